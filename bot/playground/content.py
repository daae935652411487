"""What a message may say: text, Markdown, blocks, attachments and metadata, within Slack's limits."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.playground.blocks.message import block_errors, text_size
from bot.playground.errors import SlackError
from bot.playground.state import Json

TEXT_LIMIT = 40_000
MARKDOWN_LIMIT = 12_000
BLOCKS_TEXT_LIMIT = 13_297
"""Slack documents no such limit; see `blocks.message.text_size` for how it is counted
(github.com/slackapi/bolt-js/issues/2509)."""
ATTACHMENTS_LIMIT = 100
METADATA_LIMIT = 16_000
"""Bytes of JSON."""


@dataclass(frozen=True)
class Content:
    """What a message says. None: not given, so an update leaves it as it was."""

    text: str | None
    blocks: list[Json] | None
    attachments: list[Json] | None
    metadata: Json | None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not ((self.text or "").strip() or self.blocks or self.attachments)


def read_content(given: Mapping[str, Any]) -> Content:
    """The content in the arguments of a call or in a body posted to a response URL.

    Raises SlackError no_text, msg_too_long, markdown_text_conflict, invalid_blocks, msg_blocks_too_long,
    invalid_attachments, too_many_attachments, invalid_metadata_format, metadata_too_large.
    """
    text, blocks = given.get("text"), given.get("blocks")
    markdown, attachments = given.get("markdown_text"), given.get("attachments")
    if markdown is not None:
        if text is not None or blocks is not None:
            raise SlackError("markdown_text_conflict")
        text, blocks = markdown, _markdown_blocks(markdown)
    elif text is not None and len(text) > TEXT_LIMIT:
        raise SlackError("msg_too_long")
    check_blocks(blocks or [])
    _check_attachments(attachments or [])
    metadata = given.get("metadata")
    check_metadata(metadata)
    return Content(text, blocks, attachments, metadata)


def _markdown_blocks(markdown: str) -> list[Json]:
    if not markdown.strip():
        raise SlackError("no_text")
    if len(markdown) > MARKDOWN_LIMIT:
        raise SlackError("msg_too_long")
    return [{"type": "markdown", "text": markdown}]


def check_blocks(blocks: Sequence[Any]) -> None:
    """Raise SlackError invalid_blocks or msg_blocks_too_long where a message can't have these blocks."""
    if errors := block_errors(blocks, "/blocks"):
        raise SlackError("invalid_blocks", messages=errors)
    if text_size(blocks) > BLOCKS_TEXT_LIMIT:
        raise SlackError("msg_blocks_too_long")


def _check_attachments(attachments: Sequence[Any]) -> None:
    if len(attachments) > ATTACHMENTS_LIMIT:
        raise SlackError("too_many_attachments")
    for index, attachment in enumerate(attachments):
        if not isinstance(attachment, dict):
            raise SlackError("invalid_attachments", messages=[f"[ERROR] must be an object [{index}]"])
        blocks = attachment.get("blocks") or []
        if errors := block_errors(blocks, f"/attachments/{index}/blocks"):
            raise SlackError("invalid_attachments", messages=errors)


def check_metadata(metadata: Json | None) -> None:
    """Raise SlackError invalid_metadata_format or metadata_too_large."""
    if not metadata:
        return
    typed = isinstance(metadata.get("event_type"), str) and metadata["event_type"]
    if not typed or not isinstance(metadata.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(metadata, ensure_ascii=False).encode()) > METADATA_LIMIT:
        raise SlackError("metadata_too_large")
