"""A whole Errand on a stage: a local Slack, the real web app on a port of its own, a database, and a model that is
scripted or absent.

Everything talks over real HTTP on loopback, and requests to Errand are signed. All clocks are one, and stand still.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import requests
import uvicorn
import yaml
from pydantic import SecretStr
from sqlalchemy import inspect, select, text

from bot.app import build_app
from bot.client import client_for
from bot.delivery import SlackDelivery
from bot.playground import Entry, LocalSlack, ManualClock, running
from bot.playground.signing import signed_headers
from bot.settings import BotSettings
from bot.standing import Standing
from bot.web import build_web
from core.app import Core, build_core
from core.interfaces.http import WAIT_S
from core.llm.port import Model
from core.models import OPEN_STATES, ChatMessage, Conversation, Surface, Task, Turn, User
from core.queue.embedded import EmbeddedQueue
from core.storage import people
from core.storage.schema import prepare
from tests.fakes.openai_server import OpenAIServer

PATIENCE_S = 40.0
_ANY_OPEN_TURN = select(Turn.id).where(Turn.status.in_(OPEN_STATES)).limit(1)
MANIFEST = Path(__file__).parents[2] / "manifest.yml"
FRIDAY_MORNING = datetime(
    2026, 11, 20, 15, 0, tzinfo=UTC
)  # 10:00 in New York, 16:00 in Berlin, 00:00 Saturday in Tokyo


class SharedClock:
    """Errand's clock, told by the local Slack's."""

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.now(), UTC)


@dataclass
class Stage:
    slack: LocalSlack
    core: Core
    settings: BotSettings
    model: OpenAIServer | None
    url: str

    def answer(self, user: str, channel: str, text: str, thread_ts: str | None = None) -> str:
        """Say something and wait for Errand's answer to it; its text."""
        return self.exchange(user, channel, text, thread_ts)["text"]

    def exchange(self, user: str, channel: str, text: str, thread_ts: str | None = None) -> dict[str, Any]:
        said = self.slack.say(user, channel, text, thread_ts=thread_ts)
        return self.reply_to(said.ts, self.slack.dm(user) if channel == "dm" else channel, thread_ts)

    def reply_to(self, ts: str, channel: str, thread_ts: str | None = None) -> dict[str, Any]:
        """Errand's first message in the thread after `ts`."""

        def found() -> Any:
            later = [each for each in self.slack.thread(channel, thread_ts or ts) if each.ts > ts and each.bot_id]
            return later[:1]

        message = self.slack.until(found, PATIENCE_S)[0]
        self.settle()
        return {"text": message.text, "ts": message.ts, "thread_ts": message.thread_ts, "blocks": message.blocks}

    def settle(self) -> None:
        """Wait until Slack is acknowledged and every accepted turn is over."""
        self.slack.wait_idle(PATIENCE_S)
        if isinstance(self.core.queue, EmbeddedQueue):
            self.core.queue.idle(PATIENCE_S)  # says so; asking the database again and again would cost more than a turn
        until(lambda: not self._has_open_turns())

    def _has_open_turns(self) -> bool:
        with self.core.database.read() as session:
            return session.scalars(_ANY_OPEN_TURN).first() is not None

    def wake(self, after_s: float) -> None:
        """Let this much time pass, and do what was put off until then now: real seconds don't pass with it."""
        self.slack.advance(after_s)
        people = {turn.user_id for turn in self.turns() if turn.status in OPEN_STATES}
        if not isinstance(self.core.queue, EmbeddedQueue):
            for user_id in people:
                self.core.runner.drain(user_id)
            return
        # By the queue itself: its own timer might do the same at the same moment.
        with self.core.database.write() as session:
            for user_id in people:
                self.core.queue.enqueue(session, user_id)
        self.core.queue.idle(PATIENCE_S)

    def rows(self, kind: Any) -> list[Any]:
        with self.core.database.read() as session:
            return list(session.scalars(select(kind).order_by(kind.id)))

    def tasks(self, user: str) -> list[tuple[int, str]]:
        """(number, title) of a person's tasks that aren't deleted."""
        ref = self.person_ref(user)
        query = select(Task.number, Task.title).join(User, User.id == Task.user_id)
        with self.core.database.read() as session:
            found = session.execute(
                query.where(User.external_ref == ref, Task.deleted_at.is_(None)).order_by(Task.number)
            )
            return [(number, title) for number, title in found]

    def log(self, conversation: Conversation) -> list[tuple[str, str]]:
        """(role, content) of a conversation, in order."""
        query = select(ChatMessage).where(ChatMessage.conversation_id == conversation.id)
        with self.core.database.read() as session:
            rows = session.scalars(query.order_by(ChatMessage.turn_id, ChatMessage.position))
            return [(row.role.value, row.content) for row in rows]

    def conversations(self) -> list[Conversation]:
        with self.core.database.read() as session:
            return list(session.scalars(select(Conversation).order_by(Conversation.created_at)))

    def turns(self) -> list[Turn]:
        return self.rows(Turn)

    def person_ref(self, user: str) -> str:
        """The key under which Errand knows somebody of this workspace."""
        return f"slack:{self.slack.world.workspace.team_id}:{self.slack.person_in(user, 'dm')[0].id}"

    def shown(self, channel: str) -> list[str]:
        """What people read of Errand's in a channel or a direct message, in order, threads included."""
        state = self.slack.world.state
        place = self.slack.world.channel(channel).id
        return [each.text for each in state.messages.get(place, []) if each.bot_id]

    def every_text(self) -> str:
        """All that the database holds, in one text: to look for what must not be in it."""
        with self.core.database.read() as session:
            tables = inspect(session.connection()).get_table_names()
            rows = [row for table in tables for row in session.execute(text(f'SELECT * FROM "{table}"'))]
        return "\n".join(str(value) for row in rows for value in row)

    def posts(self) -> list[dict[str, Any]]:
        """The messages that Errand posted, as they were on the wire."""
        return [entry.request for entry in self.slack.log.entries("chat.postMessage", direction="in")]

    def events(self, kind: str) -> list[Entry]:
        return self.slack.events(kind)

    def send(
        self,
        body: bytes | str | dict[str, Any],
        headers: Mapping[str, str | bytes] | None = None,
        *,
        signed: bool = True,
        at: float | None = None,
    ) -> requests.Response:
        """Post something to Errand as Slack would, signed for the present moment unless told otherwise."""
        raw = json.dumps(body).encode() if isinstance(body, dict) else body.encode() if isinstance(body, str) else body
        stamp = self.slack.clock.now() if at is None else at
        proof = signed_headers(self.slack.signing_secret, stamp, raw) if signed else {}
        sent = {"Content-Type": "application/json", **proof, **(headers or {})}
        return requests.post(f"{self.url}/slack/events", data=raw, headers=sent, timeout=10)

    def token(self, user: str) -> str:
        """A token for the API: of somebody in this workspace, or of `local:name`."""
        ref = user if ":" in user else self.person_ref(user)
        now = self.core.clock.now()
        with self.core.database.write() as session:
            return people.issue_token(session, people.ensure_user(session, ref, now), now)

    def ask(self, token: str | None, body: Any, **headers: str) -> requests.Response:
        """`POST /api/v1/agent/chat`."""
        signed_in = {"Authorization": f"Bearer {token}"} if token else {}
        url = f"{self.url}/api/v1/agent/chat"
        return requests.post(url, json=body, headers={**signed_in, **headers}, timeout=20)

    def ask_raw(self, token: str, body: Any) -> requests.Response:
        """The same with any body; what is iterated over is sent in chunks, without a length."""
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        return requests.post(f"{self.url}/api/v1/agent/chat", data=body, headers=headers, timeout=20)

    def get(self, token: str, path: str) -> requests.Response:
        return requests.get(f"{self.url}{path}", headers={"Authorization": f"Bearer {token}"}, timeout=20)


def until(condition: Callable[[], Any], timeout_s: float = PATIENCE_S) -> Any:
    """Wait until `condition()` is true; its value. For what happens in the database, which tells nobody."""
    deadline, pause = time.monotonic() + timeout_s, threading.Event()
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"it did not come true within {timeout_s} s")
        pause.wait(0.01)
    return value


def app_manifest() -> dict[str, Any]:
    """Errand's own manifest.yml."""
    return deepcopy(_read_manifest())


@cache
def _read_manifest() -> dict[str, Any]:
    return yaml.safe_load(MANIFEST.read_text())


@contextmanager
def staged(
    folder: Path,
    *,
    model: OpenAIServer | None = None,
    mind: Model | None = None,
    database_url: str | None = None,
    api_wait_s: float = WAIT_S,
    grammar_first: bool = False,
) -> Iterator[Stage]:
    """A stage with everything running; with `model`, that scripted provider is the model, with `mind` that object.

    The model is asked about every message, plain ones too, so that the scripts decide; `grammar_first` is as people
    have it.
    """
    clock = ManualClock(FRIDAY_MORNING.timestamp())
    # Slack's three seconds are real ones: on a busy machine they would be over before what the test is about.
    slack = LocalSlack(app_manifest(), clock=clock, signing_time=clock.now, ack_timeout=PATIENCE_S)
    with ExitStack() as stack:
        slack_url = stack.enter_context(running(slack))
        settings = BotSettings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=database_url or f"sqlite:///{folder}/errand.db",
            slack_bot_token=SecretStr(slack.token),
            slack_signing_secret=SecretStr(slack.signing_secret),
            slack_api_url=f"{slack_url}/api/",
            openai_base_url=model.base_url if model else None,
            openai_api_key=SecretStr("sk-scripted") if model else None,
            grammar_first=grammar_first,
        )
        delivery = SlackDelivery(client_for(settings), standing=Standing(clock.now))
        stack.callback(delivery.close)
        core = build_core(settings, {Surface.SLACK: delivery}, clock=SharedClock(clock), model=mind)
        prepare(core.database)
        core.start()
        stack.callback(core.stop, 5.0)
        url = stack.enter_context(served(core, settings, api_wait_s, delivery.standing.problems))
        slack.bot_url = f"{url}/slack/events"
        yield Stage(slack, core, settings, model, url)


@contextmanager
def served(
    core: Core,
    settings: BotSettings,
    api_wait_s: float = WAIT_S,
    slack_problems: Callable[[], Iterable[str]] = tuple,
) -> Iterator[str]:
    """The real web app on a free loopback port; its URL."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen(128)  # whoever connects before the server is up waits for it
    app = build_app(core, settings)
    web = build_web(core, settings, app, api_wait_s=api_wait_s, slack_problems=slack_problems)
    server = uvicorn.Server(uvicorn.Config(web, log_config=None, access_log=False, timeout_graceful_shutdown=2))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
