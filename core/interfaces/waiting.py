"""Waiting for a turn's answer, wherever its worker runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import anyio
from anyio.to_thread import run_sync

from core.app import Core
from core.models import ChatMessage, Turn
from core.reply import Reply, from_json
from core.storage import conversations, turns

_FIRST_LOOK_S = 0.005
_LONGEST_PAUSE_S = 0.25


@dataclass(frozen=True, slots=True)
class Watched:
    """A turn as it is now:

    `reply` is None while it is being worked on; `messages` is its transcript once it is there.
    """

    turn: Turn
    reply: Reply | None
    messages: Sequence[ChatMessage]


async def watch(core: Core, user_id: int, turn_id: int, wait_s: float) -> Watched:
    """Look at the person's turn until it is answered or `wait_s` seconds are over, less and less often.

    Raises NotFound for a turn that isn't this person's.
    """
    deadline, pause = anyio.current_time() + wait_s, _FIRST_LOOK_S
    while True:
        seen = await run_sync(_look, core, user_id, turn_id)
        if seen.reply is not None or anyio.current_time() >= deadline:
            return seen
        await anyio.sleep(pause)
        pause = min(pause * 1.5, _LONGEST_PAUSE_S)


def _look(core: Core, user_id: int, turn_id: int) -> Watched:
    with core.database.read() as session:
        turn = turns.turn_of(session, user_id, turn_id)
        if turn.reply is None:
            return Watched(turn, None, ())
        rows = conversations.transcript(session, turn.id, turn.conversation_id)
        return Watched(turn, from_json(turn.reply), rows)
