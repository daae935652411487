"""What repeats, in people's own words, as RRULE text; and which day comes next.

``BYHOUR`` and ``BYMINUTE`` are wall-clock time in the person's zone, kept across changes of the clocks.
``BYMONTHDAY=31`` is the last day of shorter months. ``COUNT`` is how many occurrences are left, the present one
included: ``remaining`` takes one off.
"""

from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from core.language.repeats.in_titles import found_in
from core.language.repeats.recurrences import (
    FROM_COMPLETION,
    FoundRecurrence,
    Recurrence,
    counts_from_completion,
    rule_text,
)
from core.language.repeats.rules import Rule, english, one_less, parse_rule
from core.language.repeats.whole import whole
from core.language.text.german import phrase_in_english
from core.language.time.context import context, instant
from core.language.time.due import Due, DueAt, DueOn

__all__ = [
    "FoundRecurrence",
    "Recurrence",
    "anchored",
    "at_time_of",
    "find",
    "first",
    "next_after",
    "parse",
    "remaining",
    "show",
    "valid",
]

_MAX_PHRASE: Final = 160
_MAX_TITLE: Final = 1000


def parse(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Recurrence | None:
    """The repetition that the whole text names, or None. Never raises."""
    if not 0 < len(text.strip()) <= _MAX_PHRASE:
        return None
    try:
        cx = context(sent_at, zone, locale)
        return whole(cx, phrase_in_english(text, locale))
    except (OverflowError, ValueError):
        return None


def find(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> FoundRecurrence | None:
    """The repetition named in a title ("pay rent on the 1st of every month"), and the title without it. Never
    raises.

    "every …" counts anywhere; "daily" and "mondays" only at the edges, since they are names as well ("the weekly
    report").
    """
    return _find(text, sent_at, zone, locale)


@lru_cache(maxsize=64)  # readings of one message look at the same title
def _find(text: str, sent_at: datetime, zone: ZoneInfo, locale: str | None) -> FoundRecurrence | None:
    if not text.strip() or len(text) > _MAX_TITLE:
        return None
    try:
        return found_in(context(sent_at, zone, locale), text)
    except (OverflowError, ValueError):
        return None


def first(recurrence: Recurrence | str, *, sent_at: datetime, zone: ZoneInfo, start: Due | None = None) -> Due | None:
    """The first occurrence: not before ``start`` (or the start that was named, or now). None when the rule has
    ended."""
    try:
        rule = parse_rule(rule_text(recurrence))
        now = sent_at.astimezone(zone)
        named = recurrence.start if isinstance(recurrence, Recurrence) else None
        begin = named or now.date()
        if start is not None:
            begin = start.day if isinstance(start, DueOn) else start.at.astimezone(zone).date()
        # The first is the next that fits; only from then on is "every other" counted.
        for day in replace(rule, interval=1).days_after(begin, inclusive=True):
            due = _at(rule, day, start, zone)
            if isinstance(due, DueOn) or due.at > sent_at or start is not None:
                return due
    except (OverflowError, ValueError):
        return None
    return None


def next_after(
    rule: Recurrence | str,
    previous: Due,
    now: datetime,
    zone: ZoneInfo,
    *,
    moved_to: date | None = None,
    skipped: bool = False,
) -> Due | None:
    """The occurrence after ``previous`` that is not already past at ``now``: what was missed is not caught up on.

    Where ``previous`` was put off to a later day, ``moved_to``, it comes after that day as well. Counted from
    completion, it is reckoned from ``now``; where ``previous`` was ``skipped`` nothing was completed, and it is
    reckoned from ``previous`` after all. None when the rule has ended (its count or its last day).
    """
    try:
        parsed = parse_rule(rule_text(rule))
        if one_less(parsed) is None:
            return None
        today = now.astimezone(zone).date()
        last = previous.day if isinstance(previous, DueOn) else previous.at.astimezone(zone).date()
        if counts_from_completion(rule) and not skipped:
            last, moved_to = today, None
        for day in parsed.days_after(last, since=today):
            due = _at(parsed, day, previous, zone)
            if moved_to is not None and day <= moved_to:
                continue
            if day >= today if isinstance(due, DueOn) else due.at > now:
                return due
    except (OverflowError, ValueError):
        return None
    return None


def remaining(rule: Recurrence | str) -> str | None:
    """The text to store for the next occurrence: a count is one less. None when there is no next one, or no such
    rule."""
    try:
        less = one_less(parse_rule(rule_text(rule)))
    except ValueError:
        return None
    return None if less is None else less.text + (FROM_COMPLETION if counts_from_completion(rule) else "")


def anchored(recurrence: Recurrence, due: Due, zone: ZoneInfo) -> Recurrence:
    """With what it leaves open written into the rule, from its first occurrence: the time of day, so that 17:00 stays
    17:00, and the day of a monthly or yearly one, so that the 31st stays the 31st."""
    try:
        rule = parse_rule(recurrence.rule)
    except ValueError:
        return recurrence
    if isinstance(due, DueAt) and rule.hour is None:
        local = due.at.astimezone(zone)
        rule = replace(rule, hour=local.hour, minute=local.minute)
    if rule.freq in ("MONTHLY", "YEARLY") and not (rule.month_days or rule.weekdays or recurrence.from_completion):
        day = due.day if isinstance(due, DueOn) else due.at.astimezone(zone).date()
        months = (day.month,) if rule.freq == "YEARLY" and not rule.months else rule.months
        rule = replace(rule, month_days=(day.day,), months=months)
    return replace(recurrence, rule=rule.text)


def at_time_of(rule: str, due: DueAt, zone: ZoneInfo) -> str:
    """The same repetition at another time of day. Raises ValueError for what is no rule of ours."""
    local = due.at.astimezone(zone)
    timed = replace(parse_rule(rule_text(rule)), hour=local.hour, minute=local.minute)
    return timed.text + (FROM_COMPLETION if counts_from_completion(rule) else "")


def show(rule: Recurrence | str) -> str:
    """In plain English: ``every 2 weeks on Tuesday at 09:30``. Raises ValueError for what is no rule of ours."""
    parsed = parse_rule(rule_text(rule))
    if counts_from_completion(rule):
        length = english(parsed).removeprefix("every ")
        return f"{length if parsed.interval > 1 else f'a {length}'} after it is done"
    return english(parsed)


def valid(rule: str) -> bool:
    """Whether the text is a rule that Errand can follow."""
    try:
        parse_rule(rule_text(rule))
    except ValueError:
        return False
    return True


def _at(rule: Rule, day: date, like: Due | None, zone: ZoneInfo) -> Due:
    """The day with the rule's time, else with the wall-clock time of the occurrence before, else without any."""
    if rule.hour is not None:
        return DueAt(instant(day, rule.hour, rule.minute, zone))
    if isinstance(like, DueAt):
        local = like.at.astimezone(zone)
        return DueAt(instant(day, local.hour, local.minute, zone))
    return DueOn(day)
