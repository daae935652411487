"""From the person's own words to what a task is due by. Nothing is guessed: what isn't understood is asked about."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TypedDict

from core.errors import ToolError
from core.language import dates
from core.language.moment import Moment
from core.models import Task
from core.storage.tasks import DueRange


class DueColumns(TypedDict):
    due_on: date | None
    due_at: datetime | None


def due_columns(text: str | None, moment: Moment) -> DueColumns:
    """The two columns for these words; both None without words. Raises ToolError for words that aren't a date."""
    return columns(named_due(text, moment))


def named_due(text: str | None, moment: Moment) -> dates.Due | None:
    """When these words say; None without words. Raises ToolError for words that aren't a date."""
    if text is None or not text.strip():
        return None
    due = dates.resolve(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    if due is None:
        raise ToolError(
            f"I can't make a date of “{text.strip()}”. "
            "Say it like “tomorrow 5pm”, “friday” or “2026-12-24”. Nothing was changed."
        )
    return due


def new_due(text: str, task: Task, moment: Moment) -> DueColumns:
    """What a task is due by after these words: a new date, or its own moved along ("2 days later").

    A task that has a time keeps it when only the day is named, and its day when only a time is ("3pm", "to 10"), unless
    that day is over. Raises ToolError for words that aren't a date.
    """
    old = task_due(task)
    for words in (text, *_as_times(text)):
        moved = dates.shift(words, old, zone=moment.zone) if old is not None else None
        moved = moved or dates.rescheduled(words, old, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
        if moved is not None:
            return columns(moved)
    return due_columns(text, moment)


_AS_TIME = re.compile(r"(?:to |at )?(?P<time>\d{1,2})", re.IGNORECASE)
_TO = re.compile(r"to (?P<words>.+)", re.IGNORECASE | re.DOTALL)


def _as_times(text: str) -> list[str]:
    """How else a new time may be said: "10" and "to 10" for "at 10", "to 3pm" for "3pm"."""
    said = text.strip()
    if found := _AS_TIME.fullmatch(said):
        return [f"at {found['time']}"]
    found = _TO.fullmatch(said)
    return [found["words"]] if found else []


def task_due(task: Task) -> dates.Due | None:
    return due_of(task.due_on, task.due_at)


def due_of(due_on: date | None, due_at: datetime | None) -> dates.Due | None:
    if due_at is not None:
        return dates.DueAt(due_at)
    return dates.DueOn(due_on) if due_on is not None else None


def columns(due: dates.Due | None) -> DueColumns:
    match due:
        case None:
            return DueColumns(due_on=None, due_at=None)
        case dates.DueOn(day):
            return DueColumns(due_on=day, due_at=None)
        case dates.DueAt(at):
            return DueColumns(due_on=None, due_at=at)


def due_range(text: str, moment: Moment) -> DueRange:
    """The days that these words span, as days and as instants in the person's zone. Raises ToolError."""
    days = dates.resolve_days(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    if days is None:
        raise ToolError(f"I can't make days of “{text.strip()}”. Say it like “today”, “this week” or “by friday”.")
    return DueRange(
        first=days.first,
        last=days.last,
        start=_midnight(days.first, moment) if days.first else None,
        end=_midnight(_after(days.last), moment) if days.last else None,
    )


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def _midnight(day: date, moment: Moment) -> datetime:
    try:
        return datetime.combine(day, time(), tzinfo=moment.zone).astimezone(UTC)
    except OverflowError:  # the first day of the calendar begins before it, east of Greenwich
        return datetime.min.replace(tzinfo=UTC)
