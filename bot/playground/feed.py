"""The stream of changes that a page listens to."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

KEPT = 1000
"""How many changes are kept for a page that reconnects with `Last-Event-ID`."""


@dataclass(frozen=True)
class Change:
    """One change: what kind, the values that name it, and who may know (None: everybody)."""

    seq: int
    kind: str
    data: Mapping[str, Any]
    people: frozenset[str] | None = None

    def visible_to(self, user: str | None) -> bool:
        """Whether `user` may see it; None is an inspector that sees everything."""
        return user is None or self.people is None or user in self.people


Listener = Callable[[Change | None], None]


class Feed:
    """Changes in order, pushed to listeners. A listener gets None when the feed ends."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: list[Listener] = []
        self._recent: deque[Change] = deque(maxlen=KEPT)
        self._seq = 0
        self._closed = False

    @property
    def seq(self) -> int:
        """The number of the last change."""
        return self._seq

    def publish(self, kind: str, people: Iterable[str] | None, data: Mapping[str, Any]) -> None:
        with self._lock:
            self._seq += 1
            change = Change(self._seq, kind, data, None if people is None else frozenset(people))
            self._recent.append(change)
            listeners = list(self._listeners)
        for listener in listeners:
            listener(change)

    def listen(self, listener: Listener, *, since: int | None = None) -> Callable[[], None]:
        """Call `listener` for every change after `since` (a seq; None: from now on). Returns how to stop."""
        with self._lock:
            missed = [] if since is None else [change for change in self._recent if change.seq > since]
            self._listeners.append(listener)
            closed = self._closed
            for change in missed:
                listener(change)
        if closed:
            listener(None)
        return lambda: self._forget(listener)

    def _forget(self, listener: Listener) -> None:
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def close(self) -> None:
        """End every listener's stream."""
        with self._lock:
            self._closed = True
            listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener(None)
