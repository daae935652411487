"""When it is was said before it was asked for: "the lift engineer is coming tomorrow at 10, add meet lift engineer".
Only where both clauses speak of the same thing."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding import impossible
from core.language.adding.quickadd import quick_add
from core.language.readings import Add, Change, Command, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.words import vocabulary

_ADDED: Final = caseless(
    r"^(?P<front>[^:\n\"“]{8,90}?)\s*[,.;–—-]+\s+(?:(?:so|and|please|pls|then|just|(?:can|could) you) )*"
    r"(?:add|put down|note down|put)\s+(?=\S)",
)
_ASKS: Final = caseless(r"[,.;–—-] .*?\b(?:add|put|note)\b")
_OVER: Final = caseless(r"\b(?:yesterday|last|ago|was|were|did)\b")
_SHORTEST: Final = 4  # letters of a word that both speak of


def dated_in_front(text: str, reading: Reading, scene: Scene) -> Reading:
    """The new task with the day of the clause before it; as it is where it has a day, or is about something else."""
    missed = impossible.head(text.strip(), sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
    if missed is not None and isinstance(reading, Commands) and len(reading.items) == 1:
        one = reading.items[0]
        return Commands((replace(one, due_text=missed[0]),), exact=False) if isinstance(one, Add) else reading
    only = _asked(reading) if _ASKS.search(text) else None
    found = _ADDED.match(text) if isinstance(only, Add | Change) else None
    if isinstance(only, Change) and found is not None:
        only = quick_add(text[found.end() :], scene)
    if not isinstance(only, Add) or only.due_text or only.repeat_text:
        return reading
    if found is None or _OVER.search(found["front"]) or not _words(found["front"]) & _words(only.title):
        return reading
    told = quick_add(found["front"], scene)
    if told is None or not (told.due_text or told.repeat_text) or _words(only.title) <= _words(told.due_text or ""):
        return reading
    return Commands((replace(only, due_text=told.due_text, repeat_text=told.repeat_text),), exact=False)


def dated_behind(text: str, reading: Reading, scene: Scene) -> Reading:
    """ "Buy a gift for dad, his birthday is the 20th": the chore, with the day of what is told behind it where both
    speak of the same thing; nothing that is on the list is moved by it."""
    items = reading.items if isinstance(reading, Commands) else ()
    told = items[0] if len(items) == 1 else None
    found = _CHORE.match(text.strip()) if isinstance(told, Change) and told.told else None
    if found is None or not isinstance(told, Change) or not opens_with_verb(found["chore"].split()):
        return reading
    chore = quick_add(found["chore"], scene)
    if chore is None or found["chore"].split()[0].lower() in _OF_THE_LIST:
        return reading
    same = _words(chore.title) & _words(found["told"])
    dated = replace(chore, due_text=told.due_text) if same and not (chore.due_text or chore.repeat_text) else chore
    return Commands((dated,), exact=False)


_CHORE: Final = caseless(r"(?P<chore>[^,;.:\n\"“]{6,80})[,;–—-]+\s+(?P<told>(?:his|her|their|its|the|my|our)\b.+)$")
_OF_THE_LIST: Final = vocabulary(
    "move push delete remove complete mark change cancel reopen postpone reschedule rename show list update set make "
    "bump"
)


def _asked(reading: Reading) -> Command | None:
    """The one thing that is asked for, behind a task that "the engineer is coming friday" was taken to move."""
    items = reading.items if isinstance(reading, Commands) else ()
    if len(items) == 2 and isinstance(items[0], Change) and items[0].told:
        items = items[1:]
    one = items[0] if len(items) == 1 else None
    return one if isinstance(one, Add) or (isinstance(one, Change) and one.told) else None


def _words(text: str) -> frozenset[str]:
    """Its longer words, without the ending of a plural."""
    return frozenset(
        word.removesuffix("s") for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) >= _SHORTEST
    )
