"""A scripted OpenAI-compatible server on a free loopback port: what the model says, and how providers fail.

    with OpenAIServer() as server:
        server.script(calls(("add_task", {"title": "Milk"})), says("Added."))
        ...  # OPENAI_BASE_URL=server.base_url
        assert server.bodies[0]["model"] == "gpt-6-luna"

The script is a strict queue: a reply nobody fetched, or a call nobody scripted, fails the test when the block
ends. So does a transcript that a provider would refuse (`transcript_problems`). A scripted reply may be a function
of the request's body; a server made with `rule=` answers everything by one such function, without a script.

Requests with `stream: true` get the same replies as server-sent events. In a process of its own, by rule:

    python -m tests.fakes.openai_server --port 0 --rule tasks     # prints its base URL first
"""

from __future__ import annotations

import argparse
import contextlib
import json
import socket
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, cast

from core.llm.encode import NOTE_OPENS
from tests.fakes.openai_replies import (
    Body,
    Completion,
    Dropped,
    Hanging,
    Held,
    Raw,
    Reply,
    Rule,
    Scripted,
    breaks_off,
    calls,
    completion_body,
    cut_off,
    drops_connection,
    empty,
    fails,
    filtered,
    hangs,
    held,
    html,
    rate_limited,
    raw,
    refuses,
    says,
    stream_chunks,
)

__all__ = [
    "RULES",
    "Body",
    "Held",
    "OpenAIServer",
    "Recorded",
    "Reply",
    "Rule",
    "Scripted",
    "breaks_off",
    "calls",
    "cut_off",
    "drops_connection",
    "empty",
    "fails",
    "filtered",
    "hangs",
    "held",
    "html",
    "last_user_text",
    "rate_limited",
    "raw",
    "refuses",
    "says",
    "transcript_problems",
]

_UNSCRIPTED = {"error": {"message": "This call was not scripted.", "type": "invalid_request_error"}}


@dataclass(frozen=True)
class Recorded:
    """A request as it came. Header names are in lower case."""

    path: str
    headers: Mapping[str, str]
    body: Body


def last_user_text(body: Body) -> str:
    """What the person wrote last, without the note that Errand appends to it."""
    said = [message["content"] for message in body["messages"] if message["role"] == "user"]
    return said[-1].partition(NOTE_OPENS)[0].strip() if said else ""


def transcript_problems(messages: Sequence[Body]) -> list[str]:
    """Why a provider would refuse these messages; empty where none would."""
    problems = [f"{place}: content is null" for place, said in enumerate(messages) if said.get("content") is None]
    open_calls: list[str] = []
    seen: set[str] = set()
    for place, said in enumerate(messages):
        if said["role"] == "tool":
            if said.get("tool_call_id") not in open_calls:
                problems.append(f"{place}: a tool message answers no open call ({said.get('tool_call_id')!r})")
            else:
                open_calls.remove(said["tool_call_id"])
            continue
        if open_calls:
            problems.append(f"{place}: calls without an answer before it: {open_calls}")
        ids = [call.get("id") or "" for call in said.get("tool_calls", ())]
        problems += [f"{place}: call id missing or repeated: {key!r}" for key in ids if not key or key in seen]
        problems += [f"{place}: {problem}" for call in said.get("tool_calls", ()) for problem in _call_problems(call)]
        seen.update(ids)
        open_calls = ids
    return problems + ([f"end: calls without an answer: {open_calls}"] if open_calls else [])


def _call_problems(call: Body) -> Iterator[str]:
    function = call.get("function", {})
    if not function.get("name"):
        yield "a call without a name"
    try:
        if not isinstance(json.loads(function.get("arguments", "")), dict):
            yield "arguments that aren't an object"
    except (TypeError, ValueError):
        yield "arguments that aren't JSON"


class OpenAIServer:
    """A context manager; thread-safe. `port` 0 takes a free one. With `rule` it needs no script."""

    def __init__(self, *scripted: Scripted, rule: Rule | None = None, port: int = 0, delay_s: float = 0.0) -> None:
        self.requests: list[Recorded] = []
        self._script: deque[Scripted] = deque(scripted)
        self._rule = rule
        self._complaints: list[str] = []
        self._changed = threading.Condition()
        self._stopping = threading.Event()
        self._held: list[Held] = []
        self._delay_s = delay_s
        self._http = _Http(("127.0.0.1", port), self)
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    @property
    def bodies(self) -> list[Body]:
        """The requests' bodies, in the order they came."""
        return [request.body for request in self.requests]

    def script(self, *scripted: Scripted) -> None:
        """Appends replies to the queue."""
        with self._changed:
            self._script.extend(scripted)

    def wait_for_requests(self, count: int, seconds: float = 10.0) -> None:
        """Returns as soon as `count` requests have come; fails after `seconds`."""
        with self._changed:
            came = self._changed.wait_for(lambda: len(self.requests) >= count, seconds)
        assert came, f"{len(self.requests)} requests came within {seconds} s, not {count}"

    def start(self) -> OpenAIServer:
        self._thread.start()
        return self

    def __enter__(self) -> OpenAIServer:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        if kind is None:
            self.verify()

    def stop(self) -> None:
        """Closes every connection, the held and hanging ones too."""
        self._stopping.set()
        with self._changed:
            for gate in self._held:
                gate.release()
        self._http.shutdown()
        self._http.close_connections()
        self._http.server_close()
        self._thread.join()

    def verify(self) -> None:
        """Raises AssertionError for unscripted calls, replies that nobody fetched and broken transcripts."""
        complaints = list(self._complaints)
        if self._script:
            complaints.append(f"{len(self._script)} scripted replies were never fetched: {list(self._script)}")
        assert not complaints, "; ".join(complaints)

    def forget(self) -> None:
        """Start anew: no script, nothing recorded."""
        with self._changed:
            self._script.clear()
            self._complaints.clear()
            self.requests.clear()

    # Called by the handler, in its own thread.

    def reply_to(self, request: Recorded) -> Reply:
        """Records the request and takes its reply; waits at the gate where it is held."""
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
            number = len(self.requests)
            problems = transcript_problems(request.body.get("messages", []))
            if problems:
                self._complaints.append(f"request {number} has a transcript that providers refuse: {problems}")
                return fails(400, "invalid_transcript", str(problems))
            chosen = self._rule or (self._script.popleft() if self._script else None)
            if chosen is None:
                self._complaints.append(f"request {number} was not scripted")
                return raw(400, _UNSCRIPTED)
        if self._delay_s:
            time.sleep(self._delay_s)
        reply = chosen(request.body) if callable(chosen) else chosen
        while isinstance(reply, Held):
            reply = self._hold(reply)
        return reply

    def _hold(self, gate: Held) -> Reply:
        with self._changed:
            self._held.append(gate)
        if self._stopping.is_set():
            gate.release()
        return gate.pass_through()

    def wait(self, seconds: float | None) -> None:
        """Waits, but not past the server's stop."""
        self._stopping.wait(seconds)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 256  # a load test connects with everyone at once

    def __init__(self, address: tuple[str, int], fake: OpenAIServer) -> None:
        self.fake = fake
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def close_connections(self) -> None:
        """Clients keep connections alive: their handlers wait in a read until somebody hangs up."""
        with self._lock:
            for connection in self._open:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), OSError):  # a client that died is no news here
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    @property
    def _fake(self) -> OpenAIServer:
        return cast(_Http, self.server).fake

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        self._send(raw(200, {"object": "list", "data": [{"id": "gpt-6-luna", "object": "model"}]}))

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        recorded = Recorded(self.path, headers, json.loads(sent))
        with contextlib.suppress(OSError):  # the client may be dead by now: that is what some tests are about
            self._answer(self._fake.reply_to(recorded), recorded.body)

    def _answer(self, reply: Reply, asked: Body) -> None:
        match reply:
            case Completion():
                write = self._stream if asked.get("stream") else self._complete
                write(reply, asked)
            case Raw():
                self._send(reply)
            case Dropped():
                self._hang_up()
            case Hanging(seconds):
                self._fake.wait(seconds)
                self._hang_up()
            case Held():
                raise AssertionError("a held reply is released before it is sent")

    def _complete(self, reply: Completion, asked: Body) -> None:
        body = json.dumps(completion_body(reply, asked, len(self._fake.requests))).encode()
        self._send(Raw(200, body, {"Content-Type": "application/json"}), half=reply.breaks_off)

    def _send(self, reply: Raw, half: bool = False) -> None:
        self.send_response_only(reply.status)
        for name, value in ({"Date": self.date_time_string()} | dict(reply.headers)).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self.wfile.write(reply.body[: len(reply.body) // 2] if half else reply.body)
        self.wfile.flush()
        if half:
            self._hang_up()

    def _stream(self, reply: Completion, asked: Body) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        chunks = list(stream_chunks(reply, asked, len(self._fake.requests)))
        for chunk in chunks[: len(chunks) // 2] if reply.breaks_off else chunks:
            self.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
            self.wfile.flush()
        if not reply.breaks_off:
            self.wfile.write(b"data: [DONE]\n\n")
            self.wfile.flush()
        self.close_connection = True

    def _hang_up(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)


def echo(body: Body) -> Reply:
    """Says what the person wrote."""
    return says(f"You said: {last_user_text(body)}")


def tasks(body: Body) -> Reply:
    """A model that understands "add …", "done …" and "list", calls the tool, and then says so."""
    if body["messages"][-1]["role"] == "tool":
        return says("Done.")
    verb, _, rest = last_user_text(body).partition(" ")
    known: dict[str, Callable[[str], tuple[str, Body]]] = {
        "add": lambda words: ("add_task", {"title": words}),
        "done": lambda words: ("complete_task", {"task": words}),
        "list": lambda _: ("list_tasks", {}),
    }
    make = known.get(verb.lower())
    return calls(make(rest)) if make else echo(body)


RULES: Mapping[str, Rule] = {"echo": echo, "tasks": tasks}


def main() -> None:
    parser = argparse.ArgumentParser(description="An OpenAI-compatible server that answers by rule.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--rule", choices=sorted(RULES), default="tasks")
    parser.add_argument("--delay-ms", type=float, default=0.0, help="how long each answer takes")
    options = parser.parse_args()
    server = OpenAIServer(rule=RULES[options.rule], port=options.port, delay_s=options.delay_ms / 1000)
    with server, contextlib.suppress(KeyboardInterrupt):
        print(server.base_url, flush=True)  # noqa: T201  whoever started it reads the address here
        threading.Event().wait()


if __name__ == "__main__":
    main()
