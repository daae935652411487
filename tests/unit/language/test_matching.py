"""Which tasks words mean: found in other forms, never on a bad fit, and all of those that fit equally."""

import pytest

from core.language.tasks.matching import fitting
from core.language.tasks.pointing import PointsAtNothing, pointed_at

TITLES = {
    1: "Buy milk",
    2: "Draft the Q4 board deck",
    3: "Ring the plumber about the boiler",
    4: "Chase Tom for the contract",
    5: "Chase Tom for expenses",
    6: "Mow the lawns",
    7: "Clear out the garage",
}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("buy MILK", [1]),
        ("the milk", [1]),
        ("the board deck", [2]),
        ("call the plumber", [3]),
        ("mowing the lawn", [6]),
        ("the garrage", [7]),
        ("Tom", [4, 5]),
        ("Tom's expenses", [5]),
        ("the yoga class", []),
        ("milk the cow and feed the horses", []),
        ("the", []),
        ("", []),
    ],
)
def test_words_mean_the_titles_that_they_fit(words: str, numbers: list[int]) -> None:
    assert fitting(words, TITLES) == numbers


def test_a_title_that_is_said_whole_goes_before_one_that_only_holds_it() -> None:
    assert fitting("buy milk", {1: "Buy milk", 2: "Buy milk for grandma"}) == [1]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("the last one", (9,)),
        ("the first two", (4, 7)),
        ("The last 2", (7, 9)),
        ("the second one", (7,)),
        ("all of them", (4, 7, 9)),
        ("all three", (4, 7, 9)),
        ("them", (4, 7, 9)),
        ("milk", None),
        ("the milk one", None),
    ],
)
def test_pointing_means_what_was_shown(words: str, numbers: tuple[int, ...] | None) -> None:
    assert pointed_at(words, (4, 7, 9)) == numbers


@pytest.mark.parametrize("words", ["it", "that", "this one", "both", "the fifth one", "the first four"])
def test_pointing_at_what_is_not_there_or_could_be_any_is_refused(words: str) -> None:
    with pytest.raises(PointsAtNothing):
        pointed_at(words, (4, 7, 9))


def test_it_is_the_one_task_that_was_shown() -> None:
    assert pointed_at("it", (4,)) == (4,)
