"""Setting, moving, taking back and switching off; what is said of it, and what is refused."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from core.models import ChangeKind, Surface, Turn
from core.reply import Receipt, TaskLine
from core.tools.remind_when import ARE_OFF, ONLY_IN_SLACK, SWITCHED_OFF, SWITCHED_ON, TODAY_WHEN
from core.tools.reminding import WHAT
from tests.rows import NOW

from .conftest import Desk

FIVE = "Fri 20 Nov 2026, 17:00 EST"


@pytest.fixture(autouse=True)
def in_slack(desk: Desk) -> None:
    """Ana writes from Slack, so there is a place to remind her in."""
    with desk.database.write() as session:
        session.scalars(select(Turn)).one().surface = Surface.SLACK


def remind_at(desk: Desk, number: int = 1) -> Any:
    return desk.row(number).get("remind_at")


def test_a_new_task_with_a_reminder_is_due_then(desk: Desk) -> None:
    said = desk.ok("add_task", title="call ben", remind_text="at 5pm")

    assert said == f"Added #1 call ben, due {FIVE}, reminder then"
    assert desk.receipt() == Receipt(ChangeKind.ADDED, TaskLine(1, "call ben", due=FIVE), (f"I'll remind you {FIVE}",))
    assert desk.row(1) == {
        "title": "call ben",
        "due_at": "2026-11-20T22:00:00+00:00",
        "remind_at": "2026-11-20T22:00:00+00:00",
    }


def test_due_and_reminder_can_differ(desk: Desk) -> None:
    desk.ok("add_task", title="call ben", due_text="friday next week", remind_text="tomorrow at 8")

    assert desk.row(1)["due_on"] == "2026-11-27"
    assert remind_at(desk) == "2026-11-21T13:00:00+00:00"


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("in 2 hours", "2026-11-20T17:00:00+00:00"),
        ("tomorrow", "2026-11-21T14:00:00+00:00"),  # 09:00 in New York
        ("in 3 days", "2026-11-23T14:00:00+00:00"),
        ("at 5", "2026-11-20T22:00:00+00:00"),
    ],
)
def test_words_are_read_in_the_persons_zone(desk: Desk, words: str, at: str) -> None:
    desk.have("the report")

    desk.ok("set_reminder", task="#1", remind_text=words)

    assert remind_at(desk) == at


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("yesterday at 3pm", "Thu 19 Nov 2026, 15:00 EST is past, so I can't remind you then. Nothing was changed."),
        ("today", f"{TODAY_WHEN} Nothing was changed."),
        ("yesterday", "Thu 19 Nov 2026 is past, so I can't remind you then. Nothing was changed."),
        (
            "whenever",
            "I can't make a date of “whenever”. Say it like “tomorrow 5pm”, “friday” or “2026-12-24”. "
            "Nothing was changed.",
        ),
    ],
)
def test_what_is_no_time_to_come_is_refused(desk: Desk, words: str, why: str) -> None:
    desk.have("the report")

    assert desk.error("set_reminder", task="#1", remind_text=words) == why


def test_a_task_is_added_though_it_cannot_be_reminded_of(desk: Desk) -> None:
    ran = desk.call("add_task", title="buy milk", remind_text="today")

    assert ran.result.data["say"] == TODAY_WHEN
    assert desk.row(1) == {"title": "buy milk", "due_on": "2026-11-20"}


def test_a_new_reminder_replaces_the_old(desk: Desk) -> None:
    desk.ok("add_task", title="call ben", remind_text="at 5pm")

    desk.ok("set_reminder", task="that", remind_text="at 6pm")

    assert remind_at(desk) == "2026-11-20T23:00:00+00:00"
    assert desk.receipt().details == ("I'll remind you Fri 20 Nov 2026, 18:00 EST",)


def test_that_is_only_what_was_said_just_now(desk: Desk) -> None:
    assert desk.error("set_reminder", task="that", remind_text="at 5pm") == WHAT


@pytest.mark.parametrize("status", ["completed", "archived"])
def test_what_is_over_is_not_reminded_of(desk: Desk, status: str) -> None:
    desk.have("call ben", status=status)

    said = desk.ok("set_reminder", task="#1", remind_text="at 5pm")

    assert said == f"#1 call ben is {status}, so there is nothing to be reminded of. Nothing was changed."


def test_a_reminder_is_taken_back(desk: Desk) -> None:
    desk.ok("add_task", title="call ben", remind_text="at 5pm")

    taken_back = desk.ok("cancel_reminder", task="#1")
    again = desk.ok("cancel_reminder", task="#1")

    assert taken_back == f"Updated #1 call ben, due {FIVE}"
    assert desk.receipt().details == ("no reminder any more",)
    assert again == "#1 call ben has no reminder. Nothing was changed."


def test_one_switch_turns_them_off_and_on(desk: Desk) -> None:
    desk.have("the report")

    assert desk.ok("switch_reminders", on=False) == SWITCHED_OFF
    assert desk.ok("switch_reminders", on=False) == "Reminders are off already."
    assert desk.error("set_reminder", task="#1", remind_text="at 5pm") == f"{ARE_OFF} Nothing was changed."
    assert desk.ok("switch_reminders", on=True) == SWITCHED_ON
    desk.ok("set_reminder", task="#1", remind_text="at 5pm")


def test_who_never_wrote_from_slack_is_told_so(desk: Desk) -> None:
    desk.user = "local:ben"
    desk.have("the report")

    assert desk.error("set_reminder", task="#1", remind_text="at 5pm") == f"{ONLY_IN_SLACK} Nothing was changed."


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"due_text": "tomorrow"}, "2026-11-21T22:00:00+00:00"),
        ({"clear_due": True}, None),
        ({"due_text": "yesterday"}, None),
        ({"title": "call carla"}, "2026-11-20T22:00:00+00:00"),
    ],
)
def test_a_reminder_for_when_it_is_due_goes_with_the_date(desk: Desk, change: dict[str, Any], at: str | None) -> None:
    desk.ok("add_task", title="call ben", remind_text="at 5pm")

    desk.ok("update_task", task="#1", **change)

    assert remind_at(desk) == at


def test_any_other_reminder_stays_where_it_is(desk: Desk) -> None:
    desk.ok("add_task", title="call ben", due_text="friday", remind_text="at 5pm")

    desk.ok("update_task", task="#1", due_text="monday")

    assert remind_at(desk) == "2026-11-20T22:00:00+00:00"


def test_undoing_later_does_not_bring_back_a_time_that_is_over(desk: Desk) -> None:
    desk.have("call ben", remind_at=NOW + timedelta(hours=1))
    desk.ok("cancel_reminder", task="#1")
    desk.now = NOW + timedelta(hours=2)

    desk.ok("undo")

    assert desk.row(1) == {"title": "call ben"}


def test_the_list_says_when(desk: Desk) -> None:
    desk.ok("add_task", title="call ben", due_text="friday", remind_text="at 5pm")

    [shown] = desk.call("list_tasks").result.data["tasks"]

    assert shown["reminder"] == FIVE


def test_it_may_be_counted_from_when_the_task_is_due(desk: Desk) -> None:
    said = desk.ok("add_task", title="dentist", due_text="tomorrow 3pm", remind_text="an hour before")

    assert said == "Added #1 dentist, due Sat 21 Nov 2026, 15:00 EST, reminder Sat 21 Nov 2026, 14:00 EST"


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"due_text": "monday 3pm"}, "2026-11-23T19:00:00+00:00"),
        ({"due_text": "monday"}, "2026-11-23T19:00:00+00:00"),  # a day keeps the time
        ({"clear_due": True}, None),
    ],
)
def test_then_it_moves_with_the_date(desk: Desk, change: dict[str, Any], at: str | None) -> None:
    desk.ok("add_task", title="dentist", due_text="tomorrow 3pm", remind_text="an hour before")

    desk.ok("update_task", task="#1", **change)

    assert remind_at(desk) == at


def test_the_next_occurrence_is_reminded_of_as_long_before(desk: Desk) -> None:
    desk.ok("add_task", title="standup", repeat_text="every day at 9:30am", remind_text="10 minutes before")
    assert remind_at(desk) == "2026-11-21T14:20:00+00:00"

    desk.ok("complete_task", task="#1")

    assert remind_at(desk, 2) == "2026-11-22T14:20:00+00:00"


def test_a_time_of_its_own_takes_its_place(desk: Desk) -> None:
    desk.ok("add_task", title="dentist", due_text="tomorrow 3pm", remind_text="an hour before")
    desk.ok("set_reminder", task="#1", remind_text="tomorrow 9am")

    desk.ok("update_task", task="#1", due_text="monday 3pm")

    assert remind_at(desk) == "2026-11-21T14:00:00+00:00"


@pytest.mark.parametrize(
    ("due", "words", "why"),
    [
        (None, "an hour before", "It has no date to count back from, so no reminder is set."),
        ("tomorrow", "an hour before", "It is due on a day and not at a time, so I can't count hours back and no"),
    ],
)
def test_where_nothing_can_be_counted_from_it_asks(desk: Desk, due: str | None, words: str, why: str) -> None:
    desk.ok("add_task", title="dentist", due_text=due)

    assert desk.error("set_reminder", task="#1", remind_text=words).startswith(why)


def test_a_day_before_counts_from_a_day_too(desk: Desk) -> None:
    desk.ok("add_task", title="dentist", due_text="monday")

    desk.ok("set_reminder", task="#1", remind_text="the day before at 6pm")

    assert remind_at(desk) == "2026-11-22T23:00:00+00:00"
