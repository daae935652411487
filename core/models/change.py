"""The audit trail of tasks: what undo, receipts and the history in analytics are made from."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, JsonObject, Key, UtcDateTime, closed_set


class ChangeKind(StrEnum):
    ADDED = "added"
    COMPLETED = "completed"
    REOPENED = "reopened"
    UPDATED = "updated"
    SKIPPED = "skipped"
    DELETED = "deleted"
    UNDONE = "undone"


class TaskChange(Base):
    """One committed change of one task: the whole row before (None when it was added) and after, as JSON.

    It is written in the transaction that changes the task, and never edited but for `undone_at`.
    """

    __tablename__ = "task_changes"
    __table_args__ = (Index("ix_task_changes_user_id_id", "user_id", "id"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    task_id: Mapped[int] = mapped_column(ForeignKey("tasks.id"), index=True)
    turn_id: Mapped[int | None] = mapped_column(ForeignKey("turns.id"), index=True)
    kind: Mapped[ChangeKind] = mapped_column(closed_set(ChangeKind))
    before: Mapped[JsonObject | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[JsonObject] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
