"""Which of a model's sentences say that something was done."""

from __future__ import annotations

import pytest

from core.agent.claims import claims_a_change


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
