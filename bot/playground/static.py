"""The page, as files: plain HTML, CSS and modules, served as they lie in `page/`."""

from __future__ import annotations

from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

PAGE = Path(__file__).with_name("page")

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
"""Named here: what the machine has registered for `.js` may be anything, and a browser then refuses the module."""

_HEADERS = {
    # Whatever a bot or a person writes, nothing but these files runs, and nobody else is asked for anything.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


def page_route() -> Route:
    """`/` and everything below it that is a file of the page; to be the last of the routes."""
    files = {each.relative_to(PAGE).as_posix(): each for each in PAGE.rglob("*") if each.suffix in _TYPES}

    async def page(request: Request) -> Response:
        found = files.get(request.path_params["path"] or "index.html")
        if found is None:
            return PlainTextResponse("there is no such page", 404)
        content = await run_in_threadpool(found.read_bytes)
        return Response(content, headers=_HEADERS, media_type=_TYPES[found.suffix])

    return Route("/{path:path}", page, methods=["GET"])
