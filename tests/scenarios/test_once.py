"""Nothing is lost and nothing is done twice: redeliveries, double events, and a database that fails for a moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, event
from sqlalchemy.exc import OperationalError

from core.models import ChatMessage, Turn
from tests.scenarios.stage import Stage


@contextmanager
def a_full_disk(stage: Stage) -> Iterator[None]:
    """While the block runs, no commit succeeds."""

    def fail(_connection: Connection) -> None:
        raise OperationalError("COMMIT", None, sqlite3.OperationalError("database or disk is full"))

    event.listen(stage.core.database.engine, "commit", fail)
    try:
        yield
    finally:
        event.remove(stage.core.database.engine, "commit", fail)


def statuses(stage: Stage, kind: str) -> list[list[int | None]]:
    """What each event of a kind was answered with, attempt by attempt."""
    return [[attempt.status for attempt in entry.attempts] for entry in stage.events(kind)]


def test_a_message_that_comes_three_times(stage: Stage) -> None:
    answer = stage.answer("ana", "dm", "add buy milk")
    [came] = [
        entry.request["event_id"] for entry in stage.events("message.im") if "bot_id" not in entry.request["event"]
    ]

    for retry in (1, 2):
        stage.slack.courier.redeliver(came, retry_num=retry)
    stage.settle()

    assert [attempt.status for attempt in stage.events("message.im")[0].attempts] == [200, 200, 200]
    assert stage.tasks("ana") == [(1, "buy milk")]
    assert stage.shown(stage.slack.dm("ana")) == [answer]
    assert len(stage.rows(Turn)) == 1


def test_a_message_that_comes_twice_at_the_same_moment(stage: Stage) -> None:
    stage.slack.courier.twice = True

    answer = stage.answer("ana", "dm", "add buy milk")

    assert stage.tasks("ana") == [(1, "buy milk")]
    assert stage.shown(stage.slack.dm("ana")) == [answer]
    assert len(stage.rows(Turn)) == 1


def test_a_mention_arrives_as_two_events_and_is_one_message(stage: Stage) -> None:
    stage.slack.courier.twice = True

    answer = stage.answer("ana", "#general", "@Errand add buy milk")

    assert len(stage.events("app_mention")) == 1
    assert len([entry for entry in stage.events("message.channels") if "bot_id" not in entry.request["event"]]) == 1
    assert stage.tasks("ana") == [(1, "buy milk")]
    assert stage.shown("#general") == [answer]
    assert [row.content for row in stage.rows(ChatMessage) if row.role.value == "user"] == ["add buy milk"]


def test_a_command_is_one_turn_however_often_it_comes(stage: Stage) -> None:
    delivery = stage.slack.command("ana", "#general", "/tasks", "add buy milk")
    stage.slack.until(lambda: stage.slack.ephemerals("ana"))
    assert delivery is not None
    kind = {"Content-Type": "application/x-www-form-urlencoded"}

    again = stage.send(delivery.body, kind)
    stage.settle()

    assert again.status_code == 200
    assert stage.tasks("ana") == [(1, "buy milk")]
    assert len(stage.rows(Turn)) == 1


def test_a_message_that_could_not_be_kept_is_not_acknowledged_and_comes_again(stage: Stage) -> None:
    with a_full_disk(stage):
        said = stage.slack.say("ana", "dm", "add buy milk tomorrow")
        stage.slack.wait_idle()
        assert statuses(stage, "message.im") == [[503, 503]]
    assert stage.turns() == []

    stage.slack.advance(60)

    assert stage.reply_to(said.ts, stage.slack.dm("ana"))["text"] == "Added #1 buy milk, due Sat 21 Nov 2026"
    assert statuses(stage, "message.im")[0] == [503, 503, 200]
    assert len(stage.turns()) == 1


def test_a_mention_that_could_not_be_kept_comes_again_as_both_events(stage: Stage) -> None:
    with a_full_disk(stage):
        said = stage.slack.say("ana", "#general", "@Errand add buy milk")
        stage.slack.wait_idle()

    stage.slack.advance(60)

    assert stage.reply_to(said.ts, "#general")["text"] == "Added #1 buy milk"
    assert statuses(stage, "app_mention") == [[503, 503, 200]]
    assert statuses(stage, "message.channels")[0] == [503, 503, 200]
    assert len(stage.shown("#general")) == 1
    assert stage.tasks("ana") == [(1, "buy milk")]


def test_a_command_that_could_not_be_kept_says_that_it_failed(stage: Stage) -> None:
    with a_full_disk(stage):
        stage.slack.command("ana", "#general", "/tasks", "add buy milk")
        [told] = stage.slack.until(lambda: stage.slack.ephemerals("ana"))

    assert told.text == '/tasks failed with the error "dispatch_failed"'
    assert stage.turns() == []
