"""A reply as blocks, with its plain text as the fallback."""

from __future__ import annotations

from typing import assert_never

from bot.markup import escape, neutral
from bot.views import actions, blocks
from bot.views.blocks import Block
from core.models import ChangeKind, Status
from core.reply import (
    Analytics,
    Card,
    Choice,
    Proposal,
    Receipt,
    Reply,
    TaskLine,
    TaskList,
    list_tail,
    receipt_lines,
    task_facts,
)

_MARKS = {
    ChangeKind.ADDED: "➕",
    ChangeKind.COMPLETED: "✅",
    ChangeKind.REOPENED: "↩️",
    ChangeKind.UPDATED: "✏️",
    ChangeKind.DELETED: "🗑️",
    ChangeKind.UNDONE: "↶",
}


def reply_blocks(reply: Reply) -> list[Block]:
    """At most 50 blocks. Empty where there is nothing but what plain text says as well."""
    built = blocks.sections(neutral(reply.text)) if reply.text.strip() else []
    built += [_receipt(each) for each in reply.receipts if each.task.title is not None]
    hidden = tuple(each for each in reply.receipts if each.task.title is None)
    built += [blocks.context(words) for words in receipt_lines(hidden)]
    for card in reply.cards:
        built += _card(card)
    return built[: blocks.BLOCK_LIMIT]


def _receipt(receipt: Receipt) -> Block:
    runs = [blocks.plain(f"{_MARKS[receipt.kind]} {receipt.kind.value.capitalize()} "), *_task(receipt.task)]
    if receipt.details:
        runs.append(blocks.plain(f"  ({'; '.join(receipt.details)})", italic=True))
    return blocks.paragraph(*runs)


def _card(card: Card) -> list[Block]:
    match card:
        case TaskList():
            return _tasks(card.heading, card.items, list_tail(card))
        case Choice():
            return _tasks(card.question, card.options, None)
        case Proposal():
            more = card.total - len(card.items)
            return [*_tasks(card.question, card.items, f"and {more} more" if more > 0 else None), _yes_or_no(card)]
        case Analytics():
            pairs = [(escape(figure.name), escape(figure.value)) for figure in card.figures]
            return [
                blocks.paragraph(blocks.plain(card.heading, bold=True)),
                *blocks.fields(pairs),
                blocks.context(card.formula),
            ]
        case _:
            assert_never(card)


def _yes_or_no(card: Proposal) -> Block:
    yes = blocks.button("Yes, do it", actions.CONFIRM, str(card.id), style="danger")
    return {"type": "actions", "elements": [yes, blocks.button("No", actions.DISMISS, str(card.id))]}


def _tasks(heading: str, tasks: tuple[TaskLine, ...], tail: str | None) -> list[Block]:
    built = [blocks.paragraph(blocks.plain(heading, bold=True))]
    if tasks:
        built.append(blocks.bullets([blocks.line(*_task(task)) for task in tasks]))
    if tail:
        built.append(blocks.context(tail))
    return built


def _task(task: TaskLine) -> list[Block]:
    if task.title is None:
        return [blocks.plain(f"#{task.number}", bold=True), blocks.plain(" (in our messages)")]
    done = {"strike": True} if task.status in (Status.COMPLETED, Status.ARCHIVED) else {}
    runs = [blocks.plain(f"#{task.number} ", bold=True), blocks.plain(task.title, **done)]
    facts = task_facts(task)
    return [*runs, blocks.plain(f"  · {' · '.join(facts)}")] if facts else runs
