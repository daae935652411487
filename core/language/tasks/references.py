"""How people point at tasks: "#12", "3 and 4", "that", "the last one", "the milk one". Resolving them is done
elsewhere."""

import re
from functools import lru_cache
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import NUMBERS

_NUMBER: Final = (
    r"(?:the\s+(?=\d|#|task|item|number))?(?:(?:tasks?|items?|numbers?|nos?\.?|todos?|ids?)\s*)?#?\s?\d{1,6}"
)
_NUMBERS: Final = caseless(rf"{_NUMBER}(?:\s*(?:,\s*and|,\s*&|,|and|&|\+|plus|\s)\s*{_NUMBER})*")
_WORDED: Final = caseless(r"(?:the )?(?:tasks?|items?|numbers?|nos?\.?|todos?) ([a-z]+)")  # "number two"
_ONE_NUMBER: Final = caseless(r"^(?:task|item|number|no\.?|nr\.?)?\s*#?\s*(\d{1,9})$")
_SPAN: Final = caseless(r"(?:tasks?|items?|numbers?)?\s*#?(\d{1,6})\s*(?:-|–|to|through|thru)\s*#?(\d{1,6})")
_POINTERS: Final = frozenset(
    [
        "that",
        "it",
        "this",
        "that one",
        "this one",
        "the last one",
        "last one",
        "the last",
        "last",
        "the first one",
        "the first",
        "first one",
        "the second one",
        "the second",
        "the third one",
        "the third",
        "the first two",
        "the last two",
        "first two",
        "last two",
        "the first three",
        "the last three",
        "both",
        "both of them",
        "them",
        "those",
        "these",
        "they",
        "the other one",
        "the one above",
        "the previous one",
        "the latest one",
        "the latest",
        "the newest one",
        "the newest",
        "the oldest one",
        "the top one",
        "the bottom one",
        "that task",
        "this task",
        "the task",
        "the last task",
        "last task",
        "the first task",
        "the latest task",
        "the previous task",
        "those two",
        "these two",
        "the one i just added",
        "the one you just added",
        "the one i just made",
        "that last one",
        "the other",
        "the fourth one",
        "the fifth one",
        "the 1st one",
        "the 2nd one",
        "the 3rd one",
        "the 1st",
        "the 2nd",
        "the 3rd",
        "the 4th",
        "the 5th",
        "first",
        "second",
        "third",
        "the next one",
        "those tasks",
        "these tasks",
        "that thing",
        "the top two",
        "the bottom two",
        "one",
        "the one",
        "my last task",
        "my last one",
    ]
)
_JUST_MADE: Final = re.compile(
    r"(?:what|the (?:last )?(?:one|task|item|thing)(?: that)?) (?:i|you|we)(?:'ve| have)? (?:just )?(?:added|made|"
    r"created|put in|entered)"
)
_LEAD: Final = caseless(
    r"^(?:(?:the|my|that|this|our)\s+)?(?:(?:tasks?|to-?dos?|items?|reminders?)\s*(?::|called|named|"
    r"titled|about|to|for|that\s+says|which\s+says|saying)?\s+|ones?\s+(?:called|named|titled|about|"
    r"that\s+says)\s+)(?=\S)",
)
_ARTICLE_TASK: Final = caseless(
    r"^(?:the|my|that|this|our)\s+(?P<name>.+?)\s+(?:tasks?|to-?dos?|items?|reminders?|entry|ticket)$"
)
_TASK_END: Final = caseless(r"^(?P<name>.+?)\s+(?:task|to-?do|reminder)$")
_SEPARATOR: Final = caseless(r"\s*(?:,\s*and\s+|,\s*|\s+and\s+(?:also\s+)?|\s+&\s+|;\s*)")
# What a sentence leaves on a name: "about the dentist", "dentist from there", "the dentist that I added yesterday".
_AROUND_START: Final = caseless(r"^(?:about|regarding|called|named|titled)\s+(?=\S)")
_AROUND_END: Final = caseless(
    r"(?:\s+(?:from (?:there|here)|instead|any ?more|any longer|(?:that |which )?(?:i|you|we)(?:'ve| have| had)?(?: "
    r"just)? (?:added|made|"
    r"created|put (?:in|on|down|there)|entered|wrote|set up|gave you)(?: (?:on|to) (?:there|it|the list|my list))?(?: "
    r"(?:yesterday|earlier|today|"
    r"last (?:week|night)|before|this morning|just now))?|that|which))+$",
)
_NTH: Final = caseless(r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|next|other|same|new|newest|latest)")
_CLITIC: Final = caseless(r"^(#?\d+)(?:'s)?(?: (?:actually|now|already|too|as well))?$")
_COUNTED: Final = caseless(
    r"^(?:both|all of|all|just|only)\s+(?=(?:tasks?\s+)?#?\d)|^both\s+(?=.+\sand\s)"
)  # "both 3 and 4"
_TOLD: Final = caseless(
    r"\b(?:is|are|was|were|got|has|have|had|went|will|would|could|does|did|never|came|rang|wait|leave|isn't|it's|i'm|he|she|they|i)\b|n['’]t\b|"
    r"\b\w+(?:s|ed) (?:us|me|him|her|them|you|it)\b",
)
_QUOTES: Final = "\"'“”‘’`«»"


def references(text: str) -> tuple[str, ...]:
    """The tasks that a phrase points at, in the person's own words; empty when it points at nothing."""
    body = _CLITIC.sub(r"\1", text.strip().strip(",;:.!?").strip())
    body = _COUNTED.sub("", body)
    if not body:
        return ()
    span = _SPAN.fullmatch(body)
    if span is not None and int(span[1]) < int(span[2]) <= int(span[1]) + 50:
        return tuple(f"#{n}" if "#" in body else str(n) for n in range(int(span[1]), int(span[2]) + 1))
    if body.lower() in NUMBERS and body.lower() not in ("zero", "one"):
        return (str(NUMBERS[body.lower()]),)  # "task three"
    worded = _WORDED.fullmatch(body)
    if worded is not None and worded[1].lower() in NUMBERS:
        return (str(NUMBERS[worded[1].lower()]),)
    if _NUMBERS.fullmatch(body):
        return tuple(re.sub(r"\s", "", number) for number in re.findall(r"#?\s?\d+", body))
    if is_pointer(body):
        return (body,)
    parts = [part.strip() for part in _SEPARATOR.split(body) if part.strip()]
    if len(parts) > 1 and _all_references(parts):
        return tuple(reference for part in parts for reference in references(part))
    return (plain(body),) if plain(body) else ()


def marked_parts(words: str) -> tuple[str, ...]:
    """ "2, 4 and the last one" in its parts; empty for one task, and a title with an "and" in it stays whole."""
    parts = references(words)
    return parts if len(parts) > 1 and all(is_marked(part) for part in parts) else ()


def number_of(words: str) -> int | None:
    """The number that "12", "#12", "task 12" or "number two" is; None for any other words."""
    if found := _ONE_NUMBER.match(words):
        return int(found[1])
    worded = _WORDED.fullmatch(words)
    return NUMBERS.get(worded[1].lower()) if worded is not None else None


def is_pointer(text: str) -> bool:
    """Whether it points at what was last talked about: "that", "the last one"."""
    said = text.strip().strip(".,!?").lower()
    return said in _POINTERS or _JUST_MADE.fullmatch(said) is not None


def is_marked(text: str) -> bool:
    """Whether it can only be a task that exists: a number, a pointer, "the … one", "the … task", a quotation."""
    body = text.strip().strip(",;:.!?").strip()
    if is_number(body) or _SPAN.fullmatch(body) or is_pointer(body):
        return True
    lowered = body.lower()
    if _LEAD.match(body) or (
        lowered.startswith(("the ", "my ", "that "))
        and lowered.endswith((" one", " ones", " task", " tasks", " todo", " reminder", " item"))
    ):
        return True
    return body[:1] in _QUOTES and body[-1:] in _QUOTES and len(body) > 2


@lru_cache(maxsize=256)
def is_number(text: str) -> bool:
    """Whether it is task numbers alone."""
    body = text.strip().strip(",;:.!?").strip()
    worded = _WORDED.fullmatch(body)
    return _NUMBERS.fullmatch(body) is not None or (worded is not None and worded[1].lower() in NUMBERS)


def plain(text: str) -> str:
    """A name without "the task called", "my … task" and quotes around it."""
    body = text.strip().strip(",;:").strip()
    if _NUMBERS.fullmatch(body):
        return body
    body = _AROUND_END.sub("", _AROUND_START.sub("", body)) or body
    led = _LEAD.match(body)
    if led is not None:
        body = body[led.end() :]
        return references(body)[0] if _NUMBERS.fullmatch(body) else _unquoted(body)
    for pattern in (_ARTICLE_TASK, _TASK_END):
        named = pattern.match(body)
        if named is not None and not _NTH.fullmatch(named["name"]):
            return _unquoted(named["name"])
    return _unquoted(body)


def _unquoted(text: str) -> str:
    text = text.strip()
    if len(text) > 2 and text[0] in _QUOTES and text[-1] in _QUOTES:
        return text[1:-1].strip()
    return text.rstrip(".!")


def _all_references(parts: list[str]) -> bool:
    """Whether each part stands for a task of its own, so that "bread and butter" stays one."""
    if any(_TOLD.search(part) for part in parts[1:]):
        return False  # "the train task, plan got cancelled"
    if all(part.lower().startswith(("the ", "my ", "that ", "this ", "our ")) for part in parts):
        return True  # "the plumber and the tap"
    return all(is_marked(part) or part.split()[0].lower() in IMPERATIVES for part in parts) or (
        len(parts) > 2 and all(len(part.split()) <= 4 for part in parts)
    )
