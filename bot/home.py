"""Who we are in Slack: requests that are for another app, or of a workspace where we aren't installed, aren't ours."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

AGAIN_S = 60.0
log = logging.getLogger(__name__)


class Home:
    """The workspace and the app that our token is for, learnt in the background: accepting never waits for Slack.

    Until Slack has said it, nothing is foreign: what a request is signed with is our app's alone anyhow.
    """

    def __init__(self, client: WebClient) -> None:
        self._client = client
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="home", daemon=True)
        self.team: str | None = None
        self.app: str | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()

    def learn(self) -> None:
        """Ask Slack. Raises SlackClientError and OSError."""
        us = self._client.auth_test()
        if not us.get("is_enterprise_install"):  # which is for many workspaces, and nobody says which
            self.team = us.get("team_id")
        if us.get("bot_id"):
            bot: Mapping[str, Any] = self._client.bots_info(bot=us["bot_id"]).get("bot") or {}
            self.app = bot.get("app_id")

    def is_foreign(self, body: Mapping[str, Any]) -> bool:
        """Whether this payload (whose parts are of the right types) is for another app, or of another workspace."""
        app = body.get("api_app_id")
        teams = _teams(body)
        return bool(self.app and app and app != self.app) or bool(self.team and teams and self.team not in teams)

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self.learn()
                return
            except (SlackClientError, OSError) as error:
                log.info("Slack didn't say who we are", extra={"why": type(error).__name__})
                self._stopped.wait(AGAIN_S)


def _teams(body: Mapping[str, Any]) -> set[str]:
    """Every workspace that a payload names as its own.

    In a channel that is shared with another company, an event's `team_id` may be theirs; the authorization is ours.
    """
    named = [body.get("team_id"), body.get("context_team_id"), (body.get("team") or {}).get("id")]
    return {each for each in (*named, *(one.get("team_id") for one in body.get("authorizations") or ())) if each}
