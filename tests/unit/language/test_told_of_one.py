"""What is told of one task, or of a set, in whatever order: its new day, level, name, note or label; that it is done,
begun, open again or to go. Said on Wednesday 25 November 2026 at 10:00 in New York."""

import pytest

from core.language.commands import (
    Add,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    DeleteWhere,
    Filter,
    Reading,
    Reopen,
    Start,
    parse,
)
from core.language.readings import Changes, ChangeWhere, Priority
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        # a thing, what links it to a day or a level, and that
        ("grocery run, let's say saturday", Change(("grocery run",), due_text="saturday", told=True)),
        ("the report I will do on monday", Change(("the report",), due_text="on monday", told=True)),
        ("the boss wants the slides by friday", Change(("the slides",), due_text="friday", told=True)),
        ("the gas bill isn't that urgent, low will do", Change(("the gas bill",), priority=Priority.LOW)),
        ("the dentist says 3pm instead", Change(("the dentist",), due_text="3pm")),
        ("put 3 and 4 down for friday", Change(("3", "4"), due_text="friday")),
        ("whack a medium on the gutters", Change(("the gutters",), priority=Priority.MEDIUM)),
        # what it is called, noted of it and labelled
        ("title on 12 should be Book flights", Change(("12",), title="Book flights")),
        ("a note for the dentist, please: bring the card", Change(("the dentist",), notes="bring the card")),
        ("slap the home label on the boiler", Change(("the boiler",), add_labels=("home",))),
        ("delete the errands label from 6", Change(("6",), remove_labels=("errands",))),
        ("tag 3 with car, no wait, wrong one, tag 4 with car", Change(("4",), add_labels=("car",))),
        # what is done, begun, open again
        ("driveway shovelled, never again", Complete(("shovel driveway",))),
        ("minutes are typed up and circulated", Complete(("type up minutes",))),
        ("rent receipts submitted to hr", Complete(("submit rent receipts to hr",))),
        ("everything looks fine, closing 12 as done", Complete(("12",))),
        ("with the taxes I have begun", Start(("the taxes",))),
        ("ok doing dishes rn", Start(("dishes",))),
        ("12 wasn't meant to be ticked", Reopen(("12",))),
        ("reopen the fence, wind took it again", Reopen(("the fence",))),
        # what goes
        ("3, 4 and 5, delete them all", Delete(("3", "4", "5"))),
        ("delete 3 and 4, leave the rest", Delete(("3", "4"))),
        ("rent. off the list please", Delete(("rent",))),
        ("zack is dead to me, delete the hoodie one", Delete(("the hoodie one",))),
        # many
        ("anything wey carry wedding label, delete everything", DeleteWhere(Filter(label="wedding"))),
        (
            "make the garden ones low except the hedge",
            ChangeWhere(Filter(search="garden", besides=("hedge",)), Changes(priority=Priority.LOW)),
        ),
        # near ones
        ("put 3 chairs on the porch", Add("put 3 chairs on the porch")),
        ("the plumber can come on friday", Add("the plumber can come", due_text="on friday")),
    ],
)
def test_what_is_told_of_a_task_is_put_plainly(text: str, command: Command) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (command,)


@pytest.mark.parametrize(
    "text",
    [
        "the landlord emailed, he fixed it",
        "my sister says she followed up with the landlord",
        "I think the freezer's maybe done, ask me tomorrow",
        "should I just delete the hoodie one",
        "don't delete the hoodie one",
        "if it rains then delete the hoodie one",
        "the gutters were needed, finally",
    ],
)
def test_news_and_doubts_finish_and_delete_nothing(text: str) -> None:
    reading = read(text)

    items = reading.items if isinstance(reading, Commands) else ()
    assert not any(isinstance(item, Complete | Delete | DeleteWhere) for item in items)
