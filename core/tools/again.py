"""same_for: the person's last change once more, for another task."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from core.errors import ToolError
from core.models import ChangeKind, Task, TaskChange
from core.storage import tasks, turns
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import CompleteTask, changed, complete_task
from core.tools.lately import spoken_here
from core.tools.lookup import find_task
from core.tools.present import naming
from core.tools.remind_when import moved_along

_NOTHING = "I don't know what to do with “{task}”: say it in full, like “move {task} to friday”. Nothing was changed."


class SameFor(Arguments):
    task: str = Field(description="The task that it is to be done with as well.")


def same_for(context: ToolContext, arguments: SameFor) -> ToolResult:
    """The person's own "same for the invoice": what their last message completed or changed. Never offered to a
    model."""
    last = next(iter(tasks.recent_changes(context.session, context.user.id, 1)), None)
    before = turns.last_before(context.session, context.user.id, context.turn_id)
    if last is None or last.turn_id != before or not _may_be_told(context, last):
        raise ToolError(_NOTHING.format(task=arguments.task))
    if last.kind is ChangeKind.ADDED and last.after["follows_id"] is None:
        raise ToolError(f"Shall I add “{arguments.task}” to your list? Write “add {arguments.task}”.")
    task = find_task(context, arguments.task, OPEN)
    if last.kind in (ChangeKind.COMPLETED, ChangeKind.ADDED):  # or the next one of what was completed
        return complete_task(context, CompleteTask(task=f"#{task.number}"))
    if last.kind is ChangeKind.DELETED:
        raise ToolError(f"Shall I delete {naming(context, task)} too? Write “delete {task.number}”.")
    values = _values(context, last, task) if last.kind is ChangeKind.UPDATED else {}
    if not values:
        raise ToolError(_NOTHING.format(task=arguments.task))
    return changed(context, task, ChangeKind.UPDATED, **values)


def _may_be_told(context: ToolContext, last: TaskChange) -> bool:
    """Whether it was done in this place: what was done elsewhere isn't told here by doing it again."""
    return last.turn_id is not None and spoken_here(context, last.turn_id) and context.says_aloud(last.after["place"])


def _values(context: ToolContext, last: TaskChange, task: Task) -> dict[str, Any]:
    """What was changed of the other task, for this one; {} where that was its title or how it repeats."""
    before, after = last.before or {}, tasks.columns_of(last.after)
    different = {name for name, value in last.after.items() if before.get(name) != value}
    if different & {"title", "notes", "recurrence"}:
        return {}
    values = {name: after[name] for name in ("priority", "status") if name in different}
    if different & {"due_on", "due_at"}:
        due = {name: after[name] for name in ("due_on", "due_at")}
        values |= {**due, **moved_along(context, task, due)}
    if "labels" in different:
        had, has = set(before.get("labels") or ()), after["labels"]
        gone, new = had - set(has), [label for label in has if label not in had]
        values["labels"] = tuple(label for label in dict.fromkeys((*task.labels, *new)) if label not in gone)
    return values
