"""undo, and undo_turn, which is the Undo under an answer"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from core.errors import NotFound, ToolError
from core.models import TaskChange
from core.storage import tasks, turns
from core.tools.base import Arguments, ToolContext, ToolResult

NOTHING = "There is nothing to undo."
ALREADY = "That was undone already. Nothing was changed."
NOT_YOURS = "Only the person whose tasks these are can undo that. Nothing was changed."


class Undo(Arguments):
    pass


class UndoTurn(Arguments):
    turn: int = Field(description="The turn whose changes are taken back.")


def undo(context: ToolContext, arguments: Undo) -> ToolResult:
    """Take back everything that the person's last change did. Undoing again does it anew."""
    changes = tasks.last_changes(context.session, context.user.id)
    if not changes:
        raise ToolError(NOTHING)
    return _take_back(context, changes, "The last change")


def undo_turn(context: ToolContext, arguments: UndoTurn) -> ToolResult:
    """Take back everything that this turn of the person's did, and nothing of what came after it."""
    try:
        turns.turn_of(context.session, context.user.id, arguments.turn)
    except NotFound as error:
        raise ToolError(NOT_YOURS) from error
    changes = tasks.standing_changes(context.session, context.user.id, arguments.turn)
    if not changes:
        raise ToolError(ALREADY)
    return _take_back(context, changes, "That")


def _take_back(context: ToolContext, changes: Sequence[TaskChange], what: str) -> ToolResult:
    if not all(context.says_aloud(change.after["place"]) for change in changes):
        raise ToolError(f"{what} wasn't made here. Undo it in our direct messages. Nothing was changed.")
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
