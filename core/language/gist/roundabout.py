"""Questions about the list in whatever words and order: what shows that something is asked, and what is left when the
words of asking are taken away.

Nothing here changes anything: it is asked only where nothing else was made of a message, or something that a question
cannot mean.
"""

import re
from dataclasses import replace
from typing import Final

from core.language.dates import resolve_days
from core.language.gist import signs
from core.language.gist.outside import outside
from core.language.gist.plain_words import EMPTY
from core.language.gist.subjects import Said, kind, opens_with_day, opens_with_thing, runs, said, thing
from core.language.readings import (
    Add,
    Ask,
    CannotDo,
    Change,
    Commands,
    Complete,
    CompleteWhere,
    Filter,
    ListTasks,
    Reading,
    Remind,
    Reopen,
    Start,
    Status,
    Unknown,
)
from core.language.tasks.bulk import listing, possessive
from core.language.tasks.filters import Scene, loose_filter

_LONGEST: Final = 30  # words


def settled(text: str, scene: Scene, reading: Reading) -> Reading:
    """The reading of a whole message; where nothing or something else was made of a question, what it asks for."""
    if "\n" in text:
        return reading
    listed = _listed(reading)
    if listed is not None and listed.search is None and isinstance(reading, Commands) and reading.exact:
        return reading
    if listed is None and not _is_open(text, reading):
        return reading
    made = about_list(text, scene)
    if made is None or (listed is not None and not _is_better(made, listed)):
        return reading
    return reading if isinstance(reading, CannotDo) and runs(said(_body(text))) else made


_TAKEN: Final = Add | Remind | Complete | CompleteWhere | Reopen | Start | Change | ListTasks


def _is_open(text: str, reading: Reading) -> bool:
    """Whether a reading may give way to a question's: it is none, or its words are a question's."""
    if isinstance(reading, Unknown | Ask | CannotDo):
        return True
    if not isinstance(reading, Commands) or not all(isinstance(item, _TAKEN) for item in reading.items):
        return False
    done = all(isinstance(item, Complete) for item in reading.items)
    if done and signs.REPORTS.match(text) and not signs.ASKS_OF_IT.search(text):
        return False  # "did the bins, what's next": what is done must not be lost
    return (done or not reading.exact) and signs.surely_asks(text)


def _listed(reading: Reading) -> ListTasks | None:
    """The one list that a reading shows."""
    first = reading.items[0] if isinstance(reading, Commands) and len(reading.items) == 1 else None
    return first if isinstance(first, ListTasks) else None


def _is_better(made: Reading, listed: ListTasks) -> bool:
    """Whether it says more than a list that was made of the same words, or that list searches for what names
    nothing."""
    if isinstance(made, CannotDo):
        return True
    better = _listed(made)
    if better == listed:
        return False
    named = said(f"{listed.search or ''} {listed.label or ''}")
    if better is None or listed.page or (listed.due_text or "").startswith(_LIMITS):
        return False
    if listed == ListTasks(count=listed.count) or _is_muddled(named):
        return True
    stated = better.status not in (Status.OPEN, Status.ALL) and not better.added_text
    if stated and listed.status is Status.OPEN and better.search in (listed.search, None):
        return True
    before, now = listed.due_text or "", better.due_text or ""
    limits = now.endswith(before) and now.startswith(_LIMITS)
    return now != before and (limits or now.startswith(f"{before} "))


_LIMITS: Final = ("by ", "until ", "till ", "before ")


def _is_muddled(named: list[Said]) -> bool:
    return any(word.low in EMPTY and word.low not in ("of", "the", "and") for word in named)


def about_list(text: str, scene: Scene) -> Reading | None:
    """The list that a question asks for; None where it asks for nothing of the list's."""
    typed, body = text.replace("’", "'"), _body(text)
    words = said(body)
    if not words or len(words) > _LONGEST or signs.ORDERS.search(typed):
        return None
    if signs.WORLDLY.search(typed):
        return CannotDo("tell you that")
    if outside(typed) is not None:
        return None
    return _of_one(body, words) or _of_several(body, words, scene)


def _body(text: str) -> str:
    """The text without why it is asked and what was taken back, in plain words of time."""
    typed = text.replace("’", "'")
    body = signs.REASON.sub("", signs.RETRACTS.sub("", typed)) or typed
    return signs.THROUGH.sub("to", signs.WEEKEND.sub("weekend", body))


def _of_one(body: str, words: list[Said]) -> Reading | None:
    """A question about one thing: when it is, or whether it is so."""
    if not (signs.WHEN.search(body) or signs.EITHER.search(body)):
        return None
    if opens_with_day(words) or (not opens_with_thing(words) and _asks_for_several(body, words)):
        return None
    about = thing(words)
    return None if about is None else Commands((ListTasks(Status.ALL, search=about),), exact=False)


def _asks_for_several(body: str, words: list[Said]) -> bool:
    if signs.WHEN.search(body) and not any(word.low in _MANY for word in words):
        return False
    plain = signs.ON_LIST.sub("", body)
    return signs.SEVERAL.search(plain) is not None or any(word.low in _MANY for word in words)


_MANY: Final = frozenset({"ones", "tasks", "things", "stuff", "items", "anything", "any", "jobs", "everything"})


def _of_several(body: str, words: list[Said], scene: Scene) -> Reading | None:
    """A question about the list, or about part of it."""
    if signs.TOLD.match(body):
        return None
    kinds = kind(words)
    shown = (
        signs.SEVERAL.search(body)
        or signs.SHOWN.search(body)
        or signs.surely_asks(body)
        or signs.KIND_ALONE.search(body)
    )
    if not shown and not body.rstrip().endswith("?"):
        return None
    found, _ = loose_filter(possessive(body), scene)
    state = signs.state_of(body)
    due = found.due_text.strip(" ,.?!") if found.due_text else None
    status = state or found.status
    chosen = replace(
        found,
        status=status,
        due_text=None
        if due is None or _IDLE_DUE.fullmatch(due)
        else _past(due, scene)
        if status is Status.COMPLETED
        else due,
        priority=signs.level_of(body) or found.priority,
        label=None,
        search=kinds or found.label,
    )
    if kinds is None and 2 * sum(map(len, runs(words))) >= len(words):
        return None  # nothing that is known here
    if chosen == Filter() and state is None and not _is_of_list(body, words):
        return None
    return Commands((listing(chosen),), exact=False)


def _is_of_list(body: str, words: list[Said]) -> bool:
    """Whether all of the list is asked for: by its name, or as what one ought to do."""
    return (
        any(word.low in _LISTS and (word.at > 0 or word.low != "list") for word in words)
        or signs.WHOLE.search(body) is not None
        or (signs.OUGHT.search(body) is not None and not runs(words))
    )


def _past(due: str, scene: Scene) -> str:
    """The month that is over, of what was done in it."""
    year = scene.sent_at.year
    for told in (f"{due} {year}", f"{due} {year - 1}") if signs.MONTH.fullmatch(due) else ():
        days = resolve_days(told, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
        if days is not None and days.first is not None and days.first <= scene.sent_at.astimezone(scene.zone).date():
            return told
    return due


# "May" as it is typed is a month; "first" and "now" are of the order.
_IDLE_DUE: Final = re.compile(r"may|(?:the )?[Ff]irst(?: on| of| thing)?|(?:right )?now|the moment")
_LISTS: Final = frozenset(
    {"list", "tasks", "todos", "items", "lot", "agenda", "plate", "open", "pending", "outstanding", "thing", "things"}
)
