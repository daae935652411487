"""Dates that name their month: "3 march", "March 3rd, 2027", "the 3rd", "end of may"."""

import re
from datetime import date
from typing import Final

from core.language.text.quantities import Tokens, add_months, low, ordinal, whole, words_at
from core.language.text.words import MONTHS
from core.language.time.context import Context
from core.language.time.figures import Match, date_or_none, upcoming, upcoming_day


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


def month_of(tokens: Tokens, i: int) -> int:
    """The index of the month in ``the month of march``; ``i`` itself where it isn't said so."""
    if low(tokens, i) not in ("the", "month"):
        return i
    j = words_at(tokens, i, "the month of") or words_at(tokens, i, "month of")
    return i if j is None or low(tokens, j) not in MONTHS else j


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
        found = date_or_none(year[1], month, day)
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
            found = date_or_none(cx.today.year + offset, month, day)
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
            found = date_or_none(month.year, month.month, number[1])
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
    i = month_of(tokens, i)
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
