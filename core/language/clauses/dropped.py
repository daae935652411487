"""A deletion and why it is made: "drop the mineral blocks task, feed store's out", "take the grill off there, sold
it"."""

import re
from collections.abc import Callable
from typing import Final

from core.language.readings import Commands, Delete, Reading
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_DELETES: Final = caseless(
    r"(?:(?:please|pls|just|ok|so|hey|oh|you can|can you|could you)[\s,]+)*"
    r"(?:delete|remove|erase|drop|cut|bin|scrap|trash|cancel|ditch|lose|kill|wipe|strike|scratch|axe|get rid|take|get|"
    r"knock|pull|throw|chuck|toss|clear|yeet|nuke|zap)\b|.*\b(?:you can|can be|please) (?:delete|remove|erase|take|"
    r"drop)",
)
_CUT: Final = re.compile(
    r"\s*(?:[,;.!]|\s[-–—]+)\s+(?=\S)|(?<=list|here|task)\s+(?=(?:he|she|they|it|it['’]s|its|i|i['’]m|im|we|the)\b)|"
    r"\s+(?=(?:i|we)(?:['’]ve)? (?:already|just|have|decided|no longer|don'?t)\b)"
)
_OFF: Final = caseless(
    r"^(?:take|get|knock|kick|pull|throw|chuck|strike|scratch|leave) (?P<name>(?:the |my |our |that )\S.*?) off(?: of)?"
    r"(?: (?:there|here|it|then|now|please|again))*$",
)
_YOU_CAN: Final = caseless(
    r"^(?P<name>(?:the |my |our |that |those |[\w'’-]+(?: [\w'’-]+){0,3} (?=ones? )|#?\d+ )(?:\S.*?)??) ?(?:(?:you|u|"
    r"we)"
    r"(?: can|['’]ll| could| may| should)(?: just| now)? (?:delete|remove|erase|take off|drop|scrap|bin|cancel)|"
    r"can (?:just |now |please )?(?:go|come off|be (?:deleted|removed|erased|dropped|scrapped|binned|taken off))|"
    r"(?:please |pls |just )+(?:delete|remove|erase))"
    r"(?: (?:now|already|please|pls|hey|eh|na|then|again|safely|too|off|it|from|my|the|list))*$",
)
# What takes it back, asks for something else, or leaves it open.
_OTHERWISE: Final = caseless(
    r"\b(?:but|wait|keep|leave|unless|if|when|once|until|maybe|perhaps|or|also|then|add|remind|move|rename|mark|delete|"
    r"remove|put|need|have to|must|should|still|actually|on second thoughts?|joking|kidding|mistake|"
    r"accident|not (?:that|"
    r"yet|really|sure)|(?:do not|don'?t|never) (?:delete|remove|do|touch|take|cancel|drop|bin|want you))\b|[?#]",
)
_TOLD_OF: Final = vocabulary(
    "i we he she they it you this that there the my our his her their its someone somebody everyone everybody nobody "
    "no who i've i'm we've we're he's she's they've they're it's that's there's its thats theyre im ive turns turned "
    "apparently"
)
_LONGEST: Final = 16  # words of a reason


def dropped(text: str, read: Callable[[str], Reading | None]) -> Reading | None:
    """The deletion, where what stands behind it only tells why; None for any other text. `read` reads the command."""
    if _DELETES.match(text) is None or "\n" in text or '"' in text:
        return None
    for cut in _CUT.finditer(text):
        head, why = text[: cut.start()].strip(" ,"), text[cut.end() :].strip(" .!")
        if not _is_why(why):
            continue
        named = _named(head, read)
        if named is not None:
            return Commands((Delete(named),), exact=False)
    return None


def fell_through(text: str, read: Callable[[str], Reading | None]) -> Reading | None:
    """ "The Millers cancelled on me, so take babysitting off": the deletion behind what was called off; None for any
    other text. `read` reads the command."""
    if "\n" in text or '"' in text:
        return None
    fell = _FELL_THROUGH.search(text)
    cut = None if fell is None else _SO.search(text, fell.end())
    request = "" if cut is None else text[cut.end() :].strip(" .!")
    if _DELETES.match(request) is None or _UNSETTLED.search(text):
        return None
    away = _AWAY.match(request)
    named = (away["name"],) if away is not None else _named(request, read)
    return Commands((Delete(named),), exact=False) if named is not None and not is_pointer(named[0]) else None


# What ends a plan for good.
_FELL_THROUGH: Final = caseless(
    r"\b(?:cancell?ed|called off|(?:is|are|['’]s) off|fell through|fallen through|sold|resigned|quit|retired|no longer|"
    r"any ?more|after all|(?:not|never|won['’]?t)(?: be)? (?:going|travell?ing|coming|doing|happening|buying|moving|"
    r"hosting|flying|attending)|in (?:the )?hospital|backed out|pulled out|broke up|bailed|closed down|shut down|"
    r"out of business|snowed off|rained off|snowed out|rained out)\b",
)
_UNSETTLED: Final = caseless(
    r"\b(?:if|unless|when|once|until "
    r"i|maybe|perhaps|might|but|wait|keep|leave|or|also|then|add|remind\w*|move|not sure)\b|\?",
)
_SO: Final = caseless(r"(?:[,;.!]\s+|\s+(?=so\s))(?:(?:so|and|please|pls|just|you can|can you|kindly)\s+)*")
_AWAY: Final = caseless(
    r"^(?:take|knock|strike|scratch|pull) (?P<name>(?:(?:the|my|our|that|his|her|their) )?[\w'’-]+(?: [\w'’-]+){0,3}?) "
    r"(?:off|away)(?: (?:please|pls|now|again|thanks))*$",
)


def takes_back(text: str) -> bool:
    """Whether what is said behind a deletion takes it back, asks for something else, or leaves it open."""
    return _OTHERWISE.search(text) is not None


def offered(text: str) -> Reading | None:
    """ "The hotel you can delete", "that repair one can go": the deletion; None for any other text."""
    found = _YOU_CAN.match(text)
    name = "" if found is None else found["name"].strip()
    known = name and not is_pointer(name) and _NOBODY.match(name) is None
    return Commands((Delete((name,)),), exact=False) if known else None


_NOBODY: Final = caseless(r"(?:i|we|you|he|she|they|it|there|who|what|which|this)\b")


def _named(head: str, read: Callable[[str], Reading | None]) -> tuple[str, ...] | None:
    """What the words delete, where that is one task by its name."""
    off = _OFF.match(head) or _YOU_CAN.match(head)
    if off is not None:
        return (off["name"],)
    reading = read(head)
    item = reading.items[0] if isinstance(reading, Commands) and len(reading.items) == 1 else None
    name = item.tasks[0] if isinstance(item, Delete) and len(item.tasks) == 1 else ""
    return (name,) if name and not is_pointer(name) and _ALL.match(name) is None else None


_ALL: Final = caseless(r"(?:all|every|everything|everyone|both)\b")


def _is_why(text: str) -> bool:
    """Whether it is told of something else, and asks for nothing."""
    words = text.lower().replace("’", "'").split()
    if not 2 <= len(words) <= _LONGEST or _OTHERWISE.search(text):
        return False
    first = words[0].strip(",;:")
    deed = first not in IMPERATIVES and present_of(first) is not None
    said_of = first not in IMPERATIVES and any(word.endswith(("'s", "n't")) or word in _STATES for word in words[1:4])
    return first in _TOLD_OF or deed or words[0].endswith("'s") or said_of


_STATES: Final = vocabulary("is are was were has have had will went got did said broke died does wants")
