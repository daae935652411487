"""Questions about the list in odd words and orders: by what shows that something is asked, and by the words that are
left when those of asking are taken away."""

import pytest

from core.language.commands import Add, CannotDo, Commands, Complete, ListTasks, Priority, Reading, Status, parse
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # days
        ("what does thursday throw at me, love", ListTasks(due_text="thursday")),
        ("sat - owt?", ListTasks(due_text="sat")),
        ("february nko?", ListTasks(due_text="february")),
        ("by end of the month what all must be finished", ListTasks(due_text="by end of the month")),
        ("so am i clear on the 22nd or nah", ListTasks(due_text="the 22nd")),
        # states and levels
        ("anything that has gone past its date, at all", ListTasks(Status.OVERDUE)),
        ("mate what am i halfway thru", ListTasks(Status.IN_PROGRESS)),
        ("how many did i polish off this month", ListTasks(Status.COMPLETED, due_text="this month")),
        ("which of these matters the most", ListTasks(priority=Priority.HIGH)),
        # kinds
        ("my uni things only, rest dont matter", ListTasks(search="uni")),
        ("kids stuff - anything urgent?", ListTasks(priority=Priority.HIGH, search="kids")),
        # one thing
        ("gutters - did we ever get round to them", ListTasks(Status.ALL, search="gutters")),
        ("library books when do they go back", ListTasks(Status.ALL, search="library books")),
        ("licence i have put or not put", ListTasks(Status.ALL, search="licence")),
        ("passport thing, is that sorted or am i still waiting", ListTasks(Status.ALL, search="passport")),
    ],
)
def test_a_question_asks_for_the_list_or_for_one_thing(text: str, expected: ListTasks) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert reading.items == (expected,)
    assert not reading.exact


@pytest.mark.parametrize(
    "text",
    [
        "ask dad what he wants for dinner on friday",
        "decide which colour to paint the hall by monday",
        "email sue about anything urgent on friday",
        "bring the kids stuff to school tomorrow",
        "find out when the library closes",
    ],
)
def test_a_task_in_which_something_is_asked_is_a_task(text: str) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert [type(item) for item in reading.items] == [Add]


def test_what_is_told_to_be_done_before_a_question_is_not_lost() -> None:
    reading = read("i did the bins, what's next")

    assert isinstance(reading, Commands)
    assert Complete(("the bins",)) in reading.items


@pytest.mark.parametrize("text", ["the house stuff is nearly finished", "list more"])
def test_what_asks_for_nothing_shows_nothing(text: str) -> None:
    assert not isinstance(read(text), Commands)


def test_the_world_is_not_on_the_list() -> None:
    assert isinstance(read("will arsenal win on saturday"), CannotDo)
