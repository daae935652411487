"""What was done, and behind it what is only told of it: "emailed the professor, no reply yet", "hampers ordered this
morning, one for everyone", "did the quiz lol too easy"."""

from collections.abc import Callable
from typing import Final

from core.language.clauses.chatter import rambles
from core.language.frame import comments
from core.language.readings import Add, Ask, Change, Commands, Complete, ListTasks, Reading, Unknown
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_marked, is_pointer
from core.language.text.caseless import caseless
from core.language.text.sentences import NO_ABBREVIATION
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_CUT: Final = caseless(
    rf"\s*(?:[,;!]|{NO_ABBREVIATION}\.)[,;.!]*\s+|\s+[-–—]+\s+|"
    r"\s+(?=(?:lol|haha+|phew|woo\w*|yay|omg|thank god|finally)\b)"
)
# Behind these it isn't done after all, or more is asked for.
_GOES_ON: Final = caseless(
    r"\b(?:but|except|almost|nearly|half|wait|actually|just kidding|jk|undo|still|rest|need|needs|should|must|have to|"
    r"has to|gotta|going to|gonna|will|i'?ll|let'?s|can|could|would|please|pls|not (?:all|quite|really|done|finished)|"
    r"didn'?t|only|some|most|part|first|until i|tomorrow i|again|wrong|by mistake|if|unless|when|add|remind|delete|"
    r"remove|move|mark|cross|tick|check|close|strike|note)\b|\?",
)
# "bought milk, eggs and bread"
_ENUMERATED: Final = caseless(r"[\w'’-]+(?: [\w'’-]+)?(?:, [\w'’-]+(?: [\w'’-]+)?)*,? (?:and|&) [\w'’-]+(?: [\w'’-]+)?")
_ARRIVES: Final = caseless(r"(?:coming|arriving|landing|delivered|expected|back)\b")
_LINKS: Final = vocabulary("and or then so plus also & to with for")
_FEWEST: Final = 2  # words of each part
_LONGEST: Final = 24


def done_in_front(text: str, reading: Reading, scene: Scene, read: Callable[[str], Reading | None]) -> Reading | None:
    """The task that the first clause says is done; None where it says nothing of the kind, where the others ask for
    something, or where ``reading``, what the whole came to, is a plain one."""
    head = _told_first(text, scene) if _is_doubtful(reading) else None
    told = None if head is None else read(head)
    if not isinstance(told, Commands) or len(told.items) != 1:
        return None
    (item,) = told.items
    named = isinstance(item, Complete) and len(item.tasks) == 1 and not is_pointer(item.tasks[0])
    return Commands((item,), exact=False) if named else None


def _told_first(text: str, scene: Scene) -> str | None:
    """The first clause, where the others only tell of it: they ask for nothing, go on with nothing and are no date."""
    cut = _CUT.search(text)
    if cut is None or len(text.split()) > _LONGEST or "\n" in text:
        return None
    head, behind = text[: cut.start()], text[cut.end() :].strip(" .!")
    words = behind.lower().split()
    if len(head.split()) < _FEWEST or len(words) < _FEWEST or words[0] in _LINKS | IMPERATIVES:
        return None
    if comments.rang_with_news(head, behind):
        return None
    dated = scene.is_due(behind) and _ARRIVES.match(behind) is None
    more = dated or _GOES_ON.search(behind) is not None or _ENUMERATED.fullmatch(behind) is not None
    return None if more or head.split()[0].lower() in IMPERATIVES else head


def _is_doubtful(reading: Reading) -> bool:
    """Whether nothing was made of the whole, or one long title, search or name."""
    if isinstance(reading, Unknown | Ask):
        return True
    if not isinstance(reading, Commands) or reading.exact or len(reading.items) != 1:
        return False
    (item,) = reading.items
    if isinstance(item, Complete):
        return rambles(reading) or (len(item.tasks) == 1 and not is_marked(item.tasks[0]))
    if isinstance(item, Change):
        return any(_RUN_ON.search(name) for name in item.tasks)
    return isinstance(item, Add | ListTasks)


# "The carpenter, he", of "called the carpenter, he is coming sunday"
_RUN_ON: Final = caseless(r"[,;.] (?:he|she|they|it|who)$")
