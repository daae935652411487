"""Which words are a date, and whose: hours that are numbers, meals that are tasks, and two tasks with a date each. Said
on Sunday 22 November 2026 at 11:15 in London."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from core.language.commands import Add, Ask, Change, Command, Commands, Priority, Remind, parse
from core.language.dates import Days, resolve, resolve_days
from tests.unit.language.when import at, due

LONDON = ZoneInfo("Europe/London")
SENT = at("2026-11-22 11:15", LONDON)


def items(text: str, locale: str = "en-GB") -> tuple[Command, ...]:
    reading = parse(text, sent_at=SENT, zone=LONDON, locale=locale)
    assert isinstance(reading, Commands), reading
    return reading.items


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a 2 that is an hour or a number, and one that is a "to"
        ("meet Bob at 2 tomorrow", Add("meet Bob", due_text="at 2 tomorrow")),
        ("add review 2 PRs at 2 tomorrow", Add("review 2 PRs", due_text="at 2 tomorrow")),
        ("add read part 2 tomorrow", Add("read part 2", due_text="tomorrow")),
        ("move 2 friday", Change(("2",), due_text="friday")),
        ("move it 2 sat", Change(("it",), due_text="sat")),
        ("chem mock got moved 2 thurs", Change(("chem mock",), due_text="thurs")),
        # a "one" that is a task, and one that is an hour
        ("do the first one today", Change(("the first one",), due_text="today")),
        ("do the second one on friday", Change(("the second one",), due_text="friday")),
        ("do that one friday", Change(("that one",), due_text="friday")),
        ("move the last one I added to next month", Change(("the last one I added",), due_text="next month")),
        ("move the lesson to one tomorrow", Change(("the lesson",), due_text="at one tomorrow")),
        ("move the second to one tomorrow", Change(("the second",), due_text="at one tomorrow")),
        # where a date stands apart, and how it is said
        ("pick up alarms from Middy's tomorrow arvo", Add("pick up alarms from Middy's", due_text="tomorrow arvo")),
        ("read Ana's friday notes", Add("read Ana's friday notes")),
        ("meet Ana on friday at 4 30", Add("meet Ana", due_text="on friday at 4 30")),
        ("at 10 30 call the bank", Add("call the bank", due_text="at 10 30")),
        ("order at 4 30 pizzas", Add("order 30 pizzas", due_text="at 4")),
        ("Every 20th day of month send tax", Add("send tax", repeat_text="Every 20th day of month")),
        ("remind me 20 mins from now to join", Remind("join", when_text="20 mins from now", new=True)),
        ("Remind me in 2 and half hours to call", Remind("call", when_text="in 2 and half hours", new=True)),
        ("move the gym to the week after", Change(("the gym",), due_text="a week later")),
        ("push it back another week", Change(("it",), due_text="a week later")),
        ("move 3 to the week after next", Change(("3",), due_text="the week after next")),
        # what stands around the title
        ("important renew my license", Add("renew my license", priority=Priority.HIGH)),
        ("add important documents to scan", Add("important documents to scan")),
        ("add call dad instead", Add("call dad")),
        ("add use oat milk instead of milk", Add("use oat milk instead of milk")),
        ("add cancel the Radio Times to my jobs please", Add("cancel the Radio Times")),
        ("add get travel insurance by then too", Add("get travel insurance")),
        # what is counted, spans, and days with a dot
        ("add check in 24h before flight", Add("check in 24h before flight")),
        ("add check in on Bo in 2 hours", Add("check in on Bo", due_text="in 2 hours")),
        ("add lunch tues 12-1", Add("lunch", due_text="tues 12-1")),
        ("add meeting wed 10-11 with Bo", Add("meeting with Bo", due_text="wed 10-11")),
        ("add read wed 10-11 pages", Add("read wed 10-11 pages")),
        ("add lunch w/ Jo next tues noon-1", Add("lunch w/ Jo", due_text="next tues noon-1")),
        ("add conference tomorrow till friday", Add("conference tomorrow till friday")),
        ("invoice Gamma by 15.12.", Add("invoice Gamma", due_text="by 15.12.")),
        # a name, and a repetition
        ("add quarterly report end of q4", Add("quarterly report", due_text="end of q4")),
        ("add weekly review friday", Add("weekly review", due_text="friday")),
        ("weekly review every friday", Add("weekly review", repeat_text="every friday")),
        ("weekly review the logs", Add("review the logs", repeat_text="weekly")),
        ("weekly: water the plants", Add("water the plants", repeat_text="weekly")),
        ("monthly pay rent", Add("pay rent", repeat_text="monthly")),
        # a meal that is a task, and one that is a time
        ("add lunch friday", Add("lunch", due_text="friday")),
        ("add lunch at 2 friday", Add("lunch", due_text="at 2 friday")),
        ("add friday lunch", Add("lunch", due_text="friday")),
        ("add lunch", Add("lunch")),
        ("on friday at noon lunch with Lee", Add("lunch with Lee", due_text="on friday at noon")),
        ("next week lunch with Sam", Add("lunch with Sam", due_text="next week")),
        ("got to pop into Boots at lunch tomorrow", Add("pop into Boots", due_text="at lunch tomorrow")),
        ("add eat at lunch with Bo", Add("eat with Bo", due_text="at lunch")),
        ("add pick the meter up thurs lunch", Add("pick the meter up", due_text="thurs lunch")),
    ],
)
def test_what_is_a_date(text: str, expected: Command) -> None:
    assert items(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "dinner at 8 with Jo tomorrow, and taxes by jan 31",
            (Add("dinner with Jo", due_text="at 8pm tomorrow"), Add("taxes", due_text="by jan 31")),
        ),
        (
            "dinner with Ana friday 8 and movie at 10",
            (Add("dinner with Ana", due_text="friday 8pm"), Add("movie", due_text="friday at 10pm")),
        ),
        (
            "add gym at 7 tomorrow and dentist at 3 on friday",
            (Add("gym", due_text="at 7 tomorrow"), Add("dentist", due_text="at 3 on friday")),
        ),
        ("meet Ana and Bo on friday at 3", (Add("meet Ana and Bo", due_text="on friday at 3"),)),
        (
            "call Bob at 3 about the offer and the contract tomorrow",
            (Add("call Bob about the offer and the contract", due_text="at 3 tomorrow"),),
        ),
    ],
)
def test_each_task_has_its_own_date(text: str, expected: tuple[Command, ...]) -> None:
    assert items(text) == expected


@pytest.mark.parametrize(
    ("words", "locale", "due_on"),
    [
        ("till 18.12", "pl-PL", "2026-12-18"),
        ("by 5.12", "en-GB", "2026-12-05"),
        ("by 5.12", "en-US", "2026-11-22 17:12"),
        ("by 9.10", "en-GB", "2026-11-23 09:10"),
        ("till 8.30", "pl-PL", "2026-11-23 08:30"),
        ("at 18.12", "pl-PL", "2026-11-22 18:12"),
        ("tues 12-1", "en-GB", "2026-11-24 12:00"),
        ("noon-1 tues", "en-GB", "2026-11-24 12:00"),
        ("tomorrow afternoon 2-3", "en-GB", "2026-11-23 14:00"),
        ("this sat", "en-GB", "2026-11-28"),
        ("this sunday", "en-GB", "2026-11-22"),
        ("this week wed", "en-GB", "2026-11-25"),
    ],
)
def test_when_it_is(words: str, locale: str, due_on: str) -> None:
    assert resolve(words, sent_at=SENT, zone=LONDON, locale=locale) == due(due_on, LONDON)


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("before december", "2026-11-30"),
        ("before next week", "2026-11-22"),
        ("before friday", "2026-11-27"),
        ("by december", "2026-12-01"),
    ],
)
def test_the_last_day_before(words: str, last: str) -> None:
    assert resolve_days(words, sent_at=SENT, zone=LONDON, locale="en-GB") == Days(None, date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "titles", "due_text"),
    [
        (
            "add fix fence, paint shed, mow lawn all for saturday",
            ("fix fence", "paint shed", "mow lawn"),
            "for saturday",
        ),
        ("tell them all by friday", ("tell them all",), "by friday"),
        (
            "water bill, electric bill, internet bill all due on the 5th",
            ("water bill", "electric bill", "internet bill"),
            "due on the 5th",
        ),
        (
            "Need chains for the Ford, a new battery and some antifreeze",
            ("chains for the Ford", "a new battery", "some antifreeze"),
            None,
        ),
        ("apply for a visa, a permit and a card", ("apply for a visa, a permit and a card",), None),
        (
            "Add for friday: 1. scan invoices 2. answer to Mr Wolski",
            ("scan invoices", "answer to Mr Wolski"),
            "for friday",
        ),
        ("Maple St: fix gutters, paint the trim", ("Maple St: fix gutters", "Maple St: paint the trim"), None),
        ("call Bob: ask the price, tell him yes", ("call Bob: ask the price, tell him yes",), None),
        ("pls add these three\n- cake topper\n- hand fans", ("cake topper", "hand fans"), None),
        ("From my notes to add:\nbook room B\ncall the lift firm", ("book room B", "call the lift firm"), None),
        ("Priorities:\nHIGH: fix prod\nLOW: tidy wiki", ("fix prod", "tidy wiki"), None),
    ],
)
def test_lists(text: str, titles: tuple[str, ...], due_text: str | None) -> None:
    made = items(text)
    assert [item.title for item in made if isinstance(item, Add)] == list(titles)
    assert {item.due_text for item in made if isinstance(item, Add)} == {due_text}


def test_a_project_of_which_each_chore_has_its_day() -> None:
    assert items("Henderson site: order drywall by tuesday, inspection wednesday 8am, call the electrician") == (
        Add("Henderson site: order drywall", due_text="by tuesday"),
        Add("Henderson site: inspection", due_text="wednesday 8am"),
        Add("Henderson site: call the electrician"),
    )


def test_lunch_is_a_time_and_a_name() -> None:
    asked = parse("change it to lunch", sent_at=SENT, zone=LONDON, locale="en-GB")
    assert isinstance(asked, Ask)
    assert "rename it to lunch" in asked.question
    assert items("move it to lunch") == (Change(("it",), due_text="lunch"),)
    assert items("change it to lunch with Bo") == (Change(("it",), title="lunch with Bo"),)
