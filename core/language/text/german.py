"""How people with a German locale write days and times in English sentences: "Mo 10:00", "9 Uhr", "31.12.".

Read as their English forms.
"""

import re
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_GERMAN: Final = ("de", "gsw")
# Who writes dates with a full stop behind the month.
_DOTTED: Final = (
    *_GERMAN,
    "pl",
    "cs",
    "sk",
    "no",
    "nb",
    "nn",
    "da",
    "fi",
    "et",
    "lv",
    "sl",
    "hr",
    "sr",
    "bs",
    "hu",
    "tr",
)
_SHORT: Final = {"Mo": "Mon", "Di": "Tue", "Mi": "Wed", "Do": "Thu", "Fr": "Fri", "Sa": "Sat", "So": "Sun"}
_LONG: Final = {
    "Montag": "Mon",
    "Dienstag": "Tue",
    "Mittwoch": "Wed",
    "Donnerstag": "Thu",
    "Freitag": "Fri",
    "Samstag": "Sat",
    "Sonnabend": "Sat",
    "Sonntag": "Sun",
    "Heute": "today",
    "Morgen": "tomorrow",
    "Übermorgen": "the day after tomorrow",
    "heute": "today",
    "morgen": "tomorrow",
    "übermorgen": "the day after tomorrow",
}
_DAYS: Final = _SHORT | _LONG
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_HOUR: Final = r"(?:um |ab |at |@ ?)?\d{1,2}(?:[:.]\d\d|h\b| ?Uhr\b| ?[ap]m\b)"
_WEEKDAY: Final = re.compile(rf"(?<!\S)(?P<day>{'|'.join(_DAYS)})\b\.?,?(?= {_HOUR}|[\s.!]*$)")
_OCLOCK: Final = re.compile(r"(?<!\S)(?:um )?(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? Uhr\b")
_LAST_DATE: Final = re.compile(r"(?<!\S)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?=\s*$)")
_NO_DATE: Final = caseless(r"\b(?:version|release|chapter|section|kapitel|v|nr)\.? $")
# "call Mo", "lunch with Di": a name.
_BEFORE_NAMES: Final = frozenset(["with", "to", "for", "from", "of", "and", "mit", "von", "für", "und"])


def in_english(text: str, locale: str | None) -> tuple[str, dict[str, str]]:
    """One line with German days and times in English, and what each was typed as."""
    language = re.split(r"[-_.]", (locale or "").strip().lower())[0]
    typed: dict[str, str] = {}
    if "\n" in text or language not in _DOTTED:
        return text, typed

    def instead(found: re.Match[str], english: str) -> str:
        typed[english] = found[0]
        return english

    def date(found: re.Match[str]) -> str:
        day, month = int(found["day"]), int(found["month"])
        possible = 1 <= day <= 31 and 1 <= month <= 12 and not _NO_DATE.search(text[: found.start()])
        return instead(found, f"{day} {_MONTHS[month - 1]}") if possible else found[0]

    text = _LAST_DATE.sub(date, text)
    if language not in _GERMAN:
        return text, typed
    text = _WEEKDAY.sub(lambda found: instead(found, _DAYS[found["day"]]) if _is_day(text, found) else found[0], text)
    return _OCLOCK.sub(lambda found: instead(found, f"{found['hour']}:{found['minute'] or '00'}"), text), typed


def _is_day(text: str, found: re.Match[str]) -> bool:
    """Whether it is no name: with a time behind it, or with neither a verb nor "with" before it."""
    before = text[: found.start()].lower().split()
    timed = text[found.end() :].strip(" .!") != ""
    if timed:
        return not before or before[-1] not in IMPERATIVES
    return bool(before) and before[-1] not in _BEFORE_NAMES and before[-1] not in IMPERATIVES


def phrase_in_english(text: str, locale: str | None) -> str:
    """The same of a text that is known to be nothing but a date: a day's name may be all of it."""
    if not (locale or "").lower().startswith(_DOTTED):
        return text
    name = text.strip(" .!")
    if name in _LONG and (locale or "").lower().startswith(_GERMAN):
        return _LONG[name]
    return in_english(text, locale)[0]
