"""What date phrases mean, said on Wednesday 25 November 2026 at 10:00 in New York."""

import pytest

from core.language import dates
from tests.unit.language.when import NEW_YORK, SENT, due

DAYS = {
    "today": "2026-11-25",
    "tomorrow": "2026-11-26",
    "tmrw": "2026-11-26",
    "tommorow": "2026-11-26",
    "2moro": "2026-11-26",
    "yesterday": "2026-11-24",
    "the day after tomorrow": "2026-11-27",
    "friday": "2026-11-27",
    "on friday": "2026-11-27",
    "by fri": "2026-11-27",
    "before friday": "2026-11-27",
    "by friday at the latest": "2026-11-27",
    "wednesday": "2026-12-02",
    "wensday": "2026-12-02",
    "this wednesday": "2026-11-25",
    "next friday": "2026-12-04",
    "next wednesday": "2026-12-02",
    "friday week": "2026-12-04",
    "a week on friday": "2026-12-04",
    "a week from friday": "2026-12-04",
    "last friday": "2026-11-20",
    "friday next week": "2026-12-04",
    "next week thursday": "2026-12-03",
    "this weekend": "2026-11-28",
    "the weekend": "2026-11-28",
    "next weekend": "2026-12-05",
    "next week": "2026-11-30",
    "week after next": "2026-12-07",
    "this week": "2026-11-27",
    "eow": "2026-11-27",
    "end of next week": "2026-12-04",
    "next month": "2026-12-01",
    "early next month": "2026-12-01",
    "this month": "2026-11-30",
    "month end": "2026-11-30",
    "end of next month": "2026-12-31",
    "mid March": "2027-03-15",
    "mid-month": "2026-12-15",
    "end of year": "2026-12-31",
    "eoy": "2026-12-31",
    "the 3rd": "2026-12-03",
    "on the 25th": "2026-11-25",
    "the 31st": "2026-12-31",
    "3 march": "2027-03-03",
    "march 3rd": "2027-03-03",
    "3rd of March 2028": "2028-03-03",
    "Dec. 21, 2026": "2026-12-21",
    "29 feb": "2028-02-29",
    "3/4": "2027-03-04",
    "25/12": "2026-12-25",
    "03.03.": "2027-03-03",
    "12/21/2026": "2026-12-21",
    "2026-12-24": "2026-12-24",
    "Fri, Nov 27th": "2026-11-27",
    "friday the 13th": "2027-08-13",
    "in 3 days": "2026-11-28",
    "3 days from now": "2026-11-28",
    "in a week": "2026-12-02",
    "in a fortnight": "2026-12-09",
    "in 2 weeks' time": "2026-12-09",
    "in two business days": "2026-11-27",
    "in three working days": "2026-11-30",
    "next working day": "2026-11-26",
    "last weekday of the month": "2026-11-30",
    "first monday of next month": "2026-12-07",
    "last day of february": "2027-02-28",
    "end of february": "2027-02-28",
    "2 weeks before christmas": "2026-12-11",
    "the day after christmas": "2026-12-26",
    "3 days ago": "2026-11-22",
    "easter": "2027-03-28",
    "in march": "2027-03-01",
    "2026 December 24": "2026-12-24",
}
INSTANTS = {
    "5pm": "2026-11-25 17:00",
    "5 p.m.": "2026-11-25 17:00",
    "17:00": "2026-11-25 17:00",
    "17h": "2026-11-25 17:00",
    "5.30pm": "2026-11-25 17:30",
    "9am": "2026-11-26 09:00",
    "at 5": "2026-11-25 17:00",
    "at 7": "2026-11-26 07:00",
    "at 11": "2026-11-25 11:00",
    "at 12": "2026-11-25 12:00",
    "by 6": "2026-11-25 18:00",
    "friday 5pm": "2026-11-27 17:00",
    "5pm on friday": "2026-11-27 17:00",
    "tomorrow at noon": "2026-11-26 12:00",
    "noon tomorrow": "2026-11-26 12:00",
    "monday morning": "2026-11-30 09:00",
    "first thing tomorrow": "2026-11-26 09:00",
    "in the morning": "2026-11-26 09:00",
    "this afternoon": "2026-11-25 15:00",
    "this evening": "2026-11-25 19:00",
    "tonight": "2026-11-25 20:00",
    "2nite": "2026-11-25 20:00",
    "7 tonight": "2026-11-25 19:00",
    "tomorrow night at 9": "2026-11-26 21:00",
    "3 in the afternoon on friday": "2026-11-27 15:00",
    "eod": "2026-11-25 17:00",
    "eod friday": "2026-11-27 17:00",
    "end of day tomorrow": "2026-11-26 17:00",
    "by cob thursday": "2026-11-26 17:00",
    "midnight": "2026-11-26 00:00",
    "midnight friday": "2026-11-28 00:00",
    "midnight tonight": "2026-11-26 00:00",
    "in 2 hours": "2026-11-25 12:00",
    "in half an hour": "2026-11-25 10:30",
    "90 minutes from now": "2026-11-25 11:30",
    "in an hour and a half": "2026-11-25 11:30",
    "in 1.5 hours": "2026-11-25 11:30",
    "2 hours": "2026-11-25 12:00",
    "half past 4": "2026-11-25 16:30",
    "quarter to 6": "2026-11-25 17:45",
    "ten to five": "2026-11-25 16:50",
    "five thirty": "2026-11-25 17:30",
    "5pm PST": "2026-11-25 20:00",
    "5pm PDT": "2026-11-25 20:00",
    "9am London time": "2026-11-26 04:00",
    "14:00 UTC": "2026-11-26 09:00",
    "10am Tokyo time": "2026-11-25 20:00",
    "friday 3pm CET": "2026-11-27 09:00",
    "2026-12-24T17:00Z": "2026-12-24 12:00",
    "2026-12-24 14:00": "2026-12-24 14:00",
    "yesterday at 5pm": "2026-11-24 17:00",
    "2am tonight": "2026-11-26 02:00",
    "Thu, 24 Dec 2026 17:00:00 +0000": "2026-12-24 12:00",
}
NOT_UNDERSTOOD = (
    *(
        "",
        " ",
        "soon",
        "later",
        "someday",
        "asap",
        "monday or tuesday",
        "friday friday",
        "31 april",
        "32 december",
        "25:00",
    ),
    *("monday 27 nov", "the report", "call May", "5", "17", "in 99999999 days", "every friday", "9am in the evening"),
    *("Fri Dec 24 17:00:00 2026", "24 dec 2026 or so", "30th of feb", "between 3 and 5"),
)


@pytest.mark.parametrize(("phrase", "expected"), [*DAYS.items(), *INSTANTS.items()])
def test_resolves(phrase: str, expected: str) -> None:
    assert dates.resolve(phrase, sent_at=SENT, zone=NEW_YORK) == due(expected)


@pytest.mark.parametrize(("phrase", "expected"), [*DAYS.items(), *INSTANTS.items()])
def test_resolves_however_it_is_typed(phrase: str, expected: str) -> None:
    typed = f"  {phrase.upper()}!"
    assert dates.resolve(typed, sent_at=SENT, zone=NEW_YORK) == due(expected)


@pytest.mark.parametrize("phrase", NOT_UNDERSTOOD)
def test_does_not_guess(phrase: str) -> None:
    assert dates.resolve(phrase, sent_at=SENT, zone=NEW_YORK) is None


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        (None, "2027-03-04"),
        ("en-US", "2027-03-04"),
        ("en_CA", "2027-03-04"),
        ("en-PH", "2027-03-04"),
        ("en-GB", "2027-04-03"),
        ("en-NZ", "2027-04-03"),
        ("pt-BR", "2027-04-03"),
        ("de", "2027-04-03"),
    ],
)
def test_day_or_month_first_is_the_locale_s(locale: str | None, expected: str) -> None:
    assert dates.resolve("3/4", sent_at=SENT, zone=NEW_YORK, locale=locale) == due(expected)


@pytest.mark.parametrize(
    ("text", "start", "expected"),
    [
        ("2 days later", "2026-11-27", "2026-11-29"),
        ("a week earlier", "2026-11-27", "2026-11-20"),
        ("1 month later", "2027-01-31", "2027-02-28"),
        ("two hours later", "2026-11-27 17:00", "2026-11-27 19:00"),
        ("two hours later", "2026-11-27", None),
        ("tomorrow", "2026-11-27", None),
        # The night the clocks go forward: a day later is the same time on the wall.
        ("1 day later", "2027-03-13 09:00", "2027-03-14 09:00"),
    ],
)
def test_shifts_what_is_due(text: str, start: str, expected: str | None) -> None:
    begin = due(start)
    assert begin is not None
    assert dates.shift(text, begin, zone=NEW_YORK) == due(expected)
