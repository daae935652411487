"""What is done with all tasks but some, where those are named behind: "everything on the shopping list is done except
the bread", "move it all to monday, but not the dentist"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.readings import (
    ArchiveWhere,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    ListTasks,
    Reading,
)
from core.language.tasks.filters import Scene
from core.language.tasks.sets import ALL_BUT, left_out, set_of
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_WHERE: Final = (CompleteWhere, DeleteWhere, ArchiveWhere, ChangeWhere)
_BEHIND: Final = caseless(
    r"(?P<head>\S.+?)[\s,;–—-]+(?:(?:(?:just|but|and|only) )*(?:leave|keep)|except(?:ing)?(?: for)?|apart from|"
    r"aside from|other than|bar(?:ring)?|excluding|save for|besides|minus|not counting|not including|but for|"
    r"(?:but |just |only )?not|(?:is|are)n['’]?t|but)\s+(?P<left>\S.*?)[\s.!]*"
)
_CUES: Final = vocabulary(
    "except excepting apart aside other bar barring excluding save besides minus counting including but not leave keep "
    "isn't aren't isnt arent"
)
_ALL: Final = vocabulary(
    "everything everything's everythings all every list lot whole rest anything what what's whats left which tasks "
    "ones show"
)
_ALL_ALIKE: Final = vocabulary("everything all everythings it")
_A_LIST: Final = caseless(r"(?:the|my|our|that) (?P<label>[\w-]+) (?:list|stuff|things|tasks|ones)")
_LONGEST: Final = 25  # words


def all_but(text: str, scene: Scene, read: Callable[[str], Reading]) -> Reading | None:
    """The change or the list of all tasks but some, or the question which; None for any other text. `read` reads what
    is said of all."""
    words = text.lower().replace("’", "'").replace(",", " ").split()
    if len(words) > _LONGEST or _CUES.isdisjoint(words) or _ALL.isdisjoint(words) or '"' in text:
        return None
    found = _BEHIND.fullmatch(text.strip(" ?"))
    if found is None or _ALL.isdisjoint(found["head"].lower().replace("’", "'").split()):
        return None
    reading = read(found["head"])
    item = reading.items[0] if isinstance(reading, Commands) and len(reading.items) == 1 else None
    if item is None or not isinstance(item, (ListTasks,) if "?" in text else (*_WHERE, Complete, Delete, ListTasks)):
        return None
    kept = left_out(found["left"], scene)
    if isinstance(item, ListTasks):
        return Commands((replace(item, besides=kept),), exact=False) if kept else None
    many = _as_many(item, scene)
    if many is None or not kept:
        return ALL_BUT if many is not None or _names_all(item) or words[0] == "all" else None
    return Commands((replace(many, filter=replace(many.filter, besides=(*many.filter.besides, *kept))),), exact=False)


def _as_many(item: Command, scene: Scene) -> CompleteWhere | DeleteWhere | ArchiveWhere | ChangeWhere | None:
    """The command as one for all tasks of a filter."""
    if isinstance(item, _WHERE):
        return item
    if not isinstance(item, Complete | Delete) or len(item.tasks) != 1:
        return None
    chosen = _chosen("".join(item.tasks), scene)
    if chosen is None:
        return None
    return CompleteWhere(chosen) if isinstance(item, Complete) else DeleteWhere(chosen)


def _chosen(name: str, scene: Scene) -> Filter | None:
    if name.lower() in _ALL_ALIKE:
        return Filter()
    a_list = _A_LIST.fullmatch(name)
    return Filter(search=a_list["label"].lower()) if a_list is not None else set_of(name, scene)


def _names_all(item: Command) -> bool:
    """Whether it speaks of all tasks in the name of one."""
    return isinstance(item, Complete | Delete) and not _ALL.isdisjoint(" ".join(item.tasks).lower().split())
