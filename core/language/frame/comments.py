"""What is said behind a report of something done: what it took, how it felt, what was spared: "rego's paid, stung me
nine hundred bucks"."""

from typing import Final

from core.language.frame.reasons import FEWEST, TELLS, is_taken_back
from core.language.text.caseless import caseless
from core.language.text.sentences import NO_ABBREVIATION
from core.language.text.verbs import IMPERATIVES

# What may stand behind a report of something done: what it took, or how it felt.
_COMMENT: Final = caseless(
    rf"\s*(?:[,;!–—]|{NO_ABBREVIATION}\.)[,;.!–—]*\s+(?=\S)|"
    r"\s+(?=(?:in spite of|despite|thanks to|no thanks to)\s|(?:with|w/?)\s[\w ]{1,20}\b(?:to spare|left(?: over)?|"
    r"in hand|to go)\b)|"
    r"\s+(?=(?:they|he|she) (?:had|kept|put|made|took|were|was|charged|left) (?:me|us|so|very|really|super|nice|lovely|"
    r"rude|ages|forever|great|awful|mean|on hold)\b)",
)
_NEVER_MIND: Final = caseless(
    r"[\s,]+but (?:nobody|no ?one|who|hey|at least|oh well|whatever|never mind|it['’]?s (?:fine|ok|okay|grand)|"
    r"that['’]?s (?:fine|ok|okay|life))\b[^,;.]*$",
)
_NO_COMMENT: Final = caseless(
    r"\b(?:if|unless|until|when|once|but|except|should|would|could|can|will|want|buy|get|call|what|which|why|how|you|"
    r"it|them|that|this|one|both|also|too|then|next|and|done|finished|sorted|complete|completed)\b|#?\d+\s*$|\?\s*$",
)


# "… and no fine either": what was spared is no part of the name.
_AND_NO: Final = caseless(
    r"^and (?=(?:no|without|on time|for once|about time|never again|good riddance|just in time|under budget|in good "
    r"time)\b)",
)


def without_comment(text: str) -> str | None:
    """A report of something done without what is said behind it: "rego's paid, stung me nine hundred bucks"."""
    cut = _COMMENT.search(text)
    if cut is None:
        return None
    head, behind = text[: cut.start()].rstrip(" ,;"), text[cut.end() :].strip(" .!)")
    behind = _NEVER_MIND.sub("", behind)
    if _AND_NO.match(behind) and TELLS.search(behind) is None:
        return head
    if len(head.split()) < FEWEST or not behind or behind.split()[0].lower() in IMPERATIVES:
        return None
    said = TELLS.search(behind) or _NO_COMMENT.search(behind) or is_taken_back(behind)
    return None if said or rang_with_news(head, behind) else head


def rang_with_news(head: str, behind: str) -> bool:
    """Whether somebody got in touch and what stands behind it is their news: they were not called."""
    return _RANG.match(head) is not None and _THEY.match(behind) is not None


# Whoever got in touch with news was not called: "eye doctor called, they have moved me".
_RANG: Final = caseless(
    r"^(?!(?:i|we|just|finally|already)\b).+ (?:rang|rung|called|phoned|texted|emailed|messaged|wrote|replied)(?: "
    r"(?:me|us|back|again))*$",
)
_THEY: Final = caseless(r"^(?:(?:and|so|but|to say|saying) )?(?:he|she|they|it)(?:['’]\w+)?\b")
