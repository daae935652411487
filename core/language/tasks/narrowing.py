"""What else chooses tasks: when they were added, that they have no label, and that they repeat."""

from dataclasses import replace
from typing import Final

from core.language.readings import Filter
from core.language.text.caseless import caseless
from core.language.text.tokens import Token
from core.language.text.words import vocabulary


def added(tokens: list[Token], used: list[bool], chosen: Filter) -> Filter:
    """The days are those on which it was added, where that is said: "everything I added today"."""
    for i, token in enumerate(tokens):
        put_on = token.low in _PUT_ON and any(other.low in ("list", "there", "here") for other in tokens[i:])
        told = token.low in _ADDED or put_on
        if told and not used[i] and chosen.due_text and _AHEAD.isdisjoint(other.low for other in tokens[:i]):
            used[i] = True
            return replace(chosen, due_text=None, added_text=in_the_past(chosen.due_text))
    return chosen


_ADDED: Final = vocabulary("added add adding created create creating entered logged noted")
_AHEAD: Final = vocabulary("to should must shall will can need gonna")
_PUT_ON: Final = vocabulary("put stuck popped wrote written")


def unlabelled(tokens: list[Token], used: list[bool], chosen: Filter) -> Filter:
    """Those without a label, where that is said: "which ones have no label"."""
    for i, token in enumerate(tokens):
        before = [tokens[j].low for j in range(max(i - 2, 0), i)]
        none = before[-1:] in (["no"], ["without"]) or before in (["without", "a"], ["without", "any"], ["not", "a"])
        said = token.low in ("label", "labels", "tag", "tags", "category") and none
        if said or token.low in ("unlabelled", "unlabeled", "untagged", "uncategorised", "uncategorized"):
            used[i - len(before) if said else i : i + 1] = [True] * (len(before) + 1 if said else 1)
            return replace(chosen, label=None, unlabelled=True)
    return chosen


def repeating(tokens: list[Token], used: list[bool], chosen: Filter) -> Filter:
    """Those that repeat, where that is said: "my recurring tasks", "what repeats"; not "the repeat prescription"."""
    for i, token in enumerate(tokens):
        if token.low not in _RECURRING | _RECURS or used[i]:
            continue
        behind = [other.low for other in tokens[i + 1 :]]
        if not behind or (token.low in _RECURRING and (behind[0] in _GOES_ON or not _TASKS.isdisjoint(behind))):
            used[i] = True
            return replace(chosen, repeating=True)
    return chosen


_RECURRING: Final = vocabulary("recurring repeating recurrent repeated periodic")
_RECURS: Final = vocabulary("repeats repeat recurs recur")
_TASKS: Final = vocabulary("tasks task ones one things stuff items todos chores jobs reminders")
_GOES_ON: Final = frozenset(["on", "for", "due"])


_WEEKDAY: Final = caseless(
    r"(?:on |last |this )?(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|"
    r"sun)"
)


def in_the_past(due_text: str) -> str:
    """The day of something that has happened: on the last friday, and not on the next."""
    day = _WEEKDAY.fullmatch(due_text)
    return due_text if day is None else f"last {day['day']}"
