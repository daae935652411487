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
from typing import TYPE_CHECKING, Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.web import SlackResponse

from bot.client import ClientFor
from bot.failures import MISSING_SCOPE, RATE_LIMIT, UNREACHABLE_S, outcome_of, rate_limited
from bot.identity import Workspace, slack_user, time_of
from bot.markup import escape
from bot.names import Names
from bot.posted import find, marked, refresh, settle, whisper
from bot.standing import LOCKED_OUT, Standing
from bot.views.reply import reply_blocks
from core.deliver import Later, Outcome, Parcel, Part, Profile, Sent, Undeliverable

if TYPE_CHECKING:
    import requests

URL_TIMEOUT_S = (3.0, 7.0)  # to connect, and for the answer: the person's next command waits meanwhile
URL_PATIENCE_S = 120.0  # then the direct message: a response_url lives for half an hour
TEXT_LIMIT = 40_000  # Slack's own, for a message's text
SHORT = 3_000  # characters that no Slack has refused yet
THINKING = "is thinking…"
_FORM_REFUSED = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long"}
log = logging.getLogger(__name__)

MOVED = {
    "is_archived": "(The channel where you asked is archived, so I answer here.)",
    "not_in_channel": "(I'm not in the channel where you asked any more, so I answer here.)",
    "channel_not_found": "(I can't see the channel where you asked any more, so I answer here.)",
    "thread_not_found": "(The message that you wrote is gone, so I answer here.)",
}
MOVED_COMMAND = "(Slack takes no more answers where you typed your command, so I answer here.)"
CUT = "\n… (Slack didn't take the rest: it is too long. Ask for a part of it.)"
MOVED_ANYHOW = "(I can't write where you asked, so I answer here.)"


class SlackDelivery:
    """The `Deliver` port for Slack. `standing` is what Slack says to our token."""

    def __init__(
        self,
        client_for: ClientFor,
        post: Callable[..., requests.Response] | None = None,
        standing: Standing | None = None,
    ) -> None:
        self._client_for = client_for
        self._post = post or _post
        self.standing = standing or Standing()
        self._names = Names(client_for)
        self._statuses = ThreadPoolExecutor(4, thread_name_prefix="slack-status")

    def profile(self, user_ref: str) -> Profile | None:
        if self.standing.is_locked_out(_team(user_ref)):
            return None
        try:
            answer = self._client_for(_team(user_ref)).users_info(user=slack_user(user_ref), include_locale=True)
        except (SlackClientError, OSError) as error:
            log.warning("Slack didn't say who this is", extra={"why": type(error).__name__})
            return None
        user = _part(answer, "user")
        return profile_of(user)

    def in_words(self, text: str, address: Mapping[str, str]) -> str:
        return text if self.standing.is_locked_out(address["team"]) else self._names.spelled_out(address["team"], text)

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
        if parcel.address["kind"] == "command" and parcel.part is Part.MAIN:
            return self._answer_command(parcel)
        team = parcel.address["team"]
        if wait_s := self.standing.locked_out_s(team):
            return Later(wait_s, "locked out", maybe_sent=False, exactly=True)
        outcome = self._deliver(parcel)
        if isinstance(outcome, Sent):
            self.standing.welcomed(team)
            if parcel.part is Part.MAIN and not parcel.reply.refused:
                settle(self._client_for(team), parcel.address)
        return outcome

    def _deliver(self, parcel: Parcel) -> Outcome:
        client = self._client_for(parcel.address["team"])
        try:
            if parcel.part is Part.PRIVATE:
                return self._post_privately(client, parcel)
            if parcel.reply.refused and not parcel.wait_s:
                return whisper(client, parcel, message_of(parcel))
            return self._post_once(client, parcel, parcel.address["channel"], parcel.address["thread_ts"])
        except (SlackClientError, OSError) as error:
            outcome = self._outcome(parcel, error)
        if not isinstance(outcome, Undeliverable) or parcel.part is Part.PRIVATE:
            return outcome
        return self._post_instead(client, parcel, outcome.why, MOVED.get(outcome.why, MOVED_ANYHOW))

    def _outcome(self, parcel: Parcel, error: Exception) -> Outcome:
        """What it means; and that we were locked out is remembered, for the calls that needn't be made then."""
        outcome = outcome_of(error)
        if isinstance(outcome, Later) and (outcome.why in LOCKED_OUT or outcome.why == MISSING_SCOPE):
            log.error("Slack refuses us; answers are kept", extra={"why": outcome.why})
            self.standing.refused(parcel.address["team"], outcome.why)
        if isinstance(outcome, Undeliverable):
            log.warning("an answer can't be delivered", extra={"why": outcome.why, "part": parcel.part.value})
        return outcome

    def _post_instead(self, client: WebClient, parcel: Parcel, why: str, words: str) -> Outcome:
        """The thread is gone, or we may not write there any more: the answer goes to the direct message, saying why."""
        log.warning("the answer goes to the direct message", extra={"why": why})
        moved = replace(parcel, reply=replace(parcel.reply, text=f"{words}\n{parcel.reply.text}".strip()))
        try:
            outcome = self._post_privately(client, replace(moved, text=f"{words}\n{parcel.text}"))
        except (SlackClientError, OSError) as error:
            return self._outcome(parcel, error)
        return Sent(outcome.ref) if isinstance(outcome, Sent) else outcome

    def _post_privately(self, client: WebClient, parcel: Parcel) -> Outcome:
        opened = client.conversations_open(users=slack_user(parcel.user_ref))
        channel: str = _part(opened, "channel")["id"]
        outcome = self._post_once(client, parcel, channel, None)
        if isinstance(outcome, Sent):
            workspace = Workspace(parcel.address["team"])
            return replace(
                outcome, conversation_ref=workspace.thread(channel, outcome.ref), place=workspace.room(channel)
            )
        return outcome

    def _post_once(self, client: WebClient, parcel: Parcel, channel: str, thread_ts: str | None) -> Outcome:
        if parcel.maybe_sent and (found := find(client, parcel, channel, thread_ts)):
            if parcel.refresh:
                refresh(client, channel, found, {**_forms(parcel)[0], "metadata": marked(parcel)})
            return Sent(str(found["ts"]), at=time_of(str(found["ts"])))
        if parcel.wait_s:
            return Later(parcel.wait_s, "an earlier post may still be under way", exactly=True)
        answer = _post_best(client, parcel, channel=channel, thread_ts=thread_ts)
        ts = str(answer["ts"])
        return Sent(ts, at=time_of(ts))

    def _answer_command(self, parcel: Parcel) -> Outcome:
        """Where the person typed it; once Slack takes nothing there any more, in the direct message."""
        outcome = self._respond(parcel)
        if isinstance(outcome, Later) and outcome.why != RATE_LIMIT and parcel.tried_s >= URL_PATIENCE_S:
            log.warning("a response_url was given up", extra={"why": outcome.why})
            outcome = Undeliverable(outcome.why)
        if not isinstance(outcome, Undeliverable):
            return outcome
        return self._post_instead(self._client_for(parcel.address["team"]), parcel, outcome.why, MOVED_COMMAND)

    def _respond(self, parcel: Parcel) -> Outcome:
        """The answer to a command, by its response_url: only the person sees it."""
        if parcel.wait_s:
            return Later(parcel.wait_s, "an earlier post may still be under way", exactly=True)
        body = {"response_type": "ephemeral", "replace_original": not parcel.reply.refused, **message_of(parcel)}
        try:
            answer = self._post(parcel.address["response_url"], json=body, timeout=URL_TIMEOUT_S)
            if answer.status_code == 400:
                log.error("Slack refused our blocks, so the answer goes as text", extra={"why": answer.text[:200]})
                plain = {**body, "blocks": [], "mrkdwn": False}
                answer = self._post(parcel.address["response_url"], json=plain, timeout=URL_TIMEOUT_S)
        except OSError as error:  # which all of theirs are
            return Later(UNREACHABLE_S, type(error).__name__)
        if answer.ok:
            return Sent(parcel.key)
        if answer.status_code == 429:
            return rate_limited(answer.headers)
        if answer.status_code >= 500:
            return Later(UNREACHABLE_S, f"status {answer.status_code}")
        return Undeliverable(f"the response_url answered {answer.status_code}")

    def _status(self, address: Mapping[str, str], status: str) -> None:
        if self.standing.is_locked_out(address["team"]):
            return
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


def _post(url: str, *, json: Any, timeout: tuple[float, float]) -> requests.Response:
    # Not sooner: only some commands are answered so, and it takes a fifth of the time until a process that took over
    # from a dead one is at work.
    from requests import post

    return post(url, json=json, timeout=timeout)


def profile_of(user: Mapping[str, Any]) -> Profile:
    """Of a user object of Slack's; who was deactivated is `deleted` there."""
    name = user.get("real_name") or user.get("name")
    return Profile(name, user.get("tz"), user.get("locale"), active=not user.get("deleted"))


def _post_best(client: WebClient, parcel: Parcel, **place: str | None) -> SlackResponse:
    """Post it in the best form that Slack takes. Raises SlackApiError where it takes none."""
    *better, last = _forms(parcel)
    fixed: dict[str, Any] = {**place, "unfurl_links": False, "unfurl_media": False, "metadata": marked(parcel)}
    for form in better:
        try:
            return client.chat_postMessage(**fixed, **form)
        except SlackApiError as error:
            if error.response.get("error") not in _FORM_REFUSED:
                raise
            log.error("Slack refused how the reply looks; it goes plainer", extra={"why": error.response.get("error")})
    return client.chat_postMessage(**fixed, **last)


def _forms(parcel: Parcel) -> list[dict[str, Any]]:
    """What to post, the best first: with blocks, as text, and the beginning of a long text."""
    text = escape(parcel.text)[:TEXT_LIMIT]
    forms = [{"text": text, "blocks": reply_blocks(parcel.reply)}, {"text": text, "mrkdwn": False}]
    if len(parcel.text) > SHORT:
        forms.append({"text": escape(parcel.text[:SHORT]) + CUT, "mrkdwn": False})
    return forms


def message_of(parcel_or_reply: Parcel) -> dict[str, Any]:
    """Text and blocks of a reply to a command."""
    return {"text": escape(parcel_or_reply.text)[:TEXT_LIMIT], "blocks": reply_blocks(parcel_or_reply.reply)}


def _part(answer: SlackResponse, name: str) -> dict[str, Any]:
    """An object in an answer of Slack's; an empty one where it isn't there."""
    return answer.get(name) or {}


def _team(user_ref: str) -> str:
    return user_ref.split(":", 2)[1]
