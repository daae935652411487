"""A process dies at every named point of a turn, and the next one brings it to the same end as if it hadn't."""

from __future__ import annotations

import pytest

from tests.faults.crashing import Story, crash_at_every_point
from tests.faults.stories import STORIES


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "_"))
def test_a_crash_at_any_point_ends_as_if_there_had_been_none(story: Story, sqlite_database_url: str) -> None:
    ended, expected = crash_at_every_point(story, sqlite_database_url)

    assert ended == expected


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name.replace(" ", "_"))
def test_on_postgresql_too(story: Story, postgres_database_url: str) -> None:
    """Every third point; `make faults` takes them all."""
    ended, expected = crash_at_every_point(story, postgres_database_url, every=3)

    assert ended == expected
