"""What Slack tells us of people: above all, that somebody's time zone changed."""

from __future__ import annotations

from typing import Any

from slack_bolt import App

from bot.identity import Workspace
from core.app import Core
from core.deliver import Profile


def register(app: App, core: Core) -> None:
    @app.event("user_change")
    def changed(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        user = body["event"]["user"]
        workspace = Workspace(body["team_id"], body.get("enterprise_id"))
        profile = Profile(user.get("real_name") or user.get("name"), user.get("tz"), user.get("locale"))
        core.learn_profile(workspace.user_ref(user["id"]), profile)
