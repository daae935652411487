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
    """ "Skip 3", "skip the gym", "skip standup on friday", "delete just tomorrow's standup"; not "skip this song"."""
    text = slots.get("once") or slots.get("one") or slots["task"]
    name, day = (text, None) if is_marked(text) else _of_a_day(text, scene)
    names = references(name)
    if not names or is_sentence(name) or ("one" in slots and day is None):
        return None
    usual = "once" in slots or (day or "").lower() in _THIS_TIME
    if not usual and _NOT_SKIPPED.search(name):
        return None
    return Commands((Skip(names, day),), exact=is_number(text))


def _of_a_day(text: str, scene: Scene) -> tuple[str, str | None]:
    """What is skipped, and the day that is said: "tomorrow's standup", "standup on friday"."""
    whose = _WHOSE.fullmatch(text.strip(" .!"))
    if whose is not None and scene.is_range(whose["day"]):
        return whose["name"], whose["day"]
    words = text.strip(" .!").split()
    for length in (3, 2, 1):
        day = " ".join(words[-length:])
        if length < len(words) and scene.is_range(day) and not day.isdigit():
            behind = words[:-length]
            return " ".join(behind[:-1] if behind[-1] in _BEFORE_DAYS and len(behind) > 1 else behind), day
    dated = scene.find(text)
    return (dated.rest, dated.phrase) if dated is not None and dated.rest else (text, None)


_WHOSE: Final = caseless(
    r"(?:the )?(?P<day>(?:this |next )?(?:week|month|weekend)|today|tomorrow|tonight|(?:next |this )?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)['’]?s['’]? (?P<name>.+)"
)
_BEFORE_DAYS: Final = frozenset({"on", "for", "just", "only"})
_THIS_TIME: Final = frozenset({"today", "tomorrow", "this week", "this month", "this year"})
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
