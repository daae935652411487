"""The tools, and the one place where a call becomes a result."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from core.errors import ToolError
from core.reply import Card
from core.storage import tasks
from core.tools.adding import AddTask, add_task
from core.tools.again import SameFor, same_for
from core.tools.analytics import GetAnalytics, get_analytics
from core.tools.base import JsonObject, Tool, ToolContext, ToolResult
from core.tools.changing import (
    AddUnlessNamed,
    Progress,
    ToldOf,
    UpdateTask,
    add_unless_named,
    told_of,
    update_task,
)
from core.tools.choosing import CHOOSE, FILL, Offer, chosen_call, offer, remember_question
from core.tools.deleting import DeleteTask, delete_task
from core.tools.finishing import CompleteTask, ReopenTask, complete_task, reopen_task
from core.tools.focus import remember_changed, remember_named
from core.tools.history import WhatChanged, WhenChanged, what_changed, when_changed
from core.tools.lately import is_pronoun, missed_just_before
from core.tools.listing import ListTasks, MoreTasks, ShowTask, list_tasks, more_tasks, show_task
from core.tools.lookup import Ambiguous, NoSuchNumber, NoSuchTask, several
from core.tools.proposing import (
    AskToDelete,
    CompleteTasks,
    Confirm,
    DeleteTasks,
    Dismiss,
    Narrow,
    UpdateTasks,
    ask_to_delete,
    complete_tasks,
    confirm,
    delete_tasks,
    dismiss,
    narrow,
    update_tasks,
)
from core.tools.reminding import (
    CancelReminder,
    RemindOf,
    SetReminder,
    SwitchReminders,
    cancel_reminder,
    remind_of,
    set_reminder,
    switch_reminders,
)
from core.tools.restoring import RestoreTask, restore_task
from core.tools.retiming import Retime, retime
from core.tools.skipping import SkipTask, skip_task
from core.tools.taking_back import TakeBack, take_back
from core.tools.undoing import Undo, UndoTurn, undo, undo_turn

TOOLS: tuple[Tool[Any], ...] = (
    Tool(add_task, AddTask),
    Tool(list_tasks, ListTasks),
    Tool(complete_task, CompleteTask),
    Tool(reopen_task, ReopenTask),
    Tool(update_task, UpdateTask),
    Tool(skip_task, SkipTask),
    Tool(delete_task, DeleteTask),
    Tool(complete_tasks, CompleteTasks),
    Tool(update_tasks, UpdateTasks),
    Tool(delete_tasks, DeleteTasks),
    Tool(set_reminder, SetReminder),
    Tool(cancel_reminder, CancelReminder),
    Tool(switch_reminders, SwitchReminders),
    Tool(get_analytics, GetAnalytics),
    Tool(undo, Undo),
)
MAX_CLAUSES = 5  # enough to mend a call by; a thousand unknown arguments are no more than that
# What only the person's own words may run, read by code: a model is never offered these, and refused if it asks.
OWN_WORD: tuple[Tool[Any], ...] = (
    Tool(confirm, Confirm),
    Tool(dismiss, Dismiss),
    Tool(offer, Offer),
    Tool(narrow, Narrow),
    Tool(ask_to_delete, AskToDelete),
    Tool(more_tasks, MoreTasks),
    Tool(show_task, ShowTask),
    Tool(same_for, SameFor),
    Tool(what_changed, WhatChanged),
    Tool(when_changed, WhenChanged),
    Tool(remind_of, RemindOf),
    Tool(told_of, ToldOf),
    Tool(add_unless_named, AddUnlessNamed),
    Tool(undo_turn, UndoTurn),
    Tool(take_back, TakeBack),
    Tool(restore_task, RestoreTask),
    Tool(retime, Retime),
)
BY_NAME: Mapping[str, Tool[Any]] = {tool.name: tool for tool in TOOLS}
_BY_OWN_WORD: Mapping[str, Tool[Any]] = {tool.name: tool for tool in OWN_WORD}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a call ended. An error is for the model or the person to mend: nothing was written for it."""

    ok: bool
    result: ToolResult

    @property
    def content(self) -> str:
        """What the tool message says, as JSON.

        `shown` is True where the person sees the result without a word of the model's.
        """
        shown = self.result.changed or bool(self.result.cards)
        body: JsonObject = {"ok": self.ok, "changed": self.result.changed, "shown": shown}
        body |= {"summary": self.result.summary} if self.ok else {"error": self.result.summary}
        return json.dumps(body | self.result.data, ensure_ascii=False)


def failed(message: str, cards: tuple[Card, ...] = (), private_cards: tuple[Card, ...] = ()) -> Ran:
    return Ran(False, ToolResult(message, cards=cards, private_cards=private_cards))


def run_tool(context: ToolContext, name: str, arguments: Mapping[str, Any], *, own_word: bool = False) -> Ran:
    """Run one call. What the model or the person can mend comes back as an error result; bugs propagate.

    `own_word` says that the call is the person's own, read by code from what they wrote or clicked.
    """
    tasks.hold(context.session, context.user)
    try:
        if own_word and name in (CHOOSE, FILL, "confirm"):  # the call that waited for this answer
            name, arguments = chosen_call(context, name, arguments)
        tool = BY_NAME.get(name) or (_BY_OWN_WORD.get(name) if own_word else None)
        if tool is None:
            return failed(f"There is no tool {name!r}. The tools are: {', '.join(BY_NAME)}.")
        result = _run(context, tool, arguments)
    except ValidationError as error:
        return failed(_in_words(error))
    except Ambiguous as error:
        return _asked_back(context, name, arguments, error)
    except ToolError as error:
        if isinstance(error, NoSuchTask) and error.instead is not None:
            remember_named(context.user, error.instead, context.turn_id)
        return failed(str(error))
    _remember(context, result)
    return Ran(True, result)


def _remember(context: ToolContext, result: ToolResult) -> None:
    """What "it" means from now on."""
    if result.changed:
        remember_changed(context.user, _numbers(result), context.turn_id)
    elif "number" in result.data.get("task", {}):
        remember_named(context.user, result.data["task"]["number"], context.turn_id)


def _run(context: ToolContext, tool: Tool[Any], arguments: Mapping[str, Any]) -> ToolResult:
    """Run the tool; once for each task, where words like "both" name several. All of it happens, or nothing does."""
    parsed = tool.arguments.model_validate(dict(arguments))
    # A savepoint: a tool that finds out half-way that it can't has changed nothing, as its error says.
    with context.session.begin_nested():
        _refuse_unsure(context, parsed)
        numbers = _several(context, parsed)
        if not numbers:
            return tool.run(context, parsed)
        if isinstance(parsed, DeleteTask):  # more than one is only proposed
            return delete_tasks(context, DeleteTasks.model_validate({"tasks": [f"#{number}" for number in numbers]}))
        if isinstance(parsed, UpdateTask) and parsed.title is not None:
            raise ToolError("That names several tasks, and only one can be renamed. Say which one.")
        return _together([tool.run(context, parsed.model_copy(update={"task": f"#{each}"})) for each in numbers])


def _several(context: ToolContext, parsed: Any) -> tuple[int, ...]:
    """The numbers of the tasks, where the arguments name more than one."""
    if not isinstance(parsed, _OF_SEVERAL):
        return ()
    try:
        return several(context, parsed.task)
    except NoSuchNumber:
        if isinstance(parsed, RestoreTask):  # it brings back what was deleted
            return ()
        raise


def _refuse_unsure(context: ToolContext, parsed: Any) -> None:
    """Raises ToolError where something would be finished, deleted or opened again that is only called "it", and the
    answer before found nothing that it could be.
    """
    ends = isinstance(parsed, CompleteTask | DeleteTask | RestoreTask) or (
        isinstance(parsed, UpdateTask) and parsed.status is Progress.ARCHIVED
    )
    if ends and is_pronoun(parsed.task) and missed_just_before(context):
        raise ToolError(f"I don't know which task “{parsed.task}” is now. Name it, or give its number, like #12.")


_OF_SEVERAL = (CompleteTask, ReopenTask, RestoreTask, UpdateTask, ToldOf, SkipTask, DeleteTask, CancelReminder)


def _together(results: Sequence[ToolResult]) -> ToolResult:
    """One result of them all; `data["tasks"]` are the numbers of those that were changed."""
    return ToolResult(
        "\n".join(result.summary for result in results),
        {"tasks": [number for result in results if result.changed for number in _numbers(result)]},
        changed=any(result.changed for result in results),
        cards=tuple(card for result in results for card in result.cards),
        private_cards=tuple(card for result in results for card in result.private_cards),
    )


def _numbers(result: ToolResult) -> list[int]:
    """The tasks that a result says were changed."""
    return result.data["tasks"] if "tasks" in result.data else [result.data["task"]["number"]]


def _asked_back(context: ToolContext, name: str, arguments: Mapping[str, Any], asked: Ambiguous) -> Ran:
    """The question which one was meant, kept with the call that it is about."""
    number = remember_question(context, name, arguments, asked)
    private = (replace(asked.private, id=number),) if asked.private else ()
    return failed(str(asked), (replace(asked.choice, id=number),), private)


def _in_words(error: ValidationError) -> str:
    """What is wrong with the arguments, one clause each, naming the argument and never echoing its value."""
    found = error.errors(include_input=False, include_url=False)[:MAX_CLAUSES]
    clauses = [f"{'.'.join(map(str, each['loc']))[:60] or 'arguments'}: {each['msg']}" for each in found]
    return "These arguments don't fit: " + "; ".join(clauses)
