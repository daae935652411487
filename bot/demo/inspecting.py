"""Errand's own account of a message, for the playground's inspector: turns, transcripts, changed rows. It only reads.

The form is the playground's (see `bot/playground/README.md`); what stands in it is for a developer to read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.identity import Workspace
from bot.posted import EVENT_TYPE
from core.llm.offline import OfflineModel
from core.models import ChatMessage, Conversation, Role, TaskChange, Turn, TurnStatus
from core.storage.engine import Database

Json = dict[str, Any]


def account(database: Database, fields: Sequence[tuple[str, str]]) -> Json:
    """`{"turns": […]}` of the message that these fields name: `team`, `channel`, `ts`, any number of `trigger_id`s, and
    the `metadata` of the answer. Raises StorageUnavailable.
    """
    with database.read() as session:
        found = select(Turn).where(Turn.source_key.in_(_keys(fields))).order_by(Turn.id)
        return {"turns": [_turn(session, turn) for turn in session.scalars(found)]}


def _keys(fields: Iterable[tuple[str, str]]) -> list[str]:
    given = dict(fields)
    workspace = Workspace(given.get("team", ""))
    keys = [workspace.message_key(given.get("channel", ""), given.get("ts", ""))]
    for name, value in fields:
        if name == "trigger_id":
            keys += [workspace.command_key(value), f"slack:{workspace.team}:action:{value}"]
        if name == "metadata":
            keys += _named(value)
    return keys


def _named(metadata: str) -> list[str]:
    """The source key of the turn that a message of ours says it answers (see `core.deliver.Parcel.key`)."""
    told = json.loads(metadata)
    if told.get("event_type") != EVENT_TYPE:
        return []
    return [str(told.get("event_payload", {}).get("key", "")).rpartition("/")[0]]


def _turn(session: Session, turn: Turn) -> Json:
    rows = session.scalars(select(ChatMessage).where(ChatMessage.turn_id == turn.id).order_by(ChatMessage.position))
    changes = session.scalars(select(TaskChange).where(TaskChange.turn_id == turn.id).order_by(TaskChange.id))
    moments = [
        ("accepted", turn.created_at),
        ("started", turn.started_at),
        ("answered", turn.answered_at),
        ("delivered", turn.delivered_at),
    ]
    return {
        "title": f"Turn {turn.id}",
        "status": turn.status.value,
        "good": turn.status not in (TurnStatus.FAILED, TurnStatus.CANCELLED),
        "times": [(name, _seconds(at)) for name, at in moments],
        "facts": _facts(turn, session.get_one(Conversation, turn.conversation_id)),
        "steps": _steps(list(rows)),
        "changes": [_change(each) for each in changes],
    }


def _facts(turn: Turn, conversation: Conversation) -> list[tuple[str, str]]:
    facts = [
        ("Conversation", conversation.title or str(conversation.id)),
        ("Zone", str(turn.payload.get("zone") or "not known yet")),
        ("Attempts", str(turn.attempts)),
        ("Source key", turn.source_key),
    ]
    if turn.error:
        facts.append(("Error", turn.error))
    if turn.not_before is not None:
        facts.append(("Not before", turn.not_before.isoformat(timespec="seconds")))
    return facts


def _steps(rows: Sequence[ChatMessage]) -> list[Json]:
    asked = {call["id"]: call["name"] for row in rows for call in row.tool_calls or ()}
    return [_step(row, asked) for row in rows]


def _step(row: ChatMessage, asked: Mapping[str, str]) -> Json:
    by_grammar = row.model == OfflineModel.name
    model = {} if by_grammar else {"model": row.model, "tokens": row.tokens}
    step: Json = {"role": row.role.value, "at": _seconds(row.created_at), **model}
    if row.role is Role.TOOL:
        return step | {"title": asked.get(row.tool_call_id or "", "Tool"), "result": _decoded(row.content)}
    calls = [{"name": call["name"], "arguments": call["arguments"]} for call in row.tool_calls or ()]
    asker = "Grammar" if by_grammar else "Model"
    title = "Person" if row.role is Role.USER else asker if calls else "Answer"
    return step | {"title": title, "text": row.content, "calls": calls}


def _change(change: TaskChange) -> Json:
    return {
        "title": f"#{change.after.get('number', change.task_id)} {change.after.get('title', '')}".strip(),
        "kind": change.kind.value,
        "before": change.before,
        "after": change.after,
        "undone": change.undone_at is not None,
    }


def _decoded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _seconds(moment: datetime | None) -> float | None:
    return None if moment is None else moment.timestamp()
