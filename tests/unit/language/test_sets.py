"""What is done with many tasks at once, whatever order it is said in, and what is deleted because it fell through."""

import pytest

from core.language import commands
from core.language.commands import (
    Add,
    Ask,
    Changes,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    ListTasks,
    Priority,
    Status,
)
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)


def read(text: str) -> commands.Reading:
    return commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


SAID: dict[str, Command] = {
    # all but some
    "nuke everything except the bills": DeleteWhere(Filter(besides=("bills",))),
    "i want to delete all apart from the church and school ones": DeleteWhere(Filter(besides=("church", "school"))),
    "everything that isnt work can be deleted": DeleteWhere(Filter(besides=("work",))),
    "delete everything but 3 and 5": DeleteWhere(Filter(besides=("#3", "#5"))),
    "keep the house ones, delete all the others": DeleteWhere(Filter(besides=("house",))),
    # and those named behind
    "everything on my shopping list is done except the bread": CompleteWhere(
        Filter(search="shopping", besides=("bread",))
    ),
    "everything's done but the bread": CompleteWhere(Filter(besides=("bread",))),
    "the shopping list is done except for the bread": CompleteWhere(Filter(search="shopping", besides=("bread",))),
    "move everything to monday except the dentist": ChangeWhere(
        Filter(besides=("dentist",)), Changes(due_text="monday")
    ),
    "mark all as done except 3": CompleteWhere(Filter(besides=("#3",))),
    "clear the list but leave the bills": DeleteWhere(Filter(besides=("bills",))),
    "what's left apart from work stuff": ListTasks(besides=("work",)),
    # a day's, and by a label that is called like tasks are
    "postpone all of friday's tasks to monday": ChangeWhere(Filter(due_text="friday"), Changes(due_text="monday")),
    "delete everything tagged errands": DeleteWhere(Filter(label="errands")),
    "which tasks are not for work?": ListTasks(besides=("work",)),
    "which ones aren't groceries": ListTasks(besides=("groceries",)),
    "delete all the tasks I have, I want to start afresh": DeleteWhere(Filter()),
    # both, all three
    "move both of the yard jobs to friday": ChangeWhere(Filter(search="yard"), Changes(due_text="friday")),
    "shift both the bills to friday week": ChangeWhere(Filter(search="bills"), Changes(due_text="friday week")),
    "remove the two travel ones? Mr Keane is no longer going.": DeleteWhere(Filter(search="travel")),
    "1, 5 and 6 can all be deleted": Delete(("1", "5", "6")),
    "305 dup, delete": Delete(("305",)),
    "1 and 3 are done but not 2": Complete(("1", "3")),
    "all the bills are paid, tick em off": CompleteWhere(Filter(search="bills")),
    # without a label, and by when they were added
    "delete everything without a label": DeleteWhere(Filter(unlabelled=True)),
    "which ones have no label": ListTasks(unlabelled=True),
    "delete all repeating tasks": DeleteWhere(Filter(repeating=True)),
    "delete everything I added today": DeleteWhere(Filter(added_text="today")),
    "what do I have to add today": ListTasks(due_text="today", search="add"),
    # without a date
    "delete all the tasks without a date": DeleteWhere(Filter(undated=True)),
    "the tasks that have no date, put them all on friday": ChangeWhere(
        Filter(undated=True), Changes(due_text="friday")
    ),
    # first which, then what
    "the house jobs can all go to friday": ChangeWhere(Filter(search="house"), Changes(due_text="friday")),
    "whatever's down for tomorrow, make it high priority": ChangeWhere(
        Filter(due_text="tomorrow"), Changes(priority=Priority.HIGH)
    ),
    "overdue ones: tomorrow": ChangeWhere(Filter(Status.OVERDUE), Changes(due_text="tomorrow")),
    "every gym task can come off the list": DeleteWhere(Filter(search="gym")),
    "all the work ones are done": CompleteWhere(Filter(search="work")),
    # why it is, behind it
    "take the church ones off, Brenda's seeing to all that": DeleteWhere(Filter(search="church")),
    "mark every school thing done im freeee": CompleteWhere(Filter(search="school")),
    # what fell through
    "millers canceled on me so take babysitting off": Delete(("babysitting",)),
    "Joseph has resigned, please remove his visa medical": Delete(("his visa medical",)),
    "101, 102 and 108 remove": Delete(("101", "102", "108")),
}


@pytest.mark.parametrize(("text", "expected"), SAID.items(), ids=SAID)
def test_it_is_done_with_those_that_are_meant(text: str, expected: Command) -> None:
    assert read(text) == Commands((expected,), exact=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what repeats?", ListTasks(repeating=True)),
        ("list my recurring tasks", ListTasks(repeating=True)),
        ("which tasks repeat", ListTasks(repeating=True)),
        ("show recurring home tasks", ListTasks(search="home", repeating=True)),
        ("list the repeat prescription", ListTasks(search="repeat prescription")),
        ("list all 1:1s", ListTasks(search="1:1s")),
        ("list the flat for sale", Add("list the flat for sale")),
    ],
)
def test_those_that_repeat_are_listed_and_what_is_called_so_is_found(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "clean all the windows on friday",
        "take all the bins out",
        "move all the boxes to the garage",
        "put all the christmas stuff in the loft",
        "clear out the garage stuff",
        "it's hot so take your coat off",
    ],
)
def test_what_is_done_to_other_things_is_a_task(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert [type(item) for item in reading.items] == [Add]


@pytest.mark.parametrize(
    "text",
    [
        "should i delete everything except the bills?",
        "don't delete everything except the bills",
        "delete all but the last one",
        "delete everything except what's due this week",
        "if it's cancelled take the flights off",
        "i finished the report, not 100% sure though",
    ],
)
def test_what_is_open_deletes_and_finishes_nothing(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Ask | commands.Unknown)


def test_what_was_added_is_of_the_past() -> None:
    assert read("what did I add on friday") == Commands((ListTasks(Status.ALL, added_text="last friday"),), exact=True)
