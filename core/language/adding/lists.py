"""Several tasks in one line: "milk, eggs and bread", "call ana and then pay rent", two with a date each."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding import wholes
from core.language.adding.chores import chores, leads_on
from core.language.adding.levels import priority_of
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.adding.sequences import also, enumerated
from core.language.frame.polite import without_tail
from core.language.frame.reasons import tells_why
from core.language.readings import Add
from core.language.tasks.filters import Scene
from core.language.tasks.kernels import plain_verb
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary


def two_dated(text: str, scene: Scene) -> tuple[Add, ...] | None:
    """ "buy milk tomorrow and call the bank on friday": each has a date of its own."""
    for found in re.finditer(r"(?:\s+and\s+|[,;]\s+(?:and\s+)?)(?:also\s+|then\s+)?(?=(\w+)\s)", text, re.IGNORECASE):
        left, right = _with_hour(text[: found.start()], scene), quick_add(text[found.end() :], scene)
        if left is None or right is None or not (left.due_text or left.repeat_text):
            continue
        right = _on_its_day(right, left, scene)
        if found[0].startswith(",") and tells_why(text[found.end() :]):
            continue  # "…, the council comes early tomorrow"
        if _is_apart(text[: found.start()], left, text[found.end() :], right, scene):
            return left, right
        if left.due_text is None or right.due_text is None:
            continue
        if found[1].lower() in IMPERATIVES:
            return left, right
        if _ends_with_its_date(text[: found.start()], left) and _ends_with_its_date(text, right):
            verb = left.title.split()[0]
            carried = verb.lower() in IMPERATIVES and " " in left.title
            return left, replace(right, title=f"{verb} {right.title}") if carried else right
    return None


_ONE_DAY: Final = (
    r"(?:(?:next|this) )?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|today|tomorrow)"
)
_DAY_AND_HOUR: Final = caseless(rf"^(?P<what>.*\w) (?P<when>(?:on )?{_ONE_DAY} \d{{1,2}})$")
_DAY: Final = caseless(rf"\b{_ONE_DAY}\b")
_HOUR: Final = caseless(r"(?:(?:at|by|@|around) )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midday)")


def _with_hour(text: str, scene: Scene) -> Add | None:
    """The first of two tasks: "dinner friday 8", where the lone number ends it, has an hour."""
    made = quick_add(text, scene)
    found = _DAY_AND_HOUR.match(text) if made is not None and made.due_text is None else None
    if found is None or not scene.is_due(found["when"]):
        return made
    titled = quick_add(found["what"], scene)
    return made if titled is None or titled.due_text else replace(titled, due_text=found["when"])


def _on_its_day(second: Add, first: Add, scene: Scene) -> Add:
    """ "Dinner friday at 8 and movie at 10": an hour alone is of the same day."""
    day = _DAY.search(first.due_text or "")
    if day is None or second.due_text is None or _HOUR.fullmatch(second.due_text) is None:
        return second
    both = f"{day[0]} {second.due_text}"
    return replace(second, due_text=both) if scene.is_due(both) else second


def _is_apart(front: str, left: Add, behind: str, right: Add, scene: Scene) -> bool:
    """ "Water the plants every day and check the mail on friday": a chore of its own, behind the date of the first."""
    when = left.repeat_text or left.due_text or ""
    marked = left.labels and front.rstrip().lower().endswith(left.labels[-1])
    if not (marked or front.rstrip(" .!").endswith(when)) or leads_on(front, behind):
        return False
    words = behind.split()
    if scene.is_due(left.title) or scene.repeats(left.title) or words[0].lower().strip(":") in _SAYING:
        return False
    return opens_with_verb(words) and len(right.title.split()) > 1 and "," not in left.title + right.title


_SAYING: Final = vocabulary("label tag note mark file")  # what may be said of the first


def _ends_with_its_date(text: str, made: Add) -> bool:
    """ "flight on monday"; not "monday's flight"."""
    named = made.title.split()[0].lower()
    when = (made.due_text or "").split()  # "at 8 with Jo tomorrow" has it in two places
    return text.rstrip(" .!").split()[-1:] == when[-1:] and named[0].isalpha() and named not in _NO_THINGS


_NO_THINGS: Final = vocabulary(
    "by with from for to in on at of about it that this them he she they i we you not or again"
)
_STRONG: Final = re.compile(r"[,;]|\s\+\s")
_PICKED: Final = caseless(r"(?:pick up|stock up on)(?= \w)")
_CARRIED: Final = vocabulary(
    "buy get grab fetch call email text order fix clean wash water feed pay book return ring message contact collect "
    "purchase restock replenish refill"
)


_HAD: Final = vocabulary("buy get grab fetch purchase restock replenish refill")


def split_list(text: str, scene: Scene, *, announced: bool = False) -> tuple[Add, ...] | None:
    """ "milk, eggs and bread" as three tasks: only with a comma and short items, or where a list was announced."""
    if "\n" in text:
        return None
    text = without_all(text)
    quoted = '"' in text or "“" in text
    counted = enumerated(text) or (None if quoted else also(text))
    if counted is not None:
        made = [quick_add(without_tail(item), scene) for item in counted]
        return tuple(item for item in made if item is not None)
    if quoted:
        return None
    several = several_chores(text, scene)
    if several is not None:
        return several
    shared = quick_add(text, scene)
    if shared is None:
        return None
    whole = shared.title
    if _dated_inside(text, shared, scene):
        whole, shared = text, Add("")
    pieces = wholes.pieces(whole, announced=announced)
    commas = _STRONG.search(whole) is not None
    two = len(pieces) == 2 and "," in whole and all(_PLAIN_ITEM.fullmatch(piece) for piece in pieces)
    if len(pieces) < 2 or not (announced or two or (commas and len(pieces) > 2)):
        return None
    if not announced and not _are_items(pieces):
        return None
    picked, kinds = _PICKED.match(pieces[0]), _are_kinds(pieces)
    verb = picked[0] if picked is not None else pieces[0].split()[0]
    acts = any(plain_verb(piece.split()[0].lower()) is not None and " " in piece for piece in pieces[1:])
    short = not acts and (
        picked is not None
        or verb.lower() in _HAD
        or all(len(piece.split()) <= 2 and "'" not in piece for piece in pieces)
    )
    if (picked is not None or verb.lower() in _CARRIED) and len(pieces[0].split()) > 1 and short and not kinds:
        pieces = [
            pieces[0],
            *(
                piece if piece.split()[0].lower() in IMPERATIVES and len(piece.split()) > 1 else f"{verb} {piece}"
                for piece in pieces[1:]
            ),
        ]
    items = [quick_add(piece, scene) for piece in pieces]
    return tuple(with_defaults(item, shared) for item in items if item is not None)


# "…, mow the lawn all for saturday": said of the whole list, and of no thing in it.
_OF_ALL: Final = caseless(
    r"(?<=\w)(?<!\bthem)(?<!\bit)(?<!\bus)(?<!\byou),? (?:all|both)(?: (?:of )?(?:them|these|those))?"
    r"(?= (?:(?:is|are|to be done) )?(?:due|for|by|on|before|until) [^,]+$)"
)


def without_all(text: str) -> str:
    """A list without the "all" before its date."""
    return _OF_ALL.sub("", text) if "," in text or " and " in text else text


def _are_kinds(pieces: list[str]) -> bool:
    """ "Water bill, gas bill, phone bill": each is a thing of its own, and the first word no verb."""
    return all(len(piece.split()) == 2 for piece in pieces) and len({piece.lower().split()[1] for piece in pieces}) == 1


# "milk, eggs": of two things with a comma between them, neither may be about the other.
_PLAIN_ITEM: Final = re.compile(
    r"(?!(?:about|for|to|with|from|in|on|at|by|the|a|an|my|our|his|her|it|maybe|please|asap|urgent|not|but|so|or|"
    r"if|when|re|because|like|also|too|"
    r"ideally|preferably|probably|sharp|today|tomorrow)\b)[a-z][a-z'-]+(?: [a-z][a-z'-]+)?"
)


def several_chores(text: str, scene: Scene) -> tuple[Add, ...] | None:
    """Several chores in one sentence. The date behind the last, or before the first, is that of all that have none."""
    text = without_all(text)
    parts = chores(text)
    if parts is None:
        return None
    items = [quick_add(part, scene) for part in parts]
    if any(item is None for item in items):
        return None
    made = [item for item in items if item is not None]
    dated = [item for item in made if item.due_text or item.repeat_text]
    apart = _SENTENCES.search(text) is not None  # what ends a sentence has a date of its own
    shared = made[-1] if dated == [made[-1]] and not apart else Add("")
    return tuple(with_defaults(item, replace(shared, title="")) for item in made)


def _dated_inside(text: str, shared: Add, scene: Scene) -> bool:
    """ "Call plumber, dentist friday, buy nappies": the date is of the one that it stands behind."""
    when = shared.due_text
    parts = [part.strip() for part in _STRONG.split(text.rstrip(" .!"))]
    if not when or shared.priority or shared.labels or shared.repeat_text or any(map(scene.is_due, parts)):
        return False
    return any(part.endswith(when) for part in parts[:-1])


_SENTENCES: Final = re.compile(r"\w\.\s+\w")
_QUANTITY: Final = caseless(
    r"^(?:(?:an?|\d+|one|two|three|four|five|six|ten|half(?: an?)?|some|more|another|the)\s+)(?:x\s+|dozen\s+)?"
    r"(?:[a-z-]+ of )?(?=\S)",
)


# "They shut at 5", "it's for gran": why, and no thing.
_TOLD: Final = caseless(r"(?:they|he|she|we|it|i)(?:['’](?:s|re|m|ve|ll|d))? [a-z]")


def _are_items(pieces: list[str]) -> bool:
    said = any(priority_of(piece) is not None or _TOLD.match(piece) for piece in pieces[1:])
    return not said and all(_is_item(piece) for piece in pieces)


_FOR_WHOM: Final = caseless(r"(?<=\w) for(?: [\w'’-]+){1,3}$")


def _is_item(piece: str) -> bool:
    words = (_FOR_WHOM.sub("", _QUANTITY.sub("", piece)) or piece).split()
    if len(words) <= 5 and ("of" in words[1:-1] or ("for" in words[1:-1] and len(words) < len(piece.split()))):
        return True  # "cream of mushroom soup", "a card for little Emma"
    return len(words) <= 3 or (words[0].lower() in IMPERATIVES and len(words) <= 7)
