"""Which eight o'clock: a dinner at 8 is in the evening, a breakfast at 6 in the morning. Elsewhere hours without am or
pm follow the convention of docs/language.md."""

from dataclasses import replace
from typing import Final

from core.language.readings import Add, Change, Command, Commands, Reading, Remind
from core.language.text.caseless import caseless

_EVENING: Final = caseless(
    r"\b(?:dinner|supper|drinks|movies?|cinema|concert|gig|theatre|theater|opera|pub|bedtime|nightcap|"
    r"(?:date|quiz|games?|movie|film|poker|bingo|trivia|girls['’]?|boys['’]?|parents['’]?|curry|pizza) (?:night|"
    r"evening))\b"
)
_MORNING: Final = caseless(r"\b(?:wake(?: me)?(?: up)?|get up|breakfast|sunrise)\b")
_BY_DAY: Final = caseless(r"\b(?:lunch|brunch|tickets?|pick-?ups?|kids?|school|matinee)\b")
# Not the thing itself, but something to do about it: "buy the concert tickets at 9".
_ABOUT_IT: Final = caseless(
    r"^(?:book|buy|order|get|collect|pick up|print|pay|cancel|e-?mail|call|ring|phone|text|ask|return|send|prep|"
    r"prepare|check|reserve|plan|choose|research|confirm|clean|tidy|remind)\b(?! up\b)"
)
_HOUR: Final = caseless(
    r"(?P<lead>(?:^|\b(?:at|by|around|about|from|for) |@ ?|(?:day|tomorrow|tmrw|today),? ))"
    r"(?P<hour>[4-9]|1[01]|four|five|six|seven|eight|nine|ten|eleven)(?P<minutes>[:.][0-5]\d)?(?=$|,|"
    r" (?:on|this|next|tomorrow|today|every|each|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)\b)"
)
_TOLD: Final = caseless(
    r"\d ?[ap]\.?m|\b(?:morning|afternoon|evening|tonight|night|noon|midday|midnight|o['’]?clock|past|half)\b"
)
_WORDS: Final = {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11}
_BEFORE_NOON: Final = range(7, 12)  # hours that are mornings elsewhere
_DAWN: Final = range(4, 7)  # hours that are afternoons elsewhere


def told_by_what_it_is(reading: Reading) -> Reading:
    """The reading, each bare hour with the half of the day in which such things are."""
    if not isinstance(reading, Commands):
        return reading
    items = tuple(_told(item) for item in reading.items)
    return reading if items == reading.items else Commands(items, reading.exact)


def _told(item: Command) -> Command:
    match item:
        case Add(title=title):
            due, repeat = item.due_text, item.repeat_text
            return replace(item, due_text=due and _in_full(title, due), repeat_text=repeat and _in_full(title, repeat))
        case Remind(task_or_title=title, when_text=str(when)):
            return replace(item, when_text=_in_full(title, when))
        case Change(tasks=(title,), due_text=str(when)):
            return replace(item, due_text=_in_full(title, when))
        case _:
            return item


def _in_full(title: str, when: str) -> str:
    late, early = _EVENING.search(title) is not None, _MORNING.search(title) is not None
    if late == early or _ABOUT_IT.match(title) or _BY_DAY.search(title) or _TOLD.search(when):
        return when
    found = _HOUR.search(when)
    if found is None:
        return when
    said = found["hour"].lower()
    hour = _WORDS[said] if said in _WORDS else int(said)
    if hour not in (_BEFORE_NOON if late else _DAWN):
        return when
    half = "pm" if late else "am"
    return f"{when[: found.start('hour')]}{hour}{found['minutes'] or ''}{half}{when[found.end() :]}"
