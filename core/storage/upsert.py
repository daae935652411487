"""Insert unless it is there, in the dialects of both databases.

Every message takes this way while Slack waits, so the statements are put together once: that takes longer than running
them.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.models import Base

Row = TypeVar("Row", bound=Base)
Key = tuple[InstrumentedAttribute[Any], ...]


def insert_if_absent(session: Session, model: type[Row], values: dict[str, Any], key: Key) -> Row | None:
    """The new row; None where there is one with this key. One being inserted elsewhere is waited for, so a read
    afterwards finds it."""
    statement = _insert(session.get_bind().dialect.name, model, tuple(values), _names(key))
    return session.scalars(statement, values).one_or_none()


def ensure(session: Session, model: type[Row], values: dict[str, Any], key: Key) -> Row:
    """The row with this key, made of `values` where there is none."""
    new = insert_if_absent(session, model, values, key)
    if new is not None:
        return new
    names = _names(key)
    return session.scalars(_by_key(model, names), {name: values[name] for name in names}).one()


def _names(key: Key) -> tuple[str, ...]:
    return tuple(each.key for each in key)


@cache
def _insert(dialect: str, model: type[Base], columns: tuple[str, ...], key: tuple[str, ...]) -> Any:
    insert: Any = postgresql.insert(model) if dialect == "postgresql" else sqlite.insert(model)
    placed = insert.values({name: bindparam(name) for name in columns})
    return select(model).from_statement(placed.on_conflict_do_nothing(index_elements=key).returning(model))


@cache
def _by_key(model: type[Base], key: tuple[str, ...]) -> Any:
    return select(model).where(*(getattr(model, name) == bindparam(name) for name in key))
