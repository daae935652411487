"""An hour without am or pm is read by what happens then, where that is plain."""

from __future__ import annotations

import pytest

from core.language.commands import Add, Change, Commands, Remind, parse
from tests.unit.language.when import NEW_YORK, SENT


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("dinner at 8 with Jo tomorrow", "at 8pm tomorrow"),
        ("dinner tomorrow 7:30", "tomorrow 7:30pm"),
        ("add movie night at nine on saturday", "at 9pm on saturday"),
        ("wake up at 6", "at 6am"),
        ("buy concert tickets at 9", "at 9"),
        ("dinner at 8am", "at 8am"),
        ("dinner on the 8th", "on the 8th"),
        ("dinner in 8 days", "in 8 days"),
        ("gym at 6", "at 6"),
    ],
)
def test_a_new_task(text: str, when: str) -> None:
    reading = parse(text, sent_at=SENT, zone=NEW_YORK)

    assert isinstance(reading, Commands)
    [added] = reading.items
    assert isinstance(added, Add)
    assert added.due_text == when


def test_repeated_moved_and_reminded_of() -> None:
    repeated = parse("every friday at 8 movie night", sent_at=SENT, zone=NEW_YORK)
    moved = parse("move dinner to 8", sent_at=SENT, zone=NEW_YORK)
    reminded = parse("remind me about drinks at 7", sent_at=SENT, zone=NEW_YORK)

    assert isinstance(repeated, Commands)
    assert isinstance(moved, Commands)
    assert isinstance(reminded, Commands)
    assert repeated.items == (Add("movie night", repeat_text="every friday at 8pm"),)
    assert moved.items == (Change(("dinner",), due_text="at 8pm"),)
    assert reminded.items == (Remind("drinks", "at 7pm", new=False),)
