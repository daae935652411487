"""No part of a message is lost: what one sentence asks for beside what another was read as, "delete 3. call mum", "I
paid the rent. Call mum.", "need bread, need milk, need to call gran"."""

import re
from collections.abc import Callable
from dataclasses import fields
from typing import Final

from core.language.clauses.needed import NEED
from core.language.clauses.several import ORDER
from core.language.frame.polite import plain_request
from core.language.frame.roundings import plainly
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Change,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    ListTasks,
    Reading,
    Remind,
    Reopen,
    Skip,
    Smalltalk,
    Start,
    Unknown,
)
from core.language.tasks.references import is_number, is_pointer
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.sentences import NO_ABBREVIATION
from core.language.text.words import vocabulary

Read = Callable[[str], Reading]

_SENTENCE: Final = (
    rf"(?=[.!?…;]){NO_ABBREVIATION}(?<!\b[a-z])(?<!\b[ap]\.m)"
    r"(?:[.!?…]+|;)\s+"
)
_CUT: Final = caseless(
    rf"(?P<sentence>{_SENTENCE})|,\s+(?:(?:and|then|also|but|plus|now|so)\s+)*|\s+(?:and|then|also|but|plus)\s+"
    r"(?:(?:then|also|now)\s+)*",
)
_SEVERAL: Final = caseless(r"[.,!?…;] | (?:and|then|also|but|plus) ")
# What opens a request to Errand, and is no verb of an everyday task.
_TO_ERRAND: Final = vocabulary(
    "add delete remove complete archive move rename reopen postpone reschedule tick mark remind undelete untick show "
    "list set make change tag put push skip need done"
)
_NUMBERED: Final = caseless(r"(?:(?:task|number) )?#?\d+(?:['’]s| is| are| was)? (?:all |now )?(?:done|finished)\b")
_BACK: Final = caseless(
    r"\b(?:it|its|them|that|those|this|these|one|ones|him|her|you|your|yourself|wants?|wanna|trying|tryna|same|so|"
    r"instead|both|all|everything|"
    r"me|us|whatever|if|unless|when|once|until|or)\b|\b(?:do|does|did|is|are|was|wo|ca|have|has)n['’]?t\b|n['’]t\b|\?",
)
_LITTLE: Final = vocabulary(
    "the a an and or to of for on in at by my our your please pls plz also then so now just i we i'd i've need have "
    "got gotta must should add put delete remove done complete finished remind me can could would you thanks thank "
    "cheers ta is are was be it that this task tasks number list mark as off from new due label tag tagged labels"
)
_KINDS: Final = (Add, Remind, Change, Complete, Delete, Reopen, Archive, Start, Skip)
_IN_BULK: Final = (ChangeWhere, CompleteWhere, DeleteWhere, ArchiveWhere)
_LONGEST: Final = 60  # words


def completed(text: str, reading: Reading, read: Read) -> Reading:
    """The reading with what it leaves out of the message, if another part plainly asks for it. `read` reads a part."""
    if '"' in text or "“" in text or "\n" in text or len(text.split()) > _LONGEST:
        return reading
    better = _completed(text, reading, read)
    return better if better is reading or (plain := plainly(text)) == text else _completed(plain, reading, read)


def _completed(text: str, reading: Reading, read: Read) -> Reading:
    parts = _parts(text) if _SEVERAL.search(text) else []
    if len(parts) < 2 or isinstance(reading, Smalltalk):
        return reading
    if not isinstance(reading, Commands) or any(_RUN_ON.search(_own_words(item)) for item in reading.items):
        return _one_by_one(parts, read) or _asked_first(text, reading, read)
    if any(isinstance(item, _IN_BULK) for item in reading.items):
        return reading
    return _with_more(reading, parts, read)


def _with_more(reading: Commands, parts: list[str], read: Read) -> Commands:
    said = _words(" ".join(_strings(item) for item in reading.items))
    items: list[Command] = []
    placed = False
    for part in parts:
        more = _left_out(part, said, read)
        if more is None and not placed:
            items.extend(reading.items)
            placed = True
        items.extend(more or ())
    return Commands(tuple(items), exact=False) if placed and len(items) > len(reading.items) else reading


# A title, a name or a label that goes on into the next sentence: "milk. what's", "work.-call-mum".
_RUN_ON: Final = re.compile(r"\w{2}[.!?]+[-\s]+\w")
_ASKS: Final = caseless(r"(?:what|which|when|how|list|show|any|anything|is|are|do|have)\b|#?\d+ ")
_ASKED_ALONE: Final = (Add, Remind, ListTasks)


def _one_by_one(parts: list[str], read: Read) -> Reading | None:
    """Each part read for itself, where nothing, or one long name, was made of them all; None where that makes no
    sense of one of them, or finishes or deletes something."""
    items: list[Command] = []
    for part in parts:
        made = read(part) if not _BACK.search(part.rstrip(" ?")) else None
        need = NEED.match(part)
        if need is not None and not isinstance(made, Commands):
            made = read(f"add {need['what']}")
        asked = need is not None or _is_request(part) or _ASKS.match(part)
        if not asked or not isinstance(made, Commands) or not all(_stands_alone(item) for item in made.items):
            return None
        items.extend(made.items)
    return Commands(tuple(items), exact=False)


def _asked_first(text: str, reading: Reading, read: Read) -> Reading:
    """ "Anything overdue? Trying to get caught up": the question, where nothing was made of the whole, or what is told
    behind it got into what it searches for."""
    question, mark, behind = text.partition("? ")
    spoilt = isinstance(reading, Unknown) or (isinstance(reading, Commands) and _is_one_search(reading))
    if not spoilt or not mark or _is_request(behind) or "?" in behind:
        return reading
    made = read(f"{question}?")
    listed = isinstance(made, Commands) and all(isinstance(item, ListTasks) for item in made.items)
    return Commands(made.items, exact=False) if isinstance(made, Commands) and listed else reading


def _is_one_search(reading: Commands) -> bool:
    """Whether it only searches, and for more than one sentence."""
    return all(isinstance(item, ListTasks) and _RUN_ON.search(item.search or "") for item in reading.items)


def _stands_alone(item: Command) -> bool:
    numbered = isinstance(item, Change | Complete) and all(is_number(name) for name in item.tasks)
    return numbered or (isinstance(item, _ASKED_ALONE) and _RUN_ON.search(_own_words(item)) is None)


def _parts(text: str) -> list[str]:
    """Its sentences, cut as well before a clause that opens with a verb."""
    parts: list[str] = []
    at = 0
    for cut in _CUT.finditer(text):
        instead = any(found.start() <= cut.end() < found.end() for found in _INSTEAD.finditer(text))
        if not instead and (cut["sentence"] or _is_request(text[cut.end() :])):
            parts.append(text[at : cut.start()].strip())
            at = cut.end()
    return [part for part in (*parts, text[at:].strip(" .!")) if part]


# "Delete 3, actually make that 4": in the place of what was said, and not beside it.
_INSTEAD: Final = caseless(r"\b(?:(?:no|oh|oops|wait|sorry|actually|rather|better)[\s,.]+)+make (?:it|that)\b")


def _is_request(part: str) -> bool:
    """Whether it opens as what somebody asks for, or has to do."""
    if NEED.match(part.split(",")[0]):
        return True
    request = plain_request(part)
    order = ORDER.match(request)
    body = request[order.end() :] if order is not None else request
    words = body.split()
    if not words:
        return False
    first = words[0].lower().strip(",:")
    return (len(words) > 1 and (first in _TO_ERRAND or opens_with_verb(words))) or _NUMBERED.match(body) is not None


def _left_out(part: str, said: frozenset[str], read: Read) -> tuple[Command, ...] | None:
    """What a part asks for that was not said yet; None where it asks for nothing, or for what was."""
    if _BACK.search(part) or _words(part) <= said or not _is_request(part):
        return None
    made = read(part)
    need = NEED.match(part)
    if need is not None and not isinstance(made, Commands):
        made = read(f"add {need['what']}")
    if not isinstance(made, Commands) or not all(isinstance(item, _KINDS) for item in made.items):
        return None
    items = [item for item in made.items if not (isinstance(item, Add) and item.title.isdigit())]  # the "1." of a list
    return tuple(item for item in items if _is_more(_name(item), said)) or None


# "do the needful", "plan got cancelled"
_EMPTY: Final = caseless(
    r"\b(?:do (?:the needful|(?:two|three|a few|some|several) things)|keep|leave|put|got|is|are|was|were|has|had|went|"
    r"came)\b",
)


def _is_more(name: str, said: frozenset[str]) -> bool:
    """Whether it is something else than what was said, and not some more words of it."""
    words = _words(name)
    more = len(words - said) * 2 > len(words) if words else any(word.strip("#").isdigit() for word in name.split())
    return more and not is_pointer(name) and _EMPTY.search(name) is None


def _name(item: Command) -> str:
    if isinstance(item, Add):
        return item.title
    if isinstance(item, Remind):
        return item.task_or_title
    names: tuple[str, ...] = getattr(item, "tasks", ())
    return " ".join(names)


def _own_words(item: Command) -> str:
    """What it is called and labelled, and would be."""
    named = (_name(item), getattr(item, "title", None) or "", getattr(item, "search", None) or "")
    return " ; ".join((*named, *getattr(item, "add_labels", ())))


def _strings(item: Command) -> str:
    values: list[object] = [getattr(item, field.name) for field in fields(item)]
    said = [value for value in values if isinstance(value, str)]
    return " ".join((*said, _name(item), *_labels(item)))


def _labels(item: Command) -> tuple[str, ...]:
    """The labels that it gives or takes away."""
    match item:
        case Add(labels=labels):
            return labels
        case Change(add_labels=added, remove_labels=removed):
            return (*added, *removed)
        case _:
            return ()


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"[\w'’]+", text.lower())) - _LITTLE
