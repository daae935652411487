"""A date that makes a task of what is told: "by 31/12 I need to back up the photos"."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.chores import chores
from core.language.adding.lists import split_list
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.clauses.added_behind import NEED
from core.language.clauses.headings import due_then
from core.language.readings import Add, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import is_caused
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary
from core.language.time.due import DueOn, Found, is_past
from core.language.time.moments import may_start

# "I'll fix the sink on friday"; what is done to the list is no plan.
_PLANNED: Final = caseless(
    r"^(?:(?:i|we)(?:'ll|’ll| will|'m going to|’m going to| am going to| are going to|'re going to|m gonna|'m "
    r"gonna| gonna| plan to|"
    r" intend to|'d better| had better| ought to| have got to|'ve got to|’ve got to|ve got to| got to)|i'll|ill) "
    r"(?P<verb>[a-z]+) (?=\w)",
)
_NOT_PLANNED: Final = vocabulary(
    "do move finish complete handle tackle start begin delete remove be have go let see think talk try"
)
_HAVE: Final = caseless(
    r"^(?:(?:(?:i|we)(?:'ve|’ve|ve)?(?: have|'ve got| got| have got| also have| also got)?|got|have|(?:we|i)(?:'re|"
    r"'m| are| am) having|having) )(?:(?:a|an|my|the|"
    r"another) |(?<=got )(?!to\b)|(?<=having )(?!to\b))(?P<what>.+)$|^there(?:'s|’s| is| are|s) (?:a|an|my|the|"
    r"another)? ?(?P<there>.+)$",
)


def dated(text: str, scene: Scene) -> Reading | None:
    """ "By 31/12 I need to back up the photos", "I have a haircut on tuesday at 4": the date makes a task of it."""
    if text.rstrip().endswith("?") or len(text) > 200:
        return None
    often = _OFTEN.match(text)
    if often is not None and scene.repeats(often["often"]):
        made = quick_add(NEED.sub("", text[often.end() :]), scene)
        plain = made is not None and not (made.due_text or made.repeat_text)
        return Commands((replace(made, repeat_text=often["often"]),), exact=False) if made and plain else None
    if not _may_tell(text):
        return None
    found = scene.find(text)
    if found is None or not found.rest:
        return None
    rest = found.rest.strip(" ,:")
    rest = re.sub(r"^i (?:must|should) not forget to ", "i must ", rest, flags=re.IGNORECASE)
    needed = NEED.match(rest)
    if needed is not None and not text.lower().startswith(("i ", "i'", "we ", "oh", "so ", "well")):
        return _all_due(rest[needed.end() :], found.phrase, scene)
    planned = _PLANNED.match(rest)
    if planned is not None and planned["verb"].lower() in IMPERATIVES and planned["verb"].lower() not in _NOT_PLANNED:
        return _all_due(rest[planned.start("verb") :], found.phrase, scene)
    if text.startswith(found.phrase) and chores(rest) is not None:
        return _all_due(rest, found.phrase, scene)
    has = _HAVE.match(rest)
    if has is None or is_caused(rest) or _VERBISH.search(rest) or _TICKS.search(rest) or _is_over(found, scene):
        return None
    made = quick_add(has["what"] or has["there"], scene)
    return None if made is None else Commands((with_defaults(made, Add("", due_text=found.phrase)),), exact=False)


def _may_tell(text: str) -> bool:
    """Whether it begins as one tells of a thing, or with a date: any other text has no use for a date, and they are
    dear."""
    first = text.split(None, 1)[0].lower().replace("’", "'").strip(",.:!") if text.strip() else ""
    return first in _TELLING or first.partition("'")[0] in _TELLING or may_start(first)


_TELLING: Final = vocabulary("oh so well um umm hey right i we ill im ive got have having there theres")


# "On the last day of every month I have to send the hours".
_OFTEN: Final = caseless(
    r"^(?P<often>(?:[\w'’-]+ ){0,5}?(?:every|each) [^,;:?]{2,40}?),? (?=(?:i|we)(?:['’]ve)? (?:have|need|got|must|"
    r"should|ought|am)\b)",
)


def _is_over(found: Found, scene: Scene) -> bool:
    """ "Got the lamb this morning": that was done."""
    today = scene.sent_at.astimezone(scene.zone).date()
    of_today = _GOT.match(found.rest) is not None and isinstance(found.due, DueOn) and found.due.day == today
    return of_today or is_past(found.due, scene.sent_at, scene.zone)


_GOT: Final = caseless(r"(?:(?:i|we) )?(?:just |already |finally )*got\b")


_ALSO: Final = caseless(r"\s*(?:,|;|\.)?\s+and\s+(?:also|then)\s+(?=\w)|;\s+|\s+then\s+(?=\w)")


def _all_due(text: str, when: str, scene: Scene) -> Reading | None:
    """The tasks of a text, each due then unless it says otherwise; a time of its own is one on that day."""
    parts = [part for part in _ALSO.split(text) if part]
    if len(parts) < 2 or not all(part.split()[0].lower() in IMPERATIVES for part in parts):
        parts = [text]
    made = [item for part in parts for item in split_list(part, scene) or (quick_add(part, scene),)]
    items = [due_then(item, when, scene) for item in made if item is not None]
    return Commands(tuple(items), exact=False) if items and len(items) == len(made) else None


_TICKS: Final = caseless(
    r"\b(?:so|and|then|you can) (?:please )?(?:tick|mark|cross|check|close|delete|remove|take) (?:it|that|this|them)\b",
)
_VERBISH: Final = caseless(
    r"\b(?:feeling|idea|question|problem|lot|great|good|bad|nice|terrible|rough|long|busy|nothing|no|"
    r"not|done|finished|task|tasks)\b",
)
