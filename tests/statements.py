"""Statements compiled once for all tests of a process.

Each test has a database of its own, and with it an engine that would compile every statement anew: that took a third of
a small test's time.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects.postgresql.psycopg2 import PGDialect_psycopg2
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

_compiled: dict[Any, Any] = {}


def share() -> None:
    """From now on all engines of a dialect use what one of them has compiled. They are all configured alike."""
    for dialect in (SQLiteDialect_pysqlite, PGDialect_psycopg2):
        dialect.__eq__ = _of_the_same_kind  # a compiled statement is kept under its dialect
        dialect.__hash__ = _by_kind
    event.listen(Engine, "engine_connect", _use_shared)


def _of_the_same_kind(self: object, other: object) -> bool:
    return type(self) is type(other)


def _by_kind(self: object) -> int:
    return hash(type(self))


def _use_shared(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_compiled)
