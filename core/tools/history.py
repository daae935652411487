"""What only the person's own words run: what_changed and when_changed, told from the committed changes."""

from __future__ import annotations

from pydantic import Field

from core.errors import ToolError
from core.language.dates import DueAt, show
from core.models import ChangeKind, Status, Task, TaskChange
from core.reply import receipt_line
from core.storage import tasks
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.lookup import NoSuchTask, find_task
from core.tools.present import naming, receipts

MOST = 5
_NONE = "Nothing of that kind has happened yet."
_ELSEWHERE = "Ask me that in our direct messages: not all of it was made here."


class WhatChanged(Arguments):
    kind: ChangeKind | None = Field(None, description="Only changes of this kind.")


def what_changed(context: ToolContext, arguments: WhatChanged) -> ToolResult:
    """The person's own "what did you just do?": their newest changes, newest first. Never offered to a model."""
    found = tasks.recent_changes(context.session, context.user.id, MOST, arguments.kind)
    if not found:
        return ToolResult(_NONE)
    told = receipts(list(reversed(found)), context.moment, context.now)
    if not all(context.says_aloud(change.after["place"]) for change, _ in told):
        raise ToolError(_ELSEWHERE)
    lines = [f"• {_at(context, change)}: {receipt_line(receipt)}" for change, receipt in reversed(told)]
    return ToolResult("\n".join(["The last changes, newest first:", *lines]))


class WhenChanged(Arguments):
    task: str = Field(description="The task: its number, or the words that the person used for it.")
    kind: ChangeKind = Field(description="What happened to it.")


def when_changed(context: ToolContext, arguments: WhenChanged) -> ToolResult:
    """The person's own "when did I finish the slides?". Never offered to a model."""
    task = _task(context, arguments)
    if not context.says_aloud(task.place):
        raise ToolError(_ELSEWHERE)
    history = tasks.changes_of_task(context.session, task.id)
    changes = [each for each in history if each.kind is arguments.kind and each.undone_at is None]
    name, did = naming(context, task), arguments.kind.value
    if not changes:
        return ToolResult(f"{name} wasn't {did}: it was added {_at(context, history[0])}.")
    return ToolResult(f"{name} was {did} {_at(context, changes[-1])}.")


def _task(context: ToolContext, arguments: WhenChanged) -> Task:
    """Of several that are called so, one to which it can have happened."""
    if arguments.kind is ChangeKind.COMPLETED:
        try:
            return find_task(context, arguments.task, (Status.COMPLETED,))
        except NoSuchTask:
            pass
    return find_task(context, arguments.task, tuple(Status))


def _at(context: ToolContext, change: TaskChange) -> str:
    return show(DueAt(change.created_at), context.moment.zone)
