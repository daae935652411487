"""What is done in part is left open: "I've got most of the report done", "gutters half cleaned", "boxes packed, bar the
kitchen". Nothing is finished on such words."""

from collections.abc import Callable
from typing import Final

from core.language.readings import Add, Ask, Commands, Complete, Reading, Unknown
from core.language.text.caseless import caseless

_CUES: Final = (
    "half",
    "third",
    "quite all",
    "about all",
    "quarter",
    "most",
    "part",
    "some of",
    "few of",
    "bit of",
    "bits of",
    "bulk of",
    "majority",
    "so far",
    "almost",
    "nearly",
    "just about",
    " bar ",
    "except",
    "minus",
    "%",
    "percent",
    "per cent",
    " side of",
    "way through",
    "way into",
    " end of",
    " wall of",
    " page",
    " chapter",
    " section",
    " coat of",
    " load of",
    " out of",
    " of the ",
)
_ABOUT: Final = (
    r"(?:(?:about|around|roughly|approximately|maybe|like|only|just|at least|over|well|more than|almost|nearly|already|"
    r"a good|only about|perhaps) )*"
)
_DONE: Final = (
    r"(?:done|finished|complete|completed|through|ready|written|made|built|cut|read|sewn|drawn|sent|paid|sorted|there|"
    r"[a-z]{3,}ed)\b"
)
_NUMBER: Final = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a couple|a few|several)"
# All of it is left out to read what is done, and how much isn't read.
_PART: Final = caseless(
    rf"\b{_ABOUT}(?:a |one |the (?:first|other|second|last) )?half(?:[- ]?way)? (?=of |the |my |our |this |that |"
    rf"{_DONE})(?:of )?|\b{_ABOUT}(?:(?:a|one|two|three)[- ](?:thirds?|quarters?|fifths?)(?! (?:past|to|of an)\b)|"
    rf"\d{{1,2}} ?(?:%|percent\b|per cent\b))(?: of (?:the way )?)?(?: ?through)?|"
    r"(?<!\bthe )(?<!\bmy )\b(?:(?:most|part|some|a bit|much) of |"
    r"(?:parts|bits|a chunk|chunks|the bulk|the majority|a few|a couple) of "
    r"(?=the |my |our |this |that |it |them |those |these ))|"
    r"\b(?:one|two|three|four|the first|the front|the back|the top|the bottom|the other|another|a)"
    r"(?: (?:two|three|few|couple of))? (?:side|half|part|wall|section|page|chapter|corner|end|bit|batch|coat|"
    r"layer|shelf|row|load|stretch|lot)s? of (?=the |my |our |this |that |it\b)|"
    rf"\b{_NUMBER} (?:out )?of (?=(?:the |my |our |those |these )?{_NUMBER}\b)|"
    r",? so far(?: as\b.*)?$|,? (?:mostly|partly|partially|in part|for the most part|more or less)(?=[\s.,!]|$)|"
    rf"\b(?:almost|nearly|just about|practically|mostly|partly|partially) (?=(?:all |all the )?{_DONE})|"
    r"(?<=\w)(?<!\beveryone)(?<!\beverybody)(?<!\banyone),? (?:all )?(?:except|except for|apart from|bar|minus|"
    r"save for|other than) .+$|\b(?:nearly|almost|not quite|just about) all (?:of )?"
    r"(?=the |my |our |this |that |it |them |those |these )"
)
_ON_THE_WAY: Final = caseless(
    r"^(?:(?:ok|so|well|oh|just|now|finally|about|around|only|already|i|we|i['’]?m|we['’]re|im|am|are|got)[\s,]+)*"
    r"(?:half|part|mid|most of the|a third of the|a quarter of the)[- ]?way (?:through|into|thru|doing|with) \S"
)
_LEFT_OPEN: Final = Ask("I leave it open. Write “done” and the number, like “done 3”, once all of it is done.")


def left_open(text: str, reading: Reading, read: Callable[[str], Reading]) -> Ask | None:
    """That it stays open, where something is said to be done in part; None for any other text. `read` reads what is
    left of the text without how much is done."""
    if not _is_told(reading) or text.rstrip().endswith("?") or not any(cue in text.lower() for cue in _CUES):
        return None
    if _ON_THE_WAY.match(text):
        return _LEFT_OPEN
    whole = " ".join(_PART.sub(" ", text).split())
    return _LEFT_OPEN if whole != " ".join(text.split()) and _finishes(read(whole)) else None


def _is_told(reading: Reading) -> bool:
    added = isinstance(reading, Commands) and len(reading.items) == 1 and isinstance(reading.items[0], Add)
    return added or isinstance(reading, Ask | Unknown) or _finishes(reading)


def _finishes(reading: Reading) -> bool:
    return isinstance(reading, Commands) and all(isinstance(item, Complete) for item in reading.items)
