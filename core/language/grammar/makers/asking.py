"""Questions about the list: how many, what is done, is something on it, which one is it."""

import re
from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import Filter, ListTasks, Status
from core.language.tasks.bulk import listing, possessive
from core.language.tasks.filters import Scene, filter_of
from core.language.tasks.kernels import kernel
from core.language.tasks.references import is_pointer, references
from core.language.text.caseless import caseless
from core.language.text.words import NUMBERS, vocabulary


def show_one(slots: Slots, scene: Scene) -> Made:
    number = slots["number"].strip("# ?.!")
    number = str(NUMBERS.get(number.lower(), number))
    return ListTasks(Status.ALL, search=f"#{number}") if number.isdigit() else None


def show_named(slots: Slots, scene: Scene) -> Made:
    """ "Show the water bill": a name, and nobody else to show it to ("show the plumber the leak")."""
    name = (slots.get("name") or slots["listed"]).strip(" ?.!\"'")
    words = name.lower().split()
    if not words or len(words) > _LONGEST_NAME or "," in name or is_pointer(name):
        return None
    if not _TO_SOMEBODY.isdisjoint(words) or ("listed" in slots and not _SOMEWHERE.isdisjoint(words)):
        return None
    return None if (dated := scene.find(name)) is not None and dated.rest != name else ListTasks(search=name)


_LONGEST_NAME: Final = 4
_TO_SOMEBODY: Final = vocabulary(
    "the my our your his her their a an to round around off up how what who that which me us it them some any stats "
    "statistics progress"
)
_SOMEWHERE: Final = frozenset({"of", "on", "for", "at", "in", "with"})  # "list the flat for sale"


def done_list(slots: Slots, scene: Scene) -> Made:
    text = re.sub(
        r"^(?:for|over|during|so far|already|yet)\s+", "", slots.get("range", "").strip(" ?.!"), flags=re.IGNORECASE
    )
    if not text:
        return ListTasks(Status.COMPLETED)
    return listing(Filter(Status.COMPLETED, due_text=text)) if scene.is_range(text) else None


def count(slots: Slots, scene: Scene) -> Made:
    text = slots.get("filter", "")
    found = filter_of(possessive(text), scene, words_search=False)
    if found is None:
        found = _about_tasks(text, scene)
    return None if found is None else listing(found, count=True)


def _about_tasks(text: str, scene: Scene) -> Filter | None:
    named = re.match(r"(?P<search>[\w-]+)\s+(?:tasks|todos|items|things)\b", text.strip(), re.IGNORECASE)
    return None if named is None else filter_of(text, scene, words_search=True)


def is_listed(slots: Slots, scene: Scene) -> Made:
    text = slots.get("search") or slots.get("did") or ""
    body = text.strip().strip("?.! ")
    body = re.sub(r"^(?:a|an|any|the|my|some)\s+(?=\S)", "", body, flags=re.IGNORECASE)
    body = re.sub(
        r"\s+(?:(?:on|in|down) (?:there|here)|yet|already|or not|due|still|task|again|(?<=s )left)$",
        "",
        body,
        flags=re.IGNORECASE,
    )
    if "did" in slots or body.split()[:1] == ["to"]:
        body = kernel(body, scene) or ""
    if not body or body.lower() in (
        "anything",
        "something",
        "everything",
        "it all",
        "much",
        "left",
        "you",
        "i",
        "it",
        "that",
        "this",
        "we",
        "going on",
        "up",
        "new",
    ):
        return None
    due = scene.find(body)
    if due is not None and not due.rest and not scene.is_range(body):
        return None  # "is there something at 3pm"
    if filter_of(body, scene, words_search=False) is not None:
        return None
    status = Status.ALL if "did" in slots else Status.OPEN
    if due is not None and due.rest.lower() in _TIME_OFF:
        return ListTasks(due_text=due.phrase)
    if due is not None and due.rest:
        return ListTasks(status, due_text=due.phrase, search=due.rest)
    return ListTasks(status, search=references(body)[0] if references(body) else body)


_TIME_OFF = frozenset({"plans", "commitments", "engagements", "obligations", "time", "free time", "room", "space"})


# "Look up the phone number for Medicare": of the world, and of no task.
_OF_THE_WORLD: Final = caseless(
    r"(?:the |an? |my )?(?:[\w'’-]+ ){0,2}?(?:(?:phone|tele?phone|contact|fax) numbers?|address|post ?code|zip ?code|"
    r"(?:opening|business|trading) (?:times|hours)|directions|definition|meaning|spelling|lyrics|exchange rate) "
    r"(?:for|of|to) (?!me\b|us\b|my\b)",
)


def search(slots: Slots, scene: Scene) -> Made:
    text = slots["search"].strip().strip("?.! ")
    if _OF_THE_WORLD.match(text):
        return None
    if text.lower().split()[:1] in (["out"], ["someone"], ["somebody"], ["a"], ["an"], ["time"]):
        return None  # "find out when the library closes", "find a plumber"
    found = filter_of(text, scene, words_search=True)
    if found is None or (found.search is None and found == Filter()):
        return ListTasks(search=text.strip("\"'"))
    return listing(found)
