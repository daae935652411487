"""Pasted lists: bullets, numbered lines, a heading above them."""

from typing import Final

from core.language.text.caseless import caseless

_BULLET: Final = caseless(r"^\s*(?:[-*•–—▪◦‣·+]|\(?\d{1,2}[.)]|\[[ x]?\]|-\s*\[[ x]?\]|[a-h][.)])\s+(?P<item>\S.*)$")
_HEADING: Final = caseless(
    r"^(?:(?:please|pls|plz|kindly|just|can you|could you|hi|hey|ok|so)[\s,]+)*(?:from (?:my|the|our|today['’]?s|this|"
    r"yesterday['’]?s) (?:notes?|lists?|diary|notebook|meeting|minutes|call|stand-?up|planner|journal|whiteboard|"
    r"retro)|priorities|add|create|new|here(?:'s| are| is)|my|"
    r"these|todo|to-?do|tasks|todos|list|shopping|groceries|i need to|i have to|need to|put|things|"
    r"buy|get|for|today|tomorrow|this|remember|don'?t forget|reminders)\b.*:?\s*$",
)
_BOX: Final = caseless(r"^(\s*(?:[-*•]\s*)?)\[[ x]?\]\s*(?=\S)")
_BARE_HEADING: Final = caseless(
    r"(?:(?:hi|hey|ok|so|please|pls|can you|could you|i need to|need to)[\s,]+)*(?:(?:add|create|new|note down|put "
    r"down)(?: (?:these|this|below|the below|the following|"
    r"following|them|all of these))?(?: (?:tasks?|to-?dos?|todos|items|things|to my list|on my list))*|shopping(?: "
    r"list)?|groceries|to-?dos?|todo list|"
    r"to do(?: list)?|tasks|my tasks|my list|errands|chores|buy|get|need)(?: please| pls)?",
)


def bullets(text: str) -> list[str] | None:
    """The items of a pasted list, a heading line such as "add these:" left out; None where it isn't one."""
    lines = [_BOX.sub("", line) for line in text.splitlines() if line.strip()]
    heading = lines[0] if lines and not _BULLET.match(lines[0]) else None
    body = lines[1:] if heading is not None else lines
    items = [match["item"].strip() for line in body if (match := _BULLET.match(line))]
    if (
        items
        and len(items) == len(body)
        and (heading is None or _HEADING.match(heading) or heading.rstrip().endswith(":"))
    ):
        return items if len(items) > 1 or heading is not None else None
    if (
        heading is not None
        and len(body) > 1
        and (
            (heading.rstrip().endswith(":") and _HEADING.match(heading))
            or _BARE_HEADING.fullmatch(heading.strip(" ,:.!"))
        )
    ):
        return [line.strip() for line in body]
    return None
