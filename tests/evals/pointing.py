"""Which tasks of a row are meant: by number, by words, by pointing at what was shown, or by a filter.

It stands in for the tool layer, where the same is done on the database. What points at nothing, or at two tasks where
one is meant, is `Unclear`: there the person is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from core.language import dates
from core.language.commands import Filter, ListTasks, Status
from core.language.tasks.matching import each_named, fitting
from core.language.tasks.pointing import PointsAtNothing, pointed_at
from core.language.tasks.references import marked_parts, number_of
from core.language.time.due import is_past
from core.storage.searching import is_mentioned
from tests.evals.rows import Row
from tests.evals.whens import due_from

OPEN = ("pending", "in_progress")
EVERY = (*OPEN, "completed", "archived")


class Unclear(Exception):
    """No task fits, or several do: Errand asks."""


class NoSuchTask(Unclear):
    """No task fits the words."""


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


def point(reference: str, desk: Desk, statuses: Sequence[str]) -> tuple[int, ...]:
    """The numbers that a reference means, as `core.tools.lookup` finds them. Raises Unclear."""
    words = reference.strip().strip("\"'“”‘’").strip()
    if parts := marked_parts(words):
        return tuple(dict.fromkeys(number for part in parts for number in point(part, desk, statuses)))
    if (number := number_of(words)) is not None:
        return (desk.task(number).number,)
    try:
        pointed = pointed_at(words, desk.shown)
    except PointsAtNothing:
        raise Unclear("that points at nothing that was shown") from None
    return pointed or each_named(words, _titles(desk, OPEN)) or (_by_words(words, desk, statuses),)


def _titles(desk: Desk, statuses: Sequence[str]) -> dict[int, str]:
    return {task.number: task.title for task in desk.tasks if task.status in statuses}


def _by_words(words: str, desk: Desk, statuses: Sequence[str]) -> int:
    found = fitting(words, _titles(desk, statuses))
    if not found:
        raise NoSuchTask
    if len(found) > 1:
        raise Unclear(f"{len(found)} tasks fit")
    return found[0]


def chosen(wanted: Filter | ListTasks, desk: Desk, row: Row) -> frozenset[int]:
    """The numbers of the tasks that a filter hits. Raises Unclear where its days can't be told."""
    days = None
    if wanted.due_text is not None:
        days = dates.resolve_days(wanted.due_text, **row.said)
        if days is None:
            raise Unclear("no such days")
    label, search = (wanted.label, wanted.search) if isinstance(wanted, ListTasks) else _by_label(wanted, desk)
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
        if _called(task, label, search) and (isinstance(wanted, ListTasks) or _is_labelled(task, label)):
            hits.append(task.number)
    return frozenset(hits) if isinstance(wanted, ListTasks) else _narrowed(hits, wanted, desk)


def _by_label(wanted: Filter, desk: Desk) -> tuple[str | None, str | None]:
    """The label and the words of a filter whose tasks are changed, as `core.tools.filtering.by_label` takes them."""
    words = wanted.search
    fit = [task for task in desk.tasks if _has_status(task, wanted.status, overdue=True)]
    labelled = words is not None and wanted.label is None and any(_is_labelled(task, words) for task in fit)
    return (words, None) if labelled else (wanted.label, words)


def _is_labelled(task: Listed, label: str | None) -> bool:
    return label is None or _key(label) in map(_key, task.labels)


def _narrowed(hits: Sequence[int], wanted: Filter, desk: Desk) -> frozenset[int]:
    """The hits without those that are left out. Raises NoSuchTask where what is to be left out isn't there."""
    besides = frozenset[int]()
    for words in wanted.besides:
        if not (left := _left_out(words, desk)):
            raise NoSuchTask
        besides |= left
    return frozenset(
        number
        for number in hits
        if number not in besides
        and not (wanted.undated and desk.task(number).due)
        and not (wanted.unlabelled and desk.task(number).labels)
    )


def _left_out(words: str, desk: Desk) -> frozenset[int]:
    """The open tasks that one of the words for what is left out means: by number, by label, or in the title."""
    number = number_of(words)
    return frozenset(
        task.number
        for task in desk.tasks
        if task.status in OPEN and (task.number == number if number is not None else _called(task, words, None))
    )


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
    """A label's name is also looked for in titles, and a searched word among the labels:

    people don't tell them apart.
    """
    return all(
        word is None or _key(word) in {_key(each) for each in task.labels} or is_mentioned(word.strip(" #"), task.title)
        for word in (label, search)
    )


def _key(text: Any) -> str:
    return str(text).strip(" #\"'“”").casefold().removesuffix("s")
