"""Taking a date off what someone typed for a title, and nothing else."""

import pytest

from core.language import dates
from tests.unit.language.when import NEW_YORK, SENT, due

TAKEN = [
    ("buy milk tomorrow", "buy milk", "tomorrow", "2026-11-26"),
    ("Buy Milk Tomorrow!", "Buy Milk", "Tomorrow", "2026-11-26"),
    ("submit report by eod friday", "submit report", "by eod friday", "2026-11-27 17:00"),
    ("tomorrow call bob at 5pm", "call bob", "tomorrow at 5pm", "2026-11-26 17:00"),
    ("friday: submit the report", "submit the report", "friday", "2026-11-27"),
    ("on monday send the invoice", "send the invoice", "on monday", "2026-11-30"),
    ("call mum friday about the car", "call mum about the car", "friday", "2026-11-27"),
    ("meet ana on friday with bob", "meet ana with bob", "on friday", "2026-11-27"),
    ("lunch tomorrow", "lunch", "tomorrow", "2026-11-26"),
    ("team lunch friday 12:30", "team lunch", "friday 12:30", "2026-11-27 12:30"),
    ("date night saturday", "date night", "saturday", "2026-11-28"),
    ("dentist 3pm thu", "dentist", "3pm thu", "2026-11-26 15:00"),
    ("pay rent on the 1st", "pay rent", "on the 1st", "2026-12-01"),
    ("prep for the weekend", "prep", "for the weekend", "2026-11-28"),
    ("order 3 pizzas for 7pm", "order 3 pizzas", "for 7pm", "2026-11-25 19:00"),
    ("log on tomorrow", "log on", "tomorrow", "2026-11-26"),
    ('"call friday" tomorrow', '"call friday"', "tomorrow", "2026-11-26"),
    ("remind bob at 5 to call", "remind bob to call", "at 5", "2026-11-25 17:00"),
    ("read chapters 3 to 5 by sunday", "read chapters 3 to 5", "by sunday", "2026-11-29"),
    ("book a table for 4 on saturday at 8", "book a table for 4", "on saturday at 8", "2026-11-28 08:00"),
    ("milk, friday", "milk", "friday", "2026-11-27"),
    ("workshop from 3pm to 5pm tomorrow", "workshop", "from 3pm to 5pm tomorrow", "2026-11-26 15:00"),
    ("lunch the friday after next", "lunch", "the friday after next", "2026-12-11"),
    ("park on the friday next to us", "park next to us", "on the friday", "2026-11-27"),
    ("ask @april on friday", "ask @april", "on friday", "2026-11-27"),
    ("water plants in 3 days", "water plants", "in 3 days", "2026-11-28"),
]
KEPT = [
    "buy March Madness tickets",
    "call May",
    "finish the Q3 report",
    "read Friday Night Lights",
    "buy 2 tickets",
    "prepare the Monday report",
    "talk about tomorrow",
    "find the email from tuesday",
    "march 5 miles",
    "watch Freaky Friday",
    "sit in the sun",
    'call "tomorrow"',
    "“friday” by The Cure",
    "buy a sundae",
    "pre-friday checks",
    "today's notes",
    "email May about june invoices",
    "walk for 30 minutes",
    "ship version 2.5",
    "call 555 1234",
    "offer 24/7 support 24/7",
    "print 2 copies of the may report",
    "",
    "call @may about @friday",
    "work from 9 to 5",
    "choose between 3 and 4 options",
    "find out who called 10 minutes ago",
    "write the report for last year",
]


@pytest.mark.parametrize(("text", "rest", "phrase", "expected"), TAKEN)
def test_takes_the_date(text: str, rest: str, phrase: str, expected: str) -> None:
    found = dates.find(text, sent_at=SENT, zone=NEW_YORK)
    assert found == dates.Found(due(expected) or pytest.fail("no date"), phrase, rest)


@pytest.mark.parametrize("text", KEPT)
def test_date_words_inside_titles_are_not_hijacked(text: str) -> None:
    assert dates.find(text, sent_at=SENT, zone=NEW_YORK) is None


@pytest.mark.parametrize(("text", "rest", "phrase", "expected"), TAKEN)
def test_the_phrase_alone_means_the_same(text: str, rest: str, phrase: str, expected: str) -> None:
    assert dates.resolve(phrase, sent_at=SENT, zone=NEW_YORK) == due(expected)
