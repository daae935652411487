"""What a clause says of a task that is named in another: its day, level or label, that it is to be put down, or only
that there is one ("two things for friday")."""

import re
from typing import Final

from core.language.adding.levels import priority_of
from core.language.readings import Add
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

PUTS: Final = (
    r"add|put|pit|write|note|jot|log|stick|pop|bung|chuck|whack|slap|throw|lob|save|record|pencil|enter|include|"
    r"register|keep"
)
_PUTTING: Final = rf"(?:{PUTS})"
IT: Final = (
    r"(?:that one|this one|it|that|this|them|em|am|these|those|both|all(?: of (?:it|them|those|these))?|the lot)"
)
_WHERE: Final = (
    r"(?:down|doon|in|on|up|there|on there|in there|now|then|too|already|as well|for (?:me|us)|to it|please|pls|thanks|"
    r"ta|will (?:you|ya)|would you|somewhere|(?:in|on|to|onto|into) (?:my|the|our|me|your) (?:to-?do |task )?list|"
    r"as an? (?:new )?(?:task|to-?do|item)|kar do|karo)"
)
PUT_DOWN: Final = caseless(
    rf"(?:(?:can|could|will|would) (?:you|u|ya) |let['’]?s |lets |please |pls |you can |i (?:need|want) you to )*"
    rf"(?:{_PUTTING}(?: {IT})?(?: {_WHERE})*|(?:make|take) (?:an? )?note(?: of {IT})?|(?:i )?(?:need|want) {IT}|"
    rf"(?:that|this|it)(?:['’]s| is) (?:my|the|a|one)(?: new| next)? (?:task|job|one|to-?do))"
)
_LISTED: Final = caseless(
    rf"(?:(?:can|could) you |please |pls |all |both |they |these |goes |go |it |belongs? )*(?:{_PUTTING} )?(?:{IT} )?"
    r"(?:(?:go|goes|down) )?(?:in|on|to|onto|into|for|under) (?:my |the |our )?(?!(?:to-?do|todo|task|do|price|mailing|"
    r"waiting|my|the|our|a|this|that)\b)(?P<label>[a-z][\w-]+) list(?: please| pls| thanks| ta)?|"
    r"(?:(?:my|the|our) )?(?P<own>[a-z][\w-]+) list|"
    r"(?:please )?(?:tag|label|file)(?:led|ged)?(?: (?:it|that|this|them|these|both|all))?(?: (?:as|under|with|for))* "
    r"#?(?P<tag>[a-z][\w-]*)|#?(?P<front>[a-z][\w-]*) (?:label|tag)(?: on it| please| ta)?"
)
_NOBODYS: Final = vocabulary("the my a an to do todo task new this that it same no with as right")
_NO_LABELS: Final = IMPERATIVES - {"work"}
# Around a day, or a level, that is said of a task.
_SAID_LEAD: Final = caseless(
    rf"^(?:(?:(?:i )?(?:do|make|need|want|have|put|get|call|set|leave|say|schedule|{PUTS})\b(?: {IT})?|"
    rf"(?:{IT}|which|he|e|they|i|draft|they all)(?:['’](?:s|re|ll)| is| are| was| be| dey| no dey| has| must| should| "
    r"needs?| can| will| gotta| got)?)\b(?: (?:to|be|done|in|as|down|ready|got|going|go|happen|away|out|finished|"
    r"sorted|wait|is|are|a|an|bit|really|pretty|well))*\s*)"
)
_SAID_TAIL: Final = caseless(
    r"(?:\s+(?:works(?: for me)?|(?:will|would|should) (?:do|be fine|work)|is (?:fine|ok|okay|good|best)|likely|"
    r"probably|maybe|ideally|hopefully|preferably|at the latest|latest|the latest|at most|only|itself|or so|or "
    r"thereabouts|i think|i guess|i reckon|ke|sef|o|abi|though|please|pls|this|this one|that one|for this|for that|"
    r"thanks|ta|ok|yeah|if possible|if poss|task|one|thing|job)|['’]ll (?:do|work|be fine)|\s*!+)+$"
)
_GERMAN_BY: Final = re.compile(r"^(?:to|until|till|til) (?=\d)", re.IGNORECASE)
NO_DATE: Final = caseless(
    r"(?:(?:there['’]?s |with )?no (?:due |set |fixed |real |particular |great )?(?:date|deadline|rush|hurry|pressure|"
    r"time limit|due date)(?: (?:on|for|with) (?:it|this|that|this one|that one))?|any ?time|whenever|some ?time|"
    r"some day|when(?:ever)? (?:i|we|you) can|in (?:my|your) own time|not fussed when)"
)
_HEADS: Final = vocabulary(
    "one more thing things other another new task tasks todo to-do to do item items entry point points errand errands "
    "job jobs chore chores memo voice note notes self myself next up last first quick small little big plan plans "
    "for me us my the a an and also two three four five six couple few of is are on list record register log reminder "
    "before i forget while remember it at got have there there's theres this that goes here here's these coming "
    "2 3 4 5 6 action actions bits stuff just only still thoughts thought idea message add put down in write jot "
    "assist help kindly please can you could need want make create something gotta have must following as follows so "
    "with"
)
_HEAD_NOUNS: Final = vocabulary(
    "thing things task tasks todo to-do item items entry point points errand errands job jobs chore chores memo note "
    "notes plan one next first last reminder 2 3 4 5 two three four stuff bits action actions record register log add"
)
_REGARDING: Final = caseless(
    r"(?:(?:in|on) the (?:matter|subject|topic|question|case) of|as per|regarding|re|concerning|with regards? to|"
    r"with respect to|further to|as regards|speaking of)\b[^,;:]{2,50}"
)


def said_of(text: str, scene: Scene) -> Add | None:
    """What a clause says of a task that is named elsewhere; None where it says something else as well."""
    if NO_DATE.fullmatch(text):
        return Add("")
    listed = _LISTED.fullmatch(text)
    label = None if listed is None else next((name for name in listed.groups() if name), None)
    if label is not None and label.lower() not in _NOBODYS | _NO_LABELS:
        return Add("", labels=(label.lower(),))
    plain = _SAID_TAIL.sub("", text)
    for version in dict.fromkeys((text, plain, _SAID_LEAD.sub("", plain), _GERMAN_BY.sub("by ", plain))):
        if not version:
            continue
        level = priority_of(re.sub(r"\bimportance\b", "priority", version, flags=re.IGNORECASE))
        if level is not None:
            return Add("", priority=level)
        if scene.is_due(version):
            return Add("", due_text=version)
        if scene.repeats(version):
            return Add("", repeat_text=version)
    return None


def head_of(text: str, scene: Scene) -> Add | None:
    """ "One more thing", "3 for tomorrow", "the plan for the 24th is"."""
    if _REGARDING.fullmatch(text) and not scene.is_due(text):
        return Add("")
    plain = re.sub(r"\s+(?:is|are|o)$", "", text, flags=re.IGNORECASE)
    found = scene.find(plain) if not _all_heads(plain) else None
    rest = plain if found is None else found.rest
    if not rest or not _all_heads(rest):
        return None
    return Add("", due_text=found.phrase if found is not None else None)


def _all_heads(text: str) -> bool:
    words = {word.strip(".,'").lower() for word in text.replace("’", "'").split()}
    return words <= _HEADS and bool(words & _HEAD_NOUNS)
