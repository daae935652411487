"""What must hold for all blocks of a message or view together: ids that differ, one table, and so on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.playground.blocks.schema import error

_MOST_OF_A_KIND = {"table": 1, "data_visualization": 2}


def block_ids(blocks: Sequence[Mapping[str, Any]], where: str) -> Iterator[str]:
    """Block ids differ."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        id = block.get("block_id")
        if id is None:
            continue
        if id and id in seen:
            yield error(f"block_id already exists: {id}", f"{where}/{index}/block_id")
        seen.add(id)


def action_ids(blocks: Sequence[Mapping[str, Any]], where: str) -> Iterator[str]:
    """Action ids differ, in the whole of the message or view."""
    seen: set[str] = set()
    for id, place in _action_ids(blocks, where):
        if id in seen:
            yield error(f"action_id already exists: {id}", place)
        seen.add(id)


def _action_ids(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        if isinstance(value.get("action_id"), str):
            yield value["action_id"], f"{where}/action_id"
        for key, item in value.items():
            yield from _action_ids(item, f"{where}/{key}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _action_ids(item, f"{where}/{index}")


def kinds(blocks: Sequence[Mapping[str, Any]], where: str) -> Iterator[str]:
    """One table and two charts a message."""
    counts = Counter(block["type"] for block in blocks)
    for kind, most in _MOST_OF_A_KIND.items():
        if counts[kind] > most:
            what = "only_one_table_allowed" if kind == "table" else f"no more than {most} {kind} blocks allowed"
            yield error(what, where)


def focus(blocks: Sequence[Mapping[str, Any]], where: str) -> Iterator[str]:
    """At most one element takes the focus when a view opens."""
    elements = [element for block in blocks for element in (block.get("element"), *(block.get("elements") or []))]
    focused = [element for element in elements if isinstance(element, Mapping) and element.get("focus_on_load")]
    if len(focused) > 1:
        yield error("only one element can have focus_on_load", where)
