"""Times of day: "5pm", "17h30", "half past 4", "from 3 to 5", "ten-ish". A table of small recognisers over tokens."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.text.quantities import Tokens, low, whole
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import NUMBERS, PARTS, WEEKDAYS
from core.language.time.hours import Clock, Match, numeric, numeric_pair, spelled
from core.language.time.parts import Part, is_midday, ish_end, part_at
from core.language.time.spans import from_to, hours_at

__all__ = ["Clock", "Part", "clock_at", "hours_at", "part_at"]

_STARTS: Final = frozenset(NUMBERS) | {"half", "quarter", "a", "from", "between", "noon", "midday"}


def may_start_clock(word: str) -> bool:
    """Whether a time of day can begin with this word."""
    return word[:1].isdigit() or word in _STARTS


def clock_at(tokens: Tokens, i: int) -> Match | None:
    """The longest time of day that starts at ``i``."""
    word = low(tokens, i)
    if not may_start_clock(word):  # nearly always: this is asked of every word of a message
        return None
    best: Match | None = None
    for recognise in _RECOGNISERS:
        match = recognise(tokens, i)
        if match is not None and (best is None or match[0] > best[0]):
            best = match
    if best is None:
        return None
    end = ish_end(tokens, best[0])
    return best if end == best[0] else (end, replace(best[1], bare=False))


def with_minutes(tokens: Tokens, match: Match | None) -> Match | None:
    """ "4 30", behind an "at": the minutes that stand apart, where they count nothing."""
    if match is None or not match[1].bare or match[1].hour > 23 or len(low(tokens, match[0] - 1)) > 2:
        return match
    end, clock = match
    word, behind = low(tokens, end), low(tokens, end + 1)
    free = behind in _BEHIND_MINUTES or behind in WEEKDAYS or behind in PARTS or behind in IMPERATIVES
    counts = behind[:1].isalpha() and not free
    if len(word) != 2 or not word.isdigit() or int(word) % 5 or int(word) > 55 or counts:
        return match
    return numeric_pair(tokens, end, clock.hour, int(word))


_BEHIND_MINUTES: Final = frozenset(
    {"am", "pm", "tomorrow", "today", "tonight", "on", "in", "with", "at", "for", "to", "and", "by", "then", "sharp"}
)


def _relative(tokens: Tokens, i: int) -> Match | None:
    """``half past 4``, ``quarter to 6``, ``ten to five``, ``20 past 3``, ``half 4`` (British: 4:30)."""
    minutes = _minutes(tokens, i)
    if minutes is None:
        return None
    j, minute = minutes
    word = low(tokens, j)
    if word in ("past", "after", "gone"):
        sign = 1
    elif word in ("to", "til", "till", "before", "of") and (word != "of" or minute == 15):
        sign = -1
    else:
        return _half_four(tokens, i)
    hour = _hour(tokens, j + 1)
    if hour is None:
        return None
    end, clock = hour
    figures = low(tokens, i)[:1].isdigit()
    if figures and j == i + 1 and sign < 0 and _is_range(minute, clock):
        return None
    total = clock.hour * 60 + sign * minute
    # "10 to 5" is as well a range ("pages 10 to 15"): like a lone number it is a time only after "at".
    return end, Clock(
        total // 60 % 24 if clock.sure else (total // 60 or 12), total % 60, clock.sure, bare=figures and not clock.sure
    )


def _is_range(first: int, clock: Clock) -> bool:
    """ "3 to 5 pm" and "5 to 6pm" last from the one hour to the other; "10 to 5" is ten minutes before."""
    return bool(first % 5) or (clock.sure and clock.hour in (first + 1, first + 13))


def _half_four(tokens: Tokens, i: int) -> Match | None:
    if low(tokens, i) != "half":
        return None
    hour = _hour(tokens, i + 1)
    if hour is None or hour[1].hour > 12 or hour[1].minute:
        return None
    return hour[0], Clock(hour[1].hour, 30, hour[1].sure)


def _minutes(tokens: Tokens, i: int) -> tuple[int, int] | None:
    j = i + 1 if low(tokens, i) == "a" else i
    if low(tokens, j) in ("half", "quarter"):
        return j + 1, 30 if low(tokens, j) == "half" else 15
    number = whole(tokens, i)
    if number is None or number[1] not in range(1, 60):
        return None
    j = number[0]
    return (j + 1 if low(tokens, j) in ("minutes", "mins", "min") else j), number[1]


def _hour(tokens: Tokens, i: int) -> Match | None:
    if is_midday(tokens, i):
        return i + 1, Clock(12, 0, sure=True)
    if low(tokens, i) == "midnight":
        return i + 1, Clock(24, 0, sure=True)
    match = numeric(tokens, i) or spelled(tokens, i)
    return match if match and not match[1].minute else None


_RECOGNISERS: Final[tuple[Callable[[Tokens, int], Match | None], ...]] = (
    numeric,
    spelled,
    _relative,
    from_to,
)
