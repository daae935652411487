"""Several things to do in as many sentences, or with something said of all of them: "couple of things. Fix the tap, and
call Pete on monday. Also pay the nursery", "wash the car and hoover the stairs, both by friday"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.adding.levels import priority_of
from core.language.adding.lists import split_list
from core.language.adding.quickadd import with_defaults
from core.language.clauses.day_by_day import day_by_day
from core.language.clauses.headings import announces, due_then
from core.language.frame.polite import plain_request
from core.language.readings import Add, Commands, Reading, Remind, Smalltalk
from core.language.tasks.filters import Scene
from core.language.tasks.kernels import plain_verb
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.sentences import NO_ABBREVIATION

Read = Callable[[str], Reading]

_SENTENCE: Final = caseless(
    rf"(?=[\s.!…;])\s*(?:(?:[!…]|{NO_ABBREVIATION}(?<!\b[a-z])\.)[.!…]*|;)\s+|\s+[–—-]+\s+",
)
_OBLIGED: Final = (
    r"(?:(?:(?:i|we)(?:['’](?:ve|ll|d|m|re))?|ive|im|ill)\s+)?(?:(?:also|still|really|just|do|will|then)\s+)*"
    r"(?:(?:need|have|got|ought|want|have got|supposed|meant)(?:\s+also)? to|gotta|must|should|had better|better|"
    r"(?<=ve )to|(?<=also )to)\s+(?:also\s+)?"
)
# Before what is to be done, in a row: "second, I've also to …", "oh and …", "two is …".
ORDER: Final = caseless(
    r"^(?:(?:(?:and|also|then|so|oh|plus|yeah|ok|okay|right|next|lastly|last(?: one| thing)?|finally|"
    r"after that|first(?:ly| of all| off| up)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|"
    r"(?:number )?(?:one|two|three|four|five) is(?: to)?|(?:the )?(?:first|second|third|other|last|next)(?: one| thing"
    r")? is(?: to)?|(?:and )?(?:another|one more)(?: one| thing)?(?: is(?: to)?)?)(?:\s*[,:–—-]+\s*|\s+))+)?"
    rf"(?:{_OBLIGED})?",
)
# What is said of all of them behind the last: "…, both by friday", "…, thursday all of it".
_ALL: Final = r"(?:both|each|everything|the lot|all(?: (?:three|four|five|six|(?:of )?(?:it|them|these|those|this)))?)"
_OF_ALL: Final = caseless(
    rf"(?:\s*[,;.–—-]+\s+|\s+(?=both\s|all (?:of (?:it|them)|three|four|due|by|before)\s))"
    rf"(?:(?:and|but|ideally|preferably|hopefully|please|pls)\s+)*"
    rf"(?:{_ALL}(?:['’]s|['’]re)?(?:\s+(?:are|is|to be|need(?:s|ed)?|has|have|must|should|be|to|done|doing|due|sorted|"
    r"finished|get|please|ideally|preferably))*?\s+(?P<behind>[^,;]+?)|"
    rf"(?P<front>[^,;]+?)\s+(?:for |please )?{_ALL})(?:\s+please)?[\s.!]*$",
)
_BACK: Final = caseless(r"\b(?:it|them|that|those|this|these|him|her|one|ones)\b")
_ASKS: Final = caseless(
    r"^(?:add|remind me|put|jot|don['’]?t forget|remember|make sure)\b(?!.*\b(?:number|task|item) ?\d)",
)
# Something that was told, and isn't to be done: "long day yesterday", "school just rang".
_TOLD: Final = caseless(
    r"\b(?:is|are|was|were|am|been|has|had|will|would|said|says|told|came|comes|coming|going|went|got|gets|"
    r"keeps?|ran|rang|starts?|ends?|broke|died|wants?|needs|yesterday|last (?:night|week)|\w{3,}ed)\b|"
    r"['’](?:s|re|ve|ll|d|m)\b|"
    r"^(?:long|busy|mad|crazy|big|full|lots?|loads?|hectic|quick) (?:\w+ )?(?:day|week|one|morning|on|evening|"
    r"weekend)\b",
)
# Who got in touch, which finishes nothing: "school rang", "the garage texted me back".
_RANG: Final = caseless(
    r"^(?:(?:so|and|oh|ok|right|well|just|apparently)[\s,]+)*(?!(?:i|we|i['’]ve|we['’]ve|ive)\b)(?:[\w'’-]+ "
    r"){1,4}?(?:has |have "
    r"|just |already )*(?:rang|rung|called|phoned|texted|emailed|messaged|wrote|written|replied|pinged|been on|been in "
    r"touch|got back|got in touch)(?: (?:to|me|us|back|again|earlier|today|just|now|there|this morning|yesterday|last "
    r"night)"
    r")*[\s.!]*$",
)
_NO_TALE: Final = caseless(r"\b(?:if|unless|when|don['’]?t|do not|never|not|no|stop|cancel|delete|remove)\b|\d|\?")
_LONGEST: Final = 90  # words


def several(text: str, scene: Scene, read: Read) -> Reading | None:
    """The tasks; None for any other text. `read` reads one of the sentences."""
    if '"' in text or "“" in text or "\n" in text or text.rstrip().endswith("?") or len(text.split()) > _LONGEST:
        return None
    return (
        day_by_day(text, scene)
        or _said_of_all(text, scene, read)
        or _counted(text, scene, read)
        or _in_sentences(text, scene, read)
    )


def _said_of_all(text: str, scene: Scene, read: Read) -> Reading | None:
    """ "Wash the car and hoover the stairs, both by friday"."""
    found = _OF_ALL.search(text)
    if found is None or not text[: found.start()].strip():
        return None
    said = (found["behind"] or found["front"]).strip()
    level = priority_of(said)
    when = next((each for each in (said, f"by {said}") if scene.is_due(each)), None)
    if level is None and when is None:
        return None
    head = _CONSEQUENCE.sub("", text[: found.start()]) or text[: found.start()]
    items = _added(read(head)) or ()
    if len(items) < 2:
        items = split_list(_ADDING.sub("", head.strip()), scene, announced=True) or ()
    if len(items) < 2 or any(isinstance(item, Remind) for item in items):
        return None
    shared = Add("", priority=level)
    made = [with_defaults(item, shared) for item in items if isinstance(item, Add)]
    return Commands(tuple(due_then(item, when, scene) if when else item for item in made), exact=False)


_ADDING: Final = caseless(
    r"^(?:(?:please|pls|also|and|can you|could you) )*(?:add|note(?: down)?|jot down|put down) (?=\w)"
)
# "My grandson's flying in thursday, so wash …": why, and then what is to be done.
_CONSEQUENCE: Final = caseless(
    r"^(?!(?:i|we|add|put|remind|need)\b)[^:]*?\w['’]?(?:s|re|ll)? \w[^:,]*(?:,\s+so|\s+so)\s+(?=[a-z]+ (?!that\b)\w)",
)
# Counted aloud: "one is water the tomatoes two is pay the gardener", "one buy eggs, two call the plumber".
_COUNT: Final = caseless(
    r"(?:^|[\s,;:.–—-]+(?:and\s+)?)(?:number\s+)?(?P<n>one|two|three|four|five|six)(?P<plain>\s+is(?:\s+to)?\s+|"
    r"\s*[,:)]\s+"
    r"|\s+)(?=(?P<verb>[a-z]+) \S)",
)
_NUMBERS: Final = ("one", "two", "three", "four", "five", "six")
_FEWEST: Final = 3  # that are told by their numbers alone


def _counted(text: str, scene: Scene, read: Read) -> Reading | None:
    marks = [mark for mark in _COUNT.finditer(text) if opens_with_verb(text[mark.end() :].split())]
    marked = all(mark["plain"].strip() for mark in marks) or len(marks) >= _FEWEST
    if len(marks) < 2 or not marked or [mark["n"].lower() for mark in marks] != list(_NUMBERS[: len(marks)]):
        return None
    front = text[: marks[0].start()].strip(" ,.:;")
    head = announces(front, scene, colon=True) if front else (Add(""), True)
    if head is None:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    parts = [_added(read(f"add {text[mark.end() : end]}")) for mark, end in zip(marks, ends, strict=True)]
    items = [item for part in parts if part is not None for item in part]
    if None in parts:
        return None
    return Commands(tuple(_shared(item, head[0], scene) for item in items), exact=False)


def _in_sentences(text: str, scene: Scene, read: Read) -> Reading | None:
    """Each sentence a task or several, behind what only tells or announces."""
    parts = _headed([part.strip() for part in _SENTENCE.split(text) if part.strip()], scene)
    if len(parts) < 2:
        return None
    items: list[Add | Remind] = []
    shared = Add("")
    for part in parts:
        head = announces(part, scene, colon=True) if not items else None
        if head is not None:
            shared = replace(head[0], due_text=head[0].due_text or shared.due_text)
            continue
        if _RANG.match(part):
            continue
        body = _body(part)
        made, refused = _made_of(body, read)
        if refused:
            return None
        if made is not None:
            items.extend(made)
        elif not _is_tale(part, scene, read):
            return None
    if len(items) < 2:
        return None
    return Commands(tuple(_shared(item, shared, scene) for item in items), exact=False)


def _headed(parts: list[str], scene: Scene) -> list[str]:
    """The sentences, with what announces before a colon as one of its own."""
    for place, part in enumerate(parts[:2]):
        head, colon, rest = part.partition(": ")
        if colon and rest.strip() and announces(head, scene, colon=True) is not None:
            return [*parts[:place], head, rest, *parts[place + 1 :]]
    return parts


def _shared(item: Add | Remind, shared: Add, scene: Scene) -> Add | Remind:
    if isinstance(item, Remind):
        return item
    item = with_defaults(item, replace(shared, due_text=None))
    return due_then(item, shared.due_text, scene) if shared.due_text else item


def _body(part: str) -> str:
    """The sentence without its place in the row and without its obligation."""
    request = plain_request(part)
    found = ORDER.match(request)
    return request[found.end() :] if found is not None else request


def _made_of(body: str, read: Read) -> tuple[tuple[Add | Remind, ...] | None, bool]:
    """The new tasks that a sentence asks for, and whether it asks for something else, so that it is no row of tasks."""
    words = body.lower().split()
    if not words or _BACK.search(" ".join(words[:3])) or words[0] in _SAYING:
        return None, bool(words) and words[0] in _SAYING
    reading = read(body)
    made = _added(reading)
    if isinstance(reading, Commands) and made is None:
        return None, True
    if _ASKS.match(body):
        return made, made is None
    if opens_with_verb(words):
        return made or _added(read(f"add {body}")), False
    return (made if made is not None and all(map(_is_thing, made)) else None), False


def _is_thing(item: Add | Remind) -> bool:
    """ "Dentist friday at 3"; not "cleaners come friday"."""
    words = item.title.lower().split() if isinstance(item, Add) and item.due_text else []
    return 0 < len(words) <= 2 and words[0] not in _NO_NAMES and plain_verb(words[-1]) is None and words[-1].isalpha()


_NO_NAMES: Final = frozenset(
    ["the", "my", "our", "he", "she", "they", "we", "i", "it", "that", "this", "a", "an", "there"]
)


# "label sec", "note: bring the keys": said of another task.
_SAYING: Final = frozenset(["label", "tag", "note", "mark", "note:", "due"])


def _added(reading: Reading) -> tuple[Add | Remind, ...] | None:
    """The new tasks of a reading; None where it is anything else."""
    if not isinstance(reading, Commands):
        return None
    items = tuple(item for item in reading.items if isinstance(item, Add) or (isinstance(item, Remind) and item.new))
    return items if items and len(items) == len(reading.items) else None


def _is_tale(part: str, scene: Scene, read: Read) -> bool:
    """Whether the sentence may be left out: it tells something, and nothing of it is said of a task."""
    if _NO_TALE.search(part) or len(part.split()) < 2:
        return isinstance(read(part), Smalltalk)
    return (_TOLD.search(part) is not None and not _BACK.match(part)) or isinstance(read(part), Smalltalk)
