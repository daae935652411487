"""Taking what is due: once, by any number of processes, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.deliver import Collected, Surfaces
from core.models import Reminder, Surface, Task, Turn
from core.reminders import Reminders
from core.storage.engine import Database
from core.storage.rooms import Heard, heard_since
from core.turns import Payload
from tests.rows import NOW, Promised, StillClock, a_person, a_room, a_task, a_turn, at_once

SLACK = {Surface.SLACK: Collected()}
ADDRESS = {"kind": "thread", "team": "T1", "channel": "D1", "thread_ts": "1.0"}


@pytest.fixture
def due(database: Database) -> Callable[..., None]:
    """Give Ana tasks whose reminder is due, one for each title."""

    def give(*titles: str, surface: Surface = Surface.SLACK, **person: Any) -> None:
        with database.write() as session:
            ana = a_person(session)
            for name, value in person.items():
                setattr(ana, name, value)
            turn = a_turn(session, a_room(session, ana))
            turn.surface, turn.payload = surface, Payload("hello", ADDRESS).to_json()
            for title in titles:
                a_task(session, ana, title, remind_at=NOW - timedelta(seconds=1))

    return give


def ticker(database: Database, promised: Promised | None = None, surfaces: Surfaces = SLACK) -> Reminders:
    return Reminders(database, promised or Promised(), StillClock(), surfaces)


def outcome(database: Database) -> tuple[list[str], list[str], int]:
    """What became of each reminder, the turns that bring them, and how many wait still."""
    with database.read() as session:
        states = [row.state.value for row in session.scalars(select(Reminder).order_by(Reminder.id))]
        turns = session.scalars(select(Turn.source_key).where(Turn.source_key.startswith("reminder:"))).all()
        waiting = session.scalars(select(Task.id).where(Task.remind_at.is_not(None))).all()
        return states, list(turns), len(waiting)


def test_what_is_due_together_is_one_turn_and_one_promise(database: Database, due: Callable[..., None]) -> None:
    due("milk", "eggs")
    promised = Promised()

    ticker(database, promised).tick()
    ticker(database, promised).tick()

    assert outcome(database) == (["sent", "sent"], ["reminder:1"], 0)
    assert len(promised.people) == 1


def test_what_comes_due_while_the_first_waits_goes_with_it(database: Database, due: Callable[..., None]) -> None:
    due("milk")
    ticker(database).tick()
    with database.write() as session:
        a_task(session, a_person(session), "eggs", remind_at=NOW)

    ticker(database).tick()

    assert outcome(database) == (["sent", "sent"], ["reminder:1"], 0)


def test_many_processes_at_once_take_it_once(database: Database, due: Callable[..., None]) -> None:
    due("milk", "eggs", "bread")
    tickers = [ticker(database) for _ in range(4)]

    at_once(4, lambda index: tickers[index].tick())

    states, turns, waiting = outcome(database)
    assert (states, len(turns), waiting) == (["sent"] * 3, 1, 0)


class Broken:
    """A queue that dies in the transaction."""

    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None:
        raise ConnectionError


def test_it_is_taken_with_its_turn_or_not_at_all(database: Database, due: Callable[..., None]) -> None:
    due("milk")

    Reminders(database, Broken(), StillClock(), SLACK).tick()
    after_the_crash = outcome(database)
    ticker(database).tick()

    assert after_the_crash == ([], [], 1)
    states, turns, waiting = outcome(database)
    assert (states, len(turns), waiting) == (["sent"], 1, 0)


@pytest.mark.parametrize(
    "person", [{"active": False}, {"preferences": {"reminders": False}}, {"surface": Surface.API}], ids=str
)
def test_who_is_to_hear_nothing_hears_nothing(
    database: Database, due: Callable[..., None], person: dict[str, Any]
) -> None:
    due("milk", **person)

    ticker(database).tick()

    assert outcome(database) == (["cancelled"], [], 0)


def test_one_persons_trouble_is_not_anothers(database: Database, due: Callable[..., None]) -> None:
    due("milk")
    with database.write() as session:
        a_task(session, a_person(session, "local:ben"), "eggs", remind_at=NOW)

    Reminders(database, Broken(), StillClock(), SLACK).tick()

    assert outcome(database) == (["cancelled"], [], 1)


def test_a_process_that_cannot_send_leaves_them_to_one_that_can(database: Database, due: Callable[..., None]) -> None:
    due("milk")

    ticker(database, surfaces={Surface.API: Collected()}).tick()

    assert outcome(database) == ([], [], 1)


def test_a_reminder_says_nothing_of_what_was_heard_in_its_room(database: Database) -> None:
    """Catching up must not take it for the last message that arrived there."""
    with database.write() as session:
        ana = a_person(session)
        thread = a_room(session, ana, "slack:T1:D1:2.0", place="slack:T1:D1")
        a_turn(session, thread, "reminder:1", sent_at=NOW).surface = Surface.SLACK

    with database.read() as session:
        [heard] = heard_since(session, Surface.SLACK, NOW - timedelta(hours=1), 10)

    assert heard == Heard("slack:T1:D1:2.0", "slack:T1:D1", False, NOW, unanswered=True)
