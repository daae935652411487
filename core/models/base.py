"""The base of all tables, and the column types that keep two databases telling the same story."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum as PyEnum
from typing import Any

from sqlalchemy import BigInteger, Dialect, Enum, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import DateTime, TypeDecorator

JsonObject = dict[str, Any]

KEY_LIMIT = 255  # characters of the columns that hold platforms' keys
# SQLite numbers rows by itself only in a column that is exactly INTEGER PRIMARY KEY.
Key = BigInteger().with_variant(Integer, "sqlite")


class Base(DeclarativeBase):
    """Constraint names are fixed so that migrations can name what they drop, on both databases."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. Takes aware datetimes only, stores UTC, returns aware UTC.

    SQLite forgets offsets and would hand 17:00-05:00 back as a naive 17:00; a naive value is therefore refused
    with ValueError before it reaches the database.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a zone can't be stored: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Labels(TypeDecorator[tuple[str, ...]]):
    """A task's labels: lower-case words, stored as `|home|work|` so that LIKE finds one on any database."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Iterable[str] | None, dialect: Dialect) -> str:
        return "".join(f"|{clean_text(label)}" for label in value or ()) + "|"

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return tuple(label for label in (value or "").split("|") if label)


class CleanText(TypeDecorator[str]):
    """Text from outside.

    NUL and lone surrogates, which PostgreSQL or UTF-8 can't hold, are dropped or replaced on the way in.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else clean_text(value)


def clean_text(text: str) -> str:
    """The text without NUL, and with U+FFFD for each lone surrogate (JSON can carry both)."""
    return text.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def is_key(text: str) -> bool:
    """Whether a platform's key can be kept as it is: SQLite would take any, and PostgreSQL fail on what doesn't fit."""
    return 0 < len(text) <= KEY_LIMIT and clean_text(text) == text


def closed_set(kind: type[PyEnum]) -> Enum:
    """A column for an enum: its values as text, with a CHECK, readable in any database tool."""
    return Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=20,
        name=kind.__name__.lower(),
        values_callable=_values,
    )


def _values(members: type[PyEnum]) -> list[str]:
    return [member.value for member in members]
