"""Tasks chosen by what they are instead of by name."""

from __future__ import annotations

import re
from enum import StrEnum

from pydantic import Field

from core.errors import ToolError
from core.models import Priority, Status
from core.storage.tasks import OPEN, TaskFilter, find_tasks
from core.tools.base import Arguments, ToolContext
from core.tools.labels import clean_label
from core.tools.when import due_range

_NUMBER = re.compile(r"#(\d{1,9})")


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


class Where(Arguments):
    """Which tasks. What isn't named doesn't matter."""

    status: Which = Field(Which.OPEN, description="Which tasks; open ones unless the person said otherwise.")
    due_text: str | None = Field(
        None,
        description="Only those due then (completed ones: done then), in the person's own words: 'today', 'by friday'.",
    )
    label: str | None = Field(None, description="Only those with this label.")
    priority: Priority | None = Field(None, description="Only those of this priority.")
    search: str | None = Field(
        None, description="Only those whose title, notes or labels contain these words; '#12' for that task."
    )
    added_text: str | None = Field(
        None, description="Only those added then, in the person's own words: 'today', 'last week'."
    )
    undated: bool = Field(False, description="True for only those that have no due date.")
    unlabelled: bool = Field(False, description="True for only those that have no label.")
    repeating: bool = Field(False, description="True for only those that repeat.")
    besides: list[str] | None = Field(
        None, description="All but these: the words or labels of those to leave out, or '#12' for that task."
    )


def filter_of(context: ToolContext, arguments: Where) -> TaskFilter:
    """The days of tasks that are done are those on which they were done, of others when they are due."""
    days = due_range(arguments.due_text, context.moment) if arguments.due_text else None
    done = arguments.status is Which.COMPLETED
    numbered = _NUMBER.fullmatch(arguments.search or "")
    statuses = _STATUSES[arguments.status]
    return TaskFilter(
        statuses=statuses,
        due=None if done else days,
        completed=days if done else None,
        overdue_at=(context.moment.today, context.now) if arguments.status is Which.OVERDUE else None,
        label=clean_label(arguments.label) if arguments.label else None,
        priority=arguments.priority,
        search=None if numbered else arguments.search or None,
        number=int(numbered[1]) if numbered else None,
        added=due_range(arguments.added_text, context.moment) if arguments.added_text else None,
        undated=arguments.undated,
        unlabelled=arguments.unlabelled,
        repeating=arguments.repeating,
        besides=tuple(_left_out(context, words, statuses) for words in arguments.besides or ()),
    )


def by_label(context: ToolContext, arguments: Where) -> Where:
    """The filter with the words to search for as a label, where tasks among those have one that is called so: "all work
    tasks" doesn't mean the one about the network.
    """
    named = arguments.search
    if named is None or arguments.label is not None or not _LABEL.fullmatch(named.strip()):
        return arguments
    word = clean_label(named)
    for label in dict.fromkeys((word, f"{word}s", word.removesuffix("s"))):
        has_it = TaskFilter(_STATUSES[arguments.status], label=label)
        if label and find_tasks(context.session, context.user.id, has_it, limit=1):
            return arguments.model_copy(update={"label": label, "search": None})
    return arguments


_LABEL = re.compile(r"[#+]?[^\W\d_][\w-]*")


def _left_out(context: ToolContext, words: str, statuses: tuple[Status, ...]) -> TaskFilter:
    """Those that one of the words means. Raises ToolError where there is none: what was to be spared would be hit."""
    numbered = _NUMBER.fullmatch(words.strip())
    spared = (
        TaskFilter(statuses, number=int(numbered[1]))
        if numbered
        else TaskFilter(statuses, search=_plain(words) or words)
    )
    if not find_tasks(context.session, context.user.id, spared, limit=1):
        raise ToolError(f"Nothing on the list fits “{words}”, so I don't know what to leave out. Nothing was changed.")
    return spared


def _plain(words: str) -> str:
    """Without the "s" of several: sparing one too many is the lesser evil."""
    return words.strip(" #").removesuffix("s")


# "in this week?" is said as "this week".
_HEAD = re.compile(r"^(?:due |in |on |for |during )+(?=(?:this|next|last|the next|today|tomorrow)\b)", re.IGNORECASE)


def in_words(arguments: Where, total: int) -> str:
    """`3 overdue tasks, due this week, #home`"""
    kind = "" if arguments.status is Which.ALL else arguments.status.value.replace("_", " ") + " "
    day = "done" if arguments.status is Which.COMPLETED else "due"
    which = [
        f"{day} {_HEAD.sub('', arguments.due_text.strip(' ?.!'))}" if arguments.due_text else "",
        f"#{clean_label(arguments.label)}" if arguments.label else "",
        f"{arguments.priority.value} priority" if arguments.priority else "",
        f"with “{arguments.search}”" if arguments.search else "",
        f"added {arguments.added_text}" if arguments.added_text else "",
        "without a date" if arguments.undated else "",
        "without a label" if arguments.unlabelled else "",
        "repeating" if arguments.repeating else "",
        f"all but {', '.join(f'“{words}”' for words in arguments.besides)}" if arguments.besides else "",
    ]
    named = ", ".join(part for part in which if part)
    count = "No" if total == 0 else str(total)
    return f"{count} {kind}{'task' if total == 1 else 'tasks'}" + (f", {named}" if named else "")
