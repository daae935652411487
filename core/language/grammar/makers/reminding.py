"""Reminders: "remind me to call the bank at 3", "no reminder for 2"."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.lists import several_chores
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.adding.titles import tidy_title
from core.language.dates import DueAt
from core.language.grammar.makers.made import Made, Slots
from core.language.grammar.makers.titles import NESTED, NOTHING
from core.language.readings import Add, Ask, Change, Commands, Remind, Unremind
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_marked, is_number, is_pointer, references
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.verbs import IMPERATIVES


def empty_reminder(slots: Slots, scene: Scene) -> Made:
    return Ask("What shall I remind you of, and when? For example: remind me to call the bank tomorrow at 10.")


def unremind(slots: Slots, scene: Scene) -> Made:
    named = references(slots.get("task") or slots["numbers"])
    if "numbers" in slots and not all(map(is_number, named)):
        return None  # "cancel the alarm subscription"
    return Unremind(named) if named else None


_EXAMPLE: Final = "For example: remind me to call the bank tomorrow at 10."
# A time of day or a length of hours: of that a reminder is put off. What goes to another day is moved.
_SOON: Final = caseless(
    r"(?:a|an|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an|\d{1,3})\s*(?:more )?(?:minutes?|mins?|"
    r"hours?|hrs?|h|m)|"
    r"(?:at )?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|o'?clock)?(?: (?:tonight|this evening|today))?|"
    r"noon|midday|tonight|this (?:afternoon|evening)|"
    r"later(?: today)?",
)


def _snooze(slots: Slots, scene: Scene) -> Made:
    """ "Snooze that for 2 hours": to be reminded again then; None for another day."""
    when = slots["when"].strip(" .!")
    named = references(slots["snoozed"])
    if len(named) != 1 or _SOON.fullmatch(when) is None:
        return None
    said = _put_off(when, scene)
    return None if said is None else Commands((Remind(named[0], said, new=False),), exact=is_marked(slots["snoozed"]))


def _put_off(when: str, scene: Scene) -> str | None:
    return next((text for text in (f"in {when}", when, f"at {when}") if scene.is_due(text)), None)


def _snooze_it(when: str, scene: Scene) -> Made:
    """ "Snooze 10 min", "snooze till monday": what was shown or reminded of last."""
    if is_number(when) or (said := _put_off(when, scene)) is None:
        return None
    soon = _SOON.fullmatch(when)
    return Commands((Remind("that", said, new=False) if soon else Change(("that",), due_text=said),), exact=False)


def remind(slots: Slots, scene: Scene) -> Made:
    if "put_off" in slots:
        return _snooze_it(slots["put_off"].strip(" .!"), scene)
    if "snoozed" in slots:
        return _snooze(slots, scene)
    if "timed" in slots:
        return _told_of(slots["timed"], scene)
    if "again" in slots or "clock" in slots:
        return _only_timed(slots, scene)
    return _remind(slots, scene)


def _remind(slots: Slots, scene: Scene) -> Made:
    what, old, when = slots.get("new"), slots.get("old"), slots.get("when")
    said = what or old or ""
    if when is None and _COMPOUND.match(said):
        return None  # "add reminder emails to customers"
    if _TOO_OFTEN.search(said) or (when is not None and _TOO_OFTEN.search(when)):
        return Ask("I can't remind you several times a day. At what time of day shall I? For example: at 10 every day.")
    if _BEFORE.match(said):
        return Ask("At what time shall I remind you? For example: remind me about the meeting at 2pm.")
    if when is not None and not scene.is_due(when):
        return _remind_again(when, said, scene)
    if said.lower().replace("’", "'").split()[:1] in _QUESTIONS:
        return None  # "remind me what's due today" asks for a list
    at_once = re.sub(r"^for (?=\D|\d+[:.apm])", "", what or "", flags=re.IGNORECASE)
    if when is None and at_once and (scene.is_due(at_once) or re.fullmatch(r"at \d{1,2}", at_once, re.IGNORECASE)):
        return Remind("that", at_once, new=False)  # "remind me at 5": of what was made or shown just now
    return _reminder(said, when, scene, about=old is not None)


def _only_timed(slots: Slots, scene: Scene) -> Made:
    """ "Nudge me again in 20 minutes", "set an alarm for 7"."""
    if "again" in slots:
        again = slots["again"].strip(" .!")
        return Remind("that", again, new=False) if scene.is_due(again) else None
    clock = slots["clock"]
    named = scene.is_due(clock) or scene.is_due(f"at {clock}")
    return Ask(f"What shall I remind you of at {clock}?") if named else None


def _told_of(text: str, scene: Scene) -> Made:
    """ "Let me know about the council tax on friday at 10": with a time of day a reminder, and no question."""
    found = scene.find(text)
    if found is None or not found.rest or not isinstance(found.due, DueAt):
        return None
    return Commands((Remind(found.rest, found.phrase, new=False),), exact=False)


_POINTED_AT: Final = caseless(r"^(?P<what>it|that|this|them|those|these|that one|this one) (?P<when>.+)$")
_NUMBERED: Final = caseless(
    r"^(?:for |on |to |of )?(?:(?:task|item|number|no\.?) )?(?P<n>#?\d{1,6}),? (?P<when>\D.*|.* .*)$"
)
_OF_WHICH: Final = caseless(r"(?P<link>for|on|to) (?:the |my |that |this |#|\d|task|number)")


def _reminder(said: str, when: str | None, scene: Scene, *, about: bool) -> Made:
    """``about`` a task that exists ("remind me about 3"), or something to do ("remind me to call")."""
    if about and (pointing := _POINTED_AT.match(said)) and scene.is_due(pointing["when"]) and when is None:
        return Remind(pointing["what"], pointing["when"], new=False)  # "remind me about that tonight"
    several = None if about or when is not None else several_chores(NESTED.sub("", said) or said, scene)
    if several is not None:
        return Commands(
            tuple(Remind(item.title, item.due_text) if item.due_text else item for item in several), exact=False
        )
    numbered = _NUMBERED.match(said) if when is None else None
    if numbered is not None and scene.is_due(numbered["when"]):  # "remind me about task 3 tomorrow morning"
        return Remind(numbered["n"], numbered["when"], new=False)
    made = quick_add(said if about else NESTED.sub("", said) or said, scene)
    when_text = _when(when, made, scene)
    of = _OF_WHICH.match(made.title) if made is not None and not about else None
    if (
        made is not None
        and of is not None
        and when is None
        and (of["link"].lower() != "to" or is_marked(made.title[of.end("link") :]))
    ):
        made, about = replace(made, title=made.title[of.end("link") :].strip()), True
    if made is None or tidy_title(made.title).lower() in NOTHING or (scene.is_due(made.title) and not about):
        of = when_text or (made.title if made is not None and scene.is_due(made.title) else "")
        return Ask(f"What shall I remind you of{' ' if of else ''}{of}? {_EXAMPLE}")
    if re.fullmatch(r"(?:for|at) \d{1,2}(?:[:.]\d\d)?", made.title):
        return Ask(f"What shall I remind you of {made.title}? {_EXAMPLE}")
    if made.title.lower() in ("again", "later", "once more"):
        return Remind("that", when_text, new=False)
    pointed = references(made.title)
    if about or is_pointer(made.title) or is_number(made.title):
        return Remind(pointed[0] if len(pointed) == 1 else made.title, when_text, new=False)
    if made.repeat_text is not None or when_text is None or made.priority or made.labels or made.notes:
        return with_defaults(made, Add("", due_text=when_text))
    return _of_name_or_new(made.title, when_text)


def _of_name_or_new(title: str, when_text: str) -> Made:
    """ "Remind me dentist at 5" is of the dentist task, where there is one; "remind me to call" is new."""
    name = re.sub(r"^(?:for|about|re) ", "", title, flags=re.IGNORECASE)
    if name.lower() not in IMPERATIVES and not opens_with_verb(name.split()) and _NAME.fullmatch(name):
        return Commands((Remind(name, when_text, new=False),), exact=False)
    return Remind(title, when_text)


_NAME: Final = re.compile(
    r"(?!(?:on|in|at|off|out|up|to|for|from|by|that|this|it|i|we|be|not|do|leave|go|head)\b)(?:the |my |our "
    r")?[^\W\d_][\w'’&-]*(?: [^\W\d_][\w'’&-]*){0,3}"
)
_OFTEN: Final = (
    r"(?:(?:every|each) (?:single )?(?:(?:other|few|couple of|half|half an|quarter of an|[a-z]+|\d+) )?"
    r"(?:hours?|hrs?|minutes?|mins?)|hourly|(?:several|many|multiple|two|three|four|five|\d+) times a day)"
)
_TOO_OFTEN: Final = caseless(rf"^{_OFTEN}\b|\b{_OFTEN}[.!]*$")
_COMPOUND: Final = caseless(r"(?:emails|letters|notifications|cards|apps?|systems?|templates?)\b")
_BEFORE: Final = caseless(
    r"the (?:day|night|evening|morning|week) before (?!last\b|yesterday\b)|(?:an?|one|two|half an|\d+)\s*(?:more "
    r")?(?:minutes?|mins?|hours?|hrs?|days?|weeks?) (?:before|ahead|prior)\b",
)
_QUESTIONS: Final = (["what"], ["what's"], ["whats"], ["which"], ["when"], ["how"])


def _when(when: str | None, made: Add | None, scene: Scene) -> str | None:
    """The time named before the task and the one behind it, together where they make one."""
    behind = made.due_text if made is not None else None
    if when is None or behind is None:
        return when or behind
    return f"{when} {behind}" if scene.is_due(f"{when} {behind}") else when


def _remind_again(when: str, what: str, scene: Scene) -> Made:
    """ "every monday remind me to …"."""
    made = quick_add(what, scene)
    if made is None or not scene.repeats(when):
        return None
    whole = f"{when} {made.due_text}"  # "… until june"
    if made.due_text is not None and scene.repeats(whole):
        return replace(made, due_text=None, repeat_text=whole)
    return with_defaults(made, Add("", repeat_text=when))
