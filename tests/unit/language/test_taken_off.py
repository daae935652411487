"""What is deleted, open again, begun or done, with what is told beside it. Said on Wednesday 25 November 2026 at 10:00
in New York."""

import pytest

from core.language.commands import Command, Commands, Complete, Delete, Reading, Reopen, Start, parse
from core.language.tasks.matching import fitting
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("wipe the boiler off my list", Delete(("the boiler",))),
        ("take the boiler off there, sold it", Delete(("the boiler",))),
        ("drop the boiler task, plumber's away", Delete(("boiler",))),
        ("the boiler you can delete hey, we moved", Delete(("the boiler",))),
        ("6 can go", Delete(("6",))),
        ("I don't need task 6 anymore", Delete(("6",))),
        ("remove number three", Delete(("3",))),
        ("the drain's blocked again, reopen it", Reopen(("the drain",))),
        ("wait i never rang gran, put it back", Reopen(("ring gran",))),
        ("I still need to feed the fish, un-check it", Reopen(("feed the fish",))),
        ("started fixing the tap", Start(("fixing the tap",))),
        ("both paid", Complete(("both",))),
        ("that one is done now", Complete(("that one",))),
    ],
)
def test_what_is_told_beside_a_request_is_no_part_of_it(text: str, command: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (command,)


@pytest.mark.parametrize(
    "text",
    [
        "don't you go deleting my boiler",
        "the boiler can go",
        "drop the boiler task, actually wait",
        "take the boiler off there, or maybe keep it",
        "the eye clinic have rung",
        "I don't need it",
        "take the dog out, it's restless",
    ],
)
def test_nothing_is_deleted_or_done_that_was_not_plainly_asked_for(text: str) -> None:
    reading = read(text)

    items = reading.items if isinstance(reading, Commands) else ()
    assert not [item for item in items if isinstance(item, Delete | Complete)]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("footy rego", "Footy registration"),
        ("the lib book", "Return library book"),
        ("passport pictures", "Get passport photos"),
        ("bloody culvert", "Clear the culvert"),
    ],
)
def test_words_for_the_same_thing_name_the_same_task(words: str, title: str) -> None:
    assert fitting(words, {1: title, 2: "Water plants"}) == [1]
