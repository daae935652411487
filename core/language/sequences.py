"""Several things in one message: pasted bullets, numbered lines, "call ana and then pay rent", "done 3 and delete
4"."""

import re
from typing import Final

from core.language.verbs import IMPERATIVES

_BULLET: Final = re.compile(
    r"^\s*(?:[-*•–—▪◦‣·+]|\(?\d{1,2}[.)]|\[[ x]?\]|-\s*\[[ x]?\]|[a-h][.)])\s+(?P<item>\S.*)$", re.IGNORECASE
)
_HEADING: Final = re.compile(
    r"^(?:(?:please|can you|could you|hi|hey|ok|so)[\s,]+)*(?:add|create|new|here(?:'s| are| is)|my|"
    r"these|todo|to-?do|tasks|todos|list|shopping|groceries|i need to|i have to|need to|put|things|"
    r"buy|get|for|today|tomorrow|this|remember|don'?t forget|reminders)\b.*:?\s*$",
    re.IGNORECASE,
)
_THEN: Final = re.compile(
    r"\s*(?:[,;.]?\s+and\s+then\s+|[,;.]?\s+then\s+|;\s*|,?\s+and\s+also\s+|,?\s+also\s+(?=\w))", re.IGNORECASE
)
_AND: Final = re.compile(
    r"\s*(?:,\s*and\s+|,\s+|\s+and\s+|\.\s+|\s+&\s+|\s+but\s+)(?:please\s+|also\s+|then\s+)*", re.IGNORECASE
)
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


def bullets(text: str) -> list[str] | None:
    """The items of a pasted list, a heading line such as "add these:" left out; None where it isn't one."""
    lines = [line for line in text.splitlines() if line.strip()]
    heading = lines[0] if lines and not _BULLET.match(lines[0]) else None
    body = lines[1:] if heading is not None else lines
    items = [match["item"].strip() for line in body if (match := _BULLET.match(line))]
    if (
        items
        and len(items) == len(body)
        and (heading is None or _HEADING.match(heading) or heading.rstrip().endswith(":"))
    ):
        return items if len(items) > 1 or heading is not None else None
    if heading is not None and heading.rstrip().endswith(":") and _HEADING.match(heading) and len(body) > 1:
        return [line.strip() for line in body]
    return None


def sequence(text: str) -> list[str] | None:
    """The commands of a message that holds several; None where it is one. Quoted text is never cut."""
    if '"' in text or "“" in text or len(text) > 600:
        return None
    numbered = _in_a_row(text)
    if numbered is not None:
        return numbered
    head, *_ = text.split(maxsplit=1) or [""]
    parts = [part.strip() for part in _THEN.split(text) if part.strip()]
    if len(parts) > 1 and all(_opens(part) for part in parts):
        return _carry_add(parts)
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
_MOVED_EACH: Final = re.compile(
    r"^(?P<verb>move|push|postpone|shift|reschedule|put|bump|"
    r"change) (?P<one>\S.*?) to (?P<when>\S.*?) and (?P<other>(?:the |#|task )?"
    r"[\w#]+(?: one)?) to (?P<then>\S.*)$",
    re.IGNORECASE,
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
    if len(marks) < 2 or marks[0].start() != 0 or [int(each["n"]) for each in marks] != list(range(1, len(marks) + 1)):
        return None
    ends = [each.start() for each in marks[1:]] + [len(text)]
    return [f"add {text[each.end() : end].strip(' ,;')}" for each, end in zip(marks, ends, strict=True)]


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


def _cut_at_commands(text: str) -> list[str]:
    """Cuts before "and delete 4", where what follows can only be a command to Errand."""
    parts: list[str] = []
    at = 0
    for found in _AND.finditer(text):
        word = text[found.end() :].split(maxsplit=1)[0].lower().strip(",:") if text[found.end() :].strip() else ""
        if word in _STRICT and text[at : found.start()].strip():
            parts.append(text[at : found.start()].strip())
            at = found.end()
    parts.append(text[at:].strip())
    return [part for part in parts if part]
