"""delete_task"""

from __future__ import annotations

from pydantic import Field

from core.models import ChangeKind, Status
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, changed
from core.tools.lookup import find_task


class DeleteTask(Arguments):
    task: str = Field(description=TASK)


def delete_task(context: ToolContext, arguments: DeleteTask) -> ToolResult:
    """Delete one task.

    Only where the person plainly asked for it to be deleted; a task that is done is completed instead. Of a task that
    repeats, this deletes the open one, and none follows.
    """
    task = find_task(context, arguments.task, tuple(Status))
    return changed(context, task, ChangeKind.DELETED, deleted_at=context.now)
