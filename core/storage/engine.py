"""The database: one class that opens it, and the only place where a transaction begins or ends.

    with database.write() as session: ...     one transaction: committed at the end, rolled back on any error
    with database.read() as session: ...      a consistent look; nothing is kept

SQLite runs in WAL mode, and writers take the lock when they begin (BEGIN IMMEDIATE): a transaction that reads first and
writes later would otherwise fail at once with SQLITE_BUSY instead of waiting its turn.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from selectors import EVENT_READ, DefaultSelector
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection, QueuePool

from core.errors import StorageUnavailable

BUSY_TIMEOUT_S = 5.0
STATEMENT_TIMEOUT_MS = 15_000
POOL_SIZE = 20
POOL_TIMEOUT_S = 10.0


def normalise(url: str) -> URL:
    """Name the driver:

    SQLAlchemy 2.1 would pick psycopg 3 for a bare `postgresql://`, and hosts hand out `postgres://`.
    """
    parsed = make_url(url)
    if parsed.drivername in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg2")
    return parsed


class Database:
    """An open database. `url` is any SQLAlchemy URL for SQLite or PostgreSQL.

    Both context managers raise `StorageUnavailable` where the database can't be reached, is locked for too long or is
    full; what was begun is then rolled back. `busy_timeout_s` is how long a SQLite writer waits for another one,
    `pool_timeout_s` how long anybody waits for a free connection.
    """

    def __init__(
        self, url: str, *, busy_timeout_s: float = BUSY_TIMEOUT_S, pool_timeout_s: float = POOL_TIMEOUT_S
    ) -> None:
        self.url = normalise(url)
        make = _postgres if self.is_postgres else partial(_sqlite, busy_timeout_s=busy_timeout_s)
        self.engine = make(self.url, pool_timeout_s=pool_timeout_s)
        self._writer = self.engine.execution_options(errand_writes=True)
        self._busy_timeout_s = busy_timeout_s
        self._one_writer = None if self.is_postgres else threading.Lock()

    @property
    def is_postgres(self) -> bool:
        return self.url.get_backend_name() == "postgresql"

    @contextmanager
    def read(self) -> Generator[Session]:
        with translated(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Generator[Session]:
        with (
            translated(),
            self._turn_to_write(),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def _turn_to_write(self) -> Generator[None]:
        """SQLite's own waiting is a poll, up to a tenth of a second apart, in which a busy process's writers starve.
        Threads of one process therefore wait here; SQLite's lock is left for other processes.
        """
        if self._one_writer is None:
            yield
            return
        if not self._one_writer.acquire(timeout=self._busy_timeout_s):
            raise StorageUnavailable
        try:
            yield
        finally:
            self._one_writer.release()

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def translated() -> Generator[None]:
    """Raises `StorageUnavailable` for what the driver says when the database can't; the caller's own errors pass."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StorageUnavailable from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StorageUnavailable from error
        raise


def _postgres(url: URL, *, pool_timeout_s: float) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,  # what people wrote has no place in a log
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=pool_timeout_s,
        connect_args={
            "application_name": "errand",
            "connect_timeout": 5,
            "options": f"-c timezone=utc -c statement_timeout={STATEMENT_TIMEOUT_MS}",
        },
    )
    event.listen(engine, "checkout", _replace_if_ended)
    return engine


def _replace_if_ended(connection: Any, _entry: ConnectionPoolEntry, _given: PoolProxiedConnection) -> None:
    """Have the pool open another connection in place of one that the server has ended.

    The end of a connection waits to be read, and on one that nobody uses nothing else does: so a look at the socket
    tells what `pool_pre_ping` would ask the server, before every transaction.
    """
    with DefaultSelector() as waiting:
        waiting.register(connection.fileno(), EVENT_READ)
        if waiting.select(0):
            raise DisconnectionError


def _sqlite(url: URL, *, busy_timeout_s: float, pool_timeout_s: float) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,  # what people wrote has no place in a log
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=pool_timeout_s,
        connect_args={"timeout": busy_timeout_s, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # Python's driver would begin transactions on its own, and too late; with None the "begin" event below does it.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    # FULL: a commit that was acknowledged to Slack must survive a power cut, and NORMAL may lose the last ones.
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()
    # SQLite's own lower() knows ASCII only: "Ä" would be found by "Ä" and not by "ä".
    connection.create_function("lower", 1, _lower, deterministic=True)
    connection.create_function("translate", 3, _translate, deterministic=True)


def _translate(value: str | None, letters: str, others: str) -> str | None:
    """PostgreSQL's translate(), which SQLite lacks."""
    return value.translate(str.maketrans(letters, others)) if isinstance(value, str) else value


def _lower(value: str | None) -> str | None:
    return value.lower() if isinstance(value, str) else value


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("errand_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
