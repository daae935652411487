"""Direct messages, mentions, and replies in a thread."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot import intake
from bot.intake import Addressed, InThread
from core.app import Core


def register(app: App, core: Core) -> None:
    @app.event("message")
    @app.event("app_mention")
    def heard(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        match intake.message(body):
            case Addressed(incoming=incoming):
                core.accept(incoming)
            case InThread(incoming=incoming, names_others=names_others):
                core.accept_follow_up(incoming, names_others=names_others)
            case None:
                pass
