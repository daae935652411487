"""The one port through which core reaches the outside: a surface that can be told things.

Every `Surface` that can be written to first has one; replies and reminders both use it.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.models import Surface
from core.reply import Reply


class Part(StrEnum):
    """A reply is at most two posts: where it was asked, and what is for the person alone."""

    MAIN = "main"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a platform knows of a person: an IANA zone, a BCP 47 locale, and whether they are still there."""

    name: str | None = None
    tz: str | None = None
    locale: str | None = None
    active: bool = True


@dataclass(frozen=True, slots=True)
class Parcel:
    """One part of one turn's reply, on its way.

    `address` is what the surface itself wrote down when the message came in; `text` is the reply in plain words.
    `key` is the same for every attempt, so a post that arrived can be recognised. `maybe_sent` is True where an
    earlier attempt began and nobody knows how it ended: look first. `wait_s` is above zero where that attempt may
    still be under way in another process: then look, but don't post, and answer `Later` with that time. `sent_at` is
    when the person wrote, `tried_s` for how many seconds the answer has been waiting to arrive. With `refresh` what is
    found may say something else than this, and is to be replaced.
    """

    key: str
    part: Part
    address: Mapping[str, str]
    user_ref: str
    reply: Reply
    text: str
    sent_at: datetime
    maybe_sent: bool = False
    wait_s: float = 0.0
    refresh: bool = False
    tried_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived.

    `ref` is the platform's key of the message; `conversation_ref` that of the thread it opened, if any, in the room
    `place`. `at` (aware UTC) is when by the platform's own clock, which messages of others are compared with; None
    where it has none.
    """

    ref: str
    conversation_ref: str | None = None
    at: datetime | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Later:
    """The surface asks us to wait (rate limit) or isn't reachable: try again in `seconds`.

    `maybe_sent` is False where it is certain that this attempt posted nothing. `exactly` is True where the surface
    itself said how long; elsewhere it is tried more and more seldom, and not by everybody at the same moment.
    """

    seconds: float
    why: str
    maybe_sent: bool = True
    exactly: bool = False


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """It will never arrive there: the room is gone, or we are not in it."""

    why: str


Outcome = Sent | Later | Undeliverable


class Deliver(Protocol):
    """How a surface is told things. None of these raises for what the platform answers; bugs propagate."""

    def profile(self, user_ref: str) -> Profile | None:
        """Who this is, or None where the platform doesn't say now."""
        ...

    def in_words(self, text: str, address: Mapping[str, str]) -> str:
        """A message as the person saw it when they wrote it: with names where the platform sent ids, as far as it
        says them now."""
        ...

    def working(self, address: Mapping[str, str]) -> AbstractContextManager[None]:
        """Shows that a turn is being worked on while the block runs; cleared whatever happens. Best effort."""
        ...

    def send(self, parcel: Parcel) -> Outcome: ...


Surfaces = Mapping[Surface, Deliver]


class Collected:
    """The surface of those who wait for their answer and take it themselves: the HTTP API, MCP, the terminal."""

    def profile(self, user_ref: str) -> Profile | None:
        return None

    def in_words(self, text: str, address: Mapping[str, str]) -> str:
        return text

    def working(self, address: Mapping[str, str]) -> AbstractContextManager[None]:
        return nullcontext()

    def send(self, parcel: Parcel) -> Outcome:
        return Sent(parcel.key)
