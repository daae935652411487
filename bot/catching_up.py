"""Reading what was missed: Slack sends an event again for about six minutes, and then never.

After a start, a reconnection and a failed acceptance, each known direct message and each watched thread is read from
the last accepted message on, and what is missing is accepted under the key that its event would have had: whatever did
arrive is known.

What can't be recovered: a first mention in a channel, the first message of somebody who never wrote before, and slash
commands and clicks, which Slack doesn't keep.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError

from bot.client import ClientFor
from bot.failures import passes, retry_after
from bot.listeners.messages import hear
from bot.standing import LOCKED_OUT, LOCKED_OUT_S
from core.app import Core
from core.errors import StorageUnavailable
from core.models import Surface
from core.storage.rooms import Heard, heard_since

# A later message may have been accepted and an earlier one not. Only in direct messages: there, everything is for
# Errand.
OVERLAP = timedelta(minutes=10)
LOOK_BACK = timedelta(days=14)
MOST_THREADS = 400
PAGE = 100
AFTER_FAILURE_S = 5.0
LONGEST_WAIT_S = 60.0
STOP_WITHIN_S = 1.0  # a call to Slack may take longer, and can be left to itself: what it brings is brought again

log = logging.getLogger(__name__)
Event = dict[str, Any]


class CatchUp:
    """Catches up in the background, whenever it is asked to. `sleep` (seconds) is given by tests."""

    def __init__(self, core: Core, client_for: ClientFor, sleep: Callable[[float], object] | None = None) -> None:
        self._core = core
        self._client_for = client_for
        self._own_users: dict[str, str] = {}
        self._stopped = threading.Event()
        self._wanted = threading.Event()
        self._sleep = sleep or self._stopped.wait
        self._thread = threading.Thread(target=self._run, name="catch-up", daemon=True)

    def start(self) -> None:
        """Catch up now, and whenever it is asked for from now on."""
        self._wanted.set()
        self._thread.start()

    def ask(self) -> None:
        """Something may have been missed."""
        self._wanted.set()

    def stop(self) -> None:
        self._stopped.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join(STOP_WITHIN_S)

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._stopped.is_set():  # only now: `stop` might have come between, and what it set be cleared
                return
            try:
                self.once()
            except (StorageUnavailable, SlackClientError, OSError) as error:
                log.warning("catching up failed, and is tried again", extra={"why": type(error).__name__})
                self._sleep(LOCKED_OUT_S if _is_locked_out(error) else AFTER_FAILURE_S)
                self._wanted.set()
            except Exception:
                log.exception("catching up failed")

    def once(self) -> int:
        """Read every known place once; returns how many messages had been missed."""
        with self._core.database.read() as session:
            since = self._core.clock.now() - LOOK_BACK
            threads = heard_since(session, Surface.SLACK, since, MOST_THREADS)
        missed = sorted(self._missed(threads), key=lambda event: event["ts"])
        taken = sum(self._accept(event) for event in missed)
        if taken:
            log.info("messages were missed and are answered now", extra={"count": taken})
        return taken

    def _missed(self, threads: Sequence[Heard]) -> Iterator[Event]:
        """Messages in known places that may not have been accepted, in no order."""
        rooms: dict[str, datetime] = {}
        for thread in threads:
            if not thread.shared and not thread.unanswered:
                rooms[thread.place] = max(rooms.get(thread.place, thread.last_sent_at), thread.last_sent_at)
        for place, last in rooms.items():
            yield from self._read(place, None, last - OVERLAP)
        for thread in threads:
            yield from self._read(thread.place, thread.ref.rsplit(":", 1)[-1], thread.last_sent_at)

    def _read(self, place: str, thread_ts: str | None, after: datetime) -> Iterator[Event]:
        """A room's messages, or a thread's, that were sent after this."""
        _, team, channel = place.split(":", 2)
        client = self._client_for(team)
        arguments: dict[str, Any] = {"channel": channel, "oldest": f"{after.timestamp():.6f}", "limit": PAGE}
        if thread_ts is not None:
            arguments["ts"] = thread_ts
        for page in self._pages(client, arguments):
            for message in page:
                if thread_ts is None or message.get("ts") != thread_ts:
                    yield {**message, "type": "message", "channel": channel, "team_id": team}

    def _pages(self, client: WebClient, arguments: dict[str, Any]) -> Iterator[list[Event]]:
        read = client.conversations_replies if "ts" in arguments else client.conversations_history
        while True:
            try:
                answer = read(**arguments)
            except SlackApiError as error:
                if error.response.status_code == 429:
                    self._sleep(min(retry_after(error), LONGEST_WAIT_S))
                    if self._stopped.is_set():
                        return
                    continue
                if passes(error):  # or somebody will mend it: what is in there isn't lost
                    raise
                log.info("a place can't be read any more", extra={"why": error.response.get("error")})
                return
            yield answer.get("messages") or []
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return
            arguments = {**arguments, "cursor": cursor}

    def _accept(self, event: Event) -> bool:
        """As if its event had come; True when it is new."""
        team = event.pop("team_id")
        if event["channel"].startswith("D"):
            event["channel_type"] = "im"
        body = {"team_id": team, "event": event, "authorizations": [{"user_id": self._own_user(team), "is_bot": True}]}
        return hear(self._core, body, caught_up=True)

    def _own_user(self, team: str) -> str:
        if team not in self._own_users:
            self._own_users[team] = str(self._client_for(team).auth_test()["user_id"])
        return self._own_users[team]


def _is_locked_out(error: Exception) -> bool:
    return isinstance(error, SlackApiError) and error.response.get("error") in LOCKED_OUT
