"""Accepting a message: once, whole or not at all, however often and by however many it is brought."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from core.errors import NotFound
from core.models import ChatMessage, Conversation, Role, Turn, TurnStatus, User
from core.reply import Reply, to_json
from core.storage import turns
from core.storage.engine import Database
from core.turns import Accepted, DirectCall, Payload, Room, accept, accept_follow_up, collect, collected
from tests.rows import ANA, BEN, NOW, Promised, StillClock, a_person, a_room, a_turn, at_once, count, said

CLOCK = StillClock()


def _everything(database: Database) -> dict[str, int]:
    return {kind.__tablename__: count(database, kind) for kind in (User, Conversation, Turn, ChatMessage)}


NOTHING = {"users": 0, "conversations": 0, "turns": 0, "chat_messages": 0}
ONE = {"users": 1, "conversations": 1, "turns": 1, "chat_messages": 1}


def test_an_accepted_message_is_kept_whole(database: Database) -> None:
    queue = Promised()
    incoming = said(
        "buy\0 milk", zone="Europe/Berlin", locale="de", address={"channel": "C1"}, collect_until=NOW, by_grammar=True
    )

    accepted = accept(database, queue, CLOCK, incoming)

    with database.read() as session:
        turn, message = session.scalars(select(Turn)).one(), session.scalars(select(ChatMessage)).one()
        room = session.scalars(select(Conversation)).one()
    assert accepted == Accepted(turn.id, room.id, turn.user_id, "buy milk", new=True)
    assert (turn.source_key, turn.status, turn.sent_at, turn.attempts) == ("api:1", TurnStatus.QUEUED, NOW, 0)
    assert Payload.from_json(turn.payload) == Payload(
        "buy milk", {"channel": "C1"}, "Europe/Berlin", "de", None, by_grammar=True, collect_until=NOW
    )
    assert (message.turn_id, message.position, message.role, message.content) == (turn.id, 0, Role.USER, "buy milk")
    assert (room.title, room.user_id) == ("buy milk", turn.user_id)
    assert queue.people == [turn.user_id]


def test_a_redelivery_is_the_turn_that_it_was(database: Database) -> None:
    queue = Promised()
    first = accept(database, queue, CLOCK, said("buy milk"))
    again = accept(database, queue, CLOCK, said("something else", room=Room("api:elsewhere")))
    assert again == replace(first, new=False)
    assert _everything(database) == ONE
    assert queue.people == [first.user_id]


def test_of_eight_deliveries_at_once_one_is_new(database: Database) -> None:
    queue = Promised()

    accepted = at_once(8, lambda _: accept(database, queue, CLOCK, said("buy milk")))

    assert _everything(database) == ONE
    assert sorted(each.new for each in accepted) == [False] * 7 + [True]
    assert {replace(each, new=True) for each in accepted} == {next(each for each in accepted if each.new)}
    assert len(queue.people) == 1


def test_eight_messages_of_one_person_at_once_are_eight_turns(database: Database) -> None:
    queue = Promised()
    accepted = at_once(8, lambda index: accept(database, queue, CLOCK, said(f"task {index}", key=f"api:{index}")))
    assert _everything(database) == {"users": 1, "conversations": 1, "turns": 8, "chat_messages": 8}
    assert len({each.turn_id for each in accepted}) == 8
    assert queue.people == [accepted[0].user_id] * 8


def test_many_people_in_one_thread_do_not_hold_each_other_up(database: Database) -> None:
    """Each message marks the thread's other conversations, so two at once write to the same rows."""
    room, people, rounds = Room("thread", place="C1", shared=True), 4, 12
    for index in range(people):
        accept(database, Promised(), CLOCK, said("hi", key=f"first {index}", user=f"local:{index}", room=room))

    def talk(index: int) -> int:
        for step in range(rounds):
            at = NOW + timedelta(minutes=step, seconds=index)
            incoming = said("hi", key=f"{index} {step}", user=f"local:{index}", room=room, sent_at=at)
            accept(database, Promised(), StillClock(at), incoming)
        return rounds

    assert at_once(people, talk) == [rounds] * people
    assert count(database, Turn) == people * (rounds + 1)


class Broken:
    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None:
        raise RuntimeError("no job could be made")


@pytest.mark.parametrize("call", [None, DirectCall("list_tasks", {})], ids=["message", "button"])
def test_without_a_job_nothing_is_kept(database: Database, call: DirectCall | None) -> None:
    with pytest.raises(RuntimeError, match="no job could be made"):
        accept(database, Broken(), CLOCK, said("buy milk", call=call))
    assert _everything(database) == NOTHING


def test_after_a_failure_the_same_message_is_accepted(database: Database) -> None:
    with pytest.raises(RuntimeError):
        accept(database, Broken(), CLOCK, said("buy milk"))
    assert accept(database, Promised(), CLOCK, said("buy milk")).new


def test_a_direct_call_is_in_the_transcript_as_if_it_was_asked_for(database: Database) -> None:
    call = DirectCall("complete_task", {"task": "#1"})
    accept(database, Promised(), CLOCK, said("done", call=call))
    with database.read() as session:
        rows = session.scalars(select(ChatMessage).order_by(ChatMessage.position)).all()
        payload = Payload.from_json(session.scalars(select(Turn.payload)).one())
    asked = [{"id": "call_0", "name": "complete_task", "arguments": {"task": "#1"}}]
    assert [(row.role, row.content, row.tool_calls) for row in rows] == [
        (Role.USER, "done", None),
        (Role.ASSISTANT, "", asked),
    ]
    assert payload.call == call


def test_a_conversation_can_be_named_by_its_person_only(database: Database) -> None:
    anas = accept(database, Promised(), CLOCK, said("hi", key="a"))

    into = accept(database, Promised(), CLOCK, said("more", key="b"), into=anas.conversation_id)
    with pytest.raises(NotFound) as other:
        accept(database, Promised(), CLOCK, said("more", key="c", user=BEN), into=anas.conversation_id)
    with pytest.raises(NotFound) as never:
        accept(database, Promised(), CLOCK, said("more", key="d"), into=uuid.uuid4())

    assert into.conversation_id == anas.conversation_id
    assert str(other.value) == str(never.value)
    assert _everything(database) == {"users": 1, "conversations": 1, "turns": 2, "chat_messages": 2}


def test_a_reply_without_a_mention_is_accepted_where_the_thread_is_that_persons(database: Database) -> None:
    thread = Room("thread", place="C1", shared=True, follow_up=True)
    queue = Promised()
    accept(database, queue, CLOCK, said("hi", key="root", room=thread))

    meant = accept_follow_up(database, queue, CLOCK, said("and bread", key="1", room=thread), names_others=False)
    again = accept_follow_up(database, queue, CLOCK, said("and bread", key="1", room=thread), names_others=False)
    to_ben = accept_follow_up(database, queue, CLOCK, said("@ben?", key="2", room=thread), names_others=True)
    bens = said("no idea", key="3", user=BEN, room=thread, sent_at=NOW + timedelta(minutes=1))
    by_ben = accept_follow_up(database, queue, CLOCK, bens, names_others=False)
    after = accept_follow_up(database, queue, CLOCK, said("ok", key="4", room=thread), names_others=False)

    assert meant is not None
    assert again == replace(meant, new=False)
    assert (to_ben, by_ben, after) == (None, None, None)
    with database.read() as session:
        texts = session.scalars(select(ChatMessage.content).order_by(ChatMessage.id)).all()
        room = session.scalars(select(Conversation)).one()
    assert texts == ["hi", "and bread"]
    assert (room.other_author_ref, room.other_posted_at) == (BEN, NOW + timedelta(minutes=1))


def test_an_answer_is_taken_along_once(database: Database) -> None:
    queue = Promised()
    turn_id = accept(database, queue, CLOCK, said("hi")).turn_id
    assert collect(database, CLOCK, turn_id) is None
    with database.write() as session:
        turn = turns.get_turn(session, turn_id)
        turn.status, turn.reply = TurnStatus.ANSWERED, to_json(Reply("hello"))

    taken = at_once(4, lambda _: collect(database, CLOCK, turn_id))
    collected(database, queue, CLOCK, turn_id)

    assert [each for each in taken if each is not None] == [Reply("hello")]
    with database.read() as session:
        turn = turns.get_turn(session, turn_id)
        room = session.scalars(select(Conversation)).one()
    assert (turn.status, turn.delivered_ref, turn.delivered_at) == (TurnStatus.DELIVERED, "collected", NOW)
    assert (room.last_reply_at, queue.people) == (NOW, [turn.user_id] * 2)


def test_a_persons_turns_are_in_the_order_they_sent_them(database: Database) -> None:
    with database.write() as session:
        ana, ben = a_person(session, ANA), a_person(session, BEN)
        room, bens = a_room(session, ana), a_room(session, ben, "bens")
        late = a_turn(session, room, "late", status=TurnStatus.QUEUED, sent_at=NOW + timedelta(seconds=2))
        early = a_turn(session, room, "early", status=TurnStatus.ANSWERED, sent_at=NOW)
        same = a_turn(session, room, "same", status=TurnStatus.RUNNING, sent_at=NOW)
        a_turn(session, room, "over", status=TurnStatus.DELIVERED, sent_at=NOW - timedelta(days=1))
        a_turn(session, bens, "bens", status=TurnStatus.FAILED, sent_at=NOW)

    order: list[int] = []
    while True:
        with database.write() as session:
            turn = turns.next_open_turn(session, ana.id, NOW)
            assert turns.people_with_open_turns(session) == ([ana.id] if turn else [])
            if turn is None:
                break
            order.append(turn.id)
            turn.status = TurnStatus.CANCELLED
    assert order == [early.id, same.id, late.id]


def test_an_answer_that_waits_to_be_posted_holds_up_posts_in_its_place_and_no_turn(database: Database) -> None:
    soon, later = NOW + timedelta(seconds=5), NOW + timedelta(seconds=30)
    with database.write() as session:
        ana = a_person(session, ANA)
        here, elsewhere = a_room(session, ana, "here", place="C1"), a_room(session, ana, "elsewhere")
        thread = a_room(session, ana, "thread", place="C1")
        limited = a_turn(session, here, "limited", status=TurnStatus.ANSWERED, not_before=later)
        asked = a_turn(session, thread, "asked", status=TurnStatus.QUEUED)
        last = a_turn(session, elsewhere, "last", status=TurnStatus.QUEUED)

    def step(**change: Any) -> tuple[int | None, datetime | None]:
        """What comes next, changed so; and until when it would be held up."""
        with database.write() as session:
            turn = turns.next_open_turn(session, ana.id, NOW)
            assert turn is not None
            for name, value in change.items():
                setattr(turn, name, value)
            return turn.id, turns.held_up_until(session, turn, NOW)

    assert step(status=TurnStatus.ANSWERED) == (asked.id, later)
    assert step(status=TurnStatus.RUNNING, not_before=soon) == (last.id, None)  # it failed
    assert step(not_before=None) == (last.id, None)  # it waits least
    assert step(status=TurnStatus.ANSWERED) == (last.id, None)
    assert step(status=TurnStatus.DELIVERED) == (last.id, None)
    assert step(not_before=NOW) == (limited.id, None)
    assert step(status=TurnStatus.DELIVERED) == (limited.id, None)
    assert step() == (asked.id, None)


def test_nothing_comes_next_where_the_only_answer_arrives_between_two_looks(postgres_database: Database) -> None:
    with postgres_database.write() as session:
        ana = a_person(session, ANA)
        only = a_turn(session, a_room(session, ana), status=TurnStatus.ANSWERED, not_before=NOW + timedelta(seconds=30))
    looks = iter([None, TurnStatus.DELIVERED])

    def meanwhile(*_: object) -> None:
        if (status := next(looks, None)) is not None:
            with postgres_database.write() as other:
                turns.get_turn(other, only.id).status = status

    with postgres_database.read() as session:
        event.listen(session.connection(), "before_cursor_execute", meanwhile)

        assert turns.next_open_turn(session, ana.id, NOW) is None


def test_an_answer_with_a_way_of_its_own_holds_up_nobody_and_is_held_up_by_nobody(database: Database) -> None:
    later = NOW + timedelta(seconds=30)
    own: dict[str, Any] = {"text": "x\0", "address": {}, "own_way": True, "v": 1}  # a call's arguments may hold a NUL
    shared: dict[str, Any] = {**own, "own_way": False}
    with database.write() as session:
        ana = a_person(session, ANA)
        here = a_room(session, ana, "here", place="C1")
        waiting: dict[str, Any] = {"status": TurnStatus.ANSWERED, "not_before": later}
        a_turn(session, here, "stuck", payload=own, **waiting)
        after_own = a_turn(session, here, "after own", status=TurnStatus.ANSWERED, payload=shared)

    with database.write() as session:
        first = turns.next_open_turn(session, ana.id, NOW)
        assert first is not None
        assert (first.id, turns.held_up_until(session, first, NOW)) == (after_own.id, None)
        first.not_before = later
    with database.write() as session:
        here = session.merge(here)
        last = a_turn(session, here, "last", status=TurnStatus.ANSWERED, payload=own)
        held = a_turn(session, here, "held", status=TurnStatus.ANSWERED, payload=shared)
    with database.read() as session:
        first = turns.next_open_turn(session, ana.id, NOW)
        assert first is not None
        assert (first.id, turns.held_up_until(session, first, NOW)) == (last.id, None)
        assert turns.held_up_until(session, held, NOW) == later


def test_whoever_was_interrupted_goes_on_before_others_begin(database: Database) -> None:
    with database.write() as session:
        ana, ben, carla = (a_person(session, ref) for ref in (ANA, BEN, "local:carla"))
        a_turn(session, a_room(session, ana, "anas"), "1", status=TurnStatus.QUEUED, sent_at=NOW + timedelta(seconds=1))
        a_turn(session, a_room(session, ben, "bens"), "2", status=TurnStatus.QUEUED, sent_at=NOW)
        room = a_room(session, carla, "carlas")
        a_turn(session, room, "3", status=TurnStatus.RUNNING, sent_at=NOW + timedelta(seconds=2))
        a_turn(session, room, "4", status=TurnStatus.QUEUED, sent_at=NOW + timedelta(seconds=3))
    with database.read() as session:
        assert turns.people_with_open_turns(session) == [carla.id, ben.id, ana.id]


def test_a_claim_counts_the_attempt(database: Database) -> None:
    with database.write() as session:
        turn_id = a_turn(session, a_room(session, a_person(session)), status=TurnStatus.QUEUED, not_before=NOW).id
    for _ in range(2):
        with database.write() as session:
            turns.claim(session, turn_id, NOW)
    with database.read() as session:
        turn = turns.get_turn(session, turn_id)
    assert (turn.status, turn.attempts, turn.started_at, turn.not_before) == (TurnStatus.RUNNING, 2, NOW, None)


def test_another_persons_turn_is_no_turn(database: Database) -> None:
    with database.write() as session:
        ana, ben = a_person(session, ANA), a_person(session, BEN)
        turn_id = a_turn(session, a_room(session, ana)).id
    with database.read() as session:
        assert turns.turn_of(session, ana.id, turn_id).id == turn_id
        with pytest.raises(NotFound) as others:
            turns.turn_of(session, ben.id, turn_id)
        with pytest.raises(NotFound) as never:
            turns.turn_of(session, ana.id, turn_id + 1)
    assert str(others.value) == str(never.value)


@pytest.mark.parametrize(
    ("apology", "ref", "known", "status", "kept"),
    [
        (False, "ref", None, TurnStatus.DELIVERED, "ref"),
        (False, "second", "first", TurnStatus.DELIVERED, "first"),
        (False, None, None, TurnStatus.DELIVERED, None),
        (True, "ref", None, TurnStatus.FAILED, "ref"),
    ],
)
def test_a_turn_is_over_when_its_answer_arrived(
    database: Database, apology: bool, ref: str | None, known: str | None, status: TurnStatus, kept: str | None
) -> None:
    with database.write() as session:
        turn = a_turn(session, a_room(session, a_person(session)), delivered_ref=known)
        turn.reply = to_json(Reply("x", apology=apology))
        turns.note_delivered(turn, ref, NOW)
    assert (turn.status, turn.delivered_ref, turn.delivered_at) == (status, kept, NOW)
