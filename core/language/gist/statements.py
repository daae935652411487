"""Bare words: "buy milk tomorrow" is a task; a feeling or a question is not."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.lists import split_list, two_dated
from core.language.adding.quickadd import quick_add
from core.language.gist.reports import is_passive
from core.language.readings import Add, Ask
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_marked
from core.language.text.caseless import caseless
from core.language.text.imperatives import is_caused, is_unlisted
from core.language.text.verbs import CHORES, IMPERATIVES, present_of
from core.language.text.words import vocabulary

_STATEMENT: Final = vocabulary(
    "how's hows what's whats who's where's when's let lemme why's no r u gonna had went having "
    "feeling being tired sad happy bored hungry sick i i'm im i've ive i'd "
    "i'll we we're we've it it's its that's thats he she they you you're your there "
    "this that these those my what who why where when how which is are was were am do does did can could "
    "would should will has have had not never nothing everything everyone nobody if because but maybe perhaps might "
    "hmm lol haha ugh wow omg damn nice great good bad sorry"
)
_VERBAL: Final = caseless(
    r"\b(?:is|are|was|were|am|feel|feels|felt|love|hate|hates|loves|sucks|i'm|im|it's|isn't|wasn't|"
    r"don't|dont|can't|cant|won't|think|hope|seems|looks|went|came|felt|happened|said|told|got|had|"
    r"worked|finally)\b|['’](?:s|re) being\b",
)
# Commands to Errand: with a task's number behind them they are no title.
_TO_ERRAND: Final = vocabulary(
    "mark move tick check cross delete remove rename complete finish reopen postpone reschedule start archive tag label"
)
# What people also ask an assistant to do itself: read as a task, but not so surely that no model should look.
_UNSURE: Final = vocabulary(
    "switch swap send write email text message book schedule find tell show play open translate search check look ask "
    "help think talk speak listen go do get set use order research explain start move make drop cancel clear "
    "put list mark close complete finish resolve check update share sync export import print sort restore lose "
    "transfer freeze unfreeze upload download install unlock lock deposit withdraw wire refund reboot restart deploy "
    "give note record log track save confirm report plan draft file post test train sign take convert calculate "
    "compute explain describe define summarise summarize compare count measure analyse analyze evaluate estimate solve "
    "generate answer dictate encrypt decrypt compress highlight formulate advise announce reformat recommend suggest "
    "invite notify read pull run watch connect forward introduce inform monitor recap venmo zelle paypal warn recite "
    "tally tabulate shoot shorten"
)


_POINTS: Final = caseless(r"\b(?:that|it|them|this) (?:one )?(?:to|as|from|off)\b")
_PLACE: Final = caseless(r"^(?:off|by|in|round)\b|\b(?:at|to|into|by)\b")
_CANCELLED: Final = caseless(
    r"\b(?:subscription|membership|order|booking|reservation|policy|trial|account|contract|card|flight|hotel|plan)\b",
)
_ADD_LATE: Final = caseless(
    r"^(?:please |pls )?(?:add|create|log)\s+(?:(?:a |an )?(?:new )?(?:task|todo|item)\s*(?:to|:)?\s+)?(?=\w+\s)",
)
# "milk, eggs and bread"
_SHOPPING: Final = caseless(r"[a-z]+(?: [a-z]+)?(?:, [a-z]+(?: [a-z]+)?)+,? (?:and|&) [a-z]+(?: [a-z]+)?")
Bare = tuple[tuple[Add, ...], bool] | Ask | None


def bare_task(text: str, scene: Scene) -> Bare:
    """The tasks that a bare phrase is, and whether that is its only reading; a question back; or None."""
    words = text.split()
    if not words or text.rstrip().endswith("?") or len(text) > 400:
        return None
    first = words[0].lower().strip(",:")
    if first.strip("#").isdigit() or _says_no_task(first, words[1:]) or is_passive(text):
        return None
    if first in IMPERATIVES and len(words) > 1:
        return _chore(text, first, scene)
    add = quick_add(text, scene)
    if add is None:
        return None
    if _LET_KNOW.match(text):
        return (add,), False
    if add.due_text is not None and _OVER.search(add.due_text) and _is_told(first, add.title.split()):
        return None
    if _ADD_LATE.match(add.title):  # "for tomorrow add ring gran"
        return (replace(add, title=_ADD_LATE.sub("", add.title)),), False
    if _is_unlisted_chore(words) and not _VERBAL.search(text) and len(words) <= 14:
        return split_list(text, scene) or two_dated(text, scene) or (add,), False
    return None if first in _STATEMENT or _VERBAL.search(text) else _named(text, add, scene)


def _named(text: str, add: Add, scene: Scene) -> Bare:
    """What opens with no verb: "dentist friday 3pm", "milk, eggs and bread"."""
    words = text.split()
    first = words[0].lower().strip(",:")
    dated = two_dated(text, scene)
    if dated is not None:
        return dated, False
    listed = split_list(text, scene) if _SHOPPING.fullmatch(text.strip()) else None
    if listed is not None and len(listed) > 2:
        return listed, False
    marked = add.priority is not None or bool(add.labels) or add.repeat_text is not None
    if (add.due_text is not None or marked) and len(add.title.split()) <= 8:
        return (add,), False
    if len(words) <= 4 and add.title.replace(" ", "").isalpha() and not first.endswith("ing"):
        return Ask(f"Shall I add “{add.title}” to your list? Write “add {add.title}”.")
    return None


_LET_KNOW: Final = caseless(
    r"let (?!(?:me|us|it|you)\b)(?:my |the |our )?(?:[\w-]+['’]s )?[\w'’-]+ know (?:about|if|when|whether|what|how|"
    r"by|on)\b",
)
_OVER: Final = caseless(r"\b(?:last|yesterday|ago|earlier|this (?:morning|afternoon))\b")
_ABOUT_A_TASK: Final = vocabulary(
    "date dates due deadline time times priority title name label tag task tasks it that this list reminder one ones "
    "status"
)


def _is_unlisted_chore(words: list[str]) -> bool:
    """ "Swab the deck", and "change the oil": a change of nothing that a task has."""
    if words[0].lower() == "change" and len(words) > 1:
        return not {word.lower().strip(".,") for word in words} & _ABOUT_A_TASK
    return is_unlisted(words) or is_caused(" ".join(words))


def _is_told(first: str, title: list[str]) -> bool:
    """ "Sent that form off last night", "library books returned this morning": what was done."""
    if len(title) > 1 and title[-1].lower() in ("back", "up", "off", "out", "away", "in", "over"):
        title = title[:-1]
    last = title[-1].lower()
    return present_of(first) is not None or (
        len(title) > 1 and first not in IMPERATIVES and last not in IMPERATIVES and present_of(last) is not None
    )


_ITS: Final = frozenset(["it", "that", "this", "them", "those", "these"])


_TAKEN_BACK: Final = caseless(r"\b(?:leave it|never ?mind|no it isn'?t|no it'?s not|forget it|scratch that)\b")


# "The restore worked", "delivery came this morning": how something went.
_WENT: Final = vocabulary(
    "worked failed passed arrived came went happened succeeded crashed broke ended expired bounced collapsed fell"
)

# "Load shedding killed my dough": what happened to somebody.
_HAPPENED: Final = caseless(
    r"(?:(?!(?:what|who|that|which|they|he|she|i|we|you)\b)[\w'’-]+ ){0,2}(?:\w{3,}ed|broke|ate|took|stole|ruined|"
    r"hit|cut|made|let|left) (?:my|me|us|our|him|them|everything)\b"
)


def _says_no_task(first: str, rest: list[str]) -> bool:
    """ "clear it", "keep the task", "do not remove it": about the list, whatever it is."""
    second = rest[0].lower().strip(".!") if rest else ""
    if second in _WENT or _HAPPENED.match(" ".join(rest[:4])):
        return True
    if _TAKEN_BACK.search(" ".join(rest)):
        return True
    if len(rest) == 1 and second in _ITS:
        return True
    if first in ("keep", "leave"):
        return second in {"it", "that", "this", "everything", "all"} or (
            second == "the" and rest[-1] in ("task", "tasks")
        )
    return first in ("do", "go", "please") and second in ("not", "nothing")


def _chore(text: str, first: str, scene: Scene) -> Bare:
    if first in ("cancel", "drop", "dump", "bin", "kill", "trash"):
        return _chore_or_delete(text, first, scene)
    behind = text.split(maxsplit=1)[1]
    if first in _TO_ERRAND and (is_marked(behind) or re.search(r"#?\b\d+\b", behind)):
        return None
    if _POINTS.search(text) and first in _TO_ERRAND | _UNSURE:
        return None
    items = split_list(text, scene) or two_dated(text, scene)
    if items is not None:
        return items, False
    if first == "finish":
        return _finish_or_done(text, behind, scene)
    add = quick_add(text, scene)
    return None if add is None else ((add,), first in CHORES and first not in _UNSURE)


def _finish_or_done(text: str, behind: str, scene: Scene) -> Bare:
    add = quick_add(text, scene)
    if add is None:
        return None
    if add.due_text or add.priority or add.labels or add.repeat_text:
        return (add,), True
    name = behind.rstrip(".!")
    return Ask(f"Is “{name}” done, or shall I add it? Write “done {name}” or “add finish {name}”.")


def _chore_or_delete(text: str, first: str, scene: Scene) -> Bare:
    """ "cancel the dentist" may be something to do or something to delete: asked, unless the words tell."""
    add = quick_add(text, scene)
    if add is None:
        return None
    behind = text.split(maxsplit=1)[1].rstrip(".!")
    if add.due_text is not None or _CANCELLED.search(text) or (first == "drop" and _PLACE.search(behind)):
        return two_dated(text, scene) or (add,), False
    title = text.rstrip(".!")
    return Ask(
        f"Shall I delete “{behind}” from your list, or add “{title}” to it? Write “delete {behind}” or “add {title}”."
    )


__all__ = ["bare_task", "split_list"]
