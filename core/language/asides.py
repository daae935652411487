"""What people say beside a request: hesitations, a heading before the task, "could you add that?" behind it, chatter.

Everything here works on the text before or between the templates of the grammar, and never inside quotes.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.filters import Scene
from core.language.leads import chore_behind
from core.language.makers import possessive, split_list
from core.language.quickadd import priority_of, quick_add, with_defaults
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Change,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    ListTasks,
    Reading,
    Remind,
    Reopen,
    Start,
    Undo,
)
from core.language.references import is_marked, is_pointer
from core.language.sequences import enumerated
from core.language.verbs import IMPERATIVES
from core.language.words import vocabulary

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
    "chore chores reminder reminders first start with today's tomorrow's begin"
)
_ANNOUNCED: Final = vocabulary(
    "steps actions agenda goals dump diarise errands jobs chores reminders task tasks todo todos to-do to-dos item "
    "items entry entries list lists add note log things"
)
_MORE: Final = vocabulary("thing one something more another last new next jot save remember this following")
_PLURAL: Final = vocabulary(
    "2 3 4 5 steps actions goals dump errands jobs chores reminders two three four five six tasks todos to-dos items "
    "entries things these following couple"
)
_COUNTED: Final = _PLURAL | vocabulary("more new quick other separate different small little important urgent thing")
_LEVEL: Final = re.compile(r"\b(?:(?:high|medium|low|top)(?:[\s-]+prio(?:rity)?)?|urgent|important)\b", re.IGNORECASE)


# "For my work list", "for the shopping list"; what is anybody's list is no label.
_OWN_LIST: Final = re.compile(
    r"\s+(?:for|to|on|in) (?:my |the |our )?(?!(?:to-?do|todo|task|my|the|our|do|a|new)\b)(?P<label>[a-z][\w-]+) list$",
    re.IGNORECASE,
)


def announced(text: str, scene: Scene) -> Reading | None:
    """ "A new task for friday: translate the brochure", "one more for the list - call Bob"."""
    found = _HEADING.match(text)
    if found is None:
        return None
    head, shared = found["head"].strip(), Add("")
    dated = scene.find(head)
    if dated is not None and dated.rest:
        head, shared = dated.rest, replace(shared, due_text=dated.phrase)
    listed = _OWN_LIST.search(head)
    if listed is not None:
        head, shared = head[: listed.start()].strip() + " list", replace(shared, labels=(listed["label"].lower(),))
    words = [word.strip(".!").lower() for word in head.split()]
    colon = ":" in text[len(found["head"]) :][:3]
    if colon and words in (["need", "to", "do"], ["i", "need", "to", "do"], ["to", "do"], ["do"], ["need"]):
        words = [*words, "todo"]
    if text[len(found["head"]) :].lstrip()[:1] == ";" and not set(words) & _PLURAL:
        return None  # "add milk; bread"
    if any(word.isdigit() and behind not in _COUNTED for word, behind in zip(words, [*words[1:], ""], strict=True)):
        return None  # "add a note to 3: …"
    named = (_ANNOUNCED if colon else _ANNOUNCED - {"add", "note", "log"}) | _MORE
    if not words or not set(words) <= _ANNOUNCING or not set(words) & named:
        return None
    level = _LEVEL.search(head)
    if level is not None:
        shared = replace(shared, priority=priority_of(level[0]))
    many = set(words) & _PLURAL or (
        colon and words in (["to", "do", "todo"], ["do", "todo"], ["todo"], ["to-do"], ["need", "to", "do", "todo"])
    )
    items = split_list(found["rest"], scene, announced=True) if many else None
    if items is None:
        made = quick_add(found["rest"], scene)
        items = (made,) if made is not None else ()
    return Commands(tuple(with_defaults(item, shared) for item in items), exact=False) if items else None


_ADD_THAT: Final = re.compile(
    r"^(?P<rest>.+?)(?:\s*[,.;!?–—-]+\s*|\s+(?:omg|so|and|pls|please|ok|yeah|um|uh)\s+|\s+(?=(?:(?:can|could|would|"
    r"will) (?:you|u|ya) )?"
    r"(?:please |pls |just )?(?:add|put|stick|pop|note|chuck|whack|bung|jot) (?:that|it|this) (?:on|in|down|to)\b))"
    r"(?:(?:and|so|then|please|pls|maybe|also|just)\s+)*"
    r"(?:(?:can|could|would|will)\s+(?:you|u|ya)\s+(?:please\s+|pls\s+|just\s+|maybe\s+)?)?"
    r"(?:add|put|stick|pop|note|write|jot|chuck|throw|get|make(?: an?)?(?: note| task| reminder)?(?: of| for| out "
    r"of)?|log|"
    r"whack|bung|create an? (?:task|reminder) (?:for|of|out of))\s+(?:(?:that|it|this|them|"
    r"those)(?:\s+one)?|"
    r"(?=(?:on\s*)?to\s+(?:(?:my|the|our)\s+)?(?:[a-z-]+\s+)?list\b))(?:\s+(?:on\s*)?to\s+(?:(?:my|the|our)\s+)?"
    r"(?!(?:to-?do|todo|do|task|my|the|our)\s)(?P<label>[a-z][\w-]+)\s+list\b)?"
    r"(?:\s+(?:down|in|on|to|as|onto|a|an|note|my|the|your|our|list|lists|task|tasks|todo|to-do|to|do|for|me|there|of|"
    r"please|pls|thanks|thx|new))*(?P<when>\s+(?:for|on|by|before|at|in|tomorrow|today|tonight|next|"
    r"this)\b.*?)?[\s.!?]*$",
    re.IGNORECASE | re.DOTALL,
)
# "We should order new badges. Add it pls, low prio".
_ADD_BETWEEN: Final = re.compile(
    r"^(?P<rest>.+?)[\s]*[,.;!–—-]+\s*(?:(?:please|pls|so|and|can you|could you)\s+)*(?:add|put|note|log) (?:it|that|"
    r"this)"
    r"(?: (?:on|to|in|down)(?: (?:my|the) list)?)?(?: please| pls| thanks)?\s*[,;.–—-]\s*(?P<tail>\S.*)$",
    re.IGNORECASE,
)
_NEED: Final = re.compile(
    r"^(?:(?:oh|so|well|um+|hey|right)\b[\s,]*)*(?:i|we)(?:'ve|'d|'m|'ll)?\s+(?:\w+ly\s+|also\s+|still\s+|just\s+)?"
    r"(?:need to|have to|got to|gotta|ought to|must|should|want to|have got to|am supposed to|should probably)\s+",
    re.IGNORECASE,
)


_WANTED: Final = re.compile(
    r"^(?:(?:i|we)(?:'ve| have)? been meaning to |(?:it(?:'d| would| might|'s)? )?(?:would |might )?be (?:good|"
    r"nice|great|wise|"
    r"sensible|best) to |(?:i|we)(?:'re|'m| are| am)? (?:keep|always) forget(?:ting)? to |(?:(?:i|we)(?:'re|'ve| "
    r"are|'m)? )?"
    r"(?:(?:all |nearly |almost )?(?:run )?out of|running (?:low on|out of)|low on|short of|short on) |"
    r"(?:i|we) (?:really |also |still )?need (?:some |more |some more |another |to get (?:some |more )?)?|"
    r"(?:i|we) could do with |(?:i|we) (?:could|might) (?:really )?use (?:an? |some )?|(?:i|we) (?:ought|want|"
    r"wanted|plan) to |"
    r"(?:i|we)(?:'ve| have)? (?:promised|told|assured)(?: (?!i\b)\w+)?(?: that)? (?:i|we)(?:'d|'ll| would| will) |"
    r"(?:someone|somebody) (?:has to|needs to|should|must) |"
    r"(?:i|we)(?:'ve| have)?(?: got| have)? (?:a|an) (?=[\w ]*(?:meeting|appointment|call|lunch|dinner|interview|"
    r"haircut|class|"
    r"date|exam|flight|party|event|game|lesson|session)))",
    re.IGNORECASE,
)


def added_behind(text: str, scene: Scene) -> Reading | None:
    """ "I ought to sort out the loft, could you add that as a task?"."""
    found = _ADD_THAT.match(text)
    if found is None:
        between = _ADD_BETWEEN.match(text)
        made = (
            quick_add(_WANTED.sub("", _NEED.sub("", f"{between['rest']}, {between['tail']}")), scene)
            if between
            else None
        )
        whole = (
            made is not None and between is not None and between["tail"].split()[0].lower() not in made.title.lower()
        )
        return Commands((made,), exact=False) if whole and made is not None else None
    when = (found["when"] or "").strip()
    if when and not scene.is_due(when):
        return None
    said = re.sub(
        r"^(?:please |pls |can you |could you )*(?:add|put down|create|note) (?=\w+ \w)",
        "",
        found["rest"].strip(),
        flags=re.IGNORECASE,
    )
    said = _WANTED.sub("", _NEED.sub("", said))
    led = chore_behind(said)
    made = quick_add(led.chore if led is not None else said, scene)
    if made is None or is_pointer(made.title):
        return None
    if found["label"]:
        made = with_defaults(made, Add("", labels=(found["label"].lower(),)))
    return Commands((replace(made, due_text=when) if when else made,), exact=False)


_CLAUSE: Final = re.compile(r"\s*(?:[.;,!–—]+\s+(?:and\s+|also\s+|please\s+|but\s+)*|\s+and\s+)", re.IGNORECASE)
_OF_IT: Final = re.compile(
    r"^(?:please |pls |also |and |then )*(?:(?:make|mark|set|flag|tag|label|lable|file|put|give|schedule|"
    r"categori[sz]e) "
    r"(?:it|that|this|them)\b|(?:it|that|this)(?:'s|’s| is| has| needs| must| should)\b|its\b|"
    r"(?:it'?s )?(?:due|by|before|no later than)\b|(?:with )?(?:priority|prio|label|tag)\b|"
    r"(?:high|medium|low|top)[ -]prio)",
    re.IGNORECASE,
)


def attributed(text: str, scene: Scene, read: Callable[[str], Reading | None]) -> Reading | None:
    """ "Add book the MOT. Make it high priority, it's due next Wednesday": all of it is said of the task."""
    cuts = [found for found in _CLAUSE.finditer(text) if _OF_IT.match(text[found.end() :])]
    for cut in cuts:
        if text[: cut.start()].count("(") > text[: cut.start()].count(")"):
            continue
        changes = [
            _change_of(part.strip(" .!"), scene, read) for part in _CLAUSE.split(text[cut.end() :]) if part.strip(" .!")
        ]
        if not changes or not all(changes):
            continue
        head = read(text[: cut.start()].strip())
        only = head.items[0] if isinstance(head, Commands) and len(head.items) == 1 else None
        if (
            isinstance(only, Add)
            and not is_marked(text[: cut.start()])
            and not only.title.lower().startswith("the task")
        ):
            made = only
            if made.due_text and any(change is not None and change.due_text for change in changes):
                continue  # two dates: neither may be lost
            for change in changes:
                made = with_change(made, change) if change is not None else made
            return Commands((made,), exact=False)
    return None


def _change_of(part: str, scene: Scene, read: Callable[[str], Reading | None]) -> Change | None:
    """The clause as a change of "it"."""
    part = re.sub(r"^(?:please |pls |also |and |then )+", "", part, flags=re.IGNORECASE)
    due = re.sub(r"^(?:it'?s |its )?(?=due|by|before|no later)", "", part, flags=re.IGNORECASE)
    if scene.is_due(due):
        return Change(("it",), due_text=due)
    level = priority_of(part)
    if level is not None:
        return Change(("it",), priority=level)
    labelled = re.fullmatch(r"(?:with )?(?:the )?(?:label|tag)(?:led|ged)?:? #?(?P<label>[\w-]+)", part, re.IGNORECASE)
    if labelled is not None:
        return Change(("it",), add_labels=(labelled["label"].lower(),))
    reading = read(part)
    items = reading.items if isinstance(reading, Commands) else ()
    return items[0] if len(items) == 1 and isinstance(items[0], Change) and _back(items[0].tasks[0]) else None


def with_change(made: Add, change: Change) -> Add:
    """The new task with what was then said of it."""
    return replace(
        made,
        title=change.title or made.title,
        notes="\n".join(part for part in (made.notes, change.notes) if part) or None,
        due_text=change.due_text or made.due_text,
        repeat_text=change.repeat_text or made.repeat_text,
        priority=change.priority or made.priority,
        labels=tuple(dict.fromkeys((*made.labels, *change.add_labels))),
    )


_PERIODIC: Final = re.compile(
    r"^(?:(?:add|create|set(?: up)?|make|new|schedule|i(?: need| want|'d like)|need|want)\s+)?(?:me\s+)?(?:an?\s+|"
    r"the\s+)?(?:new\s+)?"
    r"(?P<often>daily|weekly|fortnightly|biweekly|bi-weekly|monthly|quarterly|yearly|annual|recurring|repeating|"
    r"regular)\s+"
    r"(?:(?:recurring|repeating)\s+)?(?:reminder|task|todo|to-do|chore|job|item|alarm)\s*(?:to\s+|"
    r"for\s+(?:me\s+to\s+)?|[:–—-]\s*)?(?P<rest>\S.*)$"
    r"|^(?:(?:add|create|new)\s+)?(?P<mark>recurring|repeating|daily|weekly|monthly)\s*:\s*(?P<what>\S.*)$",
    re.IGNORECASE,
)
_OFTEN: Final = {"annual": "yearly", "regular": "", "recurring": "", "repeating": ""}


def periodic(text: str, scene: Scene) -> Reading | None:
    """ "Weekly reminder: clean the litter box", "set a recurring task to submit hours every friday"."""
    found = _PERIODIC.match(text)
    if found is None:
        return None
    often = (found["often"] or found["mark"]).lower()
    often = _OFTEN.get(often, often)
    made = quick_add(found["rest"] or found["what"], scene)
    if made is None or is_pointer(made.title) or (not often and made.repeat_text is None):
        return None
    if not often or made.repeat_text is not None:
        return Commands((made,), exact=False)
    when = made.due_text or ""
    for said in (f"{often} {when}", f"every {when}", f"{often} on {when}", f"every {when.removeprefix('on ')}"):
        if when and scene.repeats(said):
            return Commands((replace(made, repeat_text=said, due_text=None),), exact=False)
    return Commands((replace(made, repeat_text=often),), exact=False)


_APART: Final = re.compile(
    r"^(?:add|create|put|make)\s+(?P<list>.+?),?\s+as\s+(?:separate|individual|different|single|"
    r"their own|two|three|four|\d)"
    r"(?:\s+(?:separate|new|individual))?\s+(?:tasks|items|todos|to-dos|ones|things)[\s.!]*$",
    re.IGNORECASE,
)
_ANOTHER: Final = re.compile(
    r"^(?:add|create|put|make)\s+(?P<one>.+?)\s*(?:,\s*and|,|\band)\s+(?:add\s+)?(?P<other>[^,]+?)\s+as\s+(?:another|"
    r"a second|a separate|a different)(?:\s+(?:one|task|item|todo))?[\s.!]*$",
    re.IGNORECASE,
)


def apart(text: str, scene: Scene) -> Reading | None:
    """ "Add taxes and laundry as separate tasks", "add carve the pumpkin, and buy candy as another task"."""
    listed = _APART.match(text)
    if listed is not None:
        items = split_list(listed["list"], scene, announced=True)
        return None if items is None else Commands(items, exact=False)
    pair = _ANOTHER.match(text)
    if pair is None:
        return None
    made = [quick_add(pair[name], scene) for name in ("one", "other")]
    return Commands(tuple(item for item in made if item is not None), exact=False)


_BULLET: Final = re.compile(r"^(?:[+*•·–—>→☐□▢○●▪◦‣-]|[-=]>|1[.)])\s+(?=\S)")


def item(text: str, scene: Scene) -> Reading | None:
    """ "+ fix the flaky job": one line of a list is a task."""
    found = _BULLET.match(text)
    counted = enumerated(text)
    if counted is not None:
        items = [quick_add(part, scene) for part in counted]
        return Commands(tuple(each for each in items if each is not None), exact=False)
    made = quick_add(text[found.end() :], scene) if found is not None and "\n" not in text else None
    return None if made is None else Commands((made,), exact=False)


# "I'll fix the sink on friday"; what is done to the list is no plan.
_PLANNED: Final = re.compile(
    r"^(?:(?:i|we)(?:'ll|’ll| will|'m going to|’m going to| am going to| are going to|'re going to|m gonna|'m "
    r"gonna| gonna| plan to|"
    r" intend to|'d better| had better| ought to| have got to|'ve got to|’ve got to|ve got to| got to)|i'll|ill) "
    r"(?P<verb>[a-z]+) (?=\w)",
    re.IGNORECASE,
)
_NOT_PLANNED: Final = vocabulary(
    "do move finish complete handle tackle start begin delete remove be have go let see think talk try"
)


_HAVE: Final = re.compile(
    r"^(?:(?:(?:i|we)(?:'ve|’ve|ve)?(?: have|'ve got| got| have got| also have| also got)?|got|have|(?:we|i)(?:'re|"
    r"'m| are| am) having|having) )(?:a|an|my|the|"
    r"another) (?P<what>.+)$|^there(?:'s|’s| is| are|s) (?:a|an|my|the|another)? ?(?P<there>.+)$",
    re.IGNORECASE,
)


def dated(text: str, scene: Scene) -> Reading | None:
    """ "By 31/12 I need to back up the photos", "I have a haircut on tuesday at 4": the date makes a task of it."""
    if text.rstrip().endswith("?") or len(text) > 200:
        return None
    found = scene.find(text)
    if found is None or not found.rest:
        return None
    rest = found.rest.strip(" ,:")
    rest = re.sub(r"^i (?:must|should) not forget to ", "i must ", rest, flags=re.IGNORECASE)
    needed = _NEED.match(rest)
    if needed is not None and not text.lower().startswith(("i ", "i'", "we ", "oh", "so ", "well")):
        return _all_due(rest[needed.end() :], found.phrase, scene)
    planned = _PLANNED.match(rest)
    if planned is not None and planned["verb"].lower() in IMPERATIVES and planned["verb"].lower() not in _NOT_PLANNED:
        return _all_due(rest[planned.start("verb") :], found.phrase, scene)
    has = _HAVE.match(rest)
    if has is None or _VERBISH.search(rest):
        return None
    made = quick_add(has["what"] or has["there"], scene)
    return None if made is None else Commands((with_defaults(made, Add("", due_text=found.phrase)),), exact=False)


_ALSO: Final = re.compile(r"\s*(?:,|;|\.)?\s+and\s+(?:also|then)\s+(?=\w)|;\s+|\s+then\s+(?=\w)", re.IGNORECASE)


def _all_due(text: str, when: str, scene: Scene) -> Reading | None:
    """The tasks of a text, each due then unless it says otherwise; a time of its own is one on that day."""
    parts = [part for part in _ALSO.split(text) if part]
    if len(parts) < 2 or not all(part.split()[0].lower() in IMPERATIVES for part in parts):
        parts = [text]
    made = [item for part in parts for item in split_list(part, scene) or (quick_add(part, scene),)]
    items = [_due_then(item, when, scene) for item in made if item is not None]
    return Commands(tuple(items), exact=False) if items and len(items) == len(made) else None


def headed(item: Add, heading: Add, scene: Scene) -> Add:
    """An item of a list with what its heading says of all."""
    dated = item if heading.due_text is None else _due_then(item, heading.due_text, scene)
    return with_defaults(dated, heading)


def _due_then(item: Add, when: str, scene: Scene) -> Add:
    both = f"{when} {item.due_text}"
    if item.due_text is not None and scene.is_due(both):
        return replace(item, due_text=both)
    return with_defaults(item, Add("", due_text=when))


_DATE_HEAD: Final = re.compile(r"^(?P<when>[^:]{2,40}?)\s*(?::|\s[-–—])\s+(?P<list>.+)$", re.IGNORECASE)
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
    parts = enumerated(found["list"]) or [part.strip() for part in _ITEM_CUT.split(found["list"]) if part.strip()]
    if not scene.is_due(when) or any(priority_of(part) is not None or part[0] in "#!+" for part in parts[1:]):
        return None
    made = [quick_add(part, scene) for part in parts]
    items = [_due_then(item, when, scene) for item in made if item is not None]
    return Commands(tuple(items), exact=False) if items and len(items) == len(made) else None


_VERBISH: Final = re.compile(
    r"\b(?:feeling|idea|question|problem|lot|great|good|bad|nice|terrible|rough|long|busy|nothing|no|"
    r"not|done|finished|task|tasks)\b",
    re.IGNORECASE,
)


def merged(items: tuple[Command, ...]) -> tuple[Command, ...]:
    """ "It's fixed, mark it done": what is said of "it" is said of what went before, and once."""
    kept: list[Command] = []
    for command in items:
        before = kept[-1] if kept else None
        if (
            isinstance(command, _ACTS)
            and isinstance(before, _ACTS)
            and len(command.tasks) == 1
            and _back(command.tasks[0])
            and not is_pointer(before.tasks[0])
        ):
            command = replace(command, tasks=before.tasks)
            if command == before:
                continue
        if isinstance(command, Undo) and command == before:
            continue
        if isinstance(command, Change) and isinstance(before, Add) and all(map(_back, command.tasks)):
            kept[-1] = with_change(before, command)
            continue
        kept.append(command)
    return tuple(kept)


def dated_alike(items: tuple[Command, ...]) -> tuple[Command, ...]:
    """ "Walk the dog, pay the rent, call mum tomorrow": the day behind the last is that of all new tasks, where no
    other has one."""
    *others, last = items
    if not isinstance(last, Add) or last.due_text is None or not others:
        return items
    added = [item for item in others if isinstance(item, Add)]
    if len(added) < len(others) or any(item.due_text or item.repeat_text for item in added):
        return items
    return (*(replace(item, due_text=last.due_text) for item in added), last)


def points_back(items: tuple[Command, ...]) -> bool:
    """ "The report is in, tick it off": what looks like a task to add is what "it" means."""
    added = next((place for place, item in enumerate(items) if isinstance(item, Add | Undo)), None)
    return added is not None and any(
        isinstance(item, (Complete, Reopen, Start, Archive, Delete)) and all(map(_back, item.tasks))
        for item in items[added:]
    )


def tells_why(items: tuple[Command, ...]) -> bool:
    """ "We cancelled the party, delete that task": the first says why, and nothing is to be completed."""
    return any(isinstance(item, Delete | Archive) and _back(item.tasks[0]) for item in items[1:]) and any(
        isinstance(item, Complete) for item in items
    )


def rambles(reading: Reading) -> bool:
    """Whether a name of a task goes on past a comma: "the train task, the plan got cancelled"."""
    return isinstance(reading, Commands) and any(
        re.search(r"[,.;!:]\s|\s[-–—]\s|\s(?:but|because|cos|so|since)(?:\s|$)", name, re.IGNORECASE)
        for item in reading.items
        if isinstance(item, _ACTS)
        for name in item.tasks
        if _ENUMERATED.fullmatch(name) is None
    )


# "buy rope, soap and twine"
_ENUMERATED: Final = re.compile(
    r"[\w'’-]+(?: [\w'’-]+){0,4}(?:, [\w'’-]+(?: [\w'’-]+)?)+,? (?:and|&) [\w'’-]+(?: [\w'’-]+)?"
)


# Chatter: one clause is the request, the others only say why

_MARKS: Final = re.compile(r"\s*(?:[.!?;…]+(?=\s|$)|,\s+|\s[-–—]+\s|\n+|:\s+)\s*")
_LINKS: Final = re.compile(
    r"\s*(?:[.!?;…]+(?=\s|$)|,\s+|\s[-–—]+\s|\n+|:\s+|\s(?:so|but|because|cos|coz|cuz|cause|and)\s)\s*",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(
    r"\b(?:if|once|as soon as|unless|whether|should i|would it|what happens|suppose)\b", re.IGNORECASE
)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:don'?t|do not|never|not|no|wait|stop|nvm|never ?mind|actually|changed my mind|just kidding|jk|leave|still "
    r"need|still want|do need)\b",
    re.IGNORECASE,
)
# "We don't need it any more" is why it goes, and not a change of mind.
_REASON: Final = re.compile(
    r"\b(?:don'?t|do not|no longer|not|never|won'?t|isn'?t|no|didn'?t|can'?t)\s+(?:really\s+|"
    r"actually\s+|be\s+|even\s+)?(?:need|want|needed|wanted|matter|required|relevant|going|doing|"
    r"happening|using|"
    r"interested|worry|longer|care|bother|point|rush|coming|happen|for me)\w*",
    re.IGNORECASE,
)
_ACTS: Final = (Complete, Reopen, Start, Archive, Delete, Change)
_BULK: Final = (CompleteWhere, DeleteWhere, ArchiveWhere)
_NOT_NAMES: Final = re.compile(
    r"^(?:(?:i|we|you|it|that|this|they)(?:'s|'re|'m|'ve|'ll)?|sorry|thanks|thank you|please|ok|okay|"
    r"hey|hi|hello|oh|well|yes|yeah|no|"
    r"right|great|good|cool|done|finally|oops|actually|all (?:done|good|sorted))(?:\s+(?:is|are|was|"
    r"were|all|good|done))?$",
    re.IGNORECASE,
)
_WRAPPING: Final = re.compile(
    r"^(?:(?:oh|so|well|sorry|hey|ok|okay|um|right|and|but)[\s,]+)*"
    r"(?:(?:(?:i|we)(?:'ve|'re| have| are)? )?(?:(?:nearly |almost |just )?(?:run |ran )?out of|short of|low on)\s+|"
    r"(?:don'?t|do not|never|pls don'?t|please don'?t)\s+(?:delete|remove|complete|touch|change|"
    r"move|cancel|forget|archive|clear|tick|mark)\s+(?:off\s+)?|"
    r"(?:i(?:'ve| have)?\s+)?changed my mind (?:about|on)\s+|"
    r"(?:(?:i|we)\s+)?(?:(?:don'?t|do not|no longer|didn'?t|did not|won'?t|will not)\s+(?:actually\s+|really\s+)?"
    r"(?:(?:need|have|want|get|got)(?:\s+to)?\s+)?)|(?:no (?:need|point)(?:\s+to)?)\s+|(?:forget|"
    r"about|re|regarding)\s+(?:about\s+)?|"
    r"the task (?:of|for|about)\s+|(?:(?:i|we)\s+)?(?:won'?t|don'?t|didn'?t|haven'?t got|haven'?t|will not|"
    r"do not|can'?t)\s+"
    r"(?:have|find|get|make|do|manage)\s+(?:the\s+|any\s+|enough\s+)?(?:time\s+)?(?:for\s+|to\s+)?|"
    r"(?:(?:i|we)\s+)?need\s+(?:a bit |some )?more\s+time\s+(?:for|on|with)\s+|no\s+time\s+(?:for|to)\s+|"
    r"it\s+(?:looks|seems|sounds)\s+like\s+|(?:looks|seems|sounds)\s+like\s+|turns\s+out\s+|apparently\s+|"
    r"change\s+of\s+plans?\s*[:,-]?\s+|(?:(?:i|we)(?:'m|'re| am| are)?\s+)?not\s+(?:doing|going\s+to|going)\s+|"
    r"(?:(?:i|we)(?:'ve| have)?\s+)?decided\s+against\s+|"
    r"(?:(?:i|we)(?:'ve| have)?\s+)?(?:cancelled|canceled|added|made|created)\s+)",
    re.IGNORECASE,
)
_STATE: Final = re.compile(
    r"(?:'s|'re|\s+(?:is|are|was|were|has|have|had|got|gets|been|never|isn'?t|aren'?t|wasn'?t|"
    r"weren'?t|hasn'?t|can|will|won'?t))\b.*$|"
    r"\s+(?:took|takes|came|went|keeps?|needs?|starts?|begins?)\b.*$|"
    r"\s+(?:by (?:mistake|accident)|accidentally)$|\s+(?:any\s?more|any longer|now|thing|today|tonight|tomorrow|"
    r"this week|after all)$",
    re.IGNORECASE,
)


def in_clauses(text: str, scene: Scene, read: Callable[[str], Reading | None]) -> Reading | None:
    """The one request among clauses that only talk: "the toner came, you can remove that task". None where there is
    none, or more than one, or where it is conditional or taken back."""
    for cut in (_MARKS, _LINKS):
        parts = [part.strip() for part in cut.split(text) if part and part.strip()]
        if 2 <= len(parts) <= 6:
            found = _only_request(parts, read)
            if found is not None:
                return found
    return None


def _only_request(parts: list[str], read: Callable[[str], Reading | None]) -> Reading | None:
    readings = [read(part) for part in parts]
    at = [
        place
        for place, reading in enumerate(readings)
        if isinstance(reading, Commands) and not _hushed(parts[place], reading)
    ]
    if not at:
        return None
    commands = [command for place in at for command in _items(readings[place])]
    others = [part for place, part in enumerate(parts) if place not in at]
    if any(_CONDITION.search(part) for part in others) and not all(isinstance(c, ListTasks) for c in commands):
        return None
    if any(_TAKEN_BACK.search(_REASON.sub("", part)) for part in parts[at[-1] + 1 :]) and any(
        isinstance(c, (*_ACTS, *_BULK)) for c in commands
    ):
        return None
    if any(_only_shows(parts[place], readings[place]) for place in at):
        return None
    if any(_forbids(part, command) for part in others for command in commands):
        return None
    one = _one_of(commands) or _deleted(parts, readings)
    if one is None:
        return None
    return Commands((_with_antecedent(one, parts[: at[-1]]),), exact=False)


def _deleted(parts: list[str], readings: list[Reading | None]) -> Command | None:
    """The one deletion among tellings of what happened: "delete the train task, the plan got cancelled"."""
    made = [(item, reading.exact) for reading in readings if isinstance(reading, Commands) for item in reading.items]
    deleted = [item for item, _ in made if isinstance(item, Delete)]
    told = [item for item, exact in made if isinstance(item, Complete) and not exact]
    return deleted[0] if len(deleted) == 1 and len(told) + 1 == len(made) else None


def _items(reading: Reading | None) -> tuple[Command, ...]:
    return reading.items if isinstance(reading, Commands) else ()


def _hushed(part: str, reading: Commands) -> bool:
    """ "ok", "yes" and "no" between other words ask for nothing."""
    return all(not isinstance(item, (*_ACTS, *_BULK, Add, Remind, ListTasks, Undo)) for item in reading.items) or (
        len(reading.items) != 1
    )


_FORBIDDEN: Final[dict[type, re.Pattern[str]]] = {
    kind: re.compile(
        rf"\b(?:don'?t|do not|dont|never|not|without|rather than|instead of)\b.*\b(?:{verbs})", re.IGNORECASE
    )
    for kind, verbs in (
        (Complete, "mark|complet|tick|check|cross|finish|close|done"),
        (Delete, "delet|remov|bin|clear|eras|scrap|get rid|take|drop|cancel"),
        (Archive, "archiv|put away"),
        (CompleteWhere, "mark|complet|tick|check|cross|finish|close|done"),
        (DeleteWhere, "delet|remov|bin|clear|eras|scrap|get rid|take|drop|cancel|wip"),
        (ArchiveWhere, "archiv|put away"),
    )
}


def _forbids(part: str, command: Command) -> bool:
    """Whether a clause says not to do the very thing."""
    pattern = _FORBIDDEN.get(type(command))
    return pattern is not None and pattern.search(_REASON.sub("", part)) is not None


_SHOWS: Final = vocabulary(
    "what what's whats which show list how is are do any anything give tell did have wats see "
    "display when when's remind"
)


def _only_shows(part: str, reading: Reading | None) -> bool:
    """ "high priority", "tomorrow": a filter where it stands alone, but no request beside others."""
    words = re.sub(r"^(?:just|please|pls|now|so|and|then)\s+", "", part.lower().replace("’", "'")).split()
    return any(isinstance(c, ListTasks) for c in _items(reading)) and words[0] not in _SHOWS


def _one_of(commands: list[Command]) -> Command | None:
    """The single thing that is asked for; "it's fixed, mark it done" says one thing twice."""
    first, *rest = commands
    if not rest:
        return first
    named = [c for c in commands if isinstance(c, Complete | Delete) and not is_pointer(c.tasks[0])]
    same = all(type(c) is type(first) for c in commands)
    return named[0] if same and len(named) == 1 and isinstance(first, Complete | Delete) else None


def _with_antecedent(command: Command, before: list[str]) -> Command:
    """ "it" is what an earlier clause was about."""
    if (
        not isinstance(command, _ACTS)
        or len(command.tasks) != 1
        or not (_back(command.tasks[0]) or _BACK_END.search(command.tasks[0]))
    ):
        return command
    for part in reversed(before):
        name = _STATE.sub("", _WRAPPING.sub("", part.strip())).strip(" ,.!?'\"")
        if name and not is_pointer(name) and _NOT_NAMES.match(name) is None and len(name.split()) <= 9:
            return replace(command, tasks=(name,))
    return command


_BACK_END: Final = re.compile(r"^\w+ (?:it|them|that|those)$", re.IGNORECASE)


def _back(reference: str) -> bool:
    return reference.lower() in (
        "it",
        "that",
        "this",
        "that one",
        "this one",
        "that task",
        "this task",
        "the task",
        "the one",
        "them",
        "those",
        "these",
    )
