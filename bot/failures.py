"""What Slack's refusals mean for a delivery: try later, or never again."""

from __future__ import annotations

from collections.abc import Mapping

from slack_sdk.errors import SlackApiError

from core.deliver import Later, Outcome, Undeliverable

_GONE = {
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "thread_not_found",
    "message_not_found",
    "restricted_action",
    "cannot_dm_bot",
    "user_not_found",
    "user_disabled",
    "messages_tab_disabled",
}
_LOCKED_OUT = {"token_revoked", "account_inactive", "invalid_auth", "not_authed", "token_expired", "missing_scope"}
UNREACHABLE_S = 5.0
LOCKED_OUT_S = 60.0
_RATE_LIMIT_S = 1.0


def outcome_of(error: Exception) -> Outcome:
    """Never raises: whatever isn't known is tried again, with the thread searched first."""
    if not isinstance(error, SlackApiError):
        return Later(UNREACHABLE_S, type(error).__name__)
    status, name = error.response.status_code, str(error.response.get("error"))
    if status == 429 or name == "ratelimited":
        return Later(retry_after(error), "rate limit", maybe_sent=False)
    if name in _GONE:
        return Undeliverable(name)
    if name in _LOCKED_OUT:
        return Later(LOCKED_OUT_S, name, maybe_sent=False)
    return Later(UNREACHABLE_S, name)


def retry_after(error: SlackApiError) -> float:
    """See `seconds_asked`."""
    return seconds_asked(error.response.headers)


def seconds_asked(headers: Mapping[str, str]) -> float:
    """Seconds; at least one, since "0" and nothing at all are both answers that Slack has given."""
    try:
        return max(float(headers.get("Retry-After", "")), _RATE_LIMIT_S)
    except ValueError:
        return _RATE_LIMIT_S
