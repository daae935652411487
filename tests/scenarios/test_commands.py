"""`/tasks`: at once where no model is needed, otherwise through the response URL; to the person alone either way."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.delivery import MOVED_COMMAND
from bot.listeners.commands import WORKING
from core.agent import prompts
from core.llm.offline import HELP
from tests.fakes.openai_server import OpenAIServer, calls, empty, says
from tests.scenarios.stage import Stage, until

NUMBERS = """\
Your tasks in figures:
Open: 1
Completed: 1 of 2
Completion rate: 50 %
On time: 100 %
Overdue: 0
This week: 2 added, 1 completed
Average time to complete: 0 minutes
Productivity score: 75 of 100
Productivity score = 100 × the mean of completion rate and on-time rate."""


def typed(stage: Stage, text: str, channel: str = "#general") -> dict[str, Any]:
    """What `/tasks` is acknowledged with."""
    delivery = stage.slack.command("ana", channel, "/tasks", text)
    stage.settle()
    assert delivery is not None
    [attempt] = delivery.attempts
    assert (attempt.status, attempt.failure) == (200, None)
    return json.loads(attempt.body)


def test_what_needs_no_model_is_answered_in_the_acknowledgement(modelled: Stage) -> None:
    said = [
        typed(modelled, text)
        for text in (
            "add buy milk tomorrow",
            "add buy bread",
            "",
            "list",
            "done 1",
            "stats",
            "delete 2",
            "help",
            "done 9",
        )
    ]

    assert [answer["text"] for answer in said] == [
        "Added #1 buy milk, due Sat 21 Nov 2026",
        "Added #2 buy bread",
        "2 open tasks:\n• #1 buy milk, due Sat 21 Nov 2026\n• #2 buy bread",
        "2 open tasks:\n• #1 buy milk, due Sat 21 Nov 2026\n• #2 buy bread",
        "Completed #1 buy milk, due Sat 21 Nov 2026",
        NUMBERS,
        "Deleted #2 buy bread",
        HELP,
        "There is no task #9. Say “list” to see your tasks.",
    ]
    assert {answer["response_type"] for answer in said} == {"ephemeral"}
    assert all(answer["blocks"] for answer in said)
    assert modelled.slack.log.entries("response_url") == []
    assert modelled.posts() == []
    assert {turn.delivered_ref for turn in modelled.turns()} == {"collected"}


def test_anything_else_goes_to_the_agent(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "buy milk"})), empty())

    acknowledged = typed(modelled, "milk, i keep forgetting it")

    assert acknowledged == {"text": WORKING, "response_type": "ephemeral"}
    [post] = modelled.slack.log.entries("response_url")
    assert (post.status, post.request["text"], post.request["response_type"]) == (200, "Added #1 buy milk", "ephemeral")
    shown = [message.text for message in modelled.slack.ephemerals("ana")]
    assert shown == [WORKING, "Added #1 buy milk"]
    assert modelled.slack.ephemerals("ben") == []
    assert modelled.posts() == []
    [turn] = modelled.turns()
    assert turn.status.value == "delivered"


def test_without_a_model_anything_else_is_answered_too(stage: Stage) -> None:
    acknowledged = typed(stage, "hm, i wonder about life")

    assert acknowledged["text"] == WORKING
    [post] = stage.slack.log.entries("response_url")
    assert "changed nothing" in post.request["text"]


@pytest.mark.parametrize(("status", "kind"), [(503, "status"), (429, "rate_limit")])
def test_a_response_url_that_fails_is_tried_again(modelled: Stage, model: OpenAIServer, status: int, kind: str) -> None:
    model.script(says("Hello, you."))
    modelled.slack.fail("response_url", kind, retry_after=1)

    modelled.slack.command("ana", "#general", "/tasks", "good to see you, old friend")
    until(lambda: modelled.turns() and modelled.turns()[0].not_before)
    modelled.wake(after_s=6)

    assert [entry.status for entry in modelled.slack.log.entries("response_url")] == [status, 200]
    assert [message.text for message in modelled.slack.ephemerals("ana")] == [WORKING, "Hello, you."]


def test_a_response_url_that_cant_be_reached_holds_up_nobody_and_is_given_up(
    modelled: Stage, model: OpenAIServer
) -> None:
    model.script(says("The first."), says("The second."))
    modelled.slack.fail("response_url", "status", status=503)

    modelled.slack.command("ana", "#general", "/tasks", "good to see you, old friend")
    until(lambda: modelled.turns() and modelled.turns()[0].not_before)
    modelled.slack.command("ana", "#general", "/tasks", "and you, my other friend")
    until(lambda: [turn.delivered_ref is not None for turn in modelled.turns()] == [False, True])
    modelled.slack.fail("response_url", "status", status=503)
    modelled.wake(after_s=121)

    assert [message.text for message in modelled.slack.ephemerals("ana")] == [WORKING, WORKING, "The second."]
    assert modelled.shown(modelled.slack.dm("ana")) == [f"{MOVED_COMMAND}\nThe first."]


def test_the_history_of_commands_is_a_conversation(modelled: Stage, model: OpenAIServer) -> None:
    model.script(says("Forty-two."), says("Because."))
    typed(modelled, "what is the answer to everything, hm?")
    typed(modelled, "and why would that be so?")

    asked = [(each["role"], each["content"]) for each in model.bodies[1]["messages"][1:-1]]
    assert asked == [("user", "what is the answer to everything, hm?"), ("assistant", "Forty-two.")]


def test_a_refusal_of_the_model_reaches_the_person_too(modelled: Stage, model: OpenAIServer) -> None:
    model.script(empty(), empty())

    typed(modelled, "say nothing at all, twice over")

    assert [message.text for message in modelled.slack.ephemerals("ana")] == [WORKING, prompts.NO_ANSWER]
