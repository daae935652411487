"""Socket Mode: Slack's events, commands and clicks over a WebSocket that Errand opens itself, instead of over HTTP.

The same Bolt app and the same intake. An envelope is acknowledged only when the listener's answer is a 2xx: what wasn't
committed Slack sends again, by the schedule of HTTP (and where it doesn't any more, catching up finds it). Before Slack
closes a socket it says so, and the next one is open before this one ends.
"""

from __future__ import annotations

import json
import logging
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any

from slack_bolt import App, BoltRequest, BoltResponse
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.failures import retry_after
from bot.payloads import misfit
from bot.socket_link import Json, Link, Timings

MOST_AT_ONCE = 32
MOST_IN_HAND = 1000  # beyond that nothing could be acknowledged in time: Slack keeps them better than our memory does
REFUSED_PAUSE_S = 300.0
_REFUSALS = {
    "account_inactive",
    "forbidden_team",
    "invalid_auth",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "token_expired",
    "token_revoked",
}
_SWITCHED_OFF = (
    "Socket Mode was switched off in the app's settings, so nothing is heard from Slack any more. "
    "Switch it on again and restart Errand, or remove SLACK_APP_TOKEN to be called over HTTP."
)
log = logging.getLogger(__name__)


def refusal_in_words(name: str) -> str | None:
    """What Slack's refusal to open a socket means for whoever set it up; None for one that passes by itself."""
    if name not in _REFUSALS:
        return None
    return f"Slack refuses SLACK_APP_TOKEN ({name}). It is the xapp-… token with the scope connections:write."


@dataclass(frozen=True, slots=True)
class Backoff:
    """Seconds between attempts to connect, doubled each time, with jitter: up to half of a pause is left out.

    A socket that lived for less than `stable` counts as a failed attempt: Slack may well greet and send away at once.
    """

    first: float = 0.5
    longest: float = 30.0
    stable: float = 10.0
    jitter: Callable[[], float] = random.random

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures in a row."""
        if failures <= 0:
            return 0.0
        full = min(self.longest, self.first * 2 ** min(failures - 1, 16))
        return full * (1 - self.jitter() / 2)


class SocketMode:
    """Keeps a socket to Slack open, in threads of its own, and hands what comes to the Bolt app.

    `missed` is called when something may have been missed: after a time without a socket, and when too much came at
    once. (What couldn't be accepted the Bolt app itself reports.)
    """

    def __init__(
        self,
        app: App,
        client: WebClient,
        app_token: str,
        *,
        missed: Callable[[], object] = lambda: None,
        timings: Timings | None = None,
        backoff: Backoff | None = None,
    ) -> None:
        self._app, self._client, self._app_token, self._missed = app, client, app_token, missed
        self._timings, self._backoff = timings or Timings(), backoff or Backoff()
        self._link: Link | None = None
        self._links: set[Link] = set()
        self._idle = threading.Condition()
        self._in_hand = 0
        self._needed, self._ending = threading.Event(), threading.Event()
        self._was_up = False
        self._pool = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="socket-mode")
        self._thread = threading.Thread(target=self._keep_connected, name="socket-mode", daemon=True)
        self.problem: str | None = None
        """Why nothing is heard from Slack, in words, where somebody has to mend it."""

    @property
    def connected(self) -> bool:
        """Whether a socket is open at this moment."""
        with self._idle:
            return any(link.is_up for link in self._links)

    def start(self) -> None:
        """Connect in the background, and stay connected until `stop`."""
        self._thread.start()

    def stop(self, grace_s: float) -> None:
        """Take nothing more, acknowledge what is in hand (for so many seconds at most), and close.

        What comes meanwhile isn't acknowledged: Slack sends it to another process, or again to the next one.
        """
        with self._idle:
            self._ending.set()
            self._needed.set()
            if not self._idle.wait_for(lambda: self._in_hand == 0, grace_s):
                log.warning("%d messages weren't acknowledged in time; Slack sends them again", self._in_hand)
            links = tuple(self._links)
        for link in links:
            link.close()
        if self._thread.is_alive():
            self._thread.join(self._timings.open_within + 1.0)
        self._pool.shutdown(wait=False, cancel_futures=True)

    # Staying connected

    def _keep_connected(self) -> None:
        failures = 0
        while not self._ending.is_set():
            self._needed.clear()
            try:
                pause = self._connect()
            except Exception:
                log.exception("no socket to Slack could be opened")
                pause = 0.0
            if self._link is not None and self._link.is_up:
                opened = time.monotonic()
                self._needed.wait()
                failures = 0 if time.monotonic() - opened >= self._backoff.stable else failures + 1
                pause = self._backoff.pause(failures - 1)  # the first time at once
            else:
                failures += 1
                pause = max(pause, self._backoff.pause(failures))
            self._ending.wait(pause)

    def _connect(self) -> float:
        """Open the next socket; returns the seconds to wait at least where that failed."""
        self._link = None
        try:
            url = str(self._client.apps_connections_open(app_token=self._app_token)["url"])
        except SlackApiError as error:
            return self._refused(error)
        except (OSError, HTTPException) as error:
            log.warning("Slack can't be reached", extra={"why": type(error).__name__})
            return 0.0
        link = self._link = Link(url, self._timings, self._heard, self._lost)
        with self._idle:
            if self._ending.is_set():
                return 0.0
            others = [other for other in self._links if other.is_up]
            self._links.add(link)
        link.start()
        if not link.wait_until_up():
            log.warning("Slack didn't greet a new socket")
            link.close()
            return 0.0
        self._took_over(link, others)
        return 0.0

    def _took_over(self, link: Link, others: list[Link]) -> None:
        gap = self._was_up and not any(other.is_up for other in others)
        self.problem, self._was_up = None, True
        for other in others:
            other.replaced = True
        log.info("connected to Slack in Socket Mode")
        if gap:
            self._missed()

    def _refused(self, error: SlackApiError) -> float:
        if error.response.status_code == 429:
            log.warning("Slack wants fewer connections")
            return retry_after(error)
        name = str(error.response.get("error"))
        problem = refusal_in_words(name)
        if problem is None:
            log.warning("Slack opens no socket at the moment", extra={"why": name})
            return 0.0
        self.problem = problem
        log.error(problem)
        return REFUSED_PAUSE_S

    def _lost(self, link: Link) -> None:
        with self._idle:
            self._links.discard(link)
        if link is self._link:
            self._needed.set()

    def _heard(self, link: Link, message: Json) -> None:
        if message.get("type") == "disconnect":
            self._told_to_go(link, str(message.get("reason")))
        elif isinstance(message.get("envelope_id"), str) and isinstance(message.get("payload"), dict):
            self._take(link, message)

    def _told_to_go(self, link: Link, reason: str) -> None:
        log.info("Slack ends a socket soon", extra={"why": reason})
        first, link.leaving = not link.leaving, True
        if reason == "link_disabled":
            self.problem = _SWITCHED_OFF
            log.error(self.problem)
            self._ending.set()
            self._needed.set()
        elif first and link is self._link:
            self._needed.set()

    # Envelopes

    def _take(self, link: Link, envelope: Json) -> None:
        """Hand it to a thread of its own: the one that reads must not wait for the database."""
        with self._idle:
            if self._ending.is_set():
                return
            if self._in_hand < MOST_IN_HAND:
                self._in_hand += 1
                self._pool.submit(self._answer, link, envelope)
                return
        log.warning("too much at once: an envelope was left to Slack, which sends it again")
        self._missed()

    def _answer(self, link: Link, envelope: Json) -> None:
        try:
            if (why := misfit(envelope["payload"])) is not None:
                log.warning("an envelope wasn't understood", extra={"why": why})
                return
            after_ack: list[Callable[[], None]] = []
            response = self._app.dispatch(_request(envelope, after_ack))
            if not 200 <= response.status < 300:
                log.warning("an envelope isn't acknowledged", extra={"status": response.status})
            elif link.acknowledge(envelope["envelope_id"], _payload(envelope, response)):
                for act in after_ack:
                    act()
            else:
                log.info("a socket ended before its acknowledgement; Slack sends the envelope again")
        except Exception:
            log.exception("handling an envelope failed")
        finally:
            with self._idle:
                self._in_hand -= 1
                self._idle.notify_all()


def _request(envelope: Json, after_ack: list[Callable[[], None]]) -> BoltRequest:
    again = {"x-slack-retry-num": envelope.get("retry_attempt"), "x-slack-retry-reason": envelope.get("retry_reason")}
    headers: dict[str, Any] = {name: str(value) for name, value in again.items() if value}
    return BoltRequest(mode="socket_mode", body=envelope["payload"], headers=headers, context={"after_ack": after_ack})


def _payload(envelope: Json, response: BoltResponse) -> Json | None:
    """The listener's answer, where Slack takes one: to commands, clicks and modals."""
    if not response.body or not envelope.get("accepts_response_payload"):
        return None
    if response.headers.get("content-type", [""])[0].startswith("application/json"):
        decoded = json.loads(response.body)
        return decoded if isinstance(decoded, dict) else {"text": decoded}
    return {"text": response.body}
