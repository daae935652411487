"""What Slack tells us of people: that somebody's time zone changed, or that they are gone."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.delivery import profile_of
from bot.identity import Workspace
from core.app import Core


def register(app: App, core: Core) -> None:
    @app.event("user_change")
    def changed(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        user = body["event"]["user"]
        workspace = Workspace(body["team_id"], body.get("enterprise_id"))
        core.learn_profile(workspace.user_ref(user["id"]), profile_of(user))
