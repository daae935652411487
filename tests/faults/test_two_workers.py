"""Two live workers at one turn: one was taken for dead while it was only slow.

On PostgreSQL; SQLite has one worker process.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from typing import Any

import pytest
from pydantic import SecretStr
from slack_sdk import WebClient
from sqlalchemy import select

from bot.delivery import SlackDelivery
from bot.intake import message
from bot.playground import LocalSlack, ManualClock, running
from bot.settings import BotSettings
from core.app import Core, build_core
from core.llm.port import Answer, Called, ModelRequest, Said, ToolCall
from core.models import ChatMessage, Role, Surface, Task
from tests.scenarios.stage import FRIDAY_MORNING, SharedClock, app_manifest


class HeldClient(WebClient):
    """A client whose posts wait at a gate, before Slack hears of them."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self.gate, self.reached = threading.Event(), threading.Event()
        self.gate.set()

    def api_call(self, api_method: str, **more: Any) -> Any:
        if api_method == "chat.postMessage":
            self.reached.set()
            assert self.gate.wait(10)
        return super().api_call(api_method, **more)


class SlowDelivery(SlackDelivery):
    """Between claiming a turn and its first look at the transcript there is time for much else: `meanwhile`."""

    meanwhile: Callable[[], object] = staticmethod(lambda: None)

    @contextmanager
    def working(self, address: Mapping[str, str]) -> Generator[None]:
        self.meanwhile()
        with super().working(address):
            yield


@pytest.fixture
def slack() -> Iterator[LocalSlack]:
    clock = ManualClock(FRIDAY_MORNING.timestamp())
    slack = LocalSlack(app_manifest(), clock=clock, signing_time=clock.now)
    with running(slack):
        yield slack


class HeldMind:
    """A model that adds milk, once the gate is open."""

    name = "held"

    def __init__(self) -> None:
        self.gate, self.reached = threading.Event(), threading.Event()

    def complete(self, request: ModelRequest) -> Answer:
        self.reached.set()
        assert self.gate.wait(10)
        if request.messages[-1].role is Role.TOOL:
            return Said("")
        return Called((ToolCall("call_0", "add_task", {"title": "milk"}),))


def _worker(
    stack: ExitStack,
    slack: LocalSlack,
    database_url: str,
    mind: HeldMind | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[Core, HeldClient]:
    settings = BotSettings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=database_url,
        slack_bot_token=SecretStr(slack.token),
        grammar_first=False,
    )
    client = HeldClient(token=slack.token, base_url=f"{slack.base_url}/api/", retry_handlers=[])
    delivery = SlowDelivery(lambda _team: client)
    delivery.meanwhile = meanwhile
    core = build_core(settings, {Surface.SLACK: delivery}, clock=SharedClock(slack.clock), model=mind)  # type: ignore[arg-type]
    stack.callback(core.database.close)
    stack.callback(delivery.close)
    return core, client


def test_a_post_that_is_under_way_elsewhere_isnt_made_again(slack: LocalSlack, postgres_database_url: str) -> None:
    with ExitStack() as stack:
        slow, held = _worker(stack, slack, postgres_database_url)
        second, _ = _worker(stack, slack, postgres_database_url)
        said = slack.say("ana", "dm", "add milk")
        turn = slow.accept(_incoming(slack))
        held.gate.clear()
        posting = threading.Thread(target=slow.runner.drain, args=(turn.user_id,))
        posting.start()
        assert held.reached.wait(10)

        again = second.runner.drain(turn.user_id)  # it has been given the job, because the first one fell silent
        held.gate.set()
        posting.join(10)
        slack.advance(15)
        after = second.runner.drain(turn.user_id)

        assert again is not None
        assert after is None
        assert [each.text for each in slack.thread(slack.dm("ana"), said.ts) if each.bot_id] == ["Added #1 milk"]


def test_a_post_that_died_with_its_worker_is_made_by_the_next_one_once_it_cant_arrive_any_more(
    slack: LocalSlack, postgres_database_url: str
) -> None:
    with ExitStack() as stack:
        dead, held = _worker(stack, slack, postgres_database_url)
        second, _ = _worker(stack, slack, postgres_database_url)
        said = slack.say("ana", "dm", "add milk")
        turn = dead.accept(_incoming(slack))
        held.gate.clear()
        posting = threading.Thread(target=dead.runner.drain, args=(turn.user_id,), daemon=True)
        posting.start()
        assert held.reached.wait(10)

        again = second.runner.drain(turn.user_id)
        slack.advance(15)
        after = second.runner.drain(turn.user_id)

        seen = [each.text for each in slack.thread(slack.dm("ana"), said.ts) if each.bot_id]
        held.gate.set()
        posting.join(10)
        assert again is not None
        assert after is None
        assert seen == ["Added #1 milk"]


def test_a_model_that_answers_when_somebody_else_has_done_the_turn_changes_nothing(
    slack: LocalSlack, postgres_database_url: str
) -> None:
    slow_mind, quick_mind = HeldMind(), HeldMind()
    quick_mind.gate.set()
    with ExitStack() as stack:
        slow, _ = _worker(stack, slack, postgres_database_url, slow_mind)
        quick, _ = _worker(stack, slack, postgres_database_url, quick_mind)
        said = slack.say("ana", "dm", "milk would be good")
        turn = slow.accept(_incoming(slack))
        thinking = threading.Thread(target=slow.runner.drain, args=(turn.user_id,))
        thinking.start()
        assert slow_mind.reached.wait(10)

        quick.runner.drain(turn.user_id)
        slow_mind.gate.set()
        thinking.join(10)

        with quick.database.read() as session:
            assert session.scalars(select(Task.title)).all() == ["milk"]
            said_by = session.scalars(select(ChatMessage.role).order_by(ChatMessage.position)).all()
        assert said_by == [Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT]
        assert [each.text for each in slack.thread(slack.dm("ana"), said.ts) if each.bot_id] == ["Added #1 milk"]


def test_a_turn_that_was_answered_between_its_claim_and_the_first_look_at_it_isnt_gone_on_with(
    slack: LocalSlack, postgres_database_url: str
) -> None:
    mind = HeldMind()
    mind.gate.set()
    with ExitStack() as stack:
        quick, _ = _worker(stack, slack, postgres_database_url, mind)
        slow, _ = _worker(stack, slack, postgres_database_url, mind, lambda: quick.runner.drain(turn.user_id))
        said = slack.say("ana", "dm", "milk would be good")
        turn = slow.accept(_incoming(slack))

        slow.runner.drain(turn.user_id)

        with quick.database.read() as session:
            assert session.scalars(select(Task.title)).all() == ["milk"]
            said_by = session.scalars(select(ChatMessage.role).order_by(ChatMessage.position)).all()
        assert said_by == [Role.USER, Role.ASSISTANT, Role.TOOL, Role.ASSISTANT]
        assert [each.text for each in slack.thread(slack.dm("ana"), said.ts) if each.bot_id] == ["Added #1 milk"]


def _incoming(slack: LocalSlack) -> Any:
    """The last message, as it comes in."""
    addressed = message(slack.events("message.im")[-1].request)
    assert addressed is not None
    return addressed.incoming  # type: ignore[union-attr]
