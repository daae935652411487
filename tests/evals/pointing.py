"""Which tasks of a row are meant: by number, by words, by pointing at what was shown, or by a filter.

It stands in for the tool layer, where the same is done on the database. What points at nothing, or at two tasks where
one is meant, is `Unclear`: there the person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process, utils

from core.language import dates
from core.language.commands import Filter, ListTasks, Status
from core.language.due import is_past
from core.tools.lookup import CUTOFF, TIE
from tests.evals.rows import Row
from tests.evals.whens import due_from

OPEN = ("pending", "in_progress")
EVERY = (*OPEN, "completed", "archived")


class Unclear(Exception):
    """No task fits, or several do: Errand asks."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A task of the person's list, as a row gives it: `due` is local, `2026-11-27` or `2026-11-27T17:00`."""

    number: int
    title: str
    due: str | None = None
    labels: tuple[str, ...] = ()
    priority: str | None = None
    status: str = "pending"


@dataclass(frozen=True, slots=True)
class Desk:
    """What a person's words can point at."""

    tasks: tuple[Listed, ...] = ()
    shown: tuple[int, ...] = field(default=())

    def task(self, number: int) -> Listed:
        found = next((task for task in self.tasks if task.number == number), None)
        if found is None:
            raise Unclear(f"there is no #{number}")
        return found


def desk_of(row: Row) -> Desk:
    tasks = tuple(Listed(**{**task, "labels": tuple(task["labels"])}) for task in row.gold["tasks"])
    return Desk(tasks, tuple(row.gold["shown"]))


_NUMBER = re.compile(r"^(?:task|item|number|no\.?|nr\.?)?\s*#?\s*(\d{1,9})$", re.IGNORECASE)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4}
_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "1st": 0, "2nd": 1, "3rd": 2, "4th": 3}
_NOUN = r"(?: (?:one|task|item|thing|todo))?"
_SEVERAL = re.compile(rf"^(?:the )?(first|top|last|bottom) ({'|'.join(_COUNTS)})(?: (?:ones|tasks|items|things))?$")
_NTH = re.compile(rf"^(?:the |that )?({'|'.join(_ORDINALS)}){_NOUN}$")
_LAST = re.compile(rf"^(?:the |that |my )?(?:last|latest|newest|bottom){_NOUN}$")
_TOP = re.compile(rf"^(?:the )?top{_NOUN}$")
_IT = re.compile(rf"^(?:it|(?:that|this)(?: last)?{_NOUN}|the (?:one|task|item))$")
_THEM = re.compile(r"^(?:both(?: of (?:them|those|these))?|them|they|those|these|(?:those|these) (?:two|tasks|ones))$")
_ONE_OF = re.compile(r"^(?:the |that |my )(?P<words>.+?) (?:one|task|thing|item|todo|reminder)$")


def point(reference: str, desk: Desk, statuses: Sequence[str]) -> tuple[int, ...]:
    """The numbers that a reference means. Raises Unclear."""
    words = reference.strip().strip("\"'“”‘’").strip()
    if numbered := _NUMBER.match(words):
        return (desk.task(int(numbered[1])).number,)
    pointed = _pointed(words.casefold(), desk.shown)
    if pointed is not None:
        return pointed
    return (_by_words(words, desk, statuses),)


def _pointed(words: str, shown: Sequence[int]) -> tuple[int, ...] | None:
    if several := _SEVERAL.match(words):
        count = _COUNTS[several[2]]
        return _some(shown[:count] if several[1] in ("first", "top") else shown[-count:], count)
    if nth := _NTH.match(words):
        at = _ORDINALS[nth[1]]
        return _some(shown[at : at + 1], 1)
    if _LAST.match(words):
        return _some(shown[-1:], 1)
    if _TOP.match(words):
        return _some(shown[:1], 1)
    if _IT.match(words):
        return _some(shown, 1)  # of several, "it" could be any
    if _THEM.match(words):
        return _some(shown, 2 if words.startswith("both") else len(shown))
    return None


def _some(chosen: Sequence[int], count: int) -> tuple[int, ...]:
    if not chosen or len(chosen) != count:
        raise Unclear("that points at nothing that was shown")
    return tuple(chosen)


def _by_words(words: str, desk: Desk, statuses: Sequence[str]) -> int:
    candidates = {task.number: task.title for task in desk.tasks if task.status in statuses}
    if one := _ONE_OF.match(words):
        words = one["words"]
    same = [number for number, title in candidates.items() if title.casefold() == words.casefold()]
    scored = process.extract(words, candidates, scorer=fuzz.WRatio, processor=utils.default_process, limit=6)
    fitting = same or [number for _, score, number in scored if score >= max(CUTOFF, scored[0][1] - TIE)]
    if len(fitting) != 1:
        raise Unclear(f"{len(fitting)} tasks fit")
    return fitting[0]


def chosen(wanted: Filter | ListTasks, desk: Desk, row: Row) -> frozenset[int]:
    """The numbers of the tasks that a filter hits. Raises Unclear where its days can't be told."""
    days = None
    if wanted.due_text is not None:
        days = dates.resolve_days(wanted.due_text, **row.said)
        if days is None:
            raise Unclear("no such days")
    hits: list[int] = []
    for task in desk.tasks:
        due = due_from(task.due, row.zone)
        day = task.due[:10] if task.due else None
        if not _has_status(task, wanted.status, overdue=due is not None and is_past(due, row.sent_at, row.zone)):
            continue
        if days is not None and (
            day is None
            or (days.first is not None and day < days.first.isoformat())
            or (days.last is not None and day > days.last.isoformat())
        ):
            continue
        if wanted.priority is not None and task.priority != wanted.priority.value:
            continue
        if _called(task, wanted.label, wanted.search):
            hits.append(task.number)
    return frozenset(hits)


def _has_status(task: Listed, status: Status, *, overdue: bool) -> bool:
    match status:
        case Status.ALL:
            return True
        case Status.OPEN:
            return task.status in OPEN
        case Status.OVERDUE:
            return task.status in OPEN and overdue
        case _:
            return task.status == status.value


def _called(task: Listed, label: str | None, search: str | None) -> bool:
    """A label's name is also looked for in titles, and a searched word among the labels: people don't tell them apart."""
    return all(
        word is None or _key(word) in {_key(each) for each in task.labels} or _key(word) in _key(task.title)
        for word in (label, search)
    )


def _key(text: Any) -> str:
    return str(text).strip(" #\"'“”").casefold().removesuffix("s")
