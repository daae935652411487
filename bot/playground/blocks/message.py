"""A message's blocks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.playground.blocks import whole
from bot.playground.blocks.charts import cell_size
from bot.playground.blocks.layout import MESSAGE_BLOCKS
from bot.playground.blocks.schema import error, listing, typed

MOST_BLOCKS = 50
MARKDOWN_TOTAL = 12_000
BLOCK_COST = 125
"""What each block after the first takes from the message's budget of text."""

_BLOCKS = listing(typed(MESSAGE_BLOCKS), MOST_BLOCKS, 0)


def block_errors(blocks: Sequence[Any], where: str) -> list[str]:
    """What Slack says against a message's blocks; empty where it takes them."""
    found = list(_BLOCKS(blocks, where))
    if not found:
        for rule in (whole.block_ids, whole.action_ids, whole.kinds):
            found += rule(blocks, where)
        if sum(len(block["text"]) for block in blocks if block["type"] == "markdown") > MARKDOWN_TOTAL:
            found.append(error(f"markdown text must be less than {MARKDOWN_TOTAL + 1} characters in total", where))
    return found


def text_size(blocks: Sequence[Any]) -> int:
    """What blocks take from a message's budget: their text, and a fixed price for each block after the first.

    Slack documents neither. Measured by others (github.com/slackapi/bolt-js/issues/2509): one markdown block may
    have 13,297 characters, and 13,172 beside a divider. Tables are counted apart.
    """
    tables = ("table", "data_table")
    text = sum(cell_size(block) for block in blocks if block.get("type") not in tables)
    return text + BLOCK_COST * max(0, len(blocks) - 1)
