"""`errand demo` as a process: what it says, what it keeps, how it ends."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy import make_url

from bot.demo.running import gated
from bot.settings import BotSettings
from core.errors import WorkerRunning
from core.queue.worker_lock import hold_worker_lock
from tests.fakes.openai_server import OpenAIServer, raw, says

from .running_demo import Demo, running_demo, start

WITHIN_S = 30.0


def ask(demo: Demo, path: str, fields: dict[str, Any] | None = None) -> dict[str, Any]:
    """GET, or POST where there are fields."""
    connection = http.client.HTTPConnection(urlsplit(demo.url).netloc, timeout=30)
    body = None if fields is None else json.dumps(fields)
    connection.request("POST" if body else "GET", f"/playground/{path}", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    content = json.loads(answer.read())
    connection.close()
    assert answer.status == 200, content
    return content


def until(condition: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + WITHIN_S
    while not (value := condition()):
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.05)
    return value


def direct(demo: Demo) -> list[dict[str, Any]]:
    """Ana's direct messages with Errand, threads included."""
    channels = ask(demo, "state?user=ana")["channels"]
    return next(channel["messages"] for channel in channels if channel["is_im"])


def answer(demo: Demo, text: str) -> str:
    """Say it as Ana and wait for Errand's answer."""
    said = ask(demo, "act/say", {"user": "ana", "channel": "dm", "text": text})["result"]

    def found() -> list[dict[str, Any]]:
        return [each for each in direct(demo) if each.get("thread_ts") == said["ts"] and each.get("bot_id")]

    return until(found)[0]["text"]


def test_what_was_said_and_done_survives_and_nothing_is_left_running(tmp_path: Path) -> None:
    with running_demo(tmp_path) as demo:
        assert answer(demo, "add buy milk") == "Added #1 buy milk"
        assert demo.end(signal.SIGINT) == 0

    with running_demo(tmp_path) as demo:
        assert [message["text"] for message in direct(demo)] == ["add buy milk", "Added #1 buy milk"]
        assert answer(demo, "list") == "1 open task:\n• #1 buy milk"
        assert "is already working on" in refused(tmp_path, "--reset")
        assert answer(demo, "list") == "1 open task:\n• #1 buy milk"
        demo.process.kill()
        demo.process.wait()
        # Its worker isn't left behind with the database: the lock is free again.
        until(lambda: _is_free(tmp_path / "demo" / "errand.db"))


def refused(folder: Path, *options: str) -> str:
    """What a demo says that doesn't start."""
    process = start(folder, *options)
    said, _ = process.communicate(timeout=WITHIN_S)
    assert process.returncode == 2
    return said


def _is_free(database: Path) -> bool:
    try:
        held = hold_worker_lock(make_url(f"sqlite:///{database}"))
    except WorkerRunning:
        return False
    assert held is not None
    held.close()
    return True


def test_reset_empties_it_and_the_model_goes_up_and_down(tmp_path: Path) -> None:
    state = tmp_path / "demo"
    state.mkdir()
    (state / "errand.db").write_text("not a database")
    (state / "secrets.json").write_text("{")
    with (
        OpenAIServer() as model,
        running_demo(tmp_path, "--reset", OPENAI_BASE_URL=model.base_url, OPENAI_API_KEY="sk-x") as demo,
    ):
        model.script(says("Hello, Ana."))
        assert direct(demo) == []
        assert answer(demo, "tell me something nice") == "Hello, Ana."

        told = ask(demo, "act/control", {"id": "model"})["result"]
        spoken = answer(demo, "tell me something nice again")

    assert told == "The model is down."
    assert "Hello" not in spoken
    assert len(model.bodies) == 1


def test_a_port_that_is_taken_is_said_in_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        process = start(tmp_path, "--port", str(port))
        said, _ = process.communicate(timeout=WITHIN_S)

    assert process.returncode == 2
    assert said == (
        f"errand: Port {port} is taken, perhaps by another demo. End that, or choose another: "
        f"errand demo --port {port + 1}\n"
    )


@pytest.mark.parametrize("status", [200, 404])
def test_the_gate_passes_everything_on(status: int) -> None:
    with OpenAIServer() as model:
        settings = BotSettings(_env_file=None, openai_base_url=model.base_url)  # type: ignore[call-arg]
        model.script(raw(status, {"said": "as it is"}, {"X-Request-Id": "r1"}))
        with gated(settings) as (gate, url):
            assert gate is not None
            assert url is not None
            connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=5)
            connection.request("POST", "/chat/completions", json.dumps({"model": "m", "messages": []}))
            got = connection.getresponse()
            content = json.loads(got.read())
            connection.close()

    assert (got.status, content, got.headers["X-Request-Id"]) == (status, {"said": "as it is"}, "r1")
