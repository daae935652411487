"""Slack's request signature, version 0: what a bot must verify before it reads anything else."""

from __future__ import annotations

import hashlib
import hmac


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """The `X-Slack-Signature` of `body` sent at `timestamp` (whole seconds since the epoch, as text)."""
    digest = hmac.new(secret.encode(), b"v0:" + timestamp.encode() + b":" + body, hashlib.sha256)
    return f"v0={digest.hexdigest()}"


def signed_headers(secret: str, now: float, body: bytes) -> dict[str, str]:
    """The two headers that prove a request comes from Slack, for a request sent at `now` (epoch seconds)."""
    timestamp = str(int(now))
    return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature(secret, timestamp, body)}
