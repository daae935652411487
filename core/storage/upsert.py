"""Insert unless it is there, in the dialects of both databases.

Every message takes this way while Slack waits, so the statements are put together once, and no row is made an object
before somebody needs it: either takes longer than the database does.
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


def insert_if_absent(session: Session, model: type[Base], values: dict[str, Any], key: Key) -> Any | None:
    """The new row's primary key, a tuple; None where there is a row with this key. One being inserted elsewhere is
    waited for, so a read afterwards finds it."""
    statement = _insert(session.get_bind().dialect.name, model, _names(key))
    return session.connection().execute(statement, values).first()


def ensure(session: Session, model: type[Row], values: dict[str, Any], key: Key) -> Row:
    """The row with this key, made of `values` where there is none."""
    insert_if_absent(session, model, values, key)
    names = _names(key)
    return session.scalars(_by_key(model, names), {name: values[name] for name in names}).one()


def _names(key: Key) -> tuple[str, ...]:
    return tuple(each.key for each in key)


@cache
def _insert(dialect: str, model: type[Base], key: tuple[str, ...]) -> Any:
    table: Any = model.__table__
    insert: Any = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    return insert.on_conflict_do_nothing(index_elements=key).returning(*table.primary_key)


@cache
def _by_key(model: type[Base], key: tuple[str, ...]) -> Any:
    return select(model).where(*(getattr(model, name) == bindparam(name) for name in key))
