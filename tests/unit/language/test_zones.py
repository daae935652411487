"""The same words for people all over the world, at 23:59, and on the nights when the clocks change."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from core.language import dates
from core.language.dates import DueAt, DueOn
from tests.unit.language.when import at, due

AUCKLAND = ZoneInfo("Pacific/Auckland")
KOLKATA = ZoneInfo("Asia/Kolkata")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
SAO_PAULO = ZoneInfo("America/Sao_Paulo")
ZONES = (AUCKLAND, KOLKATA, LOS_ANGELES, SAO_PAULO)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize("clock", ["00:00", "00:01", "12:00", "23:59"])
def test_due_day_is_not_off_by_one_from_utc(zone: ZoneInfo, clock: str) -> None:
    sent_at = at(f"2026-11-25 {clock}", zone)
    said = ("today", "tomorrow", "friday", "wednesday", "next week", "eom", "in 3 days", "the 26th")

    found = [dates.resolve(text, sent_at=sent_at, zone=zone) for text in said]

    expected = (25, 26, 27, 2, 30, 30, 28, 26)
    assert found == [DueOn(date(2026, 12 if day == 2 else 11, day)) for day in expected]


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_times_are_on_the_wall_clock_of_the_sender(zone: ZoneInfo) -> None:
    sent_at = at("2026-11-25 23:59", zone)

    found = [dates.resolve(text, sent_at=sent_at, zone=zone) for text in ("5pm", "tomorrow 9am", "eod friday")]

    assert found == [due(text, zone) for text in ("2026-11-26 17:00", "2026-11-26 09:00", "2026-11-27 17:00")]


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_the_server_s_own_clock_does_not_matter(zone: ZoneInfo) -> None:
    moment = datetime(2026, 11, 25, 11, 30, tzinfo=UTC)

    answers = {dates.resolve("tomorrow 5pm", sent_at=moment.astimezone(other), zone=zone) for other in ZONES}

    local = moment.astimezone(zone).date()
    assert answers == {due(f"{local.replace(day=local.day + 1)} 17:00", zone)}


@pytest.mark.parametrize(
    ("zone", "sent", "said", "expected_utc"),
    [
        # 14 March 2027, Los Angeles: 02:00 becomes 03:00. What is skipped moves forward by the gap.
        (LOS_ANGELES, "2027-03-13 22:00", "tomorrow at 2:30am", "2027-03-14T10:30"),
        (LOS_ANGELES, "2027-03-13 22:00", "tomorrow at 3:30am", "2027-03-14T10:30"),
        # Two hours are two hours, whatever the clocks say.
        (LOS_ANGELES, "2027-03-14 01:30", "in 2 hours", "2027-03-14T11:30"),
        # 1 November 2026: 01:30 happens twice; the first is meant.
        (LOS_ANGELES, "2026-10-31 22:00", "tomorrow 1:30am", "2026-11-01T08:30"),
        (LOS_ANGELES, "2026-10-31 22:00", "tomorrow 9am", "2026-11-01T17:00"),
        # 27 September 2026, Auckland: 02:00 becomes 03:00.
        (AUCKLAND, "2026-09-26 20:00", "tomorrow 2:30am", "2026-09-26T14:30"),
        (AUCKLAND, "2026-09-26 20:00", "tomorrow at noon", "2026-09-26T23:00"),
        # São Paulo has kept one time since 2019.
        (SAO_PAULO, "2026-10-17 20:00", "tomorrow at noon", "2026-10-18T15:00"),
        # A zone that is named, across its own change.
        (KOLKATA, "2027-03-13 12:00", "14 march 9am PST", "2027-03-14T16:00"),
    ],
)
def test_when_the_clocks_change(zone: ZoneInfo, sent: str, said: str, expected_utc: str) -> None:
    found = dates.resolve(said, sent_at=at(sent, zone), zone=zone)
    assert found == DueAt(datetime.fromisoformat(expected_utc).replace(tzinfo=UTC))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("mothering sunday", DueOn(date(2027, 3, 7))),
        ("mother's day", None),  # another day there than elsewhere
        ("31 mar 27 at 18:00 CET", DueAt(datetime(2027, 3, 31, 16, 0, tzinfo=UTC))),
        ("1/2", DueOn(date(2027, 2, 1))),
    ],
)
def test_words_of_britain(said: str, expected: DueAt | DueOn | None) -> None:
    london = ZoneInfo("Europe/London")
    assert dates.resolve(said, sent_at=at("2027-01-18 08:05", london), zone=london, locale="en-GB") == expected


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        (ZoneInfo("America/New_York"), "Fri 27 Nov 2026, 17:00 EST"),
        (LOS_ANGELES, "Fri 27 Nov 2026, 14:00 PST"),
        (AUCKLAND, "Sat 28 Nov 2026, 11:00 NZDT"),
        (KOLKATA, "Sat 28 Nov 2026, 03:30 IST"),
        (SAO_PAULO, "Fri 27 Nov 2026, 19:00 UTC-3"),
        (ZoneInfo("Asia/Kathmandu"), "Sat 28 Nov 2026, 03:45 UTC+5:45"),
    ],
)
def test_shows_the_weekday_and_the_zone(zone: ZoneInfo, shown: str) -> None:
    assert dates.show(DueAt(datetime(2026, 11, 27, 22, 0, tzinfo=UTC)), zone) == shown


def test_shows_a_day() -> None:
    assert dates.show(DueOn(date(2026, 11, 27)), KOLKATA) == "Fri 27 Nov 2026"


@pytest.mark.parametrize("zone", ZONES, ids=str)
def test_a_day_is_overdue_only_once_the_next_has_begun_there(zone: ZoneInfo) -> None:
    day = DueOn(date(2026, 11, 27))

    past = [dates.is_past(day, at(now, zone), zone) for now in ("2026-11-27 23:59", "2026-11-28 00:00")]

    assert past == [False, True]


def test_an_instant_is_overdue_once_it_has_gone_by() -> None:
    moment = datetime(2026, 11, 27, 17, 0, tzinfo=UTC)

    past = [dates.is_past(DueAt(moment), now, KOLKATA) for now in (moment, moment.replace(second=1))]

    assert past == [False, True]


def test_an_abbreviation_is_the_sender_s_own_where_their_clock_uses_it() -> None:
    dublin = ZoneInfo("Europe/Dublin")
    july = at("2026-07-01 08:00", dublin)

    found = (
        dates.resolve("5pm IST", sent_at=july, zone=dublin),
        dates.resolve("5pm IST", sent_at=july, zone=LOS_ANGELES),
    )

    assert found == (due("2026-07-01 17:00", dublin), due("2026-07-01 17:00", KOLKATA))
