"""What is stored: one module a subject, SQLAlchemy 2.1, typed."""

from core.models.access import ApiToken, Installation, PendingAction
from core.models.base import Base
from core.models.change import ChangeKind, TaskChange
from core.models.conversation import ChatMessage, Conversation, Role
from core.models.reminder import Reminder, ReminderState
from core.models.task import Priority, Status, Task
from core.models.turn import OPEN_STATES, WRITTEN_TO_FIRST, Surface, Turn, TurnStatus
from core.models.usage import Usage
from core.models.user import User

__all__ = [
    "OPEN_STATES",
    "WRITTEN_TO_FIRST",
    "ApiToken",
    "Base",
    "ChangeKind",
    "ChatMessage",
    "Conversation",
    "Installation",
    "PendingAction",
    "Priority",
    "Reminder",
    "ReminderState",
    "Role",
    "Status",
    "Surface",
    "Task",
    "TaskChange",
    "Turn",
    "TurnStatus",
    "Usage",
    "User",
]
