"""How it is going, asked in other words: "am I getting anywhere this month"."""

import re
from typing import Final

from core.language.readings import Commands, Reading, Stats
from core.language.text.caseless import caseless
from core.language.text.verbs import present_of
from core.language.text.words import vocabulary

_MEASURES: Final = caseless(
    r"\b(?:stats?|statistics?|analytics|metrics|productiv\w*|(?:completion|success|on[- ]time|"
    r"finish) rate|my (?:score|numbers|progress|performance|trend|track record|stats)|"
    r"progress (?:report|so far|this|lately|update)|average (?:completion )?time|how (?:am i|"
    r"have i been|did i|was i|'m i) (?:doing|getting on|tracking|going|do|performing)|"
    r"how well (?:am i|are we|have i|did i)|how (?:are|were|have) we (?:been )?(?:doing|getting on|going|performing)|"
    r"how much (?:%|per ?cent|percent|percentage|work|stuff|of (?:it|my (?:work|tasks|list))).*\b(?:done|complete|"
    r"completed|"
    r"finish|finished)|how many %|any numbers|performance (?:report|summary|stats)|(?:weekly|"
    r"monthly) (?:report|summary|stats|recap) of my|am i (?:getting|doing|becoming) (?:any )?(?:better|worse|more|"
    r"faster)|keeping up|slacking(?: off)?|"
    r"procrastinating|in a row|how (?:far along|fast|quickly|often|punctual|reliable) (?:am|do|have|was) i\b|"
    r"(?:finish|complete|get|do)\w* (?:\w+ ){1,4}on time|(?:do|am|have|did) i (?:usually|normally|typically|"
    r"generally|on "
    r"average) (?:finish|complete|get|do)|"
    r"i (?:usually|normally|typically) (?:finish|complete|get)|(?:did|do|have|am) i (?:do|done|doing) (?:so |all |"
    r"very )?(?:well|ok|okay|badly|good|bad|alright|right)|"
    r"done (?:vs|versus|against) (?:\w+ )?(?:late|overdue|open|missed|to ?do|added|new|left)|(?:^|my |"
    r"the )(?:numbers|figures) for (?:the|"
    r"this|last) (?:week|month|year|quarter)|on top of "
    r"(?:things|my tasks|it)|"
    r"what percent\w*|percentage)\b",
)


_OWN_DOING: Final = vocabulary("did done got had been made finished completed")


def measured(text: str, words: list[str]) -> Reading | None:
    """A question of how it is going; ``words`` are those of the text."""
    if len(words) > 16 or words[0] in (
        "add",
        "remind",
        "put",
        "create",
        "finish",
        "prepare",
        "send",
        "review",
        "update",
        "write",
        "done",
        "delete",
    ):
        return None
    if words[0] not in _OWN_DOING and present_of(words[0]) is not None:
        return None  # "turned in the stats homework"
    if re.search(r"[#\"“]|\b(?:due|overdue|tomorrow)\b", text, re.IGNORECASE):
        return None
    return Commands((Stats(),), exact=False) if _MEASURES.search(text) else None
