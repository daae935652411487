"""Weeks, months, quarters and years where one day of them is meant: "end of next week", "mid March", "start of Q2"."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from core.language.text.quantities import Phrases, Tokens, add_business_days, add_months, low, ordinal
from core.language.text.words import MONTHS, phrases_of
from core.language.time.calendar_dates import month_end, quarter_at, quarter_start
from core.language.time.context import Context
from core.language.time.months import month_at, month_of, period_month, year_at
from core.language.time.weekdays import Day, Match, monday

SHORT: Final = {
    "nxt": "next",
    "wk": "week",
    "mth": "month",
    "aft": "after",
    "aftr": "after",
    "afta": "after",
    "biz": "business",
    "bus": "business",
    "wknd": "weekend",
    "wkend": "weekend",
    "tmrw": "tomorrow",
}
_LONGEST: Final = 6  # words


def phrase_at(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """The longest phrase of the table that starts at ``i``."""
    j = i + 1 if low(tokens, i) == "the" else i
    if _word(tokens, j) not in STARTS:
        return None
    table = _phrases(cx.today)
    words = [_word(tokens, k) for k in range(j, min(j + _LONGEST, len(tokens)))]
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        if phrase in table:
            return j + length, Day(table[phrase], weak=phrase in _WEAK or j > i)
    return None


def _word(tokens: Tokens, i: int) -> str:
    word = low(tokens, i)
    return SHORT.get(word, word)


@lru_cache(maxsize=32)
def _phrases(today: date) -> dict[str, date]:
    return _days(today) | _weeks(today) | _months(today) | _quarters(today) | _years(today)


def _named(day: date, names: str) -> dict[str, date]:
    return dict.fromkeys(phrases_of(names), day)


def _days(today: date) -> dict[str, date]:
    return (
        _named(today + timedelta(days=2), "day after tomorrow|overmorrow")
        | _named(today - timedelta(days=2), "day before yesterday")
        | _named(today, "later today|this day|same day")
        | _named(today + timedelta(days=1), "next day")
        | _named(
            add_business_days(today, 1),
            "next business day|next working day|next work day|next workday|next weekday|first business day",
        )
    )


def _weeks(today: date) -> dict[str, date]:
    week = monday(today)
    this_friday = today if today.weekday() > 4 else week + timedelta(days=4)
    weekend = today if today.weekday() > 4 else week + timedelta(days=5)

    def day(weeks: int, weekday: int = 0) -> date:
        return week + timedelta(days=7 * weeks + weekday)

    return (
        _named(weekend, "weekend|this weekend|this coming weekend|coming weekend")
        | _named(day(0, 6), "end of weekend|end of the weekend")
        | _named(day(1, 5), "next weekend")
        | _named(day(2, 5), "weekend after next")
        | _named(day(0, -2), "last weekend")
        | _named(
            day(1),
            "next week|following week|coming week|start of next week|beginning of next week|early next week",
        )
        | _named(day(1, 2), "mid next week|middle of next week|midweek next week")
        | _named(day(1, 4), "end of next week|end of the next week|eow next week|late next week")
        | _named(day(2), "week after next|week after")
        | _named(day(-1), "last week")
        | _named(today if today == week else day(1), "start of the week|beginning of the week")
        | _named(
            this_friday,
            "this week|later this week|late this week|end of week|end of the week|end of this week|"
            "end of the working week|end of the work week|week's end|week end|eow|e . o . w .|e . o . w",
        )
    )


def _months(today: date) -> dict[str, date]:
    first = today.replace(day=1)
    following = add_months(first, 1)
    middle = today.replace(day=15)
    return (
        _named(following, "next month|following month|early next month|start of next month|beginning of next month")
        | _named(following.replace(day=15), "mid next month|middle of next month")
        | _named(month_end(following), "end of next month|end of the next month")
        | _named(add_months(first, 2), "month after next")
        | _named(add_months(first, -1), "last month")
        | _named(first if first == today else following, "start of the month|beginning of the month")
        | _named(
            middle if middle >= today else add_months(middle, 1),
            "middle of the month|middle of this month|mid month|mid - month",
        )
        | _named(
            month_end(today),
            "this month|later this month|end of month|end of the month|end of this month|end of the current month|"
            "month end|month - end|month's end|eom|e . o . m .|e . o . m",
        )
    )


def _quarters(today: date) -> dict[str, date]:
    following = add_months(quarter_start(today), 3)
    return (
        _named(following, "next quarter|start of next quarter|beginning of next quarter")
        | _named(add_months(following, 3) - timedelta(days=1), "end of next quarter")
        | _named(
            following - timedelta(days=1),
            "this quarter|end of quarter|end of the quarter|end of this quarter|quarter end|eoq|e . o . q .",
        )
    )


def _years(today: date) -> dict[str, date]:
    return (
        _named(date(today.year + 1, 1, 1), "next year|early next year|start of next year|beginning of next year")
        | _named(date(today.year + 1, 12, 31), "end of next year")
        | _named(date(today.year - 1, 1, 1), "last year")
        | _named(
            date(today.year, 12, 31),
            "this year|end of year|end of the year|end of this year|year end|year - end|year's end|eoy|e . o . y .",
        )
    )


STARTS: Final = frozenset(phrase.split()[0] for phrase in _phrases(date(2026, 1, 1)))
_WEAK: Final = frozenset(
    phrases_of(
        "weekend|this day|same day|next day|week end|week after|month end|year end|"
        "quarter end|last week|last month|last year|last weekend|mid month|coming week"
    )
)


def month_period(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``end of february``, ``mid March``, ``early june``, ``in march``, ``next march``, ``march 2027``."""
    return _place_in_month(cx, tokens, i) or _whole_month(cx, tokens, i)


def _place_in_month(cx: Context, tokens: Tokens, i: int) -> Match | None:
    for j, place in _PLACES.at(tokens, i):
        if low(tokens, j) not in MONTHS and low(tokens, j) not in ("next", "this", "of"):
            continue
        month = period_month(cx, tokens, j)
        if month is None or low(tokens, month[0] - 1) == "month":
            continue
        day = _placed(month[1], place)
        if day < cx.today and year_at(tokens, month[0] - 1) is None:
            day = _placed(add_months(month[1], 12), place)
        return month[0], Day(day)
    return None


def _placed(first: date, place: str) -> date:
    return {"end": month_end(first), "mid": first.replace(day=15), "start": first}[place]


def _whole_month(cx: Context, tokens: Tokens, i: int) -> Match | None:
    lead = i + 1 if low(tokens, i) in ("next", "this") else month_of(tokens, i)
    named = month_at(tokens, lead)
    if named is None:
        return None
    period = period_month(cx, tokens, i)
    if period is None:
        return None
    day = period[1] if period[1] >= cx.today or period[0] > named[0] else add_months(period[1], 12)
    return period[0], Day(day, weak=True)


_PLACE_WORDS: Final = (
    ("the end of", "end"),
    ("end of", "end"),
    ("end", "end"),
    ("the middle of", "mid"),
    ("middle of", "mid"),
    ("mid -", "mid"),
    ("mid", "mid"),
    ("the start of", "start"),
    ("start of", "start"),
    ("the beginning of", "start"),
    ("beginning of", "start"),
    ("early in", "start"),
    ("early", "start"),
)
PLACE_STARTS: Final = frozenset(phrase.split()[0] for phrase, _ in _PLACE_WORDS)
_PLACES: Final = Phrases(_PLACE_WORDS)


def quarter(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``end of Q3``, ``start of Q2``."""
    for j, place in _PLACES.at(tokens, i):
        found = quarter_at(cx, tokens, j) if place != "mid" else None
        if found is None:
            continue
        end, first = found
        if place == "end":
            return end, Day(month_end(add_months(first, 2)))
        return end, Day(first if first >= cx.today or year_at(tokens, end - 1) else add_months(first, 12))
    return None


def year(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``beginning of 2027``, ``end of 2027``, ``mid 2027``."""
    for j, place in _PLACES.at(tokens, i):
        named = year_at(tokens, j)
        if named is not None:
            months = {"start": (1, 1), "mid": (7, 1), "end": (12, 31)}[place]
            return named[0], Day(date(named[1], *months))
    return None


_MONTHS_SAID: Final = Phrases((("next month", 1), ("this month", 0)))


def month_then_day(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``next month on the 5th``, ``this month 25th``."""
    for j, months in _MONTHS_SAID.at(tokens, i):
        while low(tokens, j) in ("on", ",", "the"):
            j += 1
        numbered = ordinal(tokens, j)
        first = add_months(cx.today.replace(day=1), months)
        if numbered is not None and 1 <= numbered[1] <= month_end(first).day:
            return numbered[0], Day(first.replace(day=numbered[1]))
    return None
