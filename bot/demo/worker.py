"""Errand as a process of its own, which may be killed, and is then started again."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.playground.bench import Level
from core.errors import ErrandError

START_S = 30.0
STOP_S = 10.0
PAUSES_S = (0.0, 0.5, 1.0, 2.0, 5.0)  # before each new start in a row that didn't get up
_LOOK_EVERY_S = 0.05
_TAIL = 12  # lines of its log

Tell = Callable[[str, Level], None]


class Worker:
    """Runs `bot.demo.child` with exactly `environment`, in `folder` (where there is no `.env` to read).

    `tell` hears of every death and every return. A worker that can't be started at all is not tried for ever.
    """

    def __init__(self, environment: Mapping[str, str], folder: Path, log: Path, port: int, tell: Tell) -> None:
        self._environment, self._folder, self._log, self._tell = dict(environment), folder, log, tell
        self._health = f"http://127.0.0.1:{port}/healthz"
        self._process: subprocess.Popen[bytes] | None = None
        self._begins = 0  # where in its log this life begins
        # One for each start: a watcher of an earlier life must not wake in a later one.
        self._wanted = threading.Event()
        self._changing = threading.RLock()

    def start(self) -> None:
        """Start it and wait until it answers. Raises ErrandError with the end of its log where it doesn't."""
        with self._changing:
            wanted = self._wanted = threading.Event()
            wanted.set()
            process = self._spawn()
        if not self._wait_up(process):
            self.stop()
            raise ErrandError(f"Errand didn't start. The end of {self._log}:\n{self.tail()}")
        threading.Thread(target=self._watch, args=(process, wanted), name="demo-worker", daemon=True).start()

    def stop(self) -> None:
        """End it cleanly: it finishes what it is doing."""
        with self._changing:
            self._wanted.clear()
            process = self._process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def kill(self) -> None:
        """kill -9: no goodbye, no finally."""
        with self._changing:
            if self._process is not None:
                self._process.kill()

    def tail(self) -> str:
        """The last lines of its log since it was started."""
        if not self._log.exists():
            return ""
        said = self._log.read_bytes()[self._begins :].decode("utf-8", "replace")
        return "\n".join(said.splitlines()[-_TAIL:])

    def _spawn(self) -> subprocess.Popen[bytes]:
        with self._log.open("ab") as log:
            self._begins = log.tell()
            # A session of its own: Ctrl-C is for the demo, which then ends the worker in order.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "bot.demo.child"],
                env=self._environment,
                cwd=self._folder,
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        return self._process

    def _wait_up(self, process: subprocess.Popen[bytes]) -> bool:
        deadline = time.monotonic() + START_S
        while process.poll() is None and time.monotonic() < deadline:
            if _answers(self._health):
                return True
            time.sleep(_LOOK_EVERY_S)
        return False

    def _watch(self, process: subprocess.Popen[bytes], wanted: threading.Event) -> None:
        while True:
            status = process.wait()
            if not wanted.is_set():
                return
            died = time.monotonic()
            self._tell(f"Errand’s process ended ({_ending(status)}). It is being started again.", "warning")
            again = self._revive(wanted)
            if again is None:
                return
            process = again
            self._tell(f"Errand is back after {time.monotonic() - died:.1f} s.", "info")

    def _revive(self, wanted: threading.Event) -> subprocess.Popen[bytes] | None:
        for pause in PAUSES_S:
            time.sleep(pause)
            with self._changing:
                if not wanted.is_set():
                    return None
                process = self._spawn()
            if self._wait_up(process):
                return process
        if wanted.is_set():
            self._tell(f"Errand doesn’t start any more; the end of {self._log} says why.", "error")
        return None


def _answers(url: str) -> bool:
    try:
        with _direct.open(url, timeout=1) as answer:
            return answer.status == 200
    except (OSError, urllib.error.URLError):
        return False


_direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy has no business with 127.0.0.1


def _ending(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit status {status}"


def inherited(without: frozenset[str]) -> dict[str, str]:
    """The environment that a process needs (PATH and the like), without these names: a real workspace's token, say."""
    return {name: value for name, value in os.environ.items() if name.upper() not in without}
