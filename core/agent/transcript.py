"""Between the rows of `chat_messages` and the values that a model is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from core.errors import TurnTaken
from core.llm.port import Message, ToolCall
from core.models import ChatMessage, Role


def unended(rows: Sequence[ChatMessage]) -> Sequence[ChatMessage]:
    """A turn's transcript, for whoever means to go on from it. Raises TurnTaken where it ends with the answer: then
    somebody else has the same turn and was faster, and the places behind the answer are nobody's.
    """
    if rows[-1].role is Role.ASSISTANT and not rows[-1].tool_calls:
        raise TurnTaken
    return rows


def message_of(row: ChatMessage) -> Message:
    calls = tuple(_call_of(each) for each in row.tool_calls or ())
    extra = row.extra if row.role is Role.ASSISTANT else None
    return Message(row.role, row.content, calls, row.tool_call_id, extra)


def calls_json(calls: Iterable[ToolCall]) -> list[dict[str, Any]]:
    return [{"id": call.id, "name": call.name, "arguments": call.arguments, "problem": call.problem} for call in calls]


def _call_of(data: dict[str, Any]) -> ToolCall:
    return ToolCall(data["id"], data["name"], data["arguments"], data.get("problem"))
