"""complete_task and reopen_task"""

from __future__ import annotations

from pydantic import Field

from core.models import ChangeKind, Status, Task
from core.reply import next_words, task_words
from core.storage import tasks
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.lookup import find_task
from core.tools.present import aloud, ending, for_model, naming, still_over
from core.tools.repeating import write

TASK = "The task: its number like '#12', or the words that the person used for it."


class CompleteTask(Arguments):
    task: str = Field(description=TASK)


def complete_task(context: ToolContext, arguments: CompleteTask) -> ToolResult:
    """Mark one task as done.

    Where it repeats, this adds its next occurrence, once: a task of its own with the same title, notes, labels and
    priority, due on the next day of its repetition that isn't over.
    """
    task = find_task(context, arguments.task, OPEN)
    if task.status is Status.COMPLETED:
        following = tasks.open_after(context.session, task)
        then = f", and its next one is #{following.number}" if following else ""
        return unchanged(context, task, f"was already done{then}")
    return changed(context, task, ChangeKind.COMPLETED, status=Status.COMPLETED, completed_at=context.now)


class ReopenTask(Arguments):
    task: str = Field(description=TASK)


def reopen_task(context: ToolContext, arguments: ReopenTask) -> ToolResult:
    """Make a task that was done or archived open again.

    Where it repeats, its next occurrence is taken away again; if that was changed since, it stays, and this task comes
    back as one that doesn't repeat.
    """
    task = find_task(context, arguments.task, (Status.COMPLETED, Status.ARCHIVED))
    if task.status in OPEN:
        return unchanged(context, task, "is open already")
    return changed(context, task, ChangeKind.REOPENED, status=Status.PENDING, completed_at=None)


def changed(context: ToolContext, task: Task, kind: ChangeKind, **values: object) -> ToolResult:
    """Write the change, and say so with what came of it; where nothing differs, say that instead."""
    change = write(context, task, kind, **values)
    if change is None:
        return unchanged(context, task, "is like that already")
    following = tasks.next_of(context.session, task) if kind is ChangeKind.COMPLETED else None
    ended = ending(change, following is not None) or still_over(change)
    summary = f"{kind.value.capitalize()} {task_words(aloud(context, task))}" + (f" ({ended})" if ended else "")
    data = {"task": for_model(context, task)}
    if following is not None:
        summary += next_words(aloud(context, following))
        data["next"] = for_model(context, following)
    return ToolResult(summary, data, changed=True)


def unchanged(context: ToolContext, task: Task, why: str) -> ToolResult:
    return ToolResult(f"{naming(context, task)} {why}. Nothing was changed.", {"task": for_model(context, task)})
