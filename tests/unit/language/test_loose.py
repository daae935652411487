"""What people say in their own way: leads and tails around a chore, slips of the finger, reports, questions, lists."""

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
    Kind,
    ListTasks,
    Priority,
    Reading,
    Remind,
    Reopen,
    Smalltalk,
    Status,
    Undo,
    Unremind,
    parse,
)
from core.language.tasks.matching import fitting
from tests.unit.language.when import NEW_YORK, SENT

HIGH = Priority.HIGH


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


LEADS = [
    "the next thing i need to do is {}",
    "my boss wants me to {}",
    "sarah asked me to {}",
    "i promised mum i'd {}",
    "i keep meaning to {}",
    "all i have to do is {}",
    "it's up to me to {}",
    "note for myself: {}",
    "add something to remind me to {}",
]


@pytest.mark.parametrize("lead", LEADS)
def test_what_is_said_before_a_chore_is_no_part_of_it(lead: str) -> None:
    reading = read(lead.format("wash the dog"))

    assert isinstance(reading, Commands)
    assert reading.items in ((Add("wash the dog"),), (Remind("wash the dog", None),))


TAILS: dict[str, Add] = {
    "which is due friday": Add("call Bob", due_text="due friday"),
    "with a deadline of friday": Add("call Bob", due_text="friday"),
    "as a task for friday": Add("call Bob", due_text="for friday"),
    "before i forget": Add("call Bob"),
    "(friday, high priority)": Add("call Bob", due_text="friday", priority=HIGH),
    "; due friday; high": Add("call Bob", due_text="due friday", priority=HIGH),
    "as an urgent task": Add("call Bob", priority=HIGH),
    "pls its urgent": Add("call Bob", priority=HIGH),
    "with no deadline": Add("call Bob"),
    "@friday": Add("call Bob @friday"),  # a person, as whatever begins with it
}


@pytest.mark.parametrize(("tail", "expected"), TAILS.items())
def test_what_is_said_behind_a_chore_is_no_part_of_it(tail: str, expected: Add) -> None:
    reading = read(f"add call Bob{'' if tail[0] == ';' else ' '}{tail}")

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)


SEVERAL: dict[str, tuple[Command, ...]] = {
    "call bob and email sue": (Add("call bob"), Add("email sue")),
    "remind me to call bob at 3 and to email sue at 4": (Remind("call bob", "at 3"), Remind("email sue", "at 4")),
    "add a) call bob b) email sue": (Add("call bob"), Add("email sue")),
    "tasks for friday:\n- call bob\n- email sue at 4": (
        Add("call bob", due_text="friday"),
        Add("email sue", due_text="friday at 4"),
    ),
    "hi\nshopping\nmilk\neggs\nthanks": (Add("milk"), Add("eggs")),
    "wash and fold the laundry": (Add("wash and fold the laundry"),),
    "call bob and ask him about the quote": (Add("call bob and ask him about the quote"),),
}


@pytest.mark.parametrize(("text", "expected"), SEVERAL.items())
def test_several_things_to_do(text: str, expected: tuple[Command, ...]) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == expected


SLIPS: dict[str, tuple[Command, ...]] = {
    "cna you add buy milk": (Add("buy milk"),),
    "set prioirty of 3 to hgih": (Change(("3",), priority=HIGH),),
    "shwo me my lsit": (ListTasks(),),
    "add find teh keys": (Add("find teh keys"),),
    "call dad": (Add("call dad"),),
}


@pytest.mark.parametrize(("text", "expected"), SLIPS.items())
def test_slips_are_put_right_in_commands_and_left_in_titles(text: str, expected: tuple[Command, ...]) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == expected


OTHERWISE: dict[str, Reading] = {
    "the contract email to claire went out this morning": Commands((Complete(("go contract email claire",)),), False),
    "I ticked 3 by accident": Commands((Reopen(("3",)),), False),
    "oops the plumber hasn't actually been called": Commands((Reopen(("call plumber",)),), False),
    "scratch that, delete 3": Commands((Delete(("3",)),), False),
    "delete the dentist reminder": Commands((Unremind(("dentist",)),), True),
    "restore that": Commands((Undo(),), True),
    "are there any left for me to do?": Commands((ListTasks(),), True),
    "what's first on my list": Commands((ListTasks(),), True),
    "show me everything, done ones too": Commands((ListTasks(Status.ALL),), False),
    "much obliged": Smalltalk(Kind.THANKS),
    "is it possible to delete tasks?": Smalltalk(Kind.HELP),
    "add a task for Ravi to fix the printer": CannotDo("give tasks to other people"),
}


@pytest.mark.parametrize(("text", "expected"), OTHERWISE.items())
def test_other_ways_of_saying_it(text: str, expected: Reading) -> None:
    assert read(text) == expected


HARMLESS = [
    "delete tasks",
    "strike 23 off",
    "Sarah fixed the login bug",
    "I couldn't reach the plumber",
    "had a great day today",
    "maybe we should drop the tap",
    "3 should be deleted?",
    "vienna is cancelled",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_nothing_is_finished_or_deleted_on_a_guess(text: str) -> None:
    reading = read(text)

    named = fitting("cancel vienna", {1: "Book hotel for Vienna"})
    assert named == []
    assert not isinstance(reading, Commands) or all(
        isinstance(item, Complete) and item.tasks == ("cancel vienna",) for item in reading.items
    )


def test_delete_tasks_asks_which() -> None:
    assert isinstance(read("delete tasks"), Ask)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("go contract email claire", [6]),  # all of a title was said, whatever else
        ("spill milk", []),  # something else was done with it
        ("the present for leo", [4]),
        ("gift for leo", [4]),
    ],
)
def test_words_fit_a_title(words: str, found: list[int]) -> None:
    titles = {1: "Buy milk", 4: "Buy birthday present for Leo", 6: "Email Claire about the contract"}

    assert fitting(words, titles) == found
