"""What repeats: "repeat 3 every monday", "skip it once", "stop repeating 3"."""

from typing import Final

from core.language.grammar.makers.changing import changing
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Commands, Skip
from core.language.tasks.filters import Scene
from core.language.tasks.names import is_sentence
from core.language.tasks.references import is_marked, is_number, references
from core.language.text.caseless import caseless


def stop_repeating(slots: Slots, scene: Scene) -> Made:
    return changing(slots["task"], scene, clear_repeat=True)


def skip(slots: Slots, scene: Scene) -> Made:
    """ "Skip 3", "skip the gym", "skip standup on friday"; not "skip this song"."""
    text = slots.get("once") or slots["task"]
    dated = None if is_marked(text) else scene.find(text)
    text = dated.rest if dated is not None and dated.rest else text
    names = references(text)
    if not names or is_sentence(text) or ("once" not in slots and _NOT_SKIPPED.search(text)):
        return None
    return Commands((Skip(names),), exact=is_number(text))


_NOT_SKIPPED: Final = caseless(
    r"\b(?:songs?|tracks?|ads?|adverts?|videos?|intro|episodes?|ahead|forward|back|to|breakfast|lunch|dinner|meals?|"
    r"questions?|steps?|the line|queue)\b|^(?:hire|bins?|bags?|permits?|lorr(?:y|ies)|trucks?|compan(?:y|ies)|firms?|"
    r"licen[cs]es?|ropes?|diving|drivers?|rental)\b",
)


def repeat(slots: Slots, scene: Scene) -> Made:
    rule = slots["rule"].strip().rstrip(".!")
    if "once" in slots and not is_marked(slots["once"]) and len(rule.split()) > 1:
        return None  # "make dinner every sunday" is a task of its own
    if not scene.repeats(rule):
        return None
    return changing(slots.get("once") or slots["task"], scene, repeat_text=rule)
