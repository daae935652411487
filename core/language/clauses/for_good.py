"""A new time for all that follow: "study group is at 7pm from now on", "always at 7"."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.readings import Add, Change, Commands, Reading
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_SIGNS: Final = ("from now on", "from here on", "going forward", "every time", "each time", "always", "permanently")
_FOR_GOOD: Final = caseless(rf",?\s*\b(?:{'|'.join(_SIGNS)})\b(?: in| out)?,?\s*")
_TIME: Final = caseless(
    r"(?:(?:it(?:'s| is)|make (?:it|that)) )?(?P<time>(?:at |to |for )?(?:\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|o'?clock)?|"
    r"noon|midday|midnight))"
)


def retimed(text: str, of_line: Callable[[str], Reading]) -> Reading | None:
    """The change of a series where a time is said with it, of what is named or was talked about last; None for any
    other text."""
    lowered = text.lower()
    if not any(sign in lowered for sign in _SIGNS):
        return None
    rest = _FOR_GOOD.sub(" ", text).strip(" .!,")
    alone = _TIME.fullmatch(rest)
    if alone is not None:
        return Commands((Change(("that",), repeat_text=alone["time"]),), exact=False)
    match of_line(rest):
        case Commands(items=(Change(due_text=str(due_text)) as change,)) if _TIME.fullmatch(due_text):
            return Commands((replace(change, due_text=None, repeat_text=due_text, told=False),), exact=False)
        case Commands(items=(Add(title=title, due_text=str(due_text)),)) if _TIME.fullmatch(due_text):
            things = title.split()[0].lower() not in IMPERATIVES and _SIGNS[0] in lowered
            return Commands((Change((title,), repeat_text=due_text),), exact=False) if things else None
        case _:
            return None
