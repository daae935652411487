"""A bot that writes down what it is sent and answers what it is told to."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs


@dataclass(frozen=True)
class Heard:
    """One request from the playground."""

    headers: dict[str, str]
    body: bytes

    @property
    def payload(self) -> dict[str, Any]:
        """What it says: JSON, the `payload` of a form, or the form itself."""
        if self.headers["content-type"] == "application/json":
            return json.loads(self.body)
        form = {key: values[0] for key, values in parse_qs(self.body.decode(), keep_blank_values=True).items()}
        return json.loads(form["payload"]) if "payload" in form else form

    @property
    def event(self) -> dict[str, Any]:
        return self.payload["event"]


@dataclass(frozen=True)
class Say:
    """An answer; `hold` keeps it back until the event is set, `hang_up` closes without one."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    hold: threading.Event | None = None
    hang_up: bool = False

    @classmethod
    def json(cls, value: Any) -> Say:
        return cls(200, json.dumps(value).encode(), {"Content-Type": "application/json"})


@dataclass
class RecordingBot:
    """`answers` are given one after the other, then 200 for ever; `answer` decides by what was heard instead."""

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    answers: list[Say] = field(default_factory=list)
    answer: Callable[[Heard], Say] | None = None
    lock: threading.Condition = field(default_factory=threading.Condition)

    def take(self, request: Heard) -> Say:
        with self.lock:
            self.heard.append(request)
            self.lock.notify_all()
            if self.answer is not None:
                return self.answer(request)
            return self.answers.pop(0) if self.answers else Say()

    def until(self, condition: Callable[[], bool], timeout: float = 5.0) -> None:
        """Wait until what was heard makes `condition` true."""
        with self.lock:
            if not self.lock.wait_for(condition, timeout):
                raise TimeoutError

    @property
    def events(self) -> list[dict[str, Any]]:
        """The events heard, in order."""
        return [request.event for request in self.heard if request.payload.get("type") == "event_callback"]

    def forget(self) -> None:
        with self.lock:
            self.heard.clear()
            self.answers.clear()
            self.answer = None


def handler_for(bot: RecordingBot) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            say = bot.take(Heard({name.lower(): value for name, value in self.headers.items()}, body))
            if say.hold is not None:
                say.hold.wait(10)
            if say.hang_up:
                return
            with contextlib.suppress(ConnectionError):  # who asked may have given up long ago
                self._answer(say)

        def _answer(self, say: Say) -> None:
            self.send_response(say.status)
            for name, value in say.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(say.body)))
            self.end_headers()
            self.wfile.write(say.body)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Handler


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # the usual five let a crowd wait for a second
    daemon_threads = True


@contextmanager
def recording_bot() -> Iterator[RecordingBot]:
    """A bot on a free loopback port."""
    bot = RecordingBot()
    server = _Server(("127.0.0.1", 0), handler_for(bot))
    bot.url = f"http://127.0.0.1:{server.server_port}/slack/events"
    thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01), daemon=True)
    thread.start()
    try:
        yield bot
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
