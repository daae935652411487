"""What people say around a request who tell it by the way: "next thing on my plate is …", "…, which means I need to
…", "not today, but sometime before friday I have to …", "did I ever put something down about …".

Put into plain English before anything is read, as ``roundings`` does. Only the frame of a sentence is changed, never
what may be the words of a title.
"""

import re
from functools import lru_cache
from typing import Final

from core.language.frame.tables.mentioned import MENTIONED
from core.language.frame.tables.moved import MOVED
from core.language.frame.tables.noting import NOTING
from core.language.frame.tables.remarks import REMARKS
from core.language.frame.tables.retold import RETOLD
from core.language.frame.turns import ASKED, put, turns
from core.language.tasks.kernels import plain_verb
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of

_OBLIGED: Final = (
    r"(?:i|we)(?:['’](?:ve|d|ll|m))?\s(?:\w+ly |also |still |just |now |really )?(?:have|had|need|got|ought|am|'m|"
    r"better|must|should|gotta|will)\b"
)
_LIST: Final = r"(?:plate|agenda|radar|list|to-?do list|to do list|mind|desk|schedule|docket|to-?dos?|pile|horizon)"
_VERBAL: Final = r"(?!(?:the|my|our|an?|what|when|done|not|that|it|this|which|over|too|so|all)\b)[a-z]+ [\w'’]"
_TIME: Final = r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midday|half (?:past )?\w+|quarter (?:to|past) \w+)"
_DESTROYS: Final = (
    r"(?!(?:please |then |and |just |(?:can|could) you |you can )*(?:delete|remove|mark|tick|complete|archive|close|"
    r"cross|cancel|check|take)\b)"
)

CHATTY: Final = turns(
    (
        # wishes and greetings in front
        (
            "happy |merry ",
            r"^(?:(?:hi|hey|hello|and|ok|well)[\s,]+)*(?:happy|merry) (?:mon|tues|wednes|thurs|fri|satur|sun|new year|"
            r"christmas|holi|birth)\w*(?: (?:everyone|all|errand|to (?:you|all)|folks))*\s*[!.…]+\s*(?=\w)",
            "",
        ),
        (
            "not |no ",
            r"^(?:not (?:today|now|tomorrow|this week|right (?:now|away)|yet|just yet|straight away)|no "
            r"(?:rush|hurry|panic))[\s,]+but\s+(?=\w)",
            "",
        ),
        (
            "some|point|stage|any",
            r"^(?:some ?time|at some (?:point|stage)|any ?time) (?=(?:before|by|this|next|in|on|during|over|tomorrow|"
            rf"today|between)\b.*\b{_OBLIGED})",
            "",
        ),
        (
            "over|done|finished|way|behind|sorted|through",
            r"^(?:(?:and|then|so|oh)[\s,]+)*(?:once|when|after) (?:it|that|this|everything|all that|all this|all)"
            r"(?:['’]s| is| has been)?(?: all)? (?:over|done|finished|out of the way|behind (?:me|us)|sorted|through)"
            rf"(?: (?:with|and dusted|and done))*\s*[:,–—]+\s*{_DESTROYS}(?={_VERBAL})",
            "",
        ),
        ("after", rf"^(?:(?:and|then|so)[\s,]+)*after(?:wards?| that| this)\s*:\s*{_DESTROYS}(?={_VERBAL})", ""),
        (
            "would it",
            r"^would it (?:kill|hurt|trouble|bother|pain|inconvenience|put) you(?: out)?(?: (?:much|terribly|too "
            r"much))? to ",
            "",
        ),
        (
            "which|reminds|note|while|talking|speaking|before|now that|subject",
            r"^(?:(?:oh|and|so|ah|ooh|well)[\s,]+)*(?:(?:which|that) reminds me|(?:speaking|talking|thinking) of "
            r"(?:which|that|"
            r"(?:the |my )?[\w'’]+(?: [\w'’]+)?)|on (?:that|the same|another|a different|a related) (?:note|subject|"
            r"topic)|"
            r"while (?:i['’]m|i am) (?:at it|here|on it|on the subject|thinking of it)|while i (?:think of it|have you|"
            r"remember)|"
            r"now (?:that )?(?:you|i) mention it|not to change the subject|by the by)\s*[,:;.!–—-]+\s*(?=\w)",
            "",
        ),
        (
            "while you",
            r"^(?:(?:oh|and|so|also|ok)[\s,]+)*while you(?:['’]re| are) (?:at it|there|about it|in there|on "
            r"there)\s*[,:;–—-]*\s*(?=\w)",
            "",
        ),
        (
            "if |you,|please,",
            r",\s+(?:(?:would|could|will|can|won['’]?t) you|please|if (?:you|u) (?:can|could|don['’]?t mind|would|like|"
            r"get (?:a|the) chance|have time)|if (?:that['’]s|it['’]s) ok(?:ay)?|if possible),\s+",
            " ",
        ),
        ("oh", r"(?<=\w)([,.;])\s+(?:oh|ooh|ah)[\s,]+(?:and|plus) (?:also )?(?=[a-z]+ [a-z])", r"\1 and "),
        (
            "when",
            r"^when(?:ever)? you(?:['’]ve| have| get)(?: got)? an? (?:\w+ )?(?:sec|second|moment|minute|min|mo|chance|"
            r"tick|break)[\s,]+(?=\w)",
            "",
        ),
        (
            "reminder",
            r"^(?:get|have|set|put) (?:a|another) reminder (?:going|set up|up|in place|sorted|on|in) (?:for|about) ",
            "remind me about ",
        ),
        (
            "reminder",
            r"^(?:get|have|set|put) (?:a|another) reminder (?:going|set up|up|in place|sorted|on|in) to ",
            "remind me to ",
        ),
        (
            "that",
            rf"^({ASKED})(?:stick|pop|put|jot|note|write|get)(?: (?:down|in|on))? that "
            r"(?=(?:the|my|our|there['’]s|[\w]+['’]s)\b)",
            r"\1add ",
        ),
        # why, and what follows from it
        (
            "mean",
            rf"^(?!if\b|unless|when|once|should|maybe|perhaps|suppose|what|how|why)[^?:]{{8,}}?[\s,;.–—-]+(?:(?:and|"
            rf"so) )?(?:(?:which|that|this|it) (?:just |only )?means?|meaning)(?: that)? (?={_OBLIGED})",
            "",
        ),
        (
            "me",
            r"(?<=[\w)])[.!,;]\s+(?:and )?that (?:(?:someone|somebody|person|one) )?(?:is|would be|['’]s|will be) "
            r"(?:me|us)\b(?=[.!,;]|$)",
            "",
        ),
        # what there is to do
        (
            " is | are |'s|’s",
            r"^(?:(?:so|and|ok|right|well|hi|hey)[\s,]+)*(?:(?:the |my |our )?(?:next|first|last|other|main|only|big|"
            r"biggest|final|second|top) "
            rf"(?:(?:thing|job|task|item|one|priority)(?: up)?)? ?(?:on|for|in) (?:my|the|our) {_LIST}"
            r"(?: (?:today|tomorrow|this week|right now|now|at the moment))?"
            rf"|(?:(?:at|the|on|right)\s)*top of (?:my|the|our) {_LIST}(?: (?:today|this week|right now|now))?"
            rf"|(?:still |also )?on (?:my|the|our) {_LIST}(?: (?:today|this week|right now|now))?)"
            rf"(?:['’]s| is| are)(?: to)? (?={_VERBAL})",
            "add ",
        ),
        (
            "i |i'|i’|we",
            rf"^({ASKED})(?:make (?:a |another )?note|note|jot|write|put|record|log|register)(?: down)? that (?:i|we)"
            r"(?:['’]ve|['’]m| am|['’]re| are)(?: got)? to (?=[a-z])",
            r"\1add ",
        ),
        (
            " list",
            r"^(?:.*[\w)][.!;]\s+|.*\b(?:left|out|gone|low),\s+)?((?!(?:what|any|is|are|how|which|show|everything|all|"
            r"put|add|stick|pop|get|"
            r"have|need|keep|leave|see|read|give|tell|the|my|whatever|nothing|what['’]?s|chuck|bung|whack|write|jot|"
            r"note|"
            r"remind|move|delete|remove|i|we|do|did|that|it|this|those|them|these|no)\b)[\w'’-]+(?: (?!on\b)[\w'’-]+)"
            r"{0,3}?) "
            r"on(?:to)? (?:the|my|our) ((?:[\w-]+ )?list),? (?:please|pls|plz|ta|thanks|thank you)[\s.!]*$",
            r"add \1 to the \2",
        ),
        (
            " need ",
            r"^for (?:the|my|our|[\w-]+['’]s) [\w'’-]+(?: [\w'’-]+)? (?:i|we)(?:['’]ll| will| also| still)* need "
            r"(?!to\b)(?=[^,.]+,[^.?]+ and )",
            "add ",
        ),
        # at what time, said as an afterthought
        (
            "say|call it",
            rf"(?:(?<=day)(?:,? (?:after (?:work|school|lunch|dinner|tea)|in the (?:morning|afternoon|evening))))?"
            rf"(?:\s*(?:,|\.{{2,}}|…|\s[-–—])\s*|\s+)(?:let['’]?s (?:say|call it)|(?<=[,.…–—-] )say|call it|shall we "
            rf"say)"
            rf"\s+(?:(?:at|around|about) )?({_TIME})[\s.!]*$",
            r" at \1",
        ),
        (
            "make|let|change",
            r"(?<=\w)[.!;,]\s+(?:oh |wait |actually |hang on |no |hmm |ah )*(?:no|wait|actually|hang "
            r"on)[\s,]+(?:wait[\s,]+)?"
            r"(?:he|she|they|it|we|i|that|there)(?:['’]\w+|\s)\s?[^.?]*?[,;.]\s+(?:so |better |let['’]?s )*(?:make "
            r"(?:it|"
            r"that)|change (?:it|that) to|say)\s+([^,.;]+)[\s.!]*$",
            r", no wait, \1",
        ),
        # how often
        (
            "so ",
            r"(\b(?:every|each|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b.*?),?\s+so (?:that )?it (?:comes (?:up|"
            r"round|back)|repeats|shows up|pops up|"
            r"recurs|goes on|appears|happens|is there) (?:every|each) (?:week|time)[\s.!]*$",
            r"\1",
        ),
        (
            "so ",
            r",?\s+so (?:that )?it (?:comes (?:up|round|back)|repeats|shows up|pops up|recurs|appears|happens|is "
            r"there) "
            r"(?=(?:every|each|daily|weekly|monthly)\b)",
            " ",
        ),
        (
            "as a",
            r"\bas an? (?:weekly|regular|recurring|repeating|repeat|standing) (?:thing|task|job|reminder|one|event|"
            r"item|"
            r"chore)(?=(?: on)? (?:mon|tues|wednes|thurs|fri|satur|sun)days)",
            "",
        ),
        (
            "as a",
            r"\bas an? (daily|weekly|monthly|yearly|fortnightly|quarterly) (?:thing|task|job|reminder|one|event|item|"
            r"chore)\b",
            r"\1",
        ),
        # how urgent
        (
            "priority|prio|urgent|important",
            r"\b((?:high|low|medium|top|normal)(?:est)? prio(?:rity)?|urgent|important)[\s,]+(?:(?:obviously|obvs|of "
            r"course|naturally|clearly|actually|really|though|tho|probably|definitely|i (?:suppose|guess|think|"
            r"reckon|would say|['’]?d say)|if you ask me|for (?:me|sure)|for now)[\s,]*)+[\s.!]*$",
            r"\1",
        ),
    )
)

_WISHED: Final = caseless(
    r"^(?:(?:oh|and|so|also|hey|hi)[\s,]+)*(?:it(?:['’]d| would| might) (?:also |really |only )?(?:be|help)(?: me)?"
    r"(?: (?:so |really |very |super )?(?:good|great|nice|lovely|handy|helpful|useful|brilliant|grand|ideal|fab|"
    r"wonderful|kind|perfect|a help|cool))?|i(?:['’]d| would| should) (?:be (?:\w+ )?(?:grateful|glad|happy|obliged|"
    r"thankful)|appreciate it|love it|like it)) if (?:you|someone|somebody|anyone|u|ya)(?:['’]d| would| could| can|"
    r"['’]ll|"
    r" will| were to)?(?: please| just| kindly)? (?P<verb>[a-z]+) (?=\S)",
)
_PUT_DOWN: Final = caseless(
    rf"^(?:(?:i|we)(?:['’]d| had)? (?:better|should|ought to|need to|want to) )?{ASKED}(?:get|have|jot|note|write|log|"
    r"whack|bung|chuck|throw|pop(?=.* on for )) (?P<what>(?P<verb>[a-z]+) \S.*?) (?:down|in|on there|on|up) "
    r"(?P<when>(?:for|on|by|before) \S.*)$",
)
_SO: Final = caseless(r"^.{6,}?[,;.]?\s+so\s+(?=(?:(?:i|we)['’]d better|(?:can|could|would|will) (?:you|u|ya))\s)")


_TOLD: Final = REMARKS + NOTING + CHATTY + MENTIONED + RETOLD + MOVED


@lru_cache(maxsize=256)
def told_plainly(text: str) -> str:
    """The text with such turns put into plain English; as it is where there are none."""
    text = put(text, _TOLD)
    wished = _WISHED.match(text)
    if wished is not None:
        verb = wished["verb"].lower()
        text = f"{present_of(verb) or ('add' if verb == 'added' else verb)} {text[wished.end() :]}"
    return _put_down(_DOING.sub(_base, _undone(text)))


# "Just realised I haven't booked the kennels, do that by friday".
_UNDONE: Final = caseless(
    r"^(?:(?:oh|so|and|ah|damn|argh|right)[\s,]+)*(?:(?:(?:i|we)(?:['’]ve| have)? )?(?:just )?(?:realised|realized|"
    r"remembered|"
    r"noticed|seen)(?: that)? )?(?:i|we)(?: still)? (?:haven['’]?t|have not|never)(?: yet| even| actually)? "
    r"(?P<verb>[a-z]+) "
    r"(?P<what>[^,.;]+?)(?: yet)?\s*[,.;!–—-]+\s*(?:so )?(?:(?:do|get|add|make|put) (?:that|it|this)(?: done| down| on|"
    r" in)? )?"
    r"(?!.*\b(?:maybe|perhaps|probably|if)\b)"
    r"(?P<when>(?:by|on|for|before|tomorrow|today|tonight|this|next|\w+day)\b.*?)(?:,? then)?[\s.!]*$",
)


def _undone(text: str) -> str:
    found = _UNDONE.match(text)
    verb = present_of(found["verb"].lower()) if found is not None else None
    return text if found is None or verb is None else f"add {verb} {found['what']} {found['when']}"


_DOING: Final = caseless(
    r"(?:(?<=\bto )be|(?<=\bto )get (?:a)?round to|(?<=\bshould )get (?:a)?round to|(?<=\bmust )get (?:a)?round to) "
    r"(?P<ing>[a-z]+ing)\b(?= \S)",
)


def _base(found: re.Match[str]) -> str:
    """ "(ought to) be looking", "get round to looking": "look"."""
    return plain_verb(found["ing"].lower()) or found[0]


def _put_down(text: str) -> str:
    """ "Could you get renew the passport down for friday", and what stands before it to say why, as "add …"."""
    why = _SO.match(text)
    behind = text if why is None else text[why.end() :]
    found = _PUT_DOWN.match(behind)
    if found is None or found["verb"].lower() not in IMPERATIVES or found["verb"].lower() in _PARTICLES:
        return text
    return f"add {found['what']} {found['when']}"


_PARTICLES: Final = frozenset(["down", "back", "up", "out", "in", "off", "on", "please", "water", "dinner", "lunch"])
