"""How often, in a word or a count: "daily", "fortnightly", "once a quarter", "twice a week"."""

from typing import Final

from core.language.text.quantities import Tokens, low, whole, words_at
from core.language.text.words import UNITS

FREQS: Final = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
MULTIPLES: Final = {"fortnight": ("WEEKLY", 2), "quarter": ("MONTHLY", 3)}
_PHRASES: Final[dict[str, tuple[str, int]]] = {
    phrase: each
    for phrases, each in (
        (
            "daily|dayly|daliy|everyday|nightly|7 days a week|seven days a week|each and every day|day after day|"
            "day in day out",
            ("DAILY", 1),
        ),
        ("alternate days|on alternate days", ("DAILY", 2)),
        ("weekly|weekley|weekely|week in week out", ("WEEKLY", 1)),
        (
            "fortnightly|fortnightley|biweekly|bi - weekly|bi weekly|alternate weeks",
            ("WEEKLY", 2),
        ),
        ("monthly|montly|monthy", ("MONTHLY", 1)),
        ("bimonthly|bi - monthly|bi monthly|alternate months", ("MONTHLY", 2)),
        ("quarterly|quaterly", ("MONTHLY", 3)),
        (
            "half - yearly|half yearly|semi - annually|semi annually|semiannually|biannually|twice yearly",
            ("MONTHLY", 6),
        ),
        ("yearly|yearley|annually|annualy|anually", ("YEARLY", 1)),
        ("biennially", ("YEARLY", 2)),
    )
    for phrase in phrases.split("|")
}
_FROM: Final[dict[str, list[str]]] = {}
for _phrase in sorted(_PHRASES, key=len, reverse=True):
    _FROM.setdefault(_phrase.split()[0], []).append(_phrase)
FREQUENT: Final = frozenset(_FROM)  # what these phrases begin with
_EACH: Final = ("a", "per", "each", "every")
_ADVERBS: Final = ("daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly")


def often_at(tokens: Tokens, i: int) -> tuple[int, str, int, int] | None:
    """The index after the words at ``i``, the frequency (as in a rule), the interval, and on how many days of each
    week or month, where that many have to be named; 0 elsewhere."""
    for phrase in _FROM.get(low(tokens, i), ()):
        end = words_at(tokens, i, phrase)
        if end is not None:
            return end, *_PHRASES[phrase], 0
    times = _times(tokens, i)
    if times is None:
        return None
    j, count = times
    if count == 1 and low(tokens, j) in _ADVERBS:
        return j + 1, *_PHRASES[low(tokens, j)], 0
    unit = UNITS.get(low(tokens, j + 1), "")
    return (j + 2, *each) if low(tokens, j) in _EACH and (each := _each(unit, count)) is not None else None


def _each(unit: str, count: int) -> tuple[str, int, int] | None:
    if count == 1:
        freq, interval = (FREQS[unit], 1) if unit in FREQS else MULTIPLES.get(unit, ("", 1))
        return (freq, interval, 0) if freq else None
    if unit == "year":
        return ("MONTHLY", 12 // count, 0) if 12 % count == 0 else None
    return (FREQS[unit], 1, count) if unit in ("week", "month") else None


def _times(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """``once``, ``twice``, ``three times``, ``2x``."""
    named = {"once": 1, "twice": 2, "thrice": 3}.get(low(tokens, i))
    if named is not None:
        return i + 1, named
    number = whole(tokens, i)
    if number is None or not 1 <= number[1] <= 12 or low(tokens, number[0]) not in ("times", "time", "x"):
        return None
    return number[0] + 1, number[1]
