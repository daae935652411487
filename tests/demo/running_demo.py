"""`errand demo` as a process, as a person runs it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

UP_WITHIN_S = 60.0
DOWN_WITHIN_S = 30.0
_OF_A_REAL_WORKSPACE = ("OPENAI_", "SLACK_", "ERRAND_", "DATABASE_URL")


@dataclass
class Demo:
    url: str
    process: subprocess.Popen[str]

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        """Ctrl-C; the exit status."""
        self.process.send_signal(number)
        return self.process.wait(DOWN_WITHIN_S)


def start(folder: Path, *options: str, **environment: str) -> subprocess.Popen[str]:
    """`errand demo` in an empty directory, with the model settings given and no others."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OF_A_REAL_WORKSPACE)}
    command = [sys.executable, "-m", "bot", "demo", "--no-browser", "--folder", str(folder / "demo"), *options]
    return subprocess.Popen(
        command,
        env={**kept, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def running_demo(folder: Path, *options: str, **environment: str) -> Iterator[Demo]:
    """A demo on a free port, ended at the end."""
    folder.mkdir(parents=True, exist_ok=True)
    process = start(folder, "--port", "0", *options, **environment)
    try:
        yield Demo(_url(process), process)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(DOWN_WITHIN_S)
        assert process.stdout is not None
        process.stdout.close()


def _url(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said: list[str] = []
    guard = threading.Timer(UP_WITHIN_S, process.kill)  # reading its words would else wait for ever
    guard.start()
    try:
        for line in process.stdout:
            said.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\d+$", line.strip()):
                return found[0]
    finally:
        guard.cancel()
    raise AssertionError("the demo didn't start:\n" + "".join(said))
