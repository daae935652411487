"""Scoring: counts with intervals, which tool was taken for which, and how fast it was."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from math import sqrt
from time import perf_counter
from typing import Any, TypeGuard

from core.language import commands
from tests.evals.outcomes import Outcome, differing, from_gold, from_reading, same, same_tool
from tests.evals.pointing import Desk, chosen, desk_of
from tests.evals.rows import Row, load
from tests.evals.whens import Mark, date_of, mark_date, mark_range, mark_recurrence, range_of, recurrence_of

Z95 = 1.959964


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), which holds for small counts and near 0 and 1 too."""
    if total == 0:
        return 0.0, 1.0
    share, spread = hits / total, Z95**2 / total
    middle = (share + spread / 2) / (1 + spread)
    half = Z95 * sqrt(share * (1 - share) / total + spread / (4 * total)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True, slots=True)
class Failure:
    """A row that wasn't right: kept for the open half only."""

    id: str
    text: str
    gold: Any
    got: Any
    why: str


@dataclass(slots=True)
class Marks:
    """How a set of phrases was read."""

    counts: Counter[Mark] = field(default_factory=Counter[Mark])
    failures: list[Failure] = field(default_factory=list[Failure])

    @property
    def total(self) -> int:
        return self.counts.total()


@dataclass(slots=True)
class Utterances:
    """How a set of messages was understood. `confused` counts (gold tool, tool taken), the right ones included."""

    total: int = 0
    right_tool: int = 0
    right: int = 0
    destructive: int = 0  # would delete, complete, archive or bulk-change what the gold doesn't
    proposed: int = 0  # of these, the ones that only propose it
    exact: int = 0  # taken over without a model
    exact_wrong: int = 0
    offline: int = 0  # with a model: answered by the grammar all the same
    confused: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    rightly: Counter[str] = field(default_factory=Counter[str])  # by gold tool, with the right arguments
    asked: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])  # (gold tool, why), wrongly so
    differing: Counter[tuple[str, str]] = field(
        default_factory=Counter[tuple[str, str]]
    )  # (tool, argument), where wrong
    failures: list[Failure] = field(default_factory=list[Failure])
    seconds: list[float] = field(default_factory=list[float])

    def add(self, row: Row, got: Outcome, desk: Desk, *, exact: bool = False, keep: bool = False) -> None:
        """Score what a message came to. `keep` remembers it where it wasn't right."""
        gold = from_gold(row.gold["expect"])
        right_tool = same_tool(got, gold, row.text)
        right = right_tool and (got.tool != gold.tool or same(got, gold, row, desk))
        harm = got.effects - gold.effects
        self.total += 1
        self.right_tool += right_tool
        self.right += right
        self.destructive += bool(harm)
        self.proposed += bool(harm) and got.tool == "bulk"
        self.exact += exact
        self.exact_wrong += exact and not right
        self.rightly[gold.tool] += right
        if right_tool and not right:
            self.differing.update((gold.tool, name) for name in differing(got, gold))
        self.confused[gold.tool, gold.tool if right_tool else got.tool] += 1
        if got.tool == "ask" and not right_tool:
            self.asked[gold.tool, got.why] += 1
        if keep and not right:
            why = "DESTRUCTIVE " * bool(harm) + "EXACT " * exact + ("arguments" if right_tool else "tool")
            self.failures.append(Failure(row.id, row.text, gold, got, why))


class Unscorable(Exception):
    """Scoring a row broke. Which row is not said: it may be one that nobody is to look at."""


_PHRASES: Mapping[str, tuple[Callable[[Row], Mark], Callable[[Row], Any]]] = {
    "dates": (mark_date, date_of),
    "ranges": (mark_range, range_of),
    "recurrence": (mark_recurrence, recurrence_of),
}


def score_phrases(rows: Iterable[Row], name: str, *, keep: bool = False) -> Marks:
    """`name` is dates, ranges or recurrence."""
    marks = Marks()
    judge, read = _PHRASES[name]
    for row in rows:
        found = _guarded(name, judge, row)
        marks.counts[found] += 1
        if keep and found is not Mark.RIGHT:
            marks.failures.append(Failure(row.id, row.text, row.gold, read(row), found.value))
    return marks


def score_utterances(rows: Iterable[Row], *, keep: bool = False) -> Utterances:
    """The grammar alone."""
    scores = Utterances()
    for row in rows:
        _guarded("utterances", lambda each: _score_one(scores, each, keep=keep), row)
    return scores


def _score_one(scores: Utterances, row: Row, *, keep: bool) -> None:
    started = perf_counter()
    reading = commands.parse(row.text, **row.said)
    scores.seconds.append(perf_counter() - started)
    desk = desk_of(row)
    got = from_reading(reading, row, desk)
    scores.add(row, got, desk, exact=_needs_no_model(reading, got, row, desk), keep=keep)


def _of_one_there(command: commands.Command) -> bool:
    """Whether it is meant for a task that exists."""
    return isinstance(command, commands.Change) or (isinstance(command, commands.Remind) and not command.new)


def _needs_no_model(reading: commands.Reading, got: Outcome, row: Row, desk: Desk) -> bool:
    """Whether the grammar would answer although there is a model; as `core.agent.routing` decides it."""
    match reading:
        case commands.Smalltalk():
            return commands.is_whole_phrase(row.text)
        case commands.Commands(items=items, exact=True):
            found = all(each.search is None or chosen(each, desk, row) for each in items if _lists(each))
            if got.tool == "add_task" and any(_of_one_there(each) for each in items):
                return False  # told of, and there is no such task
            return found and got.tool not in ("ask", "yes", "no")
        case _:
            return False


def _lists(command: commands.Command) -> TypeGuard[commands.ListTasks]:
    return isinstance(command, commands.ListTasks)


def _guarded(name: str, score: Callable[[Row], Any], row: Row) -> Any:
    try:
        return score(row)
    except Exception as error:
        raise Unscorable(f"{name}: {type(error).__name__}") from None


def score(half: str, name: str, *, every: int = 1) -> Marks | Utterances:
    """One set of one half, or each `every`-th row of it. What wasn't right is kept of the open half only."""
    keep = half == "open"
    rows = load(half, name)[::every]
    return score_utterances(rows, keep=keep) if name == "utterances" else score_phrases(rows, name, keep=keep)


_START = """
import datetime, time, zoneinfo
begun = time.perf_counter()
import core.language.commands, core.language.dates, core.language.recurrence
imported = time.perf_counter()
said = dict(sent_at=datetime.datetime.now(datetime.UTC), zone=zoneinfo.ZoneInfo("UTC"))
core.language.commands.parse("add buy milk tomorrow", **said)
print(imported - begun, time.perf_counter() - imported)
"""


def start_seconds(times: int = 5) -> tuple[float, float]:
    """What a new process pays for importing the language package, and then for its first message: the best of a few,
    because the machine is shared."""
    run = [sys.executable, "-c", _START]
    said = [subprocess.run(run, capture_output=True, text=True, check=True).stdout.split() for _ in range(times)]
    return min(float(imported) for imported, _ in said), min(float(first) for _, first in said)
