"""What is deleted, open again, begun or done, with what is told beside it. Said on Wednesday 25 November 2026 at 10:00
in New York."""

import pytest

from core.language.commands import Change, Command, Commands, Complete, Delete, Reading, Reopen, Start, parse
from core.language.readings import Priority, Unremind
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
        ("kids already ate all the candy, so un-check that one", Reopen(("the candy",))),
        ("the shearers' payment bounced, open that one up again", Reopen(("the shearers' payment",))),
        ("the essay isnt done after all i did the wrong page", Reopen(("the essay",))),
        ("you needn't keep reminding me about the books", Unremind(("the books",))),
        ("I don't want the reminder of the balcony, only the task", Unremind(("the balcony",))),
        ("take off the label home of the balcony", Change(("the balcony",), remove_labels=("home",))),
        ("balcony: add the note bring two photos", Change(("balcony",), notes="bring two photos")),
        ("balcony to high please, it's falling off", Change(("balcony",), priority=Priority.HIGH)),
        ("the ham can't be got till 12 now, same day", Change(("the ham",), due_text="at 12")),
        ("eye doctor called, they're putting me at 1:45", Change(("the eye doctor",), due_text="1:45")),
        ("furnace guy can't make the 4th, says the 6th", Change(("furnace guy",), due_text="the 6th")),
        ("the electric's no due till the 3rd", Change(("the electric",), due_text="the 3rd")),
        ("the books went back this morning", Complete(("return books",))),
        ("picked up the pills and set the clocks back", Complete(("pick up the pills", "set the clocks back"))),
        ("called the plumber, he is coming sunday", Complete(("call the plumber",))),
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
        "eye doctor called, they're putting me at 1:45 the same day",
        "should I take the hedge off the list",
        "Judith posted the parcel",
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
