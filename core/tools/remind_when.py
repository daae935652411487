"""When to remind: from the person's own words, or along with a due date. Shared by the tools that set reminders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any

from core.errors import ToolError
from core.language.dates import Due, DueAt, DueOn, show
from core.language.moment import Moment
from core.models import Task, User
from core.storage import reminders
from core.tools.base import ToolContext
from core.tools.when import named_due, task_due

REMIND_TEXT = (
    "When to remind the person of it, in their own words, only if they asked to be reminded. "
    "Without due_text it is due then, too."
)
MORNING = time(9)  # where a day is named and no time
PREFERENCE = "reminders"
ONLY_IN_SLACK = "I can only remind people who have written to me in Slack, where I can send them a message."
ARE_OFF = "Your reminders are off, so I won't remind you. Say “reminders on” first."
TODAY_WHEN = "Where no time is said I remind at 09:00, and that is over today, so no reminder is set. Say a time."


@dataclass(frozen=True, slots=True)
class Plan:
    """When a reminder would come (aware UTC). Where it can't, `at` is None and `note` says why in a sentence."""

    at: datetime | None = None
    note: str = ""

    @property
    def said(self) -> dict[str, str]:
        """For the data of a result: what the person is told beside the receipt."""
        return {"say": self.note} if self.note else {}


def planned(context: ToolContext, text: str | None) -> Plan:
    """What these words come to; an empty plan without words. Raises ToolError for a time that is past, or is none."""
    moment = context.moment
    due = named_due(text, moment)
    if due is None:
        return Plan()
    if reminders.last_written(context.session, context.user.id) is None:
        return Plan(note=ONLY_IN_SLACK)
    if not wants_reminders(context.user):
        return Plan(note=ARE_OFF)
    at = instant_of(due, moment)
    if at > moment.sent_at:
        return Plan(at)
    if isinstance(due, DueOn) and due.day == moment.today:
        return Plan(note=TODAY_WHEN)
    raise ToolError(f"{show(due, moment.zone)} is past, so I can't remind you then. Nothing was changed.")


def wants_reminders(user: User) -> bool:
    return bool(user.preferences.get(PREFERENCE, True))


def instant_of(due: Due, moment: Moment) -> datetime:
    """When to remind of something due then (aware UTC): at that time, or in the morning of that day in their zone."""
    match due:
        case DueAt(at):
            return at
        case DueOn(day):
            return datetime.combine(day, MORNING, tzinfo=moment.zone).astimezone(UTC)


def moved_along(context: ToolContext, task: Task, columns: Mapping[str, Any]) -> dict[str, Any]:
    """The reminder of a task that is to be due by these columns instead.

    One that was for when the task is due, waiting or sent already, goes with it; {} where there is none like that.
    """
    was = task_due(task)
    remind_at = task.remind_at or reminders.last_sent(context.session, task.id)
    if was is None or remind_at != instant_of(was, context.moment):
        return {}
    at = _instant(columns, context.moment)
    can = at is not None and at > context.moment.sent_at and wants_reminders(context.user)
    return {"remind_at": at if can else None}


def _instant(columns: Mapping[str, Any], moment: Moment) -> datetime | None:
    if columns["due_at"] is not None:
        return instant_of(DueAt(columns["due_at"]), moment)
    return instant_of(DueOn(columns["due_on"]), moment) if columns["due_on"] is not None else None
