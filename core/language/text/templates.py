"""A small pattern language for commands, so that the grammar is a table and not a pile of regular expressions.

``add|create [a|an] [new] <task> {title}``: words in a row, alternatives with bars (an underscore joins words),
optional
words in brackets, ``<name>`` for a set of words defined once, and ``{slot}`` for one or more words of the person's
own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from core.language.text.tokens import Token

Alternatives = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """One of these word sequences, or nothing when optional."""

    alternatives: Alternatives
    optional: bool
    by_word: Mapping[str, Alternatives]  # the alternatives by their first words


@dataclass(frozen=True, slots=True)
class Slot:
    """One or more of the person's own words."""

    name: str


Element = Words | Slot
Template = tuple[Element, ...]
Slots = Mapping[str, tuple[int, int]]

_SETS: Final[Mapping[str, str]] = {
    "task": "todo_item|task_item|to_do_item|list_item|task|tasks|to_do|todo|to_-_do|to_dos|todos|to_-_dos|item|items|"
    "entry|entries|todo's|to_do's|"
    "task's|reminder|reminders",
    "list": "calendar|diary|planner|reminders|reminder_list|list_of_things|list_of_tasks_to_do|list|lists|to_do_list|"
    "todo_list|to_-_do_list|task_list|tasks_list|tasks|todos|to_dos|to_-_dos|to_do|todo|"
    "to_-_do|plate|agenda|board|things_to_do|list_of_tasks|list_of_things_to_do",
    "my": "my|ma|me|the|our|your|that|this|me",
    "the": "the|my|that|this|a|an|our",
    "done": "done_and_dusted|done_n_dusted|done_only|completed_only|done|sorted_out|finished|complete|completed|sorted|"
    "dealt_with|ticked_off|checked_off|"
    "crossed_off|all_done|handled|"
    "taken_care_of|closed|resolved|accomplished|over_with|over_and_done_with|in_the_bag",
    "priority": "priority|prio|importance|the_priority|priority_level",
    "due": "due_date|deadline|due|date|due_day|due_time|time",
    "to": "to|as|into|for|:|-|=|>|->|till|until|til",
}


def compile_template(text: str) -> Template:
    """The elements of a template's text."""
    return tuple(_element(part) for part in text.split())


def _element(part: str) -> Element:
    if part.startswith("{"):
        return Slot(part[1:-1])
    optional = part.startswith("[")
    body = part[1:-1] if optional else part
    alternatives: list[tuple[str, ...]] = []
    for name in body.split("|"):
        words = _SETS[name[1:-1]].split("|") if name.startswith("<") else [name]
        alternatives += [tuple(word.split("_")) for word in words]
    # The longest first: "to do list" before "to do".
    longest_first = tuple(sorted(alternatives, key=len, reverse=True))
    by_word: dict[str, Alternatives] = {}
    for alternative in longest_first:
        by_word[alternative[0]] = (*by_word.get(alternative[0], ()), alternative)
    return Words(longest_first, optional, by_word)


def first_words(template: Template) -> frozenset[str] | None:
    """The words that a match can begin with; None when it can begin with anything."""
    found: set[str] = set()
    for element in template:
        if isinstance(element, Slot):
            return None
        found |= {alternative[0] for alternative in element.alternatives}
        if not element.optional:
            return frozenset(found)
    return None


def match(template: Template, tokens: Sequence[Token]) -> Iterator[Slots]:
    """Every way in which the template covers all the tokens: where each slot stands (token indices, the end
    excluded)."""
    return _matches(template, 0, tokens, 0)


def needs(template: Template) -> tuple[frozenset[str], ...]:
    """For each required element, the words of which one must be in the message: a cheap test before matching."""
    return tuple(
        frozenset(alternative[0] for alternative in element.alternatives)
        for element in template
        if isinstance(element, Words) and not element.optional
    )


def _matches(template: Template, e: int, tokens: Sequence[Token], i: int) -> Iterator[Slots]:
    if e == len(template):
        if i == len(tokens):
            yield {}
        return
    element = template[e]
    if isinstance(element, Slot):
        ends = range(len(tokens), len(tokens) + 1) if e == len(template) - 1 else range(i + 1, len(tokens) + 1)
        following = template[e + 1] if e + 1 < len(template) else None
        marks = following.by_word if isinstance(following, Words) and not following.optional else None
        for end in ends:
            if end > i and (marks is None or (end < len(tokens) and tokens[end].low in marks)):
                for rest in _matches(template, e + 1, tokens, end):
                    yield {element.name: (i, end), **rest}
        return
    for alternative in element.by_word.get(tokens[i].low, ()) if i < len(tokens) else ():
        if _stands(alternative, tokens, i):
            yield from _matches(template, e + 1, tokens, i + len(alternative))
    if element.optional:
        yield from _matches(template, e + 1, tokens, i)


def _stands(words: tuple[str, ...], tokens: Sequence[Token], i: int) -> bool:
    if i + len(words) > len(tokens) or tokens[i].low != words[0]:
        return False
    return all(
        tokens[i + k].low == word and tokens[i + k].kind != "quoted" for k, word in enumerate(words)
    ) and not _goes_on(tokens, i + len(words) - 1)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether the word is only the beginning of one with a hyphen: the "task" of "task-force"."""
    if last + 2 >= len(tokens) or tokens[last].kind != "word":
        return False
    return tokens[last + 1].low == "-" and tokens[last + 1].glued and tokens[last + 2].glued
