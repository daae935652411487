"""What can go wrong in Errand, by who can mend it.

    ErrandError
    ├── ToolError            the person or the model can mend it: the text says how
    ├── ModelError           the model gave no usable answer
    │   ├── ModelUnavailable     no answer at all (network, quota, outage)
    │   └── ContextTooLong       the prompt is too long: send less
    ├── StorageUnavailable   the database didn't take it: nothing was changed, try again
    ├── SchemaOutdated       the database has another schema than this code: migrate
    ├── WorkerRunning        another process already works on this SQLite file
    ├── TurnTaken            another worker owns this turn: stop, silently
    ├── Unkeepable           a key that no database could hold: the sender must mend it
    ├── Conflict             the same key was used for something else
    └── NotFound             no such thing, or not this person's: never told apart

Anything else is a bug, and propagates to the one handler at each edge.
"""

from __future__ import annotations


class ErrandError(Exception):
    """The root of everything that Errand raises on purpose. A subclass' docstring is its default message."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or type(self).__doc__ or type(self).__name__)

    def __str__(self) -> str:
        return str(self.args[0])


class ToolError(ErrandError):
    """That can't be done as asked. The message is shown to the person or sent back to the model."""


class ModelError(ErrandError):
    """The model gave no usable answer."""


class ModelUnavailable(ModelError):
    """The model can't be reached at the moment."""


class ContextTooLong(ModelError):
    """The conversation is too long for the model."""


class StorageUnavailable(ErrandError):
    """The database can't be reached at the moment. Nothing was changed; try again."""


class SchemaOutdated(ErrandError):
    """The database's schema isn't the one this version needs. Run `errand migrate`."""


class WorkerRunning(ErrandError):
    """Another process already works on this database."""


class TurnTaken(ErrandError):
    """Another worker owns this turn."""


class Unkeepable(ErrandError):
    """This can't be kept: a name or key in it is empty, longer than 255 characters, or no text."""


class Conflict(ErrandError):
    """The same key was used before, for another request. Use a new key."""


class NotFound(ErrandError):
    """There is no such thing."""
