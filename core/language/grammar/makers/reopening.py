"""Back to how it was: "reopen 3", "restore that", "undo the deletion"."""

from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Commands, Reopen, Undo
from core.language.tasks.filters import Scene
from core.language.tasks.names import is_sentence
from core.language.tasks.references import is_number, is_pointer, references
from core.language.text.caseless import caseless
from core.language.text.imperatives import takes_apart
from core.language.text.words import vocabulary


def undo_task(slots: Slots, scene: Scene) -> Made:
    if "numbered" in slots:
        return Commands((Undo(),), exact=False) if is_number(slots["numbered"]) else None
    apart = "what" in slots and takes_apart(f"undo the {slots['what']}")
    return None if apart else Commands((Undo(),), exact=False)


_JUST_GONE: Final = caseless(
    r"\b(?:i|you|we)(?:'ve| have)? (?:just |accidentally |wrongly )*(?:deleted|removed|lost)\b"
)


def restore(slots: Slots, scene: Scene) -> Made:
    """ "Restore that", "the task I just deleted": the last change; by its name it is a task to be open again."""
    if is_pointer(slots["task"]) or _JUST_GONE.search(slots["task"]):
        return Commands((Undo(),), exact=False)
    if slots["task"].strip(" .!").lower() in _WENT:
        return None  # "restore worked"
    return reopen(slots, scene)


_WENT: Final = vocabulary("worked failed passed succeeded ran went done finished completed ok fine")


def reopen(slots: Slots, scene: Scene) -> Made:
    returned = slots.get("returned")
    if returned is not None and scene.find(returned) is not None:
        return None  # "bring back the rental bikes on sunday" is a thing to do
    name = slots["task"] if returned is None else returned
    names = references(name)
    return None if not names or is_sentence(name) else Reopen(names)
