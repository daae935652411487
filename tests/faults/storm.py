"""The storm: many people write at once, events come twice and out of order, and meanwhile something is killed again and
again.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from bot.playground import running
from bot.playground.courier import RETRY_DELAYS
from core.models import OPEN_STATES, Task, TaskChange, Turn, TurnStatus
from core.storage.engine import Database
from tests.fakes.openai_server import Body, OpenAIServer, Reply, Rule, calls, last_user_text, says
from tests.faults.ledger import Kill, keep_ledger, order_violations, slot_name, slot_url, takeovers
from tests.faults.machines import (
    AS_SLACK_DOES,
    CHANNELS,
    HURRY,
    START_S,
    BusySlack,
    Errand,
    OwnPostgres,
    Pacer,
    closing,
    environment,
)
from tests.scenarios.stage import until

REDELIVERED = 0.3
SHUFFLED = 0.3
IN_A_CHANNEL = 0.25
IN_A_THREAD = 0.2
_TRIES = len(RETRY_DELAYS) + 1


COUNTED = (
    "lost",
    "unanswered",
    "duplicate_writes",
    "missing_writes",
    "duplicate_replies",
    "order_violations",
    "apologies",
)


@dataclass(frozen=True)
class Size:
    """How many turns by how many people, how many disturbances, how far apart (seconds), and how long to wait for the
    end; and whether processes begin `warm`.
    """

    turns: int
    people: int
    disturbances: int
    apart_s: tuple[float, float]
    patience_s: float
    warm: bool = False


@dataclass(frozen=True)
class Figures:
    """What came of it. All that is in `COUNTED` should be 0; `takeover_s` are seconds, one per interrupted turn."""

    turns: int
    disturbances: int
    redelivered: int
    lost: int
    unanswered: int
    duplicate_writes: int
    missing_writes: int
    duplicate_replies: int
    order_violations: int
    apologies: int
    seconds: float
    takeover_s: tuple[float, ...] = field(default=(), repr=False)

    @property
    def faults(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in COUNTED}

    def line(self) -> str:
        """A row of the table in `docs/reliability.md`."""
        over = sorted(self.takeover_s)
        took = f"{statistics.median(over):.1f} / {over[-1]:.1f} s ({len(over)})" if over else "-"
        counts = " | ".join(str(count) for count in self.faults.values())
        return f"| {self.turns} | {self.disturbances} | {self.redelivered} | {counts} | {took} | {self.seconds:.0f} s |"


HEADINGS = " | ".join(
    (
        "turns",
        "disturbances",
        "redelivered",
        *(name.replace("_", " ") for name in COUNTED),
        "takeover median / worst (turns)",
        "took",
    )
)


class Crowd:
    """The people: they write, in direct messages, channels and threads, each message asking for tasks of its own."""

    def __init__(self, slack: BusySlack, size: Size, seed: int) -> None:
        self._slack, self._size = slack, size
        self._random = random.Random(seed)
        self._written: list[Any] = []
        self.titles: list[str] = []
        self.redelivered = 0

    def write_all(self, progress: Callable[[], float]) -> None:
        """All messages, in bursts, at the pace of `progress` (0 to 1): every disturbance has something to disturb."""
        while len(self._written) < self._size.turns:
            if len(self._written) < self._size.turns * progress():
                self._burst(min(self._random.randint(1, 6), self._size.turns - len(self._written)))
            time.sleep(self._random.uniform(0.02, 0.2))
        self.send_again()

    def send_again(self) -> None:
        """Slack's schedule is shortened here and the start of a process isn't, so Slack would give up where in its six
        minutes it wouldn't. What it gave up is sent again.
        """
        for entry in self._slack.events("message.*"):
            if len(entry.attempts) >= _TRIES and all(attempt.failure for attempt in entry.attempts[-_TRIES:]):
                self._slack.courier.redeliver(entry.request["event_id"], retry_num=len(RETRY_DELAYS))

    def _burst(self, messages: int) -> None:
        seen = len(self._slack.events("message.*"))
        shuffled = self._random.random() < SHUFFLED
        if shuffled:
            self._slack.courier.hold()
        for _ in range(messages):
            self._written.append(self._write(len(self._written)))
        if shuffled:
            self._slack.courier.release(shuffle=self._random.randrange(1000))
        for entry in self._slack.events("message.*")[seen:]:
            self._maybe_again(entry.request["event_id"])

    def _write(self, number: int) -> Any:
        person = f"p{self._random.randrange(self._size.people)}"
        titles = [f"t{number:04d}{part}" for part in ("ab" if number % 3 == 0 else "a")]
        self.titles += titles
        words = f"{' and '.join(titles)} would be good"
        if self._random.random() < IN_A_CHANNEL:
            return self._slack.say(person, f"#{self._random.choice(CHANNELS)}", f"@Errand {words}")
        thread = (
            self._random.choice(self._written).ts if self._written and self._random.random() < IN_A_THREAD else None
        )
        own = {message.ts for message in self._slack.messages("dm", user=person)}
        return self._slack.say(person, "dm", words, thread_ts=thread if thread in own else None)

    def _maybe_again(self, event_id: str) -> None:
        if self._random.random() >= REDELIVERED:
            return
        self.redelivered += 1
        self._slack.clock.call_later(self._random.uniform(0, 20), lambda: self._slack.courier.redeliver(event_id))


def helpful(body: Body) -> Reply:
    """A model that takes its time, adds what it is asked for, and says no more than that."""
    time.sleep(random.uniform(0.1, 0.5))
    if body["messages"][-1]["role"] == "tool":
        return says("")
    return calls(*(("add_task", {"title": title}) for title in re.findall(r"\bt\d{4}[ab]\b", last_user_text(body))))


@contextmanager
def town(
    size: Size, database_url: str, processes: int, rule: Rule = helpful
) -> Iterator[tuple[BusySlack, Database, Sequence[Errand]]]:
    with ExitStack() as stack:
        slack = BusySlack(size.people, HURRY / 2 if size.warm else AS_SLACK_DOES)
        stack.enter_context(running(slack))
        model = stack.enter_context(OpenAIServer(rule=rule))
        database = Database(database_url)
        stack.callback(database.close)
        keep_ledger(database)
        urls = [slot_url(database, number) for number in range(processes)]
        machines = [Errand(environment(slack, url, model.base_url), warm=size.warm) for url in urls]
        stack.enter_context(closing(machines))
        slack.answer_at([machine.events_url for machine in machines])
        yield slack, database, machines


def killing_processes(database_url: str, size: Size, processes: int, seed: int = 1) -> Figures:
    """`errand serve` processes are killed with `kill -9` and started again, one at a time, while people write."""
    chance = random.Random(seed)
    kills: list[Kill] = []
    with town(size, database_url, processes) as (slack, database, machines):

        def kill_one() -> None:
            number = chance.randrange(processes)
            until(lambda: all(machine.is_up() for machine in machines), START_S)  # else nobody could take anything over
            time.sleep(chance.uniform(*size.apart_s))  # since the last one is up: at some moment of its work
            at = time.time()
            machines[number].kill()
            kills.append(Kill(slot_name(number), at))
            machines[number].start(wait=False)

        return _run(slack, database, size, kill_one, chance, lambda: takeovers(database, kills))


def restarting_postgres(server: OwnPostgres, size: Size, seed: int = 1) -> Figures:
    """PostgreSQL is stopped with `-m immediate` and started again while people write, with one `errand serve`."""
    chance = random.Random(seed)
    with town(size, server.new_url(), processes=1) as (slack, database, _):

        def crash() -> None:
            time.sleep(chance.uniform(*size.apart_s))
            server.crash()

        return _run(slack, database, size, crash, chance, list)


def _run(
    slack: BusySlack,
    database: Database,
    size: Size,
    disturb: Callable[[], None],
    chance: random.Random,
    took_over: Callable[[], list[float]],
) -> Figures:
    crowd = Crowd(slack, size, chance.randrange(1000))
    pacer = Pacer(disturb, size.disturbances)
    began = time.monotonic()
    pacer.start()
    crowd.write_all(pacer.progress)
    pacer.finish(START_S)
    with suppress(TimeoutError):  # then the figures say how many are missing
        until(lambda: all_over(database, size, crowd), size.patience_s)
    seconds = time.monotonic() - began
    slack.wait_idle(30)
    return figures_of(slack, database, size, crowd, seconds, took_over())


def all_over(database: Database, size: Size, crowd: Crowd) -> bool:
    """Whether every turn is over; what Slack gave up is sent again first."""
    if _over(database) >= size.turns:
        return True
    crowd.send_again()
    time.sleep(1.0)
    return False


def _over(database: Database) -> int:
    """How many turns are over; -1 while the database is away."""
    from core.errors import StorageUnavailable

    try:
        with database.read() as session:
            return session.scalars(select(func.count(Turn.id)).where(Turn.status.not_in(OPEN_STATES))).one()
    except StorageUnavailable:
        return -1


def figures_of(
    slack: BusySlack, database: Database, size: Size, crowd: Crowd, seconds: float, took_over: list[float]
) -> Figures:
    """What came of it, counted in the database and in Slack."""
    with database.read() as session:
        states = dict(session.execute(select(Turn.source_key, Turn.status)).all())
        titles = Counter(session.scalars(select(Task.title)))
        changes = session.scalars(select(func.count(TaskChange.id))).one()
    posts = Counter(
        message.metadata["event_payload"]["key"].rpartition("/")[0]
        for messages in slack.world.state.messages.values()
        for message in messages
        if message.bot_id and message.metadata
    )
    return Figures(
        turns=size.turns,
        disturbances=size.disturbances,
        redelivered=crowd.redelivered,
        lost=size.turns - len(states),
        unanswered=sum(posts[key] == 0 for key in states),
        duplicate_writes=sum(count - 1 for count in titles.values()) + max(changes - len(crowd.titles), 0),
        missing_writes=sum(title not in titles for title in crowd.titles),
        duplicate_replies=sum(count - 1 for count in posts.values()),
        order_violations=order_violations(database),
        apologies=sum(status is TurnStatus.FAILED for status in states.values()),
        seconds=seconds,
        takeover_s=tuple(took_over),
    )
