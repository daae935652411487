"""Another day for something: "can we do the report on wednesday instead", "rego needs to be done by the 20th, not the
end of the month", "I'd rather collect the goods on friday"."""

import re
from typing import Final

from core.language.readings import Change, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.tasks.references import references
from core.language.text.caseless import caseless

_INSTEAD: Final = caseless(
    r"^(?P<what>.+?)[\s,]+(?:instead(?: of (?P<of>.+))?|(?:and )?(?:not|rather than) (?P<not>.+))$"
)
_RATHER: Final = caseless(r"^(?:i|we)(?:'d| would) rather (?P<what>.+)$")
_LEAD: Final = caseless(
    r"^(?:(?:actually|no|sorry|ok|hmm|so|but|and|please|pls|oh|wait|maybe)[\s,]+)*"
    r"(?:(?:can|could|shall|should|may|might) (?:we|i|you)(?: please)? |(?:i|we)(?:'ll|'d like to|'d rather| want to| "
    r"need to| have to| should| would like to| would rather| will| can| must| better|'m going to|'re going to) |"
    r"let'?s |let me |i'?ll |we'?ll |it'?s better to |better |rather |i'd |id )*"
    r"(?:do |have |move |push |shift |put |make |set |schedule |reschedule |change |switch |finish |tackle )?"
    r"(?=\S)",
)
_LINK: Final = caseless(
    r"(?:\s+(?:is|are|was|should|needs?|must|has|have|to|be|being|done|due|happen|go|moved|now|actually|can|could|"
    r"on|at|by|for|until|till|will|gets?|finished|back|up|over))+$",
)
# "The damp chap's asked if he can come": whose task it is.
_WANTED: Final = caseless(
    r"(?<=\w)(?:['’]s|['’]ve| has| have| is| are)?(?: just| now)? (?:asked|asking|wants?|wanted|rang|ringing|called|"
    r"phoned|coming|arriving|visiting|turning up|calling|"
    r"says?|said|would like|['’]d like|needs? (?:me|us|it|him|her|them)|prefers?|suggested|suggests?|messaged|texted|"
    r"emailed|"
    r"can only|can (?:do|come|see)|wish(?:es)? to|offered)\b.*$",
)
_NOW: Final = caseless(r"[\s,]+now[\s,]*$")
# "Rego date should be the 24th".
_SHOULD_BE: Final = caseless(
    r"^(?P<what>.+?)(?: (?:deadline|date|due date))? (?:should be|is|is now|to be|must be) (?P<when>\S.*)$",
)
_PLACES: Final = caseless(r"\b(?:add|create|remind|new|buy|get|order|use|try)\b")
_NEW: Final = caseless(r"(?:add|create|remind|new|use|try)\b")
_LONGEST: Final = 16  # words


def moved(text: str, scene: Scene) -> Reading | None:
    """The change of the date of what is named; None for any other text."""
    body = text.strip(" .!?")
    told = _told(body, scene)
    if told is not None:
        return told
    found = _INSTEAD.match(body) or _RATHER.match(body)
    if found is None or len(body.split()) > _LONGEST or "\n" in text:
        return None
    other = next((found[name] for name in ("of", "not") if name in found.re.groupindex and found[name]), None)
    if other is not None and not _is_day(other, scene):
        return None
    said = _NOW.sub("", found["what"])
    dated = scene.find(said)
    plain = _SHOULD_BE.match(said) if other is not None and dated is None else None
    if plain is not None and scene.is_due(plain["when"]):
        rest, phrase = plain["what"], plain["when"]
    elif dated is not None and dated.rest:
        rest, phrase = dated.rest, dated.phrase
    else:
        return None
    name = _LINK.sub("", _WANTED.sub("", _LEAD.sub("", rest.strip(" ,")))).strip(" ,")
    named = references(name) if name else ()
    if len(named) != 1 or (other is None and _PLACES.match(name)) or _NEW.match(name):
        return None
    return Commands((Change(named, due_text=phrase),), exact=False)


# "They've shifted the dentist to thursday", "the dentist has been rescheduled for thursday".
_BY_THEM: Final = re.compile(
    r"^(?:(?:so|apparently|looks like|turns out|and|but|ok|oh)[\s,]+)*"
    r"(?:(?:they|he|she|we|you|work|school|[A-Z]\w+)(?:['’]ve|['’]s| have| has)? (?:now |just |had to )?"
    r"(?:moved|shifted|pushed|changed|rescheduled|postponed|rearranged|bumped|delayed) (?P<one>(?:the|my|our) .+?)"
    r"(?: back| forward| out)?|"
    r"(?P<other>.+?)(?: deadline| date| time)?(?:['’]s|\s+(?:has|have|had|is|was|got|gets|is getting))(?: now| just)?"
    r"(?: been)? (?:moved|shifted|pushed|changed|rescheduled|postponed|rearranged|bumped|delayed|extended|put back|"
    r"brought forward)(?: back| forward| out)?)"
    r" (?=(?:to|till|until|for|by)\b)(?!by (?:an?|one|two|three|four|five|six|ten|another|half an?|a few|\d+) "
    r"(?:more )?(?:min(?:ute)?|h(?:ou)?r|day|night|week|fortnight|month|year)s?\b)(?:to |till |until |for |by "
    r")(?P<when>\S.*?)(?: now| instead)?$",
    re.IGNORECASE,
)
_NAME_WORDS: Final = 6


def _told(body: str, scene: Scene) -> Reading | None:
    found = _BY_THEM.match(body)
    if found is None or not scene.is_due(found["when"]):
        return None
    name = found["one"] or found["other"]
    named = references(name)
    if len(named) != 1 or len(name.split()) > _NAME_WORDS or _NO_NAME.search(name):
        return None
    return Commands((Change(named, due_text=found["when"]),), exact=False)


_NO_NAME: Final = caseless(r"\b(?:i|we|you|not|never|if|when|should|could|would|has|have|was|is)\b|[,;:]")


def _is_day(text: str, scene: Scene) -> bool:
    return any(scene.is_due(said) for said in (text, f"on {text}", f"by {text}", text.removeprefix("on ")))
