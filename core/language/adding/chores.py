"""Where one chore ends and the next begins: "call bob and email sue" are two, "call bob and ask the price" is one."""

from typing import Final

from core.language.frame.polite import imperative
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.words import vocabulary

_CHORE_CUT: Final = caseless(
    r"\s*(?:(?:[,;]|(?<!\bmr)(?<!\bms)(?<!\bdr)(?<!\bmrs)(?<!\bst)\.)\s+(?:and\s+|&\s+)?(?:then\s+|also\s+)?|"
    r"\s+and\s+(?:also\s+|then\s+)?|\s+[&+/]\s+|"
    r"\s+then\s+|\s+(?:plus|as well as)\s+)(?:(?:oh|plus|yeah|also)\s+)*(?:(?:i|we)(?:['’](?:ve|ll|d|m))? "
    r"(?:also |still |really |will |only )*(?:need to|needing to|have to|have also to|must|should|gotta|got to|ought "
    r"to|"
    r"better|(?<=['’]ve )to|(?<=also )to|(?<=still )to) |to\s+|(?:don['’]?t forget|remember|make sure|be sure)(?: "
    r"that)?(?: (?:i|we|to))? )?",
)
# "Go and see", "call Bob and ask": one errand in two steps.
_FIRST_STEPS: Final = frozenset(["go", "come", "try", "pop", "run", "stop", "sit", "log", "wait", "stay", "head"])
_NEXT_STEPS: Final = vocabulary(
    "ask tell see check find make let confirm discuss explain show give get thank leave arrange try use set talk "
    "move put take keep "
    "mark tag label drop bring compare wait"
)
_SAME_THING: Final = caseless(
    r"\b(?:it|them|him|th(?:at|is)(?! (?:morning|afternoon|arvo|evening|night|week|weekend|month|quarter|year|"
    r"\w+day)\b)|"
    r"those|there|one)\b|"
    # "ask Sue for her half" speaks of Sue, "give her the form" of somebody before
    r"\bher\b(?! (?!(?:the|an?|my|our|his|their|some|any|that|about|if|when|what|how|to|for|with|at|on|in|by|from|home|"
    r"back|out|up|off|over|there|here|again|and|or|then|know|today|tomorrow|tonight|\w+day)\b)[a-z])|"
    r"^(?!ask|tell|call|ring|text|email|thank|remind)\w+ her\b",
)
_LONG_CHORE: Final = 9  # words
_BESIDES: Final = caseless(r" (?:plus|as well as) ")  # one thing more, and no next step


def chores(text: str) -> list[str] | None:
    """ "Call bob and email sue tomorrow": two things to do, each with a verb and what it is done to; None for one."""
    typed = [part.strip(" ,.") for part in _CHORE_CUT.split(text)]
    parts = _as_commands(typed)
    if len(parts) < 2 or not all(_has_object(part) for part in parts):
        return None
    verbs = [part.split()[0].lower() for part in parts]
    row = (len(parts) > 2 and text.count(",") >= len(parts) - 2) or _BESIDES.search(text) is not None
    if verbs[0] in _FIRST_STEPS or (not row and any(_goes_on(verbs[0], part) for part in parts[1:])):
        return None
    return None if any(_SAME_THING.search(part) for part in parts[1:]) else typed


def _as_commands(parts: list[str]) -> list[str]:
    """ "Calling mum" and "booking the vet" as "call mum" and "book the vet"; as they are where one is no such thing."""
    if not all(part.lower().partition(" ")[0].endswith("ing") for part in parts):
        return parts
    opened = [part.partition(" ") for part in parts]
    return [f"{imperative(word)}{blank}{rest}" for word, blank, rest in opened]


def _goes_on(first: str, part: str) -> bool:
    """Whether it is a next step of what went before: "call Bob and ask the price", "make a cake and take to school",
    "buy paint and wire nuts"."""
    verb, second, *rest = [word.lower() for word in part.split()]
    if first in _FETCHING and verb in _THINGS and second not in _DETERMINERS:
        return True
    if verb not in _NEXT_STEPS:
        return False
    behind = rest[0] if second in _PARTICLES and rest else second
    return first in _MEETING or behind in _PARTICLES | _PREPOSITIONS


def leads_on(front: str, behind: str) -> bool:
    """Whether what stands behind an "and" is a next step of what stands before it, or about the same thing."""
    first = front.split()[0].lower()
    if len(behind.split()) < 2 or _SAME_THING.search(behind):
        return True
    return first in _FIRST_STEPS or _goes_on(first, behind)


_MEETING: Final = vocabulary(
    "call ring phone text email message ask contact visit meet see speak talk tell chat whatsapp write skype ping "
    "google "
    "open find look search check catch swing nip facetime dm tweet invite interview reach remind nudge let"
)
_FETCHING: Final = vocabulary("buy get grab pick order fetch bring collect purchase")
# Verbs that are things as well, where no article stands behind them.
_THINGS: Final = vocabulary(
    "wire water paint oil stock plant dust plaster varnish grout glue tape thread wax spray patch light lock seal "
    "stitch "
    "book file stack ship train track top type paper test brush drill plug sand salt butter dye pump rake shovel iron "
    "hem darn label laminate mop vacuum hoover dress drink present trim clip zip boil record park polish foil screen "
    "soak"
)
_DETERMINERS: Final = vocabulary("the my our his her their a an some all both that those these mum's mom's dad's")
_PARTICLES: Final = vocabulary("up off out in on away down back over")
_PREPOSITIONS: Final = vocabulary(
    "to for with from at by about into onto if whether when what how why that him her them it"
)


def _has_object(part: str) -> bool:
    words = part.split()
    return 2 <= len(words) <= _LONG_CHORE and opens_with_verb(words)
