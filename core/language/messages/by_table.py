"""What the table of commands makes of a text, and the fixed phrases beside it."""

from functools import cache, lru_cache
from typing import Final

from core.language.answers.phrases import PHRASES, squeezed
from core.language.frame.polite import plain_request, without_tail
from core.language.frame.slips import mended_words
from core.language.gist import doubts
from core.language.grammar.lookup import Grammar
from core.language.grammar.sureness import is_clean
from core.language.readings import Ask, CannotDo, Command, Commands, Reading, Smalltalk, Unknown, Yes
from core.language.tasks.filters import Scene
from core.language.text.templates import match
from core.language.text.tokens import tokenise

_MAX_TOKENS: Final = 40  # beyond it only templates that take the rest of the message as one piece
_MAX_TRIES: Final = 200  # of makers for one message: enough for every sensible one


def whole_phrase(text: str) -> Reading | None:
    """A message that is one fixed phrase, whatever courtesies stand around it."""
    if len(text) > 80:
        return None
    for version in (text, without_tail(text), plain_request(text)):
        reading = PHRASES.get(squeezed(version))
        if reading is not None:
            return None if "?" in text and _agrees(reading) else reading
    return None


def _agrees(reading: Reading) -> bool:
    """Whether it is a plain yes; "yes?" isn't."""
    return isinstance(reading, Commands) and any(isinstance(item, Yes) for item in reading.items)


def by_mended(text: str, scene: Scene) -> Reading | None:
    """The table once more, with slips of the finger in its own words put right: "delte 3", "shwo my taks"."""
    better = mended_words(text)
    reading = None if better is None else by_phrase(better) or by_grammar(better, scene)
    reading = doubts.sure(text, reading)
    if isinstance(reading, Commands):
        return Commands(reading.items, exact=False)
    return None if isinstance(reading, CannotDo) else reading


def by_phrase(text: str) -> Reading | None:
    """A text that is one fixed phrase, as it stands."""
    reading = PHRASES.get(squeezed(text)) if len(text) <= 80 else None
    return None if reading is not None and "?" in text and _agrees(reading) else reading


@cache
def _grammar() -> Grammar:
    return Grammar()


@lru_cache(maxsize=64)  # clauses are read by several rules, one after the other
def by_grammar(text: str, scene: Scene) -> Reading | None:
    """What the first template that fits makes of a text."""
    tokens = tokenise(text)
    while tokens and tokens[-1].low in ("?", ".", "!", "…", ",", ";"):
        tokens.pop()
    if not tokens:
        return None
    present = frozenset(token.low for token in tokens)
    tries = 0
    for rule in _grammar().rules_for(tokens[0].low, present):
        if len(tokens) > _MAX_TOKENS and not rule.open_ended:
            continue
        for found in match(rule.template, tokens):
            tries += 1
            if tries > _MAX_TRIES:
                return None
            slots = {name: text[tokens[first].start : tokens[end - 1].end] for name, (first, end) in found.items()}
            made = rule.maker(slots, scene)
            if made is not None:
                return _reading(made, text)
    return None


def _reading(made: Command | Reading, text: str) -> Reading:
    if isinstance(made, Commands):
        return Commands(made.items, exact=made.exact and all(is_clean(item, text) for item in made.items))
    if isinstance(made, Ask | Smalltalk | CannotDo | Unknown):
        return made
    return Commands((made,), exact=is_clean(made, text))
