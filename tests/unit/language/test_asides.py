"""Requests with talk around them, other ways of saying it, and what must never be read as a request."""

import pytest

from core.language.commands import (
    Add,
    Archive,
    ArchiveWhere,
    CannotDo,
    Change,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Kind,
    ListTasks,
    Priority,
    Reading,
    Smalltalk,
    Stats,
    Status,
    Undo,
    Unremind,
    parse,
)
from tests.unit.language.when import NEW_YORK, SENT

HIGH = Priority.HIGH


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


UNDERSTOOD: dict[str, tuple[Command, ...]] = {
    "the kettle died, add buy a kettle": (Add("buy a kettle"),),
    "a new task for friday: translate the leaflet": (Add("translate the leaflet", due_text="for friday"),),
    "I really must fix the tap, could you add that as a task?": (Add("fix the tap"),),
    "add taxes and laundry as separate tasks": (Add("taxes"), Add("laundry")),
    "by 3 december I need to book the hall": (Add("book the hall", due_text="by 3 december"),),
    "+ oil the gate #home": (Add("oil the gate", labels=("home",)),),
    "add 'ring the bank on monday'": (Add("ring the bank on monday"),),
    "add pay tax, labels money and home": (Add("pay tax", labels=("money", "home")),),
    "add order toner, in 2 business days": (Add("order toner", due_text="in 2 business days"),),
    "that's the hoovering done": (Complete(("hoovering",)),),
    "rent paid": (Complete(("pay rent",)),),
    "the lawns are mowed": (Complete(("mow the lawns",)),),
    "the form went off, so you can tick off 3": (Complete(("3",)),),
    "it's posted, mark 3 as done": (Complete(("3",)),),
    "don't delete the tax one, just mark it done": (Complete(("the tax one",)),),
    "I don't need the ladder task anymore, remove it": (Delete(("the ladder task",)),),
    "delete the visa task, the trip is off": (Delete(("visa",)),),
    "scrap the visa task": (Delete(("visa",)),),
    "bump the report a day": (Change(("the report",), due_text="a day later"),),
    "the review got moved to 3pm": (Change(("the review",), due_text="3pm"),),
    "3 -> monday": (Change(("3",), due_text="monday"),),
    "3 prio high": (Change(("3",), priority=HIGH),),
    "task 3 due friday": (Change(("3",), due_text="due friday"),),
    "remove the priority from 3": (Change(("3",), priority=Priority.MEDIUM),),
    "before I go home, what's still open?": (ListTasks(),),
    "show me everything including the completed ones": (ListTasks(Status.ALL),),
    "did you move the milk?": (ListTasks(Status.ALL, search="milk"),),
    "what's left under the xmas label": (ListTasks(label="xmas"),),
    "between the 3rd and the 5th what's on?": (ListTasks(due_text="between the 3rd and the 5th"),),
    "how has my completion rate been": (Stats(),),
    "oh no, that was the wrong one": (Undo(),),
    "delte 3": (Delete(("3",)),),
    "not deleting anything yet, just wanna see what's overdue": (ListTasks(Status.OVERDUE),),
    "not removing the milk, just moving it to friday": (Change(("the milk",), due_text="friday"),),
    "am I in the clear, or is anything overdue?": (ListTasks(Status.OVERDUE),),
    "ok adding this before I forget: call mum": (Add("call mum"),),
    "please do cancel the reminder for 3": (Unremind(("3",)),),
    "set 3 to high priority, if I may ask": (Change(("3",), priority=Priority.HIGH),),
    "pay Thandi on friday rather": (Change(("pay Thandi",), due_text="on friday"),),
    "push the oil change to friday": (Change(("the oil change",), due_text="friday"),),
    "204 p2 due mon": (Change(("204",), due_text="due mon", priority=Priority.MEDIUM),),
    "add 1. call mum 2. pay rent, both for friday": (
        Add("call mum", due_text="for friday"),
        Add("pay rent", due_text="for friday"),
    ),
    "ring the gas man tuesday": (Add("ring the gas man", due_text="tuesday"),),
    "ask the boss about leave in July": (Add("ask the boss about leave in July"),),
}


@pytest.mark.parametrize(("text", "expected"), UNDERSTOOD.items())
def test_what_is_asked_is_found_among_what_is_only_said(text: str, expected: tuple[Command, ...]) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert reading.items == expected


@pytest.mark.parametrize(
    "text",
    [
        *("don't mark 3 as done", "report not done", "the report is almost done", "finished half of the report"),
        *("let me know when the report is done", "Sarah said the report is done", "Bob finished the report"),
        *("is 3 done?", "report done?", "was the milk deleted", "did you delete the milk?", "should I delete 3?"),
        *("maybe delete the milk one", "delete or keep the milk one?", "delete the milk one tomorrow"),
        *("delete it, no wait don't", "if the trip is off, delete 3", "can you delete tasks", "completed tasks"),
        *("I'm done with work", "I'm done for today", "complete the tax return by friday", "put the dishes away"),
        *("what if I just deleted 3", "I might bin 3, see how I feel", "3 is maybe done, I have to ask"),
        *("emails: done is not deleted", "don't delte 3", "task 3 is not done, don't tick it off"),
    ],
)
def test_a_question_a_denial_or_a_maybe_destroys_nothing(text: str) -> None:
    reading = read(text)

    found = reading.items if isinstance(reading, Commands) else ()
    final = Complete | CompleteWhere | Delete | DeleteWhere | Archive | ArchiveWhere
    assert not [item for item in found if isinstance(item, final)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thank you so much, that was really helpful", Smalltalk(Kind.THANKS)),
        ("have a lovely weekend!", Smalltalk(Kind.BYE)),
        ("good evening to you all 😊", Smalltalk(Kind.GREETING)),
        ("sorry, I'm new here, what can you do?", Smalltalk(Kind.HELP)),
        ("can you remove tasks or only add them?", Smalltalk(Kind.HELP)),
        ("what's on Bob's list", CannotDo("do that")),
        ("could you email Bob that I'm late", CannotDo("do that")),
        ("set the heating to 21 degrees", CannotDo("do that")),
    ],
)
def test_talk_help_and_what_errand_cannot_do(text: str, expected: Reading) -> None:
    assert read(text) == expected


def test_a_letter_with_what_it_is_to_say_is_sent_by_nobody_and_one_about_something_is_a_task() -> None:
    assert read("email Bob that I'm late") == CannotDo("do that")
    assert read("email Bob about the keys") == Commands((Add("email Bob about the keys"),), exact=False)
