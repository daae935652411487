"""New tasks: "add buy milk tomorrow", "I need to call the bank"."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.chores import chores
from core.language.adding.lists import split_list, two_dated
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.adding.titles import tidy_title
from core.language.grammar.makers.changing import changing
from core.language.grammar.makers.made import Made, Slots
from core.language.grammar.makers.titles import NESTED, NO_TITLES, NOT_ALONE, bare_title
from core.language.readings import Add, Ask, Commands, Priority
from core.language.tasks.filters import Scene
from core.language.tasks.kernels import plain_verb
from core.language.tasks.references import is_marked, is_number
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary


def empty_add(slots: Slots, scene: Scene) -> Made:
    return Ask("What shall I add? Write it as you would on a list, for example: add buy milk tomorrow.")


def add(slots: Slots, scene: Scene) -> Made:
    text, level = _titled(slots)
    text = (NESTED.sub("", text) or text) if "intent" in slots else text
    if _WONDERING.match(text) or _is_other(slots, text):
        return None
    text = re.sub(r"^both (?=\w+ .* and )", "", text, flags=re.IGNORECASE)
    if "chore" in slots:  # "pop in photocopy the worksheets"
        made = quick_add(slots["chore"], scene) if _is_chore(slots["chore"]) else None
        return None if made is None else Commands((made,), exact=False)
    if "doing" in slots:
        return _doing(slots["doing"], scene)
    if "tail" in slots and is_number(slots["title"]):  # "3 needs doing by friday"
        return changing(slots["title"], scene, due_text=slots["tail"]) if scene.is_due(slots["tail"]) else None
    if "who" in slots or "tail" in slots:  # it may be there already
        made = _added(text, scene, level, drop_article=False)
        return Commands((made,), exact=False) if isinstance(made, Add) else made
    when = slots.get("when")
    if when is not None:
        return _add_at(when, text, scene)
    text = bare_title(text)
    first = text.lower().split()[0] if text.strip() else ""
    if _is_no_title(text) or _names_one("plan" in slots, text, first):
        return None
    if "title" in slots and NOT_ALONE.match(text):
        return None  # "task one", "to-do list app": the word before it belongs to the title
    return _added(text, scene, level, drop_article="plan" in slots and first in ("a", "an"))


# "Add call dad instead", "add water the roses to my jobs": of what was said before, and where it goes.
_BESIDE: Final = caseless(
    r"(?<=\w)\s+(?:instead|(?:to|onto|on) (?:my|the|our) (?:jobs|chores|errands|jobs list))[\s.!]*$"
)


def _is_other(slots: Slots, text: str) -> bool:
    """ "I'm going to bed", "set task 3 to friday"."""
    intends = "intent" in slots and text.split()[0].lower() not in IMPERATIVES
    return intends or ("plan" in slots and text[:1] in "#0123456789")


def _is_chore(text: str) -> bool:
    """Whether it opens with a verb that has something to be done to, or is quoted."""
    words = text.split()
    return text[:1] in "\"“'" or (len(words) > 1 and words[0].lower() in IMPERATIVES and not is_marked(text))


def _doing(text: str, scene: Scene) -> Made:
    """ "I could do with ringing the bank"."""
    verb, _, rest = text.partition(" ")
    plain = plain_verb(verb.lower())
    made = quick_add(f"{plain} {rest}", scene) if plain is not None and verb.lower().endswith("ing") and rest else None
    return None if made is None else Commands((made,), exact=False)


_WONDERING: Final = caseless(r"^(?:what|which|who|when|where|why|how|whether|if)\b")


def _is_no_title(text: str) -> bool:
    """ "I have to say …", "3 is done", "the deadline for the report"."""
    first, *others = text.lower().split() or [""]
    said_of_number = re.fullmatch(r"#?\d+", first) and others and others[0] in _SAID_OF_NUMBERS
    levelled = first.lstrip("#").isdigit() and _LEVELLED.match(" ".join(others))
    return bool(first in _NOT_CHORES or said_of_number or levelled or _DEADLINE_OF.match(text))


# "Make task 4 high priority": said of a task that is there.
_LEVELLED: Final = caseless(
    r"(?:(?:to|an?|very|as|really) )*(?:(?:high|medium|low|top|normal)(?: |-)?(?:prio(?:rity)?\b|(?= and |,|$))|"
    r"urgent\b|"
    r"important\b)"
)


def _added(text: str, scene: Scene, level: Priority | None, *, drop_article: bool) -> Made:
    if tidy_title(text).lower() in NO_TITLES:
        return empty_add({}, scene)
    listed = split_list(text, scene)
    if listed is not None:
        return Commands(listed, exact="," in text and chores(text) is None)
    listed = two_dated(text, scene)
    if listed is not None:
        return Commands(listed, exact=False)
    made = quick_add(text, scene)
    if made is None or (scene.is_due(made.title) and made.title.lower() != "lunch"):
        return empty_add({}, scene)
    if drop_article:
        made = replace(made, title=made.title.split(maxsplit=1)[1])
    return with_defaults(made, Add("", priority=level))


def _names_one(planned: bool, text: str, first: str) -> bool:
    """ "Schedule the review" is about a task that exists; "schedule a review" makes one."""
    return planned and (is_marked(text) or first in ("the", "my", "our", "it", "that"))


_DEADLINE_OF: Final = caseless(r"^(?:a |the )?(?:due date|deadline|due) (?:of|for|on|to)\b")
_SAID_OF_NUMBERS: Final = vocabulary(
    "you we please went is was done has isn't completed complete finished due should needs can must "
    "be get gets got go goes stay stays :"
)


def _add_at(when: str, title: str, scene: Scene) -> Made:
    """ "Add a task for the end of the month to pay the invoice"."""
    said = next((text for text in (when, f"by {when}", f"on {when}", f"at {when}") if scene.is_due(text)), None)
    made = quick_add(title, scene)
    return None if said is None or made is None else with_defaults(made, Add("", due_text=said))


def _titled(slots: Slots) -> tuple[str, Priority | None]:
    for name, level in (("high_title", Priority.HIGH), ("medium_title", Priority.MEDIUM), ("low_title", Priority.LOW)):
        if name in slots:
            return slots[name], level
    whole = _BESIDE.sub("", slots.get("whole", ""))
    title = slots.get("title") or slots.get("plan") or slots.get("intent") or whole or ""
    return f"{title} {slots.get('tail', '')}".strip(), None


# "I need to cry", "I have to say", "should I call?": talk, not tasks.
_NOT_CHORES: Final = vocabulary(
    "admit say die cry scream vent understand complain i we you he she they agree disagree confess wonder "
    "apologise apologize"
)
