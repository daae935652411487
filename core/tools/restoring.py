"""restore_task"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from core.errors import ToolError
from core.language.tasks.matching import fitting
from core.language.tasks.references import number_of
from core.models import Status, Task
from core.storage import undone
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, ReopenTask, reopen_task
from core.tools.focus import Unclear, pointed
from core.tools.lately import is_pronoun
from core.tools.lookup import NoSuchNumber, NoSuchTask, find_task
from core.tools.present import naming
from core.tools.undoing import take_back_all

_OVER = (Status.COMPLETED, Status.ARCHIVED)


class RestoreTask(Arguments):
    task: str = Field(description=TASK)


def restore_task(context: ToolContext, arguments: RestoreTask) -> ToolResult:
    """The person's own "reopen 3", "restore the beef", "put it back on": of a task that is over, or that was deleted.
    Never offered to a model.
    """
    words = arguments.task
    gone = _pointed_at(context, words)
    if gone:
        return _brought_back(context, gone)
    back = restored(context, words)
    if back is not None:
        return back
    named = find_task(context, words, OPEN)  # of which is said that it is open
    return reopen_task(context, ReopenTask(task=f"#{named.number}"))


def restored(context: ToolContext, words: str) -> ToolResult | None:
    """What is over or was deleted, open again, where the words name such a task; else None."""
    try:
        find_task(context, words, _OVER)
    except (NoSuchNumber, NoSuchTask):
        task = _deleted(context, words)
        return None if task is None else _brought_back(context, [task])
    return reopen_task(context, ReopenTask(task=words))


def _pointed_at(context: ToolContext, words: str) -> Sequence[Task]:
    """The deleted tasks among those that a pronoun means."""
    if not is_pronoun(words):
        return ()
    try:
        numbers = pointed(context.user, words, alone=not context.conversation.shared) or ()
    except Unclear:
        return ()
    return [task for task in undone.deleted(context.session, context.user.id) if task.number in numbers]


def _deleted(context: ToolContext, words: str) -> Task | None:
    """The one deleted task that the words name, by its number or its title. Raises ToolError where several fit."""
    gone = {task.number: task for task in undone.deleted(context.session, context.user.id)}
    number = number_of(words)
    found = fitting(words, {each: task.title for each, task in gone.items()}) if number is None else [number]
    fit = [task for each in found if (task := gone.get(each)) is not None and context.says_aloud(task.place)]
    if len(fit) > 1:
        names = ", ".join(naming(context, task) for task in fit)
        raise ToolError(f"More than one deleted task fits “{words}”: {names}. Say “restore” and its number.")
    return fit[0] if fit else None


def _brought_back(context: ToolContext, gone: Sequence[Task]) -> ToolResult:
    changes = [undone.deletion_of(context.session, task) for task in gone]
    known = [change for change in changes if change is not None]
    if len(known) < len(gone):
        names = ", ".join(f"#{task.number}" for task in gone)
        raise ToolError(f"{names} went with what came before, so I can't bring it back. Nothing was changed.")
    return take_back_all(context, known, "That")
