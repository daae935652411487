"""Errand was away longer than Slack repeats itself: what was written meanwhile is read, and answered once, in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from bot.catching_up import CatchUp
from bot.client import client_for
from core.models import TurnStatus
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


@contextmanager
def restored(stage: Stage, folder: Path) -> Iterator[None]:
    """What the block brings is gone from the database afterwards, as after a restore from an older backup; numbers
    jump ahead, as they do then.
    """
    ours = str(stage.core.database.url.database)
    with closing(sqlite3.connect(ours)) as now, closing(sqlite3.connect(folder / "backup.db")) as backup:
        now.backup(backup)
        yield
        stage.settle()
        stage.core.database.close()
        backup.backup(now)
        now.execute("UPDATE users SET next_task_number = next_task_number + 100")
        now.commit()


def test_what_was_answered_before_a_restore_is_done_again_and_its_answer_brought_up_to_date(
    stage: Stage, tmp_path: Path
) -> None:
    dm = stage.slack.dm("ana")
    root = stage.slack.say("ana", "#general", "@Errand add from the channel")
    stage.reply_to(root.ts, "#general")
    stage.answer("ana", "dm", "add buy milk")
    with restored(stage, tmp_path):
        direct = stage.slack.say("ana", "dm", "add buy bread")
        stage.reply_to(direct.ts, dm)
        stage.exchange("ana", "#general", "add a second one", thread_ts=root.ts)
        assert answers(stage, dm, direct.ts) == ["Added #3 buy bread"]
    assert [number for number, _ in stage.tasks("ana")] == [1, 2]

    assert catch_up(stage) == 2
    assert catch_up(stage) == 0

    assert stage.tasks("ana")[2:] == [(103, "buy bread"), (104, "a second one")]
    assert answers(stage, dm, direct.ts) == ["Added #103 buy bread"]
    assert answers(stage, "#general", root.ts) == ["Added #1 from the channel", "Added #104 a second one"]


@pytest.mark.parametrize("error", ["message_not_found", "cant_update_message", "edit_window_closed"])
def test_an_earlier_answer_that_cant_be_changed_stays(stage: Stage, tmp_path: Path, error: str) -> None:
    stage.answer("ana", "dm", "add buy milk")
    with restored(stage, tmp_path):
        said = stage.slack.say("ana", "dm", "add buy bread")
        stage.reply_to(said.ts, stage.slack.dm("ana"))
    stage.slack.fail("chat.update", error=error)

    assert catch_up(stage) == 1

    assert stage.turns()[-1].status is TurnStatus.DELIVERED
    assert answers(stage, stage.slack.dm("ana"), said.ts) == ["Added #2 buy bread"]


@pytest.mark.parametrize("kind", ["status", "drop_before"])
def test_a_place_that_cant_be_read_now_is_read_later(stage: Stage, kind: str) -> None:
    stage.answer("ana", "dm", "add buy milk")
    url = away(stage)
    said = stage.slack.say("ana", "dm", "add buy bread")
    stage.slack.advance(AWAY)
    stage.slack.bot_url = url
    stage.slack.fail("conversations.history", kind)

    with pytest.raises((SlackApiError, OSError)):
        catch_up(stage)  # in the background it is tried again after a while

    assert catch_up(stage) == 1
    assert len(answers(stage, stage.slack.dm("ana"), said.ts)) == 1
