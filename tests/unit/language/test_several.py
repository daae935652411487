"""Several tasks in one message, and what stands around a task and is no part of its title."""

import pytest

from core.language import commands
from core.language.commands import Add, Command, Commands
from tests.unit.language.when import NEW_YORK, at

SENT = at("2026-11-19 09:00", NEW_YORK)


def items(text: str) -> tuple[Command, ...]:
    reading = commands.parse(text, sent_at=SENT, zone=NEW_YORK, locale="en-US")
    assert isinstance(reading, Commands), reading
    return reading.items


def due(text: str) -> list[tuple[str, str | None]]:
    return [(item.title, item.due_text) for item in items(text) if isinstance(item, Add)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "wash the car and hoover the stairs, both by friday",
            ["wash the car@by friday", "hoover the stairs@by friday"],
        ),
        (
            "add: dentist tuesday 9am, haircut wed 4pm and gym thursday",
            ["dentist@tuesday 9am", "haircut@wed 4pm", "gym@thursday"],
        ),
        ("add retro friday 3pm and 1:1 with Maya monday 10am", ["retro@friday 3pm", "1:1 with Maya@monday 10am"]),
        ("please add the following: eggs, bread", ["eggs@None", "bread@None"]),
        ("feed the cat, water the ferns, friday all of it", ["feed the cat@friday", "water the ferns@friday"]),
        ("on friday call Ana and then book the hotel", ["call Ana@on friday", "book the hotel@on friday"]),
        ("two for friday, ring Sue and post the parcel", ["ring Sue@for friday", "post the parcel@for friday"]),
        ("Long day. Couple things. Fix the tap friday, and pay Pete.", ["Fix the tap@friday", "pay Pete@None"]),
        (
            "My sister's coming. Change the sheets. Get some wine in.",
            ["Change the sheets@None", "Get some wine in@None"],
        ),
        ("School rang. I need to collect the inhaler. Pay the trip", ["collect the inhaler@None", "Pay the trip@None"]),
        (
            "hand in the form. Oh and thank Beryl for the lemons",
            ["hand in the form@None", "thank Beryl for the lemons@None"],
        ),
        ("things before I forget: ring the vet, pay the gas", ["ring the vet@None", "pay the gas@None"]),
        ("three jobs, one, paint the fence, two, fix the tap", ["paint the fence@None", "fix the tap@None"]),
        (
            "one buy eggs two call Ana three return the drill",
            ["buy eggs@None", "call Ana@None", "return the drill@None"],
        ),
        ("hand in my essay and I've also to pay the rent", ["hand in my essay@None", "pay the rent@None"]),
        ("pay rent on friday and feed the fish", ["pay rent@on friday", "feed the fish@None"]),
        ("dump: call Ana, dentist friday, buy figs", ["call Ana@None", "dentist@friday", "buy figs@None"]),
        ("get propane and check the burners", ["get propane@None", "check the burners@None"]),
        ("the fair starts monday so buy figs and ring Ana", ["buy figs@None", "ring Ana@None"]),
        ("pick up figs, 2 lamps and a rug", ["pick up figs@None", "pick up 2 lamps@None", "pick up a rug@None"]),
        ("drop off the rug friday and pick it up on sunday", ["drop off the rug@friday", "pick it up@on sunday"]),
        ("11/24 hand in the form, 11/27 dentist 4pm", ["hand in the form@11/24", "dentist@11/27 4pm"]),
        ("email Ana plus get a note from Bob", ["email Ana@None", "get a note from Bob@None"]),
        ("wash the car, and while I'm at it add feed the cat", ["wash the car@None", "feed the cat@None"]),
    ],
)
def test_several_tasks_in_one_message(text: str, expected: list[str]) -> None:
    assert [f"{title}@{when}" for title, when in due(text)] == expected


@pytest.mark.parametrize(
    "title",
    [
        "call the school and ask about lunch",
        "meet Bob and show him the plans",
        "pick up rope and wire nuts on the way home",
        "make a cake and take to the fair",
        "buy presents for both kids",
        "sign all of the forms",
    ],
)
def test_one_task_stays_one(title: str) -> None:
    assert due(f"{title} by friday") == [(title, "by friday")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("renew the card friday without fail", ("renew the card", "friday")),
        ("Tomorrow, come what may, renew the card", ("renew the card", "Tomorrow")),
        ("my boss is asking me to redo the deck by friday", ("redo the deck", "by friday")),
        ("looks like I'm the one who has to bring the cake on friday", ("bring the cake", "on friday")),
        ("put this down pal, see the dentist, friday", ("see the dentist", "friday")),
        ("should prob return the parcel friday", ("return the parcel", "friday")),
        ("file the return, needs to be in by friday", ("file the return", "due by friday")),
        ("I have to book the ferry, sort that by friday", ("book the ferry", "by friday")),
        ("School rang, I have to collect the inhaler. Stick it in for friday", ("collect the inhaler", "for friday")),
        ("I gotta pay Lin friday no wait I gotta pay Ann friday", ("pay Ann", "friday")),
        ("get the form, they close at 4 so before noon friday", ("get the form", "before noon friday")),
        ("collect the suit, cleaners shut early, friday", ("collect the suit", "friday")),
        ("have the car serviced by friday", ("have the car serviced", "by friday")),
    ],
)
def test_what_stands_around_a_task_is_no_part_of_it(text: str, expected: tuple[str, str]) -> None:
    assert due(text) == [expected]
