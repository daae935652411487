"""New tasks among other clauses: what is told around a chore, and what is said of it before and behind."""

import pytest

from core.language import commands
from core.language.commands import Add, Commands, Priority, Unknown
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)


def read(text: str) -> commands.Reading:
    return commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "day after tomorrow, weather permitting, grease the hinges",
            [Add("grease the hinges", due_text="day after tomorrow")],
        ),
        ("low priority this but sort the attic out", [Add("sort the attic out", priority=Priority.LOW)]),
        (
            "new one, low priority, its fine if it slips: scan the photos",
            [Add("scan the photos", priority=Priority.LOW)],
        ),
        ("stick down, when you get a sec, cancel the magazine", [Add("cancel the magazine")]),
        (
            "yam also, palm oil and rice, put in market list",
            [Add(thing, labels=("market",)) for thing in ("yam", "palm oil", "rice")],
        ),
        ("could you throw renew my passport on there by friday", [Add("renew my passport", due_text="by friday")]),
    ],
)
def test_a_chore_is_read_without_the_clauses_around_it(text: str, expected: list[Add]) -> None:
    assert read(text) == Commands(tuple(expected), exact="throw renew" in text)  # which the table reads as well


@pytest.mark.parametrize("text", ["it's filthy, honestly, they never came", "when you get a sec, cancel the magazine"])
def test_what_is_only_told_or_might_delete_adds_nothing(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Unknown) or not any(isinstance(item, Add) for item in getattr(reading, "items", ()))
