"""set_reminder, cancel_reminder and switch_reminders; and what a reminder says when its time has come.

A reminder that waits is a column of its task (`remind_at`), so that undo, receipts and lists know of it as they know of
the due date. A task has one at most: a new one replaces it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from pydantic import Field
from sqlalchemy.orm import Session

from core.errors import ToolError
from core.language.ahead import counts_back
from core.language.dates import DueAt, show
from core.language.moment import Moment
from core.language.tasks.references import is_marked, is_pointer
from core.models import ChangeKind, Conversation, Reminder, ReminderState, Task, Turn, User
from core.reply import Nudge, Nudges
from core.storage import reminders
from core.storage.tasks import OPEN
from core.tools.adding import AddTask, add_task
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, changed, unchanged
from core.tools.focus import remember_changed
from core.tools.lookup import NoSuchTask, find_task
from core.tools.present import line
from core.tools.remind_when import planned, switch, wants_reminders

JUST_NOW = timedelta(minutes=10)  # "remind me at 5" is about what was made or shown so recently
LATE = timedelta(minutes=5)
SHOWN = 20
HINT = "Answer “done”, “snooze 1 hour” or “tomorrow”. “Stop reminders” turns all of them off."
WHAT = "What shall I remind you of? For example: “remind me to call the bank tomorrow at 10”. Nothing was changed."


class SetReminder(Arguments):
    task: str = Field(description=f"{TASK} 'that' is the one made or shown just now.")
    remind_text: str = Field(
        description="When to remind, in the person's own words, like 'in 2 hours', 'tomorrow 9am' or 'an hour before'."
    )


def set_reminder(context: ToolContext, arguments: SetReminder) -> ToolResult:
    """Remind the person of a task on their list, once, with a message at that time. It replaces the one it had.

    For something new to do, use add_task with remind_text.
    """
    if is_pointer(arguments.task) and not _just_now(context):
        raise ToolError(WHAT)
    task = find_task(context, arguments.task, OPEN)
    if task.status not in OPEN:
        return unchanged(context, task, f"is {task.status.value}, so there is nothing to be reminded of")
    plan = planned(context, arguments.remind_text, {"due_on": task.due_on, "due_at": task.due_at})
    if plan.at is None:
        raise ToolError(f"{plan.note or WHAT} Nothing was changed.")
    return changed(context, task, ChangeKind.UPDATED, **plan.columns)


class RemindOf(SetReminder):
    pass


def remind_of(context: ToolContext, arguments: RemindOf) -> ToolResult:
    """The person's own "remind me about …": of a task on their list, or of something that isn't on it yet."""
    words = arguments.task
    try:
        return set_reminder(context, SetReminder(task=words, remind_text=arguments.remind_text))
    except NoSuchTask:
        if is_marked(words) or counts_back(arguments.remind_text):
            raise
    return add_task(context, AddTask.model_validate({"title": words, "remind_text": arguments.remind_text}))


class CancelReminder(Arguments):
    task: str = Field(description=TASK)


def cancel_reminder(context: ToolContext, arguments: CancelReminder) -> ToolResult:
    """Take back the reminder of one task. The task itself stays as it is."""
    task = find_task(context, arguments.task, OPEN)
    if task.remind_at is None:
        return unchanged(context, task, "has no reminder")
    return changed(context, task, ChangeKind.UPDATED, remind_at=None, remind_before=None)


class SwitchReminders(Arguments):
    on: bool = Field(description="False when the person wants no reminders at all any more, True to have them again.")


def switch_reminders(context: ToolContext, arguments: SwitchReminders) -> ToolResult:
    """Turn all reminders of the person off, or on again. While they are off, none is sent."""
    if wants_reminders(context.user) is arguments.on:
        return ToolResult(f"Reminders are {'on' if arguments.on else 'off'} already.")
    return switch(context, on=arguments.on)


def _just_now(context: ToolContext) -> bool:
    """Whether what "that" points at was made or shown a moment ago, or in this very conversation."""
    turn = _turn_in_focus(context.session, context.user)
    if turn is None:
        return False
    return turn.conversation_id == context.conversation.id or context.moment.sent_at - turn.sent_at <= JUST_NOW


def _turn_in_focus(session: Session, user: User) -> Turn | None:
    turn_id = user.focus.get("turn")
    return session.get(Turn, turn_id) if turn_id is not None else None


def told(session: Session, user: User, turn: Turn, moment: Moment, now: datetime) -> Nudges | None:
    """What this turn's reminders say now, the person then means by "it".

    None where nothing is left to say: the task was done meanwhile, or put off, or the person wants no reminders.
    """
    wanted = user.active and wants_reminders(user)
    left: list[tuple[Reminder, Task]] = []
    for reminder, task in reminders.of_turn(session, turn.id):
        if wanted and reminders.is_open(task) and task.remind_at is None:
            left.append((reminder, task))
        else:
            reminder.state = ReminderState.CANCELLED
    if not left:
        return None
    remember_changed(user, [task.number for _, task in left], turn.id)
    return Nudges(tuple(_nudge(*each, moment, now) for each in left[:SHOWN]), len(left), HINT)


def _nudge(reminder: Reminder, task: Task, moment: Moment, now: datetime) -> Nudge:
    shown = line(task, moment, now)
    if now - reminder.remind_at > LATE:
        return Nudge(shown, show(DueAt(reminder.remind_at), moment.zone))
    # A reminder on time is a second after the task is due: nobody is late yet.
    return Nudge(replace(shown, overdue=shown.overdue and task.due_at != reminder.remind_at))


def reminded(context: ToolContext) -> tuple[int, ...]:
    """The numbers of the tasks that the person was reminded of just before, or where this conversation began."""
    session = context.session
    found = [task for _, task in reminders.of_conversation(session, context.conversation.id)]
    if not found and not context.conversation.shared:
        before = reminders.told_before(session, context.user.id, context.turn_id)
        if before is not None and context.moment.sent_at - before.sent_at <= JUST_NOW:
            sent = reminders.of_turn(session, before.id)
            found = [task for reminder, task in sent if reminder.state is ReminderState.SENT]
    return tuple(task.number for task in found)


def recall(session: Session, user: User, conversation: Conversation) -> None:
    """Who writes under a reminder means its tasks by "it", whatever they saw elsewhere since.

    Nothing changes where the conversation didn't begin with one, or something was changed or shown in it since.
    """
    began_with = reminders.of_conversation(session, conversation.id)
    in_focus = _turn_in_focus(session, user)
    if began_with and (in_focus is None or in_focus.conversation_id != conversation.id):
        turn_id, numbers = began_with[0][0], [task.number for _, task in began_with]
        remember_changed(user, numbers, turn_id)
