"""Pointing at tasks across threads, and the question which one was meant."""

from __future__ import annotations

import pytest

from core.models import ChatMessage
from tests.fakes.openai_server import OpenAIServer, calls, empty, says
from tests.scenarios.stage import Stage

WHICH = "More than one task fits “call ana”: which one?\n• #1 call ana about the lease\n• #2 call ana about the keys"


def with_three(stage: Stage) -> None:
    for title in ("call ana about the lease", "call ana about the keys", "buy milk"):
        stage.answer("ana", "dm", f"add {title}")


def test_a_list_is_pointed_at_from_another_thread(stage: Stage) -> None:
    with_three(stage)
    stage.answer("ana", "dm", "list")

    assert stage.answer("ana", "dm", "done with the last one") == "Completed #3 buy milk"
    assert stage.answer("ana", "dm", "move the first two to friday").count("Updated") == 2
    assert stage.answer("ana", "dm", "make them high priority").count("high priority") == 2
    assert stage.answer("ana", "dm", "delete both").startswith("Delete 2 tasks?")
    assert stage.tasks("ana")[:2] == [(1, "call ana about the lease"), (2, "call ana about the keys")]


@pytest.mark.parametrize("answer", ["2", "#2", "the second", "the second one please", "the keys one", "no, the keys"])
def test_the_answer_to_which_one(stage: Stage, answer: str) -> None:
    with_three(stage)
    assert stage.answer("ana", "dm", "delete call ana") == WHICH

    assert stage.answer("ana", "dm", answer) == "Deleted #2 call ana about the keys"


def test_no_leaves_both_and_another_request_is_another_request(stage: Stage) -> None:
    with_three(stage)
    stage.answer("ana", "dm", "delete call ana")
    assert stage.answer("ana", "dm", "no") == "All right, nothing was changed."

    stage.answer("ana", "dm", "delete call ana")
    assert stage.answer("ana", "dm", "done 3") == "Completed #3 buy milk"
    assert "Deleted" not in stage.answer("ana", "dm", "2")
    assert len(stage.tasks("ana")) == 3


def test_a_models_question_is_answered_by_code(modelled: Stage, model: OpenAIServer) -> None:
    for title in ("call ana about the lease", "call ana about the keys"):
        model.script(calls(("add_task", {"title": title})), empty())
        modelled.answer("ana", "dm", f"there is one thing: {title}")
    model.script(calls(("complete_task", {"task": "call ana"})), says("Which of the two?"))
    modelled.answer("ana", "dm", "i spoke to ana")

    assert modelled.answer("ana", "dm", "the second one") == "Completed #2 call ana about the keys"
    assert modelled.rows(ChatMessage)[-1].model == "offline"


def test_a_model_may_pass_the_words_on(modelled: Stage, model: OpenAIServer) -> None:
    for title in ("buy milk", "call mum"):
        model.script(calls(("add_task", {"title": title})), empty())
        modelled.answer("ana", "dm", f"there is one thing: {title}")
    model.script(calls(("list_tasks", {})), empty())
    modelled.answer("ana", "dm", "so what is there")
    model.script(calls(("complete_task", {"task": "both"})), empty())

    assert (
        modelled.answer("ana", "dm", "the two of them are over and done")
        == "Completed #1 buy milk\nCompleted #2 call mum"
    )
