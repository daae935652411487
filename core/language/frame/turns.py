"""How turns of phrase are kept and put plainly: what must stand in the text for one to be looked for, the turn, and
what it is put as."""

import re
from collections.abc import Iterable
from typing import Final

Turn = tuple[tuple[str, ...], re.Pattern[str], str]

# What may stand before what is asked for.
ASKED: Final = (
    r"(?:(?:please|pls|kindly|just|and|so|also|then|(?:can|could|would|will) (?:you|u|ya|ye)"
    r"(?: please| just| ever)?) )*"
)


def turns(table: Iterable[tuple[str, str, str]]) -> tuple[Turn, ...]:
    """The turns of a table of (needs, pattern, plain). The needs are in small letters, with bars between them: one of
    them must stand in the text, which is cheap to see."""
    return tuple(
        (tuple(needs.split("|")), re.compile(pattern, re.IGNORECASE), plain) for needs, pattern, plain in table
    )


def put(text: str, table: Iterable[Turn]) -> str:
    """The text with each turn of the table in plain words, one after the other."""
    low = text.lower()
    for needs, pattern, plain in table:
        for word in needs:  # plain loops: there are hundreds of turns, and every message goes through them
            if word in low:
                text = pattern.sub(plain, text)
                break
    return text
