"""A change of the tasks that a phrase names, which the makers of changes share."""

import re
from dataclasses import fields
from typing import Final

from core.language.adding.levels import priority_of
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Change, Changes, ChangeWhere
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import is_sentence
from core.language.tasks.references import is_number, references
from core.language.text.caseless import caseless
from core.language.text.words import MONTHS, vocabulary


def number_change(slots: Slots, scene: Scene) -> Made:
    """ "4 tomorrow", "#4 p1", "4 #work"."""
    number, what = slots["number"], slots["what"].strip().rstrip(".!")
    if not is_number(number) or (number.isdigit() and what.lower().split()[0].rstrip(".") in MONTHS):
        return None  # "22 dec 18:20" is a date
    said = [_field(part, scene) for part in ([what] if scene.is_due(what) else _APART.split(what))]
    if not all(said) or len({name for each in said for name in each}) < len(said):
        return None
    return changing(number, scene, **{name: value for each in said for name, value in each.items()})


_APART: Final = re.compile(r"\s*(?:[,;]|\band\b)\s*(?:and\s+)?")
_HEAD: Final = caseless(r"^(?:is |it'?s |with )?(?:due(?: date)?|deadline|prio|priority|label|tag)\s*[:=]?\s+")


# "#work", "label work", "tagged: work".
_LABEL: Final = caseless(
    r"(?:(?:add|put|give|put on|set|with)(?: it)? )?(?:(?:the )?(?:labels?|tags?|label(?:l?ed)|tagged|category)(?: "
    r"as| with)?\s*[:=]?\s+[#+]?|[#+])"
    r"(?P<label>[^\W\d_][\w-]*)",
)


_UNLABEL: Final = caseless(
    r"(?:remove|drop|delete|take off|lose|no)(?: the)? (?:label|tag) [#+]?(?P<label>[^\W\d_][\w-]*)"
)


def _field(what: str, scene: Scene) -> dict[str, object]:
    """The one thing that is said of a task: "tomorrow", "p1", "#work"; empty where it is none."""
    plain = _HEAD.sub("", what)
    due = next((text for text in (what, plain) if scene.is_due(text)), None)
    if due is not None:
        return {"due_text": due}
    if (label := _UNLABEL.fullmatch(what)) is not None:
        return {"remove_labels": (label["label"].lower(),)}
    if (label := _LABEL.fullmatch(what)) is not None:
        return {"add_labels": (label["label"].lower(),)}
    level = priority_of(what) or priority_of(plain)
    return {} if level is None else {"priority": level}


# New things, and people: "he is coming monday" moves nothing.
_NO_TASK: Final = vocabulary("a an me some new another he she i we you who he's she's he’s she’s")


def changing(text: str, scene: Scene, **what: object) -> Made:
    """A change of the named tasks, or of all that a filter chooses."""
    made = Changes(**what)  # pyright: ignore[reportArgumentType]
    chosen = bulk(text, scene)
    if chosen is not None:
        return ChangeWhere(chosen, made)
    names = references(text)
    if not names or is_sentence(text) or text.lower().split()[0] in _NO_TASK:
        return None
    return Change(names, **{field.name: getattr(made, field.name) for field in fields(made)})
