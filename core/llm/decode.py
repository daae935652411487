"""The JSON of a chat completion as an `Answer`. Nothing is believed: every field may be missing or of another type.

What is accepted is bounded (`LONGEST_TEXT`, `LONGEST_ARGUMENTS`, `MOST_CALLS`), and text is freed of what a database
or an encoder refuses: NUL and lone surrogates.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from core.llm.loose import as_list, as_object
from core.llm.port import Answer, Called, Declined, JsonObject, ModelRequest, Nothing, Said, Spent, ToolCall
from core.llm.schema import without_nulls

LONGEST_TEXT = 100_000  # characters
LONGEST_ARGUMENTS = 100_000  # characters of JSON, for each call
LONGEST_EXTRA = 100_000  # characters of JSON, for each of a provider's own fields
LONGEST_ID = 255  # characters: what the database keeps
LONGEST_NAME = 64  # characters: what OpenAI takes back
MOST_CALLS = 128
_LARGEST_COUNT = 2**31 - 1  # what an INTEGER column takes
DEEPEST = 32  # levels of nested arguments

CUT = "The answer stopped at the length limit before this call was complete. Nothing was done. Ask for less at once."
NAMELESS = "The call named no tool. Nothing was done. Call one of the tools by its name."
UNREADABLE = "The arguments were not valid JSON. Nothing was done. Call again with one JSON object as the arguments."
NO_OBJECT = "The arguments were not a JSON object. Nothing was done. Call again with one JSON object."
TOO_LONG = f"The arguments were longer than {LONGEST_ARGUMENTS} characters. Nothing was done. Ask for less at once."

# Fields of an assistant message that every provider knows: read here, or of no use when sent back.
_COMMON = frozenset(("role", "content", "tool_calls", "refusal", "annotations", "audio", "function_call", "index"))
_COMMON_OF_CALL = frozenset(("id", "type", "index"))
_COMMON_OF_FUNCTION = frozenset(("name", "arguments"))

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_NO_NAME_CHARACTER = re.compile(r"[^a-zA-Z0-9_-]")
_THOUGHT = re.compile(r"\s*<think>.*?(?:</think>|\Z)", re.DOTALL)


class _End(Enum):
    WHOLE = "whole"
    CUT = "cut"
    FILTERED = "filtered"
    BROKEN = "broken"


def answer_from(payload: Mapping[str, Any], request: ModelRequest, model: str) -> Answer:
    """What the model answered. Never raises."""
    spent = _spent(payload.get("usage"))
    choice = as_object(next(iter(as_list(payload.get("choices"))), None))
    message = as_object(choice.get("message"))
    if not message:
        return Nothing("the answer held no message", spent=spent)
    end = _end(choice)
    if end is _End.BROKEN:
        return Nothing("the answer broke off", spent=spent)
    if end is _End.FILTERED or message.get("refusal"):
        return Declined(spent)
    return _answer(message, end is _End.CUT, spent, request, model)


def _answer(message: JsonObject, cut: bool, spent: Spent, request: ModelRequest, model: str) -> Answer:
    text = _text(message.get("content"))
    items = _items(message.get("tool_calls"))
    if items:
        calls = _calls(items, cut, request)
        return Called(calls, text[:LONGEST_TEXT], _extra(message, items, calls, model), spent)
    if not text:
        why = "the answer was cut before its first word" if cut else "the answer was empty"
        return Nothing(why, blank=not cut, spent=spent)
    return Said(text[:LONGEST_TEXT], cut or len(text) > LONGEST_TEXT, spent)


def _end(choice: Mapping[str, Any]) -> _End:
    """Why the answer ended. Providers have words of their own for it; none at all means that it broke off."""
    reason = choice.get("finish_reason")
    if not isinstance(reason, str) or not reason:
        return _End.BROKEN
    reason = reason.lower()
    if reason in ("length", "max_tokens", "model_length"):
        return _End.CUT
    if reason.startswith("content_filter") or reason in ("safety", "recitation", "refusal", "prohibited_content"):
        return _End.FILTERED
    # Gemini says `function_call_filter: MALFORMED_FUNCTION_CALL`; OpenRouter and Mistral say `error`.
    return _End.BROKEN if reason == "error" or "malformed" in reason else _End.WHOLE


def _text(content: Any) -> str:
    """The text of a message: a str, or a list's text parts; without what a local model thought aloud before it."""
    if isinstance(content, list):
        parts = [as_object(part) for part in as_list(cast(object, content))]
        content = "".join(str(part.get("text") or "") for part in parts if part.get("type") in ("text", "output_text"))
    if not isinstance(content, str):
        return ""
    thought = _THOUGHT.match(content)
    return _clean(content[thought.end() :] if thought else content).strip()


def _items(tool_calls: Any) -> list[JsonObject]:
    return [item for item in map(as_object, as_list(tool_calls)) if item][:MOST_CALLS]


def _calls(items: list[JsonObject], cut: bool, request: ModelRequest) -> tuple[ToolCall, ...]:
    schemas = {tool.name: tool.parameters for tool in request.tools}
    return tuple(
        _call(item, call_id, cut, schemas) for item, call_id in zip(items, _unique_ids(items, request), strict=True)
    )


def _call(item: JsonObject, call_id: str, cut: bool, schemas: Mapping[str, JsonObject]) -> ToolCall:
    function = as_object(item.get("function"))
    given = function.get("name")
    name = _NO_NAME_CHARACTER.sub("_", given.strip())[:LONGEST_NAME] if isinstance(given, str) else ""
    if not name:
        return ToolCall(call_id, "unnamed", {}, NAMELESS)
    arguments = CUT if cut else _arguments(function.get("arguments"))
    if isinstance(arguments, str):
        return ToolCall(call_id, name, {}, arguments)
    return ToolCall(call_id, name, without_nulls(arguments, schemas[name]) if name in schemas else arguments)


def _arguments(given: Any) -> JsonObject | str:
    """The arguments, or the problem with them. An object that was encoded twice, or not at all, is as good as one."""
    try:
        for _ in range(2):
            if isinstance(given, str):
                if len(given) > LONGEST_ARGUMENTS:
                    return TOO_LONG
                given = parsed(given) if given.strip() else {}
        if given is None:
            return {}  # a tool without arguments
        if not isinstance(given, dict):
            return NO_OBJECT
        if len(json.dumps(given, ensure_ascii=False)) > LONGEST_ARGUMENTS:  # an object sent as such
            return TOO_LONG
        return cast(JsonObject, _storable(given))
    except (ValueError, RecursionError):
        return UNREADABLE


def parsed(text: str | bytes) -> Any:
    """JSON without NaN and infinity, which PostgreSQL refuses. Raises ValueError or RecursionError."""
    return json.loads(text, parse_constant=_no_number, parse_float=_finite)


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is too large")
    return number


def _storable(value: Any, depth: int = 0) -> Any:
    if depth > DEEPEST:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, dict):
        named = cast(JsonObject, value)
        return {_clean(name): _storable(inner, depth + 1) for name, inner in named.items()}
    if isinstance(value, list):
        return [_storable(inner, depth + 1) for inner in cast(list[Any], value)]
    return value


def _clean(text: str) -> str:
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def _unique_ids(items: list[JsonObject], request: ModelRequest) -> list[str]:
    """The calls' ids, none used before in this transcript: providers count from 0 in every answer, or give none."""
    taken = {call.id for message in request.messages for call in message.calls}
    ids: list[str] = []
    for item in items:
        given = item.get("id")
        usable = isinstance(given, str) and 0 < len(given) <= LONGEST_ID and given.isascii() and given.isprintable()
        call_id = cast(str, given) if usable and given not in taken else _next_id(taken)
        taken.add(call_id)
        ids.append(call_id)
    return ids


def _next_id(taken: set[str]) -> str:
    """`call00001` and on: nine letters and digits, because Mistral takes no others."""
    number = len(taken) + 1
    while f"call{number:05}" in taken:
        number += 1
    return f"call{number:05}"


def _extra(message: JsonObject, items: list[JsonObject], calls: tuple[ToolCall, ...], model: str) -> JsonObject | None:
    """The provider's own fields, as `{"model", "message": {field: value}, "calls": {id: {field: value}}}`.

    Gemini answers 400 when its `thought_signature` doesn't come back. Another model would refuse it: hence the name.
    """
    of_message = _own(message, _COMMON)
    of_calls = {call.id: own for item, call in zip(items, calls, strict=True) if (own := _own_of_call(item))}
    if not of_message and not of_calls:
        return None
    return {"model": model, "message": of_message, "calls": of_calls}


def _own_of_call(item: JsonObject) -> JsonObject:
    own = _own(item, _COMMON_OF_CALL | {"function"})
    of_function = _own(as_object(item.get("function")), _COMMON_OF_FUNCTION)
    return {**own, "function": of_function} if of_function else own


def _own(fields: JsonObject, common: frozenset[str]) -> JsonObject:
    return {
        name: _storable(value)
        for name, value in fields.items()
        if name not in common and value not in (None, [], {}) and _is_small(value)
    }


def _is_small(value: Any) -> bool:
    try:
        _storable(value)
        return len(json.dumps(value, allow_nan=False)) <= LONGEST_EXTRA
    except (ValueError, RecursionError):
        return False


def _spent(usage: Any) -> Spent:
    counted = as_object(usage)
    return Spent(_count(counted.get("prompt_tokens")), _count(counted.get("completion_tokens")))


def _count(given: Any) -> int:
    counted = isinstance(given, int) and not isinstance(given, bool)
    return min(max(given, 0), _LARGEST_COUNT) if counted else 0
