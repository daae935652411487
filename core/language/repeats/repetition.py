"""The grammar of repetition: "every other tuesday at 9", "on the 1st of every month", "3 days after I finish".

A draft of a rule is filled by small recognisers, tried at each place until none fits; the longest wins.
"""

from dataclasses import replace
from typing import Final

from core.language.repeats.drafts import Draft, Recogniser
from core.language.repeats.every import every, holiday
from core.language.repeats.limits import completion, limit, start, within
from core.language.repeats.often import often_at
from core.language.repeats.repeat_days import (
    month_and_day,
    month_list,
    nth_days,
    of_month,
    ordinal_list,
    same_in_months,
    weekday_list,
)
from core.language.repeats.rules import WORKDAYS
from core.language.text.quantities import Tokens, low, whole, words_at
from core.language.text.words import MONTHS, PARTS, PLURAL_WEEKDAYS, UNITS, WEEKDAYS
from core.language.time.clocks import clock_at
from core.language.time.context import Context
from core.language.time.figures import numeric
from core.language.time.parts import Part, part_at

_LINKS: Final = ("on the", "on", "at", "@", "of the", "of", "in", ",", "the", "and", "for", "during", "by")

# By their first words: only those that stand there are tried.
_LINKS_BY_WORD: Final = {
    word: tuple(link for link in _LINKS if link.split()[0] == word) for word in {link.split()[0] for link in _LINKS}
}


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
    if end >= len(tokens):
        return None
    for link in ("", *_LINKS_BY_WORD.get(tokens[end].low, ())):
        j = words_at(tokens, end, link)
        if j is None or j >= len(tokens):
            continue
        for recognise in _RECOGNISERS:
            found = recognise(cx, tokens, j, draft)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    return best


def _adverb(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    found = often_at(tokens, i)
    if found is None:
        return None
    end, freq, interval, times = found
    if draft.freq:  # "sundays 1pm, weekly" says it twice
        again = end == len(tokens) and (freq, interval) == (draft.freq, draft.interval) and not times
        return (end, draft) if again else None
    made = replace(draft, freq=freq, interval=interval, said=True, times=times)
    if low(tokens, i) == "nightly":
        made.moment = replace(draft.moment, part=Part("night"))
    return end, made


def _plural(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``mondays and thursdays``, ``weekdays``, ``weekends``, ``monday to friday``."""
    one = draft.freq and low(tokens, i) == "a" and low(tokens, i - 1) == "on" and low(tokens, i + 1) in WEEKDAYS
    if one or low(tokens, i) == "all":
        i += 1  # "on all saturdays", "once a week on a wednesday"
    word = low(tokens, i)
    if draft.weekdays or draft.freq not in ("", "DAILY", "WEEKLY"):
        return None
    if word in ("weekdays", "workdays", "weekday") and (word != "weekday" or draft.freq):
        return i + 1, replace(draft, freq="WEEKLY", weekdays=tuple((0, day) for day in WORKDAYS), said=True)
    if words_at(tokens, i, "working days") or words_at(tokens, i, "business days") or words_at(tokens, i, "week days"):
        return i + 2, replace(draft, freq="WEEKLY", weekdays=tuple((0, day) for day in WORKDAYS), said=True)
    if word == "weekends":
        return i + 1, replace(draft, freq="WEEKLY", weekdays=((0, 5), (0, 6)), said=True)
    days = weekday_list(tokens, i)
    if days is None:
        return None
    plural = word in PLURAL_WEEKDAYS and word not in ("mons", "tues", "suns", "sats", "weds", "thurs")
    plural = plural or _parts_at(tokens, days[0]) is not None  # "tues & thurs mornings"
    if not draft.freq and (weekly := _weekly_behind(cx, tokens, days, draft)) is not None:
        return weekly
    if not plural and not draft.freq:
        return _several_weekdays(days, draft)
    interval = draft.interval if draft.freq == "WEEKLY" else 1
    return days[0], replace(
        draft, freq="WEEKLY", interval=interval, weekdays=tuple((0, d) for d in days[1]), said=draft.said or plural
    )


def _several_weekdays(days: tuple[int, tuple[int, ...]], draft: Draft) -> tuple[int, Draft] | None:
    """``monday to friday``, where the text is known to be a repetition."""
    if len(days[1]) < 2:
        return None
    named = replace(draft, weekdays=tuple((0, day) for day in days[1]))
    return days[0], replace(named, freq="WEEKLY", of_month=True, said=len(days[1]) > 2)  # "gym mon wed fri"


def _weekly_behind(
    cx: Context, tokens: Tokens, days: tuple[int, tuple[int, ...]], draft: Draft
) -> tuple[int, Draft] | None:
    """``friday every two weeks``, ``mondays, every 3 weeks``, ``monday weekly``."""
    named = replace(draft, weekdays=tuple((0, day) for day in days[1]))
    j = days[0] + 1 if low(tokens, days[0]) == "of" else days[0]
    for recognise in (every, _adverb):
        found = recognise(cx, tokens, j, named)
        if found is not None and found[1].freq == "WEEKLY":
            return found[0], replace(found[1], weekdays=named.weekdays)
    return None


def _refined(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``on the 1st and 15th``, ``the last friday``, ``march 3rd``, ``in december``: what narrows a month or a
    year."""
    if draft.month_days or draft.weekdays or draft.freq in ("DAILY", "WEEKLY"):
        return None
    if words_at(tokens, i, "end of") is not None and (of := of_month(tokens, i + 1)) is not None:
        return of[0], replace(draft, freq="MONTHLY", month_days=(-1,), said=draft.said or of[1], of_month=True)
    if draft.freq == "MONTHLY" and (end := words_at(tokens, i, "end") or words_at(tokens, i, "month end")) is not None:
        return end, replace(draft, month_days=(-1,))
    if draft.freq in ("", "YEARLY") and (dated := month_and_day(tokens, i)) is not None:
        end, months = same_in_months(tokens, dated)
        named = replace(draft, months=months, month_days=(dated[2],))
        return (end, named) if draft.freq else _then_every(cx, tokens, end, named, "YEARLY")
    named_day = _day_of_year(cx, tokens, i, draft)
    if named_day is not None:
        return named_day
    nth = nth_days(tokens, i)
    if nth is not None:
        return _of_which(cx, tokens, nth[0], replace(draft, **nth[1]))  # pyright: ignore[reportArgumentType]
    if low(tokens, i) == "day" and (number := whole(tokens, i + 1)) is not None and 1 <= number[1] <= 31:
        return _of_which(cx, tokens, number[0], replace(draft, month_days=(number[1],)))
    days = ordinal_list(tokens, i)
    if days is not None:
        return _of_which(cx, tokens, days[0], replace(draft, month_days=days[1]))
    return None


def _day_of_year(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``on christmas``, ``on 24.12.``: the day of a yearly rule."""
    if draft.freq != "YEARLY" or draft.months:
        return None
    if (feast := holiday(cx, tokens, i, draft)) is not None:
        return feast
    figures = numeric(cx, tokens, i)
    if figures is None:
        return None
    return figures[0], replace(draft, months=(figures[1].month,), month_days=(figures[1].day,))


def _then_every(cx: Context, tokens: Tokens, i: int, draft: Draft, freq: str) -> tuple[int, Draft] | None:
    j = i + 1 if low(tokens, i) in (",", "of") else i
    for recognise in (every, _adverb):
        found = recognise(cx, tokens, j, draft)
        if found is not None and found[1].freq == freq:
            return found[0], replace(found[1], months=draft.months, month_days=draft.month_days)
    return None


def _of_which(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """What follows a day: "of every month", "of the month", "of march every year"."""
    of = of_month(tokens, i)
    if draft.freq:
        if draft.freq == "YEARLY" and low(tokens, i) in ("of", "in") and low(tokens, i + 1) in MONTHS:
            end, months = month_list(tokens, i + 1)
            return end, replace(draft, months=months)
        if draft.freq == "YEARLY" and not draft.months:
            return None
        return (of[0] if of and not of[1] else i), draft
    if of is not None:
        return of[0], replace(draft, freq="MONTHLY", said=draft.said or of[1], of_month=True)
    if low(tokens, i) in ("of", "in") and low(tokens, i + 1) in MONTHS:
        end, months = month_list(tokens, i + 1)
        return _then_every(cx, tokens, end, replace(draft, months=months), "YEARLY")
    j = i + 1 if low(tokens, i) in ("of", ",") else i
    found = every(cx, tokens, j, draft)
    if found is None or found[1].freq != "MONTHLY":
        return None
    made = replace(found[1], month_days=draft.month_days, weekdays=draft.weekdays, position=draft.position)
    return found[0], _of_quarter(made) if UNITS.get(low(tokens, found[0] - 1)) == "quarter" else made


def _of_quarter(draft: Draft) -> Draft:
    """The first or last day, Monday or working day "of every quarter" is in its first or last month."""
    nths = {*draft.month_days, *(nth for nth, _ in draft.weekdays if nth), draft.position} - {0}
    if draft.interval != 3 or nths not in ({1}, {-1}):
        return draft
    return replace(draft, freq="YEARLY", interval=1, months=(1, 4, 7, 10) if nths == {1} else (3, 6, 9, 12))


def _in_month(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every monday in december``."""
    if (
        draft.months
        or not draft.freq
        or low(tokens, i) not in MONTHS
        or low(tokens, i - 1) not in ("in", "during", "of")
    ):
        return None
    end, months = month_list(tokens, i)
    return end, replace(draft, months=months)


def _except(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every day except sunday``, ``daily but not on weekends``."""
    named = tuple(day for _, day in draft.weekdays)
    if (draft.freq != "DAILY" and not (draft.freq == "WEEKLY" and len(named) > 1)) or low(tokens, i) not in (
        "except",
        "not",
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
        days = weekday_list(tokens, j)
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
    i = i + 1 if low(tokens, i) in _ROUGHLY else i
    clock = clock_at(tokens, i)
    if clock is not None and moment.clock is None:
        before = low(tokens, i - 1)
        after_at = before in ("at", "@", "by") or moment.part is not None or clock[1].ranged
        after_at = after_at or (before in _ROUGHLY and clock[0] == len(tokens))  # "about 5 things"
        following = part_at(tokens, clock[0])
        if not clock[1].bare or after_at or (following is not None and moment.part is None):
            if not tokens[clock[0] - 1].ends:
                return None
            return clock[0], replace(draft, moment=replace(moment, clock=clock[1]))
    part = part_at(tokens, i) or _parts_at(tokens, i)
    if part is not None and moment.part is None and part[1].name != "midnight":
        return part[0], replace(draft, moment=replace(moment, part=part[1]))
    return None


_ROUGHLY: Final = ("around", "about", "approximately")


def _parts_at(tokens: Tokens, i: int) -> tuple[int, Part] | None:
    """``mornings``, ``evenings``."""
    word = low(tokens, i)
    name = PARTS.get(word[:-1]) if word.endswith("s") and len(word) > 5 else None
    return (i + 1, Part(name)) if name in ("morning", "afternoon", "evening", "night") else None


_RECOGNISERS: Final[tuple[Recogniser, ...]] = (
    _adverb, every, _plural, _refined, _in_month, _except, _time, limit, within, start, completion,
)  # fmt: skip
