"""Which one was meant: the question that two fitting tasks raise, kept until the person answers it.

The answer is a button, or plain words read by code ("2", "the second", "the one about the keys"). It runs the very call
that raised the question, with the task that was chosen. It waits where proposals wait: the newest question is the only
one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field
from sqlalchemy.orm import Session

from core.errors import ToolError
from core.models import PendingAction
from core.storage import pending, tasks, turns
from core.tools.base import Arguments, JsonObject, ToolContext
from core.tools.lookup import Ambiguous

CHOOSE = "choose"
VALID_FOR = timedelta(minutes=10)
EXPIRED = "That was more than ten minutes ago, so I let it go. Say again what to do. Nothing was changed."
_ONE, _LIST = "task", "tasks"


class Choose(Arguments):
    """The person said which one. Never offered to a model."""

    option: int = Field(description="The number of the task that was chosen.")
    question: int | None = Field(None, description="The question that is answered, if it is known.")


def remember_question(context: ToolContext, name: str, arguments: Mapping[str, Any], asked: Ambiguous) -> int:
    """Keep the call until the person has said which task; the question's id."""
    waiting = PendingAction(
        user_id=context.user.id,
        turn_id=context.turn_id,
        action={
            "do": CHOOSE,
            "tool": name,
            "arguments": dict(arguments),
            "reference": asked.reference,
            "options": [option.number for option in asked.choice.options],
        },
        created_at=context.now,
        expires_at=context.now + VALID_FOR,
    )
    pending.replace(context.session, waiting)
    return waiting.id


def open_question(session: Session, user_id: int, turn_id: int, now: datetime) -> Mapping[int, str]:
    """(number: title) of the tasks that the person was asked to choose from in their turn before this one; else {}."""
    waiting = pending.of(session, user_id)
    if waiting is None or not _waits(waiting, now) or waiting.turn_id != turns.last_before(session, user_id, turn_id):
        return {}
    found = (tasks.by_number(session, user_id, number) for number in waiting.action["options"])
    return {task.number: task.title for task in found if task is not None}


def chosen_call(context: ToolContext, name: str, arguments: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The call that waited, with the chosen task in it; a yes chooses where there is only one. Any other call as it is.

    Raises ToolError where no question waits, or not for this task.
    """
    waiting = pending.of(context.session, context.user.id)
    if name != CHOOSE:
        only = waiting.action["options"] if waiting is not None and _waits(waiting, context.now) else ()
        return chosen_call(context, CHOOSE, {"option": only[0]}) if len(only) == 1 else (name, arguments)
    choice = Choose.model_validate(dict(arguments))
    if waiting is None or waiting.action["do"] != CHOOSE or choice.question not in (None, waiting.id):
        raise ToolError("There is no question waiting for your answer. Nothing was changed.")
    if not _waits(waiting, context.now):
        raise ToolError(EXPIRED)
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
