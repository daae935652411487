"""What isn't Slack's, or isn't a payload, is refused with a 4xx and a log line before anything is parsed or kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
import requests

from bot.playground.signing import signature, signed_headers
from bot.web import MAX_BODY
from core.models import ChatMessage, Conversation, Turn, User
from tests.scenarios.stage import FRIDAY_MORNING, Stage

NOW = FRIDAY_MORNING.timestamp()
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def event(**changes: Any) -> dict[str, Any]:
    """A direct message of Ana's, as Slack sends it."""
    said = {"type": "message", "user": "U07ANA00001", "channel": "D07ANA", "channel_type": "im", "text": "add buy milk"}
    return {
        "type": "event_callback",
        "team_id": "T07LOCAL001",
        "event_id": "Ev1",
        "authorizations": [{"user_id": "U07LOCALBOT", "is_bot": True}],
        "event": {**said, "ts": f"{NOW:.6f}", **changes},
    }


BODY = json.dumps(event())


@pytest.fixture
def refused(stage: Stage, caplog: pytest.LogCaptureFixture) -> Iterator[list[tuple[int, str]]]:
    """Collects (status, log line); in the end there is one for each, and not a row."""
    collected: list[tuple[int, str]] = []
    caplog.set_level("WARNING")
    yield collected
    stage.settle()
    assert [len(stage.rows(kind)) for kind in (User, Conversation, ChatMessage, Turn)] == [0, 0, 0, 0]


def note(caplog: pytest.LogCaptureFixture, answer: requests.Response) -> tuple[int, str]:
    """The answer's status, and the one line that the log has of it."""
    lines = [record for record in caplog.records if record.name.startswith("bot.")]
    caplog.clear()
    return answer.status_code, ", ".join(f"{line.message}: {getattr(line, 'why', '')}".rstrip(": ") for line in lines)


def proof(**changes: str) -> dict[str, str]:
    return {**signed_headers("secret", NOW, BODY.encode()), **changes}


NOT_SLACKS = "a request wasn't Slack's"
NOT_READ = "a signed request wasn't understood"
DOES_NOT_FIT = (401, f"{NOT_SLACKS}: the signature doesn't fit")
TOO_OLD = (401, f"{NOT_SLACKS}: the timestamp is too old or in the future")
NO_NUMBER = (401, f"{NOT_SLACKS}: the timestamp isn't a number")


def test_whatever_is_not_signed_by_slack(
    stage: Stage, caplog: pytest.LogCaptureFixture, refused: list[tuple[int, str]]
) -> None:
    right = signature(stage.slack.signing_secret, str(int(NOW)), BODY.encode())
    stamp, name, number = str(int(NOW)), "X-Slack-Signature", "X-Slack-Request-Timestamp"
    tries: list[tuple[dict[str, str], tuple[int, str]]] = [
        ({}, (401, f"{NOT_SLACKS}: no timestamp")),
        ({number: stamp}, (401, f"{NOT_SLACKS}: no signature")),
        (proof(), DOES_NOT_FIT),
        ({number: stamp, name: right[:-1]}, DOES_NOT_FIT),
        ({number: stamp, name: right.upper()}, DOES_NOT_FIT),
        ({number: stamp, name: right.removeprefix("v0=")}, DOES_NOT_FIT),
        ({number: stamp, name: "v0=é" + right[4:]}, DOES_NOT_FIT),
        ({number: str(int(NOW) + 1), name: right}, DOES_NOT_FIT),
        ({number: "soon", name: right}, NO_NUMBER),
        ({number: "1.5", name: right}, NO_NUMBER),
        ({number: "-5", name: right}, NO_NUMBER),
        ({number: "9" * 5_000, name: right}, NO_NUMBER),
        ({number: "²", name: right}, NO_NUMBER),
    ]
    for headers, _ in tries:
        raw = {key: value.encode("utf-8") for key, value in headers.items()}
        refused.append(note(caplog, stage.send(BODY, raw, signed=False)))

    assert refused == [expected for _, expected in tries]


def test_a_signature_that_is_too_old_or_of_the_future(
    stage: Stage, caplog: pytest.LogCaptureFixture, refused: list[tuple[int, str]]
) -> None:
    for seconds in (-301, 301, -86_400):
        refused.append(note(caplog, stage.send(BODY, at=NOW + seconds)))

    assert refused == [TOO_OLD] * 3


@pytest.mark.parametrize("signed", [False, True], ids=["unsigned", "signed"])
def test_a_body_that_is_no_payload(
    stage: Stage, caplog: pytest.LogCaptureFixture, refused: list[tuple[int, str]], signed: bool
) -> None:
    bodies: list[tuple[bytes, dict[str, str]]] = [
        (b"", {}),
        (b"{", {}),
        (b"[]", {}),
        (b"null", {}),
        (b'"text"', {}),
        (b"\xff\xfe{}", {}),
        (b"[" * 100_000, {}),
        (b'{"a":' * 100_000, {}),
        (json.dumps({"n": 0}).replace("0", "9" * 5_000).encode(), {}),
        (json.dumps({**event(), "event": "text"}).encode(), {}),
        (json.dumps({**event(), "team_id": None}).encode(), {}),
        (b"", FORM),
        (b"a=b", FORM),
        (b"command=%2Ftasks&text=list", FORM),
        (b"payload=", FORM),
        (b"payload=%5B%5D", FORM),
        (b"payload=" + b"%5B" * 100_000, FORM),
    ]
    for body, headers in bodies:
        refused.append(note(caplog, stage.send(body, headers, signed=signed)))

    misfits = ["payload"] * 9 + ["event", "team_id", "command", "command", "team_id", "command", "payload", "payload"]
    unsigned = (401, f"{NOT_SLACKS}: no timestamp")
    assert refused == [(400, f"{NOT_READ}: {misfit}") if signed else unsigned for misfit in misfits]


def test_an_event_that_is_not_a_message_of_anybody_is_let_be(stage: Stage, refused: list[tuple[int, str]]) -> None:
    broken: list[dict[str, Any]] = [
        {"user": None}, {"user": ""}, {"user": "U07LOCALBOT"}, {"user": "USLACKBOT"}, {"bot_id": "B1"},
        {"hidden": True}, {"channel": None}, {"ts": None}, {"ts": "soon"}, {"ts": "9" * 5_000},
        {"subtype": "channel_join"}, {"subtype": "message_changed"}, {"subtype": "message_deleted"},
        {"type": "no_such_event"},
    ]  # fmt: skip

    assert [stage.send(event(**changes)).status_code for changes in broken] == [200] * len(broken)


def click(**changes: Any) -> dict[str, Any]:
    """Ana presses Undo, as Slack sends it."""
    undo = {"action_id": "undo_turn", "block_id": "b", "text": {"type": "plain_text", "text": "Undo"}, "value": "1"}
    return {
        "type": "block_actions",
        "user": {"id": "U07ANA00001"},
        "team": {"id": "T07LOCAL001"},
        "channel": {"id": "D07ANA"},
        "message": {"ts": f"{NOW:.6f}"},
        "container": {"type": "message"},
        "trigger_id": "1.2.3",
        "response_url": "http://127.0.0.1:9/",
        "actions": [{**undo, **changes.pop("action", {})}],
        **changes,
    }


def test_parts_of_the_wrong_type(
    stage: Stage, caplog: pytest.LogCaptureFixture, refused: list[tuple[int, str]]
) -> None:
    events = [
        *(({name: 5}, f"event.{name}") for name in ("type", "user", "channel", "text", "ts", "thread_ts", "subtype")),
        ({"type": []}, "event.type"), ({"user": {"id": "U1"}}, "event.user"), ({"files": ["x"]}, "event.files.0"),
        ({"subtype": "message_changed", "previous_message": 5}, "event.previous_message"),
        ({"type": "user_change"}, "event.user"), ({"type": "no_such_event", "user": 5}, "Bolt can't read it"),
    ]  # fmt: skip
    envelopes: list[tuple[dict[str, Any], str]] = [
        ({"authorizations": "x"}, "authorizations"), ({"authorizations": [None]}, "authorizations.0"),
        ({"authorizations": [{"user_id": 5}]}, "authorizations.0.user_id"), ({"enterprise_id": 5}, "enterprise_id"),
        ({"api_app_id": 5}, "api_app_id"), ({"team_id": ""}, "team_id"),
    ]  # fmt: skip
    clicks: list[tuple[dict[str, Any], str]] = [
        *(({name: None}, name) for name in ("user", "team", "channel", "message", "trigger_id", "actions")),
        ({"actions": []}, "actions"), ({"actions": [None]}, "actions.0"), ({"user": "U1"}, "user"),
        ({"container": {"is_ephemeral": True}, "response_url": None}, "response_url"),
        ({"action": {"value": 5}}, "actions.0.value"), ({"action": {"text": "Undo"}}, "actions.0.text"),
    ]  # fmt: skip
    sent = [(event(**changes), why) for changes, why in events] + [
        ({**event(), **more}, why) for more, why in envelopes
    ]

    for body, _ in sent:
        refused.append(note(caplog, stage.send(body)))
    for changes, _ in clicks:
        refused.append(note(caplog, stage.send(urlencode({"payload": json.dumps(click(**changes))}), FORM)))

    assert refused == [(400, f"{NOT_READ}: {why}") for _, why in (*sent, *clicks)]


@pytest.mark.parametrize("value", [None, "", "abc", "１", "-1", "1:2", "9" * 19])
def test_a_button_with_a_value_that_is_none_of_ours(
    stage: Stage, caplog: pytest.LogCaptureFixture, refused: list[tuple[int, str]], value: str | None
) -> None:
    pressed = urlencode({"payload": json.dumps(click(action={"value": value}))})

    refused.append(note(caplog, stage.send(pressed, FORM)))

    assert refused == [(400, "a signed request can't be kept: a button's value isn't one of ours")]


def test_what_is_too_large(stage: Stage, caplog: pytest.LogCaptureFixture, refused: list[tuple[int, str]]) -> None:
    large = b"x" * (MAX_BODY + 1)
    chunks = (large[start : start + 65_536] for start in range(0, len(large), 65_536))

    refused.append(note(caplog, stage.send(large)))
    refused.append(note(caplog, requests.post(f"{stage.url}/slack/events", data=chunks, timeout=10)))

    assert refused == [(413, "a request was too large")] * 2


def test_slack_checks_the_certificate_and_the_address(stage: Stage, refused: list[tuple[int, str]]) -> None:
    for body in (b"ssl_check=1&token=abc", b"token=abc&ssl_check=1"):
        checked = stage.send(body, FORM, signed=False)
        assert (checked.status_code, checked.content) == (200, b"")
    assert stage.send(b"ssl_check=1&command=%2Ftasks&" + b"x" * 200, FORM, signed=False).status_code == 401

    assert stage.slack.verify_url("a-challenge")
    assert stage.send({"type": "url_verification", "challenge": "x"}, signed=False).status_code == 401


def test_the_same_message_signed_is_taken(stage: Stage) -> None:
    assert stage.send(event()).status_code == 200
    stage.settle()
    assert stage.tasks("ana") == [(1, "buy milk")]


def test_a_command_may_say_anything(stage: Stage) -> None:
    form = {
        "command": "/tasks",
        "text": "add check the payload",
        "team_id": "T07LOCAL001",
        "user_id": "U07ANA00001",
        "channel_id": "C07GENERAL1",
        "trigger_id": "1.2.3",
        "response_url": "http://127.0.0.1:9/",
    }

    assert stage.send(urlencode(form), FORM).json()["text"] == "Added #1 check the payload"
    stage.settle()
