"""Whole dates as machines write them: ISO 8601 in full, and as the last resort ``dateparser``, for forms that the
grammar lacks ("Thu Dec 24 17:00:00 2026").

The latter is asked only where every word is a word of a date and a year is written out, so that nothing is guessed and
nothing ignored.
"""

import re
import warnings
from datetime import UTC, datetime
from typing import Any, Final

from core.language.text.caseless import caseless
from core.language.text.quantities import Tokens
from core.language.text.words import MONTHS, WEEKDAYS, vocabulary
from core.language.time.context import Context, instant
from core.language.time.due import Due, DueAt, DueOn

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TIME: Final = caseless(r"\d:\d|\d\s*[ap]m\b")
_WORDS: Final = vocabulary("am pm st nd rd th of the at on utc gmt z t , . : - / +")


_STANDARD: Final = re.compile(
    r"(\d{4}-\d\d-\d\d|\d{8})[T ](\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d\d(?::?\d\d)?)?", re.IGNORECASE
)


def by_standard(cx: Context, text: str) -> Due | None:
    """An ISO 8601 date with its time, in either of the forms: ``2026-12-24T17:00:00-05:00``, ``20261224T170000Z``."""
    found = _STANDARD.fullmatch(text)
    if found is None:
        return None
    at = datetime.fromisoformat(f"{found[1]}T{found[2]}{(found[3] or '').upper()}")
    return DueAt(at.astimezone(UTC) if at.tzinfo else instant(at.date(), at.hour, at.minute, cx.zone))


def by_library(cx: Context, text: str, tokens: Tokens) -> Due | None:
    """The date that the whole text writes out, or None; ``dateparser`` is imported only when it is asked."""
    if _YEAR.search(text) is None or not any(token.low in MONTHS for token in tokens) or len(tokens) > 16:
        return None
    known = MONTHS.keys() | WEEKDAYS.keys() | _WORDS
    if any(token.low not in known and not token.low[:1].isdigit() for token in tokens):
        return None
    found = _ask(text, cx)
    if found is None or str(found.year) not in text:
        return None
    named = [WEEKDAYS[token.low] for token in tokens if token.low in WEEKDAYS]
    if named and found.weekday() not in named:
        return None
    if _TIME.search(text) is None:
        return DueOn(found.date())
    if found.tzinfo is not None:
        return DueAt(found.astimezone(UTC))
    return DueAt(instant(found.date(), found.hour, found.minute, cx.zone))


def _ask(text: str, cx: Context) -> datetime | None:
    import dateparser

    settings: dict[str, Any] = {
        "STRICT_PARSING": True,
        "RELATIVE_BASE": cx.now.replace(tzinfo=None),
        "DATE_ORDER": "DMY" if cx.day_first else "MDY",
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return dateparser.parse(text, languages=["en"], settings=settings)
