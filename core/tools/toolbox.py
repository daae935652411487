"""The tools, and the one place where a call becomes a result."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from core.errors import ToolError
from core.reply import Card
from core.tools.adding import AddTask, add_task
from core.tools.analytics import GetAnalytics, get_analytics
from core.tools.base import JsonObject, Tool, ToolContext, ToolResult
from core.tools.changing import UpdateTask, update_task
from core.tools.deleting import DeleteTask, delete_task
from core.tools.finishing import CompleteTask, ReopenTask, complete_task, reopen_task
from core.tools.listing import ListTasks, list_tasks
from core.tools.lookup import Ambiguous
from core.tools.proposing import (
    CompleteTasks,
    Confirm,
    DeleteTasks,
    Dismiss,
    UpdateTasks,
    complete_tasks,
    confirm,
    delete_tasks,
    dismiss,
    update_tasks,
)
from core.tools.undoing import Undo, undo

TOOLS: tuple[Tool[Any], ...] = (
    Tool(add_task, AddTask),
    Tool(list_tasks, ListTasks),
    Tool(complete_task, CompleteTask),
    Tool(reopen_task, ReopenTask),
    Tool(update_task, UpdateTask),
    Tool(delete_task, DeleteTask),
    Tool(complete_tasks, CompleteTasks),
    Tool(update_tasks, UpdateTasks),
    Tool(delete_tasks, DeleteTasks),
    Tool(get_analytics, GetAnalytics),
    Tool(undo, Undo),
)
MAX_CLAUSES = 5  # enough to mend a call by; a thousand unknown arguments are no more than that
# What only the person's own yes or no may run, read by code: a model is never offered these, and refused if it asks.
OWN_WORD: tuple[Tool[Any], ...] = (Tool(confirm, Confirm), Tool(dismiss, Dismiss))
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
    tool = BY_NAME.get(name) or (_BY_OWN_WORD.get(name) if own_word else None)
    if tool is None:
        return failed(f"There is no tool {name!r}. The tools are: {', '.join(BY_NAME)}.")
    try:
        parsed = tool.arguments.model_validate(dict(arguments))
        # A savepoint: a tool that finds out half-way that it can't has changed nothing, as its error says.
        with context.session.begin_nested():
            result = tool.run(context, parsed)
    except ValidationError as error:
        return failed(_in_words(error))
    except Ambiguous as error:
        return failed(str(error), (error.choice,), (error.private,) if error.private else ())
    except ToolError as error:
        return failed(str(error))
    if result.changed:
        _remember_changed(context, result)
    return Ran(True, result)


def _remember_changed(context: ToolContext, result: ToolResult) -> None:
    numbers = result.data["tasks"] if "tasks" in result.data else [result.data["task"]["number"]]
    focus = context.user.focus
    context.user.focus = {**focus, "changed": [*focus.get("changed", []), *numbers][-10:]}


def _in_words(error: ValidationError) -> str:
    """What is wrong with the arguments, one clause each, naming the argument and never echoing its value."""
    found = error.errors(include_input=False, include_url=False)[:MAX_CLAUSES]
    clauses = [f"{'.'.join(map(str, each['loc']))[:60] or 'arguments'}: {each['msg']}" for each in found]
    return "These arguments don't fit: " + "; ".join(clauses)
