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
    Priority,
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
        ("do not remove 104, simply mark it as done", Complete(("104",))),
        ("303 drained, close it", Complete(("303",))),
        ("1 and 5 done, tick both", Complete(("1", "5"))),
        ("302: due monday, label certs", Change(("302",), due_text="due monday", add_labels=("certs",))),
        ("2 should be renamed to KT session", Change(("2",), title="KT session")),
        ("CPR refresher friday, label it work", Add("CPR refresher", due_text="friday", labels=("work",))),
        ("cancel the car goes on my list for tomorrow", Add("cancel the car", due_text="tomorrow")),
        ("learn Rust seriously", Add("learn Rust seriously")),
        ("my daughter says I need to post the forms, put that down", Add("post the forms")),
        ("just knocked off nights, chuck 'ring the mob' on for friday", Add("ring the mob", due_text="for friday")),
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
        # a thing, and what is asked of it
        ("passport, renewed yet?", ListTasks(Status.ALL, search="passport")),
        ("the boiler: serviced?", ListTasks(Status.ALL, search="boiler")),
        ("garden, overdue", ListTasks(Status.OVERDUE, search="garden")),
        ("anything left for xmas?", ListTasks(search="xmas")),
        ("don't delete the cake one, just tell me when it was for", ListTasks(Status.ALL, search="cake")),
        # what opens or ends otherwise than a command does
        ("new tires by friday", Add("new tires", due_text="by friday")),
        ("new: buy tires by friday", Add("buy tires", due_text="by friday")),
        ("the 30 february I must pay the rent", Add("pay the rent", due_text="the 30 february")),
        ("train Ana on the till tomorrow", Add("train Ana on the till", due_text="tomorrow")),
        ("remove the nest from the shed friday", Add("remove the nest from the shed", due_text="friday")),
        ("delete 5 not buying tires this year", Delete(("5",))),
        ("cancel the oil task my brother is doing it for me", Delete(("oil",))),
        ("306 not fixed, reopen", Reopen(("306",))),
        ("I put the cake down for the wrong day, it should be the 20th", Change(("the cake",), due_text="the 20th")),
        ("put to the slides the label zurich", Change(("the slides",), add_labels=("zurich",))),
        ("all the bills are paid, delete those", DeleteWhere(Filter(search="bills"))),
    ],
)
def test_an_offhand_message_is_read_as_it_is_meant(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("anything due today or am I good", ListTasks(due_text="today")),
        ("what's overdue rn", ListTasks(status=Status.OVERDUE)),
        ("don't delete anything, I only want to see what's due today", ListTasks(due_text="today")),
        ("did the trusses ever get put on the list", ListTasks(search="trusses")),
        ("did the roof trusses", Complete(("the roof trusses",))),
        ("will you take down new blades for the saw", Add("new blades for the saw")),
        ("take down the fence", Add("take down the fence")),
        ("skip hire for the Clane job friday", Add("skip hire for the Clane job", due_text="friday")),
        ("a new bulb, if you'd be so kind as to jot it down", Add("a new bulb")),
        ("get wool saturday, the shop shuts at one", Add("get wool", due_text="saturday")),
        ("make the roof urgent they're late", Change(("the roof",), priority=Priority.HIGH)),
    ],
)
def test_what_is_said_or_asked_beside_a_request_is_no_part_of_it(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)


@pytest.mark.parametrize("text", ["did the trusses get ordered", "did the Brennans pay", "did Dana call"])
def test_what_somebody_did_is_asked_with_and_without_its_mark(text: str) -> None:
    reading = read(text)

    assert not isinstance(reading, Commands) or all(isinstance(item, ListTasks) for item in reading.items)


def test_what_may_be_off_is_left_as_it_is() -> None:
    assert isinstance(read("Squash might be cancelled, I'm not sure yet"), Ask)


@pytest.mark.parametrize("text", ["should 303 be removed or not", "can 3 go or should it stay", "delete 5 not 6"])
def test_what_is_weighed_is_for_the_person_to_decide(text: str) -> None:
    assert isinstance(read(text), Ask)


def test_what_stands_behind_a_duty_is_a_duty_too() -> None:
    reading = read("need to wash the car and remove the roof box")

    assert isinstance(reading, Commands)
    assert reading.items == (Add("wash the car"), Add("remove the roof box"))


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
