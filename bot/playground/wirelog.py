"""Everything that went over the wire, both ways, as values: for assertions, and for looking over the bot's shoulder."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

KEPT = 5000
"""Entries kept; older ones are dropped."""

Direction = Literal["in", "out"]


@dataclass(frozen=True)
class Attempt:
    """One try at delivering something to the bot. `at` is the workspace's time; `seconds` what it really took."""

    at: float
    retry_num: int
    retry_reason: str | None
    seconds: float
    status: int | None
    body: str
    failure: str | None
    """None where it was acknowledged, else a reason as in `X-Slack-Retry-Reason`."""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Entry:
    """One exchange. `in`: the bot called Slack. `out`: Slack sent something to the bot.

    `kind` is the method (`chat.postMessage`), `response_url`, or what was sent (`event:app_mention`, `command`,
    `block_actions`, `view_submission`...). `at` is epoch seconds on the workspace's clock. `status` and `response`
    are the last answer given or got; `fault` names the fault that was in play. `trigger_id` is the command or click
    that a response URL came from.
    """

    id: int
    at: float
    direction: Direction
    kind: str
    request: Any
    status: int | None = None
    response: Any = None
    fault: str | None = None
    attempts: tuple[Attempt, ...] = ()
    trigger_id: str | None = None


class WireLog:
    """The log. Entries are values: one that changes (another attempt) is replaced by its successor."""

    def __init__(self, on_change: Callable[[Entry], None] = lambda entry: None) -> None:
        self._lock = threading.Lock()
        self._entries: deque[int] = deque()
        self._by_id: dict[int, Entry] = {}
        self._count = 0
        self._on_change = on_change

    def add(self, at: float, direction: Direction, kind: str, request: Any, **fields: Any) -> int:
        """Note an exchange and return its id."""
        with self._lock:
            self._count += 1
            entry = Entry(self._count, at, direction, kind, request, **fields)
            self._by_id[entry.id] = entry
            self._entries.append(entry.id)
            if len(self._entries) > KEPT:
                del self._by_id[self._entries.popleft()]
        self._on_change(entry)
        return entry.id

    def attempt(self, id: int, attempt: Attempt) -> None:
        """Add a try to an outgoing entry."""
        with self._lock:
            old = self._by_id.get(id)
            if old is None:
                return
            entry = replace(old, status=attempt.status, response=attempt.body, attempts=(*old.attempts, attempt))
            self._by_id[id] = entry
        self._on_change(entry)

    def entries(self, kind: str | None = None, *, direction: Direction | None = None, since: int = 0) -> list[Entry]:
        """Entries in order; `kind` may be a prefix ending in `*`, such as `chat.*`; `since` is an id."""
        with self._lock:
            found = [self._by_id[id] for id in self._entries if id > since]
        return [
            entry
            for entry in found
            if (kind is None or _matches(entry.kind, kind)) and direction in (None, entry.direction)
        ]

    def clear(self) -> None:
        with self._lock:
            self._entries.clear()
            self._by_id.clear()


def _matches(kind: str, pattern: str) -> bool:
    return kind.startswith(pattern[:-1]) if pattern.endswith("*") else kind == pattern
