"""What is for another app, or of another workspace, is ignored, once we know who we are."""

from __future__ import annotations

from typing import Any

import pytest
from slack_bolt import App, BoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.home import Home
from bot.listeners import door
from tests.scenarios.stage import until


class Told(WebClient):
    """A client that is told these answers."""

    def __init__(self, **answers: Any) -> None:
        super().__init__("xoxb-1")
        self._answers = answers

    def api_call(self, api_method: str, **_: Any) -> Any:
        return self._answers[api_method.replace(".", "_")]


US = Told(auth_test={"team_id": "T1", "bot_id": "B1"}, bots_info={"bot": {"app_id": "A1"}})
ORG = Told(auth_test={"team_id": "T1", "bot_id": "B1", "is_enterprise_install": True}, bots_info={"bot": {}})
OURS: list[dict[str, Any]] = [
    {},
    {"team_id": "T1", "api_app_id": "A1"},
    {"team_id": "T2", "authorizations": [{"team_id": "T1"}]},
    {"team_id": "T2", "context_team_id": "T1"},
    {"team": {"id": "T1"}},
]
OTHERS: list[dict[str, Any]] = [
    {"team_id": "T1", "api_app_id": "A2"},
    {"team_id": "T2"},
    {"team_id": "T2", "authorizations": [{"team_id": "T3"}]},
    {"team": {"id": "T2"}, "api_app_id": "A1"},
]


@pytest.mark.parametrize(("client", "foreign"), [(US, OTHERS), (ORG, [])])
def test_what_is_foreign(client: WebClient, foreign: list[dict[str, Any]]) -> None:
    home = Home(client)
    before = [body for body in (*OURS, *OTHERS) if home.is_foreign(body)]

    home.learn()

    assert before == []
    assert [body for body in (*OURS, *OTHERS) if home.is_foreign(body)] == foreign


def test_foreign_requests_are_acknowledged_and_reach_no_listener() -> None:
    home = Home(US)
    home.learn()
    heard: list[str] = []
    app = App(authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=None), process_before_response=True)
    door.register(app, home)

    @app.event("message")
    def hear(body: dict[str, Any]) -> None:  # pyright: ignore[reportUnusedFunction]
        heard.append(body["team_id"])

    bodies = [{"type": "event_callback", "team_id": team, "event": {"type": "message"}} for team in ("T1", "T2")]
    answers = [app.dispatch(BoltRequest(mode="socket_mode", body=body)).status for body in bodies]

    assert (answers, heard) == ([200, 200], ["T1"])


def test_slack_is_asked_in_the_background() -> None:
    home = Home(US)

    home.start()
    until(lambda: home.app == "A1")

    assert home.team == "T1"
