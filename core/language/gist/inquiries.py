"""Questions by their shape alone: "what bugs are open?", "any infra stuff this week?", "which bills do I still owe
people". The kind of thing that is asked for is searched for, and what is said behind it chooses among them.

A plain question changes nothing, whatever else was made of it.
"""

from dataclasses import replace
from typing import Final

from core.language.gist import loose, questions
from core.language.gist.abilities import about_errand
from core.language.gist.measures import measured
from core.language.gist.wording import WORD
from core.language.readings import Ask, CannotDo, Commands, ListTasks, Reading, Stats, Unknown
from core.language.tasks.bulk import listing, possessive
from core.language.tasks.filters import Scene, filter_of, loose_filter
from core.language.tasks.kernels import plain_verb
from core.language.tasks.states import PRIORITIES, STATUSES
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_SOMEBODY: Final = (
    r"(?:i|we|they|he|she|it|any(?:one|body|thing)?|some(?:one|body|thing)?|the|my|our|there|all|every\w*|that|this)"
)
# What can only open a question, and not a request or a task: "have the keys cut", "do the dishes", "when home, …".
_OPENS: Final = caseless(
    r"^(?:(?:so|and|but|ok|hey|um)[\s,]+)*(?:what(?:['’]?s)?(?! (?:a|an|if|about)\b)|which(?! is (?:good|great|fine))|"
    rf"who(?:['’]?s)?|(?:is|are|was|were|has|does|am|will) {_SOMEBODY}|(?:do|did|have|had) (?:i|we|they|any\w*|"
    r"some(?:one|body))|"
    r"when(?:['’]s| is| are| do| does| did| am| was| must| should)|where(?:['’]?s| is| are| do| does| did| am)|"
    r"how (?:many|much|long|soon|often|far|is|are)|by when|any(?:thing|one|body)?|got any(?:thing)?)(?=\s)",
)
_GOES_ON: Final = caseless(r"[.!?;,:\n]\s*\S|\s[-–—]\s|\b(?:please|pls|and|but|so|then)\b")
_SPOKEN_TO: Final = caseless(r"\b(?:can|could|would|will) (?:you|u|ya)\b")


def only_asks(text: str) -> bool:
    """Whether the whole text is one plain question, to which nothing is changed."""
    return _OPENS.match(text) is not None and not _GOES_ON.search(text) and not _SPOKEN_TO.search(text)


def changes(reading: Reading) -> bool:
    """Whether something would be done, and not only told."""
    return isinstance(reading, Commands) and not all(isinstance(item, ListTasks | Stats) for item in reading.items)


_BEHIND: Final = (
    r"(?:do|does|did|have|has|are|is|am|should|must|can|need|needs|still|left|remain|remaining|due|on|this|next|today|"
    r"tomorrow|tmrw|tmr|tonight|coming|for|in|overdue|outstanding|open|by|before|that|planned|scheduled|pending|to|i|"
    r"we|[a-z]+day)"
)
_WORD: Final = r"[^\W\d_][\w'’&-]*"
_KIND: Final = caseless(
    r"^(?:(?:so|and|but|ok|hey|um)[\s,]+)*(?:(?:what|which)(?: (?:all|other|of my|of the))?|how many|(?:is|are) "
    r"there(?: any| some)?(?:thing)?|(?:have (?:i|we) got|do (?:i|we) have|got)(?: any| some| an?)(?:thing)?|"
    r"any(?:thing)?|"
    rf"something) (?P<kind>{_WORD}(?: {_WORD})?)(?P<more> (?:(?:stuff|things|tasks|items|ones|jobs|related|wise) ?)+)?"
    rf"(?:[- ](?:related|wise))?(?P<rest>(?: {_BEHIND}\b.*)?)$",
)
_NO_KIND: Final = vocabulary(
    "time day date days times year month week else kind kinds sort sorts type types way ways one ones other others "
    "thing things task tasks stuff item items job jobs chore chores todo todos errand more new a an the my our your "
    "his her their of about for in on at to with from by is are was were do does did have has had i we you it that "
    "this "
    "there they what who be can could should must need left due else next last first much many long big song name "
    "happened happens colour color country city team movie film score going up wrong good best and or still yet "
    "reminder reminders deadline deadlines not all anything something everything interesting fun commands features"
)
_OWN: Final = caseless(r"\b(?:i|we|my|our|me|us)\b")


def of_a_kind(text: str, scene: Scene) -> Reading | None:
    """The list of one kind of thing that a question asks for; None for any other text."""
    body = " ".join(text.split()).strip(" ?!.")
    found = _KIND.match(body)
    if found is None or len(WORD.findall(body)) > 14:
        return None
    words = found["kind"].split()
    if len(words) == 2 and words[1].lower() in _NO_KIND | _BEHIND_WORDS:
        words.pop()
    rest = body[found.start("kind") + len(words[0]) :] if len(words) == 1 else found["rest"]
    if len(words) == 2 and _MEETING.fullmatch(words[1]):
        words.pop()
    if {word.lower() for word in words} & (_NO_KIND | STATUSES.keys() | PRIORITIES.keys()):
        return None
    if not rest.strip() and not found["more"] and not text.rstrip().endswith("?"):
        return None
    if filter_of(" ".join(words), scene, words_search=False) is not None and len(words) > 1:
        return None
    chosen, left = loose_filter(possessive(rest), scene)
    telling = [word for word in left if word.lower() not in _IDLE]
    verbs = rest.split()[0].lower() in ("left", "to", "still", "that") if rest.split() else False
    telling = [word for word in telling if not verbs or plain_verb(word.lower()) is None]
    if telling and _OWN.search(rest) is None:
        return None
    return Commands((listing(replace(chosen, search=" ".join(words))),), exact=False)


_MEETING: Final = caseless(r"(?:appointment|task|reminder)s?")
_BEHIND_WORDS: Final = frozenset(_BEHIND.strip("(?:)").split("|"))
_IDLE: Final = vocabulary(
    "jobs chores errands items tasks coming up happening planned scheduled related stuff things to do doing up soon "
    "out me us"
)


_NEEDS: Final = caseless(r"^what(?:['’]s)?(?: still| else| all)* needs? (?:to be )?(?P<verb>[a-z]+)(?P<rest> .*)?$")
_TOLD: Final = caseless(
    r"^(?:(?:tell|show|give|remind|read) me|let me (?:know|see)|list)(?: please)? (?=(?:what|which|who|when|where|"
    r"how|if|"
    r"whether)(?:['’]?s)?\b)",
)


def settled(text: str, scene: Scene, reading: Reading) -> Reading:
    """The reading of a text; where that is a plain question that something else was made of, what it asks for."""
    body = _TOLD.sub("", text)
    if not only_asks(body):
        return reading
    if _is_about_commands(reading):
        return about_errand(body, WORD.findall(body.lower())) or reading
    counts = (
        isinstance(reading, CannotDo) and body.lower().startswith("how many ") and _ON_LIST.search(body) is not None
    )
    if isinstance(reading, Unknown | Ask) or counts or _is_muddled(reading):
        return _in_need(body, scene) or of_a_kind(body, scene) or reading
    if not changes(reading):
        return reading
    words = WORD.findall(body.lower())
    return (
        measured(body, words)
        or of_a_kind(body, scene)
        or questions.question(body, words, scene)
        or loose.asked(body, scene)
        or Unknown()
    )


def _is_about_commands(reading: Reading) -> bool:
    found = reading.items[0] if isinstance(reading, Commands) else None
    return isinstance(found, ListTasks) and (found.search or "").lower() in _COMMANDS


_COMMANDS: Final = vocabulary("command commands option options feature features function functions help instructions")


def _is_muddled(reading: Reading) -> bool:
    """Whether it searches for half the sentence: "bills left to pay"."""
    if not isinstance(reading, Commands) or len(reading.items) != 1 or not isinstance(reading.items[0], ListTasks):
        return False
    behind = (reading.items[0].search or "").lower().split()[1:]
    return any(word in _BEHIND_WORDS for word in behind) or (bool(behind) and plain_verb(behind[-1]) is not None)


_ON_LIST: Final = caseless(r"\b(?:open|due|left|outstanding|overdue|pending|remaining|i|we|my)\b")


def _in_need(text: str, scene: Scene) -> Reading | None:
    """ "What needs paying this week"."""
    found = _NEEDS.match(text.strip(" ?!."))
    verb = None if found is None else plain_verb(found["verb"].lower())
    if found is None or verb is None:
        return None
    chosen, left = loose_filter(found["rest"] or "", scene)
    return None if left else Commands((ListTasks(chosen.status, chosen.due_text, search=verb),), exact=False)
