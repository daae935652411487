"""What became of a reminder: that it was sent, and with which turn, or that it wasn't."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, Key, UtcDateTime, closed_set


class ReminderState(StrEnum):
    """`cancelled`: its time came while the task was done or deleted, or reminders were off."""

    SENT = "sent"
    CANCELLED = "cancelled"


class Reminder(Base):
    """A reminder whose time has come; one that waits is its task's `remind_at`.

    The row is written in the transaction that takes it from the task, together with the turn that brings it, so it is
    sent once: `(task_id, remind_at)` can't be taken twice.
    """

    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint("task_id", "remind_at"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"))
    remind_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[ReminderState] = mapped_column(closed_set(ReminderState))
    turn_id: Mapped[int | None] = mapped_column(ForeignKey("turns.id"), index=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
