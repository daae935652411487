"""A title without what its sentence left on it."""

import re
from typing import Final

from core.language.adding.draft import QUOTED
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb

_LEADING_TO: Final = caseless(
    r"^(?:(?:for\s+)?me\s+to|to|that\s+i(?:'m|\s+am)?\s+(?:need|have|should|must|supposed)(?:\s+to)?|"
    r"that\s+(?:i|we|i've|we've|ive|there's|there\s+is)(?:\s+have)?(?:\s+got)?\s+(?:an?|another))\s+",
)
_TO_BE_DONE: Final = caseless(
    r"\s+(?:(?:still )?(?:needs?|has|have|ought|must|should)(?: to)?(?: (?:be|get))? (?:done|doing|finished|sorted)|"
    r"to be done)$",
)
_TO_LIST: Final = caseless(r"\s+(?:on|to|onto) (?:my|the) (?:to-?do |to do |task )?list$")


def to_be_done(title: str) -> str:
    """ "Renew the passport needs doing" without the last words: the verb has said it."""
    if opens_with_verb(title.split()):
        title = _TO_LIST.sub("", title) or title
        return _TO_BE_DONE.sub("", title) or title
    return title


_STROKE: Final = re.compile(r"\s+[/|]$")


def tidy_title(text: str) -> str:
    """A title without the punctuation and the "to" that its sentence left on it; quotes around the whole come
    off."""
    title = _LEADING_TO.sub("", text.strip(" \t\r\n,;:-–—|")).strip(" \t\r\n,;:|")
    title = _STROKE.sub("", title)
    if title.endswith((".", "!")) and not title.endswith(("..", "etc.")):
        title = title.rstrip("!. ")
    quoted = QUOTED.fullmatch(title)
    if quoted is not None:
        title = title[1:-1].strip()
    return title if any(c.isalnum() for c in title) or len(title.strip("\"'?!. ")) > 0 else ""
