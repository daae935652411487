"""What a question about one thing is about: "renewed my passport by" and "the passport appointment coming up" as
"passport".

A search looks for words as they stand in titles, so of a sentence only its noun is left: no verb, no article, nothing
that is said of it.
"""

from typing import Final

from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_HEAD: Final = caseless(
    r"^(?:(?:owt|summat|word|words|the word|the words|the|my|our|a|an|any|some|that|this|those|these|his|her|their|"
    r"your|one|anything|something|everything|"
    r"stuff|things?|anyone|someone|(?:to-?do|todo|task|tasks|reminder|reminders|note|item|entry)(?= (?:about|for|to|"
    r"called|named|with|on|regarding|that says)\b))\s+|(?:about|for|to|called|named|with|on|of|regarding|concerning|"
    r"that says|to do with|related to)\s+(?=\S)|that\s+)+",
)
_TAIL: Final = caseless(
    r"\s+(?:(?:already|yet|still|again|now|anymore|any more|at all|anywhere|somewhere|too|either|soon|coming up|"
    r"going|in it|in the title|in them|"
    r"or not|or nah|due date|due dates|deadline|or no|or something|listed|scheduled|planned|down|written down|noted|"
    r"added|included|there|here|"
    r"for me|anytime|ever|by|for|on|at|with|been|happening|due|is|are|was|were|"
    r"(?:coming|arriving|landing|visiting|starting|ending|finishing|leaving|opening|closing)"
    r"(?: (?:over|round|in|back|out|by|along))?|or|"
    r"(?:get|got|been|being|be|gets|is|was|were|are) [a-z]+(?:ed|n|t|e)|"
    r"(?:appointment|task|reminder|one|thing|item|todo|to-do|entry)s?))$",
)
_PARTICLE: Final = caseless(
    r"^(?:up|off|out|back|in|over|down|away|to|for|with|at|on|about|from|of|through|after|around|into|round)\s+",
)
_OR: Final = caseless(
    r"\s*(?:,\s*)?\b(?:or|and) (?:(?:on |this |next )*(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"did|do|have|has|is|are|was|am|should|not|do)(?: .*)?$",
)
_ALSO_NOUNS: Final = vocabulary("book water report train park file plan post label host design show mail iron lock")
_LONGEST: Final = 5  # words


def kernel(text: str, scene: Scene) -> str | None:
    """The noun in a few words that say what is asked about; None where they name nothing, or too much."""
    body = _OR.sub("", text.strip(" ?!.,:;-–—"))
    if len(body) > 2 and body[0] in "\"'“‘" and body[-1] in "\"'”’":
        return body[1:-1]
    dated = scene.find(body)
    body = dated.rest.strip(" ,") if dated is not None and dated.rest else body
    body = _without_tails(_HEAD.sub("", body) if body.lower().split()[:1] != ["anyone"] else body)
    body = _without_tails(_HEAD.sub("", _without_verb(body)))
    return body if body and len(body.split()) <= _LONGEST and body.lower() not in _NOTHING else None


_NOTHING: Final = vocabulary(
    "i you we he she they it this that what who anything something everything nothing thing things stuff task tasks "
    "todo todos item items list lists one ones left more much many there here me us today tomorrow reminder reminders "
    "else new due overdue done open urgent"
)


def _without_tails(body: str) -> str:
    for _ in range(4):
        shorter = _TAIL.sub("", body)
        if shorter == body or not shorter.strip():
            break
        body = shorter
    return body.strip(" ,")


def _without_verb(body: str) -> str:
    """ "calling the bank", "called the bank" and "call the bank" as "the bank"; "book club" as it is."""
    verb, _, rest = body.partition(" ")
    low = verb.lower()
    if rest.lower() in ("anyone", "someone", "anybody", "somebody", "anything", "something"):
        return verb
    article = rest.lower().split()[:1] in (["the"], ["my"], ["a"], ["an"], ["our"])
    if not rest or plain_verb(low) is None or (low in _ALSO_NOUNS and not article):
        return body
    return _PARTICLE.sub("", rest)


def plain_verb(word: str) -> str | None:
    """The verb of an everyday task that a word is a form of: "calling", "called" and "call" are "call"; None for any
    other word."""
    if word in IMPERATIVES:
        return word
    past = present_of(word)
    if past is not None:
        return past
    if not word.endswith("ing") or len(word) < 6:
        return None
    stem = word[:-3]
    doubled = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else ""
    return next((verb for verb in (stem, stem + "e", doubled) if verb in IMPERATIVES), None)
