"""Which tasks did they mean: by number, by pointing ("that", "the last one", "the first two"), or by words.

Never a silent pick: two that fit are an `Ambiguous` error with both, and a task of somebody else is the same "no such
task" as one that never was, because every query is the person's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz, process, utils

from core.errors import ToolError
from core.language.tasks.matching import each_named, fitting, resembling
from core.language.tasks.references import marked_parts, number_of
from core.models import Status, Task
from core.reply import Choice
from core.storage import tasks
from core.storage.tasks import OPEN
from core.tools.base import ToolContext
from core.tools.focus import Unclear, pointed
from core.tools.present import aloud, line, naming

CUTOFF = 65.0  # WRatio: below it, titles that people typed had nothing to do with each other
TIE = 5.0
MOST_OPTIONS = 10  # more than that is no choice but a list


class NoSuchTask(ToolError):
    """No task is called anything like these words; `instead` is the number of one that is, and is over already."""

    def __init__(self, message: str, instead: int | None = None) -> None:
        super().__init__(message)
        self.instead = instead


class NoSuchNumber(ToolError):
    """No task of the person's has this number, or it was deleted."""

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no task #{number}. Say “list” to see your tasks.")
        self.number = number


class Ambiguous(ToolError):
    """Several tasks fit `reference`. `choice` shows them; `private` does so by name, where `choice` may not."""

    def __init__(self, message: str, reference: str, choice: Choice, private: Choice | None = None) -> None:
        super().__init__(message)
        self.reference = reference
        self.choice = choice
        self.private = private


def find_task(context: ToolContext, reference: str, statuses: tuple[Status, ...]) -> Task:
    """The task that `reference` names. Words are only matched against tasks in `statuses`; a number names any.

    Raises ToolError, in words that say what to do, when there is none, and `Ambiguous` when there are several.
    """
    found = find_tasks(context, reference, statuses)
    if len(found) > 1:
        raise _ambiguous(context, reference, [task.number for task in found])
    return found[0]


def find_tasks(context: ToolContext, reference: str, statuses: tuple[Status, ...]) -> list[Task]:
    """The tasks that `reference` names, each once: several for "both", "the first two" or "2 and 4", else one.

    Raises as `find_task` does.
    """
    words = reference.strip().strip("\"'“”‘’").strip()
    parts = marked_parts(words)
    if len(parts) > 1:
        found = [task for part in parts for task in find_tasks(context, part, statuses)]
        return list({task.number: task for task in found}.values())
    if (number := number_of(words)) is not None:
        return [_by_number(context, number)]
    numbers = _pointed_at(context, words)
    if numbers is not None:
        return [_by_number(context, number) for number in numbers]
    return [_by_words(context, words, statuses)]


def several(context: ToolContext, reference: str) -> tuple[int, ...]:
    """The numbers of the tasks, where `reference` names more than one of them in so many words; () otherwise.

    Raises as `find_task` does.
    """
    words = reference.strip().strip("\"'“”‘’").strip()
    if len(marked_parts(words)) < 2 and number_of(words) is not None:
        return ()
    if len(marked_parts(words)) < 2 and _pointed_at(context, words) is None:
        return each_named(words, dict(tasks.titles(context.session, context.user.id, OPEN)))
    found = find_tasks(context, words, tuple(Status))
    return tuple(task.number for task in found) if len(found) > 1 else ()


def _by_number(context: ToolContext, number: int) -> Task:
    task = tasks.by_number(context.session, context.user.id, number)
    if task is None:
        raise NoSuchNumber(number)
    return task


def _pointed_at(context: ToolContext, words: str) -> tuple[int, ...] | None:
    try:
        return pointed(context.user, words, alone=not context.conversation.shared)
    except Unclear as unclear:
        there = [number for number in unclear.numbers if _is_there(context, number)]
    if 1 < len(there) <= MOST_OPTIONS:
        raise _ambiguous(context, words, there)
    raise ToolError(f"I don't know which task “{words}” is. Name it, or give its number, like #12.")


def _is_there(context: ToolContext, number: int) -> bool:
    return tasks.by_number(context.session, context.user.id, number) is not None


def _by_words(context: ToolContext, words: str, statuses: tuple[Status, ...]) -> Task:
    if not words.strip("#+ "):
        raise NoSuchTask("Say which task: name it, or give its number, like #12.")
    candidates = dict(tasks.titles(context.session, context.user.id, statuses))
    found = fitting(words, candidates)
    if len(found) == 1:
        return _by_number(context, found[0])
    if found := found or _alike(words, candidates):
        raise _ambiguous(context, words, found)
    raise _not_found(context, words, statuses)


def _not_found(context: ToolContext, words: str, statuses: tuple[Status, ...]) -> NoSuchTask:
    """That there is none; or that there is one, which is done or archived already."""
    others = tuple(status for status in Status if status not in statuses)
    elsewhere = fitting(words, dict(tasks.titles(context.session, context.user.id, others)))
    if len(elsewhere) != 1 or not set(statuses) <= set(OPEN):
        return NoSuchTask(
            f"I found no task like “{words}”. Say “list” to see your tasks, or give its number, like #12."
        )
    task = _by_number(context, elsewhere[0])
    only = f"only {naming(context, task)}, which is {task.status.value} already."
    return NoSuchTask(f"I found no open task like “{words}”, {only}", task.number)


def _alike(words: str, titles: dict[int, str]) -> list[int]:
    """What looks alike by its letters: never taken, only asked about."""
    titles = {number: titles[number] for number in resembling(words, titles)}
    scored = process.extract(
        words, titles, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=CUTOFF, limit=6
    )
    return [number for _, score, number in scored if score >= scored[0][1] - TIE]


def _ambiguous(context: ToolContext, words: str, numbers: Sequence[int]) -> Ambiguous:
    fitting = [_by_number(context, number) for number in list(dict.fromkeys(numbers))[:MOST_OPTIONS]]
    names = " or ".join(naming(context, task) for task in fitting)
    one = len(fitting) == 1
    question = f"Do you mean this one by “{words}”?" if one else f"More than one task fits “{words}”: which one?"
    choice = Choice(question, tuple(aloud(context, task) for task in fitting))
    named = Choice(question, tuple(line(task, context.moment, context.now) for task in fitting))
    message = (
        f"I found no task called “{words}”. {names} is alike: say its number if that is meant."
        if one
        else f"More than one task fits “{words}”: {names}. Say which one by its number."
    )
    return Ambiguous(message, words, choice, named if named != choice else None)
