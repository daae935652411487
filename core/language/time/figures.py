"""Dates in figures: "3/3", "03.03.", "2026-12-24"; and the next day that a day and a month fall on."""

import re
from datetime import date
from typing import Final

from core.language.text.quantities import Tokens, add_months, low
from core.language.time.context import Context

Match = tuple[int, date]
_ISO: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT: Final = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_NUMERIC: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
# Figures that look like dates and are not.
_NOT_DATES: Final = frozenset({"24/7", "9/11", "50/50", "1/2"})


def date_or_none(year: int, month: int, day: int) -> date | None:
    """That date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def upcoming(today: date, month: int, day: int) -> date | None:
    """The next such day, today included; 29 February waits for its leap year."""
    for year in range(today.year, today.year + 9):
        found = date_or_none(year, month, day)
        if found is not None and found >= today:
            return found
    return None


def upcoming_day(today: date, day: int) -> date | None:
    """The next day of that number, today included, in a month that has one."""
    if not 1 <= day <= 31:
        return None
    first = today.replace(day=1)
    for months in range(4):
        month = add_months(first, months)
        found = date_or_none(month.year, month.month, day)
        if found is not None and found >= today:
            return found
    return None


def iso(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``2026-12-24``, also with slashes or dots, and ``20261224``."""
    word = low(tokens, i)
    match = _ISO.fullmatch(word) or _COMPACT.fullmatch(word)
    if match is None:
        return None
    numbers = [int(group) for group in match.groups() if group.isdigit()]
    day = date_or_none(*numbers)
    return None if day is None else (i + 1, day)


def numeric(cx: Context, tokens: Tokens, i: int, *, figures: bool = False) -> Match | None:
    """``3/4``, ``3/4/27``, ``03.03.``, ``3-4-2027``. Dotted dates are day first; an impossible order is swapped. With
    ``figures`` also 1/2, which is mostly a half."""
    match = _NUMERIC.fullmatch(low(tokens, i))
    if match is None or (match[0] in _NOT_DATES and not figures):
        return None
    first, second, mark = int(match[1]), int(match[3]), match[2]
    day, month = (first, second) if cx.day_first or mark == "." else (second, first)
    if month > 12 >= day and mark != ".":
        day, month = month, day
    end = i + 1
    if low(tokens, end) == "." and mark == "." and tokens[end].glued:
        end += 1
    elif mark == "-" and match[4] is None:
        return None
    if match[4] is None:
        found = upcoming(cx.today, month, day) if 1 <= month <= 12 else None
    else:
        found = date_or_none(_year(match[4]), month, day)
    return None if found is None else (end, found)


_DAY_OF_MONTH: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])")


def ends_in_month(word: str) -> bool:
    """Whether a token such as ``18.12`` can be a day and a month."""
    return _DAY_OF_MONTH.fullmatch(word) is not None


def is_plain_decimal(word: str) -> bool:
    """Whether a token such as ``2.5`` or ``5.30`` could be a number or a time as well as a date."""
    match = _NUMERIC.fullmatch(word)
    return match is not None and match[2] == "." and match[4] is None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)
