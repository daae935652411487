"""What exactly is to be taken back, in words that were read as an undo: "oops", "put it back", "undo the rename".

The grammar only tells that something is taken back; which change is meant hangs on what was done before, so it is kept
apart from the reading.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.language.frame.polite import plain_request
from core.language.text.caseless import caseless


class Manner(StrEnum):
    """How it was said: ``last`` ("undo"); ``slip`` ("oops"), which is about the answer before and about no other;
    ``back`` ("put it back"), which brings something back and never takes it away; ``more`` ("undo that one too"), after
    an undo the change before; ``again`` ("redo"); and ``named`` ("undo the rename")."""

    LAST = "last"
    SLIP = "slip"
    BACK = "back"
    MORE = "more"
    AGAIN = "again"
    NAMED = "named"


class Deed(StrEnum):
    """What a change did."""

    ADDED = "added"
    COMPLETED = "completed"
    REOPENED = "reopened"
    DELETED = "deleted"
    SKIPPED = "skipped"
    RENAMED = "renamed"
    MOVED = "moved"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class TakenBack:
    """``deed`` and ``task``, in the person's words, are of what was named."""

    manner: Manner = Manner.LAST
    deed: Deed | None = None
    task: str | None = None


_PUT_BACK: Final = caseless(
    r"\b(?:put|bring|get) (?:it|that|this|them|those|these|both|both of them)(?: both| all| one)? (?:right )?back"
    r"\b(?! (?:to\b(?! (?:my|the) list)|how|as|the way|like))|"
    r"\b(?:restore|un-?delete|recover|reinstate)\b|\bbring back\b",
)
_UNDOES: Final = caseless(
    r"\b(?:undo\w*|un-do|unto|undp|uno|udno|revert|reverse|roll|rollback|back|ctrl|ctrlz|cmd|step|cancel|revoke|annul|"
    r"withdraw)\b"
)
_SLIP: Final = caseless(
    r"\b(?:w?h?oops\w*|woops|aargh|mistake|mistakes|error|wrong|mean|bad|accident|accidentally|slip)\b|"
    r"\bscratch (?:that|it)\b",
)
_MORE: Final = caseless(
    r"\b(?:undo|revert|take|roll|reverse)\b.*?(?:\b(?:too|as well|also|one more|another(?: one)?|before (?:that|it))|"
    r"\bthe (?:one|change|thing|step) before)\b|\balso (?:undo|revert)\b",
)
_NAMED: Final = caseless(
    r"^(?:(?:no|oh|wait|sorry|oops|actually|only|just|but|and|hey|ok|okay|please|can you|could you)[\s,.!-]+)*"
    r"(?:undo|un-do|revert|reverse|take back)\s+(?:only |just )?(?P<what>.+?)(?:\s+(?:again|please|pls|now))?[\s.!?]*$",
)
_LAST: Final = caseless(
    r"(?:(?:it|that|this|tht|them|those|these|last|latest|now|please|back)\b.*|"
    r"(?:the |my |your )?(?:very )?(?:last|latest|previous|most recent|recent)\b.*|"
    r"(?:the|my|your) (?:change|changes|action|thing|step|undo|edit)|all (?:of )?(?:that|it|this)|"
    r"(?:what|everything|all)(?: that)? (?:i|you|we)(?: have|'ve)?(?: just)? (?:did|done|said|changed))",
)
_CLAUSE: Final = caseless(r"[,;:!?]|\.\s| - ")
_OF: Final = r"(?: (?:of|to|on|for|with|about|from))?"
_DEEDS: Final = tuple(
    (deed, caseless(rf"(?:the |that |my |your )?(?:{words})(?:{_OF} (?P<task>.+?))?"))
    for deed, words in (
        (Deed.ADDED, r"add(?:ing|ition)?|creat(?:e|ing|ion)|new task"),
        (
            Deed.COMPLETED,
            r"complet(?:e|ing|ion)|finish(?:ing)?|done|(?:check|tick|cross)(?:ing)? off|tick",
        ),
        (Deed.DELETED, r"delet(?:e|ing|ion)|remov(?:e|ing|al)"),
        (Deed.REOPENED, r"reopen(?:ing)?"),
        (Deed.SKIPPED, r"skip(?:ping)?"),
        (Deed.RENAMED, r"renam(?:e|ing)|new (?:name|title)|(?:name|title) change"),
        (
            Deed.MOVED,
            r"mov(?:e|ing)|reschedul(?:e|ing)|postpon(?:e|ing)|new (?:date|time)|(?:due )?(?:date|time) change",
        ),
        (Deed.UPDATED, r"edit(?:ing)?|updat(?:e|ing)|chang(?:e|ing)"),
    )
)
_ANYTHING: Final = caseless(
    r"(?:(?:the |my )?(?:last )?changes?|what (?:i|you)(?:'ve| have)? did) (?:to|of|with) (?P<task>.+)"
)
_MARKED_DONE: Final = caseless(r"mark(?:ing)? (?P<task>.+?) (?:as )?(?:done|complete|completed|finished)")


def taken_back(text: str) -> TakenBack:
    """What words that were read as an undo take back.

    >>> taken_back("undo the rename of eggs").task
    'eggs'
    """
    said = plain_request(text).strip(" .!?")
    if _MORE.search(text):
        return TakenBack(Manner.MORE)
    named = _named(said)
    if named is not None:
        return named
    if _PUT_BACK.search(said):
        return TakenBack(Manner.BACK)
    slipped = _SLIP.search(said) is not None and _UNDOES.search(said) is None
    return TakenBack(Manner.SLIP) if slipped else TakenBack()


def _named(said: str) -> TakenBack | None:
    found = _NAMED.match(said)
    what = _CLAUSE.split(found["what"])[0].strip() if found else ""
    if anything := _ANYTHING.fullmatch(what):
        return TakenBack(Manner.NAMED, task=anything["task"])
    if not what or _LAST.fullmatch(what):
        return None
    if marked := _MARKED_DONE.fullmatch(what):
        return TakenBack(Manner.NAMED, Deed.COMPLETED, marked["task"])
    for deed, words in _DEEDS:
        if done := words.fullmatch(what):
            return TakenBack(Manner.NAMED, deed, done["task"])
    return TakenBack(Manner.NAMED, task=what) if len(what.split()) <= _LONGEST_NAME else None


_LONGEST_NAME: Final = 6  # words: what is longer tells a story
