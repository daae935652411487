"""What Slack's refusals mean for a delivery: try later, go elsewhere, or stop calling until somebody has mended it."""

from __future__ import annotations

from collections.abc import Mapping

from slack_sdk.errors import SlackApiError

from bot.standing import LOCKED_OUT, LOCKED_OUT_S
from core.deliver import Later, Outcome, Undeliverable

# Slack's own troubles. Every other refusal is about what was asked: asking the same again would be a loop.
_PASSING = {
    "internal_error",
    "fatal_error",
    "service_unavailable",
    "request_timeout",
    "ratelimited",
    "rate_limited",
    "team_added_to_org",
}
MISSING_SCOPE = "missing_scope"
UNREACHABLE_S = 5.0
RATE_LIMIT = "rate limit"
_RATE_LIMIT_S = 1.0


def outcome_of(error: Exception) -> Outcome:
    """Never raises. What passes by itself is tried again, with the thread searched first where it isn't known whether
    the post arrived; what doesn't is undeliverable there.
    """
    if not isinstance(error, SlackApiError):
        return Later(UNREACHABLE_S, type(error).__name__)
    status, name = _answer_of(error)
    if status == 429 or name in ("ratelimited", "rate_limited"):
        return rate_limited(error.response.headers)
    if status >= 500 or name in _PASSING:
        return Later(UNREACHABLE_S, name or f"status {status}")
    if name in LOCKED_OUT or name == MISSING_SCOPE:
        return Later(LOCKED_OUT_S, name, maybe_sent=False)
    return Undeliverable(name)


def passes(error: SlackApiError) -> bool:
    """Whether the same call may well be answered another time."""
    return isinstance(outcome_of(error), Later) and _answer_of(error)[1] != MISSING_SCOPE


def rate_limited(headers: Mapping[str, str]) -> Later:
    """A 429 says for certain that nothing was posted, and mostly how long to wait."""
    asked_s = _seconds(headers)
    return Later(max(asked_s, _RATE_LIMIT_S), RATE_LIMIT, maybe_sent=False, exactly=asked_s > 0)


def retry_after(error: SlackApiError) -> float:
    """Seconds; at least one, since "0" and nothing at all are both answers that Slack has given."""
    return max(_seconds(error.response.headers), _RATE_LIMIT_S)


def _seconds(headers: Mapping[str, str]) -> float:
    try:
        return max(float(headers.get("Retry-After", "")), 0.0)
    except ValueError:
        return 0.0


def _answer_of(error: SlackApiError) -> tuple[int, str]:
    """The status and Slack's name for it, which is "" where a proxy answered in its place."""
    return error.response.status_code or 0, str(error.response.get("error") or "")
