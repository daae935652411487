"""update_task"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from core.errors import ToolError
from core.language.moment import Moment
from core.language.tasks.matching import each_named, fitting
from core.language.tasks.names import as_title
from core.language.tasks.references import is_marked
from core.models import ChangeKind, Priority, Status, Task
from core.storage import turns
from core.storage.tasks import OPEN, changes_of_task
from core.storage.tasks import titles as titles_of
from core.tools.adding import AddTask, add_task, split_title
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.finishing import TASK, changed
from core.tools.labels import clean_labels
from core.tools.lately import is_pronoun
from core.tools.lookup import NoSuchTask, find_task
from core.tools.present import naming
from core.tools.remind_when import moved_along
from core.tools.repeating import NEVER_AGAIN, REPEAT_TEXT, at_another_time, over, repeating_anew, repeats
from core.tools.restoring import restored
from core.tools.when import due_of, new_due, task_due


class Progress(StrEnum):
    """Completing and reopening have tools of their own."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    ARCHIVED = "archived"


class Changes(Arguments):
    """What can be changed of many tasks at once."""

    due_text: str | None = Field(None, description="The new due date, in the person's own words.")
    clear_due: bool = Field(False, description="True to remove the due date.")
    priority: Priority | None = None
    status: Progress | None = Field(None, description="in_progress when the person begins with it.")
    add_labels: list[str] | None = None
    remove_labels: list[str] | None = None


class UpdateTask(Changes):
    task: str = Field(description=TASK)
    title: str | None = Field(None, description="The new title.")
    notes: str | None = Field(None, description="The new notes, in place of the old.")
    repeat_text: str | None = Field(
        None, description=f"{REPEAT_TEXT} From now on, in place of how it repeated; 'at 7pm': as it does, at that time."
    )
    stop_repeating: bool = Field(False, description="True to keep the task, once, and have none after it.")


def update_task(context: ToolContext, arguments: UpdateTask) -> ToolResult:
    """Change one task: its title, notes, due date, priority, status, labels or repetition. What isn't named stays as
    it is.

    Of a task that repeats, a new due date moves this one time only: the next one is on its usual day. A new title,
    notes, labels or priority are kept for all that follow, and so is a new repetition.
    """
    task = find_task(context, arguments.task, OPEN)
    if arguments.title is not None and is_pronoun(arguments.task) and _was_its_note(context, task):
        raise ToolError(
            f"The title of {naming(context, task)}, or its note? Say “rename {task.number} to {arguments.title}” or "
            f"“note on {task.number}: {arguments.title}”. Nothing was changed."
        )
    arguments = _repetition_apart(arguments, context.moment)
    values = {**_words(arguments, task), **values_for(context, arguments, task)}
    values |= _repetition(context, arguments, task, values)
    if not values:
        raise ToolError("Say what to change: the title, the date, the priority, the labels or the notes.")
    return changed(context, task, ChangeKind.UPDATED, **values)


def _was_its_note(context: ToolContext, task: Task) -> bool:
    """Whether the person's message before this one was about the task's note: "that" may be what it says."""
    last = changes_of_task(context.session, task.id)[-1]
    if last.turn_id != turns.last_before(context.session, context.user.id, context.turn_id) or last.before is None:
        return False
    return last.before["notes"] != last.after["notes"] and last.before["title"] == last.after["title"]


class ToldOf(Arguments):
    task: str = Field(description=TASK)
    due_text: str | None = Field(None, description="When it is due, in the person's own words.")
    repeat_text: str | None = Field(None, description=REPEAT_TEXT)


def told_of(context: ToolContext, arguments: ToldOf) -> ToolResult:
    """The person's own "rent is due on the 1st": of a task on their list, or of something that isn't on it yet."""
    said = {"due_text": arguments.due_text, "repeat_text": arguments.repeat_text}
    try:
        return update_task(context, UpdateTask.model_validate({"task": arguments.task, **said}))
    except NoSuchTask:
        if is_marked(arguments.task):
            raise
    return add_task(context, AddTask.model_validate({"title": as_title(arguments.task), **said}))


class AddUnlessNamed(AddTask):
    named: str = Field(description="Words of the title that may name a task on the list.")


def add_unless_named(context: ToolContext, arguments: AddUnlessNamed) -> ToolResult:
    """The person's own "stop the study group": new, unless a task on their list is called that; then it is asked."""
    if arguments.title.lower().endswith(" back") and (back := restored(context, arguments.named)) is not None:
        return back
    titles = dict(titles_of(context.session, context.user.id, OPEN))
    found = fitting(arguments.named, titles) or each_named(arguments.named, titles)
    if not found or arguments.title.lower().startswith("put "):  # things are put back, too
        return add_task(context, AddTask.model_validate(arguments.model_dump(exclude={"named"})))
    task = find_task(context, f"#{found[0]}", OPEN)
    stop = f"“stop repeating {task.number}”, " if task.recurrence else ""
    raise ToolError(
        f"I don't know how to do that to {naming(context, task)}. Say {stop}“done {task.number}”, “move {task.number} "
        f"to friday” or “delete {task.number}”; “add {arguments.title}” makes a task of it. Nothing was changed."
    )


def _repetition_apart(arguments: UpdateTask, moment: Moment) -> UpdateTask:
    """A repetition that was said where a date belongs, put where it belongs."""
    if arguments.repeat_text or not repeats(arguments.due_text, moment):
        return arguments
    return arguments.model_copy(update={"due_text": None, "repeat_text": arguments.due_text})


def _repetition(context: ToolContext, arguments: UpdateTask, task: Task, values: dict[str, Any]) -> dict[str, Any]:
    """The columns of how it repeats; `values` are those that change besides."""
    if not arguments.repeat_text and not arguments.stop_repeating:
        return {}
    if arguments.repeat_text and arguments.stop_repeating:
        raise ToolError("Say either how it is to repeat, or that it is to stop. Nothing was changed.")
    if values.get("status", task.status) not in OPEN:
        raise ToolError(f"{over(context, task)}. Say how an open task is to repeat. Nothing was changed.")
    if arguments.stop_repeating:
        return dict(NEVER_AGAIN)
    if arguments.clear_due:
        raise ToolError(
            "What repeats is due on some day. Say how it is to repeat, or that it has no date. Nothing was changed."
        )
    due = task_due(task) if "due_on" not in values else due_of(values["due_on"], values["due_at"])
    text = str(arguments.repeat_text)
    occurrence = at_another_time(text, task, context.moment) or repeating_anew(text, due, context.moment)
    return {**occurrence, **moved_along(context, task, occurrence)}


def _words(arguments: UpdateTask, task: Task) -> dict[str, Any]:
    """Title and notes; where the title doesn't fit, the notes take the rest."""
    if arguments.title is not None:
        kept = task.notes if arguments.notes is None else arguments.notes
        title, notes = split_title(arguments.title, kept)
        return {"title": title, "notes": notes}
    return {} if arguments.notes is None else {"notes": arguments.notes or None}


def values_for(context: ToolContext, arguments: Changes, task: Task) -> dict[str, Any]:
    """The columns to set. Raises ToolError for a date that isn't understood, and for what contradicts itself."""
    _refuse_contradictions(arguments)
    values: dict[str, Any] = {}
    if arguments.clear_due:
        values |= {"due_on": None, "due_at": None}
    elif arguments.due_text:
        values |= new_due(arguments.due_text, task, context.moment)
    if values:
        values |= moved_along(context, task, values)
    if arguments.priority is not None:
        values["priority"] = arguments.priority
    if arguments.status is not None:
        values |= {"status": Status(arguments.status.value), "completed_at": None}
    if arguments.add_labels or arguments.remove_labels:
        removed = clean_labels(arguments.remove_labels)
        kept = tuple(label for label in task.labels if label not in removed)
        values["labels"] = clean_labels((*kept, *(arguments.add_labels or ())))
    return values


def _refuse_contradictions(arguments: Changes) -> None:
    if arguments.clear_due and arguments.due_text:
        raise ToolError("Say either the new due date, or that it is to have none. Nothing was changed.")
    both = set(clean_labels(arguments.add_labels)) & set(clean_labels(arguments.remove_labels))
    if both:
        raise ToolError(f"#{min(both)} can't be added and removed at once. Nothing was changed.")
