"""Messages as they are spoken to an assistant, or written in a hurry at work: lower case, no marks, and more said than
asked."""

import pytest

from core.language.commands import (
    Add,
    Ask,
    CannotDo,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    ListTasks,
    Priority,
    Reading,
    Remind,
    Status,
    Undo,
    Unremind,
    parse,
)
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)  # a Wednesday


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


SAID: dict[str, Command] = {
    # the particle of a verb stays with it
    "put the dinner on at five": Add("put the dinner on", due_text="at five"),
    "bring the washing in before 5": Add("bring the washing in", due_text="before 5"),
    "put the bins out on tuesday": Add("put the bins out", due_text="on tuesday"),
    "put the report on friday": Change(("the report",), due_text="friday"),
    # what was done, and what is only told of it
    "i've got the eggs": Complete(("eggs",)),
    "got the champagne and the ice": Complete(("champagne", "ice")),
    "mark the water bill as paid": Complete(("pay the water bill",)),
    "mark the invoice as urgent": Change(("the invoice",), priority=Priority.HIGH),
    "emailed the professor, no reply expected": Complete(("email the professor",)),
    "hampers got ordered this morning, one for everyone": Complete(("order hampers",)),
    "bought milk, eggs and bread": Complete(("buy milk, eggs and bread",)),
    "dentist booked, 3pm friday": Add("dentist booked", due_text="3pm friday"),
    "fixed the test, so #12 can be closed": Complete(("#12",)),
    # reminders
    "ask me on monday to collect the laptop": Remind("collect the laptop", "on monday"),
    "later at eleven pm tell me to take the laundry in": Remind("take the laundry in", "at eleven pm"),
    "let me know about the tax on the 30th at ten am": Remind("the tax", "on the 30th at ten am", new=False),
    "you don't need to remind me about the barbecue": Unremind(("the barbecue",)),
    "wake me up sorry i mean remind me at seven am to print my essay": Remind("print my essay", "at seven am"),
    "remind me to pay rent tomorrow and it is very important": Add(
        "pay rent", due_text="tomorrow", priority=Priority.HIGH
    ),
    # of a task that is there
    "302: prio medium, due jan 15": Change(("302",), due_text="due jan 15", priority=Priority.MEDIUM),
    "shift badminton one hour later": Change(("badminton",), due_text="one hour later"),
    "the chimney can come off the list": Delete(("the chimney",)),
    "the gas meter one can go delete it": Delete(("the gas meter one",)),
    "cancel 74, company not renewing": Delete(("74",)),
    "never mind the goggles, they bought a set. delete that one": Delete(("the goggles",)),
    "take back what you just did": Undo(),
    # lists
    "good morning what have i got on today": ListTasks(due_text="today"),
    "is there anything overdue that i ought to know about": ListTasks(Status.OVERDUE),
    "what did i manage to tick off this week": ListTasks(Status.COMPLETED, due_text="this week"),
    "which ones am i running late on": ListTasks(Status.OVERDUE),
    "open tasks w/ label infra": ListTasks(label="infra"),
    "anything overdue or am i good": ListTasks(Status.OVERDUE),
    "did somebody remove the rent task": ListTasks(Status.ALL, search="rent"),
    # what is said beside it, in other words than the plain ones
    "may I request: on the 25th, order flowers": Add("order flowers", due_text="on the 25th"),
    "broadband make it high": Change(("broadband",), priority=Priority.HIGH),
    "move the dentist to six thirty same day": Change(("the dentist",), due_text="six thirty"),
    "note on 203: new CA, ask Priya": Change(("203",), notes="new CA, ask Priya"),
    "you can drop the boots off my list his cousin gave him a pair": Delete(("the boots",)),
    "oh and a bottle of glue for the craft list": Add("a bottle of glue", labels=("craft",)),
    "bin night every tuesday": Add("bin night", repeat_text="every tuesday"),
    # titles
    "could you pop in photocopy the worksheets for room 6": Add("photocopy the worksheets for room 6"),
    "clocks go back tonight so change the oven clock tomorrow": Add("change the oven clock", due_text="tomorrow"),
    "ask bob if he can do saturdays": Add("ask bob if he can do saturdays"),
    "pick up the tyres by friday, high": Add("pick up the tyres", due_text="by friday", priority=Priority.HIGH),
    "feed the cat every day until friday starting tomorrow": Add(
        "feed the cat", repeat_text="every day until friday starting tomorrow"
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.items())
def test_what_is_spoken_is_understood(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "should i close out 303?",
        "do you think i should delete 3",
        "cancel 3, i can't decide",
        "remind me every two hours to stretch",
        "set a reminder for uh",
    ],
)
def test_what_is_undecided_or_broken_off_is_asked_about(text: str) -> None:
    assert isinstance(read(text), Ask)


@pytest.mark.parametrize(
    "text",
    [
        "add a task to Tom's list to fix the printer",
        "google the nearest pharmacy",
        "can you wire 5k to the contractor",
        "can u do my math hw",
    ],
)
def test_what_is_for_somebody_else_is_refused(text: str) -> None:
    assert isinstance(read(text), CannotDo)


@pytest.mark.parametrize("text", ["what jobs have i got this week", "anything xmas left?", "all three done"])
def test_what_may_name_a_label_or_what_is_shown_is_left_to_a_model(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert not reading.exact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("add an item to my chores list called scrub the tub", Add("scrub the tub", labels=("chores",))),
        ("make me a to do for december 3rd that says submit it", Add("submit it", due_text="december 3rd")),
        ("add a new task to my list it is call the plumber", Add("call the plumber")),
        ("can help me add dentist on friday", Add("dentist", due_text="on friday")),
        ("i have a vet appointment march 2 can you add that", Add("vet appointment", due_text="march 2")),
        ("water aerobics, mondays at 10am, repeating", Add("water aerobics", repeat_text="mondays at 10am")),
        ("new to-do: weigh in every saturday", Add("weigh in", repeat_text="every saturday")),
        ("check the status of my refund", Add("check the status of my refund")),
        ("bring back the task i just deleted", Undo()),
        ("costume: label festa", Change(("costume",), add_labels=("festa",))),
        ("tell me my overdue bills", ListTasks(Status.OVERDUE, search="bills")),
    ],
)
def test_what_is_said_around_a_task_is_no_part_of_it(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "is it going to be dry on sunday",
        "what temperature should the turkey be in the middle",
        "how much time is left on my timer",
        "put on my workout playlist",
        "send my to do list to my wife",
    ],
)
def test_what_an_assistant_with_hands_would_do_is_refused(text: str) -> None:
    assert isinstance(read(text), CannotDo)
