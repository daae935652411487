"""Days with names and fixed rules. Only those that every reader of English would place on the same day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from core.language.text.quantities import Tokens, low
from core.language.text.words import vocabulary


@dataclass(frozen=True, slots=True)
class Holiday:
    """Either a day of a month, or the nth weekday (0 is Monday; the last one where ``nth`` is -1) of one, or, where no
    month is said, Easter; and ``offset`` days after that."""

    month: int = 0
    day: int = 0
    nth: int = 0
    weekday: int = 0
    offset: int = 0

    def on(self, year: int) -> date:
        """Its day in that year."""
        if self.day:
            return date(year, self.month, self.day)
        if self.month:
            return nth_weekday(year, self.month, self.weekday, self.nth) + timedelta(days=self.offset)
        from dateutil.easter import easter  # lazily: dateutil is not needed for most messages

        return easter(year) + timedelta(days=self.offset)


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


# Without apostrophes and dots, "saint" as "st": they are written in every way.
_FIXED: Final[dict[str, tuple[int, int]]] = {
    "new years day|new years|new year": (1, 1),
    "burns night": (1, 25),
    "australia day": (1, 26),
    "groundhog day": (2, 2),
    "waitangi day": (2, 6),
    "valentines day|valentines|valentine day": (2, 14),
    "st davids day": (3, 1),
    "international womens day|womens day": (3, 8),
    "st patricks day|st paddys day|st pattys day|paddys day": (3, 17),
    "april fools day|april fools": (4, 1),
    "earth day": (4, 22),
    "st georges day": (4, 23),
    "anzac day": (4, 25),
    "may day|workers day|international workers day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "bonfire night|guy fawkes night": (11, 5),
    "veterans day|remembrance day|armistice day": (11, 11),
    "st andrews day": (11, 30),
    "christmas eve|xmas eve": (12, 24),
    "christmas day|xmas day|christmas|xmas": (12, 25),
    "boxing day|st stephens day": (12, 26),
    "new years eve|new year eve|nye": (12, 31),
}
_NTH: Final[dict[str, Holiday]] = {
    "martin luther king day|martin luther king jr day|mlk day": Holiday(1, nth=3, weekday=0),
    "presidents day": Holiday(2, nth=3, weekday=0),
    "memorial day": Holiday(5, nth=-1, weekday=0),
    "labor day|labour day": Holiday(9, nth=1, weekday=0),
    "mothers day": Holiday(5, nth=2, weekday=6),
    "fathers day": Holiday(6, nth=3, weekday=6),
    "columbus day|indigenous peoples day": Holiday(10, nth=2, weekday=0),
    "thanksgiving day|thanksgiving": Holiday(11, nth=4, weekday=3),
    "black friday": Holiday(11, nth=4, weekday=3, offset=1),
    "cyber monday": Holiday(11, nth=4, weekday=3, offset=4),
}
_BY_EASTER: Final[dict[str, int]] = {
    "shrove tuesday|pancake day|mardi gras": -47,
    "ash wednesday": -46,
    "mothering sunday": -21,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter saturday": -1,
    "easter sunday|easter": 0,
    "easter monday": 1,
    "ascension day": 39,
    "pentecost": 49,
    "whit monday": 50,
}
_MAY_DAY: Final = Holiday(5, 1)
_LABOUR_DAYS: Final[dict[str, Holiday | None]] = {
    **dict.fromkeys(vocabulary("in pk bd lk sg my ph hk th vn id cn ng gh ke ug tz za zm zw"), _MAY_DAY),
    **dict.fromkeys(vocabulary("de at fr es pt it be pl se no fi mx br ar"), _MAY_DAY),
    "nz": Holiday(10, nth=4, weekday=0),
    **dict.fromkeys(("gb", "ie", "au"), None),  # a bank holiday of another name, or a day for each state
}
# Another day by the country of the reader, or none that can be told (None).
_BY_COUNTRY: Final[dict[str, dict[str, Holiday | None]]] = {
    "mothers day": dict.fromkeys(("gb", "ie", "ng"), None),  # there it is "mothering sunday"
    "fathers day": dict.fromkeys(("au", "nz"), None),
    "labor day": _LABOUR_DAYS,
    "labour day": {**_LABOUR_DAYS, "": None},
    "thanksgiving day": {"ca": Holiday(10, nth=2, weekday=0)},
    "thanksgiving": {"ca": Holiday(10, nth=2, weekday=0)},
    "independence day": {
        "in": Holiday(8, 15),
        "pk": Holiday(8, 14),
        "bd": Holiday(3, 26),
        "lk": Holiday(2, 4),
        "ng": Holiday(10, 1),
        "gh": Holiday(3, 6),
        "ke": Holiday(12, 12),
        "ph": Holiday(6, 12),
    },
}
_HOLIDAYS: Final[dict[tuple[str, ...], Holiday]] = {
    tuple(name.split()): holiday
    for names, holiday in (
        *((names, Holiday(month, day)) for names, (month, day) in _FIXED.items()),
        *_NTH.items(),
        *((names, Holiday(offset=offset)) for names, offset in _BY_EASTER.items()),
    )
    for name in names.split("|")
}
_LONGEST_FIRST: Final = tuple(sorted(_HOLIDAYS, key=lambda words: -len(words)))
_STARTS: Final = frozenset(words[0] for words in _HOLIDAYS)
HOLIDAY_ENDS: Final = frozenset(words[-1] for words in _HOLIDAYS) | {"valentine's", "year's"}


def holiday_at(tokens: Tokens, i: int, region: str = "") -> tuple[int, Holiday] | None:
    """The holiday named at ``i`` and the index after it. ``region`` is the country of the reader's locale, in lower
    case: some days are another one there, or one that can't be told."""
    if _plain(low(tokens, i)) not in _STARTS:
        return None
    for words in _LONGEST_FIRST:
        end = _words_at(tokens, i, words)
        if end is not None:
            holiday = _BY_COUNTRY.get(" ".join(words), {}).get(region, _HOLIDAYS[words])
            return None if holiday is None else (end, holiday)
    return None


def may_start(word: str) -> bool:
    """Whether the name of a holiday can begin with the word (in lower case)."""
    return _plain(word) in _STARTS


def _plain(word: str) -> str:
    return "st" if word == "saint" else word.replace("'", "")


def _words_at(tokens: Tokens, i: int, words: tuple[str, ...]) -> int | None:
    for word in words:
        if _plain(low(tokens, i)) != word:
            return None
        i += 1
        if low(tokens, i) == "'" or (low(tokens, i) == "." and word == "st"):  # "fools' day", "st. patrick's day"
            i += 1
    return i
