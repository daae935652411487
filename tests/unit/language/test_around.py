"""What stands in front of and behind a new task, several with a day each, and news of a changed date. Said on
Wednesday 25 November 2026 at 10:00 in New York."""

import pytest

from core.language.commands import Add, Change, Commands, Complete, Reading, parse
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK)


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("clean the hamster cage or no phone", [Add("clean the hamster cage")]),
        ("fix the gutter or the basement will flood", [Add("fix the gutter")]),
        ("hand in the essay monday or the teacher's gonna kill me", [Add("hand in the essay", due_text="monday")]),
        ("take the bins out tonight they're overflowing", [Add("take the bins out", due_text="tonight")]),
        ("put oat milk on my list she won't stop asking", [Add("oat milk")]),
        ("buy stamps because we ran out", [Add("buy stamps")]),
        ("add water the ferns on monday, if that's all right with you", [Add("water the ferns", due_text="on monday")]),
        ("howzit, please add fetch the tiles", [Add("fetch the tiles")]),
        ("I will lose this app too, but okay, first one: call the vet", [Add("call the vet")]),
        ("two things while I'm in the queue: buy tape and call Jo", [Add("buy tape"), Add("call Jo")]),
        ("can you please include book the hall", [Add("book the hall")]),
        ("can you write clean the oven", [Add("clean the oven")]),
        (
            "call Tom tomorrow, on thursday pay the rent",
            [Add("call Tom", due_text="tomorrow"), Add("pay the rent", due_text="on thursday")],
        ),
        ("decide on cake or pie", [Add("decide on cake or pie")]),
        ("watch the film that she won't stop quoting", [Add("watch the film that she won't stop quoting")]),
    ],
)
def test_what_stands_around_a_task_is_no_part_of_it(text: str, tasks: list[Add]) -> None:
    reading = read(text)

    assert isinstance(reading, Commands)
    assert list(reading.items) == tasks


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("the slides are now needed by friday", Change(("the slides",), due_text="friday")),
        ("the baker messaged, they can only do 1pm for my cake", Change(("my cake",), due_text="1pm")),
        ("the picnic got called off, it's sunday now", Change(("the picnic",), due_text="sunday")),
        ("could the quote please be moved to friday? Bo is away.", Change(("the quote",), due_text="friday")),
    ],
)
def test_news_of_a_date_is_a_change(text: str, change: Change) -> None:
    assert read(text) == Commands((change,), exact=False)


@pytest.mark.parametrize("text", ["we ran out of milk", "the bread went off"])
def test_what_only_happened_finishes_no_task(text: str) -> None:
    reading = read(text)

    assert not (isinstance(reading, Commands) and any(isinstance(item, Complete) for item in reading.items))
