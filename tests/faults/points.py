"""The named points of a turn, and a process that dies at one of them.

A process is everything between the web app and the database here, in this very process: at the chosen point `Killed`
is raised, and from then on everything that the dead process tries (a commit, a call to Slack or to the model) raises
it again. `Killed` is no `Exception`, so no handler of a turn's tidies up after it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any

import requests
from slack_sdk import WebClient
from sqlalchemy import event
from sqlalchemy.orm import Session

from core.llm.port import Answer, ModelRequest
from core.models import Role
from core.storage.engine import Database


class Killed(BaseException):
    """The process is gone."""


class Points:
    """Counts the points that a process passes, and kills it at the one numbered `crash_at` (None: never).

    Thread-safe. `names` are those passed so far; `dead` says that the process was killed.
    """

    def __init__(self, crash_at: int | None = None) -> None:
        self.names: list[str] = []
        self.dead = False
        self._crash_at = crash_at
        self._lock = threading.Lock()

    def reach(self, name: str) -> None:
        """Raises Killed where this is the point, and ever after."""
        with self._lock:
            self._check()
            self.names.append(name)
            self.dead = len(self.names) - 1 == self._crash_at
            self._check()

    def check(self) -> None:
        """Raises Killed in a dead process. Not a point of its own."""
        with self._lock:
            self._check()

    def _check(self) -> None:
        if self.dead:
            raise Killed


def watch_database(database: Database, points: Points, *, statements: bool = False) -> None:
    """Every commit is two points: before it, everything written since the last one is lost, after it nothing is.

    With `statements` every SQL statement is one more.
    """
    read, write = database.read, database.write

    @contextmanager
    def watched_read() -> Generator[Session]:
        points.check()
        with read() as session:
            yield session

    @contextmanager
    def watched_write() -> Generator[Session]:
        points.check()
        with write() as session:
            yield session
            points.reach("before a commit")
        points.reach("after a commit")

    database.read, database.write = watched_read, watched_write  # type: ignore[method-assign]
    if statements:
        event.listen(database.engine, "before_cursor_execute", lambda *_: points.reach("a statement"))


class WatchedClient(WebClient):
    """Slack's client, with a point before and after each call. Statuses are set in the background, in no fixed order:
    no points.
    """

    points: Points

    def api_call(self, api_method: str, **more: Any) -> Any:
        if api_method == "assistant.threads.setStatus":
            self.points.check()
            return super().api_call(api_method, **more)
        self.points.reach(f"before {api_method}")
        answer = super().api_call(api_method, **more)
        self.points.reach(f"after {api_method}")
        return answer


def watched_post(points: Points) -> Callable[..., requests.Response]:
    """`requests.post`, which answers commands, with a point before and after."""

    def post(url: str, **more: Any) -> requests.Response:
        points.reach("before the response_url")
        answer = requests.post(url, **more)
        points.reach("after the response_url")
        return answer

    return post


class ScriptedModel:
    """A model that says the n-th line of its script as the n-th step of a turn, whoever asks and however often."""

    name = "scripted"

    def __init__(self, script: Sequence[Answer], points: Points) -> None:
        self._script = script
        self._points = points

    def complete(self, request: ModelRequest) -> Answer:
        self._points.reach("before the model")
        roles = [message.role for message in request.messages]
        own = roles[len(roles) - roles[::-1].index(Role.USER) :]
        answer = self._script[own.count(Role.ASSISTANT)]
        self._points.reach("after the model")
        return answer
