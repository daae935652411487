"""One line that someone typed for a task, into its parts: "pay rent on the 1st of every month !high #home"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from core.language import impossible, recurrence
from core.language.filters import PRIORITIES, Scene
from core.language.readings import Add, Priority
from core.language.words import phrases_of

_QUOTED: Final = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|`[^`\n]*`|(?<!\w)'[^'\n]+'(?!\w)|(?<!\w)‘[^’\n]+’(?!\w)")
_LABEL: Final = re.compile(r"(?<![\w#+&/])[#+](?P<label>[^\W\d_][\w/-]*)(?![\w#+])")
_BANG: Final = re.compile(
    r"(?<!\S)!(?P<word>high|hi|medium|med|low|urgent|important|1|2|3|!{1,2})(?=$|[\s,.])", re.IGNORECASE
)
_LEVEL: Final = re.compile(r"(?<!\S)(?P<word>p[123])(?=[,.]?$|[,.]?\s+[#+!])", re.IGNORECASE)
_BANGS: Final = {
    "": "medium",
    "!": "high",
    "!!": "high",
    "hi": "high",
    "med": "medium",
    "urgent": "high",
    "important": "high",
    "1": "high",
    "2": "medium",
    "3": "low",
}
_URGENT_END: Final = re.compile(
    r"(?:^|[\s,;:(–—-]+)(?:and\s+|but\s+)?(?:(?:it'?s|this\s+is|that'?s|which\s+is|is|make\s+it|with|"
    r"as|at|set\s+(?:it\s+)?(?:to|as)|mark(?:ed)?\s+(?:it\s+)?(?:as\s+)?)\s+)?"
    r"(?:a\s+|very\s+|super\s+|really\s+|quite\s+)?(?P<word>(?:high|highest|top|medium|med|low|lowest|"
    r"normal|hi)[\s-]+(?:priority|prio|pri)|"
    r"(?:priority|prio)\s*[:=]?\s*(?:is\s+|level\s+)?(?:high|medium|low|p?[123])|not\s+(?:urgent|"
    r"important)|urgent(?:ly)?|a\.?s\.?a\.?p\.?|important|p[123])\)?[\s.!,]*$",
    re.IGNORECASE,
)
_URGENT_START: Final = re.compile(
    r"^(?P<word>urgent(?:ly)?|important|asap|(?:high|top|medium|low)[\s-]+(?:priority|"
    r"prio)(?:\s+task)?|p[123])\s*(?:[:,!–—-]+\s*|\s+to\s+|(?<=p[123])\s+)",
    re.IGNORECASE,
)
_LABEL_END: Final = re.compile(
    r"[\s,;(–—-]+(?:and\s+)?(?:tag(?:ged)?(?:\s+it)?(?:\s+(?:as|with))?|"
    r"label(?:l?ed)?(?:\s+it)?(?:\s+(?:as|with))?|with\s+(?:the\s+)?(?:tag|label)s?|"
    r"under\s+(?:the\s+)?label|labels?:?|tags?:?|category:?)\s+[#+]?(?P<label>[^\W\d_][\w-]*"
    r"(?:(?:,\s*|\s+and\s+|\s*&\s*|\s+)[#+][^\W\d_][\w-]*|(?:,\s*|\s+and\s+|\s*&\s*)[^\W\d_][\w-]*)*)\)?[\s.]*$",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"[\s,;(–—-]+(?:and\s+)?(?:with\s+(?:the\s+|a\s+)?)?(?:notes?|details?|description|"
    r"comment)\s*:\s*(?P<notes>.+?)\)?$",
    re.IGNORECASE | re.DOTALL,
)
_LABEL_LEAD: Final = re.compile(
    r"(?<=\S)[\s,;(–—-]+(?:and\s+)?(?:with|under|in|tag(?:ged)?|label(?:l?ed)?|with\s+(?:the\s+)?(?:tag|label)|tags?:|labels?:)(?:\s+(?:it\s+)?(?:as|with))?$",
    re.IGNORECASE,
)
_LEADING_TO: Final = re.compile(
    r"^(?:(?:for\s+)?me\s+to|to|that\s+i(?:'m|\s+am)?\s+(?:need|have|should|must|supposed)(?:\s+to)?)\s+", re.IGNORECASE
)


NOTES_HEAD: Final = re.compile(r"^(?:notes?|details?|description|comments?)\s*:\s*", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    text: str
    priority: Priority | None = None
    labels: tuple[str, ...] = ()
    due_text: str | None = None
    repeat_text: str | None = None
    notes: str | None = None


def quick_add(text: str, scene: Scene) -> Add | None:
    """The task that one line (and its notes below) describes; None when no title is left."""
    first, _, below = text.strip().partition("\n")
    draft = _Draft(first.strip(), notes=NOTES_HEAD.sub("", below.strip()) or None)
    _take_note(draft)
    _take_marks(draft)
    missed = impossible.tail(draft.text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
    if missed is not None:
        draft.text, draft.due_text = missed
    for _ in range(0 if missed else 3):
        before = draft.text
        _take_edges(draft)
        _take_dates(draft, scene)
        if draft.text == before:
            break
    title = tidy_title(draft.text)
    if not title:
        return None
    return Add(title, draft.notes, draft.due_text, draft.repeat_text, draft.priority, draft.labels)


def tidy_title(text: str) -> str:
    """A title without the punctuation and the "to" that its sentence left on it; quotes around the whole come
    off."""
    title = _LEADING_TO.sub("", text.strip(" \t\r\n,;:-–—")).strip(" \t\r\n,;:")
    if title.endswith((".", "!")) and not title.endswith(("..", "etc.")):
        title = title.rstrip("!. ")
    quoted = _QUOTED.fullmatch(title)
    if quoted is not None:
        title = title[1:-1].strip()
    return title if any(c.isalnum() for c in title) or len(title.strip("\"'?!. ")) > 0 else ""


def _take_note(draft: _Draft) -> None:
    found = _NOTE.search(draft.text)
    if found is not None and draft.text[: found.start()].strip():
        draft.notes = found["notes"].strip() if draft.notes is None else f"{found['notes'].strip()}\n{draft.notes}"
        draft.text = draft.text[: found.start()]


def _take_marks(draft: _Draft) -> None:
    """``#home``, ``+home``, ``!high`` and ``p1`` anywhere outside quotes."""
    for pattern in (_LABEL, _BANG, _LEVEL):
        quotes = [match.span() for match in _QUOTED.finditer(draft.text)]
        kept: list[str] = []
        at = 0
        for found in pattern.finditer(draft.text):
            if any(start <= found.start() < end for start, end in quotes):
                continue
            _take_mark(draft, found)
            kept.append(
                _LABEL_LEAD.sub("", draft.text[at : found.start()].rstrip())
                if pattern is _LABEL
                else draft.text[at : found.start()].rstrip()
            )
            at = found.end()
        if at:
            draft.text = " ".join(part for part in (*kept, draft.text[at:].strip()) if part)


def _take_mark(draft: _Draft, found: re.Match[str]) -> None:
    label = found.groupdict().get("label")
    if label is not None:
        if label.lower() not in draft.labels:
            draft.labels = (*draft.labels, label.lower())
        return
    word = found["word"].lower()
    draft.priority = Priority(_BANGS[word]) if word in _BANGS else PRIORITIES[word]


def _take_edges(draft: _Draft) -> None:
    """ "…, high priority", "urgent: …", "… tagged home"."""
    for pattern in (_LABEL_END, _URGENT_END, _URGENT_START):
        found = pattern.search(draft.text)
        if found is None:
            continue
        left = (draft.text[: found.start()] + " " + draft.text[found.end() :]).strip()
        if not left or _inside_quotes(draft.text, found.start()):
            continue
        if "label" in found.groupdict():
            named = re.split(r",\s*|\s+and\s+|\s*&\s*|\s+", found["label"].lower())
            draft.labels = (*draft.labels, *(label.lstrip("#+") for label in named if label))
        elif draft.priority is None:
            draft.priority = priority_of(found["word"])
        else:
            continue
        draft.text = left


def _inside_quotes(text: str, at: int) -> bool:
    return any(match.start() < at < match.end() - 1 for match in _QUOTED.finditer(text))


_LEVELS: Final = {
    **dict.fromkeys(phrases_of("urgently|asap|p1|priority 1|priority p1|prio 1|critical|highest"), Priority.HIGH),
    **dict.fromkeys(phrases_of("p2|priority 2|priority p2|prio 2"), Priority.MEDIUM),
    **dict.fromkeys(phrases_of("p3|priority 3|priority p3|prio 3|lowest|less important|less urgent"), Priority.LOW),
}
_LEVEL_LEAD: Final = re.compile(
    r"^(?:priority|prio|pri|importance)(?: (?:is|to|level|of|as))* (?=(?:high|medium|low|p?[123]|urgent|normal)\b)"
)
_ARTICLES: Final = re.compile(r"^(?:(?:a|the|of|very|really|super|more) )+")


def priority_of(text: str) -> Priority | None:
    """The priority that a phrase names: "high", "top priority", "urgent", "priority: 1"; None for any other text."""
    words = " ".join(re.sub(r"[^\w\s]", " ", text.lower()).split()).replace("a s a p", "asap")
    words = _ARTICLES.sub("", words)
    words = _LEVEL_LEAD.sub("", words)
    return (
        _LEVELS.get(words)
        or PRIORITIES.get(words)
        or _LEVELS.get(f"priority {words}" if words in ("1", "2", "3") and "prio" in text.lower() else "")
    )


# A date in brackets, or behind a stroke, as people set it apart from the title.
_APART: Final = re.compile(r"^(?P<what>.+?)\s*(?:[(\[](?P<in>[^()\[\]]+)[)\]]|\s[/|]\s+(?P<behind>\S.*))$")


def _take_dates(draft: _Draft, scene: Scene) -> None:
    if draft.repeat_text is None:
        repeat = recurrence.find(draft.text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
        if repeat is not None and tidy_title(repeat.rest):
            draft.repeat_text, draft.text = repeat.phrase, repeat.rest
    if draft.due_text is None:
        apart = _APART.match(draft.text)
        if apart is not None and scene.is_due(apart["in"] or apart["behind"]) and tidy_title(apart["what"]):
            draft.due_text, draft.text = apart["in"] or apart["behind"], apart["what"]
            return
        due = scene.find(draft.text)
        if due is not None and tidy_title(due.rest):
            draft.due_text, draft.text = due.phrase, due.rest


def with_defaults(add: Add, shared: Add) -> Add:
    """An item of a list with what was said once for all of them."""
    return replace(
        add,
        due_text=add.due_text or shared.due_text,
        repeat_text=add.repeat_text or shared.repeat_text,
        priority=add.priority or shared.priority,
        labels=add.labels or shared.labels,
    )
