"""The model that is no model: people's words, read by the grammar in `core.language.commands`, as calls of the same
tools.

It answers where there is no key or no provider, through the same port and the same loop. It asks when it isn't sure,
and never guesses a destructive action.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from itertools import takewhile
from typing import Any, assert_never, cast
from zoneinfo import ZoneInfo

from core.language import commands
from core.language.answers.picks import picked
from core.language.answers.snoozing import snoozed
from core.language.commands import (
    Add,
    Archive,
    ArchiveWhere,
    Ask,
    CannotDo,
    Change,
    Changes,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    ListTasks,
    No,
    Redo,
    Remind,
    Reopen,
    Skip,
    Smalltalk,
    Start,
    Stats,
    SwitchReminders,
    Undo,
    Unknown,
    Unremind,
    Yes,
)
from core.llm.own_words import NO_TIME, asks_to_remind, offered, own_words, same_again
from core.llm.port import Answer, Called, Message, ModelRequest, Said, ToolCall
from core.models import Role

JsonObject = dict[str, Any]

LISTED = (
    "status",
    "due_text",
    "label",
    "priority",
    "search",
    "page",
    "besides",
    "undated",
    "added_text",
    "unlabelled",
    "repeating",
)
ADDED = ("title", "notes", "due_text", "repeat_text", "priority", "labels", "remind_text")
OFFLINE = "offline"
HELP = """\
I look after your tasks. Write to me like this:
• add buy milk tomorrow at 5pm   (also !high and #home)
• list, list overdue, what's due this week?
• done 3, done buy milk, reopen 3
• move 3 to friday, rename 3 to buy oat milk, make 3 urgent
• water plants every monday at 9, skip 3, stop repeating 3
• remind me to call ana at 5pm, stop reminders
• delete 3, undo
• stats"""
GREETING = "Hello! Tell me what you need to do, like “add buy milk tomorrow at 5pm”, or say “help”."
THANKS = "You're welcome."
BYE = "See you."
UNKNOWN = "I didn't understand that, and changed nothing. Try “add buy milk tomorrow”, “list”, “done 3” or “help”."
OUTSIDE = "I can't do that: I only look after your tasks. Say “help” to see what I can do."
NOT_YET = "I can't do that yet, and changed nothing. Say “help” to see what I can do."
REMIND_WHEN = "When shall I remind you of {what}? For example: remind me of {what} tomorrow at 10."
COMMAND_WORDS = {
    "add",
    "list",
    "show",
    "done",
    "complete",
    "finish",
    "reopen",
    "delete",
    "remove",
    "move",
    "rename",
    "stats",
}
SMALLTALK = {"greeting": GREETING, "thanks": THANKS, "help": HELP, "bye": BYE}


class OfflineModel:
    """The `Model` port without a model."""

    name = OFFLINE

    def complete(self, request: ModelRequest) -> Answer:
        """Read the person's message into calls; once they have run, say what their results don't show by themselves."""
        last = request.messages[-1]
        if last.role is Role.TOOL:
            said = [said_by_results(_trailing_results(request.messages)), self._not_reminded(request)]
            return Said("\n".join(each for each in said if each))
        number = picked(last.content, request.options) if request.options else None
        if number is not None:
            return Called((ToolCall("call_0", "choose", {"option": number}),))
        own = own_words(last.content)
        if own is not None:
            return Said(own) if isinstance(own, str) else _called([own])
        if put_off := _put_off(last.content, request):
            return _called([("set_reminder", arguments) for arguments in put_off])
        return self._read(last.content, request)

    def _read(self, text: str, request: ModelRequest) -> Answer:
        moment = request.moment
        reading = commands.parse(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
        if again := same_again(text, surely=isinstance(reading, Ask | Unknown)):
            return _called([again])
        match reading:
            case Commands(items=(Remind(task_or_title=what, when_text=None), *_)):
                return Said(REMIND_WHEN.format(what=what))
            case Commands(items=(Add() as add,)) if asks_to_remind(text):
                [(tool, arguments)] = _calls(add)
                when = add.remind_text or add.repeat_text or add.due_text
                return _called([(tool, {**arguments, "remind_text": when} if when else arguments)])
            case Commands(items=items):
                return _calls_for(items)
            case Ask(question=question):
                return self._offer(question, request) or Said(question)
            case Smalltalk(kind=kind):
                return Said(SMALLTALK[kind.value])
            case CannotDo():
                return Said(OUTSIDE)
            case Unknown():
                return Said(UNKNOWN)
            case _:
                assert_never(reading)

    def _not_reminded(self, request: ModelRequest) -> str:
        """That no reminder was set, where one was asked for and no time can be told from the words."""
        text = next(each.content for each in reversed(request.messages) if each.role is Role.USER)
        if not asks_to_remind(text):
            return ""
        moment = request.moment
        reading = commands.parse(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
        match reading:
            case Commands(items=(Add(due_text=None, repeat_text=None),)):
                return NO_TIME
            case _:
                return ""

    def _offer(self, question: str, request: ModelRequest) -> Called | None:
        """Where it asks "Shall I add …?", that call, kept for a plain yes."""
        command, moment = offered(question), request.moment
        if command is None:
            return None
        reading = commands.parse(command, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
        match reading:
            case Commands(items=(Add() as add,)):
                [(tool, arguments)] = _calls(add)
                return _called([("offer", {"question": question, "tool": tool, "arguments": arguments})])
            case _:
                return None


def _put_off(text: str, request: ModelRequest) -> list[JsonObject]:
    """The new reminders that an answer to one asks for: "tomorrow at 9", "snooze 3 for an hour"."""
    if not request.reminded:
        return []
    moment = request.moment
    when = snoozed(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    if when is not None:
        return [{"task": f"#{number}", "remind_text": when} for number in request.reminded]
    reading = commands.parse(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    match reading:
        case Commands(items=(Change(tasks=tasks, due_text=str(due_text)),)) if text.lower().startswith("snooze"):
            return [{"task": task, "remind_text": due_text} for task in tasks]
        case _:
            return []


def is_yes_or_no(text: str, sent_at: datetime) -> bool:
    """Whether this is a plain yes or no: the answer to a proposal, which no model may give."""
    reading = commands.parse(text, sent_at=sent_at, zone=ZoneInfo("UTC"))
    return isinstance(reading, Commands) and all(isinstance(item, Yes | No) for item in reading.items)


def is_plain_command(text: str, sent_at: datetime) -> bool:
    """Whether this is a command that needs no model:

    one whose first word says so, or that can be read in one way only.
    """
    reading = commands.parse(text, sent_at=sent_at, zone=ZoneInfo("UTC"))
    if isinstance(reading, Smalltalk):
        return reading.kind.value == "help"
    if not isinstance(reading, Commands) or not all(_calls(item) for item in reading.items):
        return False
    return reading.exact or text.split(maxsplit=1)[0].casefold() in COMMAND_WORDS


def can_do(command: Command) -> bool:
    """Whether there is a tool for it."""
    return bool(_calls(command))


def said_by_results(results: Sequence[str]) -> str:
    """What is left to say of these tool messages: errors, and whatever no receipt and no card shows."""
    said = [_said(json.loads(content)) for content in results]
    return "\n".join(line for line in dict.fromkeys(said) if line)


def _said(result: JsonObject) -> str:
    if result.get("shown"):
        return str(result.get("say") or "")
    return str(result.get("summary") or result.get("error") or "")


def _trailing_results(messages: Sequence[Message]) -> list[str]:
    tail = takewhile(lambda message: message.role is Role.TOOL, reversed(messages))
    return [message.content for message in reversed(list(tail))]


def _calls_for(items: Sequence[Command]) -> Answer:
    asked = [call for item in items for call in _calls(item)]
    if not asked:
        return Said(NOT_YET)
    return _called(asked)


def _called(asked: Sequence[tuple[str, JsonObject]]) -> Called:
    return Called(tuple(ToolCall(f"call_{n}", name, arguments) for n, (name, arguments) in enumerate(asked)))


def _calls(command: Command) -> list[tuple[str, JsonObject]]:  # noqa: C901 - a table: one line a command
    """(tool, arguments) for each thing that the command does."""
    match command:
        case Add(named=str(named)):
            return [("add_unless_named", {**_given(command, *ADDED), "named": named})]
        case Add():
            return [("add_task", _given(command, *ADDED))]
        case ListTasks():
            return [("list_tasks", _given(command, *LISTED))]
        case Complete(tasks=tasks):
            return [("complete_task", {"task": task}) for task in tasks]
        case Reopen(tasks=tasks):
            return [("reopen_task", {"task": task}) for task in tasks]
        case Start(tasks=tasks):
            return [("update_task", {"task": task, "status": "in_progress"}) for task in tasks]
        case Archive(tasks=tasks):
            return [("update_task", {"task": task, "status": "archived"}) for task in tasks]
        case Change(tasks=tasks, told=True):
            return [("told_of", {"task": task, **_given(command, "due_text", "repeat_text")}) for task in tasks]
        case Change(tasks=tasks):
            return [("update_task", {"task": task, **_changed(command)}) for task in tasks]
        case Skip(tasks=tasks):
            return [("skip_task", {"task": task, **_given(command, "day_text")}) for task in tasks]
        case Delete(tasks=tasks) if len(tasks) > 1:
            return [("delete_tasks", {"tasks": list(tasks)})]
        case Delete(tasks=tasks):
            return [("delete_task", {"task": task}) for task in tasks]
        case Stats(due_text=due_text):
            return [("get_analytics", {"days": due_text} if due_text else {})]
        case CompleteWhere(filter=where):
            return [("complete_tasks", _filter(where))]
        case DeleteWhere(filter=where):
            return [("delete_tasks", _filter(where))]
        case ArchiveWhere(filter=where):
            return [("update_tasks", {**_filter(where), "new_status": "archived"})]
        case ChangeWhere(filter=where, changes=changes) if not _single(changes):
            return [("update_tasks", {**_filter(where), **_changes(changes)})]
        case Remind(task_or_title=title, when_text=str(when), new=True):
            return [("add_task", {"title": title, "due_text": when, "remind_text": when})]
        case Remind(task_or_title=task, when_text=str(when)):
            return [("remind_of", {"task": task, "remind_text": when})]
        case Unremind(tasks=tasks):
            return [("cancel_reminder", {"task": task}) for task in tasks]
        case SwitchReminders(on=on):
            return [("switch_reminders", {"on": on})]
        case Yes():
            return [("confirm", {})]
        case No():
            return [("dismiss", {})]
        case Undo() | Redo():
            return [("undo", {})]
        case _:
            return []


def _changed(command: Change) -> JsonObject:
    fields = ("title", "notes", "due_text", "clear_due", "priority", "add_labels", "remove_labels", "repeat_text")
    emptied = {"notes": ""} if command.notes == "" else {}
    return _given(command, *fields) | emptied | ({"stop_repeating": True} if command.clear_repeat else {})


def _single(changes: Changes) -> bool:
    """Whether it is something that only one task at a time can be given."""
    return bool(changes.title or changes.notes or changes.repeat_text or changes.clear_repeat)


def _filter(where: Filter) -> JsonObject:
    chosen = (
        "status",
        "due_text",
        "label",
        "priority",
        "search",
        "added_text",
        "undated",
        "unlabelled",
        "repeating",
        "besides",
    )
    return _given(where, *chosen)


def _changes(changes: Changes) -> JsonObject:
    given = _given(changes, "due_text", "clear_due", "priority", "add_labels", "remove_labels")
    renamed = {"due_text": "new_due_text", "priority": "new_priority"}
    return {renamed.get(name, name): value for name, value in given.items()}


def _given(command: Command | Filter | Changes, *fields: str) -> JsonObject:
    """The fields that the person's words filled, as plain JSON."""
    values = {field: getattr(command, field) for field in fields}
    return {field: _plain(value) for field, value in values.items() if value not in (None, (), False)}


def _plain(value: Any) -> Any:
    return list(cast("tuple[str, ...]", value)) if isinstance(value, tuple) else getattr(value, "value", value)
