"""New tasks that are put on a list, and several at once: "put milk on my shopping list"."""

import re
from typing import Final

from core.language.adding.levels import priority_of
from core.language.adding.lists import split_list
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.grammar.makers.adding import add
from core.language.grammar.makers.made import Made, Slots
from core.language.grammar.makers.titles import NEW_ITEM
from core.language.readings import Add, Ask, Commands
from core.language.tasks.bulk import bulk, possessive
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES


def add_to_list(slots: Slots, scene: Scene) -> Made:
    title = NEW_ITEM.sub("", slots.get("title") or slots.get("quoted") or "")
    if _is_put_elsewhere(slots, title, scene):
        return None
    tail = slots.get("tail") or slots.get("when_tail") or slots.get("on_tail")
    if tail is not None:
        tail = f"on {tail}" if re.match(r"the \d", tail) else tail
        tail = f"by {tail}" if tail.startswith("the ") and scene.is_due(f"by {tail}") else tail
        title = f"{title} {tail}"
    label = slots.get("label", "").strip("#+ ").lower()
    made = (_counted_pair(title, scene) if label else None) or add({"title": title}, scene)
    if not label or label in ("to do", "todo", "task", "tasks", "daily"):
        return made
    if len(label.split()) > 2:
        return None
    when = possessive(label)
    if when != label and scene.is_due(when):  # "to tomorrow's list"
        return add({"title": f"{title} {when}"}, scene)
    if title.lower() in ("me", "us", "him", "her", "them", "you"):
        return Ask(f"Shall I add that as a task? Then tell me what is to be done, like “add ask for the {label} list”.")
    label = label.replace(" ", "-")
    if isinstance(made, Add):
        return with_defaults(made, Add("", labels=(label,)))
    if isinstance(made, Commands):
        return Commands(
            tuple(
                with_defaults(item, Add("", labels=(label,))) if isinstance(item, Add) else item for item in made.items
            ),
            exact=made.exact,
        )
    return made


# "Tomato feed and a ball of twine", on a list: what is counted is a thing of its own.
_COUNTED_PAIR: Final = caseless(
    r"(?P<one>[\w'’-]+(?: [\w'’-]+){0,4}) (?:and|&) "
    r"(?P<other>(?:an?|some|another|\d+|two|three|four|five|six|a few) [^,;&]+)",
)


def _counted_pair(title: str, scene: Scene) -> Commands | None:
    found = _COUNTED_PAIR.fullmatch(title.strip())
    if found is None or found["one"].split()[0].lower() in IMPERATIVES or " and " in found["other"].lower():
        return None
    items = [quick_add(part, scene) for part in (found["one"], found["other"])]
    return Commands(tuple(item for item in items if item is not None), exact=True)


def _is_put_elsewhere(slots: Slots, title: str, scene: Scene) -> bool:
    """ "Put the box under the bed", "put everything overdue on today", "put it down for the night"."""
    if "quoted" in slots:
        return title[:1] not in "\"'“‘" or title[-1:] not in "\"'”’" or scene.is_due(f"in {slots['label']}")
    if "on_tail" in slots and re.match(r"(?:the|my|our|that)\b", title, re.IGNORECASE):
        return True  # "put the dentist on friday" is about a task that exists
    when = slots.get("when_tail") or slots.get("on_tail")
    if when is None:
        return False
    pointed = re.match(r"(?:down|in|up|off|back|it|that|this)\b", title, re.IGNORECASE) is not None
    return pointed or bulk(title, scene) is not None or not (scene.is_due(when) or scene.repeats(when))


def several(slots: Slots, scene: Scene) -> Made:
    text = slots.get("list") or slots.get("colon") or ""
    if priority_of(text) is not None or scene.is_due(text):
        return None  # "make those high priority"
    items = split_list(text, scene, announced=True)
    return quick_add(text, scene) if items is None else Commands(items, exact=True)
