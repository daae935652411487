"""Another day or time: "move 3 to friday", "delay the report by two days"."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.levels import priority_of
from core.language.grammar.makers.changing import changing
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Ask, Change, Commands, Priority
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.names import in_quotes, is_sentence
from core.language.tasks.references import is_marked, is_number, references
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb


def move(slots: Slots, scene: Scene) -> Made:
    told = slots.get("told") or slots.get("appointment")
    if told is not None or "penciled" in slots:
        return _penciled(slots, scene) if told is None else _told(told, slots, scene)
    task = slots.get("task") or slots.get("pointed") or slots.get("definite") or ""
    due = _INSTEAD.sub("", slots["due"].strip().rstrip(".!?")).strip()
    if "shifted" in slots:
        return _shifted(slots["shifted"], due, scene)
    if _PART_OF_VERB.match(task):
        return None  # "set up a desk by friday"
    if not task and "it_due" in slots:
        task = "it"
    if _OVER.match(due) or not _may_be_moved(slots, task, due, scene):
        return None  # "the report was done yesterday"
    task, level = _levelled(_from_when(task, scene))
    if re.fullmatch(r"(?:the\s+)?(?:deadline|due date|date|due|time)", task.strip(), re.IGNORECASE):
        task = "it"
    return _moved_to(task, due, level, scene)


def move_or_rename(slots: Slots, scene: Scene) -> Made:
    """ "Change it to lunch": lunch is a time and a thing to do."""
    names = references(slots["task"])
    if not names:
        return None
    return Ask(
        f"Shall I call {in_quotes(names)} “lunch”, or move it to 12:00? Write “rename {names[0]} to lunch” or "
        f"“move {names[0]} to lunch”."
    )


def _moved_to(task: str, due: str, level: Priority | None, scene: Scene) -> Made:
    """The task with another day or hour; None where the words name none."""
    if after := _THE_ONE_AFTER.fullmatch(due):
        return changing(task, scene, due_text=f"a {after['unit']} later", priority=level)
    if scene.is_due(due):
        return changing(task, scene, due_text=due, priority=level)
    if _HOUR.match(due) and scene.is_due(f"at {due}"):  # "to 11 tomorrow"
        return changing(task, scene, due_text=f"at {due}")
    if scene.repeats(due):
        return changing(task, scene, repeat_text=due)
    return None


# Counted from its own date: "to the week after".
_THE_ONE_AFTER: Final = caseless(r"the (?P<unit>day|week|month) after(?: that| it)?")
# "Set up a desk"; "push the oil change to friday", where "change" is no verb.
_PART_OF_VERB: Final = caseless(
    r"(?:up|out|off|aside|down|together|apart|away) (?:an?|the|my|our|some|new|\w+s)\b(?! (?:task|one)\b)|"
    r"(?:push|move|shift|bump|delay|postpone|reschedule|snooze|slide) (?:the|my|our|that)\b",
)
_LEVEL_AND: Final = caseless(r"\s+(?:as |to )?(?P<level>[a-z]+(?: priority)?)(?: and|,)$")


def _levelled(task: str) -> tuple[str, Priority | None]:
    """ "The report urgent and", of "make the report urgent and due friday": the name and the priority."""
    found = _LEVEL_AND.search(task)
    level = None if found is None else priority_of(found["level"])
    return (task, None) if found is None or level is None else (task[: found.start()], level)


def _may_be_moved(slots: Slots, task: str, due: str, scene: Scene) -> bool:
    """Whether the words name a task as plainly as their template wants it."""
    if "definite" in slots:
        return _is_definite(task) and _LINKED.match(due) is None  # "put the dinner on at five"
    if "pointed" not in slots:
        return True
    if _NTH_END.search(task) and _COUNT.match(due):
        return False  # "the first one today": the one is no hour
    return is_marked(task) or bulk(task, scene) is not None


def _told(name: str, slots: Slots, scene: Scene) -> Made:
    """ "Rent is due on the 1st": new where no task is called that, if it can be the name of one."""
    if _ASKS.match(name):
        return None
    made = move({"task": name, "due": slots["due"]}, scene)
    plain = _INSTEAD.search(slots["due"].strip().rstrip(".!?")) is None
    if not isinstance(made, Change) or ("appointment" in slots and not _APPOINTMENT.fullmatch(name)):
        return made if "told" in slots else None
    plain = plain and not is_number(name)
    return replace(made, told=plain and _NO_NEW.search(name) is None and len(name.split()) <= _LONGEST_NAME)


def _penciled(slots: Slots, scene: Scene) -> Made:
    """ "Put the gutters down for the 15th": the task, or a new one where none is called that; never for certain."""
    name = slots["penciled"]
    made = _told(name, {"told": name, "due": slots["due"]}, scene) if _is_definite(name) else None
    return Commands((made,), exact=False) if isinstance(made, Change) else None


_APPOINTMENT: Final = caseless(
    r"(?:the|my|our|that) (?:[\w'’-]+ )?(?:dentist|doctor|doctors|gp|vet|optician|orthodontist|hairdresser|haircut|"
    r"barber|"
    r"appointment|appt|meeting|mtg|standup|stand-up|call|sync|1:1|interview|lesson|class|session|physio|massage|gym|"
    r"viewing|inspection|check-?up|catch-?up|review|demo|training|practice|rehearsal|pickup|pick-up|drop-off|booking|"
    r"reservation|table|flight|train|lunch|brunch|drinks)(?: with [\w'’ -]+)?",
)
_ASKS: Final = caseless(
    r"(?:could|can|would|may|might|will|should|what|which|who|when|where|how|why|if|is|are|do|does|did|see|show|tell|"
    r"let|know|"
    r"check|anything|something|nothing|whatever)\b",
)
# What points at something that is there, or goes on with what was said.
_NO_NEW: Final = caseless(
    r"^(?:this|that|these|those|it|its|one|ones|another|other|the (?:last|first|next|other|same|rest))\b|"
    r"\b(?:i|we|you|he|she|they|it|not|never|if|when|should|could|would|has|have|had|task|tasks|item|items|one|ones|"
    r"reminder|everything|anything|nothing|something|now|also|still|already|instead|actually)\b|[,;:?]",
)
_LONGEST_NAME: Final = 6  # words


def _shifted(task: str, due: str, scene: Scene) -> Made:
    """ "Dentist to friday"."""
    if not scene.is_due(due) or opens_with_verb(task.split()) or len(task.split()) > 4:
        return None
    made = changing(task, scene, due_text=due)
    return Commands((made,), exact=False) if isinstance(made, Change) else None


def _is_definite(task: str) -> bool:
    """Whether it names a task by an article; "put the bins out every thursday at 9" names none."""
    words = task.lower().split()
    if {"every", "out", "away", "up", "off"} & set(words) or words[-1] in ("on", "in", "down", "back"):
        return False
    return is_marked(task) or words[0] in ("the", "my", "that", "our")


_LINKED: Final = caseless(r"(?:at|by|in|before|around|about)\s")
_OVER: Final = caseless(
    r"(?:over (?:at|by|before)\b|yesterday|last (?!day|weekday|friday of|monday of)\w+|earlier|.* ago$)"
)
_DATE_OF: Final = caseless(r"^(?:the |its |my )?(?:deadline|due date|due|date) (?:for|of|on) ")
_LINK_END: Final = caseless(
    r"(?:\s+(?:got|has|have|had|was|were|is|are|been|now|just|only|also|should|needs?|must|ought|to|be|being|gets?|can|will|"
    r"actually|please|due))+$",
)
_NAME_LEAD: Final = caseless(
    r"^(?:(?:i|we)(?:'ll|'d like to|'d rather| want to| need to| have to| should| will| can| must|'m going to) |i'?ll |"
    r"we'?ll |let'?s |can (?:we|i) |do (?=the |my |our )|having (?=the |my )|have (?=the |my ))+(?=\S+)",
)


def _from_when(task: str, scene: Scene) -> str:
    """ "the review from friday" as "the review"; "friday" alone is the date of it."""
    task = _NAME_LEAD.sub("", _LINK_END.sub("", task)) or task
    task = _DATE_OF.sub("", task)
    name, link, when = task.rpartition(" from ")
    if link and scene.is_due(when) and bulk(task, scene) is None:
        return name
    return "it" if scene.is_due(task) and not is_marked(task) else task


_INSTEAD: Final = caseless(
    r"(?:,?\s+(?:now|finally|instead|actually|then|please|pala|lah?|nga|naman|not (?:on |at )?\w+|and not .+|"
    r"rather than .+|instead of .+))+$",
)
_HOUR: Final = re.compile(
    r"(?:\d{1,2}(?:[:.]\d\d)?|half \w+|quarter \w+ \w+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_NTH_END: Final = caseless(
    r"\b(?:first|second|third|fourth|fifth|last|next|other|same|top|bottom|previous|latest|newest|oldest|final|which|that|this|"
    r"\d(?:st|nd|rd|th))$"
)
_COUNT: Final = caseless(r"(?:ones?|two|three|four|five)\b(?! o['’]?clock)")
_SHIFT: Final = caseless(
    r"(?:a|an|one|two|three|four|five|six|seven|ten|\d{1,3}|a couple of|a few|half "
    r"an)\s*(?:more\s+)?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|fortnights?|"
    r"business days|working days)",
)


def shift(slots: Slots, scene: Scene) -> Made:
    """ "delay 3 by two days": counted from when it was due, which only the task knows."""
    length = (slots.get("span") or slots["more_span"]).strip(" .!?")
    if length.lower() in ("more time", "some more time", "a bit more time", "an extension", "longer"):
        return move_without_date({"task": slots["task"]}, scene)
    if "more_span" in slots and not {"more", "extra", "another"} & set(length.lower().split()):
        return None  # "I need two weeks for the move"
    length = re.sub(r"^(?:another|an extra|an additional|one more)\b", "a", length, flags=re.IGNORECASE)
    if _SHIFT.fullmatch(length) is None:
        return None
    if "earlier" in slots:
        return changing(slots["earlier"], scene, due_text=f"{length} earlier")
    task = _SHIFTED.sub("", _LINK_END.sub("", slots["task"])) or slots["task"]
    return changing(task, scene, due_text=f"{length} later")


_SHIFTED: Final = caseless(r"^(?:shift|move|push|make|bump|set|put|delay) (?=the |my |that |it\b)")


def move_without_date(slots: Slots, scene: Scene) -> Made:
    task = slots.get("task")
    if task is not None and not is_marked(task) and scene.is_due(task):
        return Ask(f"Which task shall I move to {task}?")
    if task is not None:
        names = references(task)
        if re.search(r"\b(?:to|into|onto) (?:the|my|our|a|an|another) [^\W\d_]", task) and not is_marked(task):
            return None  # "move the sofa to the garage"
        if not names or is_sentence(task) or _SAYS.search(task) or (not is_marked(task) and _dated(task, scene)):
            return None
        return Ask(f"To what day or time shall I move {in_quotes(names)}? For example: move {names[0]} to friday.")
    names = references(slots["vague"])
    if not names or not is_marked(slots["vague"]):
        return None
    return Ask(
        f"What shall I change about {in_quotes(names)}? For example: rename {names[0]} to something "
        f"else, or move {names[0]} to friday."
    )


_SAYS: Final = caseless(r"\b(?:is|are|was|were|has|have|been|got|went)\b")  # "shift swap is sorted"


def _dated(text: str, scene: Scene) -> bool:
    found = scene.find(text)
    return found is not None and bool(found.rest)
