"""Dates, ranges and recurrences against their gold answers: right, wrong, or not answered (which is asking)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from enum import StrEnum
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from core.language import dates, recurrence
from core.language.dates import Due, DueAt, DueOn
from tests.evals.rows import Row

OCCURRENCES = 400  # compared of two rules: beyond a year of days


class Mark(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    UNANSWERED = "not answered"


def local(due: Due | None, zone: ZoneInfo) -> str | None:
    """`2026-11-27`, or `2026-11-27T17:00` on the clocks of the zone, as the sets write it."""
    match due:
        case None:
            return None
        case DueOn(day):
            return day.isoformat()
        case DueAt(at):
            return at.astimezone(zone).strftime("%Y-%m-%dT%H:%M")


def due_from(text: str | None, zone: ZoneInfo) -> Due | None:
    """The opposite of `local`."""
    if text is None:
        return None
    if "T" not in text:
        return DueOn(date.fromisoformat(text))
    return DueAt(datetime.fromisoformat(text).replace(tzinfo=zone))


def mark(got: Any, gold: Any) -> Mark:
    if got == gold:
        return Mark.RIGHT
    return Mark.UNANSWERED if got is None else Mark.WRONG


def date_of(row: Row) -> str | None:
    return local(dates.resolve(row.text, **row.said), row.zone)


def mark_date(row: Row) -> Mark:
    return mark(date_of(row), row.gold["due"])


def range_of(row: Row) -> tuple[str | None, str | None] | None:
    days = dates.resolve_days(row.text, **row.said)
    return None if days is None else (_iso(days.first), _iso(days.last))


def mark_range(row: Row) -> Mark:
    gold = (row.gold["first"], row.gold["last"])
    return mark(range_of(row), None if gold == (None, None) else gold)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def recurrence_of(row: Row) -> tuple[str, bool, str | None] | None:
    """(rule, counted from completion, first occurrence), or None where the phrase isn't read as a repetition."""
    found = recurrence.parse(row.text, **row.said)
    if found is None:
        return None
    first = recurrence.first(found, sent_at=row.sent_at, zone=row.zone)
    return found.rule, found.from_completion, local(first, row.zone)


def mark_recurrence(row: Row) -> Mark:
    got, gold = recurrence_of(row), row.gold
    if got is None or gold["rule"] is None:
        return mark(got, gold["rule"])
    rule, from_completion, first = got
    same = (
        from_completion == gold["from_completion"]
        and first == gold["first"]
        and same_rule(rule, gold["rule"], gold["first"])
    )
    return Mark.RIGHT if same else Mark.WRONG


def same_rule(one: str | None, other: str | None, first: str | None) -> bool:
    """Whether two rules give the same days, counted from `first`. Reckoned by `dateutil`, and not by our own code."""
    if one is None or other is None:
        return one == other
    start = datetime.combine(date.fromisoformat((first or "2026-01-01")[:10]), time())
    return list(_days(one, start)) == list(_days(other, start))


def _days(rule: str, start: datetime) -> Iterator[datetime]:
    parts = [part for part in rule.split(";") if not part.startswith(("BYHOUR", "BYMINUTE", "X-FROM"))]
    return islice(rrulestr(";".join(parts), dtstart=start), OCCURRENCES)
