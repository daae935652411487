"""Parts of the day: "in the morning", "noon-ish", "first thing", "end of the working day"."""

from dataclasses import dataclass
from typing import Final

from core.language.text.quantities import Phrases, Tokens, low, plain_phrases
from core.language.text.words import PARTS


@dataclass(frozen=True, slots=True)
class Part:
    """One of morning, noon, afternoon, close, evening, night, midnight."""

    name: str


_PHRASES: Final[tuple[tuple[str, str], ...]] = tuple(
    (phrase, name)
    for name, phrases in (
        (
            "morning",
            "first thing in the morning|first thing in morning|first thing|start of the day|start of day|"
            "start of business",
        ),
        (
            "close",
            "close of business|close of play|end of business|end of the working day|end of the work day|"
            "end of the workday|end of the day|end of day|close of day|end of the business day|end of business day|"
            "end of play|e . o . d .",
        ),
        ("noon", "lunch time|lunch break|mid day|mid - day|12 noon|twelve noon|12 midday"),
        ("midnight", "12 midnight"),
        ("night", "night time"),
    )
    for phrase in phrases.split("|")
)
_PHRASES_AT: Final = Phrases(_PHRASES)
_PHRASE_STARTS: Final = frozenset(phrase.split()[0] for phrase, _ in _PHRASES)
PART_STARTS: Final = _PHRASE_STARTS | PARTS.keys() | {"in", "at", "during", "the"}
_SHORT: Final = frozenset({"aft", "eve", "morn"})
_LEADS: Final = plain_phrases("in the", "at", "during the", "the", "in")


def part_at(tokens: Tokens, i: int, *, dated: bool = False) -> tuple[int, Part] | None:
    """A part of the day at ``i``, with "in the" and the like before it. ``dated``: a day was named before it, so that
    "morn" and "aft" can mean nothing else."""
    if low(tokens, i) not in PART_STARTS:
        return None
    for j, lead in (*_LEADS.at(tokens, i), (i, "")):
        for after, name in _PHRASES_AT.at(tokens, j):
            return after, Part(name)
        name = PARTS.get(low(tokens, j))
        if (
            name is not None
            and (dated or low(tokens, j) not in _SHORT)
            and low(tokens, j) != "am"
            and _fits(lead, name)
        ):
            return ish_end(tokens, j + 1), Part(name)
    return None


def ish_end(tokens: Tokens, i: int) -> int:
    """The index after the "ish" of "noonish", "noon-ish" and "4 pm ish"; ``i`` where there is none."""
    if low(tokens, i) == "-" and low(tokens, i + 1) == "ish" and tokens[i].glued:
        return i + 2
    return i + 1 if low(tokens, i) == "ish" else i


def is_midday(tokens: Tokens, i: int) -> bool:
    """Whether it is 12 o'clock in a word."""
    return low(tokens, i) in ("noon", "midday")


def _fits(lead: str, name: str) -> bool:
    """ "in the morning", "at night", "at noon": not "in noon"."""
    if lead in ("in", "during the"):
        return lead == "during the"
    if lead == "at":
        return name in ("noon", "midnight", "night", "close")
    return True
