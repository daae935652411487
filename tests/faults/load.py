"""How much it takes: events acknowledged a second while the model is slow, and turns a second with one worker and with
two.

Scripts with printed figures, not tests: what they measure is the machine, too.
"""

from __future__ import annotations

import copy
import http.client
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bot.playground import running
from bot.playground.signing import signed_headers
from core.models import Turn, TurnStatus
from core.storage.engine import Database
from tests.faults.machines import ROOT, BusySlack, Errand, closing, environment
from tests.scenarios.stage import until

RATE = 200
SECONDS = 15
PEOPLE = 100
THREADS = 24
SLOW_MODEL_MS = 5000
MODEL_MS = 3000
TURNS = 64
WARMING = 20


@dataclass
class Acks:
    """What was sent: seconds from when each was due to its answer, and the answers that weren't a 200."""

    seconds: list[float] = field(default_factory=list[float])
    refused: list[int] = field(default_factory=list[int])

    def quantile(self, share: float) -> float:
        """In milliseconds."""
        return sorted(self.seconds)[int(share * (len(self.seconds) - 1))] * 1000


def acknowledging(database_url: str) -> str:
    """Two web processes and two workers on PostgreSQL; the model takes 5 s a call."""
    with _town(database_url, SLOW_MODEL_MS) as (slack, env), ExitStack() as stack:
        webs = [Errand(env, "serve", "--web-only") for _ in range(2)]
        workers = [Errand(env, "worker") for _ in range(2)]
        stack.enter_context(closing([*webs, *workers]))
        # The first ones warm everything up; once they are answered, nothing is still starting
        _send(slack, webs, [_event(slack, number) for number in range(WARMING)], rate=50)
        database = Database(database_url)
        stack.callback(database.close)
        until(lambda: _delivered(database) >= WARMING, 180)
        slack.answer_at([web.events_url for web in webs])
        commands: list[float] = []
        typing = threading.Thread(target=_type, args=(slack, commands, SECONDS))
        typing.start()
        events = [_event(slack, number) for number in range(WARMING, WARMING + RATE * SECONDS)]
        began, worked = time.monotonic(), _worked_s(webs)
        acks = _send(slack, webs, events, RATE)
        took, worked = time.monotonic() - began, _worked_s(webs) - worked
        typing.join()
    median, worst = statistics.median(commands) * 1000, max(commands) * 1000
    waits = (acks.quantile(share) for share in (0.5, 0.99, 1.0))
    return (
        f"{len(acks.seconds)} events at {len(acks.seconds) / took:.0f} a second, {len(acks.refused)} refused; "
        f"acknowledged in {' / '.join(f'{wait:.0f}' for wait in waits)} ms (median / 99th percentile / worst); "
        f"{worked / len(events) * 1000:.1f} ms of CPU each in the web processes; "
        f"/tasks in {median:.0f} / {worst:.0f} ms (median / worst of {len(commands)})"
    )


def throughput(new_database_url: Callable[[], str]) -> str:
    """The same turns by one worker and by two, each with 8 people at once; the model takes 3 s a call."""
    one, two = (_turns_a_second(new_database_url(), workers) for workers in (1, 2))
    return f"1 worker: {one:.1f} turns/s, 2 workers: {two:.1f} turns/s ({two / one:.2f} times)"


def _turns_a_second(database_url: str, workers: int) -> float:
    with _town(database_url, MODEL_MS) as (slack, env), ExitStack() as stack:
        web = Errand(env, "serve", "--web-only")
        stack.enter_context(closing([web]))
        _send(slack, [web], [_event(slack, number) for number in range(TURNS)], RATE)
        database = Database(database_url)
        stack.callback(database.close)
        stack.enter_context(closing([Errand(env, "worker") for _ in range(workers)]))
        until(lambda: _delivered(database) >= TURNS, 180)
        with database.read() as session:
            begin, end = session.execute(select(func.min(Turn.started_at), func.max(Turn.delivered_at))).one()
        assert begin is not None
        assert end is not None
        return TURNS / (end - begin).total_seconds()


def _worked_s(processes: Sequence[Errand]) -> float:
    """Seconds of CPU that these processes have used."""
    used = [Path(f"/proc/{each.pid}/stat").read_text().rpartition(")")[2].split()[11:13] for each in processes]
    return sum(int(user) + int(system) for user, system in used) / os.sysconf("SC_CLK_TCK")


def _delivered(database: Database) -> int:
    with database.read() as session:
        return session.scalars(select(func.count(Turn.id)).where(Turn.status == TurnStatus.DELIVERED)).one()


def _event(slack: BusySlack, number: int) -> dict[str, Any]:
    """One more direct message, as Slack would tell of it."""
    person = f"p{number % PEOPLE}"
    made = copy.deepcopy(_template(slack))
    ts = f"{int(time.time())}.{number:06d}"
    made["event_id"] = f"Ev{number:010d}"
    who, where = slack.world.person(person).id, slack.dm(person)
    made["event"] |= {"user": who, "channel": where, "ts": ts, "event_ts": ts, "text": f"add t{number:04d}"}
    return made


def _template(slack: BusySlack) -> dict[str, Any]:
    if not slack.events("message.im"):
        slack.courier.hold()
        slack.say("p0", "dm", "add milk")
        slack.courier.forget()
    return slack.events("message.im")[0].request


def _send(slack: BusySlack, webs: Sequence[Errand], events: Sequence[dict[str, Any]], rate: float) -> Acks:
    """Post each when it is due, over connections that stay open. A late answer counts from when the event was due."""
    acks, lock, local = Acks(), threading.Lock(), threading.local()
    began = time.monotonic()

    def post(number: int) -> None:
        due = began + number / rate
        time.sleep(max(due - time.monotonic(), 0.0))
        if not hasattr(local, "connection"):
            local.connection = http.client.HTTPConnection("127.0.0.1", webs[number % len(webs)].port, timeout=10)
        body = json.dumps(events[number]).encode()
        headers = {"Content-Type": "application/json", **signed_headers(slack.signing_secret, time.time(), body)}
        local.connection.request("POST", "/slack/events", body, headers)
        answer = local.connection.getresponse()
        answer.read()
        with lock:
            acks.seconds.append(time.monotonic() - due)
            if answer.status != 200:
                acks.refused.append(answer.status)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(post, range(len(events))))
    return acks


def _type(slack: BusySlack, seconds: list[float], for_s: float) -> None:
    """Somebody else types `/tasks` twice a second."""
    end = time.monotonic() + for_s
    while time.monotonic() < end:
        delivery = slack.command(f"p{PEOPLE}", "dm", "/tasks", "list")
        assert delivery is not None
        attempt = until(lambda delivery=delivery: delivery.attempts, 10)[0]
        seconds.append(attempt.seconds)
        time.sleep(0.5)


@contextmanager
def _town(database_url: str, model_ms: int) -> Iterator[tuple[BusySlack, dict[str, str]]]:
    with ExitStack() as stack:
        slack = BusySlack(PEOPLE + 1)
        stack.enter_context(running(slack))
        command = [sys.executable, "-m", "tests.fakes.openai_server", "--rule", "tasks", "--delay-ms", str(model_ms)]
        model = stack.enter_context(subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True))
        stack.callback(model.kill)
        assert model.stdout is not None
        yield slack, environment(slack, database_url, model.stdout.readline().strip())
