"""Reminders: a direct message when it is time, once, that can be answered, put off and turned off.

It is Friday 20 November 2026, 10:00 in New York, when people write.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from core.models import ChatMessage, Reminder, TurnStatus
from core.tools.remind_when import ONLY_IN_SLACK, SWITCHED_OFF
from core.tools.reminding import HINT, WHAT
from tests.fakes.openai_server import OpenAIServer, calls, empty, says
from tests.scenarios.stage import Stage, staged, until

MINUTE, HOUR = 60.0, 3601.0  # no two messages are sent at the same moment, so an hour is over a little later


def later(stage: Stage, seconds: float, *, settled: bool = True) -> None:
    """Let time pass, and see to whatever is due then."""
    stage.slack.advance(seconds)
    stage.core.reminders.tick()
    if settled:
        stage.settle()


def roots(stage: Stage, user: str = "ana") -> list[dict[str, Any]]:
    """What Errand wrote to somebody of its own accord, in no thread, as it was on the wire."""
    channel = stage.slack.dm(user)
    posts = [entry.request for entry in stage.slack.log.entries("chat.postMessage", direction="in") if entry.request]
    return [post for post in posts if post["channel"] == channel and not post.get("thread_ts")]


def texts(stage: Stage, user: str = "ana") -> list[str]:
    return [post["text"] for post in roots(stage, user)]


def ts_of_reminder(stage: Stage, user: str = "ana") -> str:
    [message] = [each for each in stage.slack.messages(stage.slack.dm(user)) if each.bot_id and not each.thread_ts]
    return message.ts


def buttons(post: dict[str, Any]) -> list[tuple[str, str]]:
    rows = [block["elements"] for block in post["blocks"] if block["type"] == "actions"]
    return [(button["text"]["text"], button["value"]) for row in rows for button in row]


def test_it_comes_when_it_is_time_and_only_then(stage: Stage) -> None:
    said = stage.answer("ana", "dm", "remind me to call ben at 5pm")

    later(stage, 7 * 3600 - MINUTE)
    too_early = texts(stage)
    later(stage, MINUTE)
    later(stage, HOUR)

    due = "Fri 20 Nov 2026, 17:00 EST"
    assert said == f"Added #1 call ben, due {due} (I'll remind you {due})"
    assert too_early == []
    assert texts(stage) == [f"Reminder:\n• #1 call ben, due {due}\n{HINT}"]
    assert buttons(roots(stage)[0]) == [("Done", "1"), ("In 1 hour", "1"), ("Tomorrow 9:00", "1")]


def test_what_is_said_of_it_is_what_will_be(stage: Stage) -> None:
    stage.answer("ana", "dm", "add the report")

    said = [
        stage.answer("ana", "dm", words)
        for words in (
            "remind me of the report in 2 hours",
            "remind me at 5",
            "remind me about granny at 8pm",
            "remind me to pay ben yesterday at 3pm",
            "remind me about 1",
        )
    ]

    assert said == [
        "Updated #1 the report (I'll remind you Fri 20 Nov 2026, 12:00 EST)",
        "Updated #1 the report (I'll remind you Fri 20 Nov 2026, 17:00 EST)",
        "Added #2 granny, due Fri 20 Nov 2026, 20:00 EST (I'll remind you Fri 20 Nov 2026, 20:00 EST)",
        "Thu 19 Nov 2026, 15:00 EST is past, so I can't remind you then. Nothing was changed.",
        "When shall I remind you of 1? For example: remind me of 1 tomorrow at 10.",
    ]


def test_a_time_alone_is_about_what_was_said_just_now(stage: Stage) -> None:
    assert stage.answer("ana", "dm", "remind me at 5") == WHAT
    stage.answer("ana", "dm", "add the report")

    stage.slack.advance(11 * MINUTE)

    assert stage.answer("ana", "dm", "remind me at 5") == WHAT


def test_its_buttons_answer_it(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    later(stage, HOUR)
    root = ts_of_reminder(stage)

    answers: list[str] = []
    for button in ("reminder_in_an_hour_1", "reminder_tomorrow_1", "reminder_done_1"):
        newest = stage.slack.thread(stage.slack.dm("ana"), root)[-1].ts
        stage.slack.click("ana", "dm", root, button)
        answers.append(stage.reply_to(newest, stage.slack.dm("ana"), root)["text"])

    assert [answer.partition(" call ben, due Fri 20 Nov 2026, 11:00 EST")[::2] for answer in answers] == [
        ("Updated #1", " (overdue) (I'll remind you Fri 20 Nov 2026, 12:00 EST)"),
        ("Updated #1", " (overdue) (I'll remind you Sat 21 Nov 2026, 09:00 EST)"),
        ("Completed #1", ""),
    ]


def test_an_answer_under_it_is_about_it(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    later(stage, HOUR)
    root = ts_of_reminder(stage)
    stage.answer("ana", "dm", "add something else")

    answers: list[str] = []
    for words in ("snooze 1 hour", "tomorrow", "snooze 1 for two hours", "remind me again in 10 minutes", "done"):
        newest = stage.slack.thread(stage.slack.dm("ana"), root)[-1].ts
        stage.slack.say("ana", "dm", words, thread_ts=root)
        answers.append(stage.reply_to(newest, stage.slack.dm("ana"), root)["text"])

    assert [answer.partition(" call ben, due Fri 20 Nov 2026, 11:00 EST")[::2] for answer in answers] == [
        ("Updated #1", " (overdue) (I'll remind you Fri 20 Nov 2026, 12:00 EST)"),
        ("Updated #1", " (overdue) (I'll remind you Sat 21 Nov 2026, 09:00 EST)"),
        ("Updated #1", " (overdue) (I'll remind you Fri 20 Nov 2026, 13:00 EST)"),
        ("Updated #1", " (overdue) (I'll remind you Fri 20 Nov 2026, 11:10 EST)"),
        ("Completed #1", ""),
    ]


def test_what_was_put_off_comes_again(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    later(stage, HOUR)

    stage.answer("ana", "dm", "snooze", thread_ts=ts_of_reminder(stage))
    later(stage, HOUR)

    assert len(texts(stage)) == 2


def test_an_answer_beside_it_is_about_it_too(stage: Stage) -> None:
    """Who answers in the direct message itself, and not in the reminder's thread."""
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    later(stage, HOUR)

    put_off = stage.answer("ana", "dm", "tomorrow at 8")
    listed = stage.answer("ana", "dm", "tomorrow")

    assert put_off.endswith("(I'll remind you Sat 21 Nov 2026, 08:00 EST)")
    assert listed.startswith("No open tasks")


def test_it_is_a_conversation_of_its_own(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    later(stage, HOUR)
    root = ts_of_reminder(stage)
    stage.answer("ana", "dm", "done", thread_ts=root)

    [thread] = [each for each in stage.conversations() if each.external_ref.endswith(f":{root}")]
    assert [role for role, _ in stage.log(thread)] == ["assistant", "user", "assistant", "tool", "assistant"]
    assert stage.log(thread)[0][1] == texts(stage)[0]
    assert [each for each in stage.conversations() if each.external_ref.startswith("reminder:")] == []


def test_a_model_is_told_what_it_is_about(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "call ben", "remind_text": "in 1 hour"})), empty(), says("Ben, I think."))
    modelled.answer("ana", "dm", "oh, ben! call him, nudge me in an hour or so")
    later(modelled, HOUR)

    modelled.answer("ana", "dm", "hm, who was that about again?", thread_ts=ts_of_reminder(modelled))

    sent = [(each["role"], each["content"]) for each in model.bodies[-1]["messages"]]
    assert ("assistant", texts(modelled)[0]) in sent
    assert "You have just reminded them of #1" in sent[-1][1] + sent[0][1] + sent[-2][1]


def test_a_model_that_only_promises_is_contradicted(modelled: Stage, model: OpenAIServer) -> None:
    model.script(says("Sure, I'll remind you at five!"))

    said = modelled.answer("ana", "dm", "could you nudge me about ben somehow, at five or so?")

    assert said == "Nothing was changed."


def test_what_is_done_or_deleted_is_not_reminded_of(stage: Stage) -> None:
    for words in ("remind me to call ben at 5pm", "remind me to buy milk at 5pm", "done 1", "delete 2"):
        stage.answer("ana", "dm", words)

    later(stage, 8 * HOUR)

    assert texts(stage) == []


def test_what_was_done_in_the_nick_of_time_is_not_reminded_of(stage: Stage) -> None:
    """The reminder is taken while earlier messages still wait; what it says is made when its turn comes."""
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    stage.slack.fail("chat.postMessage", "rate_limit", retry_after=60)
    stage.slack.advance(HOUR - 30)
    stage.slack.say("ana", "dm", "add something else")
    until(lambda: any(turn.not_before for turn in stage.turns()))
    stage.slack.say("ana", "dm", "done 1")
    stage.slack.wait_idle()

    later(stage, 31, settled=False)
    taken = [row.state.value for row in stage.rows(Reminder)]
    stage.wake(30)
    stage.settle()

    assert taken == ["sent"]
    assert [row.state.value for row in stage.rows(Reminder)] == ["cancelled"]
    assert [turn.status for turn in stage.turns()][-1] is TurnStatus.CANCELLED
    assert texts(stage) == []


def test_reminder_floods_with_no_off_switch(stage: Stage) -> None:
    """After an absence, what came due meanwhile is one message; and one sentence ends them all."""
    for hour in (12, 13, 14):
        stage.answer("ana", "dm", f"remind me to call room {hour} at {hour}:00")

    later(stage, 30 * HOUR)
    flood = texts(stage)
    off = stage.answer("ana", "dm", "stop reminders")
    refused = stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    later(stage, 2 * HOUR)
    silent = texts(stage)[1:]
    stage.answer("ana", "dm", "reminders on")
    later(stage, HOUR)

    line = "• #{n} call room {h}, due Fri 20 Nov 2026, {h}:00 EST (overdue) (this was for Fri 20 Nov 2026, {h}:00 EST)"
    lines = [line.format(n=n, h=h) for n, h in ((1, 12), (2, 13), (3, 14))]
    assert flood == ["\n".join(["3 reminders:", *lines, HINT])]
    assert [value for _, value in buttons(roots(stage)[0])] == ["1"] * 3 + ["2"] * 3 + ["3"] * 3
    assert off == SWITCHED_OFF
    assert refused.splitlines()[0] == "Your reminders are off, so I won't remind you. Say “reminders on” first."
    assert refused.splitlines()[1].startswith("Added #4 call ben")
    assert silent == []
    assert len(texts(stage)) == 1


def test_somebody_who_was_deactivated_gets_none(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    stage.slack.change_person("ana", deleted=True)
    stage.settle()

    later(stage, HOUR)

    assert texts(stage) == []
    assert [row.state.value for row in stage.rows(Reminder)] == ["cancelled"]


def test_somebody_who_was_deactivated_unheard_gets_none(stage: Stage) -> None:
    """Slack's own word was lost; a day later the profile is asked for anew."""
    stage.answer("ana", "dm", "remind me to call ben in 30 hours")
    with stage.slack.world.lock:
        person = stage.slack.world.person("ana")
        stage.slack.world.state.people[person.id] = replace(person, deleted=True)

    later(stage, 30 * HOUR)

    assert texts(stage) == []


def test_a_lost_answer_of_slacks_does_not_bring_it_twice(stage: Stage) -> None:
    """The post arrived and nobody knows; the person even answered already. It is found by its metadata."""
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    stage.slack.fail("chat.postMessage", "lose_answer")
    stage.slack.advance(HOUR)
    stage.core.reminders.tick()
    until(lambda: any(turn.not_before for turn in stage.turns()))
    root = ts_of_reminder(stage)
    stage.slack.say("ana", "dm", "done", thread_ts=root)
    stage.slack.wait_idle()

    stage.wake(MINUTE)
    stage.settle()

    assert len(texts(stage)) == 1
    assert [each.text for each in stage.slack.thread(stage.slack.dm("ana"), root)][-1].startswith(
        "Completed #1 call ben"
    )
    [reminder] = stage.rows(Reminder)
    [turn] = [each for each in stage.turns() if each.id == reminder.turn_id]
    assert (turn.status, turn.delivered_ref) == (TurnStatus.DELIVERED, root)
    said = [row for row in stage.rows(ChatMessage) if row.turn_id == turn.id]
    [thread] = [each for each in stage.conversations() if each.external_ref.endswith(f":{root}")]
    assert [(row.role.value, row.conversation_id) for row in said] == [("assistant", thread.id)]


def test_a_rate_limit_holds_it_up_and_loses_nothing(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    stage.slack.fail("chat.postMessage", "rate_limit", retry_after=30)
    stage.slack.advance(HOUR)
    stage.core.reminders.tick()
    until(lambda: any(turn.not_before for turn in stage.turns()))

    stage.wake(31)
    stage.settle()

    assert len(texts(stage)) == 1
    assert ts_of_reminder(stage)


def test_it_can_be_undone_and_taken_back(stage: Stage) -> None:
    stage.answer("ana", "dm", "add call ben")
    stage.answer("ana", "dm", "remind me about 1 at 5pm")

    undone = stage.answer("ana", "dm", "undo")
    again = stage.answer("ana", "dm", "undo")
    cancelled = stage.answer("ana", "dm", "cancel the reminder for 1")
    later(stage, 8 * HOUR)

    assert undone == "Undone #1 call ben (no reminder any more)"
    assert again == "Redone #1 call ben (I'll remind you Fri 20 Nov 2026, 17:00 EST)"
    assert cancelled == "Updated #1 call ben (no reminder any more)"
    assert stage.tasks("ana") == [(1, "call ben")]
    assert texts(stage) == []


def test_a_reminder_for_when_it_is_due_moves_with_the_date(stage: Stage) -> None:
    stage.answer("ana", "dm", "remind me to call ben at 5pm")

    moved = stage.answer("ana", "dm", "move it to 6pm")
    later(stage, 7 * HOUR)
    at_five = texts(stage)
    later(stage, HOUR)

    assert moved.endswith("(was due Fri 20 Nov 2026, 17:00 EST; I'll remind you Fri 20 Nov 2026, 18:00 EST)")
    assert at_five == []
    assert len(texts(stage)) == 1


def test_it_may_be_counted_from_when_the_task_is_due(stage: Stage) -> None:
    said = stage.answer("ana", "dm", "dentist at 5pm, remind me an hour before")
    moved = stage.answer("ana", "dm", "move it to 6pm")
    later(stage, 7 * HOUR - MINUTE)
    too_early = texts(stage)
    later(stage, MINUTE)

    assert said.endswith("#1 dentist, due Fri 20 Nov 2026, 17:00 EST (I'll remind you Fri 20 Nov 2026, 16:00 EST)")
    assert moved.endswith("(was due Fri 20 Nov 2026, 17:00 EST; I'll remind you Fri 20 Nov 2026, 17:00 EST)")
    assert too_early == []
    assert len(texts(stage)) == 1


def test_the_next_occurrence_has_a_reminder_of_its_own(stage: Stage) -> None:
    stage.answer("ana", "dm", "add water the plants every day at 11:00")
    stage.answer("ana", "dm", "remind me about 1 at 11:00")
    later(stage, HOUR)

    stage.answer("ana", "dm", "done", thread_ts=ts_of_reminder(stage))
    later(stage, 24 * HOUR)

    assert [text.splitlines()[1] for text in texts(stage)][1].startswith("• #2 water the plants")


def test_where_nobody_can_be_written_to_it_says_so(stage: Stage) -> None:
    token = stage.token("local:carla")

    answer = stage.ask(token, {"message": "remind me to call ben at 5pm"}).json()["response"]

    assert answer.splitlines()[0] == ONLY_IN_SLACK
    assert answer.splitlines()[1].startswith("Added #1 call ben, due ")


def test_in_a_channel_it_is_set_and_comes_as_a_direct_message(stage: Stage) -> None:
    stage.answer("ana", "#general", "@Errand remind me to call ben in 1 hour")

    later(stage, HOUR)

    assert len(texts(stage)) == 1
    assert len(stage.shown("#general")) == 1


def test_a_worker_looks_by_itself(tmp_path: Path, database_url: str) -> None:
    with staged(tmp_path, database_url=database_url) as stage:
        stage.answer("ana", "dm", "remind me to call ben in 1 hour")

        stage.slack.advance(HOUR)

        until(lambda: texts(stage))
        stage.settle()
        assert len(texts(stage)) == 1
