"""Errand without Slack: its core at work, its web app on a free loopback port, and `errand` as a process of its own."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from bot.settings import BotSettings
from bot.web import build_web
from core.app import Core, build_core
from core.storage import people
from tests.rows import NEW_YORK, NOW, StillClock

ERRAND = [sys.executable, "-m", "bot"]
HERE = Path(__file__).parents[2]


def settings_of(database_url: str, **more: str) -> BotSettings:
    return BotSettings(_env_file=None, database_url=database_url, **more)  # type: ignore[call-arg, arg-type]


@contextmanager
def working_core(database_url: str) -> Generator[Core]:
    """A core that works on turns, at 10:00 on Friday 20 November 2026 in New York."""
    core = build_core(settings_of(database_url), clock=StillClock())
    core.start()
    try:
        yield core
    finally:
        core.stop(5.0)


@contextmanager
def serving(core: Core, settings: BotSettings) -> Generator[str]:
    """The real web app; its URL."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)  # whoever connects before the server is up waits for it
    web = build_web(core, settings, None)
    server = uvicorn.Server(uvicorn.Config(web, log_config=None, access_log=False, timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()


def token_of(core: Core, user_ref: str) -> str:
    """A new token of this person's, who is made if need be and lives in New York."""
    with core.database.write() as session:
        person = people.ensure_user(session, user_ref, NOW)
        person.tz = NEW_YORK.key
        return people.issue_token(session, person, NOW)


def environment(database_url: str) -> dict[str, str]:
    """For `errand` as a process: this database and this code, and nothing that a developer has set."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "SYSTEMROOT")}
    return kept | {"DATABASE_URL": database_url, "PYTHONPATH": str(HERE), "ERRAND_TIMEZONE": "America/New_York"}


def until_line(read: Callable[[], str], words: str) -> str:
    """The first line with these words in it. Raises AssertionError where the stream ends before."""
    seen: list[str] = []
    while line := read():
        if words in line:
            return line
        seen.append(line)
    raise AssertionError(f"no line with {words!r} in {seen}")
