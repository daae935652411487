"""What the person last saw and changed, so that "that", "the second one" and "both" mean something.

It is kept on the person (`User.focus`), across their conversations, as plain JSON:

    shown      the numbers of the last list, in the order they were seen
    apart      those of them that were sent to the person alone, because others read along where they asked
    partly     True where that list was longer than what was shown of it
    changed    the numbers changed last, the newest at the end
    run        the numbers changed one after the other since a list was shown, in order
    latest     what the newest answer was about, in order: the list, or the tasks that were changed
    asked      the arguments of that list, and in `more` whether it goes on: what "more" continues
    turn       the turn that `latest` belongs to, and in `by` whether it was a list ("shown") or changes ("changed")
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from core.language.tasks.pointing import PointsAtNothing, pointed_at
from core.models import User

CHANGES_KEPT = 10
_OF_ALL = re.compile(r"\ball\b|\bevery\b|\bthe lot\b", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:first|second|third|fourth|fifth|[1-5](?:st|nd|rd|th)|top|bottom)\b", re.IGNORECASE)
_NEWEST = re.compile(r"\b(?:last|latest|newest|previous|final)\b", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:both|all|them|they|those|these|the lot|two|three|four|five)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:both|two|three|four|five|[2-6])\b", re.IGNORECASE)
_OTHER = re.compile(r"(?:the )?other(?: (?:one|task|item|thing))?", re.IGNORECASE)


class Unclear(Exception):
    """It points at something, but at what isn't certain. `numbers` are what it could be; () where nothing is there."""

    def __init__(self, numbers: Sequence[int] = ()) -> None:
        super().__init__()
        self.numbers = tuple(numbers)


def remember_shown(user: User, numbers: Sequence[int], apart: Sequence[int], total: int, turn_id: int) -> None:
    """A list was shown, some of it only to the person. `total` is how long it is, shown or not."""
    shown = list(numbers)
    seen = {"shown": shown, "apart": list(apart), "partly": total > len(shown), "latest": shown, "run": []}
    user.focus = {**user.focus, **seen, "by": "shown", "turn": turn_id}


def remember_asked(user: User, arguments: dict[str, Any], more: bool) -> None:
    """How the list that was shown last was asked for, and whether it has another page."""
    user.focus = {**user.focus, "asked": arguments, "more": more}


def asked_last(user: User) -> tuple[dict[str, Any] | None, bool]:
    """The arguments of the list that was shown last, None where there was none, and whether it has another page."""
    return user.focus.get("asked"), bool(user.focus.get("more"))


def remember_changed(user: User, numbers: Sequence[int], turn_id: int) -> None:
    """Tasks were changed; several changes of one turn are one answer."""
    focus = user.focus
    same_turn = focus.get("turn") == turn_id and focus.get("by") == "changed"
    latest = list(dict.fromkeys([*(focus.get("latest", []) if same_turn else []), *numbers]))
    changed = [*focus.get("changed", []), *numbers][-CHANGES_KEPT:]
    run = list(dict.fromkeys([*focus.get("run", []), *numbers]))[-CHANGES_KEPT:]
    user.focus = {**focus, "changed": changed, "run": run, "latest": latest, "by": "changed", "turn": turn_id}


def remember_named(user: User, number: int, turn_id: int) -> None:
    """One task was spoken of and stays as it is: "it" means that."""
    user.focus = {**user.focus, "latest": [number], "by": "changed", "turn": turn_id}


def pointed(user: User, words: str, *, alone: bool) -> tuple[int, ...] | None:
    """The numbers that "it", "the last one" or "the first two" mean, in order; None for words that don't point.

    `alone` is True where nobody reads along. Raises Unclear.
    """
    focus: dict[str, Any] = user.focus
    shown, latest, run = _seen(focus, alone), focus.get("latest", []), focus.get("run", [])
    said = " ".join(words.casefold().split()).strip(" .,!?")
    if _OTHER.fullmatch(said):
        return _other(shown, latest)
    if focus.get("by") != "changed":
        found = _among(said, shown)
    elif _PLACE.search(said):
        # A place in a row is a place in the list, unless several were changed at once and shown in a row themselves.
        found = _agreed(said, [shown, latest] if len(latest) > 1 else [shown or run or latest])
    elif _NEWEST.search(said) and len(latest) == 1 and latest[0] in shown:
        found = _agreed(said, [latest, shown])  # the last of the list, or the last that was changed?
    else:
        found = _of_run(said, run) if len(latest) == 1 else None
        found = _among(said, latest) if found is None else found
    if found is not None and _OF_ALL.search(said) and _is_part(found, shown, partly=bool(focus.get("partly"))):
        raise Unclear
    return found


def _of_run(said: str, run: Sequence[int]) -> tuple[int, ...] | None:
    """What "both" means of two tasks that were changed one after the other. None for words that mean one task.

    Raises Unclear for "them", which may be the last of these or all, and for any other number of them.
    """
    if len(run) < 2 or not _SEVERAL.search(said):
        return None
    found = _among(said, run)
    if found is not None and not _COUNTED.search(said):
        raise Unclear(run)
    return found


def _is_part(found: Sequence[int], shown: Sequence[int], *, partly: bool) -> bool:
    """Whether "all" may well mean more than this: what else is on the list, or the list before the one change."""
    return (partly and tuple(shown) == found) or (len(found) == 1 and len(shown) > 1)


def _seen(focus: dict[str, Any], alone: bool) -> list[int]:
    """The last list as it was seen here: among others, without what was sent to the person; with them, that alone."""
    shown, apart = focus.get("shown", []), focus.get("apart", [])
    return [number for number in shown if (number in apart) is alone] if apart else shown


def _among(said: str, numbers: Sequence[int]) -> tuple[int, ...] | None:
    try:
        return pointed_at(said, numbers)
    except PointsAtNothing:
        raise Unclear(numbers) from None


def _agreed(said: str, rows: Sequence[Sequence[int]]) -> tuple[int, ...] | None:
    """What the words mean in each of these rows in which they mean something. Raises Unclear where that differs."""
    found: dict[tuple[int, ...], None] = {}
    missed: list[int] = []
    for numbers in rows:
        try:
            meant = pointed_at(said, numbers)
        except PointsAtNothing:
            missed += numbers
            continue
        if meant is None:
            return None
        found[meant] = None
    if len(found) == 1:
        return next(iter(found))
    raise Unclear([number for meant in found for number in meant] or missed)


def _other(shown: Sequence[int], latest: Sequence[int]) -> tuple[int, ...]:
    """The one of two that nothing was done with."""
    left = [number for number in shown if number not in latest]
    if len(shown) == 2 and len(left) == 1:
        return tuple(left)
    raise Unclear(shown)
