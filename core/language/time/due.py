"""When something is due: a day or an instant, and what was found of it in a text. Plain values."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class DueOn:
    """Due on a day, at no particular time."""

    day: date


@dataclass(frozen=True, slots=True)
class DueAt:
    """Due at an instant, aware, in UTC."""

    at: datetime


Due = DueOn | DueAt


@dataclass(frozen=True, slots=True)
class Days:
    """A range of days, both ends included; ``None`` is open-ended ("by friday" has no first day)."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """A due date taken out of a text: ``phrase`` are the words it was read from, ``rest`` all the others as
    typed."""

    due: Due
    phrase: str
    rest: str


def show(due: Due, zone: ZoneInfo) -> str:
    """As people read it, the weekday computed: ``Fri 27 Nov 2026, 17:00 EST`` or ``Fri 27 Nov 2026``."""
    if isinstance(due, DueOn):
        return show_day(due.day)
    local = _local(due.at, zone)
    return f"{show_day(local.date())}, {local.hour:02}:{local.minute:02} {_zone_name(local)}"


def show_day(day: date) -> str:
    """``Fri 27 Nov 2026``, whatever the locale of the machine."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"


def is_past(due: Due, now: datetime, zone: ZoneInfo) -> bool:
    """Whether it is overdue at ``now`` (aware). A day is past once the next one has begun in the zone."""
    if isinstance(due, DueOn):
        return due.day < _local(now, zone).date()
    return due.at < now


def _local(at: datetime, zone: ZoneInfo) -> datetime:
    try:
        return at.astimezone(zone)
    except (OverflowError, ValueError):  # at either end of the calendar
        return at.astimezone(UTC)


def _zone_name(local: datetime) -> str:
    name = local.tzname() or "UTC"
    if name[0] in "+-":  # zones without letters of their own, such as São Paulo's "-03"
        hours, minutes = name[1:3].lstrip("0") or "0", name[3:5]
        return f"UTC{name[0]}{hours}" + (f":{minutes}" if minutes not in ("", "00") else "")
    return name
