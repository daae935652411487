"""The HTTP side: the bot's `/api`, `/response` and `/socket`, and the person's `/playground`.

Only requests to a loopback host are answered, and only from pages that this server gave out: a web page elsewhere
must not be able to write in somebody's workspace, not even through a name that resolves to 127.0.0.1.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request as HttpRequest
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.playground.api import Reply, Request, rate_limited
from bot.playground.faults import Fault, FaultKind
from bot.playground.person_api import person_routes
from bot.playground.responses import respond, trigger_of
from bot.playground.slack import LocalSlack
from bot.playground.socket_side import SocketSide
from bot.playground.static import page_route

LARGEST_BODY = 2_000_000
LOOPBACK = ("127.0.0.1", "localhost", "::1")
ABORT = "bot.playground.abort"
"""Where `serving` leaves, in the ASGI scope, a function that closes the connection at once."""


def build_server(slack: LocalSlack) -> Starlette:
    """The ASGI app of a LocalSlack."""
    bot_side = BotSide(slack)
    app = Starlette(
        routes=[
            Route("/api/{method:path}", bot_side.api, methods=["GET", "POST"]),
            Route("/response/{key:path}", bot_side.response, methods=["POST"]),
            WebSocketRoute("/socket/{ticket}", SocketSide(slack.sockets)),
            Mount("/playground", routes=person_routes(slack)),
            page_route(),
        ]
    )
    app.add_middleware(LoopbackOnly)
    return app


class LoopbackOnly:
    """Refuses other hosts (DNS rebinding) and other origins (a page elsewhere)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] in ("http", "websocket") and not _is_local(scope):
            await _refuse(scope, receive, send)
            return
        await self._app(scope, receive, send)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close"})  # before it is accepted: a 403
    else:
        await PlainTextResponse("only for this machine", 403)(scope, receive, send)


def _is_local(scope: Scope) -> bool:
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    host = headers.get("host", "")
    if urlsplit(f"//{host}").hostname not in LOOPBACK:
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == host


class BotSide:
    """The endpoints that a bot calls, with the faults that are waiting for it."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack

    async def api(self, request: HttpRequest) -> Response:
        name = request.path_params["method"]
        body = await _body(request)
        if body is None:
            return _send(Reply(413, {"ok": False, "error": "request_too_large"}))
        call = Request(
            request.method,
            request.headers.get("content-type", "").partition(";")[0].strip().lower(),
            body,
            dict(request.query_params),
            request.headers.get("authorization"),
        )
        return await self._carry_out(request, name, lambda: self._slack.api.handle(name, call))

    async def response(self, request: HttpRequest) -> Response:
        body = await _body(request) or b""
        key = request.path_params["key"]
        world = self._slack.world
        return await self._carry_out(request, "response_url", lambda: respond(world, key, body), trigger_of(world, key))

    async def _carry_out(
        self,
        request: HttpRequest,
        kind: str,
        work: Callable[[], tuple[Reply, Any]],
        trigger_id: str | None = None,
    ) -> Response:
        fault = self._slack.faults.take(kind)
        if fault is not None and fault.kind is FaultKind.DROP_BEFORE:
            await run_in_threadpool(self._note, kind, None, Reply(0, ""), fault, trigger_id)
            return await _drop(request)
        reply = await run_in_threadpool(self._do, kind, work, fault, trigger_id)
        return await self._answer(request, reply, fault)

    def _do(
        self, kind: str, work: Callable[[], tuple[Reply, Any]], fault: Fault | None, trigger_id: str | None
    ) -> Reply:
        refusal = _refusal(fault)
        reply, given = work() if refusal is None else (refusal, None)
        self._note(kind, given, reply, fault, trigger_id)
        return reply

    async def _answer(self, request: HttpRequest, reply: Reply, fault: Fault | None) -> Response:
        match fault.kind if fault is not None else None:
            case FaultKind.LOSE_ANSWER:
                return await _drop(request)
            case FaultKind.DELAY if fault is not None:
                await asyncio.sleep(fault.seconds)
            case FaultKind.HOLD:
                await run_in_threadpool(self._slack.faults.wait_released, 60.0)
            case _:
                pass
        return _send(reply)

    def _note(self, kind: str, given: Any, reply: Reply, fault: Fault | None, trigger_id: str | None) -> None:
        name = None if fault is None else fault.kind.value
        self._slack.log.add(
            self._slack.world.now(),
            "in",
            kind,
            given,
            status=reply.status or None,
            response=reply.body or None,
            fault=name,
            trigger_id=trigger_id,
        )


def _refusal(fault: Fault | None) -> Reply | None:
    """The answer of a fault that keeps the call from being carried out, or None."""
    match fault:
        case Fault(kind=FaultKind.ERROR):
            return Reply(200, {"ok": False, "error": fault.error})
        case Fault(kind=FaultKind.STATUS):
            return Reply(fault.status, fault.body)
        case Fault(kind=FaultKind.RATE_LIMIT):
            return rate_limited(fault.retry_after)
        case _:
            return None


async def _body(request: HttpRequest) -> bytes | None:
    """The body, or None where it is larger than Slack would take."""
    chunks, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > LARGEST_BODY:
            return None
        chunks.append(chunk)
    return b"".join(chunks)


def _send(reply: Reply) -> Response:
    headers = dict(reply.headers)
    if isinstance(reply.body, str):
        return PlainTextResponse(reply.body, reply.status, headers)
    return JSONResponse(json.loads(json.dumps(reply.body)), reply.status, headers)


async def _drop(request: HttpRequest) -> Response:
    """Close the connection without an answer."""
    abort = request.scope.get("extensions", {}).get(ABORT)
    if abort is not None:
        abort()
    return Dropped()


class Dropped(Response):
    """No answer: waits until the connection is gone, so that the server doesn't put a 500 in its place."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
