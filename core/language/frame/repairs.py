"""What somebody takes back while still writing: "remind me at 3, sorry 4, to …", "delete 1, no hang on, 5", "paid the
water bill, I mean the gas bill".

The words behind the mark replace those of their kind before it: a number a number, a day a day, else the same words
from where they begin alike.
"""

import re
from typing import Final

from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.typos import slips
from core.language.text.words import vocabulary

_TAKES_BACK: Final = caseless(
    r"\s*(?:[,.;!…]+|\s[-–—]+)?\s+(?:(?:no|oh|oops|wait|sorry|actually)[\s,.]+)*"
    r"(?:no wait|wait no|no hang on|hang on|no sorry|sorry no|(?:no|actually|wait|sorry|better|hmm),? make (?:it|"
    r"that)|or rather|"
    r"i mean|i meant?|correction|scratch that|no,? actually|actually no|"
    r"(?<=[,.;!…–—-] )(?:no|sorry|wait|rather|actually|well))\b[\s,:–—-]*(?=\S)",
)
_NO_WORDS: Final = vocabulary(
    "it it's its that that's this i i'm i'll i've you he she they we don't dont leave keep forget nothing never not "
    "wait "
    "what why is isn't was wasn't please pls can could thanks thank add delete remove done cancel undo stop need for "
    "because "
    "but the_one to about if mark move push make no yes so and my on rush worries problem idea joke longer more one "
    "need"
)
_END: Final = re.compile(r"\s*(?:[,;!?…]|\s[-–—]+\s|\.(?=\s))\s*")
# Why what was said doesn't do.
_WHY_NOT: Final = caseless(
    r"(?:that['’]?s|it['’]?s|(?:he|she|they|we|i|the \w+|my \w+)(?:['’]\w+| \w+)) .*\w|\w+['’]s (?:off|closed|out|"
    r"away|busy|shut)\b",
)
_LONGEST: Final = 60  # words
_ENOUGH: Final = 2  # words


def repaired(text: str, scene: Scene) -> str | None:
    """The text as it was meant; None where nothing is taken back in it, or what replaces what can't be told."""
    if (starred := _starred(text)) is not None:
        return starred
    if len(text.split()) > _LONGEST or '"' in text or "“" in text or "\n" in text:
        return None
    for found in _TAKES_BACK.finditer(text):
        before, behind = text[: found.start()].rstrip(" ,.;–—-"), text[found.end() :]
        if len(before.split()) < 2 or not behind.strip(" .!?"):
            continue
        end = _END.search(behind)
        said, rest = (behind, "") if end is None else (behind[: end.start()], behind[end.end() :])
        weak = found[0].strip(" ,.;:!–—-").lower() in ("no", "well", "wait", "actually", "rather")
        if _WHY_NOT.match(said) and rest and (moved := _day(before, rest.strip(" .!"), scene)) is not None:
            return moved  # "monday, no wait he's closed mondays, tuesday"
        better = _instead(before, said.strip(), scene, weak=weak)
        if better is not None:
            joined = f"{better} {rest}".strip()
            return re.sub(r"\s+", " ", joined)
    return None


# A whole request, which takes the place of all that went before: "wake me up, sorry, I mean remind me to …".
_ANEW: Final = caseless(
    r"(?:remind me|add|create|show me|list|set (?:a|an) (?:reminder|task)|(?:(?:i|we)(?:['’]ve)? )?(?:need to|have to|"
    r"gotta|got to|must|should) [a-z]+ [a-z]+)\b(?!.*\b(?:it|that|this|them)\b)",
)


_STARRED: Final = re.compile(r"[\s.,;!]*\s(?:\*\s?(?P<star>[\w'’-]+)\*?|(?P<behind>[\w'’-]+)\*)[\s.!]*$")
_MOST_SLIPS: Final = 2


def _starred(text: str) -> str | None:
    """ "Clip his mails. *nails": the word that is most like it, put right."""
    found = _STARRED.search(text)
    if found is None:
        return None
    right, before = found["star"] or found["behind"], text[: found.start()]
    words = [word for word in re.finditer(r"[\w'’-]+", before) if word[0].lower() != right.lower()]
    nearest = min(words, key=lambda word: slips(word[0].lower(), right.lower()), default=None)
    if nearest is None or slips(nearest[0].lower(), right.lower()) > min(_MOST_SLIPS, len(right) - 2):
        return None
    return f"{before[: nearest.start()]}{right}{before[nearest.end() :]}"


def _instead(before: str, said: str, scene: Scene, *, weak: bool) -> str | None:
    """The words before, put right. After a `weak` mark ("no") only a number or a day is plainly a replacement."""
    if not weak and len(said.split()) > _ENOUGH and _ANEW.match(said):
        return said
    if not said:
        return None  # "that's not what I meant. undo that"
    first = said.split()[0].lower().strip(",.!?")
    dated = _day(before, said, scene)
    if dated is not None:
        return dated
    if first in _NO_WORDS and not _begins_alike(before, first):
        return None
    plain = _number(before, said) or _hour_before(before, said) or _day(before, said, scene)
    return plain if weak and len(said.split()) == 1 else plain or _alike(before, said)


def _number(before: str, said: str) -> str | None:
    """ "buy 4 no make it 6 folding chairs", "delete 1, no, 5", "at 3, sorry 4"."""
    number = re.match(r"(?:at |#)?(?P<n>#?\d+(?:[:.]\d\d)?(?: ?[ap]m)?)(?P<rest>(?:\s.*)?)$", said, re.IGNORECASE)
    last = re.search(r"#?\d+(?:[:.]\d\d)?(?: ?[ap]m)?$", before, re.IGNORECASE)
    return f"{before[: last.start()]}{number['n']}{number['rest']}" if number and last else None


_HOUR: Final = caseless(
    r"(?:(?:at|by|around|about|for) )?(?:(?:half|quarter|ten|twenty|five|\d{1,2})(?: (?:past|to))? (?:\d{1,2}|one|"
    r"two|three|"
    r"four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,2}(?:[:.]\d\d)?|noon|midday|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)(?: ?[ap]\.?m\.?| o['’]?clock)?(?: please| pls)?",
)


_CLOCK: Final = caseless(
    r"\b(?:at|by|around|for) (?:half |quarter (?:past|to) )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?(?! ?(?:\w+day|"
    r"[a-z]*\d|people|"
    r"minutes?|hours?|days?|weeks?))",
)


def _hour_before(before: str, said: str) -> str | None:
    """ "Remind me at 2 to call the donor, sorry, at 3": the one hour that was said, wherever it stands."""
    old = list(_CLOCK.finditer(before))
    new = said.strip(" .!")
    if re.fullmatch(r"\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}:\d\d", new, re.IGNORECASE):
        new = f"at {new}"
    if len(old) != 1 or _CLOCK.fullmatch(new) is None:
        return None
    return f"{before[: old[0].start()]}{new}{before[old[0].end() :]}"


def _day(before: str, said: str, scene: Scene) -> str | None:
    """ "haircut wednesday, no wait, thursday"."""
    words = before.split()
    lengths = range(min(4, len(words) - 1), 0, -1)
    if _HOUR.fullmatch(said):  # an hour takes the place of the hour, and not of the day before it
        lengths = [length for length in lengths if _HOUR.fullmatch(" ".join(words[-length:]))] or lengths
    for length in lengths:
        old = " ".join(words[-length:])
        if scene.is_due(old) or scene.is_range(old):
            if not (scene.is_due(said) or scene.is_range(said)):
                return None
            link = re.match(r"(?:on|by|at|for|in|until|before)\s", old, re.IGNORECASE)
            keeps = link is not None and not re.match(r"(?:on|by|at|for|in|until|before)\s", said, re.IGNORECASE)
            kept = link[0] if keeps and link is not None and scene.is_due(f"{link[0]}{said}") else ""
            return f"{' '.join(words[:-length])} {kept}{said}"
    return None


def _begins_alike(before: str, first: str) -> bool:
    return len(first) > 1 and first in before.lower().split()


def _alike(before: str, said: str) -> str | None:
    """ "paid the water bill, I mean the gas bill": from the word that both begin with; one word for one word."""
    words, new = before.split(), said.split()
    low = [word.lower() for word in words]
    if len(new) > 5 or new[0].lower() in ("hurry", "rush"):
        return None
    if new[0].lower() in low[1:] and len(new) > 1:
        at = len(low) - 1 - low[::-1].index(new[0].lower())
        return " ".join([*words[:at], *new])
    if len(new) > 1 and new[-1].lower() in low[-1:]:  # "the water bill, sorry, gas bill"
        return " ".join([*words[: -len(new)], *new]) if len(words) > len(new) else None
    return " ".join([*words[:-1], *new]) if len(new) == 1 and new[0].isalpha() and len(words) > 1 else None
