"""Whether a model's text says that something was done. Receipts say it, from committed rows; a model can only be wrong.

This is no parser: a claim that it overlooks is a plain sentence without a receipt, and where it sees one too many, the
person reads that nothing was changed, which is true.
"""

from __future__ import annotations

import re

_CHANGED = (
    r"(?:added|created|deleted|removed|completed|updated|changed|moved|renamed|rescheduled|postponed|marked|finished|"
    r"archived|reopened|cleared|cancell?ed|recorded|saved|set|scheduled|noted|restored|crossed off|ticked off)\b"
)
_CLAIM = re.compile(
    rf"^\W*(?:(?:ok|okay|sure|great|all)\W+)*(?:done\b|(?!set\b){_CHANGED})"  # "Done!", "Ok, deleted #3."
    rf"|\bI(?:['’]ve| have)?\s+(?:\w+ly\s+|just\s+|now\s+|also\s+)*{_CHANGED}"  # "I've just deleted it"
    rf"|\b(?:has|have|was|were|is|are)\s+(?:now\s+|all\s+|been\s+|\w+ly\s+)*(?:{_CHANGED}|gone\b)"  # "it was deleted"
    r"|\ball set\b|\btaken care of\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*")
_DENIED = re.compile(r"\b(?:no|not|none|nothing|never|cannot)\b|n['’]t\b|\?$", re.IGNORECASE)


def claims_a_change(text: str) -> bool:
    """English only. Neither a question ("Shall I mark it as done?") nor a denial is a claim."""
    sentences = (sentence.strip() for sentence in _SENTENCE.findall(text))
    return any(_CLAIM.search(each) and not _DENIED.search(each) for each in sentences)
