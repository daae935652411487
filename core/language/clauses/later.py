"""A request that says itself that it is one, behind something that was only told: "it's gonna storm, so add charge the
torches for tonight", "the kids are driving me mad. remind me to book the babysitter"."""

import re
from collections.abc import Callable
from typing import Final

from core.language.readings import Add, Commands, Reading, Remind
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_REQUEST: Final = re.compile(
    r"(?P<mark>\s*[.!?;:,…]+\s+|\s+[-–—]+\s+|\s+)"
    r"(?P<lead>(?:(?:so|and|then|but|pls|please|plz|just|maybe|also|anyway|anyhow|hence|therefore|kindly|go ahead and|"
    r"(?:can|could|would|will) (?:you|u|ya|we)|let'?s|better|i need you to|i want you to)[\s,]+)*)"
    r"(?P<verb>add|put|remind me|note(?!s?\s*:)|jot|create|make|set|pop|stick|schedule|log|need to|have to|must|todo|"
    r"to-?do|task)"
    r"(?=[\s:])(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_PLAIN: Final = vocabulary("add") | {"remind me"}
_POINTS: Final = caseless(
    r"[\s:]*(?:(?:it|that|this|one|me|in|on|to)\b(?! (?:to|about|at|on|in)\b)|(?:them|those|these)\b)"
)
# The verb belongs to what stands before it.
_BOUND: Final = caseless(
    r"(?:\b(?:to|not|never|don'?t|dont|didn'?t|won'?t|can|can't|could|should|shouldn'?t|i|we|you|who|they|he|she|will|"
    r"would|if|"
    r"how|and then|when|of|for|the|a|an|my|with|by|or|about)|[\"“'])$",
)
_OPENS: Final = vocabulary(
    "do add done delete remove undo mark tick check cross show list move rename reopen archive finished complete "
    "completed "
    "create put remind need needs needed want gotta must have task todo to-do note new what which who when where why "
    "how is are do does did can could if "
    "should "
    "don't dont never not no"
)
_OBLIGED: Final = caseless(
    r"\b(?:need to|have to|got to|gotta|must|should|ought to|want to|remember to|forget to|supposed "
    r"to)\s+(?P<verb>[a-z]+)",
)


def asked_later(text: str, read: Callable[[str], Reading | None]) -> Reading | None:
    """The task that is asked for behind what was told; None where nothing is, or where what stands before it is a
    request too."""
    if '"' in text or "“" in text or "\n" in text:
        return None
    at = 0
    while (found := _REQUEST.search(text, at)) is not None:
        at = found.start("verb") + 1
        made = _made(text, found, read)
        if made is not None:
            return made
    return None


def _made(text: str, found: re.Match[str], read: Callable[[str], Reading | None]) -> Reading | None:
    front, verb = text[: found.start()].strip(" ,"), found["verb"].lower()
    marked = bool(found["mark"].strip()) or bool(found["lead"])
    if len(front.split()) < 2 or _POINTS.match(found["rest"]) or not (marked or _plainly(verb, found["rest"])):
        return None
    if (not found["lead"] and not found["mark"].strip() and _BOUND.search(front)) or not _only_tells(
        front, found, read
    ):
        return None
    reading = read(text[found.start("verb") :])
    if not isinstance(reading, Commands) or not all(isinstance(item, Add | Remind) for item in reading.items):
        return None
    first = reading.items[0]
    title = first.title if isinstance(first, Add) else first.task_or_title if isinstance(first, Remind) else ""
    if verb not in _PLAIN and title.lower().startswith(verb.split()[0]):
        return None  # "…, make dinner"
    return Commands(reading.items, exact=False)


def _plainly(verb: str, rest: str) -> bool:
    return verb in _PLAIN and rest.split()[0].lower() in IMPERATIVES | {"to"}


def _only_tells(front: str, found: re.Match[str], read: Callable[[str], Reading | None]) -> bool:
    """Whether what stands before the request asks for nothing itself."""
    first = re.sub(r"^(?:(?:ok|so|and|hey|hi|oh|well|yeah|also)[\s,]+)+", "", front.lower()).split()[:1]
    if not first or first[0].strip(",:") in _OPENS | IMPERATIVES or present_of(first[0]) is not None:
        return False
    why = "so" in found["lead"].lower().split()
    if _OBLIGED.search(front) is not None and not why:
        return False
    told = read(front)
    asks = isinstance(told, Commands) and told.exact
    return not asks or (why and isinstance(told, Commands) and all(isinstance(item, Add) for item in told.items))
