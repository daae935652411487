"""add_task"""

from __future__ import annotations

import unicodedata

from pydantic import Field

from core.errors import ToolError
from core.language.ahead import counts_back
from core.models import Priority, Task
from core.models.task import TITLE_LIMIT
from core.reply import task_words
from core.storage import people, tasks
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.labels import clean_labels
from core.tools.present import aloud, for_model
from core.tools.remind_when import OVER_TODAY, REMIND_TEXT, Plan, planned, planned_at_each
from core.tools.repeating import REPEAT_TEXT, Occurrence, first_occurrence, repeats


class AddTask(Arguments):
    title: str = Field(description="What to do, in the person's own words, without the date.")
    notes: str | None = Field(None, description="Anything longer that belongs to it.")
    due_text: str | None = Field(
        None, description="When it is due, in the person's own words, like 'tomorrow at 5pm'. Never a date of your own."
    )
    repeat_text: str | None = Field(None, description=f"{REPEAT_TEXT} Then due_text is when it begins, if they said.")
    remind_text: str | None = Field(None, description=REMIND_TEXT)
    priority: Priority | None = Field(None, description="Only if the person said so.")
    labels: list[str] | None = Field(None, description="Words that the person marked with # or + , without the mark.")


def add_task(context: ToolContext, arguments: AddTask) -> ToolResult:
    """Add one task to the person's list. Call it once for each task that they named.

    A task that repeats is due on the first day that its repetition names; completing it adds the next one.
    """
    title, notes = split_title(arguments.title, arguments.notes)
    occurrence, reminder = _when(context, arguments)
    task = Task(
        user_id=context.user.id,
        number=0,
        title=title,
        notes=notes,
        priority=arguments.priority or Priority.MEDIUM,
        labels=clean_labels(arguments.labels),
        conversation_id=context.conversation.id,
        place=context.conversation.place,
        created_at=context.now,
        updated_at=context.now,
        **reminder.columns,
        **occurrence,
    )
    task.number = people.take_number(context.session, context.user.id)
    tasks.add_task(context.session, task, context.turn_id, context.now)
    summary = f"Added {task_words(aloud(context, task))}"
    return ToolResult(summary, {"task": for_model(context, task), **reminder.said}, changed=True)


def _when(context: ToolContext, arguments: AddTask) -> tuple[Occurrence, Plan]:
    """When it is due and how it repeats, and its reminder. Who is to be reminded "every day at 9" is so each time, from
    the next time on that isn't over.
    """
    due_text, repeat_text, remind_text = arguments.due_text, arguments.repeat_text, arguments.remind_text
    moment = context.moment
    if not repeats(remind_text, moment):
        dated = due_text is not None or repeat_text is not None or not remind_text or counts_back(remind_text)
        begins = due_text if dated else remind_text
        occurrence = first_occurrence(begins, repeat_text, moment)
        return occurrence, planned(context, remind_text, occurrence)
    occurrence = first_occurrence(due_text, repeat_text or remind_text, moment)
    reminder = planned_at_each(context, occurrence)
    if reminder.note == OVER_TODAY and due_text is None:
        occurrence = first_occurrence("tomorrow", repeat_text or remind_text, moment)
        reminder = planned_at_each(context, occurrence)
    return occurrence, reminder


def is_visible(text: str) -> bool:
    """Whether there is anything to see: neither controls, formats and spaces alone, nor marks on nothing."""
    return any(unicodedata.category(character)[0] not in "CZM" for character in text)


def split_title(title: str, notes: str | None) -> tuple[str, str | None]:
    """A title of one line that fits, and notes that hold whatever it couldn't: no word is lost.

    A long text's first line is the title and the rest its notes; where the first line itself is too long, it is cut at
    a word and the notes hold the whole text. Raises ToolError for an empty title.
    """
    first, _, rest = title.strip().partition("\n")
    first = " ".join(first.split())
    if not is_visible(first):
        raise ToolError("A task needs a title. Say what is to be done, like “add buy milk”.")
    if len(first) <= TITLE_LIMIT:
        kept = [rest.strip(), (notes or "").strip()]
        return first, "\n".join(part for part in kept if part) or None
    cut = first[: TITLE_LIMIT - 1]
    cut = cut.rsplit(" ", 1)[0] if " " in cut else cut
    kept = [title.strip(), (notes or "").strip()]
    return cut + "…", "\n".join(part for part in kept if part)
