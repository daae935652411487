"""The Bolt app: what it says when it is made, and what it does with what is no event."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from pydantic import SecretStr
from slack_bolt import BoltRequest

from bot.app import build_app
from bot.settings import BotSettings
from core.app import Core, build_core


@pytest.fixture
def core(settings: BotSettings) -> Iterator[Core]:
    core = build_core(settings)
    yield core
    core.database.close()


@pytest.fixture
def settings() -> BotSettings:
    token = SecretStr("xoxb-1")
    return BotSettings(_env_file=None, database_url="sqlite://", slack_bot_token=token)  # type: ignore[call-arg]


def test_what_slack_left_out_is_read_back(core: Core, settings: BotSettings) -> None:
    missed: list[bool] = []
    app = build_app(core, settings, lambda: missed.append(True))
    said = {"type": "app_rate_limited", "team_id": "T1", "minute_rate_limited": 1518467820, "api_app_id": "A1"}

    answers = [
        app.dispatch(BoltRequest(mode="socket_mode", body=body)).status for body in (said, {**said, "type": "x"})
    ]

    assert (answers, missed) == ([200, 404], [True])


def test_bolts_remark_about_the_token_is_left_out_and_nothing_else(
    core: Core, settings: BotSettings, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-from-the-environment")

    app = build_app(core, settings)
    app.logger.warning("something else")

    assert [(record.name, record.levelno, record.getMessage()) for record in caplog.records] == [
        ("slack_bolt.App", logging.WARNING, "something else")
    ]
