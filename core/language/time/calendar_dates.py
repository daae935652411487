"""Dates counted in a month or a quarter ("last friday of march", "the 2nd working day of Q3"), and with them all dates
of the calendar."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from core.language.text.quantities import Tokens, add_business_days, add_months, low, ordinal, words_at
from core.language.text.words import WEEKDAYS
from core.language.time.context import Context
from core.language.time.figures import Match, iso, numeric
from core.language.time.holidays import nth_weekday
from core.language.time.months import day_of_month, named, period_month, year_at

_NTH: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1}
_NTH_DIGITS: Final = {1: "st", 2: "nd", 3: "rd", 4: "th", 5: "th"}


def nth_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """``first``, ``2nd``, ``second to last``, ``last``: 1 to 5, or -1 and -2 from the end."""
    if (after := words_at(tokens, i, "second to last") or words_at(tokens, i, "second last")) is not None:
        return after, -2
    nth = _NTH.get(low(tokens, i))
    if nth is not None:
        return i + 1, nth
    number = ordinal(tokens, i)
    return number if number is not None and number[1] in _NTH_DIGITS else None


def nth_kind_at(tokens: Tokens, i: int) -> tuple[int, int | str] | None:
    """What is counted: a weekday (0 to 6), ``day`` or ``weekday`` (Monday to Friday)."""
    word = low(tokens, i)
    if word in WEEKDAYS:
        return i + 1, WEEKDAYS[word]
    if word == "day":
        return i + 1, "day"
    if word in ("weekday", "workday"):
        return i + 1, "weekday"
    if word in ("business", "working", "work", "week") and low(tokens, i + 1) == "day":
        return i + 2, "weekday"
    return None


def nth_of_month(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``first monday of next month``, ``the last weekday of the month``, ``last day of february``."""
    j = i + 1 if low(tokens, i) == "the" else i
    nth = nth_at(tokens, j)
    kind = nth_kind_at(tokens, nth[0]) if nth else None
    if nth is None or kind is None or low(tokens, kind[0]) not in ("of", "in"):
        return None
    period = period_month(cx, tokens, kind[0] + 1)
    try:
        if period is None:
            return _nth_of_period(cx, tokens, kind[0] + 1, nth[1], kind[1])
        end, month, is_open = period
        day = nth_in_month(month, nth[1], kind[1])
        if day < cx.today and is_open:
            day = nth_in_month(add_months(month, 1), nth[1], kind[1])
    except ValueError:
        return None
    return end, day


def _nth_of_period(cx: Context, tokens: Tokens, i: int, nth: int, kind: int | str) -> Match | None:
    """``last working day of the year``, ``last day of Q4``, ``first monday of 2027``: counted from the start of its
    first month, or from the end of its last. Raises ValueError when there is none."""
    year, quarter = date(cx.today.year, 1, 1), quarter_start(cx.today)
    coming = 1 if nth > 0 else 0  # the first day of "the year" is the next year's, its last one this year's
    for phrase, first, months in (
        ("the year", add_months(year, 12 * coming), 12),
        ("this year", year, 12),
        ("next year", add_months(year, 12), 12),
        ("the new year", add_months(year, 12), 12),
        ("the quarter", add_months(quarter, 3 * coming), 3),
        ("this quarter", quarter, 3),
        ("next quarter", add_months(quarter, 3), 3),
    ):
        end = words_at(tokens, i, phrase)
        if end is not None:
            return end, _nth_in(first, months, nth, kind)
    if (named := quarter_at(cx, tokens, i)) is not None:
        return named[0], _nth_in(named[1], 3, nth, kind)
    if (numbered := year_at(tokens, i)) is not None:
        return numbered[0], _nth_in(date(numbered[1], 1, 1), 12, nth, kind)
    return None


def _nth_in(first: date, months: int, nth: int, kind: int | str) -> date:
    return nth_in_month(first if nth > 0 else add_months(first, months - 1), nth, kind)


def quarter_at(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``Q3``, ``Q1 2027``, ``the third quarter``: its first day; without a year, of the next one that isn't over."""
    j = i + 1 if low(tokens, i) == "the" else i
    if low(tokens, j) == "q" and low(tokens, j + 1) in ("1", "2", "3", "4"):
        end, number = j + 2, int(low(tokens, j + 1))
    else:
        nth = ordinal(tokens, j)
        if nth is None or not 1 <= nth[1] <= 4 or low(tokens, nth[0]) != "quarter":
            return None
        end, number = nth[0] + 1, nth[1]
    year = year_at(tokens, end)
    if year is not None:
        return year[0], date(year[1], number * 3 - 2, 1)
    first = date(cx.today.year, number * 3 - 2, 1)
    return end, first if first >= quarter_start(cx.today) else add_months(first, 12)


def quarter_start(day: date) -> date:
    """The first day of the calendar quarter."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def month_end(day: date) -> date:
    """The last day of that month."""
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def nth_in_month(month: date, nth: int, kind: int | str) -> date:
    """The nth weekday, day or working day of the month that starts on ``month``. Raises ValueError when there is
    none."""
    if isinstance(kind, int):
        return nth_weekday(month.year, month.month, kind, nth)
    if kind == "day":
        day = month + timedelta(days=nth - 1) if nth > 0 else month_end(month) + timedelta(days=nth + 1)
    elif nth > 0:
        day = add_business_days(month - timedelta(days=1), nth)
    else:
        day = add_business_days(add_months(month, 1), nth)
    return day


RECOGNISERS: Final[tuple[Callable[[Context, Tokens, int], Match | None], ...]] = (
    iso,
    numeric,
    named,
    day_of_month,
    nth_of_month,
)
