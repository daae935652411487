"""Two tasks with a value each, and what was done with all of a list."""

from __future__ import annotations

import pytest

from core.language.commands import Add, Change, Commands, CompleteWhere, Priority, Reading, parse
from tests.unit.language.when import NEW_YORK, SENT

HIGH, LOW = Priority.HIGH, Priority.LOW


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("make gran high and aunt low", (Change(("gran",), priority=HIGH), Change(("aunt",), priority=LOW))),
        ("make 1 high and 2 low", (Change(("1",), priority=HIGH), Change(("2",), priority=LOW))),
        (
            "push 3 to friday and 4 to monday",
            (Change(("3",), due_text="friday"), Change(("4",), due_text="monday")),
        ),
        (
            "move the dentist to friday, the vet to monday",
            (Change(("the dentist",), due_text="friday"), Change(("the vet",), due_text="monday")),
        ),
    ],
)
def test_each_task_gets_its_own_value(text: str, wanted: tuple[Change, ...]) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == wanted


def test_two_values_of_one_task_are_one_change() -> None:
    reading = read("make 3 high and move it to friday")

    assert isinstance(reading, Commands)
    assert reading.items == (Change(("3",), due_text="friday", priority=HIGH),)


@pytest.mark.parametrize(
    "text", ["bought everything on the shopping list today", "we finally did everything on the shopping list"]
)
def test_all_of_a_list_may_be_told_to_be_done(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    [done] = reading.items
    assert isinstance(done, CompleteWhere)
    assert done.filter.search == "shopping"


@pytest.mark.parametrize(
    "text", ["restore worked", "order arrived", "load shedding killed my dough", "lost everything in the fire"]
)
def test_what_happened_is_no_task(text: str) -> None:
    reading = read(text)

    assert not isinstance(reading, Commands)


@pytest.mark.parametrize("text", ["call them to rebook tomorrow", "call the guy who fixed my car"])
def test_a_call_to_somebody_renames_nothing(text: str) -> None:
    reading = read(text)

    assert not (isinstance(reading, Commands) and any(isinstance(item, Change) for item in reading.items))
    assert isinstance(reading, Commands)
    assert isinstance(reading.items[0], Add)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the onboarding was pushed back by one week", Change(("the onboarding",), due_text="one week later")),
        ("they pushed the dentist back by a week", Change(("the dentist",), due_text="a week later")),
        ("the dentist has been moved to friday", Change(("the dentist",), due_text="friday")),
        ("rename 52 in Book flight for Lisbon", Change(("52",), title="Book flight for Lisbon")),
        ("change the title of 3 into buy oat milk", Change(("3",), title="buy oat milk")),
        ("3: add label home", Change(("3",), add_labels=("home",))),
        (
            "803: remove label helpdesk, add label print",
            Change(("803",), add_labels=("print",), remove_labels=("helpdesk",)),
        ),
        ("vet can't make it until thursday", Change(("vet",), due_text="thursday", told=True)),
    ],
)
def test_what_is_changed_of_one(text: str, wanted: Change) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (wanted,)
