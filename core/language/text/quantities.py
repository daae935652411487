"""Numbers, ordinals and lengths of time, as people write them: "a couple of", "twenty-one", "1h30", "half an
hour"."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final, Generic, TypeVar

from core.language.text.tokens import Token
from core.language.text.words import GLUED_UNITS, NUMBERS, ORDINALS, UNITS

Tokens = Sequence[Token]
_SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600}
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_BUSINESS: Final = frozenset({"business", "working", "work", "week", "biz"})


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time. ``seconds`` is real time, ``days`` and ``months`` are of the calendar."""

    months: int = 0
    days: int = 0
    business_days: int = 0
    seconds: float = 0

    def __add__(self, other: "Span") -> "Span":
        return Span(
            self.months + other.months,
            self.days + other.days,
            self.business_days + other.business_days,
            self.seconds + other.seconds,
        )

    def after(self, day: date, *, sign: int = 1) -> date:
        """The day that lies this much after ``day`` (before it when ``sign`` is -1), hours left aside."""
        moved = add_months(day, sign * self.months) + timedelta(days=sign * self.days)
        return add_business_days(moved, sign * self.business_days)


def low(tokens: Tokens, i: int) -> str:
    """The word at ``i`` in lower case; empty past the end and for quotations, which match nothing."""
    if 0 <= i < len(tokens) and tokens[i].kind != "quoted":
        return tokens[i].low
    return ""


def words_at(tokens: Tokens, i: int, phrase: str) -> int | None:
    """The index after ``phrase`` if it stands at ``i``."""
    words = _split(phrase)
    if not words:
        return i
    size = len(tokens)
    if i >= size or tokens[i].low != words[0]:  # nearly always: this is asked hundreds of times a message
        return None
    end = i
    for word in words:
        if end >= size or tokens[end].low != word or tokens[end].kind == "quoted":
            return None
        end += 1
    return end


V = TypeVar("V")


class Phrases(Generic[V]):
    """Phrases and what they mean, in their order, found by their first word: nearly no word of a message is one's."""

    def __init__(self, table: Iterable[tuple[str, V]]) -> None:
        self._by_word: dict[str, list[tuple[str, V]]] = {}
        for phrase, value in table:
            self._by_word.setdefault(phrase.split()[0], []).append((phrase, value))

    def at(self, tokens: Tokens, i: int) -> Iterator[tuple[int, V]]:
        """The index after each phrase that stands at ``i``, and what it means."""
        for phrase, value in self._by_word.get(low(tokens, i), ()):
            end = words_at(tokens, i, phrase)
            if end is not None:
                yield end, value


def plain_phrases(*phrases: str) -> Phrases[str]:
    """Phrases that mean themselves."""
    return Phrases((phrase, phrase) for phrase in phrases)


@cache
def _split(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the grammar: there are some hundreds of them, and each is asked for again and again."""
    return tuple(phrase.split())


def add_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or that month's last."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError("the calendar ends there")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def add_business_days(day: date, count: int) -> date:
    """``count`` days from Monday to Friday later (earlier when negative); whole weeks are not counted one by
    one."""
    step = 1 if count > 0 else -1
    weeks, left = divmod(abs(count), 5)
    day += timedelta(days=step * 7 * weeks)
    while left or (count and day.weekday() > 4):
        day += timedelta(days=step)
        left -= day.weekday() < 5 and left > 0
    return day


def whole(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A whole number at ``i``: ``12``, ``twelve``, ``twenty-one``. Gives the index after it and its value."""
    word = low(tokens, i)
    if word.isdigit() and word.isascii():
        return (i + 1, int(word)) if len(word) <= 6 else None
    value = NUMBERS.get(word)
    if value is None:
        return None
    if value >= 20 and value % 10 == 0:
        j = i + 2 if low(tokens, i + 1) == "-" else i + 1
        unit = NUMBERS.get(low(tokens, j), 0)
        if 0 < unit < 10:
            return j + 1, value + unit
    return i + 1, value


def ordinal(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """``3rd``, ``third``, ``twenty-first`` at ``i``."""
    word = low(tokens, i)
    if word.isdigit() and word.isascii() and len(word) <= 3:
        suffix = low(tokens, i + 1)
        if suffix in ("st", "nd", "rd", "th") and tokens[i + 1].glued:
            return i + 2, int(word)
        return None
    if word in ("twenty", "thirty"):
        j = i + 2 if low(tokens, i + 1) == "-" else i + 1
        unit = ORDINALS.get(low(tokens, j), 0)
        return (j + 1, NUMBERS[word] + unit) if 0 < unit < 10 else None
    value = ORDINALS.get(word)
    return None if value is None else (i + 1, value)


def quantity(tokens: Tokens, i: int) -> tuple[int, float] | None:
    """How many of a unit: a whole number, ``2.5``, ``a``, ``half an``, ``a couple of``, ``one and a half``."""
    word = low(tokens, i)
    if (said := next(_QUANTITIES.at(tokens, i), None)) is not None:
        return said
    if word.count(".") == 1 and word.replace(".", "").isdigit() and len(word) <= 6:
        return i + 1, float(word)
    number = whole(tokens, i)
    if number is None:
        return None
    after, value = number
    halved = words_at(tokens, after, "and a half") or words_at(tokens, after, "and half")
    return (halved, value + 0.5) if halved is not None else (after, value)


_QUANTITIES: Final = Phrases(
    (
        ("half of an", 0.5),
        ("half an", 0.5),
        ("half a", 0.5),
        ("a half", 0.5),
        ("half", 0.5),
        ("a quarter of an", 0.25),
        ("quarter of an", 0.25),
        ("three quarters of an", 0.75),
        ("a couple of", 2.0),
        ("a couple", 2.0),
        ("couple of", 2.0),
        ("couple", 2.0),
        ("a few", 3.0),
        ("few", 3.0),
        ("a dozen", 12.0),
        ("another", 1.0),
        ("an", 1.0),
        ("a", 1.0),
    )
)


def span(tokens: Tokens, i: int) -> tuple[int, Span] | None:
    """A length of time at ``i``: ``3 days``, ``an hour and a half``, ``1h30``, ``two business days``, ``2 weeks
    and 3 days``."""
    first = _one_span(tokens, i)
    if first is None:
        return None
    end, total = first
    while True:
        j = end + 1 if low(tokens, end) in ("and", ",", "&") else end
        more = _one_span(tokens, j)
        if more is None or (j == end and low(tokens, j) in ("a", "an")):  # "5 days a week" is no sum
            return end, total
        end, total = more[0], total + more[1]


def _one_span(tokens: Tokens, i: int) -> tuple[int, Span] | None:
    amount = quantity(tokens, i)
    if amount is None:
        return None
    j, count = amount
    if low(tokens, j) in _BUSINESS and UNITS.get(low(tokens, j + 1)) == "day":
        return j + 2, Span(business_days=_counted(count))
    word = low(tokens, j)
    if word in ("weekday", "weekdays", "workday", "workdays"):
        return j + 1, Span(business_days=_counted(count))
    if word.endswith("'s") and low(tokens, j + 1) == "time":  # "in a month's time"
        word = word.removesuffix("'s")
    unit = UNITS.get(word) or (GLUED_UNITS.get(word) if j < len(tokens) and tokens[j].glued else None)
    if unit is None:
        return None
    return _trailing_half(tokens, j + 1, unit, count)


def _trailing_half(tokens: Tokens, j: int, unit: str, count: float) -> tuple[int, Span] | None:
    """``an hour and a half`` and ``1h30``."""
    if (after := words_at(tokens, j, "and a half")) is not None:
        return after, _of(unit, count + 0.5)
    if (after := words_at(tokens, j, "and a quarter")) is not None and unit == "hour":
        return after, _of(unit, count + 0.25)
    minutes = low(tokens, j)
    if unit == "hour" and j < len(tokens) and tokens[j].glued and minutes.isdigit() and len(minutes) == 2:
        j += 1
        if low(tokens, j) in ("m", "min") and tokens[j].glued:
            j += 1
        return j, _of(unit, count) + _of("minute", int(minutes))
    return j, _of(unit, count)


def _of(unit: str, count: float) -> Span:
    if unit in _SECONDS:
        return Span(seconds=_SECONDS[unit] * count)
    if unit in _DAYS:
        if count % 1 and unit == "day":
            return Span(seconds=86400 * count)
        return Span(days=_counted(_DAYS[unit] * count))
    if unit in _MONTHS:
        if unit == "month" and count % 1:  # a month and a half: two weeks for the half
            return Span(months=int(count), days=15)
        return Span(months=_counted(_MONTHS[unit] * count))
    raise ValueError("weekends are not a length")


def _counted(count: float) -> int:
    return round(count + 1e-9)
