"""Deleting, only where it was plainly said: "delete 3", "clear my list"."""

from typing import Final

from core.language.frame.reasons import is_taken_back, tells_why
from core.language.grammar.makers.listing import TASKS
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Ask, Delete, DeleteWhere, Filter, Status
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import in_quotes, is_sentence
from core.language.tasks.references import is_marked, is_number, is_pointer, references
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary


def clear_all(slots: Slots, scene: Scene) -> Made:
    named = slots.get("listname", "").strip("\"'#+").lower()
    if len(named.split()) > 2:
        return None
    return DeleteWhere(Filter(label=named.replace(" ", "-") or None))


def ask_clear(slots: Slots, scene: Scene) -> Made:
    return Ask(
        "Shall I delete all your open tasks? Write “delete everything”, and I will show you what "
        "would go before I do it."
    )


def delete(slots: Slots, scene: Scene) -> Made:
    """By what was said: plainly ("task"), in a word that is used for other things too ("existing"), or hardly."""
    if len(slots.get("listname", "").split()) > 2:
        return None
    slots = _sorted_deletion(slots)
    if "binned" in slots:
        return Delete(references(slots["binned"])) if is_pointer(slots["binned"]) else None
    if "cleaned" in slots:
        chosen = bulk(slots["cleaned"], scene)
        return DeleteWhere(chosen) if chosen is not None and chosen.status is not Status.OPEN else None
    if "unneeded" in slots:
        text = slots["unneeded"]
        return _delete_existing(text, scene) or _ask_to_delete(text)
    if "unwanted" in slots:
        return _ask_to_delete(slots["unwanted"])
    if "existing" in slots:
        return _delete_existing(slots["existing"], scene)
    text = slots.get("task") or slots.get("forget") or slots.get("pointed") or ""
    if "pointed" in slots and (not is_marked(text) or text.lower() in _BARE_POINTERS):
        return None
    return _delete_named(text, scene, forget="forget" in slots)


def _sorted_deletion(slots: Slots) -> Slots:
    """ "scrap the gym task" can only be about a task; "scrap the trip" is asked about, as "gym delete" is."""
    if "scrapped" in slots:
        text = slots["scrapped"]
        if text.lower().split()[0] in _ASKED:
            return {"binned": text}  # "can u do my homework"
        plain = is_marked(text) and text.lower() not in ("it", "that", "this", "them", "those", "these")
        return {"existing" if plain else "unwanted": text}
    if "existing" in slots:
        return {"existing": _without_why(slots["existing"])}
    if "reversed" in slots:
        text = _UNNEEDED.sub("", _MAY_GO.sub("", slots["reversed"]))
        return {"existing" if is_marked(text) else "unwanted": text}
    return slots


def _ask_to_delete(text: str) -> Made:
    names = references(text)
    if not names or is_sentence(text) or (not is_marked(text) and len(names[0].split()) > 6):
        return None
    return Ask(f"Shall I delete {in_quotes(names)}? Write “delete {names[0]}” and I will.")


def _delete_named(text: str, scene: Scene, *, forget: bool) -> Made:
    if text.strip(" .!?").lower() in _ANY_TASKS:
        return Ask("Which tasks shall I delete? Give their numbers, like #3 and #4, or a few of their words.")
    all_of, comma, why = text.partition(", ")
    chosen = bulk(text, scene) or (bulk(all_of, scene) if comma and tells_why(why) and not is_taken_back(why) else None)
    if chosen is not None:
        return DeleteWhere(chosen)
    text = _without_why(_WHY.sub("", text) or text)
    name, comma, behind = text.partition(", ")
    if comma and is_marked(name) and not is_marked(behind) and not is_taken_back(behind):
        text = name  # "the reflections one, doing them in the app"
    names = references(text)
    if not names or is_sentence(text):
        return None
    found = scene.find(text)
    if found is not None and not is_marked(text) and _AWAY.search(found.rest):
        return None  # "remove wasp nest from shed this weekend"
    if found is not None and found.rest and not is_number(text) and not text.strip().startswith(("'", '"', "“")):
        return Ask(
            f"Shall I delete “{names[0]}” from your list, or add it as something to do "
            f"{found.phrase}? Write “delete {found.rest}”, or “add …”."
        )
    if forget and names[0].lower() in ("it", "that", "this"):
        return Ask("Shall I delete it, or just leave it as it is? Write “delete it” or “no”.")
    return Delete(names)


_ASKED: Final = vocabulary("u you ya i we he she they it someone somebody anyone")
_MAY_GO: Final = caseless(r"\s+(?:can|could|should|must|may|needs to|has to) (?:go|come off)$")
_UNNEEDED: Final = caseless(
    r"\s+(?:you can|(?:is|are|was) (?:no longer (?:needed|relevant|necessary|required)|not needed|obsolete|irrelevant|"
    r"outdated|redundant|(?:a |an )?(?:mistake|duplicate|error)))(?: any ?more)?[,;.]?$",
)
_ANY_TASKS: Final = vocabulary(
    "task tasks todo todos to-do to-dos item items thing things stuff reminder reminders list"
)
# Why it goes, and for how long, behind its name.
_WHY: Final = caseless(
    r"(?:,?\s+(?:please|pls|plz))?(?:,?\s+(?:it'?s|it is|it was|they'?re|that'?s|i|we|he|she|they|because|cos|cuz|"
    r"since|as i|as we|as it)\s.*)?"
    r"(?:\s+(?:permanently|completely|entirely|altogether|for good|for ever|forever|now|too|as well|right away|"
    r"immediately))*$",
)
_AWAY: Final = caseless(
    r"\w (?:from|off|out of|behind|under|underneath) (?!(?:the |my |our )?(?:to-?do )?list\b|task\b|#?\d)\w"
)
# "3 not buying tyres this year", "the oil task my brother is doing it": behind what can only be a task of the list.
_NAMED_WHY: Final = caseless(
    r"(?P<name>#?\d+|(?:the|my|our|that) [^,;.]+? (?:task|one|to-?do|item|entry|"
    r"reminder))[\s,;.–—-]+(?P<why>(?:(?:as|because|"
    r"cos|since|so) )?(?:(?:not|no longer|never|already|sold|got|changed my mind|plans changed|too|someone|somebody|"
    r"nobody|everyone)\b.*|(?:(?:my|our|his|her|their|the|a) )?[\w'’-]+(?: [\w'’-]+){0,4}?(?:['’](?:s|re|ll|ve)| is|"
    r" are| was|"
    r" were| has| have| had| will| did| does| can| could| wants?| took| takes| bought| got| gave| fixed| "
    r"cancell?ed| sorted)\b .*))",
)


def _without_why(text: str) -> str:
    """Without the clause behind the name that says why it goes; as it is where that clause takes it back."""
    found = _NAMED_WHY.fullmatch(text.strip())
    if found is None or is_taken_back(_NEGATED.sub("", found["why"])) or is_marked(found["why"]):
        return text
    return found["name"]


_NEGATED: Final = caseless(r"^(?:not|no longer|never) (?=\w+ing\b)")
# "drop it", "forget that": said of anything.
_BARE_POINTERS: Final = vocabulary("it that this them those these they both one first second third last the_one")


def _delete_existing(text: str, scene: Scene) -> Made:
    """ "drop", "cancel" and the like: deleting only what can only be a task of the list; otherwise it is asked."""
    chosen = bulk(text, scene)
    if chosen is not None and (chosen != Filter(search=chosen.search) or TASKS.search(text)):
        return DeleteWhere(chosen)
    names = references(text)
    if not names or is_sentence(text) or chosen is not None:
        return None
    if (
        is_number(text)
        or (is_marked(text) and text.strip().lower() not in _BARE_POINTERS)
        or text.lower().endswith((" task", " todo", " to-do", " reminder"))
    ):
        return Delete(names)
    return None
