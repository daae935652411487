"""`POST /api/v1/agent/chat`: the agent over HTTP, for one person at a time, named by their bearer token."""

from __future__ import annotations

import json
import logging
import uuid
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Header, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field, field_validator
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from core.app import Core
from core.errors import Conflict, ErrandError, NotFound, StorageUnavailable, Unkeepable
from core.interfaces import explaining
from core.interfaces.waiting import watch
from core.models import ChatMessage, Role, Surface, TurnStatus, User
from core.reply import render
from core.storage import people
from core.turns import TEXT_LIMIT, Incoming, Room

WAIT_S = 60.0
LARGEST_ID = 2**63 - 1
# Files of the machine's that are beside the zones: they are other zones elsewhere, or none.
_NOT_IANA = ("localtime", "posixrules", "Factory", "posix/", "right/")
log = logging.getLogger(__name__)


class ChatRequest(BaseModel):
    """What to say to Errand. Without `conversation_id` a new conversation begins."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    message: str = Field(min_length=1, max_length=TEXT_LIMIT, description="What the person says.")
    conversation_id: uuid.UUID | None = Field(None, description="A conversation of this person's, to go on with.")
    timezone: str | None = Field(None, description="The person's IANA zone, like Europe/Berlin; dates are read in it.")

    @field_validator("timezone")
    @classmethod
    def _known(cls, name: str | None) -> str | None:
        from zoneinfo import ZoneInfo

        if name is not None:
            try:
                ZoneInfo(name)
                is_name = not name.startswith(_NOT_IANA)
            except Exception:
                is_name = False
            if not is_name:
                raise ValueError("no such IANA time zone; write it like Europe/Berlin")
        return name


class ExecutedCall(BaseModel):
    """A tool call as it ran. `result` is what the tool answered; where `ok` is false, nothing was written for it."""

    name: str
    arguments: dict[str, Any]
    ok: bool
    result: dict[str, Any]


class ChatResponse(BaseModel):
    """`response` is exactly what is kept as the assistant's message. `status` is `failed` where it is an apology."""

    response: str
    conversation_id: uuid.UUID
    user_id: int
    turn_id: int
    status: TurnStatus
    tool_calls_executed: list[ExecutedCall]


class StillWorking(BaseModel):
    """The turn is accepted and will be run; ask `GET /api/v1/agent/turns/{turn_id}` for its answer."""

    turn_id: int
    conversation_id: uuid.UUID
    status: TurnStatus


class Problem(BaseModel):
    code: str
    message: str


class Failure(BaseModel):
    error: Problem


_FAILURES: dict[int | str, dict[str, Any]] = {
    status: {"model": Failure, "description": words}
    for status, words in {
        401: "no token, or an unknown one",
        404: "no such conversation or turn of this person's",
        409: "the Idempotency-Key was used for another request",
        422: "the request doesn't fit; the message says what to change",
        503: "the database can't be reached; nothing was kept, send it again",
    }.items()
}


router = APIRouter(prefix="/api/v1/agent", responses=_FAILURES)


def mount(app: FastAPI, core: Core, wait_s: float = WAIT_S) -> None:
    """Add the API to `app`, with its error answers: always `{"error": {"code", "message"}}`.

    `wait_s` is how many seconds a chat waits for its turn before it answers 202.
    """
    app.state.core = core
    app.state.wait_s = wait_s
    app.include_router(router)
    app.add_exception_handler(ErrandError, _refuse)
    app.add_exception_handler(RequestValidationError, _explain)
    app.add_exception_handler(HTTPException, _plain)
    app.add_exception_handler(Exception, _refuse)


def _core(request: Request) -> Core:
    return request.app.state.core


TheCore = Annotated[Core, Depends(_core)]


def _signed_in(core: TheCore, authorization: Annotated[str | None, Header()] = None) -> User:
    return authenticate(core, authorization)


Person = Annotated[User, Depends(_signed_in)]


@router.post("/chat", response_model=ChatResponse, responses={202: {"model": StillWorking}})
async def chat(
    request: Request,
    core: TheCore,
    user: Person,
    body: ChatRequest,
    idempotency_key: Annotated[str | None, Header(max_length=200)] = None,
) -> Any:
    """Say something to Errand and wait up to 60 s for the answer.

    With an `Idempotency-Key`, saying it again gives the same turn's answer instead of doing it twice.
    """
    incoming = _incoming(core, body, user, idempotency_key)
    accepted = await run_in_threadpool(core.accept, incoming, body.conversation_id)
    if (accepted.text, accepted.address) != (incoming.text, incoming.address):
        raise Conflict("This Idempotency-Key was used for another message, conversation or time zone. Use a new one.")
    return await _answer(core, user, accepted.turn_id, request.app.state.wait_s)


@router.get("/turns/{turn_id}", response_model=ChatResponse, responses={202: {"model": StillWorking}})
async def turn(core: TheCore, user: Person, turn_id: int) -> Any:
    """The answer to an earlier message, or 202 while it is being worked on."""
    if not 0 < turn_id <= LARGEST_ID:
        raise NotFound("There is no such turn.")
    return await _answer(core, user, turn_id, 0.0)


def authenticate(core: Core, authorization: str | None) -> User:
    """The person whose bearer token this header carries. Raises a 401."""
    scheme, _, token = (authorization or "").partition(" ")
    try:
        if scheme.lower() != "bearer" or not token:
            raise NotFound("Send a bearer token: Authorization: Bearer errand_…  (`errand token USER` prints one).")
        with core.database.read() as session:
            return people.user_of_token(session, token.strip())
    except NotFound as error:
        raise HTTPException(401, str(error), {"WWW-Authenticate": "Bearer"}) from error


def _incoming(core: Core, body: ChatRequest, user: User, key: str | None) -> Incoming:
    return Incoming(
        source_key=f"api:{user.id}:{key or uuid.uuid4()}",
        surface=Surface.API,
        user_ref=user.external_ref,
        room=Room(f"api:{uuid.uuid4()}"),
        text=body.message,
        sent_at=core.clock.now(),
        address=_as_asked(body),
        zone=body.timezone,
    )


def _as_asked(body: ChatRequest) -> dict[str, str]:
    """What was asked for beside the message: another request may not come under the same key."""
    asked = {"conversation_id": body.conversation_id, "timezone": body.timezone}
    return {name: str(value) for name, value in asked.items() if value is not None}


async def _answer(core: Core, user: User, turn_id: int, wait_s: float) -> Any:
    seen = await watch(core, user.id, turn_id, wait_s)
    turn = seen.turn
    if seen.reply is None:
        waiting = StillWorking(turn_id=turn.id, conversation_id=turn.conversation_id, status=turn.status)
        return JSONResponse(waiting.model_dump(mode="json"), status_code=202)
    return ChatResponse(
        response=render(seen.reply),
        conversation_id=turn.conversation_id,
        user_id=turn.user_id,
        turn_id=turn.id,
        status=TurnStatus.FAILED if seen.reply.apology else TurnStatus.ANSWERED,
        tool_calls_executed=executed_calls(seen.messages),
    )


def executed_calls(rows: Sequence[ChatMessage]) -> list[ExecutedCall]:
    """Each call of the transcript with its result, in order."""
    asked = {call["id"]: call for row in rows for call in row.tool_calls or ()}
    ran = [
        (asked[row.tool_call_id], json.loads(row.content)) for row in rows if row.role is Role.TOOL and row.tool_call_id
    ]
    return [
        ExecutedCall(name=call["name"], arguments=call["arguments"], ok=result["ok"], result=result)
        for call, result in ran
    ]


_STATUS: dict[type[ErrandError], tuple[int, str]] = {
    NotFound: (404, "not_found"),
    Conflict: (409, "conflict"),
    Unkeepable: (422, "invalid"),
    StorageUnavailable: (503, "unavailable"),
}


async def _refuse(_request: Request, error: Exception) -> JSONResponse:
    status, code = next((value for kind, value in _STATUS.items() if isinstance(error, kind)), (500, "internal"))
    if status >= 500:
        log.error("a request failed", exc_info=error)
    message = str(error) if status < 500 or status == 503 else "Something went wrong on our side."
    return failure(status, code, message, {"Retry-After": "5"} if status == 503 else None)


async def _explain(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return failure(422, "invalid", explaining.misfit(request, error))


async def _plain(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    code = {401: "unauthorized", 404: "not_found", 405: "method_not_allowed"}.get(error.status_code, "invalid")
    return failure(error.status_code, code, explaining.refusal(request, error), error.headers)


def failure(status: int, code: str, message: str, headers: Any = None) -> JSONResponse:
    body = Failure(error=Problem(code=code, message=message))
    return JSONResponse(body.model_dump(), status_code=status, headers=headers)
