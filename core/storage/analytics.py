"""The numbers behind a person's analytics. Deleted and archived tasks don't count."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import Float

from core.models import Status, Task
from core.storage.tasks import OPEN

WEEKS = 8


@dataclass(frozen=True, slots=True)
class Numbers:
    """Rates are 0 to 1 and None without data. A week begins on Monday in the person's zone."""

    total: int
    open: int
    completed: int
    overdue: int
    added_this_week: int
    completed_this_week: int
    on_time_rate: float | None
    average_time: timedelta | None
    completed_by_week: tuple[tuple[date, int], ...]

    @property
    def completion_rate(self) -> float | None:
        return self.completed / self.total if self.total else None

    @property
    def score(self) -> float | None:
        """100 x the mean of completion rate and on-time rate; None unless both have data."""
        if self.completion_rate is None or self.on_time_rate is None:
            return None
        return 100 * (self.completion_rate + self.on_time_rate) / 2


class EpochSeconds(GenericFunction[float]):
    """An instant as seconds, so that both databases can average a span."""

    type = Float()
    inherit_cache = True
    name = "epoch_seconds"


@compiles(EpochSeconds, "postgresql")
def _epoch_postgres(element: Any, compiler: Any, **options: Any) -> str:
    return f"EXTRACT(EPOCH FROM {compiler.process(element.clauses, **options)})"


@compiles(EpochSeconds, "sqlite")
def _epoch_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"((julianday({compiler.process(element.clauses, **options)}) - 2440587.5) * 86400.0)"


def measure(session: Session, user_id: int, zone: ZoneInfo, now: datetime, place: str | None = None) -> Numbers:
    """One pass over the person's rows in the database; only completions of the last weeks are looked at one by one.

    With `place`, of the tasks that were made there.
    """
    counted = _counted(user_id, place)
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    week_start = datetime.combine(monday, time(), tzinfo=zone)
    done = Task.status == Status.COMPLETED
    row = session.execute(
        select(
            func.count(),
            _count(Task.status.in_(OPEN)),
            _count(done),
            _count(and_(Task.status.in_(OPEN), or_(Task.due_on < today, Task.due_at < now))),
            _count(Task.created_at >= week_start),
            _count(and_(done, Task.completed_at >= week_start)),
            func.avg(EpochSeconds(Task.completed_at) - EpochSeconds(Task.created_at)).filter(done),
        ).where(*counted)
    ).one()
    return Numbers(
        *row[:6],
        on_time_rate=_on_time_rate(session, counted, zone),
        average_time=timedelta(seconds=max(float(row[6]), 0.0)) if row[6] is not None else None,
        completed_by_week=_by_week(session, counted, zone, monday),
    )


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count().filter(condition)


_Conditions = tuple[ColumnElement[bool], ...]


def _counted(user_id: int, place: str | None) -> _Conditions:
    made_there = (Task.place == place,) if place is not None else ()
    return (Task.user_id == user_id, Task.deleted_at.is_(None), Task.status != Status.ARCHIVED, *made_there)


def _on_time_rate(session: Session, counted: _Conditions, zone: ZoneInfo) -> float | None:
    """Of the completed tasks that had a due date:

    how many were done by then. A day lasts until midnight in the person's zone.
    """
    done = (*counted, Task.status == Status.COMPLETED)
    timed, in_time = session.execute(
        select(func.count(), _count(Task.completed_at <= Task.due_at)).where(*done, Task.due_at.is_not(None))
    ).one()
    days = session.execute(select(Task.due_on, Task.completed_at).where(*done, Task.due_on.is_not(None))).all()
    kept = sum(completed.astimezone(zone).date() <= day for day, completed in days if completed and day)
    return (in_time + kept) / (timed + len(days)) if timed + len(days) else None


def _by_week(session: Session, counted: _Conditions, zone: ZoneInfo, monday: date) -> tuple[tuple[date, int], ...]:
    """Completions in each of the last weeks, oldest first, weeks without any included."""
    mondays = [monday - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1)]
    since = datetime.combine(mondays[0], time(), tzinfo=zone)
    query = select(Task.completed_at).where(*counted, Task.completed_at >= since)
    days = [at.astimezone(zone).date() for at in session.scalars(query) if at]
    counts = Counter(day - timedelta(days=day.weekday()) for day in days)
    return tuple((week, counts[week]) for week in mondays)
