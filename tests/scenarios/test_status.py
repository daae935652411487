"""The thinking status: there while a turn runs, gone when it is over, and never in anybody's way."""

from __future__ import annotations

from typing import Any

import pytest

from bot.delivery import THINKING
from tests.fakes.openai_server import OpenAIServer, fails, held, says
from tests.scenarios.stage import Stage, until

METHOD = "assistant.threads.setStatus"
CHATTY = "how are you today, my friend?"


def statuses(stage: Stage) -> list[tuple[str, str]]:
    """(status, thread) of every call, in order."""
    return [(entry.request["status"], entry.request["thread_ts"]) for entry in stage.slack.log.entries(METHOD)]


@pytest.mark.parametrize(("channel", "text"), [("dm", CHATTY), ("#general", f"@Errand {CHATTY}")])
def test_it_is_shown_while_the_model_thinks(modelled: Stage, model: OpenAIServer, channel: str, text: str) -> None:
    thinking = held(says("Fine."))
    model.script(thinking)
    place = modelled.slack.dm("ana") if channel == "dm" else channel
    id = modelled.slack.world.channel(place).id

    said = modelled.slack.say("ana", channel, text)
    modelled.slack.until(lambda: modelled.slack.status(id, said.ts) == THINKING)
    thinking.release()
    modelled.reply_to(said.ts, place)

    until(lambda: modelled.slack.status(id, said.ts) == "")
    until(lambda: statuses(modelled) == [(THINKING, said.ts), ("", said.ts)])


@pytest.mark.parametrize("reply", [fails(401, "invalid_api_key"), fails(400, "bad", "no")], ids=["key", "refused"])
def test_it_goes_when_the_model_fails(modelled: Stage, model: OpenAIServer, reply: Any) -> None:
    model.script(reply)

    said = modelled.slack.say("ana", "dm", "add buy milk")
    modelled.reply_to(said.ts, modelled.slack.dm("ana"))

    until(lambda: statuses(modelled) == [(THINKING, said.ts), ("", said.ts)])


def test_a_status_that_fails_costs_nothing(modelled: Stage, model: OpenAIServer) -> None:
    for number, kind in enumerate(("error", "status", "drop_before", "rate_limit"), start=1):
        model.script(says("Fine."))
        modelled.slack.fail(METHOD, kind, times=2)

        assert modelled.answer("ana", "dm", CHATTY) == "Fine."
        until(lambda n=number: len(modelled.slack.log.entries(METHOD)) == 2 * n)


def test_a_slow_status_holds_nothing_up(modelled: Stage, model: OpenAIServer) -> None:
    model.script(says("Fine."), says("Still fine."))
    modelled.slack.fail(METHOD, "hold")

    answers = [modelled.answer("ana", "dm", CHATTY), modelled.answer("ana", "dm", f"really, {CHATTY}")]
    modelled.slack.faults.release()

    assert answers == ["Fine.", "Still fine."]
    until(lambda: sorted(status for status, _ in statuses(modelled)) == ["", "", THINKING, THINKING])
    last = {thread: status for status, thread in statuses(modelled)}
    assert set(last.values()) == {""}


def test_a_command_has_no_thread_to_show_it_in(modelled: Stage, model: OpenAIServer) -> None:
    model.script(says("Fine."))

    modelled.slack.command("ana", "#general", "/tasks", CHATTY)
    modelled.slack.until(lambda: len(modelled.slack.ephemerals("ana")) == 2)
    modelled.settle()

    assert statuses(modelled) == []


def test_nobody_is_shown_that_the_grammar_thinks(stage: Stage) -> None:
    assert stage.answer("ana", "dm", "add buy milk").startswith("Added #1")

    assert statuses(stage) == []
