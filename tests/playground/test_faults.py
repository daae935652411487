"""Calls that go wrong on demand, and the rate limit."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable
from typing import Any
from urllib.error import HTTPError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook import WebhookClient

from bot.playground import FaultKind, LocalSlack

from .conftest import ANA, GENERAL, HOME
from .recorder import RecordingBot

Refused = Callable[..., dict[str, Any]]


def texts(slack: LocalSlack) -> list[str]:
    return [message.text for message in slack.messages(GENERAL)]


def test_an_error_for_the_next_calls_of_a_method(slack: LocalSlack, client: WebClient, refused: Refused) -> None:
    slack.fail("chat.postMessage", FaultKind.ERROR, error="internal_error", times=2)

    assert client.auth_test()["ok"]
    for _ in range(2):
        answer = refused(client.chat_postMessage, channel=GENERAL, text="x")
        assert answer == {"ok": False, "error": "internal_error"}
    client.chat_postMessage(channel=GENERAL, text="third")

    assert texts(slack) == ["third"]
    assert slack.faults.waiting() == ()
    assert [entry.fault for entry in slack.log.entries("chat.postMessage")] == ["error", "error", None]


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_status(slack: LocalSlack, client: WebClient, status: int) -> None:
    slack.fail("*", "status", status=status, body="<html>upstream</html>")

    with pytest.raises((SlackApiError, HTTPError)) as caught:
        client.chat_postMessage(channel=GENERAL, text="x")

    assert caught.value.response.status_code == status
    assert texts(slack) == []


@pytest.mark.parametrize(("retry_after", "header"), [(30, "30"), (0, "0"), (None, None)])
def test_a_429_with_or_without_the_header(
    slack: LocalSlack, client: WebClient, retry_after: int | None, header: str | None
) -> None:
    slack.fail("chat.postMessage", "rate_limit", retry_after=retry_after)

    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=GENERAL, text="x")

    response = caught.value.response
    headers = {name.lower(): value for name, value in response.headers.items()}
    assert (response.status_code, response.data) == (429, {"ok": False, "error": "ratelimited"})
    assert headers.get("retry-after") == header


@pytest.mark.parametrize(("kind", "done"), [("drop_before", []), ("lose_answer", ["x"])])
def test_a_connection_that_is_cut(slack: LocalSlack, client: WebClient, kind: str, done: list[str]) -> None:
    slack.fail("chat.postMessage", kind)

    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        client.chat_postMessage(channel=GENERAL, text="x")

    assert texts(slack) == done
    assert client.auth_test()["ok"]


def test_slacks_default_client_posts_twice_after_a_lost_answer(slack: LocalSlack) -> None:
    slack.fail("chat.postMessage", "lose_answer")

    WebClient(token=slack.token, base_url=slack.base_url + "/api/").chat_postMessage(channel=GENERAL, text="x")

    assert texts(slack) == ["x", "x"]


def test_an_answer_that_is_held(slack: LocalSlack, client: WebClient) -> None:
    slack.fail("chat.postMessage", "hold")
    answers: list[Any] = []
    thread = threading.Thread(target=lambda: answers.append(client.chat_postMessage(channel=GENERAL, text="x")))

    thread.start()
    slack.until(lambda: texts(slack) == ["x"])
    assert answers == []
    slack.faults.release()
    thread.join(5)

    assert [answer["ok"] for answer in answers] == [True]


def test_an_answer_that_is_late(slack: LocalSlack) -> None:
    slack.fail("chat.postMessage", "delay", seconds=0.4)
    hasty = WebClient(token=slack.token, base_url=slack.base_url + "/api/", timeout=0.1, retry_handlers=[])

    with pytest.raises(TimeoutError):
        hasty.chat_postMessage(channel=GENERAL, text="x")

    assert texts(slack) == ["x"]


def test_response_urls_can_fail_too(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.command("ana", GENERAL, "/probe", "x")
    slack.wait_idle()
    webhook = WebhookClient(bot.heard[0].payload["response_url"], retry_handlers=[])
    slack.fail("response_url", "status", status=503)

    assert webhook.send(text="x").status_code == 503
    assert webhook.send(text="x").status_code == 200


def test_one_message_a_second_in_a_channel(slack: LocalSlack, client: WebClient) -> None:
    slack.rate_limit.enabled = True
    client.chat_postMessage(channel=GENERAL, text="one")
    client.chat_postMessage(channel=HOME, text="elsewhere")
    slack.advance(0.5)

    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=GENERAL, text="too soon")
    client.chat_update(channel=GENERAL, ts=slack.messages(GENERAL)[0].ts, text="changed")
    slack.advance(0.5)
    client.chat_postMessage(channel=GENERAL, text="two")

    response = caught.value.response
    headers = {name.lower(): value for name, value in response.headers.items()}
    assert (response.status_code, headers["retry-after"]) == (429, "1")
    assert response.data == {"ok": False, "error": "ratelimited"}
    assert texts(slack) == ["changed", "two"]


def test_a_person_and_their_direct_message_are_one_channel(slack: LocalSlack, client: WebClient) -> None:
    slack.rate_limit.enabled = True
    client.chat_postMessage(channel=ANA, text="one")

    with pytest.raises(SlackApiError) as caught:
        client.chat_postMessage(channel=slack.dm("ana"), text="two")

    assert caught.value.response.status_code == 429
