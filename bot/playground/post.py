"""One HTTP request to the bot, with a hard deadline.

Written on `http.client` and a new connection each time: a pooled connection that the bot has just closed fails in
a way that looks like the bot's fault, and a client's read timeout counts from the last byte, while Slack's three
seconds count from the first.
"""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

_MOST = 1_000_000
"""Bytes of an answer that are read; Slack doesn't take megabytes either."""


@dataclass(frozen=True)
class Answer:
    """What came back. `failure` is None for a 2xx, else a reason as in `X-Slack-Retry-Reason`."""

    status: int | None
    body: bytes
    failure: str | None
    seconds: float
    headers: Mapping[str, str] = field(default_factory=dict)


def post(url: str, body: bytes, headers: Mapping[str, str], *, timeout: float) -> Answer:
    """Post `body` to `url`; whatever goes wrong is an Answer with a failure, never an exception."""
    started = time.monotonic()
    try:
        status, answer, got = _exchange(url, body, headers, started + timeout)
    except TimeoutError:
        return Answer(None, b"", "http_timeout", time.monotonic() - started)
    except ssl.SSLError:
        return Answer(None, b"", "ssl_error", time.monotonic() - started)
    except (OSError, http.client.HTTPException):
        return Answer(None, b"", "connection_failed", time.monotonic() - started)
    failure = None if 200 <= status < 300 else "http_error"
    return Answer(status, answer, failure, time.monotonic() - started, got)


def _exchange(url: str, body: bytes, headers: Mapping[str, str], deadline: float) -> tuple[int, bytes, dict[str, str]]:
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.netloc, timeout=_left(deadline))
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("POST", target, body, dict(headers))
        _limit(connection, deadline)
        response = connection.getresponse()
        return response.status, _read(connection, response, deadline), _headers(response)
    finally:
        connection.close()


def _headers(response: http.client.HTTPResponse) -> dict[str, str]:
    return {name.lower(): value for name, value in response.getheaders()}


def _read(connection: http.client.HTTPConnection, response: http.client.HTTPResponse, deadline: float) -> bytes:
    chunks, size = [], 0
    while size < _MOST:
        _limit(connection, deadline)
        chunk = response.read1(65536)
        if not chunk:
            break
        chunks.append(chunk)
        size += len(chunk)
    return b"".join(chunks)


def _limit(connection: http.client.HTTPConnection, deadline: float) -> None:
    # A connection that the server closes after its answer has no socket any more; what is left is in memory.
    if connection.sock is not None:
        connection.sock.settimeout(_left(deadline))


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
