"""A chore behind the occasion for it: "when I get home feed the cat". No clock tells when that is, so it is kept in the
title, behind the chore."""

from dataclasses import replace
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.frame.polite import plain_request
from core.language.readings import Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_OCCASION: Final = caseless(r"(?:when|whenever|once|after|before|as soon as|while)\s+(?=\S)")
# What is asked of Errand, or said of what went before.
_NOT_A_CHORE: Final = caseless(
    r"(?:add|remind|delete|remove|mark|tick|move|show|list|tell|undo|complete|finish|cancel|change|make|set|put|let|see|"
    r"ask|call it|bin|drop|get)\b.*|.*\b(?:it|them|that|this|those|these|one|\d+)\b.*|.*\?\s*"
)
_FEWEST: Final = 2  # words of the occasion, and of the chore
_LONGEST: Final = 16


def put_behind(text: str, scene: Scene) -> Reading | None:
    """The chore with its occasion behind it; None for any other text."""
    words = plain_request(text).strip(" .!").split()
    if _OCCASION.match(text.strip()) is None or not 2 * _FEWEST <= len(words) <= _LONGEST or "\n" in text:
        return None
    for at in range(len(words) - _FEWEST, _FEWEST - 1, -1):
        occasion, chore = " ".join(words[:at]).rstrip(","), " ".join(words[at:])
        is_verb = words[at].lower() in IMPERATIVES and opens_with_verb(words[at:])
        if not is_verb or words[at - 1].lower() in _LINKS or _NOT_A_CHORE.fullmatch(chore) or scene.is_due(occasion):
            continue
        made = quick_add(chore, scene)
        return None if made is None else Commands((replace(made, title=f"{made.title} {occasion}"),), exact=False)
    return None


_LINKS: Final = vocabulary(
    "the a an my our his her their this that to and or of for in on at with i we you he she they it is are"
)
