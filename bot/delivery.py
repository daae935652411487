"""Replies on their way to Slack: posted once, in the thread where they were asked for, whatever Slack answers.

Every post carries the parcel's key in its metadata. Where an earlier attempt began and its end isn't known, the thread
is searched for that key before anything is posted again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import requests
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.failures import UNREACHABLE_S, outcome_of, seconds_asked
from bot.identity import Workspace, slack_user, time_of
from bot.markup import escape
from bot.views.reply import reply_blocks
from core.deliver import Later, Outcome, Parcel, Part, Profile, Sent, Undeliverable

EVENT_TYPE = "errand_reply"
TEXT_LIMIT = 40_000  # Slack's own, for a message's text
HTTP_TIMEOUT_S = 10
THINKING = "is thinking…"
_BLOCKS_REFUSED = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
log = logging.getLogger(__name__)

MOVED = {
    "is_archived": "(The channel where you asked is archived, so I answer here.)",
    "not_in_channel": "(I'm not in the channel where you asked any more, so I answer here.)",
    "channel_not_found": "(I can't see the channel where you asked any more, so I answer here.)",
    "thread_not_found": "(The message that you wrote is gone, so I answer here.)",
}
MOVED_ANYHOW = "(I can't write where you asked, so I answer here.)"
ClientFor = Callable[[str], WebClient]
"""The Web API client of a workspace, by its team id."""


class SlackDelivery:
    """The `Deliver` port for Slack."""

    def __init__(self, client_for: ClientFor, post: Callable[..., requests.Response] = requests.post) -> None:
        self._client_for = client_for
        self._post = post
        self._statuses = ThreadPoolExecutor(4, thread_name_prefix="slack-status")

    def profile(self, user_ref: str) -> Profile | None:
        try:
            answer = self._client_for(_team(user_ref)).users_info(user=slack_user(user_ref), include_locale=True)
        except (SlackClientError, OSError) as error:
            log.warning("Slack didn't say who this is", extra={"why": type(error).__name__})
            return None
        user = _part(answer, "user")
        return Profile(name=user.get("real_name") or user.get("name"), tz=user.get("tz"), locale=user.get("locale"))

    @contextmanager
    def working(self, address: Mapping[str, str]) -> Generator[None]:
        """Slack's "is thinking" under the thread.

        It is set and cleared in the background: it must never hold up an answer.
        """
        if address["kind"] != "thread":
            yield
            return
        shown = self._statuses.submit(self._status, address, THINKING)
        try:
            yield
        finally:
            shown.add_done_callback(lambda _: self._clear(address))

    def send(self, parcel: Parcel) -> Outcome:
        if parcel.address["kind"] == "command":
            return self._respond(parcel)
        client = self._client_for(parcel.address["team"])
        try:
            if parcel.part is Part.PRIVATE:
                return self._post_privately(client, parcel)
            return self._post_once(client, parcel, parcel.address["channel"], parcel.address["thread_ts"])
        except (SlackClientError, OSError) as error:
            outcome = outcome_of(error)
        return self._post_instead(client, parcel, outcome) if isinstance(outcome, Undeliverable) else outcome

    def _post_instead(self, client: WebClient, parcel: Parcel, refused: Undeliverable) -> Outcome:
        """The thread is gone, or we may not write there any more: the answer goes to the direct message, saying why."""
        log.warning("the answer goes to the direct message", extra={"why": refused.why})
        if parcel.part is Part.PRIVATE:
            return refused
        words = MOVED.get(refused.why, MOVED_ANYHOW)
        moved = replace(parcel, reply=replace(parcel.reply, text=f"{words}\n{parcel.reply.text}".strip()))
        try:
            outcome = self._post_privately(client, replace(moved, text=f"{words}\n{parcel.text}"))
        except (SlackClientError, OSError) as error:
            return outcome_of(error)
        return Sent(outcome.ref) if isinstance(outcome, Sent) else outcome

    def _post_privately(self, client: WebClient, parcel: Parcel) -> Outcome:
        opened = client.conversations_open(users=slack_user(parcel.user_ref))
        channel: str = _part(opened, "channel")["id"]
        outcome = self._post_once(client, parcel, channel, None)
        if isinstance(outcome, Sent):
            thread = Workspace(parcel.address["team"]).thread(channel, outcome.ref)
            return replace(outcome, conversation_ref=thread)
        return outcome

    def _post_once(self, client: WebClient, parcel: Parcel, channel: str, thread_ts: str | None) -> Outcome:
        if parcel.maybe_sent and (found := _find(client, parcel, channel, thread_ts)):
            return Sent(found, at=time_of(found))
        if parcel.wait_s:
            return Later(parcel.wait_s, "an earlier post may still be under way")
        message: dict[str, Any] = {
            "channel": channel,
            "thread_ts": thread_ts,
            "text": escape(parcel.text)[:TEXT_LIMIT],
            "unfurl_links": False,
            "unfurl_media": False,
            "metadata": {"event_type": EVENT_TYPE, "event_payload": {"key": parcel.key}},
        }
        try:
            answer = client.chat_postMessage(**message, blocks=reply_blocks(parcel.reply))
        except SlackApiError as error:
            if error.response.get("error") not in _BLOCKS_REFUSED:
                raise
            log.error("Slack refused our blocks, so the reply goes as text", extra={"why": error.response.get("error")})
            answer = client.chat_postMessage(**message, mrkdwn=False)
        ts = str(answer["ts"])
        return Sent(ts, at=time_of(ts))

    def _respond(self, parcel: Parcel) -> Outcome:
        """The answer to a command, by its response_url: only the person sees it."""
        if parcel.wait_s:
            return Later(parcel.wait_s, "an earlier post may still be under way")
        body = {"response_type": "ephemeral", "replace_original": True, **message_of(parcel)}
        try:
            answer = self._post(parcel.address["response_url"], json=body, timeout=HTTP_TIMEOUT_S)
            if answer.status_code == 400:
                log.error("Slack refused our blocks, so the answer goes as text", extra={"why": answer.text[:200]})
                plain = {**body, "blocks": [], "mrkdwn": False}
                answer = self._post(parcel.address["response_url"], json=plain, timeout=HTTP_TIMEOUT_S)
        except requests.RequestException as error:
            return Later(UNREACHABLE_S, type(error).__name__)
        if answer.ok:
            return Sent(parcel.key)
        if answer.status_code == 429:
            return Later(seconds_asked(answer.headers), "rate limit", maybe_sent=False)
        if answer.status_code >= 500:
            return Later(UNREACHABLE_S, f"status {answer.status_code}")
        return Undeliverable(f"the response_url answered {answer.status_code}")

    def _status(self, address: Mapping[str, str], status: str) -> None:
        try:
            self._client_for(address["team"]).assistant_threads_setStatus(
                channel_id=address["channel"], thread_ts=address["thread_ts"], status=status
            )
        except (SlackClientError, OSError) as error:
            log.info("Slack didn't take the status", extra={"why": type(error).__name__})

    def _clear(self, address: Mapping[str, str]) -> Future[None] | None:
        try:
            return self._statuses.submit(self._status, address, "")
        except RuntimeError:  # shutting down: Slack clears it by itself after two minutes
            return None

    def close(self, *, wait: bool = True) -> None:
        self._statuses.shutdown(wait=wait, cancel_futures=not wait)


def message_of(parcel_or_reply: Parcel) -> dict[str, Any]:
    """Text and blocks of a reply to a command."""
    return {"text": escape(parcel_or_reply.text)[:TEXT_LIMIT], "blocks": reply_blocks(parcel_or_reply.reply)}


def _find(client: WebClient, parcel: Parcel, channel: str, thread_ts: str | None) -> str | None:
    """The ts of the message that an earlier attempt left, if it did. None as well where Slack refuses to say."""
    since = f"{parcel.sent_at.timestamp():.6f}"
    try:
        if thread_ts is None:
            found = client.conversations_history(channel=channel, oldest=since, include_all_metadata=True, limit=100)
        else:
            found = client.conversations_replies(
                channel=channel, ts=thread_ts, oldest=since, include_all_metadata=True, limit=100
            )
    except SlackApiError as error:
        if error.response.get("error") == "ratelimited":
            raise
        log.warning(
            "the thread couldn't be searched, so a reply may appear twice", extra={"why": error.response.get("error")}
        )
        return None
    for message in found.get("messages") or []:
        metadata = message.get("metadata") or {}
        if metadata.get("event_payload", {}).get("key") == parcel.key:
            return str(message["ts"])
    return None


def _part(answer: SlackResponse, name: str) -> dict[str, Any]:
    """An object in an answer of Slack's; an empty one where it isn't there."""
    return answer.get(name) or {}


def _team(user_ref: str) -> str:
    return user_ref.split(":", 2)[1]
