"""Dates in people's own words, resolved by code: the conventions are in docs/language.md.

Everything takes the moment the person *sent* the words (aware) and their IANA zone; instants come back in UTC.
Nothing here
raises on any text: what isn't understood is None, and the caller asks.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.language.text.caseless import caseless
from core.language.text.german import phrase_in_english
from core.language.text.quantities import Tokens, low, span
from core.language.text.tokens import tokenise
from core.language.text.words import TODAY, TOMORROW, WEEKDAYS
from core.language.time import extract, ranges
from core.language.time.clocks import clock_at
from core.language.time.context import Context, context, instant
from core.language.time.days import moved
from core.language.time.due import Days, Due, DueAt, DueOn, Found, is_past, show
from core.language.time.figures import numeric
from core.language.time.library import by_library, by_standard
from core.language.time.moments import Moment, moment_at
from core.language.time.settling import settle

__all__ = [
    "Days",
    "Due",
    "DueAt",
    "DueOn",
    "Found",
    "find",
    "is_past",
    "is_time",
    "rescheduled",
    "resolve",
    "resolve_days",
    "shift",
    "show",
]

_MAX_PHRASE: Final = 120
_TRAILING: Final = frozenset({".", "!", "?", ",", ";", "…", "please", "pls", "thanks"})


def resolve(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Due | None:
    """The due day or instant that the whole text names, or None.

    ``locale`` (a BCP 47 tag such as ``en-GB``) decides whether 3/4 is in March or April.
    """
    if not 0 < len(text.strip()) <= _MAX_PHRASE:
        return None
    try:
        cx = context(sent_at, zone, locale)
        text = phrase_in_english(text, locale)
        tokens = _trimmed(tokenise(text))
        return (
            by_standard(cx, text.strip(" .,!?"))
            or _whole(cx, tokens)
            or _bare_length(cx, tokens)
            or _bare_clock(cx, tokens)
            or _bare_hour(cx, tokens)
            or _bare_fraction(cx, tokens)
            or by_library(cx, text.strip(), tokens)
        )
    except (OverflowError, ValueError):  # past either end of the calendar
        return None


_JOINED: Final = re.compile(r"(?<=\d)-(?=\d{1,2}[/.]\d)")  # "10/18-10/20"


def resolve_days(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Days | None:
    """The range of days that the whole text names, for filters: "this week", "by friday", "between mon and wed"."""
    if not 0 < len(text.strip()) <= _MAX_PHRASE:
        return None
    try:
        cx = context(sent_at, zone, locale)
        tokens = _trimmed(tokenise(_JOINED.sub(" - ", phrase_in_english(text, locale))))
        found = ranges.days_of(cx, tokens)
        if found is not None:
            return found
        due = _whole(cx, tokens)
    except (OverflowError, ValueError):
        return None
    if due is None:
        return None
    try:
        day = due.day if isinstance(due, DueOn) else due.at.astimezone(zone).date()
    except (OverflowError, ValueError):
        return None
    return Days(day, day)


def shift(text: str, due: Due, *, zone: ZoneInfo) -> Due | None:
    """``due`` moved by what the text says: "2 days later", "an hour earlier", "a week"; None for any other text.

    Days are wall-clock days in the zone, hours are real time; a day can't be moved by hours.
    """
    tokens = _trimmed(tokenise(text))
    length = span(tokens, 0)
    if length is None or len(text) > _MAX_PHRASE:
        return None
    end, amount = length
    sign = -1 if low(tokens, end) in ("earlier", "sooner", "before") else 1
    if [token.low for token in tokens[end:]] not in ([], ["later"], ["earlier"], ["sooner"], ["after"], ["before"]):
        return None
    try:
        if isinstance(due, DueOn):
            return None if amount.seconds else DueOn(amount.after(due.day, sign=sign))
        local = due.at.astimezone(zone)
        moved_day = instant(amount.after(local.date(), sign=sign), local.hour, local.minute, zone)
        return DueAt(moved_day + sign * timedelta(seconds=amount.seconds))
    except (OverflowError, ValueError):
        return None


def rescheduled(
    text: str, due: Due | None, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None
) -> Due | None:
    """When a task that was due at ``due`` is due once it is moved to what the text says; None where that is no date.

    "friday" keeps the time of day that it had, "4pm" keeps its day (unless that is past), "2 days later" counts from
    when it was due.
    """
    if _SHIFTED.search(text) is not None:
        return None if due is None else shift(text, due, zone=zone)
    found = resolve(text, sent_at=sent_at, zone=zone, locale=locale)
    if found is None or due is None:
        return found
    if isinstance(found, DueOn):
        if isinstance(due, DueOn):
            return found
        local = due.at.astimezone(zone)
        return DueAt(instant(found.day, local.hour, local.minute, zone))
    day = due.day if isinstance(due, DueOn) else due.at.astimezone(zone).date()
    cx = context(sent_at, zone, locale)
    if day < cx.today or not _names_no_day(cx, text):
        return found
    local = found.at.astimezone(zone)
    return DueAt(instant(day, local.hour, local.minute, zone))


_SHIFTED: Final = caseless(r"\b(?:later|earlier|sooner)\W*$")


def is_time(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> bool:
    """Whether the whole text is a time of day and no day: "at 7pm"."""
    found = resolve(text, sent_at=sent_at, zone=zone, locale=locale)
    return isinstance(found, DueAt) and _names_no_day(context(sent_at, zone, locale), text)


def _names_no_day(cx: Context, text: str) -> bool:
    """Whether it is a time alone: "4pm", "noon"; "eod" and "midnight" are today's."""
    tokens = _trimmed(tokenise(text))
    match = moment_at(cx, tokens, 0)
    if match is None or match[0] != len(tokens):
        return clock_at(tokens, 0) is not None
    moment = match[1]
    return moment.day is None and (moment.part is None or moment.part.name not in ("close", "midnight"))


def find(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Found | None:
    """The date phrase on the edges of a title, or marked by a preposition inside it.

    Quoted text and date words that belong to a name stay in the title. Every word is either in ``phrase`` or in
    ``rest``; ``rest`` is empty when the text was nothing but a date.
    """
    try:
        return extract.find(context(sent_at, zone, locale), text)
    except (OverflowError, ValueError):
        return None


def _trimmed(tokens: Tokens) -> Tokens:
    size = len(tokens)
    while size and (tokens[size - 1].low in _TRAILING or _is_picture(tokens, size - 1)):
        if _closes_a_date(tokens, size - 1):
            break
        size -= 1
    first = 0
    while first < size and (low(tokens, first) in (",", ":", "-", "(", "[") or _is_picture(tokens, first)):
        first += 1
    while size > first and low(tokens, size - 1) in (")", "]") and low(tokens, first - 1) in ("(", "["):
        size -= 1
    return tokens[first:size]


def _is_picture(tokens: Tokens, i: int) -> bool:
    return tokens[i].kind == "mark" and not tokens[i].low.isascii() and tokens[i].low not in "–—"


def _closes_a_date(tokens: Tokens, i: int) -> bool:
    """The last dot of "03.03." belongs to it."""
    return low(tokens, i) == "." and low(tokens, i - 1).count(".") == 1


def _whole(cx: Context, tokens: Tokens) -> Due | None:
    for start in (0, 1) if low(tokens, 0) in _ROUGHLY else (0,):
        match = moment_at(cx, tokens, start, alone=True)
        if match is not None and match[0] == len(tokens):
            return None if _is_choice(match[1]) else settle(cx, match[1])
    return None


def _is_choice(moment: Moment) -> bool:
    """ "Between 3 and 5" with no day beside it: of what?"""
    return moment.clock is not None and moment.clock.ranged and moment.day is None


# "About an hour from now" is that; in a title "about" tells what something is about.
_ROUGHLY: Final = frozenset({"about", "around", "roughly", "approximately", "approx"})


def _bare_clock(cx: Context, tokens: Tokens) -> Due | None:
    """ "10 to 5" and "five thirty" need no "at" where nothing else is said; a lone number does."""
    found = clock_at(tokens, 0)
    if found is None or found[0] != len(tokens) or len(tokens) < 2 or found[1].ranged:
        return None
    return settle(cx, Moment(clock=found[1], first="clock"))


def _bare_hour(cx: Context, tokens: Tokens) -> Due | None:
    """ "tomorrow 9" and "friday 10" as a whole are a day and an hour; in a title the number may be anything."""
    hour, day = low(tokens, len(tokens) - 1), low(tokens, len(tokens) - 2)
    if not (hour.isdigit() and len(hour) <= 2) or (day not in WEEKDAYS and day not in TODAY and day not in TOMORROW):
        return None
    dated, clock = moment_at(cx, tokens[:-1], 0), clock_at(tokens, len(tokens) - 1)
    if dated is None or dated[0] != len(tokens) - 1 or clock is None or dated[1].clock or dated[1].part:
        return None
    return settle(cx, replace(dated[1], clock=clock[1]))


def _bare_fraction(cx: Context, tokens: Tokens) -> Due | None:
    """ "1/2" as an answer to "when?" is a date; in a title it is a half."""
    if len(tokens) != 1 or low(tokens, 0) not in ("1/2", "9/11"):
        return None
    day = numeric(cx, tokens, 0, figures=True)
    return None if day is None else DueOn(day[1])


def _bare_length(cx: Context, tokens: Tokens) -> Due | None:
    """ "2 hours" and "3 days" as an answer to "when?" are counted from now."""
    length = span(tokens, 0)
    if length is None or length[0] != len(tokens) or [token.low for token in tokens] == ["one", "day"]:
        return None
    day = moved(cx, length[1])
    return DueOn(day.day) if day.exact_time is None else DueAt(day.exact_time)
