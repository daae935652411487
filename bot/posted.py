"""Messages of ours that are in Slack already: found by the key in their metadata, brought up to date, and answered
beside."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.failures import passes
from bot.identity import slack_user
from core.deliver import Parcel, Sent

EVENT_TYPE = "errand_reply"
PAGE = 100
MOST_PAGES = 5
# Messages are dated by Slack's clock, and clicks and reminders by ours: as far off as Slack's signatures let it be.
CLOCKS_APART = timedelta(minutes=5)
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
    look["oldest"] = f"{(parcel.sent_at - CLOCKS_APART).timestamp():.6f}"
    read = client.conversations_history if thread_ts is None else client.conversations_replies
    pages = _pages(read, look if thread_ts is None else {**look, "ts": thread_ts})
    try:
        return next((each for page in pages for each in page if _key_of(each) == parcel.key), None)
    except SlackApiError as error:
        if passes(error):
            raise
        log.warning(
            "the thread couldn't be searched, so a reply may appear twice", extra={"why": error.response.get("error")}
        )
        return None


def _pages(read: Callable[..., SlackResponse], look: Message) -> Iterator[list[Message]]:
    for _ in range(MOST_PAGES):
        answer = read(**look)
        yield answer.get("messages") or []
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return
        look = {**look, "cursor": cursor}


def whisper(client: WebClient, parcel: Parcel, content: Message) -> Sent:
    """Say it to the person alone, beside what they pressed. Raises SlackApiError.

    Slack shows such a message in a thread only where something was written there before: beside the message that a
    thread would begin with, it goes into the room.
    """
    channel, thread_ts = parcel.address["channel"], parcel.address["thread_ts"]
    within = {"thread_ts": thread_ts} if thread_ts != parcel.address.get("pressed") else {}
    client.chat_postEphemeral(channel=channel, user=slack_user(parcel.user_ref), **within, **content)
    return Sent(parcel.key)


def settle(client: WebClient, address: Mapping[str, str]) -> None:
    """What was pressed did its work: its message no longer offers it.

    Not worth a second attempt: pressed again, it changes nothing and says why.
    """
    if "left" not in address:
        return
    try:
        client.chat_update(channel=address["channel"], ts=address["pressed"], **json.loads(address["left"]))
    except (SlackClientError, OSError) as error:
        log.warning("a message goes on offering what was done", extra={"why": type(error).__name__})


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
