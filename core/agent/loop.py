"""The agent's loop: given this transcript, what next?

The transcript is the checkpoint. Each step looks at it, does one thing, and commits it; a process that dies in between
is followed by another that looks at the same transcript and goes on. The loop itself keeps nothing that isn't there,
but counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.errors import ContextTooLong, ModelUnavailable
from core.llm.port import Answer, Called, Declined, Message, ModelRequest, Nothing, Said, ToolCall
from core.models import Role


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one turn: model calls, tool calls, seconds, and tokens of its answers and prompts together.

    `daily_tokens` is for all turns of a workspace in a day (UTC); None is no bound.
    """

    steps: int = 8
    calls: int = 20
    seconds: float = 60.0
    tokens: int = 60_000
    daily_tokens: int | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    pass


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The model twice answered nothing that can be used."""


@dataclass(frozen=True, slots=True)
class OutOfSteps:
    pass


@dataclass(frozen=True, slots=True)
class OutOfTime:
    pass


@dataclass(frozen=True, slots=True)
class ModelLost:
    """The provider failed for good. `early` is True where nothing of this turn came from it yet."""

    early: bool


Ending = Finished | Refused | Unanswered | OutOfSteps | OutOfTime | ModelLost


class Bench(Protocol):
    """What the loop works on: one turn's transcript, its tools and its model. Every method that writes commits."""

    def transcript(self) -> Sequence[Message]:
        """This turn's messages so far: the person's, then what followed."""
        ...

    def request(self, shrink: bool) -> ModelRequest:
        """What to ask the model now; with `shrink`, without the history."""
        ...

    def ask(self, request: ModelRequest) -> Answer: ...

    def keep(self, answer: Called) -> None:
        """Commit the assistant message, before any of its calls runs."""
        ...

    def run(self, calls: Sequence[ToolCall], allowed: int) -> None:
        """Run those of these calls that have no result yet, each in a transaction of its own; beyond `allowed`, refuse
        them.
        """
        ...


def run(bench: Bench, limits: Limits, monotonic: Callable[[], float]) -> Ending:  # noqa: C901 - one page, read in one go
    """Go on from wherever the transcript is, until the turn ends in one of the ways of `Ending`."""
    deadline = monotonic() + limits.seconds
    empty, spent, shrink = 0, 0, False
    while True:
        transcript = bench.transcript()
        if calls := _unanswered(transcript):
            bench.run(calls, allowed=limits.calls - _calls_before(transcript, calls))
            continue
        if _steps(transcript) + empty >= limits.steps or spent >= limits.tokens:
            return OutOfSteps()
        if monotonic() >= deadline:
            return OutOfTime()
        try:
            answer = bench.ask(bench.request(shrink))
        except ContextTooLong:
            if shrink:
                return Unanswered()
            shrink = True
            continue
        except ModelUnavailable:
            return ModelLost(early=_steps(transcript) == 0)
        spent += answer.spent.total
        match answer:
            case Said(text=text, cut=cut):
                return Finished(text, cut)
            case Called():
                bench.keep(answer)
            case Declined():
                return Refused()
            case Nothing(blank=True) if transcript[-1].role is Role.TOOL:
                return Finished("")
            case Nothing():
                empty += 1
                if empty > 1:
                    return Unanswered()


def _unanswered(transcript: Sequence[Message]) -> tuple[ToolCall, ...]:
    """All calls of the last assistant message, if any of them has no result yet."""
    results = {message.call_id for message in transcript if message.role is Role.TOOL}
    for message in reversed(transcript):
        if message.role is Role.ASSISTANT:
            return message.calls if any(call.id not in results for call in message.calls) else ()
    return ()


def _calls_before(transcript: Sequence[Message], calls: tuple[ToolCall, ...]) -> int:
    return sum(len(message.calls) for message in transcript) - len(calls)


def _steps(transcript: Sequence[Message]) -> int:
    return sum(message.role is Role.ASSISTANT for message in transcript)
