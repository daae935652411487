"""What time it is in the workspace, and what happens later.

Everything that ages (triggers, response URLs, streams, redeliveries, rate limits) reads one clock, so a test can
move five minutes forward instead of waiting for them.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable
from typing import Protocol

Callback = Callable[[], None]


class Clock(Protocol):
    """Seconds since the Unix epoch (UTC), and callbacks that fire when they are due."""

    def now(self) -> float:
        """The present moment in seconds since the epoch."""
        ...

    def call_later(self, delay: float, callback: Callback) -> None:
        """Call `callback` once, `delay` seconds from now, on a thread of the clock's choosing."""
        ...

    def close(self) -> None:
        """Forget everything that was still to come."""
        ...


class ManualClock:
    """A clock that stands still until it is told to move."""

    def __init__(self, start: float = 1_700_000_000.0) -> None:
        self._now = start
        self._lock = threading.Lock()
        self._order = itertools.count()
        self._due: list[tuple[float, int, Callback]] = []

    def now(self) -> float:
        with self._lock:
            return self._now

    def call_later(self, delay: float, callback: Callback) -> None:
        with self._lock:
            heapq.heappush(self._due, (self._now + delay, next(self._order), callback))

    def next_due(self) -> float | None:
        """Seconds until the next callback, or None where nothing is scheduled."""
        with self._lock:
            return max(0.0, self._due[0][0] - self._now) if self._due else None

    def advance(self, seconds: float) -> None:
        """Move forward, calling what falls due in order, each at its own moment."""
        with self._lock:
            end = self._now + seconds
        while callback := self._pop_due(end):
            callback()
        with self._lock:
            self._now = max(self._now, end)

    def set(self, now: float) -> None:
        """Put the clock to a moment, also an earlier one, and forget what was to come."""
        with self._lock:
            self._now = now
            self._due.clear()

    def _pop_due(self, end: float) -> Callback | None:
        with self._lock:
            if not self._due or self._due[0][0] > end:
                return None
            at, _, callback = heapq.heappop(self._due)
            self._now = max(self._now, at)
            return callback

    def close(self) -> None:
        with self._lock:
            self._due.clear()


class SystemClock:
    """The machine's clock; callbacks run on one daemon thread that is started with the first of them."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._order = itertools.count()
        self._due: list[tuple[float, int, Callback]] = []
        self._thread: threading.Thread | None = None
        self._closed = False

    def now(self) -> float:
        return time.time()

    def call_later(self, delay: float, callback: Callback) -> None:
        with self._changed:
            if self._closed:
                return
            heapq.heappush(self._due, (time.monotonic() + delay, next(self._order), callback))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="playground-clock", daemon=True)
                self._thread.start()
            self._changed.notify()

    def _run(self) -> None:
        while callback := self._next():
            callback()

    def _next(self) -> Callback | None:
        with self._changed:
            while not self._closed:
                if not self._due:
                    self._changed.wait()
                elif (delay := self._due[0][0] - time.monotonic()) > 0:
                    self._changed.wait(delay)
                else:
                    return heapq.heappop(self._due)[2]
            return None

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._due.clear()
            self._changed.notify()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join(timeout=5)
