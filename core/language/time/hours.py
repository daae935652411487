"""One time of day, in figures or in words: "5pm", "17h30", "0900", "five thirty", "six o'clock"."""

import re
from dataclasses import dataclass
from typing import Final

from core.language.text.quantities import Tokens, low, whole, words_at


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


def meridiem(tokens: Tokens, i: int) -> tuple[int, str] | None:
    word = low(tokens, i)
    if word in ("am", "pm"):
        return i + 1, word
    if word in ("a", "p") and tokens[i].glued and tokens[i].ends:
        return i + 1, f"{word}m"
    return None


def with_meridiem(hour: int, minute: int, half: str) -> Clock | None:
    if half == "pm" and 12 < hour < 24:
        return Clock(hour, minute, sure=True)
    if not 1 <= hour <= 12:
        return None
    return Clock(hour % 12 + (12 if half == "pm" else 0), minute, sure=True)


def numeric(tokens: Tokens, i: int) -> Match | None:
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
    half = meridiem(tokens, i + 1)
    if half is not None and minute < 60:
        clock = with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    return _military(tokens, i, word, hour, minute)


def numeric_pair(tokens: Tokens, last: int, hour: int, minute: int) -> Match | None:
    """An hour and the minutes at ``last``, with am or pm behind them."""
    half = meridiem(tokens, last + 1)
    if half is None:
        return last + 1, Clock(hour, minute, sure=hour > 12)
    clock = with_meridiem(hour, minute, half[1])
    return (half[0], clock) if clock else None


def _digital(tokens: Tokens, i: int, word: str, hour: int, minute: int) -> Match | None:
    if minute > 59 or hour > 24 or (hour == 24 and minute):
        return None
    half = meridiem(tokens, i + 1)
    if half is not None:
        clock = with_meridiem(hour, minute, half[1])
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
    half = meridiem(tokens, i)
    if half is not None:
        clock = with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    return i, Clock(hour, minute, sure=hour > 12)


def spelled(tokens: Tokens, i: int) -> Match | None:
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
    half = meridiem(tokens, j)
    if half is not None:
        clock = with_meridiem(hour, minute, half[1])
        return (half[0], clock) if clock else None
    if (end := _oclock_end(tokens, j)) is not None:
        return _oclock(tokens, end, hour, minute)
    return j, Clock(hour, minute, sure=False, bare=True)
