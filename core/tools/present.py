"""Tasks in words and values: for the person, for the model, and for those who read along."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from core.language import recurrence
from core.language.dates import DueAt, is_past, show
from core.language.moment import Moment
from core.models import ChangeKind, Priority, Status, Task, TaskChange
from core.reply import Receipt, TaskLine
from core.storage.tasks import OPEN
from core.tools.base import JsonObject, ToolContext
from core.tools.when import task_due


def line(task: Task, moment: Moment, now: datetime) -> TaskLine:
    """The task as the person sees it, in their own zone."""
    due = task_due(task)
    return TaskLine(
        number=task.number,
        title=task.title,
        status=task.status,
        due=show(due, moment.zone) if due else None,
        overdue=due is not None and task.status in OPEN and is_past(due, now, moment.zone),
        priority=task.priority,
        labels=task.labels,
        has_notes=bool(task.notes),
        repeats=_repetition(task),
        reminder=_reminder(task, moment),
    )


def _reminder(task: Task, moment: Moment) -> str | None:
    """When a reminder is to come, in words: `then` where that is when the task is due."""
    if task.status not in OPEN or task.remind_at is None:
        return None
    return "then" if task.remind_at == task.due_at else show(DueAt(task.remind_at), moment.zone)


def _repetition(task: Task) -> str | None:
    """In words, while there is a next one to come: `every Monday at 09:00`."""
    over = task.status not in OPEN or task.deleted_at is not None
    return None if over or task.recurrence is None else recurrence.show(task.recurrence)


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
        "repeats": shown.repeats,
        "reminder": shown.due if shown.reminder == "then" else shown.reminder,
        "priority": task.priority.value,
        "labels": list(task.labels) or None,
        "notes": task.notes[:500] if task.notes else None,
    }
    return {name: value for name, value in facts.items() if value is not None}


def receipts(
    changes: Sequence[TaskChange], moment: Moment, now: datetime, redone: Collection[int] = ()
) -> list[tuple[TaskChange, Receipt]]:
    """What the committed changes of a turn did, each with its receipt, from the rows that they kept. `redone` are the
    ids of those that took an undo back.

    The next occurrence of a task is said with the completion that added it, and has no receipt of its own.
    """
    followed = {change.after["follows_id"]: change for change in changes if _follows(change, changes)}
    return [
        (change, replace(receipt(change, moment, now, followed.get(change.task_id)), again=change.id in redone))
        for change in changes
        if change not in followed.values()
    ]


def _follows(change: TaskChange, changes: Sequence[TaskChange]) -> bool:
    if change.kind is not ChangeKind.ADDED or change.after["follows_id"] is None:
        return False
    before = change.after["follows_id"]
    return any(each.kind is ChangeKind.COMPLETED and each.task_id == before for each in changes)


def receipt(change: TaskChange, moment: Moment, now: datetime, following: TaskChange | None = None) -> Receipt:
    """What this committed change did; `following` added the next occurrence of what it completed."""
    task = _kept(change.after)
    if change.kind in _TOLD and change.before is not None:
        details = _details(change, change.before, moment)
    else:
        details = tuple(each for each in [_reminding(change, moment), ending(change, following is not None)] if each)
    next_one = line(_kept(following.after), moment, now) if following else None
    return Receipt(change.kind, line(task, moment, now), details, next_one)


_TOLD = (ChangeKind.UPDATED, ChangeKind.SKIPPED, ChangeKind.UNDONE)


def ending(change: TaskChange, goes_on: bool) -> str | None:
    """What the change means for a task that repeats, where it doesn't go on, in a few words."""
    was = change.before["recurrence"] if change.before else None
    if was is None or goes_on:
        return None
    match change.kind:
        case ChangeKind.COMPLETED:
            return "that was the last one"
        case ChangeKind.DELETED if change.after["status"] in OPEN:
            return "it won't repeat any more"
        case ChangeKind.REOPENED if change.after["recurrence"] is None:
            return "this one doesn't repeat any more"
        case _:
            return None


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
        recurrence=row["recurrence"],
        deleted_at=datetime.fromisoformat(row["deleted_at"]) if row["deleted_at"] else None,
    )


def _details(change: TaskChange, before: JsonObject, moment: Moment) -> tuple[str, ...]:
    after = change.after
    was, became = _kept(before), _kept(after)
    said: list[str] = []
    if bool(before["deleted_at"]) != bool(after["deleted_at"]):
        said.append("off the list again" if after["deleted_at"] else "back on the list")
    if was.title != became.title:
        said.append(f"was “{was.title}”")
    said.extend(_when_before(change.kind, was, became, moment))
    if words := _reminding(change, moment):
        said.append(words)
    for name in ("status", "priority"):
        if getattr(was, name) is not getattr(became, name):
            said.append(f"{name} was {_words(getattr(was, name))}, is {_words(getattr(became, name))}")
    if was.labels != became.labels:
        said.append("labels were " + (" ".join(f"#{label}" for label in was.labels) or "none"))
    if was.notes != became.notes:
        said.append("notes changed")
    return (*said, words) if (words := still_over(change)) else tuple(said)


def still_over(change: TaskChange) -> str | None:
    """That what was changed is no open task, where nothing else says so."""
    before, status = change.before, Status(change.after["status"])
    if change.kind is not ChangeKind.UPDATED or before is None or status in OPEN or before["status"] != status.value:
        return None
    return f"it is {status.value}"


def _reminding(change: TaskChange, moment: Moment) -> str | None:
    """That a reminder was set or taken away: `I'll remind you Fri 27 Nov 2026, 17:00 EST`."""
    was, at = change.before["remind_at"] if change.before else None, change.after["remind_at"]
    if at == was or change.after["deleted_at"]:
        return None
    return f"I'll remind you {show(DueAt(datetime.fromisoformat(at)), moment.zone)}" if at else "no reminder any more"


def _when_before(kind: ChangeKind, was: Task, became: Task, moment: Moment) -> list[str]:
    """When it was due and how it repeated, as far as that was changed."""
    said: list[str] = []
    if task_due(was) != task_due(became):
        said.append(f"was due {_due_words(was, moment)}" if task_due(was) else "had no due date")
        if kind is ChangeKind.UPDATED and was.recurrence is not None and was.recurrence == became.recurrence:
            said.append("only this one")
    if was.recurrence != became.recurrence and kind is not ChangeKind.SKIPPED:
        said.append(_repetition_before(was, became))
    return said


def _repetition_before(was: Task, became: Task) -> str:
    if was.recurrence is None:
        return "didn't repeat"
    return "doesn't repeat any more" if became.recurrence is None else f"repeated {recurrence.show(was.recurrence)}"


def _due_words(task: Task, moment: Moment) -> str:
    due = task_due(task)
    return show(due, moment.zone) if due else "never"


def _words(value: Any) -> str:
    return str(value.value).replace("_", " ")
