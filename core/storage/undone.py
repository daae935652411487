"""Changes that were taken back, and what of all changes is still in force."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.models import ChangeKind, Task, TaskChange

MOST = 200


def does_again(session: Session, change: TaskChange) -> bool:
    """Whether this change took an undo back, so that what had been undone was done again."""
    again = False
    while (undone := _undone_by(session, change)) is not None and undone.kind is ChangeKind.UNDONE:
        again, change = not again, undone
    return again


def _undone_by(session: Session, change: TaskChange) -> TaskChange | None:
    if change.kind is not ChangeKind.UNDONE:
        return None
    query = select(TaskChange).where(
        TaskChange.task_id == change.task_id, TaskChange.id < change.id, TaskChange.undone_at == change.created_at
    )
    return session.scalars(query.order_by(TaskChange.id.desc()).limit(1)).first()


def in_force(session: Session, user_id: int) -> Sequence[TaskChange]:
    """The person's changes that weren't taken back, newest first: no undo is among them unless it did a thing again."""
    standing = (TaskChange.user_id == user_id, TaskChange.undone_at.is_(None))
    newest = session.scalars(select(TaskChange).where(*standing).order_by(TaskChange.id.desc()).limit(MOST))
    return [each for each in newest if each.kind is not ChangeKind.UNDONE or does_again(session, each)]


def deleted(session: Session, user_id: int) -> Sequence[Task]:
    """The person's deleted tasks, the newest deletion first."""
    query = select(Task).where(Task.user_id == user_id, Task.deleted_at.is_not(None))
    return session.scalars(query.order_by(Task.deleted_at.desc(), Task.id.desc()).limit(MOST)).all()


def deletion_of(session: Session, task: Task) -> TaskChange | None:
    """The change that took this deleted task off the list, if it is one that can be taken back: a next occurrence that
    went when the one before was opened again goes with that.
    """
    query = select(TaskChange).where(TaskChange.task_id == task.id, TaskChange.undone_at.is_(None))
    newest = session.scalars(query.order_by(TaskChange.id.desc()).limit(1)).first()
    if newest is None or (newest.kind is ChangeKind.UNDONE and _undone_by(session, newest) is None):
        return None
    return newest
