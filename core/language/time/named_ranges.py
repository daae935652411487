"""Ranges of days that have a name: "this week", "next quarter", "the next 3 days", "the first half of march"."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from core.language.text.quantities import Span, Tokens, add_months, low, plain_phrases, span, words_at
from core.language.text.words import MONTHS
from core.language.time.calendar_dates import month_end, quarter_at, quarter_start
from core.language.time.context import Context
from core.language.time.days import day_at, monday, week_at
from core.language.time.due import Days, DueOn
from core.language.time.holidays import HOLIDAY_ENDS
from core.language.time.moments import moment_at
from core.language.time.months import month_of, year_at
from core.language.time.settling import settle

_LEADS: Final = plain_phrases(
    "in all of",
    "all day",
    "all of",
    "all",
    "the whole of",
    "the whole",
    "the entire",
    "throughout",
    *(f"{some} {lead}" for some in ("sometime", "some time") for lead in ("over", "during", "in")),
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


def whole_month_at(cx: Context, tokens: Tokens, i: int) -> tuple[int, date, date] | None:
    """``march`` and ``march 2027``, the whole of it: the present month too."""
    i = month_of(tokens, i)
    j = i + 1 if low(tokens, i) in ("next", "this") else i
    found = day_at(cx, tokens, i) if low(tokens, j) in MONTHS else None
    if found is None or not found[1].weak or found[1].day.day != 1 or HOLIDAY_ENDS & {low(tokens, found[0] - 1)}:
        return None
    first = found[1].day
    if j == i and found[0] == i + 1 and MONTHS[low(tokens, i)] == cx.today.month:
        first = cx.today.replace(day=1)
    return found[0], first, month_end(first)


def whole_day(cx: Context, tokens: Tokens, i: int) -> date | None:
    """The day that all tokens from ``i`` on name."""
    match = moment_at(cx, tokens, i)
    if match is None or match[0] != len(tokens):
        return None
    due = settle(cx, match[1])
    if due is None:
        return None
    return due.day if isinstance(due, DueOn) else due.at.astimezone(cx.zone).date()


def named_range(cx: Context, tokens: Tokens) -> Days | None:
    """The range that all tokens name together."""
    i = next((end for end, _ in _LEADS.at(tokens, 0)), 0)
    found = periods(cx.today).get(_name(tokens[i:]))
    if found is not None:
        return Days(*found)
    week = week_at(cx, tokens, i)
    if week is not None and week[0] == len(tokens):
        return Days(week[1], week[2])
    if low(tokens, 0) == "within" and (length := span(tokens, 1)) is not None and length[0] == len(tokens):
        return None if length[1].seconds else Days(cx.today, length[1].after(cx.today))
    if words_at(tokens, 0, "all day") == i and (day := whole_day(cx, tokens, i)) is not None:
        return Days(day, day)
    return _coming(cx, tokens, i) or _month(cx, tokens, i) or _larger(cx, tokens, i)


def _name(tokens: Tokens) -> str:
    words = ["week" if token.low == "wk" else "weekend" if token.low == "wknd" else token.low for token in tokens]
    if words[-1:] == ["only"]:
        words.pop()
    return " ".join(words).removeprefix("the ") if all(token.kind != "quoted" for token in tokens) else ""


@lru_cache(maxsize=32)
def periods(today: date) -> dict[str, tuple[date, date]]:
    """The periods that are named from a day, by name, without "the": first and last day."""
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
        ("upcoming", 1),
        ("whole", 0),
        ("entire", 0),
        ("previous", -1),
    ):
        start = week + timedelta(days=7 * offset)
        rows.append((f"{name} week", start, start + timedelta(days=6)))
        workdays = start, start + timedelta(days=4)
        rows += [(f"{what}{name} week", *workdays) for what in ("weekdays of ", "weekdays ", "work days ")]
        rows += [(f"{name} {what} week", *workdays) for what in ("working", "work", "business")]
        first = add_months(month, offset)
        rows.append((f"{name} month", first, month_end(first)))
        first = add_months(quarter, 3 * offset)
        rows.append((f"{name} quarter", first, month_end(add_months(first, 2))))
        first = add_months(year, 12 * offset)
        rows.append((f"{name} year", first, date(first.year, 12, 31)))
        if name not in ("coming", "the coming", "upcoming"):
            rows.append((f"{name} weekend", start + timedelta(days=5), start + timedelta(days=6)))
    rows += [
        ("weekend", week + timedelta(days=5), week + timedelta(days=6)),
        ("upcoming weekend", week + timedelta(days=5), week + timedelta(days=6)),
        ("coming weekend", week + timedelta(days=5), week + timedelta(days=6)),
        ("this coming weekend", week + timedelta(days=5), week + timedelta(days=6)),
        ("week", week, week + timedelta(days=6)),
        ("month", month, month_end(month)),
        ("week after next", week + timedelta(days=14), week + timedelta(days=20)),
        ("this coming week", week + timedelta(days=7), week + timedelta(days=13)),
        ("working week", week, week + timedelta(days=4)),
        ("this fortnight", today, today + timedelta(days=13)),
        ("next fortnight", today, today + timedelta(days=14)),
        ("coming days", today, today + timedelta(days=3)),
        ("next few weeks", today, today + timedelta(days=21)),
        ("today", today, today),
        ("yesterday and today", today - timedelta(days=1), today),
        ("weekend after next", week + timedelta(days=19), week + timedelta(days=20)),
        ("later this week", today, week + timedelta(days=6)),
        ("later this month", today, month_end(today)),
        ("later this year", today, date(today.year, 12, 31)),
        ("next couple of days", today, today + timedelta(days=2)),
        ("next few days", today, today + timedelta(days=3)),
        ("today and tomorrow", today, today + timedelta(days=1)),
        ("today or tomorrow", today, today + timedelta(days=1)),
    ]
    for unit, last in (
        ("day", today),
        ("week", week + timedelta(days=6)),
        ("month", month_end(today)),
        ("quarter", month_end(add_months(quarter, 2))),
        ("year", date(today.year, 12, 31)),
    ):
        whose = ("of today",) if unit == "day" else ()
        for what in ("rest", "remainder"):
            rows += [(f"{what} {of}", today, last) for of in (f"of the {unit}", f"of this {unit}", *whose)]
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
    """``in march``, ``december``, ``march 2027``, ``the first half of march``: the whole of it."""
    half = next((n for n, words in enumerate(_HALVES) if words_at(tokens, i, words) is not None), None)
    found = whole_month_at(cx, tokens, i if half is None else i + len(_HALVES[half].split()))
    if found is None or found[0] != len(tokens):
        return None
    _, first, last = found
    if half is None:
        return Days(first, last)
    return Days(first, first.replace(day=15)) if half % 2 == 0 else Days(first.replace(day=16), last)


_HALVES: Final = ("first half of", "second half of", "the first half of", "the second half of")


def _larger(cx: Context, tokens: Tokens, i: int) -> Days | None:
    """``Q3``, ``the first quarter of 2027``, ``in 2027``."""
    found = quarter_at(cx, tokens, i)
    if found is not None and found[0] == len(tokens):
        return Days(found[1], month_end(add_months(found[1], 2)))
    j = words_at(tokens, i, "the year") or words_at(tokens, i, "year") or i
    named = year_at(tokens, j) if j else None
    if named is None or named[0] != len(tokens):
        return None
    return Days(date(named[1], 1, 1), date(named[1], 12, 31))
