"""Times of day: "5pm", "17h30", "half past 4", "noon", "first thing". A table of small recognisers over tokens."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from core.language.quantities import Tokens, low, whole, words_at
from core.language.words import PARTS


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``sure`` is whether am or pm is known; ``bare`` is a lone number, a time only after "at"."""

    hour: int
    minute: int
    sure: bool
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: morning, noon, afternoon, close, evening, night, midnight. ``early`` is "first thing"."""

    name: str


_DIGITAL: Final = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2}))?")
_FIRST_THING: Final = ("first thing in the morning", "first thing in morning", "first thing")
_PART_PHRASES: Final[tuple[tuple[str, str], ...]] = (
    *((phrase, "morning") for phrase in _FIRST_THING),
    ("start of the day", "morning"),
    ("start of day", "morning"),
    ("close of business", "close"),
    ("close of play", "close"),
    ("end of business", "close"),
    ("end of the working day", "close"),
    ("end of the work day", "close"),
    ("end of the workday", "close"),
    ("end of the day", "close"),
    ("end of day", "close"),
    ("close of day", "close"),
    ("end of the business day", "close"),
    ("end of business day", "close"),
    ("e . o . d .", "close"),
    ("lunch time", "noon"),
    ("lunch break", "noon"),
    ("mid day", "noon"),
    ("mid - day", "noon"),
    ("12 noon", "noon"),
    ("twelve noon", "noon"),
    ("12 midnight", "midnight"),
    ("12 midday", "noon"),
    ("night time", "night"),
)


_PHRASE_STARTS: Final = frozenset(phrase.split()[0] for phrase, _ in _PART_PHRASES)
_PART_STARTS: Final = _PHRASE_STARTS | PARTS.keys() | {"in", "at", "during", "the"}


def clock_at(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
    """The longest time of day that starts at ``i``."""
    best: tuple[int, Clock] | None = None
    for recognise in _RECOGNISERS:
        match = recognise(tokens, i)
        if match is not None and (best is None or match[0] > best[0]):
            best = match
    return best


def part_at(tokens: Tokens, i: int, *, dated: bool = False) -> tuple[int, Part] | None:
    """A part of the day at ``i``, with "in the" and the like before it. ``dated``: a day was named before it, so that
    "morn" and "aft" can mean nothing else."""
    if low(tokens, i) not in _PART_STARTS:
        return None
    for lead in ("in the", "at the", "during the", "the", "in", "at", ""):
        j = words_at(tokens, i, lead)
        if j is None:
            continue
        for phrase, name in _PART_PHRASES if low(tokens, j) in _PHRASE_STARTS else ():
            after = words_at(tokens, j, phrase)
            if after is not None:
                return after, Part(name)
        name = PARTS.get(low(tokens, j))
        if (
            name is not None
            and (dated or low(tokens, j) not in _SHORT)
            and low(tokens, j) != "am"
            and _fits(lead, name)
        ):
            return (j + 2 if _is_ish(tokens, j + 1) else j + 1), Part(name)
    return None


_SHORT: Final = frozenset({"aft", "eve", "morn"})


def _is_ish(tokens: Tokens, i: int) -> bool:
    """ "noon-ish"."""
    return low(tokens, i) == "ish" and tokens[i].glued


def _fits(lead: str, name: str) -> bool:
    """ "in the morning", "at night", "at noon": not "in noon"."""
    if lead in ("in", "during the"):
        return lead == "during the"
    if lead == "at":
        return name in ("noon", "midnight", "night", "close")
    return True


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


def _numeric(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
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


def _digital(tokens: Tokens, i: int, word: str, hour: int, minute: int) -> tuple[int, Clock] | None:
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


def _military(tokens: Tokens, i: int, word: str, hour: int, minute: int) -> tuple[int, Clock] | None:
    if hour > 24 or minute > 59:
        return None
    after = low(tokens, i + 1)
    if after == "ish" and 1 <= hour <= 12 and tokens[i + 1].glued:
        return i + 2, Clock(hour, minute, sure=False)
    if after == "h" and tokens[i + 1].glued and len(word) <= 2:
        minutes = low(tokens, i + 2)
        if len(minutes) == 2 and minutes.isdigit() and tokens[i + 2].glued and int(minutes) < 60:
            return i + 3, Clock(hour, int(minutes), sure=True)
        return i + 2, Clock(hour, 0, sure=True)
    if len(word) == 4 and after in ("hours", "hrs", "h", "hour"):
        return i + 2, Clock(hour, minute, sure=True)
    if after in ("o'clock", "oclock", "o'clck", "o,clock"):
        return _oclock(tokens, i + 2, hour, minute)
    if len(word) == 4 and (hour < 19 or hour in (21, 22, 23)):  # "at 1730"; 2026 is more likely a year
        return i + 1, Clock(hour, minute, sure=word.startswith("0") or hour > 12, bare=True)
    if len(word) <= 2 and 1 <= hour <= 23:
        return i + 1, Clock(hour, 0, sure=hour > 12, bare=True)
    return None


def _oclock(tokens: Tokens, i: int, hour: int, minute: int) -> tuple[int, Clock] | None:
    half = _meridiem(tokens, i)
    if half is not None:
        clock = _with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    return i, Clock(hour, minute, sure=hour > 12)


def _spelled(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
    """``five pm``, ``five thirty``, ``five o'clock``."""
    if low(tokens, i)[:1].isdigit():
        return None
    number = whole(tokens, i)
    if number is None or not 1 <= number[1] <= 12:
        return None
    j, hour = number
    minutes = whole(tokens, j)
    minute = 0
    if (
        minutes is not None
        and minutes[1] in (5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55)
        and not low(tokens, j)[0].isdigit()
    ):
        j, minute = minutes
    half = _meridiem(tokens, j)
    if half is not None:
        clock = _with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    if low(tokens, j) in ("o'clock", "oclock"):
        return _oclock(tokens, j + 1, hour, minute)
    return j, Clock(hour, minute, sure=False, bare=True)


def _relative(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
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
    total = clock.hour * 60 + sign * minute
    # "10 to 5" is as well a range ("pages 10 to 15"): like a lone number it is a time only after "at".
    digits = low(tokens, i)[:1].isdigit() and not clock.sure
    return end, Clock(total // 60 % 24 if clock.sure else (total // 60 or 12), total % 60, clock.sure, bare=digits)


def _half_four(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
    if low(tokens, i) != "half":
        return None
    hour = _hour(tokens, i + 1)
    if hour is None or hour[1].hour > 12 or hour[1].minute:
        return None
    return hour[0], Clock(hour[1].hour, 30, hour[1].sure)


def _from_to(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
    """``6-7pm``, ``4 to 5:30pm``: when it starts; only where the end is plainly a time."""
    first = whole(tokens, i) if low(tokens, i).isdigit() else None
    begun = (first[0], Clock(first[1], 0, sure=False)) if first and 1 <= first[1] <= 12 else None
    if begun is None and _DIGITAL.fullmatch(low(tokens, i)):
        begun = _numeric(tokens, i)
    if begun is None or low(tokens, begun[0]) not in ("-", "–", "to", "till", "til", "until", "and"):
        return None
    end = _numeric(tokens, begun[0] + 1)
    if end is None or not end[1].sure or end[1].bare:
        return None
    start = begun[1]
    if start.sure:
        return end[0], start
    hour = start.hour % 12 + (12 if end[1].hour >= 12 else 0)
    return end[0], Clock(hour if hour < end[1].hour else hour - 12 if hour >= 12 else hour, start.minute, sure=True)


def _minutes(tokens: Tokens, i: int) -> tuple[int, int] | None:
    j = i + 1 if low(tokens, i) == "a" else i
    if low(tokens, j) in ("half", "quarter"):
        return j + 1, 30 if low(tokens, j) == "half" else 15
    number = whole(tokens, i)
    if number is None or number[1] not in range(1, 60):
        return None
    j = number[0]
    return (j + 1 if low(tokens, j) in ("minutes", "mins", "min") else j), number[1]


def _hour(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
    if low(tokens, i) in ("noon", "midday"):
        return i + 1, Clock(12, 0, sure=True)
    if low(tokens, i) == "midnight":
        return i + 1, Clock(24, 0, sure=True)
    match = _numeric(tokens, i) or _spelled(tokens, i)
    return match if match and not match[1].minute else None


_RECOGNISERS: Final[tuple[Callable[[Tokens, int], tuple[int, Clock] | None], ...]] = (
    _numeric,
    _spelled,
    _relative,
    _from_to,
)
