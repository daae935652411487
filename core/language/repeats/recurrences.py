"""A recurrence, as it is stored and given around."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from core.language.repeats.drafts import Draft, rule_of
from core.language.time.context import Context

FROM_COMPLETION: Final = ";X-FROM=COMPLETION"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """``rule`` is RRULE text with no DTSTART. ``from_completion``: counted from the day it was done, not from when
    it was due.
    ``start`` is the first day that counts, where one was named ("starting monday")."""

    rule: str
    from_completion: bool = False
    start: date | None = None

    @property
    def text(self) -> str:
        """Rule and flag in one string, to be stored; every function here that takes a rule takes this too."""
        return self.rule + (FROM_COMPLETION if self.from_completion else "")


@dataclass(frozen=True, slots=True)
class FoundRecurrence:
    """A repetition taken out of a text: ``phrase`` are the words it was read from, ``rest`` all the others as
    typed."""

    recurrence: Recurrence
    phrase: str
    rest: str


def rule_text(rule: Recurrence | str) -> str:
    """The RRULE text alone, without what is not of it."""
    return rule.rule if isinstance(rule, Recurrence) else rule.removesuffix(FROM_COMPLETION)


def counts_from_completion(rule: Recurrence | str) -> bool:
    """Whether the next one is reckoned from the day it was done."""
    return rule.from_completion if isinstance(rule, Recurrence) else rule.endswith(FROM_COMPLETION)


def of_draft(cx: Context, draft: Draft) -> Recurrence | None:
    """The recurrence that a draft amounts to."""
    rule = rule_of(cx, draft)
    return None if rule is None else Recurrence(rule.text, draft.from_completion, draft.start)
