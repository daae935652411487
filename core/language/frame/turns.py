"""How turns of phrase are kept and put plainly: what must stand in the text for one to be looked for, the turn, and
what it is put as."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from core.language.text.caseless import Caseless

Turn = tuple[tuple[str, ...], str, str]

# What may stand before what is asked for.
ASKED: Final = (
    r"(?:(?:please|pls|kindly|just|and|so|also|then|(?:can|could|would|will) (?:you|u|ya|ye)"
    r"(?: please| just| ever)?) )*"
)


class Turns:
    """A table of turns, in their order.

    There are hundreds and every message goes through them all, so what they need is looked for in one go: only where
    some of it is in the text is a turn looked at, and its pattern compiled.
    """

    def __init__(self, *turns: Turn) -> None:
        self._turns = turns
        by_need: dict[str, list[int]] = {}
        for place, (needs, _, _) in enumerate(turns):
            for need in needs:
                by_need.setdefault(need, []).append(place)
        self._needs = AhoCorasick(by_need)
        self._places = list(by_need.values())

    def __iter__(self) -> Iterator[Turn]:
        return iter(self._turns)

    def __add__(self, others: "Turns") -> "Turns":
        return Turns(*self, *others)

    def put(self, text: str, start: int = 0) -> tuple[str, int | None]:
        """The text with the first turn from `start` on put plainly that is in it, and the place behind that turn;
        (text, None) where there is none."""
        for place in sorted(self._near(text.lower(), start)):
            _, pattern, plain = self._turns[place]
            better = _compiled(pattern).sub(plain, text)
            if better != text:
                return better, place + 1
        return text, None

    def _near(self, low: str, start: int) -> set[int]:
        """The turns from `start` on of which something that they need is in the text."""
        found = {need for need, _, _ in self._needs.find_matches_as_indexes(low, overlapping=True)}
        return {place for need in found for place in self._places[need] if place >= start}


_CAPITALS: Final = "(?-i:"


@cache
def _compiled(pattern: str) -> Caseless | re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE) if _CAPITALS in pattern else Caseless(pattern)


def turns(table: Iterable[tuple[str, str, str]]) -> Turns:
    """The turns of a table of (needs, pattern, plain). The needs are in small letters, with bars between them: one of
    them must stand in the text, which is cheap to see. Patterns are in small letters and know no case."""
    return Turns(*((tuple(needs.split("|")), pattern, plain) for needs, pattern, plain in table))


def put(text: str, table: Turns) -> str:
    """The text with each turn of the table in plain words, one after the other."""
    place: int | None = 0
    while place is not None:
        text, place = table.put(text, place)
    return text
