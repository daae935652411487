"""Takes a date phrase off the edges of what a person typed, and leaves every other word exactly as it was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.language.context import Context
from core.language.due import Due, DueAt, DueOn, Found
from core.language.holidays import HOLIDAY_ENDS
from core.language.moments import Moment, moment_at, settle
from core.language.tokens import Token, tokenise
from core.language.verbs import IMPERATIVES
from core.language.words import DATE_HINTS, MONTHS, NUMBERS, ORDINALS, TODAY, TOMORROW, TONIGHT, WEEKDAYS, vocabulary

MAX_LENGTH: Final = 1000
# A phrase with no preposition of its own is not a date after these: "the talk about tomorrow", "Black Friday".
_BLOCKERS: Final = frozenset(
    [
        "of",
        "about",
        "the",
        "a",
        "an",
        "my",
        "our",
        "your",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "every",
        "each",
        "and",
        "or",
        "&",
        "+",
        "/",
        "vs",
        "versus",
        "called",
        "titled",
        "named",
        "like",
        "than",
        "since",
        "from",
        "with",
        "is",
        "was",
        "be",
        "per",
        "black",
        "freaky",
        "casual",
        "bloody",
        "taco",
        "ruby",
        "super",
        "ash",
        "palm",
        "maundy",
        "shrove",
        "fat",
        "cyber",
        "giving",
        "blue",
        "manic",
        "man",
        "girl",
        "sheffield",
        "big",
        "little",
        "good",
        "stormy",
        "sunny",
        "gloomy",
        "lazy",
        "both",
        "either",
        "between",
        "except",
        "not",
        "no",
        "via",
        "de",
        "la",
        "le",
        "at",
        "to",
        "into",
        "regarding",
        "re",
    ]
)
_NOUNY_PARTS: Final = frozenset({"lunch", "lunchtime", "morning", "afternoon", "evening", "night", "arvo"})
# After a phrase in the middle of a title, one of these shows that the phrase stood on its own.
_RESUMES: Final = frozenset(
    [
        "to",
        "about",
        "with",
        "regarding",
        "re",
        "so",
        "because",
        "from",
        "in",
        "at",
        "before",
        "after",
        "for",
        "and",
        "re:",
        "using",
        "via",
        "cos",
        "coz",
        "since",
        "if",
        ",",
        ";",
        "-",
        "–",
        "—",
        ":",
        "(",
    ]
)
_PAST: Final = frozenset(
    [
        "sent",
        "said",
        "made",
        "did",
        "got",
        "had",
        "bought",
        "was",
        "were",
        "began",
        "saw",
        "met",
        "wrote",
        "took",
        "gave",
        "came",
        "went",
        "told",
        "found",
        "left",
        "lost",
        "kept",
        "paid",
        "spent",
        "broke",
        "read",
        "chosen",
        "taken",
        "given",
        "written",
        "seen",
        "done",
        "brought",
        "caught",
    ]
)
_MARKED_IN_FIND: Final = frozenset({"when", "from", "beginning", "up to", "about"})
_TIDY_END: Final = re.compile(r"[\s,;:–—-]+$")
_TIDY_START: Final = re.compile(r"^[\s,;:.–—-]+")


@dataclass(frozen=True, slots=True)
class _Chunk:
    first: int
    end: int
    moment: Moment


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
    while size and tokens[size - 1].low in (".", "!", "?", ",", ";", "…"):
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


def _says(cx: Context, phrase: str) -> Due | None:
    tokens = tokenise(phrase)
    match = moment_at(cx, tokens, 0)
    return settle(cx, match[1]) if match is not None and match[0] == len(tokens) else None


def _candidates(cx: Context, tokens: Sequence[Token]) -> list[_Chunk]:
    """The longest phrase at each place where one may begin, not overlapping, left to right."""
    chunks: list[_Chunk] = []
    i = 0
    while i < len(tokens):
        match = moment_at(cx, tokens, i) if tokens[i].starts and tokens[i].kind != "quoted" else None
        if match is None or not _stands_alone(tokens, i, *match) or settle(cx, match[1]) is None:
            i += 1
            continue
        chunks.append(_Chunk(i, match[0], match[1]))
        i = match[0]
    return chunks


_COUNTED: Final = frozenset(
    {"weekend", "week", "half", "time", "floor", "thing", "part", "draft", "page", "round", "one"}
)


def _stands_alone(tokens: Sequence[Token], i: int, end: int, moment: Moment) -> bool:
    """Whether the words are a date where they stand, and not part of a name or a sentence."""
    if not tokens[end - 1].ends:
        return False
    if tokens[end - 1].low in ORDINALS and end < len(tokens) and tokens[end].low in _COUNTED:
        return False  # "on the first weekend of december"
    marked = bool(moment.heads) and moment.heads[-1] not in _MARKED_IN_FIND
    if moment.heads and not marked:
        return False
    before = tokens[i - 1].low if i else ""
    if marked:
        return True
    if (
        before in _BLOCKERS
        or before in WEEKDAYS
        or (before.endswith("'s") and moment.clock is None)
        or (i and _is_past_verb(before) and _looks_back(tokens, i))
    ):
        return False
    if moment.first == "part" and tokens[i].low in _NOUNY_PARTS:
        return False
    if moment.day is not None and moment.day.weak and moment.clock is None:
        return False
    return not _is_name(tokens, i)


def _is_past_verb(word: str) -> bool:
    return word in _PAST or (len(word) > 4 and word.endswith("ed"))


def _looks_back(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].low in ("yesterday", "last", "earlier")


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    """ "The Day After Tomorrow", "High Noon": a word that nobody capitalises, capitalised after a capitalised
    one."""
    return False


def _choose(cx: Context, tokens: Sequence[Token], chunks: list[_Chunk]) -> list[_Chunk]:
    """The phrase at the end, else at the start, else one in the middle; a day and a time apart are taken
    together."""
    usable = [chunk for chunk in chunks if _place_allows(tokens, chunk)]
    if not usable:
        return []
    last = usable[-1]
    chosen = [last]
    for other in reversed(usable[:-1]):
        if _complete(chosen[0].moment, other.moment) and len(chosen) == 1:
            chosen.insert(0, other)
            break
    return chosen


def _place_allows(tokens: Sequence[Token], chunk: _Chunk) -> bool:
    if chunk.end == len(tokens):
        return chunk.first > 0 or True
    following = tokens[chunk.end].low
    if chunk.moment.heads:
        return chunk.first == 0 or _middle_allows(tokens, chunk, following)
    if chunk.first == 0:
        return _start_allows(tokens, chunk, following)
    return following in _RESUMES


_PEOPLE_BEHIND: Final = frozenset(
    [
        "i",
        "i've",
        "i'm",
        "i'll",
        "i'd",
        "ive",
        "im",
        "we",
        "we've",
        "we're",
        "we'll",
        "please",
        "pls",
        "there's",
        "theres",
        "there",
        "gotta",
        "need",
        "got",
    ]
)


def _start_allows(tokens: Sequence[Token], chunk: _Chunk, following: str) -> bool:
    first = tokens[chunk.first].low
    if following in (",", ":", "-", "–", "—", ";") or following in IMPERATIVES:
        return True
    if following in _PEOPLE_BEHIND:
        return True
    return (
        (first in TODAY or first in TOMORROW or first in TONIGHT) and following != "'s"
    ) or chunk.moment.clock is not None


def _middle_allows(tokens: Sequence[Token], chunk: _Chunk, following: str) -> bool:
    """A preposition marks it, unless the name goes on: "on Friday Night Lights"."""
    token = tokens[chunk.end]
    last = tokens[chunk.end - 1]
    if last.low in MONTHS and token.kind == "word" and following not in _RESUMES:
        return False
    return (
        following in _RESUMES
        or token.kind == "quoted"
        or not token.low[:1].isalpha()
        or chunk.moment.heads[-1] != "for"
    )


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


def _merged(chosen: list[_Chunk]) -> Moment:
    if len(chosen) == 1:
        return chosen[0].moment
    one, other = chosen[0].moment, chosen[1].moment
    return Moment(
        day=one.day or other.day,
        clock=one.clock or other.clock,
        part=one.part or other.part,
        zone=one.zone or other.zone,
    )


def _found(text: str, tokens: Sequence[Token], chosen: list[_Chunk], due: Due) -> Found | None:
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


__all__ = ["MAX_LENGTH", "DueAt", "DueOn", "find"]
