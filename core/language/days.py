"""Days said relative to today: "friday week", "end of next month", "in two business days", "the day after
christmas"."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from core.language import calendar_dates
from core.language.calendar_dates import month_at, month_end, period_month, quarter_start, year_at
from core.language.context import Context
from core.language.holidays import holiday_at
from core.language.quantities import Span, Tokens, add_business_days, add_months, low, ordinal, span, whole, words_at
from core.language.words import MONTHS, PLURAL_WEEKDAYS, TODAY, TOMORROW, WEEKDAYS, YESTERDAY


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar. ``weak``: in a title it is a date only where a preposition says so ("christmas").
    ``exact_time`` is set instead of a plain day when hours were counted ("in 2 hours"), aware."""

    day: date
    weak: bool = False
    exact_time: datetime | None = None


Match = tuple[int, Day]
Recogniser = Callable[[Context, Tokens, int], Match | None]


def day_at(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """The longest day phrase that starts at ``i``."""
    best: Match | None = None
    for recognise in _RECOGNISERS:
        match = recognise(cx, tokens, i)
        if match is not None and (best is None or match[0] > best[0]):
            best = match
    if best is None:
        return None
    return _weekday_with_date(cx, tokens, i, best)


def monday(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def next_weekday(today: date, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _weekday_with_date(cx: Context, tokens: Tokens, i: int, best: Match) -> Match | None:
    """``Friday, 27 Nov`` and ``friday the 13th``: both must agree; a contradiction is nobody's date."""
    if low(tokens, i) not in WEEKDAYS or best[0] != i + 1:
        return best
    j = i + 2 if low(tokens, i + 1) in (",", ".", "-") else i + 1
    if low(tokens, j) == "on":
        j += 1
    weekday = WEEKDAYS[low(tokens, i)]
    for recognise in (calendar_dates.iso, calendar_dates.numeric, calendar_dates.named):
        dated = recognise(cx, tokens, j)
        if dated is not None and not calendar_dates.is_plain_decimal(low(tokens, j)):
            return (dated[0], Day(dated[1])) if dated[1].weekday() == weekday else None
    if low(tokens, j) == "first" and low(tokens, j + 1) == "thing":
        return best
    numbered = calendar_dates.day_of_month(cx, tokens, j)
    if numbered is None:
        return best
    number = ordinal(tokens, j + 1 if low(tokens, j) == "the" else j)
    for months in range(0 if number is None else 15 if number[1] == 13 else 4):
        day = calendar_dates.upcoming_day(add_months(cx.today, months), number[1]) if number else None
        if day is not None and day.weekday() == weekday:
            return numbered[0], Day(day)
    return None


def _simple(cx: Context, tokens: Tokens, i: int) -> Match | None:
    word = low(tokens, i)
    weeks = {"week": 7, "fortnight": 14}.get(low(tokens, i + 1), 0)
    if weeks and (word in TODAY or word in TOMORROW):  # "tomorrow week"
        return i + 2, Day(cx.today + timedelta(days=weeks + int(word in TOMORROW)))
    if word in TODAY:
        return i + 1, Day(cx.today)
    j = i + 1 if word == "the" else i
    if (
        low(tokens, j) == "day"
        and low(tokens, j + 1) in ("after", "aft", "aftr", "afta")
        and low(tokens, j + 2) in TOMORROW
    ):
        return j + 3, Day(cx.today + timedelta(days=2))
    if word in TOMORROW:
        return i + 1, Day(cx.today + timedelta(days=1))
    if word in YESTERDAY:
        return i + 1, Day(cx.today - timedelta(days=1))
    return None


@lru_cache(maxsize=32)
def _phrases(today: date) -> tuple[tuple[str, date], ...]:
    week = monday(today)
    friday = week + timedelta(days=4)
    this_friday = today if today.weekday() > 4 else friday
    weekend = today if today.weekday() > 4 else week + timedelta(days=5)
    first = today.replace(day=1)
    next_first = add_months(first, 1)
    days = {"next": week + timedelta(days=7), "nextnext": week + timedelta(days=14)}
    return (
        ("day after tomorrow", today + timedelta(days=2)),
        ("day aft tomorrow", today + timedelta(days=2)),
        ("day afta tomorrow", today + timedelta(days=2)),
        ("day aftr tomorrow", today + timedelta(days=2)),
        ("overmorrow", today + timedelta(days=2)),
        ("day before yesterday", today - timedelta(days=2)),
        ("later today", today),
        ("this day", today),
        ("same day", today),
        ("weekend", weekend),
        ("this weekend", weekend),
        ("this coming weekend", weekend),
        ("coming weekend", weekend),
        ("next weekend", days["next"] + timedelta(days=5)),
        ("weekend after next", days["nextnext"] + timedelta(days=5)),
        ("last weekend", week - timedelta(days=2)),
        ("end of weekend", weekend if weekend.weekday() == 6 else weekend + timedelta(days=1)),
        ("end of the weekend", weekend if weekend.weekday() == 6 else weekend + timedelta(days=1)),
        ("next week", days["next"]),
        ("nxt week", days["next"]),
        ("next wk", days["next"]),
        ("nxt wk", days["next"]),
        ("nxt month", next_first),
        ("nxt mth", next_first),
        ("next mth", next_first),
        ("this wk", this_friday),
        ("e . o . w .", this_friday),
        ("e . o . w", this_friday),
        ("e . o . m .", month_end(today)),
        ("e . o . m", month_end(today)),
        ("e . o . y .", date(today.year, 12, 31)),
        ("e . o . q .", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("following week", days["next"]),
        ("coming week", days["next"]),
        ("start of next week", days["next"]),
        ("beginning of next week", days["next"]),
        ("early next week", days["next"]),
        ("mid next week", days["next"] + timedelta(days=2)),
        ("middle of next week", days["next"] + timedelta(days=2)),
        ("midweek next week", days["next"] + timedelta(days=2)),
        ("week after next", days["nextnext"]),
        ("week after", days["nextnext"]),
        ("last week", week - timedelta(days=7)),
        ("this week", this_friday),
        ("later this week", this_friday),
        ("end of week", this_friday),
        ("end of the week", this_friday),
        ("end of this week", this_friday),
        ("end of the working week", this_friday),
        ("end of the work week", this_friday),
        ("week's end", this_friday),
        ("week end", this_friday),
        ("eow", this_friday),
        ("end of next week", friday + timedelta(days=7)),
        ("end of the next week", friday + timedelta(days=7)),
        ("eow next week", friday + timedelta(days=7)),
        ("next month", next_first),
        ("following month", next_first),
        ("early next month", next_first),
        ("start of next month", next_first),
        ("beginning of next month", next_first),
        ("mid next month", next_first.replace(day=15)),
        ("middle of next month", next_first.replace(day=15)),
        ("month after next", add_months(first, 2)),
        ("last month", add_months(first, -1)),
        ("this month", month_end(today)),
        ("later this month", month_end(today)),
        ("end of month", month_end(today)),
        ("end of the month", month_end(today)),
        ("end of this month", month_end(today)),
        ("end of the current month", month_end(today)),
        ("month end", month_end(today)),
        ("month - end", month_end(today)),
        ("month's end", month_end(today)),
        ("eom", month_end(today)),
        ("end of next month", month_end(next_first)),
        ("end of the next month", month_end(next_first)),
        ("middle of the month", _mid(today)),
        ("middle of this month", _mid(today)),
        ("mid month", _mid(today)),
        ("mid - month", _mid(today)),
        ("this quarter", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("end of quarter", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("end of the quarter", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("end of this quarter", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("quarter end", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("eoq", add_months(quarter_start(today), 3) - timedelta(days=1)),
        ("next quarter", add_months(quarter_start(today), 3)),
        ("start of next quarter", add_months(quarter_start(today), 3)),
        ("beginning of next quarter", add_months(quarter_start(today), 3)),
        ("end of next quarter", add_months(quarter_start(today), 6) - timedelta(days=1)),
        ("next year", date(today.year + 1, 1, 1)),
        ("early next year", date(today.year + 1, 1, 1)),
        ("start of next year", date(today.year + 1, 1, 1)),
        ("beginning of next year", date(today.year + 1, 1, 1)),
        ("this year", date(today.year, 12, 31)),
        ("end of year", date(today.year, 12, 31)),
        ("end of the year", date(today.year, 12, 31)),
        ("end of this year", date(today.year, 12, 31)),
        ("year end", date(today.year, 12, 31)),
        ("year - end", date(today.year, 12, 31)),
        ("year's end", date(today.year, 12, 31)),
        ("eoy", date(today.year, 12, 31)),
        ("end of next year", date(today.year + 1, 12, 31)),
        ("next business day", add_business_days(today, 1)),
        ("next working day", add_business_days(today, 1)),
        ("next work day", add_business_days(today, 1)),
        ("next workday", add_business_days(today, 1)),
        ("next weekday", add_business_days(today, 1)),
        ("next biz day", add_business_days(today, 1)),
        ("first business day", add_business_days(today, 1)),
        ("next bus day", add_business_days(today, 1)),
        ("next day", today + timedelta(days=1)),
    )


@lru_cache(maxsize=32)
def _phrases_from(today: date) -> dict[str, list[tuple[str, date]]]:
    """The phrases by their first word."""
    table: dict[str, list[tuple[str, date]]] = {}
    for phrase, day in _phrases(today):
        table.setdefault(phrase.split()[0], []).append((phrase, day))
    return table


def _mid(today: date) -> date:
    middle = today.replace(day=15)
    return middle if middle >= today else add_months(middle, 1)


_PHRASE_STARTS: Final = frozenset(
    [
        "day",
        "overmorrow",
        "e",
        "first",
        "later",
        "this",
        "same",
        "weekend",
        "coming",
        "next",
        "last",
        "end",
        "nxt",
        "following",
        "start",
        "beginning",
        "early",
        "mid",
        "middle",
        "midweek",
        "week",
        "week's",
        "eow",
        "late",
        "month",
        "month's",
        "eom",
        "quarter",
        "eoq",
        "year",
        "year's",
        "eoy",
    ]
)
_WEAK_PHRASES: Final = frozenset(
    {"weekend", "this day", "same day", "next day", "week end", "week after", "month end", "year end"}
)
_PERIODS: Final = frozenset({"quarter end", "last week", "last month", "last weekend", "mid month", "coming week"})


def _phrase(cx: Context, tokens: Tokens, i: int) -> Match | None:
    j = i + 1 if low(tokens, i) == "the" else i
    if low(tokens, j) not in _PHRASE_STARTS:
        return None
    best: Match | None = None
    for phrase, day in _phrases_from(cx.today).get(low(tokens, j), ()):
        end = words_at(tokens, j, phrase)
        if end is not None and (best is None or end > best[0]):
            weak = phrase in _WEAK_PHRASES or phrase in _PERIODS or low(tokens, i) == "the"
            best = end, Day(day, weak)
    return best


def _weekday(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``friday``, ``this friday``, ``next friday``, ``last friday``, ``friday week``, ``friday next week``,
    ``friday after next``."""
    lead = low(tokens, i)
    j = i
    if lead == "the" and low(tokens, i + 1) in WEEKDAYS:
        return i + 2, Day(next_weekday(cx.today, WEEKDAYS[low(tokens, i + 1)]), weak=True)
    if lead in ("this", "next", "nxt", "last", "past", "coming", "upcoming", "following"):
        j = i + 2 if lead == "this" and low(tokens, i + 1) in ("coming", "upcoming", "past", "last") else i + 1
        lead = low(tokens, j - 1)
    weekday = WEEKDAYS.get(low(tokens, j))
    if weekday is None:
        return None
    if low(tokens, j + 1) == "." and len(low(tokens, j)) <= 4 and j + 2 < len(tokens) and tokens[j + 1].glued:
        j += 1  # "Fri. 5pm"
    plain = next_weekday(cx.today, weekday)
    in_week = monday(cx.today) + timedelta(days=weekday)
    if lead in ("next", "nxt"):
        return j + 1, Day(in_week + timedelta(days=7))
    if lead in ("last", "past"):
        return j + 1, Day(plain - timedelta(days=14 if plain - timedelta(days=7) == cx.today else 7))
    if lead == "this":
        return j + 1, Day(in_week)
    return _weekday_tail(cx, tokens, j + 1, plain, in_week)


def _weekday_tail(cx: Context, tokens: Tokens, j: int, plain: date, in_week: date) -> Match:
    for phrase, day in (
        ("week", plain + timedelta(days=7)),
        ("fortnight", plain + timedelta(days=14)),
        ("after next", in_week + timedelta(days=14)),
        ("the week after next", in_week + timedelta(days=14)),
        ("of the week after next", in_week + timedelta(days=14)),
        ("of the week after", in_week + timedelta(days=14)),
        ("of the following week", in_week + timedelta(days=7)),
        ("in two weeks", plain + timedelta(days=7 if plain - cx.today > timedelta(days=7) else 14)),
        ("of next week", in_week + timedelta(days=7)),
        ("in next week", in_week + timedelta(days=7)),
        ("next week", in_week + timedelta(days=7)),
        ("the following week", in_week + timedelta(days=7)),
        ("of this week", in_week),
        ("this week", in_week),
        ("last week", in_week - timedelta(days=7)),
        ("the week after", in_week + timedelta(days=14)),
        ("in a week", plain + timedelta(days=7)),
    ):
        end = words_at(tokens, j, phrase)
        if end is not None:
            return end, Day(day)
    return j, Day(plain)


def _week_then_weekday(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``next week friday``, ``next week on tuesday``."""
    for phrase, weeks in (("next week", 1), ("this week", 0), ("the week after next", 2), ("week after next", 2)):
        j = words_at(tokens, i, phrase)
        if j is None:
            continue
        if low(tokens, j) in ("on", ","):
            j += 1
        weekday = WEEKDAYS.get(low(tokens, j))
        if weekday is not None:
            return j + 1, Day(monday(cx.today) + timedelta(days=7 * weeks + weekday))
    return None


def _month_period(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``end of february``, ``mid March``, ``early june``, ``in march``, ``next march``, ``march 2027``."""
    for phrase, place in _PLACES_IN_MONTH if low(tokens, i) in _PLACE_STARTS else ():
        j = words_at(tokens, i, phrase)
        if j is None or (low(tokens, j) not in MONTHS and low(tokens, j) not in ("next", "this", "of")):
            continue
        month = period_month(cx, tokens, j)
        if month is None or low(tokens, month[0] - 1) == "month":
            continue
        first, today = month[1], cx.today
        day = {"end": month_end(first), "mid": first.replace(day=15), "start": first}[place]
        if day < today and year_at(tokens, month[0] - 1) is None:
            day = add_months(first, 12)
            day = {"end": month_end(day), "mid": day.replace(day=15), "start": day}[place]
        return month[0], Day(day)
    lead = i + 1 if low(tokens, i) in ("next", "this") else i
    named = month_at(tokens, lead)
    if named is None:
        return None
    period = period_month(cx, tokens, i)
    if period is None:
        return None
    day = period[1] if period[1] >= cx.today or period[0] > named[0] else add_months(period[1], 12)
    return period[0], Day(day, weak=True)


_PLACES_IN_MONTH: Final = (
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


_PLACE_STARTS: Final = frozenset(phrase.split()[0] for phrase, _ in _PLACES_IN_MONTH)


def _quarter(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``end of Q3``."""
    j = words_at(tokens, i, "end of") or words_at(tokens, i, "the end of")
    if j is None or low(tokens, j) != "q" or low(tokens, j + 1) not in ("1", "2", "3", "4"):
        return None
    year = year_at(tokens, j + 2)
    last = month_end(date(year[1] if year else cx.today.year, int(low(tokens, j + 1)) * 3, 1))
    if year is None and last < cx.today:
        last = month_end(add_months(last.replace(day=1), 12))
    return (year[0] if year else j + 2), Day(last)


def _counted_weekdays(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``three fridays from now``, ``in two tuesdays``."""
    j = i + 1 if low(tokens, i) == "in" else i
    number = whole(tokens, j)
    if number is None or not 1 <= number[1] <= 60:
        return None
    end, count = number
    weekday = PLURAL_WEEKDAYS.get(low(tokens, end))
    if weekday is None:
        return None
    after = next(
        (at for tail in ("from now", "from today", "hence", "time") if (at := words_at(tokens, end + 1, tail))), None
    )
    if after is None and j == i:
        return None
    return after or end + 1, Day(next_weekday(cx.today, weekday) + timedelta(days=7 * (count - 1)))


def _month_then_day(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``next month on the 5th``, ``next month, the 5th``."""
    j = words_at(tokens, i, "next month")
    if j is None:
        return None
    while low(tokens, j) in ("on", ",", "the"):
        j += 1
    numbered = ordinal(tokens, j)
    if numbered is None:
        return None
    first = add_months(cx.today.replace(day=1), 1)
    return (numbered[0], Day(first.replace(day=numbered[1]))) if 1 <= numbered[1] <= month_end(first).day else None


def _year_period(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``beginning of 2027``, ``end of 2027``, ``mid 2027``."""
    for phrase, place in _PLACES_IN_MONTH if low(tokens, i) in _PLACE_STARTS else ():
        j = words_at(tokens, i, phrase)
        year = year_at(tokens, j) if j is not None else None
        if year is not None:
            months = {"start": (1, 1), "mid": (7, 1), "end": (12, 31)}[place]
            return year[0], Day(date(year[1], *months))
    return None


def _counted(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``in 3 days``, ``3 days from now``, ``a week on friday``, ``2 weeks before christmas``, ``3 days ago``."""
    lead = low(tokens, i)
    j = i
    if lead in ("in", "within", "after"):
        j = i + 1
        for phrase in ("about", "around", "the next", "next", "approx", "roughly", "exactly", "like", "the"):
            j = words_at(tokens, j, phrase) or j
    length = span(tokens, j)
    if length is None and lead == "within" and low(tokens, j) == "hour":
        length = j + 1, Span(seconds=3600)
    if length is None:
        return None
    end, amount = length
    if j > i:
        return _after_in(tokens, end), moved(cx, amount)
    return _counted_from(cx, tokens, end, amount)


def _after_in(tokens: Tokens, end: int) -> int:
    if low(tokens, end) == "'" and low(tokens, end + 1) == "time":
        return end + 2
    for tail in ("time", "from now", "from today"):
        end = words_at(tokens, end, tail) or end
    return end


def _counted_from(cx: Context, tokens: Tokens, end: int, amount: Span) -> Match | None:
    for tail in ("from now", "from right now", "hence", "out"):
        after = words_at(tokens, end, tail)
        if after is not None:
            return after, moved(cx, amount)
    if low(tokens, end) == "ago" and not amount.seconds:
        return end + 1, Day(amount.after(cx.today, sign=-1))
    link = low(tokens, end)
    if link not in ("from", "after", "before", "on", "today", "tomorrow") or amount.seconds:
        return None
    if link in ("on", "today", "tomorrow") and amount.days % 7:
        return None
    start = day_at(cx, tokens, end if link in ("today", "tomorrow") else end + 1)
    if start is None or start[1].exact_time is not None:
        return None
    return start[0], Day(amount.after(start[1].day, sign=-1 if link == "before" else 1))


def moved(cx: Context, amount: Span) -> Day:
    """The day, or the instant where hours are counted, that lies ``amount`` from the moment of sending."""
    if not amount.seconds:
        return Day(amount.after(cx.today))
    # Real time from the moment of sending, so that two hours are two hours on the night the clocks change.
    elapsed = timedelta(seconds=amount.seconds) + timedelta(days=amount.days)
    at = cx.now.timestamp() + elapsed.total_seconds()
    moment = datetime.fromtimestamp(at, tz=cx.zone)
    return Day(moment.date(), exact_time=moment)


def _beside(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``the day after christmas``, ``the day before friday``, ``the monday after easter``."""
    j = i + 1 if low(tokens, i) == "the" else i
    word, link = low(tokens, j), low(tokens, j + 1)
    if link not in ("after", "before", "following") or (
        word not in WEEKDAYS and word not in ("day", "week", "morning")
    ):
        return None
    start = day_at(cx, tokens, j + 2)
    if start is None or start[1].exact_time is not None or word == "morning":
        return None
    sign = -1 if link == "before" else 1
    if word in WEEKDAYS:
        after = next_weekday(start[1].day, WEEKDAYS[word])
        return start[0], Day(after if sign > 0 else next_weekday(start[1].day - timedelta(days=8), WEEKDAYS[word]))
    return start[0], Day(start[1].day + timedelta(days=sign * (7 if word == "week" else 1)))


def _holiday(cx: Context, tokens: Tokens, i: int) -> Match | None:
    j = i + 1 if low(tokens, i) == "the" else i
    found = holiday_at(tokens, j, cx.today, cx.region)
    return None if found is None else (found[0], Day(found[1], weak=True))


def _week_of(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``week of the 7th``, ``w/c 7 december``: that week's Monday."""
    for phrase in ("the week of", "week of", "week commencing", "w / c", "wc", "week beginning"):
        j = words_at(tokens, i, phrase)
        if j is not None:
            for recognise in calendar_dates.RECOGNISERS:
                found = recognise(cx, tokens, j)
                if found is not None:
                    return found[0], Day(monday(found[1]))
    return None


def _calendar(recognise: Callable[[Context, Tokens, int], tuple[int, date] | None]) -> Recogniser:
    def at(cx: Context, tokens: Tokens, i: int) -> Match | None:
        found = recognise(cx, tokens, i)
        if found is None:
            return None
        # In a title, "third" is a word, "2.5" a number and "the 3rd" a place in a row, unless a preposition marks them.
        weak = recognise is calendar_dates.day_of_month or calendar_dates.is_plain_decimal(low(tokens, i))
        return found[0], Day(found[1], weak)

    return at


_RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _simple,
    _phrase,
    _weekday,
    _week_then_weekday,
    _month_period,
    _quarter,
    _counted,
    _counted_weekdays,
    _month_then_day,
    _year_period,
    _beside,
    _holiday,
    _week_of,
    *(_calendar(recognise) for recognise in calendar_dates.RECOGNISERS),
)
