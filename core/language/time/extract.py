"""Takes a date phrase off the edges of what a person typed, and leaves every other word exactly as it was."""

import re
from collections.abc import Sequence
from typing import Final

from core.language.text.tokens import Token, tokenise
from core.language.text.words import DATE_HINTS, NUMBERS, vocabulary
from core.language.time.context import Context
from core.language.time.due import Due, Found
from core.language.time.figures import ends_in_month
from core.language.time.holidays import HOLIDAY_ENDS
from core.language.time.moments import Moment, moment_at
from core.language.time.settling import settle
from core.language.time.standing import Chunk, place_allows, stands_alone

MAX_LENGTH: Final = 1000
_TIDY_END: Final = re.compile(r"[\s,;:–—-]+$")
_TIDY_START: Final = re.compile(r"^[\s,;:.–—-]+")
# A phrase without a figure or one of these is no date: most parts of a message need no further look.
_DATED: Final = (
    DATE_HINTS
    | NUMBERS.keys()
    | HOLIDAY_ENDS
    | vocabulary("close play end start first mid lunch time times wkend wknd noon thing business deadline day days")
)


def find(cx: Context, text: str) -> Found | None:
    """See ``core.language.dates.find``."""
    if not text.strip() or len(text) > MAX_LENGTH:
        return None
    tokens = tokenise(text)
    size = len(tokens)
    while size and tokens[size - 1].low in (".", "!", "?", ",", ";", "…") and not _closes_a_date(tokens[:size]):
        size -= 1
    body = tokens[:size]
    if not any(token.low[:1].isdigit() or token.low.removesuffix("'s") in _DATED for token in body):
        return None
    chunks = _candidates(cx, body)
    chosen = _choose(cx, body, chunks)
    if not chosen:
        return None
    due = settle(cx, _merged(chosen))
    if due is None:
        return None
    found = _found(text, body, chosen, due)
    if found is None or len(chosen) == 1 or _says(cx, found.phrase) == due:
        return found
    alone = settle(cx, chosen[-1].moment)  # two pieces that don't make one phrase: only the last is taken
    return None if alone is None else _found(text, body, chosen[-1:], alone)


def _closes_a_date(tokens: Sequence[Token]) -> bool:
    """Whether the last dot is of "by 15.12."; it may as well end a sentence, as in "by 9.10."."""
    if len(tokens) <= 2 or tokens[-1].low != "." or not tokens[-1].glued:
        return False
    head, word = tokens[-3].low, tokens[-2].low
    return head in _LIMITS and ends_in_month(word) and int(word[-1]) % 5 > 0


_LIMITS: Final = frozenset({"by", "till", "til", "until", "before", "due", "on", "for"})


def _says(cx: Context, phrase: str) -> Due | None:
    tokens = tokenise(phrase)
    match = moment_at(cx, tokens, 0)
    return settle(cx, match[1]) if match is not None and match[0] == len(tokens) else None


def _candidates(cx: Context, tokens: Sequence[Token]) -> list[Chunk]:
    """The longest phrase at each place where one may begin, not overlapping, left to right."""
    chunks: list[Chunk] = []
    i = 0
    while i < len(tokens):
        begins = tokens[i].starts and tokens[i].kind != "quoted" and not _is_particle(tokens, i)
        match = moment_at(cx, tokens, i) if begins else None
        if match is None or not stands_alone(tokens, i, *match) or settle(cx, match[1]) is None:
            i += 1
            continue
        chunks.append(Chunk(i, match[0], match[1]))
        i = match[0]
    return chunks


def _is_particle(tokens: Sequence[Token], i: int) -> bool:
    """ "Put the dinner on at five": the first of two prepositions is of the verb; "on the till tomorrow" has a till."""
    if tokens[i].low == "till" and i > 0 and tokens[i - 1].low in _OF_A_TILL:
        return True
    return i > 0 and tokens[i].low in ("on", "in") and i + 1 < len(tokens) and tokens[i + 1].low in _BEFORE_TIMES


_OF_A_TILL: Final = frozenset({"the", "a", "our", "my", "each", "both", "new", "old", "cash", "shop", "front", "main"})
_BEFORE_TIMES: Final = frozenset({"at", "@", "by", "before", "in", "around", "until", "till", "from", "on", "for"})


def _choose(cx: Context, tokens: Sequence[Token], chunks: list[Chunk]) -> list[Chunk]:
    """The phrase at the end, else at the start, else one in the middle; a day and a time apart are taken
    together."""
    usable = [chunk for chunk in chunks if place_allows(tokens, chunk)]
    if not usable:
        return []
    # Only the nearest: in "dinner at 8 tomorrow, and taxes by the 31st" the 8 goes with what stands between.
    return usable[-2:] if len(usable) > 1 and _complete(usable[-1].moment, usable[-2].moment) else usable[-1:]


def _complete(one: Moment, other: Moment) -> bool:
    """Whether one has only the day and the other only the time."""

    def timed(moment: Moment) -> bool:
        return moment.clock is not None or moment.part is not None

    if (one.day is not None and one.day.exact_time is not None) or (
        other.day is not None and other.day.exact_time is not None
    ):
        return False
    return (one.day is None and other.day is not None and not timed(other)) or (
        other.day is None and one.day is not None and not timed(one)
    )


def _merged(chosen: list[Chunk]) -> Moment:
    if len(chosen) == 1:
        return chosen[0].moment
    one, other = chosen[0].moment, chosen[1].moment
    return Moment(
        day=one.day or other.day,
        clock=one.clock or other.clock,
        part=one.part or other.part,
        zone=one.zone or other.zone,
    )


def _found(text: str, tokens: Sequence[Token], chosen: list[Chunk], due: Due) -> Found | None:
    phrases: list[str] = []
    rest = ""
    at = 0
    for chunk in chosen:
        start, end = tokens[chunk.first].start, tokens[chunk.end - 1].end
        phrases.append(text[start:end])
        rest = joined(rest, text[at:start])
        at = end
    rest = joined(rest, text[at:])
    return Found(due, " ".join(phrases), rest)


def joined(left: str, right: str) -> str:
    """Two pieces of a title with what stood between them gone: blanks and loose punctuation at the seam are
    tidied."""
    left, right = left.strip(), right.strip()
    if not left:
        return _TIDY_START.sub("", right)
    if not right or not any(c.isalnum() or c in "\"'“”" for c in right):
        kept = right if right.strip(".!?,;: ") else ""
        return _TIDY_END.sub("", left) + kept
    glue = "" if right[0] in ",.;:!?)" else " "
    return left + glue + right
