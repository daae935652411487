"""Questions about the list, or about one task on it."""

import re
from typing import Final

from core.language.gist.wording import WORD
from core.language.readings import Command, Commands, Filter, ListTasks, Reading, Status
from core.language.tasks.bulk import listing, possessive
from core.language.tasks.filters import Scene, filter_of
from core.language.tasks.kernels import kernel
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

INCLUDING: Final = caseless(
    r"\b(?:done|completed|finished)(?: ones| tasks)? (?:too|as well)\b|\b(?:includ\w+|incl\.?|and|with|plus|even) "
    r"(?:the |my |all )?(?:completed|done|finished|closed|"
    r"archived)\b|\beverything i(?:'ve)? ever\b",
)


def is_question(text: str) -> bool:
    """Whether it asks something."""
    words = WORD.findall(text.lower().replace("’", "'"))
    if text.rstrip().endswith("?"):
        return True
    if words[:1] in (["do"], ["have"]):  # "do the dishes"
        return "".join(words[1:2]) in _SUBJECTS
    return bool(words) and words[0] in ASKING - {"check", "look", "show", "see", "tell", "let"}


_SUBJECTS: Final = vocabulary("i we you they u ya he she it any anyone anybody anything someone somebody not n't")


ASKING: Final = vocabulary(
    "what what's whats which when when's whens is are do does did have has am any anything how show "
    "list gimme give see tell remind whats wats wat wot who where where's check look display"
)
_ABOUT_ONE: Final = caseless(
    r"^(?:so |and |hey |ok |right )*(?:"
    r"(?:when(?:'s|s| is| are| was| do| did| does| must| should)|what (?:day|date|time)(?:'s|s| is|"
    r" are| do| does)|by when (?:do|must|should|is)|how (?:soon|long till|long until) (?:is|do))"
    r" (?:i |we )?(?:have to |need to |meant to |supposed to |got to |must |should |"
    r"be )?(?P<when>.+?)(?: (?:due|happening|for|by|again|on|scheduled|supposed to be done|deadline|"
    r"be done|need doing))*$"
    r"|(?:what(?:'s|s| is| was| are)) the (?:due date|deadline|status|priority|date|time|state|"
    r"story|situation|latest|progress|update|news|position)s? (?:of|for|on|with) (?P<state>.+)$"
    r"|(?:did|have|has|had|do|does|is|are|was|were) (?:i |we |you |there |my |the |someone |somebody |anyone |"
    r"anybody |they )?(?:already |ever |"
    r"still |really |actually |just )?"
    r"(?:g[eo]t rid of|add|added|put|include|included|got|get|have|having|note|noted|write|written|remember|"
    r"remembered|finish|finished|do|done|complete|completed|tick|ticked|delete|deleted|remove|removed|"
    r"log|logged)?"
    r" ?(?:off |down )?(?:the |my |that |any |a |an )*(?P<one>.+?)(?: (?:task|one|thing|item|todo|reminder))?"
    r"(?: (?:on|in|to|from|off) (?:my |the |our |your )?(?:list|todo list|to-?do list|to do list|"
    r"tasks|there|here|todos))?"
    r"(?: (?:get|got|been|was|is|still|already|yet|deleted|removed|done|finished|completed|there|"
    r"listed|added|put|put down|gone?|make it|made it|ever|written down|noted|open|outstanding|pending|or not|or no|"
    r"or something|in there|on there|somewhere))*$"
    r"|(?:is|are|was|were) there (?:a|an|any|anything|something)?\s?(?:task|tasks|todo|thing|things|"
    r"reminder|item)?\s?(?:about|for|on|called|named|to|with|regarding|involving) (?:the |"
    r"my )?(?P<there>.+?)(?: (?:on|in) (?:there|here|(?:my|the) (?:list|tasks|todo list|"
    r"to-?do list)))?(?: (?:already|yet|still))?$"
    r"|(?:any|anything|something|what|got anything)(?: do i have| have i got| is there)? (?:about|on|"
    r"regarding|to do with|related to|with|involving|for) (?:the |my )?(?P<about>.+?)(?: (?:on|"
    r"in) (?:there|(?:my|the) list))?$"
    r"|(?:find|search|look)(?: for| up| through my tasks for| my tasks for| my list for)? (?:the |my |"
    r"any |anything )?(?:task |tasks |one |about )*(?P<find>.+?)(?: (?:task|one))?(?: (?:on|in) (?:my|"
    r"the) (?:list|tasks))?$"
    r")",
)
_FULLER: Final = caseless(
    r"\b(?:can you|could you|would you|please|pls|hey|tell me|remind me|show me|let me (?:know|see)|"
    r"give me|i wonder|i was wondering|so|again|ok|um|uh|dear|love|mate|bot|errand|"
    r"right now|at the moment|currently|atm|exactly|actually|still|today's agenda|looking like|"
    r"look like|looks like|lined up|coming up|going on|planned|scheduled|happening|"
    r"do i have to do|do i have on|do i have|have i got on|have i got|did i have|was it i had|"
    r"had to do|need to do|have to do|got to do|supposed to do|meant to do|should do|"
    r"do i need to do|am i supposed to be doing|supposed to be doing|(?:i|we) (?:have|need|got|ought|want|should|"
    r"must|am supposed|"
    r"had|am meant)(?: to)? (?:do|get done|finish|tackle)|(?:do|have) (?:i|we) got|remains?|remaining|on the docket|"
    r"on the cards|for me|am i doing|i'm doing|in store|on my plate|to worry about|do i still|do i|have i|"
    r"are there|is there|there is|quickly|real quick|"
    r"shall i|should i|must i|need to|want to|i can|we|us|me|u|ya|kindly|share|full|complete view of|"
    r"view|overview|rundown|summary of|breakdown|including|include|only|just|but|except|"
    r"plan|plans|let|everything|anything|busy|free|many|much|like|what|which|when|who|how|about|"
    r"does|will|would|has|had|look|see|read|out|loud|get|doing|due|it|hmm|no|yes|or|if|lol|pending|"
    r"deadline is|deadlines)\b",
)


def question(text: str, words: list[str], scene: Scene) -> Reading | None:
    """A question that is about the list: by what it leaves when its question is taken away, or about one task."""
    if words[:1] in (["check"], ["look"]) and "".join(words[1:2]) in ("in", "on", "out", "up", "with", "after", "into"):
        return None  # "check in for my flight"
    asks = text.rstrip().endswith("?") or words[0] in ASKING or words[-1] in ("show", "list", "please?")
    if not asks or len(words) > 16:
        return None
    made = all_about(text, scene)
    if made is not None:
        return Commands((made,), exact=False)
    if not text.rstrip().endswith("?") and words[0] in ("show", "list", "give", "tell", "remind", "see", "let", "can"):
        return None
    found = _ABOUT_ONE.match(text.strip(" ?!."))
    if found is None or not _is_of_somebody(words, text):
        return None
    name, value = next((name, value) for name, value in found.groupdict().items() if value is not None)
    value = re.sub(r"^(?:the|my|a|an|any|that|to)\s+", "", value.strip(" ?!.,\"'“”"), flags=re.IGNORECASE)
    value = re.sub(
        r"^(?:add|put|include|list|note|enter|write|need|want)(?: down)? (?=\w)", "", value, flags=re.IGNORECASE
    )
    if not value or len(value.split()) > 6 or value.lower().split()[0] in _NO_NAMES:
        return None
    if scene.is_range(f"on the {value}") or scene.is_range(value):
        return Commands((ListTasks(due_text=f"the {value}" if value[:1].isdigit() else value),), exact=False)
    dated = scene.find(value)
    if dated is not None and dated.rest:
        value = dated.rest
    value = kernel(value, scene) or value
    status = Status.ALL if name in ("when", "state", "one") else Status.OPEN
    return Commands((ListTasks(status, search=value),), exact=False)


def _is_of_somebody(words: list[str], text: str) -> bool:
    """Whether what opens with a helping verb goes on with whom it asks about; "do the dishes" doesn't."""
    if words[0] not in ("do", "did", "have", "has", "had"):
        return True
    named = words[1:2] in (["the"], ["my"]) and (words[0] not in ("do", "have") or text.rstrip().endswith("?"))
    return named or "".join(words[1:2]) in _SUBJECTS


_NO_NAMES: Final = vocabulary(
    "i you we he she they it this that what who going good ok okay the world everything nothing "
    "people life someone anyone ready sure able raining christmas easter "
    "thanksgiving dinner sunrise sunset possible true there anything something"
)


def all_about(text: str, scene: Scene) -> Command | None:
    """The list that a question asks for, where all of its words are about lists, dates and the like."""
    body = _CONTRACTED.sub(r"\1 is", text.strip(" ?!."))
    shown_last = _SHOWN_LAST.fullmatch(body)
    if shown_last is not None:
        chosen = filter_of(shown_last["what"], scene, words_search=True)
        return None if chosen is None else listing(chosen)
    everything = INCLUDING.search(body)
    body = body if everything is None else body[: everything.start()] + " " + body[everything.end() :]
    bare = re.sub(r"\s+", " ", _FULLER.sub(" ", possessive(body))).strip(" ,.-")
    found = filter_of(bare, scene, words_search=False) if bare else Filter()
    if found is None:
        return None
    if everything is not None:
        return ListTasks(Status.ALL, found.due_text, found.label, found.priority)
    if found == Filter() and not _LISTS.search(body):
        return None
    counts = re.search(r"\bhow many\b|\bnumber of\b|\bcount\b", body, re.IGNORECASE) is not None
    return listing(found, count=counts)


# "This week's tasks show me"; "on my xmas list", which is named with its list.
_SHOWN_LAST: Final = caseless(
    r"(?P<what>.+? list|.+?(?= (?:show|display|give)\b))(?: (?:show|display|give))?(?: me| please)?"
)
_CONTRACTED: Final = caseless(r"\b(what|when|how|where|who|wat|wot)['’]?s\b")
_LISTS: Final = caseless(
    r"\b(?:list|lists|tasks?|todos?|to-?dos?|to do|on my plate|agenda|schedule|things|stuff|items?|"
    r"left|remaining|outstanding|to-do list|pending|still open)\b",
)
