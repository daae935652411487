"""When a reply in a thread is meant for Errand though it doesn't mention it: DESIGN.md, section 3."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.playground import membership
from tests.scenarios.stage import Stage

Story = Callable[[Stage, str], None]
"""What happens in `#general` between the root and Ana's reply; the root's ts."""


def somebody_else_writes(stage: Stage, root: str) -> None:
    say(stage, "ben", "a canary, in passing", root)


def somebody_else_writes_and_ana_mentions_errand(stage: Stage, root: str) -> None:
    say(stage, "ben", "a canary, in passing", root)
    answered(stage, "ana", "@Errand list", root)


def somebody_else_asks_errand(stage: Stage, root: str) -> None:
    answered(stage, "ben", "@Errand list", root)


def somebody_else_writes_after_the_answer_to_another(stage: Stage, root: str) -> None:
    answered(stage, "ben", "@Errand list", root)
    say(stage, "chika", "a canary, in passing", root)


def nothing(stage: Stage, root: str) -> None:
    pass


@pytest.mark.parametrize(
    ("author", "root", "story", "reply", "meant"),
    [
        ("ana", "@Errand add book the room", nothing, "done 1", True),
        ("ana", "@Errand add book the room", nothing, "done 1 @ben", False),
        ("ana", "@Errand add book the room", nothing, "done 1 @here", False),
        ("ana", "@Errand add book the room", somebody_else_writes, "done 1", False),
        ("ana", "@Errand add book the room", somebody_else_writes, "@Errand done 1", True),
        ("ana", "@Errand add book the room", somebody_else_writes_and_ana_mentions_errand, "done 1", True),
        ("ana", "@Errand add book the room", somebody_else_asks_errand, "done 1", True),
        ("ana", "@Errand add book the room", somebody_else_writes_after_the_answer_to_another, "done 1", False),
        ("ana", "who books the room, canary?", nothing, "done 1", False),
        ("ana", "who books the room, canary?", somebody_else_asks_errand, "done 1", False),
        ("ben", "@Errand add book the room", nothing, "done 1", False),
        ("ben", "who books the room, canary?", nothing, "done 1", False),
        ("ben", "who books the room, canary?", nothing, "@Errand done 1", True),
    ],
)
def test_who_is_meant(stage: Stage, author: str, root: str, story: Story, reply: str, meant: bool) -> None:
    answered(stage, "ana", "@Errand add buy milk")
    begun = answered(stage, author, root) if "@Errand" in root else say(stage, author, root)
    story(stage, begun)
    before = len(stage.turns())

    say(stage, "ana", f"{reply}", begun)

    turns = stage.turns()[before:]
    assert [turn.payload["text"] for turn in turns] == (["done 1"] if meant else [])
    assert "canary" not in stage.every_text()


def test_a_group_message_is_like_a_channel(stage: Stage) -> None:
    opened = group_message(stage, "ana", "ben")
    say(stage, "ana", "a canary among friends", channel=opened)

    root = answered(stage, "ana", "@Errand add book the room", channel=opened)
    followed = stage.answer("ana", opened, "done 1", thread_ts=root)
    say(stage, "ben", "a canary, in passing", root, channel=opened)
    say(stage, "ana", "done 1", root, channel=opened)

    assert followed == "Completed #1 book the room"
    assert [turn.payload["text"] for turn in stage.turns()] == ["add book the room", "done 1"]
    assert "canary" not in stage.every_text()


def test_in_a_direct_message_everything_is_meant(stage: Stage) -> None:
    dm = stage.slack.dm("ana")
    first = stage.exchange("ana", "dm", "add book the room")

    stage.answer("ana", "dm", "add thank everyone @here", thread_ts=first["thread_ts"])

    assert [row.text for row in stage.slack.messages(dm)] == ["add book the room"]
    assert stage.tasks("ana") == [(1, "book the room"), (2, "thank everyone @here")]


def say(stage: Stage, user: str, text: str, thread_ts: str | None = None, channel: str = "#general") -> str:
    """Somebody writes, and all that follows from it happens; then a second passes. The message's ts."""
    said = stage.slack.say(user, channel, text, thread_ts=thread_ts)
    stage.settle()
    stage.slack.advance(1)
    return said.ts


def answered(stage: Stage, user: str, text: str, thread_ts: str | None = None, channel: str = "#general") -> str:
    ts = say(stage, user, text, thread_ts, channel)
    stage.reply_to(ts, channel, thread_ts)
    stage.slack.advance(1)
    return ts


def group_message(stage: Stage, *people: str) -> str:
    """The id of a new group message of these people and Errand."""
    world = stage.slack.world
    with world.lock:
        return membership.group_message(world, [world.person(user).id for user in people])[0].id
