"""What is done with tasks that are called by their numbers, and why: "802 done, restore worked", "504 can be removed,
we eat at home", "get rid of 1 he's off sick"."""

import re
from typing import Final

from core.language.clauses.dropped import takes_back
from core.language.frame.tables.taken_off import DONE, NUMBERS
from core.language.readings import Commands, Complete, Delete, Reading
from core.language.tasks.references import references
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_NUMBERED: Final = rf"(?:(?:tasks?|numbers?|nos?\.?) )?{NUMBERS}"
_WHY: Final = r"(?:\s*(?:[,;.!:]|\s[-–—]+)\s*(?P<why>\S.*))?[\s.!]*$"
_NOW: Final = r"(?: (?:already|now|today|yesterday|finally|then|too|lah|this morning|last night|just now))*"
_REMOVE: Final = r"(?:delete|remove|erase|bin|scrap|drop|dump|ditch|clear|take)"
_THEM: Final = r"(?: (?:it|them|that|those|these|both|off|from (?:the|my) list|off (?:the|my) list))*"
_IS_DONE: Final = caseless(
    rf"^(?P<numbers>{_NUMBERED})(?: (?:is|are|was|were|has been|have been|got|both|all|now|already|finally)|['’]s)* "
    rf"(?P<verb>{DONE}|[a-z]+)(?P<particle> off| out| up| in)?{_NOW}{_WHY}"
)
_GOES: Final = caseless(
    rf"^(?P<numbers>{_NUMBERED}) (?:you )?can(?: (?:be|just|already|also|now|safely))* (?:{_REMOVE}d?|deleted|taken|go)"
    rf"{_THEM}{_NOW}{_WHY}"
)
_NOT_NEEDED: Final = caseless(
    rf"^(?:(?P<numbers>{_NUMBERED}) (?:(?:is|are) (?:not|no longer)|isn['’]?t|aren['’]?t) (?:really |actually "
    rf")?(?:required|needed|relevant|necessary|wanted)|(?:i|we) (?:no longer|don['’]?t|do not) (?:really )?(?:need|"
    rf"want) (?P<unneeded>{_NUMBERED}))(?: any ?more| any longer| now| already)?[\s,;.–—-]*(?:(?:so|and|please|pls|"
    rf"just|you|can|kindly) )*{_REMOVE}{_THEM}{_NOW}{_WHY}"
)
_RID_OF: Final = caseless(
    rf"^(?:(?:please|pls|just|can you|could you|ok|so) )*(?:get rid of|{_REMOVE}|del|rm|take off|cross off|strike) "
    rf"(?P<numbers>{_NUMBERED})(?: off| out)?(?: (?:the|my) list)?,? (?P<why>(?:he|she|they|it|we|i|the|my|our|his|her|"
    r"their|im|hes|shes|its|theyre|nobody|somebody|someone)(?:['’](?:s|re|m|ve|ll|d))?\b.*)$"
)
# What happens to a task and doesn't finish it.
_STILL_OPEN: Final = vocabulary(
    "moved changed delayed postponed needed wanted expected planned scheduled rescheduled cancelled canceled blocked "
    "assigned started stuck failed rejected pushed extended updated shifted required added listed tagged labelled "
    "renamed overdue due late urgent begun bumped missed skipped stopped paused dropped removed deleted put held "
    "called given pulled left lost reassigned duplicated copied merged split noted kept found made"
)


def by_number(text: str) -> Reading | None:
    """The completion or deletion of tasks by their numbers; None for any other text."""
    if not any(letter.isdigit() for letter in text[:60]) or "\n" in text or text.rstrip().endswith("?"):
        return None
    for pattern in (_GOES, _NOT_NEEDED, _RID_OF):
        found = pattern.match(text)
        if found is not None and not takes_back(found["why"] or ""):
            return Commands((Delete(references(found["numbers"] or found["unneeded"])),), exact=False)
    found = _IS_DONE.match(text)
    if found is None or takes_back(found["why"] or "") or not _finishes(found["verb"].lower()):
        return None
    if found["particle"] and found["verb"].lower() not in _WITH_PARTICLE:
        return None  # "2 put off", "3 called off"
    if found["why"] and found["why"].lower().split()[0] in IMPERATIVES and not _TOLD.match(found["why"]):
        return None  # "5 done, call ana" asks for more
    if _LONG.search(found["numbers"]) and _ALL_DONE.fullmatch(found["verb"]) is None:
        return None  # "5521 is escalated" has a number in its name
    return Commands((Complete(references(found["numbers"])),), exact=False)


def _finishes(verb: str) -> bool:
    return verb not in _STILL_OPEN and (present_of(verb) is not None or _ALL_DONE.fullmatch(verb) is not None)


_TOLD: Final = caseless(r"\S+ (?:\w+ed|went|came|is|was|are|were|all|looks?|seems?)\b")
_ALL_DONE: Final = caseless(DONE)
_WITH_PARTICLE: Final = vocabulary(
    "ticked crossed signed sent handed turned wrapped paid cleared sorted packed picked cleaned filled finished done"
)
_LONG: Final = re.compile(r"\d{4}")
