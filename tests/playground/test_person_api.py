"""The person's side over HTTP: what a page has to work with."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
from slack_sdk import WebClient

from bot.playground import LocalSlack
from bot.playground.state import Installed

from .conftest import ANA, GENERAL
from .recorder import RecordingBot


def ask(
    slack: LocalSlack, path: str, fields: dict[str, Any] | None = None, **headers: str
) -> tuple[int, dict[str, Any]]:
    """GET, or POST where there are fields."""
    connection = http.client.HTTPConnection(urlsplit(slack.base_url).netloc, timeout=5)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    body = None
    if fields is not None:
        body, sent = json.dumps(fields), {"Content-Type": "application/json"} | sent
    connection.request("GET" if body is None else "POST", path, body, sent)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, json.loads(content) if content.startswith(b"{") else {}


def act(slack: LocalSlack, action: str, **fields: Any) -> Any:
    status, answer = ask(slack, f"/playground/act/{action}", fields)
    assert status == 200, answer
    return answer["result"]


def state(slack: LocalSlack, user: str) -> dict[str, Any]:
    return ask(slack, f"/playground/state?user={user}")[1]


def test_a_person_talks_to_the_bot(slack: LocalSlack, client: WebClient, bot: RecordingBot) -> None:
    said = act(slack, "say", user="ana", channel="#general", text="@Probe hi & bye")
    client.chat_postMessage(channel=GENERAL, text="hello", thread_ts=said["ts"])
    act(slack, "react", user="ana", channel=GENERAL, ts=said["ts"], name="eyes")
    act(slack, "edit", user="ana", channel=GENERAL, ts=said["ts"], text="changed")
    act(slack, "command", user="ana", channel=GENERAL, command="/probe", text="x")
    slack.wait_idle()

    (general,) = [channel for channel in state(slack, "ana")["channels"] if channel["id"] == GENERAL]
    root, reply = general["messages"]
    assert (said["text"], root["text"], root["reactions"][0]["name"]) == (
        "<@U07LOCALBOT> hi &amp; bye",
        "changed",
        "eyes",
    )
    assert (reply["text"], reply["thread_ts"]) == ("hello", said["ts"])
    assert [heard.payload["command"] for heard in bot.heard if "command" in heard.payload] == ["/probe"]


def test_a_person_sees_only_what_is_theirs(slack: LocalSlack, client: WebClient) -> None:
    slack.say("ana", "dm", "my secret")
    slack.add_channel("closed", ["ana"], private=True)
    client.chat_postEphemeral(channel=GENERAL, user=ANA, text="only ana")
    client.views_publish(user_id=ANA, view={"type": "home", "blocks": [{"type": "divider"}]})

    mine, theirs = state(slack, "ana"), state(slack, "ben")

    for text in ("my secret", "closed", "only ana"):
        assert text in json.dumps(mine)
        assert text not in json.dumps(theirs)
    assert (mine["home"]["type"], theirs["home"]) == ("home", None)
    assert (mine["me"]["tz"], mine["app"]["commands"][0]["command"]) == ("America/New_York", "/probe")
    assert slack.token not in json.dumps(mine)
    assert slack.signing_secret not in json.dumps(mine)


def test_clicks_and_modals(slack: LocalSlack, client: WebClient, bot: RecordingBot) -> None:
    text = {"type": "plain_text", "text": "Go"}
    button = {"type": "button", "action_id": "go", "text": text}
    ts = client.chat_postMessage(channel=GENERAL, text="x", blocks=[{"type": "actions", "elements": [button]}])["ts"]
    act(slack, "click", user="ana", channel=GENERAL, ts=ts, action_id="go")
    slack.wait_idle()
    field = {"type": "plain_text_input", "action_id": "title"}
    blocks = [{"type": "input", "block_id": "b", "label": text, "element": field}]
    view = {"type": "modal", "title": text, "submit": text, "blocks": blocks}
    clicked = next(each.payload for each in bot.heard if each.payload["type"] == "block_actions")
    client.views_open(trigger_id=clicked["trigger_id"], view=view)
    assert state(slack, "ana")["modals"][0]["title"] == text

    act(slack, "submit", user="ana", values={"title": "milk"})
    slack.wait_idle()

    assert bot.heard[-1].payload["type"] == "view_submission"
    assert state(slack, "ana")["modals"] == []


def test_the_workspace_is_administered(slack: LocalSlack, client: WebClient) -> None:
    act(slack, "archive", channel="#home", by="ana")
    act(slack, "remove_bot", channel="#general")
    act(slack, "fail", method="auth.test", kind="error", error="fatal_error")
    act(slack, "deliver_twice", on=True)
    act(slack, "rate_limit", on=True)
    act(slack, "revoke_token")

    assert [channel["is_archived"] for channel in state(slack, "ana")["channels"][:2]] == [False, True]
    assert state(slack, "ana")["app"]["installed"] == "revoked"
    assert (slack.courier.twice, slack.rate_limit.enabled) == (True, True)
    assert [fault.error for fault in slack.faults.waiting()] == ["fatal_error"]
    act(slack, "reset")
    assert slack.world.state.installed is Installed.YES
    assert (slack.courier.twice, slack.faults.waiting()) == (False, ())


def test_the_log_is_for_reading(slack: LocalSlack, client: WebClient) -> None:
    slack.say("ana", "dm", "hello")
    slack.wait_idle()
    client.auth_test()

    entries = ask(slack, "/playground/log")[1]["entries"]
    assert [(entry["direction"], entry["kind"]) for entry in entries] == [
        ("out", "event:message.im"),
        ("in", "auth.test"),
    ]
    assert entries[0]["attempts"][0]["failure"] is None
    later = ask(slack, f"/playground/log?since={entries[0]['id']}&kind=auth.test")[1]["entries"]
    assert [entry["kind"] for entry in later] == ["auth.test"]


@pytest.mark.parametrize(
    ("action", "fields", "status"),
    [
        ("say", {"user": "nobody", "channel": "dm", "text": "x"}, 400),
        ("say", {"user": "ana", "channel": "#nowhere", "text": "x"}, 400),
        ("say", {"user": "ana", "channel": "dm", "text": "  "}, 400),
        ("say", {"user": "ana"}, 400),
        ("say", {"user": "ana", "channel": "dm", "text": "x", "thread_ts": "1.000001"}, 400),
        ("edit", {"user": "ana", "channel": "dm", "ts": "1.000001", "text": "x"}, 400),
        ("redeliver", {"event_id": "Ev1"}, 400),
        ("fail", {"method": "x", "kind": "explode"}, 400),
        ("close", {}, 404),
        ("__init__", {}, 404),
    ],
)
def test_what_cannot_be_done(slack: LocalSlack, action: str, fields: dict[str, Any], status: int) -> None:
    assert ask(slack, f"/playground/act/{action}", fields)[0] == status


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:80"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
@pytest.mark.parametrize("path", ["/playground/state?user=ana", "/api/auth.test"])
def test_other_hosts_and_origins_are_refused(slack: LocalSlack, path: str, headers: dict[str, str]) -> None:
    assert ask(slack, path, **headers)[0] == 403


def test_its_own_page_is_let_in_but_only_with_json(slack: LocalSlack) -> None:
    say = {"user": "ana", "channel": "dm", "text": "x"}

    assert ask(slack, "/playground/act/say", say, Origin=slack.base_url)[0] == 200
    assert ask(slack, "/playground/act/say", say, Content_Type="text/plain")[0] == 415
    assert len(slack.messages("dm", user="ana")) == 1


# The stream of changes


@contextmanager
def listening(slack: LocalSlack, user: str, **headers: str) -> Iterator[Any]:
    """An open event stream; `readline` blocks until something comes, for five seconds at most."""
    host = urlsplit(slack.base_url)
    sock = socket.create_connection((host.hostname or "", host.port or 0), timeout=5)
    extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    request = f"GET /playground/events?user={user} HTTP/1.1\r\nHost: {host.netloc}\r\n{extra}\r\n"
    sock.sendall(request.encode())
    stream = sock.makefile("rb")
    while not stream.readline().startswith(b": listening"):
        pass
    yield stream
    stream.close()
    sock.close()


def next_change(stream: Any, kind: str) -> dict[str, Any]:
    """The data of the next change of that kind, with its `seq`; what comes between is passed over."""
    seq = 0
    while line := stream.readline().decode():
        if line.startswith("id: "):
            seq = int(line[4:])
        if line == f"event: {kind}\n":
            return json.loads(stream.readline()[6:]) | {"seq": seq}
    raise AssertionError("the stream ended")


def test_changes_are_streamed_to_those_who_may_see_them(slack: LocalSlack) -> None:
    with listening(slack, "ben") as bens:
        slack.say("ana", "dm", "my secret")
        slack.say("ana", GENERAL, "for all")
        seen = next_change(bens, "message.posted")

    assert (seen["channel"], seen["message"]["text"]) == (GENERAL, "for all")


def test_a_page_that_was_away_gets_what_it_missed(slack: LocalSlack) -> None:
    slack.say("ana", GENERAL, "one")
    last = slack.world.feed.seq
    slack.say("ana", GENERAL, "two")

    with listening(slack, "ana", Last_Event_ID=str(last)) as stream:
        assert next_change(stream, "message.posted")["message"]["text"] == "two"


def test_a_stream_of_nobody_is_refused(slack: LocalSlack) -> None:
    assert ask(slack, "/playground/events?user=nobody")[0] == 400
