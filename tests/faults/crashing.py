"""Stories that a process dies in: a local Slack, one database, and a process after the other on it."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Any

import uvicorn
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.app import build_app
from bot.delivery import SlackDelivery
from bot.playground import LocalSlack, ManualClock, running
from bot.playground.workspace import ChannelSpec, Person, Workspace
from bot.settings import BotSettings
from bot.web import build_web
from core.app import Core, build_core
from core.llm.port import Answer
from core.models import OPEN_STATES, ChatMessage, Conversation, Surface, Task, TaskChange, Turn, User
from core.storage.engine import Database
from core.turns import Accepted, Incoming
from tests.faults.points import Killed, Points, ScriptedModel, WatchedClient, watch_database, watched_post
from tests.scenarios.stage import FRIDAY_MORNING, SharedClock, app_manifest, until

CHANNEL = "#general"
MOST_POINTS = 400
_SOON = 2  # a process that goes on with a turn has claimed it by then
PATIENT_S = 30.0  # for an acknowledgement: how fast the machine is must not decide how a story goes
REDELIVERED_S = 61.0  # Slack's second redelivery comes after a minute
_TLS = ssl.create_default_context()  # once: the client would make one for every call
_TIMES = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*(\+00:00|Z)?")


@dataclass(frozen=True)
class Story:
    """What a person does (`act`, with their name), after what they did before it (`before`), and what the model says,
    step by step.

    `collected` says that the acknowledgement takes the answer along.
    """

    name: str
    act: Callable[[LocalSlack, str], object]
    script: Sequence[Answer]
    collected: bool = False
    before: Callable[[LocalSlack, str], object] | None = None
    before_script: Sequence[Answer] = ()


@dataclass(frozen=True)
class Ended:
    """All that can be told of a story afterwards, as values: rows without their ids, and what the person sees."""

    turns: list[Any]
    messages: list[Any]
    tasks: list[Any]
    changes: list[Any]
    seen: list[Any]


@dataclass(frozen=True)
class Serial(Core):
    """A core without threads: whoever accepts a message runs the person's turns before they say so. Its points come in
    one order.
    """

    def accept(self, incoming: Incoming, into: Any = None) -> Accepted:
        with _ONE_AT_A_TIME:
            accepted = super().accept(incoming, into)
            if accepted.new:
                self.runner.drain(accepted.user_id)
            return accepted


_ONE_AT_A_TIME = threading.Lock()


class Town:
    """A local Slack with many people in it, and the address where the process of the day answers."""

    def __init__(self, database_url: str, people: int) -> None:
        self.database_url = database_url
        self.clock = ManualClock(FRIDAY_MORNING.timestamp())
        self.slack = LocalSlack(
            app_manifest(),
            workspace=_workspace(people),
            clock=self.clock,
            signing_time=self.clock.now,
            ack_timeout=PATIENT_S,
        )
        self.records = Database(database_url)
        self.app: Any = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.app(scope, receive, send)

    def play(
        self, story: Story, person: str, crash_at: int | None = None, *, statements: bool = False, more_deaths: int = 0
    ) -> Points:
        """The story, by a process that dies at this point; then another on the same database brings it to its end.

        In between, `more_deaths` processes die of it, each as soon as it has begun.
        """
        points = Points(crash_at)
        if story.before is not None:
            with self._process(story.before_script, Points()):
                story.before(self.slack, person)
                until(lambda: self._over(person))
        before = self._over(person)
        with self._process(story.script, points, statements) as core:
            story.act(self.slack, person)
            until(lambda: points.dead or self._over(person) > before)
            if not points.dead:  # its last points come after the commit that says it is over
                self.slack.wait_idle()
        for _ in range(more_deaths):
            with self._process(story.script, Points(_SOON)) as core, suppress(Killed):
                self._end(core, person)
        if points.dead:
            with self._process(story.script, Points()) as core:
                self._end(core, person)
                self.slack.advance(REDELIVERED_S)
                if self._over(person) == before:  # a command that wasn't accepted: Slack told them so
                    story.act(self.slack, person)
                    until(lambda: self._over(person) > before)
                self._end(core, person)
        return points

    def ended(self, person: str) -> Ended:
        """What became of everything that this person ever wrote."""
        with self.records.read() as session:
            user_id = session.scalars(select(User.id).where(User.external_ref == self._ref(person))).one()
            of = {
                kind: list(session.scalars(_rows_of(kind, user_id))) for kind in (Turn, ChatMessage, Task, TaskChange)
            }
            numbers = {task.id: task.number for task in of[Task]}
        return Ended(
            turns=[(t.status.value, t.payload["text"], t.error) for t in of[Turn]],
            messages=[_said(message) for message in of[ChatMessage]],
            tasks=[(t.number, t.title, t.status.value, t.deleted_at is None) for t in of[Task]],
            changes=[(c.kind.value, numbers[c.task_id]) for c in of[TaskChange]],
            seen=self._seen(person),
        )

    def _seen(self, person: str) -> list[Any]:
        everywhere = [*self.slack._all("dm", person), *self.slack._all(CHANNEL, person)]
        roots = {message.ts for message in everywhere if message.user == self.slack.world.person(person).id}
        return [
            (message.text, message.visible_to is not None)
            for message in everywhere
            if message.bot_id and (message.visible_to or message.channel.startswith("D") or message.thread_ts in roots)
        ]

    def _end(self, core: Core, person: str) -> None:
        """Run this person's turns until there is nothing more to do."""
        self.slack.wait_idle()
        with core.database.read() as session:
            user_id = session.scalars(select(User.id).where(User.external_ref == self._ref(person))).one_or_none()
        if user_id is None:
            return
        for _ in range(10):
            again = core.runner.drain(user_id)
            if again is None:
                return
            self.slack.advance(max(again.timestamp() - self.clock.now(), 0.0) + 0.001)
        raise AssertionError(f"{person}'s turns never end")

    @contextmanager
    def _process(self, script: Sequence[Answer], points: Points, statements: bool = False) -> Iterator[Core]:
        settings = BotSettings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=self.database_url,
            slack_bot_token=SecretStr(self.slack.token),
            slack_signing_secret=SecretStr(self.slack.signing_secret),
        )
        client = WatchedClient(
            token=self.slack.token, base_url=f"{self.slack.base_url}/api/", ssl=_TLS, retry_handlers=[]
        )
        client.points = points
        delivery = SlackDelivery(lambda _team: client, post=watched_post(points))
        plain = build_core(
            settings, {Surface.SLACK: delivery}, clock=SharedClock(self.clock), model=ScriptedModel(script, points)
        )
        watch_database(plain.database, points, statements=statements)
        core = Serial(**{name: getattr(plain, name) for name in ("database", "clock", "queue", "runner", "reminders")})
        self.app = build_web(core, settings, build_app(core, settings))
        try:
            yield core
        finally:
            self.slack.wait_idle()
            delivery.close()
            core.database.close()

    def _ref(self, person: str) -> str:
        return f"slack:{self.slack.world.workspace.team_id}:{self.slack.world.person(person).id}"

    def _over(self, person: str) -> int:
        """How many of this person's turns are over."""
        over = Turn.status.not_in(OPEN_STATES)
        query = select(func.count(Turn.id)).join(User, User.id == Turn.user_id)
        with self.records.read() as session:
            return session.scalars(query.where(User.external_ref == self._ref(person), over)).one()


@contextmanager
def town(database_url: str, people: int) -> Iterator[Town]:
    """A town with its Slack up, and a web server whose app can be replaced as processes die."""
    place = Town(database_url, people)
    with ExitStack() as stack:
        stack.callback(place.records.close)
        stack.enter_context(running(place.slack))
        listener = socket.create_server(("127.0.0.1", 0))
        stack.callback(listener.close)
        config = uvicorn.Config(
            place, lifespan="off", log_level="critical", access_log=False, timeout_graceful_shutdown=2
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        place.slack.bot_url = f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
        try:
            yield place
        finally:
            server.should_exit = True
            thread.join(10)


def _rows_of(kind: Any, user_id: int) -> Any:
    if kind is ChatMessage:
        own = select(ChatMessage).join(Conversation, Conversation.id == ChatMessage.conversation_id)
        query = own.where(Conversation.user_id == user_id)
        # Not by their conversations' times: a delivery that waited opens the private one later than it otherwise would.
        return query.order_by(ChatMessage.turn_id, ChatMessage.position)
    return select(kind).where(kind.user_id == user_id).order_by(kind.id)


def _said(message: ChatMessage) -> Any:
    content = _TIMES.sub("…", message.content)
    calls = [{**call, "arguments": {**call["arguments"], **_without_ids(call)}} for call in message.tool_calls or ()]
    return (message.position, message.role.value, content, calls, message.tool_call_id, message.model)


def _without_ids(call: Mapping[str, Any]) -> dict[str, str]:
    """A turn's id is another one in every story."""
    return {"turn": "…"} if "turn" in call["arguments"] else {}


def _workspace(people: int) -> Workspace:
    """As many people as there are points to die at: each story has a person of its own."""
    crowd = tuple(
        Person(f"U07CROWD{number:03d}", f"p{number}", f"Person {number}", "America/New_York")
        for number in range(people)
    )
    everybody = tuple(person.id for person in crowd)
    return replace(Workspace(), people=crowd, channels=(ChannelSpec("C07GENERAL1", "general", everybody),))


def crash_at_every_point(
    story: Story, database_url: str, *, first: int = 0, every: int = 1, statements: bool = False
) -> tuple[dict[str, Ended], dict[str, Ended]]:
    """How the story ends with a crash at each point (or each `every`-th from the `first`), by the point's name, and how
    it should."""
    with town(database_url, people=MOST_POINTS) as place:
        names = place.play(story, "p0", statements=statements).names
        without = place.ended("p0")
        ended: dict[str, Ended] = {}
        for point in range(first, len(names), every):
            person = f"p{point + 1}"
            assert place.play(story, person, point, statements=statements).dead
            ended[f"{point} {names[point]}"] = place.ended(person)
    expected = dict.fromkeys(ended, without)
    if story.collected:
        # Slack has shown it, and only the note of that is lost. Nobody can be asked whether an acknowledgement
        # arrived, and twice is better than never.
        noted = _last("after a commit", names)
        for point in range(_last("after a commit", names[:noted]) + 1, noted):
            if (name := f"{point} {names[point]}") in expected:
                expected[name] = replace(without, seen=without.seen * 2)
    return ended, expected


def _last(name: str, names: Sequence[str]) -> int:
    return len(names) - 1 - list(reversed(names)).index(name)
