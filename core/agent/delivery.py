"""Bringing an answer to the person, once, whatever dies on the way."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from core import metrics
from core.clock import Clock
from core.deliver import Later, Outcome, Parcel, Part, Sent, Surfaces, Undeliverable
from core.models import ChatMessage, Conversation, Role, Turn, TurnStatus
from core.reply import Reply, from_json, render
from core.storage import conversations, people, turns
from core.storage.engine import Database
from core.turns import Payload

# A post that another process began may arrive for so long: every surface gives up its calls earlier (Slack's after 10
# s).
UNDER_WAY = timedelta(seconds=12)
MOST_SELDOM_S = 60.0
JITTER = 0.2  # of the pause, so that what failed together isn't tried again together


@dataclass(frozen=True, slots=True)
class _Order:
    """An answered turn on its way: what is still to be posted, whether an earlier attempt may have posted it, and for
    how many seconds that attempt may still be under way; and for how many it has been tried."""

    turn: Turn
    user_ref: str
    parts: dict[Part, Reply]
    maybe_sent: bool
    wait_s: float
    tried_s: float


class Courier:
    """Delivers answered turns. `jitter` (0 to 1) is given by tests."""

    def __init__(
        self, database: Database, clock: Clock, surfaces: Surfaces, jitter: Callable[[], float] = random.random
    ) -> None:
        self._database = database
        self._clock = clock
        self._surfaces = surfaces
        self._jitter = jitter

    def deliver(self, turn_id: int) -> datetime | None:
        """Post what of the turn's reply wasn't posted yet.

        Returns when to try again (aware UTC), or None when it is done.
        """
        order = self._begin(turn_id)
        if not isinstance(order, _Order):
            return order
        surface = self._surfaces[order.turn.surface]
        for part, reply in order.parts.items():
            with metrics.timed(metrics.delivery_duration, surface=order.turn.surface.value) as said:
                outcome = surface.send(_parcel(order, part, reply))
                said["outcome"] = type(outcome).__name__.lower()
            again = self._note(order, part, reply, outcome)
            if again is not None:
                return again
        self._end(turn_id)
        return None

    def _begin(self, turn_id: int) -> _Order | datetime | None:
        """Commit that a post is about to be made: from here on a crash leaves it unknown whether it was.

        Returns a time instead where somebody waits until then to take the answer along, or an earlier answer waits for
        the same place.
        """
        now = self._clock.now()
        with self._database.write() as session:
            turn = turns.get_turn(session, turn_id)
            if turn.status is not TurnStatus.ANSWERED or turn.reply is None:
                return None
            payload = Payload.from_json(turn.payload)
            if payload.collect_until is not None and now < payload.collect_until:
                return payload.collect_until
            if (held_up_until := turns.held_up_until(session, turn, now)) is not None:
                return held_up_until
            maybe_sent = turn.delivery_started_at is not None or payload.maybe_answered
            wait_s = self._wait_s(turn, now)
            if not wait_s:
                turn.delivery_started_at, turn.not_before = now, None
            user = people.get_user(session, turn.user_id)
            return _Order(turn, user.external_ref, _unsent(turn), maybe_sent, wait_s, _tried_s(turn, now))

    def _wait_s(self, turn: Turn, now: datetime) -> float:
        """How many seconds an earlier attempt at this delivery may still be under way elsewhere.

        Never on SQLite, which has one worker process; nor where the attempt told us how it ended (`not_before`).
        """
        if not self._database.is_postgres or turn.delivery_started_at is None or turn.not_before is not None:
            return 0.0
        return max((turn.delivery_started_at + UNDER_WAY - now).total_seconds(), 0.0)

    def _note(self, order: _Order, part: Part, reply: Reply, outcome: Outcome) -> datetime | None:
        now = self._clock.now()
        with self._database.write() as session:
            turn = turns.get_turn(session, order.turn.id)
            match outcome:
                case Sent(ref=ref, conversation_ref=conversation_ref, at=at):
                    turn.delivered_parts = {**turn.delivered_parts, part.value: ref}
                    if Payload.from_json(turn.payload).reminder:
                        _begin_thread(session, turn, outcome, reply, now)
                    elif part is Part.MAIN:
                        turn.delivered_ref = ref
                        conversations.get_conversation(session, turn.conversation_id).last_reply_at = at or now
                    elif conversation_ref is not None:
                        opened = conversations.ensure_conversation(
                            session, turn.user_id, conversation_ref, now, title=reply.text
                        )
                        conversations.add_message(session, _first_message(opened, turn, reply, now))
                    return None
                case Undeliverable(why=why):
                    turn.delivered_parts = {**turn.delivered_parts, part.value: None}
                    turn.error = f"undeliverable: {why}"
                    return None
                case Later():
                    turn.not_before = now + timedelta(seconds=self._pause_s(outcome, turn, now))
                    # That this attempt posted nothing doesn't say that an earlier one didn't.
                    if not outcome.maybe_sent and not order.maybe_sent:
                        turn.delivery_started_at = None
                    return turn.not_before

    def _pause_s(self, later: Later, turn: Turn, now: datetime) -> float:
        """What was asked for; else as long again as it has been tried for, which doubles it every time."""
        if later.exactly:
            return later.seconds
        return max(later.seconds, min(_tried_s(turn, now), MOST_SELDOM_S)) * (1.0 + JITTER * self._jitter())

    def _end(self, turn_id: int) -> None:
        with self._database.write() as session:
            turn = turns.get_turn(session, turn_id)
            turns.note_delivered(turn, None, self._clock.now())
        metrics.count_turn(turn.surface.value, turn.status.value)


def _tried_s(turn: Turn, now: datetime) -> float:
    return (now - (turn.answered_at or now)).total_seconds()


def _unsent(turn: Turn) -> dict[Part, Reply]:
    assert turn.reply is not None
    reply = from_json(turn.reply)
    # Nobody asked for a reminder just now, so there is no place to answer in but their own messages.
    parts = {Part.PRIVATE if Payload.from_json(turn.payload).reminder else Part.MAIN: reply}
    if reply.private is not None:
        parts[Part.PRIVATE] = reply.private
    return {part: each for part, each in parts.items() if part.value not in turn.delivered_parts}


def _begin_thread(session: Session, turn: Turn, sent: Sent, reply: Reply, now: datetime) -> None:
    """A reminder is out: its message is the root of a thread, and the thread's conversation begins with its turn."""
    turn.delivered_ref = sent.ref
    own = conversations.get_conversation(session, turn.conversation_id)
    if sent.conversation_ref is not None:
        # It may be there already: we may have died before noting this, and the person may have answered since.
        opened = conversations.ensure_conversation(
            session, turn.user_id, sent.conversation_ref, now, title=render(reply), place=sent.place
        )
        conversations.move_turn(session, turn, opened)
        session.delete(own)
        own = opened
    own.last_reply_at = sent.at or now


def _parcel(order: _Order, part: Part, reply: Reply) -> Parcel:
    payload = Payload.from_json(order.turn.payload)
    return Parcel(
        key=f"{order.turn.source_key}/{part.value}",
        part=part,
        address=payload.address,
        user_ref=order.user_ref,
        reply=reply,
        text=render(reply),
        sent_at=order.turn.sent_at,
        maybe_sent=order.maybe_sent,
        wait_s=order.wait_s,
        refresh=payload.maybe_answered,
        tried_s=order.tried_s,
    )


def _first_message(opened: Conversation, turn: Turn, reply: Reply, now: datetime) -> ChatMessage:
    """A message that Errand sent first is its conversation's first assistant message, so that an answer under it
    works.
    """
    position = -1  # before position 0 of no turn: it shares the turn's key space, and is sent at most once
    return ChatMessage(
        conversation_id=opened.id,
        turn_id=turn.id,
        position=position,
        role=Role.ASSISTANT,
        content=render(reply),
        created_at=now,
    )
