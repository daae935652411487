"""Times that are counted from when something is due: "an hour before", "the night before at 7", "when it's due"."""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.language.dates import Due, DueAt, DueOn, resolve, shift
from core.language.text.quantities import add_months, span
from core.language.text.tokens import tokenise

_MAX_PHRASE: Final = 80
_IT: Final = r"(?:it|that|then|this|due|(?:the|its) (?:deadline|due date|due time|time|start|event|day|date))"
_ITS_TIME: Final = rf"(?: {_IT}(?:'s| is| gets| comes)?(?: due| starts?| begins?| happens?| on| up| time)?| time)"
_BEFORE: Final = rf"(?:before(?: ?hand)?{_ITS_TIME}?|prior(?: to{_ITS_TIME})?)"
_LENGTH: Final = re.compile(
    rf"(?:about |around |like |just |some |roughly |at least )?(?P<length>\S.*?) "
    rf"(?:{_BEFORE}|ahead(?: of{_ITS_TIME})?|early|earlier|sooner|in advance(?: of{_ITS_TIME})?)"
)
_PART: Final = r"(?:day|night|evening|afternoon|morning)"
_AT: Final = (
    r"(?:,? (?:at |around |about |by )?"
    r"(?P<time>(?:\d|noon|midday|half|quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b).*))?"
)
_DAY_BEFORE: Final = re.compile(
    rf"(?:(?:on|in|at) )?(?:the )?"
    rf"(?:(?P<part>{_PART}|week|month) {_BEFORE}|(?:previous|preceding) (?P<last>{_PART})){_AT}"
)
_SAME_DAY: Final = re.compile(
    rf"(?:(?:on|in) )?(?:the (?:actual |very )?(?P<part>{_PART})(?: of(?: {_IT})?| itself| it(?:'s| is) due)|"
    rf"(?:the |that )same (?P<same>{_PART})|that (?P<that>{_PART})|(?:the|its) due (?:day|date)|"
    rf"(?<=on )(?:the|its) day){_AT}"
)
_THEN: Final = re.compile(
    rf"(?:when|once|as soon as) {_IT}(?:'s| is| gets| becomes| comes)?(?: due| starts?| begins?| time| up)?|"
    r"at (?:that|the|the same|its) (?:due )?time(?: of it)?|then|when due"
)
_TIME_FIRST: Final = re.compile(
    r"(?:at )?(?P<time>\d\S*(?: ?[ap]\.?m\.?)?|noon|midday),? (?P<rest>(?:on )?(?:the|that) .+)"
)
_WORDS_OF: Final = {
    "night": "tonight",
    "evening": "this evening",
    "afternoon": "this afternoon",
    "morning": "this morning",
}


@dataclass(frozen=True, slots=True)
class _Then:
    """When it is due itself."""


@dataclass(frozen=True, slots=True)
class _Earlier:
    """A length before it is due."""

    length: str


@dataclass(frozen=True, slots=True)
class _OnDay:
    """A day so much before the one it is due on, at the time of day that the words name, if any."""

    days: int = 0
    months: int = 0
    words: str = ""


def counts_back(text: str) -> bool:
    """Whether the text is a time reckoned from when something is due, and names none by its own."""
    return _read(text) is not None


def counted_back(text: str, due: Due, *, zone: ZoneInfo, locale: str | None = None) -> Due | None:
    """When "an hour before" or "the night before at 7" is, for something due then; None for any other text.

    Also None where hours are to be counted from a day. Days are wall-clock days in the zone, hours are real time.
    """
    match _read(text):
        case None:
            return None
        case _Then():
            return due
        case _Earlier(length):
            return shift(f"{length} before", due, zone=zone)
        case _OnDay() as on:
            return _on_day(on, due, zone, locale)


def _on_day(on: _OnDay, due: Due, zone: ZoneInfo, locale: str | None) -> Due | None:
    day = due.day if isinstance(due, DueOn) else due.at.astimezone(zone).date()
    try:
        day = add_months(day, -on.months) - timedelta(days=on.days)
        morning = datetime.combine(day, time(), tzinfo=zone)
        found = resolve(on.words, sent_at=morning, zone=zone, locale=locale)
    except (OverflowError, ValueError):  # past either end of the calendar
        return None
    return found if isinstance(found, DueAt) else DueOn(day)


def _read(text: str) -> _Then | _Earlier | _OnDay | None:
    said = " ".join(text.lower().replace("’", "'").strip(" .,!").split())
    if not 0 < len(said) <= _MAX_PHRASE:
        return None
    if _THEN.fullmatch(said):
        return _Then()
    if found := _TIME_FIRST.fullmatch(said):
        said = f"{found['rest']} at {found['time']}"
    return _day_before(said) or _same_day(said) or _earlier(said)


def _day_before(said: str) -> _OnDay | None:
    found = _DAY_BEFORE.fullmatch(said)
    if found is None:
        return None
    part = found["part"] or found["last"]
    words = f"{_WORDS_OF.get(part, '')} {_at(found['time'])}".strip()
    match part:
        case "week":
            return _OnDay(7, words=words)
        case "month":
            return _OnDay(months=1, words=words)
        case _:
            return _OnDay(1, words=words)


def _same_day(said: str) -> _OnDay | None:
    found = _SAME_DAY.fullmatch(said)
    if found is None:
        return None
    part = found["part"] or found["same"] or found["that"] or ""
    return _OnDay(words=f"{_WORDS_OF.get(part, '')} {_at(found['time'])}".strip())


def _at(clock: str | None) -> str:
    return f"at {clock}" if clock else ""


def _earlier(said: str) -> _Earlier | None:
    found = _LENGTH.fullmatch(said)
    if found is None:
        return None
    tokens = tokenise(found["length"])
    length = span(tokens, 0)
    return _Earlier(found["length"]) if length is not None and length[0] == len(tokens) else None
