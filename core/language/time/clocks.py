"""Times of day: "5pm", "17h30", "half past 4", "from 3 to 5", "ten-ish". A table of small recognisers over tokens."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from core.language.text.quantities import Tokens, low, whole, words_at
from core.language.text.words import NUMBERS
from core.language.time.parts import Part, is_midday, ish_end, part_at

__all__ = ["Clock", "Part", "clock_at", "part_at"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``sure`` is whether am or pm is known; ``bare`` is a lone number, a time only after "at";
    ``ranged`` are two of them, a time only beside a day ("from 3 to 4 on tuesday")."""

    hour: int
    minute: int
    sure: bool
    bare: bool = False
    ranged: bool = False


Match = tuple[int, Clock]
_DIGITAL: Final = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?")
_HYPHENED: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?-(\d{1,2})(?:[:.](\d{2}))?")


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


def _meridiem(tokens: Tokens, i: int) -> tuple[int, str] | None:
    word = low(tokens, i)
    if word in ("am", "pm"):
        return i + 1, word
    if word in ("a", "p") and tokens[i].glued and tokens[i].ends:
        return i + 1, f"{word}m"
    return None


def _with_meridiem(hour: int, minute: int, half: str) -> Clock | None:
    if half == "pm" and 12 < hour < 24:
        return Clock(hour, minute, sure=True)
    if not 1 <= hour <= 12:
        return None
    return Clock(hour % 12 + (12 if half == "pm" else 0), minute, sure=True)


def _numeric(tokens: Tokens, i: int) -> Match | None:
    """``5pm``, ``5 p.m.``, ``530pm``, ``17:00``, ``5.30pm``, ``17:00:00``, ``17h``, ``17h30``, ``1700 hours``."""
    word = low(tokens, i)
    if not word[:1].isdigit() or not word.isascii():
        return None
    digital = _DIGITAL.fullmatch(word)
    if digital:
        return _digital(tokens, i, word, int(digital[1]), int(digital[2]))
    if not word.isdigit() or len(word) > 4:
        return None
    hour, minute = (int(word[:-2]), int(word[-2:])) if len(word) > 2 else (int(word), 0)
    half = _meridiem(tokens, i + 1)
    if half is not None and minute < 60:
        clock = _with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    return _military(tokens, i, word, hour, minute)


def _digital(tokens: Tokens, i: int, word: str, hour: int, minute: int) -> Match | None:
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    half = _meridiem(tokens, i + 1)
    if half is not None:
        clock = _with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    if low(tokens, i + 1) in ("h", "hrs", "hours", "uhr"):
        return i + 2, Clock(hour, minute, sure=True)
    sure = hour > 12 or hour == 0 or word.startswith("0")
    return i + 1, Clock(hour, minute, sure, bare="." in word)


def _military(tokens: Tokens, i: int, word: str, hour: int, minute: int) -> Match | None:
    if hour > 24 or minute > 59:
        return None
    after = low(tokens, i + 1)
    if after == "h" and tokens[i + 1].glued and len(word) <= 2:
        minutes = low(tokens, i + 2)
        if len(minutes) == 2 and minutes.isdigit() and tokens[i + 2].glued and int(minutes) < 60:
            return i + 3, Clock(hour, int(minutes), sure=True)
        return i + 2, Clock(hour, 0, sure=True)
    if len(word) == 4 and after in ("hours", "hrs", "h", "hour"):
        return i + 2, Clock(hour, minute, sure=True)
    if (end := _oclock_end(tokens, i + 1)) is not None:
        return _oclock(tokens, end, hour, minute)
    if len(word) == 4 and (hour < 19 or hour in (21, 22, 23)):  # "at 1730"; 2026 is more likely a year
        return i + 1, Clock(hour, minute, sure=word.startswith("0") or hour > 12, bare=True)
    if len(word) <= 2 and 1 <= hour <= 23:
        return i + 1, Clock(hour, 0, sure=hour > 12, bare=True)
    return None


def _oclock_end(tokens: Tokens, i: int) -> int | None:
    """The index after "o'clock", in one word or two."""
    if low(tokens, i) in ("o'clock", "oclock", "o'clck", "o,clock"):
        return i + 1
    return next((end for words in ("o clock", "o ' clock") if (end := words_at(tokens, i, words))), None)


def _oclock(tokens: Tokens, i: int, hour: int, minute: int) -> Match | None:
    half = _meridiem(tokens, i)
    if half is not None:
        clock = _with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    return i, Clock(hour, minute, sure=hour > 12)


def _spelled(tokens: Tokens, i: int) -> Match | None:
    """``five pm``, ``five thirty``, ``five o'clock``."""
    if low(tokens, i)[:1].isdigit():
        return None
    number = whole(tokens, i)
    if number is None or not 1 <= number[1] <= 12:
        return None
    j, hour = number
    k = j + 1 if low(tokens, j) == "-" and tokens[j].glued else j  # "ten-thirty"
    minutes = whole(tokens, k)
    minute = 0
    if (
        minutes is not None
        and minutes[1] in (5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55)
        and not low(tokens, k)[0].isdigit()
    ):
        j, minute = minutes
    half = _meridiem(tokens, j)
    if half is not None:
        clock = _with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    if (end := _oclock_end(tokens, j)) is not None:
        return _oclock(tokens, end, hour, minute)
    return j, Clock(hour, minute, sure=False, bare=True)


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


def _from_to(tokens: Tokens, i: int) -> Match | None:
    """``6-7pm``, ``4 to 5:30pm``, ``from 3 to 5``, ``between noon and 2``: when it starts. Without "from" or
    "between" only where the end is plainly a time."""
    led = low(tokens, i) in ("from", "between")
    found = _hyphened(tokens, i + led) or _two(tokens, i + led, _TO if not led else (*_TO, "and"))
    if found is None:
        return None
    end, start, finish = found
    if not led and (start.bare and not finish.sure if not finish.bare else not _is_joined(tokens, i, start)):
        return None
    if start.sure:
        return end, replace(start, bare=False)
    if finish.sure:
        return end, _before(start, finish)
    return end, replace(start, ranged=start.bare)


def _is_joined(tokens: Tokens, i: int, start: Clock) -> bool:
    """ "Noon-1", "3pm-5": behind what is surely a time, a hyphen with no blank around it leads to its end."""
    j = next((j for j in range(i + 1, min(i + 4, len(tokens) - 1)) if low(tokens, j) in ("-", "–")), 0)
    return bool(j) and start.sure and not start.bare and tokens[j].glued and tokens[j + 1].glued


def hours_at(tokens: Tokens, i: int) -> Match | None:
    """ "12-1", "10-11", "2-3.30": from one hour to another of the same half of a day, which is a time only right
    behind a day; when it begins."""
    found = _hyphened(tokens, i)
    if found is None or low(tokens, i).startswith("0"):
        return None
    end, start, finish = found
    long = 1 <= start.hour <= 12 and 1 <= finish.hour <= 12 and 1 <= (finish.hour - start.hour) % 12 <= _LONGEST
    return (end, replace(start, bare=False)) if long else None


_LONGEST: Final = 6  # hours
_TO: Final = ("-", "–", "to", "till", "til", "until")


def _two(tokens: Tokens, i: int, links: tuple[str, ...]) -> tuple[int, Clock, Clock] | None:
    start = _end_point(tokens, i)
    if start is None or low(tokens, start[0]) not in links:
        return None
    finish = _end_point(tokens, start[0] + 1)
    return None if finish is None else (finish[0], start[1], finish[1])


def _end_point(tokens: Tokens, i: int) -> Match | None:
    if is_midday(tokens, i):
        return i + 1, Clock(12, 0, sure=True)
    return _numeric(tokens, i) or _spelled(tokens, i)


def _hyphened(tokens: Tokens, i: int) -> tuple[int, Clock, Clock] | None:
    """``9-11am`` and ``15:00-16:30``, which are one word."""
    match = _HYPHENED.fullmatch(low(tokens, i))
    if match is None:
        return None
    hour, until = int(match[1]), int(match[3])
    minute, until_minute = int(match[2] or 0), int(match[4] or 0)
    if hour > 24 or until > 24 or minute > 59 or until_minute > 59:
        return None
    start = Clock(hour, minute, sure=hour > 12 or match[1].startswith("0"), bare=match[2] is None)
    half = _meridiem(tokens, i + 1)
    if half is None:
        timed = match[2] is not None and match[4] is not None
        sure = timed and (until > 12 or match[3].startswith("0"))
        return i + 1, start, Clock(until, until_minute, sure, bare=not timed)
    finish = _with_meridiem(until, until_minute, half[1])
    return None if finish is None else (half[0], start, finish)


def _before(start: Clock, finish: Clock) -> Clock:
    """The last such time before the end: "11 to 1pm" begins in the morning, "6 to 7pm" in the evening."""
    if start.hour > 12:
        return replace(start, bare=False)
    hours = [hour for hour in (start.hour % 12, start.hour % 12 + 12) if (hour, start.minute) < _pair(finish)]
    return Clock(hours[-1] if hours else start.hour % 12 + 12, start.minute, sure=True)


def _pair(clock: Clock) -> tuple[int, int]:
    return clock.hour, clock.minute


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
    match = _numeric(tokens, i) or _spelled(tokens, i)
    return match if match and not match[1].minute else None


_RECOGNISERS: Final[tuple[Callable[[Tokens, int], Match | None], ...]] = (
    _numeric,
    _spelled,
    _relative,
    _from_to,
)
