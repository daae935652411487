"""Ordinary messages in their offhand shapes: things for one list, questions of one kind and some days, what has run
out, what is open again, and what takes the place of an hour."""

import pytest

from core.language import commands
from core.language.commands import (
    Add,
    Ask,
    CannotDo,
    Change,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    ListTasks,
    Reopen,
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
        ("we're nearly out of milk, get some tomorrow", Add("get some milk", due_text="tomorrow")),
        ("dinner at Ana's on sunday at 2, put that in for me", Add("dinner at Ana's", due_text="on sunday at 2")),
        ("haircut on tuesday at 6, no sorry, half 6", Add("haircut", due_text="on tuesday at half 6")),
        ("fetch the cash, he's coming tomorrow", Add("fetch the cash", due_text="tomorrow")),
        ("bins out tonight, the council comes early tomorrow", Add("bins out", due_text="tonight")),
        ("return the mower, they said they'd take it back", Add("return the mower")),
        ("Have to get the boiler serviced, it is almost dead", Add("get the boiler serviced")),
        # of one kind and some days
        ("anything for the kids on saturday", ListTasks(due_text="saturday", search="kids")),
        ("what's left for work today", ListTasks(due_text="today", search="work")),
        ("what did I do for school last week", ListTasks(Status.COMPLETED, "last week", search="school")),
        ("show me the thanksgiving tasks", ListTasks(search="thanksgiving")),
        # what is one's own report, and what is still to be
        ("14's paid", Complete(("14",))),
        ("paid the rent and the gas bill this morning", Complete(("pay the rent", "pay the gas bill"))),
        ("form is gone in for the trip", Complete(("the form for the trip",))),
        ("renewed the book online so u can delete that one", Delete(("the book",))),
        ("delete 3, actually make that 4", Delete(("4",))),
        ("coach moved the game to friday, still 5pm", Change(("the game",), due_text="friday at 5pm")),
        ("move the lesson on the 11th, the same hour", Change(("the lesson",), due_text="the 11th")),
        # what is told of others, and what is counted
        ("Gran's birthday is the 4th, post her card by friday", Add("post her card", due_text="by friday")),
        ("wash the filter every 2 months from may", Add("wash the filter", repeat_text="every 2 months from may")),
        ("what do I need to get done before I leave today?", ListTasks(due_text="today")),
        ("what's on the xmas list?", ListTasks(search="xmas")),
        ("sump to be done on friday, timing is same", Change(("sump",), due_text="on friday")),
        ("move the lesson to 11 tomorrow", Change(("the lesson",), due_text="at 11 tomorrow")),
        ("reopen the boiler, it was not fixed", Reopen(("the boiler",))),
        ("take the yoga off, my knee's gone", Delete(("the yoga",))),
        ("no need to remind me of the vet, my wife will do it", Unremind(("the vet",))),
        ("everything under ink is ordered, mark those done", CompleteWhere(Filter(label="ink"))),
        ("all the bills are paid, delete those", DeleteWhere(Filter(search="bills"))),
    ],
)
def test_an_offhand_message_is_read_as_it_is_meant(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)


@pytest.mark.parametrize("text", ["change that to some other day", "move the vet to another time"])
def test_another_day_that_is_not_said_is_asked_for(text: str) -> None:
    assert isinstance(read(text), Ask)


def test_things_before_their_list_are_one_task_each() -> None:
    reading = read("bags, rolls and tape, all for the shop list")

    assert isinstance(reading, Commands)
    assert reading.items == tuple(Add(title, labels=("shop",)) for title in ("bags", "rolls", "tape"))


def test_what_is_counted_is_a_thing_of_its_own_on_a_list() -> None:
    reading = read("twine and a bag of feed to the farm list")

    assert isinstance(reading, Commands)
    assert reading.items == tuple(Add(title, labels=("farm",)) for title in ("twine", "a bag of feed"))


def test_an_hour_that_evenings_have_as_well_is_not_the_only_reading() -> None:
    said, plain = read("the club is half past seven on the 20th now"), read("the club is 5pm on the 20th now")

    assert isinstance(said, Commands)
    assert isinstance(plain, Commands)
    assert (said.exact, plain.exact) == (False, True)


def test_a_clerks_act_in_another_system_is_not_errands() -> None:
    assert isinstance(read("please approve Nisha's leave in the portal"), CannotDo)
