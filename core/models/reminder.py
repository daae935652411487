"""When to tell a person of a task."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, Key, UtcDateTime, closed_set


class ReminderState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    CANCELLED = "cancelled"


class Reminder(Base):
    """A message to send at `remind_at` (UTC). `sent_ref` is where it went, once it did."""

    __tablename__ = "reminders"
    __table_args__ = (Index("ix_reminders_state_remind_at", "state", "remind_at"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"), index=True)
    remind_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[ReminderState] = mapped_column(closed_set(ReminderState), default=ReminderState.WAITING)
    sent_ref: Mapped[str | None] = mapped_column(String(255))
