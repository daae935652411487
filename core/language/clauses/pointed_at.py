"""What a pronoun behind a clause stands for: in "we keep the same provider after all so you can remove that one" it is
what the clause tells of, and not what was shown last."""

from typing import Final

from core.language.readings import Commands, Delete, Reading
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless

_TOLD: Final = caseless(
    r"^(?P<told>\S+(?: \S+){3,}?)(?:[,;.!]+ (?:and |so |then )*|,? (?:and )?so )(?:(?:please|pls|just|now|go ahead and|"
    r"(?:you|u|we) (?:can|could|may|should|might as well)|can you|could you) )*(?:delete|remove|erase|drop|bin|scrap|"
    r"trash|ditch|lose|chuck|axe|get rid of|clear|take|cross|strike|scratch)\b"
)


def named_before(text: str, reading: Reading) -> Reading:
    """The reading; where it deletes what a pronoun points at, the task that the clause in front tells of."""
    if not isinstance(reading, Commands) or len(reading.items) != 1:
        return reading
    only = reading.items[0]
    if not isinstance(only, Delete) or len(only.tasks) != 1 or not is_pointer(only.tasks[0]):
        return reading
    found = _TOLD.match(text)
    return reading if found is None else Commands((Delete((found["told"],)),), exact=False)
