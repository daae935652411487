"""One line that someone typed for a task, into its parts: "pay rent on the 1st of every month !high #home"."""

import re
from dataclasses import dataclass, replace
from typing import Final

from core.language import holding, impossible, recurrence
from core.language.filters import PRIORITIES, Scene
from core.language.imperatives import opens_with_verb
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
    r"(?:^|[\s,;:(\[–—-]+)(?:and\s+|but\s+)?(?:(?:it'?s|this\s+is|that'?s|which\s+is|is|make\s+it|with|"
    r"as|at(?!\s+a\.?s\.?a\.?p|\s+urgent|\s+important)|set\s+(?:it\s+)?(?:to|as)|"
    r"mark(?:ed)?\s+(?:it\s+)?(?:as\s+)?)\s+)?"
    r"(?:an?\s+|very\s+|super\s+|really\s+|quite\s+)?(?P<word>(?:high|highest|top|medium|med|low|lowest|"
    r"normal|hi)[\s-]+(?:priority|prio|pri)|"
    r"(?:priority|prio)\s*[:=]?\s*(?:is\s+|level\s+)?(?:high|medium|low|p?[123])|not\s+(?:urgent|"
    r"important)|(?:high|top|low|medium) importance|urgent(?:ly)?|a\.?s\.?a\.?p\.?|important|p[123])(?:\s+(?:task|"
    r"item|one|thing|todo))?[)\]]?[\s.!,]*$",
    re.IGNORECASE,
)
_URGENT_START: Final = re.compile(
    r"^(?:(?:super|very|really|extremely|most|quite)\s+)?(?P<word>not\s+(?:urgent|important)|urgent(?:ly)?|"
    r"important|asap|(?:high|top|medium|low)[\s-]+(?:priority|"
    r"prio)(?:\s+task)?|p[123]|(?:high|medium|med|low|hi)(?=\s*:))\s*(?:[:,!–—-]+\s*|\s+to\s+|(?<=p[123])\s+|"
    r"(?<=asap)\s+|(?<=URGENT)\s+|(?<=urgent)\s+(?=(?:call|buy|fix|send|pay|email|book|review|reply|sign|finish|"
    r"check|get|ring|submit|order)\b))",
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
    r"[\s,;(–—-]+(?:and\s+)?(?:(?:with|add(?:ing)?|put)\s+(?:the\s+|a\s+)?)?(?:notes?|details?|description|"
    r"comment)\s*(?::|saying:?|that says:?)\s*(?P<notes>.+?)\)?$",
    re.IGNORECASE | re.DOTALL,
)
_LABEL_LEAD: Final = re.compile(
    r"(?<=\S)[\s,;(–—-]+(?:and\s+)?(?:with|under|in|tag(?:ged)?|label(?:l?ed)?|with\s+(?:the\s+)?(?:tag|label)|"
    r"tags?:|labels?:)(?:\s+(?:it\s+)?(?:as|with))?$",
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
    first, address = holding.without_address(first)
    draft = _Draft(_KEYED.sub("", first.strip()), notes=NOTES_HEAD.sub("", below.strip()) or None)
    _take_note(draft)
    _take_marks(draft)
    missed = impossible.tail(draft.text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
    if missed is not None:
        draft.text, draft.due_text = missed
    if not missed:
        draft.text = _LOOSELY.sub("", draft.text) or draft.text
        _take_segments(draft, scene)
    for _ in range(0 if missed else 3):
        before = draft.text
        _take_edges(draft)
        _take_dates(draft, scene)
        if draft.text == before:
            break
    title = tidy_title(draft.text)
    if draft.due_text or draft.repeat_text:
        title = _LINKED.sub("", title) or title
    if title != tidy_title(first):
        title = _PLEASED.sub("", title) or title
    title = _to_be_done(_EMPTY.sub("", title))
    if not title:
        return None
    title = holding.with_address(title, address)
    return Add(title, draft.notes, draft.due_text, draft.repeat_text, draft.priority, draft.labels)


_TO_BE_DONE: Final = re.compile(
    r"\s+(?:(?:still )?(?:needs?|has|have|ought|must|should)(?: to)?(?: (?:be|get))? (?:done|doing|finished|sorted)|"
    r"to be done)$",
    re.IGNORECASE,
)


_TO_LIST: Final = re.compile(r"\s+(?:on|to|onto) (?:my|the) (?:to-?do |to do |task )?list$", re.IGNORECASE)


def _to_be_done(title: str) -> str:
    """ "Renew the passport needs doing" without the last words: the verb has said it."""
    if opens_with_verb(title.split()):
        title = _TO_LIST.sub("", title) or title
        return _TO_BE_DONE.sub("", title) or title
    return title


# Left at the end of a title where what stood behind it is taken off; and a key before it.
_PLEASED: Final = re.compile(r"[\s,]+(?:please|pls|plz|thanks|thx|for me|asap)$", re.IGNORECASE)
_STROKE: Final = re.compile(r"\s+[/|]$")
# Between a title and its date: "call Bob, which is due friday", "call Bob with a deadline of friday".
_LINKED: Final = re.compile(
    r"(?:[\s,;–—-]+(?:(?:and\s+)?(?:with|set|has|having|make|give)(?:\s+(?:it|a|an|the|its))*(?:\s+(?:due date|"
    r"deadline|due|date))?(?:\s+(?:of|for|to|is|on|at))?|"
    r"(?:a |the |its )?(?:due date|deadline)(?:\s+(?:of|for|is))?|it'?s|it is|which(?: is|'s)?|that'?s|that is|to be|"
    r"(?:which |that |it )?(?:needs?|must|has|have|should|ought)(?:\s+to)?(?:\s+be)?\s+(?:done|doing|finished|"
    r"completed|sorted)|to be done|to do|"
    r"as an? (?:new |quick )?(?:task|todo|to-do|reminder|item)|latest|some ?time|any ?time|at some point|early|is|"
    r"late|on|at|by|and|with))+$",
    re.IGNORECASE,
)
# Behind all else: "tomorrow at some point", "tomorrow as a task".
_LOOSELY: Final = re.compile(
    r"[\s,]+(?:at some point|some ?time|any ?time|whenever(?: possible| you can| i can)?|as an? (?:new |quick "
    r")?(?:task|todo|to-do|reminder|item))[.!]*$",
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(r"\s*(?:\(\s*\)|\[\s*\])")
_KEYED: Final = re.compile(r"^(?:title|name|task|todo|to-do|what|subject)\s*[:=]\s*(?=\S)", re.IGNORECASE)


def tidy_title(text: str) -> str:
    """A title without the punctuation and the "to" that its sentence left on it; quotes around the whole come
    off."""
    title = _LEADING_TO.sub("", text.strip(" \t\r\n,;:-–—|")).strip(" \t\r\n,;:|")
    title = _STROKE.sub("", title)
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


# Said of the task one after the other, behind its title: "renew insurance; due 5 dec; high".
_CUT: Final = re.compile(
    r"\s*(?:[;|]|\s[–—-]+\s|,\s|\.\s|\s/\s|\s\()\s*|\s+(?=with no\b|without an?\b|with (?:an? |the )?(?:due date|"
    r"deadline)\b)"
)
_SAID_DUE: Final = re.compile(
    r"^(?:(?:and\s+|it'?s\s+|to be\s+|is\s+|with\s+|an?\s+|the\s+)*(?:due(?:\s+date)?|deadline|date|when|by when|"
    r"needed)\b\s*"
    r"(?:is\s+|on\s+|by\s+|at\s+|of\s+)?[:=]?|(?:and\s+)?(?:it'?s|that'?s|which\s+is|they'?re|say|like|i\s+think|maybe|"
    r"probably|ideally|preferably)(?:\s+like)?)\s*(?=\S)",
    re.IGNORECASE,
)
_SAID_AGAIN: Final = re.compile(
    r"^(?:(?:and|please|pls|also)\s+)*(?P<verb>label|tag|file|mark|make|set|flag|put|give|schedule|do)\s+(?:it|"
    r"that|this)"
    r"(?:\s+(?:a|an|as|under|with|to|at|for|on|in|due|down as))*\s+(?=\S)",
    re.IGNORECASE,
)
_SAID_LABELS: Final = re.compile(
    r"^(?:with\s+)?(?:the\s+)?(?:labels?|tags?|category|tagged|labelled|labeled)\b\s*(?:as|"
    r"with)?\s*[:=]?\s*(?P<labels>[#+]?[^\W\d_][\w-]*)$",
    re.IGNORECASE,
)
_SAID_REPEAT: Final = re.compile(r"^(?:repeat(?:s|ing|ed)?|recurring|recurs)\b\s*[:=]?\s*(?=\S)", re.IGNORECASE)
_SAID_NOTHING: Final = re.compile(
    r"^(?:(?:with )?no|without an?|no particular) (?:due |set |specific |particular |fixed |real )?(?:date|"
    r"deadline|due date|rush|hurry)"
    r"(?: (?:yet|set|needed))?$|^whenever$|^any ?time$",
    re.IGNORECASE,
)


def _take_segments(draft: _Draft, scene: Scene) -> None:
    """Where all that stands behind some mark is dates, priorities, labels and the like, it is taken off the title."""
    if len(draft.text) > _MAX_SEGMENTED:
        return
    for cut in _CUT.finditer(draft.text):
        title, behind = draft.text[: cut.start()].strip(), draft.text[cut.end() :].strip(" .,;)")
        parts = [part.strip(" .,;()") for part in _CUT.split(behind) if part.strip(" .,;()")]
        if not tidy_title(title) or not parts or _inside_quotes(draft.text, cut.start()):
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


def _said_of_it(parts: list[str], scene: Scene) -> _Draft | None:
    """What each part says of a task; None where one of them says something else."""
    said = _Draft("")
    for part in parts:
        if not _take_said(said, part, scene):
            return None
    return said


# Behind a date: "…, end of the week will do".
_WILL_DO: Final = re.compile(
    r"\s+(?:(?:will|would|should|'?ll) (?:do|be (?:fine|ok(?:ay)?|good|great|grand|perfect|ideal|enough))|(?:is|are) "
    r"(?:fine|ok(?:ay)?|good|grand|enough)|works(?: for me)?|at the (?:very )?latest)$",
    re.IGNORECASE,
)
_FILLS: Final = frozenset({"like", "um", "uh", "so", "please", "pls", "ok", "thanks", "thx", "ideally", "yeah"})


def _take_said(said: _Draft, part: str, scene: Scene) -> bool:
    if part.lower() in _FILLS:
        return True
    part = _WILL_DO.sub("", part)
    again = _SAID_AGAIN.match(part)
    part = part if again is None else part[again.end() :]
    if again is not None and again["verb"].lower() in ("label", "tag", "file") and " " not in part:
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
    else:
        return _SAID_NOTHING.match(part) is not None
    return True


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
        if repeat is not None and tidy_title(repeat.rest) and not _is_part(draft.text, repeat.phrase, scene):
            draft.repeat_text, draft.text = repeat.phrase, repeat.rest
    if draft.due_text is None:
        apart = _APART.match(draft.text)
        if apart is not None and scene.is_due(apart["in"] or apart["behind"]) and tidy_title(apart["what"]):
            draft.due_text, draft.text = apart["in"] or apart["behind"], apart["what"]
            return
        due = scene.find(draft.text)
        if due is not None and tidy_title(due.rest) and not _is_part(draft.text, due.phrase, scene):
            draft.due_text, draft.text = due.phrase, due.rest


# "on monday or tuesday", "dec 1 - dec 5", "from monday to friday", "at 9, 12 and 15": one date of several is no date.
_JOIN: Final = r"(?:\s*(?:,|&|/|–|—|\s-)|\s+(?:and|or|to|till|until|through))+"
_JOINED_BEHIND: Final = re.compile(rf"^{_JOIN}\s*(?P<words>(?:at |on |by )?\S+(?:\s+\S+){{0,2}})", re.IGNORECASE)
_JOINED_BEFORE: Final = re.compile(rf"(?P<words>(?:\S+\s+){{0,2}}\S+?){_JOIN}\s*$", re.IGNORECASE)
_HOURS_BEHIND: Final = re.compile(
    rf"^{_JOIN}\s*(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?:\s*[ap]m)?(?=$|\s*[,.!?&/]|\s+(?:and|or)\b)", re.IGNORECASE
)
_OPEN_END: Final = re.compile(r"\b(?:from|between|since)$", re.IGNORECASE)
_CLOCK_END: Final = re.compile(r"\d(?:\s*[ap]m)?$", re.IGNORECASE)


def _is_part(text: str, phrase: str, scene: Scene) -> bool:
    """Whether the phrase is only one end of a range, or one of several dates."""
    at = text.find(phrase)
    if at < 0:  # put together from two places
        return False
    before, behind = text[:at].rstrip(), text[at + len(phrase) :]
    if _OPEN_END.search(before) or (_CLOCK_END.search(phrase) and _HOURS_BEHIND.match(behind)):
        return True
    following, preceding = _JOINED_BEHIND.match(behind), _JOINED_BEFORE.search(text[:at])
    return (following is not None and _opens_with_date(following["words"].split(), scene)) or (
        preceding is not None and _ends_in_date(preceding["words"].split(), scene)
    )


def _opens_with_date(words: list[str], scene: Scene) -> bool:
    return any(scene.is_due(" ".join(words[: n + 1]).rstrip(".,!?")) for n in range(len(words)))


def _ends_in_date(words: list[str], scene: Scene) -> bool:
    return any(scene.is_due(" ".join(words[n:]).strip(",")) for n in range(len(words)))


_HEADED: Final = re.compile(
    r"^(?:(?:hi|hey|ok|please|pls|add|create|new|the|my|these|following|here are|tasks?|to-?dos?|todos?|to do|"
    r"things|stuff|list|need|i|"
    r"have|must|get|items|for|on|due|by|all)\b[\s,]*)*",
    re.IGNORECASE,
)


def heading_of(line: str, scene: Scene) -> Add:
    """What the heading of a list says of all its items: "Tasks for tomorrow, high priority #home:"."""
    draft = _Draft(line.strip(" :-–—"))
    _take_marks(draft)
    rest = re.sub(r"(?<=\w)['’]s?$", "", _HEADED.sub("", draft.text).strip(" :,"))
    for part in [rest, *re.split(r"\s*,\s*|\s+", rest)] if rest else ():
        draft.priority = draft.priority or priority_of(part)
    due = scene.find(draft.text)
    for said in (rest, f"by {rest}", due.phrase if due else ""):
        if said and draft.due_text is None and scene.is_due(said):
            draft.due_text = said
    return Add("", None, draft.due_text, None, draft.priority, draft.labels)


def with_defaults(add: Add, shared: Add) -> Add:
    """An item of a list with what was said once for all of them."""
    return replace(
        add,
        due_text=add.due_text or shared.due_text,
        repeat_text=add.repeat_text or shared.repeat_text,
        priority=add.priority or shared.priority,
        labels=add.labels or shared.labels,
    )
