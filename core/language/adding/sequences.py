"""Several commands, or several things, in one sentence: "call ana and then pay rent", "done 3 and delete 4"."""

import re
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_THEN: Final = caseless(r"\s*(?:[,;.]?\s+and\s+then\s+|[,;.]?\s+then\s+|;\s*|,?\s+and\s+also\s+|,?\s+also\s+(?=\w))")
_AND: Final = caseless(r"\s*(?:,\s*and\s+|,\s+|\s+and\s+|\.\s+|\s+&\s+|\s+but\s+)(?:please\s+|also\s+|then\s+)*")
# Words that open a command to Errand itself and are not the verb of an everyday task.
_COMMANDS: Final = frozenset(
    [
        "add",
        "delete",
        "remove",
        "complete",
        "done",
        "finished",
        "undo",
        "list",
        "show",
        "mark",
        "rename",
        "reopen",
        "postpone",
        "reschedule",
        "snooze",
        "archive",
        "tag",
        "label",
        "prioritise",
        "prioritize",
        "remind",
        "move",
        "set",
        "push",
        "tick",
        "check",
        "cross",
        "create",
        "put",
        "clear",
        "i",
        "change",
        "make",
        "stats",
        "what",
        "what's",
    ]
)
_STRICT: Final = frozenset(
    [
        "add",
        "delete",
        "remove",
        "complete",
        "done",
        "undo",
        "mark",
        "rename",
        "reopen",
        "postpone",
        "reschedule",
        "snooze",
        "archive",
        "tag",
        "untag",
        "prioritise",
        "prioritize",
        "remind",
        "tick",
        "uncheck",
        "show",
        "list",
    ]
)
_COUNTED: Final = caseless(
    r"(?:^|(?<=[\s:,;]))(?:\(?(?P<mark>\d{1,2}|[a-h])[.)]|number (?P<said>one|two|three|four|five|six|\d)[:,]?)"
    r"\s+(?=\D)",
)
_NUMBERS: Final = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_ALSO: Final = caseless(r"\s*[,;.]\s+(?:and\s+|oh\s+(?:and\s+)?)?(?:also|plus)\s+")
_A_FEW: Final = 7  # words
_QUOTED: Final = re.compile(r"(?:\"[^\"]+\"|“[^”]+”|'[^']+')")
_QUOTED_LIST: Final = re.compile(rf"{_QUOTED.pattern}(?:\s*(?:,\s*and|,|and|&|\+|plus)\s*{_QUOTED.pattern})+[.!]*")


def enumerated(text: str) -> list[str] | None:
    """The items of "a) call bob b) email sue" and "1. milk 2. bread", on one line; None for any other text."""
    if _QUOTED_LIST.fullmatch(text.strip()):
        return [item.group() for item in _QUOTED.finditer(text)]
    marks = list(_COUNTED.finditer(text))
    if len(marks) < 2 or text[: marks[0].start()].strip():
        return None
    named = [
        mark["mark"].lower() if mark["mark"] else _NUMBERS.get(mark["said"].lower(), mark["said"]) for mark in marks
    ]
    if named not in ([str(n + 1) for n in range(len(named))], list("abcdefgh"[: len(named)])):
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    items = [text[mark.end() : end].strip(" ,;") for mark, end in zip(marks, ends, strict=True)]
    return items if all(items) else None


def also(text: str) -> list[str] | None:
    """ "eggs please, also bread": two short things; None for any other text."""
    parts = [part.strip() for part in _ALSO.split(text)]
    return parts if len(parts) > 1 and all(part and len(part.split()) <= _A_FEW for part in parts) else None


_ANNOUNCED_AGAIN: Final = caseless(r"[\s,;.]+(?:and\s+)?(?=add (?:a |another |new )*(?:task|todo|item)\b)")


def sequence(text: str) -> list[str] | None:
    """The commands of a message that holds several; None where it is one. Quoted text is never cut."""
    if '"' in text or "“" in text or len(text) > 600:
        return None
    announced = _ANNOUNCED_AGAIN.split(text)
    if len(announced) > 1 and all(part.strip() for part in announced) and announced[0].lower().startswith("add"):
        return [part.strip(" ,;.") for part in announced]
    numbered = _in_a_row(text) or _obliged_row(text)
    if numbered is not None:
        return numbered
    head, *_ = text.split(maxsplit=1) or [""]
    parts = [part.strip() for part in _THEN.split(text) if part.strip()]
    if len(parts) > 1 and all(_opens(part) for part in parts):
        return None if any(_is_guarded(head, part) for part in parts[1:]) else _carry_add(parts)
    parts = _cut_at_commands(text)
    parts = [part for part in parts if part.lower().strip(" ,.!") not in _SOUNDS] or parts
    if len(parts) > 1 or parts[0] != text.strip():
        return _each_moved(parts)
    moved = _each_moved(parts)
    if len(moved) > 1:
        return moved
    pieces = [piece.strip() for piece in _AND.split(text) if piece.strip()]
    if "," in text and len(pieces) > 1 and head.lower() not in _STRICT and all(_is_chore(piece) for piece in pieces):
        return pieces
    return None


_NUMBERED: Final = re.compile(r"(?:^|[\s,;]+)(?P<n>\d{1,2})[.)]\s+(?=\D)")
_SOUNDS: Final = frozenset(
    ["oops", "whoops", "sorry", "wait", "no", "thanks", "ok", "okay", "great", "cool", "perfect", "cheers", "right"]
)
_MOVED_EACH: Final = caseless(
    r"^(?P<verb>move|push|postpone|shift|reschedule|put|bump|"
    r"change) (?P<one>\S.*?) to (?P<when>\S.*?) and (?P<other>(?:the |#|task )?"
    r"[\w#]+(?: one)?) to (?P<then>\S.*)$",
)


def _each_moved(parts: list[str]) -> list[str]:
    """ "move the first one to saturday and the second to sunday"."""
    found = _MOVED_EACH.match(parts[0]) if len(parts) == 1 else None
    if found is None:
        return parts
    return [
        f"{found['verb']} {found['one']} to {found['when']}",
        f"{found['verb']} {found['other']} to {found['then']}",
    ]


def _in_a_row(text: str) -> list[str] | None:
    """ "1. buy eggs 2. call mum 3. pay rent"."""
    marks = list(_NUMBERED.finditer(text))
    if (
        len(marks) < 2
        or _TO_ADD.fullmatch(text[: marks[0].start()]) is None
        or [int(each["n"]) for each in marks] != list(range(1, len(marks) + 1))
    ):
        return None
    ends = [each.start() for each in marks[1:]] + [len(text)]
    items = [text[each.end() : end].strip(" ,;") for each, end in zip(marks, ends, strict=True)]
    alike = _ALL_DUE.search(items[-1])
    when = "" if alike is None else f" {alike['when']}"
    items[-1] = items[-1] if alike is None else items[-1][: alike.start()]
    return [f"add {item}{when}" for item in items]


_TO_ADD: Final = caseless(
    r"(?:(?:please|pls|can you|could you|ok|so|and|new|to-?do|todos?|tasks?|(?:add|put|note|create|jot|log|"
    r"write)(?: down)?|"
    r"these|this|those|the following|following|things|for me|to (?:my|the) list|on (?:my|the) list)[\s,:–—-]*)*"
)
_ALL_DUE: Final = caseless(
    r"[\s,;.(–—-]+(?:all|both|each)(?: (?:of|three|two|four|five) ?(?:them|these|those)?)?(?: (?:are|is|"
    r"to be))?(?: due)? "
    r"(?P<when>(?:for|by|on|before|due|this|next|tomorrow|today|tonight)\b[^,;]*?)[\s.!)]*$"
)


_OBLIGED: Final = (
    r"(?:i|we)(?:['’](?:ve|ll|d))? (?:also |still |really )*(?:need to|have to|have also to|gotta|got to|must|should|"
    r"ought to|better|(?<=['’]ve )to|(?<=also )to|(?<=still )to) (?=[a-z]+)"
)
_OBLIGED_CUT: Final = caseless(rf"(?:\s*[,;.]\s+|\s+)(?:and\s+|then\s+|plus\s+|also\s+|(?<=[,;.]\s))+(?={_OBLIGED})")
_OBLIGED_FIRST: Final = caseless(
    rf"^(?:(?:ok|okay|so|right|a|few|couple|of|things|stuff|today|also|and|two|three|many)[\s,:.]+)*(?={_OBLIGED})",
)


def _obliged_row(text: str) -> list[str] | None:
    """ "I need to return the trencher and I need to invoice Delgado"."""
    first = _OBLIGED_FIRST.match(text)
    parts = _OBLIGED_CUT.split(text[first.end() :]) if first is not None else []
    return [part.strip(" ,;.") for part in parts] if len(parts) > 1 else None


def opens_strictly(parts: list[str]) -> bool:
    """Whether each part says itself that it is a command to Errand."""
    return all(part.split()[0].lower().strip(",:") in _STRICT for part in parts)


def _opens(part: str) -> bool:
    word = part.split()[0].lower().strip(",:")
    return word in IMPERATIVES or word in _COMMANDS


def _is_chore(piece: str) -> bool:
    words = piece.split()
    return len(words) > 1 and words[0].lower() in IMPERATIVES and words[0].lower() not in _STRICT


def _carry_add(parts: list[str]) -> list[str]:
    """ "add call ana then pay rent": the second is added too."""
    first = parts[0].split()[0].lower()
    if first not in ("add", "create", "todo"):
        return parts
    return [
        part if index == 0 or part.split()[0].lower() in _STRICT else f"add {part}" for index, part in enumerate(parts)
    ]


# What takes something away or changes it: in one sentence with "add …" it is a part of the title ("and delete old
# logs"), unless a number shows that a task is meant.
_CHANGING: Final = _STRICT - {"add", "remind", "show", "list"}
_TARGET: Final = caseless(
    r"\S+\s+(?:off\s+)?(?:(?:task|number|item)\s*)?#?\d+\b(?!\s+(?!as\b)[^\W\d_]+s\b)|mark (?:it|that)\b"
)


def _is_guarded(head: str, part: str) -> bool:
    """Whether a part would change or delete something, behind an "add" that is still the same sentence."""
    word = part.split(maxsplit=1)[0].lower().strip(",:") if part.strip() else ""
    added = head.lower().strip(",:") in ("add", "create", "todo")
    return added and word in _CHANGING and _TARGET.match(part) is None


# "Need to unsubscribe and remove my card": the second is a duty as well.
_DUTIES: Final = caseless(
    r"(?:(?:also|and|so|oh|ok|then) )*(?:(?:i|we)(?:['’](?:ve|d|ll))? )?(?:(?:also|still|really|just) )*(?:need|have|"
    r"has|ought|got|want|had|remember|going|supposed|meant) to |(?:(?:i|we) )?(?:gotta|must|should|gonna) "
)
_TO_OTHERS: Final = caseless(r"(?:show|remind) (?:him|her|them)\b")


def _cut_at_commands(text: str) -> list[str]:
    """Cuts before "and delete 4", where what follows can only be a command to Errand."""
    parts: list[str] = []
    at = 0
    head = "add" if _DUTIES.match(text) else text.split(maxsplit=1)[0]
    for found in _AND.finditer(text):
        word = text[found.end() :].split(maxsplit=1)[0].lower().strip(",:") if text[found.end() :].strip() else ""
        sentence = found[0].lstrip().startswith(".")
        if not sentence and _is_guarded(head, text[found.end() :]):
            continue
        if word in _STRICT and text[at : found.start()].strip() and not _TO_OTHERS.match(text[found.end() :]):
            parts.append(text[at : found.start()].strip())
            at = found.end()
    parts.append(text[at:].strip())
    return [part for part in parts if part]
