"""Messages in the many Englishes: texted, dictated, by the letter, in a temper, in a dialect, or thought in another
language."""

import pytest

from core.language.commands import (
    Add,
    CannotDo,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    Kind,
    ListTasks,
    Priority,
    Reading,
    Remind,
    Reopen,
    Smalltalk,
    Status,
    Unremind,
    parse,
)
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)  # a Wednesday


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


def the_one(text: str) -> Command:
    reading = read(text)
    assert isinstance(reading, Commands)
    [item] = reading.items
    return item


SAID: dict[str, Command] = {
    # texted; the title stays as it was typed
    "rmnd me 2 feed the cat @ 7 tmrw": Remind("feed the cat", "@ 7 tmrw"),
    "dont 4get 2 pay the sitter": Add("pay the sitter"),
    "gta hnd in frnch essay": Add("hnd in frnch essay"),
    "wot hav i got on 2moro": ListTasks(due_text="2moro"),
    "send r script to bob": Add("send r script to bob"),
    "buy bred and milk *bread": Add("buy bread and milk"),
    # dictated
    "new task send the order comma due thursday comma high priority period": Add(
        "send the order", due_text="due thursday", priority=Priority.HIGH
    ),
    "what do i have going on tomorrow again i lost track": ListTasks(due_text="tomorrow"),
    # letters and courtesy
    "Dear machine, I should be most grateful to know what is expected of me next week.": ListTasks(
        due_text="next week"
    ),
    "Might I possibly trouble you to add call the vicar": Add("call the vicar"),
    "Kindly add pay the tax. With kind regards, Margaret-Rose": Add("pay the tax"),
    "May I ask you, with apologies, to strike the tuner from the list?": Delete(("the tuner",)),
    # rudeness
    "what the hell am i supposed to be doing monday": ListTasks(due_text="monday"),
    "listen you useless toaster put down get the cat litter for tomorrow": Add(
        "get the cat litter", due_text="for tomorrow"
    ),
    "quit bugging me about the oil change, kill the reminder": Unremind(("the oil change",)),
    "rego's paid, stung me nine hundred bucks": Complete(("pay rego",)),
    "sat exam done with 5 minutes to spare": Complete(("sat exam",)),
    # dialects
    "holler at me in two hours to turn off the cooker": Remind("turn off the cooker", "in two hours"),
    "i'm after finishing the ironing": Complete(("finishing the ironing",)),
    "road tax pay already": Complete(("pay road tax",)),
    "got what for tomorrow": ListTasks(due_text="tomorrow"),
    "overdue still got anot": ListTasks(status=Status.OVERDUE),
    "open that task back": Reopen(("that",)),
    # thought in another language
    "i need buy the balloons on friday": Add("buy the balloons", due_text="on friday"),
    "it is necessary that i buy the sunscreen": Add("buy the sunscreen"),
    "make me remember at 10 am of pay the lady": Remind("pay the lady", "at 10 am"),
    "the gym you can move it to friday": Change(("the gym",), due_text="friday"),
    "pass the meeting with the engineer for monday": Change(("the meeting with the engineer",), due_text="monday"),
    "MOT is when?": ListTasks(status=Status.ALL, search="MOT"),
    # what stays a title
    "open the office again on monday": Add("open the office again", due_text="on monday"),
    "pass the salt to mum on friday": Add("pass the salt to mum", due_text="on friday"),
    "buy a hen": Add("buy a hen"),
    "read oxford comma guide": Add("read oxford comma guide"),
}


@pytest.mark.parametrize(("text", "expected"), SAID.items())
def test_what_is_asked_in_any_english_is_found(text: str, expected: Command) -> None:
    assert the_one(text) == expected


def test_several_that_have_to_be_done_are_several_tasks() -> None:
    reading = read("a few things i need to return the drill by friday and i need to call bob and i need to order pipe")

    assert reading == Commands(
        (Add("return the drill", due_text="by friday"), Add("call bob"), Add("order pipe")), False
    )


@pytest.mark.parametrize("text", ["tell my boss i'm sick", "text my wife i'm running late"])
def test_a_message_to_be_sent_is_refused(text: str) -> None:
    assert isinstance(read(text), CannotDo)


def test_what_it_is_able_to_do_is_a_question_about_it() -> None:
    assert read("would you be so good as to tell me what you are able to do?") == Smalltalk(Kind.HELP)


@pytest.mark.parametrize(
    "text",
    [
        "rent is due on the 1st",
        "the deck is for friday",
        "make the dentist 4pm",
        "the deadline for the grant is friday",
    ],
)
def test_what_is_told_of_may_be_new(text: str) -> None:
    item = the_one(text)

    assert isinstance(item, Change)
    assert item.told


@pytest.mark.parametrize(
    "text",
    [
        "move the dentist to friday",
        "the dentist is now at 5",
        "the dentist has been moved to friday",
        "that one is for friday",
        "it's due friday",
        "rent isn't due until the 1st",
        "set the dentist for 4pm",
    ],
)
def test_a_command_to_change_a_task_is_of_one_that_is_there(text: str) -> None:
    item = the_one(text)

    assert isinstance(item, Change)
    assert not item.told


@pytest.mark.parametrize("text", ["make the beds 4pm", "could one see what is due this week", "what is due friday"])
def test_what_is_no_telling_is_no_change(text: str) -> None:
    item = the_one(text)

    assert not isinstance(item, Change)
