"""Whatever is done to a task that repeats, in whatever order: one of it is open at most, and nothing follows twice."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from core.models import Task
from core.storage.engine import Database
from core.storage.tasks import OPEN
from tests.databases import sqlite_url
from tests.rows import NOW

from .conftest import Desk

TOOLS = {
    "complete_task": {},
    "reopen_task": {},
    "delete_task": {},
    "skip_task": {},
    "undo": None,
    "update_task": {"due_text": "tomorrow"},
}
STEPS = st.lists(
    st.tuples(st.sampled_from(list(TOOLS)), st.integers(1, 3), st.integers(0, 20)), min_size=6, max_size=14
)
RULES = st.sampled_from(["every day", "every monday at 9", "3 days after I finish", "every week 4 times"])


# Not made smaller where it fails: every step is a transaction, and the steps are few.
@settings(max_examples=10, database=None, phases=[Phase.generate])
@given(rule=RULES, steps=STEPS)
def test_a_series_has_one_open_occurrence_at_most(
    sqlite_template: Path, rule: str, steps: list[tuple[str, int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Database(sqlite_url(Path(shutil.copy(sqlite_template, f"{folder}/errand.db")))))
        desk.ok("add_task", title="water plants", repeat_text=rule)
        desk.ok("complete_task", task="#1")
        for step, (tool, number, days) in enumerate(steps):
            desk.now += timedelta(days=days)
            desk.room = {"room": f"room {step}"}
            _do(desk, tool, number)

            rows = desk.rows()
            going_on = [task for task in rows if task.recurrence and task.status in OPEN and not task.deleted_at]
            follows = Counter(task.follows_id for task in rows if task.follows_id is not None)
            assert len(going_on) <= 1
            assert max(follows.values(), default=1) == 1
            assert all(_is_to_come(desk, task, rows) for task in going_on)
        desk.database.close()


def _do(desk: Desk, tool: str, number: int) -> None:
    more: dict[str, Any] | None = TOOLS[tool]
    desk.call(tool, **({} if more is None else {"task": f"#{number}", **more}))


def _is_to_come(desk: Desk, task: Task, rows: Any) -> bool:
    """A next one was not in the past when it was made, nor on a day that the one before it stands for."""
    before = next((each for each in rows if each.id == task.follows_id), None)
    if before is None or before.occurs_on is None or task.occurs_on is None:
        return task.created_at >= NOW
    made = task.created_at.astimezone(desk.zone).date()
    return task.occurs_on >= made and task.occurs_on > before.occurs_on
