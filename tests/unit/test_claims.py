"""Which of a model's sentences say that something was done."""

from __future__ import annotations

import pytest

from core.agent.claims import claims_a_change, without_contradictions
from core.models import ChangeKind


@pytest.mark.parametrize(
    "text",
    [
        "Done, deleted!",
        "Ok, marked as done.",
        "Deleted #3.",
        "I've added buy milk to your list.",
        "I have just now rescheduled it.",
        "It has been deleted.",
        "Your task was successfully removed",
        "Let me see. All set!",
        "That is taken care of.",
    ],
)
def test_a_claim(text: str) -> None:
    assert claims_a_change(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hello! You're welcome.",
        "Shall I mark it as done?",
        "Nothing was changed.",
        "I couldn't find it, so it wasn't deleted.",
        "You have 3 open tasks, and buy milk is due tomorrow.",
        "Set a date first, like “tomorrow”.",
    ],
)
def test_no_claim(text: str) -> None:
    assert not claims_a_change(text)


SHOWN = "Added #4 call Ben, due Tue 24 Nov 2026"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Added for Monday!", ""),
        ("Sure. I've added it, due on Monday. Anything else?", "Sure. Anything else?"),
        ("I added #4 and deleted #3.", ""),
        ("I've deleted the old one.", ""),
        ("I've added #5 for you.", ""),
        ("I've added it for Tuesday.", "I've added it for Tuesday."),
        ("Added to your list!", "Added to your list!"),
        ("Shall I move it to Monday?", "Shall I move it to Monday?"),
        ("Nothing was deleted.", "Nothing was deleted."),
        ("Good luck with the call!\nIt is due on Wed.", "Good luck with the call!"),
    ],
)
def test_what_the_receipts_contradict_goes(text: str, left: str) -> None:
    assert without_contradictions(text, {ChangeKind.ADDED}, SHOWN) == left
