"""Slips of the finger: how far a word is from another, and the date word that a misspelt one must have meant."""

from functools import lru_cache
from typing import Final

from core.language.text.words import TOMORROW, WEEKDAYS

_TYPO_TARGETS: Final = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tomorrow", "yesterday", "tonight"),
    *("january", "february", "august", "september", "october", "november", "december"),
    *("morning", "evening", "afternoon", "weekend", "midnight", "fortnight"),
)
# Words one slip away from a date word that are words of their own.
_NOT_TYPOS: Final = frozenset(
    [
        "sundae",
        "sundry",
        "sundays",
        "fridays",
        "mondays",
        "saturdays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "warning",
        "moaning",
        "mourning",
        "mornings",
        "evenings",
        "weekends",
        "weekday",
        "weekender",
        "fortnite",
        "tomorrows",
        "yesterdays",
        "afternoons",
        "mooning",
        "opening",
        "midnights",
        "weeknight",
        "evenly",
        "sevening",
        "burning",
        "turning",
        "learning",
        "earning",
        "leaning",
        "meaning",
        "weakened",
        "weekended",
        "augusta",
    ]
)


@lru_cache(maxsize=4096)
def mended(word: str) -> str:
    """The date word that a misspelt one must have meant, or the word itself. Lower case in and out."""
    if (
        len(word) < 6
        or len(word) > 12
        or word.endswith(("ly", "'s"))
        or word in _NOT_TYPOS
        or word in WEEKDAYS
        or word in TOMORROW
    ):
        return word
    for target in _TYPO_TARGETS:
        allowed = 1 if len(target) < 8 else 2
        if word[0] == target[0] and abs(len(word) - len(target)) <= allowed and slips(word, target) <= allowed:
            return target
    return word


def slips(a: str, b: str) -> int:
    """Damerau-Levenshtein distance (optimal string alignment): a swap of neighbours is one slip."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, start=1):
        new = [i]
        for j, cb in enumerate(b, start=1):
            cost = min(row[j] + 1, new[j - 1] + 1, row[j - 1] + (ca != cb))
            if i > 1 and j > 1 and ca == b[j - 2] and a[i - 2] == cb:
                cost = min(cost, before[j - 2] + 1)
            new.append(cost)
        before, row = row, new
    return row[-1]
