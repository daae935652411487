"""A process dies at every named point of a turn, and the next one brings it to the same end as if it hadn't."""

from __future__ import annotations

import pytest

from tests.faults.crashing import Story, crash_at_every_point, town
from tests.faults.stories import STORIES


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "_"))
def test_a_crash_at_any_point_ends_as_if_there_had_been_none(story: Story, sqlite_database_url: str) -> None:
    """Every fourth point; `make faults` takes them all."""
    ended, expected = crash_at_every_point(story, sqlite_database_url, every=4)

    assert ended == expected


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "_"))
def test_on_postgresql_too(story: Story, postgres_database_url: str) -> None:
    """Every eighth point from the third on; `make faults` takes them all."""
    ended, expected = crash_at_every_point(story, postgres_database_url, first=2, every=8)

    assert ended == expected


def test_a_turn_whose_processes_die_one_after_the_other_is_still_done(sqlite_database_url: str) -> None:
    """It isn't the turn's fault, as a rule. Only a turn that fails by itself is given up after three attempts."""
    story = STORIES[0]
    with town(sqlite_database_url, people=2) as place:
        place.play(story, "p0")
        place.play(story, "p1", crash_at=9, more_deaths=4)

        assert place.ended("p1") == place.ended("p0")
