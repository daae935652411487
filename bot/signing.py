"""Whether a request is Slack's: checked first, on the raw body, before anything is parsed.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime

TOLERANCE_S = 300
_TIMESTAMP_DIGITS = 12


def refusal(secrets: Sequence[str], headers: Mapping[str, str], body: bytes, now: datetime) -> str | None:
    """Why the request isn't to be believed, for the log; None when it is. Never raises.

    Any of `secrets` will do: while a secret is being replaced, both are valid.
    """
    stamp, signature = headers.get("x-slack-request-timestamp", ""), headers.get("x-slack-signature", "")
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= _TIMESTAMP_DIGITS):
        return "no timestamp" if not stamp else "the timestamp isn't a number"
    if abs(now.timestamp() - int(stamp)) > TOLERANCE_S:
        return "the timestamp is too old or in the future"
    given = signature.encode("utf-8", "surrogateescape")
    if not any(hmac.compare_digest(_signature(secret, stamp, body).encode(), given) for secret in secrets):
        return "no signature" if not signature else "the signature doesn't fit"
    return None


def _signature(secret: str, stamp: str, body: bytes) -> str:
    # On the bytes as they came: the SDK's verifier decodes them first, and raises on what isn't UTF-8.
    return "v0=" + hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
