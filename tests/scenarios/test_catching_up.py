"""Errand was away longer than Slack repeats itself: what was written meanwhile is read, and answered once, in order."""

from __future__ import annotations

from datetime import timedelta

from bot.app import client_for
from bot.catching_up import CatchUp
from tests.scenarios.stage import Stage

AWAY = timedelta(minutes=30).total_seconds()


def away(stage: Stage) -> str:
    """Nobody answers at Errand's address from now on; the address."""
    url = stage.slack.bot_url
    assert url is not None
    stage.slack.bot_url = "http://127.0.0.1:9/slack/events"
    return url


def catch_up(stage: Stage) -> int:
    taken = CatchUp(stage.core, client_for(stage.settings), sleep=lambda _: None).once()
    stage.settle()
    return taken


def answers(stage: Stage, channel: str, ts: str) -> list[str]:
    return [message.text for message in stage.slack.thread(channel, ts) if message.bot_id]


def test_twenty_messages_while_errand_was_away(stage: Stage) -> None:
    dm = stage.slack.dm("ana")
    stage.answer("ana", "dm", "add buy milk")
    root = stage.slack.say("ana", "#general", "@Errand add from the channel")
    stage.reply_to(root.ts, "#general")
    url = away(stage)
    direct = [stage.slack.say("ana", "dm", f"add errand {n}") for n in range(15)]
    followed = [stage.slack.say("ana", "#general", f"add thing {n}", thread_ts=root.ts) for n in range(5)]
    stage.slack.advance(AWAY)
    stage.slack.bot_url = url

    assert catch_up(stage) == 20
    assert catch_up(stage) == 0

    assert [title for _, title in stage.tasks("ana")] == [
        "buy milk",
        "from the channel",
        *(f"errand {n}" for n in range(15)),
        *(f"thing {n}" for n in range(5)),
    ]
    assert [len(answers(stage, dm, said.ts)) for said in direct] == [1] * 15
    assert len(answers(stage, "#general", root.ts)) == 1 + len(followed)
    assert answers(stage, dm, direct[0].ts) == [
        "(You wrote this on Fri 20 Nov 2026, 10:00 EST; I was away.)\nAdded #3 errand 0"
    ]


def test_a_reply_in_a_direct_thread_is_found_as_well(stage: Stage) -> None:
    said = stage.slack.say("ana", "dm", "add buy milk")
    stage.reply_to(said.ts, stage.slack.dm("ana"))
    url = away(stage)
    stage.slack.say("ana", "dm", "done 1", thread_ts=said.ts)
    stage.slack.advance(AWAY)
    stage.slack.bot_url = url

    assert catch_up(stage) == 1

    assert answers(stage, stage.slack.dm("ana"), said.ts)[-1].endswith("Completed #1 buy milk")


def test_what_others_wrote_meanwhile_leaves_no_text_and_ends_the_follow_up(stage: Stage) -> None:
    root = stage.slack.say("ana", "#general", "@Errand add from the channel")
    stage.reply_to(root.ts, "#general")
    url = away(stage)
    stage.slack.say("ben", "#general", "a canary that nobody keeps", thread_ts=root.ts)
    stage.slack.say("ana", "#general", "I agree with ben", thread_ts=root.ts)
    stage.slack.advance(AWAY)
    stage.slack.bot_url = url

    assert catch_up(stage) == 0

    (conversation,) = [each for each in stage.conversations() if each.shared]
    assert (conversation.other_author_ref or "").endswith(stage.slack.person_in("ben", "dm")[0].id)
    assert len(stage.turns()) == 1


def test_being_asked_to_wait_is_not_the_end(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")
    url = away(stage)
    stage.slack.say("ana", "dm", "add buy bread")
    stage.slack.advance(AWAY)
    stage.slack.bot_url = url
    stage.slack.fail("conversations.history", "rate_limit", retry_after=7)
    waited: list[float] = []

    taken = CatchUp(stage.core, client_for(stage.settings), sleep=waited.append).once()

    assert (taken, waited) == (1, [7.0])
