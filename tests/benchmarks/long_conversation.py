"""One conversation that grows to 300 turns: what a turn costs at its end, as a ratio to its beginning.

The model answers at once and asks for one tool call a turn, so that all the time is Errand's own.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import perf_counter

from core.app import Core, build_core
from core.clock import SystemClock
from core.llm.port import Answer, Called, ModelRequest, Said, ToolCall
from core.models import Role, Surface, Turn, TurnStatus
from core.turns import Incoming, Room
from tests.databases import migrated_sqlite, sqlite_url
from tests.interfaces.serving import settings_of
from tests.scenarios.stage import until

TURNS = 300
SAMPLE = 30


@dataclass
class Instant:
    """A model that takes no time. `sent` is how many characters of messages it was sent at each first call."""

    name: str = "instant"
    sent: list[int] = field(default_factory=list[int])

    def complete(self, request: ModelRequest) -> Answer:
        if request.messages[-1].role is Role.TOOL:
            return Said("That is on your list now.")
        self.sent.append(sum(len(message.content) for message in request.messages))
        return Called((ToolCall("call_0", "add_task", {"title": f"errand number {len(self.sent)}"}),))


def report() -> list[str]:
    """The figures, a line each."""
    model = Instant()
    with tempfile.TemporaryDirectory() as folder:
        url = sqlite_url(migrated_sqlite(Path(folder) / "errand.db"))
        core = build_core(settings_of(url, errand_grammar_first="false"), model=model)
        core.start()
        try:
            took = [_turn_ms(core, number) for number in range(TURNS)]
        finally:
            core.stop(5.0)
    return [
        f"a turn with two model calls and one write: median {median(took[:SAMPLE]):.1f} ms at the beginning of a "
        f"conversation, {_ratio(took):.2f} times that after {TURNS} turns",
        f"what the model is sent: {_ratio(model.sent):.2f} times as much after {TURNS} turns as in the first {SAMPLE}",
    ]


def _ratio(figures: Sequence[float]) -> float:
    return median(figures[-SAMPLE:]) / median(figures[:SAMPLE])


def _turn_ms(core: Core, number: int) -> float:
    began = perf_counter()
    accepted = core.accept(
        Incoming(
            source_key=f"bench:{number}",
            surface=Surface.API,
            user_ref="local:ana",
            room=Room("api:bench"),
            text=f"I would like to be sure that I never forget errand number {number}",
            sent_at=SystemClock().now(),
        )
    )
    until(lambda: _is_over(core, accepted.turn_id))
    return 1000 * (perf_counter() - began)


def _is_over(core: Core, turn_id: int) -> bool:
    with core.database.read() as session:
        turn = session.get(Turn, turn_id)
        assert turn is not None
        return turn.status is TurnStatus.DELIVERED
