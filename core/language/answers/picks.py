"""The answer to "which one?": a number, a place in the row, or words that fit one of the options alone."""

from collections.abc import Mapping, Sequence
from typing import Final

from core.language.frame.polite import plain_request
from core.language.tasks.matching import fitting
from core.language.tasks.pointing import PointsAtNothing, pointed_at
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_NUMBER: Final = caseless(
    r"(?:(?:i meant?|it'?s|make it|take|pick|choose)\s+)?(?P<named>(?:the\s+)?(?:task|number|no\.?|option|item)?\s*#)?"
    r"(?:(?:the\s+)?(?:task|number|no\.?|option|item)\s*)?(?P<number>\d{1,6})(?:\s+one)?\)?",
)
_WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_LEAD: Final = caseless(
    r"^(?:(?:no|i meant?|i mean|it'?s|that'?s|the one (?:about|with|for|that says)|make it|just)\s+)+"
)
_DENIES: Final = caseless(
    r"\b(?:not|never|neither|nor|which|why|what|except|but)\b|n['’]t\b|^(?:is|are|was|were|do|does|did|should|can)\b"
)
_LONGEST: Final = 12  # words: what is longer says something else


def picked(text: str, options: Mapping[int, str]) -> int | None:
    """The number of the one task among `options` (number: title, in the order shown) that the whole text chooses.

    A number is a task's number where one has it, and else a place in the row. None for any other text, a command to do
    something else above all.
    """
    if "?" in text:
        return None  # a question is no choice
    said = plain_request(text).strip().strip(".,;:!?\"'“”‘’()").strip()
    if not said or "\n" in said or len(said.split()) > _LONGEST:
        return None
    numbers = list(options)
    if numbered := _NUMBER.fullmatch(said):
        return _by_number(int(numbered["number"]), numbers, marked=numbered["named"] is not None)
    if said.lower() in _WORDS:
        return _by_number(_WORDS[said.lower()], numbers, marked=False)
    try:
        pointed = pointed_at(said, numbers)
    except PointsAtNothing:
        return None
    if pointed is not None:
        return pointed[0] if len(pointed) == 1 else None
    return _by_words(said, options)


def row_of(said: str, numbers: Sequence[int]) -> tuple[int, ...]:
    """The numbers that a number or a place among these means ("2", "the first two"); () for any other words."""
    if numbered := _NUMBER.fullmatch(said.strip()):
        one = _by_number(int(numbered["number"]), list(numbers), marked=numbered["named"] is not None)
        return () if one is None else (one,)
    try:
        return pointed_at(said, numbers) or ()
    except PointsAtNothing:
        return ()


def _by_number(number: int, numbers: list[int], *, marked: bool) -> int | None:
    if number in numbers:
        return number
    return numbers[number - 1] if not marked and 1 <= number <= len(numbers) else None


def _by_words(said: str, options: Mapping[int, str]) -> int | None:
    """By a title, or by words that no other option has; "buy …" and "delete …" only as a whole title."""
    name = _LEAD.sub("", said)
    if _DENIES.search(said) and name.casefold() not in {title.casefold() for title in options.values()}:
        return None  # "not the refund"
    if name.split()[0].lower() in IMPERATIVES and name.casefold() not in {
        title.casefold() for title in options.values()
    }:
        return None
    found = fitting(name, options)
    return found[0] if len(found) == 1 else None
