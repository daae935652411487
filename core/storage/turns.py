"""Turns: found, claimed, answered, delivered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.orm import Session

from core.errors import NotFound, TurnTaken
from core.models import OPEN_STATES, Conversation, Turn, TurnStatus

REMINDERS = "reminder:"  # what the source key of a reminder's turn begins with


def find_turn(session: Session, source_key: str, *, lock: bool = False) -> Turn | None:
    """The turn of this message; with `lock`, nobody else can claim it until the transaction ends."""
    query = select(Turn).where(Turn.source_key == source_key)
    return session.scalars(query.with_for_update() if lock else query).one_or_none()


def get_turn(session: Session, turn_id: int) -> Turn:
    """The turn as it is now, and nobody else's to change until the commit.

    What is decided from it would otherwise be decided twice: PostgreSQL lets two transactions read the same state.
    """
    return session.get_one(Turn, turn_id, with_for_update={"key_share": True})


def turn_of(session: Session, user_id: int, turn_id: int) -> Turn:
    """The turn, if it is this person's; NotFound otherwise, in the same words as for one that doesn't exist."""
    query = select(Turn).where(Turn.id == turn_id, Turn.user_id == user_id)
    turn = session.scalars(query).one_or_none()
    if turn is None:
        raise NotFound("There is no such turn.")
    return turn


def next_open_turn(session: Session, user_id: int, now: datetime) -> Turn | None:
    """The person's earliest turn that isn't finished, by when they sent it.

    One whose answer waits to be posted (`not_before`) holds up only the person's later ones in the same place: those
    elsewhere go on. Where there are none, it is the one that waits least.
    """
    of_person = select(Turn).where(Turn.user_id == user_id, Turn.status.in_(OPEN_STATES))
    earliest = session.scalars(of_person.order_by(Turn.sent_at, Turn.id).limit(1)).one_or_none()
    if earliest is None or not _waits_to_be_posted(earliest, now):
        return earliest
    place = func.coalesce(Conversation.place, Conversation.external_ref)
    in_place = of_person.join(Conversation, Conversation.id == Turn.conversation_id)
    waits = (Turn.status == TurnStatus.ANSWERED) & (func.coalesce(Turn.not_before, now) > now)
    held_up = in_place.where(waits).with_only_columns(place)
    free = in_place.where(place.not_in(held_up)).order_by(Turn.sent_at, Turn.id).limit(1)
    return session.scalars(free).one_or_none() or session.scalars(_least_waiting(of_person, waits)).one()


def _waits_to_be_posted(turn: Turn, now: datetime) -> bool:
    return turn.status is TurnStatus.ANSWERED and turn.not_before is not None and turn.not_before > now


def _least_waiting(of_person: Select[Turn], waits: ColumnElement[bool]) -> Select[Turn]:
    return of_person.where(waits).order_by(Turn.not_before, Turn.id).limit(1)


def last_before(session: Session, user_id: int, turn_id: int) -> int | None:
    """The person's turn before this one; a reminder, which they didn't write, isn't theirs."""
    query = select(Turn.id).where(Turn.user_id == user_id, Turn.id < turn_id, Turn.source_key.not_like(f"{REMINDERS}%"))
    return session.scalars(query.order_by(Turn.id.desc()).limit(1)).one_or_none()


def people_with_open_turns(session: Session) -> Sequence[int]:
    query = select(Turn.user_id).where(Turn.status.in_(OPEN_STATES)).distinct()
    return session.scalars(query).all()


def claim(session: Session, turn_id: int, now: datetime) -> None:
    """Another attempt at this turn begins. Raises TurnTaken where it was answered or withdrawn in the meantime."""
    claimable = (Turn.id == turn_id, Turn.status.in_((TurnStatus.QUEUED, TurnStatus.RUNNING)))
    begun = {"status": TurnStatus.RUNNING, "attempts": Turn.attempts + 1, "started_at": now, "not_before": None}
    if session.execute(update(Turn).where(*claimable).values(begun).returning(Turn.id)).first() is None:
        raise TurnTaken


def note_delivered(turn: Turn, ref: str | None, now: datetime) -> None:
    """The turn is over: its answer arrived under `ref`, or will never arrive (None). An apology makes it `failed`."""
    apologised = bool(turn.reply and turn.reply.get("apology"))
    turn.status = TurnStatus.FAILED if apologised else TurnStatus.DELIVERED
    turn.delivered_at = now
    turn.delivered_ref = ref if turn.delivered_ref is None else turn.delivered_ref
