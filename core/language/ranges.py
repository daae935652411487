"""Ranges of days, for filters: "this week", "by friday", "between mon and wed", "the next 3 days"."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from core.language.calendar_dates import month_end, numeric, quarter_at, quarter_start, year_at
from core.language.context import Context
from core.language.days import day_at, monday, week_at
from core.language.due import Days, DueOn
from core.language.holidays import HOLIDAY_ENDS
from core.language.moments import moment_at, settle
from core.language.quantities import Span, Tokens, add_months, low, span, words_at
from core.language.tokens import tokenise
from core.language.words import MONTHS, WEEKDAYS

_LEADS: Final = (
    "in all of",
    "all day",
    "all of",
    "all",
    "the whole of",
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
_FROM: Final = (
    *("due after", "after", "since", "later than"),
    *("starting from", "starting on", "starting", "as of", "due from", "from"),
)

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
        or _period(cx, tokens)
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
    month = _month_at(cx, tokens, i)
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


def _month_at(cx: Context, tokens: Tokens, i: int) -> tuple[int, date, date] | None:
    """``march`` and ``march 2027``, the whole of it: the present month too."""
    j = i + 1 if low(tokens, i) in ("next", "this") else i
    found = day_at(cx, tokens, i) if low(tokens, j) in MONTHS else None
    if found is None or not found[1].weak or found[1].day.day != 1 or HOLIDAY_ENDS & {low(tokens, found[0] - 1)}:
        return None
    first = found[1].day
    if j == i and found[0] == i + 1 and MONTHS[low(tokens, i)] == cx.today.month:
        first = cx.today.replace(day=1)
    return found[0], first, month_end(first)


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
    if before and before.last and [token.low for token in part] == ["the", "week", "after"]:
        return Days(before.last + timedelta(days=1), before.last + timedelta(days=7))
    if before and len(part) == 1 and part[0].low == "next":  # "this week and next"
        return _period(cx, [*part, tokens[1]])
    found = _period(cx, part)
    if found is not None:
        return found
    day = _whole_day(cx, part, 0) if low(part, 0) not in _ENDLESS else None
    return Days(day, day) if day else None


_ENDLESS: Final = frozenset(lead.split()[0] for lead in (*_UPTO, *_FROM)) - {"due", "on"}


def _joined(one: Days, other: Days | None) -> Days | None:
    if other is None or one.last is None or other.first is None or other.first - one.last != timedelta(days=1):
        return None
    return Days(one.first, other.last)


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
            if lead == "since":
                day = _gone_by(cx, tokens[i:], day)
            return Days(day + timedelta(days=1) if "after" in lead or "than" in lead else day, None)
    return None


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
    found = periods(cx.today).get(_name(tokens[i:]))
    if found is not None:
        return Days(*found)
    week = week_at(cx, tokens, i)
    if week is not None and week[0] == len(tokens):
        return Days(week[1], week[2])
    if low(tokens, 0) == "within" and (length := span(tokens, 1)) is not None and length[0] == len(tokens):
        return None if length[1].seconds else Days(cx.today, length[1].after(cx.today))
    if words_at(tokens, 0, "all day") == i and (day := _whole_day(cx, tokens, i)) is not None:
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
    found = _month_at(cx, tokens, i if half is None else i + len(_HALVES[half].split()))
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
