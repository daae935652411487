"""Taken back, or not done after all: "that was the wrong one", "I didn't water the plants"."""

from typing import Final

from core.language.readings import Commands, Reading, Reopen, Undo
from core.language.text.caseless import caseless
from core.language.text.imperatives import takes_apart
from core.language.text.verbs import present_of

_BACK: Final = caseless(
    r"\b(?:undo|un-?do|revert|undelete|un-?delete|rollback|roll (?:that|it|this) back|ctrl ?[+-]? ?z|"
    r"take (?:that|it|this) back(?! to)|take back (?:what|that|it)|(?:put|bring|change|get|switch) (?:that|it|them|"
    r"this|"
    r"those|both of them) (?:all |both )?back\b(?! (?:on|in|as)\b)|"
    r"go back to (?:how|what|before)|how it was|didn'?t mean (?:to|that|it|for)|did not mean (?:to|"
    r"that)|didnt mean|by (?:mistake|accident)|accidentally|wrong (?:one|task|item|button|thing)|"
    r"(?:click|press|tapp|hit|pick|choos|chos)\w* wrong|"
    r"my (?:bad|mistake|error)|ma(?:de|ke) (?:a |an )?(?:mistake|error)|na mistake|(?:that|it|this)(?:['’]s| is| was) "
    r"(?:a|an|my) (?:mistake|error|slip)|in error|slip of the (?:finger|thumb)|oops\w*|whoops\w*|restore (?:it|that|"
    r"them|this|the last)|"
    r"reverse (?:that|it|this|the)|(?:cancel|revoke|annul|withdraw|take back|reverse|revert) (?:the|my|that|your) "
    r"(?:last|latest|previous) (?:operation|action|change|command|thing|step|edit)|(?:pressed|hit|clicked|tapped|"
    r"typed|did|"
    r"chose|picked) the wrong (?:thing|one|button|key|task|item)|(?:put|change|set|make|turn) (?:it|that|them) "
    r"back(?:wards)? "
    r"(?:as|how|the way|like|to how|to what) (?:it|they|that)|what (?:you|i) just did|last (?:change|action|thing|"
    r"step)|(?:bring back|restore|recover|retrieve|undelete|get back) (?:(?:the|that|my|what|whatever|"
    r"last|latest|most recent|"
    r"previous|task|one|item|thing|to-?do|entry) )*(?:(?:that |which )?(?:i|we|you)(?:['’]ve| have)? (?:(?:just|last|"
    r"recently) )*"
    r"(?:deleted|removed|erased|binned|scrapped)|(?:just |last |latest |most recent(?:ly)? )(?:deleted|removed)"
    r"(?: (?:task|one|item|thing|to-?do|entry))?)(?=\W*$))\b",
)
_NOT_BACK: Final = caseless(
    r"\b(?:hasn'?t|isn'?t|wasn'?t|haven'?t|add|remind|list|show|what (?!it|they|things|i|you)|how (?!it|they|"
    r"things)|why|when|rename|buy|call|"
    r"(?:they|he|she|who|which|shop|store)(?:['’](?:d|ll)| will| would| can| could| may| might| wo?n['’]?t| have to| "
    r"need to| want to| said to)(?: \w+)? (?:take|put|bring|get|change|switch|send)|"
    r"(?:return|collect|fetch|borrow|lend|wash|clean|fix|pick up|take out|pay)\b.*\b(?:take|put|bring|get) (?:it|that|"
    r"them|this|those) (?:all )?back|"
    r"move|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thur?s?|fri|sat|sun|days|weeks?|"
    r"months?|hours?)\b|\d",
)
_GONE: Final = caseless(
    r"[,;.]\s*(?:so |please |pls |and |can you )*(?:delete|remove|bin|scrap) (?:it|that|this|them)\b(?: please| "
    r"pls)?[.!]*$",
)


_LONGEST: Final = 18  # words


def taken_back(text: str, words: list[str]) -> Reading | None:
    """Words that take the last change back; ``words`` are those of the text."""
    ticked = _TICKED.match(text.strip(" .!"))
    if ticked is not None and ticked["task"].lower() not in ("it", "that", "this", "them"):
        return Commands((Reopen((ticked["task"],)),), exact=False)
    if len(words) > _LONGEST or _NOT_BACK.search(text) or _BACK.search(text) is None or _GONE.search(text):
        return None
    if takes_apart(text):
        return None
    if text.rstrip().endswith("?") and words[0] in ("did", "what", "why", "how", "is", "was"):
        return None
    return Commands((Undo(),), exact=False)


# "I ticked the projector by mistake, it's still in my classroom".
_TICKED: Final = caseless(
    r"^(?:(?:sorry|oops|actually|wait|hey|oh|hmm|no|um|whoops)[\s,.!-]+)*i(?:['’]ve| have)? (?:just "
    r")?(?:accidentally )?"
    r"(?:ticked|checked|crossed|marked|completed|closed)(?: off)? (?P<task>[\w'’ #-]+?)(?: off)?(?: "
    r"as (?:done|complete|"
    r"completed|finished))? by (?:mistake|accident)(?:\s*[,.;!–-]\s*(?:it|that|they|i)\b[^?]*)?$",
)
_UNDONE: Final = caseless(
    r"^(?:(?:sorry|oops|actually|wait|hey|oh|hmm|no|um|my bad|whoops)[\s,.!-]+)*(?:i|"
    r"we) (?:(?:actually|really|still) )?(?:didn'?t|haven'?t|did not|have not|never|"
    r"hadn'?t)(?: (?:actually|really|even|quite))?"
    r" (?:manage to |get round to |get around to |finish |do |finished |done |complete |"
    r"completed )?(?:the )?(?P<task>[\w'’ -]+?)(?: (?:yet|after all|at all|today|actually|though))?$",
)
_NOT_YET: Final = caseless(
    r"^(?:(?:sorry|oops|actually|wait|hey|oh|hmm|no|um|my bad|whoops)[\s,.!-]+)*(?:the |my )?(?P<what>[\w'’ -]{2,40}?) "
    r"(?:hasn'?t|has not|wasn'?t|weren'?t|haven'?t|were never|was never|has never)(?: (?:actually|really|"
    r"even))?(?: (?:been|got|gotten))? "
    r"(?P<verb>[a-z]+)(?: (?:yet|after all|at all|though|actually))?$",
)


def not_done(text: str) -> Reading | None:
    """ "I didn't actually water the plants": to be open again."""
    passive = _NOT_YET.match(text.strip(" .!"))
    if passive is not None and (verb := present_of(passive["verb"].lower())) is not None:
        return Commands((Reopen((f"{verb} {passive['what']}",)),), exact=False)
    found = _UNDONE.match(text.strip(" .!"))
    if found is None:
        return None
    verb, _, rest = found["task"].partition(" ")
    name = f"{present_of(verb.lower()) or verb} {rest}".strip()
    if not 1 < len(name.split()) <= 7 or verb.lower() in (
        "mean",
        "meant",
        "know",
        "want",
        "get",
        "see",
        "ask",
        "say",
        "think",
        "add",
        "tell",
        "need",
        "like",
    ):
        return None
    return Commands((Reopen((name,)),), exact=False)
