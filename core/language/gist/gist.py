"""What a message is about when no template fits it: by its telling words, for what changes nothing or is said plainly.

Nothing here deletes. What it reads is never `exact`, so that a model, where there is one, has the better word.
"""

import re
from typing import Final

from core.language.gist.abilities import ABLE, ASKS_HOW, EITHER, about_errand
from core.language.gist.finished import finished
from core.language.gist.measures import measured
from core.language.gist.outside import outside
from core.language.gist.questions import ASKING, INCLUDING, all_about, question
from core.language.gist.smalltalk import talk
from core.language.gist.undoing import taken_back
from core.language.gist.unmet import OWN_WORK
from core.language.gist.wording import WORD
from core.language.readings import CannotDo, Commands, Kind, Reading, Reopen, Smalltalk
from core.language.tasks.filters import Scene
from core.language.tasks.names import done_names
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary


def early(text: str, scene: Scene) -> Reading | None:
    """What is nothing but small talk or a question about Errand itself, before anything else is made of it."""
    if len(text) > 160 or "\n" in text:
        return None
    words = WORD.findall(text.lower().replace("’", "'"))
    if not words:
        return Smalltalk(Kind.GREETING) if _WAVES.search(text) else None
    if ABLE.match(text.strip(" ?!.")) and _OWN_LIST.search(text) is None and words[-1] not in ("undo", "add", "create"):
        return Smalltalk(Kind.HELP)
    if EITHER.match(text) and _OWN_LIST.search(text) is None:
        return Smalltalk(Kind.HELP)
    if OWN_WORK.match(text.strip(" ?!.")):
        return CannotDo("do that")
    return _taken_back(text, words, scene)


def asks_how(text: str) -> Reading | None:
    """A question of how something is done here, whatever courtesies it is wrapped in."""
    if len(text) > 160 or _HOW.isdisjoint(text.lower().replace("?", " ").replace(",", " ").split()):
        return None
    asks = ASKS_HOW.search(text.strip(" ?!.")) is not None and _OWN_ONES.search(text) is None
    return Smalltalk(Kind.HELP) if asks else None


def _taken_back(text: str, words: list[str], scene: Scene) -> Reading | None:
    """What was ticked wrongly or is taken back, what includes everything, or talk."""
    ticked = _TICKED_WRONGLY.match(text.strip(" .!"))
    if ticked is not None:
        named = done_names(ticked["task"])
        return Commands((Reopen(named),), exact=False) if named else None
    if _TAKE_BACK.search(text):
        taken = taken_back(text, words)
        if taken is not None:
            return taken
    if INCLUDING.search(text) and words[0] in ASKING:
        made = all_about(text, scene)
        if made is not None:
            return Commands((made,), exact=False)
    return talk(words) if len(words) > 1 and words[0] not in ("ok", "yes", "no") else None


_TICKED_WRONGLY: Final = caseless(
    r"^(?:(?:oops|sorry|whoops|oh no|damn|argh|my bad)[\s,.!]+)?i (?:accidentally |wrongly )?(?:ticked|checked|"
    r"completed|finished|closed|marked|"
    r"crossed)(?: off)? (?P<task>.+?)(?: as (?:done|complete|completed|finished)| off)?(?:,? (?:by (?:accident|"
    r"mistake)|accidentally|too (?:early|soon)))$",
)
_WAVES: Final = re.compile("[\U0001f44b\U0001f642\U0001f600-\U0001f60a\U0001f64f\u2764\U0001f970\U0001f917]")
_TAKE_BACK: Final = caseless(
    r"\b(?:wrong (?:one|task|item)|by (?:mistake|accident)|na mistake|accidentally|did(?:n'?t| not) mean|"
    r"restore (?:it|that|them)|bring (?:it|that|them) back|bring back what|go back one|undo|"
    r"take back (?:what|that|the last|my last)|"
    r"back (?:to )?(?:how|the way|what) (?:it|that|they|things) (?:was|were)|put (?:it|that|them) back(?! (?:on|to|"
    r"in|as))|take back (?:what|that|it|the)|take (?:it|that|this) back(?! to)|what (?:you|i) just did|"
    r"(?:the|that|my|your) (?:last|latest|previous) (?:change|action|step|command|edit)|"
    r"(?:bring back|restore|recover|retrieve|undelete|get back) .*\b(?:deleted|removed|erased|binned|scrapped)|"
    r"(?:click|press|tapp|hit)\w* (?:the )?wrong)\b",
)


def about_the_list(text: str, scene: Scene) -> Reading | None:
    """A question of which every word is about the list: "between the 21st and the 24th what's on?"."""
    words = WORD.findall(text.lower().replace("’", "'"))
    if not words or len(words) > 16 or not (text.rstrip().endswith("?") or words[0] in ASKING):
        return None
    help_first = about_errand(text, words)
    if help_first is not None:
        return help_first
    made = all_about(text, scene)
    return None if made is None else Commands((made,), exact=False)


def by_gist(text: str, scene: Scene, *, asked: bool = False) -> Reading | None:
    """The reading that the telling words of a message make likely; None where they don't. ``asked``: it began with
    "could you"."""
    words = [word.replace("’", "'") for word in WORD.findall(text.lower().replace("’", "'"))]
    if not words or len(words) > 30:
        return None
    return (
        talk(words)
        or about_errand(text, words)
        or taken_back(text, words)
        or (measured(text, words) if _OWN_DOING.search(text) else None)
        or outside(text, asked=asked)
        or measured(text, words)
        or finished(text, words)
        or question(text, words, scene)
    )


_HOW: Final = vocabulary(
    "how way trick process procedure method knack secret drill routine things stuff reminders lists tasks jobs chores"
)
_OWN_DOING: Final = caseless(r"\b(?:i|my|we|our)\b")
_OWN_ONES: Final = caseless(r"\b(?:my|all|list)\b")
_OWN_LIST: Final = caseless(r"\b(?:my|all|list|show)\b")
