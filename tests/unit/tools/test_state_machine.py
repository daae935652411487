"""The tools against a plain dict: whatever is done in whatever order, the table says what the dict says."""

from __future__ import annotations

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from core.models import ChangeKind, Task, TaskChange
from core.storage import tasks
from core.storage.engine import Database
from core.tools.toolbox import Ran, run_tool
from tests.databases import sqlite_url
from tests.rows import NOW, a_context

TODAY = NOW.date()
TITLES = st.text("abcxyz ", min_size=1, max_size=12).filter(str.strip)
DUES = {None: None, "today": TODAY, "tomorrow": TODAY + timedelta(days=1), "yesterday": TODAY - timedelta(days=1)}
LABELS = st.lists(st.sampled_from(["home", "work", "shop"]), unique=True, max_size=3)
NUMBERS = st.integers(1, 6)  # some of them were never given
OPEN = ("pending", "in_progress")


class Tasks(RuleBasedStateMachine):
    """`model` is {number: what the row should say}; a deleted task stays in it, marked."""

    template: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(self.template, self.folder / "errand.db")
        self.database = Database(sqlite_url(self.folder / "errand.db"))
        self.model: dict[int, dict[str, Any]] = {}
        self.changes = 0

    @initialize()
    def somebody(self) -> None:
        with self.database.write() as session:
            a_context(session)

    @rule(title=TITLES, due=st.sampled_from(list(DUES)), priority=st.sampled_from([None, "low", "high"]), labels=LABELS)
    def add(self, title: str, due: str | None, priority: str | None, labels: list[str]) -> None:
        ran = self._call("add_task", title=title, due_text=due, priority=priority, labels=labels)
        number = len(self.model) + 1
        self.model[number] = {
            "number": number,
            "title": " ".join(title.split()),
            "notes": None,
            "status": "pending",
            "priority": priority or "medium",
            "labels": labels,
            "due_on": _day(due),
            "due_at": None,
            "recurrence": None,
            "occurs_on": None,
            "follows_id": None,
            "remind_at": None,
            "remind_before": None,
            "completed_at": None,
            "deleted_at": None,
            "place": None,
        }
        self._changed(ran, number)

    @rule(number=NUMBERS)
    def complete(self, number: int) -> None:
        ran = self._call("complete_task", task=f"#{number}")
        if task := self._task(ran, number):
            done = task["status"] == "completed"
            self._expect(ran, task, {} if done else {"status": "completed", "completed_at": NOW.isoformat()})

    @rule(number=NUMBERS)
    def reopen(self, number: int) -> None:
        ran = self._call("reopen_task", task=str(number))
        if task := self._task(ran, number):
            already = task["status"] in OPEN
            self._expect(ran, task, {} if already else {"status": "pending", "completed_at": None})

    @rule(number=NUMBERS)
    def delete(self, number: int) -> None:
        ran = self._call("delete_task", task=number)
        if task := self._task(ran, number):
            self._expect(ran, task, {"deleted_at": NOW.isoformat()})

    @rule(number=NUMBERS, title=TITLES, due=st.sampled_from(list(DUES)), add=LABELS, remove=LABELS)
    def update(self, number: int, title: str, due: str | None, add: list[str], remove: list[str]) -> None:
        changes: dict[str, Any] = {"due_text": due} if due else {"clear_due": True}
        add = [label for label in add if label not in remove]  # else it is refused
        ran = self._call("update_task", task=number, title=title, add_labels=add, remove_labels=remove, **changes)
        if task := self._task(ran, number):
            labels = [label for label in task["labels"] if label not in remove]
            labels += [label for label in add if label not in labels]
            self._expect(ran, task, {"title": " ".join(title.split()), "due_on": _day(due), "labels": labels})

    @rule(number=NUMBERS, status=st.sampled_from(["pending", "in_progress", "archived"]))
    def move(self, number: int, status: str) -> None:
        ran = self._call("update_task", task=number, status=status)
        if task := self._task(ran, number):
            self._expect(ran, task, {"status": status, "completed_at": None})

    @invariant()
    def the_table_says_what_the_dict_says(self) -> None:
        with self.database.read() as session:
            rows = [tasks.snapshot(row) for row in session.scalars(select(Task).order_by(Task.number))]
            changes = session.scalars(select(TaskChange).order_by(TaskChange.id)).all()
        assert rows == list(self.model.values())
        assert len(changes) == self.changes
        latest = {change.after["number"]: change.after for change in changes}
        assert latest == self.model
        for change in changes:
            assert (change.before is None) is (change.kind is ChangeKind.ADDED)
            assert change.before != change.after

    @invariant()
    def the_list_shows_what_is_open(self) -> None:
        listed = self._call("list_tasks").result.data["tasks"] if self.model else []
        expected = {each["number"] for each in self._kept() if each["status"] in OPEN}
        assert {task["number"] for task in listed} == expected

    def teardown(self) -> None:
        self.database.close()
        shutil.rmtree(self.folder)

    def _kept(self) -> list[dict[str, Any]]:
        return [each for each in self.model.values() if each["deleted_at"] is None]

    def _call(self, name: str, **arguments: Any) -> Ran:
        with self.database.write() as session:
            return run_tool(a_context(session), name, arguments)

    def _task(self, ran: Ran, number: int) -> dict[str, Any] | None:
        """What the dict knows of this task; a task that isn't there must have been refused."""
        task = self.model.get(number)
        there = task is not None and task["deleted_at"] is None
        assert ran.ok is there
        return task if there else None

    def _expect(self, ran: Ran, task: dict[str, Any], values: dict[str, Any]) -> None:
        differs = any(task[name] != value for name, value in values.items())
        task.update(values)
        assert ran.result.changed is differs
        if differs:
            self._changed(ran, task["number"])

    def _changed(self, ran: Ran, number: int) -> None:
        assert ran.ok
        assert ran.result.changed
        assert ran.result.data["task"]["number"] == number
        self.changes += 1


def _day(due: str | None) -> str | None:
    day = DUES[due]
    return day.isoformat() if day else None


def test_whatever_is_done_in_whatever_order(sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tasks, "template", sqlite_template, raising=False)
    bounds = settings(max_examples=15, stateful_step_count=12, deadline=None, database=None)
    run_state_machine_as_test(Tasks, settings=bounds)
