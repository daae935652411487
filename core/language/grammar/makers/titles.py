"""What a command leaves on the title behind it: "a note to", "that I have to", "a new task called"."""

import re
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_ADDED_AGAIN: Final = caseless(
    r"^(?:add|put down|create) (?:(?:a|the) (?:task|to-?do|reminder) (?:of|to|for) )?(?=\w+ \w)|^of (?=\w+ing )",
)


def bare_title(text: str) -> str:
    """Without what the command left on it: "a note to", "somewhere that I have to", "on"."""
    text = _ADDED_AGAIN.sub("", text)
    text = NESTED.sub("", _SOME_TIME.sub("", _NOTE_TO.sub("", NEW_ITEM.sub("", text)))) or text
    text = _THAT.sub("", text)
    text = text if _FROM.search(text) else _TO_DAY.sub(r" \1", text)
    lead = _LEFT_OVER.match(text)
    return text[lead.start("verb") :] if lead is not None and lead["verb"].lower() in IMPERATIVES else text


_NOTE_TO: Final = caseless(
    r"^(?:a|another) (?:quick )?(?:note|reminder|todo|to-?do|item|entry)(?: somewhere)? "
    r"(?:to|that (?:i|we) (?:have|need|must|should|ought)(?: to)?) (?=\w)|"
    r"^(?:for me )?(?:somewhere )?that (?:i|we) (?:have|need|ought|got) to (?=\w)|^that (?:i|we) (?:must|"
    r"should) (?=\w)",
)
# "I need to remember to …", "remind me that I have to …": the chore is behind it.
NESTED: Final = caseless(
    r"^that (?:i|we)(?:'ve| have|ve)(?: got)? (?:an?|another) (?=\w)|"
    r"^(?:(?:that )?(?:i|we)(?:'ve|'d|'m|ve| have)? (?:also |really |still )?(?:need|have|got|ought|gotta|must|"
    r"should|am supposed|"
    r"supposed|are supposed|am meant)(?: to)? |(?:remember|not forget|make sure|don'?t forget|be sure|try and remember)"
    r"(?: that)?(?: (?:i|we))? (?:to )?)(?=\w+ \w)",
)
_FROM: Final = caseless(r"\b(?:from|between)\b")
_TO_DAY: Final = caseless(
    r" to (today|tomorrow|tonight|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|next "
    r"week)(?:'s list)?$",
)
_THAT: Final = re.compile(r"^that (?=(?:i|we|the|my|our|he|she|they|it|there|[A-Z]\w+) \w)")
# What a "task" or a "to-do" before it makes a name of: "task two tomorrow", "to-do list app", "reminder emails".
NOT_ALONE: Final = caseless(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|[a-d])(?=$|\s*[,;.]|\s+(?:and|by|on|at|due|today|"
    r"tomorrow)\b)|"
    r"(?:emails?(?=\s+(?:to|for)\b)|letters|lists?|apps?|systems?|services?|notifications|cards|force|manager|tracker|"
    r"templates?|software|tools?|widget|queue|management|automation|planner)\b(?!\s*:))",
)
NEW_ITEM: Final = caseless(
    r"^(?:an? |the |one |another )?(?:new )?(?:item|entry|task|todo|to-?do)(?: called| named|:)? (?=\w+)(?!list\b|"
    rf"for\b|to\b|from\b|on\b)(?!{NOT_ALONE.pattern})",
)
_LEFT_OVER: Final = caseless(r"(?:(?:in|on|also|for me|up|down|me|one|there)\s+)+(?P<verb>\w+)(?=\s)")
_SOME_TIME: Final = caseless(
    r"\b(?:at some point|some ?time|hopefully|ideally)\s+(?=next|this|on|in|before|by|tomorrow|today|over)",
)
NO_TITLES: Final = frozenset(
    {
        "",
        "a task",
        "task",
        "tasks",
        "something",
        "it",
        "that",
        "this",
        "a new task",
        "one",
        "another",
        "another one",
        "one more",
        "one more thing",
        "one more task",
        "another thing",
        "one other thing",
        "new task",
        "them",
        "todo",
        "a todo",
        "an item",
        "stuff",
        "things",
    }
)
NOTHING: Final = NO_TITLES - {"it", "that", "this"}
