"""undo, and undo_turn, which is the Undo under an answer"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from core.errors import NotFound, ToolError
from core.models import ChangeKind, Conversation, TaskChange, Turn
from core.storage import tasks, turns
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.remind_when import switch, switched_since, wants_reminders

NOTHING = "There is nothing to undo."
ONLY_LAST = "I can only take back the last change, and did. Say what else is to be as it was."
ALREADY = "That was undone already. Nothing was changed."
NOT_YOURS = "Only the person whose tasks these are can undo that. Nothing was changed."


class Undo(Arguments):
    pass


class UndoTurn(Arguments):
    turn: int = Field(description="The turn whose changes are taken back.")


def undo(context: ToolContext, arguments: Undo) -> ToolResult:
    """Take back everything that the person's last change did. Undoing again does it anew."""
    changes = tasks.last_changes(context.session, context.user.id)
    if switched_since(context.user, (changes[0].turn_id or 0) if changes else 0):
        return switch(context, on=not wants_reminders(context.user))
    if not changes:
        raise ToolError(NOTHING)
    if all(each.turn_id == context.turn_id and each.kind is ChangeKind.UNDONE for each in changes):
        raise ToolError(ONLY_LAST)
    return take_back_all(context, changes, "The last change")


def undo_turn(context: ToolContext, arguments: UndoTurn) -> ToolResult:
    """Take back everything that this turn of the person's did, and nothing of what came after it."""
    try:
        turns.turn_of(context.session, context.user.id, arguments.turn)
    except NotFound as error:
        raise ToolError(NOT_YOURS) from error
    changes = tasks.standing_changes(context.session, context.user.id, arguments.turn)
    if not changes:
        raise ToolError(ALREADY)
    return take_back_all(context, changes, "That")


def take_back_all(context: ToolContext, changes: Sequence[TaskChange], what: str) -> ToolResult:
    """Undo these changes, newest first; `what` is what they are called where that isn't done in this place."""
    if not all(context.says_aloud(change.after["place"]) or _made_here(context, change) for change in changes):
        raise ToolError(f"{what} wasn't made here. Undo it in our direct messages. Nothing was changed.")
    undone = [_undo(context, change) for change in changes]
    numbers = [change.after["number"] for change in undone]
    return ToolResult(f"Undone: {', '.join(f'#{number}' for number in numbers)}", {"tasks": numbers}, changed=True)


def _made_here(context: ToolContext, change: TaskChange) -> bool:
    """Whether it was said in this place, be it of a task that isn't named aloud here: its receipt isn't either."""
    turn = context.session.get(Turn, change.turn_id) if change.turn_id is not None else None
    if turn is None:
        return False
    room = context.session.get_one(Conversation, turn.conversation_id)
    here = context.conversation
    return room.id == here.id or (room.place is not None and room.place == here.place)


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
