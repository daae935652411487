"""One clause is the request, the others only say why: "it stinks in there. Move 3 to today. They close at 5"."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.clauses.said_of_it import ACTS, says_it
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    ListTasks,
    Reading,
    Remind,
    Undo,
    Unremind,
)
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_number, is_pointer
from core.language.text.caseless import caseless
from core.language.text.verbs import present_of
from core.language.text.words import vocabulary


def rambles(reading: Reading) -> bool:
    """Whether a name of a task goes on past a comma: "the train task, the plan got cancelled"."""
    return isinstance(reading, Commands) and any(
        re.search(r"[,.;!:]\s|\s[-–—]\s|\s(?:but|because|cos|so|since)(?:\s|$)", name, re.IGNORECASE)
        for item in reading.items
        if isinstance(item, (*ACTS, Unremind))
        for name in item.tasks
        if _ENUMERATED.fullmatch(name) is None
    )


def opens_with_why(reading: Reading, text: str) -> bool:
    """Whether the name of what is to be deleted is how the message begins, and its command stands in a later clause:
    "we don't go because I'm ill. The hotel you can delete"."""
    (item,) = reading.items if isinstance(reading, Commands) and len(reading.items) == 1 else (None,)
    named = isinstance(item, Delete) and text.lower().startswith(item.tasks[0].lower())
    return named and any(_DELETED.search(part) for part in _MARKS.split(text)[1:])


_DELETED: Final = caseless(r"\b(?:delete|remove|erase|take|drop|go|be)\b")
# "buy rope, soap and twine"
_ENUMERATED: Final = re.compile(
    r"[\w'’-]+(?: [\w'’-]+){0,4}(?:, [\w'’-]+(?: [\w'’-]+)?)+,? (?:and|&) [\w'’-]+(?: [\w'’-]+)?"
)
_MARKS: Final = re.compile(r"\s*(?:[.!?;…]+(?=\s|$)|,\s+|\s[-–—]+\s|\n+|:\s+)\s*")
_LINKS: Final = caseless(
    r"\s*(?:[.!?;…]+(?=\s|$)|,\s+|\s[-–—]+\s|\n+|:\s+|\s(?:so|but|because|cos|coz|cuz|cause|and)\s|"
    r"\s+(?=(?:you|u) (?:can|could|may) (?:now |just )?(?:close|tick|mark|cross|check|delete|remove|take|scratch|"
    r"archive)\b))\s*",
)
_CONDITION: Final = caseless(r"\b(?:if|once|as soon as|unless|whether|should i|would it|what happens|suppose)\b")
_TAKEN_BACK: Final = caseless(
    r"\b(?:don'?t|do not|never|not|no|wait|stop|nvm|never ?mind|actually|changed my mind|just kidding|jk|leave|"
    r"can'?t decide|cannot decide|"
    r"unsure|no idea|second thoughts?|maybe|perhaps|or should i|should i|let me think|thinking about it|hang on|hold "
    r"on|still need|still want|do need)\b",
)
# "We don't need it any more" is why it goes, and not a change of mind.
_REASON: Final = caseless(
    r"\b(?:don'?t|do not|no longer|not|never|won'?t|isn'?t|no|didn'?t|can'?t)\s+(?:really\s+|"
    r"actually\s+|be\s+|even\s+)?(?:need|want|needed|wanted|matter|required|relevant|going|doing|happening|using|"
    r"interested|worry|longer|care|bother|point|rush|coming|happen|for me)\w*",
)
_BULK: Final = (CompleteWhere, DeleteWhere, ArchiveWhere)
_PLAIN: Final = (Add, Remind, Unremind, ListTasks, Undo)
_NOT_NAMES: Final = caseless(
    r"^(?:(?:i|we|you|it|that|this|they)(?:'s|'re|'m|'ve|'ll)?|sorry|thanks|thank you|please|ok|okay|"
    r"hey|hi|hello|oh|well|yes|yeah|no|"
    r"right|great|good|cool|done|finally|oops|actually|all (?:done|good|sorted))(?:\s+(?:is|are|was|"
    r"were|all|good|done))?$",
)
_WRAPPING: Final = caseless(
    r"^(?:(?:oh|ah|sure|so|well|sorry|hey|ok|okay|um|right|and|but|yep|yes|yeah|finally)[\s,]+)*"
    r"(?:(?:(?:i|we)(?:'ve|'re| have| are)? )?(?:(?:nearly |almost |just )?(?:run |ran )?out of|short of|low on)\s+|"
    r"(?:don'?t|do not|never|pls don'?t|please don'?t)\s+(?:delete|remove|complete|touch|change|"
    r"move|cancel|forget|archive|clear|tick|mark)\s+(?:off\s+)?|(?:i(?:'ve| have)?\s+)?changed my mind (?:about|on)\s+|"
    r"(?:(?:i|we)\s+)?(?:(?:don'?t|do not|no longer|didn'?t|did not|won'?t|will not)\s+(?:actually\s+|really\s+)?"
    r"(?:(?:need|have|want|get|got)(?:\s+to)?\s+)?)|(?:there(?:['’]?s| is) )?(?:no (?:\w+ )?(?:need|point|"
    r"reason)(?:\s+(?:to|for|in))?)\s+|(?:forget|about|re|regarding|never ?mind|nvm)\s+(?:about\s+)?|"
    r"the task (?:of|for|about)\s+|(?:(?:i|we)\s+)?(?:won'?t|don'?t|didn'?t|haven'?t got|haven'?t|will not|"
    r"do not|can'?t)\s+(?:have|find|get|make|do|manage)\s+(?:the\s+|any\s+|enough\s+)?(?:time\s+)?(?:for\s+|to\s+)?|"
    r"(?:(?:i|we)\s+)?need\s+(?:a bit |some )?more\s+time\s+(?:for|on|with)\s+|no\s+time\s+(?:for|to)\s+|"
    r"(?:(?:does|did) (?:it|that|the list) (?:say|show|look like)|(?:did|do|can) (?:you|u) (?:get|see|hear|know|notice|"
    r"catch|realise|realize))(?: (?:that|how|if|whether))?\s+(?=(?:the|my|our|that|those)\b)|"
    r"it\s+(?:looks|seems|sounds)\s+like\s+|(?:looks|seems|sounds)\s+like\s+|turns\s+out\s+|apparently\s+|"
    r"change\s+of\s+plans?\s*[:,-]?\s+|(?:(?:i|we)(?:'m|'re| am| are)?\s+)?not\s+(?:doing|going\s+to|going|"
    r"\w+ing(?:\s+(?:on|for|to|with|at))?)\s+|(?:(?:i|we)(?:'ve| have)?\s+)?decided\s+against\s+|"
    r"(?:someone|somebody|anyone|nobody|no one)(?: else)?(?:['’]s| is| has| has been| will be| are|['’]ll be)?(?: now| "
    r"already| just)? (?:\w+ing|done|taken|sorted|handled|got|bought|brought|covered|will do)(?: care of| on| with| "
    r"over| up| out)? (?=(?:the|my|our|that|those)\b)|"
    r"(?:[\w-]+ ){0,2}[\w-]+(?:['’]s| has| have|['’]ve) (?:got|had|taken|collected|picked up) (?=(?:the|my|our|her|his|"
    r"their)\b)|(?:you know|remember|as for) (?=(?:the|that|my|our)\b)|"
    r"(?:picked|dropped|sent|handed|took|brought|fetched|collected|cleared|gave|paid|sorted|fixed|returned)(?: up| off|"
    r" over| back| out| in)? (?=(?:the|my|our|her|his|their|that|those)\b)|"
    r"(?:(?:i|we)(?:'ve| have)?\s+)?(?:just |finally |already )?(?:cancelled|canceled|added|made|created|got|picked "
    r"up|bought)\s+)",
)
_STATE: Final = caseless(
    r"\s+(?:it|they|he|she)(?:['’](?:s|re|ll)|\s+(?:is|are|was|were|has|will))\b.*$|"
    r"(?:(?:['’]s(?!\s[\w-]+(?:\s[\w-]+)?\s(?:is|are|was|were|has|have|had|got|gets|came|arrived|went)\b))|'re|"
    r"\s+(?:is|are|was|were|has|have|had|got|gets|been|never|isn'?t|aren'?t|wasn'?t|"
    r"weren'?t|hasn'?t|can|will|won'?t))\b.*$|"
    r"\s+(?:took|takes|came|went|keeps?|needs?|starts?|begins?|works?|broke|fell|died|arrived|failed|expired|"
    r"turned|(?:no )?dey)\b.*$|\s+(?:at this stage|at this point|lah|leh|lor|sha|hey|eh|already lah)$|"
    r"\s+(?:by (?:mistake|accident)|accidentally)$|\s+(?:any\s?more|any longer|now|thing|today|tonight|tomorrow|"
    r"this (?:week|weekend|month|year|term|season|quarter|summer|winter|spring|autumn|time|time round)|after all|this "
    r"morning|this afternoon|yesterday|last night|earlier|already)$",
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
        isinstance(c, (*ACTS, *_BULK)) for c in commands
    ):
        return None
    if any(_only_shows(parts[place], readings[place]) for place in at):
        return None
    if any(_forbids(part, command) for part in others for command in commands):
        return None
    one = _one_of(commands) or _deleted(parts, readings) or _closed(commands, readings)
    if one is None:
        return None
    return Commands((_with_antecedent(one, parts[: at[-1]]),), exact=False)


def _deleted(parts: list[str], readings: list[Reading | None]) -> Command | None:
    """The one deletion among tellings of what happened: "delete the train task, the plan got cancelled"."""
    made = [(item, reading.exact) for reading in readings if isinstance(reading, Commands) for item in reading.items]
    deleted = [item for item, _ in made if isinstance(item, Delete)]
    told = [item for item, exact in made if isinstance(item, Complete) and not exact]
    return deleted[0] if len(deleted) == 1 and len(told) + 1 == len(made) else None


def _closed(commands: list[Command], readings: list[Reading | None]) -> Command | None:
    """The number that is closed last, behind what was done: "fixed the test, so #12 can be closed"."""
    *told, last = commands
    numbered = isinstance(last, Complete) and all(is_number(name) for name in last.tasks)
    return last if numbered and told and all(isinstance(item, Complete) for item in told) else None


def _items(reading: Reading | None) -> tuple[Command, ...]:
    return reading.items if isinstance(reading, Commands) else ()


def _hushed(part: str, reading: Commands) -> bool:
    """ "ok", "yes" and "no" between other words ask for nothing."""
    return all(not isinstance(item, (*ACTS, *_BULK, *_PLAIN)) for item in reading.items) or (len(reading.items) != 1)


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
        not isinstance(command, ACTS)
        or len(command.tasks) != 1
        or not (says_it(command.tasks[0]) or _BACK_END.search(command.tasks[0]))
    ):
        return command
    for part in [*filter(_GIVEN_UP.match, before), *reversed(before)]:
        name = _STATE.sub("", _WRAPPING.sub("", part.strip())).strip(" ,.!?'\"")
        if _NO_ANTECEDENT.match(part):
            continue
        if _CUT_OFF.search(name) or _PERSON.match(name) or _BY_OTHERS.match(part):
            name = _thing_in(part)
        elif name and present_of(name.split()[0].lower()) is not None:  # "renewed the book online, delete that"
            name = _thing_in(part) or name
        if name and not is_pointer(name) and _NOT_NAMES.match(name) is None and len(name.split()) <= 9:
            return replace(command, tasks=(name,))
    return command


def _thing_in(part: str) -> str:
    """What somebody is told to have done something with: "the blender", of "Bia told me I can keep the blender"."""
    for article in (_DEFINITE, _INDEFINITE):
        named = [found[0] for found in article.finditer(part) if _TIME.search(found[0]) is None]
        if named:
            return named[-1]
    return ""


_CUT_OFF: Final = caseless(r" (?:you|u|i|we|they|he|she)$")  # "the quote you", of "… you can delete"
_PERSON: Final = caseless(
    r"(?:.*\b(?:said|says|told|tells|reckons|thinks|decided|promised) (?:\w+ )?)?(?:i|we|you|he|she|"
    r"they)(?:['’]\w+)? .",
)
# "My tenant got his brother to fix the disposal", "head office has automated that report": what others did it to.
_BY_OTHERS: Final = caseless(
    r"(?:(?:my|the|our|his|her|their) )?[\w-]+ (?:got|had|asked|paid|hired|let|made|sent) (?:(?:my|the|an?|our|his|her|"
    r"their) )?[\w-]+ (?:to )?[a-z]+ (?:the|my|our|that|those) \w|"
    r".*\b(?:has|have|had|['’]ve) (?:\w+ly |just |already )*\w+ed (?:that|those) \w",
)
_THING: Final = (
    r" (?:(?!(?:to|for|with|at|on|in|by|from|and|or|but|is|are|was|were|has|have|had|can|will|won['’]?t|myself|this|"
    r"these|any|no|instead|anyway|online|yesterday|earlier|myself|last|today|tomorrow|already|again|after|before|"
    r"until|till|over|off|out|up|down|back|away|now|"
    r"then)\b)[\w'’-]+ ?){1,3}"
)
_DEFINITE: Final = caseless(rf"\b(?:the|my|our|her|his|their|that|those){_THING}")
_INDEFINITE: Final = caseless(rf"\b(?:an?|another|some){_THING}")
_TIME: Final = caseless(r"\b(?:\w+day|week|month|year|morning|evening|afternoon|night|moment|way|time)s? ?$")
# A wish or a question names nothing that was done.
_NO_ANTECEDENT: Final = caseless(
    r"(?:(?:and|so|but|oh|sure|well)[\s,]+)*(?!(?:do|does|did|can) (?:it|that|you|u) (?:say|show|get|see|hear|know|"
    r"notice)\b)(?:would|could|can|will|do(?! not\b)|does|who|what|why|how|where|be (?:an?|so)|"
    r"please|bless|god|thank (?:god|goodness)|lucky|fair play|typical)\b",
)
# What is given up is what is meant, whatever else was said: "never mind the goggles, they bought a set. delete that".
_GIVEN_UP: Final = caseless(
    r"(?:(?:oh|ah|sure|so|ok|actually)[\s,]+)*(?:(?:never ?mind|nvm|forget)\s|(?:there(?:['’]?s| is) )?no (?:\w+ )?"
    r"(?:need|point|reason)\b)",
)
_BACK_END: Final = caseless(r"^\w+ (?:it|them|that|those)$")
