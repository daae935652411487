"""A gate before the model's server: the model can be "down" at the push of a button. All else passes as it is."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from contextlib import asynccontextmanager

import httpx2
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

TIMEOUT_S = 120.0
_HOP = {"connection", "content-length", "host", "keep-alive", "transfer-encoding"}
"""Headers that are about one connection and aren't passed on."""


class Gate:
    """An ASGI app that passes requests on to `upstream` while `is_open`, and answers 503 while it isn't."""

    def __init__(self, upstream: str) -> None:
        self.is_open = True
        self._upstream = upstream.rstrip("/")
        self._client: httpx2.AsyncClient | None = None
        routes = [Route("/{path:path}", self._pass, methods=["GET", "POST"])]
        self.asgi = Starlette(routes=routes, lifespan=self._running)

    @asynccontextmanager
    async def _running(self, app: Starlette) -> AsyncGenerator[None]:
        del app
        async with httpx2.AsyncClient(timeout=TIMEOUT_S) as self._client:
            yield

    async def _pass(self, request: Request) -> Response:
        if not self.is_open:
            error = {"message": "The model was switched off in the playground.", "type": "server_error"}
            return JSONResponse({"error": error}, 503)
        assert self._client is not None
        url = f"{self._upstream}/{request.path_params['path']}"
        sent = self._client.build_request(
            request.method,
            url,
            params=dict(request.query_params),
            headers=_passed(request.headers.items()),
            content=await request.body(),
        )
        try:
            got = await self._client.send(sent, stream=True)
        except httpx2.HTTPError as error:
            return JSONResponse({"error": {"message": type(error).__name__, "type": "server_error"}}, 502)
        return StreamingResponse(
            got.aiter_raw(), got.status_code, _passed(got.headers.items()), background=BackgroundTask(got.aclose)
        )


def _passed(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {name: value for name, value in headers if name.lower() not in _HOP}
