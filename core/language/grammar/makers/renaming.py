"""Another title, or a note: "rename 3 to buy oat milk", "add a note to 3: …"."""

import re
from typing import Final

from core.language.adding.levels import priority_of
from core.language.adding.titles import tidy_title
from core.language.grammar.makers.changing import changing
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Ask
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_marked, is_number, is_pointer, references
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_FATES: Final = vocabulary(
    "deleted removed done completed complete finished archived closed moved renamed cancelled scrapped dropped "
    "binned gone ticked rename"
)
_NO_TITLE: Final = caseless(
    r"(?:(?:have|be|has|with|without|show|an?|the) )*(?:no|any|empty|blank|nothing|none|null|without)"
    r"(?: an?)?(?: (?:title|name|text))?(?: at all)?|\W*",
)


_CALLED: Final = caseless(r"the \d|(?:them|they|those|these)$")


def rename(slots: Slots, scene: Scene) -> Made:
    title = tidy_title(slots.get("title") or slots.get("title_it") or "").removesuffix(" instead")
    if "title_it" in slots or is_number(slots.get("task") or ""):
        title = re.sub(r",?\s+(?:and )?(?:not|instead of|rather than)\s.*$", "", title, flags=re.IGNORECASE)
    if title.lower() in _FATES:
        return None  # "3 should be deleted"
    if _NO_TITLE.fullmatch(title):
        return Ask("A task needs a title. What shall it be called? For example: rename 3 to buy oat milk.")
    task = slots.get("task") or slots.get("marked") or slots.get("numbered") or "it"
    if "marked" in slots and _CALLED.match(task):
        return None  # "call the 24 hour locksmith", "call them to rebook"
    if "numbered" in slots and title.lower().split()[:1] in (
        ["to"],
        ["with"],
        ["as"],
        ["due"],
        ["by"],
        ["for"],
        ["on"],
    ):
        return None
    if not title or ("numbered" in slots and not is_number(task)) or ("marked" in slots and not is_marked(task)):
        return None
    if scene.is_due(title):
        return changing(task, scene, due_text=title)
    level = priority_of(title)
    if level is not None and len(title.split()) <= 2:
        return changing(task, scene, priority=level)
    if len(references(task)) != 1 or bulk(task, scene) is not None:
        return None
    return changing(task, scene, title=title)


_LIST_END: Final = caseless(r"\b(?:lists?|tasks|todos|to-?dos)$")
_A_NOTE: Final = caseless(r"(?:an? |another |some |the )?(?:\w+ )?(?:note|comment|detail|line)s?")
_NO_NOTE: Final = caseless(r"[#+]|\b(?:due|date|deadline|label|tag|priority|prio|repeat|reminder)\b")


def note(slots: Slots, scene: Scene) -> Made:
    if "its_notes" in slots:  # of the task that was talked about
        return changing("it", scene, notes=slots["its_notes"].strip(' "“”'))
    if "notes" not in slots:
        return changing(slots.get("unnoted", "it"), scene, notes="")
    notes = slots["notes"].strip(' "“”')
    if "noted" in slots:  # "add semi-skimmed to the milk task"
        noted = slots["noted"]
        named = is_marked(noted) and not is_pointer(noted) and not _LIST_END.search(noted)
        is_note = notes and not _NO_NOTE.search(notes) and not scene.is_due(notes) and not _A_NOTE.fullmatch(notes)
        return changing(noted, scene, notes=notes) if named and is_note else None
    if "numbered" in slots:
        return changing(slots["numbered"], scene, notes=notes) if notes and is_marked(slots["numbered"]) else None
    if slots["task"].lower() in ("self", "myself"):  # "note to self: …" is a task
        return None
    return changing(slots["task"], scene, notes=notes) if notes else None
