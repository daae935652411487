"""When to remind: from the person's own words, or along with a due date. Shared by the tools that set reminders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from core.errors import ToolError
from core.language.ahead import counted_back, counts_back
from core.language.dates import Due, DueAt, DueOn, show
from core.language.moment import Moment
from core.models import Task, User
from core.storage import reminders
from core.tools.base import ToolContext, ToolResult
from core.tools.when import due_of, named_due, task_due

REMIND_TEXT = (
    "When to remind the person of it, in their own words, like 'at 9' or 'an hour before', only if they asked to be "
    "reminded. Without due_text it is due then, too."
)
OVER_TODAY = "When it is due the first time is over, so no reminder is set. Say a time to be reminded of it."
NO_DATE = "It has no date to count back from, so no reminder is set. Say a time, like “tomorrow at 9”."
NO_TIME = (
    "It is due on a day and not at a time, so I can't count hours back and no reminder is set. "
    "Say a time, like “{day} at 9”."
)
TOO_LATE = "That would be {at}, which is over, so no reminder is set. Say a time to be reminded of it."
MORNING = time(9)  # where a day is named and no time
PREFERENCE = "reminders"
SWITCHED_BY = "reminders_turn"  # the preference that holds the turn in which they were switched
SWITCHED_ON = "Reminders are on again. What came due while they were off isn't sent any more."
SWITCHED_OFF = "Reminders are off: I send none, not even those that are set. “Reminders on” turns them on again."
ONLY_IN_SLACK = "I can only remind people who have written to me in Slack, where I can send them a message."
ARE_OFF = "Your reminders are off, so I won't remind you. Say “reminders on” first."
TODAY_WHEN = "Where no time is said I remind at 09:00, and that is over today, so no reminder is set. Say a time."


@dataclass(frozen=True, slots=True)
class Plan:
    """When a reminder would come (aware UTC). Where it can't, `at` is None and `note` says why in a sentence.

    `before` is how it was said where it counts from when the task is due.
    """

    at: datetime | None = None
    note: str = ""
    before: str | None = None

    @property
    def columns(self) -> dict[str, Any]:
        return {"remind_at": self.at, "remind_before": self.before}

    @property
    def said(self) -> dict[str, str]:
        """For the data of a result: what the person is told beside the receipt."""
        return {"say": self.note} if self.note else {}


def planned(context: ToolContext, text: str | None, occurrence: Mapping[str, Any]) -> Plan:
    """What these words come to for a task with these columns; an empty plan without words.

    Raises ToolError for a time that is past, or is none.
    """
    moment = context.moment
    if text and counts_back(text):
        return _counted(context, text.strip(), _due(occurrence))
    due = named_due(text, moment)
    if due is None:
        return Plan()
    if note := _cannot(context):
        return Plan(note=note)
    at = instant_of(due, moment)
    if at > moment.sent_at:
        return Plan(at)
    if isinstance(due, DueOn) and due.day == moment.today:
        return Plan(note=TODAY_WHEN)
    raise ToolError(f"{show(due, moment.zone)} is past, so I can't remind you then. Nothing was changed.")


def _counted(context: ToolContext, before: str, due: Due | None) -> Plan:
    """A reminder counted back from this time; an empty plan with a note where none can be."""
    moment = context.moment
    if due is None:
        return Plan(note=NO_DATE)
    at = _at(before, due, moment)
    if at is None:
        return Plan(note=NO_TIME.format(day=show(due, moment.zone)))
    if note := _cannot(context):
        return Plan(note=note)
    if at <= moment.sent_at:
        return Plan(note=TOO_LATE.format(at=show(DueAt(at), moment.zone)))
    return Plan(at, before=before)


def _at(before: str, due: Due | None, moment: Moment) -> datetime | None:
    counted = counted_back(before, due, zone=moment.zone, locale=moment.locale) if due is not None else None
    if counted is None or due is None:
        return None
    # "On the day" is at 09:00, or when it is due if that is earlier.
    return min(instant_of(counted, moment), instant_of(due, moment))


def planned_at_each(context: ToolContext, occurrence: Mapping[str, Any]) -> Plan:
    """A reminder of what is due by these columns, for when it is due; those that follow it get theirs like it."""
    if note := _cannot(context):
        return Plan(note=note)
    at = _instant(occurrence, context.moment)
    return Plan(at) if at is not None and at > context.moment.sent_at else Plan(note=OVER_TODAY)


def _cannot(context: ToolContext) -> str:
    if reminders.last_written(context.session, context.user.id) is None:
        return ONLY_IN_SLACK
    return "" if wants_reminders(context.user) else ARE_OFF


def wants_reminders(user: User) -> bool:
    return bool(user.preferences.get(PREFERENCE, True))


def switch(context: ToolContext, *, on: bool) -> ToolResult:
    """Turn all reminders on or off; it is no task's change, and leaves no receipt."""
    switched = {PREFERENCE: on, SWITCHED_BY: context.turn_id}
    context.user.preferences = {**context.user.preferences, **switched}
    words = SWITCHED_ON if on else SWITCHED_OFF
    return ToolResult(words, {"tasks": [], "say": words}, changed=True)


def switched_since(user: User, turn_id: int) -> bool:
    """Whether reminders were switched in this turn or later."""
    return user.preferences.get(SWITCHED_BY, 0) >= max(turn_id, 1)


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
    if task.remind_before is None and (was is None or remind_at != instant_of(was, context.moment)):
        return {}
    due = _due(columns)
    at = _at(task.remind_before, due, context.moment) if task.remind_before else _instant(columns, context.moment)
    return {"remind_at": _if_to_come(context, at)}


def copied(context: ToolContext, task: Task, following: Mapping[str, Any]) -> dict[str, Any]:
    """The reminder of the occurrence that comes after this one: as long before it is due as this one's was, on the
    clocks of the person's zone. {} where this one had none.

    What came after it was due was put off by an hour or so, once; what is due on a day may be reminded of at any hour.
    """
    was, at = task_due(task), task.remind_at or reminders.last_sent(context.session, task.id)
    due = _instant(following, context.moment)
    if was is None or at is None or due is None:
        return {}
    if task.remind_before is not None:
        before = _at(task.remind_before, _due(following), context.moment)
        return {"remind_at": _if_to_come(context, before), "remind_before": task.remind_before}
    zone = context.moment.zone
    apart = _on_the_wall(at, zone) - _on_the_wall(instant_of(was, context.moment), zone)
    apart = apart if task.due_at is None else min(apart, timedelta())
    remind_at = (_on_the_wall(due, zone) + apart).replace(tzinfo=zone).astimezone(UTC)
    return {"remind_at": _if_to_come(context, remind_at)}


def _if_to_come(context: ToolContext, at: datetime | None) -> datetime | None:
    return at if at is not None and at > context.moment.sent_at and wants_reminders(context.user) else None


def _on_the_wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _instant(columns: Mapping[str, Any], moment: Moment) -> datetime | None:
    due = _due(columns)
    return instant_of(due, moment) if due is not None else None


def _due(columns: Mapping[str, Any]) -> Due | None:
    return due_of(columns["due_on"], columns["due_at"])
