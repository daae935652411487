"""What people say beside a request: hesitations, a heading before the task, "could you add that?" behind it, chatter.

Everything here works on the text before or between the templates of the grammar, and never inside quotes.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.filters import Scene
from core.language.makers import split_list
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
from core.language.references import is_pointer
from core.language.words import vocabulary

_HEADING: Final = re.compile(r"^(?P<head>[^:\n\"“]{1,60}?)\s*(?::\s+|\s[-–—]+\s|,\s+)(?P<rest>\S.*)$", re.DOTALL)
_ANNOUNCING: Final = vocabulary(
    "i i'd id we would like want need to add put create make have got a an the one two three four "
    "five some more another "
    "other few couple of new quick next thing things something task tasks todo todos to-do to-dos "
    "item items entry entries for me my our "
    "list lists please pls can could you u also and here is here's are ok priority high medium low urgent important "
    "top prio note down log record following these this that do"
)
_ANNOUNCED: Final = vocabulary(
    "task tasks todo todos to-do to-dos item items entry entries list lists add note log things"
)
_PLURAL: Final = vocabulary("tasks todos to-dos items entries things these following")
_LEVEL: Final = re.compile(r"\b(?:(?:high|medium|low|top)(?:[\s-]+prio(?:rity)?)?|urgent|important)\b", re.IGNORECASE)


def announced(text: str, scene: Scene) -> Reading | None:
    """ "A new task for friday: translate the brochure", "one more for the list - call Bob"."""
    found = _HEADING.match(text)
    if found is None:
        return None
    head, shared = found["head"].strip(), Add("")
    dated = scene.find(head)
    if dated is not None and dated.rest:
        head, shared = dated.rest, replace(shared, due_text=dated.phrase)
    words = [word.strip(".!").lower() for word in head.split()]
    named = _ANNOUNCED if ":" in text[len(found["head"]) :][:3] else _ANNOUNCED - {"add", "note", "log"}
    if not words or not set(words) <= _ANNOUNCING or not set(words) & named:
        return None
    level = _LEVEL.search(head)
    if level is not None:
        shared = replace(shared, priority=priority_of(level[0]))
    items = split_list(found["rest"], scene, announced=True) if set(words) & _PLURAL else None
    if items is None:
        made = quick_add(found["rest"], scene)
        items = (made,) if made is not None else ()
    return Commands(tuple(with_defaults(item, shared) for item in items), exact=False) if items else None


_ADD_THAT: Final = re.compile(
    r"^(?P<rest>.+?)\s*[,.;!?–—-]+\s*(?:(?:and|so|then|please|pls|maybe|also|just)\s+)*"
    r"(?:(?:can|could|would|will)\s+(?:you|u|ya)\s+(?:please\s+|pls\s+|just\s+|maybe\s+)?)?"
    r"(?:add|put|stick|pop|note|write|jot|chuck|throw|get|make|log|whack|bung)\s+(?:that|it|this)(?:\s+one)?"
    r"(?:\s+(?:down|in|on|to|as|onto|a|an|note|my|the|your|our|list|lists|task|tasks|todo|to-do|to|do|for|me|there|of|"
    r"please|pls|thanks|thx|new))*[\s.!?]*$",
    re.IGNORECASE | re.DOTALL,
)
_NEED: Final = re.compile(
    r"^(?:(?:oh|so|well|um+|hey|right)\b[\s,]*)*(?:i|we)(?:'ve|'d|'m|'ll)?\s+(?:\w+ly\s+|also\s+|still\s+|just\s+)?"
    r"(?:need to|have to|got to|gotta|ought to|must|should|want to|have got to|am supposed to|should probably)\s+",
    re.IGNORECASE,
)


def added_behind(text: str, scene: Scene) -> Reading | None:
    """ "I ought to sort out the loft, could you add that as a task?"."""
    found = _ADD_THAT.match(text)
    if found is None:
        return None
    made = quick_add(_NEED.sub("", found["rest"].strip()), scene)
    return None if made is None or is_pointer(made.title) else Commands((made,), exact=False)


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


_BULLET: Final = re.compile(r"^[+*•·–—-]\s+(?=\S)")


def item(text: str, scene: Scene) -> Reading | None:
    """ "+ fix the flaky job": one line of a list is a task."""
    found = _BULLET.match(text)
    made = quick_add(text[found.end() :], scene) if found is not None and "\n" not in text else None
    return None if made is None else Commands((made,), exact=False)


_HAVE: Final = re.compile(
    r"^(?:i|we)(?:'ve|’ve)?(?: have|'ve got| got| have got| also have| also got)? (?:a|an|my|the|"
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
    needed = _NEED.match(rest)
    if needed is not None and not text.lower().startswith(("i ", "i'", "we ", "oh", "so ", "well")):
        made = quick_add(rest[needed.end() :], scene)
        return None if made is None else Commands((with_defaults(made, Add("", due_text=found.phrase)),), exact=False)
    has = _HAVE.match(rest)
    if has is None or _VERBISH.search(rest):
        return None
    made = quick_add(has["what"] or has["there"], scene)
    return None if made is None else Commands((with_defaults(made, Add("", due_text=found.phrase)),), exact=False)


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
        kept.append(command)
    return tuple(kept)


def rambles(reading: Reading) -> bool:
    """Whether a name of a task goes on past a comma: "the train task, the plan got cancelled"."""
    return isinstance(reading, Commands) and any(
        re.search(r"[,.;!]\s|\s[-–—]\s", name)
        for item in reading.items
        if isinstance(item, _ACTS)
        for name in item.tasks
    )


# Chatter: one clause is the request, the others only say why

_MARKS: Final = re.compile(r"\s*(?:[.!?;…]+(?=\s|$)|,\s+|\s[-–—]+\s|\n+|:\s+)\s*")
_LINKS: Final = re.compile(
    r"\s*(?:[.!?;…]+(?=\s|$)|,\s+|\s[-–—]+\s|\n+|:\s+|\s(?:so|but|because|cos|coz|cuz|cause|and)\s)\s*",
    re.IGNORECASE,
)
_CONDITION: Final = re.compile(r"\b(?:if|unless|whether|should i|would it|what happens|suppose)\b", re.IGNORECASE)
_TAKEN_BACK: Final = re.compile(
    r"\b(?:don'?t|do not|never|not|no|wait|stop|nvm|never ?mind|actually|changed my mind|just kidding|jk|leave)\b",
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
    r"(?:(?:don'?t|do not|never|pls don'?t|please don'?t)\s+(?:delete|remove|complete|touch|change|"
    r"move|cancel|forget|archive|clear|tick|mark)\s+(?:off\s+)?|"
    r"(?:i(?:'ve| have)?\s+)?changed my mind (?:about|on)\s+|"
    r"(?:(?:i|we)\s+)?(?:(?:don'?t|do not|no longer|didn'?t|did not|won'?t|will not)\s+(?:actually\s+|really\s+)?"
    r"(?:(?:need|have|want|get|got)(?:\s+to)?\s+)?)|(?:no (?:need|point)(?:\s+to)?)\s+|(?:forget|"
    r"about|re|regarding)\s+(?:about\s+)?|"
    r"the task (?:of|for|about)\s+)",
    re.IGNORECASE,
)
_STATE: Final = re.compile(
    r"(?:'s|'re|\s+(?:is|are|was|were|has|have|had|got|gets|been|never|isn'?t|aren'?t|wasn'?t|"
    r"weren'?t|hasn'?t|can|will|won'?t))\b.*$|"
    r"\s+(?:any\s?more|any longer|now|thing)$",
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
    one = _one_of(commands)
    if one is None:
        return None
    return Commands((_with_antecedent(one, parts[: at[-1]]),), exact=False)


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
    return pattern is not None and pattern.search(part) is not None


_SHOWS: Final = vocabulary(
    "what what's whats which show list how is are do any anything give tell did have wats see "
    "display when when's remind"
)


def _only_shows(part: str, reading: Reading | None) -> bool:
    """ "high priority", "tomorrow": a filter where it stands alone, but no request beside others."""
    words = part.lower().replace("’", "'").split()
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
    )
