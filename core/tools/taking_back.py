"""take_back: what only the person's own words run, "oops", "undo the rename", "put it back", "undo that one too".

Nothing else is ever undone in place of what they name: where that isn't the last change of its task, or isn't there,
the answer says what to do instead.
"""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import Field

from core.errors import ToolError
from core.language.answers.taking_back import Deed, Manner
from core.language.tasks.matching import fitting
from core.language.tasks.references import number_of
from core.models import ChangeKind, Status, TaskChange
from core.storage import tasks, turns, undone
from core.storage.tasks import OPEN
from core.tools.base import Arguments, ToolContext, ToolResult
from core.tools.focus import Unclear, pointed
from core.tools.lately import missed_just_before
from core.tools.present import naming
from core.tools.remind_when import switched_since
from core.tools.undoing import NOTHING, Undo, take_back_all, undo

CHANGED_NOTHING = (
    "My last answer changed nothing, so there is nothing to take back. Say “undo” to take back the change before it."
)
NOTHING_UNDONE = "The last change was no undo, so there is nothing to do again. Nothing was changed."
NONE_DELETED = "Nothing was deleted that I could bring back. Nothing was changed."
NO_SUCH_CHANGE = "I found no such change to undo. Say “undo” to take back the last change. Nothing was changed."


class TakeBack(Arguments):
    manner: Manner
    deed: Deed | None = Field(None, description="What the change did.")
    task: str | None = Field(None, description="Whose change it was, in the person's own words.")


def take_back(context: ToolContext, arguments: TakeBack) -> ToolResult:
    """The person's own undo, as far as its words say more than that. Never offered to a model."""
    match arguments.manner:
        case Manner.SLIP if not _changed_just_now(context):
            raise ToolError(CHANGED_NOTHING)
        case Manner.BACK:
            _refuse_to_take_away(context)
        case Manner.MORE if before := _before_the_undo(context):
            return take_back_all(context, before, "That change")
        case Manner.AGAIN if not _undid(context):
            raise ToolError(NOTHING_UNDONE)
        case Manner.NAMED:
            return take_back_all(context, _named(context, arguments), "That change")
        case _:
            pass
    return undo(context, Undo())


def _changed_just_now(context: ToolContext) -> bool:
    """Whether the person's turn before this one changed anything, or this one did."""
    before = turns.last_before(context.session, context.user.id, context.turn_id)
    recent = [context.turn_id] if before is None else [before, context.turn_id]
    changed = any(tasks.changes_of_turn(context.session, turn) for turn in recent)
    return changed or (before is not None and switched_since(context.user, before))


def _refuse_to_take_away(context: ToolContext) -> None:
    """Raises ToolError where the last change took nothing away that could be put back."""
    changes = tasks.last_changes(context.session, context.user.id)
    adds = any(change.before is None or change.before["deleted_at"] for change in changes)
    missed = missed_just_before(context)
    if not adds and not (missed and changes):
        return
    gone = undone.deleted(context.session, context.user.id)
    if not gone or not context.says_aloud(gone[0].place):
        raise ToolError(NONE_DELETED)
    hint = f"To bring back {naming(context, gone[0])}, say “restore {gone[0].number}”."
    raise ToolError(f"The last change deleted nothing. {hint} Nothing was changed.")


def _undid(context: ToolContext) -> bool:
    """Whether the last change took another back, and didn't do one again."""
    last = tasks.last_changes(context.session, context.user.id)
    return bool(last) and last[0].kind is ChangeKind.UNDONE and not undone.does_again(context.session, last[0])


def _before_the_undo(context: ToolContext) -> Sequence[TaskChange]:
    """What was done before the change that was undone just now; () where the last change is no undo."""
    if not _undid(context):
        return ()
    left = undone.in_force(context.session, context.user.id)
    if not left:
        raise ToolError(NOTHING)
    return [each for each in left if each is left[0] or _of_one_turn(each, left[0])]


def _named(context: ToolContext, arguments: TakeBack) -> Sequence[TaskChange]:
    """The changes that are named by what they did, by their task or by both. Raises ToolError."""
    changes = undone.in_force(context.session, context.user.id)
    if arguments.task is None:
        newest = next((each for each in changes if _did(each, arguments.deed)), None)
        if newest is None:
            raise ToolError(NO_SUCH_CHANGE)
        return _with_next(changes, [each for each in changes if _same_deed(each, newest, arguments.deed)])
    chosen: list[TaskChange] = []
    for number in _numbers(context, arguments.task, arguments.deed, changes):
        of_task = [each for each in changes if each.after["number"] == number]
        if not of_task or not _did(of_task[0], arguments.deed):
            raise ToolError(_not_the_last(number, of_task))
        chosen += [each for each in of_task if each is of_task[0] or _same_deed(each, of_task[0], arguments.deed)]
    return _with_next(changes, chosen)


def _not_the_last(number: int, of_task: Sequence[TaskChange]) -> str:
    if not of_task:
        return f"Nothing of #{number} is left to undo. Nothing was changed."
    return (
        f"That wasn't the last change of #{number}, so I can't undo it by itself. "
        "Say what is to be as it was, like “reopen 3” or “rename 3 to buy milk”. Nothing was changed."
    )


def _same_deed(change: TaskChange, newest: TaskChange, deed: Deed | None) -> bool:
    return change is newest or (_of_one_turn(change, newest) and _did(change, deed))


def _of_one_turn(change: TaskChange, other: TaskChange) -> bool:
    return change.turn_id is not None and change.turn_id == other.turn_id


def _with_next(changes: Sequence[TaskChange], chosen: Sequence[TaskChange]) -> Sequence[TaskChange]:
    """With the next occurrences that the chosen changes added, newest first."""
    turns_of = {(each.turn_id, each.task_id) for each in chosen}
    return [each for each in changes if each in chosen or (each.turn_id, each.after["follows_id"]) in turns_of]


def _did(change: TaskChange, deed: Deed | None) -> bool:
    """Whether that is what the change did, told from the rows before and after it."""
    before, after = change.before, change.after
    if deed is None:
        return True
    if before is None or before["deleted_at"]:
        return deed is Deed.ADDED
    if deed in _KINDS:
        return change.kind is _KINDS[deed]
    differs = {name for name in ("title", "due_on", "due_at", "status", "deleted_at") if before[name] != after[name]}
    return {
        Deed.DELETED: "deleted_at" in differs,
        Deed.COMPLETED: "status" in differs and after["status"] == Status.COMPLETED,
        Deed.REOPENED: "status" in differs and after["status"] in OPEN and before["status"] not in OPEN,
        Deed.RENAMED: "title" in differs,
        Deed.MOVED: not differs.isdisjoint(("due_on", "due_at")),
    }.get(deed, False)


_KINDS = {Deed.SKIPPED: ChangeKind.SKIPPED, Deed.UPDATED: ChangeKind.UPDATED}


def _numbers(context: ToolContext, words: str, deed: Deed | None, changes: Sequence[TaskChange]) -> Sequence[int]:
    """The tasks that are meant, among those that were changed: deleted ones too, and by a title that they had.

    Raises ToolError where it isn't certain.
    """
    if (number := number_of(words)) is not None:
        return [number]
    try:
        shown = pointed(context.user, words, alone=not context.conversation.shared)
    except Unclear as unclear:
        raise ToolError(f"I don't know which change “{words}” is. {_BY_NUMBER}") from unclear
    if shown is not None:
        return shown
    newest = {each.after["number"]: each for each in reversed(changes)}
    found = [number for number in _fitting(words, changes) if not _follows(newest[number])]
    if len(found) > 1:
        found = [number for number in found if _did(newest[number], deed)] or found
    if not found:
        raise ToolError(f"I found no change of a task like “{words}”. {_BY_NUMBER}")
    if len(found) > 1:
        names = ", ".join(f"#{number}" for number in found)
        raise ToolError(f"Changes of several tasks fit “{words}”: {names}. {_BY_NUMBER}")
    return found


_BY_NUMBER = "Give its number, like “undo #12”, or say “undo” to take back the last change. Nothing was changed."


def _follows(change: TaskChange) -> bool:
    """Whether it only added the next occurrence of a task."""
    return change.kind is ChangeKind.ADDED and change.after["follows_id"] is not None


def _fitting(words: str, changes: Sequence[TaskChange]) -> Sequence[int]:
    """The numbers of the tasks that are called so, or were before their newest change."""
    rows = [row for each in reversed(changes) for row in (each.before, each.after) if row is not None]
    now = {row["number"]: row["title"] for row in rows}
    before = {each.after["number"]: each.before["title"] for each in reversed(changes) if each.before is not None}
    return list(dict.fromkeys([*fitting(words, now), *fitting(words, before)]))
