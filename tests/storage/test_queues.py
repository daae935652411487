"""What both queues promise of turns that need no model: nobody's slow ones hold them up."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest

from core.clock import SystemClock
from core.queue.embedded import EmbeddedQueue
from core.queue.port import Queue
from core.queue.postgres import PostgresQueue
from core.storage.engine import Database
from tests.rows import a_person

PATIENCE_S = 40.0
SLOW, QUICK = "slow", "quick"


class Drains:
    """In place of a turn runner: the first slow one keeps its worker until `release`; the first quick one is to be
    repeated."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, str]] = []
        self._changed = threading.Condition()
        self._released = threading.Event()

    def __call__(self, user_id: int, quick: bool) -> datetime | None:
        with self._changed:
            self.seen.append((user_id, QUICK if quick else SLOW))
            first = self.seen.count(self.seen[-1]) == 1
            self._changed.notify_all()
        if not quick:
            self._released.wait(PATIENCE_S)
        return SystemClock().now() + timedelta(milliseconds=50) if quick and first else None

    def wait_for(self, expected: list[tuple[int, str]]) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self.seen == expected, PATIENCE_S)
        assert self.seen == expected

    def release(self) -> None:
        self._released.set()


@contextmanager
def one_worker(database: Database, drains: Drains) -> Iterator[Queue]:
    kind = PostgresQueue if database.is_postgres else EmbeddedQueue
    queue = kind(database, SystemClock(), workers=1)
    queue.start(drains)
    try:
        yield queue
    finally:
        drains.release()
        queue.stop(5.0)


def promise(queue: Queue, database: Database, user_id: int, *, quick: bool) -> None:
    with database.write() as session:
        queue.enqueue(session, user_id, quick=quick)


def people(database: Database) -> tuple[int, int]:
    with database.write() as session:
        return a_person(session, "slack:T1:ana").id, a_person(session, "slack:T1:ben").id


def test_what_is_quick_stays_so_when_it_has_to_be_done_again(database: Database) -> None:
    ana, ben = people(database)
    drains = Drains()
    with one_worker(database, drains) as queue:
        promise(queue, database, ana, quick=False)
        drains.wait_for([(ana, SLOW)])

        promise(queue, database, ben, quick=True)

        drains.wait_for([(ana, SLOW), (ben, QUICK), (ben, QUICK)])


@pytest.mark.parametrize("before", [1, 3])
def test_a_promise_that_waits_for_a_free_worker_holds_up_none_that_is_quick(
    postgres_database: Database, before: int
) -> None:
    ana, ben = people(postgres_database)
    drains = Drains()
    with one_worker(postgres_database, drains) as queue:
        promise(queue, postgres_database, ana, quick=False)
        drains.wait_for([(ana, SLOW)])
        for _ in range(before):
            promise(queue, postgres_database, ben, quick=False)

        promise(queue, postgres_database, ben, quick=True)

        drains.wait_for([(ana, SLOW), (ben, QUICK), (ben, QUICK)])
