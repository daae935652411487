"""Whether words that can be a date are one where they stand: "the talk about tomorrow" and "Black Friday" are names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.language.text.tokens import Token
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import MONTHS, ORDINALS, TODAY, TOMORROW, TONIGHT, WEEKDAYS, vocabulary
from core.language.time.moments import Moment

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
_PAST: Final = vocabulary(
    "sent said made did got had bought was were began saw met wrote took gave came went told found left lost "
    "kept paid spent broke read chosen taken given written seen done brought caught"
)
_MARKED_IN_FIND: Final = frozenset({"when", "from", "beginning", "up to", "about"})


@dataclass(frozen=True, slots=True)
class Chunk:
    """Tokens from ``first`` up to ``end`` that can be a date."""

    first: int
    end: int
    moment: Moment


_COUNTED: Final = frozenset(
    {"weekend", "week", "half", "time", "floor", "thing", "part", "draft", "page", "round", "one"}
)

_COUNTED_FROM: Final = frozenset({"before", "after", "prior", "following"})


def stands_alone(tokens: Sequence[Token], i: int, end: int, moment: Moment) -> bool:
    """Whether the words are a date where they stand, and not part of a name or a sentence."""
    if not tokens[end - 1].ends:
        return False
    if tokens[end - 1].low in ORDINALS and end < len(tokens) and tokens[end].low in _COUNTED:
        return False  # "on the first weekend of december"
    if tokens[i].low == "the" and moment.day is None and end < len(tokens) and tokens[end].low in _COUNTED_FROM:
        return False  # "the night before the flight"
    counted = tokens[i].low == "in" and moment.first == "day"
    if (counted or tokens[end - 1].low == "h") and end < len(tokens) and tokens[end].low in ("before", "prior"):
        return False  # "check in 24h before the flight"
    marked = bool(moment.heads) and moment.heads[-1] not in _MARKED_IN_FIND
    if moment.heads and not marked:
        return False
    before = tokens[i - 1].low if i else ""
    if marked:
        return not _is_what_about(tokens, i, end)
    if (
        before in _BLOCKERS
        or (before in _FRIDAYS and (i < 2 or tokens[i - 2].low in _BLOCKERS))
        or before in WEEKDAYS
        or (before.endswith("'s") and moment.clock is None and not _is_from_a_place(tokens, i, end))
        or (i and _is_past_verb(before) and _looks_back(tokens, i))
    ):
        return False
    if moment.first == "part" and tokens[i].low in _NOUNY_PARTS:
        return False
    if moment.day is not None and moment.day.weak and moment.clock is None:
        return False
    return not _is_name(tokens, i)


def _is_from_a_place(tokens: Sequence[Token], i: int, end: int) -> bool:
    """ "Fetch the keys from Clark's friday": where to, and the day behind it; "read Ana's friday notes" has none."""
    return end == len(tokens) and i > 1 and tokens[i - 2].low in ("from", "at", "to", "near", "round", "by")


_FRIDAYS: Final = frozenset({"man", "girl"})  # "my man Friday"; "ring the gas man tuesday"
_ABOUT: Final = frozenset({"about", "regarding", "re", "concerning"})


def _is_what_about(tokens: Sequence[Token], i: int, end: int) -> bool:
    """ "Ask about annual leave in July": the month is of what is talked about."""
    month = tokens[i].low == "in" and end == i + 2 and tokens[i + 1].low in MONTHS
    return month and any(token.low in _ABOUT for token in tokens[max(0, i - 5) : i - 1])


def _is_past_verb(word: str) -> bool:
    return word in _PAST or (len(word) > 4 and word.endswith("ed"))


def _looks_back(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].low in ("yesterday", "last", "earlier")


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    """ "The Day After Tomorrow", "High Noon": a word that nobody capitalises, capitalised after a capitalised
    one."""
    return False


def place_allows(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Whether what stands around the chunk lets it be a date there."""
    if chunk.end == len(tokens):
        return True
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


def _start_allows(tokens: Sequence[Token], chunk: Chunk, following: str) -> bool:
    first = tokens[chunk.first].low
    if following in (",", ":", "-", "–", "—", ";") or following in IMPERATIVES:
        return True
    if following in _PEOPLE_BEHIND or _with_hour(tokens, chunk, following):
        return True
    if following in _MEALS and tokens[chunk.end + 1 :] and tokens[chunk.end + 1].low in ("with", "w", "at"):
        return True  # "next week lunch with Sam"
    return (
        (first in TODAY or first in TOMORROW or first in TONIGHT) and following != "'s"
    ) or chunk.moment.clock is not None


_MEALS: Final = vocabulary("lunch dinner breakfast brunch supper drinks coffee")
_MEASURED: Final = vocabulary(
    "cup cups tsp tbsp teaspoon inch inches mile miles price off time size pint pints kg litre lb pound"
)


def _with_hour(tokens: Sequence[Token], chunk: Chunk, following: str) -> bool:
    """ "8/10 dentist at 2:40", "8 oct dentist 3pm": a whole date before the name, and the hour behind it."""
    said, behind = tokens[chunk.first : chunk.end], tokens[chunk.end :]
    dated = any(token.low in MONTHS or "/" in token.low for token in said) and any(t.low[:1].isdigit() for t in said)
    hour = any(token.low in ("am", "pm") or token.low[:1].isdigit() for token in behind[-3:])
    return dated and hour and following[:1].isalpha() and following not in _MEASURED


def _middle_allows(tokens: Sequence[Token], chunk: Chunk, following: str) -> bool:
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
