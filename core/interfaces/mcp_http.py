"""`/mcp`: the tools over MCP and HTTP, for whoever brings a token.

The SDK takes a second to import, and most who run Errand never call it: it is loaded by the first call that is let in,
so that a process which takes over from a dead one is at work a second earlier.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from importlib import import_module
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl

import anyio
from anyio.abc import TaskGroup, TaskStatus
from anyio.to_thread import run_sync
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from core.app import Core
from core.interfaces.explaining import NOT_JSON, is_json
from core.interfaces.http import authenticate
from core.interfaces.mcp_body import refusal_of
from core.models import User
from core.storage.people import TOKEN_PREFIX

if TYPE_CHECKING:
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
CALLER = "errand.caller"  # in the request's scope: the User whom the token names
_TOKEN_NAMES = {"token", "access_token", "api_key", "apikey", "key", "authorization", "bearer"}


class Door:
    """The ASGI app before the SDK's: nothing is parsed until the token is known."""

    def __init__(self, core: Core, hosts: Sequence[str]) -> None:
        self._core = core
        self._hosts = hosts
        self._manager: StreamableHTTPSessionManager | None = None
        self._opening = anyio.Lock()
        self._tasks: TaskGroup | None = None

    @asynccontextmanager
    async def run(self) -> AsyncGenerator[None]:
        """Calls are answered within it, once."""
        async with anyio.create_task_group() as self._tasks:
            yield
            self._tasks.cancel_scope.cancel()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        _refuse_token_in(request.url.query)
        user = await run_sync(authenticate, self._core, request.headers.get("authorization"))
        if request.method != "POST":  # there are no sessions to listen to (GET) or to end (DELETE)
            raise HTTPException(405, "Send a POST request.", {"Allow": "POST"})
        if not is_json(request):
            raise HTTPException(400, NOT_JSON)
        body = await Request(scope, receive).body()
        if (refused := refusal_of(body)) is not None:
            await JSONResponse(refused.answer, status_code=400)(scope, receive, send)
            return
        manager = await self._opened()
        await manager.handle_request({**scope, CALLER: user}, _again(body, receive), send)

    async def _opened(self) -> StreamableHTTPSessionManager:
        assert self._tasks is not None, "calls are answered within run()"
        async with self._opening:
            if self._manager is None:
                self._manager = cast("StreamableHTTPSessionManager", await self._tasks.start(self._keep_open))
        return self._manager

    async def _keep_open(self, *, task_status: TaskStatus[StreamableHTTPSessionManager]) -> None:
        mcp = await run_sync(import_module, "core.interfaces.mcp")
        manager = mcp.over_http(self._core, self._hosts)
        async with manager.run():
            task_status.started(manager)
            await anyio.sleep_forever()


def mount(app: FastAPI, core: Core, hosts: Sequence[str] = ()) -> Door:
    """Add `/mcp` to `app`, which has the API's error answers already (`http.mount`).

    `hosts` are the names that it is reached by, beside those of this machine. Whoever runs `app` runs the door's
    `run()` for as long.
    """
    door = Door(core, (*LOOPBACK, *hosts))
    app.router.routes.append(Route("/mcp", door, include_in_schema=False))
    return door


def _again(body: bytes, receive: Receive) -> Receive:
    """The request's messages as if its body hadn't been read yet."""
    unread: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return unread.pop() if unread else await receive()

    return receive_again


def caller(scope: Scope) -> User:
    """Whom the door let in with this request."""
    return scope[CALLER]


def _refuse_token_in(query: str) -> None:
    """A token in an address ends up in logs and histories. It is refused even beside a good header, so that nobody gets
    used to it."""
    given = parse_qsl(query, keep_blank_values=True)
    if any(name.lower() in _TOKEN_NAMES or value.startswith(TOKEN_PREFIX) for name, value in given):
        words = "A token doesn't belong in the address, where it ends up in logs. Send it as a header."
        raise HTTPException(401, words, {"WWW-Authenticate": "Bearer"})
