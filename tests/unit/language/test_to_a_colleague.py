"""What is said as to a colleague: a request behind what led to it, a date as it was told by whoever rang, what may go
named first, things for a list without a verb."""

import pytest

from core.language import commands
from core.language.commands import (
    Add,
    CannotDo,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    ListTasks,
    Priority,
    Remind,
    Start,
    Status,
    Unremind,
)
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)


def read(text: str) -> commands.Reading:
    return commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a request behind why it is made
        ("It's getting cold, so could you jot down bleed the radiators", Add("bleed the radiators")),
        ("the band plays thursday, so note it for me: tune the bass", Add("tune the bass")),
        ("My sister visits, so would you kindly put down buy figs for friday", Add("buy figs", due_text="for friday")),
        ("could I have laminate the cards on there for Monday", Add("laminate the cards", due_text="Monday")),
        ("i promised Anna to water the plants on friday", Add("water the plants", due_text="on friday")),
        ("Each monday we have to pay the cleaner", Add("pay the cleaner", repeat_text="Each monday")),
        # a request, a question or a report behind news that is no part of it
        ("I'm stuck in a call, could you put lunch with Bo in for friday?", Add("lunch with Bo", due_text="friday")),
        ("our kettle died, so buy a new kettle, that's urgent", Add("buy a new kettle", priority=Priority.HIGH)),
        ("I'd like to close early. Please what do I have tomorrow?", ListTasks(Status.OPEN, due_text="tomorrow")),
        ("I ran into her at pickup so that call is done", Complete(("that call",))),
        ("is there anything I've let slip? been away for weeks", ListTasks(Status.OVERDUE)),
        ("just opened up the slides, working on those now", Start(("open up the slides",))),
        ("order ink, keep it high priority", Add("order ink", priority=Priority.HIGH)),
        ("head office has automated that fines report, so get rid of it", Delete(("that fines report",))),
        ("Bo got his brother to fix the tap, bless him, so delete that one", Delete(("the tap",))),
        # a date that was told
        ("the optician can only see me at 9:15", Change(("the optician",), due_text="at 9:15")),
        ("plumber says he can't do monday, he'll come wednesday", Change(("the plumber",), due_text="wednesday")),
        ("boss said the review is at 4 not 3", Change(("the review",), due_text="at 4")),
        ("the fence will have to wait until saturday, it's raining", Change(("the fence",), due_text="saturday")),
        # what may go, and what that one is
        ("We aren't travelling because I'm ill. The hotel you can delete.", Delete(("The hotel",))),
        ("Bia told me I can keep the blender, so remove that one", Delete(("the blender",))),
        ("She told me she already has a pram. Delete that one", Delete(("a pram",))),
        ("the offer is out since this morning", Complete(("the offer",))),
        ("stop reminding me about the form, it's stressing me out", Unremind(("the form",))),
        ("would you mind jogging my memory at four about the heater?", Remind("the heater", "at four", new=False)),
        # questions
        ("kitchen stuff, what's still open?", ListTasks(search="kitchen")),
        ("that thing with the gas meter, is it done or not?", ListTasks(Status.ALL, search="gas meter")),
    ],
)  # fmt: skip
def test_it_is_understood_as_it_is_meant(text: str, expected: Command) -> None:
    reading = read(text)

    assert reading == Commands((expected,), exact=False)


@pytest.mark.parametrize("text", ["hardware list: nails, glue and tape", "nails, glue and tape to the hardware list"])
def test_a_list_that_is_named_is_a_label(text: str) -> None:
    reading = read(text)

    assert reading == Commands(
        tuple(Add(title, labels=("hardware",)) for title in ("nails", "glue", "tape")), exact=False
    )


@pytest.mark.parametrize(
    "text",
    ["do my french verbs for me lol", "book one cab for me to the station", "can you check the price of flights"],
)
def test_a_service_is_not_taken_for_a_task(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, CannotDo)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("pop down to the shops for milk", "pop down to the shops for milk"),
        ("book a table for me and Jo", "book a table for me and Jo"),
    ],
)
def test_the_same_words_in_a_title_stay_there(text: str, title: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert [item.title for item in reading.items if isinstance(item, Add)] == [title]
