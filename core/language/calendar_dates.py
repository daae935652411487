"""Dates of the calendar: "3 march", "March 3rd, 2027", "3/3", "03.03.", "2026-12-24", "the 3rd", "last friday of
may"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from core.language.context import Context
from core.language.holidays import nth_weekday
from core.language.quantities import Tokens, add_business_days, add_months, low, ordinal, whole, words_at
from core.language.words import MONTHS, WEEKDAYS

Match = tuple[int, date]
_ISO: Final = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_COMPACT: Final = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_NUMERIC: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
# Figures that look like dates and are not.
_NOT_DATES: Final = frozenset({"24/7", "9/11", "50/50", "1/2"})


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def upcoming(today: date, month: int, day: int) -> date | None:
    """The next such day, today included; 29 February waits for its leap year."""
    for year in range(today.year, today.year + 9):
        found = _date(year, month, day)
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
        found = _date(month.year, month.month, day)
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
    day = _date(*numbers)
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
        found = _date(_year(match[4]), month, day)
    return None if found is None else (end, found)


def is_plain_decimal(word: str) -> bool:
    """Whether a token such as ``2.5`` or ``5.30`` could be a number or a time as well as a date."""
    match = _NUMERIC.fullmatch(word)
    return match is not None and match[2] == "." and match[4] is None


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def year_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """``2027``, ``, 2027``, ``of 2027``, ``'27``."""
    j = i + 1 if low(tokens, i) in (",", "of", "in") else i
    word = low(tokens, j)
    if len(word) == 4 and word.isdigit() and word.isascii() and 1900 <= int(word) <= 2199:
        return j + 1, int(word)
    if low(tokens, j) == "'" and re.fullmatch(r"\d\d", low(tokens, j + 1)):
        return j + 2, 2000 + int(low(tokens, j + 1))
    if word == "twenty" and (rest := whole(tokens, j + 1)) is not None and 10 <= rest[1] <= 99:  # "twenty twenty-seven"
        return rest[0], 2000 + rest[1]
    return None


def month_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A month's name at ``i``, with the dot of an abbreviation."""
    month = MONTHS.get(low(tokens, i))
    if month is None:
        return None
    dotted = low(tokens, i + 1) == "." and tokens[i + 1].glued and len(low(tokens, i)) <= 4
    return (i + 2 if dotted and i + 2 < len(tokens) else i + 1), month


def _day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    j = i + 1 if low(tokens, i) == "the" else i
    found = ordinal(tokens, j) or whole(tokens, j)
    if found is not None and low(tokens, j)[:1].isdigit() and found[0] == j + 1 and low(tokens, found[0]) == ".":
        return found[0] + 1, found[1]  # "3. march"
    return found


def named(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``3 march``, ``the 3rd of March 2027``, ``march 3rd, 2027``, ``3-mar-2027``."""
    if low(tokens, i) in MONTHS:
        return _month_first(cx, tokens, i)
    number = _day_number(tokens, i)
    if number is None or not 1 <= number[1] <= 31:
        return None
    j, day = number
    if low(tokens, j) in ("of", "in", "-", "/"):
        j += 1
    if low(tokens, j) in ("next", "this"):
        return None
    month = month_at(tokens, j)
    return None if month is None else _with_year(cx, tokens, month[0], month[1], day)


def _month_first(cx: Context, tokens: Tokens, i: int) -> Match | None:
    month = month_at(tokens, i)
    if month is None:
        return None
    j = month[0] + 1 if low(tokens, month[0]) in ("-", "/") else month[0]
    number = _day_number(tokens, j)
    if number is None or not 1 <= number[1] <= 31 or low(tokens, number[0]) in (":", "am", "pm", "p", "a", "h"):
        return None
    return _with_year(cx, tokens, number[0], month[1], number[1])


def _short_year(cx: Context, tokens: Tokens, i: int, *, marked: bool) -> tuple[int, int] | None:
    """The last part of ``26-Jan-27``; of ``26 jan 27`` only at an end, and one of the next ten years."""
    word = low(tokens, i)
    if re.fullmatch(r"[0-9]{2}", word) is None:
        return None
    year = 2000 + int(word)
    sure = tokens[i].glued if marked else low(tokens, i + 1) in ("", "at", "@", ",") and 0 <= year - cx.today.year < 10
    return (i + 1, year) if sure else None


def _with_year(cx: Context, tokens: Tokens, j: int, month: int, day: int) -> Match | None:
    k = j + 1 if low(tokens, j) in ("-", "/") else j
    year = year_at(tokens, k) or _short_year(cx, tokens, k, marked=k > j)
    if year is not None:
        found = _date(year[1], month, day)
        return None if found is None else (year[0], found)
    for phrase, offset in (
        ("next year", 1),
        ("of next year", 1),
        ("this year", 0),
        ("of this year", 0),
        ("last year", -1),
    ):
        after = words_at(tokens, j, phrase)
        if after is not None:
            found = _date(cx.today.year + offset, month, day)
            return None if found is None else (after, found)
    found = upcoming(cx.today, month, day)
    return None if found is None else (j, found)


def day_of_month(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``the 3rd``, ``15th of next month``, ``the 1st of the month``; a bare ordinal is left to the caller to
    trust."""
    j = i + 1 if low(tokens, i) == "the" else i
    number = ordinal(tokens, j)
    if number is None:
        return None
    for phrase, months in _MONTH_PHRASES:
        after = words_at(tokens, number[0], phrase)
        if after is not None:
            month = add_months(cx.today.replace(day=1), months)
            found = _date(month.year, month.month, number[1])
            return None if found is None else (after, found)
    for phrase in ("of the month", "of month", "of each month"):
        if phrase != "of each month" and (after := words_at(tokens, number[0], phrase)) is not None:
            number = after, number[1]
            break
    found = upcoming_day(cx.today, number[1])
    return None if found is None else (number[0], found)


_MONTH_PHRASES: Final = tuple(
    (f"{lead} {words}".strip(), months)
    for words, months in (
        ("next month", 1),
        ("the next month", 1),
        ("the following month", 1),
        ("this month", 0),
        ("the current month", 0),
        ("last month", -1),
        ("the month after next", 2),
    )
    for lead in ("of", "in", "")
)


def period_month(cx: Context, tokens: Tokens, i: int) -> tuple[int, date, bool] | None:
    """The month meant by ``next month``, ``the month``, ``february``, ``March 2027``: its first day, and whether
    the
    words leave open which one ("the month"), so that the next match counts."""
    for phrase, months in (("next month", 1), ("the next month", 1), ("the following month", 1), ("this month", 0)):
        after = words_at(tokens, i, phrase)
        if after is not None:
            return after, add_months(cx.today.replace(day=1), months), False
    for phrase in ("the month", "month"):
        after = words_at(tokens, i, phrase)
        if after is not None:
            return after, cx.today.replace(day=1), True
    lead = low(tokens, i)
    month = month_at(tokens, i + 1 if lead in ("next", "this") else i)
    if month is None:
        return None
    year = year_at(tokens, month[0])
    if year is not None:
        return year[0], date(year[1], month[1], 1), False
    after = words_at(tokens, month[0], "next year") or words_at(tokens, month[0], "of next year")
    if after is not None:
        return after, date(cx.today.year + 1, month[1], 1), False
    coming = date(cx.today.year + (month[1] < cx.today.month), month[1], 1)
    return month[0], coming, False


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
    if period is None:
        return _nth_of_period(cx, tokens, kind[0] + 1, nth[1], kind[1])
    end, month, is_open = period
    try:
        day = nth_in_month(month, nth[1], kind[1])
        if day < cx.today and is_open:
            day = nth_in_month(add_months(month, 1), nth[1], kind[1])
    except ValueError:
        return None
    return end, day


def _nth_of_period(cx: Context, tokens: Tokens, i: int, nth: int, kind: int | str) -> Match | None:
    """``last working day of the year``, ``last day of the quarter``, ``last day of Q4``, ``first day of next year``."""
    for phrase, first, last in (
        ("the year", date(cx.today.year + 1, 1, 1), date(cx.today.year, 12, 1)),
        ("this year", date(cx.today.year, 1, 1), date(cx.today.year, 12, 1)),
        ("next year", date(cx.today.year + 1, 1, 1), date(cx.today.year + 1, 12, 1)),
        ("the quarter", add_months(quarter_start(cx.today), 3), add_months(quarter_start(cx.today), 2)),
        ("this quarter", quarter_start(cx.today), add_months(quarter_start(cx.today), 2)),
        ("next quarter", add_months(quarter_start(cx.today), 3), add_months(quarter_start(cx.today), 5)),
    ):
        end = words_at(tokens, i, phrase)
        if end is not None and nth in (1, -1):
            return end, nth_in_month(first if nth == 1 else last, nth, kind)
    named = quarter_at(cx, tokens, i)
    if named is None or nth not in (1, -1):
        return None
    return named[0], nth_in_month(named[1] if nth == 1 else add_months(named[1], 2), nth, kind)


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
