"""What people say of a task that they have done, where no template fits: "invoice: sent", "went to the gym", "paid rent
and bought milk"."""

import re
from typing import Final

from core.language.readings import Commands, Complete, Reading
from core.language.tasks.names import only_happened
from core.language.tasks.references import references
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_PARTICLE: Final = r"(?: (?:off|up|out|in|over|away|back|down|through))?"
_BEHIND: Final = caseless(
    rf"^(?P<what>[^:,=–—]+?)\s*(?P<mark>[:,=–—-]\s*|\s)(?P<verb>[a-z]+)(?P<particle>{_PARTICLE})[\s.!✅👍🎉]*$",
)
_AND: Final = caseless(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+(?:also\s+)?|\s*&\s*)")
# With these, "to" and "with" belong to what was done: "went to the gym", "spoke to the landlord".
_OPEN: Final = vocabulary(
    "go speak talk reply respond listen write chat meet apply register subscribe deal pop be call check"
)
_HAD: Final = caseless(r"^(?:i(?:'ve)? )?(?:just |finally |already )?had (?:my|the|a|an|our) (?P<what>[\w' -]+)$")
# "Finally got round to calling the plumber", "been to the dentist".
_MANAGED: Final = caseless(
    r"^(?:(?:i|we)(?:'ve| have)? )?(?:just |finally |already |at last )*(?:(?:got|gotten) (?:a?round to|through)|"
    r"managed to|"
    r"(?:i'?m |we'?re )?(?:just )?(?:got )?back from|been (?:to|at)(?= (?:the|my|see)\b)|"
    r"got off the phone (?:with|to)|finished up with) (?P<what>[\w' -]+)$",
)
_HAS_BEEN: Final = caseless(r"(?:\s+(?:is|are|was|were|has|have|had|been|got|all|now|already|just|finally))+$")
_HAPPENED: Final = vocabulary(
    "fun time idea feeling look day night weekend dream baby cold headache fight laugh chat nap rest break"
)
_NOT_ALONE: Final = vocabulary(
    "left gone felt been got had meant stuck shut bent moved changed forgave wasted tired lost"
)
_MADE: Final = vocabulary("made gotten bought sold")
_WORDS: Final = vocabulary("check tick done finished complete completed sorted over")
_DOUBTS: Final = caseless(
    r"\b(?:not|n't|never|almost|nearly|half|need|should|must|will|if|when|until|he|she|they|\w+n't|who|what|why)\b|\?",
)
_LONGEST: Final = 9  # words
_LONGEST_ROW: Final = 20


def told(text: str) -> Reading | None:
    """What the text says was done; None where it says nothing of the kind, or not for certain."""
    body = text.strip().rstrip(".!")
    if len(body.split()) > _LONGEST or _DOUBTS.search(body) or "\n" in body:
        return None
    names = _several(body) or _one(body)
    return Commands((Complete(names),), exact=False) if names else None


def deeds(text: str) -> Reading | None:
    """Several things that were done, each with its verb: "I paid the rent, posted the letter and rang mum"."""
    body = text.strip().rstrip(".!")
    if len(body.split()) > _LONGEST_ROW or _DOUBTS.search(body) or "\n" in body:
        return None
    names = _several(body)
    return Commands((Complete(names),), exact=False) if names else None


def _several(body: str) -> tuple[str, ...]:
    """ "paid rent and bought milk"."""
    parts = [part for part in _AND.split(body) if part]
    names = [_past(part) for part in parts]
    if names and names[0] is not None:  # "picked up the parcel and set the clocks back": "set" as well is what was done
        names = [name or _unchanged(part) for name, part in zip(names, parts, strict=True)]
    return tuple(name for name in names if name) if len(parts) > 1 and all(names) else ()


def _one(body: str) -> tuple[str, ...]:
    if had := _HAD.match(body):
        return () if _HAPPENED & {*had["what"].lower().split()} else references(had["what"])
    if got := _MANAGED.match(body):
        return references(got["what"])
    name = _past(body, loose=True)
    if name is not None:
        return (name,)
    alone = present_of(body.lower())  # "posted!": the task that has that to be done
    if alone is not None and body.lower() not in IMPERATIVES | _NOT_ALONE:
        return (alone,)
    found = _BEHIND.match(body)
    if found is None or len(found["what"].split()) > 6:
        return ()
    verb, what = found["verb"].lower(), _HAS_BEEN.sub("", found["what"].strip(" -"))
    present = present_of(verb)
    marked = bool(found["mark"].strip())
    if (marked and verb in _WORDS) or (marked and present is not None and verb not in IMPERATIVES):
        return references(what if present is None or verb in _WORDS else f"{present}{found['particle']} {what}")
    if (
        present is not None
        and verb not in IMPERATIVES
        and (found["particle"] or verb in _MADE)
        and what.split()[0].lower() != "i"
        and not only_happened(f"{present}{found['particle']}")
    ):
        return references(f"{present}{found['particle']} {what}")
    return ()


# Verbs that look alike before and after.
_ALIKE: Final = vocabulary("set put cut read shut let cast quit hit split spread reset beat")


def _unchanged(part: str) -> str | None:
    first, _, rest = part.partition(" ")
    points = rest.lower().split()[:1] in (["it"], ["that"], ["them"], ["this"])
    return part if rest and not points and first.lower() in _ALIKE else None


def _past(part: str, *, loose: bool = False) -> str | None:
    """ "bought milk" as "buy milk". Where `loose`, only what can hardly be anything else."""
    first, _, rest = re.sub(
        r"^(?:i|we)(?:'ve| have)? (?:also |just |then )?", "", part.strip(), flags=re.IGNORECASE
    ).partition(" ")
    present = present_of(first.lower())
    if present is None or first.lower() in IMPERATIVES or not rest:
        return None
    second = rest.split()[0].lower()
    if loose and (present not in _OPEN or second not in ("to", "with", "at", "for", "on")):
        return None
    return f"{present} {rest}"
