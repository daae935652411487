"""Block ids: Slack gives one to every block that came without."""

from __future__ import annotations

import copy
from typing import Protocol

from bot.playground.state import Json


class Minter(Protocol):
    """Something that makes ids."""

    def mint(self, prefix: str) -> str: ...


def with_block_ids(minter: Minter, blocks: list[Json]) -> list[Json]:
    """The same blocks, each with a `block_id`."""
    named = copy.deepcopy(blocks)
    for block in named:
        if not block.get("block_id"):
            block["block_id"] = minter.mint("")[-5:]
    return named
