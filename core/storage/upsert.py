"""Insert unless it is there, in the dialects of both databases."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.models import Base


def insert_if_absent(
    session: Session, model: type[Base], values: dict[str, Any], key: tuple[InstrumentedAttribute[Any], ...]
) -> bool:
    """True when the row is new. A row being inserted elsewhere is waited for, so a read afterwards finds it."""
    dialect = session.get_bind().dialect.name
    insert: Any = postgresql.insert(model) if dialect == "postgresql" else sqlite.insert(model)
    statement = insert.values(values).on_conflict_do_nothing(index_elements=list(key)).returning(*key)
    return session.execute(statement).first() is not None
