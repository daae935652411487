"""Slack's people, channels and threads as the keys that core keeps. Identity is always the signed envelope's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

LONGEST_TRIGGER = 128  # characters; they have about 50


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where a request comes from: people are one across an enterprise, channels belong to the team."""

    team: str
    enterprise: str | None = None

    def user_ref(self, user: str) -> str:
        return f"slack:{self.enterprise or self.team}:{user}"

    def room(self, channel: str) -> str:
        return f"slack:{self.team}:{channel}"

    def thread(self, channel: str, ts: str) -> str:
        return f"slack:{self.team}:{channel}:{ts}"

    def message_key(self, channel: str, ts: str) -> str:
        """One message, whatever event brings it: a mention arrives twice, with two event ids and one ts."""
        return f"slack:{self.team}:{channel}:{ts}"

    def action_key(self, trigger_id: str) -> str:
        return f"slack:{self.team}:action:{_short(trigger_id)}"

    def command_key(self, trigger_id: str) -> str:
        return f"slack:{self.team}:command:{_short(trigger_id)}"


def _short(trigger_id: str) -> str:
    """Slack doesn't say how long these may become; only that they are the same is of interest."""
    return (
        trigger_id
        if len(trigger_id) <= LONGEST_TRIGGER
        else sha256(trigger_id.encode("utf-8", "surrogatepass")).hexdigest()
    )


def slack_user(user_ref: str) -> str:
    """The Slack user id in a user's key."""
    return user_ref.rsplit(":", 1)[-1]


def time_of(ts: str) -> datetime:
    """A message's ts (seconds since 1970, as text with six decimals) as aware UTC. Raises ValueError."""
    seconds, _, fraction = ts.partition(".")
    microseconds = int(fraction.ljust(6, "0")[:6] or 0)
    return datetime.fromtimestamp(int(seconds), UTC).replace(microsecond=microseconds)
