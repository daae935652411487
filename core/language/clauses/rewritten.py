"""A title that is put in another's place by an arrow: "milk -> oat milk"."""

from typing import Final

from core.language.readings import Change, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.tasks.states import PRIORITIES, STATUSES
from core.language.text.caseless import caseless

_ARROW: Final = caseless(r"(?P<old>[^\n>→⇒]{2,60}?)\s*(?:[-=–]+>|→|⇒)\s*(?P<new>[^\W\d_][^\n>→⇒]{1,80}?)[\s.!]*")


def by_arrow(text: str, scene: Scene) -> Reading | None:
    """The new title, where the words behind the arrow take up one of those before it; None for any other text."""
    found = _ARROW.fullmatch(text.strip()) if ">" in text or "→" in text or "⇒" in text else None
    if found is None or scene.is_due(found["new"]) or found["new"].lower() in STATUSES | PRIORITIES:
        return None
    shared = set(found["old"].lower().split()) & set(found["new"].lower().split())
    return Commands((Change((found["old"].strip(" '\"“”"),), title=found["new"]),), exact=False) if shared else None
