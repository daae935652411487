"""Priorities and labels, and fields that are emptied: "make 3 urgent", "tag 3 home", "3 has no date"."""

import re
from typing import Final

from core.language.adding.levels import priority_of
from core.language.grammar.makers.changing import changing
from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Ask, Priority
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_marked, is_number
from core.language.text.imperatives import opens_with_verb


def priority(slots: Slots, scene: Scene) -> Made:
    level: Priority | None = None
    if "low" in slots and _is_chore(slots["low"]):
        return None  # "renew the passport, not urgent" is a task of its own
    if "high" in slots:
        task, level = slots["high"], Priority.HIGH
    elif "low" in slots:
        task, level = slots["low"], Priority.LOW
    elif "said" in slots:  # "dentist: high"
        task, level = slots["said"], priority_of(slots["level"])
        named = len(task.split()) <= 4 and not opens_with_verb(task.split())
        known = level is not None and named and task.lower() not in ("priority", "prio")
        return changing(task, scene, priority=level) if known else None
    else:
        task = slots.get("numbered") or slots.get("marked") or slots["task"]
        if "marked" in slots and not is_marked(task):
            return None
        level = priority_of(slots["level"]) if "level" in slots else Priority.HIGH
        if "level" in slots and (
            len(slots["level"].split()) > 3 or ("numbered" in slots and not is_number(slots["numbered"]))
        ):
            return None
    return None if level is None else changing(task, scene, priority=level)


def _label(text: str) -> tuple[str, ...]:
    names = [part.strip(" #+\"'“”.") for part in re.split(r",|\s+and\s+|\s+&\s+", text)]
    labels = tuple(re.sub(r"\s+", "-", re.sub(r"^(?:an?|the) ", "", name.lower())) for name in names if name)
    return labels if all(len(label.split("-")) <= 3 and not label[0].isdigit() for label in labels) else ()


def label(slots: Slots, scene: Scene) -> Made:
    labels = _label(slots["label"])
    if "numbers" in slots:
        return changing(slots["numbers"], scene, add_labels=labels) if labels and is_number(slots["numbers"]) else None
    if "labelled" in slots and (scene.is_due(slots["label"]) or len(labels[:1]) + slots["label"].count(" ") != 1):
        return None
    task = slots.get("task") or slots.get("labelled") or "it"
    if task.lower().endswith((" list", " lists")):
        return None  # "add label the uniforms to my kids list"
    return changing(task, scene, add_labels=labels) if labels else None


def unlabel(slots: Slots, scene: Scene) -> Made:
    """Labels taken off by their names."""
    if not slots or "all_of" in slots or slots["label"].lower() in _NO_LABEL:
        return Ask("Which label shall I take off? Write it with the task's number, like “untag 3 #work”.")
    labels = _label(re.sub(r"^(?:remove|drop|without) ", "", slots["label"], flags=re.IGNORECASE))
    if "numbers" in slots:
        return (
            changing(slots["numbers"], scene, remove_labels=labels) if labels and is_number(slots["numbers"]) else None
        )
    return changing(slots["task"], scene, remove_labels=labels) if labels else None


_NO_LABEL: Final = frozenset({"the", "its", "a", "an", "any", "all", "that", "this", "every", "my"})


def _is_chore(text: str) -> bool:
    """ "Renew the passport,": something to do, and not the name of a task that exists."""
    return not is_marked(text) and opens_with_verb(text.split()) and text.rstrip()[-1:] == ","


def clear_fields(slots: Slots, scene: Scene) -> Made:
    task = slots.get("dateless", "")
    if task and not is_marked(task) and opens_with_verb(task.split()) and not task.lower().startswith("book "):
        return None  # "renew the passport with no due date"
    if "unlevelled" in slots:  # the middle one is what a task has when nothing was said
        return changing(slots["unlevelled"], scene, priority=Priority.MEDIUM)
    return changing(slots.get("undated") or task or "it", scene, clear_due=True)
