"""Slack's Web API client."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from functools import cache

from slack_sdk import WebClient

from bot.settings import BotSettings

HTTP_TIMEOUT_S = 10
ClientFor = Callable[[str], WebClient]
"""The Web API client of a workspace, by its team id."""


def client_for(settings: BotSettings) -> ClientFor:
    """The Web API client, one for all. It doesn't retry by itself: after a reset connection it would post twice."""
    assert settings.slack_bot_token is not None
    client = WebClient(
        token=settings.slack_bot_token.get_secret_value(),
        base_url=settings.slack_api_url.rstrip("/") + "/",
        timeout=HTTP_TIMEOUT_S,
        ssl=_tls(),
        retry_handlers=[],
    )
    return lambda _team: client


@cache
def _tls() -> ssl.SSLContext:
    """Made once: the SDK would read the CA bundle anew for every call."""
    return ssl.create_default_context()
