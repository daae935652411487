"""Questions about whether and how something is on one's list: "does my list have laundry on it", "tell me if laundry is
on there", "check my list for laundry", "the roof, is it on my list?".

They are told by the list that they name, whatever else they say, and come down to a search for the one thing.
"""

import re
from typing import Final

from core.language.readings import Commands, Kind, ListTasks, Reading, Smalltalk, Stats
from core.language.tasks.filters import Scene
from core.language.tasks.kernels import kernel
from core.language.text.caseless import caseless

_LIST: Final = (
    r"(?:(?:my|the|our|this) )?(?:(?:to[- ]?dos?|todos?|tasks?|task|running|current|whole|entire) )*"
    r"(?:(?!list\b)[a-z'-]+ list|lists?|to[- ]?dos?|todos|tasks|reminders|calendar|schedule|agenda|plate|planner|diary)"
    r"(?: of (?:things|tasks|stuff|jobs|chores)(?: (?:i have |i need )?to do)?)?"
)
_ON: Final = rf"(?:on|in|to|from|off|onto|into|down on) (?:{_LIST}|there|here)"
_STILL: Final = r"(?:(?:already|still|currently|even|actually|ever|really|also|yet|now|just) )*"
_ASKED: Final = caseless(
    r"^(?:(?:so|and|hey|ok|wait|um) )*(?:(?:can|could|would) you )?(?:please )?(?:(?:tell|show|remind) me|"
    r"let me know|check|see|verify|look|look and see|find out|confirm|double[- ]check|i wonder|i'?m wondering|"
    r"wondering|do you know|any idea|i (?:can'?t|don'?t|cannot) remember|not sure|i forget|i forgot)"
    r" (?:if|whether|that) (?P<what>.+)$|^(?:(?:may|can|could) i (?:just )?ask )?(?:if|whether) (?P<asked>.+)$",
)
_LISTED: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # does my list have laundry on it
        rf"^(?:(?:does|do|did|has|have|is) )?{_LIST} {_STILL}(?:ha[sd]|have|got|include[sd]?|including|contains?|"
        rf"mentions?|says?|shows?|lists?|featur\w+)(?: got)? (?P<what>.+?)(?: (?:on|in) (?:it|there|them))?$",
        # check my list for laundry
        rf"^(?:check|search|scan|look|look through|look in|look on|look at|browse|go through|go over|query|consult)"
        rf"(?: (?:on|in|at|through|over))? {_LIST} (?:for|and see if there'?s|to see if there'?s) (?P<what>.+)$",
        # is laundry on my list
        rf"^(?:is|are|was|were|isn'?t|aren'?t)(?: there)? {_STILL}(?P<what>.+?) {_STILL}{_ON}(?: .*)?$",
        # do i have laundry on my list
        rf"^(?:do|did|have|had|has|don'?t|didn'?t|haven'?t) (?:i|we|you) {_STILL}(?:(?:have|had|got|get|put|add|added|"
        rf"include|included|note|noted|write|wrote|written|mention|mentioned|list|listed|enter|entered|remember to "
        rf"(?:add|put)|stick|stuck|place|placed|delete|deleted|remove|removed|take|taken|took) )?(?:down "
        rf")?(?P<what>.+?) "
        rf"{_STILL}{_ON}(?: .*)?$",
        # the roof, is it on my list
        rf"^(?P<what>.+?)\s*[,:;.?–—-]+\s*(?:is|are|was|were|isn'?t|do i have|did i put|have i got|have i put) (?:it|"
        rf"that|"
        rf"they|those|this) {_STILL}(?:already )?{_ON}(?: .*)?$",
        # laundry is on my list
        rf"^(?:i'?ve|i have|i|we|we have|there'?s|there is|there are) {_STILL}(?:(?:have|put|got|added|had|wrote|"
        rf"noted) )?(?P<what>[^,;.]+?) {_STILL}{_ON}$",
        rf"^(?P<what>[^,;.]+?) (?:is|are|was|were|'s|got|has been|have been) {_STILL}(?:(?:put|added) )?{_ON}$",
    )
)
_ASKING: Final = 5  # of the patterns, these are questions wherever they stand
# "Whether the lanyards have been noted anywhere": by a word for writing down, where the list isn't named.
_NOTED: Final = caseless(
    r"(?P<what>[^,;.]+?) (?:is|are|was|were|has been|have been|got|['’]s been) (?:already |still |even |"
    r"also )*(?:added|"
    r"listed|noted(?: down)?|included|entered|recorded|written down|logged|put (?:down|in|on)|jotted down|captured|"
    r"saved|"
    r"in there|on there)(?: (?:anywhere|somewhere|already|yet|at all|or not|or no|or nah|there|here))*"
)
# The others are behind "tell me if", which may have been taken off already.
_STATED: Final = caseless(
    r"^(?!(?:i (?:want|need|would|do want)|can|could|may|might|would|will|please|add|put|get|have)\b).+ (?:is|are|was|"
    r"were|'s) (?:\w+ )?(?:on|in) ",
)
_LONGEST: Final = 24  # words
_MANY: Final = caseless(
    r"^(?:(?:any|some|every|no|all|other|more|what|which|how|the|my)?\s*(?:thing|one|body)?s?\s*)?"
    r"(?:anything|something|everything|nothing|things?|tasks?|items?|stuff|todos?|to-?dos?|reminders?|ones?|more|else|"
    r"much|many|left|a lot|lots)\b(?! (?:about|for|to|with|called|named|regarding|that says|to do with|related)\b)",
)


def listed(text: str, scene: Scene) -> Reading | None:
    """The search that such a question comes down to; None for any other text."""
    body = " ".join(text.replace("’", "'").split()).strip(" ?!.")
    if len(body.split()) > _LONGEST or "\n" in text:
        return None
    behind = _ASKED.match(body)
    patterns = _LISTED if behind or _STATED.match(body) else _LISTED[:_ASKING]
    body = body if behind is None else behind["what"] or behind["asked"]
    found = next((found for pattern in patterns if (found := pattern.match(body)) is not None), None)
    found = found or (_NOTED.fullmatch(body) if behind is not None else None)
    if found is None or _MANY.match(found["what"]):
        return None
    about = kernel(found["what"], scene)
    return None if about is None else Commands((ListTasks(search=about),), exact=_is_plain(found["what"], about))


def _is_plain(said: str, about: str) -> bool:
    """Whether nothing but an article was left out."""
    return re.sub(r"^(?:the|my|a|an|any) ", "", said.strip(), flags=re.IGNORECASE) == about and len(about.split()) <= 3


_TOLD: Final = re.compile(r"^(?P<told>[^?\"“]*\w[.!…]+\s+)(?P<question>[^?.!\"“]+\?)$")
_ASKED_FOR: Final = caseless(
    r"\b(?:delete|remove|add|create|move|mark|change|rename|cancel|push|put|postpone|complete|tick|clear|undo|archive|"
    r"remind|need|must|have to|should)\b",
)


# "Kids are in bed, what am I waking up to tomorrow": the question is told by its first words.
_TOLD_ON: Final = caseless(
    r"^(?P<told>[^?\"“,;]*\w[,;]\s+)(?P<question>(?:(?:so|and) )?(?:what|what['’]?s|which (?:ones?|of|tasks?|things|"
    r"jobs)|how many|anything|is there|are there|"
    r"do (?:i|we) have|have (?:i|we) got|am i|when['’]?s|when is)\b[^?.!\"“]+\??)$",
)


def question_behind(text: str) -> str | None:
    """The question that ends a message, where the sentences before it ask for nothing: "it's dry for once. What is
    there to do in the garden?"."""
    found = _TOLD.match(text.strip()) or _TOLD_ON.match(text.strip())
    if found is None or _ASKED_FOR.search(found["told"]) or len(found["question"].split()) < 3:
        return None
    return found["question"]


def only_asks(reading: Reading) -> bool:
    """Whether the reading of such a question only answers it."""
    if isinstance(reading, Smalltalk):
        return reading.kind == Kind.HELP
    return isinstance(reading, Commands) and all(isinstance(item, ListTasks | Stats) for item in reading.items)
