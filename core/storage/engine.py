"""The database: one class that opens it, and the only place where a transaction begins or ends.

    with database.write() as session: ...     one transaction: committed at the end, rolled back on any error
    with database.read() as session: ...      a consistent look; nothing is kept

SQLite runs in WAL mode, and writers take the lock when they begin (BEGIN IMMEDIATE): a transaction that reads first and
writes later would otherwise fail at once with SQLITE_BUSY instead of waiting its turn.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

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
    full; what was begun is then rolled back.
    """

    def __init__(self, url: str) -> None:
        self.url = normalise(url)
        self.engine = _postgres(self.url) if self.is_postgres else _sqlite(self.url)
        self._writer = self.engine.execution_options(errand_writes=True)

    @property
    def is_postgres(self) -> bool:
        return self.url.get_backend_name() == "postgresql"

    @contextmanager
    def read(self) -> Generator[Session]:
        with _translated(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def write(self) -> Generator[Session]:
        with _translated(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session

    def close(self) -> None:
        self.engine.dispose()


@contextmanager
def _translated() -> Generator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StorageUnavailable from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StorageUnavailable from error
        raise


def _postgres(url: URL) -> Engine:
    return create_engine(
        url,
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=POOL_TIMEOUT_S,
        pool_pre_ping=True,
        connect_args={
            "application_name": "errand",
            "connect_timeout": 5,
            "options": f"-c timezone=utc -c statement_timeout={STATEMENT_TIMEOUT_MS}",
        },
    )


def _sqlite(url: URL) -> Engine:
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=POOL_SIZE,
        max_overflow=POOL_SIZE,
        pool_timeout=POOL_TIMEOUT_S,
        connect_args={"timeout": BUSY_TIMEOUT_S, "check_same_thread": False},
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


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("errand_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
