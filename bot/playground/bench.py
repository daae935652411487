"""What whoever runs the playground adds to it: a way to ask the bot about its work, buttons of their own, and notes.

The playground knows nothing of the bot; these are opaque to it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.playground.errors import PersonError

NOTES_KEPT = 50
Level = Literal["info", "warning", "error"]


@dataclass(frozen=True)
class Control:
    """A button beside the faults. `press` does it and returns what to tell the person.

    With `is_on` it is a switch. `unavailable` says why it can't be pressed; `asks` has the person confirm first.
    """

    id: str
    label: str
    hint: str
    press: Callable[[], str]
    icon: str = "bolt"
    unavailable: str | None = None
    is_on: Callable[[], bool] | None = None
    asks: bool = False

    def shown(self) -> dict[str, Any]:
        """As the page gets it."""
        on = None if self.is_on is None else self.is_on()
        named = {"id": self.id, "label": self.label, "hint": self.hint, "icon": self.icon}
        return {**named, "unavailable": self.unavailable, "asks": self.asks, "on": on}


@dataclass(frozen=True)
class Note:
    """Something that happened around the bot. `at` is epoch seconds on the workspace's clock."""

    at: float
    level: Level
    text: str


@dataclass
class Bench:
    """`inspect` is asked about a message (see README.md): `partial(asking.ask, url)` for a bot elsewhere. It may raise
    `asking.Unanswered`. `facts` are lines for the page about the app.
    """

    inspect: Callable[[list[tuple[str, str]]], dict[str, Any]] | None = None
    controls: tuple[Control, ...] = ()
    facts: tuple[str, ...] = ()
    notes: deque[Note] = field(default_factory=lambda: deque[Note](maxlen=NOTES_KEPT))

    def press(self, id: str) -> str:
        """Press a control; what it has to tell. Raises PersonError."""
        control = next((each for each in self.controls if each.id == id), None)
        if control is None:
            raise PersonError(f"there is no control {id}")
        if control.unavailable is not None:
            raise PersonError(control.unavailable)
        return control.press()
