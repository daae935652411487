"""Tasks: every query is scoped to its owner, and every write leaves a `TaskChange` in the same transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, String, and_, bindparam, case, exists, func, or_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from core.models import ChangeKind, Priority, Status, Task, TaskChange, User
from core.models.base import JsonObject
from core.storage import people
from core.storage.searching import mentions

OPEN = (Status.PENDING, Status.IN_PROGRESS)
_CHANGES_OF_TURN = select(TaskChange).where(TaskChange.turn_id == bindparam("turn")).order_by(TaskChange.id)
_RECENT_CHANGES = (
    select(TaskChange)
    .where(TaskChange.user_id == bindparam("user"))
    .order_by(TaskChange.id.desc())
    .limit(bindparam("most"))
)
_BY_NUMBER = select(Task).where(
    Task.user_id == bindparam("user"), Task.deleted_at.is_(None), Task.number == bindparam("number")
)
_KEPT = (
    "number", "title", "notes", "status", "priority", "labels", "due_on", "due_at", "recurrence", "occurs_on",
    "follows_id", "remind_at", "remind_before", "completed_at", "deleted_at", "place",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DueRange:
    """Days with both ends included, and the same as instants [`start`, `end`):

    a task is due on a day or at an instant.
    """

    first: date | None
    last: date | None
    start: datetime | None
    end: datetime | None


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """What to look for. None means any. `overdue_at` is (today in the person's zone, now), `completed` the days on
    which it was done.
    """

    statuses: tuple[Status, ...] = OPEN
    due: DueRange | None = None
    overdue_at: tuple[date, datetime] | None = None
    label: str | None = None
    priority: Priority | None = None
    search: str | None = None
    completed: DueRange | None = None
    number: int | None = None
    added: DueRange | None = None  # the days on which it was added
    undated: bool = False  # only those that have no date
    unlabelled: bool = False  # only those that have no label
    repeating: bool = False  # only those that repeat
    besides: tuple[TaskFilter, ...] = ()  # those that fit one of these are left out


def snapshot(task: Task) -> JsonObject:
    """The row as JSON: what a change keeps of before and after."""
    return {name: _plain(getattr(task, name)) for name in _KEPT}


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case Status() | Priority():
            return value.value
        case tuple():
            return list(cast("tuple[str, ...]", value))
        case _:
            return value


def add_task(session: Session, task: Task, turn_id: int | None, now: datetime) -> TaskChange:
    session.add(task)
    session.flush()
    return _record(session, task, turn_id, ChangeKind.ADDED, None, now)


def change_task(
    session: Session, task: Task, turn_id: int | None, kind: ChangeKind, now: datetime, **values: Any
) -> TaskChange | None:
    """Set these columns.

    None when nothing would be different: what didn't change leaves no trace and gets no receipt.
    """
    before = snapshot(task)
    for name, value in values.items():
        setattr(task, name, value)
    if snapshot(task) == before:
        return None
    task.updated_at = now
    session.flush()
    return _record(session, task, turn_id, kind, before, now)


def _record(
    session: Session, task: Task, turn_id: int | None, kind: ChangeKind, before: JsonObject | None, now: datetime
) -> TaskChange:
    change = TaskChange(
        user_id=task.user_id,
        task_id=task.id,
        turn_id=turn_id,
        kind=kind,
        before=before,
        after=snapshot(task),
        created_at=now,
    )
    session.add(change)
    session.flush()
    return change


def undo_change(session: Session, change: TaskChange, turn_id: int | None, now: datetime) -> TaskChange:
    """Put the task back to how it was before this change; that is a change itself, so it can be undone in turn.

    Raises LookupError where the task was changed again since, with the later change as its argument. What was changed
    and put back is as if it hadn't been.
    """
    task = session.get_one(Task, change.task_id)
    before = snapshot(task)
    standing = (TaskChange.undone_at.is_(None), TaskChange.turn_id.is_distinct_from(turn_id))
    query = select(TaskChange).where(TaskChange.task_id == change.task_id, TaskChange.id > change.id, *standing)
    later = session.scalars(query.order_by(TaskChange.id.desc())).all()
    put_back = all(each.kind is ChangeKind.UNDONE for each in later) and _at(now, before) == _at(now, change.after)
    if later and not put_back:
        raise LookupError(later[0])
    if change.before is None:  # it was added: taking that back is deleting it, and leaves its place to another
        task.deleted_at, task.follows_id = now, None
    else:
        _put_back(task, change.before)
        if task.remind_at is not None and task.remind_at <= now:  # it came, or its time passed
            task.remind_at = None
    task.updated_at = now
    change.undone_at = now
    session.flush()
    return _record(session, task, turn_id, ChangeKind.UNDONE, before, now)


def _at(now: datetime, row: JsonObject) -> JsonObject:
    """The row without a reminder whose time has passed: that it came is no change of the person's."""
    at = row["remind_at"]
    return {**row, "remind_at": None} if at and datetime.fromisoformat(at) <= now else row


def _put_back(task: Task, row: JsonObject) -> None:
    for name in _KEPT:
        if name != "number":
            setattr(task, name, _from_plain(name, row[name]))


def columns_of(row: JsonObject) -> dict[str, Any]:
    """A row that a change kept, as values for `change_task`."""
    return {name: _from_plain(name, row[name]) for name in _KEPT if name in row}


def _from_plain(name: str, value: Any) -> Any:
    """What `_plain` made of a column, back."""
    if value is None:
        return None
    match name:
        case "status":
            return Status(value)
        case "priority":
            return Priority(value)
        case "labels":
            return tuple(value)
        case "due_on" | "occurs_on":
            return date.fromisoformat(value)
        case "due_at" | "remind_at" | "completed_at" | "deleted_at":
            return datetime.fromisoformat(value)
        case _:
            return value


def last_changes(session: Session, user_id: int) -> Sequence[TaskChange]:
    """What the person's newest turn that changed anything did, newest first, without what was undone already."""
    standing = (TaskChange.user_id == user_id, TaskChange.undone_at.is_(None))
    newest = session.scalars(select(TaskChange).where(*standing).order_by(TaskChange.id.desc()).limit(1)).first()
    if newest is None:
        return ()
    return (newest,) if newest.turn_id is None else standing_changes(session, user_id, newest.turn_id)


def standing_changes(session: Session, user_id: int, turn_id: int) -> Sequence[TaskChange]:
    """What this turn of the person's did, newest first, without what was undone already."""
    standing = (TaskChange.user_id == user_id, TaskChange.undone_at.is_(None))
    query = select(TaskChange).where(*standing, TaskChange.turn_id == turn_id)
    return session.scalars(query.order_by(TaskChange.id.desc())).all()


def changes_of_turn(session: Session, turn_id: int) -> Sequence[TaskChange]:
    return session.scalars(_CHANGES_OF_TURN, {"turn": turn_id}).all()


def recent_changes(session: Session, user_id: int, limit: int, kind: ChangeKind | None = None) -> Sequence[TaskChange]:
    """The person's newest changes, newest first; with `kind`, only those."""
    query = _RECENT_CHANGES if kind is None else _RECENT_CHANGES.where(TaskChange.kind == kind)
    return session.scalars(query, {"user": user_id, "most": limit}).all()


def changes_of_task(session: Session, task_id: int) -> Sequence[TaskChange]:
    """All that happened to a task, oldest first."""
    return session.scalars(select(TaskChange).where(TaskChange.task_id == task_id).order_by(TaskChange.id)).all()


def hold(session: Session, user: User) -> None:
    """Make whoever else changes this person's tasks wait until the commit, and read the person's row anew.

    It comes before any task is read: what is read from then on is what the one before left. Others may still refer to
    the row, so a message for this person is accepted meanwhile.
    """
    people.hold_user(session, user.id)


def next_of(session: Session, task: Task) -> Task | None:
    """The occurrence that was made when this one was completed, deleted or not."""
    return session.scalars(select(Task).where(Task.follows_id == task.id)).one_or_none()


def open_after(session: Session, task: Task) -> Task | None:
    """The open occurrence that the series of this one has come to, if it goes on."""
    chain = select(Task.id).where(Task.follows_id == task.id).cte("chain", recursive=True)
    after = aliased(Task)
    chain = chain.union_all(select(after.id).join(chain, after.follows_id == chain.c.id))
    query = _own(task.user_id).where(Task.id.in_(select(chain.c.id)), Task.status.in_(OPEN))
    return session.scalars(query.order_by(Task.id.desc()).limit(1)).first()


def is_as_made(session: Session, task: Task) -> bool:
    """Whether nothing of the task was changed since it was added, or everything was changed back.

    A reminder that was sent meanwhile is no change of the person's.
    """
    query = select(TaskChange.after).where(TaskChange.task_id == task.id).order_by(TaskChange.id).limit(1)
    made = session.scalars(query).first() or {}
    return {**made, "remind_at": None} == {**snapshot(task), "remind_at": None}


def by_number(session: Session, user_id: int, number: int) -> Task | None:
    """The person's own task, unless it is deleted."""
    return session.scalars(_BY_NUMBER, {"user": user_id, "number": number}).one_or_none()


def titles(session: Session, user_id: int, statuses: tuple[Status, ...]) -> Sequence[tuple[int, str]]:
    """(number, title) of the person's tasks in these states, by number: what words are matched against.

    Of a task that repeats it is the newest occurrence: the ones before it have the same words.
    """
    after = aliased(Task)
    newer = exists().where(after.follows_id == Task.id, after.deleted_at.is_(None), after.status.in_(statuses))
    query = select(Task.number, Task.title).where(
        Task.user_id == user_id, Task.deleted_at.is_(None), Task.status.in_(statuses), ~newer
    )
    return [(number, title) for number, title in session.execute(query.order_by(Task.number)).all()]


def find_tasks(session: Session, user_id: int, wanted: TaskFilter, *, limit: int, offset: int = 0) -> Sequence[Task]:
    """Most pressing first: by when it is due (a day ends after its hours), then by priority, then by number."""
    urgency = case({Priority.HIGH: 0, Priority.MEDIUM: 1, Priority.LOW: 2}, value=Task.priority)
    undated = case((and_(Task.due_on.is_(None), Task.due_at.is_(None)), 1), else_=0)
    due_day = func.coalesce(Task.due_on, func.date(Task.due_at))
    query = _matching(user_id, wanted).order_by(undated, due_day, Task.due_at.nulls_last(), urgency, Task.number)
    return session.scalars(query.limit(limit).offset(offset)).all()


def count_tasks(session: Session, user_id: int, wanted: TaskFilter, place: str | None = None) -> int:
    """How many there are; with `place`, only those made there."""
    query = _matching(user_id, wanted)
    if place is not None:
        query = query.where(Task.place == place)
    return session.execute(select(func.count()).select_from(query.subquery())).scalar_one()


def _own(user_id: int) -> Select[Task]:
    return select(Task).where(Task.user_id == user_id, Task.deleted_at.is_(None))


def _matching(user_id: int, wanted: TaskFilter) -> Select[Task]:
    query = _own(user_id).where(Task.status.in_(wanted.statuses), *_without(wanted), *_when(wanted))
    for other in wanted.besides:
        query = query.where(Task.id.not_in(_matching(user_id, other).with_only_columns(Task.id)))
    if wanted.priority is not None:
        query = query.where(Task.priority == wanted.priority)
    if wanted.label is not None:
        query = query.where(type_coerce(Task.labels, String).contains(f"|{wanted.label}|", autoescape=True))
    if wanted.search is not None:
        query = query.where(mentions(wanted.search))
    if wanted.number is not None:
        query = query.where(Task.number == wanted.number)
    return query


def _without(wanted: TaskFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.undated:
        yield and_(Task.due_on.is_(None), Task.due_at.is_(None))
    if wanted.unlabelled:
        yield Task.labels == ()
    if wanted.repeating:
        yield Task.recurrence.is_not(None)


def _when(wanted: TaskFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.added is not None:
        yield _within(Task.created_at, wanted.added)
    if wanted.completed is not None:
        yield _within(Task.completed_at, wanted.completed)
    if wanted.due is not None:
        yield _due_within(wanted.due)
    if wanted.overdue_at is not None:
        today, now = wanted.overdue_at
        yield or_(Task.due_on < today, Task.due_at < now)


def _within(at: InstrumentedAttribute[datetime | None], days: DueRange) -> ColumnElement[bool]:
    begun = [] if days.start is None else [at >= days.start]
    ended = [] if days.end is None else [at < days.end]
    return and_(at.is_not(None), *begun, *ended)


def _due_within(due: DueRange) -> ColumnElement[bool]:
    days: list[ColumnElement[bool]] = [Task.due_on.is_not(None)]
    instants: list[ColumnElement[bool]] = [Task.due_at.is_not(None)]
    if due.first is not None:
        days.append(Task.due_on >= due.first)
    if due.last is not None:
        days.append(Task.due_on <= due.last)
    if due.start is not None:
        instants.append(Task.due_at >= due.start)
    if due.end is not None:
        instants.append(Task.due_at < due.end)
    return or_(and_(*days), and_(*instants))
