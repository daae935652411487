"""LocalSlack: the workspace, the way to the bot, and the server, put together."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from bot.playground.acting import Acting
from bot.playground.administering import Administering
from bot.playground.api import WebApi
from bot.playground.bench import Bench, Level, Note
from bot.playground.clock import Clock, ManualClock, SystemClock
from bot.playground.commanding import Commanding
from bot.playground.courier import ACK_TIMEOUT, Courier, Delivery, json_body
from bot.playground.envelopes import event_envelope, url_verification
from bot.playground.faults import Fault, FaultKind, Faults
from bot.playground.manifest import read_manifest
from bot.playground.ratelimit import RateLimit
from bot.playground.sockets import Sockets
from bot.playground.state import Installed, Json
from bot.playground.store import Store
from bot.playground.talking import Talking
from bot.playground.viewing import Viewing
from bot.playground.wirelog import Entry, WireLog
from bot.playground.workspace import Workspace, default_workspace
from bot.playground.world import World

_LAST_WORDS = ("app_uninstalled", "tokens_revoked")


class LocalSlack(Talking, Commanding, Acting, Viewing, Administering):
    """A Slack workspace with one app in it.

    `manifest` is the app's manifest as a mapping; `bot_url` is where events, commands and interactions are posted
    (it can be set later); an app in Socket Mode (`socket_mode`, else as the manifest says) gets them over its sockets
    as long as one is open. With `state_file` the workspace survives a restart. `signing_time` is the real time that
    signatures carry, which a bot compares with its own clock; everything else runs on `clock`. `bench` is what the
    page shows beside Slack itself.
    """

    def __init__(
        self,
        manifest: Mapping[str, Any],
        bot_url: str | None = None,
        *,
        workspace: Workspace | None = None,
        clock: Clock | None = None,
        state_file: Path | None = None,
        rate_limit: bool = False,
        ack_timeout: float = ACK_TIMEOUT,
        signing_time: Callable[[], float] = time.time,
        socket_mode: bool | None = None,
        bench: Bench | None = None,
    ) -> None:
        self.bot_url = bot_url
        self.clock = clock or SystemClock()
        space = workspace or default_workspace()
        world = World(space, read_manifest(manifest), self.clock)
        self.log = WireLog(self._logged)
        enabled = world.app.socket_mode if socket_mode is None else socket_mode
        self.sockets = Sockets(space.app_id, self.clock, self.log, enabled=enabled, changed=self._sockets_changed)
        courier = Courier(
            lambda: self.bot_url,
            lambda: space.signing_secret,
            self.clock,
            self.log,
            ack_timeout=ack_timeout,
            signing_time=signing_time,
            by_socket=self.sockets.deliver,
        )
        super().__init__(world, courier)
        world.emit = self._emit
        world.new_socket_url = lambda: self.base_url.replace("http", "ws", 1) + self.sockets.new_path()
        self.faults = Faults()
        self.bench = bench or Bench()
        self.rate_limit = RateLimit(rate_limit)
        self.api = WebApi(world, self.rate_limit)
        self._store = Store(world, state_file) if state_file is not None else None

    @property
    def asgi(self) -> Starlette:
        """The server as an ASGI app: `/api/…`, `/response/…` and `/playground/…`."""
        from bot.playground.server import build_server

        return build_server(self)

    @property
    def token(self) -> str:
        """The bot token."""
        return self.world.workspace.bot_token

    @property
    def app_token(self) -> str:
        """The app-level token, for `apps.connections.open`."""
        return self.world.workspace.app_token

    @property
    def signing_secret(self) -> str:
        """What requests to the bot are signed with."""
        return self.world.workspace.signing_secret

    # Events

    def _emit(self, subscription: str, event: Json) -> None:
        state = self.world.state
        if subscription not in self.world.app.bot_events or not self._may_hear(event):
            return
        if state.installed is not Installed.YES and subscription not in _LAST_WORDS:
            return
        self._send_event(subscription, event_envelope(self.world, event))

    def _may_hear(self, event: Json) -> bool:
        """Whether the bot is where the event happened; what happens elsewhere it isn't told."""
        item = event.get("item")
        id = item["channel"] if isinstance(item, dict) else event.get("channel")
        channel = self.world.state.channels.get(id) if isinstance(id, str) else None
        if channel is None or event.get("user") == self.world.bot_user:
            return True
        return self.world.bot_user in channel.members

    def _send_event(self, subscription: str, envelope: Json) -> None:
        self.courier.send(
            Delivery(
                envelope["event_id"],
                f"event:{subscription}",
                envelope,
                json_body(envelope),
                "application/json",
                retried=True,
            )
        )

    def events(self, subscription: str = "*") -> list[Entry]:
        """The events sent to the bot, in order, with their attempts; `message.im`, say, or `message.*`."""
        return self.log.entries(f"event:{subscription}", direction="out")

    def verify_url(self, challenge: str = "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P") -> bool:
        """Ask the bot for a challenge, as Slack does when a request URL is entered; whether it answered well."""
        payload = url_verification(challenge)
        delivery = Delivery("verification", "url_verification", payload, json_body(payload), "application/json")
        self.courier.send(delivery)
        self.courier.wait_idle(10)
        attempt = delivery.attempts[-1]
        echoed = (challenge, f"challenge={challenge}", f'{{"challenge":"{challenge}"}}')
        return attempt.failure is None and attempt.body.replace(" ", "") in echoed

    # Faults

    def fail(self, method: str, kind: FaultKind | str = FaultKind.ERROR, **fields: Any) -> None:
        """Let the next calls of a method go wrong: see `faults.Fault` for the fields."""
        self.faults.add(Fault(FaultKind(kind), method, **fields))

    # What stands around the bot

    def note(self, text: str, level: Level = "info") -> None:
        """Tell whoever has the page open of something that happened around the bot."""
        note = Note(self.world.now(), level, text)
        with self.world.lock:
            self.bench.notes.append(note)
            self.world.feed.publish("bench.note", None, {"at": note.at, "level": level, "text": text})
            self.world.changed.notify_all()

    # Waiting

    def until(self, condition: Callable[[], Any], timeout: float = 5.0) -> Any:
        """Wait until `condition()` is true, looking again at every change; returns its value.

        Raises TimeoutError after `timeout` real seconds.
        """
        with self.world.changed:
            value = self.world.changed.wait_for(condition, timeout)
            if not value:
                raise TimeoutError(f"it did not come true within {timeout} s")
            return value

    def wait_idle(self, timeout: float = 5.0) -> None:
        """Wait until every delivery under way has been answered or has failed. Raises TimeoutError."""
        self.courier.wait_idle(timeout)

    def advance(self, seconds: float, timeout: float = 5.0) -> None:
        """Move a ManualClock forward, waiting at each redelivery until the bot has answered it."""
        clock = self.clock
        if not isinstance(clock, ManualClock):
            raise TypeError("only a ManualClock can be moved")
        self.wait_idle(timeout)
        end = clock.now() + seconds
        while (due := clock.next_due()) is not None and clock.now() + due <= end:
            clock.advance(due)
            self.wait_idle(timeout)
        clock.advance(end - clock.now())
        with self.world.changed:
            self.world.changed.notify_all()

    def wait_saved(self, timeout: float = 5.0) -> None:
        """Wait until the state file, if there is one, has everything so far. Raises TimeoutError."""
        if self._store is not None:
            self._store.wait_saved(timeout)

    def _logged(self, entry: Entry) -> None:
        with self.world.lock:
            self.world.feed.publish("log", [], {"id": entry.id, "kind": entry.kind, "direction": entry.direction})
            self.world.changed.notify_all()

    def _sockets_changed(self) -> None:
        with self.world.lock:
            self.world.publish("app.sockets", connected=self.sockets.connected)

    # The whole

    def reset(self) -> None:
        """Back to the workspace before the first message; faults, log and held events are forgotten."""
        self.courier.forget()
        self.faults.clear()
        with self.world.lock:
            self.world.state = self.world.initial_state()
            self.log.clear()
            self.rate_limit.forget()
            self.world.publish("workspace.reset")

    def close(self) -> None:
        """Stop the clock and the deliveries; save what is to be saved."""
        self.faults.clear()
        self.clock.close()
        self.sockets.close()
        self.courier.close()
        self.world.feed.close()
        if self._store is not None:
            self._store.close()
