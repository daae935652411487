""" "Could you add that?" behind a chore: "I ought to sort out the loft, can you add that as a task?"."""

import re
from dataclasses import replace
from typing import Final

from core.language.adding.lists import split_list
from core.language.adding.quickadd import quick_add, with_defaults
from core.language.frame.leads import chore_behind
from core.language.frame.reasons import without_reason
from core.language.readings import Add, Commands, Reading
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless

_ADD_THAT: Final = re.compile(
    r"^(?P<rest>.+?)(?:\s*[,.;!?–—-]+\s*|\s+(?:omg|so|and|pls|please|ok|yeah|um|uh)\s+|\s+(?=(?:(?:can|could|would|"
    r"will) (?:you|u|ya) )?"
    r"(?:please |pls |just )?(?:add|put|stick|pop|note|chuck|whack|bung|jot) (?:that|it|this) (?:on|in|down|to)\b|"
    r"(?:can|could|would|will) (?:you|u|ya) (?:please |pls |just )?(?:add|note) (?:that|it|this)[\s.!?]*$|"
    r"(?:please |pls )?add (?:that|it) (?:please|pls|thanks|thank you|for me)[\s.!?]*$))"
    r"(?:(?:and|so|then|please|pls|maybe|also|just|kindly|do|go (?:on|ahead)(?: and)?|help me(?: to)?|be a dear "
    r"and)\s+)*"
    r"(?:(?:can|could|would|will)\s+(?:you|u|ya)\s+(?:please\s+|pls\s+|just\s+|maybe\s+)?)?"
    r"(?:add|put|stick|pop|note|write|jot|chuck|throw|get|set(?= (?:that|it|this) up)|make(?: an?)?(?: note| task| "
    r"reminder)?(?: of| for| out "
    r"of)?|log|"
    r"whack|bung|enter|record|include|register|save|list|keep|slot|schedule|diari[sz]e|"
    r"create an? (?:task|reminder) (?:for|of|out of))(?:(?=\s+(?:down|in)(?: for me)?[\s.!?]*$)|"
    r"(?=\s+(?:inside|in|on|into|onto)\s+(?:my |the |our )?list\b)|\s+(?:(?P<all>all (?:of )?(?:them|those|these)|"
    r"(?:them|those|"
    r"these)(?:\s+(?:all|both|three|two|four))?|the lot)|(?:that|it|this|the same|same)(?:\s+one)?|"
    r"(?=(?:on\s*)?to\s+(?:(?:my|the|our)\s+)?(?:[a-z-]+\s+)?list\b)))(?:\s+(?:on\s*)?to\s+(?:(?:my|the|our)\s+)?"
    r"(?!(?:to-?do|todo|do|task|my|the|our)\s)(?P<label>[a-z][\w-]+)\s+list\b)?"
    r"(?:\s+(?:down|in|inside|into|up|now|then|system|diary|agenda|on|to|as|onto|a|an|note|my|the|your|our|list|"
    r"lists|task|tasks|todo|to-do|to|do|for|me|there|of|"
    r"please|pls|thanks|thx|new))*(?P<when>\s+(?:for|on|by|before|at|in|tomorrow|today|tonight|next|every|each|"
    r"daily|weekly|monthly|"
    r"this)\b.*?)?[\s.!?]*$",
    re.IGNORECASE | re.DOTALL,
)
# "We should order new badges. Add it pls, low prio".
_ADD_BETWEEN: Final = caseless(
    r"^(?P<rest>.+?)[\s]*[,.;!–—-]+\s*(?:(?:please|pls|so|and|can you|could you)\s+)*(?:add|put|note|log) (?:it|that|"
    r"this)"
    r"(?: (?:on|to|in|down)(?: (?:my|the) list)?)?(?: please| pls| thanks)?\s*[,;.–—-]\s*(?P<tail>\S.*)$",
)
NEED: Final = caseless(
    r"^(?:(?:oh|so|well|um+|hey|right)\b[\s,]*)*(?:i|we)(?:'ve|'d|'m|'ll)?\s+(?:\w+ly\s+|also\s+|still\s+|just\s+)?"
    r"(?:need to|have to|got to|gotta|ought to|must|should|want to|have got to|am supposed to|should probably)\s+",
)
_WANTED: Final = caseless(
    r"^(?:(?:i|we)(?:'ve| have)? been meaning to |(?:it(?:'d| would| might|'s)? )?(?:would |might )?be (?:good|"
    r"nice|great|wise|"
    r"sensible|best) to |(?:(?:i|we)(?:'re|'m|['’]ve been| are| am| dey| do)? )?(?:(?:keep|always|constantly|forever|"
    r"usually|dey) )+(?:forget(?:ting)?|meaning|intending|wanting|putting off(?: having)?|planning) to |(?:(?:i|"
    r"we)(?:'re|'ve| "
    r"are|'m)? )?"
    r"(?:(?:all |nearly |almost )?(?:run )?out of|running (?:low on|out of)|low on|short of|short on) |"
    r"(?:(?:i|we) )?(?:really |also |still )?need (?:some |more |some more |another |to get (?:some |more )?)?|"
    r"(?:i|we) could do with |(?:i|we) (?:could|might) (?:really )?use (?:an? |some )?|(?:i|we) (?:ought|want|"
    r"wanted|plan) to |"
    r"(?:i|we)(?:'ve| have)? (?:promised|told|assured)(?: (?!i\b)\w+)?(?: that)? (?:i|we)(?:'d|'ll| would| will) |"
    r"there(?:['’]s| is| are)(?: an?| the| some| another)? |"
    r"(?:i|we)(?:['’]m|['’]re| am| are) having (?:an? |the |my |our )?|"
    r"(?:someone|somebody) (?:has to|needs to|should|must) |"
    r"(?:i|we)(?:'ve| have)?(?: got| have)? (?:an? )?(?=(?!to\b)[\w ]*(?:practice|rehearsal|training|recital|session|"
    r"therapy|checkup|check-up|meeting|appointment|call|lunch|dinner|interview|"
    r"haircut|class|"
    r"date|exam|flight|party|event|game|lesson|session)))",
)


def added_behind(text: str, scene: Scene) -> Reading | None:
    """ "I ought to sort out the loft, could you add that as a task?"."""
    found = _ADD_THAT.match(text)
    if found is None:
        between = _ADD_BETWEEN.match(text)
        made = (
            quick_add(_WANTED.sub("", NEED.sub("", f"{between['rest']}, {between['tail']}")), scene)
            if between
            else None
        )
        whole = (
            made is not None and between is not None and between["tail"].split()[0].lower() not in made.title.lower()
        )
        return Commands((made,), exact=False) if whole and made is not None else None
    when = (found["when"] or "").strip()
    if when and not (scene.is_due(when) or scene.repeats(when)):
        return None
    said = re.sub(
        r"^(?:please |pls |can you |could you )*(?:add|put down|create|note) (?=\w+ \w)",
        "",
        found["rest"].strip(),
        flags=re.IGNORECASE,
    )
    said = _WANTED.sub("", NEED.sub("", _MINDED.sub("", _OPENED.sub("", said))))
    if found["all"]:
        items = split_list(said, scene, announced=True)
        return Commands(items, exact=False) if items is not None else None
    said = _OWN_DUTY.sub("", said) if _OWN_DUTY.match(said) else said
    shorter = without_reason(said, scene)
    said = said if shorter is None or len(shorter.split()) < _FEWEST else shorter
    led = chore_behind(said)
    made = _told_then(said, scene) or quick_add(led.chore if led is not None else said, scene)
    if made is None or is_pointer(made.title):
        return None
    if found["label"]:
        made = with_defaults(made, Add("", labels=(found["label"].lower(),)))
    if when and not scene.is_due(when):
        made = (
            made if made.repeat_text and made.repeat_text.lower() != when.lower() else replace(made, repeat_text=when)
        )
        return Commands((made,), exact=False)
    return Commands((replace(made, due_text=when) if when else made,), exact=False)


# "Right so I've got choir", "my daughter says I need to ring the surgery": before what is to be added.
_OPENED: Final = caseless(
    r"^(?:(?:oh|so|well|um+|uh+|hey|right|ok|okay|yeah|and|now|also|anyway|hi|alright)\b[\s,]*)*"
    r"(?:(?:(?:my|the|our) )?[\w'’-]+(?: (?!i\b|we\b)[\w'’-]+)? (?:says?|said|reckons?|thinks?|told me|tells me|"
    r"reminds me|reminded me|insists?|keeps (?:saying|telling me|on)|mentioned|warned me|informed me|advised me)"
    r"(?: that)? )?(?=(?:i|we)(?:['’](?:ve|d|m|ll|re))? (?:really |also |still |just )?(?:need|have|got|ought|must|"
    r"should|gotta|want|am|are|better)\b)",
)
# "Don't forget I've got choir on friday, so write that down".
_MINDED: Final = caseless(
    r"^(?:(?:oh|and|so)\s+)*(?:(?:i )?(?:must ?n['’]?t|don['’]?t)(?: let me)? forget|remember)(?: that)? "
    r"(?:(?:i|we)(?:['’]ve| have)(?: got)? (?:an? )?)?(?!to\b)",
)
# "School rang, I have to collect the inhaler": why, and then one's own duty.
_OWN_DUTY: Final = caseless(
    r"^(?!(?:i|we|add|put|remind)\b)[^,;.:]{4,80}?(?:\s*[,;.–—-]+\s+(?:(?:so|and|which means|meaning|that means)\s+)?|"
    r"\s+so\s+|[.!]+\s+(?=some))"
    r"(?:i|we|someone|somebody)(?:['’](?:ve|d|ll|m|s))?\s+(?:(?:also|really|just|now|still|better|"
    r"probably)\s+)*(?:need to|have to|got to|"
    r"gotta|must|has to|needs to|keep (?:forgetting|meaning) to|(?:always|constantly|keep) forget to|"
    r"(?:almost )?forgot to|"
    r"should|ought to|had better|(?<=['’]d )better|(?<=better )|(?<=['’]ve )to|have)\s*(?=[a-z]+ [a-z])",
)
_FEWEST: Final = 2  # words of a chore
_IS: Final = re.compile(
    r"(?:['’]s| is| are|['’]re| falls| starts| begins)(?: now)? (?=(?:on |at |for |due |every )?\S)"
)


_AT_SOMEBODYS: Final = caseless(
    r"\b(?:at|to|round|over at|from|near|outside|by|for|in) (?:(?:the|my|our) )?[\w-]+(?: [\w-]+)?$"
)
_ITSELF: Final = caseless(r"\s*[,;.–—-]+\s+(?:it|that|this|which|they)$")


def _told_then(said: str, scene: Scene) -> Add | None:
    """ "My grandson's recital is friday at 6": what, and when it is."""
    for found in _IS.finditer(said):
        what, when = (
            _ITSELF.sub("", said[: found.start()]).strip(),
            said[found.end() :].strip(" .!").removeprefix("for "),
        )
        if found[0][0] in "'’" and _AT_SOMEBODYS.search(what):
            continue  # "dinner at Sheila's on sunday"
        if what and scene.is_due(when):
            return Add(what, due_text=when)
        if what and scene.repeats(when):
            return Add(what, repeat_text=when)
    return None
