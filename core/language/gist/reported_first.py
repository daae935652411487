"""A report, and what is said behind it: "driveway shovelled, never again", "board minutes are typed up and circulated",
"rent receipts submitted to hr".

Asked last, where nothing was made of the whole or its comment got into a name: the report alone is read, by its verb.
"""

import re
from collections.abc import Callable
from typing import Final

from core.language.gist.reports import called_with_news
from core.language.readings import Add, Commands, Complete, Reading, Unknown
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_REPORT: Final = caseless(
    r"^(?P<what>(?!(?:i|we|you|he|she|they|it|this|that|there|who|what|if|when|get|have|need|has|had|is|are|to|a|an)\b)"
    r"(?:the |my |our )?[\w'’&-]+(?: (?!(?:and|or|is|are|to|be|not|has|have|i|we|you|he|she|they|says?|said|that|who|"
    r"which|told|thinks?)\b)[\w'’&-]+){0,4}?)"
    r"(?:['’]s| is| are| was| were| has been| have been| got)?(?: all| now| finally| just| already)*"
    r" (?P<verb>[a-z]{3,}(?:ed|en|wn)|paid|sent|bought|done|made|sold|cut|fed|hung|built|swept|dug|lit|cleaned)"
    r"(?: (?:up|off|out|in|away|down))?(?=[\s,;.!–—-])(?P<behind>.*)$"
)
_COMMENT: Final = caseless(
    r"^\s*(?:[,;.!–—-]+\s*|and )(?:and )?(?:finally|at (?:long )?last|long last|never|phew|about time|thank\w*|what|"
    r"it|they|i|we|he|she|that|who|took|only|just|no|as|right|after|hope\w*|wow|yay|woo\w*|\w{2,}ed|\w{3,}ing|sent|"
    r"paid|put|hung)(?:['’]\w+)?\b"
)
_WHERE: Final = caseless(r"^ (?:to|with|from|into) (?:the |my |our )?[\w'’-]+(?: [\w'’-]+){0,2}$")
# What is said of things, and hardly of who does it.
_DONE_TO: Final = vocabulary(
    "submitted sent paid bought delivered posted mailed emailed filed uploaded collected shipped packed installed "
    "renewed transferred printed sold made done signed forwarded ordered booked donated fixed repaired approved"
)
# What asks for more, leaves it open, or says that it isn't so.
_MORE: Final = caseless(
    r"\b(?:but|except|need\w*|still|must|should|have to|has to|gotta|going to|gonna|will|would|if|when|until|till|"
    r"not yet|half|almost|nearly|add|remind|also|move|delete|remove|reopen|wrong|instead|tomorrow|next|maybe|think|"
    r"again(?! at last)(?<!never again)|or|by (?:the )?\w+day|for \w+day|on \w+day|cancelled|needed|wanted|required|"
    r"supposed|expected|scheduled|planned|booked for|delayed|postponed|moved|closed)\b|[?:]|n['’]t\b"
)
# Verbs of who does something, and words that only look like verbs.
_NOT_DONE: Final = vocabulary(
    "called named tagged labelled labeled said told asked wanted needed required phoned emailed texted messaged "
    "replied answered visited moved changed started stopped returned agreed worked tried helped followed talked "
    "walked looked applied responded turned waited reported complained confirmed opened finished refused decided "
    "offered promised stolen broken open sudden garden kitchen chicken children seven eleven even often linen oven "
    "frozen wooden golden hidden fallen gotten red bed wed brown town down crown unknown own women men then when ten "
    "pen been"
)
_LONGEST: Final = 16  # words


def reported(text: str, reading: Reading, read: Callable[[str], Reading]) -> Reading:
    """The report alone, where `reading`, what the whole came to, makes nothing or a name of it. `read` reads a part."""
    if not 3 <= len(text.split()) <= _LONGEST or "\n" in text or not _may_be_lost(reading):
        return reading
    found = _REPORT.match(text.strip(" .!"))
    if found is None or found["verb"].lower() in _NOT_DONE - _DONE_TO or _MORE.search(text):
        return reading
    verb, what = present_of(found["verb"].lower()), found["what"]
    if verb is None or _asks(what.lower().split()):
        return reading
    if _COMMENT.match(found["behind"]) and not called_with_news(text):
        made = read(text.strip()[: found.start("behind")])
        return _done(made) or reading
    if found["verb"].lower() in _DONE_TO and _WHERE.match(found["behind"]) and _SUBJECTS.match(what) is None:
        return Commands((Complete((f"{verb} {what}{found['behind']}",)),), exact=False)
    return reading


# Whoever does something: "Bob replied to the mail", "Tom moved to Berlin".
_SUBJECTS: Final = re.compile(
    r"^(?:(?:[Mm]y|[Oo]ur|[Tt]he) )?(?:\w*(?:mum|mom|dad|boss|wife|husband|son|daughter|friend|sister|brother|man|guy|"
    r"team|kids?)|[A-Z]\w+)$"
)


_DETERMINERS: Final = vocabulary("the my a an our his her if")


def _asks(words: list[str]) -> bool:
    """Whether they open with a verb and what it is done to: "check the invoice", and not "rent receipts"."""
    return words[0] in IMPERATIVES and len(words) > 1 and words[1] in _DETERMINERS


def _may_be_lost(reading: Reading) -> bool:
    if isinstance(reading, Unknown):
        return True
    item = reading.items[0] if isinstance(reading, Commands) and not reading.exact and len(reading.items) == 1 else None
    if isinstance(item, Complete):
        return len(item.tasks) == 1 and len(item.tasks[0].split()) > 5
    return isinstance(item, Add) and not (item.due_text or item.repeat_text or item.priority or item.labels)


def _done(made: Reading) -> Reading | None:
    one = isinstance(made, Commands) and len(made.items) == 1 and isinstance(made.items[0], Complete)
    return Commands(made.items, exact=False) if isinstance(made, Commands) and one else None
