"""Tasks that repeat: from the person's own words to a rule, and from one occurrence to the next.

An occurrence is a row of its own; completing it adds the next one, in the same transaction. Moving an occurrence moves
it alone, because the next is reckoned from `occurs_on`, its day in the rule. See docs/decisions/0009.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from typing import Any, TypedDict
from zoneinfo import ZoneInfo

from core.errors import ToolError
from core.language import dates, recurrence
from core.language.dates import Due, DueAt, DueOn
from core.language.moment import Moment
from core.language.recurrence import Recurrence
from core.models import ChangeKind, Task, TaskChange
from core.storage import people, tasks
from core.storage.tasks import OPEN
from core.tools.base import ToolContext
from core.tools.present import naming
from core.tools.remind_when import copied
from core.tools.when import columns, due_of, named_due, new_due, task_due

REPEAT_TEXT = "How it repeats, in the person's own words, like 'every monday at 9' or '3 days after I finish'."


class Occurrence(TypedDict):
    """When an occurrence is due, and where its series stands; the last two are None for a task that doesn't repeat."""

    due_on: date | None
    due_at: datetime | None
    recurrence: str | None
    occurs_on: date | None


NEVER_AGAIN = {"recurrence": None, "occurs_on": None}


def repeats(text: str | None, moment: Moment) -> bool:
    """Whether these words, said where a date belongs, are a repetition ("every monday") and no date."""
    if not text or dates.resolve(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale) is not None:
        return False
    return recurrence.parse(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale) is not None


def first_occurrence(due_text: str | None, repeat_text: str | None, moment: Moment) -> Occurrence:
    """The columns of a new task. Where it repeats, `due_text` is when the first is due at the earliest.

    Raises ToolError for words that are no date or no repetition.
    """
    if not repeat_text and repeats(due_text, moment):
        due_text, repeat_text = None, due_text
    due = named_due(due_text, moment)
    if not repeat_text:
        return Occurrence(**columns(due), recurrence=None, occurs_on=None)
    found = _read(repeat_text, moment)
    return _begun(found, recurrence.first(found, sent_at=moment.sent_at, zone=moment.zone, start=due), moment)


def repeating_anew(text: str, due: Due | None, moment: Moment) -> Occurrence:
    """The columns of a task that is to repeat like this from now on.

    It stays due when it is, where the new rule has that day; else it goes to the rule's first day after it that isn't
    over. Raises ToolError for words that are no repetition.
    """
    found = _read(text, moment)
    sent_at, zone = moment.sent_at, moment.zone
    if due is None or found.start is not None:
        return _begun(found, recurrence.first(found, sent_at=sent_at, zone=zone), moment)
    start = recurrence.first(found, sent_at=sent_at, zone=zone, start=due)
    if start is not None and _day(start, zone) != _day(due, zone) and _day(due, zone) < moment.today:
        start = recurrence.first(recurrence.anchored(found, due, zone), sent_at=sent_at, zone=zone)
    return _begun(found, start, moment)


def at_another_time(text: str, task: Task, moment: Moment) -> Occurrence | None:
    """The columns of a task that is to repeat as it does, at this time of day ("at 7pm"); None for any other words."""
    timed = dates.is_time(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    if task.recurrence is None or task_due(task) is None or not timed:
        return None
    moved = new_due(text, task, moment)
    due = due_of(moved["due_on"], moved["due_at"])
    if not isinstance(due, DueAt):
        return None
    rule = recurrence.at_time_of(task.recurrence, due, moment.zone)
    return Occurrence(**moved, recurrence=rule, occurs_on=task.occurs_on)


def _read(text: str, moment: Moment) -> Recurrence:
    found = recurrence.parse(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    if found is None or _never_comes(found.rule):
        raise ToolError(
            f"I can't tell from “{text.strip()}” how it repeats. Say it like “every monday at 9”, “every 2 weeks”, "
            "“the 1st of every month” or “3 days after I finish”. Nothing was changed."
        )
    return found


_YEARLY = re.compile(r"FREQ=YEARLY(?:;INTERVAL=\d+)?;BYMONTH=(\d+);BYMONTHDAY=(\d+)")


def _never_comes(rule: str) -> bool:
    """Whether it names a day that no year has: 30 February."""
    found = _YEARLY.match(rule)
    return found is not None and int(found[2]) > monthrange(2024, int(found[1]))[1]


def _begun(found: Recurrence, due: Due | None, moment: Moment) -> Occurrence:
    if due is None:
        raise ToolError(f"“{recurrence.show(found)}” has no day that is still to come. Nothing was changed.")
    return _occurrence(recurrence.anchored(found, due, moment.zone).text, due, moment)


def _occurrence(rule: str | None, due: Due, moment: Moment) -> Occurrence:
    return Occurrence(**columns(due), recurrence=rule, occurs_on=_day(due, moment.zone))


def _day(due: Due, zone: ZoneInfo) -> date:
    return due.day if isinstance(due, DueOn) else due.at.astimezone(zone).date()


def next_occurrence(task: Task, moment: Moment, *, skipped: bool = False) -> Occurrence | None:
    """The one after this, which isn't over at the time of the person's word; None where this is the last, or the only.

    It comes after the day of the rule that this one stands for, and after the day that this one was put off to.
    """
    if task.recurrence is None or task.occurs_on is None:
        return None
    due = task_due(task)
    moved_to = _day(due, moment.zone) if due is not None else None
    following = recurrence.next_after(
        task.recurrence, DueOn(task.occurs_on), moment.sent_at, moment.zone, moved_to=moved_to, skipped=skipped
    )
    return None if following is None else _occurrence(recurrence.remaining(task.recurrence), following, moment)


def write(context: ToolContext, task: Task, kind: ChangeKind, **values: Any) -> TaskChange | None:
    """Change a task as tools do: with what follows from it where it repeats. None when nothing would be different."""
    opens = task.status not in OPEN and values.get("status") in OPEN
    if opens:
        values |= _place_taken_back(context, task)
    change = tasks.change_task(context.session, task, context.turn_id, kind, context.now, **values)
    if change is not None and kind is ChangeKind.COMPLETED:
        _add_next(context, task)
    return change


def _add_next(context: ToolContext, task: Task) -> None:
    """The next occurrence: as this one is now, title, notes, labels and priority, at its own time."""
    occurrence = next_occurrence(task, context.moment)
    if occurrence is None:
        return
    following = Task(
        user_id=task.user_id,
        number=people.take_number(context.session, task.user_id),
        title=task.title,
        notes=task.notes,
        priority=task.priority,
        labels=task.labels,
        follows_id=task.id,
        conversation_id=task.conversation_id,
        place=task.place,
        source_link=task.source_link,
        created_at=context.now,
        updated_at=context.now,
        **occurrence,
        **copied(context, task, occurrence),
    )
    tasks.add_task(context.session, following, context.turn_id, context.now)


def _place_taken_back(context: ToolContext, task: Task) -> dict[str, Any]:
    """What else changes of an occurrence that is opened again: a series has one open occurrence at most.

    Its next one is taken away, as long as nothing was done with that. Else the series goes on there, or has been ended
    there, and this is opened as a task by itself.
    """
    following = tasks.next_of(context.session, task)
    if following is None:
        return {}
    if following.deleted_at is not None or not tasks.is_as_made(context.session, following):
        return dict(NEVER_AGAIN)
    gone = {"deleted_at": context.now, "follows_id": None}
    tasks.change_task(context.session, following, context.turn_id, ChangeKind.UNDONE, context.now, **gone)
    return {}


def over(context: ToolContext, task: Task) -> str:
    """`#3 water plants is done already, and its next one is #7`: for what is asked of an occurrence that is over."""
    what = "is archived" if task.completed_at is None else "is done already"
    following = tasks.open_after(context.session, task)
    return f"{naming(context, task)} {what}" + (f", and its next one is #{following.number}" if following else "")
