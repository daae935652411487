"""The scripted server itself: a fake that can't fail a test is worth nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import openai
import pytest

from tests.fakes.openai_server import (
    Completion,
    OpenAIServer,
    breaks_off,
    calls,
    cut_off,
    echo,
    held,
    says,
    tasks,
    transcript_problems,
)


@contextmanager
def client_of(base_url: str) -> Iterator[Any]:
    client = openai.OpenAI(base_url=base_url, api_key="k", max_retries=0, timeout=10)
    try:
        yield client.chat.completions.create
    finally:
        client.close()


def ask(base_url: str, text: str = "hi", **more: Any) -> Any:
    with client_of(base_url) as create:
        return create(model="m", messages=[{"role": "user", "content": text}], **more)


def streamed(base_url: str) -> tuple[str, list[tuple[str, str, str]], str | None]:
    """What a stream adds up to: text, calls (id, name, arguments) and finish_reason."""
    text, finish = "", None
    wanted: dict[int, list[str]] = {}
    with client_of(base_url) as create:
        for chunk in create(model="m", messages=[{"role": "user", "content": "hi"}], stream=True):
            delta = chunk.choices[0].delta
            text += delta.content or ""
            finish = chunk.choices[0].finish_reason or finish
            for call in delta.tool_calls or ():
                entry = wanted.setdefault(call.index, [call.id, call.function.name, ""])
                entry[2] += call.function.arguments
    return text, [(key, name, arguments) for key, name, arguments in wanted.values()], finish


def test_an_unfetched_reply_fails() -> None:
    with pytest.raises(AssertionError, match="1 scripted replies were never fetched"), OpenAIServer(says("Hi")):
        pass


def test_an_unscripted_call_fails() -> None:
    server = OpenAIServer().start()
    with pytest.raises(openai.BadRequestError):
        ask(server.base_url)
    server.stop()

    with pytest.raises(AssertionError, match="request 1 was not scripted"):
        server.verify()


def test_a_transcript_that_providers_refuse_fails() -> None:
    server = OpenAIServer().start()
    messages = [{"role": "user", "content": "hi"}, {"role": "tool", "tool_call_id": "c1", "content": "ok"}]
    with client_of(server.base_url) as create, pytest.raises(openai.BadRequestError):
        create(model="m", messages=messages)
    server.stop()

    with pytest.raises(AssertionError, match="answers no open call"):
        server.verify()


def test_an_error_in_the_block_isnt_hidden_by_the_script() -> None:
    with pytest.raises(ZeroDivisionError), OpenAIServer(says("Hi")):
        raise ZeroDivisionError


ASSISTANT: dict[str, Any] = {
    "role": "assistant",
    "content": "",
    "tool_calls": [{"id": "c1", "function": {"name": "x", "arguments": "{}"}}],
}
ANSWERED: dict[str, Any] = {"role": "tool", "tool_call_id": "c1", "content": ""}
REFUSED: dict[str, list[dict[str, Any]]] = {
    "null content": [{"role": "assistant", "content": None}],
    "an unanswered call": [ASSISTANT],
    "an unanswered call before the next message": [ASSISTANT, {"role": "user", "content": "hi"}],
    "a repeated id": [ASSISTANT, ANSWERED, ASSISTANT, ANSWERED],
    "an answer twice": [ASSISTANT, ANSWERED, ANSWERED],
    "no name": [{**ASSISTANT, "tool_calls": [{"id": "c1", "function": {"arguments": "{}"}}]}, ANSWERED],
    "broken arguments": [
        {**ASSISTANT, "tool_calls": [{"id": "c1", "function": {"name": "x", "arguments": "{"}}]},
        ANSWERED,
    ],
    "arguments that aren't an object": [
        {**ASSISTANT, "tool_calls": [{"id": "c1", "function": {"name": "x", "arguments": "1"}}]},
        ANSWERED,
    ],
}


@pytest.mark.parametrize("row", REFUSED)
def test_transcript_problems(row: str) -> None:
    assert len(transcript_problems(REFUSED[row])) == 1


def test_a_sound_transcript_has_none() -> None:
    assert transcript_problems([{"role": "user", "content": "x"}, ASSISTANT, ANSWERED]) == []


STREAMS: dict[str, tuple[Completion, Any]] = {
    "text": (says("A longer answer."), ("A longer answer.", [], "stop")),
    "calls": (
        calls(("add_task", {"title": "Milk"}, "c1"), ("list_tasks", {}, "c2")),
        ("", [("c1", "add_task", '{"title": "Milk"}'), ("c2", "list_tasks", "{}")], "tool_calls"),
    ),
    "cut off": (cut_off("A longer"), ("A longer", [], "length")),
    "broken off": (breaks_off(says("1234567" * 4)), ("1234567" * 2, [], None)),
}


@pytest.mark.parametrize("row", STREAMS)
def test_the_same_replies_as_a_stream(row: str) -> None:
    reply, expected = STREAMS[row]
    with OpenAIServer(reply) as server:
        assert streamed(server.base_url) == expected


def test_a_reply_may_follow_from_the_request() -> None:
    with OpenAIServer(lambda body: says(body["model"].upper())) as server:
        assert ask(server.base_url).choices[0].message.content == "M"


def test_a_held_reply_waits_for_the_test() -> None:
    import threading

    gate = held(says("Hi"))
    answers: list[Any] = []
    with OpenAIServer(gate) as server:
        asking = threading.Thread(target=lambda: answers.append(ask(server.base_url)))
        asking.start()
        gate.wait_until_reached()
        assert answers == []
        gate.release()
        asking.join()

    assert answers[0].choices[0].message.content == "Hi"


def test_by_rule_there_is_no_script() -> None:
    with OpenAIServer(rule=tasks) as server:
        added = ask(server.base_url, "add milk").choices[0].message.tool_calls[0].function

        assert (added.name, added.arguments) == ("add_task", '{"title": "milk"}')
        assert ask(server.base_url, "hello").choices[0].message.content == "You said: hello"


def test_in_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "tests.fakes.openai_server", "--rule", "echo"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            base_url = process.stdout.readline().strip()
            said = ask(base_url, "hello").choices[0].message.content
        finally:
            process.terminate()

    assert said == echo({"messages": [{"role": "user", "content": "hello"}]}).text == "You said: hello"  # type: ignore[union-attr]
