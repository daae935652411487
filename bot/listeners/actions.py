"""Buttons.

A click is a turn like any message: it waits its turn, changes what it says, and is answered in the thread.
"""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot import intake
from bot.views import actions
from core.app import Core
from core.turns import DirectCall

CALLS = {actions.CONFIRM: "confirm", actions.DISMISS: "dismiss"}


def register(app: App, core: Core) -> None:
    for action_id in CALLS:
        app.action(action_id)(_clicked(core))


def _clicked(core: Core) -> Any:
    def clicked(ack: Any, body: dict[str, Any]) -> None:
        action = body["actions"][0]
        call = DirectCall(CALLS[action["action_id"]], {"proposal": int(action["value"])})
        # Whose proposal it is, the tool decides: somebody else's click finds nothing of theirs waiting.
        core.accept(intake.click(body, action, call, core.clock.now()))
        ack()

    return clicked
