"""Whether a body is a JSON-RPC message, said in a sentence: the SDK would answer with what its parser thinks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from core.interfaces.explaining import NOT_READ, where

PARSE_ERROR, INVALID_REQUEST, INVALID_PARAMS = -32700, -32600, -32602
_MESSAGE = 'Send one JSON-RPC 2.0 message: {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}.'


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a body can't be taken. `request_id` is the message's own, where it has one."""

    code: int
    words: str
    request_id: str | int | None = None

    @property
    def answer(self) -> dict[str, Any]:
        return {"jsonrpc": "2.0", "id": self.request_id, "error": {"code": self.code, "message": self.words}}


def refusal_of(body: bytes) -> Refusal | None:
    """None where the SDK can be asked."""
    try:
        message: Any = json.loads(body)
    except json.JSONDecodeError as error:
        return Refusal(PARSE_ERROR, f"The body isn't JSON: {where(error)}.")
    except (ValueError, RecursionError):
        return Refusal(PARSE_ERROR, NOT_READ)
    if not isinstance(message, dict):
        return Refusal(INVALID_REQUEST, _MESSAGE)
    return _refusal_of(cast("dict[str, Any]", message))


def _refusal_of(message: Mapping[str, Any]) -> Refusal | None:
    given = message.get("id")
    known = given if isinstance(given, str | int) and not isinstance(given, bool) else None
    if message.get("jsonrpc") != "2.0" or (given is not None and known is None):
        return Refusal(INVALID_REQUEST, _MESSAGE, known)
    if not isinstance(message.get("method"), str):
        is_answer = known is not None and ("result" in message or "error" in message)
        return None if is_answer else Refusal(INVALID_REQUEST, _MESSAGE, known)
    params: Any = message.get("params")
    if params is not None and not isinstance(params, dict):
        return Refusal(INVALID_PARAMS, "`params` must be an object.", known)
    if message["method"] == "tools/call":
        return _call_refused(cast("dict[str, Any]", params or {}), known)
    return None


def _call_refused(params: Mapping[str, Any], request_id: str | int | None) -> Refusal | None:
    if not isinstance(params.get("name"), str):
        return Refusal(INVALID_PARAMS, "`name` must be the name of a tool, like add_task.", request_id)
    for part in ("arguments", "_meta"):
        if params.get(part) is not None and not isinstance(params[part], dict):
            return Refusal(INVALID_PARAMS, f"`{part}` must be an object.", request_id)
    return None
