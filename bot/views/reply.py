"""A reply as blocks, with its plain text as the fallback."""

from __future__ import annotations

from typing import assert_never

from bot.markup import escape, neutral
from bot.views import asking, blocks
from bot.views.blocks import Block
from bot.views.reminders import nudges
from bot.views.tasks import runs
from core.models import ChangeKind
from core.reply import (
    MOST_RECEIPTS,
    Analytics,
    Card,
    Choice,
    Nudges,
    Proposal,
    Receipt,
    Reply,
    TaskLine,
    TaskList,
    left_unsaid,
    list_tail,
    next_words,
    receipt_lines,
)

ONE_BY_ONE = 20  # receipts
_MARKS = {
    ChangeKind.ADDED: "➕",
    ChangeKind.COMPLETED: "✅",
    ChangeKind.REOPENED: "↩️",
    ChangeKind.UPDATED: "✏️",
    ChangeKind.SKIPPED: "⏭️",
    ChangeKind.DELETED: "🗑️",
    ChangeKind.UNDONE: "↶",
}


def reply_blocks(reply: Reply) -> list[Block]:
    """At most 50 blocks. Empty where there is nothing but what plain text says as well."""
    built = blocks.sections(neutral(reply.text)) if reply.text.strip() else []
    built += _receipts(tuple(each for each in reply.receipts if each.task.title is not None))
    hidden = tuple(each for each in reply.receipts if each.task.title is None)
    built += [blocks.context(words) for words in receipt_lines(hidden)]
    if reply.undo is not None:
        built.append(asking.undo(reply.undo))
    open_question = asking.newest(reply.cards)
    for card in reply.cards:
        built += _card(card)
        if open_question is not None and card is open_question:
            built.append(asking.answers(open_question))
    return built[: blocks.BLOCK_LIMIT]


def _receipts(receipts: tuple[Receipt, ...]) -> list[Block]:
    """Each in a block of its own; many of them as one list, so that what comes after them has its place."""
    lines = [_receipt(each) for each in receipts[:MOST_RECEIPTS]]
    if len(lines) > ONE_BY_ONE:
        more = left_unsaid(len(receipts))
        return [blocks.bullets(lines), *([blocks.context(more)] if more else [])]
    return [{"type": "rich_text", "elements": [line]} for line in lines]


def _receipt(receipt: Receipt) -> Block:
    said = [blocks.plain(f"{_MARKS[receipt.kind]} {receipt.verb} "), *runs(receipt.task)]
    if receipt.details:
        said.append(blocks.plain(f"  ({'; '.join(receipt.details)})", italic=True))
    if receipt.next:
        said.append(blocks.plain(next_words(receipt.next)))
    return blocks.line(*said)


def _card(card: Card) -> list[Block]:
    match card:
        case TaskList():
            return _tasks(card.heading, card.items, list_tail(card))
        case Choice():
            return _tasks(card.question, card.options, None)
        case Proposal():
            more = card.total - len(card.items)
            return _tasks(card.question, card.items, f"and {more} more" if more > 0 else None)
        case Nudges():
            return nudges(card)
        case Analytics():
            pairs = [(escape(figure.name), escape(figure.value)) for figure in card.figures]
            return [
                blocks.paragraph(blocks.plain(card.heading, bold=True)),
                *blocks.fields(pairs),
                blocks.context(card.formula),
            ]
        case _:
            assert_never(card)


def _tasks(heading: str, tasks: tuple[TaskLine, ...], tail: str | None) -> list[Block]:
    built = [blocks.paragraph(blocks.plain(heading, bold=True))]
    if tasks:
        built.append(blocks.bullets([blocks.line(*runs(task)) for task in tasks]))
    if tail:
        built.append(blocks.context(tail))
    return built
