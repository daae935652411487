"""No part of a message is lost silently: each is done or asked about."""

import pytest

from core.language import commands
from core.language.commands import Add, Change, Command, Commands, Complete, Delete, ListTasks
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-19 09:00", NEW_YORK)


def told(item: Command) -> str:
    match item:
        case Add(title=title, due_text=due, repeat_text=repeat):
            return f"add {title}@{due or repeat}"
        case Delete(tasks=names):
            return f"delete {names[0]}"
        case Complete(tasks=names):
            return f"done {names[0]}"
        case Change(tasks=names):
            return f"change {names[0]}"
        case ListTasks():
            return "list"
        case _:
            return type(item).__name__


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("delete 3. call mum", ["delete 3", "add call mum@None"]),
        ("delete 3, call mum tomorrow", ["delete 3", "add call mum@tomorrow"]),
        ("I paid the rent. Call mum.", ["done pay the rent", "add Call mum@None"]),
        ("call mum. 3 is done.", ["add call mum@None", "done 3"]),
        ("move 3 to friday. pay rent", ["change 3", "add pay rent@None"]),
        ("rename 3 to buy eggs. call mum.", ["change 3", "add call mum@None"]),
        ("tag 3 with work. call mum", ["change 3", "add call mum@None"]),
        ("add milk. what's due today?", ["add milk@None", "list"]),
        ("need bread, need milk, need to call gran", ["add bread@None", "add milk@None", "add call gran@None"]),
        ("anything overdue? trying to get caught up", ["list"]),
        ("delete 3. It's raining.", ["delete 3"]),
        ("delete the gym task. I cancelled my membership.", ["delete gym"]),
        ("submit the form, due friday, label tax", ["add submit the form@due friday"]),
        ("the engineer is coming friday, add meet the engineer", ["add meet the engineer@friday"]),
        ("we meet every tues 6pm in the choir, add choir", ["add choir@every tues 6pm"]),
        ("dentist rang yesterday, add call dentist", ["add call dentist@None"]),
        ("fold the sheets monday, no wait she's out mondays, tuesday", ["add fold the sheets@tuesday"]),
        ("stick on there that i gotta buy picks", ["add buy picks@None"]),
        ("soap and rope please, need to go on the list", ["add soap and rope@None"]),
        ("got an extension on the outline!! its due the 27th now", ["change the outline"]),
        ("set up a desk for Jo by friday", ["add set up a desk for Jo@by friday"]),
        ("I sold the boat, take the trailer lights off", ["delete the trailer lights"]),
    ],
)
def test_each_part_is_done(text: str, expected: list[str]) -> None:
    reading = commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")

    assert isinstance(reading, Commands)
    assert [told(item) for item in reading.items] == expected


def test_what_is_counted_and_cannot_be_told_apart_is_asked_about() -> None:
    reading = commands.parse("one for me, two for Sue: buy tickets", sent_at=SENT, zone=NEW_YORK, locale="en-US")

    assert not isinstance(reading, Commands)
