"""A process dies at every named point of a turn, and the next one brings it to the same end as if it hadn't."""

from __future__ import annotations

import pytest

from tests.faults.crashing import Story, town
from tests.faults.stories import STORIES

MOST_POINTS = 60


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "_"))
def test_a_crash_at_any_point_ends_as_if_there_had_been_none(story: Story, database_url: str) -> None:
    with town(database_url, people=MOST_POINTS) as place:
        names = place.play(story, "p0").names
        expected = place.ended("p0")

        ended = {}
        for point, name in enumerate(names):
            person = f"p{point + 1}"
            assert place.play(story, person, crash_at=point).dead
            ended[f"{point} {name}"] = place.ended(person)

    assert ended == dict.fromkeys(ended, expected)
