"""Slash commands and response URLs."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from typing import Any

import pytest
from slack_sdk.signature import SignatureVerifier
from slack_sdk.webhook import WebhookClient

from bot.playground import LocalSlack, PersonError

from .conftest import ANA, GENERAL
from .recorder import RecordingBot, Say


def ask(slack: LocalSlack, bot: RecordingBot, channel: str = GENERAL) -> str:
    """Type a command and return its response URL."""
    slack.command("ana", channel, "/probe", "hello")
    slack.wait_idle()
    return bot.heard[-1].payload["response_url"]


def shown(slack: LocalSlack) -> list[tuple[str, str]]:
    return [(message.user, message.text) for message in slack.ephemerals("ana")]


def test_a_command_arrives_as_a_signed_form(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.command("ana", GENERAL, "/probe", "ask @ben in #home & <now>")
    slack.wait_idle()

    (heard,) = bot.heard
    assert SignatureVerifier(slack.signing_secret).is_valid_request(heard.body, heard.headers)
    assert heard.headers["content-type"] == "application/x-www-form-urlencoded"
    form = heard.payload
    assert form.pop("response_url").startswith(slack.base_url + "/response/T07LOCAL001/")
    assert form.pop("trigger_id")
    assert form == {
        "token": "local-verification-token",
        "team_id": "T07LOCAL001",
        "team_domain": "errand-local",
        "channel_id": GENERAL,
        "channel_name": "general",
        "user_id": ANA,
        "user_name": "ana",
        "command": "/probe",
        "text": "ask <@U07BEN00001|ben> in <#C07HOME0001|home> &amp; &lt;now&gt;",
        "api_app_id": "A07LOCALAPP",
        "is_enterprise_install": "false",
    }


def test_without_should_escape_the_text_is_as_typed(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.command("ana", "dm", "/raw", "ask @ben & <now>")
    slack.wait_idle()

    form = bot.heard[0].payload
    assert (form["text"], form["channel_name"]) == ("ask @ben & <now>", "directmessage")


@pytest.mark.parametrize(
    ("answer", "ephemeral", "public"),
    [
        (Say(), [], []),
        (Say(200, b"plain"), [("U07LOCALBOT", "plain")], []),
        (Say.json({"text": "json"}), [("U07LOCALBOT", "json")], []),
        (Say.json({"text": "for all", "response_type": "in_channel"}), [], ["for all"]),
    ],
)
def test_what_the_bot_answers_is_shown(
    slack: LocalSlack, bot: RecordingBot, answer: Say, ephemeral: list[Any], public: list[str]
) -> None:
    bot.answers = [answer]
    slack.command("ana", GENERAL, "/probe", "hello")
    slack.wait_idle()

    assert shown(slack) == ephemeral
    assert [message.text for message in slack.messages(GENERAL)] == public


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (Say(500), "dispatch_failed"),
        (Say(404), "dispatch_failed"),
        (Say(hang_up=True), "dispatch_failed"),
        (Say(hold=threading.Event()), "operation_timeout"),
        (Say.json([1]), "invalid_command_response"),
        (Say.json({"blocks": [{"type": "marquee"}]}), "invalid_command_response"),
        (Say.json({}), "invalid_command_response"),
        (Say(200, b"{", {"Content-Type": "application/json"}), "invalid_command_response"),
    ],
)
def test_what_people_see_when_a_command_fails(slack: LocalSlack, bot: RecordingBot, answer: Say, error: str) -> None:
    bot.answers = [answer]
    slack.command("ana", GENERAL, "/probe", "hello")
    slack.wait_idle()
    if answer.hold is not None:
        answer.hold.set()

    assert shown(slack) == [("USLACKBOT", f'/probe failed with the error "{error}"')]
    assert len(bot.heard) == 1


def test_a_command_in_a_thread_is_refused_by_slack(slack: LocalSlack, bot: RecordingBot) -> None:
    ts = slack.say("ana", "dm", "hello").ts
    slack.wait_idle()
    bot.forget()

    assert slack.command("ana", "dm", "/probe", "hello", thread_ts=ts) is None
    slack.wait_idle()

    assert shown(slack) == [("USLACKBOT", "`/probe` is not supported in threads. Sorry!")]
    assert bot.heard == []


def test_commands_that_do_not_exist(slack: LocalSlack) -> None:
    with pytest.raises(PersonError, match="not a valid command"):
        slack.command("ana", "dm", "/nothing")
    slack.uninstall()
    with pytest.raises(PersonError, match="not installed"):
        slack.command("ana", "dm", "/probe")


# Response URLs


def test_a_response_url_answers_five_times(slack: LocalSlack, bot: RecordingBot) -> None:
    webhook = WebhookClient(ask(slack, bot))

    answers = [webhook.send(text=f"answer {number}") for number in range(6)]

    assert [(answer.status_code, answer.body) for answer in answers[:5]] == [(200, "ok")] * 5
    assert (answers[5].status_code, json.loads(answers[5].body)) == (404, {"ok": False, "error": "used_url"})
    assert shown(slack) == [("U07LOCALBOT", f"answer {number}") for number in range(5)]
    assert [entry.status for entry in slack.log.entries("response_url")] == [200] * 5 + [404]


def test_a_response_url_lives_half_an_hour(slack: LocalSlack, bot: RecordingBot) -> None:
    webhook = WebhookClient(ask(slack, bot))
    slack.advance(1800)
    assert webhook.send(text="just in time").status_code == 200
    slack.advance(0.1)

    late = webhook.send(text="late")
    assert (late.status_code, json.loads(late.body)) == (404, {"ok": False, "error": "expired_url"})


def test_response_types_and_refusals(slack: LocalSlack, bot: RecordingBot) -> None:
    url = ask(slack, bot, "dm")
    webhook = WebhookClient(url)

    webhook.send(text="for all", response_type="in_channel")
    assert [message.text for message in slack.messages("dm", user="ana")] == ["for all"]

    def error(body: bytes) -> tuple[int, str]:
        request = urllib.request.Request(url, body, {"Content-Type": "application/json"}, method="POST")
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(request)
        with caught.value as answer:
            return answer.code, json.loads(answer.read())["error"]

    assert error(b"[") == (400, "invalid_payload")
    assert error(b'{"text": 1}') == (400, "invalid_payload")
    assert error(b"{}") == (400, "no_text")
    assert error(b'{"blocks": [{"type": "marquee"}]}') == (400, "invalid_blocks")
    gone = WebhookClient(slack.base_url + "/response/T07LOCAL001/9/nothing").send(text="x")
    assert (gone.status_code, json.loads(gone.body)["error"]) == (404, "no_service")
