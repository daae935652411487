"""What a reading comes to, in the form of the gold answers, and whether the two say the same.

An outcome is what would happen on the person's list: references resolved, words turned into dates, several deletions
in one a proposal (`bulk`), a reminder with a new title at a time the same as a task due then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.language import commands as c
from core.language import dates, recurrence
from core.language.ahead import counted_back, counts_back
from core.language.dates import Due
from core.language.tasks.names import as_title
from tests.evals.pointing import EVERY, OPEN, Desk, NoSuchTask, Unclear, chosen, point
from tests.evals.rows import Gold, Row
from tests.evals.whens import due_from, local, same_rule

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`tool` is one of the gold's tools, or `several` for a message that does different things. `why` is for people to
    read: what made Errand ask."""

    tool: str
    arguments: Mapping[str, Any] = field(default_factory=Json)
    why: str = field(default="", compare=False)

    @property
    def effects(self) -> frozenset[tuple[str, int]]:
        """What it would delete, complete, archive or change in bulk: (action, number), proposals included."""
        if self.tool == "several":
            return frozenset(effect for part in self.arguments["parts"] for effect in part.effects)
        action = self.arguments.get("action") or _ACTIONS.get(self.tool)
        return frozenset((action, number) for number in self.arguments["numbers"]) if action else frozenset()

    @property
    def changes_nothing(self) -> bool:
        return self.tool in _HARMLESS or (
            self.tool == "several" and all(p.changes_nothing for p in self.arguments["parts"])
        )


_ACTIONS = {"delete_task": "delete", "complete_task": "complete", "archive_task": "archive"}
_HARMLESS = {"ask", "list_tasks", "get_analytics", "help", "greeting", "cannot", "yes", "no"}
ASKED = Outcome("ask")


# The gold


def from_gold(expect: Gold) -> Outcome:
    tool, arguments = expect["tool"], {name: value for name, value in expect.items() if name != "tool"}
    match tool:
        case "add_task":
            return Outcome(tool, {"tasks": [task_of(**task) for task in arguments["tasks"]]})
        case "remind" if arguments["number"] is None:
            return Outcome("add_task", {"tasks": [task_of(arguments["title"], arguments["at"])]})
        case "remind":
            return Outcome(tool, {"number": arguments["number"], "at": _timed(arguments["at"])})
        case "delete_task" if len(arguments["numbers"]) > 1:
            return bulk("delete", arguments["numbers"])
        case "update_task" | "bulk":
            changes = plain_changes(arguments.get("changes", {}))
            return Outcome(tool, {**arguments, "numbers": frozenset(arguments["numbers"]), "changes": changes})
        case _ if "numbers" in arguments:
            return Outcome(tool, {"numbers": frozenset(arguments["numbers"])})
        case _:
            return Outcome(tool, arguments)


def _timed(at: str | None) -> str | None:
    """Of a day one is reminded at 09:00."""
    return f"{at}T09:00" if at is not None and "T" not in at else at


def task_of(
    title: str, due: str | None = None, repeat: str | None = None, priority: str | None = None, **more: Any
) -> Json:
    return {
        "title": bare_title(title),
        "due": due,
        "repeat": repeat,
        "priority": priority,
        "labels": frozenset(label.casefold() for label in more.get("labels") or ()),
        "notes": _words(more.get("notes")) or None,
    }


def bare_title(text: str) -> str:
    """As titles are compared: without case, final punctuation and spaces around."""
    return _words(text).strip(" .,;:!?")


def _words(text: str | None) -> str:
    return " ".join((text or "").casefold().replace("’", "'").split())


def plain_changes(changes: Json) -> Json:
    """A priority taken away is the middle one, as tasks are made with."""
    plain = dict(changes)
    if "title" in plain:
        plain["title"] = bare_title(plain["title"])
    if "priority" in plain:
        plain["priority"] = plain["priority"] or "medium"
    for name in ("add_labels", "remove_labels"):
        if name in plain:
            plain[name] = frozenset(label.casefold() for label in plain[name])
    return plain


def bulk(action: str, numbers: Sequence[int] | frozenset[int], changes: Json | None = None) -> Outcome:
    return Outcome("bulk", {"action": action, "numbers": frozenset(numbers), "changes": plain_changes(changes or {})})


# A reading


def from_reading(reading: c.Reading, row: Row, desk: Desk) -> Outcome:
    match reading:
        case c.Commands(items=items):
            return together([_outcome(item, row, desk) for item in items])
        case c.Smalltalk(kind=c.Kind.HELP):
            return Outcome("help")
        case c.Smalltalk():
            return Outcome("greeting")
        case c.CannotDo():
            return Outcome("cannot")
        case c.Ask():
            return Outcome("ask", why="a question")
        case _:
            return Outcome("ask", why="not understood")


def together(parts: list[Outcome]) -> Outcome:
    """One outcome of them all, where they are of one kind."""
    first = parts[0]
    if len(parts) == 1 or all(part == first for part in parts):
        return first
    tools = {part.tool for part in parts}
    if tools == {"add_task"}:
        return Outcome("add_task", {"tasks": [task for part in parts for task in part.arguments["tasks"]]})
    rest = [{name: value for name, value in part.arguments.items() if name != "numbers"} for part in parts]
    if len(tools) == 1 and all(r == rest[0] for r in rest) and all("numbers" in part.arguments for part in parts):
        numbers = frozenset(number for part in parts for number in part.arguments["numbers"])
        return (
            bulk("delete", numbers)
            if first.tool == "delete_task"
            else Outcome(first.tool, {**rest[0], "numbers": numbers})
        )
    return Outcome("several", {"parts": parts})


def _outcome(command: c.Command, row: Row, desk: Desk) -> Outcome:
    try:
        return _acted(command, row, desk)
    except Unclear as unclear:
        return Outcome("ask", why="no such task" if isinstance(unclear, NoSuchTask) else "unclear which")


_NAMED: Mapping[type, tuple[str, Sequence[str]]] = {
    c.Complete: ("complete_task", OPEN),
    c.Reopen: ("reopen_task", ("completed", "archived")),
    c.Start: ("start_task", OPEN),
    c.Archive: ("archive_task", EVERY),
    c.Skip: ("skip_task", OPEN),
    c.Delete: ("delete_task", EVERY),
    c.Unremind: ("cancel_reminder", OPEN),
}
_WHERE: Mapping[type, str] = {c.CompleteWhere: "complete", c.DeleteWhere: "delete", c.ArchiveWhere: "archive"}
_PLAIN: Mapping[type, str] = {c.Stats: "get_analytics", c.Undo: "undo", c.Redo: "undo", c.Yes: "yes", c.No: "no"}


def _acted(command: c.Command, row: Row, desk: Desk) -> Outcome:
    match command:
        case c.Add():
            return _added(command, row)
        case c.Remind():
            return _reminded(command, row, desk)
        case c.ListTasks():
            return _listed(command, row)
        case c.Change(tasks=names):
            return _changed(names, command, row, desk)
        case c.ChangeWhere(filter=wanted, changes=changes):
            return bulk("update", _hit(wanted, row, desk), _change_of(changes, row, None))
        case c.CompleteWhere(filter=wanted) | c.DeleteWhere(filter=wanted) | c.ArchiveWhere(filter=wanted):
            return bulk(_WHERE[type(command)], _hit(wanted, row, desk))
        case c.SwitchReminders(on=on):
            return Outcome("switch_reminders", {"on": on})
        case c.Stats() | c.Undo() | c.Redo() | c.Yes() | c.No():
            return Outcome(_PLAIN[type(command)])
        case _:
            tool, statuses = _NAMED[type(command)]
            return _named(tool, command.tasks, desk, statuses)


def _hit(wanted: c.Filter, row: Row, desk: Desk) -> frozenset[int]:
    """A filter that hits nothing proposes nothing, and Errand says so."""
    numbers = chosen(wanted, desk, row)
    if not numbers:
        raise Unclear("nothing to do")
    return numbers


def _named(tool: str, names: Sequence[str], desk: Desk, statuses: Sequence[str]) -> Outcome:
    numbers = frozenset(number for name in names for number in point(name, desk, statuses))
    if tool == "delete_task" and len(numbers) > 1:
        return bulk("delete", numbers)
    return Outcome(tool, {"numbers": numbers})


def _added(add: c.Add, row: Row) -> Outcome:
    due = _due(add.due_text, row) if add.due_text else None
    rule = None
    if add.repeat_text:
        found = recurrence.parse(add.repeat_text, **row.said)
        if found is None:
            raise Unclear("no such repetition")
        rule, due = found.rule, recurrence.first(found, sent_at=row.sent_at, zone=row.zone, start=due)
    priority = add.priority.value if add.priority else None
    task = task_of(add.title, local(due, row.zone), rule, priority, labels=add.labels, notes=add.notes)
    return Outcome("add_task", {"tasks": [task]})


def _due(text: str, row: Row) -> Due:
    due = dates.resolve(text, **row.said)
    if due is None:
        raise Unclear("no such date")
    return due


def _reminded(command: c.Remind, row: Row, desk: Desk) -> Outcome:
    counted = command.when_text is not None and counts_back(command.when_text)
    if not command.new:
        try:
            (number,) = point(command.task_or_title, desk, OPEN)
        except NoSuchTask:
            if counted:
                raise
            # a reminder of something that isn't on the list is a new one
        else:
            at = _counted(str(command.when_text), desk.task(number).due, row) if counted else _at(command, row)
            return Outcome("remind", {"number": number, "at": _timed(at)})
    at = _at(command, row)
    return Outcome("add_task", {"tasks": [task_of(command.task_or_title, at)]})


def _counted(text: str, due: str | None, row: Row) -> str | None:
    since = due_from(due, row.zone)
    at = counted_back(text, since, zone=row.zone, locale=row.locale) if since is not None else None
    if at is None:
        raise Unclear("nothing to count back from")
    return local(at, row.zone)


def _at(command: c.Remind, row: Row) -> str | None:
    return local(_due(command.when_text, row), row.zone) if command.when_text else None


def _listed(command: c.ListTasks, row: Row) -> Outcome:
    arguments: Json = {"status": command.status.value}
    for name in ("label", "search"):
        if getattr(command, name):
            arguments[name] = getattr(command, name)
    if command.priority:
        arguments["priority"] = command.priority.value
    if command.due_text:
        days = dates.resolve_days(command.due_text, **row.said)
        if days is None:
            raise Unclear("no such days")
        arguments |= {"first": days.first and days.first.isoformat(), "last": days.last and days.last.isoformat()}
    return Outcome("list_tasks", arguments)


def _changed(names: Sequence[str], command: c.Change, row: Row, desk: Desk) -> Outcome:
    try:
        numbers = [number for name in names for number in point(name, desk, OPEN)]
    except NoSuchTask:
        if not command.told or len(names) > 1:
            raise
        title = as_title(names[0])  # what was told of and isn't on the list is new
        return _added(c.Add(title, due_text=command.due_text, repeat_text=command.repeat_text), row)
    made = [_change_of(command, row, desk.task(number).due) for number in numbers]
    if any(changes != made[0] for changes in made):
        return Outcome("several", {"parts": [_update((n,), m) for n, m in zip(numbers, made, strict=True)]})
    return _update(numbers, made[0])


def _update(numbers: Sequence[int], changes: Json) -> Outcome:
    return Outcome("update_task", {"numbers": frozenset(numbers), "changes": plain_changes(changes)})


def _change_of(command: c.Change | c.Changes, row: Row, due: str | None) -> Json:
    """The changes that were asked for, on a task that is due then."""
    changes: Json = {}
    if command.clear_due:
        changes["due"] = None
    elif command.due_text:
        moved = dates.rescheduled(command.due_text, due_from(due, row.zone), **row.said)
        if moved is None:
            raise Unclear("no such date")
        changes["due"] = local(moved, row.zone)
    if command.title:
        changes["title"] = command.title
    if command.priority:
        changes["priority"] = command.priority.value
    for name in ("add_labels", "remove_labels", "notes", "repeat_text", "clear_repeat"):
        if getattr(command, name):
            changes[name] = getattr(command, name)
    return changes


# Comparing


def same(got: Outcome, gold: Outcome, row: Row, desk: Desk) -> bool:
    """Whether the arguments are right, where the tool is."""
    if got.tool != gold.tool:
        return False
    match gold.tool:
        case "add_task":
            return _same_tasks(got.arguments["tasks"], gold.arguments["tasks"])
        case "list_tasks":
            return _same_list(got.arguments, gold.arguments, row, desk)
        case "get_analytics":
            return True
        case _:
            return dict(got.arguments) == dict(gold.arguments)


def same_tool(got: Outcome, gold: Outcome, text: str) -> bool:
    if got.tool == gold.tool:
        return True
    return gold.tool == "ask" and got.changes_nothing and _FORBIDS.search(text) is not None


def differing(got: Outcome, gold: Outcome) -> frozenset[str]:
    """The names of the arguments that are not as they should be, and in what way; of new tasks, of the first, or how
    many there are."""
    ours, theirs = got.arguments, gold.arguments
    if gold.tool == "add_task":
        more = len(ours["tasks"]) - len(theirs["tasks"])
        if more:
            return frozenset({"too many tasks" if more > 0 else "too few tasks"})
        ours, theirs = ours["tasks"][0], theirs["tasks"][0]
    return frozenset(
        f"{name} {_way(ours.get(name), theirs.get(name))}"
        for name in {*ours, *theirs}
        if ours.get(name) != theirs.get(name)
    )


def _way(ours: Any, theirs: Any) -> str:
    if not ours or not theirs:
        return "too much" if ours else "missing"
    if not isinstance(ours, str) or not isinstance(theirs, str):
        return "other"
    if theirs in ours:
        return "longer in front" if ours.endswith(theirs) else "longer behind" if ours.startswith(theirs) else "longer"
    return "shorter" if ours in theirs else "other"


# "Don't delete anything" asks for nothing: whatever changes nothing is an answer to it.
_FORBIDS = re.compile(r"\b(?:don'?t|do not|dnt|never|not|no need|leave|keep)\b", re.IGNORECASE)


def _same_tasks(got: list[Json], gold: list[Json]) -> bool:
    if len(got) != len(gold):
        return False
    pairs = zip(sorted(got, key=_by_title), sorted(gold, key=_by_title), strict=True)
    return all(_same_task(*pair) for pair in pairs)


def _by_title(task: Json) -> str:
    return task["title"]


def _same_task(got: Json, gold: Json) -> bool:
    repeats = same_rule(got["repeat"], gold["repeat"], gold["due"])
    return repeats and {**got, "repeat": None} == {**gold, "repeat": None}


def _same_list(got: Mapping[str, Any], gold: Mapping[str, Any], row: Row, desk: Desk) -> bool:
    status = gold.get("status") or (None if gold.get("search") else "open")
    if status is not None and got["status"] != status:
        return False
    if any(_name(got.get(name)) != _name(gold.get(name)) for name in ("first", "last", "priority")):
        return False
    return _words_of(got) == _words_of(gold) or _same_hits(got, gold, row, desk)


def _words_of(arguments: Mapping[str, Any]) -> tuple[str | None, str | None]:
    return _name(arguments.get("label")), _name(arguments.get("search"))


def _same_hits(got: Mapping[str, Any], gold: Mapping[str, Any], row: Row, desk: Desk) -> bool:
    """Other words that find the same tasks: "work tasks" by label or by search."""
    words = _words_of(got), _words_of(gold)
    if (None, None) in words:
        return False
    one, other = (chosen(c.ListTasks(c.Status.ALL, label=label, search=search), desk, row) for label, search in words)
    return bool(one) and one == other


_ARTICLE = re.compile(r"^(?:the|a|an|my|any) ")


def _name(text: str | None) -> str | None:
    return None if text is None else _ARTICLE.sub("", bare_title(text).strip("\"'“”#"))
