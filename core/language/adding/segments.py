"""Parts behind a title that say something of it: "renew insurance; due 5 dec; high"."""

import re
from typing import Final

from core.language.adding.draft import Draft, inside_quotes
from core.language.adding.levels import priority_of
from core.language.adding.titles import tidy_title
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

# Said of the task one after the other, behind its title: "renew insurance; due 5 dec; high".
_CUT: Final = re.compile(
    r"\s*(?:[;|]|\s[–—-]+\s|,\s|\.\s|\s/\s|\s\()\s*|\s+(?=with no\b|without an?\b|with (?:an? |the )?(?:due date|"
    r"deadline)\b)"
)
_SAID_DUE: Final = caseless(
    r"^(?:(?:and\s+|it'?s\s+|to be\s+|is\s+|with\s+|an?\s+|the\s+)*(?:due(?:\s+date)?|deadline|date|when|by when|"
    r"needed)\b\s*"
    r"(?:is\s+|on\s+|by\s+|at\s+|of\s+)?[:=]?|(?:and\s+)?(?:it'?s|that'?s|which\s+is|they'?re|say|like|i\s+think|maybe|"
    r"probably|ideally|preferably)(?:\s+like)?)\s*(?=\S)",
)
_SAID_AGAIN: Final = caseless(
    r"^(?:(?:and|please|pls|also|can you|could you|let'?s|i'?ll|must|need to)\s+)*(?:(?P<verb>label|tag|file|mark|make|"
    r"set|"
    r"flag|put|give|schedule|do|sort)\s+(?:it|that|this)(?:\s+(?:done|out|sorted))?|"
    r"(?:get|need|want|have)\s+(?:it|that|this)\s+(?:all\s+)?(?:done|sorted|finished|in|out|off|over with|ready))"
    r"(?:\s+(?:a|an|as|under|with|to|at|for|on|in|due|down as))*\s+(?=\S)",
)
_SAID_LABELS: Final = caseless(
    r"^(?:with\s+)?(?:the\s+)?(?:labels?|tags?|category|tagged|labelled|labeled)\b\s*(?:as|"
    r"with)?\s*[:=]?\s*(?P<labels>[#+]?[^\W\d_][\w-]*)$",
)
_SAID_REPEAT: Final = caseless(r"^(?:repeat(?:s|ing|ed)?|recurring|recurs)\b\s*[:=]?\s*(?=\S)")
_SAID_TO_REPEAT: Final = caseless(
    r"(?:(?:it |this |that |which )?(?:repeats|recurs)|(?:and |make (?:it|this) |set (?:it )?to )*(?:repeat(?:ing|ed)?|"
    r"recur(?:ring)?)|"
    r"on repeat)",
)
_SAID_NOTHING: Final = caseless(
    r"^(?:(?:with )?no|without an?|no particular) (?:due |set |specific |particular |fixed |real )?(?:date|"
    r"deadline|due date|rush|hurry)"
    r"(?: (?:yet|set|needed))?$|^whenever$|^any ?time$",
)


def take_segments(draft: Draft, scene: Scene) -> None:
    """Where all that stands behind some mark is dates, priorities, labels and the like, it is taken off the title."""
    if len(draft.text) > _MAX_SEGMENTED:
        return
    for cut in _CUT.finditer(draft.text):
        title, behind = draft.text[: cut.start()].strip(), draft.text[cut.end() :].strip(" .,;)")
        parts = [part.strip(" .,;()") for part in _CUT.split(behind) if part.strip(" .,;()")]
        if not tidy_title(title) or not parts or inside_quotes(draft.text, cut.start()):
            continue
        bracketed = draft.text[cut.start() : cut.end()].strip()[:1] == "(" and priority_of(parts[0]) if parts else None
        if len(parts) == 1 and not (
            bracketed
            or any(said.match(parts[0]) for said in (_SAID_DUE, _SAID_AGAIN, _SAID_NOTHING))
            or _WILL_DO.search(parts[0])
        ):
            continue  # one by itself is found where it stands
        said = _said_of_it(parts, scene)
        if said is not None:
            draft.text, draft.due_text = title, draft.due_text or said.due_text
            draft.priority, draft.repeat_text = draft.priority or said.priority, draft.repeat_text or said.repeat_text
            draft.labels = tuple(dict.fromkeys((*draft.labels, *said.labels)))
            return


_MAX_SEGMENTED: Final = 300  # characters


def _said_of_it(parts: list[str], scene: Scene) -> Draft | None:
    """What each part says of a task; None where one of them says something else."""
    said = Draft("")
    for part in parts:
        if not _take_said(said, part, scene):
            return None
    return said


# Behind a date: "…, end of the week will do".
_WILL_DO: Final = caseless(
    r"\s+(?:(?:will|would|should|'?ll) (?:do|be (?:fine|ok(?:ay)?|good|great|grand|perfect|ideal|enough))|(?:is|are) "
    r"(?:fine|ok(?:ay)?|good|grand|enough)|works(?: for me)?|at the (?:very )?latest)$",
)
_FILLS: Final = frozenset({"like", "um", "uh", "so", "please", "pls", "ok", "thanks", "thx", "ideally", "yeah"})


def _take_said(said: Draft, part: str, scene: Scene) -> bool:
    if part.lower() in _FILLS:
        return True
    part = _WILL_DO.sub("", part)
    again = _SAID_AGAIN.match(part)
    part = part if again is None else part[again.end() :]
    if again is not None and (again["verb"] or "").lower() in ("label", "tag", "file") and " " not in part:
        part = f"label {part}"
    due = part if scene.is_due(part) else _SAID_DUE.sub("", part)
    both = f"{said.due_text} {due}" if said.due_text else due
    labelled, repeat, level = _SAID_LABELS.match(part), _SAID_REPEAT.sub("", part), priority_of(part)
    if scene.is_due(both):
        said.due_text = both
    elif level is not None and said.priority is None:
        said.priority = level
    elif labelled is not None:
        said.labels = (*said.labels, labelled["labels"].lstrip("#+").lower())
    elif scene.repeats(repeat) and said.repeat_text is None:
        said.repeat_text = repeat
    elif said.repeat_text is not None and _SAID_TO_REPEAT.fullmatch(part):
        pass
    else:
        return _SAID_NOTHING.match(part) is not None
    return True
