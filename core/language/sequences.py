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
    head, *_ = text.split(maxsplit=1) or [""]
    parts = [part.strip() for part in _THEN.split(text) if part.strip()]
    if len(parts) > 1 and all(_opens(part) for part in parts):
        return _carry_add(parts)
    parts = _cut_at_commands(text)
    if len(parts) > 1:
        return parts
    pieces = [piece.strip() for piece in _AND.split(text) if piece.strip()]
    if "," in text and len(pieces) > 1 and head.lower() not in _STRICT and all(_is_chore(piece) for piece in pieces):
        return pieces
    return None


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
