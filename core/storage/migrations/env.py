"""Alembic's entry: runs the migrations on the engine that `core.storage.migrating` passes in."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import text

from core.models import Base
from core.models.base import CleanText, Labels, UtcDateTime

ADVISORY_LOCK = 7_320_481  # any number, the same in every release: two deployments at once migrate one after the other


def _plain_types(kind: str, value: Any, _context: AutogenContext) -> str | Literal[False]:
    """Migrations name plain SQL types, so that a later change of our own types can't rewrite history."""
    if kind == "type" and isinstance(value, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(value, CleanText):
        return "sa.Text()"
    if kind == "type" and isinstance(value, Labels):
        return "sa.String()"
    return False


def _is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    """The queue's tables are Procrastinate's own business."""
    return kind != "table" or not (name or "").startswith("procrastinate_")


engine = context.config.attributes["engine"]

with engine.connect() as connection:
    if engine.dialect.name == "postgresql":
        # Both the wait for another deployment and a change of a big table take longer than any statement of ours may.
        connection.execute(text("SET statement_timeout = 0"))
        connection.execute(text(f"SELECT pg_advisory_lock({ADVISORY_LOCK})"))
        connection.commit()
    try:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=engine.dialect.name == "sqlite",
            compare_type=True,
            render_item=_plain_types,
            include_name=_is_ours,
            # Alembic thinks SQLite can't; with BEGIN sent by us it can, and a killed migration leaves nothing behind.
            transactional_ddl=True,
        )
        with context.begin_transaction():
            context.run_migrations()
        connection.commit()
    finally:
        if engine.dialect.name == "postgresql":
            connection.rollback()
            connection.execute(text(f"SELECT pg_advisory_unlock({ADVISORY_LOCK})"))
            connection.execute(text("RESET statement_timeout"))
            connection.commit()
