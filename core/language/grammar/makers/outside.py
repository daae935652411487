"""What is none of Errand's business: the weather, songs, other people."""

from typing import Final

from core.language.grammar.makers.made import Made, Slots
from core.language.readings import CannotDo
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

# "What do I have to make this week", "how is my list": about one's own tasks, whatever else.
_OWN: Final = caseless(
    r"^(?:i|we)\b|\b(?:i|we) (?:had|have|need|needed|wanted|must|was (?:supposed|meant))\b|\b(?:my|our) (?:\w+ "
    r")?(?:lists?|tasks?|to-?dos?|todos|day|week|plate|schedule)\b",
)


def outside(slots: Slots, scene: Scene) -> Made:
    if "asked" in slots and _OWN.search(slots["asked"]):
        return None
    slots = {"what": slots.get("asked", slots.get("what", "that"))}
    return CannotDo(slots.get("what", "that").strip())
