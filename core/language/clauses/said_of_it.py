"""What one clause says of the task of another: "add book the MOT. Make it high priority", "it's fixed, mark it
done"."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.adding.levels import priority_of
from core.language.readings import (
    Add,
    Archive,
    Change,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Reading,
    Reopen,
    Start,
    Undo,
)
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_marked, is_pointer
from core.language.text.caseless import caseless

_CLAUSE: Final = caseless(r"\s*(?:[.;,!–—]+\s+(?:and\s+|also\s+|please\s+|but\s+)*|\s+and\s+)")
_OF_IT: Final = caseless(
    r"^(?:please |pls |also |and |then )*(?:(?:make|mark|set|flag|tag|label|lable|file|put|give|keep|treat|count|"
    r"consider|schedule|categori[sz]e) "
    r"(?:it|that|this|them)\b|(?:it|that|this|that one|this one)(?:'s|’s| is| has| needs| must| should)\b|its\b|"
    r"(?:it'?s )?(?:due|by|before|no later than)\b|(?:with )?(?:priority|prio|label|tag)\b|"
    r"(?:high|medium|low|top)[ -]prio)",
)


def attributed(text: str, scene: Scene, read: Callable[[str], Reading | None]) -> Reading | None:
    """ "Add book the MOT. Make it high priority, it's due next Wednesday": all of it is said of the task."""
    cuts = [found for found in _CLAUSE.finditer(text) if _OF_IT.match(text[found.end() :])]
    for cut in cuts:
        if text[: cut.start()].count("(") > text[: cut.start()].count(")"):
            continue
        changes = [
            _change_of(part.strip(" .!"), scene, read) for part in _CLAUSE.split(text[cut.end() :]) if part.strip(" .!")
        ]
        if not changes or not all(changes):
            continue
        head = read(text[: cut.start()].strip())
        only = head.items[0] if isinstance(head, Commands) and len(head.items) == 1 else None
        if (
            isinstance(only, Add)
            and not is_marked(text[: cut.start()])
            and not only.title.lower().startswith("the task")
        ):
            made = only
            if made.due_text and any(change is not None and change.due_text for change in changes):
                continue  # two dates: neither may be lost
            for change in changes:
                made = with_change(made, change) if change is not None else made
            return Commands((made,), exact=False)
    return None


def _change_of(part: str, scene: Scene, read: Callable[[str], Reading | None]) -> Change | None:
    """The clause as a change of "it"."""
    part = re.sub(r"^(?:please |pls |also |and |then )+", "", part, flags=re.IGNORECASE)
    part = re.sub(
        r"^(?:keep|treat|count|consider|have) (it|this|that)(?: as| at)? ", r"make \1 ", part, flags=re.IGNORECASE
    )
    due = re.sub(r"^(?:it'?s |its )?(?=due|by|before|no later)", "", part, flags=re.IGNORECASE)
    if scene.is_due(due):
        return Change(("it",), due_text=due)
    level = priority_of(part)
    if level is not None:
        return Change(("it",), priority=level)
    labelled = re.fullmatch(r"(?:with )?(?:the )?(?:label|tag)(?:led|ged)?:? #?(?P<label>[\w-]+)", part, re.IGNORECASE)
    if labelled is not None:
        return Change(("it",), add_labels=(labelled["label"].lower(),))
    reading = read(part)
    items = reading.items if isinstance(reading, Commands) else ()
    return items[0] if len(items) == 1 and isinstance(items[0], Change) and says_it(items[0].tasks[0]) else None


def with_change(made: Add, change: Change) -> Add:
    """The new task with what was then said of it."""
    return replace(
        made,
        title=change.title or made.title,
        notes="\n".join(part for part in (made.notes, change.notes) if part) or None,
        due_text=change.due_text or made.due_text,
        repeat_text=change.repeat_text or made.repeat_text,
        priority=change.priority or made.priority,
        labels=tuple(dict.fromkeys((*made.labels, *change.add_labels))),
    )


_BOTH: Final = ("both", "both of them", "them both", "both of those", "all of them", "all of those", "the lot", "all")


def merged(items: tuple[Command, ...]) -> tuple[Command, ...]:
    """ "It's fixed, mark it done": what is said of "it" is said of what went before, and once."""
    kept: list[Command] = []
    for command in items:
        before = kept[-1] if kept else None
        if (
            isinstance(command, ACTS)
            and isinstance(before, ACTS)
            and len(command.tasks) == 1
            and (says_it(command.tasks[0]) or (len(before.tasks) > 1 and command.tasks[0].lower() in _BOTH))
            and not is_pointer(before.tasks[0])
        ):
            command = replace(command, tasks=before.tasks)
            if command == before:
                continue
        if isinstance(before, CompleteWhere) and isinstance(command, Complete | Delete) and says_it(command.tasks[0]):
            kept[-1] = before if isinstance(command, Complete) else DeleteWhere(before.filter)
            continue
        if isinstance(command, Undo) and command == before:
            continue
        if isinstance(command, Change) and isinstance(before, Add) and all(map(says_it, command.tasks)):
            kept[-1] = with_change(before, command)
            continue
        kept.append(command)
    return tuple(kept)


def dated_alike(items: tuple[Command, ...]) -> tuple[Command, ...]:
    """ "Walk the dog, pay the rent, call mum tomorrow": the day behind the last is that of all new tasks, where no
    other has one."""
    *others, last = items
    if not isinstance(last, Add) or last.due_text is None or not others:
        return items
    added = [item for item in others if isinstance(item, Add)]
    if len(added) < len(others) or any(item.due_text or item.repeat_text for item in added):
        return items
    return (*(replace(item, due_text=last.due_text) for item in added), last)


def points_back(items: tuple[Command, ...]) -> bool:
    """ "The report is in, tick it off": what looks like a task to add is what "it" means."""
    added = next((place for place, item in enumerate(items) if isinstance(item, Add | Undo)), None)
    return added is not None and any(
        isinstance(item, (Complete, Reopen, Start, Archive, Delete)) and all(map(says_it, item.tasks))
        for item in items[added:]
    )


def tells_why(items: tuple[Command, ...]) -> bool:
    """ "We cancelled the party, delete that task": the first says why, and nothing is to be completed."""
    return any(isinstance(item, Delete | Archive) and says_it(item.tasks[0]) for item in items[1:]) and any(
        isinstance(item, Complete) for item in items
    )


ACTS: Final = (Complete, Reopen, Start, Archive, Delete, Change)


def says_it(reference: str) -> bool:
    """Whether a reference only points back at what was just spoken of."""
    return reference.lower() in (
        "it",
        "that",
        "this",
        "that one",
        "this one",
        "that task",
        "this task",
        "the task",
        "the one",
        "them",
        "those",
        "these",
        "him",
        "her",
    )
