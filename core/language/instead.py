"""Another day for something: "can we do the report on wednesday instead", "rego needs to be done by the 20th, not the
end of the month", "I'd rather collect the goods on friday"."""

import re
from typing import Final

from core.language.filters import Scene
from core.language.readings import Change, Commands, Reading
from core.language.references import references

_INSTEAD: Final = re.compile(
    r"^(?P<what>.+?)[\s,]+(?:instead(?: of (?P<of>.+))?|(?:and )?(?:not|rather than) (?P<not>.+))$", re.IGNORECASE
)
_RATHER: Final = re.compile(r"^(?:i|we)(?:'d| would) rather (?P<what>.+)$", re.IGNORECASE)
_LEAD: Final = re.compile(
    r"^(?:(?:actually|no|sorry|ok|hmm|so|please|pls|oh|wait|maybe)[\s,]+)*"
    r"(?:(?:can|could|shall|should|may|might) (?:we|i|you)(?: please)? |(?:i|we)(?:'ll|'d like to|'d rather| want to| "
    r"need to| have to| should| would like to| would rather| will| can| must| better|'m going to|'re going to) |"
    r"let'?s |let me |i'?ll |we'?ll |it'?s better to |better |rather |i'd |id )*"
    r"(?:do |have |move |push |shift |put |make |set |schedule |reschedule |change |switch |finish |tackle )?"
    r"(?=\S)",
    re.IGNORECASE,
)
_LINK: Final = re.compile(
    r"(?:\s+(?:is|are|was|should|needs?|must|has|have|to|be|being|done|due|happen|go|moved|now|actually|can|could|"
    r"on|at|by|for|until|till|will|gets?|finished|back|up|over))+$",
    re.IGNORECASE,
)
_PLACES: Final = re.compile(r"\b(?:add|create|remind|new|buy|get|order|use|try)\b", re.IGNORECASE)
_LONGEST: Final = 16  # words


def moved(text: str, scene: Scene) -> Reading | None:
    """The change of the date of what is named; None for any other text."""
    body = text.strip(" .!?")
    found = _INSTEAD.match(body) or _RATHER.match(body)
    if found is None or len(body.split()) > _LONGEST or "\n" in text:
        return None
    other = next((found[name] for name in ("of", "not") if name in found.re.groupindex and found[name]), None)
    if other is not None and not _is_day(other, scene):
        return None
    dated = scene.find(found["what"])
    if dated is None or not dated.rest:
        return None
    name = _LINK.sub("", _LEAD.sub("", dated.rest.strip(" ,"))).strip(" ,")
    named = references(name) if name else ()
    if len(named) != 1 or _PLACES.match(name):
        return None
    return Commands((Change(named, due_text=dated.phrase),), exact=False)


def _is_day(text: str, scene: Scene) -> bool:
    return any(scene.is_due(said) for said in (text, f"on {text}", f"by {text}", text.removeprefix("on ")))
