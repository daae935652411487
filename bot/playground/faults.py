"""Things that go wrong between a bot and Slack, at the push of a button.

A fault is a value put in a queue for a method; the next calls of that method take it. What a fault does to the
call is decided here; how it is done to the connection is `server`'s part.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from enum import StrEnum


class FaultKind(StrEnum):
    """What happens to the call."""

    ERROR = "error"
    """It is not carried out; the answer is `{"ok": false, "error": ...}`."""
    STATUS = "status"
    """It is not carried out; the answer has that HTTP status and no JSON."""
    RATE_LIMIT = "rate_limit"
    """It is not carried out; the answer is a 429, with `Retry-After` unless `retry_after` is None."""
    DROP_BEFORE = "drop_before"
    """It is not carried out; the connection is closed without an answer."""
    LOSE_ANSWER = "lose_answer"
    """It is carried out; the connection is closed without an answer."""
    DELAY = "delay"
    """It is carried out at once; the answer comes `seconds` later (real ones: the client's timeout is real too)."""
    HOLD = "hold"
    """It is carried out at once; the answer comes when `release` is called."""


@dataclass(frozen=True)
class Fault:
    """One fault, for the next `times` calls of `method` (`*`: any method, also `response_url`)."""

    kind: FaultKind
    method: str = "*"
    times: int = 1
    error: str = "internal_error"
    status: int = 503
    retry_after: int | None = 1
    seconds: float = 0.0
    body: str = ""


class Faults:
    """The faults that are waiting for a call, oldest first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Fault] = []
        self._released = threading.Event()

    def add(self, fault: Fault) -> None:
        """Put a fault in the queue."""
        with self._lock:
            self._waiting.append(fault)
            if fault.kind is FaultKind.HOLD:
                self._released.clear()

    def take(self, method: str) -> Fault | None:
        """The fault for this call of `method`, used up by it, or None."""
        with self._lock:
            for index, fault in enumerate(self._waiting):
                if fault.method in ("*", method):
                    if fault.times > 1:
                        self._waiting[index] = replace(fault, times=fault.times - 1)
                    else:
                        del self._waiting[index]
                    return fault
        return None

    def waiting(self) -> tuple[Fault, ...]:
        """What is still in the queue: empty when a test has used all its faults."""
        with self._lock:
            return tuple(self._waiting)

    def release(self) -> None:
        """Let the answers go that a HOLD keeps back."""
        self._released.set()

    def wait_released(self, timeout: float) -> bool:
        """Wait for `release`; False after `timeout` real seconds."""
        return self._released.wait(timeout)

    def clear(self) -> None:
        """Forget every fault and let go what is held."""
        with self._lock:
            self._waiting.clear()
        self._released.set()
