"""One call of the Web API, from the request's bytes to the answer's: `POST /api/chat.postMessage`."""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from bot.playground.errors import SlackError
from bot.playground.methods import REGISTRY, Call, Method, read_args
from bot.playground.methods.access import writable_channel
from bot.playground.ratelimit import RateLimit
from bot.playground.state import Installed, Json
from bot.playground.world import World


@dataclass(frozen=True)
class Request:
    """What came over HTTP. `content_type` is the bare type; `query` is decoded."""

    verb: str
    content_type: str
    body: bytes
    query: Mapping[str, str] = field(default_factory=dict)
    authorization: str | None = None


@dataclass(frozen=True)
class Reply:
    """What goes back. A `body` that is text is sent as it is."""

    status: int
    body: Json | str
    headers: Mapping[str, str] = field(default_factory=dict)


def decode(request: Request) -> dict[str, Any]:
    """The arguments of a request. Raises SlackError invalid_json, json_not_object, invalid_form_data,
    invalid_post_type, missing_post_type.
    """
    if request.verb == "GET" or not request.body:
        return dict(request.query)
    if request.content_type == "application/json":
        return dict(request.query) | _json_object(request.body)
    if request.content_type == "application/x-www-form-urlencoded":
        return dict(request.query) | _form(request.body)
    raise SlackError("invalid_post_type" if request.content_type else "missing_post_type")


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        decoded = json.loads(body)
    except (ValueError, RecursionError):
        raise SlackError("invalid_json") from None
    if not isinstance(decoded, dict):
        raise SlackError("json_not_object")
    return decoded


def _form(body: bytes) -> dict[str, str]:
    try:
        return dict(parse_qsl(body.decode("utf-8"), keep_blank_values=True, strict_parsing=True))
    except ValueError:
        raise SlackError("invalid_form_data") from None


class WebApi:
    """Every method of the Web API, for the one bot there is."""

    def __init__(self, world: World, rate_limit: RateLimit) -> None:
        self._world, self._rate_limit = world, rate_limit

    def handle(self, name: str, request: Request) -> tuple[Reply, Json]:
        """Carry out a call; the answer, and the arguments for the log (without the token)."""
        given: dict[str, Any] = {}
        try:
            method = REGISTRY.methods.get(name)
            if method is None:
                raise SlackError("unknown_method", req_method=name)
            given = decode(request)
            token = self._token(request, {} if method.app_level else given)
            with self._world.lock:
                reply = self._carry_out(method, given, token)
        except RecursionError:
            reply = Reply(200, SlackError("invalid_arguments").body())
        except SlackError as error:
            reply = Reply(200, error.body(), self._scope_headers(name))
        return reply, {key: value for key, value in given.items() if key != "token"}

    def _carry_out(self, method: Method, given: Mapping[str, Any], token: str | None) -> Reply:
        world = self._world
        if method.needs_token:
            self._check_token(token, app_level=method.app_level)
        call = Call(world, {}, method.app_level)
        if method.scopes:
            call.need_scope(*method.scopes)
        call = Call(world, read_args(method, given))
        if method.name == "chat.postMessage" and (wait := self._wait(call)) is not None:
            return rate_limited(wait)
        return Reply(200, {"ok": True, **method.handler(call)}, self._scope_headers(method.name))

    def _wait(self, call: Call) -> int | None:
        return self._rate_limit.retry_after(writable_channel(call).id, self._world.now())

    def _token(self, request: Request, given: Mapping[str, Any]) -> str | None:
        """The token from the header or the form; Slack doesn't take one from a query string or from JSON.

        An app-level token is taken from the header only.
        """
        scheme, _, token = (request.authorization or "").partition(" ")
        if scheme.lower() == "bearer" and token.strip():
            return token.strip()
        posted_form = request.verb == "POST" and request.content_type == "application/x-www-form-urlencoded"
        return given.get("token") if posted_form and "token" not in request.query else None

    def _check_token(self, token: str | None, *, app_level: bool) -> None:
        space = self._world.workspace
        if not token:
            raise SlackError("not_authed")
        wanted, other = (space.app_token, space.bot_token) if app_level else (space.bot_token, space.app_token)
        if hmac.compare_digest(token.encode(), other.encode()):
            raise SlackError("not_allowed_token_type")
        if not hmac.compare_digest(token.encode(), wanted.encode()):
            raise SlackError("invalid_auth")
        if app_level:
            return  # it belongs to the app, installed or not
        match self._world.state.installed:
            case Installed.REVOKED:
                raise SlackError("token_revoked")
            case Installed.UNINSTALLED:
                raise SlackError("account_inactive")
            case Installed.YES:
                pass

    def _scope_headers(self, name: str) -> dict[str, str]:
        method = REGISTRY.methods.get(name)
        if method is None:
            return {}
        granted = self._world.workspace.app_token_scopes if method.app_level else self._world.app.scopes
        return {
            "X-OAuth-Scopes": ",".join(granted),
            "X-Accepted-OAuth-Scopes": ",".join(method.scopes),
        }


def rate_limited(retry_after: int | None) -> Reply:
    """Slack's 429. Some proxies lose the header: None leaves it out."""
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return Reply(429, {"ok": False, "error": "ratelimited"}, headers)
