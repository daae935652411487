"""Replies as blocks: what can be pressed in them, within Slack's limits."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.blocks.message import block_errors
from bot.views import actions
from bot.views.asking import left_by
from bot.views.reply import reply_blocks
from core.models import ChangeKind
from core.reply import Choice, Nudge, Nudges, Proposal, Receipt, Reply, TaskLine, TaskList, render

MILK = TaskLine(1, "buy milk")
LONG = TaskLine(2, "read " + "a very long letter " * 20)
HIDDEN = TaskLine(3, None)
ADDED = Receipt(ChangeKind.ADDED, MILK)


def pressable(reply: Reply) -> list[tuple[str, str, str]]:
    """(what stands there, action id, value) of all that can be pressed, in blocks that Slack takes."""
    written = reply_blocks(reply)
    assert block_errors(written, "blocks") == []
    rows = [element for block in written if block["type"] == "actions" for element in block["elements"]]
    return [
        (each["text"]["text"], element["action_id"], each["value"])
        for element in rows
        for each in element.get("options", [element])
    ]


def a_choice(count: int, id: int = 7) -> Choice:
    return Choice("Which one?", tuple(TaskLine(number, f"call {number}") for number in range(1, count + 1)), id)


def test_a_choice_has_a_button_for_each_option_by_its_name() -> None:
    reply = Reply(cards=(Choice("Which one?", (MILK, LONG, HIDDEN), 7),))

    assert pressable(reply) == [
        ("#1 buy milk", "choose_option_1", "7:1"),
        ("#2 read a very long letter a…", "choose_option_2", "7:2"),
        ("#3", "choose_option_3", "7:3"),
    ]


@pytest.mark.parametrize(("count", "kind"), [(1, "button"), (5, "button"), (6, "static_select"), (10, "static_select")])
def test_more_than_five_options_are_a_menu(count: int, kind: str) -> None:
    reply = Reply(cards=(a_choice(count),))

    [row] = [block for block in reply_blocks(reply) if block["type"] == "actions"]
    assert {element["type"] for element in row["elements"]} == {kind}
    assert [(name, value) for name, _, value in pressable(reply)] == [
        (f"#{number} call {number}", f"7:{number}") for number in range(1, count + 1)
    ]


def test_a_menu_has_more_room_for_names() -> None:
    options = (*a_choice(5).options, TaskLine(6, "read " + "a very long letter " * 20))

    [*_, (name, _, value)] = pressable(Reply(cards=(Choice("Which one?", options, 7),)))

    assert (name, value) == (("#6 read " + "a very long letter " * 4)[:74] + "…", "7:6")


@pytest.mark.parametrize(
    ("cards", "values"),
    [
        ((a_choice(2, 7), a_choice(2, 8)), ["8:1", "8:2"]),
        ((a_choice(2, 9), a_choice(3, 8)), ["9:1", "9:2"]),
        ((a_choice(2, 7), Proposal(8, "Delete 2 tasks?", (MILK,), 2, "Say yes.")), ["8", "8"]),
        ((Proposal(7, "Delete 2 tasks?", (MILK,), 2, "Say yes."), a_choice(2, 8)), ["8:1", "8:2"]),
    ],
)
def test_only_the_newest_question_can_be_answered(cards: tuple[Any, ...], values: list[str]) -> None:
    assert [value for _, _, value in pressable(Reply(cards=cards))] == values


def test_undo_stands_under_what_was_done_and_above_what_is_asked() -> None:
    reply = Reply("Sure.", (ADDED,), (a_choice(2),), undo=12)

    kinds = [block["type"] for block in reply_blocks(reply)]
    assert kinds == ["section", "rich_text", "actions", "rich_text", "rich_text", "actions"]
    assert pressable(reply)[0] == ("Undo", actions.UNDO, "12")


@pytest.mark.parametrize("count", [1, 20, 21, 50, 65, 200])
def test_of_however_much_was_done_the_first_are_shown_the_rest_counted_and_all_can_be_undone(count: int) -> None:
    done = tuple(Receipt(ChangeKind.COMPLETED, TaskLine(number, f"chore {number}")) for number in range(1, count + 1))
    reply = Reply(receipts=done, undo=12)

    built = reply_blocks(reply)
    shown = [number for number in range(1, count + 1) if f"'chore {number}'" in str(built)]
    assert shown == list(range(1, min(count, 50) + 1))
    assert [block["elements"][0]["text"] for block in built if block["type"] == "context"] == (
        [f"and {count - 50} more"] if count > 50 else []
    )
    assert render(reply).splitlines()[50:] == ([f"and {count - 50} more"] if count > 50 else [])
    assert len(built) <= 21
    assert pressable(reply) == [("Undo", actions.UNDO, "12")]


@pytest.mark.parametrize(
    "reply",
    [
        Reply("Hello."),
        Reply(receipts=(Receipt(ChangeKind.UNDONE, MILK),)),
        Reply(cards=(TaskList("1 task:", (MILK,), 1),)),
    ],
)
def test_where_nothing_is_to_be_undone_there_is_nothing_to_press(reply: Reply) -> None:
    assert pressable(reply) == []


def test_a_reminder_is_answered_and_not_undone() -> None:
    reply = Reply(cards=(Nudges((Nudge(MILK),), 1, "Say done."),))

    assert [name for name, _, _ in pressable(reply)] == ["Done", "In 1 hour", "Tomorrow 9:00"]


# What is left of a message in which something was pressed


def a_message() -> dict[str, Any]:
    """An answer with an Undo (block 2) and a question (block 5), as Slack has it."""
    written = reply_blocks(Reply("Sure.", (ADDED,), (a_choice(2),), undo=12))
    return {"text": "Sure &amp; fine", "blocks": [each | {"block_id": str(at)} for at, each in enumerate(written)]}


@pytest.mark.parametrize(
    ("name", "label", "block", "said", "text"),
    [
        (actions.UNDO, "Undo", "2", "Undone", "Sure &amp; fine\n(Undone)"),
        (actions.CONFIRM, "Yes, do it", "5", "Answered: Yes, do it", "Sure &amp; fine\n(Answered: Yes, do it)"),
        (actions.CHOOSE, "#1 <!here>", "5", "Answered: #1 <!here>", "Sure &amp; fine\n(Answered: #1 &lt;!here&gt;)"),
    ],
)
def test_a_word_takes_the_place_of_what_was_pressed(name: str, label: str, block: str, said: str, text: str) -> None:
    before = a_message()

    left = left_by(name, label, block, before)

    assert left is not None
    assert left["text"] == text
    assert left["blocks"][int(block)] == {
        "type": "context",
        "elements": [{"type": "plain_text", "text": said, "emoji": False}],
    }
    others = [each for each in left["blocks"] if each.get("block_id")]
    assert others == [each for each in before["blocks"] if each["block_id"] != block]
    assert block_errors(left["blocks"], "blocks") == []


@pytest.mark.parametrize("name", [actions.REMINDED_DONE, actions.REMIND_IN_AN_HOUR, actions.REMIND_TOMORROW])
def test_a_reminder_can_be_answered_anew(name: str) -> None:
    assert left_by(name, "Done", "2", a_message()) is None


def test_a_message_that_slack_does_not_show_us_stays_as_it_is() -> None:
    assert left_by(actions.UNDO, "Undo", "2", {}) is None
