"""Marks and words at the edges of a line: "#home", "!high", "urgent: …", "… note: …"."""

import re
from typing import Final

from core.language.adding.draft import QUOTED, Draft, inside_quotes
from core.language.adding.levels import priority_of
from core.language.readings import Priority
from core.language.text.caseless import caseless

_LABEL: Final = re.compile(r"(?<![\w#+&/])[#+](?P<label>[^\W\d_][\w/-]*)(?![\w#+])")
_BANG: Final = caseless(r"(?<!\S)!(?P<word>high|hi|medium|med|low|urgent|important|1|2|3|!{1,2})(?=$|[\s,.])")
_LEVEL: Final = caseless(r"(?<!\S)(?P<word>p[123])(?=[,.]?$|[,.]?\s+[#+!])")
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
_URGENT_END: Final = caseless(
    r"(?:^|[\s,;:(\[–—-]+)(?:and\s+|but\s+)?(?:(?:it(?:'?s|\s+is)|this\s+is|that'?s|which\s+is|is|make\s+it|with|"
    r"as|at(?!\s+a\.?s\.?a\.?p|\s+urgent|\s+important)|set\s+(?:it\s+)?(?:to|as)|"
    r"mark(?:ed)?\s+(?:it\s+)?(?:as\s+)?)\s+)?"
    r"(?:(?:an?|very|super|really|quite|extremely|dead|mega|hella|highly|most|v)\s+)*(?P<word>(?:high|highest|top|medium|med|low|lowest|"
    r"normal|hi)[\s-]+(?:priority|prio|pri)|"
    r"(?:priority|prio)\s*[:=]?\s*(?:is\s+|level\s+)?(?:high|medium|low|p?[123])|not\s+(?:urgent|"
    r"important)|(?:high|top|low|medium) importance|urgent(?:ly)?|a\.?s\.?a\.?p\.?|important|p[123])(?:\s+(?:task|"
    r"item|one|thing|todo))?[)\]]?[\s.!,]*$",
)
_URGENT_START: Final = re.compile(
    r"^(?:(?:super|very|really|extremely|most|quite|dead|mega|hella|highly|v)\s+)?(?P<word>not\s+(?:urgent|important)|urgent(?:ly)?|"
    r"important|asap|(?:high|top|medium|low)[\s-]+(?:priority|"
    r"prio)(?:\s+task)?|p[123]|(?:high|medium|med|low|hi)(?=\s*:))\s*(?:[:,!–—-]+\s*|\s+to\s+|(?<=p[123])\s+|"
    r"(?<=asap)\s+|(?<=URGENT)\s+|(?<=urgent)\s+(?=(?:call|buy|fix|send|pay|email|book|review|reply|sign|finish|"
    r"check|get|ring|submit|order)\b)|(?<=important)\s+(?=[a-z]+ (?:my|the|our|his|her|an?)\b))",
    re.IGNORECASE,
)
# "…, high", "… - high": a level alone, behind a comma or a dash.
_LEVEL_END: Final = caseless(r"(?:\s*[,;]|\s[-–—])\s*(?P<word>high|medium|med|low)[\s.!]*$")
_LABEL_END: Final = caseless(
    r"[\s,;(–—-]+(?:and\s+)?(?:tag(?:ged)?(?:\s+it)?(?:\s+(?:as|with))?|"
    r"label(?:l?ed)?(?:\s+it)?(?:\s+(?:as|with))?|with\s+(?:the\s+)?(?:tag|label)s?|"
    r"under\s+(?:the\s+)?label|labels?:?|tags?:?|category:?)\s+[#+]?(?P<label>[^\W\d_][\w-]*"
    r"(?:(?:,\s*|\s+and\s+|\s*&\s*|\s+)[#+][^\W\d_][\w-]*|(?:,\s*|\s+and\s+|\s*&\s*)[^\W\d_][\w-]*)*)\)?[\s.]*$",
)
_NOTE: Final = re.compile(
    r"[\s,;(–—-]+(?:and\s+)?(?:(?:with|add(?:ing)?|put)\s+(?:the\s+|a\s+)?)?(?:notes?|details?|description|"
    r"comment)\s*(?::|saying:?|that says:?)\s*(?P<notes>.+?)\)?$",
    re.IGNORECASE | re.DOTALL,
)
_LABEL_LEAD: Final = caseless(
    r"(?<=\S)[\s,;(–—-]+(?:and\s+)?(?:with|under|in|tag(?:ged)?|label(?:l?ed)?|with\s+(?:the\s+)?(?:tag|label)|"
    r"tags?:|labels?:)(?:\s+(?:it\s+)?(?:as|with))?$",
)


def take_note(draft: Draft) -> None:
    """What stands behind "note:" goes into the notes."""
    found = _NOTE.search(draft.text)
    if found is not None and draft.text[: found.start()].strip():
        draft.notes = found["notes"].strip() if draft.notes is None else f"{found['notes'].strip()}\n{draft.notes}"
        draft.text = draft.text[: found.start()]


def take_marks(draft: Draft) -> None:
    """``#home``, ``+home``, ``!high`` and ``p1`` anywhere outside quotes."""
    for pattern in (_LABEL, _BANG, _LEVEL):
        quotes = [match.span() for match in QUOTED.finditer(draft.text)]
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


def _take_mark(draft: Draft, found: re.Match[str]) -> None:
    label = found.groupdict().get("label")
    if label is not None:
        if label.lower() not in draft.labels:
            draft.labels = (*draft.labels, label.lower())
        return
    word = found["word"].lower()
    draft.priority = Priority(_BANGS[word]) if word in _BANGS else priority_of(word)


def take_edges(draft: Draft) -> None:
    """ "…, high priority", "urgent: …", "… tagged home"."""
    for pattern in (_LABEL_END, _LEVEL_END, _URGENT_END, _URGENT_START):
        found = pattern.search(draft.text)
        if found is None:
            continue
        left = (draft.text[: found.start()] + " " + draft.text[found.end() :]).strip()
        if not left or inside_quotes(draft.text, found.start()):
            continue
        if "label" in found.groupdict():
            named = re.split(r",\s*|\s+and\s+|\s*&\s*|\s+", found["label"].lower())
            draft.labels = (*draft.labels, *(label.lstrip("#+") for label in named if label))
        elif draft.priority is None:
            draft.priority = priority_of(found["word"])
        else:
            continue
        draft.text = left
