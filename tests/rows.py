"""The smallest rows that tests of storage and tools begin with."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Barrier
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.language.moment import Moment
from core.models import Base, Conversation, Surface, Task, Turn, TurnStatus, User
from core.storage import conversations, people, tasks
from core.storage.engine import Database
from core.tools.base import ToolContext
from core.turns import Incoming, Room

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)  # a Friday: 10:00 in New York, 16:00 in Berlin
NEW_YORK = ZoneInfo("America/New_York")
ANA, BEN = "local:ana", "local:ben"
T = TypeVar("T")


@dataclass
class StillClock:
    """A clock that stands still, until it is set."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass
class Promised:
    """The accepting half of a queue: whom it was asked to run, in order."""

    people: list[int] = field(default_factory=list[int])

    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None:
        self.people.append(user_id)


def said(text: str, *, key: str = "api:1", user: str = ANA, room: Room | None = None, **more: Any) -> Incoming:
    return Incoming(key, Surface.API, user, room or Room("api:room"), text, more.pop("sent_at", NOW), **more)


def a_person(session: Session, ref: str = ANA) -> User:
    return people.ensure_user(session, ref, NOW)


def a_room(session: Session, user: User, ref: str = "api:room", **more: Any) -> Conversation:
    return conversations.ensure_conversation(session, user.id, ref, NOW, **more)


def a_turn(session: Session, conversation: Conversation, key: str = "api:1", **more: Any) -> Turn:
    turn = Turn(
        source_key=key,
        surface=Surface.API,
        conversation_id=conversation.id,
        user_id=conversation.user_id,
        sent_at=more.pop("sent_at", NOW),
        payload=more.pop("payload", {}),
        status=more.pop("status", TurnStatus.RUNNING),
        created_at=NOW,
        **more,
    )
    session.add(turn)
    session.flush()
    return turn


def a_task(session: Session, user: User, title: str, **columns: Any) -> Task:
    times = {"created_at": NOW, "updated_at": NOW}
    task = Task(user_id=user.id, number=people.take_number(session, user.id), title=title, **{**times, **columns})
    tasks.add_task(session, task, None, NOW)
    return task


def a_context(
    session: Session, ref: str = ANA, *, now: datetime = NOW, zone: ZoneInfo = NEW_YORK, **room: Any
) -> ToolContext:
    """What a tool is given: this person's turn, in a room of theirs (`place`, `shared`)."""
    user = a_person(session, ref)
    conversation = a_room(session, user, room.pop("room", f"room of {ref}"), **room)
    key = f"turn of {conversation.id}"
    turn = session.scalars(select(Turn).where(Turn.source_key == key)).one_or_none() or a_turn(
        session, conversation, key
    )
    return ToolContext(session, user, conversation, turn.id, now, Moment(now, zone))


def count(database: Database, kind: type[Base]) -> int:
    with database.read() as session:
        return session.execute(select(func.count()).select_from(kind)).scalar_one()


def at_once(threads: int, work: Callable[[int], T]) -> list[T]:
    """`work(0)` to `work(threads - 1)`, all begun at the same moment; their results in order, or the first error."""
    gate = Barrier(threads)

    def begin(index: int) -> T:
        gate.wait(10)
        return work(index)

    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(begin, range(threads)))
