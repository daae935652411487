"""Layout blocks: https://docs.slack.dev/reference/block-kit/blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.playground.blocks.charts import DATA_TABLE, DATA_VISUALIZATION, TABLE
from bot.playground.blocks.elements import (
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    only,
)
from bot.playground.blocks.objects import SLACK_FILE, plain, text, text_types
from bot.playground.blocks.rich import RICH_TEXT
from bot.playground.blocks.schema import (
    Check,
    any_of,
    boolean,
    error,
    listing,
    not_both,
    one_of,
    shape,
    string,
    typed,
    url,
)

_ID = {"block_id": string(255)}
_RICH = typed({"rich_text": RICH_TEXT})
_IMAGE_ELEMENT = typed({"image": IMAGE})
_SOURCE = typed({"url": shape({"url": url(), "text": string(shortest=1)}, {"icon_url": url()})})

_TASK_CARD = shape(
    {
        "task_id": string(255, 1),
        "title": string(shortest=1),
        "status": one_of("pending", "in_progress", "complete", "error"),
    },
    _ID | {"details": _RICH, "output": _RICH, "sources": listing(_SOURCE, least=0)},
)

_CARD = shape(
    {},
    _ID
    | {
        "hero_image": _IMAGE_ELEMENT,
        "icon": _IMAGE_ELEMENT,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": listing(typed(only("button", "workflow_button", "overflow")), 5),
    },
    [any_of("hero_image", "title", "actions", "body")],
)


def _input_multi(value: Any, where: str) -> Iterator[str]:
    if value.get("dispatch_action") and value["element"]["type"] == "file_input":
        yield error("dispatch_action is not allowed with file_input", where)


_VIEW_BLOCKS: dict[str, Check] = {
    "actions": shape({"elements": listing(typed(IN_ACTIONS), 25)}, _ID),
    "context": shape({"elements": listing(typed({"image": IMAGE} | text_types(3000)), 10)}, _ID),
    "divider": shape({}, _ID),
    "header": shape({"text": plain(150)}, _ID),
    "image": shape(
        {"alt_text": string(2000)},
        _ID | {"image_url": url(), "slack_file": SLACK_FILE, "title": plain(2000)},
        [any_of("image_url", "slack_file"), not_both("image_url", "slack_file")],
    ),
    "input": shape(
        {"label": plain(2000), "element": typed(IN_INPUT)},
        _ID | {"hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
        [_input_multi],
    ),
    "rich_text": RICH_TEXT,
    "section": shape(
        {},
        _ID
        | {
            "text": text(3000),
            "fields": listing(text(2000), 10),
            "accessory": typed(IN_SECTION),
            "expand": boolean,
        },
        [any_of("text", "fields")],
    ),
    "video": shape(
        {"alt_text": string(shortest=1), "title": plain(199), "thumbnail_url": url(), "video_url": url()},
        _ID
        | {
            "author_name": string(49),
            "description": plain(200),
            "provider_icon_url": url(),
            "provider_name": string(),
            "title_url": url(),
        },
    ),
    "alert": shape({"text": text(3000)}, _ID | {"level": one_of("default", "info", "warning", "error", "success")}),
}

_CHILD_BLOCKS: dict[str, Check] = _VIEW_BLOCKS | {
    "card": _CARD,
    "carousel": shape({"elements": listing(typed({"card": _CARD}), 10)}, _ID),
    "context_actions": shape({"elements": listing(typed(IN_CONTEXT_ACTIONS), 5)}, _ID),
    "data_table": DATA_TABLE,
    "data_visualization": DATA_VISUALIZATION,
    "markdown": shape({"text": string(12_000, 1)}, _ID),
    "plan": shape({"title": string(shortest=1)}, _ID | {"tasks": listing(typed({"task_card": _TASK_CARD}), 50, 0)}),
    "table": TABLE,
    "task_card": _TASK_CARD,
}

MESSAGE_BLOCKS: Mapping[str, Check] = _CHILD_BLOCKS | {
    "container": shape(
        {"child_blocks": listing(typed(_CHILD_BLOCKS), 10)},
        _ID
        | {
            "title": plain(150),
            "rich_text_title": _RICH,
            "subtitle": text(150),
            "width": one_of("narrow", "standard", "wide", "full"),
            "icon": _IMAGE_ELEMENT,
            "is_collapsible": boolean,
            "default_collapsed": boolean,
            "has_header_divider": boolean,
        },
        [any_of("title", "rich_text_title"), not_both("is_collapsible", "has_header_divider")],
    ),
}
"""What a message may hold."""

VIEW_BLOCKS: Mapping[str, Check] = _VIEW_BLOCKS
"""What modals and Home tabs may hold."""
