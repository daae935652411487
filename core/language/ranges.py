"""Ranges of days, for filters: "this week", "by friday", "between mon and wed", "the next 3 days"."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from core.language.calendar_dates import month_end, quarter_start
from core.language.context import Context
from core.language.days import day_at, monday
from core.language.due import Days, DueOn
from core.language.moments import moment_at, settle
from core.language.quantities import Span, Tokens, add_months, low, span, words_at
from core.language.tokens import tokenise
from core.language.words import MONTHS, WEEKDAYS

_LEADS: Final = (
    "all of",
    "any time",
    "anytime",
    "sometime",
    "some time",
    "at some point in",
    "at some point",
    "due any time",
    "due in",
    "due on",
    "due",
    "for",
    "in",
    "during",
    "within",
    "on",
    "over",
    "from",
)
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
_FROM: Final = ("due after", "after", "from", "since", "starting", "due from", "later than")

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
    return _between(cx, tokens) or _numbered(cx, tokens) or _bounded(cx, tokens) or _period(cx, tokens)


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
    first = (i + 1, cx.today) if low(tokens, i) == "now" and i else _one_day(cx, tokens, i)
    if first is None:
        return None
    link = low(tokens, first[0])
    if link not in ("and", "to", "-", "–", "until", "till", "through", "thru", "&"):
        return None
    last = _one_day(cx, tokens, first[0] + 1)
    if last is None or last[0] != len(tokens):
        return None
    start, end = first[1], last[1]
    if i == 0 and link in ("and", "&") and end - start != timedelta(days=1):
        return None  # "monday and friday" are two days, "thursday and friday" a range
    if end < start and (end - start).days > -7:  # "from friday to monday", asked on a Saturday
        end += timedelta(days=7)
    return Days(start, end) if start <= end else None


def _one_day(cx: Context, tokens: Tokens, i: int) -> tuple[int, date] | None:
    found = day_at(cx, tokens, i)
    return None if found is None or found[1].exact_time is not None else (found[0], found[1].day)


def _bounded(cx: Context, tokens: Tokens) -> Days | None:
    for lead in _UPTO:
        i = words_at(tokens, 0, lead)
        if i is not None and (last := _whole_day(cx, tokens, i)) is not None:
            return Days(None, last)
    ends = (len(tail) for tail in _ONWARDS if [token.low for token in tokens[-len(tail) :]] == tail)
    onwards = next(ends, 0)
    tokens = tokens[: len(tokens) - onwards]
    for lead in (*_FROM, "") if onwards else _FROM:
        i = words_at(tokens, 0, lead)
        if i is not None and (day := _whole_day(cx, tokens, i)) is not None:
            if lead == "since" and low(tokens, i) in WEEKDAYS:
                day -= timedelta(days=7)  # the Monday that was
            return Days(day + timedelta(days=1) if "after" in lead or "than" in lead else day, None)
    return None


def _whole_day(cx: Context, tokens: Tokens, i: int) -> date | None:
    match = moment_at(cx, tokens, i)
    if match is None or match[0] != len(tokens):
        return None
    due = settle(cx, match[1])
    if due is None:
        return None
    return due.day if isinstance(due, DueOn) else due.at.astimezone(cx.zone).date()


def _period(cx: Context, tokens: Tokens) -> Days | None:
    i = 0
    for lead in _LEADS:
        i = words_at(tokens, 0, lead) or 0
        if i:
            break
    named = " ".join(token.low for token in tokens[i:] if token.kind != "quoted")
    found = _periods(cx.today).get(named.removeprefix("the "))
    if found is not None and len(named.split()) == len(tokens) - i:
        return Days(*found)
    if low(tokens, 0) == "within" and (length := span(tokens, 1)) is not None and length[0] == len(tokens):
        return None if length[1].seconds else Days(cx.today, length[1].after(cx.today))
    return _coming(cx, tokens, i) or _month(cx, tokens, i)


@lru_cache(maxsize=32)
def _periods(today: date) -> dict[str, tuple[date, date]]:
    """By name, without "the"."""
    week = monday(today)
    month = today.replace(day=1)
    quarter = quarter_start(today)
    year = date(today.year, 1, 1)
    rows: list[tuple[str, date, date]] = []
    for name, offset in (
        ("this", 0),
        ("next", 1),
        ("last", -1),
        ("the coming", 1),
        ("the following", 1),
        ("current", 0),
        ("coming", 1),
        ("previous", -1),
    ):
        start = week + timedelta(days=7 * offset)
        rows.append((f"{name} week", start, start + timedelta(days=6)))
        first = add_months(month, offset)
        rows.append((f"{name} month", first, month_end(first)))
        first = add_months(quarter, 3 * offset)
        rows.append((f"{name} quarter", first, month_end(add_months(first, 2))))
        first = add_months(year, 12 * offset)
        rows.append((f"{name} year", first, date(first.year, 12, 31)))
        if name != "coming" and name != "the coming":
            rows.append((f"{name} weekend", start + timedelta(days=5), start + timedelta(days=6)))
    rows += [
        ("weekend", week + timedelta(days=5), week + timedelta(days=6)),
        ("coming weekend", week + timedelta(days=5), week + timedelta(days=6)),
        ("week", week, week + timedelta(days=6)),
        ("month", month, month_end(month)),
        ("week after next", week + timedelta(days=14), week + timedelta(days=20)),
        ("this coming week", week + timedelta(days=7), week + timedelta(days=13)),
        ("next working week", week + timedelta(days=7), week + timedelta(days=11)),
        ("this working week", week, week + timedelta(days=4)),
        ("next work week", week + timedelta(days=7), week + timedelta(days=11)),
        ("this fortnight", today, today + timedelta(days=13)),
        ("next fortnight", today, today + timedelta(days=14)),
        ("coming days", today, today + timedelta(days=3)),
        ("next few weeks", today, today + timedelta(days=21)),
        ("rest of today", today, today),
        ("rest of the day", today, today),
        ("yesterday and today", today - timedelta(days=1), today),
        ("weekend after next", week + timedelta(days=19), week + timedelta(days=20)),
        ("rest of the week", today, week + timedelta(days=6)),
        ("rest of this week", today, week + timedelta(days=6)),
        ("remainder of the week", today, week + timedelta(days=6)),
        ("later this week", today, week + timedelta(days=6)),
        ("rest of the month", today, month_end(today)),
        ("rest of this month", today, month_end(today)),
        ("later this month", today, month_end(today)),
        ("rest of the year", today, date(today.year, 12, 31)),
        ("next couple of days", today, today + timedelta(days=2)),
        ("next few days", today, today + timedelta(days=3)),
        ("today and tomorrow", today, today + timedelta(days=1)),
        ("today or tomorrow", today, today + timedelta(days=1)),
    ]
    return {name.removeprefix("the "): (first, last) for name, first, last in rows}


def _coming(cx: Context, tokens: Tokens, i: int) -> Days | None:
    """``the next 3 days``, ``the last 2 weeks``, ``in 3 days`` as a filter is the day itself and not handled
    here."""
    j = i + 1 if low(tokens, i) == "the" else i
    word = low(tokens, j)
    if word not in ("next", "coming", "following", "last", "past", "previous"):
        return None
    length = span(tokens, j + 1) or _one_unit(tokens, j + 1)
    if length is None or length[0] != len(tokens) or length[1].seconds:
        return None
    amount: Span = length[1]
    if word in ("last", "past", "previous"):
        return Days(amount.after(cx.today, sign=-1), cx.today)
    return Days(cx.today, amount.after(cx.today))


def _one_unit(tokens: Tokens, i: int) -> tuple[int, Span] | None:
    """The "week" of "past week": seven days, where "last week" is Monday to Sunday."""
    spans = {"week": Span(days=7), "month": Span(months=1), "year": Span(months=12), "fortnight": Span(days=14)}
    found = spans.get(low(tokens, i)) if low(tokens, i - 1) == "past" else None
    return None if found is None else (i + 1, found)


def _month(cx: Context, tokens: Tokens, i: int) -> Days | None:
    """``in march``, ``december``, ``march 2027``: the whole of it."""
    if low(tokens, i) not in MONTHS and low(tokens, i + 1) not in MONTHS:
        return None
    found = day_at(cx, tokens, i)
    if found is None or found[0] != len(tokens) or not found[1].weak or found[1].day.day != 1:
        return None
    first = found[1].day
    if low(tokens, i) in MONTHS and MONTHS[low(tokens, i)] == cx.today.month and len(tokens) == i + 1:
        first = cx.today.replace(day=1)
    return Days(first, month_end(first))
