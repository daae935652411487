"""undo"""

from __future__ import annotations

from core.errors import ToolError
from core.models import TaskChange
from core.storage import tasks
from core.tools.base import Arguments, ToolContext, ToolResult

NOTHING = "There is nothing to undo."


class Undo(Arguments):
    pass


def undo(context: ToolContext, arguments: Undo) -> ToolResult:
    """Take back everything that the person's last change did. Undoing again does it anew."""
    changes = tasks.last_changes(context.session, context.user.id)
    if not changes:
        raise ToolError(NOTHING)
    if not all(context.says_aloud(change.after["place"]) for change in changes):
        raise ToolError("The last change wasn't made here. Undo it in our direct messages. Nothing was changed.")
    undone = [_undo(context, change) for change in changes]
    numbers = [change.after["number"] for change in undone]
    return ToolResult(f"Undone: {', '.join(f'#{number}' for number in numbers)}", {"tasks": numbers}, changed=True)


def _undo(context: ToolContext, change: TaskChange) -> TaskChange:
    """Raises ToolError where a later change stands in the way: then nothing of the turn is undone."""
    try:
        return tasks.undo_change(context.session, change, context.turn_id, context.now)
    except LookupError as error:
        number = change.after["number"]
        raise ToolError(
            f"#{number} was changed again after that, so I can't undo it without losing the later change. "
            "Nothing was changed."
        ) from error
