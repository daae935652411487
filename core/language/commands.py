"""What a message asks of Errand, understood by a grammar: never a guess where something would be destroyed.

``parse`` answers with a ``Reading``: commands to carry out, a question to ask back, small talk, something that is
understood but outside Errand, or not understood at all. References to tasks stay the person's own words.
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

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


def parse(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Reading:
    """What the message asks for. ``sent_at`` is aware; ``zone`` and ``locale`` are the person's. Never raises."""
    # The table is read with the first message: what only imports this module for its types does not wait for it.
    from core.language.messages.message import read
    from core.language.tasks.filters import Scene

    return read(text, Scene(sent_at, zone, locale))


def is_whole_phrase(text: str) -> bool:
    """Whether the whole message is one fixed phrase, like "thanks" or "help"."""
    from core.language.messages.by_table import whole_phrase

    return whole_phrase(text.strip()) is not None


def warm_up() -> None:
    """Read the table now. It takes half a second, and a first message that waits for it has three in all."""
    parse("hello", sent_at=datetime(2000, 1, 1, tzinfo=UTC), zone=ZoneInfo("UTC"))
