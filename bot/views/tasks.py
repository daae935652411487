"""A task as one line of rich text."""

from __future__ import annotations

from bot.views import blocks
from bot.views.blocks import Block
from core.models import Status
from core.reply import TaskLine, task_facts


def runs(task: TaskLine) -> list[Block]:
    """The pieces of the line: number, title, and what is known of it beside."""
    if task.title is None:
        return [blocks.plain(f"#{task.number}", bold=True), blocks.plain(" (in our messages)")]
    done = {"strike": True} if task.status in (Status.COMPLETED, Status.ARCHIVED) else {}
    named = [blocks.plain(f"#{task.number} ", bold=True), blocks.plain(task.title, **done)]
    facts = task_facts(task)
    return [*named, blocks.plain(f"  · {' · '.join(facts)}")] if facts else named
