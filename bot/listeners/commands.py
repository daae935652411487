"""`/tasks`: what the grammar knows is answered in the acknowledgement itself; anything else goes to the agent."""

from __future__ import annotations

import time
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot import intake
from bot.markup import escape
from bot.views.reply import reply_blocks
from core.app import Core
from core.llm.offline import is_plain_command
from core.reply import Reply, render

COMMAND = "/tasks"
WORKING = "On it…"
_LOOK_AGAIN_S = (0.01, 0.05)  # at first, and at most


def register(app: App, core: Core) -> None:
    @app.command(COMMAND)
    def tasks(ack: Ack, body: dict[str, Any], context: BoltContext) -> None:  # pyright: ignore[reportUnusedFunction]
        now = core.clock.now()
        plain = is_plain_command(intake.command_text(body), now)
        accepted = core.accept(intake.command(body, now, by_grammar=plain))
        reply = _wait(core, accepted.turn_id) if plain else None
        if reply is None:
            ack(text=WORKING, response_type="ephemeral")
            return
        ack(text=escape(render(reply)), blocks=reply_blocks(reply), response_type="ephemeral")
        # Only once Slack has it: if this process dies first, the answer still goes out, by the response_url.
        context["after_ack"].append(partial(core.collected, accepted.turn_id))


def _wait(core: Core, turn_id: int) -> Reply | None:
    """The turn's answer, as soon as it is there; None where it takes too long or somebody else sends it."""
    deadline = time.monotonic() + intake.COLLECT_WITHIN.total_seconds()
    pause, longest = _LOOK_AGAIN_S
    while time.monotonic() < deadline:
        reply = core.collect(turn_id)
        if reply is not None:
            return reply
        time.sleep(pause)
        pause = min(pause * 1.5, longest)
    return None
