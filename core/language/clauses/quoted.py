"""A new task whose title stands in quotes, whatever is said around it: "could you bung in 'descale kettle' for the
weekend", "the recital is on the 29th at 6:30pm, get it on the list as “Lily's recital”".

Who sets a title apart by quotes says what it is: what stands before it only has to ask for a task, and what stands
behind it to say when, how urgent and under what.
"""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.frame.reasons import without_reason
from core.language.grammar.sureness import is_clean
from core.language.readings import Add, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_QUOTED: Final = re.compile(
    r"\"(?P<a>[^\"\n]+)\"|“(?P<b>[^”\n]+)”|(?<!\w)'(?P<c>[^'\n]+(?:'\w[^'\n]*)*)'(?!\w)|‘(?P<d>[^’\n]+)’(?!\w)"
)
_ASKS: Final = vocabulary(
    "add put get bung chuck pop stick throw slap drop include log note jot create make set record enter register save "
    "track need want new todo to-do task item insert append write capture pencil whack schedule list"
)
_PUTS: Final = vocabulary("add put pop stick chuck note jot write schedule pencil slap bung")
_BEFORE: Final = _ASKS | vocabulary(
    "i i'd we'd we can could would will you u please pls kindly like love me my a an the one another more quick up in "
    "on "
    "down to for into onto list lists tasks todos it's its there as called named titled saying says that reads with "
    "title "
    "of following this let's lets have got just also and so ok okay hey hi hello yes well then good morning afternoon "
    "evening day pm am be able possible possibly if wonder mind errand urgent important high low medium priority "
    "personal work do help remember also not but thing things something entry label"
)
_PLACED: Final = caseless(
    r"^[\s,]*(?:(?:on|in|to|onto|into|down on) (?:(?:my|the|our) )?(?:(?:to[- ]?do|task|todo) )?(?:lists?|tasks|todos|"
    r"there|"
    r"here|to-dos)|in|there|down|for me|as an? (?:new )?(?:task|to-?do|item|reminder)|please|pls|also|too|"
    r"po)(?=[\s,.;!]|$)",
)
_AS_TITLE: Final = caseless(
    r"^(?P<told>.+?)[\s,.;–—-]+(?:(?:so|and|please|pls|can you|could you|just)\s+)*(?:add|put|get|note|log|save|list|"
    r"enter|"
    r"stick|pop|record|write|make|call)\s+(?:it|that|this)\b[^'\"“]*?\b(?:as|called|named|under|titled)?\s*$",
)
_NAMED: Final = "xyzzy"  # in the place of the title, so that nothing in it is read


def titled(text: str, scene: Scene) -> Reading | None:
    """The task that has the quoted title; None where there is none such, or the words around it mean something else."""
    found = _QUOTED.search(text)
    if found is None or "\n" in text:
        return None
    if text.rstrip().endswith("?") and "you" not in text.lower() and text.split()[0].lower() not in _PUTS:
        return None
    if _QUOTED.search(text, found.end()) is not None:
        return None
    title = next(part for part in found.groups() if part).strip()
    before, behind = text[: found.start()], text[found.end() :].strip(" ?")
    told = _AS_TITLE.match(before)
    if told is not None and not behind.strip(" .!"):
        return _dated(title, told["told"], scene)
    words = [word.strip(".,!:;?-–—").lower().replace("’", "'") for word in before.split()]
    words = [word for word in words if word]
    if not words or not {*words} & _ASKS or not {*words} <= _BEFORE:
        return None
    made = _said_of(behind, scene)
    if made is None:
        return None
    low = "low" if re.match(r".*\bnot (?:urgent|important)\b", before, re.IGNORECASE) else None
    level = next((word for word in ("urgent", "important", "high", "low", "medium") if word in words), low)
    if level is not None and made.priority is None:
        made = replace(
            made, priority=(quick_add(f"{_NAMED}, {'low' if low else level} priority", scene) or made).priority
        )
    named = replace(made, title=title)
    return Commands((named,), exact=level is None and is_clean(named, text))


def _said_of(behind: str, scene: Scene) -> Add | None:
    """What is said behind the title; None where that isn't all of it."""
    for _ in range(3):
        behind = _PLACED.sub("", behind)
    filed = re.match(
        r"^[\s,]*under (?:the |my )?(?P<label>[a-z][\w-]*)(?: label| tag)?(?=[\s,.;]|$)", behind, re.IGNORECASE
    )
    if filed is not None:
        made = _said_of(behind[filed.end() :], scene)
        return None if made is None else replace(made, labels=(*made.labels, filed["label"].lower()))
    rest = behind.strip(" .!,;")
    made = quick_add(f"{_NAMED} {behind.strip()}" if rest else _NAMED, scene)
    if made is not None and made.title == _NAMED:
        return made
    shorter = without_reason(f"add {_NAMED}{'' if behind[:1] in ',.;' else ' '}{behind}", scene)
    made = quick_add(shorter.removeprefix("add "), scene) if shorter is not None else None
    return made if made is not None and made.title == _NAMED else None


def _dated(title: str, told: str, scene: Scene) -> Reading:
    """Due when the sentence before it says."""
    for cut in re.finditer(r"\s(?:is|are|on|for|at|comes|starts|happens|due)\s", told, re.IGNORECASE):
        when = told[cut.end() :].strip(" ,.")
        said = next((text for text in (when, f"on {when}") if scene.is_due(text)), None)
        if said is not None:
            return Commands((Add(title, due_text=said),), exact=False)
    found = scene.find(told)
    return Commands((Add(title, due_text=None if found is None else found.phrase),), exact=False)
