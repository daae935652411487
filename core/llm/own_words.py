"""Whole messages about what was shown or done before: "more", "notes of 4", "undo everything". Read here and not by the
grammar, because they mean nothing by themselves.
"""

from __future__ import annotations

import re
from typing import Any

from core.llm.own_history import asked_history

Call = tuple[str, dict[str, Any]]

ONLY_THE_LAST = "I can only take back the last change, and changed nothing now. Say “undo” to take back that one."
NO_TIME = "I set no reminder: I can't tell from that when. Say a time, like “remind me of it tomorrow at 9”."
_MORE = re.compile(
    r"(?:please )?(?:(?:show|list|give|see)(?: me)? )?(?:the )?(?:more|rest|next(?: (?:page|ones|\d+))?)"
    r"(?: of (?:them|it|the list)| tasks)?(?: please)?",
    re.IGNORECASE,
)
_PAGE = re.compile(r"(?:(?:show|list|go to|see)(?: me)? )?(?:the )?page (?P<page>[1-9]\d{0,3})", re.IGNORECASE)
_NOTES = re.compile(
    r"(?:(?:show|view|see|read|tell|give|what are|what['’]s|what is)(?: me)?(?: out)? (?:the |my |all (?:the )?)?"
    r"(?:notes?|details?) (?:of|for|on|in|to|about)|(?:the )?(?:notes|details) of) (?:the )?(?:task )?(?P<task>.+)"
    r"|(?:show|view|see|read)(?: me)? (?:the |my )?(?P<named>(?!(?:notes?|details?)\b)\S+(?: \S+){0,3}) "
    r"(?:notes|details)",
    re.IGNORECASE,
)
_THE_ONE = r"(?P<task>(?:the|my) [^?,]{1,60}?|#?\d{1,5})"
_TOO = re.compile(rf"(?:and )?{_THE_ONE} (?:too|as well|also)", re.IGNORECASE)
_SAYS_MORE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|not|never|will|can|should|might|nearly|almost|half|went|goes|needs?)\b|n['’]t\b"
    r"|['’](?:s|re) (?:\w+ed|not|done|nearly|almost)\b",
    re.IGNORECASE,
)
_SAME_FOR = re.compile(
    rf"(?:(?:and |do |now )*(?:the )?same (?:again )?(?:for|with|to|goes for)|and) {_THE_ONE}", re.IGNORECASE
)
_SOME = r"(?:[2-9]|\d\d+|two|three|four|five|few|couple(?: of)?)"
_UNDO_MORE = re.compile(
    r"(?:please )?(?:undo|take back|revert) (?:everything|all(?: (?:my|the) (?:last )?changes)?"
    rf"|(?:my |the )?(?:last|previous|latest) {_SOME}(?: \w+)?|(?:my |the )?{_SOME} (?:last |changes|things|steps).*)",
    re.IGNORECASE,
)
_REMIND_ME = re.compile(r"\W*(?:(?:please|pls|hey|hi|and|can you|could you|would you|will you)\W+)*remind me\b", re.I)
_OFFERED = re.compile(r"^Shall I add “.+” to your list\? Write “(?P<command>add .+)”\.$", re.DOTALL)


def own_words(text: str) -> Call | str | None:
    """The call that the whole message is, or the answer to it; None for any other message."""
    said = " ".join(text.split()).strip(" .!?")
    if _MORE.fullmatch(said):
        return "more_tasks", {}
    if found := _PAGE.fullmatch(said):
        return "more_tasks", {"page": int(found["page"])}
    if found := _NOTES.fullmatch(said):
        return "show_task", {"task": found["task"] or found["named"]}
    if (asked := asked_history(said)) is not None:
        return asked
    return ONLY_THE_LAST if _UNDO_MORE.fullmatch(said) else None


def same_again(text: str, *, surely: bool) -> Call | None:
    """The last change once more, for another task: "same for the invoice", "and the expenses". `surely` says that the
    words make no other sense.
    """
    said = " ".join(text.split()).strip(" .!")
    found = _TOO.fullmatch(said) or (_SAME_FOR.fullmatch(said) if surely else None)
    if found is not None and _SAYS_MORE.search(found["task"]):
        return None  # "the gym class isn't too"
    return ("same_for", {"task": found["task"]}) if found else None


def asks_to_remind(text: str) -> bool:
    """Whether it begins with "remind me"."""
    return _REMIND_ME.match(text) is not None


def offered(question: str) -> str | None:
    """The command that the grammar's "Shall I add …?" offers: `add milk`."""
    found = _OFFERED.search(question)
    return found["command"] if found else None
