"""Dates that a model names with a day of the week: "Friday 5 July 2027" is a Monday, and nobody should act on it."""

from __future__ import annotations

import re
from calendar import day_abbr, month_abbr
from datetime import date

_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_DAYS = {name.lower(): number for number, name in enumerate(day_abbr)}
_WEEKDAY = r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b\.?"
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_DATES = (rf"(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}", rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}")
_ISO = r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for written in (*_DATES, _ISO)
    for pattern in (
        rf"\b{_WEEKDAY},?\s+\(?{written}\b",
        rf"\b{written}(?:,|\s+\(|\s+is|\s+falls on|\s+was|\s+will be)\s*(?:a\s+)?{_WEEKDAY}",
    )
)


def contradict(sentence: str) -> bool:
    """Whether a date with its year is given a day of the week that it isn't, or doesn't exist."""
    return any(_is_wrong(found) for pattern in _NAMED for found in pattern.finditer(sentence))


def _is_wrong(found: re.Match[str]) -> bool:
    month = found["month"].lower()
    try:
        day = date(int(found["year"]), _MONTHS.get(month[:3]) or int(month), int(found["day"]))
    except ValueError:
        return True
    return day.weekday() != _DAYS[found["weekday"].lower()]
