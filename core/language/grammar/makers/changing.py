"""A change of the tasks that a phrase names, which the makers of changes share."""

import re
from dataclasses import fields

from core.language.adding.levels import priority_of
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Change, Changes, ChangeWhere
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import is_sentence
from core.language.tasks.references import is_number, references


def number_change(slots: Slots, scene: Scene) -> Made:
    """ "4 tomorrow", "#4 p1", "4 #work"."""
    number, what = slots["number"], slots["what"].strip().rstrip(".!")
    if not is_number(number):
        return None
    if scene.is_due(what):
        return changing(number, scene, due_text=what)
    if re.fullmatch(r"[#+][^\W\d_][\w-]*", what):
        return changing(number, scene, add_labels=(what[1:].lower(),))
    level = priority_of(what)
    return None if level is None else changing(number, scene, priority=level)


def changing(text: str, scene: Scene, **what: object) -> Made:
    """A change of the named tasks, or of all that a filter chooses."""
    made = Changes(**what)  # pyright: ignore[reportArgumentType]
    chosen = bulk(text, scene)
    if chosen is not None:
        return ChangeWhere(chosen, made)
    names = references(text)
    if not names or is_sentence(text) or text.lower().split()[0] in ("a", "an", "me", "some", "new", "another"):
        return None
    return Change(names, **{field.name: getattr(made, field.name) for field in fields(made)})
