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


def _spelled(owner: str, day: str) -> tuple[str, str, str]:
    """ "mother's day", "mothers day" and "mothers' day"."""
    return f"{owner}'s {day}", f"{owner}s {day}", f"{owner}s' {day}"


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
    ("burns night", _fixed(1, 25)),
    ("groundhog day", _fixed(2, 2)),
    ("waitangi day", _fixed(2, 6)),
    ("australia day", _fixed(1, 26)),
    ("international women's day", _fixed(3, 8)),
    ("women's day", _fixed(3, 8)),
    ("earth day", _fixed(4, 22)),
    ("st george's day", _fixed(4, 23)),
    ("anzac day", _fixed(4, 25)),
    ("may day", _fixed(5, 1)),
    ("cinco de mayo", _fixed(5, 5)),
    ("juneteenth", _fixed(6, 19)),
    ("canada day", _fixed(7, 1)),
    ("bastille day", _fixed(7, 14)),
    ("bonfire night", _fixed(11, 5)),
    ("guy fawkes night", _fixed(11, 5)),
    ("veterans day", _fixed(11, 11)),
    ("veteran's day", _fixed(11, 11)),
    ("veterans' day", _fixed(11, 11)),
    ("remembrance day", _fixed(11, 11)),
    ("armistice day", _fixed(11, 11)),
    ("st stephen's day", _fixed(12, 26)),
    ("palm sunday", _easter(-7)),
    ("maundy thursday", _easter(-3)),
    ("easter saturday", _easter(-1)),
    ("ascension day", _easter(39)),
    ("whit monday", _easter(50)),
    ("pentecost", _easter(49)),
    ("shrove tuesday", _easter(-47)),
    ("pancake day", _easter(-47)),
    ("mardi gras", _easter(-47)),
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
    *((name, lambda year: nth_weekday(year, 2, 0, 3)) for name in _spelled("president", "day")),
    ("martin luther king day", lambda year: nth_weekday(year, 1, 0, 3)),
    ("martin luther king jr day", lambda year: nth_weekday(year, 1, 0, 3)),
    ("mlk day", lambda year: nth_weekday(year, 1, 0, 3)),
    ("columbus day", lambda year: nth_weekday(year, 10, 0, 2)),
    ("indigenous peoples' day", lambda year: nth_weekday(year, 10, 0, 2)),
)
# On other days in Britain and Ireland ("mothering sunday"), or in Australia and New Zealand.
_ELSEWHERE: Final[tuple[tuple[str, Callable[[int], date], frozenset[str]], ...]] = (
    *(
        (name, lambda year: nth_weekday(year, 5, 6, 2), frozenset({"gb", "ie", "ng"}))
        for name in _spelled("mother", "day")
    ),
    *((name, lambda year: nth_weekday(year, 6, 6, 3), frozenset({"au", "nz"})) for name in _spelled("father", "day")),
)
HOLIDAY_ENDS: Final = frozenset(name.split()[-1] for name, _ in _HOLIDAYS)
HOLIDAY_STARTS: Final = frozenset(name.split()[0] for name, *_ in (*_HOLIDAYS, *_ELSEWHERE))


def holiday_at(tokens: Tokens, i: int, today: date, region: str = "") -> tuple[int, date] | None:
    """The next such holiday, today included. ``region`` is the country of the reader's locale, in lower case."""
    if i >= len(tokens) or tokens[i].low not in HOLIDAY_STARTS:
        return None
    local = ((name, on) for name, on, elsewhere in _ELSEWHERE if region not in elsewhere)
    for name, on in (*_HOLIDAYS, *local):
        end = words_at(tokens, i, name)
        if end is not None:
            day = on(today.year)
            return end, day if day >= today else on(today.year + 1)
    return None
