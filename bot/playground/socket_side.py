"""The WebSocket endpoint of Socket Mode, `/socket/{ticket}`."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any, cast

from starlette.concurrency import run_in_threadpool
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from bot.playground.sockets import Sockets

_CONNECTION = "bot.playground.connection"
"""Where, in the ASGI scope, an endpoint finds the connection itself."""


class StallableProtocol(WebSocketsSansIOProtocol):
    """A WebSocket that can go deaf: the connection stands, and nobody is at its other end any more."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self._deaf, app = False, self.app

        async def with_connection(scope: Any, receive: Any, send: Any) -> None:
            scope.setdefault("extensions", {})[_CONNECTION] = self
            await app(scope, receive, send)

        self.app = cast(Any, with_connection)

    def data_received(self, data: bytes) -> None:
        if not self._deaf:
            super().data_received(data)

    def deafen(self) -> None:
        """Hear nothing more, not even pings and the end of the conversation. From any thread."""
        self._deaf = True

    def abort(self) -> None:
        """Cut the connection without a word."""
        self.transport.abort()


class SocketSide:
    """An app's end of Socket Mode."""

    def __init__(self, sockets: Sockets) -> None:
        self._sockets = sockets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        web_socket = WebSocket(scope, receive, send)
        if not self._sockets.redeem(scope["path_params"]["ticket"]):
            await web_socket.close()
            return
        await web_socket.accept()
        wire = LoopWire(scope["extensions"][_CONNECTION])
        writer = asyncio.create_task(wire.write(web_socket))
        socket = await run_in_threadpool(self._sockets.join, wire)
        try:
            while (message := await web_socket.receive())["type"] != "websocket.disconnect":
                await run_in_threadpool(self._sockets.heard, socket, message.get("text") or "")
        finally:
            writer.cancel()
            await run_in_threadpool(self._sockets.leave, socket)


class LoopWire:
    """A `sockets.Wire` whose WebSocket lives in the server's event loop."""

    def __init__(self, connection: StallableProtocol) -> None:
        self._connection, self._loop = connection, asyncio.get_running_loop()
        self._out = asyncio.Queue[str | None]()

    def send(self, text: str) -> None:
        self._soon(lambda: self._out.put_nowait(text))

    def close(self) -> None:
        self._soon(lambda: self._out.put_nowait(None))

    def stall(self) -> None:
        self._connection.deafen()  # at once: what is sent from now on isn't heard
        self._soon(self._connection.stop_keepalive)

    def abort(self) -> None:
        self._soon(self._connection.abort)

    def _soon(self, action: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the server is gone, and every socket with it
            self._loop.call_soon_threadsafe(action)

    async def write(self, web_socket: WebSocket) -> None:
        """Write what is sent, until the socket is closed from either side."""
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):
            while (text := await self._out.get()) is not None:
                await web_socket.send_text(text)
            await web_socket.close()
