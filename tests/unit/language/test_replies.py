"""Answers to a question that waits, and messages that are none."""

from __future__ import annotations

import pytest

from core.language import dates
from core.language.answers.corrections import Retimed, retimed
from core.language.answers.replies import (
    Agreed,
    Asked,
    Chosen,
    Declined,
    Only,
    Reply,
    Waiting,
    When,
    reply_to,
)
from core.language.answers.taking_back import Deed, Manner, TakenBack, taken_back

from .when import NEW_YORK, SENT

TWO = Waiting(Asked.PROPOSAL, "delete", {1: "yoga", 2: "gym"})
WHICH = Waiting(Asked.CHOICE, "complete_task", {1: "call ana about the lease", 2: "call ana about the keys"})
OFFERED = Waiting(Asked.OFFER, "add_task", dated=True)
WHEN = Waiting(Asked.WHEN, "update_task", dated=True)


def reply(text: str, waiting: Waiting) -> Reply | None:
    return reply_to(text, waiting, lambda words: dates.resolve(words, sent_at=SENT, zone=NEW_YORK) is not None)


@pytest.mark.parametrize(
    "text",
    [
        "yes delete them",
        "yes delete it",
        "yes, delete both of them please",
        "ok, remove them all",
        "yes both",
        "delete both",
        "delete them",
        "yeah get rid of those two tasks",
        "yes remove both of those two",
        "do it, delete them",
    ],
)
def test_a_yes_in_the_proposals_own_verb(text: str) -> None:
    assert reply(text, TWO) == Agreed()


@pytest.mark.parametrize(
    "text",
    [
        "yes complete them",
        "yes delete all three",
        "yes delete the milk",
        "delete it",
        "delete 7",
        "yes call mom",
        "only the milk",
        "keep the receipts",
        "list",
        "yoga",
    ],
)
def test_what_confirms_nothing(text: str) -> None:
    assert reply(text, TWO) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("no just the gym", 2),
        ("yes, just the gym", 2),
        ("only yoga", 1),
        ("delete only the first", 1),
        ("yes but keep yoga", 2),
        ("no, leave the yoga", 2),
        ("everything except the gym", 1),
        ("all but 2", 1),
        ("no don't delete yoga", 2),
    ],
)
def test_some_of_a_proposal(text: str, left: int) -> None:
    assert reply(text, TWO) == Only((left,))


def test_what_is_left_when_all_are_kept_is_nothing() -> None:
    assert reply("no, keep yoga and gym", TWO) == Declined()
    assert reply("no i haven't", TWO) == Declined()


def test_a_yes_and_something_else() -> None:
    assert reply("yes and also add pilates", TWO) == Agreed("add pilates")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("both", Chosen((1, 2))),
        ("all of them", Chosen((1, 2))),
        ("1 and 2", Chosen((1, 2))),
        ("the keys", Chosen((2,))),
        ("neither", Declined()),
        ("none of them", Declined()),
        ("all three", None),
        ("add milk", None),
    ],
)
def test_which_ones(text: str, answer: Reply | None) -> None:
    assert reply(text, WHICH) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("friday", When("friday")),
        ("make it friday at 3", When("friday at 3")),
        ("10", When("at 10")),
        ("list", None),
        ("delete 3", None),
        ("remind me about 1", None),
    ],
)
def test_when(text: str, answer: Reply | None) -> None:
    assert reply(text, WHEN) == answer


def test_an_offer() -> None:
    said = [reply(text, OFFERED) for text in ("yes, tomorrow", "yes add it", "yes and add eggs", "eggs")]
    assert said == [When("tomorrow"), Agreed(), Agreed("add eggs"), None]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("undo", TakenBack()),
        ("undo that, wrong one", TakenBack()),
        ("put it back how it was", TakenBack()),
        ("oops", TakenBack(Manner.SLIP)),
        ("that was a mistake", TakenBack(Manner.SLIP)),
        ("put it back", TakenBack(Manner.BACK)),
        ("wait no, bring them back", TakenBack(Manner.BACK)),
        ("no, undo that one too", TakenBack(Manner.MORE)),
        ("undo the completion", TakenBack(Manner.NAMED, Deed.COMPLETED)),
        ("undo marking milk as done", TakenBack(Manner.NAMED, Deed.COMPLETED, "milk")),
        ("undo renaming eggs", TakenBack(Manner.NAMED, Deed.RENAMED, "eggs")),
        ("undo what I did to milk", TakenBack(Manner.NAMED, task="milk")),
    ],
)
def test_what_is_taken_back(text: str, meant: TakenBack) -> None:
    assert taken_back(text) == meant


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("no wait, 8", Retimed("at 8", plain=False)),
        ("8 not 7", Retimed("at 8", plain=False)),
        ("I said 4pm not 3", Retimed("at 4pm", plain=False)),
        ("at 9", Retimed("at 9", plain=True)),
        ("8", None),
        ("no", None),
        ("at 9 call mom", None),
    ],
)
def test_another_time(text: str, time: Retimed | None) -> None:
    assert retimed(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "fine then keep them",
        "ok and never mind",
        "ok then cancel",
        "yes and no",
        "ok and list them first",
        "yes and archive them instead",
        "and also list",
        "ok drop it",
        "yes?",
        "delete them?",
    ],
)
def test_what_may_take_it_back_confirms_nothing(text: str) -> None:
    assert reply(text, TWO) is None


@pytest.mark.parametrize("text", ["mark them as done", "archive them", "tag them"])
def test_another_deed_is_no_yes_to_a_change(text: str) -> None:
    assert reply(text, Waiting(Asked.PROPOSAL, "update", {1: "yoga", 2: "gym"})) is None


@pytest.mark.parametrize("text", ["not the keys", "is it the keys", "the lease?", "keys? no", "never the lease"])
def test_a_denial_or_a_question_chooses_nothing(text: str) -> None:
    assert reply(text, WHICH) is None
