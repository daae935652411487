"""Where there is a model, the grammar goes first: what it is sure of costs no call, and nothing else is taken from the
model. An extra call fails these tests, and so does one that isn't made: the scripts are strict."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.models import ChatMessage, Role
from tests.fakes.openai_server import OpenAIServer, calls, empty, fails, says
from tests.scenarios.stage import Stage, staged


@pytest.fixture
def errand(tmp_path: Path, sqlite_database_url: str, model: OpenAIServer) -> Iterator[Stage]:
    """Errand with the scripted model, and its settings as people have them."""
    with staged(tmp_path, model=model, database_url=sqlite_database_url, grammar_first=True) as running:
        yield running


def who_answered(stage: Stage) -> list[str | None]:
    """The model's name on the last message of each turn."""
    last = {row.turn_id: row for row in stage.rows(ChatMessage) if row.role is Role.ASSISTANT}
    return [row.model for row in last.values()]


def test_plain_messages_make_no_call(errand: Stage, model: OpenAIServer) -> None:
    answers = [
        errand.answer("ana", "dm", text)
        for text in (
            "add buy milk tomorrow",
            "call mum",
            "list",
            "move 2 to friday",
            "done 1",
            "undo",
            "thanks!",
            "stats",
        )
    ]

    assert [answer.split("\n")[0] for answer in answers[:4]] == [
        "Added #1 buy milk, due Sat 21 Nov 2026",
        "Added #2 call mum",
        "2 open tasks:",
        "Updated #2 call mum, due Fri 27 Nov 2026 (had no due date)",
    ]
    assert model.bodies == []
    assert set(who_answered(errand)) == {"offline"}


@pytest.mark.parametrize(
    "text",
    [
        "i have been thinking about the garden a lot",  # not understood
        "done with the roof",  # nothing of that name is on the list
        "done 7",  # no such number
        "delete 1",  # something would be destroyed
        "delete everything",
        "complete everything",
        "move 1 to the 45th",  # no such day
        "add call bob and then also remind me",  # more than one reading
        "yes",  # to what?
    ],
)
def test_what_isnt_certain_is_the_models(errand: Stage, model: OpenAIServer, text: str) -> None:
    errand.answer("ana", "dm", "add buy milk")
    model.script(says("Hm."))

    assert errand.answer("ana", "dm", text) == "Hm."
    assert who_answered(errand) == ["offline", "gpt-6-luna"]


def test_the_answer_to_a_models_question_is_the_models(errand: Stage, model: OpenAIServer) -> None:
    model.script(says("Sure. When is it due?"))
    errand.answer("ana", "dm", "there's the thing with the tax office")
    model.script(calls(("add_task", {"title": "the tax office", "due_text": "tomorrow"})), empty())

    assert errand.answer("ana", "dm", "tomorrow") == "Added #1 the tax office, due Sat 21 Nov 2026"


def test_a_model_that_is_down_doesnt_matter_to_plain_messages(errand: Stage, model: OpenAIServer) -> None:
    assert errand.answer("ana", "dm", "add buy milk") == "Added #1 buy milk"

    model.script(*[fails(500)] * 3)
    assert "grammar" in errand.answer("ana", "dm", "please do something about the milk situation")


def test_the_model_knows_what_the_grammar_did(errand: Stage, model: OpenAIServer) -> None:
    first = errand.exchange("ana", "dm", "add buy milk")
    model.script(says("You added milk."))

    errand.answer("ana", "dm", "so what have we got here, anything of note", first["thread_ts"])

    said = [(message["role"], message["content"]) for message in model.bodies[0]["messages"]]
    assert ("user", "add buy milk") in said
    assert ("assistant", "Added #1 buy milk") in said
