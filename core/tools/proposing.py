"""complete_tasks, update_tasks and delete_tasks: many tasks at once, proposed first and done only after the person's
yes.

The yes is a button, or a plain word read by code; `confirm` and `dismiss` are never offered to a model.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import Field

from core.errors import ToolError
from core.models import ChangeKind, PendingAction, Priority, Status, Surface, Task, Turn
from core.reply import ELSEWHERE, Proposal, TaskList
from core.storage import pending, tasks
from core.storage.tasks import OPEN
from core.tools.base import Arguments, JsonObject, ToolContext, ToolResult
from core.tools.changing import Changes, Progress, values_for
from core.tools.choosing import CHOOSE, EXPIRED, LAPSED, NOTHING_WAITS, OFFER, WHEN, asked_just_before
from core.tools.filtering import Where, by_label, filter_of, in_words
from core.tools.focus import remember_shown
from core.tools.lookup import find_tasks
from core.tools.present import line
from core.tools.questions import asked_of
from core.tools.repeating import write

VALID_FOR = timedelta(minutes=10)
MOST = 200
SHOWN = 20
_PROPOSED = ("complete", "update", "delete")
_DONE = "Say yes to do it, or no to leave everything as it is."
_NOT_HERE = (
    "This can't be confirmed here, by no tool: ask the person to say it to Errand themselves, in Slack or in the chat, "
    "and to answer yes there."
)


class CompleteTasks(Where):
    pass


class UpdateTasks(Where):
    new_due_text: str | None = Field(None, description="The new due date of each, in the person's own words.")
    clear_due: bool = Field(False, description="True to remove their due dates.")
    new_priority: Priority | None = None
    new_status: Progress | None = None
    add_labels: list[str] | None = None
    remove_labels: list[str] | None = None

    @property
    def changes(self) -> Changes:
        return Changes(
            due_text=self.new_due_text,
            clear_due=self.clear_due,
            priority=self.new_priority,
            status=self.new_status,
            add_labels=self.add_labels,
            remove_labels=self.remove_labels,
        )


class DeleteTasks(Where):
    tasks: list[str] | None = Field(
        None, description="The tasks themselves, if the person named them one by one; then nothing else counts."
    )


class Confirm(Arguments):
    proposal: int | None = Field(None, description="The proposal that is meant, if it is known.")


class Dismiss(Confirm):
    pass


class Narrow(Arguments):
    numbers: list[int] = Field(description="The tasks that the proposal is still about.")


class AskToDelete(Arguments):
    task: str = Field(description="The task that may be meant.")
    instead: str | None = Field(None, description="What the words may mean as well: a new task of this title.")
    question: str | None = Field(None, description="What is asked where no task is called exactly that.")


def complete_tasks(context: ToolContext, arguments: CompleteTasks) -> ToolResult:
    """Propose to mark all tasks as done that fit. The person is asked; nothing happens before their yes."""
    found, words = _found(context, arguments)
    return _propose(context, found, "complete", f"Mark as done: {words}?", {})


def update_tasks(context: ToolContext, arguments: UpdateTasks) -> ToolResult:
    """Propose to change all tasks that fit. The person is asked; nothing happens before their yes."""
    found, words = _found(context, arguments)
    if not values_for(context, arguments.changes, found[0]):  # a date that isn't one is said now, not after the yes
        raise ToolError("Say what to change of them: the date, the priority, the status or the labels.")
    changes = arguments.changes.model_dump(mode="json", exclude_defaults=True)
    question = asked_of(context, "update", arguments.changes, words, found)
    return _propose(context, found, "update", question, changes)


def delete_tasks(context: ToolContext, arguments: DeleteTasks) -> ToolResult:
    """Propose to delete several tasks. The person is asked; nothing happens before their yes."""
    if arguments.tasks is not None:
        if not arguments.tasks:
            raise ToolError("Say which tasks: an empty list is none. Nothing was changed.")
        found = _named(context, arguments.tasks)
        words = _counted(found)
    else:
        found, words = _found(context, arguments)
    return _propose(context, found, "delete", f"Delete {words}?", {})


def confirm(context: ToolContext, arguments: Confirm) -> ToolResult:
    """The person said yes: do what was proposed, to those tasks that are still as they were shown."""
    waiting = _waiting(context, arguments)
    action = waiting.action
    context.session.delete(waiting)
    changed: list[int] = []
    left: list[int] = []
    for number, seen in action["tasks"]:
        task = tasks.by_number(context.session, context.user.id, number)
        if task is None or task.updated_at != datetime.fromisoformat(seen) or not _apply(context, task, action):
            left.append(number)
        else:
            changed.append(number)
    if not changed:
        raise ToolError("These tasks were changed in the meantime, so I left them alone. Nothing was changed.")
    note = f"{_numbers(left)} changed in the meantime, so I left that alone." if left else ""
    return ToolResult(note or "Done.", {"tasks": changed, "left": left, "say": note}, changed=True)


def dismiss(context: ToolContext, arguments: Dismiss) -> ToolResult:
    """The person said no, to what was proposed or to what was asked: nothing happens."""
    context.session.delete(_waiting(context, arguments, (*_PROPOSED, CHOOSE, OFFER, WHEN)))
    return ToolResult("All right, nothing was changed.", {})


def narrow(context: ToolContext, arguments: Narrow) -> ToolResult:
    """The person said yes to some of it: propose just that. Never offered to a model."""
    waiting = _waiting(context, Confirm(proposal=None))
    action = waiting.action
    seen = {number: at for number, at in action["tasks"] if number in arguments.numbers}
    there = [tasks.by_number(context.session, context.user.id, number) for number in seen]
    found = [task for task in there if task is not None]
    if not found:
        raise ToolError("None of those was proposed. Nothing was changed.")
    changes = Changes.model_validate(action["changes"])
    question = asked_of(context, action["do"], changes, _counted(found), found)
    return _propose(context, found, action["do"], question, action["changes"])


def ask_to_delete(context: ToolContext, arguments: AskToDelete) -> ToolResult:
    """The person's words may mean that a task is to go: propose it, so that a plain yes does it. Where they may as well
    be a new task, only if one is called exactly that. Never offered to a model.
    """
    try:
        found = find_tasks(context, arguments.task, OPEN)
    except ToolError:
        if arguments.question is None:
            raise
        return ToolResult(arguments.question)
    if arguments.instead is None:
        return _propose(context, found, "delete", f"Delete {_counted(found)}?", {})
    if len(found) != 1 or _bare(found[0].title) != _bare(arguments.task):
        return ToolResult(str(arguments.question))
    question = f"Delete {_counted(found)}? (To add it as a new one, write “add {arguments.instead}”.)"
    return _propose(context, found, "delete", question, {})


def _named(context: ToolContext, references: Sequence[str]) -> list[Task]:
    found = [task for reference in references for task in find_tasks(context, reference, tuple(Status))]
    return list({task.number: task for task in found}.values())


def _found(context: ToolContext, arguments: Where) -> tuple[list[Task], str]:
    """The tasks that fit, and what they are in words; among others, only those that were made there.

    Raises ToolError where there is none, or too many.
    """
    arguments = by_label(context, arguments)
    found = tasks.find_tasks(context.session, context.user.id, filter_of(context, arguments), limit=MOST + 1)
    here = [task for task in found if context.says_aloud(task.place)]
    if not here:
        raise ToolError(
            f"{in_words(arguments, 0)} here. Nothing was changed." if found else f"{in_words(arguments, 0)}."
        )
    if len(found) > MOST:
        raise ToolError(f"That would be more than {MOST} tasks. Say more exactly which ones. Nothing was changed.")
    return here, in_words(arguments, len(here))


def _propose(context: ToolContext, found: Sequence[Task], what: str, question: str, changes: JsonObject) -> ToolResult:
    """Ask, and keep it until the person's yes. Nobody is asked about tasks that they can't see: where some of them
    aren't named aloud, the question is asked in the direct message.
    """
    seen = [[task.number, task.updated_at.isoformat()] for task in found]
    hidden = not all(context.says_aloud(task.place) for task in found)
    waiting = PendingAction(
        user_id=context.user.id,
        turn_id=context.turn_id,
        action={
            "do": what,
            "tasks": seen,
            "changes": changes,
            "sent_at": context.moment.sent_at.isoformat(),
            "privately": hidden,
        },
        created_at=context.now,
        expires_at=context.now + VALID_FOR,
    )
    pending.replace(context.session, waiting)
    apart = [task.number for task in found[:SHOWN] if not context.says_aloud(task.place)]
    remember_shown(context.user, [task.number for task in found[:SHOWN]], apart, len(found), context.turn_id)
    lines = tuple(line(task, context.moment, context.now) for task in found[:SHOWN])
    asked_by_tool = context.session.get_one(Turn, context.turn_id).surface is Surface.MCP
    card = Proposal(waiting.id, question, lines, len(found), _NOT_HERE if asked_by_tool else _DONE)
    said = f"Proposed, and waiting for the person's yes: {question}" + (f" {_NOT_HERE}" if asked_by_tool else "")
    if not hidden:
        return ToolResult(said, {"count": len(found)}, cards=(card,))
    aside = TaskList(f"{question.removesuffix('?')} ({ELSEWHERE})? Please answer there.", (), 0)
    return ToolResult(said, {"count": len(found)}, cards=(aside,), private_cards=(card,))


def _waiting(context: ToolContext, arguments: Confirm, kinds: Sequence[str] = _PROPOSED) -> PendingAction:
    waiting = pending.of(context.session, context.user.id)
    if waiting is None or waiting.action["do"] not in kinds or arguments.proposal not in (None, waiting.id):
        raise ToolError(NOTHING_WAITS)
    if arguments.proposal is None and not asked_just_before(context.session, waiting, context.turn_id):
        raise ToolError(LAPSED)
    if waiting.expires_at < context.now:
        raise ToolError(EXPIRED)
    return waiting


def _apply(context: ToolContext, task: Task, action: dict[str, Any]) -> bool:
    """Whether it made a difference."""
    values: dict[str, Any]
    match action["do"]:
        case "complete":
            kind, values = ChangeKind.COMPLETED, {"status": Status.COMPLETED, "completed_at": context.now}
        case "delete":
            kind, values = ChangeKind.DELETED, {"deleted_at": context.now}
        case _:
            kind, values = ChangeKind.UPDATED, values_for(context, Changes.model_validate(action["changes"]), task)
    return write(context, task, kind, **values) is not None


def _bare(name: str) -> str:
    """The name without an article and in lower case."""
    return _ARTICLE.sub("", " ".join(name.casefold().split()))


_ARTICLE = re.compile(r"^(?:the|an?|my|our) ")


def _counted(found: Sequence[Task]) -> str:
    return f"{len(found)} tasks" if len(found) != 1 else "1 task"


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(f"#{number}" for number in numbers)
