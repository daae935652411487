"""list_tasks"""

from __future__ import annotations

from pydantic import Field

from core.models import Task
from core.reply import TaskLine, TaskList
from core.storage import tasks
from core.tools.base import JsonObject, ToolContext, ToolResult
from core.tools.filtering import Where, filter_of, in_words
from core.tools.focus import remember_shown
from core.tools.present import for_model, line

PAGE = 20


class ListTasks(Where):
    page: int = Field(1, ge=1, le=10_000, description=f"{PAGE} tasks a page; 1 is the first.")


def list_tasks(context: ToolContext, arguments: ListTasks) -> ToolResult:
    """Show the person's tasks. They see the list itself: don't repeat it, say only what they asked about it."""
    wanted = filter_of(context, arguments)
    user_id, session = context.user.id, context.session
    total = tasks.count_tasks(session, user_id, wanted)
    found = tasks.find_tasks(session, user_id, wanted, limit=PAGE, offset=(arguments.page - 1) * PAGE)
    shown = [task for task in found if context.says_aloud(task.place)]
    rest = [task for task in found if not context.says_aloud(task.place)]
    card = TaskList(
        in_words(arguments, total) + (":" if total else "."), _lines(context, shown), total, elsewhere=len(rest)
    )
    private = TaskList("The rest of your list:", _lines(context, rest), len(rest))
    apart = [task.number for task in rest]
    remember_shown(context.user, [task.number for task in found], apart, total, context.turn_id)
    data: JsonObject = {"total": total, "tasks": [for_model(context, task) for task in shown]}
    if rest:
        data["sent_privately"] = len(rest)
    return ToolResult(card.heading, data, cards=(card,), private_cards=(private,) if rest else ())


def _lines(context: ToolContext, found: list[Task]) -> tuple[TaskLine, ...]:
    return tuple(line(task, context.moment, context.now) for task in found)
