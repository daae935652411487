"""The messages of a request, as a provider gets them."""

from __future__ import annotations

from typing import Any

from core.llm.encode import NOTE_CLOSES, NOTE_OPENS, request_body, written_tools
from core.llm.port import Message, ToolCall, ToolSpec
from core.llm.profile import Profile
from tests.fakes.openai_server import last_user_text, transcript_problems
from tests.unit.llm.asking import answered, asked_for, asking, user

NOTE = f"{NOTE_OPENS}It is Monday.{NOTE_CLOSES}"


def messages(*given: Message, facts: str = "It is Monday.") -> list[dict[str, Any]]:
    return request_body(asking(*given, facts=facts), "m", Profile(), [])["messages"][1:]


def test_facts_follow_the_persons_last_words() -> None:
    body = messages(user("one"), asked_for(text="Yes?"), user("two"))

    assert [said["content"] for said in body] == ["one", "Yes?", f"two{NOTE}"]
    assert last_user_text({"messages": body}) == "two"


def test_facts_stay_with_the_persons_words_while_tools_run() -> None:
    """The prefix of a turn's second call is its first call, so that it is read from the provider's cache."""
    first = messages(user("one"))
    second = messages(user("one"), asked_for(ToolCall("c1", "list_tasks", {})), answered("c1"))

    assert second[0] == first[0] == {"role": "user", "content": f"one{NOTE}"}
    assert transcript_problems(second) == []


def test_facts_without_a_persons_words() -> None:
    body = messages(asked_for(text="Good morning."))

    assert body == [
        {"role": "assistant", "content": "Good morning."},
        {"role": "user", "content": NOTE.strip()},
    ]


def test_no_facts_no_note() -> None:
    assert messages(user("one"), facts="") == [{"role": "user", "content": "one"}]


def test_without_tools_nothing_about_tools_is_sent() -> None:
    body = request_body(asking(tools=()), "m", Profile(parallel_calls=True), [])

    assert body.keys() == {"model", "messages", "max_tokens"}


def test_a_tool_without_a_strict_form_is_sent_as_it_is() -> None:
    free = ToolSpec("note", "Notes.", {"type": "object", "properties": {"x": {"type": "object"}}})

    written = written_tools([free], strict=True)

    assert written == [
        {"type": "function", "function": {"name": "note", "description": "Notes.", "parameters": free.parameters}}
    ]
