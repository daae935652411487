"""Patterns that know no case, for texts of which hardly any has what they look for."""

import re
from collections.abc import Callable, Iterator

Match = re.Match[str]


class Caseless:
    """A pattern in small letters.

    Case costs Python's `re` most of its time. So the small text is searched first, and the typed text only where the
    pattern is in that. What is captured is as it was typed; ``(?-i:`` has no place in the pattern.
    """

    __slots__ = ("_small", "_typed", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._small = re.compile(pattern)
        self._typed: re.Pattern[str] | None = None

    def match(self, text: str, pos: int = 0) -> Match | None:
        return None if self._small.match(text.lower(), pos) is None else self._as_typed().match(text, pos)

    def fullmatch(self, text: str) -> Match | None:
        return None if self._small.fullmatch(text.lower()) is None else self._as_typed().fullmatch(text)

    def search(self, text: str, pos: int = 0) -> Match | None:
        return self._as_typed().search(text, pos) if self._is_in(text, pos) else None

    def finditer(self, text: str, pos: int = 0) -> Iterator[Match]:
        return self._as_typed().finditer(text, pos) if self._is_in(text, pos) else iter(())

    def split(self, text: str) -> list[str]:
        return self._as_typed().split(text) if self._is_in(text) else [text]

    def sub(self, plain: str | Callable[[Match], str], text: str, count: int = 0) -> str:
        return self._as_typed().sub(plain, text, count) if self._is_in(text) else text

    def _is_in(self, text: str, pos: int = 0) -> bool:
        return self._small.search(text.lower(), pos) is not None

    def _as_typed(self) -> re.Pattern[str]:
        if self._typed is None:
            self._typed = re.compile(self.pattern, re.IGNORECASE)
        return self._typed


caseless = Caseless
