"""How often, said before the task: "weekly reminder: clean the litter box"."""

from dataclasses import replace
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.readings import Commands, Reading
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless

_PERIODIC: Final = caseless(
    r"^(?:(?:add|create|set(?: up)?|make|new|schedule|i(?: need| want|'d like)|need|want)\s+)?(?:me\s+)?(?:an?\s+|"
    r"the\s+)?(?:new\s+)?"
    r"(?P<often>daily|weekly|fortnightly|biweekly|bi-weekly|monthly|quarterly|yearly|annual|recurring|repeating|"
    r"regular)\s+"
    r"(?:(?:recurring|repeating)\s+)?(?:reminder|task|todo|to-do|chore|job|item|alarm)\s*(?:to\s+|"
    r"for\s+(?:me\s+to\s+)?|[:–—-]\s*)?(?P<rest>\S.*)$"
    r"|^(?:(?:add|create|new)\s+)?(?P<mark>recurring|repeating|daily|weekly|monthly)\s*:\s*(?P<what>\S.*)$",
)
_OFTEN: Final = {"annual": "yearly", "regular": "", "recurring": "", "repeating": ""}


def periodic(text: str, scene: Scene) -> Reading | None:
    """ "Weekly reminder: clean the litter box", "set a recurring task to submit hours every friday"."""
    found = _PERIODIC.match(text)
    if found is None:
        return None
    often = (found["often"] or found["mark"]).lower()
    often = _OFTEN.get(often, often)
    made = quick_add(found["rest"] or found["what"], scene)
    if made is None or is_pointer(made.title) or (not often and made.repeat_text is None):
        return None
    if not often or made.repeat_text is not None:
        return Commands((made,), exact=False)
    when = made.due_text or ""
    for said in (f"{often} {when}", f"every {when}", f"{often} on {when}", f"every {when.removeprefix('on ')}"):
        if when and scene.repeats(said):
            return Commands((replace(made, repeat_text=said, due_text=None),), exact=False)
    return Commands((replace(made, repeat_text=often),), exact=False)
