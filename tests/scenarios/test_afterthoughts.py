"""Edited and deleted messages: the newest text counts as long as nobody has begun to answer it."""

from __future__ import annotations

from core.models import ChatMessage
from tests.fakes.openai_server import OpenAIServer, held, last_user_text, says
from tests.scenarios.stage import Stage


def test_the_newest_text_counts_while_the_message_waits(modelled: Stage, model: OpenAIServer) -> None:
    thinking = held(says("Hello."))
    model.script(thinking, says("Noted."))
    modelled.slack.say("ana", "dm", "hi there")
    model.wait_for_requests(1)
    waiting = modelled.slack.say("ana", "dm", "what about the old report?")
    modelled.slack.wait_idle()

    modelled.slack.edit("ana", "dm", waiting.ts, "what about the new report?")
    modelled.slack.wait_idle()
    thinking.release()
    modelled.reply_to(waiting.ts, modelled.slack.dm("ana"))

    assert last_user_text(model.bodies[1]) == "what about the new report?"
    contents = [row.content for row in modelled.rows(ChatMessage)]
    assert "what about the new report?" in contents
    assert "what about the old report?" not in contents


def test_a_message_that_is_deleted_while_it_waits_is_not_answered(modelled: Stage, model: OpenAIServer) -> None:
    thinking = held(says("Hello."))
    model.script(thinking)
    modelled.slack.say("ana", "dm", "hi there")
    model.wait_for_requests(1)
    waiting = modelled.slack.say("ana", "dm", "never mind")
    modelled.slack.wait_idle()

    modelled.slack.delete("ana", "dm", waiting.ts)
    modelled.slack.wait_idle()
    thinking.release()
    modelled.settle()

    assert [turn.status.value for turn in modelled.turns()] == ["delivered", "cancelled"]


def test_an_edit_of_an_answered_message_changes_nothing(stage: Stage) -> None:
    said = stage.slack.say("ana", "dm", "add buy milk")
    stage.reply_to(said.ts, stage.slack.dm("ana"))

    stage.slack.edit("ana", "dm", said.ts, "add buy bread")
    stage.settle()

    assert stage.tasks("ana") == [(1, "buy milk")]
    assert len(stage.turns()) == 1
