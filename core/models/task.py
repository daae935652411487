"""A task."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, validates

from core.models.base import Base, CleanText, Key, Labels, UtcDateTime, clean_text, closed_set

TITLE_LIMIT = 200


class Status(StrEnum):
    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ARCHIVED = "archived"


class Priority(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Task(Base):
    """Due on a day (`due_on`, in whatever zone the person is in) *or* at an instant (`due_at`), never both.

    `number` is small, per person and never reused: `#12`. `deleted_at` marks a task as deleted; it can be brought
    back for 30 days. `place` repeats the conversation's, because a channel is only told about tasks that were made in
    it.

    `remind_at` is when to remind the person of it, None where that wasn't asked for or has happened. `remind_before`
    is how they said it where they counted from when it is due ("an hour before"): it moves along with that.

    A task that repeats is one row an occurrence. `recurrence` is the rule: RRULE text without DTSTART, as
    `core.language.recurrence` writes it, its times on the wall in the person's zone. `occurs_on` is the day of the
    rule that this occurrence stands for, wherever it was moved to since. `follows_id` is the occurrence before it,
    whose completion made it: no two rows follow the same one, so nothing can make a second next.
    """

    __tablename__ = "tasks"
    __table_args__ = (
        UniqueConstraint("user_id", "number"),
        UniqueConstraint("follows_id"),
        CheckConstraint("due_on IS NULL OR due_at IS NULL", name="one_due"),
        CheckConstraint("title <> ''", name="titled"),
        CheckConstraint("(recurrence IS NULL) = (occurs_on IS NULL)", name="repeats_from_a_day"),
        Index("ix_tasks_user_id_status", "user_id", "status"),
        Index(
            "ix_tasks_remind_at",
            "remind_at",
            sqlite_where=text("remind_at IS NOT NULL"),
            postgresql_where=text("remind_at IS NOT NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(CleanText)
    notes: Mapped[str | None] = mapped_column(CleanText)
    status: Mapped[Status] = mapped_column(closed_set(Status), default=Status.PENDING)
    priority: Mapped[Priority] = mapped_column(closed_set(Priority), default=Priority.MEDIUM)
    labels: Mapped[tuple[str, ...]] = mapped_column(Labels, default=())
    due_on: Mapped[date | None]
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    recurrence: Mapped[str | None] = mapped_column(String(255))
    occurs_on: Mapped[date | None]
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("tasks.id"))
    remind_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    remind_before: Mapped[str | None] = mapped_column(String(80))
    conversation_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("conversations.id"))
    place: Mapped[str | None] = mapped_column(String(255))
    source_link: Mapped[str | None] = mapped_column(CleanText)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)
    completed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @validates("title", "notes")
    def _clean(self, _name: str, value: str | None) -> str | None:
        # When it is set, and not only when it is stored: changes and receipts are made from what the row will hold.
        return None if value is None else clean_text(value)
