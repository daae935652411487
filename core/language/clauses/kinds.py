"""Tasks of two kinds at once: "show me groceries and work", "tasks tagged health or family": a list of each."""

from typing import Final

from core.language.readings import Commands, ListTasks, Reading
from core.language.tasks.filters import Scene
from core.language.tasks.states import PRIORITIES, STATUSES
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_THINGS: Final = r"(?:tasks?|things|stuff|ones|items|to-?dos|jobs|chores|errands|list)"
_WORD: Final = r"[#+]?[^\W\d_][\w'’-]+"
_TWO: Final = caseless(
    r"(?P<shown>(?:(?:show|list|see|view|display|give|tell|get)(?: (?:me|us))?|what(?:['’]?s| is| are)|which(?: are)?|"
    r"any(?:thing)?|everything|all|my) )?(?:(?:my|the|all|open|any) )*"
    rf"(?P<things>(?:{_THINGS}|everything|anything) )?(?:(?:(?:that (?:are|is) |which are )?(?:tagged|"
    rf"labell?ed|"
    rf"with(?: the)? (?:labels?|tags?)|under|about|for|in|on)(?: (?:with|as))? )(?:(?:the|my) )?)?"
    rf"(?P<one>{_WORD}) (?:and|or|&|plus|as well as) (?:(?:the|my) )?(?P<other>{_WORD})(?: {_THINGS})?"
    r"(?: (?:left|please|pls|together|too|open))*[\s?.!]*"
)
_NO_KIND: Final = vocabulary(
    "what which when how who this that these those it them me us my the all any some more others other else everything "
    "anything nothing something today tomorrow tonight yesterday week month list tasks stuff things then delete mark "
    "complete remove add remind move tell show counting description notes bread butter"
)


def of_two(text: str, scene: Scene) -> Reading | None:
    """A list of each of two kinds; None for any other text."""
    found = _TWO.fullmatch(text.strip())
    if found is None or not (found["shown"] or found["things"]):
        return None
    words = [found[name].lower() for name in ("one", "other")]
    kinds = [word.strip("#+") for word in words]
    if any(kind in _NO_KIND or kind in STATUSES or kind in PRIORITIES or scene.is_range(kind) for kind in kinds):
        return None
    lists = [
        ListTasks(label=kind) if word != kind else ListTasks(search=kind)
        for word, kind in zip(words, kinds, strict=True)
    ]
    return Commands(tuple(lists), exact=False)
