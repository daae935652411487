"""What people said that was once half done, split in the wrong place or taken for something else. Said on Wednesday 25
November 2026 at 10:00 in New York."""

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
    Skip,
    Smalltalk,
    Unknown,
    Yes,
    parse,
)
from core.language.tasks.matching import each_named, fitting, resembling
from tests.unit.language.when import NEW_YORK, SENT


def read(text: str, locale: str | None = None) -> Reading:
    return parse(text, sent_at=SENT, zone=NEW_YORK, locale=locale)


def items(text: str, locale: str | None = None) -> tuple[Command, ...]:
    reading = read(text, locale)
    assert isinstance(reading, Commands), reading
    return reading.items


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I bought rope and soap", ("buy rope and soap",)),
        ("I bought rope, soap and twine", ("buy rope, soap and twine",)),
        ("bought milk and paid rent", ("buy milk", "pay rent")),
        ("I paid the rent, posted the letter and rang mum", ("pay the rent", "post the letter", "ring mum")),
        ("I finished the alpha report and the gamma thing", ("the alpha report", "the gamma thing")),
        ("done gym and pay rent", ("gym and pay rent",)),
        ("done the second and third", ("the second and third",)),
    ],
)
def test_all_that_was_said_to_be_done_is_in_the_reading(text: str, names: tuple[str, ...]) -> None:
    assert items(text) == (Complete(names),)


SHOPPING = {
    1: "buy rope",
    2: "buy soap",
    3: "bread and butter",
    4: "gym",
    5: "pay rent",
    6: "alpha memo",
    7: "beta memo",
}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("buy rope and soap", (1, 2)),
        ("gym and pay rent", (4, 5)),
        ("alpha memo and beta memo", (6, 7)),
        ("buy rope, soap and the gym", (1, 2, 4)),
        ("bread and butter", ()),
        ("rope and zebra", ()),
        ("rope", ()),
        ("memo and rope", ()),
    ],
)
def test_each_part_of_what_was_named_is_a_task_of_its_own(words: str, numbers: tuple[int, ...]) -> None:
    assert each_named(words, SHOPPING) == numbers


@pytest.mark.parametrize("words", ["buy rope and zebra", "buy rope and soap"])
def test_a_title_is_not_what_was_meant_by_it_and_something_else(words: str) -> None:
    assert fitting(words, SHOPPING) == []


@pytest.mark.parametrize(
    ("words", "numbers"),
    [("call ann", [2, 1]), ("call anna", [1]), ("call anne", [2]), ("call Bob", [3]), ("call bobs", [3])],
)
def test_names_that_differ_in_a_letter_are_asked_about(words: str, numbers: list[int]) -> None:
    assert fitting(words, {1: "call Anna", 2: "call Anne", 3: "call Bob"}) == numbers


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("the zebra", []),
        ("the one about apples", []),
        ("my", []),
        ("the ropes", [1]),
        ("the dentst", [2]),
        ("kids", [3]),
    ],
)
def test_articles_are_no_likeness(words: str, numbers: list[int]) -> None:
    assert resembling(words, {1: "rope for the boat", 2: "dentist appointment", 3: "pick up the kids"}) == numbers


WHOLE = [
    "add call bob on monday or tuesday",
    "add call bob on monday and tuesday",
    "add call bob from monday to friday",
    "add call bob monday at 9, 12 and 15",
    "add call at 9, 12 and 15",
    "add call mum every day at 8am and 8pm",
    "add vacation dec 1 - dec 5",
    "add task-force meeting",
    "add item-1",
    "add reminder emails to customers",
    "add to-do list app",
    "add read War and Peace, by Tolstoy",
    "add pay Smith, Jones & Co",
    "add send the contract to Smith, Jones & Co",
    "add fix the bug in login, signup and logout pages",
    "add fix login, signup and logout pages",
    "add buy a red, white and blue flag",
    "add buy 1, 2 and 3 inch nails",
    "add prepare slides (intro, demo, q&a)",
    "add check the door, then undo the bolt",
    "add review the plan and delete old logs",
    "add party :tada:",
    "add :fire: fix prod",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_title_stays_whole(text: str) -> None:
    assert items(text) == (Add(text.removeprefix("add ")),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("add pay Smith, Jones & Co by monday", Add("pay Smith, Jones & Co", due_text="by monday")),
        ("meet at 5 Main Street tomorrow", Add("meet at 5 Main Street", due_text="tomorrow")),
        ("add meet at 10 Downing Street on monday", Add("meet at 10 Downing Street", due_text="on monday")),
        ("add meet at 221 Baker Street at 5pm", Add("meet at 221 Baker Street", due_text="at 5pm")),
        ("add dinner friday, 7pm", Add("dinner", due_text="friday, 7pm")),
        ("change the tires on friday", Add("change the tires", due_text="on friday")),
        ("add ASAP fix prod", Add("fix prod", priority=Priority.HIGH)),
    ],
)
def test_a_title_and_its_date(text: str, expected: Add) -> None:
    assert items(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("milk, eggs and bread", (Add("milk"), Add("eggs"), Add("bread"))),
        ("add milk, eggs and bread", (Add("milk"), Add("eggs"), Add("bread"))),
        (
            "add these: milk, eggs, bread & butter, 2% yoghurt",
            (Add("milk"), Add("eggs"), Add("bread & butter"), Add("2% yoghurt")),
        ),
        ("add task one; task two; task three", (Add("task one"), Add("task two"), Add("task three"))),
        (
            "add task one tomorrow and task two on friday",
            (Add("task one", due_text="tomorrow"), Add("task two", due_text="on friday")),
        ),
        (
            "book flight on monday and hotel on tuesday",
            (Add("book flight", due_text="on monday"), Add("book hotel", due_text="on tuesday")),
        ),
        (
            "Buy bread. Call Alice on Monday. Pay the bill by Friday.",
            (Add("Buy bread"), Add("Call Alice", due_text="on Monday"), Add("Pay the bill", due_text="by Friday")),
        ),
        ("add milk and delete 3", (Add("milk"), Delete(("3",)))),
    ],
)
def test_several_tasks_of_one_line(text: str, expected: tuple[Command, ...]) -> None:
    assert items(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "day"),
    [
        ("skip gym", "gym", None),
        ("skip the gym", "the gym", None),
        ("skip standup on friday", "standup", "on friday"),
        ("skip tomorrow's gym", "gym", "tomorrow"),
        ("skip gym next week", "gym", "next week"),
        ("skip it on wednesday", "it", "on wednesday"),
        ("delete just tomorrow's standup", "standup", "tomorrow"),
        ("cancel only the gym on friday", "the gym", "on friday"),
    ],
)
def test_a_task_is_skipped_by_its_name(text: str, name: str, day: str | None) -> None:
    assert items(text) == (Skip((name,), day),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("study group is at 7pm from now on", Change(("study group",), repeat_text="7pm")),
        ("from now on study group is at 10", Change(("study group",), repeat_text="at 10")),
        ("move the gym to 8am every time", Change(("the gym",), repeat_text="8am")),
        ("pills at 9 from now on", Change(("pills",), repeat_text="at 9")),
        ("always at 7pm", Change(("that",), repeat_text="at 7pm")),
        ("always lock the door at 7pm", Add("always lock the door", due_text="at 7pm")),
    ],
)
def test_a_new_time_is_for_all_that_follow(text: str, expected: Command) -> None:
    assert items(text) == (expected,)


def test_a_song_is_not_skipped() -> None:
    assert isinstance(read("skip this song"), CannotDo)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pay rent 31.12.", Add("pay rent", due_text="31 Dec")),
        ("add Steuererklärung abgeben 31.12.", Add("Steuererklärung abgeben", due_text="31 Dec")),
        ("call bob Mo 10:00", Add("call bob", due_text="Mon 10:00")),
        ("add Bericht Di 9 Uhr", Add("Bericht", due_text="Tue 9:00")),
        ("call bob Mi", Add("call bob", due_text="Wed")),
        ("call bob heute 18 Uhr", Add("call bob", due_text="today 18:00")),
        ("call Mo", Add("call Mo")),
        ("add Do the dishes", Add("Do the dishes")),
        ("deploy version 1.2.", Add("deploy version 1.2")),
        ("was steht heute an?", ListTasks(due_text="today")),
    ],
)
def test_days_and_times_as_germans_write_them(text: str, expected: Command) -> None:
    assert items(text, "de-DE") == (expected,)


def test_others_keep_their_names() -> None:
    assert items("call Mo 10:00", "en-US") == (Add("call Mo", due_text="10:00"),)
    assert items("call bob Mi", "en-GB") == (Add("call bob Mi"),)


@pytest.mark.parametrize(
    "text",
    ["done all of them except 3", "delete everything about me", "add me to the guest list", "- [ ] open\n- [x] closed"],
)
def test_what_can_only_be_asked_about(text: str) -> None:
    assert isinstance(read(text), Ask)


@pytest.mark.parametrize(
    "text",
    [
        "what does ben have on his list?",
        "export my tasks",
        "share my list with ben",
        "speak german",
        "what time is it?",
        "can you merge Ana's branch?",
        "would you be able to ring the surgery on my behalf?",
        "is it going to stay fine tomorrow",
    ],
)
def test_what_errand_does_not_do(text: str) -> None:
    assert isinstance(read(text), CannotDo)


def test_a_chore_with_the_words_of_a_service() -> None:
    assert items("merge Ana's branch") == (Add("merge Ana's branch", named="Ana's branch"),)
    assert items("can you water the ferns tomorrow") == (Add("water the ferns", due_text="tomorrow"),)


@pytest.mark.parametrize(
    "text", ["is there a way to put a day on something", "what's the trick to getting a task off here?"]
)
def test_how_it_is_done(text: str) -> None:
    assert read(text) == Smalltalk(Kind.HELP)


@pytest.mark.parametrize("text", ["list more", "more", "next page", "was muss ich heute noch machen?"])
def test_what_is_neither_a_task_nor_a_search(text: str) -> None:
    assert read(text) == Unknown()


def test_a_page_of_the_list() -> None:
    assert items("list page 2") == items("page 2") == (ListTasks(page=2),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("done 92 :+1:", Complete(("92",))),
        (":white_check_mark: 92", Complete(("92",))),
        ("list :eyes:", ListTasks()),
        (":+1:", Yes()),
        ("add buy milk :cow: tomorrow", Add("buy milk :cow:", due_text="tomorrow")),
    ],
)
def test_shortcodes_are_pictures(text: str, expected: Command) -> None:
    assert items(text) == (expected,)


def test_thanks_with_a_picture() -> None:
    assert read("thanks :pray:") == Smalltalk(Kind.THANKS)
