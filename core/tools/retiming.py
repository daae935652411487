"""retime: "no wait, 8" of a task that was just given another time."""

from __future__ import annotations

import re

from pydantic import Field

from core.errors import ToolError
from core.models import ChangeKind, Task
from core.storage import tasks, turns
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.changing import UpdateTask, update_task
from core.tools.lately import spoken_here

NO_TASK = "I don't know which task that time is for. Say it like “move 3 to 8am”. Nothing was changed."
_HOUR = re.compile(r"at (?P<hour>\d{1,2})(?P<minutes>[:.]\d\d)?")
_GIVEN = (ChangeKind.ADDED, ChangeKind.UPDATED)


class Retime(Arguments):
    words: str
    plain: bool = Field(False, description="Whether it can be nothing but a time, so that it may be a first one.")


def retime(context: ToolContext, arguments: Retime) -> ToolResult:
    """The person's own second thought about a time: of the one task that their last message gave a time. Never offered
    to a model.
    """
    task = _given_just_now(context, timed=not arguments.plain)
    words = _on_the_same_side_of_noon(arguments.words, task, context)
    return update_task(context, UpdateTask.model_validate({"task": f"#{task.number}", "due_text": words}))


def _given_just_now(context: ToolContext, *, timed: bool) -> Task:
    """The one task that the last message added or changed; with `timed` only one that has a time. Raises ToolError."""
    before = turns.last_before(context.session, context.user.id, context.turn_id)
    here = before is not None and spoken_here(context, before)
    changes = tasks.changes_of_turn(context.session, before) if before is not None and here else ()
    numbers = {change.after["number"] for change in changes}
    if len(numbers) != 1 or any(change.kind not in _GIVEN for change in changes):
        raise ToolError(NO_TASK)
    task = tasks.by_number(context.session, context.user.id, numbers.pop())
    if task is None or (timed and task.due_at is None):
        raise ToolError(NO_TASK)
    return task


def _on_the_same_side_of_noon(words: str, task: Task, context: ToolContext) -> str:
    """ "At 8" is 20:00 in place of 19:00, and 08:00 in place of 07:00."""
    found = _HOUR.fullmatch(words)
    if found is None or not 1 <= int(found["hour"]) < 12 or task.due_at is None:
        return words
    half = "pm" if task.due_at.astimezone(context.moment.zone).hour >= 12 else "am"
    return f"{words}{half}"
