"""Which one was meant: the question that two fitting tasks raise, kept until the person answers it.

The answer is a button, or plain words read by code ("2", "the second", "the one about the keys"). It runs the very call
that raised the question, with the task that was chosen. It waits where proposals wait: the newest question is the only
one.

Words answer what was asked in the person's turn right before, in the same place; after anything else a "yes" may be
about that. A button names its question, and works until that expires.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field
from sqlalchemy.orm import Session

from core.errors import ToolError
from core.language.answers.replies import Asked, Waiting
from core.models import Conversation, PendingAction, Turn
from core.storage import pending, tasks, turns
from core.tools.base import Arguments, JsonObject, ToolContext, ToolResult
from core.tools.lookup import Ambiguous

CHOOSE = "choose"
OFFER = "offer"
WHEN = "when"
FILL = "fill"
VALID_FOR = timedelta(minutes=10)
EXPIRED = "That was more than ten minutes ago, so I let it go. Say again what to do. Nothing was changed."
NOTHING_WAITS = "There is nothing waiting for your answer. Nothing was changed."
LAPSED = "There is nothing waiting for your answer here. Say again what to do. Nothing was changed."
_ONE, _LIST = "task", "tasks"


class Choose(Arguments):
    """The person said which one, or which ones. Never offered to a model."""

    option: int | None = Field(None, description="The number of the task that was chosen.")
    options: list[int] = Field(default_factory=list[int], description="Their numbers, where several were.")
    question: int | None = Field(None, description="The question that is answered, if it is known.")


class Offer(Arguments):
    """The program asks whether it shall make this call, or when. Never offered to a model."""

    question: str
    tool: str
    arguments: JsonObject
    blank: str | None = Field(None, description="The argument that a day or time in the answer is.")
    needed: bool = Field(False, description="Whether the call can't be made without that.")


def offer(context: ToolContext, arguments: Offer) -> ToolResult:
    """Ask, and keep the call for the person's yes, or for the day or time that it still needs."""
    kept = {"tool": arguments.tool, "arguments": arguments.arguments, "blank": arguments.blank}
    _keep(context, {"do": WHEN if arguments.needed else OFFER, **kept})
    return ToolResult(arguments.question)


class Fill(Arguments):
    """The person said when. Never offered to a model."""

    words: str


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


def open_question(session: Session, user_id: int, turn_id: int, now: datetime) -> Waiting | None:
    """The question that the person was asked in their turn before this one, if it still waits for their answer."""
    waiting = pending.of(session, user_id)
    if waiting is None or waiting.expires_at < now or not asked_just_before(session, waiting, turn_id):
        return None
    action = waiting.action
    match action["do"]:
        case "choose":
            return Waiting(Asked.CHOICE, action["tool"], _titles(session, user_id, action["options"]))
        case "offer" | "when":
            asked = Asked.OFFER if action["do"] == OFFER else Asked.WHEN
            return Waiting(asked, action["tool"], dated=action.get("blank") is not None)
        case does:
            return Waiting(Asked.PROPOSAL, does, _titles(session, user_id, [number for number, _ in action["tasks"]]))


def _titles(session: Session, user_id: int, numbers: Sequence[int]) -> Mapping[int, str]:
    """(number: title) of those that are there, in this order."""
    found = (tasks.by_number(session, user_id, number) for number in numbers)
    return {task.number: task.title for task in found if task is not None}


def chosen_call(context: ToolContext, name: str, arguments: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The call that waited, with the chosen task in it; a plain yes is one to an offer, and chooses where there is only
    one. Any other call as it is.

    Raises ToolError where no question waits, or not for this task.
    """
    waiting = pending.of(context.session, context.user.id)
    if name == FILL:
        return _filled(context, waiting, Fill.model_validate(dict(arguments)))
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


def _filled(context: ToolContext, waiting: PendingAction | None, answer: Fill) -> tuple[str, Mapping[str, Any]]:
    """The call that waited for a day or time, with that in it."""
    if waiting is None or not waiting.action.get("blank"):
        raise ToolError(NOTHING_WAITS)
    if not asked_just_before(context.session, waiting, context.turn_id):
        raise ToolError(LAPSED)
    action = waiting.action
    context.session.delete(waiting)
    context.session.flush()
    return action["tool"], {**action["arguments"], action["blank"]: answer.words}


def _chosen(context: ToolContext, waiting: PendingAction, choice: Choose) -> tuple[str, Mapping[str, Any]]:
    action = waiting.action
    numbers = choice.options or ([] if choice.option is None else [choice.option])
    other = next((number for number in numbers if number not in action["options"]), None)
    if other is not None or not numbers:
        raise ToolError(f"#{other} wasn't one of them. Nothing was changed.")
    context.session.delete(waiting)
    context.session.flush()
    return action["tool"], _with_numbers(action["arguments"], action["reference"], numbers)


def _with_numbers(arguments: JsonObject, reference: str, numbers: Sequence[int]) -> JsonObject:
    """The call's arguments, with `#number` in place of the words that fitted several."""
    said = [f"#{number}" for number in numbers]
    if _LIST not in arguments:
        return {**arguments, _ONE: " and ".join(said)}
    named = [said if each.strip() == reference else [each] for each in arguments[_LIST]]
    return {**arguments, _LIST: [each for part in named for each in part]}
