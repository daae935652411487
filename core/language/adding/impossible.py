"""Dates that are plainly meant and don't exist: 31 February, the 45th, 25:00.

They must be asked about. Taken for words they would end up in a title, and half of one ("february") would be a wrong
date.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.language import dates
from core.language.text.caseless import caseless

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY: Final = r"\d{1,3}(?:st|nd|rd|th)?"
_NAMED: Final = (
    rf"(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+\d{{4}})?|{_MONTH}\s+(?:the\s+)?{_DAY}(?:,?\s+\d{{4}})?"
)
_FULL: Final = r"\d{4}-\d{1,2}-\d{1,2}"
_MARK: Final = r"(?:on|due|by|until|till|before|for)\s+"
_TAIL: Final = caseless(
    rf"\s+(?:{_MARK})?(?P<a>{_NAMED}|{_FULL})$|\s+{_MARK}(?P<b>the\s+\d{{1,3}}(?:st|nd|rd|th))$|\s+at\s+(?P<c>\d{{1,2}}[:.]\d{{2}})$",
)
_HEAD: Final = caseless(rf"(?:{_MARK})?(?P<when>{_NAMED}|{_FULL}|the\s+\d{{2,3}}(?:st|nd|rd|th)),?\s+(?=\w)")
_FIGURE: Final = re.compile(r"\d")
_OPENING: Final = 24  # characters
_MOVED: Final = caseless(
    rf"(?:please\s+)?(?:move|push|reschedule|postpone|shift|bump)\s+(?P<task>#?\d+|.+?)\s+to\s+(?P<when>{_NAMED}|{_FULL})$",
)


def tail(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> tuple[str, str] | None:
    """(what comes before, the impossible date) where the text ends in one; None where it doesn't."""
    words = text.rstrip(" .!")
    found = _TAIL.search(words)
    if found is None:
        return None
    phrase = found["a"] or found["b"] or found["c"]
    if dates.resolve(phrase, sent_at=sent_at, zone=zone, locale=locale) is not None:
        return None
    return words[: found.start()].strip(), found.group().strip()


def head(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> tuple[str, str] | None:
    """(the impossible date, what comes behind) where the text opens with one: "the 30 february I must pay the rent"."""
    found = _HEAD.match(text) if _FIGURE.search(text[:_OPENING]) else None
    if found is None or dates.resolve(found["when"], sent_at=sent_at, zone=zone, locale=locale) is not None:
        return None
    return found["when"], text[found.end() :].strip()


def moved(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> tuple[str, str] | None:
    """(the task, the impossible date) of "move 1 to 31 february", which isn't about the tasks 1 to 31."""
    found = _MOVED.match(text.rstrip(" .!"))
    if found is None or dates.resolve(found["when"], sent_at=sent_at, zone=zone, locale=locale) is not None:
        return None
    return found["task"], found["when"]
