"""Days of the week: "friday", "next friday", "friday week", "the monday after next", "three fridays from now"."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from core.language.text.quantities import Phrases, Tokens, low, whole, words_at
from core.language.text.words import PARTS, PLURAL_WEEKDAYS, WEEKDAYS
from core.language.time.context import Context


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar. ``weak``: in a title it is a date only where a preposition says so ("christmas").
    ``exact_time`` is set instead of a plain day when hours were counted ("in 2 hours"), aware."""

    day: date
    weak: bool = False
    exact_time: datetime | None = None


Match = tuple[int, Day]


def monday(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


def next_weekday(today: date, weekday: int) -> date:
    """The next such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def weekday(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``friday``, ``this friday``, ``next friday``, ``last friday``, ``friday week``, ``friday next week``,
    ``the friday after next``."""
    lead, j = _lead(tokens, i)
    named = WEEKDAYS.get(low(tokens, j))
    if named is None:
        return None
    if low(tokens, j + 1) == "." and len(low(tokens, j)) <= 4 and j + 2 < len(tokens) and tokens[j + 1].glued:
        j += 1  # "Fri. 5pm"
    plain = next_weekday(cx.today, named)
    in_week = monday(cx.today) + timedelta(days=named)
    if lead in ("next", "nxt"):
        return j + 1, Day(in_week + timedelta(days=7))
    if lead in ("last", "past"):
        return j + 1, Day(plain - timedelta(days=14 if plain - timedelta(days=7) == cx.today else 7))
    if lead == "this":
        return j + 1, Day(in_week if in_week >= cx.today else plain)  # on a Sunday "this sat" is the coming one
    end, day = _tail(cx, tokens, j + 1, plain, in_week)
    return end, Day(day, weak=lead == "the" and end == j + 1)


def _lead(tokens: Tokens, i: int) -> tuple[str, int]:
    """The word that says which one, and the index after it."""
    lead = low(tokens, i)
    if lead == "this" and low(tokens, i + 1) in ("coming", "upcoming", "past", "last"):
        return low(tokens, i + 1), i + 2
    if lead == "the" and low(tokens, i + 1) in ("next", "coming"):
        return low(tokens, i + 1), i + 2
    return (lead, i + 1) if lead in WHICH else ("", i)


WHICH: Final = frozenset({"the", "this", "next", "nxt", "last", "past", "coming", "upcoming", "following"})
# Behind a weekday: days after its next one, and, of the second table, after the one in this week.
_AFTER_THE_NEXT: Final = Phrases((("week", 7), ("fortnight", 14), ("in a week", 7), ("coming", 0)))
_AFTER_THIS_WEEKS: Final = Phrases(
    (
        ("after next", 14),
        ("the week after next", 14),
        ("of the week after next", 14),
        ("of the week after", 14),
        ("the week after", 14),
        ("of the following week", 7),
        ("the following week", 7),
        ("of next week", 7),
        ("in next week", 7),
        ("next week", 7),
        ("of this week", 0),
        ("this week", 0),
        ("last week", -7),
    )
)


def _tail(cx: Context, tokens: Tokens, j: int, plain: date, in_week: date) -> tuple[int, date]:
    for end, days in _AFTER_THE_NEXT.at(tokens, j):
        return end, plain + timedelta(days=days)
    for end, days in _AFTER_THIS_WEEKS.at(tokens, j):
        if low(tokens, j) != "after" or _ends(tokens, end):
            return end, in_week + timedelta(days=days)
    if (end := words_at(tokens, j, "in two weeks")) is not None:
        return end, plain + timedelta(days=7 if plain - cx.today > timedelta(days=7) else 14)
    if low(tokens, j) == "next" and _ends(tokens, j + 1):
        return j + 1, in_week + timedelta(days=7)
    return j, plain


def _ends(tokens: Tokens, i: int) -> bool:
    """Whether a "next" before ``i`` means the day itself: not in "friday next to us", "friday after next call"."""
    return i >= len(tokens) or tokens[i].kind != "word" or low(tokens, i) in _GOES_ON or low(tokens, i) in PARTS


_GOES_ON: Final = frozenset({"at", "by", "in", "on", "with", "for", "about", "before", "around", "from"})


_SATURDAY: Final = 5
_WEEKS: Final = Phrases((("next week", 1), ("this week", 0), ("the week after next", 2), ("week after next", 2)))


def week_then_weekday(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``next week friday``, ``next week on tuesday``."""
    for j, weeks in _WEEKS.at(tokens, i):
        if low(tokens, j) in ("on", ","):
            j += 1
        named = WEEKDAYS.get(low(tokens, j))
        if named is not None:
            day = monday(cx.today) + timedelta(days=7 * weeks + named)
            over = weeks == 0 and day < cx.today and cx.today.weekday() >= _SATURDAY
            return j + 1, Day(day + timedelta(days=7) if over else day)  # on a Sunday this week is the coming one
    return None


def counted_weekdays(cx: Context, tokens: Tokens, i: int) -> Match | None:
    """``three fridays from now``, ``in two tuesdays``."""
    j = i + 1 if low(tokens, i) == "in" else i
    number = whole(tokens, j)
    if number is None or not 1 <= number[1] <= 60:
        return None
    end, count = number
    named = PLURAL_WEEKDAYS.get(low(tokens, end))
    if named is None:
        return None
    after = next(
        (at for tail in ("from now", "from today", "hence", "time") if (at := words_at(tokens, end + 1, tail))), None
    )
    if after is None and j == i:
        return None
    return after or end + 1, Day(next_weekday(cx.today, named) + timedelta(days=7 * (count - 1)))
