"""Who may come in, and what waits for a person's yes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, JsonObject, Key, UtcDateTime


class ApiToken(Base):
    """A bearer token for the HTTP API and MCP.

    Only its SHA-256 is stored: the token is random, so a plain hash is enough.
    """

    __tablename__ = "api_tokens"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(String(100), default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Installation(Base):
    """A workspace's installation:

    the platform's key for it and its secrets, encrypted with a key that isn't in the database.
    """

    __tablename__ = "installations"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    workspace_ref: Mapped[str] = mapped_column(String(255), unique=True)
    secrets: Mapped[bytes] = mapped_column(LargeBinary)
    installed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PendingAction(Base):
    """A proposal that waits for a person's yes. One a person: a new one replaces the old."""

    __tablename__ = "pending_actions"
    # An old button names its question by this id. SQLite would give the id of a deleted row to the next one, and the
    # yes to what was answered long ago would be a yes to something else.
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - as SQLAlchemy wants it

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), unique=True)
    turn_id: Mapped[int] = mapped_column(ForeignKey("turns.id"))
    action: Mapped[JsonObject] = mapped_column(JSON)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
