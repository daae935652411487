"""What stays as it is when something is moved: "to the 27th, same time", "to 5pm, same day", "to friday, still 5pm"."""

from typing import Final

from core.language.frame.tables.moved import WHEN
from core.language.frame.turns import ASKED
from core.language.text.caseless import caseless


def without_sameness(text: str) -> str:
    """A request to move something without "same time", "same day": what isn't named stays as it is."""
    low = text.lower()
    if not ("same" in low or "still" in low or "that day" in low) or not _MOVES_IT.search(text):
        return text
    plain = _SAME_DAY.sub(r"\1", _SAME_TIME.sub("", text))
    return _STILL_AT.sub(r" at \1", plain if plain == text else _MOVED_ON.sub(r"\1 to ", plain))


_MOVES_IT: Final = caseless(
    r"\b(?:move|push|shift|reschedule|change|bump|put|switch|bring|postpone|set|delay|defer|make|prepone|advance|"
    r"forward|swap)(?:d|ed)?\b|\bto (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|next|the \d)|"
    r"\b(?:is|are|it['’]?s|now|not)\b|['’]s\b",
)
_SAME_TIME: Final = caseless(
    r"[\s,]+(?:(?:and|but|with|at|the|keep|keeping)\s+)*(?:same (?:time|hour|timings?)(?: of day)?(?: as (?:before|"
    r"usual|always|now))?|"
    r"(?:timings?|times?|hours?) (?:is|are|stays?|remains?|will be|being) (?:the )?same(?: as (?:before|usual|"
    r"always))?)"
    r"(?=$|\s*[.!?,;])",
)
# "Move the lesson on the 11th, the same hour": to the 11th.
_MOVED_ON: Final = caseless(
    rf"^({ASKED}(?:move|shift|transfer|postpone|push|put|bring)(?: (?:please|pls|kindly))? [^,;]+?(?<! to)) (?:on|"
    rf"for|in|at(?= (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? [a-z]{{3}})) "
    rf"(?={WHEN}$)",
)
# "… to friday, still 5pm"; "still 3 days to go" is no hour.
_STILL_AT: Final = caseless(
    r"(?:,| but| and| [-–—]+)+ still (?:at |for )?(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)|\d{1,2}[:.]\d\d|noon|midday|"
    r"(?<=at )\d{1,2})(?=$|\s*[.!?,;])",
)
_SAME_DAY: Final = caseless(
    r"(\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midday|midnight|o['’]?clock|morning|afternoon|evening|night|lunchtime|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty))"
    r"[\s,]+(?:(?:on|the|but|now|and|keep|keeping|still)\s+)*(?:that )?(?:very )?"
    r"(?:same|that) day(?: only| itself)?(?=$|[.!?,;])",
)
