"""Whether Slack lets us in, workspace by workspace: a token that it refuses isn't tried again and again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

LOCKED_OUT = frozenset(("token_revoked", "account_inactive", "invalid_auth", "not_authed", "token_expired"))
LOCKED_OUT_S = 60.0


@dataclass(frozen=True, slots=True)
class _Refusal:
    why: str
    until: float


class Standing:
    """What Slack last said to each workspace's token. Thread-safe; `monotonic` gives seconds.

    For `LOCKED_OUT_S` seconds after a refusal `locked_out_s` says to call nothing; then one caller looks again, while
    the others still wait.
    """

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._refused: dict[str, _Refusal] = {}

    def locked_out_s(self, team: str) -> float:
        """Seconds until it is worth calling Slack for this workspace; 0.0 now, for the one who is told so."""
        with self._lock:
            refusal = self._refused.get(team)
            if refusal is None or refusal.why not in LOCKED_OUT:
                return 0.0
            left_s = refusal.until - self._monotonic()
            if left_s > 0:
                return left_s
            self._refused[team] = _Refusal(refusal.why, self._monotonic() + LOCKED_OUT_S)
            return 0.0

    def is_locked_out(self, team: str) -> bool:
        """The same for calls that can be done without: whoever delivers looks whether we are let in again."""
        refusal = self._refused.get(team)
        return refusal is not None and refusal.why in LOCKED_OUT

    def refused(self, team: str, why: str) -> None:
        """Slack refused the token (`LOCKED_OUT`), or a scope that answers need."""
        with self._lock:
            self._refused[team] = _Refusal(why, self._monotonic() + LOCKED_OUT_S)

    def welcomed(self, team: str) -> None:
        """Slack took an answer."""
        if team in self._refused:
            with self._lock:
                self._refused.pop(team, None)

    def problems(self) -> list[str]:
        """In words, for whoever has to mend it; empty where all is well."""
        with self._lock:
            refused = sorted(self._refused.items())
        return [_in_words(team, refusal.why) for team, refusal in refused]


def _in_words(team: str, why: str) -> str:
    if why in LOCKED_OUT:
        return (
            f"Slack refuses SLACK_BOT_TOKEN for the workspace {team} ({why}): answers are kept until it is replaced. "
            "Reinstall the app, put the new token in place, and restart."
        )
    return (
        f"Slack takes no answers in the workspace {team} ({why}): answers are kept until the app has the scopes that "
        "`errand doctor` names. Reinstall it with them."
    )
