"""Text into words, once. A token remembers where it stood, so that what is not consumed stays exactly as typed."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from core.language.text.typos import mended

# What is met most often is tried first.
_TOKEN: Final = re.compile(
    r"""
    (?P<meridiem>[apAP]\.\s?[mM]\b\.?)
    |(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)
    |(?P<slang>2(?i:nite|night|day|moro|morrow|mrw|moz)\b)
    |(?P<number>\d+(?:[:./-]\d+)*)
    |(?P<handle>@[^\W\d_](?:[\w.-]*\w)?)
    |(?P<quoted>"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|`[^`\n]*`|(?<!\w)'[^'\n]+'(?!\w)|(?<!\w)‘[^’\n]+’(?!\w))
    |(?P<mark>[^\s\w]|_)
    """,
    re.VERBOSE,
)
_OPENERS: Final = frozenset("([{,;:—–-*•")
_CLOSERS: Final = frozenset(")]},;:.!?—–")


class Token(NamedTuple):
    """A word, number, mark or quotation at ``text[start:end]``; ``low`` is lower case, typos mended."""

    low: str
    kind: str  # quoted, number, word or mark
    start: int
    end: int
    starts: bool  # a phrase may begin here: the start of a word, not the middle of one
    ends: bool  # a phrase may end here
    glued: bool  # nothing between it and the token before


def tokenise(text: str) -> list[Token]:
    """Every word, number, mark and quotation of a text, in order."""
    return list(_tokenised(text))


@lru_cache(maxsize=256)  # what reads a message reads the same parts of it again and again
def _tokenised(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or "mark"
        low = match[0].lower().replace("’", "'")
        if kind == "word":
            low = mended(low)
        elif kind in ("slang", "handle"):  # "@April" is a person: one word, that nothing else is spelt like
            kind = "word"
        elif kind == "meridiem":
            kind, low = "word", f"{low[0]}m"
        glued = start > 0 and not text[start - 1].isspace()
        opens = not glued or _opens(text, start)
        closes = end == len(text) or text[end].isspace() or _closes(text, end)
        tokens.append(Token(low, kind, start, end, opens, closes, glued))
    return tuple(tokens)


def _opens(text: str, start: int) -> bool:
    """Whether a phrase may begin right behind a character that is no blank."""
    before = text[start - 1]
    if before not in _OPENERS:
        return False
    # "pre-friday" and "16:30" are one word; "(friday" and "milk, friday" are not.
    return before in "([{" or start == 1 or before in ",;:" or text[start - 2].isspace()


def _closes(text: str, end: int) -> bool:
    """Whether a phrase may end right before a character that is no blank."""
    if text[end] not in _CLOSERS:
        return text[end] == "-" and (end + 1 == len(text) or text[end + 1].isspace())
    return end + 1 == len(text) or not text[end + 1].isalnum() or text[end] in ",;:)"
