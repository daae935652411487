"""Several tasks in one sentence, told apart by their days ("monday: laundry. tuesday: dentist at 9", "dentist tuesday
9am, haircut wed and gym thursday") or by their order ("first walk the dog, then pay the rent")."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.readings import Add, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_DAY: Final = (
    r"(?:on |by |for |this |next )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thurs|fri|sat|"
    r"sun|"
    r"\d{1,2}/\d{1,2}(?![\d/])|today|tomorrow|tonight|tmrw|this (?:morning|afternoon|evening|weekend)|next week|"
    r"(?:the )?\d{1,2}(?:st|nd|rd|th))"
    r"(?: (?:morning|afternoon|evening|night))?"
)
_HEADED: Final = caseless(
    rf"(?:^|[.;,]\s+(?:and\s+|then\s+)?|\s+and\s+(?:then\s+)?|\n)(?P<day>{_DAY})\s*(?:[:–—-]+|,?\s+(?:i|we) (?:have|"
    rf"need|must|got|"
    r"should|'ve got|gotta)(?: to)?|\s(?=(?P<verb>[a-z]+) ))\s*",
)
_ORDER: Final = caseless(
    r"(?:^|\s*[,.;]\s*(?:and\s+)?|\s+and\s+)(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|then|next|after "
    r"that|"
    r"lastly|finally)\b[,:]?\s+(?:(?:i|we) (?:need|have|want|must|should)(?: to)? |(?:to|of all,?) )?",
)
_COUNTED: Final = caseless(
    r"^(?:(?:ok|so|please|add|i have|i need|there are|here are|new)\s+)*(?:two|three|four|five|six|2|3|4|5|6|some|a "
    r"few|several)?"
    r"\s*(?:new |quick |more )?(?:tasks?|things?|items?|to-?dos?|reminders?|jobs?)?(?: (?:to do|for me|please|pls|"
    r"today))*\s*[.:;,–—-]*\s*$",
)


def several(text: str, scene: Scene) -> Reading | None:
    """The tasks; None for any other text."""
    if '"' in text or "“" in text or "\n" in text or text.rstrip().endswith("?"):
        return None
    return _by_days(text, scene) or _in_order(text, scene) or _each_dated(text, scene)


def _by_days(text: str, scene: Scene) -> Reading | None:
    heads = [head for head in _HEADED.finditer(text) if _heads(head)]
    if len(heads) < 2 or heads[0].start() != 0:
        return None
    ends = [*(head.start() for head in heads[1:]), len(text)]
    made: list[Add] = []
    for head, end in zip(heads, ends, strict=True):
        item = quick_add(text[head.end() : end].strip(" ,.;"), scene)
        if item is None:
            return None
        both = f"{head['day']} {item.due_text}" if item.due_text else head["day"]
        made.append(replace(item, due_text=both if scene.is_due(both) else head["day"]))
    return Commands(tuple(made), exact=False)


_LED: Final = caseless(
    r"(?:(?:please|pls|ok|so|can you|could you)[\s,]+)*(?:add|put down|note(?: down)?|schedule|log)\b"
    r"(?: these| the following)?(?: (?:two|three|four|five|some|a few)\b(?: (?:things|tasks|items))?(?=:))?"
    r"(?:\s*:\s*|\s+)"
)
_PARTS: Final = caseless(r"(?:\s*,\s+(?:(?:and|then)\s+)?|\s+and\s+)(?:(?:also|then|uh|um)\s+)*")
_A_DAY: Final = caseless(rf"\b{_DAY}\b")
_NAMED: Final = caseless(r"(?=.*[a-z]{3})(?!(?:to|on|at|by|back|until|till|from|then|again|not|or|but|if)\b)\S.*")
_MOST_WORDS: Final = 7  # of a title in such a row
_FEWEST: Final = 3  # of these need nothing in front


def _each_dated(text: str, scene: Scene) -> Reading | None:
    """Things that each end in a day of their own."""
    if len(_A_DAY.split(text)) <= 2:
        return None
    led = _LED.match(text)
    parts = [part.strip(" .!") for part in _PARTS.split(text[led.end() :] if led else text)]
    first = parts[0].lower().partition(" ")[0]
    if (
        len(parts) < (2 if led else _FEWEST)
        or first in _OF_THE_LIST
        or (first not in IMPERATIVES and present_of(first))
    ):
        return None
    made = [_dated_item(part, scene) for part in parts]
    return None if None in made else Commands(tuple(item for item in made if item is not None), exact=False)


def _dated_item(part: str, scene: Scene) -> Add | None:
    found = scene.find(part)
    if found is None or not part.endswith(found.phrase) or _NAMED.fullmatch(found.rest) is None:
        return None
    return Add(found.rest, due_text=found.phrase) if len(found.rest.split()) <= _MOST_WORDS else None


_OF_THE_LIST: Final = vocabulary(
    "move push shift bump postpone reschedule delay change update set make mark delete remove cancel complete done "
    "show list what which when who how is are was were do does did have has i we it that they remind finished"
)


def _heads(head: re.Match[str]) -> bool:
    """Whether a task begins behind the day: with a verb or a mark, or whatever the word, where the day is in
    figures."""
    verb = (head["verb"] or "").lower()
    return not verb or verb in IMPERATIVES or ("/" in head["day"] and verb not in ("of", "for", "to", "and", "or"))


def _in_order(text: str, scene: Scene) -> Reading | None:
    cuts = list(_ORDER.finditer(text))
    if len(cuts) < 2 or not text[cuts[0].start() :].lstrip(" ,.;").lower().startswith("first"):
        return None
    if not _COUNTED.match(text[: cuts[0].start()]):
        return None
    ends = [*(cut.start() for cut in cuts[1:]), len(text)]
    items = [quick_add(text[cut.end() : end].strip(" ,.;"), scene) for cut, end in zip(cuts, ends, strict=True)]
    made = tuple(item for item in items if item is not None)
    return Commands(made, exact=False) if len(made) == len(items) else None
