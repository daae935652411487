"""update_task"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from core.errors import ToolError
from core.models import ChangeKind, Priority, Status
from core.storage.tasks import OPEN
from core.tools.adding import split_title
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, changed
from core.tools.labels import clean_labels
from core.tools.lookup import find_task
from core.tools.when import due_columns


class Progress(StrEnum):
    """Completing and reopening have tools of their own."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    ARCHIVED = "archived"


class UpdateTask(Arguments):
    task: str = Field(description=TASK)
    title: str | None = Field(None, description="The new title.")
    notes: str | None = Field(None, description="The new notes, in place of the old.")
    due_text: str | None = Field(None, description="The new due date, in the person's own words.")
    clear_due: bool = Field(False, description="True to remove the due date.")
    priority: Priority | None = None
    status: Progress | None = Field(None, description="in_progress when the person begins with it.")
    add_labels: list[str] | None = None
    remove_labels: list[str] | None = None


def update_task(context: ToolContext, arguments: UpdateTask) -> ToolResult:
    """Change one task: its title, notes, due date, priority, status or labels. What isn't named stays as it is."""
    task = find_task(context, arguments.task, OPEN)
    values = _values(context, arguments, task.labels, task.notes)
    if not values:
        raise ToolError("Say what to change: the title, the date, the priority, the labels or the notes.")
    return changed(context, task, ChangeKind.UPDATED, **values)


def _values(context: ToolContext, arguments: UpdateTask, labels: tuple[str, ...], notes: str | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if arguments.title is not None:
        kept = notes if arguments.notes is None else arguments.notes
        values["title"], values["notes"] = split_title(arguments.title, kept)
    elif arguments.notes is not None:
        values["notes"] = arguments.notes or None
    if arguments.clear_due:
        values |= {"due_on": None, "due_at": None}
    elif arguments.due_text:
        values |= due_columns(arguments.due_text, context.moment)
    if arguments.priority is not None:
        values["priority"] = arguments.priority
    if arguments.status is not None:
        values |= {"status": Status(arguments.status.value), "completed_at": None}
    if arguments.add_labels or arguments.remove_labels:
        removed = clean_labels(arguments.remove_labels)
        kept = tuple(label for label in labels if label not in removed)
        values["labels"] = clean_labels((*kept, *(arguments.add_labels or ())))
    return values
