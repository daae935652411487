"""The answer that puts a reminder off: "snooze", "in 10 minutes", "tomorrow at 9", "remind me again on friday"."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.language import dates
from core.language.answers.phrases import SHORTLY
from core.language.frame.polite import plain_request
from core.language.text.caseless import caseless

_LEAD: Final = caseless(
    r"^(?P<verb>snooze|(?:remind|nudge|ping|tell) me(?: again)?|again|later|not now)?\s*(?:\b(?:it|this|that|me)\b)?\s*"
    r"(?:\b(?:for|until|till|til|to|by)\b)?\s*",
)
_LATER: Final = caseless(r"(?:again |a (?:bit|little) |bit )?later(?: on)?|again|not now")


def snoozed(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> str | None:
    """When to remind again, in words for ``dates.resolve``, where the whole text says only that; else None."""
    said = plain_request(text).strip().strip(".!,").strip()
    if _LATER.fullmatch(said):
        return SHORTLY
    lead = _LEAD.match(said)
    rest = said[lead.end() :] if lead else said
    if lead and lead["verb"] and (not rest or _LATER.fullmatch(rest)):
        return SHORTLY
    return rest if dates.resolve(rest, sent_at=sent_at, zone=zone, locale=locale) is not None else None
