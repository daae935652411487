"""A rule in the making, and the rule that it amounts to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from core.language.repeats.rules import Rule
from core.language.text.quantities import Span, Tokens
from core.language.time.context import Context
from core.language.time.moments import Moment
from core.language.time.settling import time_of


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
    times: int = 0  # "twice a week": on as many days, which have to be named
    lasts: Span | None = None  # "for 6 weeks"
    start: date | None = None
    from_completion: bool = False
    said: bool = False
    of_month: bool = False  # "of the month": a day of each month where the text is known to be a repetition


Recogniser = Callable[[Context, Tokens, int, Draft], "tuple[int, Draft] | None"]


def rule_of(cx: Context, draft: Draft) -> Rule | None:
    """The rule that a draft amounts to; None where its parts contradict each other."""
    freq = draft.freq
    if draft.times and draft.times != len(draft.weekdays or draft.month_days):
        return None
    if draft.weekdays and freq == "DAILY" and draft.interval == 1:
        freq = "WEEKLY"
    nth = any(n for n, _ in draft.weekdays) or bool(draft.position)
    if draft.months and freq == "MONTHLY" and draft.interval == 1 and (draft.month_days or nth):
        freq = "YEARLY"
    fits = {
        "DAILY": not (draft.weekdays or draft.month_days),
        "WEEKLY": not (draft.month_days or nth),
        "MONTHLY": not draft.weekdays or nth,
        "YEARLY": _exists(draft) if draft.months else not (draft.weekdays or draft.month_days),
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
    # "Every year in november" is its first, as "in november" is.
    month_days = draft.month_days or ((1,) if freq == "YEARLY" and draft.months and not draft.weekdays else ())
    return Rule(
        freq,
        draft.interval,
        tuple(sorted(set(draft.weekdays), key=lambda pair: (pair[0], pair[1]))),
        tuple(sorted(set(month_days), key=lambda day: day if day > 0 else day + 99)),
        tuple(sorted(set(draft.months))),
        draft.position,
        hour,
        minute,
        until,
        count,
    )


_LONGEST: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _exists(draft: Draft) -> bool:
    """Whether one of its months is long enough for its days: no year has a 30 February."""
    return max(draft.month_days, default=1) <= max(_LONGEST[month - 1] for month in draft.months)


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
