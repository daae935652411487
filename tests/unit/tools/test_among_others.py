"""Where others read along: what was made elsewhere is named nowhere but in the person's own messages."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from core.agent.compose import Done, apology, reply_for
from core.agent.loop import Finished
from core.agent.prompts import facts
from core.language.moment import Moment
from core.models import ChangeKind, ChatMessage, Conversation, Role, Status, TaskChange
from core.reply import Choice, Receipt, Reply, TaskLine, TaskList, cards_to_json, render, to_json
from core.tools.toolbox import Ran
from tests.rows import NEW_YORK, NOW, a_context, a_person

from .conftest import Desk

CHANNEL = {"place": "C1", "shared": True, "room": "thread"}
ELSEWHERE = [{"place": "D1"}, {"place": "C2"}, {"place": None}]
MOMENT = Moment(NOW, NEW_YORK)
AT_DESK, IN_CHANNEL = 1, 2  # the turn there


@pytest.fixture
def channel(desk: Desk) -> Desk:
    desk.room = CHANNEL
    return desk


def _said_aloud(ran: Ran) -> str:
    return f"{ran.content} {cards_to_json(ran.result.cards)} {ran.result.data} {ran.result.summary}"


@pytest.mark.parametrize("made", ELSEWHERE, ids=str)
@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("complete_task", {"task": "#1"}),
        ("complete_task", {"task": "dismissal"}),
        ("update_task", {"task": "#1", "priority": "high"}),
        ("update_task", {"task": "#1", "title": "new secret title"}),
        ("update_task", {"task": "#1", "status": "pending"}),
        ("delete_task", {"task": "#1"}),
        ("reopen_task", {"task": "#1"}),
        ("list_tasks", {}),
        ("list_tasks", {"status": "all", "label": "hr"}),
        ("get_analytics", {}),
    ],
    ids=str,
)
def test_no_tool_says_aloud_what_was_made_elsewhere(
    channel: Desk, made: dict[str, Any], tool: str, arguments: dict[str, Any]
) -> None:
    channel.have("secret dismissal", notes="secret notes", labels=("hr",), **made)
    ran = channel.call(tool, **arguments)
    assert ran.ok
    said = _said_aloud(ran).replace("#hr", "")  # what the person asked for themselves
    assert "secret" not in said
    assert "hr" not in said.replace("completed_by_week", "")


def test_what_is_said_of_a_task_from_elsewhere(channel: Desk) -> None:
    channel.have("secret", place="D1")
    ran = channel.call("complete_task", task="#1")
    assert ran.result.summary == "Completed #1 (in our messages)"
    assert ran.result.data == {"task": {"number": 1, "private": True}}
    assert channel.call("complete_task", task="#1").result.summary == "#1 was already done. Nothing was changed."


def test_what_was_made_in_the_channel_is_said_there(channel: Desk) -> None:
    assert channel.ok("add_task", title="standup notes") == "Added #1 standup notes"
    assert channel.ok("complete_task", task="standup") == "Completed #1 standup notes"


def test_a_room_without_a_place_says_nothing_aloud(desk: Desk) -> None:
    desk.have("secret", place=None)
    desk.room = {"place": None, "shared": True, "room": "odd"}
    assert "secret" not in _said_aloud(desk.call("complete_task", task="#1"))


def test_a_list_counts_the_others_and_sends_them_privately(channel: Desk) -> None:
    channel.have("here", place="C1")
    channel.have("secret", place="D1")
    channel.have("other channel", place="C2")
    ran = channel.call("list_tasks")
    assert ran.result.cards == (TaskList("3 open tasks:", (TaskLine(1, "here"),), 3, elsewhere=2),)
    assert ran.result.private_cards == (
        TaskList("The rest of your list:", (TaskLine(2, "secret"), TaskLine(3, "other channel")), 2),
    )
    assert ran.result.data == {
        "total": 3,
        "tasks": [{"number": 1, "title": "here", "status": "pending", "priority": "medium"}],
        "sent_privately": 2,
    }


def test_candidates_from_elsewhere_are_named_privately(channel: Desk) -> None:
    channel.have("call the bank", place="C1")
    channel.have("call the bank", place="D1")
    ran = channel.call("complete_task", task="call the bank")
    question = "More than one task fits “call the bank”: which one?"
    assert not ran.ok
    assert ran.result.summary == (
        "More than one task fits “call the bank”: #1 call the bank or #2. Say which one by its number."
    )
    assert ran.result.cards == (Choice(question, (TaskLine(1, "call the bank"), TaskLine(2, None))),)
    assert ran.result.private_cards == (Choice(question, (TaskLine(1, "call the bank"), TaskLine(2, "call the bank"))),)


# --- the reply of such a turn ---


def _reply(desk: Desk, *calls: tuple[str, dict[str, Any]]) -> Reply:
    """The reply of a turn that makes these calls."""
    messages: list[ChatMessage] = []
    for position, (tool, arguments) in enumerate(calls):
        ran = desk.call(tool, **arguments)
        extra = {"cards": cards_to_json(ran.result.cards), "private_cards": cards_to_json(ran.result.private_cards)}
        messages.append(ChatMessage(position=position, role=Role.TOOL, content=ran.content, extra=extra))
    return reply_for(Finished("Here you are."), _done(desk, messages), _room(desk), MOMENT, NOW)


def _done(desk: Desk, messages: list[ChatMessage]) -> Done:
    with desk.database.read() as session:
        changes = session.scalars(select(TaskChange).where(TaskChange.turn_id.is_not(None)).order_by(TaskChange.id))
        return Done(changes.all(), messages)


def _room(desk: Desk) -> Conversation:
    with desk.database.write() as session:
        return a_context(session, **desk.room).conversation


def test_receipts_among_others_hide_what_was_made_elsewhere(channel: Desk) -> None:
    channel.have("here", place="C1")
    channel.have("secret", place="D1")
    reply = _reply(
        channel,
        ("update_task", {"task": "#1", "title": "renamed"}),
        ("update_task", {"task": "#2", "title": "new secret"}),
        ("complete_task", {"task": "#2"}),
    )
    assert reply == Reply(
        "Here you are.",
        (
            Receipt(ChangeKind.UPDATED, TaskLine(1, "renamed"), ("was “here”",)),
            Receipt(ChangeKind.UPDATED, TaskLine(2, None)),
            Receipt(ChangeKind.COMPLETED, TaskLine(2, None)),
        ),
        (),
        Reply(
            "",
            (
                Receipt(ChangeKind.UPDATED, TaskLine(2, "new secret"), ("was “secret”",)),
                Receipt(ChangeKind.COMPLETED, TaskLine(2, "new secret", Status.COMPLETED)),
            ),
            undo=IN_CHANNEL,
        ),
    )
    assert render(reply) == "Here you are.\nUpdated #1 renamed (was “here”)\nand 2 more, in our messages"
    assert reply.private is not None
    assert render(reply.private) == "Updated #2 new secret (was “secret”)\nCompleted #2 new secret"


def test_cards_among_others_have_a_private_part(channel: Desk) -> None:
    channel.have("here", place="C1")
    channel.have("secret", place="D1")
    reply = _reply(channel, ("list_tasks", {}))
    assert reply.cards == (TaskList("2 open tasks:", (TaskLine(1, "here"),), 2, elsewhere=1),)
    assert reply.private == Reply(cards=(TaskList("The rest of your list:", (TaskLine(2, "secret"),), 1),))
    assert "secret" not in render(reply)


def test_nothing_private_makes_no_private_part(channel: Desk) -> None:
    reply = _reply(channel, ("add_task", {"title": "here"}))
    assert (reply.undo, reply.private) == (IN_CHANNEL, None)


def test_in_their_own_messages_everything_is_said(desk: Desk) -> None:
    desk.have("from the channel", place="C1")
    reply = _reply(desk, ("complete_task", {"task": "#1"}), ("list_tasks", {"status": "all"}))
    line = TaskLine(1, "from the channel", Status.COMPLETED)
    assert reply == Reply(
        "Here you are.", (Receipt(ChangeKind.COMPLETED, line),), (TaskList("1 task:", (line,), 1),), undo=AT_DESK
    )


def test_an_apology_among_others_hides_as_much(channel: Desk) -> None:
    channel.have("secret", place="D1")
    channel.call("complete_task", task="#1")
    reply = apology("T1", _done(channel, []), _room(channel), MOMENT, NOW)
    assert reply.apology
    assert "secret" not in str(to_json(reply) | {"private": None})
    done = Receipt(ChangeKind.COMPLETED, TaskLine(1, "secret", Status.COMPLETED))
    assert (reply.undo, reply.private) == (None, Reply("", (done,), undo=IN_CHANNEL))


def test_the_prompt_among_others_names_no_titles(channel: Desk) -> None:
    channel.have("secret", place="D1")
    with channel.database.read() as session:
        changes = list(session.scalars(select(TaskChange)))
        user = a_person(session)
    assert "secret" not in facts(user, MOMENT, True, changes)
    assert "secret" in facts(user, MOMENT, False, changes)
