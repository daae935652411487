"""Tasks that repeat: when the first is due, what comes after it, and that there is never more than one open.

"Recurring tasks that move or double on completion or at DST" is what people complain of. Said on Friday 20 November
2026 at 10:00 in New York, unless a test says otherwise.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from core.models import ChangeKind, Task, TaskChange
from core.storage.engine import Database
from core.tools.toolbox import run_tool
from tests.rows import NOW, a_context, a_turn, at_once

from .conftest import Desk
from .series import at, later, line_up, said

LOS_ANGELES = ZoneInfo("America/Los_Angeles")


# --- the first ---


@pytest.mark.parametrize(
    ("words", "summary"),
    [
        ({"repeat_text": "every monday"}, "due Mon 23 Nov 2026, repeats every Monday"),
        (
            {"repeat_text": "every monday at 9"},
            "due Mon 23 Nov 2026, 09:00 EST, repeats every Monday at 09:00",
        ),
        ({"repeat_text": "every day at 9"}, "due Sat 21 Nov 2026, 09:00 EST, repeats every day at 09:00"),
        ({"repeat_text": "every day at 11"}, "due Fri 20 Nov 2026, 11:00 EST, repeats every day at 11:00"),
        ({"repeat_text": "every week starting tomorrow"}, "due Sat 21 Nov 2026, repeats every week"),
        ({"repeat_text": "the 1st of every month"}, "due Tue 1 Dec 2026, repeats every month on the 1st"),
        ({"repeat_text": "3 days after I finish"}, "due Fri 20 Nov 2026, repeats 3 days after it is done"),
        (
            {"repeat_text": "every month", "due_text": "31 january 2027"},
            "due Sun 31 Jan 2027, repeats every month on the 31st (the last day in shorter months)",
        ),
        (
            {"repeat_text": "every monday", "due_text": "at 17:00"},
            "due Mon 23 Nov 2026, 17:00 EST, repeats every Monday at 17:00",
        ),
        (
            {"repeat_text": "every monday", "due_text": "30 november"},
            "due Mon 30 Nov 2026, repeats every Monday",
        ),
        (
            {"repeat_text": "every weekday", "due_text": "tomorrow"},
            "due Mon 23 Nov 2026, repeats every weekday (Monday to Friday)",
        ),
        # Where a date belongs, models say how it repeats.
        ({"due_text": "every monday at 9"}, "due Mon 23 Nov 2026, 09:00 EST, repeats every Monday at 09:00"),
    ],
    ids=str,
)
def test_a_new_task_that_repeats_is_due_when_its_rule_says(desk: Desk, words: dict[str, str], summary: str) -> None:
    assert desk.ok("add_task", title="water plants", **words) == f"Added #1 water plants, {summary}"
    assert said(desk) == [f"Added #1 water plants, {summary}"]


@pytest.mark.parametrize(
    "text", ["every 2 hours", "twice a week", "now and then", "every few days", "every monday blah"]
)
def test_words_that_are_no_repetition_are_asked_about(desk: Desk, text: str) -> None:
    message = (
        f"I can't tell from “{text}” how it repeats. Say it like “every monday at 9”, “every 2 weeks”, "
        "“the 1st of every month” or “3 days after I finish”. Nothing was changed."
    )
    desk.have("water plants")

    assert desk.error("add_task", title="call mum", repeat_text=text) == message
    assert desk.error("update_task", task="#1", repeat_text=text) == message


def test_a_repetition_that_is_over_is_refused(desk: Desk) -> None:
    assert desk.error("add_task", title="x", repeat_text="every day until 2026-11-01") == (
        "“every day, until Sun 1 Nov 2026” has no day that is still to come. Nothing was changed."
    )


# --- completing one adds the next ---


def test_recurring_tasks_that_double_on_completion_do_not(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", notes="all", labels=["home"], priority="high", repeat_text="every monday")
    later(desk, "2026-11-23 12:00")

    summary = desk.ok("complete_task", task="water plants")
    again = desk.ok("complete_task", task="#1")

    assert summary == (
        "Completed #1 water plants, due Mon 23 Nov 2026, high priority, #home, with notes · next: #2, Mon 30 Nov 2026"
    )
    assert said(desk) == [summary]
    assert again == "#1 water plants was already done, and its next one is #2. Nothing was changed."
    assert line_up(desk) == [(1, "completed", "2026-11-23"), (2, "pending", "2026-11-30")]
    assert desk.row(2) == {
        "title": "water plants", "notes": "all", "labels": ["home"], "priority": "high", "due_on": "2026-11-30",
        "recurrence": "FREQ=WEEKLY;BYDAY=MO", "occurs_on": "2026-11-30", "follows_id": desk.rows()[0].id,
    }  # fmt: skip


def test_recurring_tasks_that_double_when_completed_by_two_at_once_do_not(database: Database) -> None:
    with database.write() as session:
        ran = run_tool(a_context(session), "add_task", {"title": "water plants", "repeat_text": "every monday"})
        a_context(session, room="button")
    assert ran.ok

    def complete(index: int) -> bool:
        with database.write() as session:
            context = a_context(session, room="button" if index % 2 else "room of local:ana")
            return run_tool(context, "complete_task", {"task": "#1"}).result.changed

    changed = at_once(4, complete)

    with database.read() as session:
        rows = session.scalars(select(Task).order_by(Task.id)).all()
    assert sorted(changed) == [False, False, False, True]
    assert [(task.number, task.status.value) for task in rows] == [(1, "completed"), (2, "pending")]


def test_completing_many_goes_the_same_way(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every day")
    desk.ok("add_task", title="feed cat", repeat_text="every day", due_text="today")
    desk.ok("add_task", title="buy milk")
    desk.ok("complete_tasks")
    with desk.database.write() as session:
        context = a_context(session, now=desk.now)
        following = replace(context, turn_id=a_turn(session, context.conversation, "yes").id)
        assert run_tool(following, "confirm", {}, own_word=True).ok

    assert line_up(desk) == [
        (1, "completed", "2026-11-20"),
        (2, "completed", "2026-11-20"),
        (3, "completed", None),
        (4, "pending", "2026-11-21"),
        (5, "pending", "2026-11-21"),
    ]


@pytest.mark.parametrize(
    ("repeat", "done", "expected"),
    [
        ("every monday", "2026-11-21 12:00", "2026-11-30"),  # early: not the same day again
        ("every monday", "2026-11-24 12:00", "2026-11-30"),
        ("every monday", "2026-12-16 12:00", "2026-12-21"),  # three weeks late: one, and still to come
        ("every monday at 9", "2026-12-14 08:00", "2026-12-14 09:00"),
        ("every monday at 9", "2026-12-14 10:00", "2026-12-21 09:00"),
        ("every other monday", "2026-12-01 12:00", "2026-12-07"),
        ("every other monday", "2026-12-08 12:00", "2026-12-21"),
        ("every day", "2029-01-05 12:00", "2029-01-05"),  # years late
        ("last day of every month", "2026-11-30 12:00", "2026-12-31"),
        ("every 29 february", "2027-02-28 12:00", "2028-02-29"),
        ("3 days after I finish", "2026-11-25 23:30", "2026-11-28"),
        ("3 days after I finish", "2026-11-20 11:00", "2026-11-23"),
    ],
)
def test_the_next_one_is_in_the_future_and_one(desk: Desk, repeat: str, done: str, expected: str) -> None:
    desk.ok("add_task", title="water plants", repeat_text=repeat)
    later(desk, done)

    desk.ok("complete_task", task="#1")

    assert [(number, due) for number, status, due in line_up(desk) if status == "pending"] == [(2, expected)]


def test_from_completion_counts_from_the_persons_own_day(desk: Desk) -> None:
    desk.zone = LOS_ANGELES
    desk.ok("add_task", title="water plants", repeat_text="3 days after I finish")
    later(desk, "2026-11-20 22:00")  # in UTC it is Saturday already

    desk.ok("complete_task", task="#1")

    assert line_up(desk)[1] == (2, "pending", "2026-11-23")


@pytest.mark.parametrize(
    ("repeat", "begin", "done", "expected"),
    [
        (
            "every day at 17:00",
            "2027-03-13",
            "2027-03-13 18:00",
            "2027-03-14 17:00",
        ),  # the clocks go forward that night
        ("every day at 17:00", "2026-10-31", "2026-10-31 18:00", "2026-11-01 17:00"),  # and back
        ("every week", "2026-10-29 at 09:00", "2026-10-29 10:00", "2026-11-05 09:00"),
        ("every day at 2:30am", "2027-03-13", "2027-03-13 12:00", "2027-03-14 03:30"),  # 02:30 doesn't exist that day
    ],
)
def test_recurring_tasks_that_move_at_dst_do_not(desk: Desk, repeat: str, begin: str, done: str, expected: str) -> None:
    desk.zone = LOS_ANGELES
    later(desk, "2026-10-01 08:00")
    desk.ok("add_task", title="take pills", repeat_text=repeat, due_text=begin)
    later(desk, done)

    desk.ok("complete_task", task="#1")

    assert line_up(desk)[1] == (2, "pending", expected)


def test_a_time_that_the_clocks_skip_is_only_moved_that_day(desk: Desk) -> None:
    desk.zone = LOS_ANGELES
    later(desk, "2027-03-13 12:00")
    desk.ok("add_task", title="take pills", repeat_text="every day at 2:30am")
    for number, day in ((1, "2027-03-14 04:00"), (2, "2027-03-15 04:00")):
        later(desk, day)
        desk.ok("complete_task", task=f"#{number}")

    assert [due for _, _, due in line_up(desk)] == ["2027-03-14 03:30", "2027-03-15 02:30", "2027-03-16 02:30"]


@pytest.mark.parametrize(
    ("repeat", "days"),
    [("every day 3 times", 3), ("every day until 22 november", 3), ("every day until tomorrow", 2)],
)
def test_a_series_ends_and_says_so(desk: Desk, repeat: str, days: int) -> None:
    desk.ok("add_task", title="take pills", repeat_text=repeat)
    for number in range(1, days):
        later(desk, f"2026-11-{19 + number} 12:00")
        desk.ok("complete_task", task=f"#{number}")
    later(desk, f"2026-11-{19 + days} 12:00")

    summary = desk.ok("complete_task", task=f"#{days}")

    assert summary == f"Completed #{days} take pills, due {desk.now:%a} {19 + days} Nov 2026 (that was the last one)"
    assert said(desk) == [summary]
    assert [status for _, status, _ in line_up(desk)] == ["completed"] * days


def test_a_year_of_a_daily_task_is_one_open_task_and_no_day_twice(desk: Desk) -> None:
    later(desk, "2026-11-20 08:00")
    desk.ok("add_task", title="take pills", repeat_text="every day at 9")
    moment = at("2026-11-20 08:30")
    for number in range(1, 41):
        desk.now = moment + timedelta(days=10 * (number - 1))
        desk.ok("complete_task", task=f"#{number}")

    dues = [due for _, _, due in line_up(desk)]
    assert len(set(dues)) == len(dues) == 41
    assert all(due is not None and due.endswith("09:00") for due in dues)
    assert [status for _, status, _ in line_up(desk)].count("pending") == 1


def test_a_task_that_follows_is_recorded_in_the_same_turn(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    later(desk, "2026-11-23 12:00")
    desk.ok("complete_task", task="#1")

    with desk.database.read() as session:
        changes = session.scalars(select(TaskChange).order_by(TaskChange.id)).all()
    assert [(each.kind, each.after["number"]) for each in changes] == [
        (ChangeKind.ADDED, 1),
        (ChangeKind.COMPLETED, 1),
        (ChangeKind.ADDED, 2),
    ]
    assert changes[1].turn_id == changes[2].turn_id
    assert changes[1].created_at > NOW
