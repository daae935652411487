"""The model as Errand sees it: messages in, one answer out. All plain values; two implementations and a fallback.

A `Message` is what was said, whoever stores or sends it. An `Answer` is a typed union: what came back is one of these,
and the loop matches on them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from core.language.answers.replies import Waiting
from core.language.moment import Moment
from core.models import Role

JsonObject = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A call that the model asks for. `id` is unique within its turn: ids that a provider repeats or omits are
    replaced.

    `problem` says, in words for the model, why the call can't be run as it came (arguments that aren't a JSON object,
    or cut off); `arguments` is then {} because malformed arguments must never be sent back to a provider.
    """

    id: str
    name: str
    arguments: JsonObject
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a transcript.

    `extra` are a provider's own fields on an assistant message, to be sent back as they came.
    """

    role: Role
    content: str
    calls: tuple[ToolCall, ...] = ()
    call_id: str | None = None
    extra: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A tool as the model is told of it: `parameters` is its JSON Schema."""

    name: str
    description: str
    parameters: JsonObject


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """What the model is asked. `system` and `tools` never change within a release (they are the cached prefix);

    `facts` change with every turn and are sent last. `messages` ends with the person's message or with tool messages.
    `timeout_s` is what is left of the turn's time. `waiting` is the question that the program itself asked the person
    just before; it is for the grammar, and no provider is sent it. `reminded` are the numbers of the tasks that the
    person was reminded of just before.
    """

    system: str
    facts: str
    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...]
    moment: Moment
    timeout_s: float
    waiting: Waiting | None = None
    reminded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens as the provider counted them; 0 where it didn't say."""

    prompt: int = 0
    completion: int = 0

    @property
    def total(self) -> int:
        return self.prompt + self.completion


@dataclass(frozen=True, slots=True)
class Said:
    """Text for the person and no calls. `cut` is True where the answer stopped at the length limit."""

    text: str
    cut: bool = False
    spent: Spent = field(default_factory=Spent)


@dataclass(frozen=True, slots=True)
class Called:
    """Calls to run, in order, and what was said beside them."""

    calls: tuple[ToolCall, ...]
    text: str = ""
    extra: Mapping[str, Any] | None = None
    spent: Spent = field(default_factory=Spent)


@dataclass(frozen=True, slots=True)
class Declined:
    """The model refused, or the provider's content filter did. What it said about it is not shown."""

    spent: Spent = field(default_factory=Spent)


@dataclass(frozen=True, slots=True)
class Nothing:
    """An answer with neither text nor calls, or one that broke off: never acted upon, worth one more try.

    `blank` is True where the answer is whole and says nothing: after a tool has run, that is an answer too.
    """

    why: str
    blank: bool = False
    spent: Spent = field(default_factory=Spent)


Answer = Said | Called | Declined | Nothing


class Model(Protocol):
    """Something that answers.

    `complete` raises `ModelUnavailable` or `ContextTooLong`; nothing else is expected of it.
    """

    @property
    def name(self) -> str: ...

    def complete(self, request: ModelRequest) -> Answer: ...
