"""What is plainly one item of a list, or several: "+ fix the flaky job", "taxes and laundry as separate tasks"."""

import re
from typing import Final

from core.language.adding.lists import split_list
from core.language.adding.quickadd import quick_add
from core.language.adding.sequences import enumerated
from core.language.readings import Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

_APART: Final = caseless(
    r"^(?:add|create|put|make)\s+(?P<list>.+?),?\s+as\s+(?:separate|individual|different|single|"
    r"their own|two|three|four|\d)"
    r"(?:\s+(?:separate|new|individual))?\s+(?:tasks|items|todos|to-dos|ones|things)[\s.!]*$",
)
_ANOTHER: Final = caseless(
    r"^(?:add|create|put|make)\s+(?P<one>.+?)\s*(?:,\s*and|,|\band)\s+(?:add\s+)?(?P<other>[^,]+?)\s+as\s+(?:another|"
    r"a second|a separate|a different)(?:\s+(?:one|task|item|todo))?[\s.!]*$",
)


def apart(text: str, scene: Scene) -> Reading | None:
    """ "Add taxes and laundry as separate tasks", "add carve the pumpkin, and buy candy as another task"."""
    listed = _APART.match(text)
    if listed is not None:
        items = split_list(listed["list"], scene, announced=True)
        return None if items is None else Commands(items, exact=False)
    pair = _ANOTHER.match(text)
    if pair is None:
        return None
    made = [quick_add(pair[name], scene) for name in ("one", "other")]
    return Commands(tuple(item for item in made if item is not None), exact=False)


_BULLET: Final = re.compile(r"^(?:[+*•·–—>→☐□▢○●▪◦‣-]|[-=]>|1[.)])\s+(?=\S)")


def item(text: str, scene: Scene) -> Reading | None:
    """ "+ fix the flaky job": one line of a list is a task."""
    found = _BULLET.match(text)
    counted = enumerated(text)
    if counted is not None:
        items = [quick_add(part, scene) for part in counted]
        return Commands(tuple(each for each in items if each is not None), exact=False)
    made = quick_add(text[found.end() :], scene) if found is not None and "\n" not in text else None
    return None if made is None else Commands((made,), exact=False)
