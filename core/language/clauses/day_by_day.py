"""Several things to do in one sentence, each with its own day before or behind it: "post the parcel tomorrow, on
thursday collect the glasses, and on saturday strip the bed"."""

from typing import Final

from core.language.adding.quickadd import quick_add, with_defaults
from core.language.readings import Add, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.words import vocabulary

_DAY: Final = (
    r"(?:(?:this|next) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|tmrw)(?: (?:morning|"
    r"afternoon|evening|night))?(?: at \d\S*(?: ?[ap]m)?)?"
)
_DUTY: Final = (
    r"(?:(?:i|we)(?:['’](?:ll|ve|m|re))? (?:also |then |still )*(?:(?:need|have|got|want|going|am going) to |must |"
    r"should |gotta |will )?)?"
)
# Where the next day begins, with what there is to do then.
_CUT: Final = caseless(
    rf"\s*(?:[,;.]\s+(?:(?:and|then|also)\s+)*|\s(?:and|then)\s+(?:then\s+)?)(?P<when>(?:on |by )?{_DAY}),? {_DUTY}"
    r"(?P<what>(?=[a-z]+ ))",
)
# What is done to the list, and is nothing to do on a day.
_TO_LIST: Final = vocabulary(
    "add move push shift postpone reschedule delete remove mark complete tick rename change set make show list remind "
    "undo reopen snooze put archive label tag bring bump skip"
)
_FRONT: Final = caseless(rf"^(?P<when>(?:on |by )?{_DAY}),? {_DUTY}(?=[a-z]+ )")


def day_by_day(text: str, scene: Scene) -> Reading | None:
    """The tasks; None where no day stands before a second thing to do, or one of the parts opens with no verb."""
    cuts = list(_CUT.finditer(text))
    if not cuts or not all(opens_with_verb(text[cut.end() :].split()) for cut in cuts):
        return None
    front = _FRONT.match(text)
    starts = [(front.end(), front["when"]) if front else (0, None), *((cut.end(), cut["when"]) for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text)]
    made = [_dated(text[at:end], when, scene) for (at, when), end in zip(starts, ends, strict=True)]
    items = tuple(item for item in made if item is not None)
    return Commands(items, exact=False) if len(items) == len(made) else None


def _dated(part: str, when: str | None, scene: Scene) -> Add | None:
    """The task of one part; None where it has two days, or no verb."""
    words = part.split()
    made = quick_add(part.strip(" ,;."), scene) if opens_with_verb(words) and words[0].lower() not in _TO_LIST else None
    if made is None or when is None:
        return made
    return None if made.due_text or made.repeat_text else with_defaults(made, Add("", due_text=when))
