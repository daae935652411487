"""What an operator looks at and does: the state of the queue, single turns, tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.errors import ErrandError
from core.models import OPEN_STATES, ApiToken, ChatMessage, TaskChange, Turn, TurnStatus, User


@dataclass(frozen=True, slots=True)
class Overview:
    """`oldest_wait` is how long the oldest unfinished turn has been waiting since it was accepted."""

    turns: dict[TurnStatus, int]
    finished_last_hour: int
    failed_last_hour: int
    oldest_wait: timedelta | None
    people: int


def overview(session: Session, now: datetime) -> Overview:
    counts = session.execute(select(Turn.status, func.count()).group_by(Turn.status)).all()
    recent = select(func.count()).where(Turn.delivered_at >= now - timedelta(hours=1))
    oldest = session.scalar(select(func.min(Turn.created_at)).where(Turn.status.in_(OPEN_STATES)))
    return Overview(
        turns={status: count for status, count in counts},  # noqa: C416 - rows, not pairs
        finished_last_hour=session.execute(recent).scalar_one(),
        failed_last_hour=session.execute(recent.where(Turn.status == TurnStatus.FAILED)).scalar_one(),
        oldest_wait=now - oldest if oldest is not None else None,
        people=session.execute(select(func.count(User.id))).scalar_one(),
    )


def list_turns(session: Session, statuses: Sequence[TurnStatus], limit: int) -> Sequence[Turn]:
    """The newest first."""
    return session.scalars(select(Turn).where(Turn.status.in_(statuses)).order_by(Turn.id.desc()).limit(limit)).all()


def messages_of(session: Session, turn_id: int) -> Sequence[ChatMessage]:
    query = select(ChatMessage).where(ChatMessage.turn_id == turn_id).order_by(ChatMessage.position)
    return session.scalars(query).all()


def find(session: Session, turn_id: int) -> Turn:
    """The turn. Raises ErrandError."""
    turn = session.get(Turn, turn_id)
    if turn is None:
        raise ErrandError(f"There is no turn {turn_id}. `errand turn list` shows them.")
    return turn


def retry_turn(session: Session, turn_id: int) -> Turn:
    """Let a turn be run again from where its transcript is. Raises ErrandError where there is nothing to run again."""
    turn = find(session, turn_id)
    if turn.status not in (TurnStatus.FAILED, TurnStatus.CANCELLED, *OPEN_STATES):
        raise ErrandError(f"Turn {turn_id} is {turn.status.value}: there is nothing to run again.")
    if turn.status is TurnStatus.FAILED:
        _forget_apology(session, turn)
    if turn.status is not TurnStatus.ANSWERED:
        turn.status = TurnStatus.QUEUED
    turn.attempts, turn.not_before, turn.error = 0, None, None
    return turn


def _forget_apology(session: Session, turn: Turn) -> None:
    """The apology was said and stays in the log of the platform; the transcript goes on where the work stopped."""
    last = messages_of(session, turn.id)[-1]
    session.delete(last)
    turn.reply, turn.answered_at, turn.delivered_at = None, None, None
    turn.delivery_started_at, turn.delivered_ref, turn.delivered_parts = None, None, {}


def cancel_turn(session: Session, turn_id: int) -> Turn:
    """Never run or deliver this turn again. What it has changed stays. Raises ErrandError for one that is over."""
    turn = find(session, turn_id)
    if turn.status not in OPEN_STATES:
        raise ErrandError(f"Turn {turn_id} is {turn.status.value} already.")
    turn.status = TurnStatus.CANCELLED
    return turn


def changes_count(session: Session, turn_id: int) -> int:
    return session.execute(select(func.count()).where(TaskChange.turn_id == turn_id)).scalar_one()


def list_tokens(session: Session) -> Sequence[tuple[ApiToken, str]]:
    """(token, its person's key), the newest first."""
    query = select(ApiToken, User.external_ref).join(User, User.id == ApiToken.user_id).order_by(ApiToken.id.desc())
    return [(token, ref) for token, ref in session.execute(query).all()]


def revoke_token(session: Session, token_id: int, now: datetime) -> ApiToken:
    token = session.get(ApiToken, token_id)
    if token is None:
        raise ErrandError(f"There is no token {token_id}. `errand tokens list` shows them.")
    token.revoked_at = token.revoked_at or now
    return token


def settle_after_restore(session: Session, numbers_ahead: int) -> tuple[int, int]:
    """Make a restored copy safe to run; returns (turns let go of, people).

    Turns that were open at the time of the backup were finished since: running them again would answer twice. Task
    numbers that were given out since then stand in people's messages: each person's counter jumps ahead, so that none
    is given twice.
    """
    opened = session.scalars(select(Turn).where(Turn.status.in_(OPEN_STATES))).all()
    for turn in opened:
        turn.status, turn.error = TurnStatus.CANCELLED, "restored from a backup"
    people = session.scalars(select(User)).all()
    for person in people:
        person.next_task_number += numbers_ahead
    return len(opened), len(people)
