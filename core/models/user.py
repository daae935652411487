"""A person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from core.models.base import Base, CleanText, JsonObject, Key, UtcDateTime


class User(Base):
    """A person, known by the platform's own key for them (`slack:{team}:{user}`, `local:{name}`), opaque here.

    `tz` is an IANA zone name and None until the platform told us; `locale` a BCP 47 tag (`en-GB`).
    `active` is False once the platform says that they are gone: nothing is sent to them then.
    `preferences` may hold `{"reminders": false}`: they want none; `reminders_turn` is the turn that switched them last.
    `next_task_number` is the counter behind `#12`: taken with UPDATE ... RETURNING, never reused.
    `focus` is what the person last saw and changed, by number (see `core.tools.focus`), carried across their threads
    so that "move that to friday" works in a new one.
    """

    __tablename__ = "users"

    id: Mapped[int] = mapped_column(Key, primary_key=True)
    external_ref: Mapped[str] = mapped_column(String(255), unique=True)
    name: Mapped[str | None] = mapped_column(CleanText)
    tz: Mapped[str | None] = mapped_column(String(64))
    locale: Mapped[str | None] = mapped_column(String(35))
    active: Mapped[bool] = mapped_column(default=True)
    preferences: Mapped[JsonObject] = mapped_column(JSON, default=dict)
    focus: Mapped[JsonObject] = mapped_column(JSON, default=dict)
    next_task_number: Mapped[int] = mapped_column(default=1)
    profile_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
