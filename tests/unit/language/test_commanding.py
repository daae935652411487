"""What is no title, though it opens with a verb or nothing else could be made of it."""

import pytest

from core.language.commands import Add, Ask, Change, Command, Commands, Reading, Unknown, parse
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


@pytest.mark.parametrize(
    "text",
    [
        "copy 4",
        "merge 1 and 4",
        "swap the dates of 1 and 2",
        "sort alphabetically",
        "put it back to dinner",
        "lower the budget one",
        "The tomatoes are dead, no need to water them any more.",
        "no more study group",
        "clear labels",
    ],
)
def test_what_is_no_task_is_asked_about(text: str) -> None:
    assert isinstance(read(text), Ask)


@pytest.mark.parametrize(
    "text", ["She's away Wednesday, so Thursday.", "add haircut, same time", "append to the notes: x"]
)
def test_scraps_of_a_sentence_are_no_titles(text: str) -> None:
    assert isinstance(read(text), Unknown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("or rather tuesday", Change(("that",), due_text="tuesday")),
        ("same time but wednesday", Change(("that",), due_text="wednesday")),
        ("better make it the morning", Change(("that",), due_text="the morning")),
        ("due 1 tomorrow 5pm", Change(("1",), due_text="tomorrow 5pm")),
        ("clear notes on 1", Change(("1",), notes="")),
        ("clear the date", Change(("it",), clear_due=True)),
        ("and add a note saying ask about insurance", Change(("it",), notes="ask about insurance")),
        ("change the note to ref 5522", Change(("it",), notes="ref 5522")),
        ("stop the study group", Add("stop the study group", named="the study group")),
        ("swap the tyres", Add("swap the tyres", named="the tyres")),
        ("copy 4 pages of the atlas", Add("copy 4 pages of the atlas", named="4 pages of the atlas")),
        ("add stop the study group", Add("stop the study group")),
        ("order 4 pizzas", Add("order 4 pizzas")),
    ],
)
def test_what_can_be_done_is_done(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)
