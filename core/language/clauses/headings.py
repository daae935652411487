"""A heading before the task, or before several: "one more for the list - call Bob", "tomorrow: dentist 9am, lunch
with Jo at 1"."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.chores import chores
from core.language.adding.levels import priority_of
from core.language.adding.lists import several_chores, split_list, two_dated
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.adding.sequences import enumerated
from core.language.readings import Add, Commands, Reading
from core.language.tasks.bulk import possessive
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.words import vocabulary

_HEADING: Final = re.compile(r"^(?P<head>[^:\n\"“]{1,60}?)\s*(?:[:;?!.]\s+|\s[-–—]+\s|,\s+)(?P<rest>\S.*)$", re.DOTALL)
_ANNOUNCING: Final = vocabulary(
    "i i'd id we would like want need to add put create make have got a an the one two three four "
    "five some more another "
    "other few couple of new quick next thing things something task tasks todo todos to-do to-dos "
    "item items entry entries for me my our "
    "list lists please pls can could you u also and here is here's are ok priority high medium low urgent important "
    "top prio note down log record following these this that do last need jot remember save it's its is today's "
    "out of into turn from below personal please on up down in there separate different individual several both "
    "2 3 4 5 steps actions agenda goals brain dump plan needful kindly diarise diary note errand errands job jobs "
    "chore chores reminder reminders first start with today's tomorrow's begin ones bits several loads lots bunch "
    "write "
    "jotting minor odds ends admin i've ive we've there's theres throw chuck stick pop bung whack toss hold onto keep "
    "hang get listed noted written recorded added drop slap shove"
)
_ANNOUNCED: Final = vocabulary(
    "steps actions agenda goals dump diarise errands jobs chores reminders task tasks todo todos to-do to-dos item "
    "items entry entries list lists add note log things ones bits"
)
_MORE: Final = vocabulary("these thing one something more another last new next jot save remember this following")
_PLURAL: Final = vocabulary(
    "2 3 4 5 steps actions goals dump errands jobs chores reminders two three four five six tasks todos to-dos items "
    "entries things these following couple few several loads lots bunch ones bits"
)
_COUNTED: Final = _PLURAL | vocabulary("more new quick other separate different small little important urgent thing")
_LEVEL: Final = caseless(r"\b(?:(?:high|medium|low|top)(?:[\s-]+prio(?:rity)?)?|urgent|important)\b")
# "For my work list", "shopping list"; what is anybody's list is no label.
_OWN_LIST: Final = caseless(
    r"(?:^|(?:^|\s+)(?:for|to|on|in) )(?:my |the |our )?(?!(?:to-?do|todo|task|my|the|our|do|a|an|new|this|that|"
    r"following|"
    r"next|quick|short|long|another|today['’]s|tomorrow['’]s|price|mailing|waiting)\b)(?P<label>[a-z][\w-]+) list$",
)


def announced(text: str, scene: Scene) -> Reading | None:
    """ "A new task for friday: translate the brochure", "one more for the list - call Bob"."""
    found = _HEADING.match(text)
    mark = "" if found is None else text[len(found["head"]) :].lstrip()[:1]
    if found is None or (mark == "," and _COUNTED_ON.match(found["rest"])):
        return None  # "one for me, two for Sue: …"
    head = announces(found["head"].strip(), scene, colon=mark == ":", weak=mark == ";")
    if head is None:
        return None
    shared, many = head
    items = _listed(found["rest"], scene) if many or enumerated(found["rest"]) else None
    if items is None and _LIST.search(found["head"]):
        items = split_list(found["rest"], scene)
    if items is None and mark == ":":
        items = several_chores(found["rest"], scene)
    if items is None:
        made = quick_add(found["rest"], scene)
        items = (made,) if made is not None else ()
    return Commands(tuple(with_defaults(item, shared) for item in items), exact=False) if items else None


_COUNTED_ON: Final = caseless(r"(?:and )?(?:one|two|three|four|\d+)\b[^:]*: ")
_LIST: Final = caseless(r"\blists?$")


def _listed(text: str, scene: Scene) -> tuple[Add, ...] | None:
    listed = split_list(text, scene, announced=True)
    return listed if listed is not None and len(listed) > 2 else two_dated(text, scene) or listed


def announces(head: str, scene: Scene, *, colon: bool, weak: bool = False) -> tuple[Add, bool] | None:
    """What a heading says of all that is below it, and whether that is several things; None where it announces
    nothing. A `weak` mark behind it isn't enough for one thing."""
    shared = Add("")
    head = _ASIDE.sub("", head).strip(" ,")
    dated = scene.find(_HOW_MANY.sub("several ", head))
    if dated is not None and dated.rest:
        head, shared = dated.rest, replace(shared, due_text=dated.phrase)
    listed = _OWN_LIST.search(head)
    if listed is not None and (listed.start() or colon):
        head, shared = head[: listed.start()].strip() + " list", replace(shared, labels=(listed["label"].lower(),))
    words = [word.strip(".!,").lower() for word in head.split()]
    many = bool(set(words) & _PLURAL) or (colon and words in _TO_DO)
    if not words or (weak and not set(words) & _PLURAL) or not _is_heading(words, shared, colon=colon):
        return None
    level = _LEVEL.search(head)
    return (shared if level is None else replace(shared, priority=priority_of(level[0]))), many


# "Two things" tells no hour.
_HOW_MANY: Final = caseless(
    r"\b(?:two|three|four|five|six|\d) (?=(?:\w+ )?(?:things?|tasks?|jobs?|items?|errands?|chores?|bits|more|ones)\b)"
)
_TO_DO: Final = (["to", "do"], ["do"], ["to-do"], ["todo"], ["need", "to", "do"], ["i", "need", "to", "do"])
_NEEDED: Final = (*_TO_DO, ["need"])


def _is_heading(words: list[str], shared: Add, *, colon: bool) -> bool:
    """Whether all of the words announce, and one of them names what is announced."""
    if any(word.isdigit() and behind not in _COUNTED for word, behind in zip(words, [*words[1:], ""], strict=True)):
        return shared.due_text is not None and len(words) == 1  # "add a note to 3: …"
    if not set(words) <= _ANNOUNCING:
        return False
    if colon and words in _NEEDED:
        return True
    named = (_ANNOUNCED if colon else _ANNOUNCED - {"add", "note", "log"}) | _MORE
    numbered = shared.due_text is not None and set(words) <= _PLURAL  # "two for monday"
    return numbered or bool(set(words) & named)


# "Three things before I forget", "a few things on my mind".
_ASIDE: Final = caseless(
    r"[\s,]+(?:(?:before|lest) (?:i|we) forget(?: (?:it|them|again))?|while (?:i|we)(?:['’]m| am)? (?:remember|think "
    r"of "
    r"it|at it|here|it['’]?s (?:fresh|in my head))|on my mind|in my head|off the top of my head|(?:that )?need(?:s|"
    r"ing)? "
    r"(?:doing|to (?:be done|get done|happen))|(?:that |which )?(?:i|we) (?:need|have|want|got|must|should)(?: to)?(?: "
    r"(?:do|get done|sort|sort out|remember|tackle))?|(?:that )?(?:i|we) (?:must ?n['’]?t|must not|can['’]?t|"
    r"cannot|shouldn['’]?t|don['’]?t want to|better not|keep) forget(?:ting)?|"
    r"to (?:get done|sort(?: out)?|remember|be done|tackle|get through)|for (?:me|us|ye|you|ya)|"
    r"if you (?:would|will|can|could|don['’]?t mind)|coming up|please|pls|thanks|then|now|so far|quickly|real "
    r"quick)(?=$|[\s,])",
)


def headed(item: Add, heading: Add, scene: Scene) -> Add:
    """An item of a list with what its heading says of all."""
    dated = item if heading.due_text is None else due_then(item, heading.due_text, scene)
    return with_defaults(dated, heading)


def due_then(item: Add, when: str, scene: Scene) -> Add:
    """The item, due then: at its own time on that day, where it has one."""
    both = f"{when} {item.due_text}"
    if item.due_text is not None and scene.is_due(both):
        return replace(item, due_text=both)
    return with_defaults(item, Add("", due_text=when))


_DATE_HEAD: Final = caseless(r"^(?P<when>[^:]{2,40}?)\s*(?::|\s[-–—])\s+(?P<list>.+)$")
_ITEM_CUT: Final = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s[-–—]\s)")


def agenda(text: str, scene: Scene) -> Reading | None:
    """ "Tomorrow: dentist 9am, lunch with Jo at 1, pick up the dry cleaning"."""
    found = _DATE_HEAD.match(text)
    if found is None:
        return None
    when = re.sub(
        r"^(?:(?:to ?do|todos?|tasks?|list|stuff|things)\s+)+|(?:\s+(?:tasks?|todos?|list|to ?do))$",
        "",
        possessive(found["when"].strip()),
        flags=re.IGNORECASE,
    )
    listed = enumerated(found["list"]) or chores(found["list"])
    parts = listed or [part.strip() for part in _ITEM_CUT.split(found["list"]) if part.strip()]
    if not scene.is_due(when) or any(priority_of(part) is not None or part[0] in "#!+" for part in parts[1:]):
        return None
    made = [quick_add(part, scene) for part in parts]
    items = [due_then(item, when, scene) for item in made if item is not None]
    return Commands(tuple(items), exact=False) if items and len(items) == len(made) else None


_OF_A_PROJECT: Final = caseless(r"^(?P<name>[a-z][\w'’&.-]*(?: [\w'’&.-]+){0,3}): (?P<list>[^:?]+)$")
_OF_THE_LIST: Final = vocabulary(
    "delete remove mark move complete rename reopen tick untick done label tag archive snooze postpone reschedule "
    "change set make undo cancel show list update push"
)


def of_a_project(text: str, scene: Scene) -> Reading | None:
    """ "Maple St: fix the gutters, paint the trim": chores of a place or a project, whose name stays in each title."""
    found = _OF_A_PROJECT.match(text)
    if found is None or "," not in found["list"] or opens_with_verb(found["name"].split()):
        return None
    parts = [part.strip(" .!") for part in _ITEM_CUT.split(found["list"]) if part.strip()]
    words = [part.lower().split()[0] for part in parts]
    if len(parts) < 2 or set(words) & _OF_THE_LIST or not all(_is_task(part, scene) for part in parts):
        return None
    if not opens_with_verb(parts[0].split()):
        return None
    made = several_chores(found["list"], scene) or tuple(quick_add(part, scene) for part in parts)
    items = [replace(item, title=f"{found['name']}: {item.title}") for item in made if item is not None]
    return Commands(tuple(items), exact=False) if len(items) == len(made) else None


def _is_task(part: str, scene: Scene) -> bool:
    """Whether it opens with a verb that has something to be done to, or is a thing with a day."""
    dated = scene.find(part)
    return len(part.split()) > 1 and (opens_with_verb(part.split()) or (dated is not None and bool(dated.rest)))
