"""Figures for words, where a verb follows: "need 2 buy milk", "remember 4 me", and "need too call"."""

import re
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_FIGURES: Final = caseless(
    r"\b(?P<lead>need|needs|have|hav|got|gotta|want|wanna|remember|remind me|forget|forgot|going|supposed|trying|4 "
    r"me|for me)\s+2\s+"
    r"(?=(?P<verb>[a-z]+)\b)",
)


_TOO: Final = caseless(r"\b(?P<lead>need|have|got|remind me|forget|want|going)\s+too\s+(?=(?P<verb>[a-z]+)\b)")


_FOUR_ME: Final = caseless(r"\b(remember|remind|forget|do|add)\s+4\s+me\b")


def spelled_out(text: str) -> str:
    """The text with such figures as the words that they stand for."""
    if "4" in text:
        text = _FOUR_ME.sub(r"\1 for me", text)
    if "too" in text.lower():
        text = _TOO.sub(_led_by_to, text)
    return _FIGURES.sub(_led_by_to, text) if "2" in text else text


def _led_by_to(found: re.Match[str]) -> str:
    return f"{found['lead']} to " if found["verb"].lower() in IMPERATIVES else found[0]
