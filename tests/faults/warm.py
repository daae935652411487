"""Processes of Errand that begin with everything imported: most of a small test's time would else be importing.

Each is a process of its own, forked from one that has imported and done nothing else, and killing it is killing it. The
runs at full size, whose figures say how long a start takes, run the real command.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(
    [
        "bot.commands.running",
        "bot.listening",
        "bot.serving",
        "core.language.messages.message",
        "core.llm.openai",
        "core.queue.postgres",
        "core.storage.migrating",
        "dateparser",
        "psycopg2",
    ]
)


class WarmProcess:
    """As much of a `subprocess.Popen` as a test needs. What it says goes to the file `log`."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path) -> None:
        self._process = _CONTEXT.Process(target=_run, args=(tuple(arguments), dict(environment), folder, log))
        self._process.start()
        assert self._process.pid is not None
        self.pid: int = self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def kill(self) -> None:
        self._process.kill()

    def send_signal(self, number: signal.Signals) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("errand", timeout or 0.0)
        return self._process.exitcode


def _run(arguments: tuple[str, ...], environment: dict[str, str], folder: Path, log: Path) -> None:
    """In the process itself: become `errand` with these arguments."""
    output = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(output, sys.stdout.fileno())
    os.dup2(output, sys.stderr.fileno())
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.argv = ["errand", *arguments]
    from bot.__main__ import main

    main()
