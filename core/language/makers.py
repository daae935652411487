"""From the slots of a template to a reading. A maker answers None where the template doesn't fit after all."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Final

from core.language import wholes
from core.language.filters import Scene, filter_of
from core.language.imperatives import opens_with_verb
from core.language.kernels import kernel, plain_verb
from core.language.polite import without_tail
from core.language.quickadd import priority_of, quick_add, tidy_title, with_defaults
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Ask,
    CannotDo,
    Change,
    Changes,
    ChangeWhere,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    ListTasks,
    Priority,
    Reading,
    Remind,
    Reopen,
    Skip,
    Start,
    Stats,
    Status,
    Undo,
    Unremind,
)
from core.language.references import is_marked, is_number, is_pointer, references
from core.language.sequences import also, chores, enumerated
from core.language.tokens import tokenise
from core.language.verbs import CHORES, IMPERATIVES, present_of
from core.language.words import vocabulary

Slots = Mapping[str, str]
Made = Command | Reading | None

_ALL_WORDS: Final = re.compile(
    r"^(?:everything|every(?:\s+single)?|all|each|any|anything|the\s+(?:whole|entire)\s+(?:list|lot)|the\s+rest|"
    r"(?:today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'?s(?=$|"
    r"\s+(?:tasks?|stuff|things|todos|items|ones|list|work)\b)|"
    r"(?:this|next|last)\s+(?:week|month|weekend)'?s\b|"
    r"(?:my\s+|the\s+|those\s+|these\s+)?(?:(?:overdue|completed|done|finished|open|archived|old|"
    r"remaining|pending|late|outstanding|in\s+progress|high|low|medium|urgent|"
    r"important)(?:\s+priority)?\s+)"
    r"(?:tasks|ones|items|stuff|things|todos)|(?:my\s+|the\s+)?(?:tasks|todos|items|stuff|"
    r"things)\b(?=\s+(?:due|for|from|tagged|labelled|labeled|about|that|which|in|with|on|#|\+))|"
    r"(?:the\s+|my\s+|all\s+the\s+)?(?:completed|finished|done|archived|overdue)(?=$)|"
    r"overdue|completed|(?:done|finished|completed|old|expired)(?:\s+(?:ones|tasks|items|stuff|things|"
    r"todos))?(?=$)|my\s+list|the\s+list|my\s+tasks|the\s+tasks|tasks|(?:my\s+|"
    r"the\s+)?[#+][a-z][\w-]*\s+(?:tasks|ones|items|stuff))(?=$|\s|[,.!])",
    re.IGNORECASE,
)
_POSSESSIVE: Final = re.compile(
    r"\b(today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next|last) "
    r"(?:week|month|weekend))(?:'s|s')",
    re.IGNORECASE,
)
_POINTED_ALL: Final = frozenset(
    {
        "all of them",
        "all of those",
        "all of these",
        "them all",
        "all those",
        "all these",
        "all three",
        "all four",
        "all that",
        "all of that",
        "all of it",
    }
)


def bulk(text: str, scene: Scene) -> Filter | None:
    """The filter of "everything overdue" and "all groceries"; None where single tasks are named."""
    body = text.strip().strip(".!?,").strip()
    if body.lower() in _POINTED_ALL or is_number(body) or _ALL_WORDS.match(body) is None:
        return None
    return filter_of(possessive(body), scene, words_search=True)


# Adding


def empty_add(slots: Slots, scene: Scene) -> Made:
    return Ask("What shall I add? Write it as you would on a list, for example: add buy milk tomorrow.")


def empty_reminder(slots: Slots, scene: Scene) -> Made:
    return Ask("What shall I remind you of, and when? For example: remind me to call the bank tomorrow at 10.")


def add(slots: Slots, scene: Scene) -> Made:
    text, level = _titled(slots)
    text = (_NESTED.sub("", text) or text) if "intent" in slots else text
    if _WONDERING.match(text) or _is_other(slots, text):
        return None
    text = re.sub(r"^both (?=\w+ .* and )", "", text, flags=re.IGNORECASE)
    if "doing" in slots:
        return _doing(slots["doing"], scene)
    if "tail" in slots and is_number(slots["title"]):  # "3 needs doing by friday"
        return changing(slots["title"], scene, due_text=slots["tail"]) if scene.is_due(slots["tail"]) else None
    if "who" in slots or "tail" in slots:  # it may be there already
        made = _added(text, scene, level, drop_article=False)
        return Commands((made,), exact=False) if isinstance(made, Add) else made
    when = slots.get("when")
    if when is not None:
        return _add_at(when, text, scene)
    text = _bare_title(text)
    first = text.lower().split()[0] if text.strip() else ""
    if _is_no_title(text) or _names_one("plan" in slots, text, first):
        return None
    if "title" in slots and _NOT_ALONE.match(text):
        return None  # "task one", "to-do list app": the word before it belongs to the title
    return _added(text, scene, level, drop_article="plan" in slots and first in ("a", "an"))


def _is_other(slots: Slots, text: str) -> bool:
    """ "I'm going to bed", "set task 3 to friday"."""
    intends = "intent" in slots and text.split()[0].lower() not in IMPERATIVES
    return intends or ("plan" in slots and text[:1] in "#0123456789")


def _doing(text: str, scene: Scene) -> Made:
    """ "I could do with ringing the bank"."""
    verb, _, rest = text.partition(" ")
    plain = plain_verb(verb.lower())
    made = quick_add(f"{plain} {rest}", scene) if plain is not None and verb.lower().endswith("ing") and rest else None
    return None if made is None else Commands((made,), exact=False)


_WONDERING: Final = re.compile(r"^(?:what|which|who|when|where|why|how|whether|if)\b", re.IGNORECASE)


_ADDED_AGAIN: Final = re.compile(
    r"^(?:add|put down|create) (?:(?:a|the) (?:task|to-?do|reminder) (?:of|to|for) )?(?=\w+ \w)|^of (?=\w+ing )",
    re.IGNORECASE,
)


def _bare_title(text: str) -> str:
    """Without what the command left on it: "a note to", "somewhere that I have to", "on"."""
    text = _ADDED_AGAIN.sub("", text)
    text = _NESTED.sub("", _SOME_TIME.sub("", _NOTE_TO.sub("", _NEW_ITEM.sub("", text)))) or text
    text = _THAT.sub("", text)
    text = text if _FROM.search(text) else _TO_DAY.sub(r" \1", text)
    lead = _LEFT_OVER.match(text)
    return text[lead.start("verb") :] if lead is not None and lead["verb"].lower() in IMPERATIVES else text


def _is_no_title(text: str) -> bool:
    """ "I have to say …", "3 is done", "the deadline for the report"."""
    first, *others = text.lower().split() or [""]
    said_of_number = re.fullmatch(r"#?\d+", first) and others and others[0] in _SAID_OF_NUMBERS
    return bool(first in _NOT_CHORES or said_of_number or _DEADLINE_OF.match(text))


def _added(text: str, scene: Scene, level: Priority | None, *, drop_article: bool) -> Made:
    if tidy_title(text).lower() in _NO_TITLES:
        return empty_add({}, scene)
    listed = split_list(text, scene) or two_dated(text, scene)
    if listed is not None:
        return Commands(listed, exact="," in text and chores(text) is None)
    made = quick_add(text, scene)
    if made is None or scene.is_due(made.title):
        return empty_add({}, scene)
    if drop_article:
        made = replace(made, title=made.title.split(maxsplit=1)[1])
    return with_defaults(made, Add("", priority=level))


def two_dated(text: str, scene: Scene) -> tuple[Add, ...] | None:
    """ "buy milk tomorrow and call the bank on friday": each has a date of its own."""
    for found in re.finditer(r"(?:\s+and\s+|[,;]\s+(?:and\s+)?)(?:also\s+|then\s+)?(?=(\w+)\s)", text, re.IGNORECASE):
        left, right = quick_add(text[: found.start()], scene), quick_add(text[found.end() :], scene)
        if left is None or right is None or left.due_text is None or right.due_text is None:
            continue
        if found[1].lower() in IMPERATIVES:
            return left, right
        if _ends_with_its_date(text[: found.start()], left) and _ends_with_its_date(text, right):
            verb = left.title.split()[0]
            carried = verb.lower() in IMPERATIVES and " " in left.title
            return left, replace(right, title=f"{verb} {right.title}") if carried else right
    return None


def _ends_with_its_date(text: str, made: Add) -> bool:
    """ "flight on monday"; not "monday's flight"."""
    named = made.title.split()[0].lower()
    return text.rstrip(" .!").endswith(made.due_text or "") and named[0].isalpha() and named not in _NO_THINGS


_NO_THINGS: Final = vocabulary(
    "by with from for to in on at of about it that this them he she they i we you not or again"
)


def _names_one(planned: bool, text: str, first: str) -> bool:
    """ "Schedule the review" is about a task that exists; "schedule a review" makes one."""
    return planned and (is_marked(text) or first in ("the", "my", "our", "it", "that"))


_NOTE_TO: Final = re.compile(
    r"^(?:a|another) (?:quick )?(?:note|reminder|todo|to-?do|item|entry)(?: somewhere)? "
    r"(?:to|that (?:i|we) (?:have|need|must|should|ought)(?: to)?) (?=\w)|"
    r"^(?:for me )?(?:somewhere )?that (?:i|we) (?:have|need|ought|got) to (?=\w)|^that (?:i|we) (?:must|"
    r"should) (?=\w)",
    re.IGNORECASE,
)
# "I need to remember to …", "remind me that I have to …": the chore is behind it.
_NESTED: Final = re.compile(
    r"^(?:(?:that )?(?:i|we)(?:'ve|'d|'m|ve| have)? (?:also |really |still )?(?:need|have|got|ought|gotta|must|"
    r"should|am supposed|"
    r"supposed|are supposed|am meant)(?: to)? |(?:remember|not forget|make sure|don'?t forget|be sure|try and remember)"
    r"(?: that)?(?: (?:i|we))? (?:to )?)(?=\w+ \w)",
    re.IGNORECASE,
)
_FROM: Final = re.compile(r"\b(?:from|between)\b", re.IGNORECASE)
_TO_DAY: Final = re.compile(
    r" to (today|tomorrow|tonight|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|this week|next "
    r"week)(?:'s list)?$",
    re.IGNORECASE,
)
_THAT: Final = re.compile(r"^that (?=(?:i|we|the|my|our|he|she|they|it|there|[A-Z]\w+) \w)")
# What a "task" or a "to-do" before it makes a name of: "task two tomorrow", "to-do list app", "reminder emails".
_NOT_ALONE: Final = re.compile(
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|[a-d])(?=$|\s*[,;.]|\s+(?:and|by|on|at|due|today|"
    r"tomorrow)\b)|"
    r"(?:emails?(?=\s+(?:to|for)\b)|letters|lists?|apps?|systems?|services?|notifications|cards|force|manager|tracker|"
    r"templates?|software|tools?|widget|queue|management|automation|planner)\b(?!\s*:))",
    re.IGNORECASE,
)
_NEW_ITEM: Final = re.compile(
    r"^(?:an? |the |one |another )?(?:new )?(?:item|entry|task|todo|to-?do)(?: called| named|:)? (?=\w+)(?!list\b|"
    rf"for\b|to\b|from\b|on\b)(?!{_NOT_ALONE.pattern})",
    re.IGNORECASE,
)
_LEFT_OVER: Final = re.compile(r"(?:(?:in|on|also|for me|up|down|me|one|there)\s+)+(?P<verb>\w+)(?=\s)", re.IGNORECASE)
_SOME_TIME: Final = re.compile(
    r"\b(?:at some point|some ?time|hopefully|ideally)\s+(?=next|this|on|in|before|by|tomorrow|today|over)",
    re.IGNORECASE,
)
_DEADLINE_OF: Final = re.compile(r"^(?:a |the )?(?:due date|deadline|due) (?:of|for|on|to)\b", re.IGNORECASE)
_SAID_OF_NUMBERS: Final = vocabulary(
    "you we please went is was done has isn't completed complete finished due should needs can must :"
)


def _add_at(when: str, title: str, scene: Scene) -> Made:
    """ "Add a task for the end of the month to pay the invoice"."""
    said = next((text for text in (when, f"by {when}", f"on {when}", f"at {when}") if scene.is_due(text)), None)
    made = quick_add(title, scene)
    return None if said is None or made is None else with_defaults(made, Add("", due_text=said))


def _titled(slots: Slots) -> tuple[str, Priority | None]:
    for name, level in (("high_title", Priority.HIGH), ("medium_title", Priority.MEDIUM), ("low_title", Priority.LOW)):
        if name in slots:
            return slots[name], level
    title = slots.get("title") or slots.get("plan") or slots.get("intent") or slots.get("whole") or ""
    return f"{title} {slots.get('tail', '')}".strip(), None


# "I need to cry", "I have to say", "should I call?": talk, not tasks.
_NOT_CHORES: Final = vocabulary(
    "admit say die cry scream vent understand complain i we you he she they agree disagree confess wonder "
    "apologise apologize"
)
_NO_TITLES: Final = frozenset(
    {
        "",
        "a task",
        "task",
        "tasks",
        "something",
        "it",
        "that",
        "this",
        "a new task",
        "one",
        "another",
        "another one",
        "new task",
        "them",
        "todo",
        "a todo",
        "an item",
        "stuff",
        "things",
    }
)


_NOTHING: Final = _NO_TITLES - {"it", "that", "this"}


def add_to_list(slots: Slots, scene: Scene) -> Made:
    title = _NEW_ITEM.sub("", slots.get("title") or slots.get("quoted") or "")
    if _is_put_elsewhere(slots, title, scene):
        return None
    tail = slots.get("tail") or slots.get("when_tail") or slots.get("on_tail")
    if tail is not None:
        title = f"{title} {tail}"
    made = add({"title": title}, scene)
    label = slots.get("label", "").strip("#+ ").lower()
    if not label or label in ("to do", "todo", "task", "tasks", "daily"):
        return made
    if len(label.split()) > 2:
        return None
    when = possessive(label)
    if when != label and scene.is_due(when):  # "to tomorrow's list"
        return add({"title": f"{title} {when}"}, scene)
    if title.lower() in ("me", "us", "him", "her", "them", "you"):
        return Ask(f"Shall I add that as a task? Then tell me what is to be done, like “add ask for the {label} list”.")
    label = label.replace(" ", "-")
    if isinstance(made, Add):
        return with_defaults(made, Add("", labels=(label,)))
    if isinstance(made, Commands):
        return Commands(
            tuple(
                with_defaults(item, Add("", labels=(label,))) if isinstance(item, Add) else item for item in made.items
            ),
            exact=made.exact,
        )
    return made


def _is_put_elsewhere(slots: Slots, title: str, scene: Scene) -> bool:
    """ "Put the box under the bed", "put everything overdue on today", "put it down for the night"."""
    if "quoted" in slots:
        return title[:1] not in "\"'“‘" or title[-1:] not in "\"'”’" or scene.is_due(f"in {slots['label']}")
    if "on_tail" in slots and re.match(r"(?:the|my|our|that)\b", title, re.IGNORECASE):
        return True  # "put the dentist on friday" is about a task that exists
    when = slots.get("when_tail") or slots.get("on_tail")
    if when is None:
        return False
    pointed = re.match(r"(?:down|in|up|off|back|it|that|this)\b", title, re.IGNORECASE) is not None
    return pointed or bulk(title, scene) is not None or not (scene.is_due(when) or scene.repeats(when))


_STRONG: Final = re.compile(r"[,;]|\s\+\s")
_CARRIED: Final = vocabulary(
    "buy get call email text order fix clean wash water feed pay book return ring message contact"
)


def split_list(text: str, scene: Scene, *, announced: bool = False) -> tuple[Add, ...] | None:
    """ "milk, eggs and bread" as three tasks: only with a comma and short items, or where a list was announced."""
    if "\n" in text:
        return None
    quoted = '"' in text or "“" in text
    counted = enumerated(text) or (None if quoted else also(text))
    if counted is not None:
        made = [quick_add(without_tail(item), scene) for item in counted]
        return tuple(item for item in made if item is not None)
    if quoted:
        return None
    several = _chores(text, scene)
    if several is not None:
        return several
    shared = quick_add(text, scene)
    if shared is None:
        return None
    pieces = wholes.pieces(shared.title, announced=announced)
    commas = _STRONG.search(shared.title) is not None
    two = len(pieces) == 2 and "," in shared.title and all(_PLAIN_ITEM.fullmatch(piece) for piece in pieces)
    if len(pieces) < 2 or not (announced or two or (commas and len(pieces) > 2)):
        return None
    if not announced and not all(_is_item(piece) for piece in pieces):
        return None
    verb = pieces[0].split()[0]
    acts = any(plain_verb(piece.split()[0].lower()) is not None and " " in piece for piece in pieces[1:])
    short = (verb.lower() in ("buy", "get") and not acts) or all(
        len(piece.split()) <= 2 and "'" not in piece for piece in pieces
    )
    if verb.lower() in _CARRIED and len(pieces[0].split()) > 1 and short:
        pieces = [
            pieces[0],
            *(
                piece if piece.split()[0].lower() in IMPERATIVES and len(piece.split()) > 1 else f"{verb} {piece}"
                for piece in pieces[1:]
            ),
        ]
    items = [quick_add(piece, scene) for piece in pieces]
    return tuple(with_defaults(item, shared) for item in items if item is not None)


# "milk, eggs": of two things with a comma between them, neither may be about the other.
_PLAIN_ITEM: Final = re.compile(
    r"(?!(?:about|for|to|with|from|in|on|at|by|the|a|an|my|our|his|her|it|maybe|please|asap|urgent|not|but|so|or|"
    r"if|when|re|because|like|also|too|"
    r"ideally|preferably|probably|sharp|today|tomorrow)\b)[a-z][a-z'-]+(?: [a-z][a-z'-]+)?"
)


def _chores(text: str, scene: Scene) -> tuple[Add, ...] | None:
    """Several chores in one sentence. The date behind the last, or before the first, is that of all that have none."""
    parts = chores(text)
    if parts is None:
        return None
    items = [quick_add(part, scene) for part in parts]
    if any(item is None for item in items):
        return None
    made = [item for item in items if item is not None]
    dated = [item for item in made if item.due_text or item.repeat_text]
    shared = made[-1] if dated == [made[-1]] else Add("")
    return tuple(with_defaults(item, replace(shared, title="")) for item in made)


_QUANTITY: Final = re.compile(
    r"^(?:(?:an?|\d+|one|two|three|four|five|six|ten|half(?: an?)?|some|more|another|the)\s+)(?:x\s+|dozen\s+)?"
    r"(?:[a-z-]+ of )?(?=\S)",
    re.IGNORECASE,
)


def _is_item(piece: str) -> bool:
    words = (_QUANTITY.sub("", piece) or piece).split()
    return len(words) <= 3 or (words[0].lower() in IMPERATIVES and len(words) <= 7)


def several(slots: Slots, scene: Scene) -> Made:
    text = slots.get("list") or slots.get("colon") or ""
    if priority_of(text) is not None or scene.is_due(text):
        return None  # "make those high priority"
    items = split_list(text, scene, announced=True)
    return quick_add(text, scene) if items is None else Commands(items, exact=True)


# Reminding


def unremind(slots: Slots, scene: Scene) -> Made:
    named = references(slots.get("task") or slots["numbers"])
    return Unremind(named) if named else None


_EXAMPLE: Final = "For example: remind me to call the bank tomorrow at 10."


# A time of day or a length of hours: of that a reminder is put off. What goes to another day is moved.
_SOON: Final = re.compile(
    r"(?:a|an|one|two|three|four|five|six|ten|fifteen|twenty|thirty|half an|\d{1,3})\s*(?:more )?(?:minutes?|mins?|"
    r"hours?|hrs?|h|m)|"
    r"(?:at )?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|o'?clock)?(?: (?:tonight|this evening|today))?|"
    r"noon|midday|tonight|this (?:afternoon|evening)|"
    r"later(?: today)?",
    re.IGNORECASE,
)


def _snooze(slots: Slots, scene: Scene) -> Made:
    """ "Snooze that for 2 hours": to be reminded again then; None for another day."""
    when = slots["when"].strip(" .!")
    named = references(slots["snoozed"])
    if len(named) != 1 or _SOON.fullmatch(when) is None:
        return None
    said = next((text for text in (f"in {when}", when, f"at {when}") if scene.is_due(text)), None)
    return None if said is None else Commands((Remind(named[0], said, new=False),), exact=is_marked(slots["snoozed"]))


def remind(slots: Slots, scene: Scene) -> Made:
    if "snoozed" in slots:
        return _snooze(slots, scene)
    if "again" in slots:  # "nudge me again in 20 minutes"
        again = slots["again"].strip(" .!")
        return Remind("that", again, new=False) if scene.is_due(again) else None
    if "clock" in slots:  # "set an alarm for 7"
        clock = slots["clock"]
        named = scene.is_due(clock) or scene.is_due(f"at {clock}")
        return Ask(f"What shall I remind you of at {clock}?") if named else None
    what, old, when = slots.get("new"), slots.get("old"), slots.get("when")
    said = what or old or ""
    if when is None and _COMPOUND.match(said):
        return None  # "add reminder emails to customers"
    if _BEFORE.match(said):
        return Ask("At what time shall I remind you? For example: remind me about the meeting at 2pm.")
    if when is not None and not scene.is_due(when):
        return _remind_again(when, said, scene)
    if said.lower().replace("’", "'").split()[:1] in _QUESTIONS:
        return None  # "remind me what's due today" asks for a list
    at_once = re.sub(r"^for (?=\D|\d+[:.apm])", "", what or "", flags=re.IGNORECASE)
    if when is None and at_once and (scene.is_due(at_once) or re.fullmatch(r"at \d{1,2}", at_once, re.IGNORECASE)):
        return Remind("that", at_once, new=False)  # "remind me at 5": of what was made or shown just now
    return _reminder(said, when, scene, about=old is not None)


_POINTED_AT: Final = re.compile(
    r"^(?P<what>it|that|this|them|those|these|that one|this one) (?P<when>.+)$", re.IGNORECASE
)


_NUMBERED: Final = re.compile(
    r"^(?:for |on |to |of )?(?:(?:task|item|number|no\.?) )?(?P<n>#?\d{1,6}),? (?P<when>\D.*|.* .*)$", re.IGNORECASE
)
_OF_WHICH: Final = re.compile(r"(?P<link>for|on|to) (?:the |my |that |this |#|\d|task|number)", re.IGNORECASE)


def _reminder(said: str, when: str | None, scene: Scene, *, about: bool) -> Made:
    """``about`` a task that exists ("remind me about 3"), or something to do ("remind me to call")."""
    if about and (pointing := _POINTED_AT.match(said)) and scene.is_due(pointing["when"]) and when is None:
        return Remind(pointing["what"], pointing["when"], new=False)  # "remind me about that tonight"
    several = None if about or when is not None else _chores(_NESTED.sub("", said) or said, scene)
    if several is not None:
        return Commands(
            tuple(Remind(item.title, item.due_text) if item.due_text else item for item in several), exact=False
        )
    numbered = _NUMBERED.match(said) if when is None else None
    if numbered is not None and scene.is_due(numbered["when"]):  # "remind me about task 3 tomorrow morning"
        return Remind(numbered["n"], numbered["when"], new=False)
    made = quick_add(said if about else _NESTED.sub("", said) or said, scene)
    when_text = _when(when, made, scene)
    of = _OF_WHICH.match(made.title) if made is not None and not about else None
    if made is not None and of is not None and (of["link"].lower() != "to" or is_marked(made.title[of.end("link") :])):
        made, about = replace(made, title=made.title[of.end("link") :].strip()), True
    if made is None or tidy_title(made.title).lower() in _NOTHING or (scene.is_due(made.title) and not about):
        of = when_text or (made.title if made is not None and scene.is_due(made.title) else "")
        return Ask(f"What shall I remind you of{' ' if of else ''}{of}? {_EXAMPLE}")
    if re.fullmatch(r"(?:for|at) \d{1,2}(?:[:.]\d\d)?", made.title):
        return Ask(f"What shall I remind you of {made.title}? {_EXAMPLE}")
    if made.title.lower() in ("again", "later", "once more"):
        return Remind("that", when_text, new=False)
    pointed = references(made.title)
    if about or is_pointer(made.title) or is_number(made.title):
        return Remind(pointed[0] if len(pointed) == 1 else made.title, when_text, new=False)
    if made.repeat_text is not None or when_text is None:
        return with_defaults(made, Add("", due_text=when_text))
    return Remind(made.title, when_text)


_COMPOUND: Final = re.compile(r"(?:emails|letters|notifications|cards|apps?|systems?|templates?)\b", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"(?:an?|one|two|half an|\d+)\s*(?:more )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?) (?:before|ahead|prior)\b",
    re.IGNORECASE,
)
_QUESTIONS: Final = (["what"], ["what's"], ["whats"], ["which"], ["when"], ["how"])


def _when(when: str | None, made: Add | None, scene: Scene) -> str | None:
    """The time named before the task and the one behind it, together where they make one."""
    behind = made.due_text if made is not None else None
    if when is None or behind is None:
        return when or behind
    return f"{when} {behind}" if scene.is_due(f"{when} {behind}") else when


def _remind_again(when: str, what: str, scene: Scene) -> Made:
    """ "every monday remind me to …"."""
    made = quick_add(what, scene)
    return None if made is None or not scene.repeats(when) else with_defaults(made, Add("", repeat_text=when))


# Asking


def list_in_order(slots: Slots, scene: Scene) -> Made:
    """ "sort by due date": lists are in order of urgency already."""
    return ListTasks() if _ORDERS.fullmatch(slots["order"].strip(" ?.!")) else None


_ORDERS: Final = re.compile(
    r"(?:the )?(?:priority|priorities|due dates?|dates?|deadlines?|urgency|importance|due|time|label|labels|tag|tags|"
    r"number|age|order|newest|oldest)(?: first| order)?",
    re.IGNORECASE,
)
_MINE: Final = {
    "day": "today",
    "week": "this week",
    "weekend": "this weekend",
    "month": "this month",
    "morning": "this morning",
}
# "What's on deck today", "what's on for thursday and friday".
_ON_DECK: Final = re.compile(
    r"\bon (?:deck|the cards|the docket|the radar|tap)\b(?: for)?|^on for (?=\w)|^(?:on )?for (?=\w+day and \w+day$)",
    re.IGNORECASE,
)
_UNDATED: Final = re.compile(
    r"\b(?:with no|without(?: an?| any)?|(?:that )?(?:has|have) no|no)\s+(?:due |set )?(?:dates?|deadlines?|"
    r"due dates?)\b",
    re.IGNORECASE,
)


def list_tasks(slots: Slots, scene: Scene) -> Made:
    if "labelled" in slots:
        name = slots["labelled"].strip(" \"'?.!").lower()
        return ListTasks(label=name) if len(name.split()) == 1 else None
    if "mine" in slots:
        days = _MINE.get(slots["mine"].lower().strip(" ?.!"))
        return ListTasks(due_text=days) if days else None
    text = slots.get("filter") or slots.get("range") or ""
    text = _ON_DECK.sub("", text)
    bare = text.strip(" ?.!")
    if _ALL_DONE.search(text) or _OFF.search(text):
        return None  # "everything that was due today is done", "get the plumber off my list"
    if _FIRST_ONE.fullmatch(bare) or bare.lower() in ("first", "next", "now", "right now", "about it", "then"):
        return ListTasks()
    if _UNDATED.search(text):  # there is no such filter: all of them, undated ones at the end
        return Commands((ListTasks(),), exact=False)
    found = filter_of(possessive(text), scene, words_search=False)
    named = _NAMED_TASKS.fullmatch(bare) if found is None and "filter" in slots else None
    if named is not None:
        found = filter_of(named["search"], scene, words_search=True)
    kind = _OF_ONE_KIND.fullmatch(bare) or _OWN_KIND.fullmatch(bare)
    if found is None and kind is not None and "filter" in slots and kind["search"].lower() not in _NO_KIND:
        return Commands((ListTasks(search=kind["search"]),), exact=False)
    return _listed(found or _about_few(text, scene))


def _about_few(text: str, scene: Scene) -> Filter | None:
    """ "Ops tasks, high prio": tasks, and a word or two of them."""
    found = filter_of(possessive(text), scene, words_search=True)
    if found is None or len((found.search or "").split()) > 2:
        return None
    said = re.search(r"\b(?:that|which)(?:['’]s| is| are|s)\b", text, re.IGNORECASE)  # "everything phoenix that's late"
    chosen = said and (found.status not in (Status.OPEN, Status.COMPLETED) or found.priority is not None)
    return found if chosen or _TASKS.search(text) is not None else None


def _listed(found: Filter | None) -> Made:
    if found is None or (found.search or "").lower().split()[:1] in (["rid"], ["can"]):
        return None
    return listing(found)


_NAMED_TASKS: Final = re.compile(
    r"(?:all\s+|me\s+)?(?:my\s+|the\s+)?(?P<search>[\w'-]+(?:\s+[\w'-]+)?)\s+(?:tasks?|todos?|"
    r"items|list|ones|stuff|things)",
    re.IGNORECASE,
)
_ALL_DONE: Final = re.compile(
    r"\b(?:is|are|'s|'re|were|was) (?:all |now |already )*(?:done|finished|completed?)[.!]*$", re.IGNORECASE
)
_OFF: Final = re.compile(r"\w\s+off(?: of)?(?: (?:my|the|our) [\w-]+(?: list)?| there| here)?[.!]*$", re.IGNORECASE)
_FIRST_ONE: Final = re.compile(
    r"(?:my |the )?(?:very )?(?:next|first|top|up next|up first|coming next)(?: (?:thing|task|item|up|one|deadline|"
    r"due date|job))*"
    r"(?: (?:on|in|for) (?:my |the )?(?:list|agenda|plate|schedule|me))?",
    re.IGNORECASE,
)
# "everything for work", "under legal": a word that is no date can only be a label or words of a title.
_OF_ONE_KIND: Final = re.compile(
    r"(?:(?:all|every|any|my|the|of|me)\s+)*(?:(?:everything|anything|all|tasks?|stuff|things|items?|something|"
    r"ones)\s+)?"
    r"(?:for|with|in|under|on|from|tagged|labelled|labeled|to do with|related to|concerning)\s+(?:the\s+|"
    r"my\s+)?(?P<search>[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
_OWN_KIND: Final = re.compile(r"(?:all\s+)?(?:of\s+)?(?:my|the)\s+(?P<search>[^\W\d_][\w-]+s)", re.IGNORECASE)
_TASKS: Final = re.compile(r"\b(?:tasks?|todos?|items|ones|stuff|things)\b", re.IGNORECASE)


_NO_KIND: Final = vocabulary(
    "me you us it that this them there here now later dinner lunch breakfast news weather lights times miles"
)


def _chosen_by(text: str, scene: Scene) -> Filter | None:
    words = text.strip().strip("?.! ")
    if re.fullmatch(r"[#+][^\W\d_][\w-]*", words):
        return Filter(label=words[1:].lower())
    if len(words.split()) > 5:
        return None
    found = filter_of(possessive(words), scene, words_search=False)
    if found is None or found == Filter():
        return None
    return (
        None
        if found.status is Status.COMPLETED and words.lower().split()[0] not in ("completed", "finished")
        else found
    )


def possessive(text: str) -> str:
    """ "today's" as "today"."""
    return _POSSESSIVE.sub(r"\1", text)


def listing(chosen: Filter, *, count: bool = False) -> ListTasks:
    """A filter as a list to show."""
    return ListTasks(chosen.status, chosen.due_text, chosen.label, chosen.priority, chosen.search, count=count)


def show_one(slots: Slots, scene: Scene) -> Made:
    number = slots["number"].strip("# ")
    return ListTasks(Status.ALL, search=f"#{number}") if number.isdigit() else None


def done_list(slots: Slots, scene: Scene) -> Made:
    text = re.sub(
        r"^(?:for|over|during|so far|already|yet)\s+", "", slots.get("range", "").strip(" ?.!"), flags=re.IGNORECASE
    )
    if not text:
        return ListTasks(Status.COMPLETED)
    return ListTasks(Status.COMPLETED, due_text=text) if scene.is_range(text) else None


def bare(slots: Slots, scene: Scene) -> Made:
    """ "overdue", "my work tasks", "#home": words that choose tasks and say nothing else."""
    if "word" in slots:
        return _kind_due(slots, scene)
    text = (slots.get("filter") or slots.get("bare_filter") or slots.get("bare_range") or "").strip()
    first = text.split()[0].lower() if text else ""
    if "bare_range" in slots:
        return listing(found) if (found := _chosen_by(text, scene)) is not None else None
    if (first in IMPERATIVES or first in _WIPES) and first not in ("work", "open"):
        return None
    plain = len(text.split()) <= 2 and "bare_filter" in slots
    found = filter_of(possessive(text), scene, words_search=plain)
    if found is None and "bare_filter" in slots and len(text.split()) <= 4:  # "high priority work tasks"
        found = filter_of(possessive(text), scene, words_search=True)
        chosen = found is not None and len((found.search or "").split()) == 1 and found.priority is not None
        return Commands((listing(found),), exact=False) if chosen and found is not None else None
    return None if found is None or (found == Filter() and not plain) else listing(found)


def _kind_due(slots: Slots, scene: Scene) -> Made:
    """ "Bench tasks due by wednesday"."""
    words = slots["word"].split()
    if (
        len(words) > 2
        or words[0].lower() in _WIPES | _SOME
        or (words[0].lower() in IMPERATIVES and words[0].lower() != "work")
    ):
        return None
    found = filter_of(f"{slots['word']} tasks due {slots['behind']}", scene, words_search=True)
    named = found is not None and found.due_text is not None and (found.search or "").lower() == slots["word"].lower()
    return Commands((listing(found),), exact=False) if named and found is not None else None


_SOME: Final = vocabulary("add create new more some two three any what which the a an other few two")
_WIPES: Final = vocabulary("purge wipe erase nuke great good nice awesome get set")


def count(slots: Slots, scene: Scene) -> Made:
    text = slots.get("filter", "")
    found = filter_of(possessive(text), scene, words_search=False)
    if found is None:
        found = _about_tasks(text, scene)
    return None if found is None else listing(found, count=True)


def _about_tasks(text: str, scene: Scene) -> Filter | None:
    named = re.match(r"(?P<search>[\w-]+)\s+(?:tasks|todos|items|things)\b", text.strip(), re.IGNORECASE)
    return None if named is None else filter_of(text, scene, words_search=True)


def is_listed(slots: Slots, scene: Scene) -> Made:
    text = slots.get("search") or slots.get("did") or ""
    body = text.strip().strip("?.! ")
    body = re.sub(r"^(?:a|an|any|the|my|some)\s+(?=\S)", "", body, flags=re.IGNORECASE)
    body = re.sub(
        r"\s+(?:(?:on|in|down) (?:there|here)|yet|already|or not|due|still|task|again)$", "", body, flags=re.IGNORECASE
    )
    if "did" in slots or body.split()[:1] == ["to"]:
        body = kernel(body, scene) or ""
    if not body or body.lower() in (
        "anything",
        "something",
        "everything",
        "it all",
        "much",
        "left",
        "you",
        "i",
        "it",
        "that",
        "this",
        "we",
        "going on",
        "up",
        "new",
    ):
        return None
    due = scene.find(body)
    if filter_of(body, scene, words_search=False) is not None:
        return None
    status = Status.ALL if "did" in slots else Status.OPEN
    if due is not None and due.rest:
        return ListTasks(status, due_text=due.phrase, search=due.rest)
    return ListTasks(status, search=references(body)[0] if references(body) else body)


def search(slots: Slots, scene: Scene) -> Made:
    text = slots["search"].strip().strip("?.! ")
    if text.lower().split()[:1] in (["out"], ["someone"], ["somebody"], ["a"], ["an"], ["time"]):
        return None  # "find out when the library closes", "find a plumber"
    found = filter_of(text, scene, words_search=True)
    if found is None or (found.search is None and found == Filter()):
        return ListTasks(search=text.strip("\"'"))
    return listing(found)


def stats(slots: Slots, scene: Scene) -> Made:
    text = (slots.get("range") or "").strip().strip("?.! ")
    text = re.sub(r"^(?:for|over|in|during|so far)\s+", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^my (?=day|week|month|year|quarter)", "this ", text, flags=re.IGNORECASE).replace(
        "this day", "today"
    )
    text = re.sub(r"\s+(?:so far|then|now|please)$", "", text, flags=re.IGNORECASE)
    if text.lower() in (
        "so far",
        "now",
        "overall",
        "lately",
        "recently",
        "with my tasks",
        "on my tasks",
        "in general",
        "me",
        "all time",
        "my tasks",
        "with everything",
        "at the moment",
    ):
        return Stats()
    return (
        Stats(text)
        if scene.is_range(text) and not text.lower().startswith(("due", "until", "till", "to ", "by ", "before"))
        else None
    )


def number_change(slots: Slots, scene: Scene) -> Made:
    """ "4 tomorrow", "#4 p1", "4 #work"."""
    number, what = slots["number"], slots["what"].strip().rstrip(".!")
    if not is_number(number):
        return None
    if scene.is_due(what):
        return changing(number, scene, due_text=what)
    if re.fullmatch(r"[#+][^\W\d_][\w-]*", what):
        return changing(number, scene, add_labels=(what[1:].lower(),))
    level = priority_of(what)
    return None if level is None else changing(number, scene, priority=level)


def this_week(slots: Slots, scene: Scene) -> Made:
    return Stats("this week")


def undo_task(slots: Slots, scene: Scene) -> Made:
    return Commands((Undo(),), exact=False)


# Finishing, reopening, starting, archiving


def _named(text: str) -> tuple[str, ...]:
    return references(text)


_SENTENCE: Final = vocabulary(
    "tell ask say email text message i what when why how if who where do does did is are it's not "
    "nothing never no nobody"
)
_COMMAND_VERBS: Final = vocabulary(
    "clear delete remove erase add create archive undo list show mark move rename reopen tag"
)


def _is_sentence(text: str) -> bool:
    """Whether words that should name a task are a statement or a command instead ("I think the world", "clear")."""
    if is_pointer(text):
        return False
    words = [word for word in text.lower().split() if word not in ("out", "up", "off", "away")]
    if not words or len(words) > 9 or words[0] in _SENTENCE or {"whether", "if"} & set(words):
        return bool(words)
    if words[0] in ("show", "list", "tell", "see", "give") and {"what", "what's", "which", "whats", "everything"} & set(
        words
    ):
        return True
    if words[0] not in _COMMAND_VERBS:
        return False
    return len(words) == 1 or words[1] in ("all", "everything", "the", "it", "that") or words[1][:1] in "#0123456789"


def complete_where_or(slots: Slots, scene: Scene) -> Made:
    text = slots.get("task") or slots.get("marked") or slots.get("numbered") or ""
    if "numbered" in slots and not is_marked(text):
        return None
    if _NOT_YET_DONE.search(text):
        return None  # "the passport needs to be done"
    if "marked" in slots and not is_marked(text) and bulk(text, scene) is None:
        return None
    if "finish" in slots:
        return _finish(slots["finish"], scene)
    if text.strip().lower() in (
        "tasks",
        "task",
        "todos",
        "items",
        "ones",
        "stuff",
        "things",
        "list",
        "for today",
        "here",
        "for the day",
        "well",
        "now",
        "off",
        "up",
        "out",
        "for now",
        "work",
    ):
        return None
    chosen = bulk(text, scene)
    if chosen is not None:
        return CompleteWhere(chosen)
    dated = scene.find(text)
    if dated is not None and dated.rest and not is_marked(text) and not _LOOKS_BACK.search(dated.phrase):
        return None  # "complete the tax return by friday" is something to do
    if "✅" in text:
        text = text.replace("✅", " ").strip()
    names = done_names(text)
    return None if not names or _is_sentence(text) else Complete(names)


_NOT_YET_DONE: Final = re.compile(
    r"\b(?:needs?|has|have|had|must|should|ought|will|wants?)(?: to)?(?: (?:be|get))?$", re.IGNORECASE
)
_LOOKS_BACK: Final = re.compile(
    r"^(?:today|yesterday|this (?:morning|afternoon|evening)|tonight|last (?:night|week)|earlier|now|"
    r"last \w+|on time)\b",
    re.IGNORECASE,
)


_DONE_HEAD: Final = re.compile(
    r"^(?:(?:that'?s|thats|this is|its|it'?s|up|off|with|w/|on|doing|the|status of|status|state of|"
    r"box for|update|change|set|all of|task of|job on|"
    r"['’]s|register|log|good news|yay|so|now|have|had|(?:get|got|gotten) (?:a)?round to|manage to|managed to|get|"
    r"finish|finished|bit about|"
    r"both|all)\s+)+(?=\S)",
    re.IGNORECASE,
)
_DONE_TAIL: Final = re.compile(
    r"(?:\s+(?:now|already|today|this morning|this afternoon|this evening|tonight|yesterday|"
    r"last night|just now|earlier|finally|in|to|r|are|is|at last|as well|too|"
    r"(?:about |around |like )?(?:an?|\d+|a few|a couple of|half an|two|three|ten|five|twenty) (?:minutes?|mins?|"
    r"hours?|hrs?|days?|"
    r"weeks?) ago|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|both|all|just|"
    r"can(?: be)?|as|happened|on the way home|out of the way|out the way|off|up|from my side|for good)|['’]s|"
    r"\s+went (?:fine|well|ok|okay|great|good))+$",
    re.IGNORECASE,
)


_BOTH: Final = re.compile(r"(?<=\d)(?: are| is)? (?:both|all)$", re.IGNORECASE)  # "2 & 6 are both done"


def done_names(text: str) -> tuple[str, ...]:
    """The tasks that were said to be done, without what a sentence leaves on their names."""
    if text.lower() in ("'s", "’s", "is"):  # "that's done now"
        return ("that",)
    text = _BOTH.sub("", text).lstrip(" -–—:")
    names = references(text)
    if len(names) > 1 and any(is_pointer(name) for name in names):
        return (text.strip(" .!"),)  # "the second and third": of what is shown now, and not once one of them is done
    if len(names) != 1 or is_number(text) or is_pointer(text):
        return names
    if text.lower() in ("they're", "theyre", "they", "they are"):
        return ("them",)
    whole = _DONE_TAIL.sub("", text.strip())
    headless = _DONE_HEAD.sub("", whole)
    return references(headless if headless != whole.removeprefix("the ") else whole) or names


def _finish(text: str, scene: Scene) -> Made:
    """ "finish 3" is done; "finish the report by friday" is something to do; between the two it is asked."""
    chosen = bulk(text, scene)
    if chosen is not None:
        return CompleteWhere(chosen)
    if is_marked(text) or text.split()[0].lower() in CHORES - {
        "report",
        "post",
        "book",
        "plan",
        "draft",
        "form",
        "mail",
    }:
        return Complete(_named(text))
    return None


_JUST_GONE: Final = re.compile(
    r"\b(?:i|you|we)(?:'ve| have)? (?:just |accidentally |wrongly )*(?:deleted|removed|lost)\b", re.IGNORECASE
)


def restore(slots: Slots, scene: Scene) -> Made:
    """ "Restore that", "the task I just deleted": the last change; by its name it is a task to be open again."""
    if is_pointer(slots["task"]) or _JUST_GONE.search(slots["task"]):
        return Commands((Undo(),), exact=False)
    return reopen(slots, scene)


def reopen(slots: Slots, scene: Scene) -> Made:
    names = _named(slots["task"])
    return None if not names or _is_sentence(slots["task"]) else Reopen(names)


_ABOUT_NOW: Final = re.compile(
    r"^(?:on|with) (?=(?:the|my|task|#|\d|it\b|that\b))|\s+(?:now|right now|today|rn|atm|at the moment|straight "
    r"away|at last|finally)$",
    re.IGNORECASE,
)


def start(slots: Slots, scene: Scene) -> Made:
    text = slots.get("task") or slots.get("start") or slots.get("marked") or ""
    text = _ABOUT_NOW.sub("", text) or text
    if "marked" in slots and not (is_marked(text) or text.lower().startswith(("the ", "my "))):
        return None
    if not _named(text) or _is_sentence(text):
        return None
    if text.strip().lower() in ("over", "fresh", "again", "from scratch", "up", "now", "off"):
        return None
    if "start" in slots and re.match(r"[a-z]+ing \w", text) and slots["start"] == text:
        return None  # "start saving for a bike" is something to do
    if "start" in slots and not is_marked(text):
        # "start the report" may be a new task as well as one that exists: the latter where no date is said.
        due = scene.find(text)
        if due is not None:
            return None
    return Start(_named(text))


def archive(slots: Slots, scene: Scene) -> Made:
    if "put" in slots:  # "put the dishes away"
        return Archive(_named(slots["put"])) if is_marked(slots["put"]) else None
    chosen = bulk(slots["task"], scene)
    if chosen is not None:
        return ArchiveWhere(chosen)
    names = _named(slots["task"])
    return Archive(names) if names else None


def did(slots: Slots, scene: Scene) -> Made:
    """ "I bought milk": done, in the words of the task it must have been ("buy milk")."""
    if "numbered" in slots:  # "15 sent"
        verb = slots["past_one"].lower().strip(" .!")
        told = is_number(slots["numbered"]) and present_of(verb) is not None and verb not in IMPERATIVES
        return Commands((Complete(_named(slots["numbered"])),), exact=False) if told else None
    text = slots.get("past") or slots["past_alone"]
    words = text.strip(" .!").split()
    verb = present_of(words[0].lower()) if words else None
    if verb in _NOT_DONE or (words and words[0].lower() == "been" and words[1:2] not in (["to"], ["at"], ["in"])):
        return None
    if verb is None and words and words[0].lower() not in _STATES and ("past" in slots or _ONE_DEED.match(text)):
        verb = words[0].lower().removesuffix("ed") if len(words[0]) > 5 and words[0].lower().endswith("ed") else None
    if (
        verb is None
        or ("past_alone" in slots and words[0].lower() in IMPERATIVES)
        or not 2 <= len(words) <= 8
        or _BUT.search(text)
        or _two_deeds(text)
    ):
        return None
    if words[1].lower() in ("by", "and", "me", "you", "us", "anything", "something", "any") or (
        "past_alone" in slots and words[1].lower() in _LOOSE
    ):
        return None
    rest = re.sub(
        r"\s+(?:already|now|today|just now|yesterday|this morning|earlier|last night|finally)$",
        "",
        " ".join(words[1:]),
        flags=re.IGNORECASE,
    )
    rest = _DONE_TAIL.sub("", rest)
    if not rest or rest.lower() in ("task", "tasks", "todos", "items", "ones", "stuff", "things", "list"):
        return None
    done = Complete((re.sub(r"^get (?:a?round to|the )(?=\w)", "", f"{verb} {rest}"),))
    return Commands((done,), exact=False)  # told, not asked for: where there is a model, it has the better ear


_ONE_DEED: Final = re.compile(r"\w{3,}ed (?:the|my|our|all the|his|her) \w", re.IGNORECASE)  # "hauled the grain"
_NOT_DONE: Final = vocabulary("mean forget say think lose feel leave")
_STATES: Final = vocabulary(
    "managed needed wanted planned hoped liked loved hated missed decided tried looked wished moved changed "
    "tired worried annoyed bored excited scared disappointed"
)
_LOOSE: Final = frozenset({"to", "on", "at", "of", "from", "for"})


_BUT: Final = re.compile(
    r"\b(?:but|because|so|if|when|that|he|she|they|who|which|i|me|is|are|was|were)\b|\?|"
    r"\band (?:it|its|it's|then|now|also|we|you|my|could|can|will|would|should|must|need|have|had|has|am|please)\b",
    re.IGNORECASE,
)


def _two_deeds(text: str) -> bool:
    """ "Bought milk and paid the rent"; "bought milk and eggs" is one."""
    behind = [found[1].lower() for found in re.finditer(r"(?:\band|,)\s+(\w+)", text, re.IGNORECASE)]
    return any(present_of(word) is not None and word not in IMPERATIVES for word in behind)


# Changing


def changing(text: str, scene: Scene, **what: object) -> Made:
    """A change of the named tasks, or of all that a filter chooses."""
    made = Changes(**what)  # pyright: ignore[reportArgumentType]
    chosen = bulk(text, scene)
    if chosen is not None:
        return ChangeWhere(chosen, made)
    names = _named(text)
    if not names or _is_sentence(text) or text.lower().split()[0] in ("a", "an", "me", "some", "new", "another"):
        return None
    return Change(names, **{field.name: getattr(made, field.name) for field in fields(made)})


_CALENDAR_WORD: Final = re.compile(r"^(?:until|till|til|to|by|on|for|at|in)\s+", re.IGNORECASE)


def move(slots: Slots, scene: Scene) -> Made:
    task = slots.get("task") or slots.get("pointed") or slots.get("definite") or ""
    due = _INSTEAD.sub("", slots["due"].strip().rstrip(".!?")).strip()
    if "shifted" in slots:
        return _shifted(slots["shifted"], due, scene)
    if not task and "it_due" in slots:
        task = "it"
    if "definite" in slots and not _is_definite(task):
        return None
    if "pointed" in slots and not is_marked(task) and bulk(task, scene) is None:
        return None
    if _OVER.match(due):
        return None  # "the report was done yesterday"
    task = _from_when(task, scene)
    if re.fullmatch(r"(?:the\s+)?(?:deadline|due date|date|due|time)", task.strip(), re.IGNORECASE):
        task = "it"
    if scene.is_due(due):
        return changing(task, scene, due_text=due)
    if _HOUR.fullmatch(due) and scene.is_due(f"at {due}"):
        return changing(task, scene, due_text=f"at {due}")
    if scene.repeats(due):
        return changing(task, scene, repeat_text=due)
    return None


def _shifted(task: str, due: str, scene: Scene) -> Made:
    """ "Dentist to friday"."""
    if not scene.is_due(due) or opens_with_verb(task.split()) or len(task.split()) > 4:
        return None
    made = changing(task, scene, due_text=due)
    return Commands((made,), exact=False) if isinstance(made, Change) else None


def _is_definite(task: str) -> bool:
    """Whether it names a task by an article; "put the bins out every thursday at 9" names none."""
    words = task.lower().split()
    if {"every", "out", "away", "up", "off"} & set(words):
        return False
    return is_marked(task) or words[0] in ("the", "my", "that", "our")


_OVER: Final = re.compile(r"(?:yesterday|last (?!day|weekday|friday of|monday of)\w+|earlier|.* ago$)", re.IGNORECASE)
_DATE_OF: Final = re.compile(r"^(?:the |its |my )?(?:deadline|due date|due|date) (?:for|of|on) ", re.IGNORECASE)
_LINK_END: Final = re.compile(
    r"(?:\s+(?:got|has|have|had|was|were|is|are|been|now|just|also|should|needs?|must|ought|to|be|being|gets?|can|will|"
    r"actually|please|due))+$",
    re.IGNORECASE,
)
_NAME_LEAD: Final = re.compile(
    r"^(?:(?:i|we)(?:'ll|'d like to|'d rather| want to| need to| have to| should| will| can| must|'m going to) |i'?ll |"
    r"we'?ll |let'?s |can (?:we|i) |do (?=the |my |our )|having (?=the |my )|have (?=the |my ))+(?=\S+)",
    re.IGNORECASE,
)


def _from_when(task: str, scene: Scene) -> str:
    """ "the review from friday" as "the review"; "friday" alone is the date of it."""
    task = _NAME_LEAD.sub("", _LINK_END.sub("", task)) or task
    task = _DATE_OF.sub("", task)
    name, link, when = task.rpartition(" from ")
    if link and scene.is_due(when) and bulk(task, scene) is None:
        return name
    return "it" if scene.is_due(task) and not is_marked(task) else task


_INSTEAD: Final = re.compile(
    r"(?:,)?\s+(?:now|finally|instead|actually|then|please|not (?:on |at )?\w+|and not .+|rather than .+|instead of "
    r".+)$",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(
    r"(?:\d{1,2}(?:[:.]\d\d)?|half \w+|quarter \w+ \w+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_SHIFT: Final = re.compile(
    r"(?:a|an|one|two|three|four|five|six|seven|ten|\d{1,3}|a couple of|a few|half "
    r"an)\s*(?:more\s+)?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|fortnights?|"
    r"business days|working days)",
    re.IGNORECASE,
)


def shift(slots: Slots, scene: Scene) -> Made:
    """ "delay 3 by two days": counted from when it was due, which only the task knows."""
    length = (slots.get("span") or slots["more_span"]).strip(" .!?")
    if length.lower() in ("more time", "some more time", "a bit more time", "an extension", "longer"):
        return move_without_date({"task": slots["task"]}, scene)
    if "more_span" in slots and not {"more", "extra", "another"} & set(length.lower().split()):
        return None  # "I need two weeks for the move"
    length = re.sub(r"^(?:another|an extra|an additional|one more)\b", "a", length, flags=re.IGNORECASE)
    if _SHIFT.fullmatch(length) is None:
        return None
    if "earlier" in slots:
        return changing(slots["earlier"], scene, due_text=f"{length} earlier")
    task = _SHIFTED.sub("", _LINK_END.sub("", slots["task"])) or slots["task"]
    return changing(task, scene, due_text=f"{length} later")


_SHIFTED: Final = re.compile(r"^(?:shift|move|push|make|bump|set|put|delay) (?=the |my |that |it\b)", re.IGNORECASE)


def move_without_date(slots: Slots, scene: Scene) -> Made:
    task = slots.get("task")
    if task is not None and not is_marked(task) and scene.is_due(task):
        return Ask(f"Which task shall I move to {task}?")
    if task is not None:
        names = _named(task)
        if re.search(r"\b(?:to|into|onto) (?:the|my|our|a|an|another) [^\W\d_]", task) and not is_marked(task):
            return None  # "move the sofa to the garage"
        if not names or _is_sentence(task) or (not is_marked(task) and _dated(task, scene)):
            return None
        return Ask(f"To what day or time shall I move {_quoted(names)}? For example: move {names[0]} to friday.")
    names = _named(slots["vague"])
    if not names or not is_marked(slots["vague"]):
        return None
    return Ask(
        f"What shall I change about {_quoted(names)}? For example: rename {names[0]} to something "
        f"else, or move {names[0]} to friday."
    )


def _dated(text: str, scene: Scene) -> bool:
    found = scene.find(text)
    return found is not None and bool(found.rest)


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(name if is_marked(name) else f"“{name}”" for name in names)


_FATES: Final = vocabulary(
    "deleted removed done completed complete finished archived closed moved renamed cancelled scrapped dropped "
    "binned gone ticked"
)
_NO_TITLE: Final = re.compile(
    r"(?:(?:have|be|has|with|without|show|an?|the) )*(?:no|any|empty|blank|nothing|none|null|without)"
    r"(?: an?)?(?: (?:title|name|text))?(?: at all)?|\W*",
    re.IGNORECASE,
)


def rename(slots: Slots, scene: Scene) -> Made:
    title = tidy_title(slots.get("title") or slots.get("title_it") or "").removesuffix(" instead")
    if "title_it" in slots or is_number(slots.get("task") or ""):
        title = re.sub(r",?\s+(?:and )?(?:not|instead of|rather than)\s.*$", "", title, flags=re.IGNORECASE)
    if title.lower() in _FATES:
        return None  # "3 should be deleted"
    if _NO_TITLE.fullmatch(title):
        return Ask("A task needs a title. What shall it be called? For example: rename 3 to buy oat milk.")
    task = slots.get("task") or slots.get("marked") or slots.get("numbered") or "it"
    if "marked" in slots and re.match(r"the \d", task, re.IGNORECASE):
        return None  # "call the 24 hour locksmith"
    if "numbered" in slots and title.lower().split()[:1] in (
        ["to"],
        ["with"],
        ["as"],
        ["due"],
        ["by"],
        ["for"],
        ["on"],
    ):
        return None
    if not title or ("numbered" in slots and not is_number(task)) or ("marked" in slots and not is_marked(task)):
        return None
    if scene.is_due(title):
        return changing(task, scene, due_text=title)
    level = priority_of(title)
    if level is not None and len(title.split()) <= 2:
        return changing(task, scene, priority=level)
    if len(_named(task)) != 1 or bulk(task, scene) is not None:
        return None
    return changing(task, scene, title=title)


def priority(slots: Slots, scene: Scene) -> Made:
    level: Priority | None = None
    if "low" in slots and _is_chore(slots["low"]):
        return None  # "renew the passport, not urgent" is a task of its own
    if "high" in slots:
        task, level = slots["high"], Priority.HIGH
    elif "low" in slots:
        task, level = slots["low"], Priority.LOW
    elif "said" in slots:  # "dentist: high"
        task, level = slots["said"], priority_of(slots["level"])
        known = level is not None and len(task.split()) <= 4 and task.lower() not in ("priority", "prio")
        return changing(task, scene, priority=level) if known else None
    else:
        task = slots.get("numbered") or slots.get("marked") or slots["task"]
        if "marked" in slots and not is_marked(task):
            return None
        level = priority_of(slots["level"]) if "level" in slots else Priority.HIGH
        if "level" in slots and (
            len(slots["level"].split()) > 3 or ("numbered" in slots and not is_number(slots["numbered"]))
        ):
            return None
    return None if level is None else changing(task, scene, priority=level)


def _label(text: str) -> tuple[str, ...]:
    names = [part.strip(" #+\"'“”.") for part in re.split(r",|\s+and\s+|&", text)]
    labels = tuple(re.sub(r"\s+", "-", re.sub(r"^(?:an?|the) ", "", name.lower())) for name in names if name)
    return labels if all(len(label.split("-")) <= 3 and not label[0].isdigit() for label in labels) else ()


def label(slots: Slots, scene: Scene) -> Made:
    labels = _label(slots["label"])
    if "numbers" in slots:
        return changing(slots["numbers"], scene, add_labels=labels) if labels and is_number(slots["numbers"]) else None
    if "labelled" in slots and (scene.is_due(slots["label"]) or len(labels[:1]) + slots["label"].count(" ") != 1):
        return None
    task = slots.get("task") or slots.get("labelled") or "it"
    return changing(task, scene, add_labels=labels) if labels else None


def unlabel(slots: Slots, scene: Scene) -> Made:
    labels = _label(re.sub(r"^(?:remove|drop|without) ", "", slots["label"], flags=re.IGNORECASE))
    if "numbers" in slots:
        return (
            changing(slots["numbers"], scene, remove_labels=labels) if labels and is_number(slots["numbers"]) else None
        )
    return changing(slots["task"], scene, remove_labels=labels) if labels else None


def _is_chore(text: str) -> bool:
    """ "Renew the passport,": something to do, and not the name of a task that exists."""
    return not is_marked(text) and opens_with_verb(text.split()) and text.rstrip()[-1:] == ","


def clear_fields(slots: Slots, scene: Scene) -> Made:
    task = slots.get("dateless", "")
    if task and not is_marked(task) and opens_with_verb(task.split()) and not task.lower().startswith("book "):
        return None  # "renew the passport with no due date"
    if "unlevelled" in slots:  # the middle one is what a task has when nothing was said
        return changing(slots["unlevelled"], scene, priority=Priority.MEDIUM)
    return changing(slots.get("undated") or task, scene, clear_due=True)


def stop_repeating(slots: Slots, scene: Scene) -> Made:
    return changing(slots["task"], scene, clear_repeat=True)


def skip(slots: Slots, scene: Scene) -> Made:
    """ "Skip 3", "skip the gym", "skip standup on friday"; not "skip this song"."""
    text = slots.get("once") or slots["task"]
    dated = None if is_marked(text) else scene.find(text)
    text = dated.rest if dated is not None and dated.rest else text
    names = _named(text)
    if not names or _is_sentence(text) or ("once" not in slots and _NOT_SKIPPED.search(text)):
        return None
    return Commands((Skip(names),), exact=is_number(text))


_NOT_SKIPPED: Final = re.compile(
    r"\b(?:songs?|tracks?|ads?|adverts?|videos?|intro|episodes?|ahead|forward|back|to|breakfast|lunch|dinner|meals?|"
    r"questions?|steps?|the line|queue)\b",
    re.IGNORECASE,
)
_LIST_END: Final = re.compile(r"\b(?:lists?|tasks|todos|to-?dos)$", re.IGNORECASE)
_NO_NOTE: Final = re.compile(r"[#+]|\b(?:due|date|deadline|label|tag|priority|prio|repeat|reminder)\b", re.IGNORECASE)


def note(slots: Slots, scene: Scene) -> Made:
    notes = slots["notes"].strip(' "“”')
    if "noted" in slots:  # "add semi-skimmed to the milk task"
        noted = slots["noted"]
        named = is_marked(noted) and not is_pointer(noted) and not _LIST_END.search(noted)
        is_note = notes and not _NO_NOTE.search(notes) and not scene.is_due(notes)
        return changing(noted, scene, notes=notes) if named and is_note else None
    if "numbered" in slots:
        return changing(slots["numbered"], scene, notes=notes) if notes and is_marked(slots["numbered"]) else None
    if slots["task"].lower() in ("self", "myself"):  # "note to self: …" is a task
        return None
    return changing(slots["task"], scene, notes=notes) if notes else None


def repeat(slots: Slots, scene: Scene) -> Made:
    rule = slots["rule"].strip().rstrip(".!")
    if "once" in slots and not is_marked(slots["once"]) and len(rule.split()) > 1:
        return None  # "make dinner every sunday" is a task of its own
    if not scene.repeats(rule):
        return None
    return changing(slots.get("once") or slots["task"], scene, repeat_text=rule)


# Deleting: only where it was plainly said


def clear_all(slots: Slots, scene: Scene) -> Made:
    named = slots.get("listname", "").strip("\"'#+").lower()
    if len(named.split()) > 2:
        return None
    return DeleteWhere(Filter(label=named.replace(" ", "-") or None))


def ask_clear(slots: Slots, scene: Scene) -> Made:
    return Ask(
        "Shall I delete all your open tasks? Write “delete everything”, and I will show you what "
        "would go before I do it."
    )


def delete(slots: Slots, scene: Scene) -> Made:
    """By what was said: plainly ("task"), in a word that is used for other things too ("existing"), or hardly."""
    if len(slots.get("listname", "").split()) > 2:
        return None
    slots = _sorted_deletion(slots)
    if "binned" in slots:
        return Delete(_named(slots["binned"])) if is_pointer(slots["binned"]) else None
    if "cleaned" in slots:
        chosen = bulk(slots["cleaned"], scene)
        return DeleteWhere(chosen) if chosen is not None and chosen.status is not Status.OPEN else None
    if "unwanted" in slots:
        return _ask_to_delete(slots["unwanted"])
    if "existing" in slots:
        return _delete_existing(slots["existing"], scene)
    text = slots.get("task") or slots.get("forget") or slots.get("pointed") or ""
    if "pointed" in slots and (not is_marked(text) or text.lower() in _BARE_POINTERS):
        return None
    return _delete_named(text, scene, forget="forget" in slots)


def _sorted_deletion(slots: Slots) -> Slots:
    """ "scrap the gym task" can only be about a task; "scrap the trip" is asked about, as "gym delete" is."""
    if "scrapped" in slots:
        text = slots["scrapped"]
        plain = is_marked(text) and text.lower() not in ("it", "that", "this", "them", "those", "these")
        return {"existing" if plain else "unwanted": text}
    if "reversed" in slots:
        return {"existing" if is_marked(slots["reversed"]) else "unwanted": slots["reversed"]}
    return slots


def _ask_to_delete(text: str) -> Made:
    names = _named(text)
    if not names or _is_sentence(text) or (not is_marked(text) and len(names[0].split()) > 6):
        return None
    return Ask(f"Shall I delete {_quoted(names)}? Write “delete {names[0]}” and I will.")


def _delete_named(text: str, scene: Scene, *, forget: bool) -> Made:
    if text.strip(" .!?").lower() in _ANY_TASKS:
        return Ask("Which tasks shall I delete? Give their numbers, like #3 and #4, or a few of their words.")
    chosen = bulk(text, scene)
    if chosen is not None:
        return DeleteWhere(chosen)
    text = _WHY.sub("", text) or text
    names = _named(text)
    if not names or _is_sentence(text):
        return None
    found = scene.find(text)
    if found is not None and found.rest and not is_number(text) and not text.strip().startswith(("'", '"', "“")):
        return Ask(
            f"Shall I delete “{names[0]}” from your list, or add it as something to do "
            f"{found.phrase}? Write “delete {found.rest}”, or “add …”."
        )
    if forget and names[0].lower() in ("it", "that", "this"):
        return Ask("Shall I delete it, or just leave it as it is? Write “delete it” or “no”.")
    return Delete(names)


_ANY_TASKS: Final = vocabulary(
    "task tasks todo todos to-do to-dos item items thing things stuff reminder reminders list"
)
# Why it goes, and for how long, behind its name.
_WHY: Final = re.compile(
    r"(?:,?\s+(?:please|pls|plz))?(?:,?\s+(?:it'?s|it is|it was|they'?re|that'?s|i|we|he|she|they|because|cos|cuz|"
    r"since|as i|as we|as it)\s.*)?"
    r"(?:\s+(?:permanently|completely|entirely|altogether|for good|for ever|forever|now|too|as well|right away|"
    r"immediately))*$",
    re.IGNORECASE,
)
# "drop it", "forget that": said of anything.
_BARE_POINTERS: Final = vocabulary("it that this them those these they both one first second third last the_one")


def _delete_existing(text: str, scene: Scene) -> Made:
    """ "drop", "cancel" and the like: deleting only what can only be a task of the list; otherwise it is asked."""
    chosen = bulk(text, scene)
    if chosen is not None and (chosen != Filter(search=chosen.search) or _TASKS.search(text)):
        return DeleteWhere(chosen)
    names = _named(text)
    if not names or _is_sentence(text) or chosen is not None:
        return None
    if (
        is_number(text)
        or (is_marked(text) and text.strip().lower() not in _BARE_POINTERS)
        or text.lower().endswith((" task", " todo", " to-do", " reminder"))
    ):
        return Delete(names)
    return None


# Outside

# "What do I have to make this week", "how is my list": about one's own tasks, whatever else.
_OWN: Final = re.compile(
    r"^(?:i|we)\b|\b(?:i|we) (?:had|have|need|needed|wanted|must|was (?:supposed|meant))\b|\b(?:my|our) (?:\w+ "
    r")?(?:lists?|tasks?|to-?dos?|todos|day|week|plate|schedule)\b",
    re.IGNORECASE,
)


def outside(slots: Slots, scene: Scene) -> Made:
    if "asked" in slots and _OWN.search(slots["asked"]):
        return None
    slots = {"what": slots.get("asked", slots.get("what", "that"))}
    return CannotDo(slots.get("what", "that").strip())


def words_of(text: str) -> int:
    """How many words a text has."""
    return sum(token.kind != "mark" for token in tokenise(text))
