"""What is asked for by the way: among what else somebody tells, or without being asked for in so many words."""

import pytest

from core.language import commands
from core.language.commands import Add, Change, Command, Commands, Complete, Delete, ListTasks, Priority, Remind
from core.language.tasks.matching import fitting
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-19 09:00", NEW_YORK)


def items(text: str) -> tuple[Command, ...]:
    reading = commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")
    assert isinstance(reading, Commands), reading
    return reading.items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("could you get renew the passport down for friday", Add("renew the passport", due_text="for friday")),
        ("top of my list is ring the vet, due friday", Add("ring the vet", due_text="due friday")),
        ("the logo was rejected, which means I have to redraw it by friday", Add("redraw it", due_text="by friday")),
        (
            "not today, but sometime before friday I have to get the alarm inspected",
            Add("get the alarm inspected", due_text="before friday"),
        ),
        ("once it's all over: write thank you notes, 3 November", Add("write thank you notes", due_text="3 November")),
        ("talking of the garden, order the bulbs by friday", Add("order the bulbs", due_text="by friday")),
        (
            "I should get round to defrosting the freezer this weekend",
            Add("defrost the freezer", due_text="this weekend"),
        ),
        ("I haven't booked the kennels yet, do that by friday", Add("book the kennels", due_text="by friday")),
        (
            "get onto the council, they've missed us again, by thursday",
            Add("get onto the council", due_text="by thursday"),
        ),
        ("fix the shed, low priority obviously", Add("fix the shed", priority=Priority.LOW)),
        ("dentist thursday, say 3pm", Add("dentist", due_text="thursday at 3pm")),
        ("I'm out of stamps, bless it. stamps on the list please", Add("stamps")),
        (
            "my sister's recital is friday at 6. please write that down",
            Add("my sister's recital", due_text="friday at 6"),
        ),
        (
            "it'd be lovely if you reminded me on friday about the bins",
            Remind("the bins", when_text="on friday", new=False),
        ),
    ],
)
def test_a_task_that_is_told_by_the_way(text: str, expected: Command) -> None:
    assert items(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("we need bulbs, hooks and doormats. add those", ["bulbs", "hooks", "doormats"]),
        (
            "for friday: iron the cloths, charge the radios and pick up the float",
            ["iron the cloths", "charge the radios", "pick up the float"],
        ),
        (
            "two quick ones: order lunch on tuesday, and get badges printed monday",
            ["order lunch", "get badges printed"],
        ),
        ("for the party I need balloons, a cake and candles", ["balloons", "a cake", "candles"]),
    ],
)
def test_several_tasks_that_are_told_by_the_way(text: str, titles: list[str]) -> None:
    assert [item.title for item in items(text) if isinstance(item, Add)] == titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the dentist rang, they can't do monday so it's thursday at 10 now",
            Change(("the dentist",), due_text="thursday at 10"),
        ),
        ("not getting to the report today, tomorrow will have to do", Change(("the report",), due_text="tomorrow")),
        ("sunday's better for the garage", Change(("the garage",), due_text="sunday")),
        ("the cake should be chocolate, note that on it", Change(("the cake",), notes="chocolate")),
        ("somebody else is doing the bulletins now, go ahead and delete that", Delete(("the bulletins",))),
        ("you know that garage one? get rid of it", Delete(("that garage one",))),
        ("Mia's cake got ordered this morning, you can tick that", Complete(("Mia's cake",))),
        ("did I ever put something down about the school photos?", ListTasks(search="school photos")),
    ],
)
def test_a_task_of_the_list_that_is_told_of_by_the_way(text: str, expected: Command) -> None:
    (item,) = items(text)

    assert type(item) is type(expected)
    names = ("tasks", "due_text", "notes", "search")
    assert [getattr(item, name, None) for name in names] == [getattr(expected, name, None) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "if it rains, which means I need to cancel, delete the picnic",
        "somebody else is doing the bulletins, so don't delete that",
        "once it's finished: delete 3 maybe",
    ],
)
def test_nothing_is_deleted_by_the_way_on_a_condition_or_against_a_word(text: str) -> None:
    reading = commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")

    assert not (isinstance(reading, Commands) and any(isinstance(item, Delete) for item in reading.items))


TITLES = {1: "Damp in Flat 4", 2: "Dentist", 3: "Send invoice to Bluebird", 4: "Invoice for Tandem Bikes", 5: "Call Jo"}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("the damp chap", [1]),
        ("the dentist appointment", [2]),
        ("the invoice", [3, 4]),
        ("the dentist bill", []),
        ("the chap", []),
    ],
)
def test_who_or_what_is_said_beside_a_name_hardly_counts(words: str, numbers: list[int]) -> None:
    assert fitting(words, TITLES) == numbers
