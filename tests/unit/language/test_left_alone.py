"""What isn't done is not finished, and what shall not be done is not touched."""

from __future__ import annotations

import pytest

from core.language.commands import (
    Add,
    Ask,
    ChangeWhere,
    Commands,
    Complete,
    Delete,
    DeleteWhere,
    ListTasks,
    Reading,
    Start,
    parse,
)
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


UNTOUCHED = (
    "don't delete the roses",
    "Don't you go deleting my roses, love, I'm only running late with them",
    "do NOT drop 301, backups incomplete",
    "leave payroll alone",
    "leave 3 as it is",
    "keep the visit on there, they are still deciding",
    "whatever you do, do not remove the turkey",
)
IN_PART = (
    "I have the Osei affidavit roughly two-thirds drafted.",
    "got one side of the gutters cleaned out so far",
    "I've got most of the report done",
    "boxes packed, bar the kitchen",
    "slides like 80% done",
    "the report is almost finished",
    "filled in 3 of the 5 forms",
    "halfway through the audit papers",
)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_what_shall_not_be_done_is_left_as_it_is(text: str) -> None:
    assert read(text) == Ask("I leave it as it is: nothing was changed.")


@pytest.mark.parametrize("text", IN_PART)
def test_what_is_done_in_part_stays_open(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Ask)
    assert reading.question.startswith("I leave it open.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("don't delete anything, just show me what's overdue", ListTasks),
        ("don't forget to call mum", Add),
        ("ran the half marathon", None),
        ("read the first half of the book", Add),
        ("keep only the bills, delete the rest", DeleteWhere),
    ],
)
def test_what_only_begins_alike_is_read_as_before(text: str, wanted: type | None) -> None:
    reading = read(text)

    assert wanted is None or (isinstance(reading, Commands) and isinstance(reading.items[0], wanted))
    assert not (isinstance(reading, Commands) and any(isinstance(item, Complete) for item in reading.items))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("802 done, restore worked", Complete(("802",))),
        ("401 and 402 are submitted already", Complete(("401", "402"))),
        ("#3 sent", Complete(("#3",))),
        ("3 paid yesterday, receipt is in the drive", Complete(("3",))),
        ("504 can be removed, eating at my aunt's", Delete(("504",))),
        ("304 is not required anymore pls remove, devops is taking it", Delete(("304",))),
        ("We no longer need task 25 and 27, clear them", Delete(("25", "27"))),
        ("get rid of 1 hes off poorly", Delete(("1",))),
        ("I'm after starting the audit", Start(("the audit",))),
    ],
)
def test_tasks_are_named_by_their_numbers_with_the_reason_behind(text: str, wanted: object) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (wanted,)


@pytest.mark.parametrize("text", ["delete 3 if it rains", "5 is blocked", "3 is moved to friday", "are 3 and 4 done?"])
def test_a_number_alone_finishes_and_deletes_nothing(text: str) -> None:
    reading = read(text)

    items = reading.items if isinstance(reading, Commands) else ()
    assert not any(isinstance(item, Complete | Delete) and item.tasks[0].isdigit() for item in items)


def test_what_would_narrow_them_is_never_lost() -> None:
    reading = read("Hen's off, groom did a runner. Delete anything tagged hen")

    assert isinstance(reading, Commands)
    [deletion] = reading.items
    assert isinstance(deletion, DeleteWhere)
    assert deletion.filter.label == "hen"
    assert not isinstance(read("delete everything except"), DeleteWhere)


def test_days_from_one_to_another_are_a_question() -> None:
    reading = read("everything due from mon to wed")

    assert isinstance(reading, Commands)
    assert not any(isinstance(item, ChangeWhere) for item in reading.items)


def test_a_pronoun_behind_a_clause_means_what_the_clause_tells_of() -> None:
    reading = read("my tenant got his brother to fix the disposal so you can delete that one")

    assert isinstance(reading, Commands)
    [deletion] = reading.items
    assert isinstance(deletion, Delete)
    assert "disposal" in deletion.tasks[0]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Deposit for the hall has been paid this morning", "deposit"),
        ("Deposit sent to Aoife", "deposit"),
        ("Gas bottles fetched just this morning", "gas bottles"),
    ],
)
def test_what_was_done_to_something_is_done(text: str, name: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    [done] = reading.items
    assert isinstance(done, Complete)
    assert name in done.tasks[0].lower()


@pytest.mark.parametrize(
    "text",
    ["order baked beans", "check whether the June invoice was paid", "table booked for two on saturday"],
)
def test_a_participle_alone_finishes_nothing(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert isinstance(reading.items[0], Add)


@pytest.mark.parametrize(
    "text",
    [
        "2 put off",
        "2 called off",
        "2 can be deleted later",
        "some of gym class is done",
        "gym class is friday and buy milk is done",
        "gym class is on friday, yoga is done",
        "don't delete yoga, delete gym class",
    ],
)
def test_neither_is_finished_nor_deleted_on_a_guess(text: str) -> None:
    reading = read(text)

    items = reading.items if isinstance(reading, Commands) else ()
    names = {name for item in items if isinstance(item, Complete | Delete) for name in item.tasks}
    assert not names & {"2", "gym class", "buy milk", "yoga", "the gym class"}
    assert not any("friday" in name for name in names)
