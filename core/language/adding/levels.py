"""The priority that a phrase names."""

import re
from typing import Final

from core.language.readings import Priority
from core.language.tasks.states import PRIORITIES
from core.language.text.words import phrases_of

_LEVELS: Final = {
    **dict.fromkeys(phrases_of("urgently|asap|p1|priority 1|priority p1|prio 1|critical|highest"), Priority.HIGH),
    **dict.fromkeys(phrases_of("p2|priority 2|priority p2|prio 2"), Priority.MEDIUM),
    **dict.fromkeys(phrases_of("p3|priority 3|priority p3|prio 3|lowest|less important|less urgent"), Priority.LOW),
}
_LEVEL_LEAD: Final = re.compile(
    r"^(?:priority|prio|pri|importance)(?: (?:is|to|level|of|as))* (?=(?:high|medium|low|p?[123]|urgent|normal)\b)"
)
_ARTICLES: Final = re.compile(
    r"^(?:(?:a|an|the|of|very|really|super|more|extremely|dead|mega|hella|terribly|incredibly|highly|absolutely|v) )+"
)
_MARKS: Final = re.compile(r"[^\w\s]")


def priority_of(text: str) -> Priority | None:
    """The priority that a phrase names: "high", "top priority", "urgent", "priority: 1"; None for any other text."""
    words = " ".join(_MARKS.sub(" ", text.lower()).split()).replace("a s a p", "asap")
    words = _ARTICLES.sub("", words)
    words = _LEVEL_LEAD.sub("", words)
    return (
        _LEVELS.get(words)
        or PRIORITIES.get(words)
        or _LEVELS.get(f"priority {words}" if words in ("1", "2", "3") and "prio" in text.lower() else "")
    )
