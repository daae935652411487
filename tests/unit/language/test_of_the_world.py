"""Chores and reports that only sound like commands for the list: nothing is finished, deleted or moved by them."""

import pytest

from core.language.commands import (
    Add,
    Ask,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    DeleteWhere,
    Reopen,
    Undo,
    parse,
)
from core.language.readings import Changes, Filter
from tests.unit.language.when import NEW_YORK, SENT


@pytest.mark.parametrize(
    ("text", "title", "due"),
    [
        ("close all the windows", "close all the windows", None),
        ("close all the old bank accounts", "close all the old bank accounts", None),
        ("check all the smoke alarms", "check all the smoke alarms", None),
        ("check everything in the pantry for dates", "check everything in the pantry for dates", None),
        ("mark all the exam papers by friday", "mark all the exam papers", "by friday"),
        ("finish all the thank you notes by sunday", "finish all the thank you notes", "by sunday"),
        ("tidy up everything for school in june", "tidy up everything for school", "in june"),
        ("move all the chairs into the hall by friday", "move all the chairs into the hall", "by friday"),
        ("move everything into storage next week", "move everything into storage", "next week"),
        ("put everything in the car on friday", "put everything in the car", "on friday"),
        ("set all the alarms for 6", "set all the alarms for 6", None),
        ("all the plants need watering", "all the plants need watering", None),
        ("every single thing in the freezer needs eating", "every single thing in the freezer needs eating", None),
        ("everything in the fridge needs to go", "everything in the fridge needs to go", None),
        ("undo the screws on the panel", "undo the screws on the panel", None),
    ],
)
def test_chores_with_many_things_are_tasks_and_never_for_certain(text: str, title: str, due: str | None) -> None:
    assert parse(text, sent_at=SENT, zone=NEW_YORK) == Commands((Add(title, due_text=due),), exact=False)


@pytest.mark.parametrize(
    "text",
    [
        "delete all spam emails",
        "delete all the old photos",
        "remove everything from the attic",
        "get rid of all the old clothes",
        "archive all the old emails",
        "erase everything on the old laptop",
    ],
)
def test_what_may_be_deleted_in_the_world_is_asked_about_both_ways(text: str) -> None:
    reading = parse(text, sent_at=SENT, zone=NEW_YORK)

    assert isinstance(reading, Ask)
    assert f"“add {text}”" in reading.question


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("delete all the work tasks", DeleteWhere(Filter(search="work"))),
        ("delete all groceries", DeleteWhere(Filter(search="groceries"))),
        ("delete everything about the car", DeleteWhere(Filter(search="car"))),
        ("remove all the old ones", DeleteWhere(Filter(search="old"))),
        ("close all the work tasks", CompleteWhere(Filter(search="work"))),
        ("check off all the groceries", CompleteWhere(Filter(search="groceries"))),
        ("mark all the bills as done", CompleteWhere(Filter(search="bills"))),
        ("move all groceries to friday", ChangeWhere(Filter(search="groceries"), Changes(due_text="friday"))),
    ],
)
def test_tasks_of_the_list_stay_a_proposal(text: str, command: Command) -> None:
    assert parse(text, sent_at=SENT, zone=NEW_YORK) == Commands((command,), exact=False)


@pytest.mark.parametrize(
    "text",
    [
        "eye doctor called, she was very nice",
        "landlord called, all good",
        "bbq over labor day",
        "trip to lisbon over thanksgiving",
        "party is over at 8",
        "gym was closed today",
        "dad is finished with chemo",
        "all the guests are gone",
    ],
)
def test_what_is_told_of_others_finishes_and_deletes_nothing(text: str) -> None:
    reading = parse(text, sent_at=SENT, zone=NEW_YORK)

    items = reading.items if isinstance(reading, Commands) else ()
    assert not [item for item in items if not isinstance(item, Add)]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("landlord emailed", Complete(("email landlord",))),
        ("exams are over now", Complete(("exams",))),
        ("undo the deletion", Undo()),
        ("uncheck the milk", Reopen(("the milk",))),
    ],
)
def test_reports_and_second_thoughts_are_still_taken(text: str, command: Command) -> None:
    reading = parse(text, sent_at=SENT, zone=NEW_YORK)

    assert isinstance(reading, Commands)
    assert reading.items == (command,)
