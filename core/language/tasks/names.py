"""The names of tasks: what can be one, and what a report of something done leaves on it."""

import re
from typing import Final

from core.language.tasks.references import is_marked, is_number, is_pointer, references
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_SENTENCE: Final = vocabulary(
    "tell ask say email text message i what when why how if who where do does did is are it's not "
    "nothing never no nobody"
)
_COMMAND_VERBS: Final = vocabulary(
    "clear delete remove erase add create archive undo list show mark move rename reopen tag"
)


def is_sentence(text: str) -> bool:
    """Whether words that should name a task are a statement or a command instead ("I think the world", "clear")."""
    if is_pointer(text) or is_number(text):
        return False
    words = [word for word in text.lower().split() if word not in ("out", "up", "off", "away")]
    if not words or len(words) > 9 or words[0] in _SENTENCE or {"whether", "if"} & set(words):
        return bool(words)
    if words[0] in ("show", "list", "tell", "see", "give") and {"what", "what's", "which", "whats", "everything"} & set(
        words
    ):
        return True
    if words[0] not in _COMMAND_VERBS:
        return False
    return len(words) == 1 or words[1] in ("all", "everything", "the", "it", "that") or words[1][:1] in "#0123456789"


_DONE_HEAD: Final = caseless(
    r"^(?:(?:that'?s|thats|this is|its|it'?s|up|off|with|w/|on|doing|the|status of|status|state of|"
    r"box for|update|change|set|all of|task of|job on|"
    r"['’]s|register|log|good news|yay|so|now|have|had|(?:get|got|gotten) (?:a)?round to|manage to|managed to|get|"
    r"finish|finished|bit about|"
    r"both|all)\s+)+(?=\S)",
)
DONE_TAIL: Final = caseless(
    r"(?:\s+(?:now|already|today|this morning|this afternoon|this evening|tonight|yesterday|"
    r"last night|just now|earlier|finally|in|to|r|are|is|at last|as well|too|"
    r"(?:about |around |like )?(?:an?|\d+|a few|a couple of|half an|two|three|ten|five|twenty) (?:minutes?|mins?|"
    r"hours?|hrs?|days?|"
    r"weeks?) ago|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|both|all|just|"
    r"can(?: be)?|as|happened|on the way home|out of the way|out the way|off|up|from my side|for good)|['’]s|"
    r"\s+went (?:fine|well|ok|okay|great|good))+$",
)
COUNTED: Final = caseless(r"(?:all|both) (?:of (?:the |them )?)?(?:two|three|four|five|six|[2-6])")
_CUT_OFF: Final = re.compile(r"\S (?:you|u|i|we|can|could|will|would|should|must)$")
_SHOWN: Final = caseless(
    r"(?:both|all)(?: (?:two|three|four))?(?: of)? (?:these|those|them)|(?:these|those) (?:two|three|"
    r"four)(?= both| all|$)",
)
_BOTH: Final = caseless(r"(?<=\d)(?: are| is)? (?:both|all)$")  # "2 & 6 are both done"


def done_names(text: str) -> tuple[str, ...]:
    """The tasks that were said to be done, without what a sentence leaves on their names."""
    if text.lower() in ("'s", "’s", "is"):  # "that's done now"
        return ("that",)
    if text.lower() in ("one", "'s one", "’s one"):  # "that one is done now"
        return ("that one",)
    if several := _SHOWN.fullmatch(text.strip(" .!")):
        return (several[0],)
    text = _BOTH.sub("", text).lstrip(" -–—:")
    if _CUT_OFF.search(text):
        return ()  # "the quote you can delete hey, sold it"
    if COUNTED.fullmatch(text):
        return (text,)  # as many as are shown
    names = references(text)
    if len(names) > 1 and any(is_pointer(name) for name in names):
        return (text.strip(" .!"),)  # "the second and third": of what is shown now, and not once one of them is done
    if len(names) != 1 or is_number(text) or is_pointer(text):
        return (*names[:-1], DONE_TAIL.sub("", names[-1]) or names[-1]) if len(names) > 1 else names
    if text.lower() in ("they're", "theyre", "they", "they are"):
        return ("them",)
    whole = DONE_TAIL.sub("", text.strip())
    headless = _DONE_HEAD.sub("", whole)
    return references(headless if headless != whole.removeprefix("the ") else whole) or names


def as_title(name: str) -> str:
    """The name of a task as the title of a new one: without its article."""
    return _ARTICLE.sub("", name.strip()) or name


def only_happened(deed: str) -> bool:
    """Whether it comes about by itself, and is no task that somebody finished: "run out of milk", "go off"."""
    return _HAPPENED.match(deed) is not None


_HAPPENED: Final = caseless(
    r"^(?:run (?:out|low|short|late|dry)|go (?:off(?! (?:by|via|with|to|in the post|in the mail)\b)|wrong|missing|"
    r"bad|mouldy|flat)|break down|fall (?:off|out|apart|"
    r"ill|asleep|over)|blow (?:up|over)|burn out|wake up|grow out|die|crash|stall|freeze)\b",
)
_ARTICLE: Final = caseless(r"^(?:the|an?) (?=\S)")


def in_quotes(names: tuple[str, ...]) -> str:
    """The names as they are repeated to the person; a number or "that" needs no quotation marks."""
    return ", ".join(name if is_marked(name) else f"“{name}”" for name in names)
