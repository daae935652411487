"""Whether a model's text says that something was done. Receipts say it, from committed rows; a model can only be wrong.

This is no parser: a claim that it overlooks is a plain sentence without a receipt, and where it sees one too many, the
person reads that nothing was changed, which is true.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from core.models import ChangeKind

_CHANGED = (
    r"(?:added|created|deleted|removed|completed|updated|changed|moved|renamed|rescheduled|postponed|marked|finished|"
    r"archived|reopened|cleared|cancell?ed|recorded|saved|set|scheduled|noted|restored|crossed off|ticked off)\b"
)
_CLAIM = re.compile(
    rf"^\W*(?:(?:ok|okay|sure|great|all)\W+)*(?:done\b|(?!set\b){_CHANGED})"  # "Done!", "Ok, deleted #3."
    rf"|\bI(?:['’]ve| have)?\s+(?:\w+ly\s+|just\s+|now\s+|also\s+)*{_CHANGED}"  # "I've just deleted it"
    rf"|\b(?:has|have|was|were|is|are)\s+(?:now\s+|all\s+|been\s+|\w+ly\s+)*(?:{_CHANGED}|gone\b)"  # "it was deleted"
    r"|\ball set\b|\btaken care of\b|\bI(?:['’]ll| will) (?:remind|nudge|ping) you\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_DENIED = re.compile(r"\b(?:no|not|none|nothing|never|cannot)\b|n['’]t\b|\?$", re.IGNORECASE)


def claims_a_change(text: str) -> bool:
    """English only. Neither a question ("Shall I mark it as done?") nor a denial is a claim."""
    sentences = (sentence.strip() for sentence in _SENTENCE.findall(text))
    return any(_CLAIM.search(each) and not _DENIED.search(each) for each in sentences)


_WORDS_OF = (
    (re.compile(r"\b(?:deleted|removed|gone|cleared)\b", re.IGNORECASE), {ChangeKind.DELETED, ChangeKind.UPDATED}),
    (
        re.compile(r"\b(?:completed|finished|crossed off|ticked off)\b", re.IGNORECASE),
        {ChangeKind.COMPLETED, ChangeKind.UPDATED},
    ),
    (re.compile(r"\b(?:added|created)\b", re.IGNORECASE), {ChangeKind.ADDED, ChangeKind.UPDATED}),
    (
        re.compile(r"\b(?:moved|renamed|rescheduled|postponed)\b", re.IGNORECASE),
        {ChangeKind.UPDATED, ChangeKind.ADDED, ChangeKind.SKIPPED},
    ),
)
_DUE_DAY = re.compile(
    r"\b(?:due|for|by|on|to|until|is|this|next|coming)\s+(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"#(\d+)\b")
_BREAK = re.compile(r"(?<=[.!?])\s+")


def without_contradictions(text: str, kinds: AbstractSet[ChangeKind], shown: str) -> str:
    """The text without the sentences that say otherwise than the receipts and cards, which `shown` is in plain text.

    `kinds` are the changes that were made. A sentence goes that claims another kind of change or a change of another
    task, or names as a date a day of the week that isn't shown; the person reads instead what is.
    """
    lines = (
        " ".join(each for each in _BREAK.split(line) if not _contradicts(each, kinds, shown))
        for line in text.splitlines()
    )
    return "\n".join(line for line in lines if line.strip()).strip()


def _contradicts(sentence: str, kinds: AbstractSet[ChangeKind], shown: str) -> bool:
    days = {found["day"][:3].lower() for found in _DUE_DAY.finditer(sentence)}
    if any(re.search(rf"\b{day}", shown, re.IGNORECASE) is None for day in days):
        return not sentence.rstrip().endswith("?")
    if not claims_a_change(sentence):
        return False
    if ChangeKind.UNDONE not in kinds and any(
        words.search(sentence) is not None and not kinds & meant for words, meant in _WORDS_OF
    ):
        return True
    numbers = {found[1] for found in _NUMBER.finditer(sentence)}
    return not numbers <= {found[1] for found in _NUMBER.finditer(shown)}
