"""A person writes in Slack, and Errand changes real rows and answers in the thread: without a model, and with one."""

from __future__ import annotations

from tests.fakes.openai_server import OpenAIServer, calls, says
from tests.scenarios.stage import Stage


def test_a_direct_message_is_answered_in_its_thread_with_the_right_day_and_zone(stage: Stage) -> None:
    answer = stage.exchange("ana", "dm", "add buy milk tomorrow at 5pm")

    assert answer["text"] == "Added #1 buy milk, due Sat 21 Nov 2026, 17:00 EST"
    assert answer["thread_ts"] is not None
    assert stage.tasks("ana") == [(1, "buy milk")]


def test_tomorrow_is_the_persons_own(stage: Stage) -> None:
    berlin = stage.answer("ben", "dm", "add call mum tomorrow at 5pm")
    tokyo = stage.answer("chika", "dm", "add call mum tomorrow at 5pm")

    assert berlin == "Added #1 call mum, due Sat 21 Nov 2026, 17:00 CET"
    assert tokyo == "Added #1 call mum, due Sun 22 Nov 2026, 17:00 JST"


def test_a_mention_lists_only_the_askers_tasks(stage: Stage) -> None:
    stage.answer("ben", "#general", "@Errand add order chairs")
    stage.answer("ana", "#general", "@Errand add book the room")

    listed = stage.answer("ana", "#general", "@Errand what is on my list?")

    assert listed == "1 open task:\n• #1 book the room"


def test_a_reply_in_ones_own_thread_needs_no_mention(stage: Stage) -> None:
    said = stage.slack.say("ana", "#general", "@Errand add book the room")
    stage.reply_to(said.ts, "#general")

    followed = stage.answer("ana", "#general", "done 1", thread_ts=said.ts)

    assert followed == "Completed #1 book the room"


def test_a_command_is_answered_at_once_and_to_the_person_alone(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")

    stage.slack.command("ana", "#general", "/tasks", "done 1")
    shown = stage.slack.until(lambda: stage.slack.ephemerals("ana"))

    assert [message.text for message in shown] == ["Completed #1 buy milk"]
    assert stage.slack.ephemerals("ben") == []
    stage.settle()
    assert [turn.status.value for turn in stage.turns()] == ["delivered", "delivered"]


def test_a_bare_command_is_the_list(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")

    stage.slack.command("ana", "#general", "/tasks", "")
    shown = stage.slack.until(lambda: stage.slack.ephemerals("ana"))

    assert [message.text for message in shown] == ["1 open task:\n• #1 buy milk"]


def test_the_same_with_a_model(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "buy milk", "due_text": "tomorrow at 5pm"})), says(""))

    answer = modelled.answer("ana", "dm", "add buy milk tomorrow at 5pm")

    assert answer == "Added #1 buy milk, due Sat 21 Nov 2026, 17:00 EST"
    assert modelled.tasks("ana") == [(1, "buy milk")]
