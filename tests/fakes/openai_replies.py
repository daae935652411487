"""What the scripted model server can answer: values, the words that scripts are written in, and their JSON."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

Body = dict[str, Any]

_STREAM_PIECE = 7  # characters a delta: small, so that words and JSON are cut in the middle


@dataclass(frozen=True)
class Completion:
    """A chat completion. A call without an "id" is given one, unless its id is None: then it has none."""

    text: str | None = ""
    calls: tuple[Body, ...] = ()
    finish: str | None = "stop"
    message: Mapping[str, Any] = field(default_factory=dict[str, Any])
    usage: Mapping[str, int] | None = field(
        default_factory=lambda: {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18}
    )
    breaks_off: bool = False


@dataclass(frozen=True)
class Raw:
    """Any HTTP answer."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Dropped:
    """The connection is closed without an answer."""


@dataclass(frozen=True)
class Hanging:
    """Nothing comes for `seconds` (None: until the server stops), then the connection is closed."""

    seconds: float | None = None


class Held:
    """A reply behind a gate: `reached` once the request has arrived, sent when the test calls `release()`."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self._reached = threading.Event()
        self._gate = threading.Event()

    def wait_until_reached(self, seconds: float = 10.0) -> None:
        """Returns as soon as a request waits at the gate; fails after `seconds`."""
        assert self._reached.wait(seconds), f"no request reached the gate within {seconds} s"

    def release(self) -> None:
        self._gate.set()

    def pass_through(self) -> Reply:
        """The server's side: tells the test that a request is here, and waits for it."""
        self._reached.set()
        self._gate.wait()
        return self.reply


Reply = Completion | Raw | Dropped | Hanging | Held
Rule = Callable[[Body], Reply]
Scripted = Reply | Rule


def says(text: str, *, finish: str | None = "stop", **message: Any) -> Completion:
    """The model answers with `text`; further fields go onto the message as they are."""
    return Completion(text, finish=finish, message=message)


def calls(*wanted: tuple[Any, ...] | Body, text: str | None = None, **message: Any) -> Completion:
    """The model asks for tool calls. Each is one of

    `(name, arguments)`: with an id of its own,
    `(name, arguments, id)`: with that id, which may repeat another's, be "" or be None (then it has none),
    a dict: the item as it is to be sent.

    `arguments` that aren't a str are encoded as JSON.
    """
    return Completion(text, tuple(_call(item) for item in wanted), finish="tool_calls", message=message)


def raw(status: int, body: bytes | str | Body | list[Any], headers: Mapping[str, str] | None = None) -> Raw:
    """Any HTTP answer. A dict or a list is sent as JSON."""
    kind = {"Content-Type": "application/json"}
    if isinstance(body, dict | list):
        body = json.dumps(body)
    return Raw(status, body.encode() if isinstance(body, str) else body, {**kind, **(headers or {})})


def fails(
    status: int,
    code: str | None = None,
    message: str = "Something went wrong.",
    *,
    param: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> Raw:
    """An error as OpenAI writes it."""
    error = {"message": message, "type": "error", "param": param, "code": code}
    return raw(status, {"error": error}, headers)


def rate_limited(retry_after: str | None = None) -> Raw:
    """A 429 that passes, with `Retry-After` as given (seconds or an HTTP date)."""
    headers = {} if retry_after is None else {"Retry-After": retry_after}
    return fails(429, "rate_limit_exceeded", "Rate limit reached.", headers=headers)


def drops_connection() -> Dropped:
    return Dropped()


def hangs(seconds: float | None = None) -> Hanging:
    return Hanging(seconds)


def held(reply: Reply) -> Held:
    """`reply`, sent only when the test says so: to look, or to kill a process, while the model thinks."""
    return Held(reply)


def refuses(words: str = "I can't help with that.") -> Completion:
    """The model refuses."""
    return Completion(None, message={"refusal": words})


def filtered(text: str = "") -> Completion:
    """The provider's content filter stopped the answer."""
    return Completion(text, finish="content_filter")


def empty() -> Completion:
    """An answer that says nothing and calls nothing."""
    return Completion("")


def cut_off(text: str | None = None, *wanted: tuple[Any, ...] | Body) -> Completion:
    """The answer stopped at the length limit, in its text or in its calls (as `calls` takes them)."""
    return Completion(text, tuple(_call(item) for item in wanted), finish="length")


def breaks_off(reply: Completion) -> Completion:
    """The connection closes in the middle of `reply`."""
    return replace(reply, breaks_off=True)


def html(status: int = 200) -> Raw:
    """A proxy's page where JSON was expected."""
    page = "<!doctype html><title>Please wait</title><h1>Checking your browser</h1>"
    return raw(status, page, {"Content-Type": "text/html; charset=utf-8"})


def _call(item: tuple[Any, ...] | Body) -> Body:
    if isinstance(item, dict):
        return item
    name, arguments, *given = item
    encoded = arguments if isinstance(arguments, str) else json.dumps(arguments)
    made: Body = {"type": "function", "function": {"name": name, "arguments": encoded}}
    return {**made, "id": given[0]} if given else made


def completion_body(reply: Completion, asked: Body, number: int) -> Body:
    """The JSON of a whole answer to the server's `number`th request."""
    message: Body = {"role": "assistant", "content": reply.text, "refusal": None, **reply.message}
    if reply.calls:
        message["tool_calls"] = list(_numbered(reply.calls, number))
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": reply.finish}
    return {
        "id": f"chatcmpl-{number}",
        "object": "chat.completion",
        "created": 1_800_000_000,
        "model": asked.get("model"),
        "choices": [choice],
        **({} if reply.usage is None else {"usage": dict(reply.usage)}),
    }


def stream_chunks(reply: Completion, asked: Body, number: int) -> Iterator[Body]:
    """The same answer as the chunks of a stream."""
    frame = {"id": f"chatcmpl-{number}", "object": "chat.completion.chunk", "created": 1_800_000_000}
    frame["model"] = asked.get("model")

    def chunk(delta: Body, finish: str | None = None) -> Body:
        return {**frame, "choices": [{"index": 0, "delta": delta, "finish_reason": finish}]}

    yield chunk({"role": "assistant", "content": "", **reply.message})
    for piece in _pieces(reply.text or ""):
        yield chunk({"content": piece})
    for index, call in enumerate(_numbered(reply.calls, number)):
        function = dict(call.get("function", {}))
        arguments = function.pop("arguments", "")
        yield chunk({"tool_calls": [{**call, "index": index, "function": {**function, "arguments": ""}}]})
        for piece in _pieces(arguments if isinstance(arguments, str) else json.dumps(arguments)):
            yield chunk({"tool_calls": [{"index": index, "function": {"arguments": piece}}]})
    if reply.finish is not None:
        yield chunk({}, reply.finish)
    if reply.usage is not None and (asked.get("stream_options") or {}).get("include_usage"):
        yield {**frame, "choices": [], "usage": dict(reply.usage)}


def _pieces(text: str) -> Iterator[str]:
    return (text[start : start + _STREAM_PIECE] for start in range(0, len(text), _STREAM_PIECE))


def _numbered(wanted: Sequence[Body], number: int) -> Iterator[Body]:
    """Gives each call the id it lacks; a call whose id is None goes without."""
    for index, call in enumerate(wanted):
        named = {"id": f"call_{number}_{index}", **call}
        yield {key: value for key, value in named.items() if not (key == "id" and value is None)}
