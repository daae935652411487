"""A desk with tasks that repeat on it: their line-up, time that passes, and what was said last."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from core.language.moment import Moment
from core.models import Task, TaskChange
from core.reply import receipt_line
from core.tools.present import receipts
from tests.rows import NEW_YORK

from .conftest import Desk


def at(text: str, zone: ZoneInfo = NEW_YORK) -> datetime:
    """A wall-clock time as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def line_up(desk: Desk) -> list[tuple[int, str, str | None]]:
    """(number, status, due) of every task that isn't deleted, the time on the person's wall."""
    return [(task.number, task.status.value, due_of(task, desk.zone)) for task in desk.rows() if not task.deleted_at]


def due_of(task: Task, zone: ZoneInfo) -> str | None:
    if task.due_at is not None:
        return f"{task.due_at.astimezone(zone):%Y-%m-%d %H:%M}"
    return task.due_on.isoformat() if task.due_on else None


def later(desk: Desk, text: str) -> None:
    """Let time pass until then. What is said from here on is another turn than what was said before."""
    desk.now = at(text, desk.zone)
    desk.room = {"room": f"room at {text}"}


def said(desk: Desk) -> list[str]:
    """The receipts of the last turn that changed anything, as they are shown."""
    with desk.database.read() as session:
        changes = session.scalars(select(TaskChange).order_by(TaskChange.id)).all()
        last = [each for each in changes if each.turn_id == changes[-1].turn_id]
        return [receipt_line(told) for _, told in receipts(last, Moment(desk.now, desk.zone), desk.now)]
