"""ATTACKS.md, D: the endpoint. `tests/scenarios/test_signed.py` tells lines 37 to 40 and 42 case by case."""

from __future__ import annotations

import logging
import resource
import socket
from urllib.parse import urlsplit

import pytest

from bot.playground.signing import signature
from bot.web import MAX_BODY
from core.agent import prompts
from core.models import User
from tests.attacks.raw_events import direct_message
from tests.fakes.openai_server import OpenAIServer, calls
from tests.scenarios.stage import Stage


def test_d37_d38_d39_signatures(stage: Stage) -> None:
    now = stage.slack.clock.now()
    message = direct_message(stage, "ana", "add buy milk")
    stamp, proof = "X-Slack-Request-Timestamp", "X-Slack-Signature"
    wrong = {stamp: str(int(now)), proof: signature("guessed", str(int(now)), b"{}")}
    odd = [{**wrong, stamp: value} for value in ("soon", "1.5", "9" * 5_000)]

    answers = [stage.send(message, headers, signed=False) for headers in ({}, wrong, *odd)]
    answers += [stage.send(message, at=now + seconds) for seconds in (-301, 301)]
    answers.append(stage.send(message, {proof: "v0=ü".encode()}))

    assert [answer.status_code for answer in answers] == [401] * 8
    assert stage.rows(User) == []


def test_d40_json_bombs(stage: Stage) -> None:
    bombs = [b"{", b"[]", b"null", b"[" * 100_000, b'{"a":' * 100_000, b"\xff"]

    assert [stage.send(bomb, signed=False).status_code for bomb in bombs] == [401] * len(bombs)
    assert [stage.send(bomb).status_code for bomb in bombs] == [400] * len(bombs)
    assert stage.send(direct_message(stage, "ana", "add buy milk")).status_code == 200


def test_d41_a_hundred_megabytes(stage: Stage) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    address = urlsplit(stage.url)

    with socket.create_connection((address.hostname, address.port or 80), timeout=10) as link:
        link.sendall(b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
        declared = link.recv(12)
    with socket.create_connection((address.hostname, address.port or 80), timeout=10) as link:
        link.sendall(b"POST /api/v1/agent/chat HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
        sent = flood(link, 100)
        chunked = link.recv(12)

    assert (declared, chunked) in {(b"HTTP/1.1 413", b"HTTP/1.1 413"), (b"HTTP/1.1 413", b"HTTP/1.1 401")}
    assert sent < 100 * MAX_BODY
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes


def flood(link: socket.socket, megabytes: int) -> int:
    """Send chunks until somebody hangs up; how many bytes were taken."""
    sent, piece = 0, b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    link.setblocking(False)
    try:
        while sent < megabytes * 1_000_000:
            link.setblocking(True)
            link.settimeout(1)
            link.sendall(piece)
            sent += 0x100000
    except OSError:
        pass
    link.settimeout(10)
    return sent


def test_d42_the_check_of_the_certificate_does_nothing_else(stage: Stage) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}

    answer = stage.send(b"ssl_check=1&command=%2Ftasks&text=add+milk&user_id=U1", form, signed=False)

    assert (answer.status_code, answer.content) == (200, b"")
    assert stage.rows(User) == []


def test_d45_a_tool_loop(modelled: Stage, model: OpenAIServer) -> None:
    model.script(*(calls(("add_task", {"title": f"thing {n}"})) for n in range(8)))

    answer = modelled.answer("ana", "dm", "never stop, do you hear me")

    assert answer.splitlines()[0] == prompts.TOO_MANY_STEPS
    assert len(modelled.tasks("ana")) == 8


def test_d46_a_message_that_writes_into_the_log(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    forged = "hm\r\n2026-11-20 ERROR root all is lost \x1b[31m"

    stage.answer("ana", "dm", forged)
    stage.send(direct_message(stage, "ana", forged), {"X-Slack-Signature": forged.encode("unicode_escape")})

    ours = [record.getMessage() for record in caplog.records if record.name.split(".")[0] in ("bot", "core")]
    assert ours
    assert not [line for line in ours if "all is lost" in line or "\x1b" in line or "\n" in line]
