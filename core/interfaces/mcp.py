"""The tools over MCP, for clients that bring a model of their own: with a bearer token at `/mcp`, or on stdio.

Every call is a turn like any other: kept before it is run, run once, in order with whatever else the person says, and
there to be looked up afterwards.

Over HTTP nothing is remembered between two requests, so a person's calls are one conversation, whichever client they
use; on stdio the process is the session, and has a conversation of its own.
"""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import mcp_types as types
from anyio.to_thread import run_sync
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.server.transport_security import TransportSecuritySettings
from mcp.shared.exceptions import MCPError

from core.app import Core
from core.errors import Conflict, ErrandError, StorageUnavailable, ToolError
from core.interfaces import mcp_http
from core.interfaces.waiting import Watched, watch
from core.models import Role, Surface, TurnStatus, User
from core.reply import render
from core.tools.toolbox import TOOLS
from core.turns import TEXT_LIMIT, DirectCall, Incoming, Room

WAIT_S = 45.0  # below the 60 s after which common clients give up: they would call again, and it would be done twice
KEY = "errand/idempotency-key"  # in a call's `_meta`: a call with the same key is the same turn
KEY_LIMIT = 200
ANYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - addresses to listen on that are nobody's name

Context = ServerRequestContext[Any, Any]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, and the key of the conversation that it is kept in."""

    user: User
    room: str


def build_server(core: Core, caller_of: Callable[[Context], Caller], wait_s: float = WAIT_S) -> Server[Any]:
    """The MCP server. A call that takes longer than `wait_s` seconds is answered with its turn's id."""

    async def list_tools(_context: Context, _page: types.PaginatedRequestParams | None) -> types.ListToolsResult:
        return types.ListToolsResult(
            tools=[types.Tool(name=tool.name, description=tool.description, input_schema=tool.schema) for tool in TOOLS]
        )

    async def call_tool(context: Context, call: types.CallToolRequestParams) -> types.CallToolResult:
        return await _plainly(_answer(core, caller_of(context), call, wait_s))

    return Server("errand", title="Errand", version=version("errand"), on_list_tools=list_tools, on_call_tool=call_tool)


def over_http(core: Core, hosts: Sequence[str], wait_s: float = WAIT_S) -> StreamableHTTPSessionManager:
    """The SDK's ASGI app, for requests that came through `mcp_http.Door`. `hosts` are the names it is reached by."""
    server = build_server(core, _caller_over_http, wait_s)
    return StreamableHTTPSessionManager(server, stateless=True, json_response=True, security_settings=security(hosts))


async def serve_stdio(core: Core, caller: Callable[[], Caller], wait_s: float = WAIT_S) -> None:
    """Serve one client on stdin and stdout until it closes them. `caller` is asked at every call."""
    server = build_server(core, lambda _context: caller(), wait_s)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def security(hosts: Sequence[str]) -> TransportSecuritySettings:
    """Only requests for these hosts, and from pages of theirs: another page could otherwise reach a local Errand by
    giving its own name this machine's address (DNS rebinding)."""
    names = [host for host in hosts if host not in ANYWHERE]
    origins = [f"{scheme}://{name}" for name in names for scheme in ("http", "https")]
    return TransportSecuritySettings(
        allowed_hosts=[*names, *(f"{name}:*" for name in names)],
        allowed_origins=[*origins, *(f"{origin}:*" for origin in origins)],
    )


def _caller_over_http(context: Context) -> Caller:
    assert context.request is not None
    user = mcp_http.caller(context.request.scope)
    return Caller(user, f"mcp:{user.id}")


async def _plainly(answer: Awaitable[types.CallToolResult]) -> types.CallToolResult:
    """The one handler of this edge. What can be mended is an error result, which the client's model reads; a bug is
    logged, and its text kept from the client (the SDK would send it)."""
    try:
        return await answer
    except ErrandError as error:
        return _result(str(error), is_error=True)
    except Exception as error:
        log.exception("a call over MCP failed")
        raise MCPError(types.INTERNAL_ERROR, "Something went wrong on our side.") from error


async def _answer(core: Core, caller: Caller, call: types.CallToolRequestParams, wait_s: float) -> types.CallToolResult:
    incoming = _incoming(core, caller, call)
    accepted = await run_sync(core.accept, incoming)
    if accepted.text != incoming.text:
        raise Conflict(f"This {KEY} was used for another call. Use a new one.")
    try:
        return _answered(await watch(core, accepted.user_id, accepted.turn_id, wait_s))
    except StorageUnavailable:  # the call is kept all the same: "try again" would have it done twice
        log.warning("waiting for a turn failed", exc_info=True, extra={"turn_id": accepted.turn_id})
        return _still_working(accepted.turn_id)


def _incoming(core: Core, caller: Caller, call: types.CallToolRequestParams) -> Incoming:
    """The call as a message. Raises ToolError where it is none that could be kept."""
    arguments = call.arguments or {}
    return Incoming(
        source_key=f"mcp:{caller.user.id}:{_key(call.meta or {})}",
        surface=Surface.MCP,
        user_ref=caller.user.external_ref,
        room=Room(caller.room),
        text=_in_words(call.name, arguments),
        sent_at=core.clock.now(),
        call=DirectCall(call.name, arguments),
    )


def _key(meta: Mapping[str, Any]) -> str:
    key = meta.get(KEY)
    if key is None:
        return str(uuid.uuid4())
    if not isinstance(key, str) or not 0 < len(key) <= KEY_LIMIT or not key.isprintable():
        raise ToolError(f"{KEY} must be a text of 1 to {KEY_LIMIT} characters, and none of them a control character.")
    return key


def _in_words(name: str, arguments: Mapping[str, Any]) -> str:
    """What is kept as the person's message: `add_task {"title": "buy milk"}`."""
    try:
        # No NaN: PostgreSQL's JSON has none, though Python reads it.
        words = f"{name} {json.dumps(arguments, ensure_ascii=False, sort_keys=True, allow_nan=False)}"
    except (ValueError, RecursionError) as error:
        raise ToolError("The arguments aren't plain JSON.") from error
    if len(words) > TEXT_LIMIT:
        raise ToolError(f"That is too long: at most {TEXT_LIMIT} characters. Nothing was changed.")
    return words


def _answered(seen: Watched) -> types.CallToolResult:
    """What the tool said, as JSON, and what the person would be told, in words."""
    if seen.turn.status is TurnStatus.CANCELLED:
        return _result("This call was cancelled.", is_error=True)
    if seen.reply is None:
        return _still_working(seen.turn.id)
    ran = [row.content for row in seen.messages if row.role is Role.TOOL]
    failed = seen.reply.apology or not all(json.loads(each)["ok"] for each in ran)
    return _result(*ran, render(seen.reply), is_error=failed)


def _still_working(turn_id: int) -> types.CallToolResult:
    """Not an error: a client's model would call again, and it would be done twice."""
    words = f"This is still being worked on, as turn {turn_id}. Don't call it again; look with list_tasks in a moment."
    return _result(json.dumps({"pending": True, "turn_id": turn_id}), words)


def _result(*texts: str, is_error: bool = False) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(text=text) for text in texts], is_error=is_error)
