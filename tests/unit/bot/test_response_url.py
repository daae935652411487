"""Answers to a command go to its response URL; what it answers decides whether they are sent again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, cast

import pytest
import requests
import responses
from slack_sdk import WebClient

from bot.delivery import SlackDelivery
from core.deliver import Later, Outcome, Parcel, Part, Sent
from core.models import ChangeKind
from core.reply import Receipt, Reply, TaskLine, render

URL = "https://hooks.slack.com/commands/T1/2/abc"


@pytest.fixture
def slack() -> Iterator[responses.RequestsMock]:
    with responses.RequestsMock() as mock:
        yield mock


def sent(
    reply: Reply = Reply("Hello & <welcome>."),  # noqa: B008 - a frozen value
    tried_s: float = 0.0,
) -> Outcome:
    delivery = SlackDelivery(lambda _team: WebClient(base_url="http://127.0.0.1:9/api/", retry_handlers=[]))
    address = {"kind": "command", "team": "T1", "response_url": URL}
    now = datetime(2026, 11, 20, 15, tzinfo=UTC)
    try:
        parcel = Parcel("7:main", Part.MAIN, address, "slack:T1:U1", reply, render(reply), now, tried_s=tried_s)
        return delivery.send(parcel)
    finally:
        delivery.close()


def bodies(slack: responses.RequestsMock) -> list[dict[str, Any]]:
    return [json.loads(cast(bytes, call.request.body)) for call in slack.calls]


def test_what_is_posted(slack: responses.RequestsMock) -> None:
    slack.post(URL, body="ok")

    outcome = sent(Reply("<!here> look", (Receipt(ChangeKind.ADDED, TaskLine(1, "buy <@U1> milk")),)))

    assert outcome == Sent("7:main")
    [body] = bodies(slack)
    assert {name: body[name] for name in ("response_type", "replace_original", "text")} == {
        "response_type": "ephemeral",
        "replace_original": True,
        "text": "&lt;!here&gt; look\nAdded #1 buy &lt;@U1&gt; milk",
    }
    section, receipt = body["blocks"]
    assert section["text"] == {"type": "mrkdwn", "text": "&lt;!here&gt; look", "verbatim": True}
    assert "".join(run["text"] for run in receipt["elements"][0]["elements"]) == "➕ Added #1 buy <@U1> milk"


@pytest.mark.parametrize(
    ("header", "seconds", "exactly"),
    [
        ({"Retry-After": "7"}, 7.0, True),
        ({"Retry-After": "0"}, 1.0, False),
        ({}, 1.0, False),
        ({"Retry-After": "soon"}, 1.0, False),
    ],
)
def test_a_rate_limit_is_waited_for(
    slack: responses.RequestsMock, header: dict[str, str], seconds: float, exactly: bool
) -> None:
    slack.post(URL, status=429, headers=header)

    assert sent() == Later(seconds, "rate limit", maybe_sent=False, exactly=exactly)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_failure_of_slacks_is_tried_again(slack: responses.RequestsMock, status: int) -> None:
    slack.post(URL, status=status, body="oops")

    assert sent() == Later(5.0, f"status {status}")


@pytest.mark.parametrize("error", [requests.ConnectionError("refused"), requests.Timeout("slow")])
def test_a_connection_that_fails_is_tried_again(slack: responses.RequestsMock, error: Exception) -> None:
    slack.post(URL, body=error)

    assert sent() == Later(5.0, type(error).__name__)


def test_a_connection_that_fails_for_long_is_given_up_for_the_direct_message(slack: responses.RequestsMock) -> None:
    slack.post(URL, body=requests.ConnectTimeout("slow"))

    assert sent(tried_s=119.0) == Later(5.0, "ConnectTimeout")
    assert sent(tried_s=120.0) == Later(5.0, "URLError")  # here nobody listens there


@pytest.mark.parametrize("name", ["used_url", "expired_url"])
def test_where_a_url_is_used_up_the_direct_message_is_tried(slack: responses.RequestsMock, name: str) -> None:
    slack.post(URL, status=404, json={"ok": False, "error": name})

    assert sent() == Later(5.0, "URLError")  # here nobody listens there


def test_blocks_that_are_refused_are_left_out(slack: responses.RequestsMock) -> None:
    slack.post(URL, status=400, json={"ok": False, "error": "invalid_blocks"})
    slack.post(URL, body="ok")

    assert sent() == Sent("7:main")
    first, second = bodies(slack)
    assert first["blocks"]
    assert second == {**first, "blocks": [], "mrkdwn": False}


def test_a_body_that_is_refused_twice_isnt_tried_there_again(slack: responses.RequestsMock) -> None:
    slack.post(URL, status=400, json={"ok": False, "error": "invalid_payload"})

    assert sent() == Later(5.0, "URLError")
    assert len(slack.calls) == 2
