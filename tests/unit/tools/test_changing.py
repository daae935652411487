"""Completing, reopening, updating, deleting: what is changed, what is said of it, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from core.models import ChangeKind, Priority, Status
from core.reply import Choice, Receipt, TaskLine
from core.tools.toolbox import Ran, run_tool
from tests.rows import NOW, a_context

from .conftest import Desk


def test_completing(desk: Desk) -> None:
    desk.have("buy milk")
    ran = desk.call("complete_task", task="#1")
    assert (ran.ok, ran.result.changed, ran.result.summary) == (True, True, "Completed #1 buy milk")
    assert ran.result.data == {"task": {"number": 1, "title": "buy milk", "status": "completed", "priority": "medium"}}
    assert desk.receipt() == Receipt(ChangeKind.COMPLETED, TaskLine(1, "buy milk", Status.COMPLETED))
    assert desk.row(1) == {
        "title": "buy milk", "status": "completed", "completed_at": NOW.isoformat(),
    }  # fmt: skip


def test_completing_what_is_overdue_ends_that(desk: Desk) -> None:
    desk.have("buy milk", due_on=date(2026, 11, 1))
    assert desk.ok("complete_task", task="1") == "Completed #1 buy milk, due Sun 1 Nov 2026"


def test_reopening(desk: Desk) -> None:
    desk.have("buy milk", status=Status.COMPLETED, completed_at=NOW)
    assert desk.ok("reopen_task", task="milk") == "Reopened #1 buy milk"
    assert desk.receipt() == Receipt(ChangeKind.REOPENED, TaskLine(1, "buy milk"))
    assert desk.row(1) == {"title": "buy milk"}


@pytest.mark.parametrize(
    ("tool", "columns", "more", "said"),
    [
        ("complete_task", {"status": Status.COMPLETED, "completed_at": NOW}, {}, "was already done"),
        ("reopen_task", {}, {}, "is open already"),
        ("reopen_task", {"status": Status.IN_PROGRESS}, {}, "is open already"),
        ("update_task", {}, {"title": "buy milk"}, "is like that already"),
        ("update_task", {"due_on": date(2026, 11, 21)}, {"due_text": "tomorrow"}, "is like that already"),
        ("update_task", {"labels": ("home",)}, {"add_labels": ["#HOME"]}, "is like that already"),
        ("update_task", {}, {"clear_due": True}, "is like that already"),
    ],
)
def test_what_is_so_already_is_said_and_not_written(
    desk: Desk, tool: str, columns: dict[str, Any], more: dict[str, Any], said: str
) -> None:
    desk.have("buy milk", **columns)
    before = desk.everything()
    ran = desk.call(tool, task="#1", **more)
    assert (ran.ok, ran.result.changed) == (True, False)
    assert ran.result.summary == f"#1 buy milk {said}. Nothing was changed."
    assert desk.everything()[:2] == before[:2]


@pytest.mark.parametrize(
    ("columns", "change", "details", "row"),
    [
        ({}, {"title": "buy oat milk"}, ("was “buy milk”",), {"title": "buy oat milk"}),
        ({}, {"notes": "two"}, ("notes changed",), {"notes": "two"}),
        ({"notes": "two"}, {"notes": ""}, ("notes changed",), {}),
        ({}, {"due_text": "tomorrow"}, ("had no due date",), {"due_on": "2026-11-21"}),
        (
            {"due_on": date(2026, 11, 21)},
            {"due_text": "tomorrow at 17:00"},
            ("was due Sat 21 Nov 2026",),
            {"due_at": "2026-11-21T22:00:00+00:00"},
        ),
        ({"due_at": NOW}, {"clear_due": True}, ("was due Fri 20 Nov 2026, 10:00 EST",), {}),
        ({}, {"priority": "high"}, ("priority was medium, is high",), {"priority": "high"}),
        ({}, {"status": "in_progress"}, ("status was pending, is in progress",), {"status": "in_progress"}),
        ({}, {"add_labels": ["a", "B"]}, ("labels were none",), {"labels": ["a", "b"]}),
        (
            {"labels": ("a", "b")},
            {"remove_labels": ["#A"], "add_labels": ["c"]},
            ("labels were #a #b",),
            {"labels": ["b", "c"]},
        ),
        (
            {"due_on": date(2026, 11, 21)},
            {"title": "x", "priority": "low", "clear_due": True},
            ("was “buy milk”", "was due Sat 21 Nov 2026", "priority was medium, is low"),
            {"title": "x", "priority": "low"},
        ),
    ],
)
def test_updating_changes_what_was_named_and_says_what_it_was(
    desk: Desk, columns: dict[str, Any], change: dict[str, Any], details: tuple[str, ...], row: dict[str, Any]
) -> None:
    desk.have("buy milk", **columns)
    ran = desk.call("update_task", task="#1", **change)
    assert (ran.ok, ran.result.changed) == (True, True)
    receipt = desk.receipt()
    assert (receipt.kind, receipt.details) == (ChangeKind.UPDATED, details)
    assert desk.row(1) == {"title": "buy milk", **row}
    assert ran.result.summary.startswith(f"Updated #1 {row.get('title', 'buy milk')}")


@pytest.mark.parametrize("notes", [None, "from the first", "new notes"])
def test_a_long_new_title_loses_nothing(desk: Desk, notes: str | None) -> None:
    desk.have("old", notes="from the first")
    desk.ok("update_task", task="#1", title="new\nrest of it", **({} if notes is None else {"notes": notes}))
    expected = f"rest of it\n{notes or 'from the first'}"
    assert desk.row(1) == {"title": "new", "notes": expected}


def test_an_update_that_says_nothing_is_asked_about(desk: Desk) -> None:
    desk.have("buy milk")
    assert desk.error("update_task", task="#1") == (
        "Say what to change: the title, the date, the priority, the labels or the notes."
    )


def test_an_update_with_a_date_that_is_none_changes_nothing_else_either(desk: Desk) -> None:
    desk.have("buy milk")
    message = desk.error("update_task", task="#1", title="x", due_text="31 february")
    assert message.startswith("I can't make a date of “31 february”.")


def test_an_update_to_no_title_changes_nothing(desk: Desk) -> None:
    desk.have("buy milk")
    assert desk.error("update_task", task="#1", title=" ").startswith("A task needs a title.")


def test_deleting_hides_the_task_and_keeps_the_row(desk: Desk) -> None:
    desk.have("buy milk")
    assert desk.ok("delete_task", task="buy milk") == "Deleted #1 buy milk"
    assert desk.receipt() == Receipt(ChangeKind.DELETED, TaskLine(1, "buy milk"))
    assert desk.row(1) == {"title": "buy milk", "deleted_at": NOW.isoformat()}
    for tool in ("complete_task", "reopen_task", "delete_task"):
        assert desk.error(tool, task="#1") == "There is no task #1. Say “list” to see your tasks."
    assert desk.ok("add_task", title="next") == "Added #2 next"


@pytest.mark.parametrize("tool", ["complete_task", "reopen_task", "delete_task", "update_task"])
class TestWhichTask:
    @pytest.mark.parametrize("reference", ["#1", "1", "task 1", "no. 1", "  “#1” ", 1, "buy milk", "Buy Milk", "milk"])
    def test_by_number_or_words(self, desk: Desk, tool: str, reference: Any) -> None:
        desk.have("buy milk", status=_findable(tool))
        desk.have("call the plumber", status=_findable(tool))
        ran = desk.call(tool, task=reference, **_more(tool))
        assert ran.result.data["task"]["number"] == 1

    @pytest.mark.parametrize("reference", ["#404", "404", "999999999", 404])
    def test_a_number_that_was_never_given(self, desk: Desk, tool: str, reference: Any) -> None:
        number = str(reference).strip("#")
        assert desk.error(tool, task=reference, **_more(tool)) == (
            f"There is no task #{number}. Say “list” to see your tasks."
        )

    @pytest.mark.parametrize("reference", ["xyzzy", "buy a boat for the summer", "?!", "99999999999999999999"])
    def test_words_that_fit_nothing(self, desk: Desk, tool: str, reference: str) -> None:
        desk.have("walk")
        assert desk.error(tool, task=reference, **_more(tool)) == (
            f"I found no task like “{reference}”. Say “list” to see your tasks, or give its number, like #12."
        )

    def test_two_that_fit_are_shown_and_neither_is_touched(self, desk: Desk, tool: str) -> None:
        desk.have("call the bank", status=_findable(tool))
        desk.have("call the bank about the loan", status=_findable(tool))
        desk.have("call the bank", status=_findable(tool))
        before = desk.everything()
        ran = desk.call(tool, task="call the bank", **_more(tool))
        lines = tuple(TaskLine(number, "call the bank", _findable(tool)) for number in (1, 3))
        assert (ran.ok, ran.result.changed) == (False, False)
        assert ran.result.summary == (
            "More than one task fits “call the bank”: #1 call the bank or #3 call the bank. "
            "Say which one by its number."
        )
        assert ran.result.cards == (Choice("More than one task fits “call the bank”: which one?", lines),)
        assert ran.result.private_cards == ()
        assert desk.everything() == before

    def test_that_is_what_was_changed_last(self, desk: Desk, tool: str) -> None:
        desk.have("first", status=_findable(tool))
        desk.have("second", status=_findable(tool))
        desk.ok("update_task", task="#1", notes="x")
        ran = desk.call(tool, task="that", **_more(tool))
        assert ran.result.data["task"]["number"] == 1

    def test_that_without_anything_before_is_asked_about(self, desk: Desk, tool: str) -> None:
        desk.have("first")
        assert desk.error(tool, task="that", **_more(tool)) == (
            "I don't know which task “that” is. Name it, or give its number, like #12."
        )

    def test_another_persons_task_is_no_task(self, desk: Desk, tool: str) -> None:
        desk.have("Ana's secret plan", status=_findable(tool))
        desk.user = "local:ben"
        with desk.database.write() as session:
            a_context(session, "local:ben")
        assert desk.error(tool, task="#1", **_more(tool)) == "There is no task #1. Say “list” to see your tasks."
        assert "secret" not in desk.error(tool, task="Ana's plan", **_more(tool))


def _more(tool: str) -> dict[str, Any]:
    return {"priority": Priority.HIGH.value} if tool == "update_task" else {}


def _findable(tool: str) -> Status:
    return Status.COMPLETED if tool == "reopen_task" else Status.PENDING


@pytest.mark.parametrize(
    ("columns", "words", "due_at"),
    [
        ({"due_at": NOW + timedelta(days=5)}, "3pm", "2026-11-25T20:00:00+00:00"),
        ({"due_at": NOW + timedelta(days=5)}, "to 16:30", "2026-11-25T21:30:00+00:00"),
        ({"due_at": NOW + timedelta(days=5)}, "to 11", "2026-11-25T16:00:00+00:00"),
        ({"due_on": date(2026, 11, 25)}, "10am", "2026-11-25T15:00:00+00:00"),
        ({"due_at": NOW + timedelta(hours=1)}, "9am", "2026-11-20T14:00:00+00:00"),  # overdue, as the receipt says
        ({}, "to 11", "2026-11-20T16:00:00+00:00"),
        (
            {"due_at": NOW + timedelta(days=5), "recurrence": "FREQ=WEEKLY", "occurs_on": date(2026, 11, 25)},
            "10am",
            "2026-11-25T15:00:00+00:00",
        ),
    ],
)
def test_a_time_alone_keeps_the_day(desk: Desk, columns: dict[str, Any], words: str, due_at: str) -> None:
    desk.have("demo", **columns)

    desk.ok("update_task", task="#1", due_text=words)

    assert desk.row(1)["due_at"] == due_at


@pytest.mark.parametrize(
    "arguments",
    [
        {"due_text": "friday", "clear_due": True},
        {"repeat_text": "every day", "stop_repeating": True},
        {"add_labels": ["home"], "remove_labels": ["#Home"]},
        {"title": "\u200b \u2060"},
        {"add_labels": ["x" * 41]},
        {"add_labels": [f"l{n}" for n in range(21)]},
    ],
)
def test_what_contradicts_itself_or_is_nothing_is_refused(desk: Desk, arguments: dict[str, Any]) -> None:
    desk.have("demo")

    desk.error("update_task", task="#1", **arguments)


def test_a_change_of_what_is_done_says_so(desk: Desk) -> None:
    desk.have("demo", status=Status.COMPLETED, completed_at=NOW)

    said = desk.ok("update_task", task="#1", due_text="saturday at 11")

    assert said == "Updated #1 demo, due Sat 21 Nov 2026, 11:00 EST (it is completed)"
    assert desk.receipt().details == ("had no due date", "it is completed")


@pytest.mark.parametrize("reference", ["#", "##", " # "])
def test_a_mark_alone_names_no_task(desk: Desk, reference: str) -> None:
    desk.have("demo")

    desk.error("complete_task", task=reference)


def test_an_empty_list_is_no_task_at_all(desk: Desk) -> None:
    desk.have("demo")

    assert desk.error("delete_tasks", tasks=[]) == "Say which tasks: an empty list is none. Nothing was changed."


@pytest.mark.parametrize("words", ["every february 30", "every 31st of april"])
def test_a_day_that_never_comes_is_no_repetition(desk: Desk, words: str) -> None:
    desk.error("add_task", title="pay", repeat_text=words)


def told(desk: Desk, task: str, **arguments: Any) -> Ran:
    with desk.database.write() as session:
        context = a_context(session, desk.user, now=desk.now, zone=desk.zone)
        return run_tool(context, "told_of", {"task": task, **arguments}, own_word=True)


def test_what_is_told_of_is_the_task_that_there_is(desk: Desk) -> None:
    desk.have("pay the rent")

    ran = told(desk, "rent", due_text="on the 1st")

    assert (ran.ok, ran.result.summary) == (True, "Updated #1 pay the rent, due Tue 1 Dec 2026")


def test_what_is_told_of_and_isnt_there_is_new(desk: Desk) -> None:
    desk.have("buy milk")

    said = [told(desk, "the deck", due_text="friday"), told(desk, "rent", repeat_text="every month on the 1st")]

    assert [ran.result.summary for ran in said] == [
        "Added #2 deck, due Fri 27 Nov 2026",
        "Added #3 rent, due Tue 1 Dec 2026, repeats every month on the 1st",
    ]


@pytest.mark.parametrize("task", ["#7", "the last one", "the gym task"])
def test_what_can_only_be_a_task_that_there_is_is_never_added(desk: Desk, task: str) -> None:
    desk.have("buy milk")

    ran = told(desk, task, due_text="friday")

    assert (ran.ok, [row.title for row in desk.rows()]) == (False, ["buy milk"])
