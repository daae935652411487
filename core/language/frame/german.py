"""Titles of people with a German locale, as they typed them."""

import re
from collections.abc import Mapping
from dataclasses import replace

from core.language.readings import Add, Command, Commands, Reading, Remind


def as_typed(reading: Reading, typed: Mapping[str, str]) -> Reading:
    """The reading with its titles as they were typed."""
    if not typed or not isinstance(reading, Commands):
        return reading
    return replace(reading, items=tuple(_titled(item, typed) for item in reading.items))


def _titled(item: Command, typed: Mapping[str, str]) -> Command:
    match item:
        case Add(title=title):
            return replace(item, title=_restored(title, typed))
        case Remind(task_or_title=title):
            return replace(item, task_or_title=_restored(title, typed))
        case _:
            return item


def _restored(title: str, typed: Mapping[str, str]) -> str:
    for english, german in typed.items():
        title = re.sub(rf"(?<!\w){re.escape(english)}(?!\w)", lambda _, german=german: german, title)
    return title
