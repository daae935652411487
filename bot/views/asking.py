"""What can be pressed under an answer: its questions' answers and its Undo; and what is left once it was pressed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bot.markup import escape
from bot.views import actions, blocks
from bot.views.blocks import Block
from core.reply import Card, Choice, Proposal, TaskLine

MOST_BUTTONS = 5  # more than that is a menu
_SAID = {
    actions.CONFIRM: "Answered: {label}",
    actions.DISMISS: "Answered: {label}",
    actions.CHOOSE: "Answered: {label}",
    actions.UNDO: "Undone",
}

Question = Choice | Proposal


def newest(cards: Sequence[Card]) -> Question | None:
    """The question that waits for an answer: a person has one at most, the one that was asked last."""
    return max((card for card in cards if isinstance(card, Choice | Proposal)), key=lambda card: card.id, default=None)


def answers(card: Question) -> Block:
    match card:
        case Choice():
            return _one_each(card)
        case Proposal():
            yes = blocks.button("Yes, do it", actions.CONFIRM, str(card.id), style="danger")
            return blocks.row(yes, blocks.button("No", actions.DISMISS, str(card.id)))


def undo(turn: int) -> Block:
    return blocks.row(blocks.button("Undo", actions.UNDO, str(turn)))


def left_by(name: str, label: str, block_id: str, message: Mapping[str, Any]) -> dict[str, Any] | None:
    """Text and blocks of one of our messages after the button `name` did its work there: as it is, with a word in place
    of the row that the button stood in. None where it may well be pressed again.

    `message` is as Slack has it, `label` what stood on the button.
    """
    if name not in _SAID or "blocks" not in message:
        return None
    said = _SAID[name].format(label=label)
    text = f"{message.get('text') or ''}\n({escape(said)})"
    return {"text": text.lstrip(), "blocks": _replaced(message["blocks"], block_id, said)}


def _replaced(written: Iterable[Block], block_id: str, said: str) -> list[Block]:
    return [blocks.context(said) if block.get("block_id") == block_id else block for block in written]


def _one_each(card: Choice) -> Block:
    options = [(_name(option), f"{card.id}:{option.number}") for option in card.options]
    if len(options) > MOST_BUTTONS:
        return blocks.row(blocks.menu("Which one?", actions.CHOOSE, options))
    numbered = zip(card.options, options, strict=True)  # no two in a message may have the same id
    return blocks.row(
        *(blocks.button(name, f"{actions.CHOOSE}_{each.number}", value) for each, (name, value) in numbered)
    )


def _name(option: TaskLine) -> str:
    return f"#{option.number}" if option.title is None else f"#{option.number} {option.title}"
