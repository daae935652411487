"""What is said of one thing, in whatever order: "grandma call goes on wed 7pm", "the freezer, let's say saturday",
"the factor's bill isn't that pressing, medium will do", "the glasses I can only fetch monday".

A thing, a new value (a date or a priority) and the words that link them make a change. Asked last, where nothing was
made of a message, or where the linking words got into a title; a task that isn't there is new, as what was told.
"""

import re
from typing import Final

from core.language.adding.levels import priority_of
from core.language.readings import Add, Ask, CannotDo, Change, Command, Commands, Reading, Unknown
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_IT: Final = r"(?:it|am|em|['’]em|that|this|them|those|that one|this one)"
_PUTS: Final = (
    r"(?:make|put|set|move|push|shift|slide|carry|shunt|bump|shove|have|leave|do|take|try|schedule|book|pencil|stick|"
    r"pop|chuck|bring|give|change|adjust|update|mark|call|keep)"
)
_I_WILL: Final = (
    r"(?:i|we)(?:['’]?ll|['’]d| will| would| can| could| shall| am going to| are going to|['’]m going to|['’]m gonna|"
    r" gonna| must| have to| want to| would rather|['’]d rather| prefer to)?"
)
_BE: Final = r"(?:be|happen|be done|be ready|be in|be sorted|be finished|be sent|be paid|get done)"
_TO: Final = r"(?:(?:to|till|until|['’]?til|for|on|at|by|as|from|before|not before|only|now|maybe|like|say) )*"
# What links a thing to its new day or level.
_LINK: Final = caseless(
    rf"^(?:(?:let['’]?s|let us|lets) (?:say|do|make {_IT}|go with|go for|keep|have|try|put {_IT}|call {_IT})|"
    rf"(?:please |pls |just |can you |could you |you can |so )*{_PUTS} {_IT}(?: (?:down|back|in|over|up|out))?|"
    rf"{_I_WILL} (?:only )?(?!(?:be|need|have|am|is|start|begin|finish|add|remember|know|think|hope|feel|mean|told|"
    rf"said|want)\b)[a-z]{{2,}}(?: (?:up|in|out|off|it|that|them))?(?: only)?|(?:goes|go|going|gets moved|moves|"
    rf"slips|slides|shifts)(?: in| down| up)?|(?:is|are|has|have|needs?|ought|got)(?: now)? to {_BE}|(?:must|should|"
    rf"can|could|will|['’]ll|might as well)(?: now| just| only)? {_BE}|(?:(?:is|are|['’]s|['’]re) )?(?:gonna|going "
    rf"to|gon['’]?) be|(?:can|could|has to|have to|will have to|should|must|['’]ll)(?: just)? wait|not before|"
    rf"no(?:t)? (?:till|until))(?= )",
)
_TAIL: Final = caseless(
    r"(?:[\s,]+(?:as (?:the |a |its )?(?:deadline|date|due date|target)|instead|now|then|so|please|pls|na|fr|"
    r"for real|this time|only|then only|after all|i (?:think|guess|"
    r"suppose)|if possible|eh|right|ok|okay|(?:at |but )?(?:the )?same (?:time|hour|day|timing)s?|"
    r"(?:not|instead of|rather than) (?:at )?\d[\d.:]*(?: ?[ap]m)?))+$"
)
_ALSO: Final = caseless(r",? (?:also|again|still|but)? ?(?=at \d)|, ?(?=\d{1,2}(?:[.:]\d\d)? ?(?:[ap]m|in the))")
_CUT: Final = re.compile(r"\s*[,;.!]+\s+|\s+[-–—]+\s+|\s+(?=(?:or|so|cos|because|cause|as|since|even though)\s)")
_JOINT: Final = re.compile(r"\s*[,;:–—]+\s+|\s+-+\s+|\s+|(?<=\w)(?=['’](?:ll|s|re)\s)")
# The level that will do: "medium'll do", "low is fine".
_DOES: Final = caseless(
    r"^(?P<to>high|low|medium|normal|top|urgent|p[123])(?: prio(?:rity)?)?(?:['’]s|['’]ll| is| will| would be| works)"
    r" (?:do|fine|ok|okay|enough|plenty|grand|good|be fine|be ok|be enough)(?: (?:for it|now|then))?$"
)
_FALLEN: Final = caseless(
    r"(?:['’]s|is|are|was|['’]re)(?: not|n['’]?t)(?: (?:really|actually|exactly))? (?:that|so|as|the|very|all that|a|"
    r"too|anywhere near as) ?.*$"
)
_NO_NAME: Final = vocabulary(
    "i we you he she they it there what which who when where why how if and but or so not no yes never please add "
    "remind note list show tell ask let everything all anything something nothing both each every everyone someone "
    "maybe perhaps to from in on at by for of with today tomorrow tonight yesterday next last new can could will would "
    "should do does did is are was were have has had need want oh ok okay well hi hey"
)
_SAID: Final = caseless(
    r"\b(?:i|we|he|she|they|you|is|are|was|were|has|have|had|will|would|because|if|when|who|which|not|don['’]?t|"
    r"need|wants?)\b|\?"
)
_WORDS: Final = re.compile(r"[\w'’#-]+")
_NAMED, _LONGEST = 6, 22  # words


def put_plainly(text: str, reading: Reading, scene: Scene) -> Reading:
    """The change that a message makes, where `reading`, what it came to, makes nothing of it or a title of all."""
    words = text.split()
    if not 3 <= len(words) <= _LONGEST or "\n" in text or '"' in text or text.rstrip().endswith("?"):
        return reading
    if not _may_be_lost(reading):
        return reading
    for head in _heads(text):
        made = _changed(head, scene)
        if made is not None and _was_lost(reading, made):
            return Commands((made,), exact=False)
    return reading


def _may_be_lost(reading: Reading) -> bool:
    if isinstance(reading, Commands):
        return not reading.exact and len(reading.items) == 1 and _is_sentence(reading.items[0])
    return isinstance(reading, Unknown | Ask | CannotDo)


def _is_sentence(item: Command) -> bool:
    """Whether it is a new task, or its name goes on as a sentence does."""
    return isinstance(item, Add) or (isinstance(item, Change) and _SAID.search(item.tasks[0]) is not None)


def _was_lost(reading: Reading, made: Change) -> bool:
    """Whether the title of the new task has more words than the name in them."""
    if not isinstance(reading, Commands):
        return True
    (add,) = reading.items
    if isinstance(add, Change):
        return made.due_text is None
    title = add.title if isinstance(add, Add) else ""
    marked = isinstance(add, Add) and (add.priority or add.labels or add.repeat_text or add.notes)
    return not marked and len(_WORDS.findall(title)) >= len(_WORDS.findall(made.tasks[0]))


def _heads(text: str) -> list[str]:
    """The text, what of it stands before each of its clauses, and what stands behind "so"."""
    text = text.strip(" .!")
    cuts = list(_CUT.finditer(text))
    whole = [text, *(text[: cut.start()].strip(" .!,") for cut in reversed(cuts))]
    return whole + [text[found.end() :] for found in _SO.finditer(text)]


_SO: Final = caseless(r",? (?:so|therefore|hence) (?=(?:the|my|our) )")


def _changed(text: str, scene: Scene) -> Change | None:
    body = _bare(text)
    for joint in reversed(list(_JOINT.finditer(body))):
        name, what = body[: joint.start()], body[joint.end() :]
        does = _DOES.match(what)
        if does is not None and joint[0].strip():
            level, named = priority_of(does["to"]), _name(_FALLEN.sub("", name))
            return Change((named,), priority=level) if level and named else None
        link = _LINK.match(what)
        if link is None or not _name(name):
            continue
        made = _value(_name(name), what[link.end() :].strip(), scene)
        if made is not None:
            return made
    return None


def _bare(text: str) -> str:
    return _TAIL.sub("", text)


def _value(name: str, what: str, scene: Scene) -> Change | None:
    value = _ALSO.sub(" ", what)
    level = priority_of(re.sub(rf"^{_TO}", "", value))
    if level is not None:
        return Change((name,), priority=level, told=True)
    plain = re.sub(rf"^{_TO}", "", value)
    for when in (value, plain, f"the {plain}"):
        if when and scene.is_due(when):
            return Change((name,), due_text=when, told=True)
    return None


def _name(text: str) -> str:
    """The name, where it can be one of a thing."""
    name = re.sub(
        r"^(?:(?:so|ok|and|um+|uh+|oh|right|for|about|as for|this|umm) )+", "", text.strip(" ,:;"), flags=re.I
    )
    name = re.sub(r" (?:then|now|so|u+m+|u+h+|er+)$", "", name.strip(" ,:;"))
    words = name.lower().split()
    opens = re.split("['’]", words[0])[0] if words else ""
    if not 1 <= len(words) <= _NAMED or {opens, words[0]} & _NO_NAME or _SAID.search(name):
        return ""
    definite = words[0] in ("the", "my", "our", "this", "that") or words[0].endswith(("'s", "’s"))
    return name if definite or words[0] not in IMPERATIVES or len(words) == 1 else ""
