"""The few blocks that Errand speaks in, within Slack's limits.

Titles and whatever else people or models wrote go into `rich_text`, whose text is shown as it is: no mention, link or
formatting in it means anything to Slack.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from bot.markup import straight

Block = dict[str, Any]
SECTION_LIMIT = 3_000
BLOCK_LIMIT = 50
BUTTON_LIMIT = 30  # characters: Slack takes 75 and cuts what it shows at about so many, wherever that is
OPTION_LIMIT = 75  # of what stands in a menu


def plain(text: str, **style: bool) -> Block:
    """One run of text in a rich text line."""
    return {"type": "text", "text": straight(text) or " ", **({"style": style} if style else {})}


def line(*runs: Block) -> Block:
    return {"type": "rich_text_section", "elements": list(runs)}


def paragraph(*runs: Block) -> Block:
    return {"type": "rich_text", "elements": [line(*runs)]}


def bullets(lines: Sequence[Block]) -> Block:
    return {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "bullet", "elements": list(lines)}]}


def sections(mrkdwn: str) -> list[Block]:
    """The text in as many sections as it needs; `verbatim` keeps Slack from making links of anything in it."""
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": part, "verbatim": True}}
        for part in split(mrkdwn, SECTION_LIMIT)
    ]


def fields(pairs: Sequence[tuple[str, str]]) -> list[Block]:
    """Names and values side by side, ten to a section."""
    cells = [{"type": "mrkdwn", "text": f"*{name}*\n{value}", "verbatim": True} for name, value in pairs]
    return [{"type": "section", "fields": cells[start : start + 10]} for start in range(0, len(cells), 10)]


def button(text: str, action_id: str, value: str, style: str | None = None) -> Block:
    """`style` is "primary" or "danger", or None."""
    built: Block = {"type": "button", "action_id": action_id, "text": _label(text, BUTTON_LIMIT), "value": value}
    return built | ({"style": style} if style else {})


def menu(placeholder: str, action_id: str, options: Sequence[tuple[str, str]]) -> Block:
    """`options` are (what stands there, value), at most 100."""
    listed = [{"text": _label(text, OPTION_LIMIT), "value": value} for text, value in options]
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": _label(placeholder, OPTION_LIMIT),
        "options": listed,
    }


def row(*elements: Block) -> Block:
    """What can be pressed, side by side."""
    return {"type": "actions", "elements": list(elements)}


def context(text: str) -> Block:
    return {"type": "context", "elements": [{"type": "plain_text", "text": text, "emoji": False}]}


def _label(text: str, limit: int) -> Block:
    said = straight(text)
    short = said if len(said) <= limit else said[: limit - 1].rstrip() + "…"
    return {"type": "plain_text", "text": short, "emoji": False}


def split(text: str, limit: int) -> Iterator[str]:
    """The text in parts of at most `limit` characters, cut at a line or a word where there is one.

    Joined, they are the text.
    """
    while len(text) > limit:
        cut = max(text.rfind("\n", 1, limit), text.rfind(" ", 1, limit)) + 1 or limit
        yield text[:cut]
        text = text[cut:]
    if text.strip():
        yield text
