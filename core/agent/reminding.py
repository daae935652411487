"""A turn that nobody wrote: reminders whose time has come. No model is asked."""

from __future__ import annotations

import logging

from core.agent.bench import Scene
from core.clock import Clock
from core.models import ChatMessage, Role, TurnStatus, User
from core.reply import Reply, render, to_json
from core.storage import conversations, turns
from core.storage.engine import Database
from core.tools.reminding import told

log = logging.getLogger(__name__)


def answer(database: Database, clock: Clock, scene: Scene) -> None:
    """Commit what the reminder says, as things are now; or end the turn where nothing is left to say.

    Raises TurnTaken.
    """
    now = clock.now()
    with database.write() as session:
        turn = turns.get_turn(session, scene.turn.id)
        user = session.get_one(User, scene.user.id)
        card = told(session, user, turn, scene.moment, now)
        if card is None:
            turn.status = TurnStatus.CANCELLED
            return
        reply = Reply(cards=(card,))
        shown = ChatMessage(
            conversation_id=turn.conversation_id,
            turn_id=turn.id,
            position=0,
            role=Role.ASSISTANT,
            content=render(reply),
            created_at=now,
        )
        conversations.add_message(session, shown)
        turn.status, turn.answered_at, turn.reply = TurnStatus.ANSWERED, now, to_json(reply)


def give_up(database: Database, scene: Scene) -> None:
    """It failed too often. Nobody waits for it, so nobody is told of it either."""
    log.error("a reminder couldn't be sent")
    with database.write() as session:
        turns.get_turn(session, scene.turn.id).status = TurnStatus.FAILED
