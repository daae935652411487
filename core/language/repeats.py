"""The grammar of repetition: "every other tuesday at 9", "on the 1st of every month", "3 days after I finish".

A draft of a rule is filled by small recognisers, tried at each place until none fits; the longest wins.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from core.language.calendar_dates import nth_at, nth_kind_at, numeric
from core.language.clocks import Part, clock_at, part_at
from core.language.context import Context
from core.language.days import day_at
from core.language.due import DueOn
from core.language.moments import Moment, moment_at, settle, time_of
from core.language.quantities import Span, Tokens, low, ordinal, quantity, span, whole, words_at
from core.language.rules import WORKDAYS, Rule
from core.language.words import MONTHS, ORDINALS, PLURAL_WEEKDAYS, UNITS, WEEKDAYS, phrases_of, vocabulary


@dataclass(slots=True)
class Draft:
    """A rule in the making. ``said``: the words themselves say that it repeats, and do not only name a day."""

    freq: str = ""
    interval: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    position: int = 0
    moment: Moment = field(default_factory=Moment)
    until: date | None = None
    count: int | None = None
    lasts: Span | None = None  # "for 6 weeks"
    start: date | None = None
    from_completion: bool = False
    said: bool = False
    of_month: bool = False  # "of the month": a day of each month where the text is known to be a repetition


Recogniser = Callable[[Context, Tokens, int, Draft], "tuple[int, Draft] | None"]
EVERY: Final = vocabulary("every each evry evey ev eery everry evrey ever evrery")
_FREQS: Final = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_MULTIPLES: Final = {"fortnight": ("WEEKLY", 2), "quarter": ("MONTHLY", 3)}
_ADVERBS: Final[dict[str, tuple[str, int]]] = {
    "daily": ("DAILY", 1),
    "everyday": ("DAILY", 1),
    "nightly": ("DAILY", 1),
    "weekly": ("WEEKLY", 1),
    "fortnightly": ("WEEKLY", 2),
    "biweekly": ("WEEKLY", 2),
    "bi - weekly": ("WEEKLY", 2),
    "monthly": ("MONTHLY", 1),
    "bimonthly": ("MONTHLY", 2),
    "bi - monthly": ("MONTHLY", 2),
    "quarterly": ("MONTHLY", 3),
    "half - yearly": ("MONTHLY", 6),
    "half yearly": ("MONTHLY", 6),
    "semi - annually": ("MONTHLY", 6),
    "semiannually": ("MONTHLY", 6),
    "biannually": ("MONTHLY", 6),
    "twice a year": ("MONTHLY", 6),
    "twice yearly": ("MONTHLY", 6),
    "yearly": ("YEARLY", 1),
    "annually": ("YEARLY", 1),
    "dayly": ("DAILY", 1),
    "weekley": ("WEEKLY", 1),
    "montly": ("MONTHLY", 1),
    "monthy": ("MONTHLY", 1),
    "daliy": ("DAILY", 1),
    "weekely": ("WEEKLY", 1),
    "annualy": ("YEARLY", 1),
    "anually": ("YEARLY", 1),
    "yearley": ("YEARLY", 1),
    "quaterly": ("MONTHLY", 3),
    "fortnightley": ("WEEKLY", 2),
    "7 days a week": ("DAILY", 1),
    "seven days a week": ("DAILY", 1),
    "each and every day": ("DAILY", 1),
    "alternate days": ("DAILY", 2),
    "alternate weeks": ("WEEKLY", 2),
    "alternate months": ("MONTHLY", 2),
    "on alternate days": ("DAILY", 2),
    "day after day": ("DAILY", 1),
    "day in day out": ("DAILY", 1),
    "week in week out": ("WEEKLY", 1),
} | {
    f"{lead} {unit}": (freq, 1)
    for unit, freq in _FREQS.items()
    for lead in ("once a", "once per", "once every", "once each", "one time a", "1 x a", "1 x per", "one time per")
}
_ADVERBS_FROM: Final[dict[str, list[tuple[str, str, int]]]] = {}
for _words, (_unit, _times) in _ADVERBS.items():
    _ADVERBS_FROM.setdefault(_words.split()[0], []).append((_words, _unit, _times))
_HOLIDAYS: Final = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new year": (1, 1),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "valentine's": (2, 14),
    "valentines": (2, 14),
    "independence day": (7, 4),
    "halloween": (10, 31),
}
_LINKS: Final = ("on the", "on", "at", "@", "of the", "of", "in", ",", "the", "and", "for", "during", "by")


def repeat_at(cx: Context, tokens: Tokens, i: int) -> tuple[int, Draft] | None:
    """The longest repetition that starts at ``i``; None when no frequency is named."""
    draft = Draft()
    end = i
    while True:
        further = _further(cx, tokens, end, draft)
        if further is None:
            break
        end, draft = further
    return (end, draft) if end > i and draft.freq else None


def _further(cx: Context, tokens: Tokens, end: int, draft: Draft) -> tuple[int, Draft] | None:
    best: tuple[int, Draft] | None = None
    for link in ("", *_LINKS):
        j = words_at(tokens, end, link)
        if j is None or j >= len(tokens):
            continue
        for recognise in _RECOGNISERS:
            found = recognise(cx, tokens, j, draft)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return best


def rule_of(cx: Context, draft: Draft) -> Rule | None:
    """The rule that a draft amounts to; None where its parts contradict each other."""
    freq = draft.freq
    if draft.weekdays and freq == "DAILY" and draft.interval == 1:
        freq = "WEEKLY"
    nth = any(n for n, _ in draft.weekdays) or bool(draft.position)
    if draft.months and freq == "MONTHLY" and draft.interval == 1 and (draft.month_days or nth):
        freq = "YEARLY"
    fits = {
        "DAILY": not (draft.weekdays or draft.month_days),
        "WEEKLY": not (draft.month_days or nth),
        "MONTHLY": not draft.weekdays or nth,
        "YEARLY": bool(draft.months) or not (draft.weekdays or draft.month_days),
    }[freq]
    if not fits or not 1 <= draft.interval <= 999 or (draft.count is not None and not 1 <= draft.count <= 9999):
        return None
    clock = time_of(draft.moment)
    hour, minute = (None, 0) if clock is None else clock[:2]
    if hour is not None and (hour > 23 or (clock is not None and clock[2])):
        return None
    if draft.moment.clock is not None and hour is None:
        return None
    count, until = _end_of(cx, draft, freq)
    return Rule(
        freq,
        draft.interval,
        tuple(sorted(set(draft.weekdays), key=lambda pair: (pair[0], pair[1]))),
        tuple(sorted(set(draft.month_days), key=lambda day: day if day > 0 else day + 99)),
        tuple(sorted(set(draft.months))),
        draft.position,
        hour,
        minute,
        until,
        count,
    )


def _end_of(cx: Context, draft: Draft, freq: str) -> tuple[int | None, date | None]:
    """How often, or until when. "For 6 weeks" is six of a weekly one, whenever its first is; of what doesn't go into it
    evenly, it is six weeks from today."""
    if draft.lasts is None:
        return draft.count, draft.until
    amount, each = draft.lasts, max(len(draft.weekdays), 1)
    whole_units = {
        "DAILY": amount.days if not amount.months else 0,
        "WEEKLY": 0 if amount.months or amount.days % 7 else amount.days // 7 * each,
        "MONTHLY": 0 if amount.days or len(draft.month_days) > 1 or len(draft.weekdays) > 1 else amount.months,
        "YEARLY": 0 if amount.days or amount.months % 12 else amount.months // 12,
    }[freq]
    if whole_units and draft.interval == 1 and not amount.business_days:
        return whole_units, None
    return None, amount.after(draft.start or cx.today) - timedelta(days=1)


def _adverb(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    if draft.freq:
        return None
    for phrase, freq, interval in _ADVERBS_FROM.get(low(tokens, i), ()):
        end = words_at(tokens, i, phrase)
        if end is not None:
            made = replace(draft, freq=freq, interval=interval, said=True)
            if phrase == "nightly":
                made.moment = replace(draft.moment, part=Part("night"))
            return end, made
    return None


def _every(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
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
    if counted is not None and counted[1] == int(counted[1]) and word not in ("a", "an", "another", "half"):
        return counted[0], int(counted[1])
    return i, 1


def _every_unit(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    j, interval = _interval(tokens, i)
    if ordinal(tokens, i) is not None and words_at(tokens, j, "day of the month") is not None:
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
    if word in ("weekend", "weekends"):
        return j + 1, _with(draft, freq="WEEKLY", interval=interval, weekdays=((0, 5),))
    if (
        word
        in (
            "morning",
            "evening",
            "night",
            "afternoon",
            "lunchtime",
            "lunch",
            "midday",
            "noon",
            "mornings",
            "evenings",
            "nights",
        )
        and interval <= 2
    ):
        part = part_at([*tokens[:j], *tokens[j:]], j)
        if part is None or draft.freq:
            return None
        return part[0], _with(draft, freq="DAILY", interval=interval, moment=replace(draft.moment, part=part[1]))
    unit = UNITS.get(word)
    if unit in _FREQS:
        return _unit_end(tokens, j + 1), _with(draft, freq=_FREQS[unit], interval=interval)
    if unit in _MULTIPLES:
        freq, times = _MULTIPLES[unit]
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
    days = _weekday_list(tokens, j)
    if days is None or draft.weekdays:
        return None
    end, names = days
    if interval == 2 and _of_month(tokens, end) is not None:
        return None
    return end, replace(draft, freq="WEEKLY", interval=interval, weekdays=tuple((0, day) for day in names))


def _weekday_list(tokens: Tokens, i: int) -> tuple[int, tuple[int, ...]] | None:
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


def _of_month(tokens: Tokens, i: int) -> tuple[int, bool] | None:
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


def _every_nth(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every first monday``, ``every last friday of the month``, ``every last working day``."""
    found = _nth_days(tokens, i)
    if found is None:
        return None
    end, what = found
    of = _of_month(tokens, end)
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


def _nth_days(tokens: Tokens, i: int) -> tuple[int, dict[str, object]] | None:
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


def _every_day_of_month(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every 15th``, ``every 1st and 15th of the month``."""
    days = _ordinal_list(tokens, i)
    if days is None:
        return None
    end, numbers = days
    of = _of_month(tokens, end)
    if of is None and (UNITS.get(low(tokens, end)) or low(tokens, i) in ORDINALS):
        return None
    return (of[0] if of else end), replace(draft, freq="MONTHLY", month_days=numbers)


def _ordinal_list(tokens: Tokens, i: int) -> tuple[int, tuple[int, ...]] | None:
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


def _every_date(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every march 3rd``, ``every 3rd of march``, ``every january``, ``every christmas``."""
    for name, (month, day) in _HOLIDAYS.items():
        end = words_at(tokens, i, name)
        if end is not None:
            return end, replace(draft, freq="YEARLY", months=(month,), month_days=(day,))
    dated = _month_and_day(tokens, i)
    if dated is not None:
        return dated[0], replace(draft, freq="YEARLY", months=(dated[1],), month_days=(dated[2],))
    if low(tokens, i) in MONTHS:
        months = [MONTHS[low(tokens, i)]]
        end = i + 1
        while low(tokens, end) in ("and", ",", "&") and low(tokens, end + 1) in MONTHS:
            months.append(MONTHS[low(tokens, end + 1)])
            end += 2
        at = words_at(tokens, end, "on the") or words_at(tokens, end, "on") or words_at(tokens, end, "the")
        days = _ordinal_list(tokens, at) if at is not None else None
        named = days[1] if days is not None else draft.month_days or (1,)
        return days[0] if days is not None else end, replace(
            draft, freq="YEARLY", months=tuple(months), month_days=named
        )
    return None


def _month_and_day(tokens: Tokens, i: int) -> tuple[int, int, int] | None:
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


def _plural(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``mondays and thursdays``, ``weekdays``, ``weekends``, ``monday to friday``."""
    word = low(tokens, i)
    if draft.weekdays or draft.freq not in ("", "DAILY", "WEEKLY"):
        return None
    if word in ("weekdays", "workdays", "weekday") and (word != "weekday" or draft.freq):
        return i + 1, replace(draft, freq="WEEKLY", weekdays=tuple((0, day) for day in WORKDAYS), said=True)
    if words_at(tokens, i, "working days") or words_at(tokens, i, "business days") or words_at(tokens, i, "week days"):
        return i + 2, replace(draft, freq="WEEKLY", weekdays=tuple((0, day) for day in WORKDAYS), said=True)
    if word == "weekends":
        return i + 1, replace(draft, freq="WEEKLY", weekdays=((0, 5), (0, 6)), said=True)
    days = _weekday_list(tokens, i)
    if days is None:
        return None
    plural = word in PLURAL_WEEKDAYS and word not in ("mons", "tues", "suns", "sats", "weds", "thurs")
    if not plural and not draft.freq:
        return _weekdays_then_every(cx, tokens, days, draft)
    interval = draft.interval if draft.freq == "WEEKLY" else 1
    return days[0], replace(
        draft, freq="WEEKLY", interval=interval, weekdays=tuple((0, d) for d in days[1]), said=draft.said or plural
    )


def _weekdays_then_every(
    cx: Context, tokens: Tokens, days: tuple[int, tuple[int, ...]], draft: Draft
) -> tuple[int, Draft] | None:
    """``friday every two weeks``, ``monday weekly``; ``monday to friday`` where the text is known to be a
    repetition."""
    named = replace(draft, weekdays=tuple((0, day) for day in days[1]))
    for recognise in (_every, _adverb):
        found = recognise(cx, tokens, days[0], named)
        if found is not None and found[1].freq == "WEEKLY":
            return found[0], replace(found[1], weekdays=named.weekdays)
    if len(days[1]) > 1:
        return days[0], replace(named, freq="WEEKLY", of_month=True, said=len(days[1]) > 2)  # "gym mon wed fri"
    return None


def _refined(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``on the 1st and 15th``, ``the last friday``, ``march 3rd``, ``in december``: what narrows a month or a
    year."""
    if draft.month_days or draft.weekdays or draft.freq in ("DAILY", "WEEKLY"):
        return None
    if words_at(tokens, i, "end of") is not None and (of := _of_month(tokens, i + 1)) is not None:
        return of[0], replace(draft, freq="MONTHLY", month_days=(-1,), said=draft.said or of[1], of_month=True)
    if draft.freq == "MONTHLY" and (end := words_at(tokens, i, "end") or words_at(tokens, i, "month end")) is not None:
        return end, replace(draft, month_days=(-1,))
    if draft.freq in ("", "YEARLY") and (dated := _month_and_day(tokens, i)) is not None:
        named = replace(draft, months=(dated[1],), month_days=(dated[2],))
        return (dated[0], named) if draft.freq else _then_every(cx, tokens, dated[0], named, "YEARLY")
    named_day = _day_of_year(cx, tokens, i, draft)
    if named_day is not None:
        return named_day
    nth = _nth_days(tokens, i)
    if nth is not None:
        return _of_which(cx, tokens, nth[0], replace(draft, **nth[1]))  # pyright: ignore[reportArgumentType]
    days = _ordinal_list(tokens, i)
    if days is not None:
        return _of_which(cx, tokens, days[0], replace(draft, month_days=days[1]))
    if (
        draft.freq == "MONTHLY"
        and (words_at(tokens, i, "day") is not None)
        and (number := whole(tokens, i + 1)) is not None
    ):
        return number[0], replace(draft, month_days=(number[1],))
    return None


def _day_of_year(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``on christmas``, ``on 24.12.``: the day of a yearly rule."""
    if draft.freq != "YEARLY" or draft.months:
        return None
    for name, (month, day) in _HOLIDAYS.items():
        end = words_at(tokens, i, name)
        if end is not None:
            return end, replace(draft, months=(month,), month_days=(day,))
    figures = numeric(cx, tokens, i)
    if figures is None:
        return None
    return figures[0], replace(draft, months=(figures[1].month,), month_days=(figures[1].day,))


def _then_every(cx: Context, tokens: Tokens, i: int, draft: Draft, freq: str) -> tuple[int, Draft] | None:
    j = i + 1 if low(tokens, i) in (",", "of") else i
    for recognise in (_every, _adverb):
        found = recognise(cx, tokens, j, draft)
        if found is not None and found[1].freq == freq:
            return found[0], replace(found[1], months=draft.months, month_days=draft.month_days)
    return None


def _of_which(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """What follows a day: "of every month", "of the month", "of march every year"."""
    of = _of_month(tokens, i)
    if draft.freq:
        if draft.freq == "YEARLY" and low(tokens, i) in ("of", "in") and low(tokens, i + 1) in MONTHS:
            return i + 2, replace(draft, months=(MONTHS[low(tokens, i + 1)],))
        if draft.freq == "YEARLY" and not draft.months:
            return None
        return (of[0] if of and not of[1] else i), draft
    if of is not None:
        return of[0], replace(draft, freq="MONTHLY", said=draft.said or of[1], of_month=True)
    if low(tokens, i) in ("of", "in") and low(tokens, i + 1) in MONTHS:
        return _then_every(cx, tokens, i + 2, replace(draft, months=(MONTHS[low(tokens, i + 1)],)), "YEARLY")
    j = i + 1 if low(tokens, i) in ("of", ",") else i
    found = _every(cx, tokens, j, draft)
    if found is not None and found[1].freq == "MONTHLY":
        return found[0], replace(
            found[1], month_days=draft.month_days, weekdays=draft.weekdays, position=draft.position
        )
    return None


def _in_month(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every monday in december``."""
    if (
        draft.months
        or not draft.freq
        or low(tokens, i) not in MONTHS
        or low(tokens, i - 1) not in ("in", "during", "of")
    ):
        return None
    return i + 1, replace(draft, months=(MONTHS[low(tokens, i)],))


def _except(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every day except sunday``, ``daily but not on weekends``."""
    named = tuple(day for _, day in draft.weekdays)
    if (draft.freq != "DAILY" and not (draft.freq == "WEEKLY" and len(named) > 1)) or low(tokens, i) not in (
        "except",
        "but",
        "excluding",
        "bar",
        "apart",
    ):
        return None
    j = i + 1
    while low(tokens, j) in ("not", "on", "for", "the", "from"):
        j += 1
    if low(tokens, j) in ("weekends", "weekend"):
        left = WORKDAYS
        end = j + 1
    else:
        days = _weekday_list(tokens, j)
        if days is None:
            return None
        left = tuple(day for day in named or range(7) if day not in days[1])
        if not left:
            return None
        end = days[0]
    return end, replace(draft, freq="WEEKLY", weekdays=tuple((0, day) for day in left))


def _time(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``at 9:30``, ``in the morning``, ``at noon``; a lone number only after "at"."""
    moment = draft.moment
    clock = clock_at(tokens, i)
    if clock is not None and moment.clock is None:
        after_at = low(tokens, i - 1) in ("at", "@", "by") or moment.part is not None
        following = part_at(tokens, clock[0])
        if not clock[1].bare or after_at or (following is not None and moment.part is None):
            if not tokens[clock[0] - 1].ends:
                return None
            return clock[0], replace(draft, moment=replace(moment, clock=clock[1]))
    part = part_at(tokens, i)
    if part is not None and moment.part is None and part[1].name != "midnight":
        return part[0], replace(draft, moment=replace(moment, part=part[1]))
    return None


def _limit(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``until friday``, ``10 times``, ``for 3 weeks``."""
    if not draft.freq or draft.until is not None or draft.count is not None or draft.lasts is not None:
        return None
    for word in (
        "until the end of",
        "until",
        "till",
        "til",
        "through",
        "thru",
        "up to",
        "ending on",
        "ending",
        "ends on",
        "up until",
        "stopping on",
        "untill",
        "to",
    ):
        j = words_at(tokens, i, word)
        if j is None or word == "to":
            continue
        if word == "until the end of":
            j -= 3 if low(tokens, j - 3) == "the" else 2
            j = i + 1
        day = moment_at(cx, tokens, j)
        due = settle(cx, day[1]) if day else None
        if day is not None and isinstance(due, DueOn):
            last = due.day
            if low(tokens, j) in MONTHS and day[0] == j + 1:
                last = due.day
            return day[0], replace(draft, until=last)
    number = whole(tokens, i)
    if number is not None and low(tokens, number[0]) in (
        "times",
        "x",
        "occurrences",
        "repetitions",
        "repeats",
        "time",
        "occasions",
        "instances",
        "goes",
    ):
        return number[0] + 1, replace(draft, count=number[1])
    if low(tokens, i - 1) != "for":
        return None
    length = next(
        (
            found
            for lead in ("the next", "next", "the", "")
            if (j := words_at(tokens, i, lead)) is not None and (found := span(tokens, j))
        ),
        None,
    )
    if length is None or length[1].seconds:
        return None
    return length[0], replace(draft, lasts=length[1])


def _start(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``starting monday``, ``from 1 december``."""
    if not draft.freq or draft.start is not None:
        return None
    for word in (
        "starting from",
        "starting on",
        "starting",
        "beginning on",
        "beginning",
        "from",
        "as of",
        "commencing",
        "start",
        "starts",
        "effective",
        "first one",
        "first on",
        "begin",
    ):
        j = words_at(tokens, i, word)
        if j is None:
            continue
        if word == "from" and words_at(tokens, j, "now on") is not None:
            return j + 2, draft
        day = day_at(cx, tokens, j + 1 if low(tokens, j) == "on" else j)
        if day is not None and day[1].exact_time is None:
            return day[0], replace(draft, start=day[1].day)
    return None


_FINISHED: Final = phrases_of(
    "i finish it|i finish|i finished it|i finished|i complete it|i complete|i've finished|ive finished|"
    "i'm done|im done|i am done|completion|completing it|completing|finishing it|finishing|it's done|its done|"
    "it is done|it's finished|it's completed|its finished|it is finished|it is completed|done|finished|"
    "completed|i do it|i did it|i last did it|last time|the last time|doing it|each completion|"
    "every completion|i tick it off|i check it off|i've done it|ive done it|i have done it|i get it done|"
    "i mark it done|last completion|the last completion|i complete the task|i finish the task|"
    "the previous one|the previous one is done|each time i finish|i last finished|i last did|it was last done|"
    "it gets done|i have finished|i've completed it|task completion|the last one|the last one is done|"
    "being done|it's been done|i tick it|i mark it as done|i mark it complete|it has been done|it's complete|"
    "it was last completed|it was completed|it was last done|it was done|it was finished|"
    "last completed|last done|last finished|it's last done|"
    "i'm finished|i wrap it up"
)
_FINISHED_BY_LENGTH: Final = tuple(sorted(_FINISHED, key=lambda phrase: -len(phrase.split())))


def _completion(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``3 days after I finish``; and ``after I finish`` behind "every 3 days"."""
    if low(tokens, i) in ("after", "from", "since", "following", "once") and draft.freq and not draft.from_completion:
        end = _finished(tokens, i + 1)
        return None if end is None else (end, replace(draft, from_completion=True))
    if draft.freq:
        return None
    length = span(tokens, i)
    if length is None or low(tokens, length[0]) not in ("after", "from", "since", "following"):
        return None
    end = _finished(tokens, length[0] + 1)
    unit = _as_interval(length[1])
    if end is None or unit is None:
        return None
    return end, replace(draft, freq=unit[0], interval=unit[1], said=True, from_completion=True)


def _finished(tokens: Tokens, i: int) -> int | None:
    for phrase in _FINISHED_BY_LENGTH:
        end = words_at(tokens, i, phrase)
        if end is not None:
            for tail in ("it", "each time", "every time", "again", "the last one", "the previous one"):
                end = words_at(tokens, end, tail) or end
            return end
    return None


def _as_interval(amount: Span) -> tuple[str, int] | None:
    if amount.seconds or amount.business_days or bool(amount.months) == bool(amount.days):
        return None
    if amount.months:
        return ("YEARLY", amount.months // 12) if amount.months % 12 == 0 else ("MONTHLY", amount.months)
    return ("WEEKLY", amount.days // 7) if amount.days % 7 == 0 else ("DAILY", amount.days)


_RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _adverb, _every, _plural, _refined, _in_month, _except, _time, _limit, _start, _completion,
)  # fmt: skip
