"""Reminders that count from when a task is due, and those asked for beside the task: "remind me 2 hours before the
slab pour", "dentist friday 2pm, remind me an hour before"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from core.language.ahead import counts_back
from core.language.readings import Add, Change, Command, Commands, Reading, Remind
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_number, is_pointer
from core.language.text.caseless import caseless

Read = Callable[[str], Reading]

_HINTS: Final = (
    "remind", "nudge", "ping", "alert", "notif", "warn", "heads", "shout", "buzz", "bell", "poke", "prompt", "alarm",
    "let me know", "tell me", "message me", "text me",
)  # fmt: skip
_KINDLY: Final = r"(?:(?:and|then|also|but|so|please|pls|plz|just|(?:can|could|would|will) (?:you|u|ya)(?: ever)?)\s+)*"
_NOTICE: Final = r"(?:reminder|alert|alarm|notification|nudge|ping|poke|prompt|buzz|bell|shout|heads[- ]?up|warning)"
_TELL: Final = (
    rf"{_KINDLY}(?:(?:remind|nudge|ping|alert|notify|warn|prompt|poke|buzz|tell|message|text) (?:me|us)|"
    rf"let (?:me|us) know|(?:(?:give|send|drop|set|add|create|make|put|schedule|stick|pop) "
    rf"(?:me |us |up )*|gimme |"
    rf"(?:i|we)(?:'d| would)? (?:want|need|like|love|appreciate) )(?:(?:an?|another|the) )?"
    rf"(?:quick |little |gentle |new )?"
    rf"{_NOTICE}(?: (?:for|at))?|(?:i|we)(?:'d| would)? (?:want|need|like|love) to be "
    r"(?:reminded|told|notified|alerted))"
    r"(?: please| again)?"
)
_ASKED: Final = caseless(rf"{_TELL},? (?P<rest>\S.*?)(?: please| pls| thanks| thank you| ta)*[.!?]*")
_BESIDE: Final = caseless(
    rf"(?P<body>\S.*?)(?:\s*[,;.:!–—(-]+\s*|\s+){_TELL}(?: (?:about|of|for) (?:it|that|this))?,? (?P<when>\S.*?)"
    r"(?: (?:about|of|for) (?:it|that|this))?(?: please| pls| thanks| thank you| ta)*[.!?)]*",
)
_WITH: Final = caseless(
    rf"(?P<body>\S.*?)(?:[,;.]?\s+(?:and |with |plus )+(?:an? |the )?|\s*[,;.(–—-]\s+|\s+\()"
    rf"(?:{_NOTICE}s?:? (?:set )?(?:for |at )?(?P<when>\S.*?)|"
    rf"(?P<length>\S+(?: an?)?[ -](?:minute|min|hour|hr|day|week)s?(?: before)?)[ -]{_NOTICE})[.!)]*",
)
_FRONT: Final = caseless(rf"(?P<front>\S.*?),? {_TELL}[.!?]*")
_LINK: Final = caseless(r"^(?:about|of|for|on|re|regarding) ")
_NAMED: Final = caseless(r"(?:the|my|our|that|this|#?\d+\b) ?")
_BEFORE: Final = caseless(
    r"(?P<core>\S.*? (?:before|prior to|ahead of|in advance of)|"
    r"(?:on )?the (?:day|night|morning|evening|afternoon) of) "
    r"(?P<name>(?!to\b)\S.*)",
)
_IS_DUE: Final = caseless(
    r"(?:'s| is| are| gets| comes)? (?:due|on|up)$|(?: is| are)? (?:starts?|begins?|starting|happens?|happening)$"
)
_TO_DO: Final = caseless(r"\bto [a-z]+\b")
_CORE: Final = caseless(r"(?:before|prior to|ahead of|in advance of)$")
_LONGEST: Final = 30  # words


def reminded(text: str, scene: Scene, read: Read) -> Reading | None:
    """The reminder, beside what it is of where that is said too; None for any other text. `read` reads a part."""
    low = text.lower()
    if not any(hint in low for hint in _HINTS) or len(text.split()) > _LONGEST or '"' in text or "\n" in text:
        return None
    plain = text.replace("’", "'").strip()
    asked = _ASKED.fullmatch(plain)
    if asked is not None:
        return _of_one(asked["rest"], scene)
    front = _FRONT.fullmatch(plain)
    if front is not None and (of_it := _before_name(front["front"], scene)) is not None:
        return _only(of_it)
    return _beside(plain, scene, read)


def _of_one(rest: str, scene: Scene) -> Reading | None:
    """What follows "remind me": a time counted back, and of what."""
    if counts_back(rest):
        return _only(Remind("that", rest, new=False))
    found = _before_name(rest, scene) or next(_named_and_when(rest), None)
    return None if found is None else _only(found)


def _named_and_when(rest: str) -> Iterator[Remind]:
    """ "About the MOT the night before at 7", "an hour before about the MOT", "the dentist an hour before"."""
    words = rest.split()
    for cut in range(1, len(words)):
        front, behind = " ".join(words[:cut]).strip(" ,"), " ".join(words[cut:])
        linked = _LINK.match(front)
        if counts_back(behind) and (linked or _NAMED.match(front) or is_number(front)):
            yield Remind(front[linked.end() :] if linked else front, behind, new=False)
        named = _LINK.match(behind)
        if named is not None and counts_back(front):
            yield Remind(behind[named.end() :], front, new=False)


def _before_name(rest: str, scene: Scene) -> Remind | None:
    """ "Two hours before the slab pour", "the night before the MOT at 7", "2 days before rent is due"."""
    found = _BEFORE.fullmatch(rest)
    if found is None:
        return None
    core, name = _CORE.sub("before", found["core"]), found["name"]
    name, clock = _clocked(name, core)
    name = _LINK.sub("", _IS_DUE.sub("", name).strip(" ,"), count=1)
    when = f"{core} {clock}".strip()
    if not name or not counts_back(when) or scene.is_due(name) or scene.is_due(f"at {name}") or _TO_DO.search(name):
        return None
    return Remind("that" if is_pointer(name) or name.lower() in _DEADLINES else name, when, new=False)


_CLOCK: Final = caseless(r"(?:at |around )?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|o'clock|h)?|noon|midday)")
_DEADLINES: Final = ("the deadline", "the due date", "the time", "the start", "the event", "due")


def _clocked(name: str, core: str) -> tuple[str, str]:
    """The name without the time of day behind it, and that time."""
    for at in re.finditer(r",? (?=at \S)", name):
        clock = name[at.end() :]
        if counts_back(f"{core} {clock}"):
            return name[: at.start()], clock
    return name, ""


def _beside(plain: str, scene: Scene, read: Read) -> Reading | None:
    found = _BESIDE.fullmatch(plain) or _WITH.fullmatch(plain)
    if found is None:
        return None
    length = found.groupdict().get("length")
    when = f"{length.replace('-', ' ')} before" if length and "before" not in length else length or found["when"]
    if _CLOCK.fullmatch(when):
        when = f"on the day {when}"
    elif not counts_back(when) and not scene.is_due(when):
        return None
    reading = read(found["body"])
    if not isinstance(reading, Commands) or not reading.items:
        return None
    *others, last = reading.items
    both = _with_reminder(last, when)
    return None if both is None else Commands((*others, *both), exact=False)


def _with_reminder(item: Command, when: str) -> tuple[Command, ...] | None:
    """The task with its reminder. One without a date is due when it is reminded of, which other rules see to."""
    match item:
        case Add() if item.due_text or item.repeat_text or counts_back(when):
            return (replace(item, remind_text=when),)
        case Remind(new=True, when_text=str(due)) if counts_back(when):
            return (Add(item.task_or_title, due_text=due, remind_text=when),)
        case Change(tasks=(task,), due_text=str()):
            return (item, Remind(task, when, new=False))
        case _:
            return None


def _only(command: Command) -> Commands:
    return Commands((command,), exact=False)
