"""skip_task"""

from __future__ import annotations

from pydantic import Field

from core.errors import ToolError
from core.models import ChangeKind, Status, Task
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, changed
from core.tools.lookup import find_task
from core.tools.present import naming
from core.tools.remind_when import moved_along
from core.tools.repeating import next_occurrence, over


class SkipTask(Arguments):
    task: str = Field(description=TASK)


def skip_task(context: ToolContext, arguments: SkipTask) -> ToolResult:
    """Leave out this one time of a task that repeats: it moves to its next date without being done.

    Where it repeats a number of times, this is one of them.
    """
    task = find_task(context, arguments.task, OPEN)
    occurrence = next_occurrence(task, context.moment, skipped=True)
    if occurrence is None or task.status not in OPEN:
        raise ToolError(f"{_why_not(context, task)} Nothing was changed.")
    reminder = moved_along(context, task, occurrence)
    return changed(context, task, ChangeKind.SKIPPED, status=Status.PENDING, **occurrence, **reminder)


def _why_not(context: ToolContext, task: Task) -> str:
    if task.status not in OPEN:
        return f"{over(context, task)}."
    name = naming(context, task)
    if task.recurrence is None:
        return f"{name} doesn't repeat, so there is no next date. Say one, like “move {task.number} to friday”."
    return f"{name} has no next date: this is its last time. Complete or delete it instead."
