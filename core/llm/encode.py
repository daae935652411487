"""A `ModelRequest` as the JSON of a Chat Completions call. Pure functions."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from core.llm.port import JsonObject, Message, ModelRequest, ToolCall, ToolSpec
from core.llm.profile import Profile
from core.llm.schema import strict_schema
from core.models import Role

NOTE_OPENS = "\n\n[Note from Errand, not written by the person]\n"
NOTE_CLOSES = "\n[End of the note]"

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")


def request_body(request: ModelRequest, model: str, profile: Profile, tools: list[JsonObject]) -> JsonObject:
    """The whole body; `tools` are from `written_tools`.

    The stable prefix comes first and `facts` last, so that providers can cache the prompt.
    """
    body: JsonObject = {"model": model, "messages": _messages(request, model, profile)}
    if tools:
        body["tools"] = tools
        if profile.parallel_calls is not None:
            body["parallel_tool_calls"] = profile.parallel_calls
    if profile.token_field is not None:
        body[profile.token_field] = profile.max_tokens
    if profile.reasoning_effort is not None:
        body["reasoning_effort"] = profile.reasoning_effort
    if profile.temperature is not None:
        body["temperature"] = profile.temperature
    return body


def written_tools(tools: Iterable[ToolSpec], strict: bool) -> list[JsonObject]:
    """The tools as they are sent. Costs about 0.1 ms each in strict form, and is the same for every request."""
    return [_tool(tool, strict) for tool in tools]


def _messages(request: ModelRequest, model: str, profile: Profile) -> list[JsonObject]:
    said = [_message(message, model, profile) for message in request.messages]
    if request.facts:
        last = next((message for message in reversed(said) if message["role"] == "user"), None)
        if last is None:
            last = {"role": "user", "content": ""}
            said.append(last)
        last["content"] = f"{last['content']}{NOTE_OPENS}{sendable(request.facts)}{NOTE_CLOSES}".lstrip()
    return [{"role": "system", "content": sendable(request.system)}, *said]


def _message(message: Message, model: str, profile: Profile) -> JsonObject:
    content = sendable(message.content)  # "" and never null: llama-cpp-python refuses null
    match message.role:
        case Role.USER:
            return {"role": "user", "content": content}
        case Role.TOOL:
            return {"role": "tool", "tool_call_id": message.call_id or "", "content": content}
        case Role.ASSISTANT:
            own, own_of_calls = _echoed(message.extra, model, profile)
            written: JsonObject = {**own, "role": "assistant", "content": content}
            if message.calls:
                written["tool_calls"] = [_call(call, own_of_calls.get(call.id, {})) for call in message.calls]
            return written


def _call(call: ToolCall, own: Mapping[str, Any]) -> JsonObject:
    # Arguments that couldn't be read are {} here: echoed as they came, they make llama.cpp answer 500.
    arguments = sendable(json.dumps(call.arguments, ensure_ascii=False))
    function = {**own.get("function", {}), "name": call.name, "arguments": arguments}
    return {**own, "id": call.id, "type": "function", "function": function}


def _echoed(extra: Mapping[str, Any] | None, model: str, profile: Profile) -> tuple[JsonObject, dict[str, JsonObject]]:
    """The provider's own fields of a message, and of its calls by id; none where another model sent them."""
    if not extra or extra.get("model") != model:
        return {}, {}
    of_calls: Mapping[str, JsonObject] = extra.get("calls", {})
    return (
        _taken(extra.get("message", {}), profile),
        {call_id: _taken(own, profile) for call_id, own in of_calls.items()},
    )


def _taken(own: Mapping[str, Any], profile: Profile) -> JsonObject:
    return {name: value for name, value in own.items() if name not in profile.refused}


def _tool(tool: ToolSpec, strict: bool) -> JsonObject:
    function: JsonObject = {"name": tool.name, "description": tool.description, "parameters": tool.parameters}
    narrowed = strict_schema(tool.parameters) if strict else None
    if narrowed is not None:
        function |= {"parameters": narrowed, "strict": True}
    return {"type": "function", "function": function}


def sendable(text: str) -> str:
    """Text without lone surrogates, which can't be encoded as UTF-8 and would fail the whole request."""
    return _LONE_SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
