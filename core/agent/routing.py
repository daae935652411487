"""Who answers a message where there is a model: the model, or the grammar first.

The grammar goes first where it consumes every word in exactly one reading, nothing is destroyed, and what it points at
is there ("done 3", "add milk tomorrow"): those turns cost nothing and take milliseconds. It also reads the answers that
no model may give: the yes to a proposal, and which task was meant.
"""

from __future__ import annotations

from core.errors import ToolError
from core.language import commands
from core.language.commands import (
    Add,
    Change,
    Command,
    Commands,
    Complete,
    ListTasks,
    No,
    Remind,
    Reopen,
    Smalltalk,
    Start,
    Yes,
)
from core.llm.answering import calls_to
from core.llm.offline import can_do, is_yes_or_no
from core.llm.own_words import own_words
from core.models import Status, Task
from core.storage import conversations, pending, tasks, turns
from core.storage.tasks import OPEN
from core.tools.base import ToolContext
from core.tools.choosing import asked_just_before, open_question
from core.tools.filtering import Where, filter_of
from core.tools.lookup import find_tasks
from core.tools.when import due_columns, new_due

_CLOSED = (Status.COMPLETED, Status.ARCHIVED)


def answers_a_question(context: ToolContext, text: str) -> bool:
    """Whether this is the yes, the no or the choice that a question of the program's own waits for.

    What was asked before the person's last turn waits for no words any more: a "yes" is then to something else.
    """
    waiting = pending.of(context.session, context.user.id)
    if waiting is None or not asked_just_before(context.session, waiting, context.turn_id):
        return False
    question = open_question(context.session, context.user.id, context.turn_id, context.now)
    return is_yes_or_no(text, context.moment.sent_at) or (
        question is not None and calls_to(text, question, context.moment) is not None
    )


def needs_no_model(context: ToolContext, text: str) -> bool:
    """Whether the grammar is sure of the whole message, on this person's own list.

    After a question nothing is sure: "tomorrow" is then an answer, and to what only a model can tell.
    """
    if was_asked(context):
        return False
    if own_words(text) is not None:
        return True
    moment = context.moment
    reading = commands.parse(text, sent_at=moment.sent_at, zone=moment.zone, locale=moment.locale)
    match reading:
        case Smalltalk():
            return commands.is_whole_phrase(text)
        case Commands(items=items, exact=True):
            return all(can_do(item) and _holds(context, item) for item in items)
        case _:
            return False


def was_asked(context: ToolContext) -> bool:
    """Whether the person's last answer ended in a question."""
    before = turns.last_before(context.session, context.user.id, context.turn_id)
    return before is not None and "?" in conversations.last_words(context.session, before).rpartition("\n")[2]


def _holds(context: ToolContext, command: Command) -> bool:
    """Whether what the command names is there, and its dates are dates."""
    try:
        return _checked(context, command)
    except ToolError:
        return False


def _checked(context: ToolContext, command: Command) -> bool:
    """Raises ToolError where it doesn't hold."""
    match command:
        case Yes() | No():
            return False  # there is no question that it could answer
        case Add(due_text=due_text):
            due_columns(due_text, context.moment)
        case ListTasks():
            return _finds(context, command)
        case Complete(tasks=names) | Start(tasks=names):
            _named(context, names, OPEN)
        case Reopen(tasks=names):
            _named(context, names, _CLOSED)
        case Change(tasks=names, due_text=due_text):
            for task in _named(context, names, OPEN):
                due_columns(None, context.moment) if due_text is None else new_due(due_text, task, context.moment)
        case Remind(task_or_title=name, new=new):
            if not new:
                _named(context, (name,), OPEN)
        case _:
            pass
    return True


def _named(context: ToolContext, names: tuple[str, ...], statuses: tuple[Status, ...]) -> list[Task]:
    return [task for name in names for task in find_tasks(context, name, statuses)]


def _finds(context: ToolContext, wanted: ListTasks) -> bool:
    """A search that finds nothing may have meant something else; any other list is a list, empty or not."""
    given = {name: getattr(wanted, name) for name in ("status", "due_text", "label", "priority", "search")}
    given = {name: getattr(value, "value", value) for name, value in given.items() if value}
    chosen = filter_of(context, Where.model_validate(given))
    return wanted.search is None or tasks.count_tasks(context.session, context.user.id, chosen) > 0
