"""Which one was meant: the question that two fitting tasks raise, kept until the person answers it.

The answer is a button, or plain words read by code ("2", "the second", "the one about the keys"). It runs the very call
that raised the question, with the task that was chosen. It waits where proposals wait: the newest question is the only
one.

Words answer what was asked in the person's turn right before, in the same place; after anything else a "yes" may be
about that. A button names its question, and works until that expires.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field
from sqlalchemy.orm import Session

from core.errors import ToolError
from core.models import Conversation, PendingAction, Turn
from core.storage import pending, tasks, turns
from core.tools.base import Arguments, JsonObject, ToolContext, ToolResult
from core.tools.lookup import Ambiguous

CHOOSE = "choose"
OFFER = "offer"
VALID_FOR = timedelta(minutes=10)
EXPIRED = "That was more than ten minutes ago, so I let it go. Say again what to do. Nothing was changed."
NOTHING_WAITS = "There is nothing waiting for your answer. Nothing was changed."
LAPSED = "There is nothing waiting for your answer here. Say again what to do. Nothing was changed."
_ONE, _LIST = "task", "tasks"


class Choose(Arguments):
    """The person said which one. Never offered to a model."""

    option: int = Field(description="The number of the task that was chosen.")
    question: int | None = Field(None, description="The question that is answered, if it is known.")


class Offer(Arguments):
    """The program asks whether it shall make this call. Never offered to a model."""

    question: str
    tool: str
    arguments: JsonObject


def offer(context: ToolContext, arguments: Offer) -> ToolResult:
    """Ask, and keep the call for the person's yes."""
    _keep(context, {"do": OFFER, "tool": arguments.tool, "arguments": arguments.arguments})
    return ToolResult(arguments.question)


def remember_question(context: ToolContext, name: str, arguments: Mapping[str, Any], asked: Ambiguous) -> int:
    """Keep the call until the person has said which task; the question's id."""
    question = {
        "do": CHOOSE,
        "tool": name,
        "arguments": dict(arguments),
        "reference": asked.reference,
        "options": [option.number for option in asked.choice.options],
    }
    return _keep(context, question)


def _keep(context: ToolContext, action: JsonObject) -> int:
    waiting = PendingAction(
        user_id=context.user.id,
        turn_id=context.turn_id,
        action=action,
        created_at=context.now,
        expires_at=context.now + VALID_FOR,
    )
    pending.replace(context.session, waiting)
    return waiting.id


def asked_just_before(session: Session, waiting: PendingAction, turn_id: int) -> bool:
    """Whether it was asked in the person's turn right before this one, where they are speaking now.

    What was asked in a channel and shown in the direct message can be answered in either.
    """
    if waiting.turn_id != turns.last_before(session, waiting.user_id, turn_id):
        return False
    asked, here = _room(session, waiting.turn_id), _room(session, turn_id)
    same_place = here.place is not None and here.place == asked.place
    privately = bool(waiting.action.get("privately")) and here.place is not None and not here.shared
    return here.id == asked.id or same_place or privately


def _room(session: Session, turn_id: int) -> Conversation:
    return session.get_one(Conversation, session.get_one(Turn, turn_id).conversation_id)


def open_question(session: Session, user_id: int, turn_id: int, now: datetime) -> Mapping[int, str]:
    """(number: title) of the tasks that the person was asked to choose from in their turn before this one; else {}."""
    waiting = pending.of(session, user_id)
    if waiting is None or not _waits(waiting, now) or not asked_just_before(session, waiting, turn_id):
        return {}
    found = (tasks.by_number(session, user_id, number) for number in waiting.action["options"])
    return {task.number: task.title for task in found if task is not None}


def chosen_call(context: ToolContext, name: str, arguments: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The call that waited, with the chosen task in it; a plain yes is one to an offer, and chooses where there is only
    one. Any other call as it is.

    Raises ToolError where no question waits, or not for this task.
    """
    waiting = pending.of(context.session, context.user.id)
    if name != CHOOSE:
        return (name, arguments) if waiting is None or arguments else _agreed(context, waiting, name)
    choice = Choose.model_validate(dict(arguments))
    if waiting is None or waiting.action["do"] != CHOOSE or choice.question not in (None, waiting.id):
        raise ToolError("There is no question waiting for your answer. Nothing was changed.")
    if waiting.expires_at < context.now:
        raise ToolError(EXPIRED)
    return _chosen(context, waiting, choice)


def _agreed(context: ToolContext, waiting: PendingAction, name: str) -> tuple[str, Mapping[str, Any]]:
    """What a plain yes runs. To a proposal it is the confirmation itself."""
    action = waiting.action
    only = action.get("options", ())
    if action["do"] not in (CHOOSE, OFFER) or (action["do"] == CHOOSE and len(only) != 1):
        return name, {}
    if not asked_just_before(context.session, waiting, context.turn_id):
        raise ToolError(LAPSED)
    if waiting.expires_at < context.now:
        raise ToolError(EXPIRED)
    if action["do"] == CHOOSE:
        return _chosen(context, waiting, Choose(option=only[0], question=None))
    context.session.delete(waiting)
    context.session.flush()
    return action["tool"], action["arguments"]


def _chosen(context: ToolContext, waiting: PendingAction, choice: Choose) -> tuple[str, Mapping[str, Any]]:
    action = waiting.action
    if choice.option not in action["options"]:
        raise ToolError(f"#{choice.option} wasn't one of them. Nothing was changed.")
    context.session.delete(waiting)
    context.session.flush()
    return action["tool"], _with_number(action["arguments"], action["reference"], choice.option)


def _waits(waiting: PendingAction, now: datetime) -> bool:
    return waiting.action["do"] == CHOOSE and waiting.expires_at >= now


def _with_number(arguments: JsonObject, reference: str, number: int) -> JsonObject:
    """The call's arguments, with `#number` in place of the words that fitted several."""
    said = f"#{number}"
    if _LIST in arguments:
        return {**arguments, _LIST: [said if each.strip() == reference else each for each in arguments[_LIST]]}
    return {**arguments, _ONE: said}
