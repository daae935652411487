"""A conversation and its messages: the log of everything said, and the checkpoint of every turn."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, CleanText, JsonObject, Key, UtcDateTime, closed_set


class Role(StrEnum):
    USER = "user"
    ASSISTANT = "assistant"
    TOOL = "tool"


class Conversation(Base):
    """One person's conversation. In a shared thread each person has their own, under the same `external_ref`.

    `place` is the platform's key of the room it happens in (a channel); `shared` says that others read along there,
    so only tasks made in that place are said aloud. `follow_up` marks a thread whose root is this person's own
    mention: replies in it need no further mention as long as nobody else has written since the last answer.
    Of what others write only the time and the author are kept (`other_posted_at`, `other_author_ref`).
    """

    __tablename__ = "conversations"
    __table_args__ = (
        UniqueConstraint("external_ref", "user_id"),
        Index("ix_conversations_user_id_updated_at", "user_id", "updated_at"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    external_ref: Mapped[str] = mapped_column(String(255))
    title: Mapped[str] = mapped_column(CleanText, default="")
    place: Mapped[str | None] = mapped_column(String(255))
    shared: Mapped[bool] = mapped_column(default=False)
    follow_up: Mapped[bool] = mapped_column(default=False)
    other_posted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    other_author_ref: Mapped[str | None] = mapped_column(String(255))
    last_reply_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime)

    def says_aloud(self, place: str | None) -> bool:
        """Whether a task made in `place` may be named here: among others, only those that were made there."""
        return not self.shared or (place is not None and place == self.place)


class ChatMessage(Base):
    """One message: what the person wrote, what the model asked for, what a tool answered, what the person was shown.

    `(turn_id, position)` is the only key that decides who owns a turn: the worker that loses this insert stops.
    Position 0 is the person's message; an assistant message with n calls at position p is followed by its tool
    messages at p+1 to p+n. `extra` holds a provider's own fields to send back (assistant) or cards (tool).
    """

    __tablename__ = "chat_messages"
    __table_args__ = (
        UniqueConstraint("turn_id", "position"),
        Index("ix_chat_messages_conversation_id_turn_id", "conversation_id", "turn_id", "position"),
    )

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    conversation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("conversations.id"))
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id"))
    position: Mapped[int]
    role: Mapped[Role] = mapped_column(closed_set(Role))
    content: Mapped[str] = mapped_column(CleanText, default="")
    tool_calls: Mapped[list[JsonObject] | None] = mapped_column(JSON(none_as_null=True))
    tool_call_id: Mapped[str | None] = mapped_column(String(255))
    extra: Mapped[JsonObject | None] = mapped_column(JSON(none_as_null=True))
    model: Mapped[str | None] = mapped_column(String(255))
    tokens: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
