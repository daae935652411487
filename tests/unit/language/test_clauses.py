"""What is asked for behind a clause that says why, and what titles and names shed of the sentence around them."""

from __future__ import annotations

import pytest

from core.language.commands import Add, Change, Command, Commands, Complete, Delete, ListTasks, Remind, Start, parse
from tests.unit.language.when import NEW_YORK, SENT

ASKED_BEHIND: dict[str, tuple[Command, ...]] = {
    "the landlord is coming on thursday so clean the flat on wednesday": (Add("clean the flat", None, "on wednesday"),),
    "because of the strike, book a taxi for friday 6am": (Add("book a taxi", None, "for friday 6am"),),
    "kia ora, add copy the worksheets by friday": (Add("copy the worksheets", None, "by friday"),),
    "yalla, remind me to pack tomorrow": (Remind("pack", "tomorrow", new=True),),
}
SHED: dict[str, tuple[Command, ...]] = {
    "every month on the 5th I have to pay the rent": (Add("pay the rent", None, None, "every month on the 5th"),),
    "wee reminder to get gran a card before the 12th": (Add("get gran a card", None, "before the 12th"),),
    "sort out the light bill before the 20th, JPS don't joke": (
        Add("sort out the light bill", None, "before the 20th"),
    ),
    "email the board about the roof, friday will do": (Add("email the board about the roof", None, "friday"),),
    "move the dentist to the 27th same time": (Change(("the dentist",), due_text="the 27th"),),
    "delete the one I added about the gas": (Delete(("the gas",)),),
    "I've made a start on the essay": (Start(("the essay",)),),
    "per diems adjudicated.": (Complete(("per diems adjudicated",)),),
    "do we have anything down for the plumber": (ListTasks(search="plumber"),),
}


@pytest.mark.parametrize(("text", "items"), (ASKED_BEHIND | SHED).items())
def test_a_request_is_taken_out_of_its_sentence_and_never_as_the_only_reading(
    text: str, items: tuple[Command, ...]
) -> None:
    assert parse(text, sent_at=SENT, zone=NEW_YORK) == Commands(items, exact=False)


def test_a_question_asks_for_nothing_new() -> None:
    reading = parse("the roof is leaking, call the roofer?", sent_at=SENT, zone=NEW_YORK)

    assert not isinstance(reading, Commands)


@pytest.mark.parametrize(
    "text",
    ["babysit the twins sat 5 to 9pm", "change the priority of stationery from low to medium"],
)
def test_what_may_be_read_otherwise_is_left_to_a_model(text: str) -> None:
    reading = parse(text, sent_at=SENT, zone=NEW_YORK)

    assert not isinstance(reading, Commands) or not reading.exact
