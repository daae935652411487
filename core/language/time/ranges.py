"""Ranges of days, for filters: "this week", "by friday", "between mon and wed", "the next 3 days"."""

import re
from datetime import date, timedelta
from typing import Final

from core.language.text.quantities import Tokens, add_months, low, plain_phrases, words_at
from core.language.text.tokens import tokenise
from core.language.text.words import MONTHS, WEEKDAYS
from core.language.time.context import Context
from core.language.time.days import day_at
from core.language.time.due import Days
from core.language.time.figures import numeric
from core.language.time.months import year_at
from core.language.time.named_ranges import named_range, whole_day, whole_month_at

_UPTO: Final = (
    "up to and including",
    "through to",
    "due by",
    "due before",
    "on or before",
    "by or before",
    "up till",
    "by",
    "before",
    "until",
    "till",
    "til",
    "up to",
    "up until",
    "through",
    "no later than",
    "not later than",
    "due until",
)
_FROM: Final = (
    *("due after", "after", "since", "later than"),
    *("starting from", "starting on", "starting", "as of", "due from", "from"),
)
_UPTO_AT: Final = plain_phrases(*_UPTO)
_FROM_AT: Final = plain_phrases(*_FROM)
_ONWARDS: Final[tuple[list[str], ...]] = (
    ["and", "after"],
    ["or", "later"],
    ["or", "after"],
    ["onwards"],
    ["onward"],
    ["on"],
)


def days_of(cx: Context, tokens: Tokens) -> Days | None:
    """The range that the whole of the tokens names; None when it is a single day or nothing known."""
    return (
        _several(cx, tokens)
        or _between(cx, tokens)
        or _numbered(cx, tokens)
        or _bounded(cx, tokens)
        or named_range(cx, tokens)
    )


def _numbered(cx: Context, tokens: Tokens) -> Days | None:
    """``3-5 december``, ``between 3 and 5 december``, ``march 3 to 5``: one month for both."""
    words = [token.low for token in tokens]
    if words and words[0] in ("between", "from"):
        words = words[1:]
    text = " ".join(words)
    found = _DAYS_MONTH.fullmatch(text) or _MONTH_DAYS.fullmatch(text)
    if found is None or found["month"] not in MONTHS:
        return None
    one, two = (day_at(cx, tokenise(f"{found[name]} {found['month']}"), 0) for name in ("one", "two"))
    if one is None or two is None or one[1].day > two[1].day or two[1].day - one[1].day > timedelta(days=31):
        return None
    return Days(one[1].day, two[1].day)


_NTH: Final = r"(?:the )?{name}(?: ?(?:st|nd|rd|th))?"
_ONE, _TWO = _NTH.format(name=r"(?P<one>\d{1,2})"), _NTH.format(name=r"(?P<two>\d{1,2})")
_LINK: Final = r"(?: ?(?:-|–) ?| (?:to|and|until|till|through|thru|&) )"
_DAYS_MONTH: Final = re.compile(rf"{_ONE}{_LINK}{_TWO}(?: of)? (?P<month>[a-z]+)")
_MONTH_DAYS: Final = re.compile(rf"(?P<month>[a-z]+) {_ONE}{_LINK}{_TWO}")


def _between(cx: Context, tokens: Tokens) -> Days | None:
    """``between mon and wed``, ``from monday to wednesday``, ``mon - wed``: the second is the next one after the
    first."""
    i = next(
        (after for lead in ("due between", "between", "due from", "from") if (after := words_at(tokens, 0, lead))), 0
    )
    first = (i + 1, cx.today, cx.today) if low(tokens, i) == "now" else _one(cx, tokens, i)
    if first is None:
        return None
    link = low(tokens, first[0])
    if link not in ("and", "&", "/", "to", "-", "–", "until", "till", "til", "through", "thru"):
        return None
    last = _one(cx, tokens, first[0] + 1, first[1])
    if last is None or last[0] != len(tokens):
        return None
    start, end = first[1], last[2]
    if first[1] != first[2]:
        return Days(start, end) if first[2] < last[1] and last[1] != end else None
    if i == 0 and link in ("and", "&", "/") and end - start != timedelta(days=1):
        return None  # "monday and friday" are two days, "thursday and friday" a range
    if end < start and (end - start).days > -7:  # "from friday to monday", asked on a Saturday
        end += timedelta(days=7)
    return Days(start, end) if start <= end else None


def _one(cx: Context, tokens: Tokens, i: int, start: date | None = None) -> tuple[int, date, date] | None:
    """The day at ``i``, or the whole month that is named there; what is behind ``start`` may be "the day after"."""
    month = whole_month_at(cx, tokens, i)
    if month is not None:
        return month
    figures = numeric(cx, tokens, i, figures=True)  # with another one beside it, 24/7 is a day as well
    if figures is not None:
        return figures[0], figures[1], figures[1]
    after = words_at(tokens, i, "the day after")
    if after is not None and after == len(tokens) and start is not None:
        following = start + timedelta(days=1)
        return after, following, following
    found = day_at(cx, tokens, i)
    return None if found is None or found[1].exact_time is not None else (found[0], found[1].day, found[1].day)


def _several(cx: Context, tokens: Tokens) -> Days | None:
    """``this week and next``, ``thursday, friday and saturday``: one right after the other."""
    parts: list[Tokens] = [[]]
    for token in tokens:
        if token.low in ("and", "or", "&", "+", ","):
            parts.append([])
        else:
            parts[-1] = [*parts[-1], token]
    parts = [part for part in parts if part]
    whole: Days | None = None
    for part in parts if len(parts) > 1 else ():
        whole = _joined(whole, _part(cx, part, tokens, whole)) if whole else _part(cx, part, tokens, None)
        if whole is None:
            return None
    return whole


def _part(cx: Context, part: Tokens, tokens: Tokens, before: Days | None) -> Days | None:
    if before and _ONE_AFTER.fullmatch(" ".join(token.low for token in part)):
        return _one_after(before, tokens)
    if before and len(part) == 1 and part[0].low == "next":  # "this week and next"
        return named_range(cx, [*part, tokens[1]])
    found = named_range(cx, part)
    if found is not None:
        return found
    day = whole_day(cx, part, 0) if low(part, 0) not in _ENDLESS else None
    return Days(day, day) if day else None


_MONTHS_LONG: Final = {"month": 1, "quarter": 3, "year": 12}
_DAYS_LONG: Final = {"day": 1, "week": 7, "fortnight": 14}
_ONE_AFTER: Final = re.compile(
    r"(?:the )?(?:(?:one|week|month|quarter|year) (?:after|following)(?: (?:it|that|this))?|"
    r"(?:following|next|subsequent) one|following(?: (?:week|month|quarter|year))?)"
)


def _one_after(before: Days, tokens: Tokens) -> Days | None:
    """What follows a period and is as long as it: "this week and the one after"."""
    unit = next((token.low for token in tokens if token.low in (*_MONTHS_LONG, *_DAYS_LONG)), None)
    if unit is None or before.last is None:
        return None
    first = before.last + timedelta(days=1)
    if unit in _DAYS_LONG:
        return Days(first, before.last + timedelta(days=_DAYS_LONG[unit]))
    return Days(first, add_months(first, _MONTHS_LONG[unit]) - timedelta(days=1))


_ENDLESS: Final = frozenset(lead.split()[0] for lead in (*_UPTO, *_FROM)) - {"due", "on"}


def _joined(one: Days, other: Days | None) -> Days | None:
    if other is None or one.last is None or other.first is None or other.first - one.last != timedelta(days=1):
        return None
    return Days(one.first, other.last)


def _bounded(cx: Context, tokens: Tokens) -> Days | None:
    for i, lead in _UPTO_AT.at(tokens, 0):
        if lead in ("before", "due before") and (start := _start(cx, tokens, i)) is not None:
            return Days(None, start - timedelta(days=1))
        if (last := whole_day(cx, tokens, i)) is not None:
            return Days(None, last)
    ends = (len(tail) for tail in _ONWARDS if [token.low for token in tokens[-len(tail) :]] == tail)
    onwards = next(ends, 0)
    tokens = tokens[: len(tokens) - onwards]
    for i, lead in (*_FROM_AT.at(tokens, 0), *([(0, "")] if onwards else [])):
        if (day := whole_day(cx, tokens, i)) is not None:
            if lead == "since":
                day = _gone_by(cx, tokens[i:], day)
            return Days(day + timedelta(days=1) if "after" in lead or "than" in lead else day, None)
    return None


def _start(cx: Context, tokens: Tokens, i: int) -> date | None:
    """The first day of a coming month or week that the tokens from ``i`` on name: "before december" ends with
    november."""
    month = whole_month_at(cx, tokens, i)
    if month is not None and month[0] == len(tokens):
        return month[1] if month[1] > cx.today else None
    words = [token.low for token in tokens[i:]]
    period = named_range(cx, tokens[i:]) if words[-1:] in (["week"], ["weekend"], ["month"], ["year"]) else None
    return period.first if period is not None and period.first is not None and period.first > cx.today else None


def _gone_by(cx: Context, tokens: Tokens, day: date) -> date:
    """The Monday, the 3rd or the 3rd of March that was, where the words alone mean the next one."""
    if day <= cx.today:
        return day
    words = [token.low for token in tokens]
    if words[0] in WEEKDAYS and len(words) == 1:
        return day - timedelta(days=7)
    if any(word in MONTHS for word in words) or numeric(cx, tokens, 0) is not None:
        named = any(year_at(tokens, i) is not None for i in range(len(tokens)))
        return day if named else add_months(day, -12)
    return add_months(day, -1) if words[0] == "the" or words[0][0].isdigit() else day
