"""A command that was read, as calls of the tools: a table."""

from __future__ import annotations

from typing import Any, cast

from core.language.answers.taking_back import Manner
from core.language.commands import (
    Add,
    Archive,
    ArchiveWhere,
    Change,
    Changes,
    ChangeWhere,
    Command,
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
    Start,
    Stats,
    SwitchReminders,
    Undo,
    Unremind,
    Yes,
)

JsonObject = dict[str, Any]

CHOSEN = (
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
LISTED = (*CHOSEN, "page")
ADDED = ("title", "notes", "due_text", "repeat_text", "priority", "labels", "remind_text")


def calls_of(command: Command) -> list[tuple[str, JsonObject]]:  # noqa: C901 - a table: one line a command
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
            return [("restore_task", {"task": task}) for task in tasks]
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
        case Undo():
            return [("undo", {})]
        case Redo():
            return [("take_back", {"manner": Manner.AGAIN.value})]
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
    return _given(where, *CHOSEN)


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
