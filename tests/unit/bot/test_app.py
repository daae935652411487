"""What Bolt says when the app is made."""

from __future__ import annotations

import logging

import pytest

from bot.app import build_app
from bot.settings import BotSettings
from core.app import build_core


def test_bolts_remark_about_the_token_is_left_out_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-from-the-environment")
    settings = BotSettings(_env_file=None, database_url="sqlite://")  # type: ignore[call-arg]
    core = build_core(settings)

    app = build_app(core, settings)
    app.logger.warning("something else")
    core.database.close()

    assert [(record.name, record.levelno, record.getMessage()) for record in caplog.records] == [
        ("slack_bolt.App", logging.WARNING, "something else")
    ]
