"""A task that repeats reminds each time: "remind me to call Ken every day at 9"."""

from __future__ import annotations

from datetime import timedelta

import pytest

from core.models import Surface, Turn
from tests.rows import NOW

from .conftest import Desk


@pytest.fixture
def in_slack(desk: Desk) -> Desk:
    with desk.database.write() as session:
        for turn in session.query(Turn):
            turn.surface = Surface.SLACK
    return desk


def due_and_reminder(desk: Desk, number: int) -> tuple[str | None, str | None]:
    row = desk.row(number)
    return row.get("due_at") or row.get("due_on"), row.get("remind_at")


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        (
            {"remind_text": "every day at 9"},
            ("2026-11-21T14:00:00+00:00", "2026-11-21T14:00:00+00:00"),
            ("2026-11-22T14:00:00+00:00", "2026-11-22T14:00:00+00:00"),
        ),
        (
            {"remind_text": "every day", "repeat_text": "every day"},  # of the morning of today nobody can be reminded
            ("2026-11-21", "2026-11-21T14:00:00+00:00"),
            ("2026-11-22", "2026-11-22T14:00:00+00:00"),
        ),
        (
            {"due_text": "tomorrow 9am", "repeat_text": "every day at 9am", "remind_text": "tomorrow 8:30am"},
            ("2026-11-21T14:00:00+00:00", "2026-11-21T13:30:00+00:00"),
            ("2026-11-22T14:00:00+00:00", "2026-11-22T13:30:00+00:00"),
        ),
    ],
)
def test_the_next_one_is_reminded_of_like_the_one_before(
    in_slack: Desk, words: dict[str, str], first: tuple[str, str], second: tuple[str, str]
) -> None:
    in_slack.ok("add_task", title="call Ken", **words)
    assert due_and_reminder(in_slack, 1) == first

    in_slack.now = NOW + timedelta(days=1, minutes=-90)
    in_slack.ok("complete_task", task="#1")

    assert due_and_reminder(in_slack, 2) == second


def test_where_none_can_be_sent_that_is_said(desk: Desk) -> None:
    ran = desk.call("add_task", title="call Ken", remind_text="every day at 9")

    assert ran.ok
    assert ran.result.data["say"].startswith("I can only remind people who have written to me in Slack")
    assert due_and_reminder(desk, 1) == ("2026-11-21T14:00:00+00:00", None)
