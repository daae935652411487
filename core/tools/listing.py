"""list_tasks"""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from core.models import Priority, Status, Task
from core.reply import TaskLine, TaskList
from core.storage import tasks
from core.storage.tasks import OPEN, TaskFilter
from core.tools.base import Arguments, JsonObject, ToolContext, ToolResult
from core.tools.labels import clean_label
from core.tools.present import for_model, line
from core.tools.when import due_range

PAGE = 20


class Which(StrEnum):
    OPEN = "open"
    OVERDUE = "overdue"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ARCHIVED = "archived"
    ALL = "all"


_STATUSES = {
    Which.OPEN: OPEN,
    Which.OVERDUE: OPEN,
    Which.IN_PROGRESS: (Status.IN_PROGRESS,),
    Which.COMPLETED: (Status.COMPLETED,),
    Which.ARCHIVED: (Status.ARCHIVED,),
    Which.ALL: tuple(Status),
}


class ListTasks(Arguments):
    status: Which = Field(Which.OPEN, description="Which tasks; open ones unless the person said otherwise.")
    due_text: str | None = Field(
        None, description="Only those due then, in the person's own words: 'today', 'this week', 'by friday'."
    )
    label: str | None = Field(None, description="Only those with this label.")
    priority: Priority | None = Field(None, description="Only those of this priority.")
    search: str | None = Field(None, description="Only those whose title or notes contain these words.")
    page: int = Field(1, ge=1, le=10_000, description=f"{PAGE} tasks a page; 1 is the first.")


def list_tasks(context: ToolContext, arguments: ListTasks) -> ToolResult:
    """Show the person's tasks. They see the list itself: don't repeat it, say only what they asked about it."""
    wanted = _filter(context, arguments)
    user_id, session = context.user.id, context.session
    total = tasks.count_tasks(session, user_id, wanted)
    found = tasks.find_tasks(session, user_id, wanted, limit=PAGE, offset=(arguments.page - 1) * PAGE)
    shown = [task for task in found if context.says_aloud(task.place)]
    rest = [task for task in found if not context.says_aloud(task.place)]
    card = TaskList(_heading(arguments, total), _lines(context, shown), total, elsewhere=len(rest))
    private = TaskList("The rest of your list:", _lines(context, rest), len(rest))
    context.user.focus = {**context.user.focus, "shown": [task.number for task in found]}
    data: JsonObject = {"total": total, "tasks": [for_model(context, task) for task in shown]}
    if rest:
        data["sent_privately"] = len(rest)
    return ToolResult(card.heading, data, cards=(card,), private_cards=(private,) if rest else ())


def _filter(context: ToolContext, arguments: ListTasks) -> TaskFilter:
    return TaskFilter(
        statuses=_STATUSES[arguments.status],
        due=due_range(arguments.due_text, context.moment) if arguments.due_text else None,
        overdue_at=(context.moment.today, context.now) if arguments.status is Which.OVERDUE else None,
        label=clean_label(arguments.label) if arguments.label else None,
        priority=arguments.priority,
        search=arguments.search or None,
    )


def _lines(context: ToolContext, found: list[Task]) -> tuple[TaskLine, ...]:
    return tuple(line(task, context.moment, context.now) for task in found)


def _heading(arguments: ListTasks, total: int) -> str:
    """`3 overdue tasks, due this week, #home:`"""
    kind = "" if arguments.status is Which.ALL else arguments.status.value.replace("_", " ") + " "
    which = [
        f"due {arguments.due_text}" if arguments.due_text else "",
        f"#{clean_label(arguments.label)}" if arguments.label else "",
        f"{arguments.priority.value} priority" if arguments.priority else "",
        f"with “{arguments.search}”" if arguments.search else "",
    ]
    named = ", ".join(part for part in which if part)
    count = "No" if total == 0 else str(total)
    heading = f"{count} {kind}{'task' if total == 1 else 'tasks'}" + (f", {named}" if named else "")
    return heading + ("." if total == 0 else ":")
