"""Which tasks a person points at of what was shown: "the second one", "that", "both".

Pure: numbers in, numbers out.
"""

import re
from collections.abc import Sequence
from typing import Final

_COUNTS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5, "couple of": 2}
_ORDINALS: Final = {
    name: place
    for place, names in enumerate(("first 1st top", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th"))
    for name in names.split()
}
_NOUN: Final = (
    r"(?: (?:one|task|item|thing|todo|reminder)(?: (?:that |which )?(?:you|u|i|we)(?: just)? (?:added|"
    r"made|showed(?: me)?|"
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

_A_LIST: Final = 2  # tasks


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
        if len(shown) < _A_LIST:
            raise PointsAtNothing  # the first of what? the last answer showed one alone
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
