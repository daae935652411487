"""What is no title though nothing else could be made of it: a command to Errand that it doesn't know ("merge 1 and 4"),
what is no longer needed, and scraps of a sentence ("so", "or rather").
"""

from dataclasses import replace
from typing import Final

from core.language.readings import Add, Ask, Commands, Reading, Remind, Unknown
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_VERBS: Final = vocabulary(
    "stop end pause suspend resume restart quit copy duplicate clone merge combine lower raise split swap freeze "
    "extend abandon hide pin unpin reorder"
)
_NUMBERED: Final = caseless(
    r"(?:copy|duplicate|clone|merge|combine|join|swap|switch|exchange|split|pause|suspend|freeze|pin|unpin|hide|"
    r"extend|reorder)(?: the (?:dates?|times?|titles?|labels?|notes?|priorit(?:y|ies)|order) (?:of|on|for))? "
    r"(?P<named>(?:tasks? )?#?\d{1,5}(?:(?:,| and| with| into| &) (?:tasks? )?#?\d{1,5})*|it|this|that|them|these|"
    r"those)|(?:put|bring|take|turn) (?:it|that|this) back to .+|(?:lower|raise) the [\w-]+ one"
)
_SORTED: Final = caseless(r"(?:sort|order|arrange|group)(?: (?:it|them|my list|the list))? (?:alphabetically|by \w+)")
_NOT_NEEDED: Final = caseless(
    r"\b(?:no need to|needn['’]?t|(?:don['’]?t|do not|no longer) (?:need|have) to|no)\s+(?P<what>\S.*?)[\s.!]*$"
)
_SCRAPS: Final = vocabulary("so but then or and rather better not instead maybe also a the an too same again")
_EVERYTHING: Final = frozenset({"everything", "all", "anything"})


def settled(text: str, reading: Reading) -> Reading:
    """The reading without tasks that nobody meant; with what they may name on the list, where that decides."""
    said = text.strip(" .!")
    if not isinstance(reading, Commands) or not any(isinstance(item, Add | Remind) for item in reading.items):
        return reading
    if any(isinstance(item, Remind) and item.task_or_title.lower() in _EVERYTHING for item in reading.items):
        return Ask("I can remind you of one task at a time: say which, like “remind me about 3 tomorrow at 9”.")
    if any(isinstance(item, Add) and _is_scrap(item.title) for item in reading.items):
        return Unknown()
    if _NUMBERED.fullmatch(said) or _SORTED.fullmatch(said):
        return Ask(
            f"I can't do that: “{said}”. I can change, complete, move and delete tasks, and list them. "
            f"If it is something to do, write “add {said}”."
        )
    match reading.items:
        case (Add() as add,):
            return _unneeded(said, add) or _perhaps_named(said, add) or reading
        case _:
            return reading


def _is_scrap(title: str) -> bool:
    words = title.lower().replace(",", " ").split()
    return not any(word not in _SCRAPS and word != "time" for word in words) or title.lower() in _EVERYTHING


def _unneeded(said: str, add: Add) -> Reading | None:
    """ "No need to water them any more": the opposite of a task."""
    found = _NOT_NEEDED.search(said) if " no" in said.lower() or "n't" in said or said.lower()[:3] == "no " else None
    if found is None or not found["what"].lower().startswith(add.title.lower().split()[0]):
        return None
    return Ask(f"That sounds like something that isn't to be done: “{add.title}”. To delete a task, write “delete …”.")


def _perhaps_named(said: str, add: Add) -> Reading | None:
    """The task, unless the words behind such a verb name one that is on the list already."""
    first, _, behind = add.title.partition(" ")
    verbs = ("bring", "put") if add.due_text is None else ("bring",)
    brought_back = first.lower() in verbs and behind.lower().endswith(" back")
    if not (brought_back or first.lower() in _VERBS) or not behind or said.split()[0].lower() != first.lower():
        return None
    return Commands((replace(add, named=behind),), exact=False)
