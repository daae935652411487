"""How people point at tasks: resolved against what they last saw and changed, never silently picked."""

from __future__ import annotations

from typing import Any

import pytest

from core.models import Status
from core.reply import Choice
from core.tools.toolbox import run_tool
from tests.rows import a_context
from tests.unit.tools.conftest import Desk

TITLES = ("buy milk", "call the bank", "write the report", "mow the lawn", "pay rent")


@pytest.fixture
def listed(desk: Desk) -> Desk:
    """Five tasks, of which the person has just seen the list: #1 to #5, in this order."""
    for title in TITLES:
        desk.have(title)
    desk.ok("list_tasks")
    return desk


def done(desk: Desk) -> list[int]:
    return [task.number for task in desk.rows() if task.status is Status.COMPLETED]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("#2", [2]),
        ("task 2", [2]),
        ("number two", [2]),
        ("the milk one", [1]),
        ("the first one", [1]),
        ("the second one", [2]),
        ("third", [3]),
        ("2nd", [2]),
        ("the last one", [5]),
        ("the bottom one", [5]),
        ("the first two", [1, 2]),
        ("the last three", [3, 4, 5]),
        ("all of them", [1, 2, 3, 4, 5]),
        ("these", [1, 2, 3, 4, 5]),
        ("all five", [1, 2, 3, 4, 5]),
        ("1, 3 and the last one", [1, 3, 5]),
        ("#1 and #4", [1, 4]),
    ],
)
def test_in_the_list_that_was_shown(listed: Desk, words: str, numbers: list[int]) -> None:
    listed.ok("complete_task", task=words)

    assert done(listed) == numbers


def test_several_at_once_are_one_result(listed: Desk) -> None:
    ran = listed.call("complete_task", task="the first two")

    assert ran.result.data == {"tasks": [1, 2]}
    assert ran.result.summary == "Completed #1 buy milk\nCompleted #2 call the bank"


def test_one_of_several_that_is_not_there_leaves_them_all(listed: Desk) -> None:
    listed.ok("delete_task", task="#2")
    listed.ok("list_tasks", search="milk")

    assert listed.error("complete_task", task="1 and 2") == "There is no task #2. Say “list” to see your tasks."


def test_several_are_updated_together_and_never_renamed_together(listed: Desk) -> None:
    listed.ok("update_task", task="the last two", priority="high")

    assert [task.number for task in listed.rows() if task.priority.value == "high"] == [4, 5]
    assert listed.error("update_task", task="the first three", title="x").startswith("That names several tasks")


def test_several_deletions_are_only_proposed(listed: Desk) -> None:
    ran = listed.call("delete_task", task="the first two")

    (card,) = ran.result.cards
    assert [task.number for task in card.items] == [1, 2]  # type: ignore[union-attr]
    assert (ran.result.changed, len([task for task in listed.rows() if task.deleted_at])) == (False, 0)


@pytest.mark.parametrize("words", ["it", "that", "that one", "this", "the one", "both", "the sixth one", "all three"])
def test_what_could_be_any_of_them_is_asked(listed: Desk, words: str) -> None:
    ran = listed.call("complete_task", task=words)

    assert (ran.ok, done(listed)) == (False, [])


def test_it_is_the_only_one_that_was_shown(listed: Desk) -> None:
    listed.ok("list_tasks", search="report")
    listed.ok("complete_task", task="it")

    assert done(listed) == [3]


def test_it_is_what_was_changed_since(listed: Desk) -> None:
    listed.ok("update_task", task="#4", priority="high")
    listed.ok("complete_task", task="that one")

    assert done(listed) == [4]


def test_a_place_is_one_in_the_list_also_after_a_change(listed: Desk) -> None:
    listed.ok("update_task", task="#4", priority="high")
    listed.ok("complete_task", task="the second one")

    assert done(listed) == [2]


def test_the_last_one_is_what_was_just_added(listed: Desk) -> None:
    listed.ok("add_task", title="water the plants")
    listed.ok("complete_task", task="the last one")

    assert done(listed) == [6]


def test_the_last_of_the_list_or_the_last_that_was_changed_is_asked(listed: Desk) -> None:
    listed.ok("update_task", task="#2", priority="high")
    ran = listed.call("delete_task", task="the last one")

    assert (ran.ok, ran.result.summary) == (
        False,
        "More than one task fits “the last one”: #2 call the bank or #5 pay rent. Say which one by its number.",
    )


def test_the_other_one_of_two(listed: Desk) -> None:
    assert listed.call("complete_task", task="the other one").ok is False

    listed.ok("list_tasks", search="m")  # buy milk, mow the lawn
    listed.ok("complete_task", task="the first one")
    listed.ok("complete_task", task="the other one")

    assert done(listed) == [1, 4]


def test_all_of_a_list_that_was_only_shown_in_part_is_asked(desk: Desk) -> None:
    for number in range(23):
        desk.have(f"thing {number}")
    desk.ok("list_tasks")

    assert desk.error("complete_task", task="all of them").startswith("I don't know which task")


def test_words_that_only_look_alike_are_asked_about(listed: Desk) -> None:
    ran = listed.call("delete_task", task="by mlik")

    assert (ran.ok, ran.result.changed) == (False, False)
    assert "#1 buy milk" in ran.result.summary


def test_what_others_shown_means_nothing_here(listed: Desk) -> None:
    listed.user = "local:ben"
    with listed.database.write() as session:
        a_context(session, "local:ben")

    assert listed.call("complete_task", task="the first one").ok is False


# The question which one was meant, and its answer


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """Two calls to ana, and the question which one is to be deleted."""
    for title in ("call ana about the lease", "call ana about the keys", "buy milk"):
        desk.have(title)
    assert desk.call("delete_task", task="call ana").ok is False
    return desk


def answer(desk: Desk, **arguments: Any) -> Any:
    with desk.database.write() as session:
        context = a_context(session, desk.user, now=desk.now, zone=desk.zone)
        name = "choose" if arguments else "confirm"
        return run_tool(context, name, arguments, own_word=True)


def test_the_answer_runs_the_call_that_was_asked_about(asked: Desk) -> None:
    ran = answer(asked, option=2)

    assert (ran.ok, ran.result.summary) == (True, "Deleted #2 call ana about the keys")


@pytest.mark.parametrize("arguments", [{"option": 3}, {"option": 1, "question": 99}])
def test_an_answer_to_something_else_does_nothing(asked: Desk, arguments: dict[str, int]) -> None:
    ran = answer(asked, **arguments)

    assert (ran.ok, [task.number for task in asked.rows() if task.deleted_at]) == (False, [])


def test_an_old_question_is_never_taken_for_a_newer_one(asked: Desk) -> None:
    """SQLite would give the number of a row that is gone to the next one, and buttons know questions by it."""
    first, second = (asked.call("delete_task", task="call ana").result.cards[0] for _ in range(2))
    assert isinstance(first, Choice)
    assert isinstance(second, Choice)

    assert first.id < second.id
    assert [answer(asked, option=2, question=card.id).ok for card in (first, second)] == [False, True]


def test_a_question_is_answered_once(asked: Desk) -> None:
    answer(asked, option=2)

    assert answer(asked, option=1).ok is False
    assert [task.number for task in asked.rows() if task.deleted_at] == [2]


def test_a_yes_answers_no_question_with_two_answers(asked: Desk) -> None:
    assert answer(asked).ok is False
    assert [task.number for task in asked.rows() if task.deleted_at] == []


def test_a_model_can_not_answer_for_the_person(asked: Desk) -> None:
    assert asked.error("choose", option=1).startswith("There is no tool 'choose'.")
