"""Direct messages, mentions, and replies in a thread; and what becomes of them when they are edited or deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from slack_bolt import App

from bot import intake
from bot.intake import Addressed, Edited, InThread, Withdrawn
from core.app import Core


def register(app: App, core: Core) -> None:
    @app.event("message")
    @app.event("app_mention")
    def heard(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        hear(core, body)


def hear(core: Core, body: dict[str, Any], *, caught_up: bool = False) -> bool:
    """Take in one event, however it came; True when it is a message that wasn't known yet.

    One that is `caught_up` on may have been answered: before a backup was restored, say.
    """
    match intake.message(body):
        case Addressed(incoming=incoming):
            return core.accept(replace(incoming, maybe_answered=caught_up)).new
        case InThread(incoming=incoming, names_others=names_others):
            accepted = core.accept_follow_up(replace(incoming, maybe_answered=caught_up), names_others=names_others)
            return accepted is not None and accepted.new
        case Edited(source_key=source_key, user_ref=user_ref, text=text):
            core.revise(source_key, user_ref, text)
        case Withdrawn(source_key=source_key, user_ref=user_ref):
            core.withdraw(source_key, user_ref)
        case None:
            pass
    return False
