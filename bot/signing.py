"""Whether a request is Slack's: checked first, on the raw body, before anything is parsed.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from datetime import datetime

from slack_sdk.signature import SignatureVerifier

TOLERANCE_S = 300
_TIMESTAMP_DIGITS = 12


def refusal(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> str | None:
    """Why the request isn't to be believed, for the log; None when it is. Never raises."""
    stamp, signature = headers.get("x-slack-request-timestamp", ""), headers.get("x-slack-signature", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= _TIMESTAMP_DIGITS):
        return "no timestamp" if not stamp else "the timestamp isn't a number"
    if abs(now.timestamp() - int(stamp)) > TOLERANCE_S:
        return "the timestamp is too old or in the future"
    expected = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    if expected is None or not hmac.compare_digest(expected.encode(), signature.encode("utf-8", "surrogateescape")):
        return "no signature" if not signature else "the signature doesn't fit"
    return None
