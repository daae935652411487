"""The soak: people write for a quarter of an hour while Slack and the model fail now and then, and the processes are
watched for what only grows.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

from sqlalchemy import text

from bot.playground import FaultKind
from core.storage.engine import Database
from tests.fakes.openai_server import (
    Body,
    Reply,
    cut_off,
    drops_connection,
    empty,
    fails,
    html,
    rate_limited,
)
from tests.faults.machines import BusySlack, Errand
from tests.faults.storm import Crowd, Figures, Size, all_over, figures_of, helpful, town
from tests.scenarios.stage import until

PROCESSES = 2
EVERY_S = 5.0
MODEL_FAILS = 0.08
SLACK_FAILS_EVERY_S = (2.0, 6.0)
T = TypeVar("T")
WARM_UP = 0.2  # of the time: what is loaded, pooled and cached once is not growth
COUNTED = ("lost", "unanswered", "duplicate_writes", "duplicate_replies", "order_violations")
_MODEL_FAULTS: Sequence[Callable[[], Reply]] = (
    lambda: rate_limited("1"),
    lambda: fails(500),
    lambda: fails(503),
    html,
    empty,
    drops_connection,
    lambda: cut_off("I am about to"),
)
_SLACK_FAULTS = (FaultKind.RATE_LIMIT, FaultKind.STATUS, FaultKind.DROP_BEFORE, FaultKind.LOSE_ANSWER)


@dataclass(frozen=True, slots=True)
class Sample:
    """One process at one moment: resident memory (MB), threads and open files."""

    memory_mb: float
    threads: int
    files: int


@dataclass(frozen=True, slots=True)
class Soaked:
    """`samples` are those of each process, in order; `connections` are the database's, `waiting` jobs at the end."""

    figures: Figures
    samples: Sequence[Sequence[Sample]]
    connections: Sequence[int]
    waiting: int
    slack_faults: int

    @property
    def good(self) -> bool:
        """Nothing lost, nothing twice, nothing left in the queue, and nothing that grew by more than a tenth."""
        counted = all(getattr(self.figures, name) == 0 for name in COUNTED)
        return counted and self.waiting == 0 and all(ratio <= 1.1 for ratio in self._ratios())

    def lines(self) -> Iterator[str]:
        counts = ", ".join(f"{getattr(self.figures, name)} {name.replace('_', ' ')}" for name in COUNTED)
        yield (
            f"{self.figures.turns} turns in {self.figures.seconds:.0f} s, {self.figures.redelivered} events twice, "
            f"{self.slack_faults} faults of Slack's, {MODEL_FAILS:.0%} of the model's calls failing: {counts}; "
            f"{self.waiting} jobs left in the queue"
        )
        for number, samples in enumerate(self.samples, 1):
            first, last = _ends(samples)
            yield (
                f"process {number}, early and late: {first.memory_mb:.0f} and {last.memory_mb:.0f} MB, "
                f"{first.threads} and {last.threads} threads, {first.files} and {last.files} open files"
            )
        early, late = _halves(self.connections)
        yield f"connections to the database: {median(early):.0f} and {median(late):.0f}"

    def _ratios(self) -> Iterator[float]:
        for samples in self.samples:
            first, last = _ends(samples)
            yield last.memory_mb / first.memory_mb
            yield last.threads / first.threads
            yield last.files / first.files
        early, late = _halves(self.connections)
        yield median(late) / median(early)


def soak(database_url: str, seconds: float, seed: int = 1) -> Soaked:
    """Two `errand serve` on PostgreSQL, for so many seconds."""
    chance = random.Random(seed)
    size = Size(turns=int(seconds * 2), people=20, disturbances=0, apart_s=(0, 0), patience_s=120)
    with town(size, database_url, PROCESSES, _moody) as (slack, database, machines), _breaking(slack, chance) as faults:
        crowd, watch = Crowd(slack, size, seed), _Watch(machines, database)
        began = time.monotonic()
        with watch.running():
            crowd.write_all(lambda: (time.monotonic() - began) / seconds)
        with suppress(TimeoutError):  # then the figures say how many are missing
            until(lambda: all_over(database, size, crowd), size.patience_s)
        slack.wait_idle(30)
        with suppress(TimeoutError):
            until(lambda: _jobs(database) == 0, size.patience_s)
        figures = figures_of(slack, database, size, crowd, time.monotonic() - began, [])
        return Soaked(figures, watch.samples, watch.connections, _jobs(database), len(faults))


def _moody(body: Body) -> Reply:
    return random.choice(_MODEL_FAULTS)() if random.random() < MODEL_FAILS else helpful(body)


@contextmanager
def _breaking(slack: BusySlack, chance: random.Random) -> Iterator[list[FaultKind]]:
    """One post after the other fails, in one way or another; what was done is in the list."""
    done: list[FaultKind] = []
    over = threading.Event()

    def break_things() -> None:
        while not over.wait(chance.uniform(*SLACK_FAILS_EVERY_S)):
            done.append(chance.choice(_SLACK_FAULTS))
            slack.fail("chat.postMessage", done[-1])

    thread = threading.Thread(target=break_things, daemon=True)
    thread.start()
    yield done
    over.set()
    thread.join()


class _Watch:
    def __init__(self, machines: Sequence[Errand], database: Database) -> None:
        self._machines, self._database = machines, database
        self._over = threading.Event()
        self.samples: list[list[Sample]] = [[] for _ in machines]
        self.connections: list[int] = []

    @contextmanager
    def running(self) -> Iterator[None]:
        thread = threading.Thread(target=self._watch, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            thread.join()

    def _watch(self) -> None:
        while not self._over.wait(EVERY_S):
            for machine, samples in zip(self._machines, self.samples, strict=True):
                samples.append(_sample(machine.pid))
            with self._database.read() as session:
                self.connections.append(
                    session.execute(
                        text("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()")
                    ).scalar_one()
                )


def _sample(pid: int) -> Sample:
    folder = Path(f"/proc/{pid}")
    status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines() if ":" in line)
    return Sample(int(status["VmRSS"].split()[0]) / 1024, int(status["Threads"]), len(list((folder / "fd").iterdir())))


def _ends(samples: Sequence[Sample]) -> tuple[Sample, Sample]:
    """The medians of the part after the warm-up and of the last part."""
    early, late = _halves(samples)
    return _median(early), _median(late)


def _halves(samples: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    part = max(int(len(samples) * WARM_UP), 1)
    return samples[part : 2 * part], samples[-part:]


def _median(samples: Sequence[Sample]) -> Sample:
    return Sample(
        median(each.memory_mb for each in samples),
        round(median(each.threads for each in samples)),
        round(median(each.files for each in samples)),
    )


def _jobs(database: Database) -> int:
    with database.read() as session:
        query = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
        return session.execute(text(query)).scalar_one()
