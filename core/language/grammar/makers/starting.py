"""Tasks that are begun, and tasks that are put away: "start 3", "archive 4"."""

import re
from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Archive, ArchiveWhere, Start
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import is_sentence
from core.language.tasks.references import is_marked, references
from core.language.text.caseless import caseless

_ABOUT_NOW: Final = caseless(
    r"^(?:on|with) (?=(?:the|my|task|#|\d|it\b|that\b))|\s+(?:now|right now|today|rn|atm|at the moment|straight "
    r"away|at last|finally)$",
)


_DOING: Final = caseless(r"[a-z]+ing (?:the|my|our|that|up|out) ")  # "started fixing the tap"
_SINCE: Final = caseless(r"(?:from|on|as of|as from|at|with) ")  # "starting from today"


def start(slots: Slots, scene: Scene) -> Made:
    text = slots.get("task") or slots.get("start") or slots.get("begun") or slots.get("marked") or ""
    text = _ABOUT_NOW.sub("", text) or text
    if "marked" in slots and not (is_marked(text) or text.lower().startswith(("the ", "my "))):
        return None
    if not references(text) or is_sentence(text) or (_SINCE.match(text) and scene.is_due(_SINCE.sub("", text))):
        return None
    if text.strip().lower() in ("over", "fresh", "again", "from scratch", "up", "now", "off"):
        return None
    if "begun" in slots and _DOING.match(text) is None:
        return None
    if "start" in slots and re.match(r"[a-z]+ing \w", text) and slots["start"] == text:
        return None  # "start saving for a bike" is something to do
    if "start" in slots and not is_marked(text):
        # "start the report" may be a new task as well as one that exists: the latter where no date is said.
        due = scene.find(text)
        if due is not None:
            return None
    return Start(references(text))


def archive(slots: Slots, scene: Scene) -> Made:
    if "put" in slots:  # "put the dishes away"
        return Archive(references(slots["put"])) if is_marked(slots["put"]) else None
    chosen = bulk(slots["task"], scene)
    if chosen is not None:
        return ArchiveWhere(chosen)
    names = references(slots["task"])
    return Archive(names) if names else None
