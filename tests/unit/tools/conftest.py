"""A toolbox at work: one person's tools on a SQLite file, one transaction a call, as in a turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from core.language.moment import Moment
from core.models import Task, TaskChange, User
from core.reply import Receipt
from core.storage import tasks
from core.storage.engine import Database
from core.tools.present import receipt
from core.tools.toolbox import Ran, run_tool
from tests.rows import ANA, NEW_YORK, NOW, a_context, a_person, a_task


@dataclass
class Desk:
    """`room` is where the person speaks: `{"place": "C1", "shared": True}` is a channel, nothing their messages."""

    database: Database
    now: datetime = NOW
    zone: ZoneInfo = NEW_YORK
    user: str = ANA
    room: dict[str, Any] = field(default_factory=dict[str, Any])

    def call(self, name: str, **arguments: Any) -> Ran:
        return self.call_with(name, arguments)

    def call_with(self, name: str, arguments: dict[str, Any]) -> Ran:
        with self.database.write() as session:
            context = a_context(session, self.user, now=self.now, zone=self.zone, **self.room)
            return run_tool(context, name, arguments)

    def ok(self, name: str, **arguments: Any) -> str:
        """The summary of a call that went well."""
        ran = self.call(name, **arguments)
        assert ran.ok, ran.result.summary
        return ran.result.summary

    def error(self, name: str, **arguments: Any) -> str:
        """What was wrong with a call, which then wrote nothing."""
        before = self.everything()
        ran = self.call(name, **arguments)
        assert not ran.ok, ran.result.summary
        assert not ran.result.changed
        assert self.everything() == before
        return ran.result.summary

    def have(self, title: str, **columns: Any) -> int:
        """The number of a task that the person has already."""
        with self.database.write() as session:
            return a_task(session, a_person(session, self.user), title, **columns).number

    def rows(self) -> Sequence[Task]:
        with self.database.read() as session:
            return session.scalars(select(Task).order_by(Task.id)).all()

    def row(self, number: int) -> dict[str, Any]:
        """What of a task isn't as in a new one."""
        task = next(each for each in self.rows() if each.number == number)
        plain = {"number": number, "status": "pending", "priority": "medium"}
        return {name: value for name, value in tasks.snapshot(task).items() if value and plain.get(name) != value}

    def receipt(self) -> Receipt:
        """The receipt of the last change."""
        with self.database.read() as session:
            change = session.scalars(select(TaskChange).order_by(TaskChange.id.desc()).limit(1)).one()
            return receipt(change, Moment(self.now, self.zone), self.now)

    def everything(self) -> list[Any]:
        with self.database.read() as session:
            found = [tasks.snapshot(task) for task in session.scalars(select(Task).order_by(Task.id))]
            changes = [change.id for change in session.scalars(select(TaskChange))]
            people = [(user.next_task_number, user.focus) for user in session.scalars(select(User))]
            return [found, changes, people]


@pytest.fixture
def desk(sqlite_database: Database) -> Desk:
    with sqlite_database.write() as session:
        a_context(session)
    return Desk(sqlite_database)
