"""How turns of phrase are kept and put plainly: what must stand in the text for one to be looked for, the turn, and
what it is put as."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final

from core.language.text.caseless import Caseless

Turn = tuple[tuple[str, ...], str, str]

# What may stand before what is asked for.
ASKED: Final = (
    r"(?:(?:please|pls|kindly|just|and|so|also|then|(?:can|could|would|will) (?:you|u|ya|ye)"
    r"(?: please| just| ever)?) )*"
)
_GRAM: Final = 4
_SHORT: Final = _GRAM - 1
_OFTEN: Final = " etaoinshrdlcumwfgypbvkjxqz"  # characters of English, the most frequent first


class Turns:
    """A table of turns, in their order.

    There are hundreds and every message goes through them all, so they are found by a few characters of what they
    need: only where all of that is in the text is the turn looked at, and its pattern compiled.
    """

    def __init__(self, *turns: Turn) -> None:
        self._turns = turns
        self._by_gram: dict[str, list[tuple[str, int]]] = {}
        self._by_short: dict[str, list[int]] = {}  # those that need less, by all of it
        for place, (needs, _, _) in enumerate(turns):
            for need in needs:
                if len(need) < _SHORT:
                    self._by_short.setdefault(need, []).append(place)
                else:
                    self._by_gram.setdefault(_rarest(need), []).append((need, place))

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
        near: set[int] = set()
        for gram in self._by_gram.keys() & _grams(low):
            for need, place in self._by_gram[gram]:
                if place >= start and need in low:
                    near.add(place)
        for need, places in self._by_short.items():
            if need in low:
                near.update(place for place in places if place >= start)
        return near


_CAPITALS: Final = "(?-i:"


@cache
def _compiled(pattern: str) -> Caseless | re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE) if _CAPITALS in pattern else Caseless(pattern)


def _rarest(need: str) -> str:
    """The characters in a row that other texts have least often."""
    grams = [need[at : at + _GRAM] for at in range(len(need) - _GRAM + 1)] or [need]
    return max(grams, key=lambda gram: sum(_OFTEN.find(each) % (len(_OFTEN) + 1) for each in gram))


@lru_cache(maxsize=64)
def _grams(low: str) -> frozenset[str]:
    fours = [low[at : at + _GRAM] for at in range(len(low) - _GRAM + 1)]
    return frozenset(fours + [low[at : at + _SHORT] for at in range(len(low) - _SHORT + 1)])


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
