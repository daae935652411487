"""list_tasks; and what only the person's own words run: more_tasks and show_task"""

from __future__ import annotations

from dataclasses import replace

from pydantic import Field

from core.errors import ToolError
from core.models import Status, Task
from core.reply import TaskLine, TaskList
from core.storage import tasks
from core.tools.base import Arguments, JsonObject, ToolContext, ToolResult
from core.tools.filtering import Where, Which, filter_of, in_words
from core.tools.focus import asked_last, remember_asked, remember_shown
from core.tools.lookup import find_task
from core.tools.present import for_model, line

PAGE = 20


class ListTasks(Where):
    page: int = Field(1, ge=1, le=10_000, description=f"{PAGE} tasks a page; 1 is the first.")


def list_tasks(context: ToolContext, arguments: ListTasks) -> ToolResult:
    """Show the person's tasks. They see the list itself: don't repeat it, say only what they asked about it."""
    wanted = filter_of(context, arguments)
    user_id, session = context.user.id, context.session
    total = tasks.count_tasks(session, user_id, wanted)
    if not total and (finished := _finished(context, arguments)) is not None:
        return finished
    before = min((arguments.page - 1) * PAGE, total)
    found = tasks.find_tasks(session, user_id, wanted, limit=PAGE, offset=before)
    shown = [task for task in found if context.says_aloud(task.place)]
    rest = [task for task in found if not context.says_aloud(task.place)]
    heading = _heading(arguments, total, named=wanted.number is not None and total == 1, later_page=before > 0)
    card = TaskList(heading, _lines(context, shown), total, elsewhere=len(rest), before=before)
    private = TaskList("The rest of your list:", _lines(context, rest), len(rest))
    apart = [task.number for task in rest]
    remember_shown(context.user, [task.number for task in found], apart, total, context.turn_id)
    remember_asked(context.user, arguments.model_dump(mode="json", exclude_defaults=True), before + len(found) < total)
    data: JsonObject = {"total": total, "tasks": [for_model(context, task) for task in shown]}
    if rest:
        data["sent_privately"] = len(rest)
    named = wanted.number is not None or (total == 1 and _only_searches(arguments))
    if named and shown and shown[0].notes:
        data["say"] = f"Notes of #{shown[0].number}: {shown[0].notes}"
    return ToolResult(card.heading, data, cards=(card,), private_cards=(private,) if rest else ())


def _finished(context: ToolContext, arguments: ListTasks) -> ToolResult | None:
    """What is done already, where words were searched for among the open tasks and none has them."""
    if not _only_searches(arguments):
        return None
    done = arguments.model_copy(update={"status": Which.COMPLETED})
    if not tasks.count_tasks(context.session, context.user.id, filter_of(context, done)):
        return None
    result = list_tasks(context, done)
    said = str(result.data.get("say", ""))
    return replace(result, data={**result.data, "say": "\n".join(each for each in (_NONE_OPEN, said) if each)})


def _only_searches(arguments: ListTasks) -> bool:
    return set(arguments.model_dump(exclude_defaults=True)) == {"search"}


_NONE_OPEN = "Nothing like that is open; it is done already:"


def _heading(arguments: ListTasks, total: int, *, named: bool, later_page: bool) -> str:
    if not total:
        return in_words(arguments, 0) + "."
    page = f" (page {arguments.page})" if later_page else ""
    return f"Task {arguments.search}:" if named else f"{in_words(arguments, total)}{page}:"


class MoreTasks(Arguments):
    page: int | None = Field(None, ge=1, le=10_000, description="Which page; the next one if it isn't said.")


def more_tasks(context: ToolContext, arguments: MoreTasks) -> ToolResult:
    """The person's own "more": the next page of the list that they saw last. Never offered to a model."""
    asked, goes_on = asked_last(context.user)
    if asked is None:
        raise ToolError("There is no list to go on with. Say “list” to see your tasks.")
    if arguments.page is None and not goes_on:
        raise ToolError("That was the whole list. Say “list” to see it again.")
    page = arguments.page or asked.get("page", 1) + 1
    result = list_tasks(context, ListTasks.model_validate({**asked, "page": page}))
    if page > 1 and result.data["total"] <= (page - 1) * PAGE:
        raise ToolError(f"There is no page {page}: the list is shorter. Say “list” to see it again.")
    return result


class ShowTask(Arguments):
    task: str = Field(description="The task: its number, or the words that the person used for it.")
    notes: bool = Field(True, description="Whether its notes are what was asked for.")


def show_task(context: ToolContext, arguments: ShowTask) -> ToolResult:
    """The person's own "notes of …": all there is to one task. Never offered to a model."""
    task = find_task(context, arguments.task, tuple(Status))
    result = list_tasks(context, ListTasks.model_validate({"status": "all", "search": f"#{task.number}"}))
    if arguments.notes and context.says_aloud(task.place) and not task.notes:
        return replace(result, data={**result.data, "say": f"#{task.number} has no notes."})
    return result


def _lines(context: ToolContext, found: list[Task]) -> tuple[TaskLine, ...]:
    return tuple(line(task, context.moment, context.now) for task in found)
