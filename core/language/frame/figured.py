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


_DAYS: Final = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|today|tomorrow|tmrw|tmr|2moro"
)
# Behind these words the 2 is an hour or a number: "move lunch at 2 friday".
_NO_HOUR: Final = r"(?<!@)(?<!#)" + "".join(
    rf"(?<!\b{word})"
    for word in [
        "at",
        "by",
        "till",
        "until",
        "before",
        "around",
        "about",
        "after",
        "from",
        "for",
        "of",
        "task",
        "part",
        "number",
    ]
)
# "Moved 2 thursday", "mon 2 fri"; "move 2 friday" is of the task.
MOVED_2: Final = (
    rf"\b((?:mov|push|shift|bump|slid|postpon|delay|resched|chang|switch|swap|bring)(?:\w*d|\w* .*{_NO_HOUR})|"
    rf"{_DAYS}) 2 (?=(?:(?:next|this) )?(?:{_DAYS})\b(?! [a-z]+s\b))"
)


def spelled_out(text: str) -> str:
    """The text with such figures as the words that they stand for."""
    if "4" in text:
        text = _FOUR_ME.sub(r"\1 for me", text)
    if "too" in text.lower():
        text = _TOO.sub(_led_by_to, text)
    return _FIGURES.sub(_led_by_to, text) if "2" in text else text


def _led_by_to(found: re.Match[str]) -> str:
    return f"{found['lead']} to " if found["verb"].lower() in IMPERATIVES else found[0]
