"""Cursors: Slack's way to give long lists a page at a time."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from typing import TypeVar

from bot.playground.errors import SlackError
from bot.playground.methods.registry import Call
from bot.playground.state import Json

T = TypeVar("T")

LARGEST = 1000


def cursor_for(text: str) -> str:
    """An opaque cursor, as Slack makes them: readable only to whoever gave it."""
    return base64.b64encode(text.encode()).decode()


def cursor_text(cursor: str) -> str:
    """What `cursor_for` was given. Raises SlackError invalid_cursor."""
    try:
        return base64.b64decode(cursor, validate=True).decode()
    except (binascii.Error, ValueError):
        raise SlackError("invalid_cursor") from None


def page_limit(call: Call, default: int) -> int:
    """The `limit` of a call. Raises SlackError invalid_limit outside 1 to 1000 (0 means the default)."""
    limit = call.get("limit", default) or default
    if not 1 <= limit <= LARGEST:
        raise SlackError("invalid_limit")
    return limit


def page(call: Call, items: Sequence[T], *, default: int) -> tuple[Sequence[T], Json]:
    """The page of `items` that a call asks for, and the `response_metadata` with the next cursor."""
    limit, start = page_limit(call, default), 0
    if cursor := call.get("cursor"):
        text = cursor_text(cursor)
        if not text.startswith("offset:") or not text[7:].isdecimal():
            raise SlackError("invalid_cursor")
        start = int(text[7:])
    following = start + limit
    next_cursor = cursor_for(f"offset:{following}") if following < len(items) else ""
    return items[start:following], {"next_cursor": next_cursor}
