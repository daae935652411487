"""Lists and figures."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from core.models import Priority, Status
from core.reply import Analytics, Figure, TaskLine, TaskList
from core.tools.analytics import FORMULA
from core.tools.listing import PAGE
from tests.rows import NOW

from .conftest import Desk


def _numbers(desk: Desk, **arguments: Any) -> list[int]:
    ran = desk.call("list_tasks", **arguments)
    assert ran.ok, ran.result.summary
    (card,) = ran.result.cards
    assert isinstance(card, TaskList)
    assert card.heading == ran.result.summary
    assert [task["number"] for task in ran.result.data["tasks"]] == [line.number for line in card.items]
    assert card.total == ran.result.data["total"]
    return [line.number for line in card.items]


def test_an_empty_list_says_so(desk: Desk) -> None:
    ran = desk.call("list_tasks")
    assert (ran.ok, ran.result.changed, ran.result.summary) == (True, False, "No open tasks.")
    assert ran.result.cards == (TaskList("No open tasks.", (), 0),)
    assert ran.result.data == {"total": 0, "tasks": []}


def test_a_list_shows_the_tasks_as_they_are(desk: Desk) -> None:
    desk.have("buy milk", due_on=date(2026, 11, 19), priority=Priority.HIGH, labels=("home",), notes="two")
    desk.have("walk", status=Status.IN_PROGRESS)
    ran = desk.call("list_tasks")
    lines = (
        TaskLine(1, "buy milk", Status.PENDING, "Thu 19 Nov 2026", True, Priority.HIGH, ("home",), True),
        TaskLine(2, "walk", Status.IN_PROGRESS),
    )
    assert ran.result.cards == (TaskList("2 open tasks:", lines, 2),)
    assert ran.result.private_cards == ()
    assert ran.result.data == {
        "total": 2,
        "tasks": [
            {
                "number": 1,
                "title": "buy milk",
                "status": "pending",
                "due": "Thu 19 Nov 2026",
                "overdue": True,
                "priority": "high",
                "labels": ["home"],
                "notes": "two",
            },
            {"number": 2, "title": "walk", "status": "in_progress", "priority": "medium"},
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "heading", "numbers"),
    [
        ({}, "5 open tasks:", [2, 1, 3, 7, 6]),
        ({"status": "overdue"}, "1 overdue task:", [2]),
        ({"status": "in_progress"}, "1 in progress task:", [7]),
        ({"status": "completed"}, "1 completed task:", [4]),
        ({"status": "archived"}, "1 archived task:", [5]),
        ({"status": "all"}, "7 tasks:", [2, 1, 3, 4, 5, 7, 6]),
        ({"due_text": "today"}, "2 open tasks, due today:", [1, 3]),
        ({"due_text": "this week"}, None, [2, 1, 3]),
        ({"due_text": "tomorrow"}, "No open tasks, due tomorrow.", []),
        ({"label": "#HOME"}, "1 open task, #home:", [7]),
        ({"priority": "low"}, "1 open task, low priority:", [6]),
        ({"search": "PLUMB"}, "1 open task, with “PLUMB”:", [3]),
        ({"status": "completed", "due_text": "tomorrow"}, "No completed tasks, done tomorrow.", []),
        ({"unlabelled": True}, "4 open tasks, without a label:", [2, 1, 3, 6]),
        ({"added_text": "tomorrow"}, "No open tasks, added tomorrow.", []),
        ({"search": "%"}, "No open tasks, with “%”.", []),
        ({"label": "home", "priority": "low"}, "No open tasks, #home, low priority.", []),
    ],
    ids=str,
)
def test_filters(desk: Desk, arguments: dict[str, Any], heading: str | None, numbers: list[int]) -> None:
    desk.have("today", due_on=NOW.date())
    desk.have("yesterday", due_on=NOW.date() - timedelta(days=1))
    desk.have("call the plumber", due_at=NOW + timedelta(hours=13, minutes=30))  # 23:30 today, tomorrow in UTC
    desk.have("done", status=Status.COMPLETED, completed_at=NOW)
    desk.have("archived", status=Status.ARCHIVED)
    desk.have("low", priority=Priority.LOW)
    desk.have("begun", status=Status.IN_PROGRESS, labels=("home",))
    assert _numbers(desk, **arguments) == numbers
    if heading is not None:
        assert desk.ok("list_tasks", **arguments) == heading


def test_pages(desk: Desk) -> None:
    for index in range(PAGE + 1):
        desk.have(f"task {index}")
    assert _numbers(desk) == list(range(1, PAGE + 1))
    assert _numbers(desk, page=2) == [PAGE + 1]
    assert _numbers(desk, page=3) == []


def test_days_that_are_none_are_asked_about(desk: Desk) -> None:
    assert desk.error("list_tasks", due_text="31 february") == (
        "I can't make days of “31 february”. Say it like “today”, “this week” or “by friday”."
    )


def test_another_persons_tasks_are_on_no_list(desk: Desk) -> None:
    desk.have("Ana's secret", labels=("home",))
    desk.user = "local:ben"
    for arguments in ({}, {"search": "secret"}, {"label": "home"}, {"status": "all"}):
        assert _numbers(desk, **arguments) == []


def test_what_was_shown_is_remembered_for_that(desk: Desk) -> None:
    desk.have("only one")
    desk.call("list_tasks")
    assert desk.ok("complete_task", task="that one") == "Completed #1 only one"


# --- figures ---


def test_figures_without_any_data(desk: Desk) -> None:
    ran = desk.call("get_analytics")
    figures = {
        "Open": "0",
        "Completed": "0 of 0",
        "Completion rate": "no data yet",
        "On time": "no data yet",
        "Overdue": "0",
        "This week": "0 added, 0 completed",
        "Average time to complete": "no data yet",
        "Productivity score": "no data yet",
    }
    monday = date(2026, 11, 16)
    weeks = tuple(((monday - timedelta(weeks=back)).isoformat(), 0) for back in range(7, -1, -1))
    assert (ran.ok, ran.result.changed) == (True, False)
    assert ran.result.summary == "0 of 0 tasks completed, 0 overdue."
    assert ran.result.cards == (
        Analytics("Your tasks in figures:", tuple(Figure(*each) for each in figures.items()), FORMULA, weeks),
    )
    assert ran.result.data == figures | {"formula": FORMULA, "completed_by_week": dict(weeks)}


def test_figures(desk: Desk) -> None:
    done: dict[str, Any] = {"status": Status.COMPLETED, "created_at": NOW - timedelta(days=2), "completed_at": NOW}
    desk.have("on time", due_on=NOW.date(), **done)
    desk.have("late", due_on=NOW.date() - timedelta(days=1), **done)
    desk.have("overdue", due_on=NOW.date() - timedelta(days=1))
    desk.have("open")
    data = desk.call("get_analytics").result.data
    weeks = data.pop("completed_by_week")
    assert data == {
        "Open": "2",
        "Completed": "2 of 4",
        "Completion rate": "50 %",
        "On time": "50 %",
        "Overdue": "1",
        "This week": "4 added, 2 completed",
        "Average time to complete": "2 days",
        "Productivity score": "50 of 100",
        "formula": FORMULA,
    }
    assert list(weeks.values()) == [0] * 7 + [2]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(0), "0 minutes"),
        (timedelta(seconds=40), "1 minute"),
        (timedelta(minutes=90), "90 minutes"),
        (timedelta(hours=2), "2 hours"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(days=2), "2 days"),
        (timedelta(days=400, hours=13), "401 days"),
    ],
)
def test_an_average_in_words(desk: Desk, span: timedelta, words: str) -> None:
    desk.have("x", status=Status.COMPLETED, created_at=NOW - span, completed_at=NOW)
    assert desk.call("get_analytics").result.data["Average time to complete"] == words
