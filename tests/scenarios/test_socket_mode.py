"""The same stories over Socket Mode; and what becomes of messages when sockets end: told to, cut, or half-open."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import requests
from pydantic import SecretStr
from slack_bolt import Ack, App, BoltContext
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.app import build_app
from bot.client import client_for
from bot.delivery import SlackDelivery
from bot.manifest import manifest
from bot.playground import FaultKind, LocalSlack, ManualClock, running
from bot.settings import BotSettings
from bot.socket_link import Timings
from bot.socket_mode import Backoff, SocketMode
from core.app import build_core
from core.models import Surface
from core.storage.schema import prepare
from tests.fakes.openai_server import OpenAIServer
from tests.scenarios.stage import FRIDAY_MORNING, SharedClock, Stage, served, until
from tests.scenarios.test_first_answers import (  # noqa: F401 - told again here, on the stage below
    test_a_bare_command_is_the_list,
    test_a_command_is_answered_at_once_and_to_the_person_alone,
    test_a_direct_message_is_answered_in_its_thread_with_the_right_day_and_zone,
    test_a_mention_lists_only_the_askers_tasks,
    test_a_reply_in_ones_own_thread_needs_no_mention,
    test_the_same_with_a_model,
    test_tomorrow_is_the_persons_own,
)

HURRIED = Timings(ping_every=0.3, pong_within=1.5, close_within=0.1)
IMPATIENT = Backoff(first=0.05, longest=0.1, stable=0.2)
ACK_S = 1.0


@dataclass
class Plugged(Stage):
    """A stage in Socket Mode. `gaps` has an item for each time that Errand says it may have missed something."""

    receiver: SocketMode
    gaps: list[None] = field(default_factory=list)

    @property
    def greeted(self) -> int:
        """How many sockets there have been."""
        return len(self.slack.log.entries("socket:hello"))

    @property
    def asked(self) -> int:
        """How often Errand asked for a socket."""
        return len(self.slack.log.entries("apps.connections.open"))

    def attempts(self) -> list[list[str | None]]:
        """How each try at delivering each message of a person's failed; None for an acknowledgement."""
        entries = [entry for entry in self.slack.events() if "bot_id" not in entry.request["event"]]
        return [[attempt.failure for attempt in entry.attempts] for entry in entries]

    def answers(self, user: str) -> list[str]:
        """What Errand said to somebody in the direct message."""
        return [each.text for each in self.slack.messages("dm", user=user) if each.bot_id] + [
            reply.text
            for root in self.slack.messages("dm", user=user)
            if not root.bot_id
            for reply in self.slack.thread(self.slack.dm(user), root.ts)[1:]
        ]


@contextmanager
def plugged(folder: Path, *, model: OpenAIServer | None = None) -> Iterator[Plugged]:
    clock = ManualClock(FRIDAY_MORNING.timestamp())
    slack = LocalSlack(manifest(socket=True), clock=clock, ack_timeout=ACK_S)
    with ExitStack() as stack:
        slack_url = stack.enter_context(running(slack))
        settings = BotSettings(
            _env_file=None,  # type: ignore[call-arg]
            database_url=f"sqlite:///{folder}/errand.db",
            slack_bot_token=SecretStr(slack.token),
            slack_app_token=SecretStr(slack.app_token),
            slack_api_url=f"{slack_url}/api/",
            openai_base_url=model.base_url if model else None,
            grammar_first=False,
            openai_api_key=SecretStr("sk-scripted") if model else None,
        )
        delivery = SlackDelivery(client_for(settings))
        stack.callback(delivery.close)
        core = build_core(settings, {Surface.SLACK: delivery}, clock=SharedClock(clock))
        prepare(core.database)
        core.start()
        stack.callback(core.stop, 5.0)
        url = stack.enter_context(served(core, settings))
        gaps: list[None] = []
        receiver = SocketMode(
            build_app(core, settings, lambda: gaps.append(None)),
            client_for(settings)(""),
            slack.app_token,
            missed=lambda: gaps.append(None),
            timings=HURRIED,
            backoff=IMPATIENT,
        )
        receiver.start()
        stack.callback(receiver.stop, 5.0)
        slack.until(lambda: slack.sockets.connected == 1)
        until(lambda: receiver.connected)
        yield Plugged(slack, core, settings, model, url, receiver, gaps)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Plugged]:
    with plugged(tmp_path) as errand:
        yield errand


@pytest.fixture
def modelled(tmp_path: Path, model: OpenAIServer) -> Iterator[Plugged]:
    with plugged(tmp_path, model=model) as errand:
        yield errand


# Acknowledged when it is kept, and not before


@contextmanager
def disk_full(stage: Stage) -> Iterator[None]:
    """Every commit fails."""

    def refuse(_connection: Any) -> None:
        raise OperationalError("COMMIT", {}, Exception("database or disk is full"))

    event.listen(stage.core.database.engine, "commit", refuse)
    try:
        yield
    finally:
        event.remove(stage.core.database.engine, "commit", refuse)


def test_what_was_not_kept_is_not_acknowledged_and_comes_again(stage: Plugged) -> None:
    with disk_full(stage):
        stage.slack.say("ana", "dm", "add buy milk")
        stage.slack.wait_idle()
    stage.slack.advance(60)
    stage.settle()

    assert stage.attempts() == [["timeout", "timeout", None]]
    assert stage.answers("ana") == ["Added #1 buy milk"]
    assert stage.tasks("ana") == [(1, "buy milk")]
    assert stage.gaps == [None, None]


def test_a_command_that_was_not_kept_says_so(stage: Plugged) -> None:
    with disk_full(stage):
        stage.slack.command("ana", "dm", "/tasks", "add buy milk")
        stage.slack.wait_idle()

    assert [message.text for message in stage.slack.ephemerals("ana")] == [
        '/tasks failed with the error "operation_timeout"'
    ]
    assert stage.turns() == []


def test_the_api_is_served_beside_it_and_slacks_requests_are_not(stage: Plugged) -> None:
    assert requests.get(f"{stage.url}/healthz", timeout=5).status_code == 200
    assert requests.post(f"{stage.url}/slack/events", json={}, timeout=5).status_code == 404


# The end of a socket


@pytest.mark.parametrize("ending", ["refresh", "warn"])
def test_a_new_socket_is_open_before_the_old_one_ends(stage: Plugged, ending: str) -> None:
    getattr(stage.slack.sockets, ending)()
    stage.slack.until(lambda: stage.slack.sockets.connected == 2)
    first = stage.answer("ana", "dm", "add buy milk")

    stage.slack.advance(10)
    stage.slack.until(lambda: stage.slack.sockets.connected == 1)
    second = stage.answer("ana", "dm", "add buy bread")

    assert [first, second] == ["Added #1 buy milk", "Added #2 buy bread"]
    assert stage.attempts() == [[None], [None]]
    assert (stage.greeted, stage.gaps) == (2, [])


def test_the_old_socket_is_read_for_as_long_as_there_is_no_new_one(stage: Plugged) -> None:
    stage.slack.fail("apps.connections.open", FaultKind.DROP_BEFORE, times=10_000)
    stage.slack.sockets.warn()
    stage.slack.until(lambda: stage.asked >= 3)

    answer = stage.answer("ana", "dm", "add buy milk")

    assert (answer, stage.attempts(), stage.greeted) == ("Added #1 buy milk", [[None]], 1)
    stage.slack.faults.clear()
    stage.slack.until(lambda: stage.greeted == 2)


def test_an_old_socket_that_slack_leaves_open_is_closed(tmp_path: Path) -> None:
    with small_app(timings=replace(HURRIED, overlap=0.1)) as (slack, _app, _receiver):
        slack.sockets.refresh()
        slack.until(lambda: len(slack.log.entries("socket:hello")) == 2)

        slack.until(lambda: slack.sockets.connected == 1)  # Slack's ten seconds never pass on this clock


def test_a_half_open_socket_is_replaced(stage: Plugged) -> None:
    stage.slack.sockets.stall()
    said = stage.slack.say("ana", "dm", "add buy milk")

    stage.slack.until(lambda: stage.greeted == 2)
    stage.slack.advance(60)
    answer = stage.reply_to(said.ts, stage.slack.dm("ana"))["text"]

    assert (answer, stage.tasks("ana")) == ("Added #1 buy milk", [(1, "buy milk")])
    assert stage.gaps == [None]


def test_half_open_sockets_are_noticed_in_under_thirty_seconds() -> None:
    usual, slowest_pause = Timings(), Backoff(jitter=lambda: 0.0).pause(1)

    noticed = usual.ping_every + usual.pong_within + usual.close_within

    assert (noticed, slowest_pause) == (17.0, 0.5)


def test_a_socket_that_is_never_greeted_is_given_up() -> None:
    with small_app(timings=replace(HURRIED, open_within=0.3), start=False) as (slack, _app, receiver):
        greet = slack.sockets._hello
        slack.sockets._hello = lambda connections: {"type": "something_else"}  # type: ignore[method-assign]
        receiver.start()
        slack.until(lambda: len(slack.log.entries("socket:hello")) >= 2)
        slack.sockets._hello = greet  # type: ignore[method-assign]

        until(lambda: receiver.connected)


def test_after_being_away_slack_is_found_again(stage: Plugged) -> None:
    stage.slack.fail("apps.connections.open", FaultKind.DROP_BEFORE, times=2)
    stage.slack.fail("apps.connections.open", FaultKind.STATUS, status=503)
    stage.slack.fail("apps.connections.open", FaultKind.ERROR, error="internal_error")
    stage.slack.sockets.drop()
    said = stage.slack.say("ana", "dm", "add buy milk")
    stage.slack.until(lambda: stage.greeted == 2)
    stage.slack.advance(60)

    answer = stage.reply_to(said.ts, stage.slack.dm("ana"))["text"]

    assert (answer, stage.tasks("ana")) == ("Added #1 buy milk", [(1, "buy milk")])
    assert (stage.asked, stage.gaps) == (6, [None])


def test_slack_is_asked_no_sooner_than_it_says(stage: Plugged) -> None:
    stage.slack.fail("apps.connections.open", FaultKind.RATE_LIMIT, retry_after=1)
    stage.slack.sockets.drop()
    stage.slack.until(lambda: stage.asked == 2)
    waited = threading.Event()

    early = waited.wait(0.7) or stage.asked
    stage.slack.until(lambda: stage.greeted == 2)

    assert (early, stage.asked) == (2, 3)


def test_where_socket_mode_is_switched_off_it_stops_and_says_so(stage: Plugged) -> None:
    stage.slack.sockets.disable()
    until(lambda: not stage.receiver.connected)
    stage.slack.sockets.enable()

    stage.receiver.stop(1.0)

    assert stage.receiver.problem is not None
    assert stage.receiver.problem.startswith("Socket Mode was switched off in the app's settings")
    assert (stage.asked, stage.greeted) == (1, 1)
    assert requests.get(f"{stage.url}/healthz", timeout=5).status_code == 200


def test_nothing_is_lost_and_nothing_is_done_twice_across_three_refreshes(stage: Plugged) -> None:
    refreshes = 0
    for number in range(50):
        stage.slack.say(("ana", "ben")[number % 2], "dm", f"add thing {number}")
        if number in (12, 25, 37):
            refreshes += 1
            stage.slack.sockets.refresh()
            stage.slack.until(lambda wanted=refreshes + 1: stage.greeted >= wanted)
            assert isinstance(stage.slack.clock, ManualClock)
            stage.slack.clock.advance(10)  # the old socket ends, whatever is still on its way over it
    stage.slack.wait_idle(20)
    stage.slack.advance(360)
    until(lambda: len(stage.turns()) == 50)
    stage.wake(60)  # what a busy machine put off
    stage.settle()

    for user, first in (("ana", 0), ("ben", 1)):
        wanted = sorted(f"thing {number}" for number in range(first, 50, 2))
        assert sorted(title for _, title in stage.tasks(user)) == wanted
        assert sorted(text.split(" ", 2)[2] for text in stage.answers(user)) == wanted
    assert stage.greeted >= 4  # on a busy machine a late pong may have cost one more


# Stopping


def test_on_stopping_what_is_in_hand_is_still_acknowledged_and_nothing_more_is_taken() -> None:
    began, go_on = threading.Event(), threading.Event()
    with small_app() as (slack, app, receiver):

        @app.event("message")
        def hold() -> None:
            began.set()
            go_on.wait(10)

        slack.say("ana", "dm", "one")
        assert began.wait(5)
        stopping = threading.Thread(target=receiver.stop, args=(10.0,))
        stopping.start()
        until(receiver._ending.is_set)
        slack.say("ana", "dm", "two")
        go_on.set()
        stopping.join(10)
        slack.wait_idle()

        first, second = slack.events()
        assert [attempt.failure for attempt in first.attempts] == [None]
        assert all(attempt.failure is not None for attempt in second.attempts)
        assert slack.sockets.connected == 0


def test_errand_serve_ends_politely(tmp_path: Path) -> None:
    slack = LocalSlack(manifest(socket=True))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with running(slack) as slack_url:
        settings = {
            "DATABASE_URL": f"sqlite:///{tmp_path}/errand.db",
            "SLACK_BOT_TOKEN": slack.token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": f"{slack_url}/api/",
            "PORT": str(port),
        }
        with errand_serve(tmp_path, settings) as process:
            slack.until(lambda: slack.sockets.connected == 1, timeout=30)
            said = slack.say("ana", "dm", "add buy milk")
            slack.until(lambda: len(slack.thread(slack.dm("ana"), said.ts)) == 2, timeout=20)
            assert requests.get(f"http://127.0.0.1:{port}/healthz", timeout=5).status_code == 200
            process.send_signal(signal.SIGTERM)
            status = process.wait(20)
        slack.until(lambda: slack.sockets.connected == 0)

    assert status == 0
    assert slack.thread(slack.dm("ana"), said.ts)[1].text == "Added #1 buy milk"


@contextmanager
def errand_serve(folder: Path, settings: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), **settings}
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"], env=environment, cwd=folder, stdout=log, stderr=log
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.wait(10)


# With a Bolt app of its own


@contextmanager
def small_app(
    *, timings: Timings = HURRIED, app_token: str | None = None, start: bool = True
) -> Iterator[tuple[LocalSlack, App, SocketMode]]:
    """A local Slack and a Bolt app without listeners, connected."""
    slack = LocalSlack(manifest(socket=True), clock=ManualClock(), ack_timeout=ACK_S)
    with running(slack) as url:
        app = App(
            authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=None, bot_token=slack.token),
            process_before_response=True,
            request_verification_enabled=False,
        )
        client = WebClient(token=slack.token, base_url=f"{url}/api/", retry_handlers=[])
        receiver = SocketMode(app, client, app_token or slack.app_token, timings=timings, backoff=IMPATIENT)
        if start:
            receiver.start()
        try:
            if start and app_token is None:
                until(lambda: receiver.connected)
            yield slack, app, receiver
        finally:
            receiver.stop(5.0)


def test_several_messages_are_accepted_at_once() -> None:
    together = threading.Barrier(5)
    with small_app() as (slack, app, _receiver):

        @app.event("message")
        def wait() -> None:
            together.wait(5)

        for number in range(5):
            slack.say("ana", "dm", f"message {number}")
        slack.wait_idle()

        assert [[attempt.failure for attempt in entry.attempts] for entry in slack.events()] == [[None]] * 5


def test_what_waits_for_the_acknowledgement_does_not_happen_where_it_could_not_be_sent() -> None:
    happened: list[str] = []
    with small_app() as (slack, app, receiver):

        @app.command("/tasks")
        def answer(ack: Ack, context: BoltContext, body: dict[str, Any]) -> None:
            if body["text"] == "cut":
                [link] = receiver._links
                slack.sockets.drop()
                until(lambda: not link.is_up)
            ack("done")
            context["after_ack"].append(lambda: happened.append(body["text"]))

        slack.command("ana", "dm", "/tasks", "cut")
        slack.wait_idle()
        slack.until(lambda: slack.sockets.connected == 1)
        slack.command("ana", "dm", "/tasks", "whole")
        slack.wait_idle()
        until(lambda: happened)

    assert happened == ["whole"]


@pytest.mark.parametrize(
    ("scene", "status"), [(lambda: None, 200), (lambda: 1 / 0, 500)], ids=["an answer", "an exception"]
)
def test_only_a_2xx_is_an_acknowledgement(scene: Callable[[], Any], status: int) -> None:
    with small_app() as (slack, app, _receiver):

        @app.event("message")
        def listen() -> None:
            scene()

        slack.say("ana", "dm", "hello")
        slack.wait_idle()

        assert slack.events()[0].attempts[0].failure == (None if status == 200 else "timeout")


def test_a_retry_says_that_it_is_one() -> None:
    heard: list[list[str] | None] = []
    with small_app() as (slack, app, _receiver):

        @app.event("message")
        def listen(request: Any) -> None:
            heard.append(request.headers.get("x-slack-retry-num"))
            if len(heard) == 1:
                raise ValueError

        slack.say("ana", "dm", "hello")
        slack.wait_idle()

    assert heard == [None, ["1"]]


def test_a_refused_token_is_said_and_not_tried_again_and_again() -> None:
    with small_app(app_token="xapp-1-wrong") as (slack, _app, receiver):
        until(lambda: receiver.problem)

        assert "SLACK_APP_TOKEN (invalid_auth)" in str(receiver.problem)
        assert len(slack.log.entries("apps.connections.open")) == 1


def test_pauses_double_up_to_half_a_minute() -> None:
    shortest, longest = Backoff(jitter=lambda: 1.0), Backoff(jitter=lambda: 0.0)

    assert [longest.pause(failures) for failures in range(-1, 9)] == [0, 0, 0.5, 1, 2, 4, 8, 16, 30, 30]
    assert [shortest.pause(failures) for failures in (1, 2, 10_000)] == [0.25, 0.5, 15]


def test_socket_mode_needs_no_signing_secret() -> None:
    def settings(**given: SecretStr) -> BotSettings:
        return BotSettings(_env_file=None, **given)  # type: ignore[call-arg]

    bot, app, secret = SecretStr("xoxb-1"), SecretStr("xapp-1"), SecretStr("s")

    assert settings(slack_bot_token=bot, slack_app_token=app).has_slack
    assert settings(slack_bot_token=bot, slack_signing_secret=secret).has_slack
    assert settings(slack_app_token=app).missing_slack == ["SLACK_BOT_TOKEN"]
    assert settings(slack_bot_token=bot).missing_slack == ["SLACK_SIGNING_SECRET"]
