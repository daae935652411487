"""Running the server: in a thread for tests and demos, or in the foreground."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.playground.feed import Feed
from bot.playground.server import ABORT
from bot.playground.slack import LocalSlack
from bot.playground.socket_side import StallableProtocol


class AbortableProtocol(H11Protocol):
    """HTTP whose connection an app can cut: the network's answer to a bot that thinks networks are reliable."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        app = self.app

        async def with_abort(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})[ABORT] = transport.abort
            await app(scope, receive, send)

        self.app = with_abort


class Server(uvicorn.Server):
    """A server that stops when it is told to, instead of looking every tenth of a second."""

    def __init__(self, config: uvicorn.Config, feed: Feed) -> None:
        super().__init__(config)
        self._feed, self._up = feed, threading.Event()

    async def main_loop(self) -> None:
        self._stop = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._up.set()
        while not self.should_exit:
            await self.on_tick(0)
            try:
                await asyncio.wait_for(self._stop.wait(), 1.0)
            except TimeoutError:
                continue
        self._feed.close()  # else the event streams of open pages would keep the server up

    def stop(self) -> None:
        """Stop soon; from any thread."""
        self._up.wait(10)
        self.should_exit = True
        self._loop.call_soon_threadsafe(self._stop.set)


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes a free one."""
    sock = socket.create_server((host, port), backlog=256)
    sock.setblocking(False)
    return sock


def make_server(slack: LocalSlack) -> Server:
    """A uvicorn server for a LocalSlack."""
    config = uvicorn.Config(
        slack.asgi,
        http=AbortableProtocol,
        ws=StallableProtocol,
        lifespan="off",
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=1,
    )
    return Server(config, slack.world.feed)


@contextmanager
def running(slack: LocalSlack, *, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """Serve a LocalSlack on a free loopback port in a thread; yields its base URL, and closes it at the end.

    The Web API is at `{url}/api/`: `WebClient(token=slack.token, base_url=url + "/api/")`.
    """
    sock = listen(host, port)
    slack.base_url = f"http://{host}:{sock.getsockname()[1]}"
    server = make_server(slack)
    thread = threading.Thread(target=lambda: server.run([sock]), name="playground-server", daemon=True)
    thread.start()
    try:
        yield slack.base_url
    finally:
        slack.close()
        server.stop()
        thread.join(timeout=10)
        sock.close()
