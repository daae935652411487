"""What is said to a question of Errand's own that still waits: to a proposal, to "which one?", to "to what day?".

Only whole messages that can be nothing but the answer are read as one; for any other the caller reads on.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from core.language.answers.picks import picked, row_of
from core.language.tasks.matching import fitting
from core.language.text.caseless import caseless


class Asked(StrEnum):
    """What kind of question waits: whether to do a thing to several tasks; which task; whether to make one call; or
    the day or time that a call still needs."""

    PROPOSAL = "proposal"
    CHOICE = "choice"
    OFFER = "offer"
    WHEN = "when"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question. ``does`` is what would be done ("delete"), ``tasks`` (number: title) are in the order shown, and
    ``dated`` says that a day or time completes it."""

    asked: Asked
    does: str = ""
    tasks: Mapping[int, str] = field(default_factory=dict[int, str])
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Agreed:
    """Yes; and ``more`` is what else is asked for."""

    more: str = ""


@dataclass(frozen=True, slots=True)
class Declined:
    """No."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """These tasks, by their numbers."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Only:
    """No more than these tasks of the proposal."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class When:
    """The day or time, in words."""

    words: str


Reply = Agreed | Declined | Chosen | Only | When

_YES: Final = (
    r"(?:yes|yess|yep|yeah|yea|yup|ya|aye|sure|ok|okay|right|fine|alright|all right|correct|absolutely|definitely|"
    r"of course|go ahead|do it|please do|go on|confirm|confirmed|please|and|then)"
)
_SAID_YES: Final = caseless(rf"^(?!and\b|then\b|please\b){_YES}(?:[\s,.!–—-]+{_YES})*(?:[\s,.!–—-]+|$)")
_SAID_NO: Final = caseless(
    r"^(?:(?:no|nope|nah|wait|actually|hmm|hold on|sorry|oh|not quite|on second thoughts?)[\s,.!–—-]+)+"
)
_VERBS: Final = {
    "delete": r"delete|remove|erase|bin|clear|drop|trash|scrap|get rid of|delete off|wipe",
    "complete": r"complete|finish|mark|tick|tick off|check|check off|close|cross off|mark off",
    "update": r"change|move|update|push|shift|postpone|reschedule",
    "add_task": r"add|put|create|save|note",
}
_THEM: Final = (
    r"(?P<them>them(?: all| both)?|those(?: all)?|these(?: all)?|all|both|"
    r"(?:both|all)(?: of)? (?:them|those|these)(?: two| three| four)?|"
    r"the lot|everything|all (?:of )?(?:the )?(?P<count>two|three|four|five|six|\d+)(?: of them)?|"
    r"(?:both|all|those|these|the)(?: (?:two|three|four|five))? (?:tasks|ones|items|things))"
)
_IT: Final = r"(?:it|that|this|(?:that|this) (?:one|task))"
_BEHIND: Final = (
    r"(?:[\s,]+(?:please|pls|thanks|thank you|now|off|(?:as )?(?:done|complete|completed|finished)|to (?:my|the) list|"
    r"from (?:my|the) list|off (?:my|the) list|for me))*"
)
_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ALL: Final = caseless(
    rf"(?:yes[\s,]+)?(?:do |i mean(?:t)? |it's )?{_THEM}{_BEHIND}|each(?: of them)?|every one(?: of them)?"
)
_NONE: Final = caseless(
    r"(?:no[\s,]+)?(?:neither|none|nothing)(?: one)?(?: of (?:them|those|these|the two|the above))?(?: please| thanks)?"
)
_NOT_SO: Final = caseless(
    r"no[\s,]+(?:(?:i|we) (?:haven|didn)['’]?t|(?:it|they)(?:['’]?s| is| are)(?: not|n['’]?t))(?: yet)?"
)
_MORE: Final = caseless(
    r"^(?:yes|yess|yep|yeah|yea|yup|sure)(?:[\s,.!]+(?:please|do it|go ahead|delete (?:them|it|both)))*[\s,.!]+"
    r"(?:and then|and also|and|also|plus)[\s,]+(?:also )?(?P<more>"
    r"(?!.*\b(?:instead|first|before|wait|them|those|these|it|no|not|never|but|undo|\w+n['’]t)\b).+)$"
)
_AWAY: Final = r"(?: alone| out(?: of it)?| in| on(?: (?:my|the) list)?| as (?:it|they) (?:is|are)| be| there)?"
_BUT: Final = caseless(
    r"^(?:(?:but|and|only|just|all|both|everything|them all|them|all of them|delete (?:them|all|everything|both))"
    r"[\s,]+)*"
    r"(?:keep|leave|spare|save|not|except|except for|excluding|without|but|apart from|other than|besides|skip|"
    r"(?:don['’]?t|do not) (?:delete|remove|touch|complete|finish|move|change|do|mark))[\s,]+"
    rf"(?P<names>(?!it\b|that\b|them\b|those\b|these\b|both\b|all\b|everything\b).+?){_AWAY}(?:[\s,]+(?:please|thanks))*$"
)
_ONLY: Final = caseless(
    r"^(?:(?:delete|remove|complete|finish|move|change|do|mark|i mean|i meant)[\s,]+)?(?:just|only)[\s,]+"
    r"(?:(?:delete|remove|complete|finish|move|change|do|mark)[\s,]+)?"
    r"(?P<names>(?!it\b|that\b|them\b|those\b|these\b).+?)(?:[\s,]+(?:please|thanks|then))*$"
)
_AND: Final = caseless(r"\s*(?:,\s*and|,|\band\b|&|\+)\s*")
_LEAD_IN: Final = caseless(
    r"^(?:(?:um|uh|hmm|let['’]?s say|say|how about|what about|make it|move it|put it|change it|set it|add it|it['’]?s|"
    r"remind me(?! (?:about|of|to)\b)|to|for|on(?= )|by|maybe)[\s,]+)+"
)
_HOUR: Final = caseless(r"(?:at )?\d{1,2}(?:[:.]\d\d)?")


def reply_to(text: str, waiting: Waiting, is_when: Callable[[str], bool]) -> Reply | None:
    """What the whole message answers to the question that waits; None where it is something else.

    >>> reply_to("yes but keep yoga", Waiting(Asked.PROPOSAL, "delete", {1: "yoga", 2: "gym"}), bool)
    Only(numbers=(2,))
    """
    said = " ".join(text.split()).strip(" .!?")
    if not said or len(said) > _LONGEST or ("?" in text and waiting.asked is not Asked.WHEN):
        return None  # a question is no answer
    match waiting.asked:
        case Asked.CHOICE:
            return _choice(said, waiting)
        case Asked.PROPOSAL:
            return _to_proposal(said, waiting)
        case Asked.OFFER | Asked.WHEN:
            return _to_offer(said, waiting, is_when)


_LONGEST: Final = 200  # characters


def _choice(said: str, waiting: Waiting) -> Reply | None:
    number = picked(said, waiting.tasks)
    if number is not None:
        return Chosen((number,))
    if _NONE.fullmatch(said):
        return Declined()
    every = _ALL.fullmatch(said)
    if every is not None and _counts(every.groupdict(), len(waiting.tasks)):
        return Chosen(tuple(waiting.tasks))
    several = _named(said, waiting.tasks) if any(sign in said for sign in (",", " and ", "&")) else ()
    return Chosen(several) if several else None


def _counts(found: Mapping[str, str | None], total: int) -> bool:
    """Whether so many are there as the words count, as far as they do: "both" are two."""
    words = f" {found.get('them') or ''} {found.get('count') or ''} ".lower()
    said = {2} if " both " in words else set[int]()
    said |= {int(word) if word.isdigit() else _COUNTS.get(word, 0) for word in words.split()} - {0}
    return said <= {total}


def _to_proposal(said: str, waiting: Waiting) -> Reply | None:
    agreed = _agreed(said, waiting)
    if agreed is not None:
        return agreed
    if _NONE.fullmatch(said) or _NOT_SO.fullmatch(said):
        return Declined()
    yes = _SAID_YES.match(said)
    rest = said[yes.end() :] if yes else _SAID_NO.sub("", said)
    if but := _BUT.match(rest):
        spared = _named(but["names"], waiting.tasks)
        left = tuple(number for number in waiting.tasks if number not in spared)
        return None if not spared else Only(left) if left else Declined()
    if only := _ONLY.match(said if yes is None else _SAID_NO.sub("", said)) or _ONLY.match(rest):
        numbers = _named(only["names"], waiting.tasks)
        return Only(numbers) if numbers else None
    more = _MORE.match(said)
    return Agreed(more["more"]) if more else None


_ALL_AND: Final = caseless(r".*\b(?:and|then|also)\b.*\b(?:everything|all|the lot)[\s.!]*$")
_DISMISSED: Final = caseless(rf"(?:drop|scrap|clear) {_IT}{_BEHIND}")  # an idiom for "never mind"


def _agreed(said: str, waiting: Waiting) -> Agreed | None:
    """Yes, in the proposal's own verb: "yes delete them", "delete both"."""
    yes = _SAID_YES.match(said)
    rest = said[yes.end() :] if yes else said
    one = len(waiting.tasks) == 1
    verb = rf"(?:{_VERBS.get(waiting.does, 'do')})"
    if _ALL_AND.match(said):
        return None  # "yes, and delete everything" asks for more than what was proposed
    them = caseless(rf"{verb}[\s,]+(?:off )?{_THEM}{_BEHIND}").fullmatch(rest)
    may_be_one = (yes is not None or one) and _DISMISSED.fullmatch(rest) is None
    it = caseless(rf"{verb}[\s,]+(?:off )?{_IT}{_BEHIND}").fullmatch(rest) if may_be_one else None
    if yes is not None and them is None:
        them = caseless(rf"{_THEM}{_BEHIND}").fullmatch(rest)
    if them is not None and _counts(them.groupdict(), len(waiting.tasks)):
        return Agreed()
    plain = yes is not None and caseless(rf"(?:{verb})?{_BEHIND}").fullmatch(rest) is not None
    return Agreed() if it is not None or plain else None


def _to_offer(said: str, waiting: Waiting, is_when: Callable[[str], bool]) -> Reply | None:
    yes = _SAID_YES.match(said)
    if waiting.asked is Asked.OFFER and _agreed(said, waiting) is not None:
        return Agreed()
    if waiting.dated:
        rest = said[yes.end() :] if yes else said
        for words in (rest, _LEAD_IN.sub("", rest)):
            if _HOUR.fullmatch(words):
                return When(words if words.lower().startswith("at") else f"at {words}")
            if words and is_when(words):
                return When(words)
    more = _MORE.match(said) if waiting.asked is Asked.OFFER else None
    return Agreed(more["more"]) if more else None


def _named(words: str, tasks: Mapping[int, str]) -> tuple[int, ...]:
    """The numbers of the tasks that are named, one or several; () where any of the names fits none or more than one."""
    whole = _one(words, tasks)
    if whole:
        return whole
    parts = [_one(part, tasks) for part in _AND.split(words)]
    return tuple(dict.fromkeys(number for part in parts for number in part)) if all(parts) else ()


def _one(name: str, tasks: Mapping[int, str]) -> tuple[int, ...]:
    by_place = row_of(name, list(tasks))
    if by_place:
        return by_place
    found: Sequence[int] = fitting(name, tasks)
    return tuple(found) if len(found) == 1 else ()
