"""A repetition inside a title: "pay rent on the 1st of every month"."""

from typing import Final

from core.language.repeats.drafts import Draft
from core.language.repeats.often import FREQUENT
from core.language.repeats.recurrences import FoundRecurrence, of_draft
from core.language.repeats.repeat_days import EVERY
from core.language.repeats.repetition import repeat_at
from core.language.text.quantities import Tokens, low
from core.language.text.tokens import tokenise
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import NUMBERS, PLURAL_WEEKDAYS, WEEKDAYS, vocabulary
from core.language.time.context import Context
from core.language.time.extract import joined

# Without one of these, or two weekdays ("mon - fri"), nothing repeats: most titles need no further look.
_REPEATING: Final = (
    EVERY
    | FREQUENT
    | PLURAL_WEEKDAYS.keys()
    | vocabulary(
        "once twice thrice times per repeat repeats repeating recurring recurs weekdays workdays weekends months all "
        "mornings evenings afternoons nights lunchtimes after business working"
    )
)


def _may_repeat(tokens: Tokens) -> bool:
    lows = [token.low for token in tokens]
    return not _REPEATING.isdisjoint(lows) or sum(low in WEEKDAYS for low in lows) > 1


def found_in(cx: Context, text: str) -> FoundRecurrence | None:
    """The repetition in a title, and the title without it."""
    tokens = tokenise(text)
    size = len(tokens)
    if not _may_repeat(tokens):
        return None
    while size and tokens[size - 1].low in (".", "!", "?", ",", ";", "…", ")"):
        size -= 1
    body = tokens[:size]
    for i in range(size):
        if not body[i].starts or body[i].kind == "quoted":
            continue
        if low(body, i) == "in" and low(body, i - 1) in TAKING_IN:
            continue  # "weigh in every saturday"
        if i and low(body, i) in _NIGHTS and low(body, i + 1) in EVERY and not _is_deed(body, i):
            continue  # "bin night every tuesday"
        begin = i + 1 if low(body, i) in _HEADS else i
        if begin > i and low(body, begin) == "the" and low(body, i) != "the":
            begin = begin + 1
        match = repeat_at(cx, body, begin)
        if match is None or not match[1].said or not body[match[0] - 1].ends or not _stands(body, i, *match):
            continue
        recurrence = of_draft(cx, match[1])
        if recurrence is None:
            continue
        start, end = body[i].start, body[match[0] - 1].end
        return FoundRecurrence(recurrence, text[start:end], joined(text[:start], text[end:]))
    return None


_HEADS: Final = frozenset({"on", "at", "the", "in", "repeat", "repeats", "repeating", "recurring", "due", "by", "for"})
# "In" belongs to them, and not to what comes behind it.
TAKING_IN: Final = vocabulary(
    "weigh check clock log sign drop pop dial call hand turn tune punch plug fill step buzz ring"
)
_NIGHTS: Final = frozenset({"night", "nights"})


def _is_deed(tokens: Tokens, i: int) -> bool:
    """Whether what stands before is something to be done ("call mum night …"), and no name of an evening."""
    return i > 1 and (low(tokens, 0) in IMPERATIVES or not tokens[i - 1].low.isalpha())


_DONE_ON: Final = vocabulary("do does did work works working cover covers off free available likes loves hates")
_NOUNS: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "my",
        "our",
        "his",
        "her",
        "your",
        "this",
        "their",
        "and",
        "of",
        "about",
        "called",
        "named",
        "new",
    }
)


def _stands(tokens: Tokens, i: int, end: int, draft: Draft) -> bool:
    """Whether the words are a repetition where they stand: "every …" anywhere, the others only on the edges."""
    before = low(tokens, i - 1)
    plain = not any(low(tokens, k) in EVERY for k in range(i, end)) and not draft.from_completion
    if plain and (before[:1].isdigit() or before in NUMBERS or before in ("few", "couple", "many", "several")):
        return False  # "in 2 business days"
    if before in _DONE_ON and low(tokens, i) in PLURAL_WEEKDAYS:
        return False  # "ask if he can do saturdays"
    if plain and before in ("from", "between"):
        return False  # "a trip from monday to friday"
    if plain and (before in _NOUNS or (low(tokens, i) == "the" and not draft.month_days and not draft.weekdays)):
        return False
    if end == len(tokens) or not plain:
        return True
    following = low(tokens, end)
    if any(low(tokens, k) in PLURAL_WEEKDAYS for k in range(i, end)) and low(tokens, i) == "on":
        return True
    if i == 0 and end == 1 and following in _PAPERS and low(tokens, end + 1) not in _OBJECTS:
        return False  # "quarterly report", "weekly review friday"
    return i == 0 and (following in (",", ":", "-", "–", "—") or following in IMPERATIVES)


# Verbs that are things as well: behind "weekly" they are one, unless it is said what they are done to.
_PAPERS: Final = vocabulary(
    "report review invoice call plan update budget shop sync audit log forecast catch debrief summary statement brief "
    "workout recap note notes draft survey quiz issue release chat check-in standup"
)
_OBJECTS: Final = vocabulary("the my our his her their your a an all up mum mom dad")
