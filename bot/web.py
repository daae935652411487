"""The ASGI app: Slack's requests, the HTTP API, MCP, and whether all is well."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from urllib.parse import parse_qs

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response
from slack_bolt import App, BoltRequest, BoltResponse
from starlette.background import BackgroundTask
from starlette.routing import request_response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.body_limit import BodyLimit
from bot.payloads import misfit
from bot.settings import BotSettings
from bot.signing import refusal
from core.app import Core
from core.interfaces import http, mcp_http

MAX_BODY = 1_000_000  # bytes; Slack's largest payloads are well under 300 kB
SLACK_PATH = "/slack/events"
ACCEPTING = 3  # requests of Slack's at once: more threads would only wait for each other, and commands behind them
log = logging.getLogger(__name__)


def build_web(
    core: Core,
    settings: BotSettings,
    slack: App | None,
    *,
    api_wait_s: float = http.WAIT_S,
    slack_problems: Callable[[], Iterable[str]] = tuple,
) -> FastAPI:
    """`slack` is None where Slack isn't set up: the API works all the same. The core must be started by the caller.

    `api_wait_s` is how many seconds the API waits for a turn before it answers 202. `slack_problems` says in words why
    nothing reaches Slack, or comes from there.
    """

    @asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        async with door.run():
            yield

    web = FastAPI(title="Errand", version="1", lifespan=running, docs_url=None, redoc_url=None)
    http.mount(web, core, api_wait_s)
    door = mcp_http.mount(web, core, [settings.host, *settings.public_hosts])
    _add_health(web, lambda: [*core.problems(), *slack_problems()])
    if slack is not None and settings.slack_signing_secret is not None:
        web.add_middleware(SlackDoor, slack=_slack(core, slack, settings.signing_secrets))
    web.add_middleware(BodyLimit, limit=MAX_BODY)  # the outermost
    return web


class SlackDoor:
    """Lets what Slack sends past FastAPI's layers, which are for parameters and schemas: Slack's requests have neither,
    are many, and are waited for."""

    def __init__(self, app: ASGIApp, slack: ASGIApp) -> None:
        self._app = app
        self._slack = slack

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        from_slack = scope["type"] == "http" and (scope["method"], scope["path"]) == ("POST", SLACK_PATH)
        await (self._slack if from_slack else self._app)(scope, receive, send)


def _add_health(web: FastAPI, problems_now: Callable[[], list[str]]) -> None:
    @web.get("/healthz", include_in_schema=False)
    async def alive() -> Response:  # pyright: ignore[reportUnusedFunction]
        return PlainTextResponse("ok\n")

    @web.get("/readyz", include_in_schema=False)
    def ready() -> Response:  # pyright: ignore[reportUnusedFunction]
        problems = problems_now()
        return JSONResponse({"ready": not problems, "problems": problems}, status_code=503 if problems else 200)


def _slack(core: Core, slack: App, secrets: list[str]) -> ASGIApp:
    few = CapacityLimiter(ACCEPTING)

    async def events(request: Request) -> Response:
        body = await request.body()
        if _is_ssl_check(request, body):
            return Response()
        why = refusal(secrets, request.headers, body, core.clock.now())
        if why is not None:
            log.warning("a request wasn't Slack's", extra={"why": why})
            return PlainTextResponse("not signed by Slack\n", status_code=401)
        why = _misfit(request, body)
        if why is not None:
            return _not_understood(why)
        waits = b"command=" in body and _is_form(request)  # for the answer that it takes along
        return await to_thread.run_sync(_dispatch, slack, request, body, limiter=None if waits else few)

    return request_response(events)


def _dispatch(slack: App, request: Request, body: bytes) -> Response:
    """Bolt, in a thread of its own:

    its FastAPI adapter would hold up the event loop for as long as a listener takes.
    """
    after_ack: list[Callable[[], None]] = []
    try:
        asked = BoltRequest(
            body=_for_bolt(request, body.decode()),
            query=request.url.query,
            headers=dict(request.headers),
            context={"after_ack": after_ack},
        )
    except (TypeError, AttributeError, LookupError):  # it looks for people and places in whatever comes
        return _not_understood("Bolt can't read it")
    answer: BoltResponse = slack.dispatch(asked)
    headers = {name: values[0] for name, values in answer.headers.items()}
    later = BackgroundTask(_run_all, after_ack) if after_ack else None
    return Response(answer.body, answer.status, headers, background=later)


def _for_bolt(request: Request, body: str) -> str:
    """The body as Bolt reads it right: a command whose words contain "payload" would be an empty request to it."""
    if _is_form(request) and "payload" not in parse_qs(body):
        return body.replace("payload", "%70ayload")
    return body


def _run_all(actions: list[Callable[[], None]]) -> None:
    for act in actions:
        act()


def _is_ssl_check(request: Request, body: bytes) -> bool:
    """Slack's check of the certificate comes unsigned and wants an empty 200."""
    return _is_form(request) and len(body) < 200 and b"ssl_check=1" in body.split(b"&")


def _is_form(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")


def _not_understood(why: str) -> Response:
    log.warning("a signed request wasn't understood", extra={"why": why})
    return PlainTextResponse("not a payload of Slack's\n", status_code=400)


def _misfit(request: Request, body: bytes) -> str | None:
    """Why Bolt may not parse it: a signed body may still be anything, and Bolt raises on what it doesn't expect."""
    try:
        text = body.decode()
        if not _is_form(request):
            return misfit(json.loads(text))
        form = parse_qs(text)
        if "payload" in form:
            return misfit(json.loads(form["payload"][0]))
        return misfit({"command": "", **{name: values[0] for name, values in form.items()}} | {"type": None})
    except (ValueError, RecursionError):
        return "payload"
