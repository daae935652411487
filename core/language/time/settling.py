"""The day or the instant that a moment comes to: "5 tomorrow afternoon" is 17:00, and "at 9" the next 9 o'clock."""

from datetime import UTC, datetime, timedelta

from core.language.text.words import PART_CLOCKS
from core.language.time.clocks import Clock, Part
from core.language.time.context import Context, instant
from core.language.time.days import Day
from core.language.time.due import Due, DueAt, DueOn
from core.language.time.moments import Moment


def settle(cx: Context, moment: Moment) -> Due | None:
    """The due day or instant that a moment means; None where its pieces contradict each other."""
    if moment.day is not None and moment.day.exact_time is not None:
        if moment.clock is not None or moment.part is not None:
            return None
        return DueAt(instant_of(moment.day))
    clock = time_of(moment)
    if clock is None:
        if moment.day is None or moment.clock is not None or moment.part is not None:
            return None
        return DueOn(moment.day.day)
    hour, minute, days = clock
    zone = moment.zone or cx.zone
    if moment.day is not None:
        return DueAt(instant(moment.day.day + timedelta(days=days), hour, minute, zone))
    today = cx.now.astimezone(zone).date() + timedelta(days=days)
    at = instant(today, hour, minute, zone)
    stays = moment.clock is None and moment.part is not None and moment.part.name in ("close", "midnight")
    if at <= cx.now and not stays:
        at = instant(today + timedelta(days=1), hour, minute, zone)
    return DueAt(at)


def instant_of(day: Day) -> datetime:
    """The instant of a counted time ("in 2 hours"), in UTC."""
    if day.exact_time is None:
        raise ValueError("that is a day, not an instant")
    return day.exact_time.astimezone(UTC)


def time_of(moment: Moment) -> tuple[int, int, int] | None:
    """Hour, minute and days to add; None when there is no time or morning and evening contradict."""
    clock, part = moment.clock, moment.part
    if clock is None:
        return None if part is None else (*PART_CLOCKS[part.name], 0)
    if part is None or part.name in ("close", "midnight") or (part.name == "noon" and clock.sure):
        return _guessed(clock), clock.minute, 0
    if clock.sure:
        return _confirmed(clock, part)
    return _by_part(clock, part)


def _guessed(clock: Clock) -> int:
    """ "at 5" with no am or pm: 7 to 11 are mornings, 12 is noon, 1 to 6 are afternoons."""
    return clock.hour + 12 if not clock.sure and 1 <= clock.hour <= 6 else clock.hour


def _confirmed(clock: Clock, part: Part) -> tuple[int, int, int] | None:
    low_hour, high_hour = {
        "morning": (0, 12),
        "noon": (11, 15),
        "afternoon": (12, 19),
        "evening": (15, 24),
        "night": (16, 29),
    }[part.name]
    if low_hour <= clock.hour <= high_hour:
        return clock.hour, clock.minute, 0
    if part.name == "night" and clock.hour < 5:  # "2am tonight" is after midnight
        return clock.hour, clock.minute, 1
    return None


def _by_part(clock: Clock, part: Part) -> tuple[int, int, int] | None:
    hour = clock.hour % 12
    if part.name == "morning":
        return hour, clock.minute, 0
    if part.name == "night" and hour == 0:
        return 0, clock.minute, 1
    if part.name == "night" and hour < 4:
        return hour, clock.minute, 1
    return hour + 12, clock.minute, 0
