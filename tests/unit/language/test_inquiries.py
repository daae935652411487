"""Questions about the list by their shape, what nobody keeps a list for, and when a new task is the only reading."""

import pytest

from core.language import commands
from core.language.commands import Add, CannotDo, Command, Commands, ListTasks, Priority, Remind, Start, Stats, Status
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)


def read(text: str) -> commands.Reading:
    return commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


ASKED: dict[str, Command] = {
    # a kind of thing, and what is said of it
    "what bugs are still open": ListTasks(search="bugs"),
    "which bills are due this week": ListTasks(search="bills", due_text="this week"),
    "any infra stuff this week?": ListTasks(search="infra", due_text="this week"),
    "what invoices do I still owe people": ListTasks(search="invoices"),
    "are there any bills left to pay": ListTasks(search="bills"),
    "anything school related due tomorrow": ListTasks(search="school", due_text="tomorrow"),
    "anything xmas left?": ListTasks(search="xmas"),
    "what needs paying": ListTasks(search="pay"),
    "what still needs doing in the kitchen": ListTasks(search="kitchen"),
    # what should have been done, and what wasn't
    "is there anything I should have done already": ListTasks(Status.OVERDUE),
    "am I forgetting something": ListTasks(Status.OVERDUE),
    "what haven't I done yet": ListTasks(),
    # one task
    "did anyone pay the gas bill": ListTasks(Status.ALL, search="gas bill"),
    "did I ever put something down about the roof": ListTasks(search="roof"),
    "how is the thesis going": ListTasks(Status.ALL, search="thesis"),
    "where are we with the kitchen quote": ListTasks(Status.ALL, search="kitchen quote"),
    "by when do I have to hand in the essay": ListTasks(Status.ALL, search="essay"),
    "how long till the tax return": ListTasks(Status.ALL, search="tax return"),
    # how it is going
    "what percent of my tasks are done": Stats(),
}


@pytest.mark.parametrize(("text", "expected"), ASKED.items())
def test_a_question_is_told_by_its_shape(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        *("was I supposed to call someone today", "which bills are due this week", "did anyone call Bob"),
        *("what do I have to buy", "tell me what's on the list for work", "has anyone cleaned the oven"),
        *("what have I got to do at work tomorrow", "when do I have to pay rent", "will the plumber come friday"),
    ],
)
def test_a_plain_question_changes_nothing(text: str) -> None:
    reading = read(text)

    assert not isinstance(reading, Commands) or all(isinstance(item, ListTasks | Stats) for item in reading.items)


@pytest.mark.parametrize(
    "text",
    [
        *("text mum that I'm late", "let Anna know the meeting moved", "tell everyone that dinner is at 8"),
        *("pause the music", "next song", "wake me up at 7", "will it rain on saturday", "what should I wear"),
        *("is the pharmacy open", "how do I boil an egg", "assign the report to Ben", "order a pizza for me"),
        *("any new messages", "who called", "is it possible that you email the notary", "start a 5 minute timer"),
        *("what's on Jane's calendar", "would you mind texting my sister"),
    ],
)
def test_what_is_kept_on_no_list_is_refused(text: str) -> None:
    assert isinstance(read(text), CannotDo)


CHORES = {
    "do the dishes": Add("do the dishes"),
    "let the landlord know about the leak": Add("let the landlord know about the leak"),
    "text Sarah about the party": Add("text Sarah about the party"),
    "google the best route before friday": Add("google the best route", due_text="before friday"),
    "dim sum with ana friday": Add("dim sum with ana", due_text="friday"),
    "ask Maria if she can come": Add("ask Maria if she can come"),
    "take a selfie for the contest": Add("take a selfie for the contest"),
    "set a reminder for dentist at 5pm": Remind("dentist", "at 5pm", new=False),
    "picking up the key rotation now": Start(("the key rotation",)),
}


@pytest.mark.parametrize(("text", "expected"), CHORES.items())
def test_what_only_looks_like_a_question_or_a_service_is_done_by_the_person(text: str, expected: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert reading.items == (expected,)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("add buy milk", True),
        ("I need to call the bank tomorrow", True),
        ("remind me to move the car at 5pm", True),
        ("need to move the dentist to friday", False),
        ("need to finish 3 by friday", False),
        ("I'd like to order a pizza", False),
        ("add more time to the report", False),
        ("remember my birthday is in june", False),
        ("add jog tomorrow early morning", False),
    ],
)
def test_a_new_task_is_sure_only_where_nothing_else_can_be_meant(text: str, sure: bool) -> None:
    reading = read(text)

    assert isinstance(reading, Commands), reading
    assert reading.exact is sure


def test_a_priority_is_given_to_a_task_that_is_named() -> None:
    reading = read("add high priority to the report")

    assert isinstance(reading, Commands), reading
    assert reading.items == (commands.Change(("the report",), priority=Priority.HIGH),)
