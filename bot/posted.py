"""Messages of ours that are in Slack already: found by the key in their metadata, and brought up to date."""

from __future__ import annotations

import logging
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.failures import passes
from core.deliver import Parcel

EVENT_TYPE = "errand_reply"
PAGE = 100
Message = dict[str, Any]
log = logging.getLogger(__name__)


def marked(parcel: Parcel) -> Message:
    """The metadata by which a post is found again."""
    return {"event_type": EVENT_TYPE, "event_payload": {"key": parcel.key}}


def find(client: WebClient, parcel: Parcel, channel: str, thread_ts: str | None) -> Message | None:
    """The message that an earlier attempt left, if it did. None as well where Slack refuses to say.

    Raises SlackApiError where it may say so another time: posting anyhow could be a second answer.
    """
    look: dict[str, Any] = {"channel": channel, "include_all_metadata": True, "limit": PAGE}
    look["oldest"] = f"{parcel.sent_at.timestamp():.6f}"
    try:
        if thread_ts is None:
            found = client.conversations_history(**look)
        else:
            found = client.conversations_replies(**look, ts=thread_ts)
    except SlackApiError as error:
        if passes(error):
            raise
        log.warning(
            "the thread couldn't be searched, so a reply may appear twice", extra={"why": error.response.get("error")}
        )
        return None
    return next((each for each in found.get("messages") or [] if _key_of(each) == parcel.key), None)


def refresh(client: WebClient, channel: str, found: Message, content: Message) -> None:
    """Let it say what is so now. Raises SlackApiError where that may work another time."""
    if found.get("text") == content["text"]:
        return
    try:
        client.chat_update(channel=channel, ts=found["ts"], **content)
    except SlackApiError as error:
        if passes(error):
            raise
        log.warning("an earlier answer stays as it was", extra={"why": error.response.get("error")})


def _key_of(message: Message) -> Any:
    return ((message.get("metadata") or {}).get("event_payload") or {}).get("key")
