"""When a new task is the only reading of its words. The title is to be of one piece, with a verb in front that is no
command to Errand, or with a plain command to add before it; no words may be left over that were in neither.
"""

import re
from typing import Final

from core.language.readings import Add
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_LONGEST: Final = 9  # words
# Plain words of adding; other words before a title are a wish or a duty, which may be told of a task that exists.
_TOLD_TO: Final = caseless(
    r"\b(?:add\w*|remind\w*|reminders?|list|tasks?|to-?dos?|notes?|note|remember\w*|forget|memo|put|log|schedule|"
    r"make sure|"
    r"making sure|alert|write|jot|pop|chuck|stick)\b|:",
)
# "I'd like to order a pizza" may be asked of Errand.
_WISH: Final = caseless(r"\b(?:like|love|want|wanna|wish|fancy) ?(?:to)?\s*$")
_TO_THE_LIST: Final = vocabulary(
    "move push delete remove mark change rename postpone reschedule reopen archive untick uncheck undo edit update "
    "modify"
)
# Of hours and seasons, where they end a title or a preposition stands before them: they may be when it is due.
_TIMES: Final = vocabulary(
    "morning afternoon evening night noon midday midnight lunchtime teatime bedtime dinnertime oclock o'clock hour "
    "hours "
    "minute minutes day days early late midweek weekday weekdays weeknight eod cob eow eom summer winter autumn spring "
    "sometime someday fortnight dawn dusk sunrise sunset breakfast"
)
_AT_A_TIME: Final = caseless(
    r"\b(?:at|by|till|until|around|before|after|past) (?:about )?(?:\d|(?:one|two|three|four|five|six|seven|eight|"
    r"nine|ten|"
    r"eleven|twelve|half|quarter)\b)",
)
_MARKED: Final = re.compile(r"\(|^\w+ #?\d+$")  # an aside, and "finish 3"
_SAID_OF_IT: Final = vocabulary("is are was were isn't aren't will won't has have needs")
_WORD: Final = re.compile(r"[\w'’]+")


def is_plainly_new(new: Add, text: str) -> bool:
    """Whether nothing but a new task of this title can have been meant by the text."""
    words = new.title.lower().split()
    if len(words) > _LONGEST or hides_a_time(new.title) or _MARKED.search(new.title):
        return False
    if words[0] not in IMPERATIVES and "to" in words:
        return False  # "more time to the report": added to something
    front = text.lower().partition(new.title.lower())[0]
    if _TOLD_TO.search(front) is None and (words[0] in _TO_THE_LIST or _WISH.search(front)):
        return False
    return not _left_over(new, text, front)


def hides_a_time(title: str) -> bool:
    """Whether a title ends in what may be when it is due, or names an hour."""
    last = title.lower().split()[-1].strip(".,!")
    return last in _TIMES or _AT_A_TIME.search(title) is not None


def _left_over(new: Add, text: str, front: str) -> bool:
    """Whether a verb of the sentence is neither in the title nor before it: "remember my birthday is in june"."""
    behind = text.lower()[len(front) + len(new.title) :]
    return not _SAID_OF_IT.isdisjoint(_WORD.findall(behind))


__all__ = ["hides_a_time", "is_plainly_new"]
