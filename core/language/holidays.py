"""Days with names and fixed rules. Only those that every reader of English would place on the same day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from core.language.quantities import Tokens, words_at


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of the month, the last one when ``nth`` is -1. Raises ValueError when there is none."""
    if nth > 0:
        first = date(year, month, 1)
        day = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    else:
        end = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        day = end - timedelta(days=(end.weekday() - weekday) % 7 + 7 * (-nth - 1))
    if day.month != month:
        raise ValueError("that month has no such weekday")
    return day


def _easter(offset: int) -> Callable[[int], date]:
    def on(year: int) -> date:
        from dateutil.easter import easter  # lazily: dateutil is not needed for most messages

        return easter(year) + timedelta(days=offset)

    return on


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _thanksgiving(offset: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=offset)


_HOLIDAYS: Final[tuple[tuple[str, Callable[[int], date]], ...]] = (
    ("christmas eve", _fixed(12, 24)),
    ("xmas eve", _fixed(12, 24)),
    ("christmas day", _fixed(12, 25)),
    ("xmas day", _fixed(12, 25)),
    ("christmas", _fixed(12, 25)),
    ("xmas", _fixed(12, 25)),
    ("boxing day", _fixed(12, 26)),
    ("new year's eve", _fixed(12, 31)),
    ("new years eve", _fixed(12, 31)),
    ("nye", _fixed(12, 31)),
    ("new year's day", _fixed(1, 1)),
    ("new years day", _fixed(1, 1)),
    ("new year's", _fixed(1, 1)),
    ("new year", _fixed(1, 1)),
    ("valentine's day", _fixed(2, 14)),
    ("valentines day", _fixed(2, 14)),
    ("valentine's", _fixed(2, 14)),
    ("valentines", _fixed(2, 14)),
    ("st patrick's day", _fixed(3, 17)),
    ("st patricks day", _fixed(3, 17)),
    ("april fools day", _fixed(4, 1)),
    ("april fool's day", _fixed(4, 1)),
    ("independence day", _fixed(7, 4)),
    ("halloween", _fixed(10, 31)),
    ("good friday", _easter(-2)),
    ("easter monday", _easter(1)),
    ("easter sunday", _easter(0)),
    ("easter", _easter(0)),
    ("ash wednesday", _easter(-46)),
    ("thanksgiving day", _thanksgiving(0)),
    ("thanksgiving", _thanksgiving(0)),
    ("black friday", _thanksgiving(1)),
    ("cyber monday", _thanksgiving(4)),
    ("labor day", lambda year: nth_weekday(year, 9, 0, 1)),
    ("memorial day", lambda year: nth_weekday(year, 5, 0, -1)),
)
HOLIDAY_ENDS: Final = frozenset(name.split()[-1] for name, _ in _HOLIDAYS)
HOLIDAY_STARTS: Final = frozenset(name.split()[0] for name, _ in _HOLIDAYS)


def holiday_at(tokens: Tokens, i: int, today: date) -> tuple[int, date] | None:
    """The next such holiday, today included."""
    if i >= len(tokens) or tokens[i].low not in HOLIDAY_STARTS:
        return None
    for name, on in _HOLIDAYS:
        end = words_at(tokens, i, name)
        if end is not None:
            day = on(today.year)
            return end, day if day >= today else on(today.year + 1)
    return None
