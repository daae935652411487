"""Whom and what a message names stands in the task as the person saw it."""

from __future__ import annotations

import pytest

from core.models import ChatMessage
from tests.scenarios.stage import Stage


def test_who_is_mentioned_is_named_in_the_task(stage: Stage) -> None:
    answers = [stage.answer("ana", "dm", text) for text in ("add ask @ben about the budget", "add thank @ben")]

    assert answers == ["Added #1 ask @ben about the budget", "Added #2 thank @ben"]
    assert stage.rows(ChatMessage)[0].content == "add ask @ben about the budget"
    assert stage.conversations()[0].title == "add ask @ben about the budget"
    asked = [entry.request["user"] for entry in stage.slack.log.entries("users.info", direction="in")]
    assert asked == [stage.slack.person_in("ana", "dm")[0].id, stage.slack.person_in("ben", "dm")[0].id]


@pytest.mark.parametrize("kind", ["status", "rate_limit", "drop_before"])
def test_the_id_stays_where_slack_does_not_say(stage: Stage, kind: str) -> None:
    stage.answer("ana", "dm", "list")
    stage.slack.fail("users.info", kind)

    answer = stage.answer("ana", "dm", "add ask @ben about the budget")

    assert answer == f"Added #1 ask @{stage.slack.person_in('ben', 'dm')[0].id} about the budget"


def test_a_channel_is_part_of_the_text_and_no_label(stage: Stage) -> None:
    answer = stage.answer("ana", "dm", "add post the agenda in #general tomorrow #work")

    assert answer == "Added #1 post the agenda in #\u2063general, due Sat 21 Nov 2026, #work"


def test_an_emoji_stands_in_the_title_as_it_was_typed(stage: Stage) -> None:
    assert stage.answer("ana", "dm", "add 👍🏼 the :our-parrot: party 🎉 plan") == (
        "Added #1 👍🏼 the :our-parrot: party 🎉 plan"
    )
