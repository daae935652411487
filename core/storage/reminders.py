"""Reminders: taken from their tasks when their time comes, once, and what became of them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from core.models import WRITTEN_TO_FIRST, Conversation, Reminder, ReminderState, Task, Turn, TurnStatus
from core.storage.tasks import OPEN
from core.storage.turns import REMINDERS

MOST = 500  # taken in one transaction; the rest a moment later
_OF_TURN = (
    select(Reminder, Task)
    .join(Task, Task.id == Reminder.task_id)
    .where(Reminder.turn_id == bindparam("turn"))
    .order_by(Reminder.remind_at, Reminder.id)
)
_BEFORE = (
    select(Turn).where(Turn.user_id == bindparam("user"), Turn.id < bindparam("turn")).order_by(Turn.id.desc()).limit(1)
)
_OF_CONVERSATION = (
    select(Turn.id, Task)
    .join(Reminder, Reminder.task_id == Task.id)
    .join(Turn, Turn.id == Reminder.turn_id)
    .where(
        Turn.conversation_id == bindparam("conversation"),
        Turn.source_key.startswith(REMINDERS),
        Reminder.state == ReminderState.SENT,
    )
    .order_by(Reminder.remind_at, Reminder.id)
)


def people_with_due(session: Session, now: datetime) -> Sequence[int]:
    """Who has a reminder whose time has come."""
    return session.scalars(select(Task.user_id).where(Task.remind_at <= now).distinct()).all()


def due_tasks(session: Session, user_id: int, now: datetime) -> Sequence[Task]:
    """The person's tasks whose reminder is due, the earliest first, nobody else's to take until the commit.

    What another process is taking at this moment, or somebody is changing, is left out: it is looked at again soon.
    """
    query = select(Task).where(Task.user_id == user_id, Task.remind_at <= now)
    return session.scalars(query.order_by(Task.remind_at, Task.id).limit(MOST).with_for_update(skip_locked=True)).all()


def take(session: Session, task: Task, now: datetime, *, wanted: bool) -> Reminder | None:
    """The task's reminder is dealt with. None where it was already.

    `wanted` is False where the person is to hear nothing; nor do they of what is done or deleted.
    """
    assert task.remind_at is not None
    known = select(Reminder.id).where(Reminder.task_id == task.id, Reminder.remind_at == task.remind_at)
    taken = None
    if session.scalars(known).first() is None:
        state = ReminderState.SENT if wanted and is_open(task) else ReminderState.CANCELLED
        taken = Reminder(task_id=task.id, remind_at=task.remind_at, state=state, created_at=now)
        session.add(taken)
    task.remind_at = None
    session.flush()
    return taken


def is_open(task: Task) -> bool:
    return task.deleted_at is None and task.status in OPEN


def last_written(session: Session, user_id: int) -> Turn | None:
    """The person's newest message from where they can be written to first; None where there is none."""
    query = select(Turn).where(Turn.user_id == user_id, Turn.surface.in_(WRITTEN_TO_FIRST))
    return session.scalars(query.order_by(Turn.id.desc()).limit(1)).one_or_none()


def direct_place(session: Session, user_id: int) -> str | None:
    """The room of the person's direct messages, if they ever wrote there."""
    query = select(Conversation.place).where(
        Conversation.user_id == user_id, Conversation.shared.is_(False), Conversation.place.is_not(None)
    )
    return session.scalars(query.order_by(Conversation.updated_at.desc()).limit(1)).one_or_none()


def waiting_turn(session: Session, user_id: int) -> Turn | None:
    """A turn of reminders that nobody has begun with: whatever comes due meanwhile goes with it, as one message."""
    query = select(Turn).where(
        Turn.user_id == user_id, Turn.status == TurnStatus.QUEUED, Turn.source_key.startswith(REMINDERS)
    )
    return session.scalars(query.limit(1).with_for_update(skip_locked=True)).one_or_none()


def of_turn(session: Session, turn_id: int) -> Sequence[tuple[Reminder, Task]]:
    """What this turn is to remind of, the earliest first."""
    return [(reminder, task) for reminder, task in session.execute(_OF_TURN, {"turn": turn_id})]


def told_before(session: Session, user_id: int, turn_id: int) -> Turn | None:
    """The person's turn before this one, if it brought reminders."""
    before = session.scalars(_BEFORE, {"user": user_id, "turn": turn_id}).one_or_none()
    return before if before is not None and before.source_key.startswith(REMINDERS) else None


def of_conversation(session: Session, conversation_id: uuid.UUID) -> Sequence[tuple[int, Task]]:
    """(turn id, task) of the reminders that this conversation began with; () for any other conversation."""
    rows = session.execute(_OF_CONVERSATION, {"conversation": conversation_id})
    return [(turn_id, task) for turn_id, task in rows]


def last_sent(session: Session, task_id: int) -> datetime | None:
    """For when the task's newest reminder that was sent was meant."""
    query = select(Reminder.remind_at).where(Reminder.task_id == task_id, Reminder.state == ReminderState.SENT)
    return session.scalars(query.order_by(Reminder.remind_at.desc()).limit(1)).one_or_none()
