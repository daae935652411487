"""Conversations and what was said in them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from core.errors import TurnTaken
from core.models import ChatMessage, Conversation, Role, Turn, TurnStatus
from core.storage.upsert import insert_or_update

TITLE_LIMIT = 60
_MESSAGES: Any = ChatMessage.__table__
_SAY = insert(_MESSAGES)
_BY_ID = select(Conversation).where(Conversation.id == bindparam("id"))
_OF_TURN = select(ChatMessage).where(ChatMessage.turn_id == bindparam("turn"))
_TRANSCRIPT = _OF_TURN.where(ChatMessage.conversation_id == bindparam("conversation")).order_by(ChatMessage.position)
_LAST = (
    select(ChatMessage.role, ChatMessage.content)
    .where(ChatMessage.turn_id == bindparam("turn"))
    .order_by(ChatMessage.position.desc())
    .limit(1)
)
_FINISHED = (
    select(ChatMessage)
    .join(Turn, Turn.id == ChatMessage.turn_id)
    .where(
        ChatMessage.conversation_id == bindparam("conversation"),
        ChatMessage.turn_id != bindparam("turn"),
        Turn.status.in_((TurnStatus.ANSWERED, TurnStatus.DELIVERED, TurnStatus.FAILED)),
    )
    .order_by(ChatMessage.turn_id.desc(), ChatMessage.position.desc())
    .limit(bindparam("most"))
)


def ensure_conversation(session: Session, user_id: int, ref: str, now: datetime, **about: Any) -> Conversation:
    """The same as `enter_conversation`, as an object."""
    return get_conversation(session, enter_conversation(session, user_id, ref, now, **about))


def get_conversation(session: Session, conversation_id: uuid.UUID) -> Conversation:
    """For where it is known whose it is; see `conversation_of`."""
    return session.scalars(_BY_ID, {"id": conversation_id}).one()


def enter_conversation(
    session: Session,
    user_id: int,
    ref: str,
    now: datetime,
    *,
    title: str = "",
    place: str | None = None,
    shared: bool = False,
    follow_up: bool = False,
) -> uuid.UUID:
    """This person's conversation under this key, made if need be, and used now. Its title is its first message, in 60
    characters."""
    values = {
        "id": uuid.uuid4(),
        "user_id": user_id,
        "external_ref": ref,
        "title": title_of(title),
        "place": place,
        "shared": shared,
        "follow_up": follow_up,
        "created_at": now,
        "updated_at": now,
    }
    if shared:
        _one_at_a_time(session, ref)
    key = (Conversation.external_ref, Conversation.user_id)
    return insert_or_update(session, Conversation, values, key, (Conversation.updated_at,))[0]


def title_of(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= TITLE_LIMIT else line[: TITLE_LIMIT - 1] + "…"


def conversation_of(session: Session, user_id: int, conversation_id: uuid.UUID) -> Conversation | None:
    """The conversation, if it is this person's."""
    query = select(Conversation).where(Conversation.id == conversation_id, Conversation.user_id == user_id)
    return session.scalars(query).one_or_none()


def may_follow_up(session: Session, ref: str, user_id: int) -> bool:
    """Whether a reply in this thread by this person is meant for Errand though it doesn't mention it.

    So where the thread's root is that person's own mention, and nobody else has written since Errand's last answer
    there.
    """
    query = select(Conversation).where(Conversation.external_ref == ref)
    in_thread = session.scalars(query).all()
    own = next((each for each in in_thread if each.user_id == user_id and each.follow_up), None)
    if own is None:
        return False
    if own.other_posted_at is None:
        return True
    answers = [each.last_reply_at for each in in_thread if each.last_reply_at]
    return bool(answers) and max(answers) > own.other_posted_at


def overhear(session: Session, ref: str, author_ref: str, author_id: int | None, posted_at: datetime) -> None:
    """Somebody else wrote in a watched thread: keep who and when, never what."""
    _one_at_a_time(session, ref)
    others = [Conversation.user_id != author_id] if author_id is not None else []
    newer = or_(Conversation.other_posted_at.is_(None), Conversation.other_posted_at < posted_at)
    query = update(Conversation).where(Conversation.external_ref == ref, newer, *others)
    session.execute(query.values(other_posted_at=posted_at, other_author_ref=author_ref))


def _one_at_a_time(session: Session, ref: str) -> None:
    """Whoever writes to several conversations of a thread goes alone until the commit.

    Two people who wrote at the same moment would each hold their own conversation and wait for the other's.
    """
    if session.get_bind().dialect.name == "postgresql":
        with session.no_autoflush:  # first this lock, then those of rows
            session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(ref, 0))))


def note_said(session: Session, turn_id: int, conversation_id: uuid.UUID, text: str, now: datetime) -> None:
    """Begin a turn's transcript with what the person wrote."""
    values = {"conversation_id": conversation_id, "turn_id": turn_id, "content": text, "created_at": now}
    session.connection().execute(_SAY, {"position": 0, "role": Role.USER, **values})


def add_message(session: Session, message: ChatMessage) -> None:
    """Append to a turn's transcript. Raises TurnTaken when somebody else already wrote at this position."""
    session.add(message)
    try:
        session.flush()
    except IntegrityError as error:
        raise TurnTaken from error


def move_turn(session: Session, turn: Turn, to: Conversation) -> None:
    """The turn and all that was said in it belong to this conversation from now on."""
    said = update(ChatMessage).where(ChatMessage.turn_id == turn.id)
    session.execute(said.values(conversation_id=to.id))
    turn.conversation_id = to.id
    session.flush()


def first_message(session: Session, turn_id: int) -> ChatMessage:
    """What the person wrote."""
    query = select(ChatMessage).where(ChatMessage.turn_id == turn_id, ChatMessage.position == 0)
    return session.scalars(query).one()


def last_words(session: Session, turn_id: int) -> str:
    """How the turn ended, as the person was shown it; "" where it hasn't."""
    last = session.execute(_LAST, {"turn": turn_id}).first()
    return last.content if last is not None and last.role is Role.ASSISTANT else ""


def tool_messages(session: Session, turn_id: int) -> Sequence[ChatMessage]:
    """How the turn's calls ended, in order."""
    return session.scalars(
        _OF_TURN.where(ChatMessage.role == Role.TOOL).order_by(ChatMessage.position), {"turn": turn_id}
    ).all()


def transcript(session: Session, turn_id: int, conversation_id: uuid.UUID) -> Sequence[ChatMessage]:
    return session.scalars(_TRANSCRIPT, {"turn": turn_id, "conversation": conversation_id}).all()


def finished_messages(
    session: Session, conversation_id: uuid.UUID, before_turn: Turn, limit: int
) -> Sequence[ChatMessage]:
    """The newest `limit` messages of the conversation's finished turns that came before this one, oldest first."""
    newest = session.scalars(_FINISHED, {"conversation": conversation_id, "turn": before_turn.id, "most": limit})
    return list(reversed(newest.all()))
