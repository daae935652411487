"""Which of a model's sentences may be shown. Receipts say what was done, from committed rows; a model can only be
wrong.

This is no parser, and it errs on one side: a harmless sentence too many is left out rather than a false one shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.agent import foreign_claims, named_days

_CHANGED = (
    r"(?:added|created|deleted|removed|erased|wiped|completed|updated|changed|moved|renamed|rescheduled|postponed|"
    r"snoozed|skipped|marked|finished|archived|reopened|cleared|cancell?ed|recorded|saved|set|scheduled|noted|"
    r"restored|undone|put|switched|turned|assigned|labell?ed|tagged|prioriti[sz]ed|booked|ordered|sent|emailed|"
    r"e-mailed|mailed|messaged|texted|notified|informed|told|forwarded|shared|logged|stored|registered|dropped|pushed|"
    r"shifted|bumped|started|confirmed|(?:crossed|ticked|checked) off)\b"
)
_I_DID = (
    rf"(?:{_CHANGED}|(?:got rid|took|gave|undid|wrote|taken|given|written)\b"
    r"|made (?:(?:it|that|them|this|your|the)\b|#))"
)
_WILL_DO = (
    r"(?:remind|nudge|ping|delete|remove|add|do (?:it|that|so)|e-?mail|send|tell|call|message|complete|mark|move|"
    r"change|update|set|put|create|schedule|make (?:sure|it|that)|take care|handle|book|order|notify|let \w+ know|"
    r"reopen|archive|clear|cancel|rename|reschedule|postpone|snooze|keep you|check back)\b"
)
_ADVERBS = r"(?:now|all|already|been|just|also|then|\w+ly)"
_LEAD = (
    r"^\W*(?:(?:ok|okay|sure|great|all|right|alright|perfect|yes|no problem|got it|and|also|then|now|both|just)\W+)*"
)

# What only somebody who did something says, or has done to them who did nothing.
_CLAIMS = re.compile(
    rf"{_LEAD}(?:done\b|(?!set\b|put\b|started\b|made\b){_CHANGED})"  # "Done!", "Also deleted #3."
    rf"|\b(?:I|we)(?:['’]ve| have|['’]d)?\s+(?:{_ADVERBS}\s+)*{_I_DID}"  # "I've just deleted it"
    rf"|\b(?:is|are|was|were|has|have)\s+(?:(?:now|been|just|successfully)\s+)+(?:\w+ly\s+)*"
    rf"(?:{_CHANGED}|gone\b|done\b|on\b|off\b|complete\b|high\b|low\b|due\b|at\b|called\b|\w+ priority\b)"
    rf"|\b(?:on|off|in) (?:your|the) (?:to-?do )?list now\b|\bno_longer on (?:your|the) list\b"
    r"|\breminder (?:is |has been |was )?(?:all )?set\b|^\W*all set\b|\bis all set\b|\btaken care of\b"
    r"|\bconsider it done\b|\bsuccessfully\b",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    rf"\b(?:I|we)(?:['’]ll| will|['’]m going to| am going to)\s+(?:{_ADVERBS}\s+)*{_WILL_DO}"
    rf"|\blet me (?!know)(?:\w+ly\s+|just\s+)*{_WILL_DO}"
    r"|\byou(?:['’]ll| will) (?:be reminded|get (?:a|the|your) (?:reminder|nudge|ping))",
    re.IGNORECASE,
)
# "Tell me when, and I'll add it." promises nothing yet.
_CONDITION = re.compile(
    r"\b(?:(?:if|once|after|when|as soon as|until) you|if (?:so|that)|tell me|let me know|"
    r"say (?:so|which|when|what|yes))\b",
    re.IGNORECASE,
)
# What also describes a task as it was found: "#3 was completed on Monday".
_DESCRIBES = re.compile(
    rf"(?<!\byou )\b(?:has|have|was|were|is|are)\s+(?:{_ADVERBS}\s+)*(?:{_CHANGED}|gone\b|done\b)",
    re.IGNORECASE,
)
# What is in a receipt, and therefore nobody else's to say where there are receipts.
_OF_A_RECEIPT = re.compile(
    r"#\d|\b(?:due|overdue|remind\w*|priority|(?:on|off|in) (?:your|the) (?:to-?do )?list)\b", re.IGNORECASE
)
_NEGATED = re.compile(r"\b(?:no|not|none|nothing|never|nobody|cannot|without|unable)\b|n['’]t\b", re.IGNORECASE)
_IDIOMS = re.compile(r"\b(?:no|not a) (?:problem|worries|worry|doubt)\b|\bdon['’]t (?:worry|forget)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()—–]|\b(?:and|but|so)\b", re.IGNORECASE)
_BREAK = re.compile(r"(?<=[.!?。！？])\s+|(?<=[。！？])")
_BULLET = re.compile(r"\s*(?:[-*•·]|\d+[.)])\s+")
_DUE_DAY = re.compile(
    r"\b(?:due|for|by|on|to|until|is|this|next|coming)\s+(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)"
    r"(?:day)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the person is shown besides: the receipts and cards in plain text, and whether there are receipts."""

    text: str = ""
    receipts: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What is left of a model's text. `claimed` says that a sentence went which said that something is or will be
    done, `misdated` that one went which named a day that isn't one."""

    text: str
    claimed: bool = False
    misdated: bool = False


def claims_a_change(text: str) -> bool:
    """Neither a question ("Shall I mark it as done?") nor a denial is a claim."""
    return any(_claims(each) for line in text.splitlines() for each in _BREAK.split(line))


def believable(text: str, shown: Shown) -> Kept:
    """The text without what only the program can say, and without days that the calendar doesn't have.

    With receipts beside it questions and harmless words are left; with a list, what doesn't contradict that.
    """
    lines: list[str] = []
    claimed = misdated = headed = False
    for line in text.splitlines():
        if headed and _BULLET.match(line):
            continue
        sentences = [each for each in _BREAK.split(line) if each]
        false = [each for each in sentences if _is_false(each, shown)]
        wrong_days = [each for each in sentences if named_days.contradict(each)]
        claimed, misdated = claimed or bool(false), misdated or bool(wrong_days)
        headed = bool(sentences) and sentences[-1] in false and line.rstrip().endswith(":")
        lines.append(" ".join(each for each in sentences if each not in false and each not in wrong_days))
    return Kept("\n".join(line for line in lines if re.search(r"\w", line)).strip(), claimed, misdated)


def _is_false(sentence: str, shown: Shown) -> bool:
    if _claims(sentence):
        # Of what a list shows it may well be told that it was done; and what a receipt shows was done.
        return not (shown.text and not shown.receipts) or _surely_claims(sentence)
    if _asks(sentence):
        return False
    if shown.receipts and _OF_A_RECEIPT.search(sentence) and not _NEGATED.search(sentence):
        return True
    days = {found["day"][:3].lower() for found in _DUE_DAY.finditer(sentence)} if shown.text else set[str]()
    return any(re.search(rf"\b{day}", shown.text, re.IGNORECASE) is None for day in days)


def _claims(sentence: str) -> bool:
    return _surely_claims(sentence) or (not _asks(sentence) and _said(_DESCRIBES, sentence))


def _surely_claims(sentence: str) -> bool:
    if _asks(sentence):
        return re.match(r"\W*(?:I|I['’]ve|we|we['’]ve)\b", sentence) is not None and _said(_CLAIMS, sentence)
    promises = _said(_PROMISES, sentence) and not _CONDITION.search(sentence)
    return promises or _said(_CLAIMS, sentence) or foreign_claims.claims(sentence)


def _asks(sentence: str) -> bool:
    return sentence.rstrip("\"'”’ )*_").endswith(("?", "？"))


def _said(pattern: re.Pattern[str], sentence: str) -> bool:
    """Whether it is said in a clause that doesn't deny it."""
    plain = _IDIOMS.sub("", sentence).replace("no longer", "no_longer")
    return any(not _NEGATED.search(_before(plain, found)) for found in pattern.finditer(plain))


def _before(sentence: str, found: re.Match[str]) -> str:
    """The clause of what was found, as far as that goes."""
    ends = [each.end() for each in _CLAUSE.finditer(sentence, 0, found.start())]
    return sentence[max(ends, default=0) : found.end()]
