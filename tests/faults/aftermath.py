"""What must hold after every fault: each message has one answer, transcripts are whole, and everybody is served."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import select

from core.models import OPEN_STATES, ChatMessage, Role, Turn
from core.queue.embedded import EmbeddedQueue
from tests.scenarios.stage import Stage, until


def asked(stage: Stage, user: str, channel: str, text: str, thread_ts: str | None = None) -> Turn:
    """Somebody writes; their turn, as soon as it is over or waits."""
    ts = stage.slack.say(user, channel, text, thread_ts=thread_ts).ts
    until(lambda: _at_rest(turn_of(stage, ts)))
    if isinstance(stage.core.queue, EmbeddedQueue):
        assert stage.core.queue.idle(5.0), "a worker thread waits with the turn"
    turn = turn_of(stage, ts)
    assert turn is not None
    return turn


def turn_of(stage: Stage, ts: str) -> Turn | None:
    """The turn of the message that was sent at `ts`."""
    with stage.core.database.read() as session:
        return session.scalars(select(Turn).where(Turn.source_key.endswith(f":{ts}"))).one_or_none()


def again(stage: Stage, turn: Turn) -> Turn:
    """The turn as it is now."""
    with stage.core.database.read() as session:
        return session.get_one(Turn, turn.id)


def _at_rest(turn: Turn | None) -> bool:
    return turn is not None and (turn.status not in OPEN_STATES or turn.not_before is not None)


def answers(stage: Stage, channel: str, turn: Turn) -> list[str]:
    """Errand's messages in the thread that the turn's message began."""
    ts = turn.source_key.rsplit(":", 1)[-1]
    return [message.text for message in stage.slack.thread(channel, ts) if message.bot_id]


def assert_all_is_well(stage: Stage) -> None:
    """The same person, and another, are answered at once; every turn is over and its transcript whole."""
    said = [stage.slack.say("ana", "#general", "@Errand help"), stage.slack.say("ben", "#general", "@Errand help")]
    for message in said:
        assert stage.reply_to(message.ts, "#general")["text"]
    assert all(turn.status not in OPEN_STATES for turn in stage.turns())
    assert transcript_problems(stage) == []
    assert stage.slack.faults.waiting() == ()


def transcript_problems(stage: Stage) -> list[str]:
    """Why a turn's transcript is none that a model would take back; empty where all are."""
    with stage.core.database.read() as session:
        query = select(ChatMessage).where(ChatMessage.position >= 0)
        rows = session.scalars(query.order_by(ChatMessage.turn_id, ChatMessage.position)).all()
    grouped = [(turn_id, list(messages)) for turn_id, messages in groupby(rows, key=lambda row: row.turn_id)]
    return [f"turn {turn_id}: {why}" for turn_id, messages in grouped for why in _problems(messages)]


def _problems(messages: Sequence[ChatMessage]) -> list[str]:
    wanted = [call["id"] for row in messages for call in row.tool_calls or ()]
    given = [row.tool_call_id for row in messages if row.role is Role.TOOL]
    found = []
    if [row.position for row in messages] != list(range(len(messages))):
        found.append("a step is missing")
    if wanted != given:
        found.append(f"calls {wanted} were answered by {given}")
    if messages[0].role is not Role.USER or messages[-1].role is not Role.ASSISTANT:
        found.append("it doesn't go from the person's message to an answer")
    return found
