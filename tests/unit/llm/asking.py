"""What the tests of the model port share: a request as the loop makes it, and time that passes only in `sleep`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from core.llm.openai import OpenAIModel
from core.llm.port import JsonObject, Message, ModelRequest, Moment, ToolCall, ToolSpec
from core.models import Role

MODEL = "gpt-6-luna"
KEY = "sk-secret-0123456789"
MOMENT = Moment(datetime(2026, 11, 23, 9, 30, tzinfo=UTC), ZoneInfo("Europe/Berlin"))

ADD_TASK = ToolSpec(
    "add_task",
    "Adds a task.",
    {
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "due_text": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None},
            "priority": {"type": "string", "enum": ["low", "high"], "default": "low"},
        },
        "required": ["title"],
        "additionalProperties": False,
    },
)


def user(text: str = "add milk") -> Message:
    return Message(Role.USER, text)


def asked_for(*calls: ToolCall, text: str = "", extra: JsonObject | None = None) -> Message:
    return Message(Role.ASSISTANT, text, calls, extra=extra)


def answered(call_id: str, text: str = "ok") -> Message:
    return Message(Role.TOOL, text, call_id=call_id)


def asking(*messages: Message, facts: str = "", timeout_s: float = 60.0, tools: Any = (ADD_TASK,)) -> ModelRequest:
    return ModelRequest("You are Errand.", facts, messages or (user(),), tools, MOMENT, timeout_s)


class Time:
    """A clock in seconds that only `sleep` moves; remembers what was slept."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@contextmanager
def model_at(base_url: str, time: Time | None = None, **given: Any) -> Iterator[OpenAIModel]:
    """The real client at a server, with a jitter of exactly one half: pauses of 0.5 s and 1.5 s."""
    time = time or Time()
    settings: dict[str, Any] = {
        "model": MODEL,
        "api_key": KEY,
        "monotonic": time.monotonic,
        "sleep": time.sleep,
        "jitter": lambda: 0.5,
        **given,
    }
    model = OpenAIModel(base_url=base_url, **settings)
    try:
        yield model
    finally:
        model.close()
