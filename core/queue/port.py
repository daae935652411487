"""What a queue is to Errand: a promise, made in the transaction that accepts a turn, that its person's turns will be
run.

At least once, in order, one turn at a time per person; different people in parallel. A job names a person, not a turn:
whoever runs it drains that person's turns, earliest first. The queue gets its turn runner as an argument and knows
nothing of turns.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from sqlalchemy.orm import Session

Drain = Callable[[int, bool], datetime | None]
"""`drain(user_id, quick)` runs one person's turns until none is left, or with `quick` none that needs no model; returns
when to come again (aware UTC), or None."""
Tick = Callable[[], None]
"""Looks whether something is due that nobody sent a message for."""


class Queue(Protocol):
    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None:
        """Promise to run this person's turns once `session` commits; nothing, if it doesn't.

        `quick` turns need no model. They have workers of their own, so that they never wait behind other people's slow
        ones.
        """
        ...

    def start(self, drain: Drain, tick: Tick | None = None) -> None:
        """Begin to work, with whatever was left unfinished first. `tick` is called every few seconds from then on."""
        ...

    def stop(self, grace_s: float) -> None:
        """Take nothing new, and wait up to `grace_s` seconds for what is running.

        What isn't finished then stays promised.
        """
        ...
