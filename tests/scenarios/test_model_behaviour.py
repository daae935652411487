"""Whatever a model answers, the person gets one plain answer, and it says what is in the database."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.agent import prompts
from core.models import ChatMessage, Role, User
from core.tools.remind_when import SWITCHED_OFF, SWITCHED_ON
from tests.fakes.openai_server import OpenAIServer, calls, cut_off, empty, fails, filtered, refuses, says
from tests.scenarios.stage import Stage

ADD_MILK = ("add_task", {"title": "buy milk"})
ADD_BREAD = ("add_task", {"title": "buy bread"})


def results(body: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """(id, result) of the tool messages that a request brings back to the model."""
    said = [message for message in body["messages"] if message["role"] == "tool"]
    return [(message["tool_call_id"], json.loads(message["content"])) for message in said]


def test_several_calls_in_one_message(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(ADD_MILK, ADD_BREAD), empty())

    answer = modelled.answer("ana", "dm", "i need milk, and bread as well please")

    assert answer == "Added #1 buy milk\nAdded #2 buy bread"
    assert modelled.tasks("ana") == [(1, "buy milk"), (2, "buy bread")]


def test_several_rounds(modelled: Stage, model: OpenAIServer) -> None:
    model.script(
        calls(ADD_MILK, text="First the milk."),
        calls(("update_task", {"task": "#1", "priority": "high"})),
        says("Anything else?"),
    )

    answer = modelled.answer("ana", "dm", "i need milk, urgently, you know")

    expected = "Anything else?\nAdded #1 buy milk\nUpdated #1 buy milk, high priority (priority was medium, is high)"
    assert answer == expected
    assert [row.role for row in modelled.rows(ChatMessage)] == [
        Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (("add_task", {"text": "buy milk"}), "These arguments don't fit: title: Field required; text: Extra inputs"),
        (("add_task", {"title": "  "}), "A task needs a title."),
        (("add_task", '{"title": "buy'), "The arguments were not valid JSON."),
        (("add_task", '["buy milk"]'), "The arguments were not a JSON object."),
        (("remember_task", {"title": "buy milk"}), "There is no tool 'remember_task'. The tools are: add_task, "),
    ],
    ids=["wrong names", "empty title", "broken JSON", "no object", "unknown tool"],
)
def test_a_call_that_makes_no_sense_goes_back_to_the_model(
    modelled: Stage, model: OpenAIServer, call: tuple[Any, ...], told: str
) -> None:
    model.script(calls(call), calls(ADD_MILK), empty())

    answer = modelled.answer("ana", "dm", "milk, i keep forgetting it")

    assert answer == "Added #1 buy milk"
    [(_, result)] = results(model.bodies[1])
    assert result["ok"] is False
    assert result["error"].startswith(told)
    assert modelled.tasks("ana") == [(1, "buy milk")]


def test_an_error_that_the_model_leaves_unsaid_is_said(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(ADD_MILK, ("complete_task", {"task": "#9"})), empty())

    answer = modelled.answer("ana", "dm", "i need milk, and nine is finished")

    assert answer == "There is no task #9. Say “list” to see your tasks.\nAdded #1 buy milk"


@pytest.mark.parametrize("ids", [("call_0", "call_0"), (None, None), ("", "")], ids=["repeated", "missing", "blank"])
def test_call_ids_that_cannot_be_told_apart(modelled: Stage, model: OpenAIServer, ids: tuple[Any, Any]) -> None:
    first, second = ids
    model.script(calls((*ADD_MILK, first), (*ADD_BREAD, second)), calls(("list_tasks", {}, first)), says("That's all."))

    answer = modelled.answer("ana", "dm", "milk and bread, and then show me everything")

    listed = "2 open tasks:\n• #1 buy milk\n• #2 buy bread"
    assert answer == f"That's all.\nAdded #1 buy milk\nAdded #2 buy bread\n{listed}"
    answered = [call_id for call_id, _ in results(model.bodies[2])]
    assert len(set(answered)) == 3


def test_identical_calls_in_one_message_run_once(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(ADD_MILK, ADD_MILK), empty())

    answer = modelled.answer("ana", "dm", "milk, i keep forgetting it")

    assert answer == "Added #1 buy milk"
    assert modelled.tasks("ana") == [(1, "buy milk")]
    (_, first), (_, second) = results(model.bodies[1])
    assert first == second


def test_an_empty_answer_is_asked_for_once_more(modelled: Stage, model: OpenAIServer) -> None:
    model.script(empty(), says("You have nothing to do."), empty(), empty())

    assert modelled.answer("ana", "dm", "how am i doing, honestly?") == "You have nothing to do."
    assert modelled.answer("ana", "dm", "are you still there, friend?") == prompts.NO_ANSWER


@pytest.mark.parametrize("reply", [refuses("As a language model"), filtered("Well, you")], ids=["refusal", "filter"])
def test_a_refusal_is_a_polite_sentence_of_our_own(modelled: Stage, model: OpenAIServer, reply: Any) -> None:
    model.script(reply)

    assert modelled.answer("ana", "dm", "write me a poem about something awful") == prompts.DECLINED


def test_an_answer_cut_off_in_its_text_says_so(modelled: Stage, model: OpenAIServer) -> None:
    model.script(cut_off("Your week looks"))

    answer = modelled.answer("ana", "dm", "how does my week look to you?")

    assert answer == f"Your week looks{prompts.CUT_OFF}"


def test_a_call_cut_off_in_its_arguments_is_not_run(modelled: Stage, model: OpenAIServer) -> None:
    model.script(cut_off(None, ("add_task", '{"title": "buy milk"}')), says("That was too long for me."))

    answer = modelled.answer("ana", "dm", "milk, i keep forgetting it")

    assert answer == "That was too long for me."
    assert modelled.tasks("ana") == []
    assert results(model.bodies[1])[0][1]["ok"] is False


def test_of_a_hundred_calls_twenty_run_and_all_are_answered(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(*(("add_task", {"title": f"thing {n}"}) for n in range(100))), empty())

    answer = modelled.answer("ana", "dm", "a hundred things are on my mind")

    added = [f"Added #{n + 1} thing {n}" for n in range(20)]
    assert answer.splitlines() == [prompts.NOT_RUN.format(allowed=20, count=80), *added]
    assert len(modelled.tasks("ana")) == 20
    told = [result["ok"] for _, result in results(model.bodies[1])]
    assert told == [True] * 20 + [False] * 80


def test_a_model_that_never_stops_calling_is_stopped(modelled: Stage, model: OpenAIServer) -> None:
    model.script(*(calls(("list_tasks", {"page": page})) for page in range(1, 9)))

    answer = modelled.answer("ana", "dm", "look through my things, will you")

    assert answer == f"{prompts.TOO_MANY_STEPS}\nNo open tasks."
    assert len(model.bodies) == 8


def test_a_provider_that_is_down_from_the_start(modelled: Stage, model: OpenAIServer) -> None:
    busy = fails(503, headers={"Retry-After": "0.01"})
    model.script(busy, busy, busy)

    answer = modelled.answer("ana", "dm", "add buy milk tomorrow at 5pm")

    assert answer == f"{prompts.OFFLINE_NOTE}\nAdded #1 buy milk, due Sat 21 Nov 2026, 17:00 EST"
    assert modelled.tasks("ana") == [(1, "buy milk")]


def test_a_provider_that_goes_down_after_a_write(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(ADD_MILK), fails(401, "invalid_api_key"))

    answer = modelled.answer("ana", "dm", "milk please, and then finish the report")

    assert answer == f"{prompts.MODEL_LOST}\nAdded #1 buy milk"
    assert modelled.tasks("ana") == [(1, "buy milk")]


def test_a_model_that_claims_what_it_did_not_do(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(ADD_MILK), empty(), says("Done, deleted!"))
    modelled.answer("ana", "dm", "milk, i keep forgetting it")

    answer = modelled.answer("ana", "dm", "get rid of the milk thing")

    assert answer == prompts.NOTHING_CHANGED
    assert modelled.tasks("ana") == [(1, "buy milk")]


def test_what_it_says_beside_a_receipt_is_no_other_receipt(modelled: Stage, model: OpenAIServer) -> None:
    model.script(
        calls(ADD_MILK), says("Added milk. Also completed #3, and I told Ben. Your milk is due tomorrow. Bye!")
    )

    assert modelled.answer("ana", "dm", "milk, i keep forgetting it") == "Bye!\nAdded #1 buy milk"


def test_a_claim_in_the_persons_own_language_is_none_either(modelled: Stage, model: OpenAIServer) -> None:
    model.script(says("Gern! Ich habe die Milch gelöscht."))

    assert modelled.answer("ana", "dm", "lösch bitte die Milch") == f"Gern!\n{prompts.NOTHING_DONE}"


def test_above_a_question_of_the_programs_own_it_says_nothing(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(ADD_MILK), empty(), calls(("delete_tasks", {})), says("To see a joke, say yes."))
    modelled.answer("ana", "dm", "milk, i keep forgetting it")

    answer = modelled.answer("ana", "dm", "clear it all out, will you")

    assert answer == "Delete 1 open task?\n• #1 buy milk\nSay yes to do it, or no to leave everything as it is."


def test_a_model_turns_no_reminders_off_by_itself(modelled: Stage, model: OpenAIServer) -> None:
    off = ("switch_reminders", {"on": False})
    model.script(calls(off), says("Have a nice day."), calls(off), says("Have a nice day."))

    assert modelled.answer("ana", "dm", "well, good night then, my friend") == "Have a nice day."
    assert modelled.rows(User)[0].preferences == {}

    answer = modelled.answer("ana", "dm", "no more notifications from you at night, friend")
    assert answer == f"Have a nice day.\n{SWITCHED_OFF}"
    assert modelled.rows(User)[0].preferences["reminders"] is False

    model.script(calls(("undo", {})), empty(), calls(("undo", {})), empty())
    assert modelled.answer("ana", "dm", "undo") == SWITCHED_ON
    assert modelled.answer("ana", "dm", "undo") == SWITCHED_OFF
