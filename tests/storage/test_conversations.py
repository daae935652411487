"""Conversations: whose they are, who may go on in them unasked, and what was said."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from core.errors import TurnTaken
from core.models import ChatMessage, Conversation, Role, Task, TurnStatus
from core.storage import conversations
from core.storage.engine import Database
from tests.rows import ANA, BEN, NOW, a_person, a_room, a_task, a_turn, at_once

CHIKA = "local:chika"


def test_a_conversation_is_made_once_however_many_open_it_at_once(database: Database) -> None:
    with database.write() as session:
        user_id = a_person(session).id

    def open_it(index: int) -> uuid.UUID:
        with database.write() as session:
            return conversations.ensure_conversation(session, user_id, "room", NOW, title=f"title {index}").id

    opened = at_once(8, open_it)

    with database.read() as session:
        assert opened == [row.id for row in session.scalars(select(Conversation))] * 8


def test_two_people_in_one_thread_have_a_conversation_each(database: Database) -> None:
    with database.write() as session:
        anas, bens = (a_room(session, a_person(session, ref), "thread", shared=True) for ref in (ANA, BEN))
    with database.read() as session:
        own = conversations.conversation_of(session, anas.user_id, anas.id)
        other = conversations.conversation_of(session, anas.user_id, bens.id)
        never = conversations.conversation_of(session, anas.user_id, uuid.uuid4())
    assert own is not None
    assert (own.id, other, never) == (anas.id, None, None)


def test_what_a_conversation_was_opened_with_stays(database: Database) -> None:
    later = NOW + timedelta(days=1)
    with database.write() as session:
        user = a_person(session)
        conversations.ensure_conversation(
            session, user.id, "r", NOW, title="first", place="C1", shared=True, follow_up=True
        )
        conversations.ensure_conversation(session, user.id, "r", later, title="second", place="C2")
    with database.read() as session:
        row = session.scalars(select(Conversation)).one()
    assert (row.title, row.place, row.shared, row.follow_up, row.created_at) == ("first", "C1", True, True, NOW)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("", ""),
        ("buy milk", "buy milk"),
        ("  buy\n\tmilk  ", "buy milk"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
    ],
)
def test_the_title_is_the_first_message_in_sixty_characters(text: str, title: str) -> None:
    assert conversations.title_of(text) == title


# --- whose reply in a thread is meant for Errand though it doesn't mention it ---


@dataclass
class Thread:
    """What happened in a thread, step by step, a minute apart."""

    database: Database
    now: datetime = NOW
    ids: dict[str, int] = field(default_factory=dict[str, int])

    def mention(self, ref: str, *, root: bool = False) -> None:
        """They mention Errand; with `root`, in the message that the thread hangs from."""
        with self.database.write() as session:
            user = a_person(session, ref)
            self.ids[ref] = user.id
            a_room(session, user, "thread", place="C1", shared=True, follow_up=root)
            conversations.overhear(session, "thread", ref, user.id, self._tick())

    def chat(self, ref: str) -> None:
        """They write something that isn't for Errand."""
        with self.database.write() as session:
            conversations.overhear(session, "thread", ref, self.ids.get(ref), self._tick())

    def answer(self, ref: str) -> None:
        """Errand answers them."""
        with self.database.write() as session:
            query = select(Conversation).where(Conversation.user_id == self.ids[ref])
            session.scalars(query).one().last_reply_at = self._tick()

    def late(self, ref: str) -> None:
        """A message of theirs arrives that was written before everything else."""
        with self.database.write() as session:
            conversations.overhear(session, "thread", ref, self.ids.get(ref), NOW - timedelta(hours=1))

    def may(self, ref: str) -> bool:
        with self.database.write() as session:
            return conversations.may_follow_up(session, "thread", a_person(session, ref).id)

    def _tick(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.mark.parametrize(
    ("steps", "may"),
    [
        ("ana roots", {ANA: True, BEN: False}),
        ("ana roots, answer ana", {ANA: True, BEN: False}),
        ("ana roots, answer ana, ana chats", {ANA: True, BEN: False}),
        ("ana mentions, answer ana", {ANA: False}),
        ("ana roots, answer ana, ben chats", {ANA: False, BEN: False}),
        ("ana roots, ben chats, answer ana", {ANA: True, BEN: False}),
        ("ana roots, ben chats", {ANA: False}),
        ("ana roots, answer ana, ben chats, chika chats, answer ana", {ANA: True, CHIKA: False}),
        ("ana roots, answer ana, ben mentions", {ANA: False, BEN: False}),
        ("ana roots, answer ana, ben mentions, answer ben", {ANA: True, BEN: False}),
        ("ana roots, answer ana, ben mentions, answer ben, ben chats", {ANA: False, BEN: False}),
        ("ana roots, answer ana, ben mentions, answer ben, ana chats", {ANA: True, BEN: False}),
        ("ana roots, ben chats, answer ana, late ben", {ANA: True}),
        ("ana roots, answer ana, late chika", {ANA: True}),
    ],
)
def test_whose_reply_without_a_mention_is_meant_for_errand(
    database: Database, steps: str, may: dict[str, bool]
) -> None:
    thread = Thread(database)
    acts = {
        "roots": lambda ref: thread.mention(ref, root=True),
        "mentions": thread.mention,
        "chats": thread.chat,
    }
    for step in steps.split(", "):
        first, second = step.split()
        if first in ("answer", "late"):
            getattr(thread, first)(f"local:{second}")
        else:
            acts[second](f"local:{first}")
    assert {ref: thread.may(ref) for ref in may} == may


def test_of_what_others_write_only_who_and_when_is_kept(database: Database) -> None:
    thread = Thread(database)
    thread.mention(ANA, root=True)
    thread.mention(BEN)
    thread.chat("local:chika")
    with database.read() as session:
        rows = session.scalars(select(Conversation).order_by(Conversation.user_id)).all()
    at = NOW + timedelta(minutes=3)
    assert [(row.other_author_ref, row.other_posted_at) for row in rows] == [("local:chika", at)] * 2


def test_threads_do_not_hear_each_other(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        a_room(session, user, "here", follow_up=True)
        conversations.overhear(session, "elsewhere", BEN, None, NOW)
        assert conversations.may_follow_up(session, "here", user.id)


# --- what was said ---


def _message(room: Conversation, turn_id: int, position: int, content: str = "", **more: object) -> ChatMessage:
    values = {"role": Role.TOOL, "content": content, "created_at": NOW, **more}
    return ChatMessage(conversation_id=room.id, turn_id=turn_id, position=position, **values)


def test_whoever_comes_second_to_a_position_stops_and_its_writes_are_gone(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        room = a_room(session, user)
        turn = a_turn(session, room)
        conversations.add_message(session, _message(room, turn.id, 2, "first"))

    def come_second() -> None:
        with database.write() as session:
            a_task(session, user, "written by the second")
            conversations.add_message(session, _message(room, turn.id, 2, "second"))

    with pytest.raises(TurnTaken):
        come_second()

    with database.read() as session:
        said = conversations.transcript(session, turn.id, room.id)
        assert [(row.position, row.content) for row in said] == [(2, "first")]
        assert session.execute(select(Conversation.id)).all() == [(room.id,)]
        assert _titles(database) == []


def test_of_eight_at_one_position_one_owns_the_turn(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        room = a_room(session, user)
        turn = a_turn(session, room)

    def step(index: int) -> bool:
        try:
            with database.write() as session:
                a_task(session, user, f"by {index}")
                conversations.add_message(session, _message(room, turn.id, 1, f"by {index}"))
        except TurnTaken:
            return False
        return True

    won = at_once(8, step)

    with database.read() as session:
        said = [row.content for row in conversations.transcript(session, turn.id, room.id)]
    assert sum(won) == 1
    assert said == _titles(database) == [f"by {won.index(True)}"]


def _titles(database: Database) -> list[str]:
    with database.read() as session:
        return list(session.scalars(select(Task.title)))


def test_history_is_the_finished_turns_before_this_one_in_order(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        room, other = a_room(session, user), a_room(session, user, "other")
        for status in TurnStatus:
            turn = a_turn(session, room, f"api:{status.value}", status=status)
            for position, content in enumerate((f"{status.value} asked", f"{status.value} said")):
                session.add(_message(room, turn.id, position, content))
        elsewhere = a_turn(session, other, "api:other", status=TurnStatus.DELIVERED)
        session.add(_message(other, elsewhere.id, 0, "elsewhere"))
        this = a_turn(session, room, "api:this", status=TurnStatus.ANSWERED)
        session.add(_message(room, this.id, 0, "this"))
    with database.read() as session:
        whole = conversations.finished_messages(session, room.id, this, 100)
        newest = conversations.finished_messages(session, room.id, this, 3)
    finished = ["answered", "delivered", "failed"]
    everything = [f"{status} {word}" for status in finished for word in ("asked", "said")]
    assert [row.content for row in whole] == everything
    assert [row.content for row in newest] == everything[-3:]
