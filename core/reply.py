"""What a turn says: plain values, made by code from committed rows. Surfaces turn them into what they can show.

`render` is the plain text of a reply. It is what is kept as the conversation's assistant message, what the HTTP API
and the terminal answer with, and the fallback text in Slack: one wording everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import TypeAdapter

from core.models import ChangeKind, Priority, Status

ELSEWHERE = "in our messages"
MOST_RECEIPTS = 50  # that are shown one by one; what is more is counted


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as it is shown: `due` already worded in the person's zone, `repeats` in words while it is open.

    `reminder` is when the person will be reminded of it, worded like `due`, or "then" where that is the same.

    `title` is None where it isn't said aloud.
    """

    number: int
    title: str | None
    status: Status = Status.PENDING
    due: str | None = None
    overdue: bool = False
    priority: Priority = Priority.MEDIUM
    labels: tuple[str, ...] = ()
    has_notes: bool = False
    repeats: str | None = None
    reminder: str | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """One committed change. `details` says what was changed, each a few words ("due was Fri 27 Nov 2026").

    `next` is the occurrence that completing this one added; `again` says that what had been undone was done again.
    """

    kind: ChangeKind
    task: TaskLine
    details: tuple[str, ...] = ()
    next: TaskLine | None = None
    again: bool = False

    @property
    def verb(self) -> str:
        """`Completed`"""
        return "Redone" if self.again else self.kind.value.capitalize()


@dataclass(frozen=True, slots=True)
class TaskList:
    """Tasks that were asked for.

    `total` is how many there are, `elsewhere` how many of them aren't said in this place, `before` how many were shown
    on the pages before.
    """

    heading: str
    items: tuple[TaskLine, ...]
    total: int
    elsewhere: int = 0
    before: int = 0
    kind: Literal["tasks"] = "tasks"


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Analytics:
    """Figures, the formula of the score, and completions per week as (first day of the week, number)."""

    heading: str
    figures: tuple[Figure, ...]
    formula: str
    weeks: tuple[tuple[str, int], ...] = ()
    kind: Literal["analytics"] = "analytics"


@dataclass(frozen=True, slots=True)
class Choice:
    """Two or more tasks fit: which one did the person mean? `id` is the question's, for the button that answers it."""

    question: str
    options: tuple[TaskLine, ...]
    id: int = field(default=0, compare=False)
    kind: Literal["choice"] = "choice"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of many tasks that waits for the person's yes.

    `total` is how many it is about, `items` those that are shown.
    """

    id: int
    question: str
    items: tuple[TaskLine, ...]
    total: int
    hint: str
    kind: Literal["proposal"] = "proposal"


@dataclass(frozen=True, slots=True)
class Nudge:
    """One reminder. `was_for` is when it should have come, worded, where it comes late."""

    task: TaskLine
    was_for: str | None = None


@dataclass(frozen=True, slots=True)
class Nudges:
    """What the person asked to be reminded of. `total` is how many there are, `items` those that are shown."""

    items: tuple[Nudge, ...]
    total: int
    hint: str
    kind: Literal["nudges"] = "nudges"

    @property
    def heading(self) -> str:
        return "Reminder:" if self.total == 1 else f"{self.total} reminders:"


Card = TaskList | Analytics | Choice | Proposal | Nudges


@dataclass(frozen=True, slots=True)
class Reply:
    """Text, receipts and cards; `private` is the part that goes to the person alone, where this one is said among
    others.

    `text` may be a model's: surfaces neutralise it. `apology` marks a turn that failed. `undo` is the turn that an Undo
    here takes back, where there is one. `refused` marks the answer to a click that changed nothing and says why: it is
    for whoever clicked alone.
    """

    text: str = ""
    receipts: tuple[Receipt, ...] = ()
    cards: tuple[Card, ...] = ()
    private: Reply | None = None
    apology: bool = False
    undo: int | None = None
    refused: bool = False


_REPLY: TypeAdapter[Reply] = TypeAdapter(Reply)
_CARDS: TypeAdapter[tuple[Card, ...]] = TypeAdapter(tuple[Card, ...])


def to_json(reply: Reply) -> dict[str, Any]:
    return _REPLY.dump_python(reply, mode="json")


def from_json(data: dict[str, Any]) -> Reply:
    return _REPLY.validate_python(data)


def cards_to_json(cards: tuple[Card, ...]) -> list[dict[str, Any]]:
    return _CARDS.dump_python(cards, mode="json")


def cards_from_json(data: list[dict[str, Any]]) -> tuple[Card, ...]:
    return _CARDS.validate_python(data)


def render(reply: Reply) -> str:
    """The whole reply as plain text, never empty."""
    parts = [reply.text.strip(), *receipt_lines(reply.receipts), *map(_card, reply.cards)]
    return "\n".join(part for part in parts if part.strip()) or "Nothing was changed."


def receipt_lines(receipts: tuple[Receipt, ...]) -> list[str]:
    aloud = [receipt_line(receipt) for receipt in receipts if receipt.task.title is not None]
    hidden = sum(receipt.task.title is None for receipt in receipts)
    aloud = [*aloud[:MOST_RECEIPTS], *(each for each in [left_unsaid(len(aloud))] if each)]
    if not hidden:
        return aloud
    more = f"and {hidden} more, {ELSEWHERE}" if aloud else f"{_changes(hidden)}: the details are {ELSEWHERE}."
    return [*aloud, more]


def left_unsaid(receipts: int) -> str | None:
    """`and 15 more`, of so many receipts that not all are shown; else None."""
    return f"and {receipts - MOST_RECEIPTS} more" if receipts > MOST_RECEIPTS else None


def _changes(count: int) -> str:
    return "1 task changed" if count == 1 else f"{count} tasks changed"


def receipt_line(receipt: Receipt) -> str:
    line = f"{receipt.verb} {task_words(receipt.task)}"
    line += f" ({'; '.join(receipt.details)})" if receipt.details else ""
    return line + (next_words(receipt.next) if receipt.next else "")


def next_words(task: TaskLine) -> str:
    """` · next: #7, Mon 30 Nov 2026`"""
    return f" · next: #{task.number}" + (f", {task.due}" if task.due else "")


def task_words(task: TaskLine) -> str:
    """`#12 buy milk, due Fri 27 Nov 2026, 17:00 EST (overdue), repeats every Friday at 17:00, high priority, #home`"""
    words = f"#{task.number} {task.title}" if task.title is not None else f"#{task.number} ({ELSEWHERE})"
    return ", ".join([words, *task_facts(task)])


def task_facts(task: TaskLine) -> list[str]:
    facts: list[str] = []
    if task.due:
        facts.append(f"due {task.due}" + (" (overdue)" if task.overdue else ""))
    if task.reminder:
        facts.append(f"reminder {task.reminder}")
    if task.repeats:
        facts.append(f"repeats {task.repeats}")
    if task.status is Status.IN_PROGRESS:
        facts.append("in progress")
    if task.priority is not Priority.MEDIUM:
        facts.append(f"{task.priority.value} priority")
    facts.extend(f"#{label}" for label in task.labels)
    if task.has_notes:
        facts.append("with notes")
    return facts


def list_tail(card: TaskList) -> str | None:
    """What a list doesn't show, in words, or None."""
    unshown = card.total - card.before - len(card.items) - card.elsewhere
    here = f"{unshown} more (say “more”)" if unshown > 0 else ""
    rest = [here, f"{card.elsewhere} more, {ELSEWHERE}" if card.elsewhere else ""]
    words = " and ".join(part for part in rest if part)
    return f"and {words}" if words else None


def _card(card: Card) -> str:
    match card:
        case TaskList():
            lines = [_listed(task) for task in card.items]
            return "\n".join(part for part in (card.heading, *lines, list_tail(card)) if part)
        case Analytics():
            figures = [f"{figure.name}: {figure.value}" for figure in card.figures]
            return "\n".join([card.heading, *figures, card.formula])
        case Choice():
            return "\n".join([card.question, *(_listed(task) for task in card.options)])
        case Proposal():
            tail = f"and {card.total - len(card.items)} more" if card.total > len(card.items) else ""
            lines = [card.question, *(_listed(task) for task in card.items), tail, card.hint]
            return "\n".join(each for each in lines if each)
        case Nudges():
            tail = f"and {card.total - len(card.items)} more" if card.total > len(card.items) else ""
            lines = [card.heading, *(f"• {nudge_words(each)}" for each in card.items), tail, card.hint]
            return "\n".join(each for each in lines if each)


def nudge_words(nudge: Nudge) -> str:
    return task_words(nudge.task) + late_words(nudge)


def late_words(nudge: Nudge) -> str:
    return f" (this was for {nudge.was_for})" if nudge.was_for else ""


def _listed(task: TaskLine) -> str:
    mark = {Status.COMPLETED: "✓", Status.ARCHIVED: "▫"}.get(task.status, "•")
    return f"{mark} {task_words(task)}"
