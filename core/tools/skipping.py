"""skip_task"""

from __future__ import annotations

from pydantic import Field

from core.errors import ToolError
from core.language.dates import DueOn, show
from core.models import ChangeKind, Status, Task
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, changed
from core.tools.lookup import find_task
from core.tools.present import naming
from core.tools.remind_when import moved_along
from core.tools.repeating import next_occurrence, over
from core.tools.when import due_range, task_due


class SkipTask(Arguments):
    task: str = Field(description=TASK)
    day_text: str | None = Field(None, description="The day that is left out, in the person's own words, if said.")


def skip_task(context: ToolContext, arguments: SkipTask) -> ToolResult:
    """Leave out this one time of a task that repeats: it moves to its next date without being done.

    Where it repeats a number of times, this is one of them. Only the next time can be skipped, and none after it.
    """
    task = find_task(context, arguments.task, OPEN)
    occurrence = next_occurrence(task, context.moment, skipped=True)
    if occurrence is None or task.status not in OPEN:
        raise ToolError(f"{_why_not(context, task)} Nothing was changed.")
    _same_day(context, task, arguments.day_text)
    reminder = moved_along(context, task, occurrence)
    return changed(context, task, ChangeKind.SKIPPED, status=Status.PENDING, **occurrence, **reminder)


def _same_day(context: ToolContext, task: Task, day_text: str | None) -> None:
    """Raises ToolError where the person named another day than that of the next time."""
    due = task_due(task)
    if day_text is None or due is None:
        return
    days = due_range(day_text, context.moment)
    day = due.day if isinstance(due, DueOn) else due.at.astimezone(context.moment.zone).date()
    if (days.first is None or days.first <= day) and (days.last is None or day <= days.last):
        return
    raise ToolError(
        f"I can only skip the next time of {naming(context, task)}, which is {show(due, context.moment.zone)}. "
        "Nothing was changed."
    )


def _why_not(context: ToolContext, task: Task) -> str:
    if task.status not in OPEN:
        return f"{over(context, task)}."
    name = naming(context, task)
    if task.recurrence is None:
        return (
            f"{name} doesn't repeat, so there is no next date. Say one, like “move {task.number} to friday”, or "
            f"“delete {task.number}”."
        )
    return f"{name} has no next date: this is its last time. Complete or delete it instead."
