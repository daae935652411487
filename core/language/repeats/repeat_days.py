"""The days that a repetition names: "mon, wed and fri", "the 1st and 15th", "first monday", "march 3rd"."""

from typing import Final

from core.language.repeats.rules import WORKDAYS
from core.language.text.quantities import Tokens, low, ordinal, whole, words_at
from core.language.text.words import MONTHS, PLURAL_WEEKDAYS, UNITS, WEEKDAYS, vocabulary
from core.language.time.calendar_dates import nth_at, nth_kind_at

EVERY: Final = vocabulary("every each evry evey ev eery everry evrey ever evrery")


def weekday_list(tokens: Tokens, i: int) -> tuple[int, tuple[int, ...]] | None:
    """``mon``, ``mon, wed and fri``, ``monday to friday``, ``tuesdays & thursdays``."""
    first = _weekday_name(tokens, i)
    if first is None:
        return None
    end, days = i + 1, [first]
    link = low(tokens, end)
    if (
        link in ("to", "-", "–", "through", "thru", "till", "until")
        and (last := _weekday_name(tokens, end + 1)) is not None
    ):
        span_days = [(first + n) % 7 for n in range((last - first) % 7 + 1)]
        return end + 2, tuple(span_days)
    while True:
        j = end
        while low(tokens, j) in (",", "and", "&", "+", "/", "or", "plus", "on", "every", "each") and j - end < 3:
            j += 1
        day = _weekday_name(tokens, j)
        if day is None:
            return end, tuple(days)
        days.append(day)
        end = j + 1


def _weekday_name(tokens: Tokens, i: int) -> int | None:
    word = low(tokens, i)
    return WEEKDAYS.get(word, PLURAL_WEEKDAYS.get(word))


def ordinal_list(tokens: Tokens, i: int) -> tuple[int, tuple[int, ...]] | None:
    """``the 1st and 15th``, ``the 1st and the last day``: where they end, and the days, -1 for the last."""
    days: list[int] = []
    end = i
    j = i
    while True:
        if low(tokens, j) == "the":
            j += 1
        last = words_at(tokens, j, "last day") if days else None
        if last is not None:
            return last, (*days, -1)
        number = ordinal(tokens, j)
        if number is None or not 1 <= number[1] <= 31:
            break
        days.append(number[1])
        end = number[0]
        if low(tokens, end) not in (",", "and", "&", "or"):
            break
        j = end + 1
        if low(tokens, end) == "," and low(tokens, j) == "and":
            j += 1
    return (end, tuple(days)) if days else None


def nth_days(tokens: Tokens, i: int) -> tuple[int, dict[str, object]] | None:
    """``first monday``, ``1st and 3rd tuesday``, ``last day``, ``last working day``."""
    nths: list[int] = []
    j = i
    while (nth := nth_at(tokens, j)) is not None:
        nths.append(nth[1])
        j = nth[0]
        if low(tokens, j) in ("and", ",", "&") and nth_at(tokens, j + 1) is not None:
            j += 1
    kind = nth_kind_at(tokens, j)
    if not nths or kind is None:
        plural = PLURAL_WEEKDAYS.get(low(tokens, j))
        if not nths or plural is None:
            return None
        kind = j + 1, plural
    if isinstance(kind[1], int):
        return kind[0], {"weekdays": tuple((nth, kind[1]) for nth in nths)}
    if kind[1] == "day":
        return kind[0], {"month_days": tuple(nths)}
    if len(nths) > 1:
        return None
    return kind[0], {"weekdays": tuple((0, day) for day in WORKDAYS), "position": nths[0]}


def of_month(tokens: Tokens, i: int) -> tuple[int, bool] | None:
    """``of the month``, ``of every month``, ``each month``: the index after it, and whether it says that it
    repeats."""
    j = i + 1 if low(tokens, i) in ("of", "in", "on", ",", "for") else i
    if low(tokens, j) in EVERY and UNITS.get(low(tokens, j + 1)) == "month":
        return j + 2, True
    if words_at(tokens, j, "the month") is not None and j > i:
        return j + 2, False
    if low(tokens, j) == "month" and j > i:
        return j + 1, False
    if low(tokens, j) == "monthly":
        return j + 1, True
    return None


def month_list(tokens: Tokens, i: int) -> tuple[int, tuple[int, ...]]:
    """``january``, ``march, june and september``: the index after them; there is one at ``i``."""
    months = [MONTHS[low(tokens, i)]]
    end = i + 1
    while True:
        j = end
        while low(tokens, j) in ("and", ",", "&") and j - end < 2:
            j += 1
        if j == end or low(tokens, j) not in MONTHS:
            return end, tuple(months)
        months.append(MONTHS[low(tokens, j)])
        end = j + 1


def month_and_day(tokens: Tokens, i: int) -> tuple[int, int, int] | None:
    """``march 3rd``, ``3 march``, ``the 3rd of march``: index, month and day."""
    if low(tokens, i) in MONTHS:
        j = i + 2 if low(tokens, i + 1) == "the" else i + 1
        number = ordinal(tokens, j) or whole(tokens, j)
        if number is not None and 1 <= number[1] <= 31 and number[0] <= len(tokens):
            return number[0], MONTHS[low(tokens, i)], number[1]
        return None
    j = i + 1 if low(tokens, i) == "the" else i
    number = ordinal(tokens, j) or whole(tokens, j)
    if number is None or not 1 <= number[1] <= 31:
        return None
    k = number[0] + 1 if low(tokens, number[0]) == "of" else number[0]
    return (k + 1, MONTHS[low(tokens, k)], number[1]) if low(tokens, k) in MONTHS else None


def same_in_months(tokens: Tokens, dated: tuple[int, int, int]) -> tuple[int, tuple[int, ...]]:
    """``10 january and 10 july``: the same day of several months."""
    end, month, day = dated
    months = [month]
    while low(tokens, end) in ("and", ",", "&"):
        more = month_and_day(tokens, end + 1)
        if more is None or more[2] != day:
            break
        end = more[0]
        months.append(more[1])
    return end, tuple(months)
