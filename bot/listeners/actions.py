"""Buttons and menus.

A click is a turn like any message: it waits its turn, changes what it says, and is answered in the thread. What can't
be done any more, or isn't theirs to do, is said to whoever clicked alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App

from bot import intake
from bot.views import actions
from bot.views.asking import left_by
from core.app import Core
from core.errors import Unkeepable
from core.turns import DirectCall

LONGEST_NUMBER = 18  # digits: what the database can count to


def _number(value: str) -> int:
    """Raises Unkeepable for a value that no button of ours has."""
    if not (value.isascii() and value.isdigit() and len(value) <= LONGEST_NUMBER):
        raise Unkeepable("a button's value isn't one of ours")
    return int(value)


def _chosen(value: str) -> DirectCall:
    question, _, number = value.partition(":")
    return DirectCall("choose", {"question": _number(question), "option": _number(number)})


# What each does, by its value: a proposal's id, a question's with the chosen number, a turn's, or a task's number.
CALLS: Mapping[str, Callable[[str], DirectCall]] = {
    actions.CONFIRM: lambda value: DirectCall("confirm", {"proposal": _number(value)}),
    actions.DISMISS: lambda value: DirectCall("dismiss", {"proposal": _number(value)}),
    actions.CHOOSE: _chosen,
    actions.UNDO: lambda value: DirectCall("undo_turn", {"turn": _number(value)}),
    actions.REMINDED_DONE: lambda value: DirectCall("complete_task", {"task": f"#{_number(value)}"}),
    actions.REMIND_IN_AN_HOUR: lambda value: DirectCall(
        "set_reminder", {"task": f"#{_number(value)}", "remind_text": "in 1 hour"}
    ),
    actions.REMIND_TOMORROW: lambda value: DirectCall(
        "set_reminder", {"task": f"#{_number(value)}", "remind_text": "tomorrow at 9:00"}
    ),
}


def register(app: App, core: Core) -> None:
    for name in CALLS:
        app.action(re.compile(rf"^{name}(?:_\d+)?$"))(_clicked(core))


def _clicked(core: Core) -> Any:
    def clicked(ack: Any, body: dict[str, Any]) -> None:
        action = body["actions"][0]
        pressed = action.get("selected_option") or action  # in a menu, or the button itself
        name, label = re.sub(r"_\d+$", "", action["action_id"]), (pressed.get("text") or {}).get("text") or ""
        left = left_by(name, label, action["block_id"], body.get("message") or {})
        # Whose it is, the tool decides: somebody else's click finds nothing of theirs.
        core.accept(intake.click(body, label, CALLS[name](pressed.get("value") or ""), core.clock.now(), left))
        ack()

    return clicked
