"""Tasks that are done: "mark 3 as done", "I bought milk"."""

import re
from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Commands, Complete, CompleteWhere
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import COUNTED, DONE_TAIL, done_names, is_sentence, only_happened
from core.language.tasks.references import is_marked, is_number, references
from core.language.text.caseless import caseless
from core.language.text.verbs import CHORES, IMPERATIVES, present_of
from core.language.text.words import vocabulary


def complete_where_or(slots: Slots, scene: Scene) -> Made:
    text = slots.get("task") or slots.get("marked") or slots.get("numbered") or ""
    if "numbered" in slots and not is_marked(text):
        return None
    if "undone" in slots:
        return _undone(slots["undone"])
    if _NOT_YET_DONE.search(text) or _AWAY.match(text):
        return None  # "the passport needs to be done", "get rid of everything that's done"
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
    chosen = bulk(text, scene) if COUNTED.fullmatch(text.strip()) is None else None  # "all three": of what is shown
    if chosen is not None:
        return CompleteWhere(chosen)
    dated = scene.find(text)
    if dated is not None and dated.rest and not is_marked(text) and not _LOOKS_BACK.search(dated.phrase):
        return None  # "complete the tax return by friday" is something to do
    return _named(text.replace("✅", " ").strip() if "✅" in text else text, scene)


def _named(text: str, scene: Scene) -> Made:
    names = done_names(text)
    if len(names) == 1 and names[0] != text and (chosen := bulk(names[0], scene)) is not None:
        return CompleteWhere(chosen)  # "everything's done"
    return None if not names or is_sentence(text) else Complete(names)


_AWAY: Final = caseless(r"(?:get |getting )?rid of\b|(?:clear|wipe|delete|remove|bin|drop|archive) (?:all|every)")
_NOT_YET_DONE: Final = caseless(r"\b(?:needs?|has|have|had|must|should|ought|will|wants?)(?: to)?(?: (?:be|get))?$")
_LOOKS_BACK: Final = caseless(
    r"^(?:today|yesterday|this (?:morning|afternoon|evening)|tonight|last (?:night|week)|earlier|now|"
    r"last \w+|on time)\b",
)


def _undone(text: str) -> Made:
    """ "Road tax pay already": done, in the words of the task."""
    *name, verb = text.lower().split()
    if not name or verb not in IMPERATIVES or name[0] in IMPERATIVES | _NOT_NAMES or len(name) > _LONGEST_NAME:
        return None
    return Commands((Complete((f"{verb} {' '.join(name)}",)),), exact=False)


_NOT_NAMES: Final = vocabulary(
    "i we you he she they it this that what who why how is are do does did have has not to don't"
)
_LONGEST_NAME: Final = 5  # words


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
    if "marked_as" in slots:
        return _marked_as(slots["marked_as"], slots["past_one"].lower().strip(" .!"))
    text = slots.get("past") or slots["past_alone"]
    said = text.strip(" .!")
    words = _WHEN_DONE.sub("", said).split()
    verb = present_of(words[0].lower()) if words else None
    if verb in _NOT_DONE or (words and words[0].lower() == "been" and words[1:2] not in (["to"], ["at"], ["in"])):
        return None
    if verb is None and words and words[0].lower() not in _STATES and ("past" in slots or _ONE_DEED.match(text)):
        verb = words[0].lower().removesuffix("ed") if len(words[0]) > 5 and words[0].lower().endswith("ed") else None
    if (
        verb is None
        or ("past_alone" in slots and words[0].lower() in IMPERATIVES)
        or not _is_short(said, words)
        or _BUT.search(text)
        or _two_deeds(text)
    ):
        return None
    if words[1].lower() in ("by", "and", "me", "you", "us", "anything", "something", "any") or (
        "past_alone" in slots and words[1].lower() in _LOOSE
    ):
        return None
    rest = DONE_TAIL.sub("", " ".join(words[1:]))
    if (
        not rest
        or only_happened(f"{verb} {rest}")
        or rest.lower() in ("task", "tasks", "todos", "items", "ones", "stuff", "things", "list")
    ):
        return None
    pair = _TWO_THINGS.fullmatch(rest)
    named = (f"{verb} {pair['one']}", f"{verb} {pair['other']}") if pair else (f"{verb} {rest}",)
    done = Complete(tuple(re.sub(r"^get (?:a?round to|the )(?=\w)", "", name) for name in named))
    return Commands((done,), exact=False)  # told, not asked for: where there is a model, it has the better ear


def _marked_as(task: str, done: str) -> Made:
    """ "Mark the water bill as paid": whatever was to be done with it."""
    verb = present_of(done)
    if verb is None or verb in _NO_DEEDS or done in IMPERATIVES or is_sentence(task):
        return None
    return Commands((Complete(references(task if is_marked(task) else f"{verb} {task}")),), exact=False)


# Of these something else than its end is said of a task.
_NO_DEEDS: Final = vocabulary(
    "start begin move change set delete remove reschedule raise see leave lose mean reset share"
)
_ONE_DEED: Final = caseless(r"\w{3,}ed (?:the|my|our|all the|his|her) \w")  # "hauled the grain"
_NOT_DONE: Final = vocabulary("mean forget say think lose feel leave start begin")
_STATES: Final = vocabulary(
    "managed needed wanted planned hoped liked loved hated missed decided tried looked wished moved changed "
    "tired worried annoyed bored excited scared disappointed"
)
_LONGEST_DEED, _LONGEST_PAIR = 8, 12  # words, of one thing and of two
_WHEN_DONE: Final = caseless(
    r"\s+(?:already|now|today|just now|yesterday|(?:this|yesterday) (?:morning|afternoon|evening|arvo)|"
    r"earlier(?: today| on)?|last night|tonight|finally)$",
)
_LOOSE: Final = frozenset({"to", "on", "at", "of", "from", "for"})
# "got the champagne and the ice"
_TWO_THINGS: Final = caseless(r"(?:both )?(?P<one>(?:the|my) [\w'’ -]+?) and (?P<other>(?:the|my) [\w'’ -]+)")
_BUT: Final = caseless(
    r"\b(?:but|because|so|if|when|that|he|she|they|who|which|i|me|is|are|was|were)\b|\?|"
    r"\band (?:it|its|it's|then|now|also|we|you|my|could|can|will|would|should|must|need|have|had|has|am|please)\b",
)


def _is_short(said: str, words: list[str]) -> bool:
    """Whether so few words name one thing that was done, or two of them."""
    pair = _TWO_THINGS.fullmatch(" ".join(words[1:])) is not None
    return len(words) > 1 and len(said.split()) <= (_LONGEST_PAIR if pair else _LONGEST_DEED)


def _two_deeds(text: str) -> bool:
    """ "Bought milk and paid the rent"; "bought milk and eggs" is one."""
    behind = [found[1].lower() for found in re.finditer(r"(?:\band|,)\s+(\w+)", text, re.IGNORECASE)]
    return any(present_of(word) is not None and word not in IMPERATIVES for word in behind)
