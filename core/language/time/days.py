"""Days said relative to today: "friday week", "end of next month", "in two business days", "the day after
christmas"."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final

from core.language.text.quantities import Span, Tokens, add_months, low, ordinal, plain_phrases, span, words_at
from core.language.text.words import (
    MONTHS,
    NUMBERS,
    ORDINALS,
    TODAY,
    TOMORROW,
    WEEKDAYS,
    YESTERDAY,
    vocabulary,
)
from core.language.time import calendar_dates, periods
from core.language.time.context import Context
from core.language.time.figures import is_plain_decimal, iso, numeric, upcoming_day
from core.language.time.holidays import holiday_at, may_start
from core.language.time.months import day_of_month, year_at
from core.language.time.months import named as named_month
from core.language.time.weekdays import (
    WHICH,
    Day,
    Match,
    counted_weekdays,
    monday,
    next_weekday,
    week_then_weekday,
    weekday,
)

__all__ = ["Day", "Match", "day_at", "may_start_day", "monday", "moved", "next_weekday", "week_at"]

Recogniser = Callable[[Context, Tokens, int], Match | None]


def day_at(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """The longest day phrase that starts at ``i``."""
    if not may_start_day(low(tokens, i)):  # nearly always: this is asked of every word of a message
        return None
    best: Match | None = None
    for recognise in _RECOGNISERS:
        match = recognise(cx, tokens, i)
        if match is not None and (best is None or match[0] > best[0]):
            best = match
    if best is None:
        return None
    return _weekday_with_date(cx, tokens, i, best)


def may_start_day(word: str) -> bool:
    """Whether a day phrase can begin with this word."""
    return word[:1].isdigit() or word in _STARTS or may_start(word)


_STARTS: Final = frozenset(
    word
    for words in (
        *(NUMBERS, ORDINALS, MONTHS, WEEKDAYS, TODAY, TOMORROW, YESTERDAY, WHICH),
        *(periods.STARTS, periods.SHORT, periods.PLACE_STARTS),
        vocabulary("in within after a an half quarter couple few another week weekend w wc day final"),
    )
    for word in words
)


def _weekday_with_date(cx: Context, tokens: Tokens, i: int, best: Match) -> Match | None:
    """``Friday, 27 Nov`` and ``friday the 13th``: both must agree; a contradiction is nobody's date."""
    dotted = best[0] == i + 2 and low(tokens, i + 1) == "."
    if low(tokens, i) not in WEEKDAYS or (best[0] != i + 1 and not dotted):
        return best
    j = i + 2 if low(tokens, i + 1) in (",", ".", "-") else i + 1
    if low(tokens, j) == "on":
        j += 1
    named = WEEKDAYS[low(tokens, i)]
    for recognise in (iso, _figures, named_month):
        dated = recognise(cx, tokens, j)
        if dated is not None and not is_plain_decimal(low(tokens, j)):
            return (dated[0], Day(dated[1])) if dated[1].weekday() == named else None
    if low(tokens, j) == "first" and low(tokens, j + 1) == "thing":
        return best
    return _weekday_with_number(cx, tokens, j, named, best)


def _figures(cx: Context, tokens: Tokens, i: int) -> tuple[int, date] | None:
    """Behind a weekday, 9/11 and 1/2 are days as well."""
    return numeric(cx, tokens, i, figures=True)


def _weekday_with_number(cx: Context, tokens: Tokens, j: int, named: int, best: Match) -> Match | None:
    """``friday the 13th``: the next such Friday of the next months."""
    numbered = day_of_month(cx, tokens, j)
    if numbered is None:
        return best
    number = ordinal(tokens, j + 1 if low(tokens, j) == "the" else j)
    for months in range(0 if number is None else 15 if number[1] == 13 else 4):
        day = upcoming_day(add_months(cx.today, months), number[1]) if number else None
        if day is not None and day.weekday() == named:
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
    end = words_at(tokens, end, "or so") or end
    if j > i:
        return _after_in(tokens, end), moved(cx, amount)
    return _counted_from(cx, tokens, end, amount)


def _after_in(tokens: Tokens, end: int) -> int:
    if low(tokens, end) == "'" and low(tokens, end + 1) == "time":
        return end + 2
    for tail in ("time", "from now", "from today", "or so"):
        end = words_at(tokens, end, tail) or end
    return end


def _counted_from(cx: Context, tokens: Tokens, end: int, amount: Span) -> Match | None:
    for tail in ("from now", "from right now", "hence", "out"):
        after = words_at(tokens, end, tail)
        if after is not None:
            return after, moved(cx, amount)
    if low(tokens, end) == "ago":
        return end + 1, moved(cx, amount, sign=-1)
    start = _started(cx, tokens, end, amount)
    if start is None or start[1].exact_time is not None:
        return None
    return start[0], Day(amount.after(start[1].day, sign=-1 if low(tokens, end) == "before" else 1))


def _started(cx: Context, tokens: Tokens, end: int, amount: Span) -> Match | None:
    """The day that whole days are counted from: "from friday", "before christmas"; only weeks with "on friday",
    "today", "friday"."""
    link = low(tokens, end)
    if amount.seconds:
        return None
    if link in ("from", "after", "before"):
        return day_at(cx, tokens, end + 1)
    if amount.days % 7 or amount.business_days:
        return None
    if link == "on":
        return day_at(cx, tokens, end + 1)
    weekday_of_weeks = link in WEEKDAYS and amount.days and not amount.months
    return day_at(cx, tokens, end) if link in ("today", "tomorrow") or weekday_of_weeks else None


def moved(cx: Context, amount: Span, *, sign: int = 1) -> Day:
    """The day, or the instant where hours are counted, that lies ``amount`` from the moment of sending; before it
    when ``sign`` is -1."""
    if not amount.seconds:
        return Day(amount.after(cx.today, sign=sign))
    # Real time from the moment of sending, so that two hours are two hours on the night the clocks change.
    elapsed = timedelta(seconds=amount.seconds) + timedelta(days=amount.days)
    at = cx.now.timestamp() + sign * elapsed.total_seconds()
    moment = datetime.fromtimestamp(at, tz=cx.zone)
    # In a title "two hours ago" tells when something happened, and not when it is due.
    return Day(moment.date(), weak=sign < 0, exact_time=moment)


def _beside(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``the day after christmas``, ``the day before friday``, ``the monday after easter``."""
    j = i + 1 if low(tokens, i) == "the" else i
    word, link = low(tokens, j), low(tokens, j + 1)
    if link not in ("after", "before", "following", "from") or (word not in WEEKDAYS and word not in ("day", "week")):
        return None
    if link == "from" and word != "week":
        return None
    start = day_at(cx, tokens, j + 2)
    if start is None or start[1].exact_time is not None:
        return None
    sign = -1 if link == "before" else 1
    if word in WEEKDAYS:
        from_day = start[1].day if sign > 0 else start[1].day - timedelta(days=8)
        return start[0], Day(next_weekday(from_day, WEEKDAYS[word]))
    return start[0], Day(start[1].day + timedelta(days=sign * (7 if word == "week" else 1)))


def _holiday(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``christmas``, ``christmas 2027``; without a year the next one, today included."""
    found = holiday_at(tokens, i + 1 if low(tokens, i) == "the" else i, cx.region)
    if found is None:
        return None
    end, holiday = found
    if (named := year_at(tokens, end)) is not None:
        return named[0], Day(holiday.on(named[1]), weak=True)
    for phrase, years in (("next year", 1), ("this year", 0), ("last year", -1)):
        if (after := words_at(tokens, end, phrase)) is not None:
            return after, Day(holiday.on(cx.today.year + years), weak=True)
    day = holiday.on(cx.today.year)
    return end, Day(day if day >= cx.today else holiday.on(cx.today.year + 1), weak=True)


def week_at(cx: Context, tokens: Tokens, i: int) -> tuple[int, date, date] | None:
    """``week of the 7th``, ``w/c 7 december``, ``the weekend of the 19th``: the index after it, and the first and the
    last day."""
    for j, phrase in _WEEKS_OF.at(tokens, i):
        for recognise in calendar_dates.RECOGNISERS:
            found = recognise(cx, tokens, j)
            if found is not None:
                week = monday(found[1])
                first = week + timedelta(days=5) if "weekend" in phrase else week
                return found[0], first, week + timedelta(days=6)
    return None


_WEEKS_OF: Final = plain_phrases(
    *(
        f"{the}{phrase}"
        for phrase in (
            *("week of", "week commencing", "week beginning", "week starting", "w / c", "wc"),
            *("weekend of", "weekend starting"),
        )
        for the in ("the ", "")
    )
)


def _week_of(cx: Context, tokens: Tokens, i: int) -> Match | None:
    found = week_at(cx, tokens, i) if low(tokens, i) in ("the", "week", "weekend", "w", "wc") else None
    return None if found is None else (found[0], Day(found[1]))


def _calendar(recognise: Callable[[Context, Tokens, int], tuple[int, date] | None]) -> Recogniser:
    def at(cx: Context, tokens: Tokens, i: int) -> Match | None:
        found = recognise(cx, tokens, i)
        if found is None:
            return None
        # In a title, "third" is a word, "2.5" a number and "the 3rd" a place in a row, unless a preposition marks them.
        weak = recognise is day_of_month or is_plain_decimal(low(tokens, i))
        return found[0], Day(found[1], weak)

    return at


_RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _simple,
    periods.phrase_at,
    weekday,
    week_then_weekday,
    periods.month_period,
    periods.quarter,
    _counted,
    counted_weekdays,
    periods.month_then_day,
    periods.year,
    _beside,
    _holiday,
    _week_of,
    *(_calendar(recognise) for recognise in calendar_dates.RECOGNISERS),
)
