"""Lists of tasks: "what's due this week", "my work tasks", "overdue"."""

import re
from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Commands, Filter, ListTasks, Status
from core.language.tasks.bulk import listing, possessive
from core.language.tasks.filters import Scene, filter_of
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary


def list_in_order(slots: Slots, scene: Scene) -> Made:
    """ "sort by due date": lists are in order of urgency already."""
    return ListTasks() if _ORDERS.fullmatch(slots["order"].strip(" ?.!")) else None


_ORDERS: Final = caseless(
    r"(?:the )?(?:priority|priorities|due dates?|dates?|deadlines?|urgency|importance|due|time|label|labels|tag|tags|"
    r"number|age|order|newest|oldest)(?: first| order)?",
)
_MINE: Final = {
    "day": "today",
    "week": "this week",
    "weekend": "this weekend",
    "month": "this month",
    "morning": "this morning",
}
# "What's on deck today", "what's on for thursday and friday".
_ON_DECK: Final = caseless(
    r"\bon (?:deck|the cards|the docket|the radar|tap)\b(?: for)?|^on for (?=\w)|^(?:on )?for (?=\w+day and \w+day$)",
)
_THOSE: Final = caseless(
    r"^(?:(?:me|us|all|only|just|of) )*(?:those|these) (?=(?:with|due|for|that|tagged|under|about|on|in|from)\b)"
)
_UNDATED: Final = caseless(
    r"\b(?:with no|without(?: an?| any)?|(?:that )?(?:has|have) no|no)\s+(?:due |set )?(?:dates?|deadlines?|"
    r"due dates?)\b",
)


def list_tasks(slots: Slots, scene: Scene) -> Made:
    if "labelled" in slots:
        name = slots["labelled"].strip(" \"'?.!").lower()
        return ListTasks(label=name) if len(name.split()) == 1 else None
    if "kind" in slots or "own" in slots:
        return _kind_shown(slots, scene)
    if "mine" in slots:
        days = _MINE.get(slots["mine"].lower().strip(" ?.!"))
        return ListTasks(due_text=days) if days else None
    text = slots.get("filter") or slots.get("range") or ""
    text = _THOSE.sub("tasks ", _ON_DECK.sub("", text))
    bare = text.strip(" ?.!")
    if _ALL_DONE.search(text) or _OFF.search(text) or text.lower().startswith("off "):
        return None  # "everything that was due today is done", "get the plumber off my list"
    if _FIRST_ONE.fullmatch(bare) or bare.lower() in ("first", "next", "now", "right now", "about it", "then"):
        return ListTasks()
    if _UNDATED.search(text):
        return Commands((ListTasks(undated=True),), exact=False)
    found = filter_of(possessive(text), scene, words_search=False)
    named = _NAMED_TASKS.fullmatch(bare) if found is None and "filter" in slots else None
    if named is not None:
        found = filter_of(bare, scene, words_search=True)  # "the xmas tasks" are about Christmas
    kind = _OF_ONE_KIND.fullmatch(bare) or _OWN_KIND.fullmatch(bare)
    if found is None and kind is not None and "filter" in slots and kind["search"].lower() not in _NO_KIND:
        return Commands((ListTasks(search=kind["search"]),), exact=False)
    return _listed(found or _about_few(text, scene))


def _kind_shown(slots: Slots, scene: Scene) -> Made:
    """ "List infra", "list out my bills for march": a word that can only be a label or words of titles."""
    text = (slots.get("kind") or slots["own"]).strip(" ?.!")
    if "kind" in slots and (len(text.split()) != 1 or text.lower() in _NO_KIND or is_pointer(text)):
        return None
    found = filter_of(possessive(text), scene, words_search=True)
    search = (found.search or "").lower() if found is not None else ""
    if found is None or not search.isalpha() or ("own" in slots and not search.endswith("s")):
        return None
    return Commands((listing(found),), exact=False)


def _about_few(text: str, scene: Scene) -> Filter | None:
    """ "Ops tasks, high prio": tasks, and a word or two of them."""
    found = filter_of(possessive(text), scene, words_search=True)
    if found is None or len((found.search or "").split()) > 2:
        return None
    said = re.search(r"\b(?:that|which)(?:['’]s| is| are|s)\b", text, re.IGNORECASE)  # "everything phoenix that's late"
    chosen = said and (found.status not in (Status.OPEN, Status.COMPLETED) or found.priority is not None)
    return found if chosen or TASKS.search(text) is not None else None


def _listed(found: Filter | None) -> Made:
    if found is None or (found.search or "").lower().split()[:1] in (["rid"], ["can"]):
        return None
    return listing(found)


_NAMED_TASKS: Final = caseless(
    r"(?:all\s+|me\s+)?(?:my\s+|the\s+)?(?P<search>(?!(?:my|the|our|all|any)\b)[\w'-]+(?:\s+[\w'-]+)?)\s+(?:tasks?|todos?|"
    r"items|list|ones|stuff|things|jobs|chores|errands)",
)
_ALL_DONE: Final = caseless(r"\b(?:is|are|'s|'re|were|was) (?:all |now |already )*(?:done|finished|completed?)[.!]*$")
_OFF: Final = caseless(r"\w\s+off(?: of)?(?: (?:my|the|our) [\w-]+(?: list)?| there| here)?[.!]*$")
_FIRST_ONE: Final = caseless(
    r"(?:my |the )?(?:very )?(?:next|first|top|up next|up first|coming next)(?: (?:thing|task|item|up|one|deadline|"
    r"due date|job))*"
    r"(?: (?:on|in|for) (?:my |the )?(?:list|agenda|plate|schedule|me))?",
)
# "everything for work", "under legal": a word that is no date can only be a label or words of a title.
_OF_ONE_KIND: Final = caseless(
    r"(?:(?:all|every|any|my|the|of|me)\s+)*(?:(?:everything|anything|all|tasks?|stuff|things|items?|something|"
    r"ones)\s+)?"
    r"(?:for|with|in|under|on|from|tagged|labelled|labeled|to do with|related to|concerning)\s+(?:the\s+|"
    r"my\s+)?(?P<search>[^\W\d_][\w'-]+)",
)
_OWN_KIND: Final = caseless(r"(?:all\s+)?(?:of\s+)?(?:my|the)\s+(?P<search>[^\W\d_][\w-]+(?:s|ing))")
TASKS: Final = caseless(r"\b(?:tasks?|todos?|items|ones|stuff|things)\b")
_NO_KIND: Final = vocabulary(
    "me you us it that this them there here now later dinner lunch breakfast news weather lights times miles "
    "stats statistics numbers progress commands help options instructions time results scores more"
)


def _chosen_by(text: str, scene: Scene) -> Filter | None:
    words = text.strip().strip("?.! ")
    if re.fullmatch(r"[#+][^\W\d_][\w-]*", words):
        return Filter(label=words[1:].lower())
    if len(words.split()) > 5:
        return None
    found = filter_of(possessive(words), scene, words_search=False)
    if found is None or found == Filter():
        return None
    return (
        None
        if found.status is Status.COMPLETED and words.lower().split()[0] not in ("completed", "finished")
        else found
    )


def bare(slots: Slots, scene: Scene) -> Made:
    """ "overdue", "my work tasks", "#home": words that choose tasks and say nothing else."""
    if "word" in slots:
        return _kind_due(slots, scene)
    text = (slots.get("filter") or slots.get("bare_filter") or slots.get("bare_range") or "").strip()
    first = text.split()[0].lower() if text else ""
    if first == "date" or (first == "lunch" and " " in text):
        return None  # "date night friday", "lunch tomorrow"
    if "bare_range" in slots:
        return listing(found) if (found := _chosen_by(text, scene)) is not None else None
    if (first in IMPERATIVES or first in _WIPES) and first not in ("work", "open"):
        return None
    plain = len(text.split()) <= 2 and "bare_filter" in slots
    if "bare_filter" in slots and next(iter(slots["bare_filter"].lower().split()), "") in _SOME:
        return None  # "two things for me" announces what is to be added
    said = possessive(f"{text} tasks" if "bare_filter" in slots else text)
    found = filter_of(said, scene, words_search=plain)
    if found is None and "bare_filter" in slots and len(text.split()) <= 4:  # "high priority work tasks"
        found = filter_of(said, scene, words_search=True)
        chosen = found is not None and len((found.search or "").split()) == 1 and _narrows(found)
        return Commands((listing(found),), exact=False) if chosen and found is not None else None
    return None if found is None or (found == Filter() and not plain) else listing(found)


def _kind_due(slots: Slots, scene: Scene) -> Made:
    """ "Bench tasks due by wednesday", "garden jobs next week", "house chores left"."""
    kind, behind = slots["word"].lower().split(), slots["behind"].strip(" ?.!")
    if len(kind) > 2 or kind[0] in _WIPES | _SOME or (kind[0] in IMPERATIVES and kind[0] not in _ALSO_KINDS):
        return None
    if next(iter(behind.lower().split()), "") not in _CHOOSING:
        return None
    found = filter_of(possessive(f"{slots['word']} tasks {behind}"), scene, words_search=True)
    named = found is not None and (found.search or "").lower() in (
        "" if _narrows(found) else "-",
        slots["word"].lower(),
    )
    chosen = found is not None and (found.due_text is not None or behind.lower() in _ALL_OF_IT)
    return Commands((listing(found),), exact=False) if named and chosen and found is not None else None


def _narrows(found: Filter) -> bool:
    """Whether it chooses by state or priority."""
    return found.priority is not None or found.status is not Status.OPEN


_CHOOSING: Final = vocabulary(
    "due for from by on this next last that which left coming today tomorrow tonight overdue still remaining "
    "outstanding to open pending until before in monday tuesday wednesday thursday friday saturday sunday"
)
_ALL_OF_IT: Final = frozenset({"left", "still left", "to do", "left to do", "outstanding", "remaining", "open", "due"})
_ALSO_KINDS: Final = vocabulary("work stock garden water train park school test design phone ship farm bank post club")
_SOME: Final = vocabulary(
    "add create new more some two three four five six seven couple any what which the a an other few several many"
)
_WIPES: Final = vocabulary("assign allocate delegate purge wipe erase nuke great good nice awesome get set")
