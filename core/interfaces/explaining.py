"""What is wrong with a request, in a sentence that says what to do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

NOT_JSON = "Send the body as JSON, with the header Content-Type: application/json."
NOT_READ = "The body isn't JSON in UTF-8, or it is nested too deeply."


def is_json(request: Request) -> bool:
    """Whether the body is said to be JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))


def misfit(request: Request, error: RequestValidationError) -> str:
    """Each part that doesn't fit."""
    return "; ".join(dict.fromkeys(_clause(request, error, each) for each in error.errors()))


def refusal(request: Request, error: HTTPException) -> str:
    """FastAPI's own words say what happened, and not what to do."""
    match str(error.detail):
        case "Not Found":
            return "There is nothing at this address. /openapi.json says where the API is."
        case "Method Not Allowed":
            return f"{request.method} isn't taken here. Use {(error.headers or {}).get('Allow', 'another method')}."
        case "There was an error parsing the body":
            return NOT_READ
        case words:
            return words


def where(error: json.JSONDecodeError) -> str:
    """`Expecting value at line 1, column 2`"""
    return f"{error.msg.removesuffix(' at')} at line {error.lineno}, column {error.colno}"


def _clause(request: Request, error: RequestValidationError, each: Mapping[str, Any]) -> str:
    """What is wrong with one part of the request, and what to do."""
    if each["type"] == "json_invalid":
        return f"The body isn't JSON: {_where(error.body, each)}."
    if tuple(each["loc"]) == ("body",):
        return 'Send a JSON object, like {"message": "list"}.' if is_json(request) else NOT_JSON
    name = ".".join(str(part) for part in each["loc"][1:])
    return f"{name}: {str(each['msg']).removeprefix('Value error, ')}"


def _where(text: Any, each: Mapping[str, Any]) -> str:
    if not isinstance(text, str | bytes):
        return str(each["ctx"]["error"])
    words = text if isinstance(text, str) else text.decode(errors="replace")
    return where(json.JSONDecodeError(each["ctx"]["error"], words, each["loc"][1]))
