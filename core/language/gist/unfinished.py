"""Commands that break off: "rename 1 to", "move it to", "delete". What is missing is asked for, and nothing guessed."""

import re
from typing import Final

from core.language.readings import Ask
from core.language.tasks.references import is_marked
from core.language.text.caseless import caseless

_RENAMED: Final = caseless(
    r"^(?:rename|retitle|reword)(?: (?P<task>.+?))?(?: (?:to|as|into))?$"
    r"|^(?:call|name) (?P<named>.+) (?:to|as)$"
    r"|^(?:change|set|edit|update) (?:the )?(?:title|name) of (?P<of>.+?)(?: (?:to|as|into))?$",
)
_MOVED: Final = caseless(
    r"^(?:move|push|postpone|reschedule|snooze|delay|bump|defer|shift|put off)(?: (?P<task>.+?))?"
    r"(?: (?:to|till|until|for|by|on|at))+$",
)
_CHANGED: Final = caseless(r"^(?:change|update|edit|set|make|modify)(?: (?P<task>.+?))? (?:to|as|into|with)$")
_LABELLED: Final = caseless(r"^(?:tag|label)(?: (?P<task>.+?))?(?: (?:with|as|to))?$")
_ALONE: Final = caseless(
    r"^(?P<verb>delete|remove|rename|move|postpone|reschedule|snooze|reopen|tag|label|update|edit|change|tick off|"
    r"check off|cross off|mark|done with|finished with|get rid of)(?: (?:the|a|my))?(?: task)?$",
)
_VERBS: Final = {
    "done with": "mark as done",
    "finished with": "mark as done",
    "tick off": "mark as done",
    "check off": "mark as done",
    "cross off": "mark as done",
    "mark": "mark as done",
    "get rid of": "delete",
}


def question(text: str) -> Ask | None:
    """The question for what is missing; None for a text that is whole. Only a task that can't be words of the title."""
    said = " ".join(text.split()).strip(" .!:;,-–—>=#")
    if alone := _ALONE.match(said):
        verb = alone["verb"].lower()
        return Ask(f"Which task shall I {_VERBS.get(verb, verb)}? Give its number, like #12, or a few of its words.")
    if (found := _RENAMED.match(said)) and (task := _named(found)):
        return Ask(f"What shall {task} be called? For example: rename {task} to buy oat milk.")
    if (found := _MOVED.match(said)) and (task := _named(found)):
        return Ask(f"To what day or time shall I move {task}? For example: move {task} to friday.")
    if (found := _LABELLED.match(said)) and (task := _named(found)):
        return Ask(f"With what label? For example: tag {task} with home.")
    if (found := _CHANGED.match(said)) and (task := _named(found)):
        return Ask(f"What shall I change about {task}? For example: rename {task} to something else.")
    return None


def _named(found: re.Match[str]) -> str | None:
    """The task, where the words can only be one."""
    task = next((value for value in found.groupdict().values() if value), None)
    return task if task is not None and is_marked(task) and " to " not in task else None
