"""Modals and Home tabs: https://docs.slack.dev/reference/views."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.playground.blocks import whole
from bot.playground.blocks.layout import VIEW_BLOCKS
from bot.playground.blocks.objects import plain
from bot.playground.blocks.schema import Check, boolean, error, listing, shape, string, typed

MOST_BLOCKS = 100

_COMMON: dict[str, Check] = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}
_BLOCKS: dict[str, Check] = {"blocks": listing(typed(VIEW_BLOCKS), MOST_BLOCKS, 0)}


def _together(value: Any, where: str) -> Iterator[str]:
    for rule in (whole.block_ids, whole.action_ids, whole.focus):
        yield from rule(value["blocks"], f"{where}/blocks")


def _can_be_submitted(value: Any, where: str) -> Iterator[str]:
    if value.get("submit") is None and any(block["type"] == "input" for block in value["blocks"]):
        yield error("submit is required when an input block is within blocks", where)


def _no_files(value: Any, where: str) -> Iterator[str]:
    for index, block in enumerate(value["blocks"]):
        if block["type"] == "input" and block["element"]["type"] == "file_input":
            yield error("unsupported type: file_input", f"{where}/blocks/{index}/element/type")


_VIEWS: Mapping[str, Check] = {
    "modal": shape(
        _BLOCKS | {"title": plain(24)},
        _COMMON
        | {
            "close": plain(24),
            "submit": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
        [_together, _can_be_submitted],
    ),
    "home": shape(_BLOCKS, _COMMON, [_together, _no_files]),
}


def view_errors(body: Any, kind: str) -> list[str]:
    """What Slack says against a view of that kind (`modal` or `home`); empty where it takes it."""
    return list(typed({kind: _VIEWS[kind]})(body, "/view"))
