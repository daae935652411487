"""Second thoughts on what was said last: "no, friday", "sorry i meant 3pm", "tuesday not wednesday".

They mean the task that was last talked about, and only ever its date: for anything else the words don't tell enough.
"""

from dataclasses import dataclass
from typing import Final

from core.language.readings import Change, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

_SECOND_THOUGHT: Final = caseless(
    r"^(?:(?:no|nope|nah|sorry|oops|whoops|actually|wait|hang on|hmm|oh|ah|my bad|or rather|better|"
    r"same time,? but)\b[\s,.!:–—-]*)*"
    r"(?P<meant>(?:(?:i )?(?:meant?|mean) (?:to say )?|make (?:it|that) |rather |it'?s |should be )*)"
    r"(?P<rest>.+?)[\s.!?]*$",
)
_NOT: Final = caseless(
    r"^(?:not|instead of) (?P<wrong>.+?)(?:,| but|,? it'?s) (?P<right>.+)$"
    r"|^(?P<right2>.+?),? (?:and )?(?:not|instead of|rather than) (?P<wrong2>.+)$",
)
_INSTEAD: Final = caseless(r",?\s+(?:instead|rather|then|please|pls|sorry)$")
_LONGEST: Final = 12  # words


@dataclass(frozen=True, slots=True)
class Retimed:
    """A time of day, in words; ``plain`` where it can be nothing but that ("at 9")."""

    words: str
    plain: bool


_TIME: Final = r"\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?"
_RETIMED: Final = caseless(
    r"(?P<lead>(?:(?:no|nope|nah|sorry|oops|whoops|actually|wait|hang on|hmm|i meant?|i said|rather|make it)"
    r"[\s,.!:–—-]+)*)"
    rf"(?P<at>at )?(?P<time>{_TIME})(?P<wrong>,? (?:and )?(?:not|instead of|rather than) (?:at )?{_TIME})?[\s.!]*",
)


def retimed(text: str) -> Retimed | None:
    """The time that takes the place of one said just before, where the whole text is that: "no wait, 8", "8 not 7",
    "at 9". None for any other text, and for a number alone.
    """
    if len(text) > _SHORT or not any(character.isdigit() for character in text):
        return None
    found = _RETIMED.fullmatch(text.strip())
    if found is None or not (found["lead"] or found["at"] or found["wrong"]):
        return None
    return Retimed(f"at {found['time']}", plain=found["at"] is not None)


_SHORT: Final = 60  # characters


def corrected(text: str, scene: Scene) -> Reading | None:
    """The change of a date that the whole text is, where it takes back another; None for any other text."""
    if len(text.split()) > _LONGEST or "\n" in text:
        return None
    found = _SECOND_THOUGHT.match(text.strip())
    if found is None:
        return None
    rest = found["rest"]
    changed_mind = found.start("rest") > 0
    if two := _NOT.match(rest):
        right, wrong = two["right"] or two["right2"], two["wrong"] or two["wrong2"]
        if not scene.is_due(wrong):
            return None
        rest, changed_mind = right, True
    shorter = _INSTEAD.sub("", rest)
    if not (changed_mind or shorter != rest) or not scene.is_due(shorter):
        return None
    return Commands((Change(("that",), due_text=shorter),), exact=False)
