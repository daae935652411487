"""The client against a real HTTP server: what providers answer and how they fail, row by row."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from time import monotonic
from typing import Any

import pytest

from core.errors import ContextTooLong, ModelError, ModelUnavailable
from core.llm import decode
from core.llm.failures import IN_WORDS, Kind, RequestRefused
from core.llm.openai import LARGEST_BODY, OpenAIModel
from core.llm.port import Answer, Called, Declined, JsonObject, Nothing, Said, Spent, ToolCall
from core.llm.profile import Profile
from tests.fakes.openai_server import (
    OpenAIServer,
    Reply,
    Scripted,
    breaks_off,
    calls,
    cut_off,
    drops_connection,
    empty,
    fails,
    filtered,
    hangs,
    held,
    html,
    rate_limited,
    raw,
    refuses,
    says,
)
from tests.unit.llm.asking import ADD_TASK, KEY, MODEL, Time, answered, asked_for, asking, model_at, user

SPENT = Spent(11, 7)
MILK = {"title": "Milk"}


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    with OpenAIServer() as running:
        yield running


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def model(server: OpenAIServer, time: Time) -> Iterator[OpenAIModel]:
    with model_at(server.base_url, time) as made:
        yield made


def called(*wanted: ToolCall, **more: Any) -> Called:
    return Called(wanted, **{"spent": SPENT, **more})


def choices(*given: Any) -> Any:
    return raw(200, {"choices": list(given)})


def choice(message: Any, finish: str | None = "stop") -> Any:
    return choices({"index": 0, "message": message, "finish_reason": finish})


ANSWERS: dict[str, tuple[Scripted, Answer]] = {
    "text": (says(" Done. "), Said("Done.", spent=SPENT)),
    "text in parts": (
        says("", content=[{"type": "thinking"}, {"type": "text", "text": "Do"}, {"type": "text", "text": "ne."}, 7]),
        Said("Done.", spent=SPENT),
    ),
    "text after thinking aloud": (says("<think>Hm, no.</think>\n\nDone."), Said("Done.", spent=SPENT)),
    "thinking without end": (says("<think>Hm, and then", finish="length"), Nothing("", spent=SPENT)),
    "text with NUL and a lone surrogate": (says("a\x00b\ud800c"), Said("a\ufffdb\ufffdc", spent=SPENT)),
    "text cut at the length limit": (cut_off("Once upon"), Said("Once upon", cut=True, spent=SPENT)),
    "2 MB of text": (says("é" * 1_000_000), Said("é" * 100_000, cut=True, spent=SPENT)),
    "no usage": (choice({"content": "Hi"}), Said("Hi")),
    "usage of the wrong type": (
        raw(
            200, {"choices": [{"message": {"content": "Hi"}, "finish_reason": "stop"}], "usage": {"prompt_tokens": "1"}}
        ),
        Said("Hi"),
    ),
    "a call": (calls(("add_task", MILK, "c1")), called(ToolCall("c1", "add_task", MILK))),
    "a call beside text": (
        calls(("add_task", MILK, "c1"), text="One moment."),
        called(ToolCall("c1", "add_task", MILK), text="One moment."),
    ),
    "a call that ends in stop": (
        choice({"tool_calls": [{"id": "c1", "function": {"name": "add_task", "arguments": '{"title": "Milk"}'}}]}),
        Called((ToolCall("c1", "add_task", MILK),)),
    ),
    "several calls": (
        calls(("add_task", MILK, "c1"), ("add_task", {"title": "Eggs"}, "c2")),
        called(ToolCall("c1", "add_task", MILK), ToolCall("c2", "add_task", {"title": "Eggs"})),
    ),
    "ids missing, empty, repeated, too long and unprintable": (
        calls(*(("add_task", MILK, key) for key in ("c1", None, "", "c1", "x" * 300, "c\x001", 7))),
        called(
            *(
                ToolCall(key, "add_task", MILK)
                for key in ("c1", "call00002", "call00003", "call00004", "call00005", "call00006", "call00007")
            )
        ),
    ),
    "nulls that strict mode forces": (
        calls(("add_task", {"title": "Milk", "due_text": None, "priority": None}, "c1")),
        called(ToolCall("c1", "add_task", MILK)),
    ),
    "null for what is required": (
        calls(("add_task", {"title": None}, "c1")),
        called(ToolCall("c1", "add_task", {"title": None})),
    ),
    "arguments as an object": (
        calls({"id": "c1", "function": {"name": "add_task", "arguments": MILK}}),
        called(ToolCall("c1", "add_task", MILK)),
    ),
    "arguments encoded twice": (
        calls(("add_task", json.dumps(json.dumps(MILK)), "c1")),
        called(ToolCall("c1", "add_task", MILK)),
    ),
    "numbers in arguments": (
        calls(("estimate", '{"hours": 1.5, "days": -2}', "c1")),
        called(ToolCall("c1", "estimate", {"hours": 1.5, "days": -2})),
    ),
    "empty arguments": (calls(("list_tasks", "", "c1")), called(ToolCall("c1", "list_tasks", {}))),
    "no arguments": (calls({"id": "c1", "function": {"name": "go"}}), called(ToolCall("c1", "go", {}))),
    "arguments that aren't an object": (
        calls(("add_task", "[1]", "c1")),
        called(ToolCall("c1", "add_task", {}, decode.NO_OBJECT)),
    ),
    "invalid arguments": (
        calls(("add_task", '{"title": "Mi', "c1")),
        called(ToolCall("c1", "add_task", {}, decode.UNREADABLE)),
    ),
    "NaN in arguments": (
        calls(("add_task", '{"title": NaN}', "c1")),
        called(ToolCall("c1", "add_task", {}, decode.UNREADABLE)),
    ),
    "infinity in arguments": (
        calls(("add_task", '{"title": 1e999}', "c1")),
        called(ToolCall("c1", "add_task", {}, decode.UNREADABLE)),
    ),
    "arguments nested too deeply": (
        calls(("add_task", '{"title": ' + "[" * 50_000 + "]" * 50_000 + "}", "c1")),
        called(ToolCall("c1", "add_task", {}, decode.TOO_LONG)),
    ),
    "arguments nested deeply": (
        calls(("add_task", '{"title": ' + "[" * 40 + "]" * 40 + "}", "c1")),
        called(ToolCall("c1", "add_task", {}, decode.UNREADABLE)),
    ),
    "arguments that overflow the parser": (
        calls(("add_task", '{"title": ' + "[" * 40_000 + "]" * 40_000 + "}", "c1")),
        called(ToolCall("c1", "add_task", {}, decode.UNREADABLE)),
    ),
    "arguments too long": (
        calls(("add_task", {"title": "x" * 100_000}, "c1")),
        called(ToolCall("c1", "add_task", {}, decode.TOO_LONG)),
    ),
    "an object of arguments too long": (
        calls({"id": "c1", "function": {"name": "add_task", "arguments": {"title": "x" * 100_000}}}),
        called(ToolCall("c1", "add_task", {}, decode.TOO_LONG)),
    ),
    "NUL and surrogates in arguments": (
        calls(("add_task", '{"title": "a\\u0000b", "labels": ["\\ud800"]}', "c1")),
        called(ToolCall("c1", "add_task", {"title": "a\ufffdb", "labels": ["\ufffd"]})),
    ),
    "a call without a name": (
        calls({"id": "c1", "function": {"arguments": "{}"}}),
        called(ToolCall("c1", "unnamed", {}, decode.NAMELESS)),
    ),
    "a call without a function": (
        calls({"id": "c1", "function": "add_task"}),
        called(ToolCall("c1", "unnamed", {}, decode.NAMELESS)),
    ),
    "a name that no provider takes back": (
        calls(("add task!" + "x" * 80, {}, "c1")),
        called(ToolCall("c1", "add_task_" + "x" * 55, {})),
    ),
    "calls cut at the length limit": (
        cut_off(None, ("add_task", MILK, "c1"), ("add_task", '{"ti', "c2")),
        called(ToolCall("c1", "add_task", {}, decode.CUT), ToolCall("c2", "add_task", {}, decode.CUT)),
    ),
    "items that aren't calls": (calls({"id": None}, text="Hi"), Said("Hi", spent=SPENT)),
    "the content filter": (filtered("half a sent"), Declined(SPENT)),
    "the content filter in Gemini's words": (says("x", finish="content_filter: RECITATION"), Declined(SPENT)),
    "the content filter as an error": (fails(400, "content_filter"), Declined()),
    "a refusal": (refuses(), Declined(SPENT)),
    "a refusal beside text": (says("Well.", refusal="No."), Declined(SPENT)),
    "nothing": (empty(), Nothing("", blank=True, spent=SPENT)),
    "blanks": (says(" \n"), Nothing("", blank=True, spent=SPENT)),
    "no finish_reason": (says("Done, I th", finish=None), Nothing("", spent=SPENT)),
    "calls without finish_reason": (
        choice({"tool_calls": [{"id": "c1", "function": {"name": "add_task", "arguments": "{}"}}]}, None),
        Nothing(""),
    ),
    "a call that Gemini couldn't write": (
        says("", finish="function_call_filter: MALFORMED_FUNCTION_CALL"),
        Nothing("", spent=SPENT),
    ),
    "finish_reason error": (says("Do", finish="error"), Nothing("", spent=SPENT)),
    "empty choices": (choices(), Nothing("")),
    "null choices": (raw(200, {"choices": None}), Nothing("")),
    "choices of the wrong type": (choices("Hi"), Nothing("")),
    "no choices": (raw(200, {}), Nothing("")),
    "null message": (choice(None), Nothing("")),
    "tool_calls of the wrong type": (choice({"content": "Hi", "tool_calls": {"name": "x"}}), Said("Hi")),
}


@pytest.mark.parametrize("row", ANSWERS)
def test_an_answer_is_read_as(row: str, server: OpenAIServer, model: OpenAIModel) -> None:
    scripted, expected = ANSWERS[row]
    server.script(scripted)

    answer = model.complete(asking())

    assert _without_why(answer) == _without_why(expected)


def _without_why(answer: Answer) -> Answer:
    """The reason in `Nothing` is for the log; only that there is one matters."""
    if isinstance(answer, Nothing):
        return Nothing("", answer.blank, answer.spent)
    return answer


def test_at_most_128_calls_are_kept(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(calls(*(("add_task", {"title": str(n)}, f"c{n}") for n in range(300))))

    answer = model.complete(asking())

    assert isinstance(answer, Called)
    assert [call.id for call in answer.calls] == [f"c{n}" for n in range(128)]


def test_an_id_used_earlier_in_the_transcript_is_replaced(server: OpenAIServer, model: OpenAIModel) -> None:
    earlier = (user(), asked_for(ToolCall("call_0", "add_task", MILK)), answered("call_0"))
    server.script(calls(("add_task", {"title": "Eggs"}, "call_0")))

    answer = model.complete(asking(*earlier))

    assert answer == called(ToolCall("call00002", "add_task", {"title": "Eggs"}))


def test_a_made_up_id_is_new_too(server: OpenAIServer, model: OpenAIModel) -> None:
    earlier = (user(), asked_for(ToolCall("call00002", "add_task", MILK)), answered("call00002"))
    server.script(calls(("add_task", {"title": "Eggs"}, None)))

    answer = model.complete(asking(*earlier))

    assert answer == called(ToolCall("call00003", "add_task", {"title": "Eggs"}))


# --- failures: what is tried again, what is raised, and how long it takes


BUSY, SLOW, GARBLED = IN_WORDS[Kind.BUSY], IN_WORDS[Kind.SLOW], IN_WORDS[Kind.GARBLED]
UNREACHABLE, REFUSED, NO_KEY = IN_WORDS[Kind.UNREACHABLE], IN_WORDS[Kind.REFUSED], IN_WORDS[Kind.NO_KEY]
NO_QUOTA, NO_MODEL = IN_WORDS[Kind.NO_QUOTA], IN_WORDS[Kind.NO_MODEL]

RETRIED: dict[str, tuple[list[Scripted], list[float]]] = {
    "429": ([rate_limited()], [0.5]),
    "429 with Retry-After": ([rate_limited("7")], [7.0]),
    "429 with Retry-After: 0": ([rate_limited("0")], [0.5]),
    "429 with nonsense in Retry-After": ([rate_limited("soon")], [0.5]),
    "429 with a negative Retry-After": ([rate_limited("-5")], [0.5]),
    "429 with retry-after-ms": ([fails(429, headers={"retry-after-ms": "1500", "retry-after": "9"})], [1.5]),
    "503 with Retry-After": ([fails(503, headers={"Retry-After": "2"})], [2.0]),
    "500 twice": ([fails(500), fails(500)], [0.5, 1.5]),
    "502 with a page": ([html(502)], [0.5]),
    "504, 408 and 409 pass": ([fails(504), fails(408)], [0.5, 1.5]),
    "409": ([fails(409)], [0.5]),
    "a dropped connection": ([drops_connection()], [0.5]),
    "a body that breaks off": ([breaks_off(says("A long enough answer."))], [0.5]),
    "200 with a page": ([html()], [0.5]),
    "200 with a page said to be JSON": ([raw(200, "<html>")], [0.5]),
    "200 with truncated JSON": ([raw(200, '{"choices": [{"mess')], [0.5]),
    "200 with nothing": ([raw(200, "")], [0.5]),
    "200 with a list": ([raw(200, [1])], [0.5]),
    "200 that isn't UTF-8": ([raw(200, b"\xff\xfe{}")], [0.5]),
    "200 nested too deeply": ([raw(200, "[" * 100_000)], [0.5]),
    "200 with an error": ([raw(200, {"error": {"message": "upstream"}, "choices": None})], [0.5]),
    "200 with an error's status": ([raw(200, {"error": {"message": "slow down", "code": 429}})], [0.5]),
    "a call that Groq couldn't read": ([fails(400, "tool_use_failed")], []),
}


@pytest.mark.parametrize("row", RETRIED)
def test_what_passes_by_itself_is_tried_again(row: str, server: OpenAIServer, model: OpenAIModel, time: Time) -> None:
    scripted, slept = RETRIED[row]
    server.script(*scripted, says("Back."))

    answer = model.complete(asking())

    assert (answer, time.slept) == (Said("Back.", spent=SPENT), slept)


QUOTING = f"Incorrect API key provided: {KEY}. You can find your key at https://example.com/<!channel>"

GIVEN_UP: dict[str, tuple[list[Scripted], type[ModelError], str, list[float]]] = {
    "429 three times": ([rate_limited()] * 3, ModelUnavailable, BUSY, [0.5, 1.5]),
    "500 three times": ([fails(500)] * 3, ModelUnavailable, BUSY, [0.5, 1.5]),
    "a page three times": ([html()] * 3, ModelUnavailable, GARBLED, [0.5, 1.5]),
    "Retry-After beyond what a person waits": ([rate_limited("21")], ModelUnavailable, BUSY, []),
    "Retry-After of a day": ([rate_limited("86400")], ModelUnavailable, BUSY, []),
    "Retry-After longer than is left": ([rate_limited("19"), rate_limited("19")], ModelUnavailable, BUSY, [19.0]),
    "a date far off": (
        [
            fails(
                429,
                headers={"Retry-After": "Mon, 23 Nov 2026 10:00:00 GMT", "Date": "Mon, 23 Nov 2026 09:00:00 GMT"},
            )
        ],
        ModelUnavailable,
        BUSY,
        [],
    ),
    "insufficient_quota": ([fails(429, "insufficient_quota")], ModelUnavailable, NO_QUOTA, []),
    "402": ([fails(402)], ModelUnavailable, NO_QUOTA, []),
    "an invalid key": ([fails(401, "invalid_api_key", QUOTING)], ModelUnavailable, NO_KEY, []),
    "403": ([fails(403)], ModelUnavailable, NO_KEY, []),
    "an invalid key in Gemini's words": (
        [raw(400, [{"error": {"code": 400, "message": "API key not valid. Please pass a valid API key."}}])],
        ModelUnavailable,
        NO_KEY,
        [],
    ),
    "a model that is gone": ([fails(404, "model_not_found")], ModelUnavailable, NO_MODEL, []),
    "a bad request": ([fails(400, None, f"Bad: {KEY}")], RequestRefused, REFUSED, []),
    "a bad request in plain text": ([raw(400, "no", {"Content-Type": "text/plain"})], RequestRefused, REFUSED, []),
    "200 with a lasting error": (
        [raw(200, {"error": {"message": "No credit", "code": 402}})],
        ModelUnavailable,
        NO_QUOTA,
        [],
    ),
    "context_length_exceeded": (
        [fails(400, "context_length_exceeded", param="messages")],
        ContextTooLong,
        str(ContextTooLong()),
        [],
    ),
    "413": ([fails(413)], ContextTooLong, str(ContextTooLong()), []),
    "a 500 about the context (llama.cpp)": (
        [fails(500, None, "the request exceeds the available context size")],
        ContextTooLong,
        str(ContextTooLong()),
        [],
    ),
    "a request larger than a minute's tokens": (
        [fails(429, "rate_limit_exceeded", "Request too large for gpt-x on tokens per min (TPM)")],
        ContextTooLong,
        str(ContextTooLong()),
        [],
    ),
    "an answer without end": ([raw(200, " " * (LARGEST_BODY + 1))] * 3, ModelUnavailable, GARBLED, [0.5, 1.5]),
}


@pytest.mark.parametrize("row", GIVEN_UP)
def test_what_is_given_up_on(row: str, server: OpenAIServer, model: OpenAIModel, time: Time) -> None:
    scripted, kind, words, slept = GIVEN_UP[row]
    server.script(*scripted)

    with pytest.raises(ModelError) as raised:
        model.complete(asking())

    assert (raised.type, str(raised.value), time.slept) == (kind, words, slept)
    assert raised.value.__cause__ is None  # a traceback in a log would quote the provider, and the provider the key


def test_no_secret_and_no_provider_text_is_logged(
    server: OpenAIServer, model: OpenAIModel, caplog: pytest.LogCaptureFixture
) -> None:
    server.script(fails(401, "invalid_api_key", QUOTING))

    with caplog.at_level("DEBUG", logger="core"), pytest.raises(ModelUnavailable):
        model.complete(asking())

    assert caplog.messages == ["no answer: no key (status 401, code 'invalid_api_key')"]


def test_tool_use_failed_twice_is_nothing(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(fails(400, "tool_use_failed"), fails(400, "tool_use_failed"))

    answer = model.complete(asking())

    assert answer == Nothing("the server couldn't read the model's tool call")


def test_nobody_listening(time: Time) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))  # bound and not listening: connections are refused
        address = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        with model_at(address, time) as model, pytest.raises(ModelUnavailable, match=UNREACHABLE):
            model.complete(asking())

    assert time.slept == [0.5, 1.5]


@pytest.mark.parametrize("base_url", ["nonsense", "http://[::1/v1", "ftp://127.0.0.1/v1"])
def test_an_address_that_is_none(base_url: str) -> None:
    with model_at(base_url) as model, pytest.raises(ModelUnavailable, match=UNREACHABLE):
        model.complete(asking())


def test_a_key_that_no_header_takes(server: OpenAIServer) -> None:
    with model_at(server.base_url, api_key="sk-“quoted”") as model, pytest.raises(ModelUnavailable, match=NO_KEY):
        model.complete(asking())


# --- time


def test_a_silent_server_is_left_when_the_time_is_up(server: OpenAIServer) -> None:
    server.script(hangs())
    with model_at(server.base_url, monotonic=monotonic) as model:
        began = monotonic()
        with pytest.raises(ModelUnavailable, match=SLOW):
            model.complete(asking(timeout_s=0.3))
        took = monotonic() - began

    assert 0.3 <= took < 3


def test_the_models_own_timeout_counts_when_it_is_shorter(server: OpenAIServer) -> None:
    server.script(hangs())
    hurried = model_at(server.base_url, monotonic=monotonic, timeout_s=0.3)
    with hurried as model, pytest.raises(ModelUnavailable, match=SLOW):
        model.complete(asking(timeout_s=60))


def test_a_trickle_doesnt_outlast_the_time(server: OpenAIServer) -> None:
    """Each piece comes within the socket's timeout; all of them don't come within ours."""
    ticks = iter([0.0, 0.0, 31.0, 31.0, 31.0])
    server.script(says("x"))
    slow = model_at(server.base_url, monotonic=lambda: next(ticks), timeout_s=30)
    with slow as model, pytest.raises(ModelUnavailable, match=SLOW):
        model.complete(asking())


def test_without_time_nothing_is_sent(server: OpenAIServer, model: OpenAIModel) -> None:
    with pytest.raises(ModelUnavailable, match=SLOW):
        model.complete(asking(timeout_s=0))

    assert server.requests == []


# --- what is sent


def test_the_request(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(says("Hi"))

    model.complete(asking(user("hello"), facts="Today is Mon 23 Nov 2026."))

    (request,) = server.requests
    assert (request.path, request.headers["authorization"]) == ("/v1/chat/completions", f"Bearer {KEY}")
    assert request.body == {
        "model": MODEL,
        "messages": [
            {"role": "system", "content": "You are Errand."},
            {
                "role": "user",
                "content": "hello\n\n[Note from Errand, not written by the person]\nToday is Mon 23 Nov 2026."
                "\n[End of the note]",
            },
        ],
        "tools": [
            {
                "type": "function",
                "function": {
                    "name": "add_task",
                    "description": "Adds a task.",
                    "parameters": {
                        "type": "object",
                        "properties": {
                            "title": {"type": "string"},
                            "due_text": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                            "priority": {"type": ["string", "null"], "enum": ["low", "high", None]},
                        },
                        "required": ["title", "due_text", "priority"],
                        "additionalProperties": False,
                    },
                    "strict": True,
                },
            }
        ],
        "max_completion_tokens": 4096,
        "reasoning_effort": "none",
    }


def test_another_servers_model_gets_plain_schemas(server: OpenAIServer) -> None:
    server.script(says("Hi"))
    with model_at(server.base_url, model="llama3.3", api_key=None) as model:
        model.complete(asking())

    (body,) = server.bodies
    assert body.keys() == {"model", "messages", "tools", "max_tokens"}
    assert body["tools"][0]["function"] == {
        "name": "add_task",
        "description": "Adds a task.",
        "parameters": ADD_TASK.parameters,
    }


GEMINI_CALL = {
    "id": "c1",
    "type": "function",
    "index": 0,
    "function": {"name": "add_task", "arguments": '{"title": "Milk"}', "signed": "f"},
    "extra_content": {"google": {"thought_signature": "abc"}},
}


def test_a_providers_own_fields_come_back_as_they_were(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(calls(GEMINI_CALL, reasoning_details=[{"data": "r"}], annotations=[], audio=None), says("Added."))

    first = model.complete(asking(user()))
    assert isinstance(first, Called)
    model.complete(asking(user(), asked_for(*first.calls, extra=dict(first.extra or {})), answered("c1")))

    assert json.loads(json.dumps(first.extra)) == first.extra  # it is stored as JSON
    assert server.bodies[1]["messages"][2] == {
        "role": "assistant",
        "content": "",
        "reasoning_details": [{"data": "r"}],
        "tool_calls": [
            {
                "id": "c1",
                "type": "function",
                "function": {"name": "add_task", "arguments": '{"title": "Milk"}', "signed": "f"},
                "extra_content": {"google": {"thought_signature": "abc"}},
            }
        ],
    }


def test_another_models_own_fields_stay_here(server: OpenAIServer, model: OpenAIModel) -> None:
    extra = {"model": "gemini-4", "message": {"x": 1}, "calls": {"c1": {"extra_content": {}}}}
    server.script(says("Added."))

    model.complete(asking(user(), asked_for(ToolCall("c1", "add_task", MILK), extra=extra), answered("c1")))

    assert server.bodies[0]["messages"][2].keys() == {"role", "content", "tool_calls"}
    assert server.bodies[0]["messages"][2]["tool_calls"][0].keys() == {"id", "type", "function"}


def test_own_fields_are_bounded(server: OpenAIServer, model: OpenAIModel) -> None:
    deep: list[Any] = []
    for _ in range(40):
        deep = [deep]
    server.script(calls(("add_task", MILK, "c1"), reasoning="x" * 200_000, signature="s", deep=deep))

    answer = model.complete(asking())

    assert isinstance(answer, Called)
    assert answer.extra == {"model": MODEL, "message": {"signature": "s"}, "calls": {}}


def test_malformed_arguments_are_never_sent_back(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(calls(("add_task", '{"title": "Mi', "c1")), says("Sorry."))

    first = model.complete(asking(user()))
    assert isinstance(first, Called)
    model.complete(asking(user(), asked_for(*first.calls), answered("c1", first.calls[0].problem or "")))

    assert server.bodies[1]["messages"][2]["tool_calls"][0]["function"] == {"name": "add_task", "arguments": "{}"}


def test_a_lone_surrogate_doesnt_fail_the_request(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(says("Hi"))

    model.complete(asking(user("a\ud800b"), asked_for(ToolCall("c1", "x", {"t": "\udfff"})), answered("c1", "\ud800")))

    assert [message["content"] for message in server.bodies[0]["messages"][1:]] == ["a\ufffdb", "", "\ufffd"]


# --- fields that a server refuses by name


def refused(name: str, words: str = "Unsupported parameter", status: int = 400) -> Reply:
    return fails(status, "unsupported_parameter", f"{words}: '{name}' is not supported.", param=name)


EVERYTHING = Profile(
    reasoning_effort="none", token_field="max_completion_tokens", strict=True, parallel_calls=True, temperature=0.2
)
SENT = {
    "model", "messages", "tools", "max_completion_tokens", "reasoning_effort", "parallel_tool_calls", "temperature",
}  # fmt: skip

LEARNT: dict[str, tuple[list[Scripted], set[str]]] = {
    "reasoning_effort": ([refused("reasoning_effort")], SENT - {"reasoning_effort"}),
    "parallel_tool_calls": ([refused("parallel_tool_calls")], SENT - {"parallel_tool_calls"}),
    "temperature": ([refused("temperature")], SENT - {"temperature"}),
    "max_completion_tokens": ([refused("max_completion_tokens")], SENT - {"max_completion_tokens"} | {"max_tokens"}),
    "both names of the token limit": (
        [refused("max_completion_tokens"), refused("max_tokens")],
        SENT - {"max_completion_tokens"},
    ),
    "one after the other": (
        [refused("reasoning_effort"), refused("temperature"), refused("parallel_tool_calls")],
        SENT - {"reasoning_effort", "temperature", "parallel_tool_calls"},
    ),
    "named in the text only": (
        [fails(400, None, "Unrecognized request argument supplied: parallel_tool_calls")],
        SENT - {"parallel_tool_calls"},
    ),
    "named in FastAPI's detail": (
        [raw(422, {"detail": [{"type": "extra_forbidden", "loc": ["body", "temperature"], "msg": "Extra inputs"}]})],
        SENT - {"temperature"},
    ),
    "a limit larger than vLLM's window": (
        [
            fails(
                400,
                None,
                "'max_completion_tokens' is too large: 4096. This model's maximum context length is 2048 tokens.",
            )
        ],
        SENT - {"max_completion_tokens"} | {"max_tokens"},
    ),
}


@pytest.mark.parametrize("row", LEARNT)
def test_a_refused_field_is_dropped_and_remembered(row: str, server: OpenAIServer, time: Time) -> None:
    scripted, kept = LEARNT[row]
    server.script(*scripted, says("One."), says("Two."))

    with model_at(server.base_url, time, profile=EVERYTHING) as model:
        answers = [model.complete(asking()), model.complete(asking())]

    assert answers == [Said("One.", spent=SPENT), Said("Two.", spent=SPENT)]
    assert [set(body) for body in server.bodies[-2:]] == [kept, kept]
    assert time.slept == []


STRICT_REFUSED: dict[str, Scripted] = {
    "by name": fails(400, None, "Unknown field: strict"),
    "by path": raw(422, {"detail": [{"loc": ["body", "tools", 0, "function", "strict"], "msg": "Extra inputs"}]}),
    "by the schema": fails(400, "invalid_function_parameters", "Invalid schema", param="tools[0].function.parameters"),
}


@pytest.mark.parametrize("row", STRICT_REFUSED)
def test_strict_schemas_are_dropped(row: str, server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(STRICT_REFUSED[row], says("Hi"))

    model.complete(asking())

    assert server.bodies[1]["tools"][0]["function"] == {
        "name": "add_task",
        "description": "Adds a task.",
        "parameters": ADD_TASK.parameters,
    }


def test_an_effort_of_none_is_sent_where_the_server_asks_for_it(server: OpenAIServer) -> None:
    words = "Function tools with reasoning_effort are not supported for this model in /v1/chat/completions."
    server.script(fails(400, None, words, param="reasoning_effort"), says("Hi"))

    with model_at(server.base_url, model="house-model") as model:
        model.complete(asking())

    assert [body.get("reasoning_effort") for body in server.bodies] == [None, "none"]


def test_a_field_refused_for_ever_ends(server: OpenAIServer) -> None:
    server.script(*(refused("reasoning_effort") for _ in range(2)))

    with model_at(server.base_url) as model, pytest.raises(RequestRefused):
        model.complete(asking())


def test_a_providers_own_field_that_it_wont_take_back(server: OpenAIServer, model: OpenAIModel) -> None:
    extra = {"model": MODEL, "message": {"reasoning": "hm", "kept": 1}, "calls": {}}
    transcript = asking(user(), asked_for(ToolCall("c1", "add_task", MILK), extra=extra), answered("c1"))
    server.script(fails(400, None, "'messages.2' : property 'reasoning' is unsupported"), says("Hi"))

    model.complete(transcript)

    assert [body["messages"][2].keys() for body in server.bodies] == [
        {"role", "content", "tool_calls", "reasoning", "kept"},
        {"role", "content", "tool_calls", "kept"},
    ]


def test_what_two_turns_learn_at_once_adds_up(server: OpenAIServer) -> None:
    def picky(body: JsonObject) -> Reply:
        return next((refused(name) for name in ("temperature", "parallel_tool_calls") if name in body), says("Hi"))

    first, second = held(refused("temperature")), held(refused("parallel_tool_calls"))
    server.script(first, second, picky, picky, picky)
    answers: list[Answer] = []
    with model_at(server.base_url, profile=Profile(temperature=0.2, parallel_calls=True)) as model:
        turns = [threading.Thread(target=lambda: answers.append(model.complete(asking()))) for _ in range(2)]
        for turn, gate in zip(turns, (first, second), strict=True):
            turn.start()
            gate.wait_until_reached()  # both have sent everything before either is told

        for turn, gate in zip(turns, (first, second), strict=True):
            gate.release()
            turn.join()

    assert answers == [Said("Hi", spent=SPENT)] * 2
    assert ["temperature" in body for body in server.bodies] == [True, True, False, False, False]
    assert ["parallel_tool_calls" in body for body in server.bodies] == [True, True, True, False, False]


# --- the module


def test_openai_is_imported_only_when_a_model_is_asked() -> None:
    code = (
        "import sys; from core.llm.openai import OpenAIModel; OpenAIModel(model='m');"
        "sys.exit('openai' in sys.modules or 'httpx2' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0


def test_its_name_and_its_profile(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(refused("reasoning_effort"), says("Hi"))
    model.complete(asking())

    assert (model.name, model.profile.reasoning_effort, model.profile.refused) == (
        MODEL,
        None,
        frozenset({"reasoning_effort"}),
    )


def test_the_client_opens_again_after_close(server: OpenAIServer, model: OpenAIModel) -> None:
    server.script(says("One."), says("Two."))
    model.complete(asking())
    model.close()

    assert model.complete(asking()) == Said("Two.", spent=SPENT)
