"""Opening a database, transactions, and everything that says `StorageUnavailable`."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from core.errors import StorageUnavailable
from core.models import User
from core.storage import people
from core.storage.engine import POOL_SIZE, Database, normalise
from core.storage.schema import current, prepare
from tests.rows import ANA, BEN, NOW, a_person, at_once, count

UNTOUCHED = "The database can't be reached at the moment. Nothing was changed; try again."


@pytest.mark.parametrize(
    ("given", "driver"),
    [
        ("postgres://u:p@h:5433/d", "postgresql+psycopg2"),
        ("postgresql://u:p@h:5433/d", "postgresql+psycopg2"),
        ("postgresql+psycopg2://u:p@h:5433/d", "postgresql+psycopg2"),
        ("sqlite:///d", "sqlite"),
    ],
)
def test_the_driver_is_named(given: str, driver: str) -> None:
    url = normalise(given)
    assert url.drivername == driver
    assert url.set(drivername="x") == normalise(given).set(drivername="x")
    if driver != "sqlite":
        assert (url.username, url.password, url.host, url.port, url.database) == ("u", "p", "h", 5433, "d")


def test_what_is_written_is_there_afterwards(database: Database) -> None:
    with database.write() as session:
        a_person(session, ANA)
    with database.read() as session:
        assert people.find_user(session, ANA) is not None


def test_an_error_takes_everything_back_and_comes_through(database: Database) -> None:
    def fail() -> None:
        with database.write() as session:
            a_person(session, ANA)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert count(database, User) == 0


def test_a_refused_row_is_no_outage(database: Database) -> None:
    with pytest.raises(IntegrityError), database.write() as session:
        session.add_all([User(external_ref=ANA, created_at=NOW), User(external_ref=ANA, created_at=NOW)])
    assert count(database, User) == 0


def test_reading_keeps_nothing(database: Database) -> None:
    with database.read() as session:
        a_person(session, ANA)
    assert count(database, User) == 0


def test_a_look_is_consistent_while_others_write(sqlite_database: Database) -> None:
    with sqlite_database.read() as session:
        before = session.scalars(select(User.external_ref)).all()
        with sqlite_database.write() as other:
            a_person(other, ANA)
        after = session.scalars(select(User.external_ref)).all()
    assert before == after == []


def test_rows_stay_readable_after_their_transaction(database: Database) -> None:
    with database.write() as session:
        user = a_person(session, ANA)
    assert (user.external_ref, user.created_at) == (ANA, NOW)


def test_writers_that_read_first_wait_for_each_other(database: Database) -> None:
    """What SQLite answers at once with "database is locked", unless the lock is taken when the transaction begins."""
    with database.write() as session:
        user_id = a_person(session).id

    def bump(_index: int) -> None:
        with database.write() as session:
            session.scalars(select(User)).all()
            people.take_number(session, user_id)

    at_once(8, bump)

    with database.read() as session:
        assert people.get_user(session, user_id).next_task_number == 9


def test_sqlite_is_opened_for_many_and_for_power_cuts(sqlite_database: Database) -> None:
    with sqlite_database.read() as session:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        said = {name: session.execute(text(f"PRAGMA {name}")).scalar_one() for name in names}
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_postgresql_speaks_utc_and_gives_up_on_endless_statements(postgres_database: Database) -> None:
    with postgres_database.read() as session:
        said = [session.execute(text(f"SHOW {name}")).scalar_one() for name in ("timezone", "statement_timeout")]
    assert [each.lower() for each in said] == ["utc", "15s"]


# --- StorageUnavailable ---


@pytest.fixture(params=["no such folder", "nobody listens", "no such host directory"])
def unreachable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with socket.socket() as taken:  # bound and not listening: whoever connects is refused
        taken.bind(("127.0.0.1", 0))
        url = {
            "no such folder": f"sqlite:///{tmp_path}/nowhere/errand.db",
            "nobody listens": f"postgresql://errand@127.0.0.1:{taken.getsockname()[1]}/errand",
            "no such host directory": f"postgresql://errand@/errand?host={tmp_path}/nowhere",
        }[request.param]
        database = Database(url)
        yield database
        database.close()


def test_an_unreachable_database_is_said_so(unreachable: Database) -> None:
    with pytest.raises(StorageUnavailable) as writing, unreachable.write() as session:
        session.execute(text("SELECT 1"))
    with pytest.raises(StorageUnavailable), unreachable.read() as session:
        session.execute(text("SELECT 1"))
    assert str(writing.value) == UNTOUCHED


def test_preparing_an_unreachable_database_says_so_too(unreachable: Database) -> None:
    with pytest.raises(StorageUnavailable):
        current(unreachable)
    with pytest.raises(StorageUnavailable):
        prepare(unreachable)


def test_a_locked_file_is_waited_for_and_then_said(sqlite_database_url: str) -> None:
    database = Database(sqlite_database_url, busy_timeout_s=0.1)
    with sqlite3.connect(str(database.url.database), isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageUnavailable), database.write() as session:
            a_person(session, ANA)
        assert count(database, User) == 0  # readers aren't held up
        other.execute("COMMIT")
    other.close()
    with database.write() as session:
        a_person(session, ANA)
    assert count(database, User) == 1
    database.close()


def test_a_locked_row_of_postgresql_is_waited_for_and_then_said(postgres_database: Database) -> None:
    with postgres_database.write() as session:
        user_id = a_person(session, ANA).id

    def wait_a_little() -> None:
        with postgres_database.write() as second:
            second.execute(text("SET LOCAL statement_timeout = 100"))
            people.take_number(second, user_id)

    with postgres_database.write() as first:
        people.take_number(first, user_id)
        with pytest.raises(StorageUnavailable):
            wait_a_little()
    with postgres_database.read() as session:
        assert people.get_user(session, user_id).next_task_number == 2


def test_two_that_wait_for_each_other_are_told_to_try_again(postgres_database: Database) -> None:
    with postgres_database.write() as session:
        session.execute(
            text("ALTER DATABASE " + str(postgres_database.url.database) + " SET deadlock_timeout = '50ms'")
        )
        ids = [a_person(session, ref).id for ref in (ANA, BEN)]
    postgres_database.close()  # the setting holds for new connections
    done: list[bool] = []

    def both(index: int) -> None:
        try:
            with postgres_database.write() as session:
                people.take_number(session, ids[index])
                met.wait(10)
                people.take_number(session, ids[1 - index])
        except StorageUnavailable:
            done.append(False)
        else:
            done.append(True)

    met = Barrier(2)
    at_once(2, both)

    with postgres_database.read() as session:
        counters = [people.get_user(session, user_id).next_task_number for user_id in ids]
    assert (sorted(done), counters) == ([False, True], [2, 2])


def test_when_every_connection_is_in_use_it_is_said_and_passes(database_url: str) -> None:
    database = Database(database_url, pool_timeout_s=0.05)
    with ExitStack() as held:
        for _ in range(2 * POOL_SIZE):
            held.enter_context(database.read()).execute(text("SELECT 1"))
        for _ in range(3):
            with pytest.raises(StorageUnavailable), database.read() as session:
                session.execute(text("SELECT 1"))
    assert count(database, User) == 0
    database.close()


def test_a_connection_that_was_cut_is_replaced(postgres_database: Database) -> None:
    others = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
    killer = Database(postgres_database.url.render_as_string(hide_password=False))

    def cut() -> None:
        with postgres_database.write() as session:
            a_person(session, ANA)
            with killer.read() as other:
                other.execute(text(others))

    with pytest.raises(StorageUnavailable):
        cut()
    killer.close()
    assert count(postgres_database, User) == 0
    with postgres_database.write() as session:
        a_person(session, BEN)
    assert count(postgres_database, User) == 1


def test_a_full_disk_is_said_and_nothing_is_kept(sqlite_database: Database) -> None:
    with sqlite_database.engine.connect() as connection:  # the one connection of the pool, with no room to grow
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StorageUnavailable), sqlite_database.write() as session:
        a_person(session, ANA).name = "x" * 1_000_000
    assert count(sqlite_database, User) == 0


def test_after_a_thousand_failures_no_connection_is_missing(sqlite_database: Database) -> None:
    def fail() -> None:
        with sqlite_database.write() as session:
            session.execute(text("SELECT 1"))
            raise ZeroDivisionError

    for _ in range(1000):
        with pytest.raises(ZeroDivisionError):
            fail()
    assert sqlite_database.engine.pool.status().endswith("Current Checked out connections: 0")
