"""Slips of the finger in the words of commands: looked for only where nothing else was understood, so that no title
suffers."""

import re
from functools import lru_cache
from typing import Final

from core.language.text.typos import slips
from core.language.text.words import vocabulary

_TARGETS: Final = vocabulary(
    "delete remove complete completed finish finished remind reminder show list task tasks move "
    "rename postpone reschedule change "
    "priority urgent important overdue undo stats progress productive create update label reopen "
    "archive finished done today "
    "what whats what's high medium low mark please clear cancel snooze everything push make start label tagged"
)
_KNOWN: Final = _TARGETS | vocabulary(
    "the this that than then them they there milk make made take like last late left lost most must "
    "home some come same time work "
    "word more move love live life line file fine fire find five four give gave have save said sand "
    "send tend lend mind bank back pack "
    "mask park dark mars mart mall mail main mean meal real deal heal lease please cease chance "
    "range orange remote remover task tank talk "
    "list lost lift mist fist last show shop shot shoe slow snow how low law hi high sigh donne dine "
    "dose dome tone gone bone one down "
    "states star start stars cart chart smart charge chance hatch watch match batch patch label "
    "table cable babel clear clean cleaner clever"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def mended_words(text: str) -> str | None:
    """The text with misspelt command words among its first six put right; None where there are none."""
    found = [(match, better) for match in list(_WORD.finditer(text))[:6] if (better := _mended(match[0].lower()))]
    for match, better in reversed(found):
        text = text[: match.start()] + better + text[match.end() :]
    return text if found else None


@lru_cache(maxsize=2048)
def _mended(word: str) -> str | None:
    if len(word) < 4 or word in _KNOWN or len(word) > 12:
        return None
    for target in sorted(_TARGETS):
        allowed = 1 if len(target) < 7 else 2
        if (
            len(target) >= 4
            and word[0] == target[0]
            and abs(len(word) - len(target)) <= allowed
            and slips(word, target) <= allowed
        ):
            return target
    return None
