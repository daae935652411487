"""Requests that are made in a roundabout way, by the rules and not by phrases that happened to be written down."""

import pytest

from core.language import commands
from core.language.commands import (
    Add,
    CannotDo,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    DeleteWhere,
    Kind,
    ListTasks,
    Priority,
    Remind,
    Smalltalk,
)
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-18 10:00", NEW_YORK)


def read(text: str) -> commands.Reading:
    return commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")


def items(text: str) -> tuple[Command, ...]:
    reading = read(text)
    assert isinstance(reading, Commands), reading
    return reading.items


DOG = Add("wash the dog")


@pytest.mark.parametrize(
    "text",
    [
        "I wonder if you could possibly add wash the dog",
        "would you be so good as to put wash the dog on my list",
        "whenever you're ready, add wash the dog",
        "sorry to be a pain, but can you add wash the dog?",
        "could I trouble you to add wash the dog",
        "I hope you're well. Would you mind adding wash the dog?",
        "hook me up with a task to wash the dog",
        "could someone make sure I wash the dog",
        "my sister wants me to wash the dog",
        "I was told to wash the dog",
        "it would be good to wash the dog",
        "I could do with washing the dog",
        "gentle reminder to wash the dog",
        "can wash the dog be added to my list",
        "ps wash the dog",
        "-> wash the dog",
        "just add wash the dog please and thank you",
    ],
)
def test_a_lead_of_courtesies_and_obligations_is_no_part_of_the_title(text: str) -> None:
    assert items(text) == (DOG,)


@pytest.mark.parametrize(
    "text",
    [
        "wash the dog, it really stinks",
        "wash the dog because it stinks",
        "wash the dog - he rolled in something",
        "wash the dog, the neighbours complained",
        "wash the dog. No rush.",
        "wash the dog just in case",
        "wash the dog when I get a chance",
        "wash the dog so I don't forget",
        "add wash the dog, I always forget",
        "the dog smells again, so add wash the dog",
        "the kids are driving me mad. Please put wash the dog on my list",
        "we have guests tomorrow so please add wash the dog",
        "the dog's filthy so wash the dog",
        "gran visits friday and the dog is filthy, so wash the dog",
        "the kennel wants him spotless, wash the dog",
        "wash the dog, doctor's orders",
        "wash the dog, the kennel fines us otherwise",
        "wash the dog, I must not forget it",
        "I hope I don't forget to wash the dog",
        "I've been asked to wash the dog",
    ],
)
def test_why_it_is_to_be_done_is_no_part_of_the_title(text: str) -> None:
    assert items(text) == (DOG,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("wash the dog, it's due friday", Add("wash the dog", due_text="due friday")),
        ("wash the dog, and it's urgent", Add("wash the dog", priority=Priority.HIGH)),
        ("could you bung in 'descale kettle' for the weekend", Add("descale kettle", due_text="for the weekend")),
        (
            "the recital is on friday at 6pm, get it on the list as “Lily's recital”",
            Add("Lily's recital", due_text="on friday at 6pm"),
        ),
        ("put “renew passport” under travel", Add("renew passport", labels=("travel",))),
        ("We should order badges. Add it pls, low prio", Add("order badges", priority=Priority.LOW)),
    ],
)
def test_what_is_said_of_a_task_is_kept(text: str, expected: Add) -> None:
    assert items(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("add haircut wednesday, no wait, thursday", (Add("haircut", due_text="thursday"),)),
        ("remind me at 3, sorry 4, to call bob", (Remind("call bob", "at 4"),)),
        ("delete 1, no hang on, 5", (Delete(("5",)),)),
        ("paid the water bill, I mean the gas bill", (Complete(("pay the gas bill",)),)),
        ("show me next week. no, this week", (ListTasks(due_text="this week"),)),
        ("buy 4 no make it 6 chairs", (Add("buy 6 chairs"),)),
        ("wash the dog, no hurry", (DOG,)),
    ],
)
def test_what_is_taken_back_while_writing_is_replaced(text: str, expected: tuple[Command, ...]) -> None:
    assert items(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the surf lesson, push it to friday", Change(("surf lesson",), due_text="friday")),
        ("that second one: make it high", Change(("that second one",), priority=Priority.HIGH)),
        ("gym signup - forget it, delete", Delete(("gym signup",))),
        ("never mind the filter I don't need it anymore just get rid of it", Delete(("the filter",))),
        ("dentist, remind me at 5", Remind("dentist", "at 5", new=False)),
        ("make 2 high and move it to friday", Change(("2",), due_text="friday", priority=Priority.HIGH)),
        ("set 2 to friday and add label home", Change(("2",), due_text="friday", add_labels=("home",))),
        ("can we do the report on friday instead", Change(("the report",), due_text="on friday")),
        ("the rego needs to be done by friday not sunday", Change(("the rego",), due_text="by friday")),
        ("delete 102 and 103, the trip fell through", Delete(("102", "103"))),
        ("Could you check the form off? I signed it last night", Complete(("the form",))),
    ],
)
def test_a_task_is_named_and_then_told_what_to_do_with(text: str, expected: Command) -> None:
    found = items(text)

    assert [type(item) for item in found] == [type(expected)]
    assert found == (expected,) or found == (_with_article(expected),)


def _with_article(command: Command) -> Command:
    match command:
        case Change(tasks=(name,)):
            return Change(
                (f"the {name}",),
                due_text=command.due_text,
                priority=command.priority,
                add_labels=command.add_labels,
            )
        case _:
            return command


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("does my list have laundry on it", "laundry"),
        ("tell me if laundry is on my to do list", "laundry"),
        ("check my list for laundry", "laundry"),
        ("is washing the dog still on my list or did I do it?", "dog"),
        ("the roof, is it on there?", "roof"),
        ("have I paid the rent yet or not", "rent"),
        ("when do I have to renew my passport by?", "passport"),
        ("do I have milk on my shopping list", "milk"),
        ("what was it I had to do for the wedding?", "wedding"),
        ("has the passport been renewed?", "passport"),
    ],
)
def test_a_question_about_one_thing_searches_for_its_noun(text: str, search: str) -> None:
    (found,) = items(text)

    assert isinstance(found, ListTasks)
    assert (found.search or "").removeprefix("the ") == search


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("first wash the dog, then pay rent", ["wash the dog", "pay rent"]),
        ("monday: wash the dog. tuesday: pay rent.", ["wash the dog", "pay rent"]),
        ("dentist monday at 9 and haircut tuesday at 4", ["dentist", "haircut"]),
        ("ok three things. wash the dog, pay rent, and call mum", ["wash the dog", "pay rent", "call mum"]),
        (
            "swab the deck, polish the brass and zest the lemons",
            ["swab the deck", "polish the brass", "zest the lemons"],
        ),
        ("1) wash the dog 2) pay rent", ["wash the dog", "pay rent"]),
        ("I need to wash the dog. I also need to pay rent", ["wash the dog", "pay rent"]),
    ],
)
def test_several_tasks_are_told_apart(text: str, titles: list[str]) -> None:
    assert [item.title for item in items(text) if isinstance(item, Add)] == titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can you reboot the router", CannotDo("do that")),
        ("how hot should a sauna be", CannotDo("tell you that")),
        ("how do I get you to remind me of stuff", Smalltalk(Kind.HELP)),
        ("Happy new year in advance!", Smalltalk(Kind.GREETING)),
    ],
)
def test_what_is_no_request_for_the_list(text: str, expected: commands.Reading) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text", ["did you remove the milk", "call peter is done... no it isn't, leave it", "which one is it"]
)
def test_nothing_is_changed_by_what_asks_or_is_taken_back(text: str) -> None:
    reading = read(text)

    assert not isinstance(reading, Commands) or all(isinstance(item, ListTasks) for item in reading.items)


@pytest.mark.parametrize(
    "text",
    [
        "don't delete the dentist, it's important",
        "delete 3 if it's done, it's old",
        "delete the gym once it's done",
        "once the gym is done, delete it",
        "delete 3, but I still need it",
        "delete 3, actually keep it",
        "delete 3, not 4",
        "should I delete 3, it's old",
        "scrap the whole thing",
        "scrap the car",
        "take the lid off the jar",
    ],
)
def test_nothing_is_deleted_on_a_condition_or_against_a_reason(text: str) -> None:
    reading = read(text)

    assert not isinstance(reading, Commands) or not [
        item for item in reading.items if isinstance(item, Delete | DeleteWhere)
    ]


def test_what_is_read_in_a_roundabout_way_is_never_sure() -> None:
    sure = [
        text
        for text in (
            "wash the dog, it stinks",
            "would you be so good as to add milk",
            "delete 1, no, 5",
            "first a, then b",
        )
        if isinstance(reading := read(text), Commands) and reading.exact
    ]

    assert sure == []
