""" "Every" and what it stands before: "every 3 days", "every other tuesday", "every 15th", "every march 3rd"."""

from dataclasses import replace

from core.language.repeats.drafts import Draft
from core.language.repeats.often import FREQS, MULTIPLES
from core.language.repeats.repeat_days import (
    EVERY,
    month_and_day,
    month_list,
    nth_days,
    of_month,
    ordinal_list,
    weekday_list,
)
from core.language.repeats.rules import WORKDAYS
from core.language.text.quantities import Tokens, low, ordinal, quantity, words_at
from core.language.text.words import MONTHS, ORDINALS, PARTS, UNITS
from core.language.time.calendar_dates import nth_at
from core.language.time.context import Context
from core.language.time.holidays import holiday_at
from core.language.time.parts import part_at


def every(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every …`` in all its forms."""
    j = words_at(tokens, i, "once every") or words_at(tokens, i, "once each")
    if j is None:
        if low(tokens, i) not in EVERY:
            return None
        j = i + 1
    completion = low(tokens, j) == "!"
    if completion or low(tokens, j) == "single":
        j += 1
    if draft.freq and not (draft.of_month or not draft.said):
        return None
    base = replace(draft, said=True, from_completion=draft.from_completion or completion)
    best: tuple[int, Draft] | None = None
    for form in (_every_unit, _every_weekday, _every_nth, _every_day_of_month, _every_date):
        found = form(cx, tokens, j, base)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best


def _interval(tokens: Tokens, i: int) -> tuple[int, int]:
    """``other``, ``second``, ``3``, ``couple of`` before a unit: the index after it and the interval; 1 when there
    is none."""
    word = low(tokens, i)
    if word in ("other", "alternate", "alternative", "2nd", "second", "othr", "alternating"):
        return i + 1, 2
    numbered = ordinal(tokens, i)
    if numbered is not None:
        return numbered
    counted = quantity(tokens, i)
    if counted is not None and counted[1] == int(counted[1]) and word not in ("a", "an", "another", "half", "few"):
        return counted[0], int(counted[1])
    return i, 1


def _every_unit(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    j, interval = _interval(tokens, i)
    if (
        ordinal(tokens, i) is not None
        and (words_at(tokens, j, "day of the month") or words_at(tokens, j, "day of month")) is not None
    ):
        return None  # "every first day of the month" is the first, not each day
    for phrase in (
        "business day",
        "working day",
        "work day",
        "week day",
        "weekday",
        "workday",
        "weekdays",
        "business days",
        "working days",
        "school day",
    ):
        end = words_at(tokens, j, phrase)
        if end is not None and interval == 1:
            return end, _with(draft, freq="WEEKLY", weekdays=tuple((0, day) for day in WORKDAYS))
    word = low(tokens, j)
    if word in ("weekend", "weekends", "wknd"):
        return j + 1, _with(draft, freq="WEEKLY", interval=interval, weekdays=((0, 5),))
    if word in PARTS and interval <= 2:
        part = part_at(tokens, j)
        if part is None or part[1].name == "midnight" or draft.freq:
            return None
        return part[0], _with(draft, freq="DAILY", interval=interval, moment=replace(draft.moment, part=part[1]))
    unit = UNITS.get(word)
    if unit in FREQS:
        return _unit_end(tokens, j + 1), _with(draft, freq=FREQS[unit], interval=interval)
    if unit in MULTIPLES:
        freq, times = MULTIPLES[unit]
        return j + 1, _with(draft, freq=freq, interval=interval * times)
    if (after := words_at(tokens, i, "half year")) is not None or (
        after := words_at(tokens, i, "half a year")
    ) is not None:
        return after, _with(draft, freq="MONTHLY", interval=6)
    return None


def _unit_end(tokens: Tokens, i: int) -> int:
    for tail in ("of the week", "of the year", "of the month"):
        end = words_at(tokens, i, tail)
        if end is not None:
            return end
    return i


def _with(draft: Draft, **what: object) -> Draft:
    """A refinement said before ("the 1st of every month") stays."""
    made = replace(draft, **what)  # pyright: ignore[reportArgumentType]
    if draft.weekdays and not made.weekdays:
        made.weekdays = draft.weekdays
    return made


def _every_weekday(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every mon, wed and fri``, ``every other tuesday``, ``every second friday``."""
    j, interval = i, 1
    if low(tokens, i) in ("other", "second", "2nd", "alternate", "othr") or words_at(tokens, i, "2 nd") is not None:
        j, interval = _interval(tokens, i)
    days = weekday_list(tokens, j)
    if days is None or draft.weekdays:
        return None
    end, names = days
    if interval == 2 and of_month(tokens, end) is not None:
        return None
    return end, replace(draft, freq="WEEKLY", interval=interval, weekdays=tuple((0, day) for day in names))


def _every_nth(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every first monday``, ``every last friday of the month``, ``every last working day``."""
    found = nth_days(tokens, i)
    if found is None:
        return None
    end, what = found
    of = of_month(tokens, end)
    if of is None and not _is_monthly_nth(tokens, i) and not _is_several(what):
        return None
    return (of[0] if of else end), replace(draft, freq="MONTHLY", **what)  # pyright: ignore[reportArgumentType]


def _is_several(what: dict[str, object]) -> bool:
    """ "every 2nd and 4th thursday" can only be of the month."""
    days = what.get("weekdays")
    return isinstance(days, tuple) and len(days) > 1 and "position" not in what  # pyright: ignore[reportUnknownArgumentType]


def _is_monthly_nth(tokens: Tokens, i: int) -> bool:
    """ "every second friday" is every other one; "every third thursday" is the third of the month."""
    nth = nth_at(tokens, i)
    return nth is not None and nth[1] != 2


def _every_day_of_month(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every 15th``, ``every 1st and 15th of the month``."""
    days = ordinal_list(tokens, i)
    if days is None:
        return None
    end, numbers = days
    end += low(tokens, end) == "day" and of_month(tokens, end + 1) is not None
    of = of_month(tokens, end)
    if of is None and (UNITS.get(low(tokens, end)) or low(tokens, i) in ORDINALS):
        return None
    return (of[0] if of else end), replace(draft, freq="MONTHLY", month_days=numbers)


def _every_date(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every march 3rd``, ``every 3rd of march``, ``every january``, ``every christmas``."""
    if (feast := holiday(cx, tokens, i, draft)) is not None:
        return feast
    dated = month_and_day(tokens, i)
    if dated is not None:
        return dated[0], replace(draft, freq="YEARLY", months=(dated[1],), month_days=(dated[2],))
    if low(tokens, i) in MONTHS:
        end, months = month_list(tokens, i)
        at = words_at(tokens, end, "on the") or words_at(tokens, end, "on") or words_at(tokens, end, "the")
        days = ordinal_list(tokens, at) if at is not None else None
        named = days[1] if days is not None else draft.month_days or (1,)
        return days[0] if days is not None else end, replace(draft, freq="YEARLY", months=months, month_days=named)
    return None


def holiday(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every christmas``, ``every thanksgiving``; no rule gives the days that go by Easter."""
    found = holiday_at(tokens, i, cx.region)
    if found is None or not found[1].month or found[1].offset:
        return None
    end, feast = found
    if feast.day:
        return end, replace(draft, freq="YEARLY", months=(feast.month,), month_days=(feast.day,))
    return end, replace(draft, freq="YEARLY", months=(feast.month,), weekdays=((feast.nth, feast.weekday),))
