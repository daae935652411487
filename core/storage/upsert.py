"""Insert unless it is there, in the dialects of both databases.

Every message takes this way while Slack waits, so the statements are put together once, and no row is made an object
before somebody needs it: either takes longer than the database does.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.models import Base

Key = tuple[InstrumentedAttribute[Any], ...]


def insert_if_absent(session: Session, model: type[Base], values: dict[str, Any], key: Key) -> Any | None:
    """The new row's primary key, a tuple; None where there is a row with this key. One being inserted elsewhere is
    waited for, so a read afterwards finds it."""
    statement = _insert(session.get_bind().dialect.name, model, _names(key), ())
    return session.connection().execute(statement, values).first()


def insert_or_update(session: Session, model: type[Base], values: dict[str, Any], key: Key, changing: Key) -> Any:
    """The primary key, a tuple, of the row with this key: made of `values` where there is none, else given those of
    `changing`."""
    statement = _insert(session.get_bind().dialect.name, model, _names(key), _names(changing))
    return session.connection().execute(statement, values).one()


def _names(columns: Key) -> tuple[str, ...]:
    return tuple(each.key for each in columns)


@cache
def _insert(dialect: str, model: type[Base], key: tuple[str, ...], changing: tuple[str, ...]) -> Any:
    table: Any = model.__table__
    insert: Any = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
    if changing:
        upsert = insert.on_conflict_do_update(
            index_elements=key, set_={name: insert.excluded[name] for name in changing}
        )
    else:
        upsert = insert.on_conflict_do_nothing(index_elements=key)
    return upsert.returning(*table.primary_key)
