"""The numbers against a plain computation of the same, by hand and by Hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from core.models import Priority, Status, Task, TaskChange, User
from core.storage import analytics
from core.storage.analytics import WEEKS, Numbers
from core.storage.engine import Database
from core.storage.tasks import OPEN
from tests.rows import ANA, BEN, NEW_YORK, NOW, a_person, a_task

TODAY = NOW.date()
MONDAY = date(2026, 11, 16)
DAY = timedelta(days=1)
ZONES = (NEW_YORK, ZoneInfo("UTC"), ZoneInfo("Asia/Tokyo"), ZoneInfo("Pacific/Kiritimati"), ZoneInfo("Asia/Kathmandu"))


def _plain(rows: Sequence[dict[str, Any]], zone: ZoneInfo, now: datetime) -> Numbers:
    """The same numbers, worked out one row after the other."""
    kept = [row for row in rows if row.get("deleted_at") is None and row["status"] is not Status.ARCHIVED]
    done = [row for row in kept if row["status"] is Status.COMPLETED]
    opened = [row for row in kept if row["status"] in OPEN]
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    begin = datetime.combine(monday, time(), tzinfo=zone)

    def late(row: dict[str, Any]) -> bool:
        return bool((row.get("due_on") and row["due_on"] < today) or (row.get("due_at") and row["due_at"] < now))

    def kept_its_date(row: dict[str, Any]) -> bool:
        if row.get("due_at"):
            return row["completed_at"] <= row["due_at"]
        return row["completed_at"].astimezone(zone).date() <= row["due_on"]

    dated = [row for row in done if row.get("due_at") or row.get("due_on")]
    spans = [row["completed_at"] - row["created_at"] for row in done]
    mondays = [monday - timedelta(weeks=back) for back in reversed(range(WEEKS))]
    days = [row["completed_at"].astimezone(zone).date() for row in done]
    return Numbers(
        total=len(kept),
        open=len(opened),
        completed=len(done),
        overdue=sum(map(late, opened)),
        added_this_week=sum(row["created_at"] >= begin for row in kept),
        completed_this_week=sum(row["completed_at"] >= begin for row in done),
        on_time_rate=sum(map(kept_its_date, dated)) / len(dated) if dated else None,
        average_time=sum(spans, timedelta()) / len(spans) if spans else None,
        completed_by_week=tuple(
            (week, sum(week <= day < week + timedelta(weeks=1) for day in days)) for week in mondays
        ),
    )


INSTANTS = st.integers(-80 * 24 * 60, 0).map(lambda minutes: NOW + timedelta(minutes=minutes))


@st.composite
def _rows(draw: st.DrawFn) -> dict[str, Any]:
    created = draw(INSTANTS)
    status = draw(st.sampled_from(Status))
    completed = status is Status.COMPLETED
    due = draw(st.sampled_from(["none", "day", "instant"]))
    offset = timedelta(minutes=draw(st.integers(-5 * 24 * 60, 5 * 24 * 60)))
    return {
        "created_at": created,
        "status": status,
        "completed_at": min(NOW, created + abs(offset) * draw(st.integers(0, 4))) if completed else None,
        "due_on": (NOW + offset).date() if due == "day" else None,
        "due_at": NOW + offset if due == "instant" else None,
        "deleted_at": draw(st.sampled_from([None, None, None, NOW])),
    }


@settings(max_examples=25, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(_rows(), max_size=12), zone=st.sampled_from(ZONES))
def test_the_numbers_are_those_of_a_plain_computation(
    database: Database, rows: list[dict[str, Any]], zone: ZoneInfo
) -> None:
    with database.write() as session:
        session.execute(delete(TaskChange))
        session.execute(delete(Task))
        ana = a_person(session, ANA)
        a_task(session, a_person(session, BEN), "Ben's", status=Status.COMPLETED, completed_at=NOW)
        for row in rows:
            a_task(session, ana, "x", **row)
    with database.read() as session:
        measured = analytics.measure(session, ana.id, zone, NOW)
    plain = _plain(rows, zone, NOW)
    # SQLite's days are floating point: the average is the same to the second.
    assert _seconds(measured) == pytest.approx(_seconds(plain), abs=1)
    assert replace(measured, average_time=None) == replace(plain, average_time=None)


def _seconds(numbers: Numbers) -> float | None:
    return None if numbers.average_time is None else numbers.average_time.total_seconds()


def test_without_tasks_there_are_no_rates(database: Database) -> None:
    with database.write() as session:
        numbers = analytics.measure(session, a_person(session).id, NEW_YORK, NOW)
    weeks = tuple((MONDAY - timedelta(weeks=back), 0) for back in range(WEEKS - 1, -1, -1))
    assert numbers == Numbers(0, 0, 0, 0, 0, 0, None, None, weeks)
    assert (numbers.completion_rate, numbers.score) == (None, None)


def test_a_small_list_worked_out_by_hand(database: Database) -> None:
    done = {"status": Status.COMPLETED, "created_at": NOW - 10 * DAY}
    with database.write() as session:
        user = a_person(session)
        a_task(session, user, "on time", **done, due_on=TODAY, completed_at=NOW)
        a_task(session, user, "late", **done, due_at=NOW - 9 * DAY, completed_at=NOW - 8 * DAY)
        a_task(session, user, "undated", **done, completed_at=NOW - 7 * DAY)
        a_task(session, user, "overdue", due_on=TODAY - DAY)
        a_task(session, user, "high", priority=Priority.HIGH)
        a_task(session, user, "archived", status=Status.ARCHIVED)
        a_task(session, user, "deleted", **done, completed_at=NOW, deleted_at=NOW)
        numbers = analytics.measure(session, user.id, NEW_YORK, NOW)
    assert numbers.average_time is not None
    assert abs(numbers.average_time - timedelta(days=5)) < timedelta(seconds=1)
    assert (numbers.total, numbers.open, numbers.completed, numbers.overdue) == (5, 2, 3, 1)
    assert (numbers.added_this_week, numbers.completed_this_week) == (2, 1)
    assert (numbers.completion_rate, numbers.on_time_rate, numbers.score) == (0.6, 0.5, pytest.approx(55.0))
    assert numbers.completed_by_week[-3:] == (
        (MONDAY - timedelta(weeks=2), 0),
        (MONDAY - timedelta(weeks=1), 2),
        (MONDAY, 1),
    )


@pytest.mark.parametrize(
    ("zone", "kept"),
    [("America/New_York", 1.0), ("Europe/Berlin", 0.0)],
)
def test_a_day_lasts_until_midnight_where_the_person_is(database: Database, zone: str, kept: float) -> None:
    late_evening = datetime.combine(TODAY, time(23, 30), tzinfo=NEW_YORK)  # 05:30 of the next day in Berlin
    with database.write() as session:
        user = a_person(session)
        a_task(session, user, "x", status=Status.COMPLETED, due_on=TODAY, completed_at=late_evening)
        numbers = analytics.measure(session, user.id, ZoneInfo(zone), NOW + 3 * DAY)
    assert numbers.on_time_rate == kept


def test_reading_the_numbers_writes_nothing(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        analytics.measure(session, user.id, NEW_YORK, NOW)
        assert not session.dirty
        assert list(session.new) == []
        assert session.get_one(User, user.id).next_task_number == 1
