"""Whether messages can be kept at the moment: a full disk doesn't show in reading."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime, timedelta

from core.clock import Clock
from core.errors import StorageUnavailable

RECENT = timedelta(seconds=60)


class Health:
    """Remembers when a message last couldn't be kept, until one can."""

    def __init__(self) -> None:
        self._refused_at: datetime | None = None

    @contextmanager
    def watching(self, clock: Clock) -> Generator[None]:
        """Around keeping a message."""
        try:
            yield
        except StorageUnavailable:
            self._refused_at = clock.now()
            raise
        self._refused_at = None

    def problems(self, clock: Clock) -> list[str]:
        if self._refused_at is None or clock.now() - self._refused_at > RECENT:
            return []
        return ["A message couldn't be kept within the last minute: is the database full or locked?"]
