"""A task in the making: the text that is still to be read, and what was read of it."""

import re
from dataclasses import dataclass
from typing import Final

from core.language.readings import Priority

QUOTED: Final = re.compile(
    r"\"[^\"\n]*\"|“[^”\n]*”|`[^`\n]*`|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))+'(?!\w)|(?<!\w)‘[^’\n]+’(?!\w)"
)


@dataclass(slots=True)
class Draft:
    """What is left to read of a line, and what was read of it."""

    text: str
    priority: Priority | None = None
    labels: tuple[str, ...] = ()
    due_text: str | None = None
    repeat_text: str | None = None
    notes: str | None = None


def inside_quotes(text: str, at: int) -> bool:
    """Whether a place in the text lies between quotation marks."""
    return any(match.start() < at < match.end() - 1 for match in QUOTED.finditer(text))
