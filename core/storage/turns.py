"""Turns: found, claimed, answered, delivered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeGuard

from sqlalchemy import bindparam, case, func, or_, select, update
from sqlalchemy.orm import Session

from core.errors import NotFound, TurnTaken
from core.models import OPEN_STATES, Conversation, Turn, TurnStatus, User
from core.models.base import JsonObject

_BY_KEY = select(Turn).where(Turn.source_key == bindparam("key"))  # made once: Slack waits while it is used
_IS_KNOWN = select(Turn.id).where(Turn.source_key == bindparam("key"))
_AUTHOR = select(User.id, _IS_KNOWN.exists()).where(User.external_ref == bindparam("ref"))
_STATUS = select(Turn.status).where(Turn.id == bindparam("id"))
_BY_KEY_LOCKED = _BY_KEY.with_for_update()
_BY_ID = select(Turn).where(Turn.id == bindparam("id"))
_BY_ID_HELD = _BY_ID.with_for_update(key_share=True).execution_options(populate_existing=True)
_OPEN = select(Turn).where(Turn.user_id == bindparam("user"), Turn.status.in_(OPEN_STATES))
_EARLIEST_OPEN = _OPEN.order_by(Turn.sent_at, Turn.id).limit(1)
_place = func.coalesce(Conversation.place, Conversation.external_ref)
_OPEN_IN_ORDER = (
    _OPEN.with_only_columns(Turn.id, Turn.status, Turn.not_before, _place, Turn.payload)
    .join(Conversation, Conversation.id == Turn.conversation_id)
    .order_by(Turn.sent_at, Turn.id)
)
_sent_earlier = or_(
    Turn.sent_at < bindparam("sent_at"), (Turn.sent_at == bindparam("sent_at")) & (Turn.id < bindparam("turn"))
)
_HOLDING_UP = (
    select(Turn.not_before, Turn.payload)
    .join(Conversation, Conversation.id == Turn.conversation_id)
    .where(Turn.user_id == bindparam("user"), Turn.status == TurnStatus.ANSWERED, _sent_earlier)
    .where(Turn.not_before > bindparam("now"))
    .where(_place == select(_place).where(Conversation.id == bindparam("conversation")).scalar_subquery())
)
REMINDERS = "reminder:"  # what the source key of a reminder's turn begins with
_LAST_BEFORE = (
    select(Turn.id)
    .where(Turn.user_id == bindparam("user"), Turn.id < bindparam("turn"), Turn.source_key.not_like(f"{REMINDERS}%"))
    .order_by(Turn.id.desc())
    .limit(1)
)
_CLAIM = (
    update(Turn)
    .where(Turn.id == bindparam("turn"), Turn.status.in_((TurnStatus.QUEUED, TurnStatus.RUNNING)))
    .values(status=TurnStatus.RUNNING, attempts=Turn.attempts + 1, started_at=bindparam("now"), not_before=None)
    .returning(Turn.id)
)


def find_turn(session: Session, source_key: str, *, lock: bool = False) -> Turn | None:
    """The turn of this message; with `lock`, nobody else can claim it until the transaction ends."""
    return session.scalars(_BY_KEY_LOCKED if lock else _BY_KEY, {"key": source_key}).one_or_none()


def is_known(session: Session, source_key: str) -> bool:
    """Whether this message was accepted before."""
    return session.connection().execute(_IS_KNOWN, {"key": source_key}).first() is not None


def author_of(session: Session, user_ref: str, source_key: str) -> tuple[int | None, bool]:
    """(the id of the person with this key if there is one, whether this message of theirs was accepted before)"""
    found = session.connection().execute(_AUTHOR, {"ref": user_ref, "key": source_key}).first()
    return (None, False) if found is None else (found[0], found[1])


def status_of(session: Session, turn_id: int) -> TurnStatus | None:
    return session.scalar(_STATUS, {"id": turn_id})


def get_turn(session: Session, turn_id: int) -> Turn:
    """The turn as it is now, and nobody else's to change until the commit.

    What is decided from it would otherwise be decided twice: PostgreSQL lets two transactions read the same state.
    """
    return session.scalars(_BY_ID_HELD, {"id": turn_id}).one()


def turn_of(session: Session, user_id: int, turn_id: int) -> Turn:
    """The turn, if it is this person's; NotFound otherwise, in the same words as for one that doesn't exist."""
    query = select(Turn).where(Turn.id == turn_id, Turn.user_id == user_id)
    turn = session.scalars(query).one_or_none()
    if turn is None:
        raise NotFound("There is no such turn.")
    return turn


def next_open_turn(session: Session, user_id: int, now: datetime) -> Turn | None:
    """What is to be done next for this person: their earliest turn that isn't finished, by when they sent it.

    They begin in that order, whatever waits to be posted. An answer that waits (`not_before`) holds up those that are
    to be posted in the same place after it, except where either goes a way of its own, and nothing else. Where nothing
    can be done now, it is what waits least.
    """
    earliest = session.scalars(_EARLIEST_OPEN, {"user": user_id}).one_or_none()
    if earliest is None or earliest.status is not TurnStatus.ANSWERED or not _waits(earliest.not_before, now):
        return earliest
    following = _next_of([_Open(*row) for row in session.execute(_OPEN_IN_ORDER, {"user": user_id})], now)
    return None if following is None else session.get_one(Turn, following)


@dataclass(frozen=True, slots=True)
class _Open:
    turn_id: int
    status: TurnStatus
    not_before: datetime | None
    place: str
    payload: JsonObject

    @property
    def own_way(self) -> bool:
        # Read here: PostgreSQL can't look into a JSON that holds a NUL anywhere, and a call's arguments may.
        return bool(self.payload.get("own_way"))


def _next_of(turns: Sequence[_Open], now: datetime) -> int | None:
    """The id of the one that comes next, of these in the order in which they were sent; None where there is none."""
    waiting: list[tuple[datetime, int]] = []
    held_up: set[str] = set()
    for turn in turns:
        answered = turn.status is TurnStatus.ANSWERED
        if _waits(turn.not_before, now):
            waiting.append((turn.not_before, turn.turn_id))
            if not answered:
                break  # it failed, and is run again in a moment: nothing that was sent later begins before it
        elif not answered or turn.own_way or turn.place not in held_up:
            return turn.turn_id
        if not turn.own_way:
            held_up.add(turn.place)
    return min(waiting)[1] if waiting else None  # somebody else has just ended them


def _waits(not_before: datetime | None, now: datetime) -> TypeGuard[datetime]:
    return not_before is not None and not_before > now


def held_up_until(session: Session, turn: Turn, now: datetime) -> datetime | None:
    """When this turn's answer may be posted, because an earlier one of the person's waits for the same place; None
    for now."""
    if turn.payload.get("own_way"):
        return None
    of_turn = {"user": turn.user_id, "turn": turn.id, "sent_at": turn.sent_at, "conversation": turn.conversation_id}
    rows = session.execute(_HOLDING_UP, {**of_turn, "now": now})
    waiting = (until for until, payload in rows if until and not payload.get("own_way"))
    return max(waiting, default=None)


def last_before(session: Session, user_id: int, turn_id: int) -> int | None:
    """The person's turn before this one; a reminder, which they didn't write, isn't theirs."""
    return session.scalars(_LAST_BEFORE, {"user": user_id, "turn": turn_id}).one_or_none()


def people_with_open_turns(session: Session) -> Sequence[int]:
    """Those first whose turn somebody had begun: they have waited through whatever interrupted it."""
    begun = func.min(case((Turn.status == TurnStatus.QUEUED, 1), else_=0))
    query = select(Turn.user_id).where(Turn.status.in_(OPEN_STATES)).group_by(Turn.user_id)
    return session.scalars(query.order_by(begun, func.min(Turn.sent_at))).all()


def claim(session: Session, turn_id: int, now: datetime) -> None:
    """Another attempt at this turn begins. Raises TurnTaken where it was answered or withdrawn in the meantime."""
    if session.connection().execute(_CLAIM, {"turn": turn_id, "now": now}).first() is None:
        raise TurnTaken


def note_delivered(turn: Turn, ref: str | None, now: datetime) -> None:
    """The turn is over: its answer arrived under `ref`, or will never arrive (None). An apology makes it `failed`."""
    apologised = bool(turn.reply and turn.reply.get("apology"))
    turn.status = TurnStatus.FAILED if apologised else TurnStatus.DELIVERED
    turn.delivered_at = now
    turn.delivered_ref = ref if turn.delivered_ref is None else turn.delivered_ref
