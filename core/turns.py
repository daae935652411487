"""Accepting a message: durable and idempotent, in one transaction, before anybody is told that it arrived.

Nothing here calls a model or a platform. When `accept` returns, the message, its turn and its job are committed; when
it raises, nothing was kept, and whoever sent the message must send it again.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy.orm import Session

from core import metrics
from core.clock import Clock
from core.errors import NotFound, Unkeepable
from core.models import ChatMessage, Role, Surface, Turn, TurnStatus
from core.models.base import clean_text, is_key
from core.reply import Reply, from_json
from core.storage import conversations, people, turns
from core.storage.engine import Database
from core.storage.upsert import insert_if_absent

TEXT_LIMIT = 40_000  # Slack's own limit for a message


@dataclass(frozen=True, slots=True)
class DirectCall:
    """A tool that the person called themselves (a button, an MCP client): no model has to be asked."""

    tool: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Room:
    """Where it was said: the conversation's key, the room's (`place`), whether others read along (`shared`), and
    whether this message is the root of a thread in which the person need not mention Errand again (`follow_up`)."""

    ref: str
    place: str | None = None
    shared: bool = False
    follow_up: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message on its way in. Keys are the platform's and opaque here; `address` is what its surface needs to answer.
    Raises Unkeepable for a key that is none.

    `by_grammar` is True for commands that are answered at once, without a model. Until `collect_until` (aware UTC)
    somebody waits to take the answer along (`collect`); only after that is it sent. `maybe_answered` says that an
    answer may be there already though nothing is known of it here: it is looked for before one is posted. `own_way`
    says that the answer takes a way of its own: it holds up nobody, and nobody holds it up.

    `zone` and `locale` are the person's where the message itself brings them; `name` likewise.
    """

    source_key: str
    surface: Surface
    user_ref: str
    room: Room
    text: str
    sent_at: datetime
    address: Mapping[str, str] = field(default_factory=dict[str, str])
    zone: str | None = None
    locale: str | None = None
    call: DirectCall | None = None
    by_grammar: bool = False
    collect_until: datetime | None = None
    maybe_answered: bool = False
    own_way: bool = False

    def __post_init__(self) -> None:
        # Once here, so that the payload and the message say the same: JSON columns would otherwise keep what text
        # columns refuse.
        object.__setattr__(self, "text", clean_text(self.text))
        if not all(map(is_key, (self.source_key, self.user_ref, self.room.ref, self.room.place or self.room.ref))):
            raise Unkeepable


@dataclass(frozen=True, slots=True)
class Payload:
    """What a turn keeps beside its columns. `v` is the version of this form: a newer release can still read it.

    `reminder` marks a turn that nobody wrote: it brings reminders, and `address` is from where the person wrote last.
    """

    text: str
    address: Mapping[str, str]
    zone: str | None = None
    locale: str | None = None
    call: DirectCall | None = None
    by_grammar: bool = False
    collect_until: datetime | None = None
    reminder: bool = False
    maybe_answered: bool = False
    own_way: bool = False
    v: int = 1

    @property
    def needs_no_model(self) -> bool:
        """Such turns take milliseconds, and have workers of their own."""
        return self.by_grammar or self.call is not None or self.reminder

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"collect_until": self.collect_until.isoformat() if self.collect_until else None}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Payload:
        call = data.get("call")
        return cls(
            text=data["text"],
            address=data["address"],
            zone=data.get("zone"),
            locale=data.get("locale"),
            call=DirectCall(call["tool"], call["arguments"]) if call else None,
            by_grammar=data.get("by_grammar", False),
            collect_until=datetime.fromisoformat(until) if (until := data.get("collect_until")) else None,
            reminder=data.get("reminder", False),
            maybe_answered=data.get("maybe_answered", False),
            own_way=data.get("own_way", False),
            v=data["v"],
        )


@dataclass(frozen=True, slots=True)
class Accepted:
    """`new` is False for a redelivery: the turn is then the one that was accepted the first time, with its `text` and
    `address`."""

    turn_id: int
    conversation_id: uuid.UUID
    user_id: int
    text: str
    new: bool
    address: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)


class Enqueue(Protocol):
    """The half of the queue that accepting needs: the job is committed with the turn, or not at all."""

    def enqueue(self, session: Session, user_id: int, *, quick: bool = False) -> None: ...


def accept(
    database: Database, queue: Enqueue, clock: Clock, incoming: Incoming, into: uuid.UUID | None = None
) -> Accepted:
    """Keep the message and promise an answer.

    `into` names a conversation by its id, in place of `incoming.room`. Raises StorageUnavailable, or NotFound where
    `into` isn't a conversation of this person's.
    """
    now = clock.now()
    with database.write() as session:
        user_id, known = turns.author_of(session, incoming.user_ref, incoming.source_key)
        if known:
            return _again(session, incoming.source_key)
        if user_id is None:
            user_id = people.ensure_user(session, incoming.user_ref, now).id
        conversation_id = _named(session, user_id, into, now) if into else _in_room(session, user_id, incoming, now)
        return _keep(session, queue, incoming, user_id, conversation_id, now)


def accept_follow_up(
    database: Database, queue: Enqueue, clock: Clock, incoming: Incoming, *, names_others: bool
) -> Accepted | None:
    """A message in a thread that doesn't mention Errand: accepted where it is meant for it all the same.

    See `conversations.may_follow_up` for the rule; `names_others` says that the message mentions somebody else. Where
    it isn't meant for Errand, only its author and time are noted in that thread's conversations, and None is returned.
    """
    with database.write() as session:
        user = people.find_user(session, incoming.user_ref)
        known = turns.is_known(session, incoming.source_key)
        ref = incoming.room.ref
        meant = user is not None and not names_others and conversations.may_follow_up(session, ref, user.id)
        if not known and not meant:
            author_id = user.id if user else None
            conversations.overhear(session, ref, incoming.user_ref, author_id, incoming.sent_at)
            return None
    return accept(database, queue, clock, incoming)


def revise(database: Database, source_key: str, user_ref: str, text: str) -> bool:
    """The person changed what they wrote:

    the newest text counts while the turn waits. False when it is too late, or not theirs.
    """
    with database.write() as session:
        turn = _still_waiting(session, source_key, user_ref)
        if turn is None:
            return False
        newest = clean_text(text)[:TEXT_LIMIT]
        turn.payload = {**turn.payload, "text": newest}
        conversations.first_message(session, turn.id).content = newest
        return True


def put_in_words(database: Database, turn_id: int, text: str, words: str) -> None:
    """Keep the message as the person saw it: `words` in place of `text`. Nothing happens where it was changed, or
    begun with, since."""
    with database.write() as session:
        turn = turns.get_turn(session, turn_id)
        if turn.status is not TurnStatus.QUEUED or turn.payload["text"] != text:
            return
        spelled = clean_text(words)[:TEXT_LIMIT]
        turn.payload = {**turn.payload, "text": spelled}
        conversations.first_message(session, turn.id).content = spelled
        conversation = conversations.get_conversation(session, turn.conversation_id)
        if conversation.title == conversations.title_of(text):
            conversation.title = conversations.title_of(spelled)


def withdraw(database: Database, source_key: str, user_ref: str) -> bool:
    """The person deleted what they wrote:

    a turn that still waits is cancelled. False when it is too late, or not theirs.
    """
    with database.write() as session:
        turn = _still_waiting(session, source_key, user_ref)
        if turn is None:
            return False
        turn.status = TurnStatus.CANCELLED
        return True


def _still_waiting(session: Session, source_key: str, user_ref: str) -> Turn | None:
    """The turn, locked, if it is this person's and nobody has begun with it."""
    turn = turns.find_turn(session, source_key, lock=True) if is_key(source_key) else None
    if turn is None or turn.status is not TurnStatus.QUEUED:
        return None
    return turn if people.get_user(session, turn.user_id).external_ref == user_ref else None


def collect(database: Database, clock: Clock, turn_id: int) -> Reply | None:
    """Take the answer along, if it is there and nobody else has begun to send it.

    `collected` must follow once it arrived. Whoever waits asks again and again, so they look first and lock nothing.
    """
    with database.read() as session:
        if turns.status_of(session, turn_id) is not TurnStatus.ANSWERED:
            return None
    with database.write() as session:
        turn = turns.get_turn(session, turn_id)
        if turn.status is not TurnStatus.ANSWERED or turn.delivery_started_at is not None or turn.reply is None:
            return None
        turn.delivery_started_at = clock.now()
        return from_json(turn.reply)


def collected(database: Database, queue: Enqueue, clock: Clock, turn_id: int) -> None:
    """The answer that was taken along has arrived; the person's next turn may begin."""
    now = clock.now()
    with database.write() as session:
        turn = turns.get_turn(session, turn_id)
        turns.note_delivered(turn, "collected", now)
        conversations.get_conversation(session, turn.conversation_id).last_reply_at = now
        queue.enqueue(session, turn.user_id, quick=True)  # what isn't quick has a promise of its own
    metrics.count_turn(turn.surface.value, turn.status.value)


def _named(session: Session, user_id: int, conversation_id: uuid.UUID, now: datetime) -> uuid.UUID:
    found = conversations.conversation_of(session, user_id, conversation_id)
    if found is None:
        raise NotFound("There is no such conversation. Leave out conversation_id to begin a new one.")
    found.updated_at = now
    return found.id


def _in_room(session: Session, user_id: int, incoming: Incoming, now: datetime) -> uuid.UUID:
    room = incoming.room
    found = conversations.enter_conversation(
        session,
        user_id,
        room.ref,
        now,
        title=incoming.text,
        place=room.place,
        shared=room.shared,
        follow_up=room.follow_up,
    )
    if room.shared:
        conversations.overhear(session, room.ref, incoming.user_ref, user_id, incoming.sent_at)
    return found


def _keep(
    session: Session, queue: Enqueue, incoming: Incoming, user_id: int, conversation_id: uuid.UUID, now: datetime
) -> Accepted:
    payload = Payload(
        incoming.text,
        incoming.address,
        incoming.zone,
        incoming.locale,
        incoming.call,
        incoming.by_grammar,
        incoming.collect_until,
        maybe_answered=incoming.maybe_answered,
        own_way=incoming.own_way,
    )
    values = {
        "source_key": incoming.source_key,
        "surface": incoming.surface,
        "conversation_id": conversation_id,
        "user_id": user_id,
        "sent_at": incoming.sent_at,
        "payload": payload.to_json(),
        "status": TurnStatus.QUEUED,
        "created_at": now,
    }
    new = insert_if_absent(session, Turn, values, (Turn.source_key,))
    if new is None:  # the same message was being accepted by another process at this moment
        return _again(session, incoming.source_key)
    turn_id = new[0]
    conversations.note_said(session, turn_id, conversation_id, incoming.text, now)
    if incoming.call is not None:
        conversations.add_message(session, _as_asked(incoming.call, turn_id, conversation_id, now))
    queue.enqueue(session, user_id, quick=payload.needs_no_model)
    return Accepted(turn_id, conversation_id, user_id, incoming.text, new=True, address=incoming.address)


def _as_asked(call: DirectCall, turn_id: int, conversation_id: uuid.UUID, now: datetime) -> ChatMessage:
    """The call as if a model had asked for it: from here on, such a turn is like any other."""
    asked = {"id": "call_0", "name": call.tool, "arguments": dict(call.arguments)}
    return ChatMessage(
        conversation_id=conversation_id,
        turn_id=turn_id,
        position=1,
        role=Role.ASSISTANT,
        tool_calls=[asked],
        created_at=now,
    )


def _again(session: Session, source_key: str) -> Accepted:
    turn = turns.find_turn(session, source_key)
    assert turn is not None
    payload = Payload.from_json(turn.payload)
    return Accepted(turn.id, turn.conversation_id, turn.user_id, payload.text, new=False, address=payload.address)
