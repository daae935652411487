"""What is done with many tasks at once, whatever order it is said in: "the house jobs can all go to the 12th", "nuke
everything except the bills", "everything overdue, make it high", "keep the house ones, delete the others"."""

import re
from typing import Final

from core.language.adding.levels import priority_of
from core.language.clauses.dropped import takes_back
from core.language.frame.polite import plain_request, was_asked
from core.language.frame.tables.of_many import OF_MANY
from core.language.frame.tables.taken_off import DONE
from core.language.frame.turns import put
from core.language.readings import (
    Changes,
    ChangeWhere,
    Command,
    Commands,
    CompleteWhere,
    DeleteWhere,
    Filter,
    Reading,
)
from core.language.tasks.bulk import listing
from core.language.tasks.filters import Scene
from core.language.tasks.sets import all_but_kept, is_overdue, set_of
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_CUES: Final = vocabulary(
    "everything all every whatever whichever anything ones wans yins stuff things thing jobs tasks rest others "
    "other lot items todos chores errands task one overdue everythin evrything both "
)
_LEAD: Final = caseless(
    r"^(?:(?:i|we)(?:['’]d| would)? (?:want|need|like|wanna)(?: you)?(?: to)? (?=delete|remove|erase|get "
    r"rid|clear|move|mark|push)|(?:ok|okay|right|righto|so|and|now|please|pls|just|then|also)[\s,]+)+",
)
_LIST: Final = r"(?:there|here|it|(?:the|my|our|this) (?:to-?do )?list)"
_BIN: Final = (
    r"(?:nuke|ditch|wipe|bin|scrap|trash|chuck|dump|toss|drop|clear|clean|purge|lose|zap|axe|cut|strike|scratch|kill|"
    r"bust|cancel|take|get|knock|flush|yeet|throw|cull|shred|sack)"
)
_DELETE: Final = caseless(
    rf"^(?:(?P<plain>delete|remove|erase|rm|del|get rid of|get shot of|do away with|eliminate)|{_BIN})"
    rf"(?: (?:off|out|away|down|up))?(?: of)? (?P<set>.+?)(?: (?:off|from|out|away)(?: of| from)?(?: {_LIST})?)?$",
)
_MARK: Final = caseless(
    r"^(?:mark|tick|set|make)(?: as)? (?P<early>done|finished|completed?|off|high|low|medium|urgent)(?: "
    r"prio(?:rity)?)? (?P<behind>.+)$|"
    r"^(?:mark|tick|check|cross|set|close|flag|put|make)(?: off| out| down)? (?P<set>.+?)"
    r"(?: (?:as|to|off as|down as))? (?P<as>done|finished|completed?|off|closed|dne|high|low|medium|urgent|important|"
    r"top)(?: prio(?:rity)?)?$",
)
_MOVE: Final = caseless(
    r"^(?:move|push|shift|shove|bump|carry|postpone|reschedule|drag|kick|slide|roll|delay|defer|stick|put|pop|chuck|"
    r"set|schedule|bung|plonk|pencil(?: in)?)(?: (?:back|over|on|forward|down))? "
    r"(?P<set>.+?)(?: (?:back|over|on|forward|along|down|in|up))? (?:to|till|until|til|onto|into|for|on) (?P<to>.+)$",
)
_MAY: Final = (
    r"(?:(?:and|so|then|please|pls|just|you|we|i|they|it|that|can|could|should|must|may|need|needs|want|to|ought|be|"
    r"get|all|now|want|have|has|got|go ahead and|['’]d like) )*"
)
_BACK: Final = r"(?: (?:it|them|those|these|that|em|['’]em|all|both))*"
_GOES: Final = caseless(
    rf"^{_MAY}(?:(?:delete|remove|erase|bin|scrap|ditch|drop|dump|cancel|wipe|nuke|trash|get rid "
    rf"of|clear|chuck)d?{_BACK}"
    rf"|(?:deleted|removed|erased|binned|scrapped|ditched|dropped|dumped|wiped|trashed|cleared|gone)"
    rf"|(?:take|strike|scratch|knock|get|cross|come|taken|struck|knocked){_BACK} off{_BACK})"
    rf"(?: (?:off|from|out)(?: of)?(?: {_LIST})?)?$",
)
_MAY_GO: Final = caseless(
    rf"^(?:(?:all|they) )*(?:can|should|must|may|could)(?: all| just| now| please)* (?:go|come off|be off)(?: now)?"
    rf"(?: (?:from|off)(?: of)? {_LIST}| {_LIST})?$",
)
_DONE: Final = caseless(
    r"^(?:(?:is|are|['’]s|['’]re|has been|have been|been|got|getting) "
    r")(?:(?:all|now|already|both|been|finally|well and "
    rf"truly) )*(?:{DONE}|done and dusted)(?: now| already)?$|^to (?:done|complete|completed)$|"
    rf"^{_MAY}(?:mark|tick|check|cross|set){_BACK}(?: (?:as|off|down|all|it))* (?:done|finished|completed?|"
    r"off|complete)$",
)
_PUT: Final = caseless(
    rf"^(?:{_MAY}(?:make|set|put|move|push|shift|shove|carry|bump|change|mark|go|goes|going|moves|moved|reschedule|"
    rf"postpone|drag|slide|bring|turn|switch|kick|is|are|becomes?|flag|shifts?|slips?|slides?|drifts?|gets?|"
    rf"drops?){_BACK}(?: (?:over|back|on|up|down|out|"
    rf"due|along))*|to|onto|now due)\b(?: (?:due|to|till|until|for|on|as|at|by|onto|over to))* (?P<to>\S.*)$",
)
_CUT: Final = re.compile(
    r"\s*[,;:.!?]+\s+|\s+[-–—]+\s+|\s+(?=[^\w\s'\"#(&+/@-])|\s+(?=(?:im|i['’]m|cos|because|cuz)\b)"
)
_JOINTS: Final = re.compile(r"\s*[,;:–—]+\s+|\s+-+\s+|\s+|(?<=\w)(?=['’](?:s|re)\s)")
_TAIL: Final = caseless(
    r"(?:[\s,]+(?:please|pls|plz|thanks|thx|ta|cheers|now|for me|will you|would you|ok|again|i['’]m afraid|"
    r"unfortunately|sadly|sorry))+$"
)
_ARROW: Final = re.compile(r"\s*(?:[-=–—]+>|→|⇒|➡)\s*")
_SHOWN: Final = caseless(
    r"(?:show|list|see|give|display|view|find|which|what|any|(?:are there|do i have|"
    r"have i got)(?: any)?)(?: (?:me|us|all|"
    r"of|the|my|any))* (?P<set>(?:tasks?|ones|things?|items|to-?dos|stuff)\b.+?)[\s?.!]*$"
)
_ALL: Final = caseless(r"(?:all|both|each|every)\b")
_PUTS: Final = vocabulary("slips slip slides drifts goes moves shifts gets drops go move shift pushed moved set put")
# "Delete the errands label from 6": only the label goes.
_LABEL_OFF: Final = caseless(r"\b(?:label|tag) (?:[\w-]+ )?(?:from|off)\b")
_BOTH: Final = caseless(r"both\b")
_MARKS: Final = re.compile(r"[,'’.?!]")
_SPAN: Final = caseless(r"(?:to|till|until|through|thru)\b")
_FROM: Final = caseless(r"\b(?:from|between) (?:\S+ ){0,2}\S+$")
_LONGEST: Final = 30  # words
# What only tasks are called, where the verb may be said of any things.
_TASKS: Final = caseless(
    r"\b(?:ones|wans|yins|tasks|to-?dos|items)$|^every \S+(?: \S+)? (?:task|thing|one|job)$|"
    r"^(?:everything|anything|whatever)(?:['’]s)? (?:for|about|to do with|under|tagged|with|on the list)\b",
)


def of_set(text: str, scene: Scene) -> Reading | None:
    """The change of many tasks that a message asks for; None where more is said than that and why."""
    words = _MARKS.sub(" ", text.lower()).split()
    if not 3 <= len(words) <= _LONGEST or _CUES.isdisjoint(words) or "\n" in text or '"' in text:
        return None
    if (text.rstrip().endswith("?") and not was_asked(text)) or _LABEL_OFF.search(text):
        return None
    request = _ARROW.sub(" to ", _LEAD.sub("", plain_request(put(text, OF_MANY)).strip()))
    kept = all_but_kept(request, scene)
    if kept is not None:
        return Commands((DeleteWhere(kept),), exact=False)
    if (shown := _SHOWN.match(request)) and (chosen := set_of(shown["set"], scene)) and chosen.undated:
        return Commands((listing(chosen),), exact=False)
    for head in _heads(request):
        made = _verb_first(head, scene) or _set_first(head, scene)
        if made is not None:
            return Commands((made,), exact=False)
    return None


def _heads(text: str) -> list[str]:
    """The request with all that stands behind it, and without what only says why."""
    text = _TAIL.sub("", text.strip(" .!"))
    whole = [text]
    for cut in reversed(list(_CUT.finditer(text))):
        if not takes_back(text[cut.end() :]):
            whole.append(_TAIL.sub("", text[: cut.start()].strip(" .!,")))
    return whole


def _verb_first(text: str, scene: Scene) -> Command | None:
    """ "Nuke everything except the bills", "mark every school thing done"."""
    if (found := _DELETE.match(text)) is not None:
        chosen = set_of(found["set"], scene)
        sure = chosen is not None and (found["plain"] or chosen.search is None or _TASKS.search(found["set"]))
        return DeleteWhere(chosen) if chosen is not None and sure else None
    if (found := _MARK.match(text)) is not None and (chosen := set_of(found["set"] or found["behind"], scene)):
        level = priority_of(found["as"] or found["early"])
        return ChangeWhere(chosen, Changes(priority=level)) if level else CompleteWhere(chosen)
    if (found := _MOVE.match(text)) is not None and scene.is_due(found["to"]):
        chosen = set_of(found["set"], scene)
        sure = chosen is not None and (chosen.search is None or _TASKS.search(found["set"]) or _ALL.match(found["set"]))
        return ChangeWhere(chosen, Changes(due_text=found["to"])) if chosen is not None and sure else None
    return None


def _set_first(text: str, scene: Scene) -> Command | None:
    """ "The house jobs can all go to the 12th", "whatever's down for tomorrow, make it high"."""
    joints = list(_JOINTS.finditer(text))
    for joint in reversed(joints):
        what = _TAIL.sub("", text[joint.end() :].strip())
        name = text[: joint.start()]
        action = _action(what, scene)
        marked = "," in joint[0] or ":" in joint[0] or ";" in joint[0]
        if (action is None and not (marked and scene.is_due(what))) or name.split()[-1].lower() in _PUTS:
            continue  # "everything under pmo slips" to a day: by the joint before "slips"
        if _SPAN.match(what) and _FROM.search(name):
            continue  # "everything due from mon to wed" is a question
        chosen = set_of(_TAIL.sub("", name), scene)
        if chosen is None or (action == "complete" and _BOTH.match(name)):
            continue  # both that were shown
        if action is None:
            return ChangeWhere(chosen, Changes(due_text=what)) if is_overdue(chosen) else None
        return _with(chosen, action)
    return None


def _with(chosen: Filter, action: str | Changes) -> Command:
    if isinstance(action, Changes):
        return ChangeWhere(chosen, action)
    return DeleteWhere(chosen) if action == "delete" else CompleteWhere(chosen)


def _action(what: str, scene: Scene) -> str | Changes | None:
    """What is done with them: "delete", "complete", or a change."""
    if _GOES.match(what) or _MAY_GO.match(what):
        return "delete"
    if _DONE.match(what):
        return "complete"
    found = _PUT.match(what)
    if found is None:
        return None
    level = priority_of(found["to"])
    if level is not None:
        return Changes(priority=level)
    return Changes(due_text=found["to"]) if scene.is_due(found["to"]) else None
