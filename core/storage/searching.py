"""Words that are searched for in tasks: at the beginning of words, in any order, one for several and the other way
round.

"Di" is in "call Di" and not in "audit", "invoices" finds an invoice, and "Raj's interview" the interview with Raj. What
isn't words ("100%", "a/b"), and scripts without capitals, which often set no spaces, are found letter by letter.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import ColumnElement, String, and_, func, literal, or_, type_coerce

from core.models import Task
from core.models.base import CleanText

_SEPARATORS: Final = "-'’|\n\t()[]\"“”#:/,.@+*&;!?–—"
_ARTICLES: Final = frozenset({"the", "a", "an", "my", "our"})
_MOST: Final = 20  # words: each is a condition of the query; so long a text is searched for as it stands
_SIBILANTS: Final = ("sses", "xes", "ches", "shes", "zes")


def mentions(words: str) -> ColumnElement[bool]:
    """The condition that a task's title, labels or notes have these words."""
    wanted = patterns(words)
    labels = type_coerce(Task.labels, CleanText)
    if not wanted:  # autoescape: the person's % and _ are letters, not wildcards
        said = words.lstrip("#+")
        return or_(
            Task.title.icontains(words, autoescape=True),
            Task.notes.icontains(words, autoescape=True),
            labels.icontains(said, autoescape=True),
        )
    space = literal(" ", String)
    text = space + Task.title + space + labels + space + func.coalesce(Task.notes, "") + space
    plain = func.translate(text, _SEPARATORS, " " * len(_SEPARATORS), type_=String)
    return and_(*(or_(*(plain.icontains(form, autoescape=True) for form in forms)) for forms in wanted))


def is_mentioned(words: str, text: str) -> bool:
    """The same of a text, as the query finds it."""
    wanted = patterns(words)
    if not wanted:
        return words.casefold() in text.casefold()
    plain = f" {_spaced(text)} ".lower()
    return all(any(form in plain for form in forms) for forms in wanted)


def patterns(words: str) -> tuple[tuple[str, ...], ...]:
    """For each of the words the forms of which one must be there, a space before and, of a whole word, behind them; ()
    for what has to be found letter by letter."""
    said = words.strip().lower().replace("’", "'").removesuffix("'")
    plain = [word.removesuffix("'s").replace("'", " ") for word in said.lstrip("#+").replace("-", " ").split()]
    parts = [part for word in plain for part in word.split()]
    if len(parts) > _MOST or not all(_is_word(part) for part in parts):
        return ()
    telling = [part for part in parts if part not in _ARTICLES] or parts
    return tuple(_forms(part) for part in telling)


def _is_word(part: str) -> bool:
    return all(letter.isdigit() or letter.lower() != letter.upper() for letter in part)


def _forms(word: str) -> tuple[str, ...]:
    """ "batteries": as it stands, as the beginning of a word, and as the one or the several of it."""
    if word.endswith("ies") and len(word) > 4:
        return f" {word}", f" {word[:-3]}y "
    if word.endswith(_SIBILANTS):
        return f" {word}", f" {word[:-2]} "
    if word.endswith("s") and not word.endswith("ss") and len(word) > 2:
        return f" {word}", f" {word[:-1]} "
    if word.endswith("y") and len(word) > 3:
        return f" {word}", f" {word[:-1]}ies "
    return (f" {word}",)


def _spaced(text: str) -> str:
    return text.translate(dict.fromkeys(map(ord, _SEPARATORS), " "))
