"""What is first named and then told what to do with: "the surf lesson, push it to friday", "gym signup - forget it,
delete", "that second one: make it high"; and two changes of one task in a row: "make 2 high, move it to tomorrow"."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Final

from core.language.readings import (
    Archive,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    Reading,
    Remind,
    Reopen,
    Start,
)
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_CUT: Final = re.compile(r"\s*(?:[:;]|,|\s[-–—]+|\.{2,}|…)\s+(?=\S)")
_LEAD: Final = caseless(
    r"^(?:(?:so|and|ok|oh|well|about|re|regarding|as for|for|on|the task (?:of|for|about)|lol|hey|right|now|also|"
    r"actually|"
    r"yes|yeah|forget(?: about)?|never ?mind(?: about)?|nvm|scrap|ditch)\s*[,:]?\s+)+(?=\S)",
)
_TAIL: Final = caseless(
    r"\s+(?:first|now|please|pls|again|actually|too|as well|task|thing|"
    r"this (?:week|weekend|month|year|term|season|morning|afternoon|evening))$",
)
_SENTENCE: Final = caseless(
    r"\b(?:i|i'm|i've|we|he|she|they|is|are|was|were|has|have|had|got|don'?t|didn'?t|isn'?t|won'?t|can'?t|not|need|"
    r"needs|"
    r"if|when|should|will|would|must|please|you|what|which|how|can|could)\b|"
    r"['’]s (?:\w+ed|done|sorted|in|out|off|over|up|bust|broken|ready|gone|here|back|on|sent|paid|bought|made|cut|late|"
    r"early|sick|ill|now|all|already|not|still)\b",
)
_POINTS: Final = caseless(r"\b(?:it|that|this|them|that one|this one)\b")
_BACK: Final = vocabulary("it that this them those these")
_OF_ONE: Final = (Change, Complete, Delete, Reopen, Start, Archive, Remind)
_LONGEST: Final = 7  # words of a name
_MOVED: Final = caseless(
    r"^(?:(?:please|pls|can you|could you|just)\s+)*(?:change|move|push|shift|reschedule|postpone|set|bump|delay)(?: "
    r"back| out| on)? "
    r"(?P<to>(?:to|till|until|for) \S.*)$",
)
_TAGGED: Final = caseless(r"^(?:label|tag)(?: as| with)? (?P<label>[#+]?[^\W\d_][\w-]*)$")
_ELLIPTIC: Final = caseless(
    r"^(?:(?:please|pls|you can|just|forget it|drop it|scrap it|not needed|no longer needed|don'?t need it(?: any "
    r"?more)?),?\s+"
    r"(?:and\s+)?)*(?P<verb>delete|remove|reopen|complete|archive|start)(?: please| pls| now)?$",
)


_NVM: Final = caseless(
    r"^(?:(?:lol|ok|oh|so|actually|hey)[\s,]+)*(?:nvm|never ?mind|forget|scrap|(?:i |we )?don'?t need)(?: about)? "
    r"(?P<name>(?:the |my |that )?[\w'’ -]+?)(?: on (?:here|there|my list))?(?: any ?more)?"
    r"[\s,.;–—-]+(?:(?:i|we) (?:don'?t|dont|no longer|won'?t) (?:need|want) (?:it|that)(?: any ?more)?[\s,.;–—-]*)?"
    r"(?:so |and |just |please |pls |you can |can you )*(?P<verb>delete|remove|bin|scrap|drop|get rid of|take off) "
    r"(?:it|that)$",
)


_STATE: Final = caseless(
    r"['’]s (?:an?|the|been|gone|dead|off|no|not|over|out|too|now|already|back|all|so|just|fallen|broken|fine)\b.*$",
)


_NUMBER_DONE: Final = re.compile(
    r"^(?:task )?(?P<number>#?\d+) (?:all |now |already )?(?P<past>[a-z]+)(?: (?:up|off|out|in|down|now|today|"
    r"already))*$"
)


def told(text: str, scene: Scene, read: Callable[[str], Reading | None]) -> Reading | None:
    """The command about what was named before it; None for any other text. `read` reads the command alone."""
    forgotten = _NVM.match(text.strip(" .!"))
    if forgotten is not None and _is_name(forgotten["name"]):
        return Commands((Delete((forgotten["name"],)),), exact=False)
    for cut in _CUT.finditer(text):
        name = _TAIL.sub("", _LEAD.sub("", _STATE.sub("", text[: cut.start()].strip(" ,")))).strip(" ,\"'“”")
        command = text[cut.end() :].strip(" .!")
        numbered = _NUMBER_DONE.match(name)
        if numbered is not None and (numbered["past"].endswith("ed") or present_of(numbered["past"]) is not None):
            name = numbered["number"]  # "303 drained, close it"
        if not _is_name(name):
            continue
        elliptic = _ELLIPTIC.match(command)
        moved = _MOVED.match(command)
        if elliptic is not None:
            command = f"{elliptic['verb']} it"
        elif moved is not None:
            command = f"move it {moved['to']}"
        elif ":" in cut[0] and (tagged := _TAGGED.match(command)) is not None:
            command = f"label it {tagged['label']}"  # "costume: label festa"
        if not _POINTS.search(command) and not command.lower().startswith(("remind me ", "ping me ", "nudge me ")):
            continue
        made = _about(read(command), name)
        if made is not None and not _is_new(made, name, scene):
            return Commands((made,), exact=False)
    return None


_DEFINITE: Final = caseless(r"^(?:the|my|our|that|this|task|item|number|#?\d)\b")


def _is_new(made: Command, name: str, scene: Scene) -> bool:
    """ "CPR refresher 19/8 7.30am, label it work": a name with a day of its own is a new task's."""
    marks = isinstance(made, Change) and made.due_text is None and (made.add_labels or made.priority)
    if not marks or _DEFINITE.match(name):
        return False
    dated = scene.find(name)
    return dated is not None and bool(dated.rest)


def _is_name(name: str) -> bool:
    words = name.split()
    return bool(words) and len(words) <= _LONGEST and not _SENTENCE.search(name) and words[0].lower() not in _VERBS


_VERBS: Final = (IMPERATIVES - vocabulary("book report train post plan design file park water test")) | vocabulary(
    "add create done delete undo mark list what put remind i thanks thank hi hello sorry oops yes no ok and but"
)


def _about(reading: Reading | None, name: str) -> Command | None:
    """The one command, of the task that was named."""
    if not isinstance(reading, Commands) or len(reading.items) != 1:
        return None
    command = reading.items[0]
    if isinstance(command, Remind):
        back = not command.new and command.task_or_title.lower() in _BACK
        return replace(command, task_or_title=name) if back else None
    if not isinstance(command, _OF_ONE) or len(command.tasks) != 1 or command.tasks[0].lower() not in _BACK:
        return None
    return replace(command, tasks=(name,))


_AND: Final = caseless(r"\s*(?:,\s*(?:and\s+|then\s+|also\s+)*|;\s*|\.\s+|\s+and\s+(?:then\s+|also\s+)?)")


def two_changes(text: str, read: Callable[[str], Reading | None]) -> Reading | None:
    """ "Make 2 high prio and move it to tomorrow": one change of one task; None for any other text."""
    if '"' in text or "“" in text:
        return None
    for cut in _AND.finditer(text):
        second = text[cut.end() :]
        if not re.search(r"\b(?:it|that|them|this|its)\b", _whole(second), re.IGNORECASE):
            continue
        one, other = only_change(read(text[: cut.start()])), only_change(read(_whole(second)))
        if one is None or other is None or other.tasks[0].lower() not in _BACK | {"its"}:
            continue
        return Commands((_together(one, other),), exact=False)
    return None


_LABELLED: Final = caseless(r"^(?:add|put|give)(?: the| a)? (?:label|tag) #?(?P<label>[\w-]+)$")
_LEVELLED: Final = caseless(
    r"^(?:make|set|mark|keep|to)(?: it)?(?: as| to| at| priority(?: to)?)? (?P<level>high|low|medium|urgent|"
    r"important|normal)(?: "
    r"prio(?:rity)?)?$",
)
_PUSHED: Final = caseless(r"^(?:move|push|reschedule|postpone|shift|bump) (?P<to>(?:to|till|until) \S.*)$")


def _whole(second: str) -> str:
    """The second change with the task that it leaves out: "add label home" as "add label home to it"."""
    second = second.strip(" .!")
    if found := _LABELLED.match(second):
        return f"add label {found['label']} to it"
    if found := _LEVELLED.match(second):
        return f"make it {found['level']}"
    found = _PUSHED.match(second)
    return second if found is None else f"move it {found['to']}"


def only_change(reading: Reading | None) -> Change | None:
    """The change that a reading is, where it is that alone."""
    items = reading.items if isinstance(reading, Commands) else ()
    return items[0] if len(items) == 1 and isinstance(items[0], Change) else None


def _together(one: Change, other: Change) -> Change:
    empty = Change(("",))
    said = {
        field.name: getattr(other, field.name)
        for field in fields(other)
        if field.name != "tasks" and getattr(other, field.name) != getattr(empty, field.name)
    }
    if other.due_text is not None:
        said["clear_due"] = False
    return replace(one, **said)
