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

from core.language import german, holding, impossible, unmet
from core.language.filters import Scene
from core.language.phrases import PHRASES, squeezed
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
from core.language.templates import match
from core.language.tokens import tokenise

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
# What shows nothing: it comes with pasted text, and would keep "#\u2060home" from being a label.
_INVISIBLE: Final = re.compile("[\ufe0f\u2060\u200b\ufeff]")
_TICKS: Final = re.compile("[☑✔✓]")
_MAX_LINES: Final = 120
_ANNOUNCED: Final = re.compile(r"(?:please\s+)?(?:add|create|new task|new todo|todo|task|note)\b:?\s+", re.IGNORECASE)


def parse(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Reading:
    """What the message asks for. ``sent_at`` is aware; ``zone`` and ``locale`` are the person's. Never raises."""
    scene = Scene(sent_at, zone, locale)
    plain, held = holding.without_shortcodes(_INVISIBLE.sub("", text.replace("\x00", " ")))
    body = _TICKS.sub("✅", plain).strip()
    if not body:
        return Commands((ListTasks(),), exact=True)
    whole = _whole_phrase(body)
    if whole is not None:
        return whole
    if max(len(line) for line in body.splitlines()) > _MAX_LINE or body.count("\n") > _MAX_LINES:
        return holding.with_shortcodes(_long(body, scene), body, held)
    body, typed = german.in_english(body, locale)
    from core.language.shedding import shed  # with the first message, as the table is

    reading = shed(german.as_typed(_mended_first(body, scene), typed))
    return holding.with_shortcodes(reading, body, held)


def _mended_first(body: str, scene: Scene) -> Reading:
    """Read with slips in the words of commands put right, and titles left as they were typed."""
    from core.language.misspellings import as_typed, put_right  # with the first message, as the table is

    better, typed = put_right(body)
    reading = (_whole_phrase(better) if typed else None) or _several_lines(better, scene) or _message(better, scene)
    if typed and isinstance(reading, Commands):
        return Commands(tuple(as_typed(item, typed) for item in reading.items), exact=False)
    return reading


def _long(text: str, scene: Scene) -> Reading:
    """A pasted text: its first line is a title, the rest notes; a wall of words is a task only where it says so."""
    from core.language.polite import plain_request
    from core.language.quickadd import quick_add

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
    from core.language.polite import plain_request, without_tail

    if len(text) > 80:
        return None
    for version in (text, without_tail(text), plain_request(text)):
        reading = PHRASES.get(squeezed(version))
        if reading is not None:
            return reading
    return None


def _several_lines(text: str, scene: Scene) -> Reading | None:
    from core.language.polite import plain_request
    from core.language.quickadd import NOTES_HEAD, heading_of, quick_add
    from core.language.sequences import bullets

    if "\n" not in text:
        return None
    text = _without_courtesies(text)
    if "\n" not in text:
        return _message(text, scene)
    asked = unmet.ticked(text)
    if asked is not None:
        return asked
    items = bullets(text)
    if items is not None:
        from core.language import asides  # with the first message, as the table is

        shared = heading_of(text.splitlines()[0], scene)
        made = [quick_add(plain_request(item), scene) for item in items]
        return Commands(tuple(asides.headed(item, shared, scene) for item in made if item is not None), exact=False)
    first, _, below = text.partition("\n")
    lines = [line for line in text.splitlines() if line.strip()]
    sentences = not lines[0].rstrip().endswith(".") and all(line.rstrip().endswith(".") for line in lines[1:])
    if len(lines) <= 8 and not sentences:  # each line a command of its own
        readings = [_message(line.strip(), scene) for line in lines]
        if all(isinstance(reading, Commands) for reading in readings):
            commands = tuple(item for reading in readings if isinstance(reading, Commands) for item in reading.items)
            return Commands(commands, exact=False)
    if len(lines) > 2 and "\n\n" not in text and all(_is_short_item(line) for line in lines):
        made = [quick_add(line, scene) for line in lines]
        return Commands(tuple(item for item in made if item is not None), exact=False)
    reading = _message(first.strip(), scene)
    if isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], Add):
        add = reading.items[0]
        notes = "\n".join(part for part in (add.notes, NOTES_HEAD.sub("", below.strip())) if part)
        return Commands((replace(add, notes=notes),), exact=False)
    if below.strip() and not isinstance(reading, Unknown):
        return None
    made = quick_add(text, scene) if len(text) > 80 else None
    return Commands((made,), exact=False) if made is not None else None


_SHORT_ITEM: Final = re.compile(r"[^\W\d_][\w' &/-]*")


def _is_short_item(line: str) -> bool:
    """ "milk": on a line of its own, among others like it."""
    return len(line.split()) <= 3 and _SHORT_ITEM.fullmatch(line.strip()) is not None


def _without_courtesies(text: str) -> str:
    """Without the lines at either end that only greet or thank."""
    lines = text.splitlines()
    while len(lines) > 1 and (not lines[0].strip() or _is_courtesy(lines[0])):
        lines.pop(0)
    while len(lines) > 1 and (not lines[-1].strip() or _is_courtesy(lines[-1])):
        lines.pop()
    return "\n".join(lines)


def _is_courtesy(line: str) -> bool:
    return isinstance(_whole_phrase(line.strip(" ,!.")), Smalltalk) and not line.strip().lower().startswith(
        ("help", "test")
    )


_RETRACTED: Final = re.compile(
    r"(?:no |oh |actually )?(?:scratch|strike|forget|cancel|ignore|never mind|nvm) (?:that|it|this)", re.IGNORECASE
)


def _message(text: str, scene: Scene) -> Reading:
    """One line: without a roundabout lead, and without what is said behind a task to explain it."""
    from core.language.courtesy import request_behind  # with the first message, as the table is
    from core.language.polite import plain_request
    from core.language.reasons import is_taken_back, without_reason
    from core.language.repairs import repaired
    from core.language.roundings import plainly

    better = plainly(text)
    better = repaired(better, scene) or better
    if better != text:
        return _inexact(_message(better, scene))
    request = plain_request(text)
    behind = request_behind(text.strip())
    if behind is not None and plain_request(behind) != request:
        return _inexact(_message(behind, scene))
    reading = _led(text, scene)
    if isinstance(reading, Unknown | CannotDo) or (not _is_exact(reading) and _is_one_add(reading)):
        from core.language import clauses  # with the first message, as the table is

        asked = clauses.request_behind(text, reading, scene, lambda part: _message(part, scene))
        if asked is not None:
            return asked
    if _is_exact(reading) or (shorter := without_reason(request, scene)) is None:
        return reading
    better = _message(shorter, scene)
    if _is_one_add(better) and (isinstance(reading, Unknown) or _is_one_add(reading)):
        return _inexact(better)
    if _is_of_one(better) and not is_taken_back(request[len(shorter) :]):
        return _inexact(better)
    return reading


def _is_of_one(reading: Reading) -> bool:
    """Whether it does one thing to tasks that exist."""
    return isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], _OF_TASKS)


_OF_TASKS: Final = (Complete, Delete, Reopen, Start, Change, Archive, Skip)


def _inexact(reading: Reading) -> Reading:
    return replace(reading, exact=False) if isinstance(reading, Commands) else reading


def _is_exact(reading: Reading) -> bool:
    return isinstance(reading, Commands) and reading.exact


def _led(text: str, scene: Scene) -> Reading:
    """As it stands, or where that leaves the words before a chore in its title or makes nothing of it, by the
    chore behind them."""
    from core.language.polite import plain_request

    reading = _as_it_stands(text, scene)
    if text.rstrip().endswith("?") or (isinstance(reading, Commands) and reading.exact and not _is_one_add(reading)):
        return reading
    from core.language import gist

    if gist.is_question(plain_request(text)):
        return reading
    from core.language.leads import chore_behind  # with the first message, as the table is

    led = chore_behind(plain_request(text))
    if led is None or not _misses(reading, led.chore):
        return reading
    found = scene.find(led.lead)
    better = _one(("remind me to " if led.reminds else "add ") + led.chore, scene)
    if not isinstance(better, Commands) or not all(isinstance(item, Add | Remind) for item in better.items):
        return reading
    if found and any(not isinstance(item, Add) or item.due_text for item in better.items):
        return reading  # a second date must not be lost
    items = tuple(
        replace(item, due_text=found.phrase) if found and isinstance(item, Add) and not item.due_text else item
        for item in better.items
    )
    return Commands(items, exact=False)


def _is_one_add(reading: Reading) -> bool:
    return isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], Add | Remind)


def _misses(reading: Reading, chore: str) -> bool:
    """Whether the reading makes nothing of the chore, or a title that only ends in it."""
    if not isinstance(reading, Commands):
        return True
    if not all(isinstance(item, Add | Remind) for item in reading.items):
        return not reading.exact and not any(
            isinstance(item, Delete | Archive | Change | Undo) for item in reading.items
        )
    first = reading.items[0]
    title = first.title if isinstance(first, Add) else first.task_or_title if isinstance(first, Remind) else ""
    return title.lower().split()[:1] != chore.lower().split()[:1]


def _as_it_stands(text: str, scene: Scene) -> Reading:
    """One line: as a whole by the grammar, else as several commands in a row, else by its one telling clause, else as a
    bare task."""
    from core.language import (  # with the first message, as the table is
        corrections,
        gist,
        instead,
        later,
        list_questions,
        quoted,
        rows_of_tasks,
        topics,
        unfinished,
    )
    from core.language.polite import plain_request, was_asked

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
    missing = unmet.unmet(request) or unfinished.question(request)
    if missing is not None:
        return missing
    plain = (
        rows_of_tasks.several(request, scene)
        or later.asked_later(request, lambda part: _one(plain_request(part), scene))
        or list_questions.listed(request, scene)
        or instead.moved(request, scene)
        or quoted.titled(request, scene)
        or topics.told(request, lambda part: _clause(part, scene))
        or topics.two_changes(request, lambda part: _clause(part, scene))
    )
    if plain is not None:
        return gist.sure(text, plain, asked=was_asked(text)) or plain
    several = _aside(request, scene) or _in_a_row(request, scene)
    if several is not None:
        return several
    reading = _one(request, scene, asked=was_asked(text), clauses=True)
    if isinstance(reading, Unknown):
        reading = _by_mended(request, scene) or gist.chatter(text) or reading
    if isinstance(reading, Unknown | CannotDo) or is_offer(reading):
        reading = _last_resort(request, text, scene, reading)
        if was_asked(text) and (isinstance(reading, Unknown) or is_offer(reading)) and gist.is_favour(request):
            return CannotDo("do that")
    return reading


def _aside(request: str, scene: Scene) -> Reading | None:
    """A task with something said around it."""
    from core.language import asides
    from core.language.polite import plain_request

    return (
        asides.item(request, scene)
        or asides.periodic(request, scene)
        or asides.apart(request, scene)
        or asides.added_behind(request, scene)
        or asides.announced(request, scene)
        or asides.agenda(request, scene)
        or asides.attributed(request, scene, lambda part: _one(plain_request(part), scene))
        or asides.dated(request, scene)
    )


def _in_a_row(request: str, scene: Scene) -> Reading | None:
    """Several commands in one sentence."""
    from core.language import asides
    from core.language.sequences import opens_strictly, sequence

    parts = sequence(request)
    if parts is None:
        return None
    if len(parts) > 1 and _RETRACTED.fullmatch(parts[0].strip(" .,!")):
        return _message(request[request.index(parts[1]) :], scene)  # "scratch that, delete 3"
    readings = [reading for part in parts if isinstance(reading := _one(part, scene), Commands)]
    items = tuple(item for reading in readings for item in reading.items)
    if len(readings) < len(parts) or asides.tells_why(items) or asides.points_back(items):
        return None
    return Commands(
        asides.dated_alike(asides.merged(items)),
        exact=opens_strictly(parts) and all(reading.exact for reading in readings),
    )


def _last_resort(request: str, text: str, scene: Scene, reading: Reading) -> Reading:
    """By what is telling in it, where otherwise nothing would be done."""
    from core.language import gist, loose

    if isinstance(reading, CannotDo):
        found = None if gist.outside(text) else loose.asked(request, scene)
    else:
        found = (
            loose.reported(request)
            or loose.asked(request, scene)
            or loose.added(request, scene)
            or loose.kind_words(text)
        )
    general = isinstance(reading, Unknown) and found is None and gist.asks_of_the_world(text)
    return gist.sure(text, found) or (CannotDo("tell you that") if general else reading)


def is_offer(reading: Reading) -> bool:
    """Whether it only asks if some bare words are meant as a task."""
    return isinstance(reading, Ask) and reading.question.startswith("Shall I add")


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
        found = tellings.deeds(text) or asides.in_clauses(text, scene, lambda part: _clause(part, scene))
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


_OFF_LIST: Final = re.compile(
    r"(?:so |and |just |you can )*(?:take|get) (?:it|that|this|them) off(?: of)?(?: (?:my|the|our) (?:[\w-]+ "
    r")?list| there)?",
    re.IGNORECASE,
)


# A clause of one word, about what the others are about.
_BARE_VERBS: Final = frozenset(["reopen", "delete", "remove", "undelete", "restore"])


def _clause(text: str, scene: Scene) -> Reading | None:
    """One clause among several: only what the table itself knows."""
    from core.language import gist
    from core.language.polite import plain_request, was_asked

    request = plain_request(text)
    if _OFF_LIST.fullmatch(request.strip(" .!")):
        return Commands((Delete(("it",)),), exact=False)
    if request.strip(" .!").lower() in _BARE_VERBS:
        request = f"{request.strip(' .!')} it"
    return gist.sure(text, _by_phrase(request) or _by_grammar(request, scene), asked=was_asked(text))


def _by_phrase(text: str) -> Reading | None:
    return PHRASES.get(squeezed(text)) if len(text) <= 80 else None


def _bare(text: str, scene: Scene) -> Reading | None:
    from core.language.statements import bare_task  # with the first message, as the table is

    made = bare_task(text, scene)
    if made is None or isinstance(made, Ask):
        return made
    items, sure = made
    from core.language.sureness import is_clean

    return Commands(items, exact=sure and all(is_clean(item, text) for item in items))


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
    from core.language.sureness import is_clean

    if isinstance(made, Commands):
        return Commands(made.items, exact=made.exact and all(is_clean(item, text) for item in made.items))
    if isinstance(made, Ask | Smalltalk | CannotDo | Unknown):
        return made
    return Commands((made,), exact=is_clean(made, text))
