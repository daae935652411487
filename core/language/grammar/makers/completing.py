"""Tasks that are done: "mark 3 as done", "I bought milk"."""

import re
from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Commands, Complete, CompleteWhere
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import DONE_TAIL, done_names, is_sentence
from core.language.tasks.references import is_marked, is_number, references
from core.language.text.verbs import CHORES, IMPERATIVES, present_of
from core.language.text.words import vocabulary


def complete_where_or(slots: Slots, scene: Scene) -> Made:
    text = slots.get("task") or slots.get("marked") or slots.get("numbered") or ""
    if "numbered" in slots and not is_marked(text):
        return None
    if _NOT_YET_DONE.search(text):
        return None  # "the passport needs to be done"
    if "marked" in slots and not is_marked(text) and bulk(text, scene) is None:
        return None
    if "finish" in slots:
        return _finish(slots["finish"], scene)
    if text.strip().lower() in (
        "tasks",
        "task",
        "todos",
        "items",
        "ones",
        "stuff",
        "things",
        "list",
        "for today",
        "here",
        "for the day",
        "well",
        "now",
        "off",
        "up",
        "out",
        "for now",
        "work",
    ):
        return None
    chosen = bulk(text, scene)
    if chosen is not None:
        return CompleteWhere(chosen)
    dated = scene.find(text)
    if dated is not None and dated.rest and not is_marked(text) and not _LOOKS_BACK.search(dated.phrase):
        return None  # "complete the tax return by friday" is something to do
    if "✅" in text:
        text = text.replace("✅", " ").strip()
    names = done_names(text)
    return None if not names or is_sentence(text) else Complete(names)


_NOT_YET_DONE: Final = re.compile(
    r"\b(?:needs?|has|have|had|must|should|ought|will|wants?)(?: to)?(?: (?:be|get))?$", re.IGNORECASE
)
_LOOKS_BACK: Final = re.compile(
    r"^(?:today|yesterday|this (?:morning|afternoon|evening)|tonight|last (?:night|week)|earlier|now|"
    r"last \w+|on time)\b",
    re.IGNORECASE,
)


def _finish(text: str, scene: Scene) -> Made:
    """ "finish 3" is done; "finish the report by friday" is something to do; between the two it is asked."""
    chosen = bulk(text, scene)
    if chosen is not None:
        return CompleteWhere(chosen)
    if is_marked(text) or text.split()[0].lower() in CHORES - {
        "report",
        "post",
        "book",
        "plan",
        "draft",
        "form",
        "mail",
    }:
        return Complete(references(text))
    return None


def did(slots: Slots, scene: Scene) -> Made:
    """ "I bought milk": done, in the words of the task it must have been ("buy milk")."""
    if "numbered" in slots:  # "15 sent"
        verb = slots["past_one"].lower().strip(" .!")
        told = is_number(slots["numbered"]) and present_of(verb) is not None and verb not in IMPERATIVES
        return Commands((Complete(references(slots["numbered"])),), exact=False) if told else None
    text = slots.get("past") or slots["past_alone"]
    words = text.strip(" .!").split()
    verb = present_of(words[0].lower()) if words else None
    if verb in _NOT_DONE or (words and words[0].lower() == "been" and words[1:2] not in (["to"], ["at"], ["in"])):
        return None
    if verb is None and words and words[0].lower() not in _STATES and ("past" in slots or _ONE_DEED.match(text)):
        verb = words[0].lower().removesuffix("ed") if len(words[0]) > 5 and words[0].lower().endswith("ed") else None
    if (
        verb is None
        or ("past_alone" in slots and words[0].lower() in IMPERATIVES)
        or not 2 <= len(words) <= 8
        or _BUT.search(text)
        or _two_deeds(text)
    ):
        return None
    if words[1].lower() in ("by", "and", "me", "you", "us", "anything", "something", "any") or (
        "past_alone" in slots and words[1].lower() in _LOOSE
    ):
        return None
    rest = re.sub(
        r"\s+(?:already|now|today|just now|yesterday|this morning|earlier|last night|finally)$",
        "",
        " ".join(words[1:]),
        flags=re.IGNORECASE,
    )
    rest = DONE_TAIL.sub("", rest)
    if not rest or rest.lower() in ("task", "tasks", "todos", "items", "ones", "stuff", "things", "list"):
        return None
    done = Complete((re.sub(r"^get (?:a?round to|the )(?=\w)", "", f"{verb} {rest}"),))
    return Commands((done,), exact=False)  # told, not asked for: where there is a model, it has the better ear


_ONE_DEED: Final = re.compile(r"\w{3,}ed (?:the|my|our|all the|his|her) \w", re.IGNORECASE)  # "hauled the grain"
_NOT_DONE: Final = vocabulary("mean forget say think lose feel leave")
_STATES: Final = vocabulary(
    "managed needed wanted planned hoped liked loved hated missed decided tried looked wished moved changed "
    "tired worried annoyed bored excited scared disappointed"
)
_LOOSE: Final = frozenset({"to", "on", "at", "of", "from", "for"})
_BUT: Final = re.compile(
    r"\b(?:but|because|so|if|when|that|he|she|they|who|which|i|me|is|are|was|were)\b|\?|"
    r"\band (?:it|its|it's|then|now|also|we|you|my|could|can|will|would|should|must|need|have|had|has|am|please)\b",
    re.IGNORECASE,
)


def _two_deeds(text: str) -> bool:
    """ "Bought milk and paid the rent"; "bought milk and eggs" is one."""
    behind = [found[1].lower() for found in re.finditer(r"(?:\band|,)\s+(\w+)", text, re.IGNORECASE)]
    return any(present_of(word) is not None and word not in IMPERATIVES for word in behind)
