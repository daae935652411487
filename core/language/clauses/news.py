"""A request behind a clause that only tells: "I'm stuck in a call, could you put lunch in for friday?", "head office
shut early. What have I got tomorrow?".

Asked last, where nothing was made of the whole, or what was told got into a title or a search. It may delete nothing,
and finish only what is said to be done in so many words ("so that call is done"); requests that take up what was told
("delete that") are read with it elsewhere.
"""

import re
from collections.abc import Callable
from typing import Final

from core.language.frame.reasons import tells_why
from core.language.readings import (
    Add,
    Ask,
    CannotDo,
    Change,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    ListTasks,
    Reading,
    Remind,
    Smalltalk,
    Start,
    Unknown,
    Unremind,
)
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_CUT: Final = caseless(
    r"(?:\s*[,;.!…]+\s+|\s+[-–—]+\s+|\s+(?=so\s))(?:(?P<so>so)\s+|(?:and|but|then|anyway|please|pls|now|ok|also)"
    r"[,:]?\s+)*",
)
_SENTENCE: Final = re.compile(r"\s*[.!…]")
_SPOKEN_TO: Final = r"(?:(?:can|could|would|will) (?:you|u|ya|ye) (?:please |pls |just |kindly |maybe )*)"
# What is said to Errand, by its verb or by the words it is spoken to with.
_TO_ERRAND: Final = caseless(
    rf"{_SPOKEN_TO}(?!(?:do|be|see|have|like|want)\b)[a-z]+ \S|(?:please )?(?:add|put|stick|pop|chuck|bung|whack|jot|"
    rf"note|"
    r"schedule|remind me|move|push|shift|bump|slide|bring|make|set|change|mark|rename|show|list|give|"
    r"for (?:my|the) [\w-]+ list:|everything|all (?:the|my))\s+\S|"
    r"(?:text|e-?mail|mail|message|call|ring|phone|tell) \S.* for me\b",
)
_ASKS: Final = caseless(
    r"(?:at |by )?(?:what|when|which|where|how (?:many|much|long|soon))(?:['’]?s| is| are| am| was| do| does| did|"
    r" have|"
    r" has| else| should| must| tasks?| time)\b|(?:is|are) there\b|(?:any|anything|something)\b.*\?|"
    r"(?:do|did|have|am|was) i\b.*\?",
)
_IS_ASKED: Final = caseless(rf"{_SPOKEN_TO}|{_ASKS.pattern}")
_DUTY: Final = caseless(
    r"\b(?:need(?:s|ed)?(?: to\b)?|have to|has to|got to|gotta|must|should|ought|had better|to do|due|remind|add|todo|"
    r"task)\b|[:?\"“]|#\d",
)
_WISH: Final = caseless(r"\b(?:want|wanna|(?:would|['’]d) (?:like|love|rather)|plan|hope|hoping)\b")
_DOUBT: Final = caseless(
    r"\b(?:if|unless|whether|once|until|maybe|perhaps|might|never ?mind|wait|stop|cancel|forget|delete|remove|"
    r"instead)\b|^(?:when|whenever|because|since|as|don['’]?t|do not|never|no|not|yes)\b",
)
# What is noticed or happens to somebody, and finishes nothing.
_NOTICED: Final = caseless(
    r"(?:(?:ok|oh|so|well|hey|right)[\s,]+)*(?:just |only |still |finally )*(?:(?:i|we)(?:['’](?:ve|d|m|re)| have|"
    r" had)?"
    r" )?(?:just |only |still |finally )*(?:remembered|reali[sz]ed|noticed|heard|found out|learn(?:ed|t)|saw|stood|"
    r"woke|"
    r"was|were|felt|forgot|thought|(?:got|had) (?:an?|the|some|another) (?:call|text|e-?mail|letter|message|note|"
    r"reminder|word|news)|have (?:an?|one|two|half|only)|been|stuck|running|out of|off to|in a|on the|at the|\w+ing)\b",
)
_ONESELF: Final = caseless(
    r"(?:(?:ok|oh|so|well|hey|right|and|but)[\s,]+)*(?:just |finally )?(?:i|we)(?:['’]ve| have| had)? (?:just |"
    r"already |"
    r"finally |also )*(?:got the (?:go|green|nod|news|keys|all)\b|have (?:no|little|hardly)\b|(?P<verb>[a-z]+))",
)
_STATES: Final = vocabulary("am are can cannot don won feel keep live love hate like know think hope")
# That somebody else, or something, did or is something: "new pupil signed up", "light has been terrible".
_SOMETHING: Final = caseless(
    r"[^,;]*?\w (?:is|are|was|were|has|have|had|will|won['’]?t|can['’]?t|said|says|asks?|wants?|came|comes|got|gets|"
    r"went|ran|broke|died|wrote|rang|spoil|[a-z]{2,}ed)\b|[\w-]+['’](?:s|re) \w",
)
_BACK: Final = caseless(r"\b(?:it|that|them|those|these|this one|that one|both|him|her|same)\b")
_WORD: Final = re.compile(r"[\w'’]+")
_FEW, _LONGEST = 3, 45  # words


def behind_news(text: str, reading: Reading, read: Callable[[str], Reading]) -> Reading | None:
    """What is asked for behind what is told; None where all is said of one thing. `reading` is what the whole came
    to, `read` reads a part."""
    if (done := _REPORTED.match(text)) is not None and _is_of_done(reading):
        return _reported(done, read) if _DOUBT.search(done["front"]) is None else None
    if not _FEW * 2 <= len(text.split()) <= _LONGEST or "\n" in text or not _may_be_lost(reading):
        return None
    for cut in _CUT.finditer(text):
        front, behind = text[: cut.start()].strip(), text[cut.end() :].strip()
        if not _opens_request(behind, chore=cut["so"] is not None or _SENTENCE.match(cut[0]) is not None):
            continue
        if not _is_news(front, asked=_IS_ASKED.match(behind) is not None) or not _is_spoilt(reading, behind):
            return None
        made = read(behind)
        greeted = isinstance(reading, Smalltalk) and not isinstance(made, CannotDo)
        return _inexact(made) if _is_whole(made) and not greeted else None
    return None


# "I caught her at pickup so that call is done": what is said to be done, and no other part of it.
_REPORTED: Final = caseless(
    r"(?P<front>[^\"“?]{6,}?)[\s,;.!…–—-]+so (?:now )?(?P<what>(?:the|that|my|our|this) (?!(?:one|ones|task|thing|"
    r"lot)\b)[^,;.?\"“]{2,40}?)"
    r"(?:['’]s| is| are| can be)(?: now| all| finally| officially)? (?:done|sorted|finished|complete|completed|handled|"
    r"dealt with|ticked off|crossed off|(?:taken )?care(?:d)? (?:of|for)|out of the way)(?: now| too| then)?[\s.!]*$",
)


def _is_of_done(reading: Reading) -> bool:
    if isinstance(reading, Commands):
        return not reading.exact and all(isinstance(item, Complete | Add) for item in reading.items)
    return isinstance(reading, Unknown | Ask)


def _reported(done: re.Match[str], read: Callable[[str], Reading]) -> Reading | None:
    made = read(f"{done['what']} is done")
    plain = isinstance(made, Commands) and all(isinstance(item, Complete) for item in made.items)
    return _inexact(made) if plain else None


def _may_be_lost(reading: Reading) -> bool:
    """Whether nothing was made of the whole, or only new tasks or a search, into which news may have got."""
    if isinstance(reading, Commands):
        return not reading.exact and all(isinstance(item, Add | Remind | ListTasks) for item in reading.items)
    return isinstance(reading, Unknown | Ask | Smalltalk)


def _opens_request(behind: str, *, chore: bool) -> bool:
    """Whether it is said to Errand or asked of it, or, where `chore`, opens with what there is to do."""
    words = behind.split()
    if len(words) < 2:
        return False
    opens = chore and words[0].lower() in IMPERATIVES and opens_with_verb(words)
    return opens or _TO_ERRAND.match(behind) is not None or _ASKS.match(behind) is not None


def _is_news(front: str, *, asked: bool) -> bool:
    """Whether it only tells something. Before what is asked for in so many words a wish is told as well."""
    if len(front.split()) < _FEW or _DUTY.search(front) or _DOUBT.search(front):
        return False
    if _WISH.search(front):
        return asked
    if _NOTICED.match(front):
        return True
    own = _ONESELF.match(front)
    if own is not None:  # what somebody did may finish a task
        return own["verb"] is None or own["verb"].lower() in _STATES
    first = front.split()[0].lower()
    return tells_why(front) or (first not in IMPERATIVES and _SOMETHING.match(front) is not None)


def _is_spoilt(reading: Reading, behind: str) -> bool:
    """Whether what was made of the whole has a word that isn't said behind the news."""
    if not isinstance(reading, Commands):
        return True
    said = {word.lower() for word in _WORD.findall(behind)}
    return any(word.lower() not in said for item in reading.items for word in _WORD.findall(_own_words(item)))


def _own_words(item: Command) -> str:
    match item:
        case Add(title=title):
            return title
        case Remind(task_or_title=name):
            return name
        case ListTasks(search=search):
            return search or ""
        case _:
            return ""


def _is_whole(made: Reading) -> bool:
    """Whether it stands for itself: what is named isn't "it", and nothing is finished or deleted."""
    if isinstance(made, Commands):
        return all(_stands_alone(item) for item in made.items)
    return isinstance(made, CannotDo)


def _stands_alone(item: Command) -> bool:
    if isinstance(item, Change | Start | Unremind):
        return not any(_BACK.search(name) for name in item.tasks)
    if isinstance(item, Add | Remind | ListTasks):
        return _BACK.search(_own_words(item)) is None
    return isinstance(item, ChangeWhere)


def _inexact(made: Reading) -> Reading:
    return Commands(made.items, exact=False) if isinstance(made, Commands) else made
