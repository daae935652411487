"""Errand in a terminal: a person types, and reads the answer."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial

import anyio

from core.app import Core
from core.errors import ErrandError
from core.interfaces.waiting import Watched, watch
from core.models import Surface, User
from core.reply import render
from core.turns import TEXT_LIMIT, Incoming, Room

WAIT_S = 90.0  # longer than a turn with a model may take
# Escape sequences in a title would move the cursor or rewrite the screen; line breaks and tabs are harmless.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def _new_room() -> str:
    return f"terminal:{uuid.uuid4()}"


def _nothing() -> None:
    pass


@dataclass
class Terminal:
    """One person at one terminal, which is one conversation. `before_each` runs before every message."""

    core: Core
    user: User
    show: Callable[[str], None]
    wait_s: float = WAIT_S
    before_each: Callable[[], None] = _nothing
    _room: str = field(default_factory=_new_room)

    def converse(self, lines: Iterable[str]) -> None:
        """Answer each line, until there is none or one says `exit` or `quit`. What goes wrong is said."""
        for line in lines:
            words = line.strip()
            if words.casefold() in ("exit", "quit"):
                return
            if words:
                try:
                    self.say(words)
                except ErrandError as error:
                    self.show(str(error))

    def say(self, words: str) -> bool:
        """Say one thing and show the answer. True where it was answered, and not with an apology.

        Raises StorageUnavailable.
        """
        if len(words) > TEXT_LIMIT:
            raise ErrandError(f"That is too long: at most {TEXT_LIMIT} characters.")
        self.before_each()
        accepted = self.core.accept(self._incoming(words))
        seen: Watched = anyio.run(partial(watch, self.core, accepted.user_id, accepted.turn_id, self.wait_s))
        self.show(for_terminal(render(seen.reply) if seen.reply else _still_working(accepted.turn_id)))
        return seen.reply is not None and not seen.reply.apology

    def _incoming(self, words: str) -> Incoming:
        return Incoming(
            source_key=f"terminal:{self.user.id}:{uuid.uuid4()}",
            surface=Surface.TERMINAL,
            user_ref=self.user.external_ref,
            room=Room(self._room),
            text=words,
            sent_at=self.core.clock.now(),
        )


def for_terminal(text: str) -> str:
    """The text without anything that a terminal would obey."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def _still_working(turn_id: int) -> str:
    return (
        f"This is still being worked on, as turn {turn_id}; it is kept. Is `errand serve` or `errand worker` running?"
    )
