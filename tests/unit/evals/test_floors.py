"""How well people are understood, as measured, less a little: what falls below this has become worse.

Of the scored half only totals are looked at, here as everywhere: which rows fail is not to be seen by anybody.
"""

from __future__ import annotations

import pytest

from tests.evals.harness import Marks, Utterances, score
from tests.evals.whens import Mark

EVERY = {"open": 10, "scored": 1}  # `make eval` scores all of both


@pytest.mark.parametrize(
    ("half", "name", "least_right", "most_wrong"),
    [
        ("open", "dates", 196, 0),
        ("open", "ranges", 29, 0),
        ("open", "recurrence", 61, 0),
        ("scored", "dates", 439, 2),
        ("scored", "ranges", 65, 1),
        ("scored", "recurrence", 116, 1),
    ],
)
def test_phrases_are_read_at_least_as_well_as_before(half: str, name: str, least_right: int, most_wrong: int) -> None:
    marks = score(half, name, every=EVERY[half])

    assert isinstance(marks, Marks)
    right, wrong = marks.counts[Mark.RIGHT], marks.counts[Mark.WRONG]
    assert (right >= least_right, wrong <= most_wrong) == (True, True), f"{right} right, {wrong} wrong"


@pytest.mark.parametrize(
    ("half", "least_tool", "least_right", "most_destructive", "most_taken_over_wrongly"),
    [("open", 894, 880, 0, 0), ("scored", 602, 581, 0, 2)],
)
def test_messages_are_understood_at_least_as_well_as_before(
    half: str, least_tool: int, least_right: int, most_destructive: int, most_taken_over_wrongly: int
) -> None:
    scores = score(half, "utterances", every=EVERY[half])

    assert isinstance(scores, Utterances)
    totals = scores.right_tool, scores.right, scores.destructive, scores.exact_wrong
    fine = (
        scores.right_tool >= least_tool,
        scores.right >= least_right,
        scores.destructive <= most_destructive,
        scores.exact_wrong <= most_taken_over_wrongly,
    )
    assert fine == (True, True, True, True), f"{totals} of {scores.total}"
