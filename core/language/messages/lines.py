"""Messages of several lines: a list with a heading, a task with notes below it, commands one by one, a pasted text."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.bullets import bullets
from core.language.adding.quickadd import NOTES_HEAD, heading_of, quick_add
from core.language.clauses import headings
from core.language.frame.polite import plain_request
from core.language.gist import unmet
from core.language.messages.by_table import whole_phrase
from core.language.messages.line import of_line
from core.language.readings import Add, Commands, Reading, Smalltalk, Unknown
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

MAX_LINE: Final = 500
_ANNOUNCED: Final = caseless(r"(?:please\s+)?(?:add|create|new task|new todo|todo|task|note)\b:?\s+")


def of_paste(text: str, scene: Scene) -> Reading:
    """A pasted text: its first line is a title, the rest notes; a wall of words is a task only where it says so."""
    first, _, below = text.partition("\n")
    announced = _ANNOUNCED.match(text)
    if len(first) > MAX_LINE:  # too long to look for dates in: whoever keeps it cuts the title and loses nothing
        return Commands((Add(text[announced.end() :].strip()),), exact=False) if announced else Unknown()
    if not below.strip():
        return Unknown()
    title = first[announced.end() :] if announced else plain_request(first.strip())
    add = quick_add(title.strip(), scene)
    return Unknown() if add is None else Commands((replace(add, notes=below.strip()),), exact=False)


def of_lines(text: str, scene: Scene) -> Reading | None:
    """What several lines ask for; None for one line, and where only the first could be understood."""
    if "\n" not in text:
        return None
    text = _without_courtesies(text)
    if "\n" not in text:
        return of_line(text, scene)
    asked = unmet.ticked(text)
    if asked is not None:
        return asked
    items = bullets(text)
    if items is not None:
        shared = heading_of(text.splitlines()[0], scene)
        made = [quick_add(plain_request(item), scene) for item in items]
        return Commands(tuple(headings.headed(item, shared, scene) for item in made if item is not None), exact=False)
    first, _, below = text.partition("\n")
    lines = [line for line in text.splitlines() if line.strip()]
    sentences = not lines[0].rstrip().endswith(".") and all(line.rstrip().endswith(".") for line in lines[1:])
    if len(lines) <= 8 and not sentences:  # each line a command of its own
        readings = [of_line(line.strip(), scene) for line in lines]
        if all(isinstance(reading, Commands) for reading in readings):
            commands = tuple(item for reading in readings if isinstance(reading, Commands) for item in reading.items)
            return Commands(commands, exact=False)
    if len(lines) > 2 and "\n\n" not in text and all(_is_short_item(line) for line in lines):
        made = [quick_add(line, scene) for line in lines]
        return Commands(tuple(item for item in made if item is not None), exact=False)
    reading = of_line(first.strip(), scene)
    if isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], Add):
        add = reading.items[0]
        notes = "\n".join(part for part in (add.notes, NOTES_HEAD.sub("", below.strip())) if part)
        return Commands((replace(add, notes=notes),), exact=False)
    if below.strip() and not isinstance(reading, Unknown):
        return None
    made = quick_add(text, scene) if len(text) > 80 else None
    return Commands((made,), exact=False) if made is not None else None


_SHORT_ITEM: Final = re.compile(r"[^\W\d_][\w' &/-]*")


def _is_short_item(line: str) -> bool:
    """ "milk": on a line of its own, among others like it."""
    return len(line.split()) <= 3 and _SHORT_ITEM.fullmatch(line.strip()) is not None


def _without_courtesies(text: str) -> str:
    """Without the lines at either end that only greet or thank."""
    lines = text.splitlines()
    while len(lines) > 1 and (not lines[0].strip() or _is_courtesy(lines[0])):
        lines.pop(0)
    while len(lines) > 1 and (not lines[-1].strip() or _is_courtesy(lines[-1])):
        lines.pop()
    return "\n".join(lines)


def _is_courtesy(line: str) -> bool:
    return isinstance(whole_phrase(line.strip(" ,!.")), Smalltalk) and not line.strip().lower().startswith(
        ("help", "test")
    )
