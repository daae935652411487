"""Whether a reading is the only one: there is no second way to read it, and nothing is destroyed."""

from typing import Final

from core.language.grammar import added
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Change,
    ChangeWhere,
    Command,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    ListTasks,
    Remind,
    Reopen,
    Start,
)
from core.language.text.caseless import caseless
from core.language.text.tokens import tokenise
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import TODAY, TOMORROW, WEEKDAYS

_DESTRUCTIVE: Final = (Delete, DeleteWhere, Archive, ArchiveWhere, CompleteWhere, ChangeWhere)


def is_clean(command: Command, text: str) -> bool:
    """Whether there is no second way to read it, and nothing is destroyed."""
    if isinstance(command, _DESTRUCTIVE):
        return False
    if isinstance(command, Add):
        if not added.is_plainly_new(command, text):
            return False
        whole = " ".join(command.title.lower().split()) in " ".join(
            text.lower().split()
        )  # and not put together around a date
        if _may_be_otherwise(command, text):
            return False
        return _is_clean_title(command.title) and whole and command.notes is None and not text.rstrip().endswith("?")
    if isinstance(command, Complete | Reopen | Start | Change) and any(
        len(name.split()) > 4 or _UNNAMED.search(name) for name in command.tasks
    ):
        return False
    if isinstance(command, ListTasks):
        return _is_clean_list(command, text)
    if isinstance(command, Remind):
        return _is_clean_title(command.task_or_title) and not added.hides_a_time(command.task_or_title)
    if isinstance(command, Change) and command.title is not None:
        return _is_clean_title(command.title)
    if isinstance(command, Change) and command.due_text is not None:
        return _EITHER.search(command.due_text) is None
    return True


def _may_be_otherwise(command: Add, text: str) -> bool:
    """Whether its hours are a span, or its verb may be of the chore: "schedule posts every monday"."""
    span = command.due_text is not None and _SPAN.search(command.due_text) is not None
    return span or (command.repeat_text is not None and text.lower().startswith("schedule "))


def _is_clean_list(command: ListTasks, text: str) -> bool:
    if command.search is not None and len(command.search.split()) > 2:
        return False
    if command.label is None and _KINDS.search(text):
        return False
    return text.lower().split()[0] not in ("have", "which", "did", "find", "look")


# What may be the name of a label as well: "what jobs have I got", "anything xmas left".
_KINDS: Final = caseless(
    r"\b(?:what|which|any|my|the) (?:jobs|chores|errands|shopping|groceries|bills|calls|emails|meetings|appointments|"
    r"work)\b|"
    r"\b(?:any(?:thing)?|some(?:thing)?|every(?:thing)?|all|stuff|what|my|the) (?:xmas|christmas|easter|thanksgiving|"
    r"halloween|diwali|eid)\b|"
    r"\bfor (?:the )?(?:xmas|christmas|easter|thanksgiving|halloween|diwali|eid|(?:month|year|quarter)[- ]end)\b",
)
# A spoken hour that an evening has as well, with nothing beside it that says which.
_EITHER: Final = caseless(
    r"^(?!.*\b(?:morning|evening|tonight|night|[ap]\.?m|am|pm|breakfast|dinner)\b)"
    r".*\b(?:half|quarter|past|to) (?:past |to )?(?:seven|eight|7|8)\b(?![:.]\d| ?[ap]\.?m|\w)",
)
_SPAN: Final = caseless(r"\d\s*(?:[ap]m\s*)?(?:to|-|–|till|until)\s*\d")  # "5 to 9pm"
# No part of a task's name: it may be of the sentence, or a second name.
_UNNAMED: Final = caseless(
    r"\b(?:from|own|same|back|again|now|and|or|not|he|she|they|who|which|because|since|but|then|has|have|had|been|is|"
    r"was|"
    r"timer|alarm|all|rest|others?|another)\b|[,;:!?]\s",
)
# What may be a second request, a condition or a reason, or about the list itself.
_UNCLEAR: Final = caseless(
    r"\b(?:and|then|but|or|if|unless|when|every|each|daily|weekly|monthly|remind|instead|not|except|"
    r"between|until|it|that|this|them|next|last|those|these|cos|coz|cuz|because|since|so|otherwise|also|"
    r"me|ping|list|lists|tasks?|todos?|ones?|numbers?|due|deadlines?|dates?|priority|label|tag|tagged|reminders?|alarm|"
    r"my (?:calendar|diary|agenda|progress|productivity|performance|stats|inbox)|"
    r"from \d+|about \d+|around \d+|\d+ ?[ap]m|weekend|week|month|year|starting|over the|during|before|after|later|"
    r"everything|anything|something|all|first|second|third|now|anymore|rather|actually|probably|maybe|done|is|are|was|"
    r"were|has|have|been|isn't|aren't|needs?|should|must|she|he|they|we|its|theyre|eh|er)\b|[?!;:=>]|[.,…]\s|"
    r"\s[-–—]\s|#\s?\d",
)


# What may still be of the sentence and not of the title: "a quick one to …", "something about …", "… sharp", "… and …".
_LED: Final = caseless(
    r"(?:an?|one|another|some|that|to|of|me|for|something|someone|time|about|called|named|myself|too|in|on|up|down|"
    r"also|just|new|it|see|show|view|pull|run|jog|help|let|got|have|has|look|give|what|which|who|how|where|why|when)\b|"
    r".*\b(?:please|pls|plz|thanks|thx|omg|lol|think|guess|want|sharp|basically|like|ish|asap|urgent|important|"
    r"high|low|medium|comma|"
    r"taks|tsk|todo|note|notes|maybe|whenever|today|tonight|myself|yourself|there|here|alright)\b|"
    r".*\b(?:soon|eventually|again|immediately|already|only|though|right|away|real|once|case|usual|legend|kindly|x|"
    r"ever|"
    r"anyway|ages|time|asked|told|supposed)$",
)


_ALSO_NOUNS: Final = frozenset({"work", "plan", "book", "note", "call", "train"})


def _is_clean_title(title: str) -> bool:
    """A short title in which no date, condition or second request may be hiding."""
    if title[:1] in '"“' or len(title.split()) > 10:
        return False
    words = title.lower().split()
    if _LED.match(title) or (words[1:2] == ["to"] and words[0] not in IMPERATIVES - _ALSO_NOUNS):
        return False  # "sarah to review the doc"
    lows = {token.low for token in tokenise(title)}
    if any(low not in IMPERATIVES and present_of(low) is not None for low in lows):
        return False  # "invoice sent": it may be done
    return not (lows & TODAY or lows & TOMORROW or lows & WEEKDAYS.keys()) and _UNCLEAR.search(title) is None
