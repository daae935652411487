"""What a server asks to wait, and which field it refuses."""

from __future__ import annotations

import pytest

from core.llm.failures import Failure, Kind, retry_after_s

WAITS: dict[str, tuple[dict[str, str], float | None]] = {
    "nothing": ({}, None),
    "seconds": ({"retry-after": "7"}, 7.0),
    "a fraction": ({"retry-after": "0.5"}, 0.5),
    "milliseconds": ({"retry-after-ms": "250"}, 0.25),
    "a date": (
        {"retry-after": "Mon, 23 Nov 2026 09:00:05 GMT", "date": "Mon, 23 Nov 2026 09:00:00 GMT"},
        5.0,
    ),
    "a date in the past": (
        {"retry-after": "Mon, 23 Nov 2026 08:00:00 GMT", "date": "Mon, 23 Nov 2026 09:00:00 GMT"},
        0.0,
    ),
    "a date without the server's own": ({"retry-after": "Mon, 23 Nov 2026 09:00:05 GMT"}, None),
    "dates with and without a zone": (
        {"retry-after": "Mon, 23 Nov 2026 09:00:05", "date": "Mon, 23 Nov 2026 09:00:00 GMT"},
        None,
    ),
    "words": ({"retry-after": "soon"}, None),
    "negative": ({"retry-after": "-1"}, None),
    "not a number": ({"retry-after": "nan"}, None),
    "infinity": ({"retry-after": "inf"}, 86_400.0),
}


@pytest.mark.parametrize("row", WAITS)
def test_retry_after(row: str) -> None:
    headers, seconds = WAITS[row]

    assert retry_after_s(headers) == seconds


SENT = ("reasoning_effort", "max_tokens", "strict", "temperature")

NAMED: dict[str, tuple[Failure, str | None]] = {
    "by param": (Failure(Kind.REFUSED, param="temperature"), "temperature"),
    "by a path": (Failure(Kind.REFUSED, param="body.tools.0.function.strict"), "strict"),
    "by text": (Failure(Kind.REFUSED, text="Unsupported value: 'temperature' does not support 0.2"), "temperature"),
    "param before text": (Failure(Kind.REFUSED, param="strict", text="temperature is invalid"), "strict"),
    "part of a longer word": (Failure(Kind.REFUSED, text="Unknown field: strictness"), None),
    "named without a refusal": (Failure(Kind.REFUSED, text="See the docs on temperature."), None),
    "a field that wasn't sent": (Failure(Kind.REFUSED, param="top_p", text="Unsupported: top_p"), None),
    "nothing": (Failure(Kind.REFUSED), None),
}


@pytest.mark.parametrize("row", NAMED)
def test_the_refused_name(row: str) -> None:
    failure, name = NAMED[row]

    assert failure.refused_name(SENT) == name
