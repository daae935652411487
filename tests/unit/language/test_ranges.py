"""Ranges of days, for filters. Said on Wednesday 25 November 2026."""

from datetime import date

import pytest

from core.language import dates
from core.language.dates import Days
from tests.unit.language.when import NEW_YORK, SENT

RANGES = {
    "this week and the one after": ("2026-11-23", "2026-12-06"),
    "the month of march": ("2027-03-01", "2027-03-31"),
    "today": ("2026-11-25", "2026-11-25"),
    "tomorrow": ("2026-11-26", "2026-11-26"),
    "friday": ("2026-11-27", "2026-11-27"),
    "tonight": ("2026-11-25", "2026-11-25"),
    "this week": ("2026-11-23", "2026-11-29"),
    "due this week": ("2026-11-23", "2026-11-29"),
    "next week": ("2026-11-30", "2026-12-06"),
    "last week": ("2026-11-16", "2026-11-22"),
    "this weekend": ("2026-11-28", "2026-11-29"),
    "over the weekend": ("2026-11-28", "2026-11-29"),
    "next weekend": ("2026-12-05", "2026-12-06"),
    "this month": ("2026-11-01", "2026-11-30"),
    "in december": ("2026-12-01", "2026-12-31"),
    "between mon and wed": ("2026-11-30", "2026-12-02"),
    "from monday to wednesday": ("2026-11-30", "2026-12-02"),
    "between friday and monday": ("2026-11-27", "2026-11-30"),
    "between 1 december and 15 december": ("2026-12-01", "2026-12-15"),
    "by friday": (None, "2026-11-27"),
    "before friday": (None, "2026-11-27"),
    "by 5pm": (None, "2026-11-25"),
    "by end of next week": (None, "2026-12-04"),
    "after friday": ("2026-11-28", None),
    "since monday": ("2026-11-23", None),
    "the next 3 days": ("2026-11-25", "2026-11-28"),
    "within a week": ("2026-11-25", "2026-12-02"),
    "rest of the week": ("2026-11-25", "2026-11-29"),
    "the whole month": ("2026-11-01", "2026-11-30"),
    "remainder of the quarter": ("2026-11-25", "2026-12-31"),
    "q1": ("2027-01-01", "2027-03-31"),
    "the third quarter of 2027": ("2027-07-01", "2027-09-30"),
    "in 2027": ("2027-01-01", "2027-12-31"),
    "january to march": ("2027-01-01", "2027-03-31"),
    "the first half of december": ("2026-12-01", "2026-12-15"),
    "week of the 8th": ("2026-12-07", "2026-12-13"),
    "the weekend of the 12th": ("2026-12-12", "2026-12-13"),
    "weekdays next week": ("2026-11-30", "2026-12-04"),
    "this week and next": ("2026-11-23", "2026-12-06"),
    "next week or the week after": ("2026-11-30", "2026-12-13"),
    "thursday, friday and saturday": ("2026-11-26", "2026-11-28"),
    "tomorrow and the day after": ("2026-11-26", "2026-11-27"),
    "12/1-12/5": ("2026-12-01", "2026-12-05"),
    "now until sunday": ("2026-11-25", "2026-11-29"),
    "since november 3": ("2026-11-03", None),
    "since the 1st": ("2026-11-01", None),
    "as of monday": ("2026-11-30", None),
    "all day tomorrow": ("2026-11-26", "2026-11-26"),
}


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_ranges(text: str, expected: tuple[str | None, str | None]) -> None:
    found = dates.resolve_days(text, sent_at=SENT, zone=NEW_YORK)
    assert found == Days(_day(expected[0]), _day(expected[1]))


@pytest.mark.parametrize(
    "text", ["", "overdue", "milk", "completed", "between milk and bread", "monday and wednesday", "spring"]
)
def test_what_is_no_range(text: str) -> None:
    assert dates.resolve_days(text, sent_at=SENT, zone=NEW_YORK) is None
