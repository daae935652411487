"""Questions about what happened: "when did I finish the slides?", "what did you just change?"."""

from __future__ import annotations

import re
from typing import Any

Call = tuple[str, dict[str, Any]]

_KINDS = {
    "added": r"add(?:ed)?|create[d]?|put|note[d]?|write|wrote|written|make|made|enter(?:ed)?",
    "completed": r"finish(?:ed)?|complete[d]?|do|did|done|tick(?:ed)?|check(?:ed)?|close[d]?|mark(?:ed)?",
    "deleted": r"delete[d]?|remove[d]?|bin(?:ned)?|scrap(?:ped)?|erase[d]?",
    "reopened": r"reopen(?:ed)?",
    "skipped": r"skip(?:ped)?",
    "updated": r"change[d]?|move[d]?|rename[d]?|edit(?:ed)?|update[d]?|reschedule[d]?",
    "undone": r"undo|undid|undone",
}
_VERB = "|".join(f"(?P<{kind}>{verbs})" for kind, verbs in _KINDS.items())
_TAIL = (
    r"(?: (?:off|down|as (?:done|complete|completed|finished)|(?:on|to|from|off) (?:my|the|this) list|exactly|again))*"
)
_LEAD = r"(?:(?:and|so|ok|okay|hey|please|(?:can|could|would) you tell me|tell me|remind me) )*"
_WHEN = rf"{_LEAD}(?:exactly )?(?:when|(?:at |on )?(?:what|which) (?:time|day|date))"
_WHEN_DID = re.compile(rf"{_WHEN} (?:did|have|had) (?:i|you|we) (?:{_VERB}) (?P<task>.+?){_TAIL}", re.IGNORECASE)
_WHEN_WAS = re.compile(rf"{_WHEN} (?:was|were|is|did|got) (?P<task>.+?) (?:get )?(?:{_VERB}){_TAIL}", re.IGNORECASE)
_WHAT_DID = re.compile(
    rf"{_LEAD}(?:what|which (?:one|ones|task|tasks)) (?:(?:did|have|had) (?:i|we|(?P<you>you))|(?:was|were|got|is))"
    rf"(?P<just> just| last)? (?:{_VERB})(?P<now> just now| last)?(?P<all> so far)?",
    re.IGNORECASE,
)
_WHAT_CHANGED = re.compile(
    rf"{_LEAD}(?:what(?:['’]s| has| have)? (?:you )?(?:just |last )?(?:changed|happened)(?: just now| just)?|"
    r"what (?:was|were|is|are|did) (?:it|that|this|they|those) (?:before(?: that)?|previously|say before)|"
    r"what (?:did|have) (?:you|i) just (?:do|done)(?: there| now)?|what (?:did|have) you (?:do|done)(?: there| now)?|"
    r"(?:what(?:['’]s| is| was| were| are) |show (?:me )?|list )(?:the |my |your )?"
    r"(?:last|latest|recent|most recent) (?:changes?|actions?)|"
    r"(?:show (?:me )?)?(?:the |my )?change history)",
    re.IGNORECASE,
)
_IT = r"(?:it|that|this|that one|this one|that task|this task)"
_PLACE = r"the (?:first|second|third|fourth|fifth|last) one"
_WHEN_DUE = re.compile(
    rf"{_LEAD}(?:when|what time|what day)(?:['’]s| is| was) {_IT}(?: due| for| on)?|what(?:['’]s| is) (?:the|its) "
    rf"(?:due date|deadline)(?: (?:of|for|on) {_IT})?|show(?: me)? (?P<it>{_IT})|"
    rf"(?:what(?:['’]s| is| was)|which(?: one)? is|show(?: me)?) (?P<place>{_PLACE})|#?(?P<number>[1-9]\d{{0,5}})",
    re.IGNORECASE,
)
# "What did I finish?" without "just" is a list of what is done, and read by the grammar.
_GONE = "deleted"
_LISTED = frozenset({"completed", "added"})


def asked_history(said: str) -> Call | None:
    """The call that a whole question about what happened is, or one about "it"; None for any other message."""
    if len(said) > 120:
        return None
    if found := _WHEN_DUE.fullmatch(said):
        task = f"#{found['number']}" if found["number"] else found["it"] or found["place"] or "it"
        return "show_task", {"task": task, "notes": False}
    if _WHAT_CHANGED.fullmatch(said):
        return "what_changed", {}
    found = _WHAT_DID.fullmatch(said)
    if found and (found["updated"] or "").lower().startswith("change"):
        return "what_changed", {}  # of whatever kind
    if found and (found["just"] or found["you"] or found["now"] or _kind(found) not in _LISTED):
        return "what_changed", {"kind": _kind(found)}
    if found := _WHEN_DID.fullmatch(said) or _WHEN_WAS.fullmatch(said):
        kind = _kind(found)
        # What is deleted has no name any more that it could be looked for by.
        return (
            ("what_changed", {"kind": kind})
            if kind == _GONE
            else ("when_changed", {"task": found["task"], "kind": kind})
        )
    return None


def _kind(found: re.Match[str]) -> str:
    return next(kind for kind in _KINDS if found[kind])
