"""No request may be larger than this, whether it says so or not."""

from __future__ import annotations

import logging

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)


class _TooLarge(Exception):
    pass


class BodyLimit:
    """Answers 413 as soon as a body exceeds `limit` bytes; what came until then is dropped, so memory stays bounded."""

    def __init__(self, app: ASGIApp, limit: int) -> None:
        self._app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared[:18]) > self._limit:
            await self._refuse(scope, receive, send)
            return
        begun, seen = False, 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._limit:
                raise _TooLarge
            return message

        async def noted(message: Message) -> None:
            nonlocal begun
            if seen > self._limit and not begun:
                return  # a framework that makes a 400 of every error while it reads: the answer is ours
            begun = True
            await send(message)

        try:
            await self._app(scope, counted, noted)
        except _TooLarge:
            if begun:
                raise
        if seen > self._limit and not begun:
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        log.warning("a request was too large", extra={"path": scope["path"]})
        words = f"The body is larger than {self._limit} bytes. Send less."
        answer = JSONResponse({"error": {"code": "too_large", "message": words}}, 413, {"Connection": "close"})
        await answer(scope, receive, send)
