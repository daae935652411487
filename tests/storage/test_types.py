"""The column types: what goes in comes out the same, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError

from core.models import ChatMessage, Conversation, Priority, Role, Status, Task, TaskChange, User
from core.models.base import clean_text
from core.storage.engine import Database
from tests.rows import NOW, a_person, a_room, a_task, a_turn

EASTERN = timezone(timedelta(hours=-5))
DIRTY = "a\0b\ud83dc\udc00😀|%_'\"\\é"
CLEAN = "ab\ufffdc\ufffd😀|%_'\"\\é"


@pytest.mark.parametrize(
    "given",
    [
        datetime(2026, 11, 20, 17, 0, tzinfo=EASTERN),
        datetime(2026, 11, 20, 22, 0, tzinfo=UTC),
        datetime(2026, 11, 20, 22, 0, 0, 123456, tzinfo=UTC),
        datetime(1, 1, 2, tzinfo=UTC),
        datetime(9999, 12, 30, 23, 59, 59, 999999, tzinfo=UTC),
    ],
    ids=str,
)
def test_an_instant_comes_back_as_the_same_instant_in_utc(database: Database, given: datetime) -> None:
    with database.write() as session:
        a_task(session, a_person(session), "x", due_at=given)
    with database.read() as session:
        found = session.scalars(select(Task.due_at)).one()
    assert found == given
    assert found is not None
    assert found.tzinfo is UTC


def test_a_time_without_a_zone_is_refused_and_nothing_is_kept(database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="a time without a zone"), database.write() as session:
        a_task(session, a_person(session), "x", due_at=naive)
    with database.read() as session:
        assert session.scalars(select(User)).all() == []


def test_a_time_without_a_zone_is_refused_in_a_comparison_too(database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="a time without a zone"), database.read() as session:
        session.scalars(select(Task).where(Task.due_at < naive)).all()


@pytest.mark.parametrize("labels", [(), ("home",), ("home", "work"), ("50%", "a_b", "c/d", "é", "#")], ids=str)
def test_labels_come_back_in_their_order(database: Database, labels: tuple[str, ...]) -> None:
    with database.write() as session:
        a_task(session, a_person(session), "x", labels=labels)
    with database.read() as session:
        assert session.scalars(select(Task.labels)).one() == labels


def test_text_that_no_database_can_hold_is_cleaned_on_the_way_in(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        user.name = DIRTY
        room = a_room(session, user, title=DIRTY)
        turn = a_turn(session, room)
        said = ChatMessage(
            conversation_id=room.id, turn_id=turn.id, position=0, role=Role.USER, content=DIRTY, created_at=NOW
        )
        session.add(said)
        a_task(session, user, DIRTY, notes=DIRTY, source_link=DIRTY, labels=(DIRTY.replace("|", ""), "home"))
        turn.error = DIRTY
    with database.read() as session:
        task, user = session.scalars(select(Task)).one(), session.scalars(select(User)).one()
        room, said = session.scalars(select(Conversation)).one(), session.scalars(select(ChatMessage)).one()
    assert (task.title, task.notes, task.source_link) == (CLEAN, CLEAN, CLEAN)
    assert task.labels == (CLEAN.replace("|", ""), "home")
    assert (user.name, room.title, said.content) == (CLEAN, CLEAN, CLEAN)


def test_json_keeps_every_text_that_json_can_hold(database: Database) -> None:
    arguments = {"title": DIRTY, "nested": [DIRTY, None, 1.5, True]}
    with database.write() as session:
        room = a_room(session, a_person(session))
        turn = a_turn(session, room)
        turn.payload = {"text": DIRTY}
        calls = [{"id": "call00001", "name": "add_task", "arguments": arguments}]
        session.add(
            ChatMessage(
                conversation_id=room.id,
                turn_id=turn.id,
                position=1,
                role=Role.ASSISTANT,
                tool_calls=calls,
                created_at=NOW,
            )
        )
    with database.read() as session:
        assert session.scalars(select(ChatMessage.tool_calls)).one() == calls


def test_the_change_of_a_task_says_what_the_row_says(database: Database) -> None:
    with database.write() as session:
        a_task(session, a_person(session), DIRTY, notes=DIRTY)
    with database.read() as session:
        task, change = session.scalars(select(Task)).one(), session.scalars(select(TaskChange)).one()
    assert (change.after["title"], change.after["notes"]) == (task.title, task.notes) == (CLEAN, CLEAN)


@pytest.mark.parametrize(
    ("given", "cleaned"),
    [
        ("plain", "plain"),
        ("", ""),
        ("\0", ""),
        ("\ud83d", "\ufffd"),
        ("\udc00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ude00", "😀"),  # two halves that belong together, as some JSON decoders leave them
        (DIRTY, CLEAN),
    ],
    ids=ascii,
)
def test_clean_text(given: str, cleaned: str) -> None:
    assert clean_text(given) == cleaned
    assert clean_text(cleaned) == cleaned


@pytest.mark.parametrize(
    "wrong",
    [
        {"due_on": NOW.date(), "due_at": NOW},
        {"title": ""},
        {"title": "\0"},
        {"priority": "urgent"},
        {"number": 1},
    ],
    ids=str,
)
def test_the_database_itself_refuses_rows_that_make_no_sense(database: Database, wrong: dict[str, object]) -> None:
    with database.write() as session:
        a_task(session, a_person(session), "first")
    row = {"number": 2, "title": "x", "due_on": None, "due_at": None, "priority": "low"} | wrong
    statement = text(
        "INSERT INTO tasks (user_id, number, title, status, priority, labels, due_on, due_at, created_at, updated_at)"
        " VALUES (1, :number, :title, 'pending', :priority, '|', :due_on, :due_at, :now, :now)"
    )
    words = {name: str(value) if isinstance(value, datetime) or (name == "due_on" and value) else value
             for name, value in row.items()}  # fmt: skip
    with pytest.raises(IntegrityError), database.write() as session:
        session.execute(statement, words | {"now": str(NOW), "title": clean_text(str(row["title"]))})


def test_enums_are_stored_as_their_words(database: Database) -> None:
    with database.write() as session:
        a_task(session, a_person(session), "x", status=Status.IN_PROGRESS, priority=Priority.HIGH)
    with database.read() as session:
        stored = session.execute(text("SELECT status, priority FROM tasks")).one()
    assert tuple(stored) == ("in_progress", "high")


def test_rows_that_belong_to_nobody_are_refused(database: Database) -> None:
    with pytest.raises(IntegrityError), database.write() as session:
        session.add(Task(user_id=404, number=1, title="x", created_at=NOW, updated_at=NOW))
