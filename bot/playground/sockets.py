"""Socket Mode from Slack's side: the app's WebSockets, and what goes over them.

Up to ten sockets; each envelope goes to one of them, is answered within three seconds by its `envelope_id` over that
same socket, and otherwise comes again by the schedule of `courier`.
https://docs.slack.dev/apis/events-api/using-socket-mode
Nothing here knows how a WebSocket works: `socket_side` does.
"""

from __future__ import annotations

import json
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Protocol

from bot.playground.clock import Clock
from bot.playground.courier import Delivery
from bot.playground.errors import SlackError
from bot.playground.post import Answer
from bot.playground.state import Json
from bot.playground.wirelog import WireLog

MOST_SOCKETS = 10
TICKET_SECONDS = 30.0
"""Seconds of real time in which the address that `apps.connections.open` gave out can be used, once."""
WARNING_SECONDS = 10.0
"""Seconds of workspace time between a `disconnect` message and the end of the socket."""
_HOST = "applink-local"
_RECONNECT_SECONDS = 18_060


class Wire(Protocol):
    """A WebSocket, as far as Slack's side needs it. Every method may be called from any thread, and never blocks."""

    def send(self, text: str) -> None:
        """Send a text message."""

    def close(self) -> None:
        """Close it politely, after what was sent."""

    def stall(self) -> None:
        """Read nothing more from it, not even pings, and leave it open."""

    def abort(self) -> None:
        """Cut the connection without a word."""


@dataclass(eq=False)
class Socket:
    """One of the app's sockets. A `leaving` one was told to go, and gets nothing while there is another."""

    wire: Wire
    leaving: bool = False
    stalled: bool = False
    pending: dict[str, SimpleQueue[Answer]] = field(default_factory=dict)


class Sockets:
    """All of the app's sockets. Thread-safe. `changed` is called, with no lock held, when one comes or goes."""

    def __init__(
        self, app_id: str, clock: Clock, log: WireLog, *, enabled: bool, changed: Callable[[], None] = lambda: None
    ) -> None:
        self._app_id, self._clock, self._log, self._changed = app_id, clock, log, changed
        self._lock = threading.Lock()
        self._sockets: list[Socket] = []
        self._tickets: dict[str, float] = {}
        self._turn = 0
        self.enabled = enabled
        """Whether Socket Mode is switched on in the app's settings."""

    @property
    def connected(self) -> int:
        """How many sockets are open, the stalled and the leaving ones included."""
        with self._lock:
            return len(self._sockets)

    # Connecting

    def new_path(self) -> str:
        """Where a new socket can be opened, once and soon. Raises SlackError where Socket Mode is switched off."""
        if not self.enabled:
            raise SlackError("socket_mode_not_enabled")
        ticket = secrets.token_hex(16)
        with self._lock:
            self._tickets[ticket] = time.monotonic()
        return f"/socket/{ticket}?app_id={self._app_id}"

    def redeem(self, ticket: str) -> bool:
        """Whether a ticket is good; it is used up."""
        with self._lock:
            given = self._tickets.pop(ticket, None)
        return given is not None and time.monotonic() - given <= TICKET_SECONDS

    def join(self, wire: Wire) -> Socket:
        """A new socket: it is greeted, or sent away where there are ten already."""
        socket = Socket(wire)
        with self._lock:
            welcome = self.enabled and len(self._sockets) < MOST_SOCKETS
            if welcome:
                self._sockets.append(socket)
                # Inside the lock: once it is among the others an envelope may be sent, and the greeting comes first.
                wire.send(json.dumps(self._hello(len(self._sockets))))
        if not welcome:
            self._tell_to_go(socket, "too_many_websockets" if self.enabled else "link_disabled")
            wire.close()
        self._note("socket:hello" if welcome else "socket:refused")
        self._changed()
        return socket

    def _hello(self, connections: int) -> Json:
        return {
            "type": "hello",
            "num_connections": connections,
            "connection_info": {"app_id": self._app_id},
            "debug_info": {
                "host": _HOST,
                "build_number": 1,
                "approximate_connection_time": _RECONNECT_SECONDS,
            },
        }

    def leave(self, socket: Socket) -> None:
        """A socket is gone; whatever wasn't acknowledged on it has failed."""
        with self._lock:
            if socket in self._sockets:
                self._sockets.remove(socket)
            waiting, socket.pending = socket.pending, {}
        for answer in waiting.values():
            answer.put(Answer(None, b"", "connection_failed", 0.0))
        self._changed()

    # Envelopes

    def deliver(self, delivery: Delivery, retry_num: int, reason: str | None, timeout: float) -> Answer | None:
        """Carry a delivery over one of the sockets and wait for its answer; None where it goes by HTTP."""
        envelope_id, answers = secrets.token_hex(16), SimpleQueue[Answer]()
        kind = _kind(delivery)
        with self._lock:
            socket = self._next() if kind is not None and self.enabled else None
            if socket is None:
                return None
            socket.pending[envelope_id] = answers
        started = time.monotonic()
        if not socket.stalled:
            socket.wire.send(json.dumps(_envelope(kind or "", envelope_id, delivery, retry_num, reason)))
        try:
            answer = answers.get(timeout=timeout)
        except Empty:
            answer = Answer(None, b"", "timeout", 0.0)
        with self._lock:
            socket.pending.pop(envelope_id, None)
        return Answer(answer.status, answer.body, answer.failure, time.monotonic() - started, answer.headers)

    def _next(self) -> Socket | None:
        """The one whose turn it is; those that were told to go only where there is no other."""
        staying = [socket for socket in self._sockets if not socket.leaving] or self._sockets
        if not staying:
            return None
        self._turn += 1
        return staying[self._turn % len(staying)]

    def heard(self, socket: Socket, text: str) -> None:
        """What the app sent: an acknowledgement counts on the socket that brought the envelope, and once."""
        message = _decoded(text)
        envelope_id = message.get("envelope_id") if message is not None else None
        with self._lock:
            waiting = socket.pending.pop(envelope_id, None) if isinstance(envelope_id, str) else None
        if message is None or waiting is None:
            self._note("socket:unexpected", text)
            return
        payload = message.get("payload")
        body = b"" if payload in (None, {}) else json.dumps(payload).encode()
        waiting.put(Answer(200, body, None, 0.0, {"content-type": "application/json"} if body else {}))

    # What Slack does to sockets, and networks

    def refresh(self) -> None:
        """Ask for new sockets (`refresh_requested`), as Slack does every few hours; the old ones end soon."""
        self._send_away("refresh_requested")

    def warn(self) -> None:
        """Warn that the sockets end in ten seconds (`warning`)."""
        self._send_away("warning")

    def _send_away(self, reason: str) -> None:
        for socket in self._all():
            self._tell_to_go(socket, reason)
            self._clock.call_later(WARNING_SECONDS, socket.wire.close)

    def disable(self) -> None:
        """Switch Socket Mode off in the app's settings: every socket is told (`link_disabled`) and closed."""
        self.enabled = False
        for socket in self._all():
            self._tell_to_go(socket, "link_disabled")
            socket.wire.close()

    def enable(self) -> None:
        """Switch Socket Mode on."""
        self.enabled = True

    def stall(self) -> None:
        """Make the sockets of this moment half-open: they stay, but answer no ping and carry nothing."""
        for socket in self._all():
            socket.stalled = True
            socket.wire.stall()

    def drop(self) -> None:
        """Cut every connection without a word."""
        for socket in self._all():
            socket.wire.abort()

    def close(self) -> None:
        """The end of the workspace."""
        for socket in self._all():
            socket.wire.abort() if socket.stalled else socket.wire.close()

    def _all(self) -> Sequence[Socket]:
        with self._lock:
            return tuple(self._sockets)

    def _tell_to_go(self, socket: Socket, reason: str) -> None:
        socket.leaving = True
        if not socket.stalled:
            socket.wire.send(json.dumps({"type": "disconnect", "reason": reason, "debug_info": {"host": _HOST}}))
        self._note(f"socket:{reason}")

    def _note(self, kind: str, what: str | None = None) -> None:
        self._log.add(self._clock.now(), "in" if what is not None else "out", kind, what)


def _kind(delivery: Delivery) -> str | None:
    """An envelope's type; None for what only exists over HTTP."""
    if delivery.kind == "url_verification":
        return None
    if delivery.kind == "command":
        return "slash_commands"
    return "events_api" if delivery.kind.startswith("event:") else "interactive"


def _envelope(kind: str, envelope_id: str, delivery: Delivery, retry_num: int, reason: str | None) -> Json:
    envelope = {
        "envelope_id": envelope_id,
        "payload": delivery.payload,
        "type": kind,
        "accepts_response_payload": kind != "events_api",
    }
    if kind == "events_api":
        envelope |= {"retry_attempt": retry_num, "retry_reason": reason or ""}
    return envelope


def _decoded(text: str) -> Json | None:
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None
