"""Anything can be undone, and undoing again does it anew."""

from __future__ import annotations

import pytest

from tests.scenarios.stage import Stage

STORIES = {
    "an addition": (["add buy milk"], "Undone #1 buy milk (off the list again)", []),
    "a deletion": (["add buy milk", "delete 1"], "Undone #1 buy milk (back on the list)", [(1, "buy milk")]),
    "a completion": (
        ["add buy milk", "done 1"],
        "Undone #1 buy milk (status was completed, is pending)",
        [(1, "buy milk")],
    ),
    "a new name": (
        ["add buy milk", "rename 1 to buy bread"],
        "Undone #1 buy milk (was “buy bread”)",
        [(1, "buy milk")],
    ),
    "a new date": (
        ["add buy milk tomorrow", "move 1 to friday"],
        "Undone #1 buy milk, due Sat 21 Nov 2026 (was due Fri 27 Nov 2026)",
        [(1, "buy milk")],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_undo(stage: Stage, story: str) -> None:
    said, receipt, left = STORIES[story]
    for words in said:
        stage.answer("ana", "dm", words)
    before = stage.tasks("ana")

    assert stage.answer("ana", "dm", "undo") == receipt
    assert stage.tasks("ana") == left

    stage.answer("ana", "dm", "undo")
    assert stage.tasks("ana") == before


def test_several_tasks_of_one_message_are_undone_together(stage: Stage) -> None:
    stage.answer("ana", "dm", "add milk, eggs and bread")

    stage.answer("ana", "dm", "undo")

    assert stage.tasks("ana") == []


def test_with_nothing_to_undo(stage: Stage) -> None:
    assert stage.answer("ana", "dm", "undo") == "There is nothing to undo."


def test_somebody_elses_change_is_not_undone(stage: Stage) -> None:
    stage.answer("ben", "dm", "add buy milk")

    assert stage.answer("ana", "dm", "undo") == "There is nothing to undo."
    assert stage.tasks("ben") == [(1, "buy milk")]


def test_a_channel_undoes_only_what_was_changed_there(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")

    refused = stage.answer("ana", "#general", "@Errand undo")

    assert refused == "The last change wasn't made here. Undo it in our direct messages. Nothing was changed."
    assert stage.tasks("ana") == [(1, "buy milk")]
