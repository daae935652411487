"""Where a line may be cut into several tasks, and where its commas and "and"s belong to one: names, enumerations with a
common head or tail, brackets. In doubt it stays whole."""

import re
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_CUT: Final = caseless(
    r"\s*(?:,\s*(?:and then\s+|and\s+|&\s+|plus\s+|then\s+|also\s+)|,\s*|;\s*|\s+and\s+|\s+&\s+|\s+plus\s+|\s+\+\s+)",
)
_PAIRS: Final = frozenset(
    [
        ("bread", "butter"),
        ("salt", "pepper"),
        ("fish", "chips"),
        ("mac", "cheese"),
        ("ham", "cheese"),
        ("gin", "tonic"),
        ("oil", "vinegar"),
        ("terms", "conditions"),
        ("pros", "cons"),
    ]
)
_FIRMS: Final = caseless(r"^(?:co|sons?|bros|brothers|partners|associates|inc|ltd|llc|llp|gmbh|plc)\b")
# No thing begins so: what stands behind the comma is about what stands before it.
_ABOUT: Final = vocabulary(
    "by with from for to in on at of about re via per without but not or so if when because who which that maybe please"
)
_LEADS_ON: Final = caseless(r"^\S+ .*\b(?:to|in|for|with|from|of|on|about|between|into|as|at|against|across)\b")
# "2 cartons of milk", "a crate of eggs": what is counted is one thing.
_COUNTED: Final = caseless(r"^(?:[a-z]+ )?(?:an?|\d+|two|three|four|five|some) (?:x )?[a-z]+ of (?=\S)")
_QUALITIES: Final = vocabulary(
    "red white blue green black yellow grey gray brown pink purple orange big small large little new old long short "
    "hot cold warm first second third last left right upper lower front back top bottom early late"
)
_BOUGHT: Final = vocabulary("buy get order grab pick purchase fetch restock replenish refill")


def pieces(text: str, *, announced: bool = False) -> list[str]:
    """What the commas and "and"s of a text cut it into; the text alone where it is one thing. Where a list was
    `announced`, whatever is in it is."""
    cuts = [found for found in _CUT.finditer(text) if not _inside_brackets(text, found.start())]
    last_comma = max((found.start() for found in cuts if "," in found[0] or ";" in found[0]), default=-1)
    cuts = [found for found in cuts if found.start() >= last_comma or "," in found[0] or ";" in found[0]]
    cuts = [found for found in cuts if not _is_pair(text, found)]
    starts, ends = [0, *(found.end() for found in cuts)], [*(found.start() for found in cuts), len(text)]
    parts = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    parts = [part for part in parts if part]
    return [text] if not announced and _is_one(parts) else parts


def _inside_brackets(text: str, at: int) -> bool:
    return any(text[:at].count(left) > text[:at].count(right) for left, right in ("()", "[]"))


def _is_pair(text: str, cut: re.Match[str]) -> bool:
    """ "bread & butter"."""
    before, behind = text[: cut.start()].lower().split(), text[cut.end() :].lower().split()
    return "," not in cut[0] and bool(before and behind) and (before[-1], behind[0].strip(".,;")) in _PAIRS


def _is_one(parts: list[str]) -> bool:
    """Whether the parts have a head or a tail in common, or are the parts of a name."""
    if len(parts) < 2:
        return False
    first, *others = parts
    if any(part.split()[0].lower() in _ABOUT or _FIRMS.match(part) for part in others):
        return True
    if any(part.isdigit() for part in others) or any(part.lower() in _QUALITIES for part in others[:-1]):
        return True
    if all(part.split()[0].lower() in IMPERATIVES and " " in part for part in others):
        return False
    if len(parts) > 2 and _FOR_EACH.fullmatch(first) and any(map(_FOR_EACH.fullmatch, others)):
        return False
    if len(parts) > 2 and first.split()[0].lower() not in IMPERATIVES and all(map(_ARTICLED.match, others)):
        return False  # "chains for the Ford, a new battery and some antifreeze"
    return _LEADS_ON.search(_COUNTED.sub("", first)) is not None or _has_common_tail(first, others)


_ARTICLED: Final = caseless(r"(?:an?|some|the|my|two|three|four|\d+|more|another) [a-z]")
# "Rice for the party, beans for gran, …": each thing with whom it is for.
_FOR_EACH: Final = caseless(
    r"(?!(?:call|email|text|message|ring|phone|ask|tell|look|wait|apply|prepare|pay|pack|search|study|thank)\b)"
    r"[\w'’-]+(?: [\w'’-]+)? for(?: [\w'’-]+){1,3}"
)


def _has_common_tail(first: str, others: list[str]) -> bool:
    """ "fix login, signup and logout pages": what is bought is in so many words three things."""
    verb, *words = first.lower().split()
    return (
        verb in IMPERATIVES - _BOUGHT
        and len(words) == 1
        and all(" " not in part for part in others[:-1])
        and " " in others[-1]
    )
