"""Whatever the database does: what wasn't kept isn't acknowledged, and what was is done once and answered once."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import psycopg2
import pytest
import requests
from sqlalchemy import event, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from core.errors import StorageUnavailable
from core.models import OPEN_STATES, Turn, TurnStatus
from core.storage.engine import POOL_SIZE, Database
from tests.faults.aftermath import again, answers, assert_all_is_well, turn_of
from tests.scenarios.stage import Stage, staged, until

SWEEP_S = 0.05  # in place of seconds
REDELIVERED_S = 61.0  # Slack's second redelivery comes after a minute
TAKEN_OVER_S = 13.0  # on PostgreSQL, whose post may still be under way elsewhere
FILLS_PAGES = "add buy milk\n" + "and more of it " * 1_000


@pytest.fixture
def stage(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """Errand on each database, looking for what is left undone more often than usual."""
    monkeypatch.setattr("core.queue.embedded.SWEEP_EVERY_S", SWEEP_S)
    monkeypatch.setattr("core.queue.postgres.SWEEP_S", SWEEP_S)
    with staged(tmp_path, database_url=database_url) as errand:
        yield errand


@pytest.fixture
def on_sqlite(tmp_path: Path, sqlite_database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    monkeypatch.setattr("core.queue.embedded.SWEEP_EVERY_S", SWEEP_S)
    with staged(tmp_path, database_url=sqlite_database_url) as errand:
        yield errand


# --- At work: each of a turn's commits fails, each in another way ---

Break = Callable[[Session], None]


def raises(message: str) -> Break:
    def strike(_session: Session) -> None:
        raise OperationalError("a statement", None, sqlite3.OperationalError(message))

    return strike


def says(code: str) -> Break:
    """PostgreSQL itself refuses with this code."""

    def strike(session: Session) -> None:
        session.execute(text(f"DO $$ BEGIN RAISE EXCEPTION 'as it happens' USING ERRCODE = '{code}'; END $$"))

    return strike


def cut(session: Session) -> None:
    """The connection ends in the middle of the transaction."""
    url = make_url(session.get_bind().engine.url).set(drivername="postgresql")
    pid = session.scalar(text("SELECT pg_backend_pid()"))
    other = psycopg2.connect(url.render_as_string(hide_password=False))
    with other, other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", (pid,))
    other.close()
    session.execute(text("SELECT 1"))


BREAKS: dict[str, list[tuple[str, Break]]] = {
    "sqlite": [("locked", raises("database is locked")), ("full disk", raises("database or disk is full"))],
    "postgresql": [
        ("connection dropped", cut),
        ("deadlock", says("40P01")),
        ("serialisation failure", says("40001")),
        ("statement timeout", says("57014")),
        ("full disk", says("53100")),
    ],
}


class Breaker:
    """Lets one commit of the workers' fail: the `at`-th from now, in this way; or right after it was made."""

    def __init__(self, database: Database) -> None:
        self._write = database.write
        self._strike: Break | None = None
        self._left = -1
        self._lock = threading.Lock()
        database.write = self._watched  # type: ignore[method-assign]

    def arm(self, at: int, strike: Break | None) -> None:
        """`strike` None: the commit is made, and its answer is lost."""
        self._left, self._strike = at, strike

    @property
    def struck(self) -> bool:
        return self._left < 0

    @contextmanager
    def _watched(self) -> Generator[Session]:
        now = self._is_now()
        with self._write() as session:
            yield session
            if now and self._strike is not None:
                self._strike(session)
        if now and self._strike is None:
            raise StorageUnavailable

    def _is_now(self) -> bool:
        """Only of the threads that run turns: accepting has rows of its own."""
        if not threading.current_thread().name.startswith(("turn", "quick")):
            return False
        with self._lock:
            self._left -= 1
            return self._left == -1


def finish(stage: Stage, ts: str) -> Turn:
    """The turn, once it is over: on PostgreSQL a post that may be under way elsewhere is waited for."""
    turn = until(lambda: turn_of(stage, ts))
    until(lambda: again(stage, turn).status not in OPEN_STATES or again(stage, turn).not_before is not None)
    if again(stage, turn).status in OPEN_STATES:
        stage.wake(TAKEN_OVER_S)
    until(lambda: again(stage, turn).status not in OPEN_STATES)
    return again(stage, turn)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_every_commit_of_a_turn_may_fail(stage: Stage, moment: str) -> None:
    """One effect and one answer, whether the commit was made or not; and the loop ends where no commit is left."""
    breaker = Breaker(stage.core.database)
    ways = BREAKS[stage.core.database.url.get_backend_name()]
    at = 0
    while True:
        breaker.arm(at, ways[at % len(ways)][1] if moment == "before" else None)

        turn = finish(stage, stage.slack.say("ana", "#general", f"@Errand add thing {at}").ts)

        assert (turn.status, turn.error) == (TurnStatus.DELIVERED, None)
        assert answers(stage, "#general", turn) == [f"Added #{at + 1} thing {at}"]
        assert [title for _, title in stage.tasks("ana")] == [f"thing {n}" for n in range(at + 1)]
        if not breaker.struck:
            break
        at += 1
    assert at >= 7
    assert_all_is_well(stage)


# --- When a message comes in: what can't be kept isn't acknowledged, so that Slack sends it again ---


@contextmanager
def locked(stage: Stage) -> Iterator[None]:
    """Another process writes, for longer than we wait."""
    with setting(stage, "busy_timeout = 50"):
        other = sqlite3.connect(str(stage.core.database.url.database), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.execute("COMMIT")
            other.close()


@contextmanager
def full(stage: Stage) -> Iterator[None]:
    """SQLite really has no room (SQLITE_FULL): the file may not grow by a page."""
    with setting(stage, "max_page_count = 1"):
        yield


@contextmanager
def setting(stage: Stage, pragma: str) -> Iterator[None]:
    """Every connection of Errand's is set so while the block runs; after it, new ones are opened."""

    def set_up(connection: Any, *_: Any) -> None:
        connection.execute(f"PRAGMA {pragma}")

    event.listen(stage.core.database.engine, "checkout", set_up)
    try:
        yield
    finally:
        event.remove(stage.core.database.engine, "checkout", set_up)
        stage.core.database.engine.dispose()


@contextmanager
def exhausted(stage: Stage) -> Iterator[None]:
    """Every connection is in use, and none is given back in time."""
    pool: Any = stage.core.database.engine.pool
    patience_s, pool._timeout = pool._timeout, 0.05
    with ExitStack() as held:
        for _ in range(2 * POOL_SIZE):
            held.enter_context(stage.core.database.engine.connect())
        yield
    pool._timeout = patience_s


@contextmanager
def unreachable(stage: Stage) -> Iterator[None]:
    """Nobody answers at the database's address."""

    def refuse(*_: Any) -> None:
        raise OperationalError("connect", None, psycopg2.OperationalError("connection refused"))

    engine = stage.core.database.engine
    event.listen(engine, "do_connect", refuse)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "do_connect", refuse)


OUTAGES = {"locked": locked, "full disk": full, "pool exhausted": exhausted, "unreachable": unreachable}


def statuses(stage: Stage) -> list[int | None]:
    """What the last direct message's event was answered with, attempt by attempt."""
    events = [entry for entry in stage.events("message.im") if "bot_id" not in entry.request["event"]]
    return [attempt.status for attempt in events[-1].attempts]


def ready(stage: Stage) -> int:
    return requests.get(f"{stage.url}/readyz", timeout=5).status_code


@pytest.mark.parametrize("outage", OUTAGES)
def test_what_cant_be_kept_isnt_acknowledged(on_sqlite: Stage, outage: str) -> None:
    stage = on_sqlite
    stage.answer("ana", "dm", "hello")
    with OUTAGES[outage](stage):
        said = stage.slack.say("ana", "dm", FILLS_PAGES)
        stage.slack.wait_idle()
        assert statuses(stage) == [503, 503]
        assert ready(stage) == 503
    assert turn_of(stage, said.ts) is None

    stage.slack.advance(REDELIVERED_S)

    assert stage.reply_to(said.ts, stage.slack.dm("ana"))["text"].startswith("Added #1 buy milk")
    assert statuses(stage) == [503, 503, 200]
    assert ready(stage) == 200
    assert stage.tasks("ana") == [(1, "buy milk")]
    assert_all_is_well(stage)


def test_the_same_where_postgresql_cant_be_reached(
    tmp_path: Path, postgres_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.queue.postgres.SWEEP_S", SWEEP_S)
    with staged(tmp_path, database_url=postgres_database_url) as stage:
        with unreachable(stage):
            said = stage.slack.say("ana", "dm", "add buy milk")
            stage.slack.wait_idle()
            assert statuses(stage) == [503, 503]

        stage.slack.advance(REDELIVERED_S)

        assert stage.reply_to(said.ts, stage.slack.dm("ana"))["text"] == "Added #1 buy milk"
        assert_all_is_well(stage)


# --- At work, for longer: the turn waits, and goes on from where it was ---


@pytest.mark.parametrize("outage", OUTAGES)
def test_a_turn_outlives_an_outage(on_sqlite: Stage, outage: str) -> None:
    stage = on_sqlite
    failed = threading.Event()
    drain = stage.core.runner.drain

    def watched(user_id: int, quick: bool = False) -> Any:
        try:
            return drain(user_id, quick)
        except StorageUnavailable:
            failed.set()
            raise

    stage.core.queue._drain = watched  # type: ignore[attr-defined]
    stage.slack.fail("users.info", "hold")  # then the turn has begun, and hasn't written anything yet
    said = stage.slack.say("ana", "dm", FILLS_PAGES)
    stage.slack.until(lambda: stage.slack.log.entries("users.info"))
    with OUTAGES[outage](stage):
        stage.slack.faults.release()
        assert failed.wait(10)

    turn = finish(stage, said.ts)

    assert turn.status is TurnStatus.DELIVERED
    [answer] = answers(stage, stage.slack.dm("ana"), turn)
    assert answer.startswith("Added #1 buy milk")
    assert stage.tasks("ana") == [(1, "buy milk")]
    assert_all_is_well(stage)
