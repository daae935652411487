"""Words that choose many tasks at once: "everything overdue", "all groceries", "today's"."""

from typing import Final

from core.language.readings import Filter, ListTasks, Status
from core.language.tasks.filters import Scene, filter_of
from core.language.tasks.narrowing import in_the_past
from core.language.tasks.references import is_number
from core.language.text.caseless import caseless

_ALL_WORDS: Final = caseless(
    r"^(?:everything|every(?:\s+single)?|all|each|any|anything|the\s+(?:whole|entire)\s+(?:list|lot)|the\s+rest|"
    r"(?:today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'?s(?=$|"
    r"\s+(?:tasks?|stuff|things|todos|items|ones|list|work)\b)|"
    r"(?:this|next|last)\s+(?:week|month|weekend)'?s\b|"
    r"(?:my\s+|the\s+|those\s+|these\s+)?(?:(?:overdue|completed|done|finished|open|archived|old|"
    r"remaining|pending|late|outstanding|in\s+progress|high|low|medium|urgent|"
    r"important)(?:\s+priority)?\s+)"
    r"(?:tasks|ones|items|stuff|things|todos)|(?:my\s+|the\s+)?(?:tasks|todos|items|stuff|"
    r"things)\b(?=\s+(?:due|for|from|tagged|labelled|labeled|about|that|which|in|with|on|#|\+))|"
    r"(?:the\s+|my\s+|all\s+the\s+)?(?:completed|finished|done|archived|overdue)(?=$)|"
    r"overdue|completed|(?:done|finished|completed|old|expired)(?:\s+(?:ones|tasks|items|stuff|things|"
    r"todos))?(?=$)|my\s+list|the\s+list|my\s+tasks|the\s+tasks|tasks|(?:my\s+|"
    r"the\s+)?[#+][a-z][\w-]*\s+(?:tasks|ones|items|stuff))(?=$|\s|[,.!])",
)
_POSSESSIVE: Final = caseless(
    r"\b(today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|last) "
    r"(?:week|month|weekend))(?:'s|s')",
)
_POINTED_ALL: Final = frozenset(
    {
        "all of them",
        "all of those",
        "all of these",
        "them all",
        "all those",
        "all these",
        "all three",
        "all four",
        "all that",
        "all of that",
        "all of it",
    }
)

# What would narrow them is missing: they aren't all of them.
_CUT_SHORT: Final = caseless(
    r" (?:tagged|labell?ed|called|named|under|about|for|with|due|from|except|but|besides|apart from|other than|not)$"
)


def bulk(text: str, scene: Scene) -> Filter | None:
    """The filter of "everything overdue" and "all groceries"; None where single tasks are named."""
    body = text.strip().strip(".!?,").strip()
    if body.lower() in _POINTED_ALL or is_number(body) or _ALL_WORDS.match(body) is None or _CUT_SHORT.search(body):
        return None
    chosen = filter_of(possessive(body), scene, words_search=True)
    if chosen is not None and chosen.search is not None and "," in body.partition(chosen.search)[0]:
        return None  # "all the tasks I have, I want to start afresh"
    return chosen


def possessive(text: str) -> str:
    """ "today's" as "today", "friday's tasks" as "tasks due friday"."""
    return _POSSESSIVE.sub(r"\1", _OF_A_DAY.sub(r"\2 due \1", text))


_OF_A_DAY: Final = caseless(
    r"\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]s|s['’])? (tasks?|things?|stuff|ones|to-?dos|items|jobs)\b"
)


def listing(chosen: Filter, *, count: bool = False) -> ListTasks:
    """A filter as a list to show. What is done was done in the past, and what was added may be done by now."""
    done = chosen.status is Status.COMPLETED and chosen.due_text is not None
    return ListTasks(
        Status.ALL if chosen.added_text and chosen.status is Status.OPEN else chosen.status,
        in_the_past(chosen.due_text) if done and chosen.due_text else chosen.due_text,
        chosen.label,
        chosen.priority,
        chosen.search,
        count,
        besides=chosen.besides,
        undated=chosen.undated,
        added_text=chosen.added_text,
        unlabelled=chosen.unlabelled,
        repeating=chosen.repeating,
    )
