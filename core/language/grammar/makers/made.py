"""What a maker is given, and what it answers."""

from collections.abc import Mapping

from core.language.readings import Command, Reading

Slots = Mapping[str, str]
Made = Command | Reading | None
