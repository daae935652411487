"""How a change of many tasks is asked about: the change itself is said, and by its resolved date."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from core.language.dates import Due, DueAt, DueOn, show
from core.models import Task
from core.tools.base import ToolContext
from core.tools.changing import Changes, Progress
from core.tools.labels import clean_labels
from core.tools.when import due_of, new_due

_STATUSES = {
    Progress.PENDING: "Reopen {words}?",
    Progress.IN_PROGRESS: "Mark as in progress: {words}?",
    Progress.ARCHIVED: "Archive {words}?",
}


def asked_of(context: ToolContext, does: str, changes: Changes, words: str, found: Sequence[Task]) -> str:
    """`Move 2 open tasks, due friday, to Mon 23 Nov 2026?`; `words` say which tasks these are."""
    match does:
        case "complete":
            return f"Mark as done: {words}?"
        case "delete":
            return f"Delete {words}?"
        case _:
            return _of_changes(context, changes, words, found)


def _of_changes(context: ToolContext, changes: Changes, words: str, found: Sequence[Task]) -> str:
    only = len(changes.model_dump(exclude_defaults=True)) == 1
    commas = "," if "," in words else ""
    due = _due_words(context, str(changes.due_text), found) if changes.due_text else ""
    added, removed = _labels(changes.add_labels), _labels(changes.remove_labels)
    if not only:
        said = [
            due and f"due {due}",
            "no date" if changes.clear_due else "",
            f"{changes.priority.value} priority" if changes.priority else "",
            changes.status.value.replace("_", " ") if changes.status else "",
            added and f"with {added}",
            removed and f"without {removed}",
        ]
        return f"Change {words}: {', '.join(each for each in said if each)}?"
    if due:
        return f"Move {words}{commas} to {due}?"
    if changes.clear_due:
        return f"Take the date off {words}?"
    if changes.priority:
        return f"Set {words}{commas} to {changes.priority.value} priority?"
    if changes.status:
        return _STATUSES[changes.status].format(words=words)
    return f"Add {added} to {words}?" if added else f"Take {removed} off {words}?"


def _labels(labels: Sequence[str] | None) -> str:
    return " ".join(f"#{label}" for label in clean_labels(labels))


def _due_words(context: ToolContext, text: str, found: Sequence[Task]) -> str:
    """When they will be due: the day and time where that is one for all, the day where only that is, else as said."""
    due = [due_of(**new_due(text, task, context.moment)) for task in found]
    zone = context.moment.zone
    if len(set(due)) == 1 and due[0] is not None:
        return show(due[0], zone)
    days = {_day(each, zone) for each in due}
    [day] = days if len(days) == 1 else [None]
    return f"“{text.strip()}”" if day is None else show(day, zone)


def _day(due: Due | None, zone: ZoneInfo) -> DueOn | None:
    return DueOn(due.at.astimezone(zone).date()) if isinstance(due, DueAt) else due
