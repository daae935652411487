"""What a message asks of Errand, understood by a grammar: never a guess where something would be destroyed.

``parse`` answers with a ``Reading``: commands to carry out, a question to ask back, small talk, something that is
understood but outside Errand, or not understood at all. References to tasks stay the person's own words.
"""

import re
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from core.language import impossible
from core.language.filters import Scene
from core.language.phrases import PHRASES, squeezed
from core.language.polite import plain_request, was_asked, without_tail
from core.language.quickadd import NOTES_HEAD, quick_add
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Ask,
    CannotDo,
    Change,
    Changes,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    Kind,
    ListTasks,
    No,
    Priority,
    Reading,
    Redo,
    Remind,
    Reopen,
    Skip,
    Smalltalk,
    Start,
    Stats,
    Status,
    SwitchReminders,
    Undo,
    Unknown,
    Unremind,
    Yes,
)
from core.language.sequences import bullets, opens_strictly, sequence
from core.language.templates import match
from core.language.tokens import tokenise
from core.language.verbs import IMPERATIVES, present_of
from core.language.words import TODAY, TOMORROW, WEEKDAYS

__all__ = [
    "Add",
    "Archive",
    "ArchiveWhere",
    "Ask",
    "CannotDo",
    "Change",
    "ChangeWhere",
    "Changes",
    "Command",
    "Commands",
    "Complete",
    "CompleteWhere",
    "Delete",
    "DeleteWhere",
    "Filter",
    "Kind",
    "ListTasks",
    "No",
    "Priority",
    "Reading",
    "Redo",
    "Remind",
    "Reopen",
    "Skip",
    "Smalltalk",
    "Start",
    "Stats",
    "Status",
    "SwitchReminders",
    "Undo",
    "Unknown",
    "Unremind",
    "Yes",
    "is_whole_phrase",
    "parse",
]

if TYPE_CHECKING:
    from core.language.grammar import Grammar

_MAX_TOKENS: Final = 40  # beyond it only templates that take the rest of the message as one piece
_MAX_TRIES: Final = 200  # of makers for one message: enough for every sensible one
_MAX_LINE: Final = 500
_TICKS: Final = re.compile("[☑✔✓]")
_MAX_LINES: Final = 120
_ANNOUNCED: Final = re.compile(r"(?:please\s+)?(?:add|create|new task|new todo|todo|task|note)\b:?\s+", re.IGNORECASE)
_DESTRUCTIVE: Final = (Delete, DeleteWhere, Archive, ArchiveWhere, CompleteWhere, ChangeWhere)


def parse(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Reading:
    """What the message asks for. ``sent_at`` is aware; ``zone`` and ``locale`` are the person's. Never raises."""
    scene = Scene(sent_at, zone, locale)
    body = _TICKS.sub("✅", text.replace("\x00", " ").replace("\ufe0f", "")).strip()
    if not body:
        return Commands((ListTasks(),), exact=True)
    if max(len(line) for line in body.splitlines()) > _MAX_LINE or body.count("\n") > _MAX_LINES:
        return _long(body, scene)
    return _whole_phrase(body) or _several_lines(body, scene) or _message(body, scene)


def _long(text: str, scene: Scene) -> Reading:
    """A pasted text: its first line is a title, the rest notes; a wall of words is a task only where it says so."""
    first, _, below = text.partition("\n")
    announced = _ANNOUNCED.match(text)
    if len(first) > _MAX_LINE:  # too long to look for dates in: whoever keeps it cuts the title and loses nothing
        return Commands((Add(text[announced.end() :].strip()),), exact=False) if announced else Unknown()
    if not below.strip():
        return Unknown()
    title = first[announced.end() :] if announced else plain_request(first.strip())
    add = quick_add(title.strip(), scene)
    return Unknown() if add is None else Commands((replace(add, notes=below.strip()),), exact=False)


def is_whole_phrase(text: str) -> bool:
    """Whether the whole message is one fixed phrase, like "thanks" or "help"."""
    return _whole_phrase(text.strip()) is not None


def _whole_phrase(text: str) -> Reading | None:
    if len(text) > 80:
        return None
    for version in (text, without_tail(text), plain_request(text)):
        reading = PHRASES.get(squeezed(version))
        if reading is not None:
            return reading
    return None


def _several_lines(text: str, scene: Scene) -> Reading | None:
    if "\n" not in text:
        return None
    items = bullets(text)
    if items is not None:
        made = [quick_add(item, scene) for item in items]
        return Commands(tuple(item for item in made if item is not None), exact=False)
    first, _, below = text.partition("\n")
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) <= 8:  # each line a command of its own
        readings = [_message(line.strip(), scene) for line in lines]
        if all(isinstance(reading, Commands) for reading in readings):
            commands = tuple(item for reading in readings if isinstance(reading, Commands) for item in reading.items)
            return Commands(commands, exact=False)
    reading = _message(first.strip(), scene)
    if isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], Add):
        add = reading.items[0]
        notes = "\n".join(part for part in (add.notes, NOTES_HEAD.sub("", below.strip())) if part)
        return Commands((replace(add, notes=notes),), exact=False)
    if below.strip() and not isinstance(reading, Unknown):
        return None
    made = quick_add(text, scene) if len(text) > 80 else None
    return Commands((made,), exact=False) if made is not None else None


def _message(text: str, scene: Scene) -> Reading:
    """One line: as a whole by the grammar, else as several commands in a row, else by its one telling clause, else as a
    bare task."""
    from core.language import asides, corrections, gist, unfinished  # with the first message, as the table is

    moved = impossible.moved(text.strip(), sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
    if moved is not None:
        return Commands((Change((moved[0],), due_text=moved[1]),), exact=False)
    early = gist.early(text.strip(), scene)
    if early is not None:
        return early
    second_thought = corrections.corrected(text, scene)
    if second_thought is not None:
        return second_thought
    request = plain_request(text)
    missing = unfinished.question(request)
    if missing is not None:
        return missing
    aside = (
        asides.item(request, scene)
        or asides.apart(request, scene)
        or asides.added_behind(request, scene)
        or asides.announced(request, scene)
        or asides.agenda(request, scene)
        or asides.attributed(request, scene, lambda part: _one(plain_request(part), scene))
        or asides.dated(request, scene)
    )
    if aside is not None:
        return aside
    parts = sequence(request)
    if parts is not None:
        readings = [_one(part, scene) for part in parts]
        if all(isinstance(reading, Commands) for reading in readings):
            items = tuple(item for reading in readings if isinstance(reading, Commands) for item in reading.items)
            if not asides.tells_why(items):
                exact = opens_strictly(parts) and all(isinstance(r, Commands) and r.exact for r in readings)
                return Commands(asides.merged(items), exact=exact)
    reading = _one(request, scene, asked=was_asked(text), clauses=True)
    if isinstance(reading, Unknown):
        return _by_mended(request, scene) or gist.chatter(text) or reading
    return reading


def _by_mended(text: str, scene: Scene) -> Reading | None:
    """The table once more, with slips of the finger in its own words put right: "delte 3", "shwo my taks"."""
    from core.language import gist
    from core.language.slips import mended_words

    better = mended_words(text)
    reading = None if better is None else _by_phrase(better) or _by_grammar(better, scene)
    reading = gist.sure(text, reading)
    if isinstance(reading, Commands):
        return Commands(reading.items, exact=False)
    return None if isinstance(reading, CannotDo) else reading


def _one(text: str, scene: Scene, *, asked: bool = False, clauses: bool = False) -> Reading:
    """By the table where it fits; where it doesn't, or says that this is nothing of Errand's, by what is telling."""
    from core.language import asides, gist, tellings

    table = gist.sure(text, _by_phrase(text) or _by_grammar(text, scene), asked=asked)
    if table is not None and not isinstance(table, CannotDo | Ask) and not (clauses and asides.rambles(table)):
        return gist.not_theirs(text) or table
    if clauses:
        told = gist.about_the_list(text, scene)
        if told is not None:
            return told
        found = asides.in_clauses(text, scene, lambda part: _clause(part, scene))
        if found is not None:
            return found
    if isinstance(table, Ask | Commands):
        return table
    done = gist.participle(text) or tellings.told(text)
    if done is not None:
        return done
    bare = _bare(text, scene)
    if isinstance(bare, Commands) and not gist.is_question(text):
        thanked = gist.chatter(text) if text.lower().startswith(("thank you", "thank u ")) else None
        return thanked or gist.outside(text, asked=asked) or bare
    told = gist.sure(text, gist.by_gist(text, scene, asked=asked), asked=asked) or gist.not_done(text)
    if isinstance(told, CannotDo) and isinstance(table, CannotDo):
        return table  # it says what
    return told or table or bare or Unknown()


def _clause(text: str, scene: Scene) -> Reading | None:
    """One clause among several: only what the table itself knows."""
    from core.language import gist

    request = plain_request(text)
    return gist.sure(text, _by_phrase(request) or _by_grammar(request, scene), asked=was_asked(text))


def _by_phrase(text: str) -> Reading | None:
    return PHRASES.get(squeezed(text)) if len(text) <= 80 else None


def _bare(text: str, scene: Scene) -> Reading | None:
    from core.language.statements import bare_task  # with the first message, as the table is

    made = bare_task(text, scene)
    if made is None or isinstance(made, Ask):
        return made
    items, sure = made
    return Commands(items, exact=sure and all(_is_clean(item, text) for item in items))


@cache
def _grammar() -> "Grammar":
    # The table is read with the first message: what only imports this module for its types does not wait for it.
    from core.language.grammar import Grammar

    return Grammar()


def _by_grammar(text: str, scene: Scene) -> Reading | None:
    tokens = tokenise(text)
    while tokens and tokens[-1].low in ("?", ".", "!", "…", ",", ";"):
        tokens.pop()
    if not tokens:
        return None
    present = frozenset(token.low for token in tokens)
    tries = 0
    for rule in _grammar().rules_for(tokens[0].low):
        if not rule.needs_met(present) or (len(tokens) > _MAX_TOKENS and not rule.open_ended):
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


def _reading(made: "Command | Reading", text: str) -> Reading:
    if isinstance(made, Commands):
        return Commands(made.items, exact=made.exact and all(_is_clean(item, text) for item in made.items))
    if isinstance(made, Ask | Smalltalk | CannotDo | Unknown):
        return made
    return Commands((made,), exact=_is_clean(made, text))


def _is_clean(command: Command, text: str) -> bool:
    """Whether there is no second way to read it, and nothing is destroyed."""
    if isinstance(command, _DESTRUCTIVE):
        return False
    if isinstance(command, Add):
        return _is_clean_title(command.title) and command.notes is None and not text.rstrip().endswith("?")
    if isinstance(command, Complete | Reopen | Start | Change) and any(len(name.split()) > 4 for name in command.tasks):
        return False
    if isinstance(command, Remind):
        return _is_clean_title(command.task_or_title)
    if isinstance(command, Change) and command.title is not None:
        return _is_clean_title(command.title)
    return True


# What may be a second request, a condition or a reason, or about the list itself.
_UNCLEAR: Final = re.compile(
    r"\b(?:and|then|but|or|if|unless|when|every|each|daily|weekly|monthly|remind|instead|not|except|"
    r"between|until|it|that|this|them|next|last|those|these|cos|coz|cuz|because|since|so|otherwise|also|"
    r"me|ping|list|lists|tasks?|todos?|ones?|numbers?|due|deadlines?|dates?|priority|label|tag|tagged|reminders?|alarm|"
    r"from \d+|about \d+|around \d+|\d+ ?[ap]m|weekend|week|month|year|starting|over the|during|before|after|later|"
    r"everything|anything|something|all|first|second|third|now|anymore|rather|actually|probably|maybe|done|is|are|was|"
    r"were|has|have|been|isn't|aren't|needs?|should|must)\b|[?!;:=>]|[.,…]\s|\s[-–—]\s|#\s?\d",
    re.IGNORECASE,
)


def _is_clean_title(title: str) -> bool:
    """A short title in which no date, condition or second request may be hiding."""
    if title[:1] in '"“' or len(title.split()) > 10:
        return False
    lows = {token.low for token in tokenise(title)}
    if any(low not in IMPERATIVES and present_of(low) is not None for low in lows):
        return False  # "invoice sent": it may be done
    return not (lows & TODAY or lows & TOMORROW or lows & WEEKDAYS.keys()) and _UNCLEAR.search(title) is None
