"""Which task did they mean: by number, by pointing ("that", "the last one"), or by words.

Never a silent pick: two that fit are an `Ambiguous` error with both, and a task of somebody else is the same "no such
task" as one that never was, because every query is the person's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

from core.errors import ToolError
from core.models import Status, Task
from core.reply import Choice
from core.storage import tasks
from core.tools.base import ToolContext
from core.tools.present import aloud, line, naming

CUTOFF = 65.0  # WRatio: 21 of 25 titles found and no wrong pick, measured on titles as people type them
TIE = 5.0
_NUMBER = re.compile(r"^(?:task|item|number|no\.?|nr\.?)?\s*#?\s*(\d{1,9})$", re.IGNORECASE)
_POINTING = {
    "that",
    "it",
    "this",
    "that one",
    "this one",
    "the last one",
    "last one",
    "the last",
    "last",
    "the task",
    "that task",
}


class Ambiguous(ToolError):
    """Several tasks fit. `choice` shows them; `private` does so by name, where `choice` may not."""

    def __init__(self, message: str, choice: Choice, private: Choice | None = None) -> None:
        super().__init__(message)
        self.choice = choice
        self.private = private


def find_task(context: ToolContext, reference: str, statuses: tuple[Status, ...]) -> Task:
    """The task that `reference` names. Words are only matched against tasks in `statuses`; a number names any.

    Raises ToolError, in words that say what to do, when there is none, and `Ambiguous` when there are several.
    """
    words = reference.strip().strip("\"'“”‘’").strip()
    if numbered := _NUMBER.match(words):
        return _by_number(context, int(numbered.group(1)))
    if words.casefold() in _POINTING:
        return _pointed_at(context, words)
    return _by_words(context, words, statuses)


def _by_number(context: ToolContext, number: int) -> Task:
    task = tasks.by_number(context.session, context.user.id, number)
    if task is None:
        raise ToolError(f"There is no task #{number}. Say “list” to see your tasks.")
    return task


def _pointed_at(context: ToolContext, words: str) -> Task:
    focus = context.user.focus
    for number in (*focus.get("changed", [])[-1:], *focus.get("shown", [])[-1:]):
        task = tasks.by_number(context.session, context.user.id, number)
        if task is not None:
            return task
    raise ToolError(f"I don't know which task “{words}” is. Name it, or give its number, like #12.")


def _by_words(context: ToolContext, words: str, statuses: tuple[Status, ...]) -> Task:
    candidates = tasks.titles(context.session, context.user.id, statuses)
    fitting = _fitting(words, candidates)
    if not fitting:
        raise ToolError(f"I found no task like “{words}”. Say “list” to see your tasks, or give its number, like #12.")
    if len(fitting) > 1:
        raise _ambiguous(context, words, fitting)
    return _by_number(context, fitting[0])


def _fitting(words: str, candidates: Sequence[tuple[int, str]]) -> list[int]:
    same = [number for number, title in candidates if title.casefold() == words.casefold()]
    if same:
        return same
    titles = dict(candidates)
    scored = process.extract(
        words, titles, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=CUTOFF, limit=6
    )
    return [number for _, score, number in scored if score >= scored[0][1] - TIE]


def _ambiguous(context: ToolContext, words: str, numbers: list[int]) -> Ambiguous:
    fitting = [_by_number(context, number) for number in numbers]
    names = " or ".join(naming(context, task) for task in fitting)
    question = f"More than one task fits “{words}”: which one?"
    choice = Choice(question, tuple(aloud(context, task) for task in fitting))
    named = Choice(question, tuple(line(task, context.moment, context.now) for task in fitting))
    message = f"More than one task fits “{words}”: {names}. Say which one by its number."
    return Ambiguous(message, choice, named if named != choice else None)
