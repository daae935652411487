"""Two tasks and a value for each: "make gran high and aunt low", "the report to friday, the slides to monday", "gran is
high, aunt is low"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.clauses.topics import only_change
from core.language.readings import Change, Commands, Reading
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless

_JOINT: Final = caseless(r"\s*(?:,\s*(?:and\s+|but\s+)?|;\s*|\s+(?:and|but|&)\s+)")
_VERB: Final = caseless(
    r"(?:(?:please|pls|can you|could you|so|and)\s+)*(?P<verb>(?:make|set|mark|move|push|shift|change|reschedule|"
    r"postpone|bump|put|switch|delay)\s+)?"
)
# Both have a level, or both a day.
_VALUED: Final = caseless(
    r"\b(?:(?:is|are|to|on|for|till|until)\s+\S|(?:high|medium|low|urgent)(?: prio(?:rity)?)?[\s.!]*$)"
)
_NO_NAME: Final = caseless(r"(?:it|them|then|also|i|we|you|he|she|they|\d+(?:am|pm)|add|remind|done|delete)\b")
_LONGEST: Final = 24  # words


def each_its_own(text: str, read: Callable[[str], Reading | None]) -> Reading | None:
    """The two changes; None for any other text. `read` reads one of them."""
    if len(text.split()) > _LONGEST or "\n" in text or '"' in text or text.rstrip().endswith("?"):
        return None
    if _VALUED.search(text) is None:
        return None
    lead = _VERB.match(text)
    verb = "" if lead is None else lead["verb"] or ""
    for joint in _JOINT.finditer(text):
        first, second = text[: joint.start()], text[joint.end() :].strip(" .!")
        if not _VALUED.search(first) or not _VALUED.search(second) or _NO_NAME.match(second):
            continue
        own = _VERB.match(second)
        one = only_change(read(first))
        other = only_change(read(second if own is not None and own["verb"] else f"{verb}{second}"))
        if one is not None and other is not None and _alike(one, other):
            return Commands((one, other), exact=False)
    return None


def _alike(one: Change, other: Change) -> bool:
    """Whether both say the same kind of thing of tasks of their own."""
    if one.title is not None or one.notes is not None:
        return False
    if (one.due_text is None) != (other.due_text is None) or (one.priority is None) != (other.priority is None):
        return False
    named = {name.lower() for name in one.tasks} & {name.lower() for name in other.tasks}
    valueless = replace(one, tasks=other.tasks, due_text=other.due_text, priority=other.priority)
    return valueless == other and not named and not any(is_pointer(name) for name in other.tasks)
