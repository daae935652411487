"""Something done, in other words than the templates': "rent paid", "the report is finally out of the way"."""

import re
from typing import Final

from core.language.gist.wording import OF_OTHERS, WONDERS
from core.language.readings import Commands, Complete, Reading
from core.language.tasks.names import done_names, only_happened
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_HEDGE: Final = caseless(
    r"\b(?:not|n't|isnt|arent|wasnt|havent|hasnt|didnt|dont|never|need|needs|must|should|will|would|"
    r"want|wants|if|unless|until|when|before|once|almost|nearly|half|to be|have to|"
    r"has to|gotta|going to|gonna|remind|add|delete|remove|who|what|why|how|which|tomorrow|hope|"
    r"hopefully|think|wish|someone|nobody|everyone|tired|happy|he|she|they)\b|n't\b|\?|"
    rf"\b{OF_OTHERS}",
)
_FINISHED: Final = caseless(
    r"\b(?:done and dusted|all done|done|finished|completed?|sorted(?: out)?|ticked off|crossed off|"
    r"checked off|wrapped up|taken care of|dealt with|handled|out of the way|over (?:and done )?with|"
    r"in the bag|squared away|good to go|nailed|accomplished|tick|managed to|got round to|"
    r"got around to|knocked out|smashed|polished off|in the can|over the line|across the line|put to bed|off my "
    r"(?:plate|desk|hands))\b|[✅✔☑✓]",
)
_FILLING: Final = caseless(
    r"\b(?:i|we|i've|ive|i'm|im|have|has|had|is|are|was|were|been|be|just|already|finally|now|all|"
    r"also|actually|please|pls|mark|tick|cross|check|as|it|that|so|yay|woo|woohoo|phew|ok|okay|right|"
    r"great|good|news|well|today|yesterday|this morning|this afternoon|this evening|last night|"
    r"earlier|at last|up|off|got|getting|get|gone|went|ahead|you can|can you|consider|call|set|with|"
    r"and|then|lol|haha|thanks|thank you|finally|update|fyi|hey|hi|oh|by the way|btw|me|boss|mate|"
    r"successfully|completely|totally|from my side|from my end|on my side)\b",
)
_SUBJECT: Final = caseless(
    r"^(?:(?:ok|okay|so|hey|right|yes|yep|yay|and|fyi|btw|good news|"
    r"finally)[\s,:!-]+)*(?P<what>(?:the |my |that |all the |our )?[\w'’/&-]+(?: [\w'’/&-]+){0,5}?)"
    r"(?:'s|’s|'re| is| are| was| were| has been| have been| have| has| got| gets)?(?: (?:all|both|now|"
    r"already|finally|just|been|successfully))*"
    r" (?P<verb>[a-z]{3,}(?: (?:up|off|out|in|over|back))?)(?P<tail>(?: (?:now|already|again|today|"
    r"yesterday(?: (?:morning|afternoon|evening|night))?|(?:this|last) (?:morning|afternoon|evening|night)|"
    r"just now|too|as well|at last|earlier|in full|online))*)[\s.!✅✔👍🎉]*$",
)


def finished(text: str, words: list[str], *, passive: bool = False) -> Reading | None:
    """A task that the text says is done. ``passive``: its verb is known to be said of the task."""
    if len(words) > 12 or _HEDGE.search(text):
        return None
    told = _FINISHED.search(text)
    if told is not None and words[0] not in ("finish", "complete", "do"):
        before, behind = (
            _FILLING.sub(" ", part).strip(" ,.!:;-–—") for part in (text[: told.start()], text[told.end() :])
        )
        if re.search(r"\w", before) and re.search(r"\w", behind):
            return None  # "Bob finished the report": whoever did it
        rest = f"{before} {behind}"
        rest = re.sub(r"\s+", " ", re.sub(r"[^\w\s#'’&/-]", " ", rest)).strip(" -")
        return _completed(rest)
    found = _SUBJECT.match(text)
    if found is None:
        return None
    verb, *particle = found["verb"].lower().split()
    plain = present_of(verb)
    what = _without_other_deed(found["what"].strip())
    if plain is not None and _SHOWN.fullmatch(what):
        return Commands((Complete((what,)),), exact=False)
    if (
        plain is None
        or what.lower().split()[0] in _NOT_SUBJECTS | WONDERS
        or (verb in _ACTIVE and not passive and _PASSIVE.search(text) is None)
    ):
        return None
    return _completed(" ".join((plain, *particle, what)))


def _without_other_deed(what: str) -> str:
    """ "PR 482 reviewed and", of "PR 482 reviewed and merged": the name alone."""
    name, _, deed = re.sub(r"\s+(?:and|&)$", "", what).rpartition(" ")
    return name if name and what.lower().endswith((" and", " &")) and present_of(deed.lower()) is not None else what


def participle(text: str) -> Reading | None:
    """ "Rent paid", "lawns mowed": done, though the first word may be a verb as well."""
    words = text.split()
    if not 2 <= len(words) <= 5 or _HEDGE.search(text):
        return None
    last = words[-1].lower().strip(".!")
    if _UNLISTED.fullmatch(last) and present_of(last) is None and words[0].lower() not in IMPERATIVES | WONDERS:
        return _completed(text.strip(" .!"))
    if (
        present_of(last) is None
        or last in IMPERATIVES
        or (last in _ACTIVE and not (len(words) == 2 and _PLURAL.search(words[0])))
        or words[0].lower() in WONDERS
        or words[0].lower() in ("add", "get", "need", "buy")
        or (words[0].lower() in IMPERATIVES and words[1].lower() in ("the", "my", "a", "an", "our"))
        or words[-2].lower() in ("as", "to", "be", "the", "not", "when", "if")
    ):
        return None
    return finished(text, [word.lower() for word in words], passive=True)


# "Both paid": as many as are shown.
_SHOWN: Final = caseless(
    r"both|(?:both|all (?:two|three|four)) of (?:them|these|those)|(?:all|these|those) (?:two|three|four)|these|those",
)
# "Per diems approved": whatever the verb.
_UNLISTED: Final = re.compile(
    r"(?!need|feed|seed|speed|breed|indeed|exceed|proceed|succeed|hundred|naked|sacred|related|"
    r"tagged|labell?ed|named|wanted|"
    r"required|expected)[a-z]{3,}ed"
)
_PLURAL: Final = caseless(r"[^s'’]s$")  # "books returned", and not "Tom returned"
_ACTIVE: Final = vocabulary(
    "called rang rung phoned emailed texted helped asked visited moved changed started stopped returned "
    "replied agreed worked went came arrived told "
    "tried begun began commenced closed opened wrote spoke said met came finished completed sold lost left made got "
    "cancelled"
)
_PASSIVE: Final = caseless(r"\b(?:is|are|was|were|been|got|gets)\b|['’]s\b")
_NOT_SUBJECTS: Final = vocabulary(
    "i we you he she they it this that it's its that's thats they're there who someone somebody everyone nobody people "
    "what i've we've ive everything nothing a an"
)
_NO_TASKS: Final = frozenset(
    [
        "the",
        "my",
        "a",
        "the list",
        "my list",
        "clear",
        "clean",
        "delete",
        "remove",
        "show",
        "list",
        "wipe",
        "mark",
        "add",
    ]
)


def _completed(name: str) -> Reading | None:
    named = done_names(name)
    if not named or only_happened(name) or len(name.split()) > 8 or name.lower() in _NO_TASKS:
        return None
    return Commands((Complete(named),), exact=False)
