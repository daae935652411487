"""Which tasks of a list a person's words mean: by words ("the board deck"), or by pointing at what was shown.

Pure: titles and numbers in, numbers out. Several that fit are all returned, so that the caller asks; nothing that fits
badly is returned at all, because a deletion may hang on it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from core.language.verbs import IMPERATIVES, present_of
from core.language.words import vocabulary

_NOISE: Final = vocabulary(
    "the a an my our your his her their its this that these those of to for on in at from with about by and or re i "
    "we me us it is was be been task tasks item items thing things one ones todo todos reminder entry list please "
    "stuff off up out down some any called named"
)
# People say one for the other; the first stands for all.
_SAME: Final = {
    word: group[0]
    for group in (
        ("call", "ring", "phone", "telephone", "dial"),
        ("send", "mail", "post", "email", "submit"),
        ("buy", "get", "purchase", "pick", "collect", "grab", "order"),
        ("finish", "complete", "do", "write", "draft", "prepare", "make"),
        ("fix", "repair", "mend", "sort"),
        ("book", "schedule", "arrange"),
        ("mum", "mom", "mam", "mother"),
        ("dad", "father"),
    )
    for word in group
}
_VERB_WEIGHT: Final = 0.5  # "did the garage" is the garage's task, whatever was to be done with it
_ENOUGH: Final = 0.6  # of the words said must be in the title, by weight
_MARGIN: Final = 0.1  # closer than this, two titles fit equally
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def fitting(words: str, titles: Mapping[int, str]) -> list[int]:
    """The numbers of the titles that the words fit best, several where they can't be told apart; empty for none."""
    folded = _folded(words)
    same = [number for number, title in titles.items() if _folded(title) == folded]
    if same:
        return same
    said = _content(words)
    if not said:
        return []
    scores = {number: _score(said, _content(title)) for number, title in titles.items()}
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return []
    close = [number for number, score in scores.items() if score >= best - _MARGIN]
    whole = [number for number in close if _covers(said, _content(titles[number]))]
    return whole if len(whole) == 1 else close


def share_a_word(one: str, other: str) -> bool:
    """Whether a word that carries meaning is in both texts, in whatever form."""
    return any(_alike(word, same) > 0 for word in _content(one) for same in _content(other))


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))


@lru_cache(maxsize=1024)
def _content(text: str) -> tuple[tuple[str, str, float], ...]:
    """(word, stem, weight) of the words that carry meaning; of a text that has no other, all of them."""
    words = _WORD.findall(text.casefold().replace("’", "'"))
    kept = [word for word in words if word not in _NOISE] or words
    return tuple((word, _stem(word), _weight(word)) for word in kept)


def _weight(word: str) -> float:
    return _VERB_WEIGHT if word in IMPERATIVES or present_of(word) is not None else 1.0


def _stem(word: str) -> str:
    """Without its endings, roughly: enough to tell that "mowing the lawns" is "mow the lawn"."""
    word = word.removesuffix("'s").replace("'", "")
    word = present_of(word) or word
    if word in _SAME:
        return _SAME[word]
    for ending, left in (
        ("ies", "y"),
        ("ing", ""),
        ("ation", ""),
        ("ion", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + left
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    word = word.removesuffix("e") if len(word) > 3 else word
    return _SAME.get(word) or _SAME.get(word + "e") or word


def _score(said: Sequence[tuple[str, str, float]], title: Sequence[tuple[str, str, float]]) -> float:
    total = sum(weight for _, _, weight in said)
    return (
        sum(weight * max((_alike(word, other) for other in title), default=0.0) for word, weight in _weighed(said))
        / total
    )


def _weighed(said: Sequence[tuple[str, str, float]]) -> list[tuple[tuple[str, str, float], float]]:
    return [(word, word[2]) for word in said]


def _covers(said: Sequence[tuple[str, str, float]], title: Sequence[tuple[str, str, float]]) -> bool:
    """Whether every word of the title was said."""
    return all(any(_alike(other, word) for word in said) for other in title)


def _alike(one: tuple[str, str, float], other: tuple[str, str, float]) -> float:
    """1 for the same word in whatever form, a little less for one with a typo, 0 for another."""
    if one[1] == other[1]:
        return 1.0
    short, long = sorted((one[1], other[1]), key=len)
    if len(short) >= 5 and long.startswith(short):
        return 0.95
    if len(short) < 5 or one[1].isdigit():
        return 0.0
    from rapidfuzz import fuzz  # only where words differ, and not with the import of the language

    return 0.9 if one[0][0] == other[0][0] and fuzz.ratio(one[0], other[0]) >= 80 else 0.0


# Pointing

_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5, "couple of": 2}
_ORDINALS: Final = {
    name: place
    for place, names in enumerate(("first 1st top", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"))
    for name in names.split()
}
_NOUN: Final = (
    r"(?: (?:one|task|item|thing|todo|reminder)(?: (?:you|u|i)(?: just)? (?:added|made|showed(?: me)?|"
    r"listed|mentioned))?)?"
)
_SEVERAL: Final = re.compile(
    rf"(?:the |those |my )?(first|top|last|bottom) ({'|'.join(_COUNTS)})(?: (?:ones|tasks|items|things))?"
)
_NTH: Final = re.compile(rf"(?:the |that |number )?({'|'.join(_ORDINALS)}){_NOUN}")
_LAST: Final = re.compile(rf"(?:the |that |my )?(?:very )?(?:last|latest|newest|bottom|final|previous){_NOUN}")
_JUST: Final = (
    r"(?:(?:that |which )?(?:you|u|i|we)(?:'ve| have)?(?: just)? (?:added|made|created|showed(?: me)?|listed|mentioned|"
    r"said|did|put in))"
)
_IT: Final = re.compile(rf"(?:it|(?:that|this)(?: last)?{_NOUN}|the (?:one|task|item|thing)(?: {_JUST})?|what {_JUST})")
_ALL: Final = re.compile(
    r"(?:both|all)(?: of)?(?: (?:the )?(?:them|those|these|it|two|three|four|five|6|5|4|3|2))?|them(?: all|"
    r" both)?|they|those|these|the lot|"
    r"(?:those|these|the) (?:two|three|four|tasks|ones|items)"
)


class PointsAtNothing(Exception):
    """It is pointing ("the last one"), but nothing that was shown is there, or "it" could be any of several."""


def pointed_at(words: str, shown: Sequence[int]) -> tuple[int, ...] | None:
    """The numbers that "that", "the last one" or "the first two" mean among those shown last, in order; None for words
    that don't point.

    Raises PointsAtNothing where nothing is there, or where one is meant and several could be.
    """
    said = " ".join(words.casefold().split()).strip(" .,!?")
    if several := _SEVERAL.fullmatch(said):
        count = _COUNTS[several[2]]
        return _exactly(shown[:count] if several[1] in ("first", "top") else shown[-count:], count)
    if nth := _NTH.fullmatch(said):
        return _exactly(shown[_ORDINALS[nth[1]] :][:1], 1)
    if _LAST.fullmatch(said):
        return _exactly(shown[-1:], 1)
    if _IT.fullmatch(said):
        return _exactly(shown, 1)
    if _ALL.fullmatch(said):
        counts = [count for word, count in (*_COUNTS.items(), ("both", 2)) if word in said.split()]
        return _exactly(shown, counts[0] if counts else len(shown))
    return None


def _exactly(chosen: Sequence[int], count: int) -> tuple[int, ...]:
    if not chosen or len(chosen) != count:
        raise PointsAtNothing
    return tuple(chosen)
