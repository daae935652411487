"""An undo that says what it means takes back just that, or says why not; and what was deleted can be brought back."""

from __future__ import annotations

import pytest

from tests.scenarios.stage import Stage

REFUSED = "Nothing was changed."


def told(stage: Stage, *said: str) -> str:
    """The last answer to what is said one after the other."""
    return [stage.answer("ana", "dm", words) for words in said][-1]


@pytest.mark.parametrize(
    ("undo", "answer"),
    [
        ("undo adding milk", "Undone #1 buy milk (off the list again)"),
        ("undo the completion", "Undone #3 gas bill (status was completed, is pending)"),
        ("undo completing the gas bill", "Undone #3 gas bill (status was completed, is pending)"),
        ("undo the gas one", "Undone #3 gas bill (status was completed, is pending)"),
        ("undo the rename", "Undone #2 buy eggs (was “12 eggs”)"),
        ("undo renaming eggs", "Undone #2 buy eggs (was “12 eggs”)"),
        ("undo 2", "Undone #2 buy eggs (was “12 eggs”)"),
    ],
)
def test_one_change_is_named(stage: Stage, undo: str, answer: str) -> None:
    setting = ["add buy milk", "add buy eggs", "add gas bill", "add water bill", "done 3", "rename 2 to 12 eggs"]

    assert told(stage, *setting, "move 4 to friday", undo) == answer


@pytest.mark.parametrize("undo", ["undo the deletion", "undo adding the water bill", "undo the roof", "undo 9"])
def test_nothing_else_is_undone_in_its_place(stage: Stage, undo: str) -> None:
    answer = told(stage, "add water bill", "add buy milk", "move 1 to friday", undo)

    assert answer.endswith(REFUSED)
    assert stage.tasks("ana") == [(1, "water bill"), (2, "buy milk")]


def test_one_of_two_in_a_message_is_taken_back(stage: Stage) -> None:
    answer = told(stage, "add gas bill", "add water bill", "done gas bill, done water bill", "undo the water one")

    assert answer == "Undone #2 water bill (status was completed, is pending)"


def test_the_next_time_goes_with_the_completion(stage: Stage) -> None:
    answer = told(stage, "add water plants every monday", "done 1", "undo the completion of the plants")

    assert [line.split(",")[0] for line in answer.splitlines()] == ["Undone #2 water plants", "Undone #1 water plants"]
    assert stage.tasks("ana") == [(1, "water plants")]


def test_oops_is_about_the_answer_before_it(stage: Stage) -> None:
    refused = told(stage, "add buy milk", "done milk", "done milk", "oops")

    assert refused.startswith("My last answer changed nothing")
    assert told(stage, "undo", "oops") == "Redone #1 buy milk (status was pending, is completed)"


def test_one_more_is_the_change_before(stage: Stage) -> None:
    answer = told(stage, "add buy milk", "add buy eggs", "done 1", "undo", "no, undo that one too")

    assert answer == "Undone #2 buy eggs (off the list again)"


def test_redo_takes_only_an_undo_back(stage: Stage) -> None:
    assert told(stage, "add buy milk", "done 1", "redo").startswith("The last change was no undo")
    assert told(stage, "undo", "redo") == "Redone #1 buy milk (status was pending, is completed)"


def test_putting_back_takes_nothing_away(stage: Stage) -> None:
    refused = told(stage, "add dentist", "add haircut", "remove both of the others", "wait no, bring them back")
    assert refused == "Nothing was deleted that I could bring back. Nothing was changed."

    hinted = told(stage, "delete 1", "add gym", "put it back")
    assert hinted == "The last change deleted nothing. To bring back #1 dentist, say “restore 1”. Nothing was changed."
    assert stage.tasks("ana") == [(2, "haircut"), (3, "gym")]


@pytest.mark.parametrize("words", ["restore 1", "undelete the beef", "bring back the beef", "restore beef"])
def test_what_was_deleted_is_brought_back(stage: Stage, words: str) -> None:
    answer = told(stage, "add 2 lbs of beef", "delete 1", "add rice", words)

    assert answer == "Undone #1 2 lbs of beef (back on the list)"


@pytest.mark.parametrize("words", ["put it back", "put it back on", "put it back on the list", "bring it back"])
def test_what_was_deleted_just_now_is_put_back(stage: Stage, words: str) -> None:
    answer = told(stage, "add 2 lbs of beef", "the beef can come off the list", words)

    assert answer == "Undone #1 2 lbs of beef (back on the list)"


def test_what_is_open_needs_no_bringing_back(stage: Stage) -> None:
    assert told(stage, "add rice", "restore rice") == "#1 rice is open already. Nothing was changed."


@pytest.mark.parametrize("words", ["remove it", "delete that", "done", "complete it"])
def test_after_an_answer_that_found_nothing_it_is_asked_about(stage: Stage, words: str) -> None:
    answer = told(stage, "add buy cat food", "add meeting with Bob", "mark as done the rob thing", words)

    assert answer.startswith("I don't know which task")
    assert len(stage.tasks("ana")) == 2


def test_what_was_spoken_of_is_it_though_nothing_changed(stage: Stage) -> None:
    assert told(stage, "add milk", "done milk", "add eggs", "done milk", "delete it") == "Deleted #1 milk"
