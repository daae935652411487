"""What kind of reading it is."""

from typing import Final

from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Ask,
    Change,
    ChangeWhere,
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
    Start,
    Unknown,
    Unremind,
)

_OF_TASKS: Final = (
    Complete,
    Delete,
    Reopen,
    Start,
    Change,
    Archive,
    Skip,
    ChangeWhere,
    CompleteWhere,
    DeleteWhere,
    ArchiveWhere,
    Unremind,
)


def is_report(reading: Reading) -> bool:
    """Whether it only finishes tasks, or nothing was made of it."""
    if isinstance(reading, Commands):
        return all(isinstance(item, Complete) for item in reading.items)
    return isinstance(reading, Unknown)


def is_of_one(reading: Reading) -> bool:
    """Whether it does one thing to tasks that exist."""
    return isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], _OF_TASKS)


def only_lists(reading: Reading) -> bool:
    return isinstance(reading, Commands) and all(isinstance(item, ListTasks) for item in reading.items)


def reopens(reading: Reading) -> bool:
    return isinstance(reading, Commands) and all(isinstance(item, Reopen) for item in reading.items)


def is_exact(reading: Reading) -> bool:
    return isinstance(reading, Commands) and reading.exact


def is_one_add(reading: Reading) -> bool:
    return isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], Add | Remind)


def is_offer(reading: Reading) -> bool:
    """Whether it only asks if some bare words are meant as a task."""
    return isinstance(reading, Ask) and reading.question.startswith("Shall I add")
