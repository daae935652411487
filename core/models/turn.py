"""A turn: one message of a person, from its acceptance to the answer they saw."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, CleanText, JsonObject, Key, UtcDateTime, closed_set


class Surface(StrEnum):
    """The doors that a person can come in by. Replies leave by the same one."""

    SLACK = "slack"
    API = "api"
    MCP = "mcp"
    TERMINAL = "terminal"


# Where somebody can be written to who hasn't just written. Everywhere else they come for their answers themselves.
WRITTEN_TO_FIRST = (Surface.SLACK,)


class TurnStatus(StrEnum):
    """`queued -> running -> answered -> delivered`, or `failed` (an apology was delivered), or `cancelled`."""

    QUEUED = "queued"
    RUNNING = "running"
    ANSWERED = "answered"
    DELIVERED = "delivered"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN_STATES = (TurnStatus.QUEUED, TurnStatus.RUNNING, TurnStatus.ANSWERED)


class Turn(Base):
    """`source_key` names the message at its source, so that a redelivery is the same turn.

    `sent_at` is when the person sent it, by the platform's clock: dates are resolved from it and a person's turns run
    in the order of (`sent_at`, `id`). `payload` is `core.turns.Payload` as JSON. `reply` is the `core.reply.Reply` as
    JSON. `delivery_started_at` is set before the first post: only where it is set and `delivered_ref` isn't could a
    post have been made that we don't know of. `delivered_parts` names the parts that certainly arrived ({part: ref}).
    `not_before` holds a turn back until then (a retry, or a platform's rate limit).
    """

    __tablename__ = "turns"
    __table_args__ = (Index("ix_turns_user_id_status_sent_at", "user_id", "status", "sent_at"),)

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    source_key: Mapped[str] = mapped_column(String(255), unique=True)
    surface: Mapped[Surface] = mapped_column(closed_set(Surface))
    conversation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conversations.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)
    payload: Mapped[JsonObject] = mapped_column(JSON)
    status: Mapped[TurnStatus] = mapped_column(closed_set(TurnStatus), default=TurnStatus.QUEUED, index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(CleanText)
    reply: Mapped[JsonObject | None] = mapped_column(JSON(none_as_null=True))
    not_before: Mapped[datetime | None] = mapped_column(UtcDateTime)
    delivery_started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    delivered_ref: Mapped[str | None] = mapped_column(String(255))
    delivered_parts: Mapped[JsonObject] = mapped_column(JSON, default=dict)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
