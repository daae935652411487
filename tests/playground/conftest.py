from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.playground import LocalSlack, ManualClock, running

from .recorder import RecordingBot, recording_bot

ANA, BEN, CHIKA = "U07ANA00001", "U07BEN00001", "U07CHIKA001"
START = 1_700_000_000.0
GENERAL, HOME = "C07GENERAL1", "C07HOME0001"


@pytest.fixture(scope="session")
def manifest() -> dict[str, Any]:
    return yaml.safe_load(Path(__file__).with_name("manifest.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def module_bot() -> Iterator[RecordingBot]:
    with recording_bot() as bot:
        yield bot


@pytest.fixture(scope="module")
def module_slack(manifest: dict[str, Any], module_bot: RecordingBot) -> Iterator[LocalSlack]:
    slack = LocalSlack(manifest, module_bot.url, clock=ManualClock(), ack_timeout=1.0)
    with running(slack):
        yield slack


@pytest.fixture
def bot(module_bot: RecordingBot) -> RecordingBot:
    module_bot.forget()
    return module_bot


@pytest.fixture
def slack(module_slack: LocalSlack, bot: RecordingBot) -> Iterator[LocalSlack]:
    """A workspace as new, on a clock that stands still; the server behind it is shared by a module's tests."""
    assert isinstance(module_slack.clock, ManualClock)
    module_slack.clock.set(START)
    module_slack.reset()
    bot.forget()
    yield module_slack
    module_slack.faults.clear()
    module_slack.wait_idle()
    module_slack.rate_limit.enabled = False


@pytest.fixture
def client(slack: LocalSlack) -> WebClient:
    """Slack's own client, without any retries."""
    return WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])


@pytest.fixture
def serve(manifest: dict[str, Any]) -> Iterator[Callable[..., LocalSlack]]:
    """Start a LocalSlack of one's own: `serve(bot_url, **options)`."""
    with ExitStack() as stack:

        def start(*args: Any, **options: Any) -> LocalSlack:
            made = LocalSlack(options.pop("manifest", manifest), *args, **options)
            stack.enter_context(running(made))
            return made

        yield start


@pytest.fixture
def refused() -> Callable[..., dict[str, Any]]:
    """Call something that Slack refuses, and return the answer's body."""

    def call(function: Callable[..., Any], *args: Any, **fields: Any) -> dict[str, Any]:
        with pytest.raises(SlackApiError) as caught:
            function(*args, **fields)
        return caught.value.response.data

    return call
