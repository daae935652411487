"""Where people talk with Errand, and until when it has heard them: what to read again after having been away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from core.models import Conversation, Surface, Turn
from core.storage.turns import REMINDERS


@dataclass(frozen=True, slots=True)
class Heard:
    """A thread, its room, and when the last message in it that is known of was sent (aware UTC).

    `unanswered` marks one that so far holds a reminder of ours alone: it says nothing of what was heard in its room.
    """

    ref: str
    place: str
    shared: bool
    last_sent_at: datetime
    unanswered: bool = False


def heard_since(session: Session, surface: Surface, since: datetime, limit: int) -> Sequence[Heard]:
    """Threads with a message of a person's after `since`, the latest first:

    direct ones, and those in which no mention is needed.
    """
    last = func.max(Turn.sent_at)
    others = func.max(Conversation.other_posted_at)
    unanswered = func.min(case((Turn.source_key.startswith(REMINDERS), 1), else_=0))
    query = (
        select(Conversation.external_ref, Conversation.place, Conversation.shared, last, others, unanswered)
        .join(Turn, Turn.conversation_id == Conversation.id)
        .where(
            Turn.surface == surface,
            Conversation.place.is_not(None),
            Conversation.follow_up | ~Conversation.shared,
            ~Conversation.external_ref.startswith(REMINDERS),  # on its way, and no thread yet
        )
        .group_by(Conversation.external_ref, Conversation.place, Conversation.shared)
        .having(last >= since)
        .order_by(last.desc())
        .limit(limit)
    )
    rows = session.execute(query).all()
    return [
        Heard(ref, place, shared, max(sent, other or sent), bool(ours))
        for ref, place, shared, sent, other, ours in rows
        if place is not None
    ]
