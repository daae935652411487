"""A plain yes is one to what Errand has just asked, where it asked it; never to what was asked before."""

from __future__ import annotations

import pytest

from tests.fakes.openai_server import OpenAIServer, calls, empty, says
from tests.scenarios.stage import Stage

NOTHING = "There is nothing waiting for your answer here. Say again what to do. Nothing was changed."
BOTH = [(1, "buy bread"), (2, "call mum")]


def asked_to_delete_all(stage: Stage) -> str:
    """The ts of the question."""
    stage.answer("ana", "dm", "add buy bread")
    stage.answer("ana", "dm", "add call mum")
    asked = stage.exchange("ana", "dm", "delete everything")
    assert asked["text"].startswith("Delete 2 open tasks?")
    return asked["ts"]


@pytest.mark.parametrize(("between", "yes"), [("list", "yes"), ("delete 20?", "ok"), ("what can you do?", "👍")])
def test_after_anything_else_a_yes_deletes_nothing(stage: Stage, between: str, yes: str) -> None:
    asked_to_delete_all(stage)
    stage.answer("ana", "dm", between)

    assert stage.answer("ana", "dm", yes) == NOTHING
    assert stage.tasks("ana") == BOTH


def test_the_button_works_for_as_long_as_the_question_stands(stage: Stage) -> None:
    asked = asked_to_delete_all(stage)
    stage.answer("ana", "dm", "list")

    stage.slack.click("ana", "dm", asked, "confirm_proposal")
    stage.settle()

    assert stage.tasks("ana") == []


def test_a_yes_through_another_door_is_none(stage: Stage) -> None:
    asked_to_delete_all(stage)

    answer = stage.ask(stage.token("ana"), {"message": "ok"}).json()["response"]

    assert answer == NOTHING
    assert stage.tasks("ana") == BOTH


def test_a_choice_is_chosen_only_when_it_was_just_asked(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy bread")
    asked = stage.answer("ana", "dm", "delete buy breed")
    assert asked.startswith("Do you mean this one")
    stage.answer("ana", "dm", "list")

    assert stage.answer("ana", "dm", "yes") == NOTHING
    assert stage.tasks("ana") == [(1, "buy bread")]


def test_a_yes_to_the_offer_to_add_adds_that_and_nothing_else(stage: Stage) -> None:
    asked_to_delete_all(stage)

    offered = stage.answer("ana", "dm", "milk")

    assert offered == "Shall I add “milk” to your list? Write “add milk”."
    assert stage.answer("ana", "dm", "yes") == "Added #3 milk"
    assert stage.tasks("ana") == [*BOTH, (3, "milk")]
    assert stage.answer("ana", "dm", "yes").startswith("There is nothing waiting for your answer")


def test_a_no_to_the_offer_adds_nothing(stage: Stage) -> None:
    stage.answer("ana", "dm", "milk")

    assert stage.answer("ana", "dm", "no") == "All right, nothing was changed."
    assert stage.answer("ana", "dm", "yes") == "There is nothing waiting for your answer. Nothing was changed."
    assert stage.tasks("ana") == []


def test_a_late_yes_goes_to_the_model_that_asked_something_since(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "buy bread"}), ("add_task", {"title": "call mum"})), empty())
    modelled.answer("ana", "dm", "bread, and call mum")
    model.script(calls(("delete_tasks", {"status": "open"})), empty())
    modelled.answer("ana", "dm", "clear all of it out")
    model.script(says("Shall I put the bread first?"), says("Good."))
    modelled.answer("ana", "dm", "hm, what is more pressing?")

    assert modelled.answer("ana", "dm", "yes") == "Good."
    assert modelled.tasks("ana") == BOTH
