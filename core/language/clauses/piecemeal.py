"""New tasks by the clauses of a message: chores, what is said of them before or behind, and what is only told around
them: "my brain's a sieve today: buy batteries, low priority, monday will do".

Asked last, and only taken where every clause is understood and the whole was not, or has words of another clause in
its titles.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from core.language.adding.chores import chores
from core.language.clauses.assembling import assembled
from core.language.clauses.pieces import THING_FIRST, Piece, Sort, piece_of
from core.language.frame.roundings import plainly
from core.language.readings import Add, Ask, CannotDo, Change, Commands, Complete, Reading, Unknown
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.verbs import IMPERATIVES

_CUT: Final = caseless(
    r"\s*(?:[;!?…]+|\.{2,}|:|(?<!\bmr)(?<!\bmrs)(?<!\bms)(?<!\bdr)(?<!\bst)(?<!\bvs)(?<!\be\.g)(?<!\bi\.e)\.)(?=\s|"
    r"$)\s*|,\s+|\s+[-–—]+\s+|\s*->\s*|\s*[()]\s*|\s+/\s+"
)
_WORD_CUT: Final = caseless(r"\s+(?:and so|so|but|and then|then|and|cos|because|since|or)\s+")
_QUOTED: Final = re.compile(r"[\"“”\n`]|https?:|[#+]\w|@\w")
_LONGEST, _SHORTEST = 45, 4  # words
_SAYING: Final = caseless(
    r"(?:text|tell|email|e-mail|message|write|ask|say|remind|note|let|reply|post|tweet|sing|read|quote|inform|warn|"
    r"explain|confirm|announce|mention|look|check|see|find|watch|think|decide)\b"
)
_QUESTION: Final = caseless(
    r"\?\s*$|^(?:what|which|when|how|who|where|why|if(?! i (?:were|was|had)\b)|unless|is|are|do|did|does|should)\b"
)


def by_clauses(text: str, reading: Reading, scene: Scene) -> Reading:
    """The new tasks that the clauses ask for, or `reading`, which is what the whole came to."""
    if not _SHORTEST <= len(text.split()) <= _LONGEST or _QUOTED.search(text) or not _may_be_mended(reading):
        return reading
    text = plainly(text)
    if isinstance(reading, Commands) and not (_CUT.search(text) or _WORD_CUT.search(text)):
        return reading  # one clause, of which something was made
    pieces = _pieces(text, scene)
    if not pieces or (len(pieces) < 2 and not (pieces[0].asked and _is_loose(reading))):
        return reading
    if _QUESTION.search(text) and not any(piece.asked for piece in pieces):
        return reading
    items = assembled(pieces, scene)
    if not items or not _is_better(items, reading, pieces, text):
        return reading
    return Commands(_dated_behind(items, reading, pieces), exact=False)


def _dated_behind(items: tuple[Add, ...], reading: Reading, pieces: list[Piece]) -> tuple[Add, ...]:
    """ "Fetch the cash, he's coming tomorrow": the day of what is told behind is that of the chore without one."""
    old = reading.items if isinstance(reading, Commands) else ()
    first = old[0] if len(old) == 1 else None
    made, *others = items
    if others or not isinstance(first, Add) or made.due_text or pieces[-1].sort is not Sort.TOLD:
        return items
    return (replace(made, due_text=first.due_text),) if pieces[-1].add.due_text == first.due_text else items


def _is_loose(reading: Reading) -> bool:
    """Whether nothing was made of it, or new tasks."""
    return isinstance(reading, Unknown) or (
        isinstance(reading, Commands) and all(isinstance(item, Add) for item in reading.items)
    )


def _may_be_mended(reading: Reading) -> bool:
    if isinstance(reading, Unknown | CannotDo | Ask):
        return not isinstance(reading, Ask) or reading.question.startswith("Shall I add")
    items = reading.items if isinstance(reading, Commands) and not reading.exact else ()
    return bool(items) and (all(isinstance(item, Add) for item in items) or isinstance(items[0], Change | Complete))


def _pieces(text: str, scene: Scene) -> list[Piece] | None:
    """The clauses, each by its sort; None where one of them isn't understood."""
    found: list[Piece] = []
    at = 0
    colon = opens = False
    for cut in [*_CUT.finditer(text), None]:
        said = text[at:] if cut is None else text[at : cut.start()]
        at = len(text) if cut is None else cut.end()
        if not said.strip():
            continue
        if colon and found and found[-1].sort is Sort.CHORE:
            return None  # "text Bob: …"
        bracketed, opens = opens, cut is not None and "(" in cut[0]
        colon = cut is not None and cut[0].strip() == ":"
        parts = _parts(said, scene)
        if any(part.sort is Sort.OTHER for part in parts):
            parts = _things(said, scene)
        if not parts or (bracketed and parts[0].sort is not Sort.SAID):
            return None
        found += parts
    for place, piece in enumerate(found[:-1]):
        if piece.sort is Sort.NOTHING and piece.again:
            found[place + 1] = replace(found[place + 1], again=True)
    return [piece for piece in found if piece.sort is not Sort.NOTHING]


def _parts(text: str, scene: Scene) -> list[Piece]:
    """One clause, or two without a mark between them: "it's filthy so clean the car"."""
    whole = piece_of(text, scene)
    if whole.sort in (Sort.SAID, Sort.PUT_DOWN, Sort.HEAD, Sort.NOTHING):
        return [whole]
    if whole.sort is Sort.THING:
        return _things(text, scene) or [piece_of(_ALSO.sub("", text), scene)]
    row = chores(text) if whole.sort is Sort.CHORE else None
    if row is not None:
        return [piece_of(part, scene) for part in row]
    for cut in _WORD_CUT.finditer(text):
        front, behind = piece_of(text[: cut.start()], scene), piece_of(text[cut.end() :], scene)
        word = cut[0].strip().lower()
        told = front.sort is Sort.TOLD or (word == "but" and front.sort in (Sort.OTHER, Sort.THING))
        if (told or front.sort is Sort.SAID) and behind.sort in (Sort.CHORE, Sort.PUT_DOWN) and word != "and":
            return [replace(front, sort=Sort.TOLD) if told else front, behind]
        if front.sort is Sort.CHORE and _may_follow(front, word, behind):
            return [front, behind]
    return [whole]


def _may_follow(front: Piece, word: str, behind: Piece) -> bool:
    """Whether a second clause, without a mark before it, is none of the chore's own words."""
    if behind.sort is Sort.TOLD:
        apart = word != "and" or _PRONOUN.match(behind.text) is not None
        return apart and word != "then" and not _SAYING.match(front.add.title)
    return behind.sort is Sort.PUT_DOWN or (behind.sort is Sort.SAID and word in ("but", "so"))


_PRONOUN: Final = caseless(r"(?:it|that|this|he|she|they|i|we|there)(?:['’]\w+)? [a-z]")


def _things(text: str, scene: Scene) -> list[Piece]:
    """ "Crayfish and maggi": things that are counted up; none where one of them is no thing."""
    parts = [piece_of(_ALSO.sub("", part), scene) for part in _AND.split(text) if part.strip()]
    return parts if len(parts) > 1 and all(part.sort is Sort.THING for part in parts) else []


_AND: Final = caseless(r"\s+(?:and|n|&|plus)\s+")
_ALSO: Final = caseless(r"\s+(?:also|too|as well)(?=\s*$)")


def _is_better(items: tuple[Add, ...], reading: Reading, pieces: list[Piece], text: str) -> bool:
    """Whether it is what the reading is not: understood, and without other clauses in its titles."""
    asked = any(piece.asked or piece.sort is Sort.PUT_DOWN for piece in pieces)
    chore = any(piece.sort is Sort.CHORE for piece in pieces)
    if isinstance(reading, CannotDo):
        return any(piece.asked for piece in pieces)
    if not isinstance(reading, Commands):
        return asked or chore or len(items) > 1
    first = reading.items[0]
    if isinstance(first, Change):
        return _is_no_change(first, items[0])
    if isinstance(first, Complete):  # "dug food. dug shampoo. both on the dog list"
        return not chore and _is_asked_for(pieces) and len(items) > 1
    old = [item for item in reading.items if isinstance(item, Add)]
    if any(item.notes or item.remind_text for item in old) or _drops(old, items, pieces):
        return False
    if any(label not in text.lower() for item in old for label in item.labels):
        return True
    if any(_is_said(item.title, pieces) for item in old):
        return True
    if len(items) > len(old) and _words(old) <= _words(items):
        return _ENDED.search(text) is not None and not any(_BACK.search(item.title) for item in items)
    return _words(old) > _words(items) or _said(items) > _said(old)


def _is_asked_for(pieces: list[Piece]) -> bool:
    return any(piece.asked or piece.sort is Sort.PUT_DOWN or piece.add.labels for piece in pieces)


_ENDED: Final = re.compile(r"\w(?:;|\s/)\s+\w|\w\.\s+\w")
_BACK: Final = caseless(r"\b(?:it|this|that|them)\b")


def _drops(old: list[Add], items: tuple[Add, ...], pieces: list[Piece]) -> bool:
    """Whether a task of the whole, or what repeats, would be lost."""
    if any(item.repeat_text for item in old) and not any(item.repeat_text for item in items):
        return True
    kept = [item.title.lower() for item in items]
    beside = [piece.text.lower() for piece in pieces if piece.sort in (Sort.SAID, Sort.HEAD, Sort.PUT_DOWN)]
    for title in (item.title.lower() for item in old):
        related = any(one in title or title in one for one in kept) or any(title in one for one in beside)
        if (
            not related
            and THING_FIRST.match(title) is None
            and (opens_with_verb(title.split()) or len(title.split()) > 1 >= len(_CUT.split(title)))
        ):
            return True
    return False


def _is_said(title: str, pieces: list[Piece]) -> bool:
    """ "Draft due friday" behind "draft the policy": what the title is taken from only says when."""
    low = title.lower()
    said = [piece.text.lower() for piece in pieces if piece.sort is Sort.SAID]
    return any(text.startswith(low) or (" " in low and low in text) for text in said)


def _words(items: Iterable[Add]) -> int:
    return sum(len(item.title.split()) for item in items)


def _said(items: Iterable[Add]) -> int:
    return sum(bool(item.due_text) + bool(item.priority) + len(item.labels) for item in items)


def _is_no_change(changed: Change, made: Add) -> bool:
    """ "Invoice the mob monday, no, make that tuesday": what was taken for a task's name is a chore with its day."""
    named = changed.tasks[0].split()
    if changed.title is not None and _CUT.search(changed.title):
        return True  # "swap my leave with Priya (thursday)"
    return (
        made.due_text is not None
        and opens_with_verb(named)
        and named[0].lower() in IMPERATIVES
        and bool(changed.due_text)
    )
