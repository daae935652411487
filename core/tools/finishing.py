"""complete_task and reopen_task"""

from __future__ import annotations

from pydantic import Field

from core.models import ChangeKind, Status, Task
from core.reply import task_words
from core.storage import tasks
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.lookup import find_task
from core.tools.present import aloud, for_model, naming

TASK = "The task: its number like '#12', or the words that the person used for it."


class CompleteTask(Arguments):
    task: str = Field(description=TASK)


def complete_task(context: ToolContext, arguments: CompleteTask) -> ToolResult:
    """Mark one task as done."""
    task = find_task(context, arguments.task, OPEN)
    if task.status is Status.COMPLETED:
        return unchanged(context, task, "was already done")
    return changed(context, task, ChangeKind.COMPLETED, status=Status.COMPLETED, completed_at=context.now)


class ReopenTask(Arguments):
    task: str = Field(description=TASK)


def reopen_task(context: ToolContext, arguments: ReopenTask) -> ToolResult:
    """Make a task that was done or archived open again."""
    task = find_task(context, arguments.task, (Status.COMPLETED, Status.ARCHIVED))
    if task.status in OPEN:
        return unchanged(context, task, "is open already")
    return changed(context, task, ChangeKind.REOPENED, status=Status.PENDING, completed_at=None)


def changed(context: ToolContext, task: Task, kind: ChangeKind, **values: object) -> ToolResult:
    """Write the change, remember what it was about, and say so; where nothing differs, say that instead."""
    change = tasks.change_task(context.session, task, context.turn_id, kind, context.now, **values)
    if change is None:
        return unchanged(context, task, "is like that already")
    summary = f"{kind.value.capitalize()} {task_words(aloud(context, task))}"
    return ToolResult(summary, {"task": for_model(context, task)}, changed=True)


def unchanged(context: ToolContext, task: Task, why: str) -> ToolResult:
    return ToolResult(f"{naming(context, task)} {why}. Nothing was changed.", {"task": for_model(context, task)})
