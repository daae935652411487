"""A reminder: what it is about, and buttons that answer it."""

from __future__ import annotations

from bot.views import actions, blocks, tasks
from bot.views.blocks import Block
from core.reply import Nudge, Nudges, late_words

WITH_BUTTONS = 10  # of several reminders in one message: two blocks each, and fifty are Slack's limit


def nudges(card: Nudges) -> list[Block]:
    built = [blocks.paragraph(blocks.plain(f"⏰ {card.heading}", bold=True))]
    for each in card.items[:WITH_BUTTONS]:
        built += [{"type": "rich_text", "elements": [_line(each)]}, _buttons(each)]
    if rest := card.items[WITH_BUTTONS:]:
        built.append(blocks.bullets([_line(each) for each in rest]))
    if card.total > len(card.items):
        built.append(blocks.context(f"and {card.total - len(card.items)} more"))
    return [*built, blocks.context(card.hint)]


def _line(nudge: Nudge) -> Block:
    late = late_words(nudge)
    return blocks.line(*tasks.runs(nudge.task), *([blocks.plain(late, italic=True)] if late else []))


def _buttons(nudge: Nudge) -> Block:
    value = str(nudge.task.number)

    def button(text: str, action: str, style: str | None = None) -> Block:
        return blocks.button(text, f"{action}_{value}", value, style)  # no two in a message may have the same id

    done = button("Done", actions.REMINDED_DONE, "primary")
    return blocks.row(
        done, button("In 1 hour", actions.REMIND_IN_AN_HOUR), button("Tomorrow 9:00", actions.REMIND_TOMORROW)
    )
