"""Replies as plain text, and there and back through JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import ChangeKind, Priority, Status
from core.reply import (
    Analytics,
    Card,
    Choice,
    Figure,
    Receipt,
    Reply,
    TaskLine,
    TaskList,
    cards_from_json,
    cards_to_json,
    from_json,
    render,
    to_json,
)

MILK = TaskLine(12, "buy milk")
FULL = TaskLine(
    3, "file taxes", Status.IN_PROGRESS, "Fri 27 Nov 2026, 17:00 EST", True, Priority.HIGH, ("home", "tax"), True
)
HIDDEN = TaskLine(7, None)


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (Reply(), "Nothing was changed."),
        (Reply("  \n"), "Nothing was changed."),
        (Reply("Hello. "), "Hello."),
        (Reply(receipts=(Receipt(ChangeKind.ADDED, MILK),)), "Added #12 buy milk"),
        (
            Reply(receipts=(Receipt(ChangeKind.COMPLETED, MILK, next=TaskLine(13, "milk", due="Mon 30 Nov 2026")),)),
            "Completed #12 buy milk · next: #13, Mon 30 Nov 2026",
        ),
        (
            Reply(receipts=(Receipt(ChangeKind.SKIPPED, TaskLine(12, "buy milk", repeats="every Monday"), ("x",)),)),
            "Skipped #12 buy milk, repeats every Monday (x)",
        ),
        (
            Reply("Sure:", (Receipt(ChangeKind.UPDATED, FULL, ("was “taxes”", "had no due date")),)),
            "Sure:\nUpdated #3 file taxes, due Fri 27 Nov 2026, 17:00 EST (overdue), in progress, high priority,"
            " #home, #tax, with notes (was “taxes”; had no due date)",
        ),
        (
            Reply(receipts=(Receipt(ChangeKind.COMPLETED, MILK), Receipt(ChangeKind.DELETED, HIDDEN))),
            "Completed #12 buy milk\nand 1 more, in our messages",
        ),
        (Reply(receipts=(Receipt(ChangeKind.DELETED, HIDDEN),)), "1 task changed: the details are in our messages."),
        (
            Reply(receipts=(Receipt(ChangeKind.DELETED, HIDDEN),) * 2),
            "2 tasks changed: the details are in our messages.",
        ),
        (Reply(cards=(TaskList("No open tasks.", (), 0),)), "No open tasks."),
        (
            Reply("Here:", cards=(TaskList("2 tasks:", (MILK, TaskLine(1, "x", Status.COMPLETED)), 2),)),
            "Here:\n2 tasks:\n• #12 buy milk\n✓ #1 x",
        ),
        (
            Reply(cards=(TaskList("30 tasks:", (MILK, TaskLine(1, "x", Status.ARCHIVED)), 30),)),
            "30 tasks:\n• #12 buy milk\n▫ #1 x\nand 28 more (say “more”)",
        ),
        (
            Reply(cards=(TaskList("3 tasks:", (MILK,), 3, elsewhere=2),)),
            "3 tasks:\n• #12 buy milk\nand 2 more, in our messages",
        ),
        (
            Reply(cards=(TaskList("30 tasks:", (MILK,), 30, elsewhere=2),)),
            "30 tasks:\n• #12 buy milk\nand 27 more (say “more”) and 2 more, in our messages",
        ),
        (
            Reply(cards=(Choice("Which one?", (MILK, HIDDEN)),)),
            "Which one?\n• #12 buy milk\n• #7 (in our messages)",
        ),
        (
            Reply(cards=(Analytics("Figures:", (Figure("Open", "2"), Figure("Overdue", "0")), "Score = 1."),)),
            "Figures:\nOpen: 2\nOverdue: 0\nScore = 1.",
        ),
        (Reply("a", private=Reply("secret")), "a"),
    ],
)  # fmt: skip
def test_a_reply_in_plain_words(reply: Reply, text: str) -> None:
    assert render(reply) == text


TEXT = st.text(max_size=20)
LINES = st.builds(
    TaskLine,
    number=st.integers(1),
    title=st.none() | TEXT,
    status=st.sampled_from(Status),
    due=st.none() | TEXT,
    overdue=st.booleans(),
    priority=st.sampled_from(Priority),
    labels=st.lists(TEXT, max_size=3).map(tuple),
    has_notes=st.booleans(),
)
MANY = st.lists(LINES, max_size=3).map(tuple)
CARDS: st.SearchStrategy[Card] = st.one_of(
    st.builds(TaskList, TEXT, MANY, st.integers(0), st.integers(0)),
    st.builds(Choice, TEXT, MANY),
    st.builds(
        Analytics,
        TEXT,
        st.lists(st.builds(Figure, TEXT, TEXT), max_size=2).map(tuple),
        TEXT,
        st.lists(st.tuples(TEXT, st.integers(0)), max_size=2).map(tuple),
    ),
)
RECEIPTS = st.builds(Receipt, st.sampled_from(ChangeKind), LINES, st.lists(TEXT, max_size=2).map(tuple))
PARTS = {
    "text": TEXT,
    "receipts": st.lists(RECEIPTS, max_size=3).map(tuple),
    "cards": st.lists(CARDS, max_size=2).map(tuple),
    "apology": st.booleans(),
}
REPLIES = st.builds(Reply, **PARTS, private=st.none() | st.builds(Reply, **PARTS))


@given(REPLIES)
def test_a_reply_comes_back_from_json_as_it_was(reply: Reply) -> None:
    assert from_json(json.loads(json.dumps(to_json(reply)))) == reply


@given(st.lists(CARDS, max_size=3).map(tuple))
def test_cards_come_back_from_json_as_they_were(cards: tuple[Card, ...]) -> None:
    assert cards_from_json(json.loads(json.dumps(cards_to_json(cards)))) == cards


@given(REPLIES)
def test_there_is_always_something_to_say_and_nothing_hidden_in_it(reply: Reply) -> None:
    text = render(reply)
    assert text.strip()
    assert text == render(Reply(reply.text, reply.receipts, reply.cards))


def test_a_reply_of_an_older_release_can_still_be_read() -> None:
    assert from_json({"text": "hi"}) == Reply("hi")
    assert from_json({"text": "hi", "receipts": [{"kind": "added", "task": {"number": 1, "title": "x"}}]}) == Reply(
        "hi", (Receipt(ChangeKind.ADDED, TaskLine(1, "x")),)
    )
