"""What repeats, said on Wednesday 25 November 2026 at 10:00 in New York."""

from datetime import date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from core.language import recurrence
from core.language.dates import DueOn
from core.language.recurrence import Recurrence
from core.language.repeats.rules import Rule, parse_rule
from tests.unit.language.when import NEW_YORK, SENT, at, due

LOS_ANGELES = ZoneInfo("America/Los_Angeles")
RULES = {
    "every day": "FREQ=DAILY",
    "daily": "FREQ=DAILY",
    "daily at 9": "FREQ=DAILY;BYHOUR=9;BYMINUTE=0",
    "every 3 days": "FREQ=DAILY;INTERVAL=3",
    "every other day": "FREQ=DAILY;INTERVAL=2",
    "every morning": "FREQ=DAILY;BYHOUR=9;BYMINUTE=0",
    "at noon every day": "FREQ=DAILY;BYHOUR=12;BYMINUTE=0",
    "every week": "FREQ=WEEKLY",
    "once a week": "FREQ=WEEKLY",
    "fortnightly": "FREQ=WEEKLY;INTERVAL=2",
    "every friday": "FREQ=WEEKLY;BYDAY=FR",
    "Every Fri": "FREQ=WEEKLY;BYDAY=FR",
    "each tuesday": "FREQ=WEEKLY;BYDAY=TU",
    "mondays and thursdays": "FREQ=WEEKLY;BYDAY=MO,TH",
    "every mon, wed and fri": "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "every weekday at 9:30": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9;BYMINUTE=30",
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "monday to friday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekends": "FREQ=WEEKLY;BYDAY=SA,SU",
    "every day except sunday": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA",
    "every other tuesday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
    "every second friday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "every 2 weeks on friday": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "friday every two weeks": "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "every month": "FREQ=MONTHLY",
    "on the 1st of every month": "FREQ=MONTHLY;BYMONTHDAY=1",
    "every month on the 15th": "FREQ=MONTHLY;BYMONTHDAY=15",
    "every 15th": "FREQ=MONTHLY;BYMONTHDAY=15",
    "the 1st and 15th of each month": "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "monthly on the 31st": "FREQ=MONTHLY;BYMONTHDAY=31",
    "last day of every month": "FREQ=MONTHLY;BYMONTHDAY=-1",
    "last friday of the month": "FREQ=MONTHLY;BYDAY=-1FR",
    "every first monday": "FREQ=MONTHLY;BYDAY=1MO",
    "every second tuesday of the month": "FREQ=MONTHLY;BYDAY=2TU",
    "first working day of every month": "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
    "every quarter": "FREQ=MONTHLY;INTERVAL=3",
    "every 6 months": "FREQ=MONTHLY;INTERVAL=6",
    "yearly": "FREQ=YEARLY",
    "every march 3rd": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3",
    "every year on march 3": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3",
    "annually on 3 march": "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3",
    "every day until friday": "FREQ=DAILY;UNTIL=20261127",
    "every monday for 10 times": "FREQ=WEEKLY;BYDAY=MO;COUNT=10",
    "every week for 3 weeks": "FREQ=WEEKLY;COUNT=3",
    "once a fortnight": "FREQ=WEEKLY;INTERVAL=2",
    "once daily at 9pm": "FREQ=DAILY;BYHOUR=21;BYMINUTE=0",
    "four times a year": "FREQ=MONTHLY;INTERVAL=3",
    "twice a week on monday and thursday": "FREQ=WEEKLY;BYDAY=MO,TH",
    "twice a month, on the 1st and the 15th": "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "once a week on a wednesday": "FREQ=WEEKLY;BYDAY=WE",
    "monday of every week": "FREQ=WEEKLY;BYDAY=MO",
    "on wednesdays every 3 weeks": "FREQ=WEEKLY;INTERVAL=3;BYDAY=WE",
    "sundays at 1pm, weekly": "FREQ=WEEKLY;BYDAY=SU;BYHOUR=13;BYMINUTE=0",
    "tues & thurs mornings": "FREQ=WEEKLY;BYDAY=TU,TH;BYHOUR=9;BYMINUTE=0",
    "weekend mornings": "FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=9;BYMINUTE=0",
    "every evening around 9": "FREQ=DAILY;BYHOUR=21;BYMINUTE=0",
    "fridays from 3 to 4pm": "FREQ=WEEKLY;BYDAY=FR;BYHOUR=15;BYMINUTE=0",
    "daily, not on weekends": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "day 10 of every month": "FREQ=MONTHLY;BYMONTHDAY=10",
    "last day of every quarter": "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    "first monday of each quarter": "FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1MO",
    "10 january and 10 july every year": "FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=10",
    "every year in december": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1",
    "every thanksgiving": "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "every christmas": "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25",
    "every day this week": "FREQ=DAILY;UNTIL=20261129",
    "every monday for the rest of the year": "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231",
    "every friday through december": "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231",
    "every friday until january": "FREQ=WEEKLY;BYDAY=FR;UNTIL=20270101",
}
NOT_REPEATING = (
    *(
        "",
        "every 31 june",
        "friday",
        "tomorrow",
        "the report",
        "every",
        "every 2 hours",
        "every minute",
        "every 0 days",
        "every 1000 days",
    ),
    *("every few days", "now and then", "twice a week", "every day on the 3rd", "every friday blah"),
    *("@daily", "three times a week", "twice a week on monday", "every easter", "every day at 9am and 9pm"),
)


@pytest.mark.parametrize(("phrase", "rule"), RULES.items())
def test_parses(phrase: str, rule: str) -> None:
    assert recurrence.parse(phrase, sent_at=SENT, zone=NEW_YORK) == Recurrence(rule)


@pytest.mark.parametrize("phrase", NOT_REPEATING)
def test_does_not_guess(phrase: str) -> None:
    assert recurrence.parse(phrase, sent_at=SENT, zone=NEW_YORK) is None


@pytest.mark.parametrize(
    ("phrase", "rule"),
    [
        ("3 days after I finish", "FREQ=DAILY;INTERVAL=3"),
        ("every 3 days after completion", "FREQ=DAILY;INTERVAL=3"),
        ("2 weeks after it's done", "FREQ=WEEKLY;INTERVAL=2"),
        ("a month after i finish it", "FREQ=MONTHLY"),
    ],
)
def test_counts_from_completion(phrase: str, rule: str) -> None:
    assert recurrence.parse(phrase, sent_at=SENT, zone=NEW_YORK) == Recurrence(rule, from_completion=True)


def test_remembers_a_start_that_was_named() -> None:
    found = recurrence.parse("every week starting monday", sent_at=SENT, zone=NEW_YORK)
    assert found == Recurrence("FREQ=WEEKLY", start=date(2026, 11, 30))


@pytest.mark.parametrize(
    ("phrase", "rule", "start"),
    [
        ("every day next week", "FREQ=DAILY;UNTIL=20261206", date(2026, 11, 30)),
        ("every monday from 1 december to 21 december", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261221", date(2026, 12, 1)),
    ],
)
def test_has_a_first_and_a_last_day(phrase: str, rule: str, start: date) -> None:
    assert recurrence.parse(phrase, sent_at=SENT, zone=NEW_YORK) == Recurrence(rule, start=start)


@pytest.mark.parametrize(
    ("text", "rest", "phrase", "rule"),
    [
        ("pay rent on the 1st of every month", "pay rent", "on the 1st of every month", "FREQ=MONTHLY;BYMONTHDAY=1"),
        ("water plants every 3 days", "water plants", "every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("take vitamins daily", "take vitamins", "daily", "FREQ=DAILY"),
        ("weekly: review the budget", "review the budget", "weekly", "FREQ=WEEKLY"),
        ("every monday take out the trash", "take out the trash", "every monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("call mum on sundays", "call mum", "on sundays", "FREQ=WEEKLY;BYDAY=SU"),
        ("call mum every sunday about dinner", "call mum about dinner", "every sunday", "FREQ=WEEKLY;BYDAY=SU"),
        ("email every monday about 5 things", "email about 5 things", "every monday", "FREQ=WEEKLY;BYDAY=MO"),
        ("review once a quarter", "review", "once a quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("gym mon wed fri", "gym", "mon wed fri", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ],
)
def test_finds_it_in_a_title(text: str, rest: str, phrase: str, rule: str) -> None:
    found = recurrence.find(text, sent_at=SENT, zone=NEW_YORK)
    assert found == recurrence.FoundRecurrence(Recurrence(rule), phrase, rest)


@pytest.mark.parametrize(
    "text",
    [
        *("read the weekly report", "write daily notes", "buy milk tomorrow", 'call "every day"', "the weekly", ""),
        *("plan the trip from monday to friday", "practise twice a week", "ask @daily for news"),
    ],
)
def test_leaves_titles_alone(text: str) -> None:
    assert recurrence.find(text, sent_at=SENT, zone=NEW_YORK) is None


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("every day", "2026-11-25"),
        ("daily at 9", "2026-11-26 09:00"),
        ("daily at 11", "2026-11-25 11:00"),
        ("every other tuesday", "2026-12-01"),
        ("every wednesday", "2026-11-25"),
        ("on the 1st of every month", "2026-12-01"),
        ("every week starting monday", "2026-11-30"),
        ("every march 3rd", "2027-03-03"),
    ],
)
def test_first_occurrence(phrase: str, expected: str) -> None:
    found = recurrence.parse(phrase, sent_at=SENT, zone=NEW_YORK)
    assert found is not None
    assert recurrence.first(found, sent_at=SENT, zone=NEW_YORK) == due(expected)


@pytest.mark.parametrize(
    ("rule", "previous", "now", "expected"),
    [
        ("FREQ=DAILY", "2026-11-25", "2026-11-25 12:00", "2026-11-26"),
        # Done early: still the next one after it, not the same again.
        ("FREQ=WEEKLY;BYDAY=MO", "2026-11-30", "2026-11-25 12:00", "2026-12-07"),
        # What was missed is not caught up on.
        ("FREQ=DAILY", "2026-11-20", "2026-11-25 12:00", "2026-11-25"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-11-09", "2026-11-25 12:00", "2026-11-30"),
        # Every other week is counted from the one before, not from today.
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-11-03", "2026-11-25 12:00", "2026-12-01"),
        # The 31st is the last day of shorter months, and the 31st again after them.
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31", "2027-01-31 12:00", "2027-02-28"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2027-02-28", "2027-02-28 12:00", "2027-03-31"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29", "2028-02-29 12:00", "2029-02-28"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2026-11-27 12:00", "2026-12-25"),
        ("FREQ=MONTHLY;BYDAY=5FR", "2026-10-30", "2026-11-25 12:00", "2027-01-29"),
        ("FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION", "2026-11-20", "2026-11-25 23:30", "2026-11-28"),
        # However long it was missed.
        ("FREQ=DAILY", "2016-11-25", "2026-11-25 12:00", "2026-11-25"),
        ("FREQ=DAILY;INTERVAL=3", "2020-11-24", "2026-11-25 12:00", "2026-11-26"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "1999-11-30", "2026-11-25 12:00", "2026-12-08"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "1960-01-31", "2026-11-25 12:00", "2026-11-30"),
        ("FREQ=DAILY;UNTIL=20261126", "2026-11-26", "2026-11-26 12:00", None),
        ("FREQ=DAILY;COUNT=1", "2026-11-25", "2026-11-25 12:00", None),
        ("FREQ=DAILY;COUNT=2", "2026-11-25", "2026-11-25 12:00", "2026-11-26"),
        ("FREQ=DAILY", "9999-12-31", "2026-11-25 12:00", None),
        ("FREQ=HOURLY", "2026-11-25", "2026-11-25 12:00", None),
        ("FREQ=DAILY;INTERVAL=0", "2026-11-25", "2026-11-25 12:00", None),
        ("nonsense", "2026-11-25", "2026-11-25 12:00", None),
    ],
)
def test_next_occurrence(rule: str, previous: str, now: str, expected: str | None) -> None:
    before = due(previous)
    assert before is not None
    assert recurrence.next_after(rule, before, at(now, NEW_YORK), NEW_YORK) == due(expected)


@pytest.mark.parametrize(
    ("rule", "moved_to", "skipped", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "2026-12-01", False, "2026-12-07"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-12-07", False, "2026-12-14"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-11-27", False, "2026-12-07"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-12-07", False, "2026-12-14"),
        ("FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION", "2026-12-07", False, "2026-11-28"),
        ("FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION", None, True, "2026-12-03"),
    ],
)
def test_after_one_that_was_put_off_or_skipped(rule: str, moved_to: str | None, skipped: bool, expected: str) -> None:
    """The one before was due on Monday 30 November, and it is Wednesday the 25th."""
    before, now = DueOn(date(2026, 11, 30)), at("2026-11-25 12:00", NEW_YORK)
    to = date.fromisoformat(moved_to) if moved_to else None

    found = recurrence.next_after(rule, before, now, NEW_YORK, moved_to=to, skipped=skipped)

    assert found == due(expected)


@pytest.mark.parametrize(
    ("rule", "previous", "expected"),
    [
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "2027-03-13 09:00", "2027-03-14 09:00"),
        ("FREQ=DAILY", "2027-03-13 09:00", "2027-03-14 09:00"),
        ("FREQ=WEEKLY", "2026-10-29 09:00", "2026-11-05 09:00"),
        ("FREQ=DAILY;BYHOUR=2;BYMINUTE=30", "2027-03-13 02:30", "2027-03-14 03:30"),
    ],
)
def test_keeps_the_time_on_the_wall_when_the_clocks_change(rule: str, previous: str, expected: str) -> None:
    before = due(previous, LOS_ANGELES)
    assert before is not None

    found = recurrence.next_after(rule, before, at(previous, LOS_ANGELES), LOS_ANGELES)

    assert found == due(expected, LOS_ANGELES)


def test_a_count_goes_down_with_each_occurrence() -> None:
    assert [recurrence.remaining(f"FREQ=DAILY;COUNT={n}") for n in (3, 2, 1)] == [
        "FREQ=DAILY;COUNT=2",
        "FREQ=DAILY;COUNT=1",
        None,
    ]


def test_a_month_that_lacks_the_day_does_not_change_the_day_for_good() -> None:
    begin = due("2027-01-31")
    assert begin is not None
    rule = recurrence.anchored(Recurrence("FREQ=MONTHLY"), begin, NEW_YORK)

    found = [begin]
    for _ in range(3):
        after = recurrence.next_after(rule, found[-1], at("2027-01-31 12:00", NEW_YORK), NEW_YORK)
        assert after is not None
        found.append(after)

    assert found == [due(day) for day in ("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30")]


@pytest.mark.parametrize(
    ("rule", "begin", "expected"),
    [
        ("FREQ=MONTHLY", "2027-01-31 15:00", "FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=15;BYMINUTE=0"),
        ("FREQ=YEARLY", "2027-01-31", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"),
        ("FREQ=WEEKLY;BYDAY=MO", "2026-11-30 15:00", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=15;BYMINUTE=0"),
        ("FREQ=DAILY;BYHOUR=9;BYMINUTE=0", "2026-11-30 15:00", "FREQ=DAILY;BYHOUR=9;BYMINUTE=0"),
        ("FREQ=WEEKLY", "2026-11-30", "FREQ=WEEKLY"),
    ],
)
def test_the_first_occurrence_settles_what_a_rule_leaves_open(rule: str, begin: str, expected: str) -> None:
    first = due(begin)
    assert first is not None
    assert recurrence.anchored(Recurrence(rule), first, NEW_YORK) == Recurrence(expected)


@pytest.mark.parametrize(
    ("rule", "english"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYHOUR=9;BYMINUTE=30", "every 2 weeks on Tuesday at 09:30"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday (Monday to Friday)"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "every month on the 31st (the last day in shorter months)"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "every month on the last day"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "every month on the last Friday"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=3", "every year on 3 March"),
        ("FREQ=DAILY;UNTIL=20261127", "every day, until Fri 27 Nov 2026"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=10", "every Monday, 10 times"),
        ("FREQ=WEEKLY;BYDAY=MO;COUNT=1", "every Monday, for the last time"),
        ("FREQ=DAILY;INTERVAL=3;X-FROM=COMPLETION", "3 days after it is done"),
        ("FREQ=DAILY;X-FROM=COMPLETION", "a day after it is done"),
        ("FREQ=WEEKLY;X-FROM=COMPLETION", "a week after it is done"),
    ],
)
def test_shows_plain_english(rule: str, english: str) -> None:
    assert recurrence.show(rule) == english


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=DAILY;INTERVAL=1000", "FREQ=DAILY;BYEASTER=1", "", "FREQ=WEEKLY;BYDAY=XX"]
)
def test_refuses_runaway_and_unknown_rules(rule: str) -> None:
    assert not recurrence.valid(rule)


WEEKDAYS = st.lists(st.integers(0, 6), max_size=4, unique=True).map(
    lambda days: tuple((0, day) for day in sorted(days))
)
WEEKLY = st.builds(Rule, st.just("WEEKLY"), st.integers(1, 30), WEEKDAYS)
MONTHLY = st.builds(
    Rule,
    st.just("MONTHLY"),
    st.integers(1, 14),
    month_days=st.lists(st.integers(1, 28), max_size=3, unique=True).map(lambda days: tuple(sorted(days))),
)
NTH = st.builds(
    Rule,
    st.just("MONTHLY"),
    st.integers(1, 6),
    st.tuples(st.tuples(st.sampled_from((1, 2, 3, 4, -1, -2)), st.integers(0, 6))),
)
POSITION = st.builds(
    Rule,
    st.just("MONTHLY"),
    st.integers(1, 6),
    st.just(tuple((0, n) for n in range(5))),
    position=st.sampled_from((1, -1, 3)),
)
YEARLY = st.builds(
    Rule,
    st.just("YEARLY"),
    st.integers(1, 4),
    months=st.tuples(st.integers(1, 12)),
    month_days=st.tuples(st.integers(1, 28)),
)
ANY = st.one_of(st.builds(Rule, st.just("DAILY"), st.integers(1, 999)), WEEKLY, MONTHLY, NTH, POSITION, YEARLY)
STARTS = st.dates(date(2000, 1, 1), date(2100, 1, 1)).filter(lambda day: day.day <= 28)


@given(rule=ANY, start=STARTS)
def test_the_days_are_those_of_dateutil(rule: Rule, start: date) -> None:
    oracle = rrulestr(rule.text, dtstart=datetime.combine(start, datetime.min.time()))

    expected = [moment.date() for moment in islice(oracle, 7) if moment.date() > start][:5]

    assert list(islice(rule.days_after(start), len(expected))) == expected


@given(rule=ANY)
def test_a_rule_is_read_back_from_its_text(rule: Rule) -> None:
    assert parse_rule(rule.text) == rule


@given(rule=ANY, start=STARTS, late=st.integers(0, 400))
def test_the_next_is_one_and_later_and_never_past(rule: Rule, start: date, late: int) -> None:
    now = datetime.combine(start + timedelta(days=late), datetime.min.time(), tzinfo=NEW_YORK)

    found = recurrence.next_after(rule.text, DueOn(start), now, NEW_YORK)

    assert isinstance(found, DueOn)
    assert found.day > start
    assert found.day >= now.date()
