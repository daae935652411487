"""Tasks in words and values: for the person, for the model, and for those who read along."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from core.language.dates import Due, DueAt, DueOn, is_past, show
from core.language.moment import Moment
from core.models import ChangeKind, Priority, Status, Task, TaskChange
from core.reply import Receipt, TaskLine
from core.storage.tasks import OPEN
from core.tools.base import JsonObject, ToolContext


def due_of(task: Task) -> Due | None:
    return _due(task.due_on, task.due_at)


def _due(due_on: date | None, due_at: datetime | None) -> Due | None:
    if due_at is not None:
        return DueAt(due_at)
    return DueOn(due_on) if due_on is not None else None


def line(task: Task, moment: Moment, now: datetime) -> TaskLine:
    """The task as the person sees it, in their own zone."""
    due = due_of(task)
    return TaskLine(
        number=task.number,
        title=task.title,
        status=task.status,
        due=show(due, moment.zone) if due else None,
        overdue=due is not None and task.status in OPEN and is_past(due, now, moment.zone),
        priority=task.priority,
        labels=task.labels,
        has_notes=bool(task.notes),
    )


def hidden(number: int) -> TaskLine:
    """A task that isn't named here, because others read along and it wasn't made here."""
    return TaskLine(number=number, title=None)


def aloud(context: ToolContext, task: Task) -> TaskLine:
    return line(task, context.moment, context.now) if context.says_aloud(task.place) else hidden(task.number)


def naming(context: ToolContext, task: Task) -> str:
    """`#12 buy milk`, or `#12` where the title isn't to be said."""
    return f"#{task.number} {task.title}" if context.says_aloud(task.place) else f"#{task.number}"


def for_model(context: ToolContext, task: Task) -> JsonObject:
    """What the model is told of a task: nothing that may not be said where the person is speaking."""
    if not context.says_aloud(task.place):
        return {"number": task.number, "private": True}
    shown = line(task, context.moment, context.now)
    facts: JsonObject = {
        "number": task.number,
        "title": task.title,
        "status": task.status.value,
        "due": shown.due,
        "overdue": shown.overdue or None,
        "priority": task.priority.value,
        "labels": list(task.labels) or None,
        "notes": task.notes[:500] if task.notes else None,
    }
    return {name: value for name, value in facts.items() if value is not None}


def receipt(change: TaskChange, moment: Moment, now: datetime) -> Receipt:
    """What this committed change did, from the rows that it kept."""
    task = _kept(change.after)
    told = change.kind in (ChangeKind.UPDATED, ChangeKind.UNDONE) and change.before is not None
    details = _details(change.before, change.after, moment) if told and change.before else ()
    return Receipt(change.kind, line(task, moment, now), details)


def _kept(row: JsonObject) -> Task:
    """A task as it was, never added to a session."""
    return Task(
        number=row["number"],
        title=row["title"],
        notes=row["notes"],
        status=Status(row["status"]),
        priority=Priority(row["priority"]),
        labels=tuple(row["labels"]),
        due_on=date.fromisoformat(row["due_on"]) if row["due_on"] else None,
        due_at=datetime.fromisoformat(row["due_at"]) if row["due_at"] else None,
    )


def _details(before: JsonObject, after: JsonObject, moment: Moment) -> tuple[str, ...]:
    was, became = _kept(before), _kept(after)
    said: list[str] = []
    if bool(before["deleted_at"]) != bool(after["deleted_at"]):
        said.append("is deleted" if after["deleted_at"] else "is back")
    if was.title != became.title:
        said.append(f"was “{was.title}”")
    if due_of(was) != due_of(became):
        said.append(f"was due {_due_words(was, moment)}" if due_of(was) else "had no due date")
    for name in ("status", "priority"):
        if getattr(was, name) is not getattr(became, name):
            said.append(f"{name} was {_words(getattr(was, name))}, is {_words(getattr(became, name))}")
    if was.labels != became.labels:
        said.append("labels were " + (" ".join(f"#{label}" for label in was.labels) or "none"))
    if was.notes != became.notes:
        said.append("notes changed")
    return tuple(said)


def _due_words(task: Task, moment: Moment) -> str:
    due = due_of(task)
    return show(due, moment.zone) if due else "never"


def _words(value: Any) -> str:
    return str(value.value).replace("_", " ")
