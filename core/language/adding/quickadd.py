"""One line that someone typed for a task, into its parts: "pay rent on the 1st of every month !high #home"."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from core.language.adding import impossible
from core.language.adding.draft import Draft
from core.language.adding.levels import priority_of
from core.language.adding.marks import take_edges, take_marks, take_note
from core.language.adding.segments import take_segments
from core.language.adding.titles import tidy_title, to_be_done
from core.language.adding.when import take_dates
from core.language.frame import holding
from core.language.readings import Add
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

NOTES_HEAD: Final = caseless(r"^(?:notes?|details?|description|comments?)\s*:\s*")


@lru_cache(maxsize=64)
def quick_add(text: str, scene: Scene) -> Add | None:
    """The task that one line (and its notes below) describes; None when no title is left."""
    first, _, below = text.strip().partition("\n")
    first, address = holding.without_address(first)
    draft = Draft(_KEYED.sub("", first.strip()), notes=NOTES_HEAD.sub("", below.strip()) or None)
    take_note(draft)
    take_marks(draft)
    missed = impossible.tail(draft.text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
    if missed is not None:
        draft.text, draft.due_text = missed
    if not missed:
        draft.text = _LOOSELY.sub("", draft.text) or draft.text
        take_segments(draft, scene)
    for _ in range(0 if missed else 3):
        before = draft.text
        take_edges(draft)
        take_dates(draft, scene)
        if draft.text == before:
            break
    title = tidy_title(draft.text)
    if draft.due_text or draft.repeat_text:
        title = title if _PARTED.search(f"{title} {draft.due_text}") else _LINKED.sub("", title) or title
    if title != tidy_title(first):
        title = _PLEASED.sub("", title) or title
    title = to_be_done(_EMPTY.sub("", title))
    if not title:
        return None
    title = holding.with_address(title, address)
    return Add(title, draft.notes, draft.due_text, draft.repeat_text, draft.priority, draft.labels)


# Left at the end of a title where what stood behind it is taken off; and a key before it.
_PLEASED: Final = caseless(r"[\s,]+(?:please|pls|plz|thanks|thx|for me|asap)$")
# Between a title and its date: "call Bob, which is due friday", "call Bob with a deadline of friday".
_LINKED: Final = caseless(
    r"(?:[\s,;–—-]+(?:(?:and\s+)?(?:with|set|has|having|make|give)(?:\s+(?:it|a|an|the|its))*(?:\s+(?:due date|"
    r"deadline|due|date))?(?:\s+(?:of|for|to|is|on|at))?|"
    r"(?:a |the |its )?(?:due date|deadline)(?:\s+(?:of|for|is))?|it'?s|it is|which(?: is|'s)?|that'?s|that is|to be|"
    r"(?:which |that |it )?(?:needs?|must|has|have|should|ought)(?:\s+to)?(?:\s+be)?\s+(?:done|doing|finished|"
    r"completed|sorted)|to be done|to do|"
    r"as an? (?:new |quick )?(?:task|todo|to-do|reminder|item)|latest|some ?time|any ?time|at some point|early|is|"
    r"late|still|due|on|at|by|and|with))+$",
)
# "Put the dinner on", due "at five": the "on" is of the verb.
_PARTED: Final = caseless(r"^\w+ (?:the|my|our|a|an|his|her|their|this) .*\bon (?:at|by|before|around|until)\b[^,]*$")
# Behind all else: "tomorrow at some point", "tomorrow as a task".
_LOOSELY: Final = caseless(
    r"[\s,]+(?:at some point|some ?time|any ?time|whenever(?: possible| you can| i can)?|as an? (?:new |quick "
    r")?(?:task|todo|to-do|reminder|item))[.!]*$",
)
_EMPTY: Final = re.compile(r"\s*(?:\(\s*\)|\[\s*\])")
_KEYED: Final = caseless(r"^(?:title|name|task|todo|to-do|what|subject)\s*[:=]\s*(?=\S)")
_HEADED: Final = caseless(
    r"^(?:(?:hi|hey|ok|please|pls|add|create|new|the|my|these|following|here are|tasks?|to-?dos?|todos?|to do|"
    r"things|stuff|list|need|i|"
    r"have|must|get|items|for|on|due|by|all|(?:two|three|four|five|six|\d)(?=\s*$| (?:new |more )?(?:tasks|things|"
    r"items|to-?dos|jobs)))\b[\s,]*)*",
)


def heading_of(line: str, scene: Scene) -> Add:
    """What the heading of a list says of all its items: "Tasks for tomorrow, high priority #home:"."""
    draft = Draft(line.strip(" :-–—"))
    take_marks(draft)
    rest = re.sub(r"(?<=\w)['’]s?$", "", _HEADED.sub("", draft.text).strip(" :,"))
    for part in [rest, *re.split(r"\s*,\s*|\s+", rest)] if rest else ():
        draft.priority = draft.priority or priority_of(part)
    due = scene.find(draft.text)
    for said in (rest, f"by {rest}", due.phrase if due else ""):
        if said and draft.due_text is None and scene.is_due(said):
            draft.due_text = said
    return Add("", None, draft.due_text, None, draft.priority, draft.labels)


def with_defaults(add: Add, shared: Add) -> Add:
    """An item of a list with what was said once for all of them."""
    return replace(
        add,
        due_text=add.due_text or shared.due_text,
        repeat_text=add.repeat_text or shared.repeat_text,
        priority=add.priority or shared.priority,
        labels=add.labels or shared.labels,
    )
