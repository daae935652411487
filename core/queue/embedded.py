"""The queue for SQLite: threads in this one process. The turns table itself is the list of jobs.

A promise needs no row of its own: a committed turn that isn't finished *is* one, and is found again at the next start.
In memory there is only who is being served at the moment and who waits until when.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import IO

from sqlalchemy import event
from sqlalchemy.orm import Session

from core.clock import Clock
from core.queue.port import Drain, Tick
from core.queue.worker_lock import hold_worker_lock
from core.storage import turns
from core.storage.engine import Database

SWEEP_EVERY_S = 1.0  # how soon a message that another process accepted (`errand chat`, `errand mcp`) is found
QUICK_WORKERS = 2
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Wake:
    """When to serve a person again, on the monotonic clock; `quick` where a quick drain said so."""

    at: float
    quick: bool


class EmbeddedQueue:
    """`workers` people are served at once. `enqueue` works before `start`, too: the turns are found at the start."""

    def __init__(self, database: Database, clock: Clock, workers: int) -> None:
        self._database = database
        self._clock = clock
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="turn")
        self._quick_pool = ThreadPoolExecutor(QUICK_WORKERS, thread_name_prefix="quick")
        self._served: dict[int, bool | None] = {}  # person -> called for again meanwhile: None, or whether quick
        self._waiting: dict[int, _Wake] = {}
        self._changed = threading.Condition()
        self._drain: Drain | None = None
        self._tick: Tick | None = None
        self._stopping = False
        self._lock: IO[str] | None = None
        self._timer = threading.Thread(target=self._watch, name="queue-timer", daemon=True)

    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None:
        event.listen(session, "after_commit", _once(lambda: self._serve(user_id, quick)), once=True)

    def start(self, drain: Drain, tick: Tick | None = None) -> None:
        self._lock = hold_worker_lock(self._database.url)
        self._drain = drain
        self._tick = tick
        self._timer.start()
        self._sweep()

    def stop(self, grace_s: float) -> None:
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._served, timeout=grace_s)
        for pool in (self._pool, self._quick_pool):
            pool.shutdown(wait=False, cancel_futures=True)
        if self._lock is not None:
            self._lock.close()

    def idle(self, timeout_s: float) -> bool:
        """Wait until nobody is being served. False when that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._served, timeout=timeout_s)

    def _serve(self, user_id: int, quick: bool = False) -> None:
        with self._changed:
            if self._drain is None or self._stopping:
                return
            if user_id in self._served:
                called = self._served[user_id]
                self._served[user_id] = quick and called is not False
                return
            self._served[user_id] = None
            (self._quick_pool if quick else self._pool).submit(self._work, user_id, quick)

    def _work(self, user_id: int, quick: bool) -> None:
        assert self._drain is not None
        again: datetime | None = None
        try:
            again = self._drain(user_id, quick)
        except Exception:
            # The turn is still in the table, so nothing is lost: the sweep tries again.
            log.exception("serving a person failed", extra={"user_id": user_id})
        with self._changed:
            called = self._served.pop(user_id)
            if again is not None and called is None:
                delay_s = (again - self._clock.now()).total_seconds()
                self._waiting[user_id] = _Wake(time.monotonic() + max(delay_s, 0.0), quick)
            self._changed.notify_all()
        if called is not None:
            # A slow turn that waits is out of a quick drain's reach: it would be forgotten.
            self._serve(user_id, called and (quick or again is None))

    def _watch(self) -> None:
        """Serve people when their time comes, and now and then whoever has an unfinished turn."""
        next_sweep = time.monotonic() + SWEEP_EVERY_S
        while True:
            with self._changed:
                due_at = min([next_sweep, *(wake.at for wake in self._waiting.values())])
                self._changed.wait(timeout=max(due_at - time.monotonic(), 0.0))
                if self._stopping:
                    return
                due = self._take_due()
            for user_id, wake in due.items():
                self._serve(user_id, wake.quick)
            if time.monotonic() >= next_sweep:
                next_sweep = time.monotonic() + SWEEP_EVERY_S
                self._sweep()

    def _take_due(self) -> dict[int, _Wake]:
        now = time.monotonic()
        due = {user_id: wake for user_id, wake in self._waiting.items() if wake.at <= now}
        for user_id in due:
            del self._waiting[user_id]
        return due

    def _sweep(self) -> None:
        try:
            if self._tick is not None:
                self._tick()
            with self._database.read() as session:
                people = turns.people_with_open_turns(session)
        except Exception:
            log.exception("looking for unfinished turns failed")
            return
        for user_id in people:
            if user_id not in self._waiting:
                self._serve(user_id)


def _once(act: Callable[[], None]) -> Callable[[Session], None]:
    def committed(_session: Session) -> None:
        act()

    return committed
