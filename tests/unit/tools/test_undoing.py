"""What one turn did is taken back, whatever came after it, as long as nothing lies over it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from core.tools.toolbox import Ran, run_tool
from core.tools.undoing import ALREADY, NOT_YOURS
from tests.rows import ANA, BEN, NOW, a_context

from .conftest import Desk

LIES_OVER = "#1 was changed again after that, so I can't undo it without losing the later change. Nothing was changed."


def in_turn(desk: Desk, turn: str, *calls: tuple[str, dict[str, Any]], user: str = ANA, **room: Any) -> tuple[int, Ran]:
    """Run these calls of the person's own in a turn of this name; the turn's id, and how the last of them went."""
    with desk.database.write() as session:
        context = a_context(session, user, now=desk.now, zone=desk.zone, room=turn, **room)
        [*_, ran] = [run_tool(context, name, arguments, own_word=True) for name, arguments in calls]
        return context.turn_id, ran


def taken_back(desk: Desk, turn: int, user: str = ANA, **room: Any) -> tuple[bool, str]:
    """Whether the turn could be taken back, and what is said of it."""
    name = f"undo {len(desk.everything()[1])} {turn}"
    _, ran = in_turn(desk, name, ("undo_turn", {"turn": turn}), user=user, **room)
    return ran.ok, ran.result.summary


def open_tasks(desk: Desk) -> list[tuple[int, str, str]]:
    return [(row.number, row.title, row.priority.value) for row in desk.rows() if not row.deleted_at]


def priority(value: str) -> tuple[str, dict[str, Any]]:
    return ("update_task", {"task": "#1", "priority": value})


MILK, EGGS = ("add_task", {"title": "milk"}), ("add_task", {"title": "eggs"})


def test_what_came_after_it_stays(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK, EGGS)
    in_turn(desk, "second", ("add_task", {"title": "bread"}))

    assert taken_back(desk, first) == (True, "Undone: #2, #1")
    assert open_tasks(desk) == [(3, "bread", "medium")]


def test_it_is_taken_back_once(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK)
    taken_back(desk, first)
    before = desk.everything()

    assert taken_back(desk, first) == (False, ALREADY)
    in_turn(desk, "in words", ("undo", {}))
    assert taken_back(desk, first) == (False, ALREADY)
    assert open_tasks(desk) == [(1, "milk", "medium")]
    assert len(desk.everything()[1]) == len(before[1]) + 1


def test_under_a_later_change_nothing_of_it_is_taken_back(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK, EGGS)
    in_turn(desk, "second", priority("high"))
    before = desk.everything()

    assert taken_back(desk, first) == (False, LIES_OVER)
    assert desk.everything() == before


def test_a_later_change_that_was_put_back_does_not_lie_over_it(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK)
    second, _ = in_turn(desk, "second", priority("high"))
    third, _ = in_turn(desk, "third", ("complete_task", {"task": "#1"}))

    assert [taken_back(desk, turn)[0] for turn in (second, third, second, first)] == [False, True, True, True]
    assert open_tasks(desk) == []


def test_a_change_that_was_done_anew_lies_over_it_again(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK)
    second, _ = in_turn(desk, "second", priority("high"))
    taken_back(desk, second)
    in_turn(desk, "in words", ("undo", {}))

    assert taken_back(desk, first) == (False, LIES_OVER)


def test_changes_that_happen_to_end_where_it_was_lie_over_it(desk: Desk) -> None:
    desk.have("milk")
    first, _ = in_turn(desk, "first", priority("high"))
    in_turn(desk, "second", priority("low"))
    in_turn(desk, "third", priority("high"))

    assert taken_back(desk, first) == (False, LIES_OVER)


def test_a_reminder_that_came_meanwhile_does_not_lie_over_it(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", ("add_task", {"title": "milk", "remind_text": "at 11:00"}))
    second, _ = in_turn(desk, "second", ("complete_task", {"task": "#1"}))
    desk.now = NOW + timedelta(hours=2)

    assert [taken_back(desk, turn)[0] for turn in (second, first)] == [True, True]


@pytest.mark.parametrize("turn", [0, 99])
def test_somebody_elses_turn_is_as_one_that_never_was(desk: Desk, turn: int) -> None:
    first, _ = in_turn(desk, "first", MILK)

    assert taken_back(desk, turn or first, BEN) == (False, NOT_YOURS)
    assert open_tasks(desk) == [(1, "milk", "medium")]


def test_among_others_only_what_was_made_there_is_taken_back(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK)

    ok, said = taken_back(desk, first, place="C1", shared=True)

    assert (ok, said) == (False, "That wasn't made here. Undo it in our direct messages. Nothing was changed.")


def test_a_model_is_refused(desk: Desk) -> None:
    first, _ = in_turn(desk, "first", MILK)

    assert desk.error("undo_turn", turn=first).startswith("There is no tool 'undo_turn'.")
