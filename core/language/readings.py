"""What a message was understood as: a typed union of plain values. Task references stay the person's own words."""

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """Which tasks a list or a filter is about; ``open`` is pending and in progress together."""

    OPEN = "open"
    OVERDUE = "overdue"
    COMPLETED = "completed"
    IN_PROGRESS = "in_progress"
    ARCHIVED = "archived"
    ALL = "all"


class Priority(StrEnum):
    """How much a task matters."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Filter:
    """Chooses tasks by what they are instead of by name. ``due_text`` and ``added_text``, when they were added, are for
    ``dates.resolve_days``; ``undated`` and ``unlabelled`` are those without a date or a label, ``repeating`` those
    that repeat, and ``besides`` holds words and numbers ("#3") of those that are left out."""

    status: Status = Status.OPEN
    due_text: str | None = None
    label: str | None = None
    priority: Priority | None = None
    search: str | None = None
    undated: bool = False
    besides: tuple[str, ...] = ()
    added_text: str | None = None
    unlabelled: bool = False
    repeating: bool = False


@dataclass(frozen=True, slots=True)
class Add:
    """A new task. ``due_text`` is for ``dates.resolve`` and ``repeat_text`` for ``recurrence.parse``; ``remind_text``
    is when to remind of it, where that was said beside its date, for either of them or ``ahead.counted_back``.
    ``named`` are words of it that may mean a task on the list instead ("stop the study group")."""

    title: str
    notes: str | None = None
    due_text: str | None = None
    repeat_text: str | None = None
    priority: Priority | None = None
    labels: tuple[str, ...] = ()
    remind_text: str | None = None
    named: str | None = None


@dataclass(frozen=True, slots=True)
class ListTasks:
    """Show tasks, or with ``count`` say how many; the rest as in ``Filter``."""

    status: Status = Status.OPEN
    due_text: str | None = None
    label: str | None = None
    priority: Priority | None = None
    search: str | None = None
    count: bool = False
    page: int | None = None
    besides: tuple[str, ...] = ()
    undated: bool = False
    added_text: str | None = None
    unlabelled: bool = False
    repeating: bool = False


@dataclass(frozen=True, slots=True)
class Complete:
    """Mark the named tasks done."""

    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reopen:
    """Make completed tasks open again."""

    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """Mark the named tasks as in progress."""

    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """Put the named tasks away."""

    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete the named tasks: only where that was plainly said."""

    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What to change of a task; what is None or empty stays as it is."""

    title: str | None = None
    notes: str | None = None
    due_text: str | None = None
    clear_due: bool = False
    priority: Priority | None = None
    add_labels: tuple[str, ...] = ()
    remove_labels: tuple[str, ...] = ()
    repeat_text: str | None = None
    clear_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """Change the named tasks. ``told``: said as something that is to be ("rent is due on the 1st"), so that it is new
    where no task is called that."""

    tasks: tuple[str, ...]
    title: str | None = None
    notes: str | None = None
    due_text: str | None = None
    clear_due: bool = False
    priority: Priority | None = None
    add_labels: tuple[str, ...] = ()
    remove_labels: tuple[str, ...] = ()
    repeat_text: str | None = None
    clear_repeat: bool = False
    told: bool = False


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave out this one time of tasks that repeat: each moves to its next date. ``day_text`` are the days on which
    that time is, where they were said."""

    tasks: tuple[str, ...]
    day_text: str | None = None


@dataclass(frozen=True, slots=True)
class CompleteWhere:
    """Mark everything done that the filter chooses: to be proposed first."""

    filter: Filter


@dataclass(frozen=True, slots=True)
class ChangeWhere:
    """Change everything that the filter chooses: to be proposed first."""

    filter: Filter
    changes: Changes


@dataclass(frozen=True, slots=True)
class DeleteWhere:
    """Delete everything that the filter chooses: to be proposed first."""

    filter: Filter


@dataclass(frozen=True, slots=True)
class ArchiveWhere:
    """Archive everything that the filter chooses: to be proposed first."""

    filter: Filter


@dataclass(frozen=True, slots=True)
class Stats:
    """How the person is doing, over the days of ``due_text`` when given."""

    due_text: str | None = None


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last change back."""


@dataclass(frozen=True, slots=True)
class Redo:
    """Do again what was taken back."""


@dataclass(frozen=True, slots=True)
class Remind:
    """A reminder. ``new``: said as something to do ("remind me to call"), not as a task that exists ("about 3")."""

    task_or_title: str
    when_text: str | None = None
    new: bool = True


@dataclass(frozen=True, slots=True)
class Unremind:
    """Take back the reminders of the named tasks, and leave the tasks as they are."""

    tasks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SwitchReminders:
    """Turn all reminders off, or on again."""

    on: bool


@dataclass(frozen=True, slots=True)
class Yes:
    """Agrees to what was proposed."""


@dataclass(frozen=True, slots=True)
class No:
    """Declines what was proposed."""


Command = (
    Add
    | ListTasks
    | Complete
    | Reopen
    | Start
    | Archive
    | Delete
    | Change
    | Skip
    | CompleteWhere
    | ChangeWhere
    | DeleteWhere
    | ArchiveWhere
    | Stats
    | Undo
    | Redo
    | Remind
    | Unremind
    | SwitchReminders
    | Yes
    | No
)


class Kind(StrEnum):
    """What small talk was about."""

    GREETING = "greeting"
    THANKS = "thanks"
    HELP = "help"
    BYE = "bye"


@dataclass(frozen=True, slots=True)
class Commands:
    """Things to do, in order. ``exact``: every word was consumed in exactly one reading and nothing is
    destroyed."""

    items: tuple[Command, ...]
    exact: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """Not sure enough: the question to put to the person, which says what to do."""

    question: str


@dataclass(frozen=True, slots=True)
class Smalltalk:
    """Nothing to do but answer kindly."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class CannotDo:
    """Understood as a request that is outside Errand."""

    what: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Not understood."""


Reading = Commands | Ask | Smalltalk | CannotDo | Unknown
