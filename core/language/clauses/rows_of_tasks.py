"""Several tasks in one sentence, told apart by their days ("monday: laundry. tuesday: dentist at 9") or by their order
("first walk the dog, then pay the rent")."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.readings import Add, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

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
    return _by_days(text, scene) or _in_order(text, scene)


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


def _heads(head: re.Match[str]) -> bool:
    """Whether a task begins behind the day: with a verb or a mark, or whatever the word, where the day is in "
    "figures."""
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
