"""One WebSocket of Socket Mode: it reads what Slack sends until it is over, and carries acknowledgements back.

Written on `websockets` and not on slack_sdk's built-in client, whose weaknesses matter here: that one sends the
acknowledgement of an envelope over whichever socket is the newest, closes the old socket even where the new one
couldn't be opened, loses its place in the stream when a read times out in the middle of a message, ignores fragmented
messages, spins at full speed once the other side has gone, and never notices a half-open socket that didn't answer its
first ping.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import ClientConnection, connect

LARGEST_ENVELOPE = 16_000_000  # bytes: a limit for the absurd, since a message over it would end the socket
log = logging.getLogger(__name__)

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds. With the defaults a half-open socket is noticed, and another one asked for, within 17."""

    ping_every: float = 8.0
    pong_within: float = 8.0
    open_within: float = 10.0
    """From the first packet to Slack's hello."""
    close_within: float = 1.0
    """Slack doesn't end the TCP connection after the closing handshake, so this is usually waited for."""
    overlap: float = 30.0
    """How long a replaced socket may be silent before it is closed from this side."""


class Link:
    """A socket, and the thread that reads it.

    `heard(link, message)` is called on that thread with every message but the greeting, `over(link)` once at the end.
    """

    def __init__(
        self, url: str, timings: Timings, heard: Callable[[Link, Json], None], over: Callable[[Link], None]
    ) -> None:
        self._url, self._timings, self._heard, self._over = url, timings, heard, over
        self._connection: ClientConnection | None = None
        self._settled, self._closing = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="socket-mode-link", daemon=True)
        self.is_up = False
        """Slack has greeted, and the socket isn't over."""
        self.leaving = False
        """Slack has said that this socket ends soon. Until then it still brings messages, and takes answers."""
        self.replaced = False
        """Another socket has taken over."""

    def start(self) -> None:
        self._thread.start()

    def wait_until_up(self) -> bool:
        """Wait for Slack's greeting; False where it didn't come in time, or something else did."""
        self._settled.wait(self._timings.open_within)
        return self.is_up

    def acknowledge(self, envelope_id: str, payload: Json | None) -> bool:
        """Answer an envelope over the socket that brought it; False where that is over, and Slack sends it again."""
        answer: Json = {"envelope_id": envelope_id} | ({} if payload is None else {"payload": payload})
        try:
            if self._connection is not None:
                self._connection.send(json.dumps(answer))
                return True
        except (ConnectionClosed, OSError):
            pass
        return False

    def close(self) -> None:
        """Close it, and wait for the end of it."""
        self._closing.set()
        if self._connection is not None:
            self._connection.close()
        self._thread.join(self._timings.close_within + 1.0)

    def _run(self) -> None:
        limits = self._timings
        try:
            with connect(
                self._url,
                open_timeout=limits.open_within,
                ping_interval=limits.ping_every,
                ping_timeout=limits.pong_within,
                close_timeout=limits.close_within,
                max_size=LARGEST_ENVELOPE,
                logger=_silent(),
            ) as connection:
                self._connection = connection
                self._read(connection)
        except (OSError, WebSocketException) as error:
            if not self._closing.is_set():
                log.info("a socket to Slack ended: %s", error, extra={"why": type(error).__name__})
        except Exception:
            log.exception("a socket to Slack ended in a bug")
        finally:
            self.is_up = False
            self._settled.set()
            self._over(self)

    def _read(self, connection: ClientConnection) -> None:
        while not self._closing.is_set():
            try:
                text = connection.recv(timeout=self._timings.overlap if self.leaving else None)
            except TimeoutError:
                if self.replaced:
                    return  # Slack said that it would close it, and hasn't
                continue
            message = _object(text)
            if message is None:
                log.warning("Slack sent something that isn't a JSON object")
            elif message.get("type") == "hello":
                self.is_up = True
                self._settled.set()
            else:
                self._heard(self, message)
                if message.get("type") == "disconnect":
                    self._settled.set()


def _silent() -> logging.Logger:
    """The library logs a missing pong with a traceback; how a socket ended is said here, once."""
    logger = logging.getLogger(f"{__name__}.wire")
    logger.setLevel(logging.CRITICAL)
    return logger


def _object(text: str | bytes) -> Json | None:
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return message if isinstance(message, dict) else None
