"""The tasks that the clauses of a message come to, with what is said of each before or behind it."""

import re
from dataclasses import replace
from typing import Final

from core.language.clauses.pieces import PLANNED, THEN, Piece, Sort
from core.language.readings import Add
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import is_unlisted
from core.language.text.words import vocabulary


def assembled(pieces: list[Piece], scene: Scene) -> tuple[Add, ...] | None:
    """The tasks with what is said of each; None where nothing is asked for, or what is said doesn't go together."""
    pieces = _as_things(pieces)
    things = any(piece.sort is Sort.THING for piece in pieces)
    if not _are_asked_for(pieces):
        return None
    made: list[Add] = []
    ahead = Add("")
    for place, piece in enumerate(pieces):
        if piece.sort in (Sort.CHORE, Sort.THING):
            if made and made[-1].title.lower().endswith(piece.add.title.lower()):
                made.pop()  # said once more
            made.append(_then(piece, pieces[:place]))
            continue
        if piece.sort not in (Sort.SAID, Sort.HEAD):
            continue
        every = piece.every or (things and bool(piece.add.labels))
        first = 0 if every or not made else len(made) - 1
        joined = [_joined(item, piece, scene) for item in made[first:] or [ahead]]
        whole = [item for item in joined if item is not None]
        if len(whole) < len(joined):
            return None
        if made:
            made[first:] = whole
        else:
            ahead = whole[0]
    return _with_ahead(_alike(made) if things else made, ahead)


def _as_things(pieces: list[Piece]) -> list[Piece]:
    """ "Coffee pods, stir sticks -> office list": among things, a thing that is called as a verb is."""
    named = [piece for piece in pieces if piece.sort is Sort.CHORE]
    things = sum(piece.sort is Sort.THING for piece in pieces)
    if things < _A_ROW or not any(piece.add.labels for piece in pieces) or any(map(_is_plain_chore, named)):
        return pieces
    return [replace(piece, sort=Sort.THING) if piece.sort is Sort.CHORE else piece for piece in pieces]


_A_ROW: Final = 2  # things


def _are_asked_for(pieces: list[Piece]) -> bool:
    """Whether chores or things are asked for, and not both: things only where it is said that they are."""
    named = [piece for piece in pieces if piece.sort is Sort.CHORE]
    things = any(piece.sort is Sort.THING for piece in pieces)
    if (things and named) or (any(PLANNED.match(piece.text) for piece in named) and not _puts_down(pieces)):
        return False
    asked = any(
        piece.sort is Sort.PUT_DOWN or piece.add.labels or piece.asked
        for piece in pieces
        if piece.sort is not Sort.CHORE
    )
    return asked or not (things or any(map(_takes_away, named)))


def _puts_down(pieces: list[Piece]) -> bool:
    return any(piece.sort is Sort.PUT_DOWN for piece in pieces)


def _alike(made: list[Add]) -> list[Add]:
    """ "Bleach, bags and a mop by friday": the day behind the last of some things is that of all."""
    *others, last = made
    if last.due_text is None or any(item.due_text for item in others):
        return made
    return [replace(item, due_text=last.due_text) for item in made]


def _takes_away(piece: Piece) -> bool:
    """ "Cancel the dentist" is a task only where it is to be put down, or has a day."""
    first = piece.add.title.split()[0].lower()
    return first in _TAKING and not (piece.asked or piece.add.due_text)


_TAKING: Final = vocabulary("cancel drop dump bin kill trash skip clear scrap ditch stop lose")


def _then(piece: Piece, before: list[Piece]) -> Add:
    """ "… by then", with the day that was told before."""
    item = piece.add
    told = next((piece.add.due_text for piece in reversed(before) if piece.add.due_text), None)
    if THEN.search(piece.text) is None or told is None:
        return item
    title = THEN.sub(" ", item.title).strip(" ,")
    day = _DAY.search(told)
    when = f"{day[0]} {item.due_text}" if day is not None and item.due_text else item.due_text or told
    return replace(item, title=re.sub(r"\s+", " ", title), due_text=when) if title else item


_DAY: Final = caseless(r"(?:(?:next|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight)")


def _with_ahead(made: list[Add], ahead: Add) -> tuple[Add, ...] | None:
    """The tasks with what is said in front of them all."""
    if ahead.due_text and any(item.due_text for item in made):
        return None
    return tuple(
        replace(
            item,
            due_text=item.due_text or ahead.due_text,
            repeat_text=item.repeat_text or ahead.repeat_text,
            priority=item.priority or ahead.priority,
            labels=item.labels or ahead.labels,
        )
        for item in made
    )


def _is_plain_chore(piece: Piece) -> bool:
    """Whether it can be no thing that is called as a verb is ("stir sticks")."""
    return piece.asked or len(piece.add.title.split()) > _LONGEST_THING or is_unlisted(piece.add.title.split())


_LONGEST_THING: Final = 3  # words


def _joined(item: Add, piece: Piece, scene: Scene) -> Add | None:
    """The task with what a clause says of it; None where it says otherwise already, and doesn't take it back."""
    said = piece.add
    both = f"{item.due_text} {said.due_text}"
    if item.due_text and said.due_text and not piece.again and scene.is_due(both):
        return replace(item, due_text=both)
    twice = (item.due_text and said.due_text) or (item.priority and said.priority and item.priority != said.priority)
    if twice and not piece.again:
        return None
    return replace(
        item,
        due_text=said.due_text or item.due_text,
        repeat_text=said.repeat_text or item.repeat_text,
        priority=said.priority or item.priority,
        labels=tuple(dict.fromkeys((*item.labels, *said.labels))),
    )
