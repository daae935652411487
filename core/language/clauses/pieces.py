"""What each clause of a message says, where a new task is asked for among others: the chore itself, something said of
it (a day, a level, a label), that it is to be put down, what announces it, or what is only told around it."""

import re
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.clauses.sayings import IT, NO_DATE, PUT_DOWN, PUTS, head_of, said_of
from core.language.frame.polite import plain_request
from core.language.frame.reasons import tells_why
from core.language.readings import Add
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import is_phrasal, opens_with_verb
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary


class Sort(Enum):
    NOTHING = auto()  # a sound, a courtesy
    SAID = auto()  # of a task: a day, a level, a label
    PUT_DOWN = auto()  # "add it"
    HEAD = auto()  # "one more thing"
    CHORE = auto()
    THING = auto()  # words without a verb
    TOLD = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A clause. ``add`` is the chore or the thing, or what is said of one; ``asked``: it is asked for in so many
    words; ``again``: it takes something back; ``every``: it is said of all."""

    text: str
    sort: Sort
    add: Add = field(default_factory=lambda: Add(""))
    asked: bool = False
    again: bool = False
    every: bool = False


_EVERY: Final = caseless(r"\b(?:all|both|each|everything|them|em|am|those|these|they)\b")
_FILLED: Final = caseless(
    r"^(?:(?:oh|ok|okay|so|and|&|n|but|then|yeah|yep|yes|well|u[mh]+|hm+|wait|ah+|aye|nah|no|och|ach|ay|hey|also|plus|"
    r"now|right|anyway|like|sorry|actually|therefore|thus|because|cos|please|pls|kindly|just|btw|hang on|hold on|"
    r"yaar|bhai|mate|bro|bruh|"
    r"dude|yo|y['’]?all|oga|abeg|tell you what|listen|look|(?:i|we) (?:reckon|think|guess|suppose|figure))\b[\s,:]*)+"
)
_BACK: Final = caseless(r"\b(?:no|nah|wait|sorry|actually|scratch that|hang on|hold on)\b")
# "One more thing before I forget sell the baler": what announces, and no mark behind it.
_HEADED: Final = caseless(
    r"^(?:(?:and |oh |ok |so )*(?:(?:one|another|just one) (?:more|last|other|new|final)(?: (?:thing|one|task|job))?|"
    r"another (?:thing|one|task|job)|new (?:one|task|job))(?: for (?:me|you|the list|my list))?(?:,? (?:before|lest|"
    r"while) i (?:forget|remember|think of it))?|notes? (?:for|to) (?:myself|self|me)|voice (?:memo|note))[\s,:–—-]+"
    r"(?:is )?(?:to )?(?=[a-z]+ [a-z])"
)
_ASKED: Final = caseless(
    rf"(?:please |pls |can you |could you |just |also |gonnae |you |let['’]?s |go ahead and )*(?:(?:add|create)(?: "
    rf"an? (?:new )?(?:task|to-?do|item|reminder)(?: (?:to|for|called|named|saying|:))?)?|(?:{PUTS}|squeeze|fit|"
    rf"slot) (?:down|(?:in|on)(?! (?:the|my|our|a|an|his|her|\d)\b))(?: an? (?:task|reminder|note))?(?: to)?|(?:just "
    rf"|please |pls )put(?! (?:the|my|our|an?|his|her|some|all|it|that|this)\b)):? (?=[\w'\"])"
)
_MAYBE_ASKED: Final = caseless(
    r"(?:please |pls |can you |could you |just |also |gonnae )*(?:add|put|pit|note|log|pop|stick|pencil|"
    r"make (?:one |an? )?(?:entry|note))"
    r"(?: for (?:me|us|myself))?(?: to)?:? (?=[\w'\"])"
)
_DUTY: Final = caseless(
    r"(?:(?:and|so|but|that) )*(?!(?:i|we)['’]?d (?:need|have) to\b)(?:(?:i|we)(?:['’](?:ve|d|ll|m|re)|ve)?|im|ive|"
    r"ill|(?:someone|somebody))\s+(?:(?:also|still|just|really|am|are|have|had|do|definitely|probably|only|both|"
    r"actually|kinda|surely|will|would|absolutely) )*(?:need(?:ing|in)?(?: to| tae)?|(?:have|has|had|got|ought|"
    r"oughta|want|meant|meaning|supposed|obliged|due|required|planning|hoping|(?<=['’]ve )) ?(?:to|tae)|(?<=am )to|"
    r"must|should|gotta|wanna|better|would like to)\s+(?:both )?(?=[a-z])|(?:need|have|got|want|ought|supposed) to |"
    r"gotta |must |(?:i|we)(?:['’]ve| have)? (?:promised|told|assured|swore|said to|agreed with)(?: [^,;:]{2,40}?)? "
    r"(?:that )?(?:i|we)(?:['’](?:d|ll)| would| will|d) |(?:(?:my|the|our|his|her) )?[a-z][\w'’-]*(?: (?:he|she|"
    r"they))? (?:asks?|asked|wants?|wanted|told|tells|needs|begs|begged|expects|reminds|reminded) (?:me|us) to |e "
    r"remain (?:make i |to )"
)
_COMMANDS: Final = vocabulary(
    "delete remove mark tick untick complete move push rename reopen undo undelete snooze postpone archive show list "
    "what which when how who where why is are do does did can could should would will if unless don't dont never done "
    "label tag flag prioritise prioritize"
)
_TELLING: Final = caseless(
    r"(?:(?:i|we|he|she|they|you|it|that|this|there|who|everyone|everybody|nobody|somebody|someone|e)(?:['’]\w+)?|"
    r"im|ive|its|theyre|hes|shes|theres|thats|weve|dont|cant|didnt|doesnt|dinnae|cannae|don['’]t|can['’]t|won['’]t|"
    r"(?:the|my|our|his|her|their|your|me)(?: [\w'’-]+){1,4}?(?:['’](?:s|ll|d|re)| (?:is|are|was|were|has|have|had|"
    r"will|would|can|keeps?|needs?|wants?|says?|said|goes|went|gets?|got|comes?|came|[a-z]{2,}(?:ed|es)))|"
    r"[a-z][\w'’-]*(?: [a-z][\w-]*)?(?:['’](?:s|ll)| (?:is|are|was|were|has|have|had|will|would|keeps?))(?= [a-z])|"
    r"[a-z][\w-]* [a-z]+s (?:my|the|his|her|their|our|its|me|us|an?|to|it|off|out|up)\b|"
    r"been (?:meaning|putting|trying|wanting|forgetting)|forgot|keep forgetting|seems?|looks? like|sounds? like)\b.*"
)
# Said as it stands, of the world or to oneself.
_IDIOM: Final = caseless(
    r"(?:(?:weather|time|health|money|energy|traffic|all) (?:permitting|being well)|(?:god|lord|allah) willing\b.*|"
    r"inshallah|touch wood|knock on wood|fingers crossed|god help me|with any luck|with luck|all being well|nothing "
    r"(?:fancy|major|big|special|serious|too .*)|(?:just )?in case|for real|no (?:joke|excuses|idea why|pressure)|"
    r"long story(?: short)?|don['’]?t ask|what to do|how far|silly me|my bad|typical|story of my life|sharp sharp|"
    r"same as (?:usual|always|ever)|as (?:usual|always|ever|promised|discussed|agreed)|you know how it is|(?:says|"
    r"said) (?:the |my )?[\w-]+|hope (?:u|you|all|this)\b.*|says me|mind you|believe it or not|(?:hi |hello |hey "
    r")?(?:good )?(?:morning|evening|afternoon|day)(?: \w+)?|thanks(?: .*)?|thank (?:you|u)\b.*|(?:many|kind|best|"
    r"warm) (?:thanks|regards|wishes)\b.*|(?:ty|thx|tysm|tyvm|ta|tia)\b.*|cheers.*|regards|bless.*|lol|haha+|ugh+|"
    r"argh+|phew|sos|bruh|bro|mate|dude|boss|chief|sir|madam|been meaning to(?: for (?:ages|weeks|months|years|a "
    r"while|forever))?|before i forget(?: again)?|poor (?:me|thing)|finally|at last|honestly|seriously|basically|"
    r"again|first things first|on top of that|(?:when|whenever|if|once) (?:you|u|ya|i|we) (?:get|have|can|could|find|"
    r"don['’]?t mind|remember)\b.*|(?:hi|hello|hey|hiya|howdy|yo)(?: \w+)?|better late than never|no rest for the "
    r"wicked|cash only|hello (?:together|all|everyone|there)|wait commas|don['’]?t (?:let me (?:forget|down)|forget|"
    r"laugh|judge me).*)"
)
# "Pick up is at 5": a thing that is called as a verb is.
THING_FIRST: Final = caseless(
    r"[\w-]+(?: [\w-]+)?(?: is| are| was| were| has| have|['’]ll| will| keeps?| needs?|['’]s (?=(?:a|the|not|been|"
    r"got|gone|closed|off|on|out|up|back|here|late|broken|broke|going|coming)\b))\b(?! (?:due|at|by|on (?:the "
    r")?(?:\d|mon|tue|wed|thu|fri|sat|sun))\b)|[\w-]+ (?:up|out|off|in|over) (?:is|are|was)\b"
)
_EVENT: Final = caseless(
    r"^(?:(?:there(?:['’]?s| is| are|s)|(?:i|we)(?:['’]ve| have|ve)(?: got)?|it(?:['’]s| is)|is) )+(?:an? )?"
)


def piece_of(text: str, scene: Scene) -> Piece:
    """What a clause says."""
    body = text.strip(" \t,;:.!…–—-()[]")
    filled = None if NO_DATE.fullmatch(body) else _FILLED.match(body)
    again = filled is not None and _BACK.search(filled[0]) is not None
    body = body[filled.end() :] if filled is not None else body
    if not body:
        return Piece(text, Sort.NOTHING, again=again)
    said = said_of(body, scene)
    if said is not None:
        return Piece(body, Sort.SAID, said, again=again, every=_EVERY.search(body) is not None)
    if PUT_DOWN.fullmatch(body):
        return Piece(body, Sort.PUT_DOWN, every=_EVERY.search(body) is not None)
    head = head_of(body, scene)
    if head is not None:
        return Piece(body, Sort.HEAD, head)
    if _IDIOM.fullmatch(body):
        return Piece(body, Sort.TOLD)
    return replace(_chore(body, scene) or _told(body, scene), again=again)


def _chore(text: str, scene: Scene) -> Piece | None:
    """The chore that a clause is, or says that has to be done."""
    text = plain_request(text)
    headed = _HEADED.match(text)
    text = text[headed.end() :] if headed is not None else text
    asked = _ASKED.match(text) or _asked_with_verb(text)
    body = text[asked.end() :] if asked is not None else text
    needed = None if asked is not None else _needed(text, scene)
    planned = PLANNED.match(body)
    body = body[planned.end() :] if planned is not None else body
    body = plain_request(needed or body)
    first = body.split()[0].lower() if body else ""
    if not body or (asked is None and (first in _COMMANDS or THING_FIRST.match(body))):
        return None
    made = quick_add(body, scene)
    if made is None:
        return None
    title = _PLEASE.sub("", made.title)
    title = _LEFT.sub("", title) if asked is not None else title
    if _POINTED.fullmatch(title) or PUT_DOWN.fullmatch(title):
        return Piece(text, Sort.SAID, replace(made, title=""), every=_EVERY.search(title) is not None)
    plain = THEN.sub("", title).strip(" ,")
    if (
        opens_with_verb(plain.split())
        or is_phrasal(plain)
        or (needed and _any_verb(plain))
        or (first in IMPERATIVES and len(body.split()) > 1)
        or asked is not None
    ):
        return Piece(text, Sort.CHORE, replace(made, title=title), asked=bool(asked or needed or headed))
    if needed and len(title.split()) <= _LONGEST_THING:
        return Piece(text, Sort.THING, replace(made, title=title), asked=True)
    return None


_LEFT: Final = caseless(r"(?<=\w)\s+(?:down|doon|on there|in there|on (?:my|the) list)$")
# "I'll mow the lawn on saturday" is a task where it is said that it is to be put down.
PLANNED: Final = caseless(
    r"(?:i|we)(?:['’]ll| will|['’]m (?:going to|gonna)| am going to|['’]re (?:going to|gonna)|m gonna) (?=[a-z]+ [a-z])"
)


def _any_verb(text: str) -> bool:
    """Behind "I need to" any word is a verb that isn't of another kind."""
    return len(text.split()) > 1 and text.split()[0].lower() not in _NO_VERBS


_NO_VERBS: Final = vocabulary("a an the my our some more another to be it that this new two three four five six")
# The day that was told of before: "by then", "that same day".
THEN: Final = caseless(
    r"\s*\b(?:(?:by|before|on|for|at) (?:then|that (?:day|date)|the same day)|(?:that )?(?:same|very) day|that day|"
    r"(?:in|by) time(?: for (?:that|it))?)\b"
)
_PLEASE: Final = caseless(r"^(?:(?:please|pls|kindly|also|just) )+")
# "Sort that by the 10th", "put it down for tomorrow".
_POINTED: Final = caseless(
    rf"(?:can you |could you |please )*[a-z]+ {IT}(?: (?:down|out|up|on|in|off|away|done|over|there|inside|list|"
    rf"sorted))*"
)


def _asked_with_verb(text: str) -> re.Match[str] | None:
    """ "Put renew the lease": the verb of the list right before the verb of the chore, or before what is quoted."""
    asked = _MAYBE_ASKED.match(text)
    if asked is None:
        return None
    words = text[asked.end() :].split()
    plain = text.lower().startswith("put ") and not _PLACED & {word.lower() for word in words}
    return (
        asked if plain or words[0][0] in "'\"" or (opens_with_verb(words) and words[0].lower() not in _NOUNS) else None
    )


_PLACED: Final = vocabulary(
    "the a an my our his her their some all it that this in on to up out off away back together down into onto for at "
    "by"
)
_NOUNS: Final = vocabulary(
    "book water paint stock plant post order iron oil email mail away back up off out through together "
    "forward aside over"
)


def _needed(text: str, scene: Scene) -> str | None:
    """What has to be done, with the day that stands before or inside the words of having to."""
    what = _WHAT_I_NEED.match(text)
    if what is not None:
        when = what["when"].strip()
        return f"{what['what']} {when}" if not when or said_of(when, scene) is not None else None
    for duty in _DUTY.finditer(text):
        front = _FILLED.sub("", text[: duty.start()]).strip(" ,")
        said = said_of(front, scene) if front else Add("")
        if said is not None:
            return f"{text[duty.end() :]} {said.due_text or said.repeat_text or ''}".strip()
        return None
    return None


_WHAT_I_NEED: Final = caseless(
    r"(?:and |so )?(?:what|all|the (?:main |next |first |other )?thing)(?: that)? (?:i|we)(?:['’](?:m|ve|d|re)| am| "
    r"are| have)? (?:(?:also|still|really|gotta|need(?:ing|in)?|have|has|must|want|should|ought|supposed|got)(?: to| "
    r"tae)? )+(?:(?:do|get done|sort|remember|finish)(?: is)? ?)?(?P<when>[\w ]{0,30}?)\b(?:is|was|:)(?: to)? "
    r"(?P<what>[a-z]+ .+)"
)


def _told(text: str, scene: Scene) -> Piece:
    """What is told, or a thing that is only named."""
    event = _THEN_IS.match(text)
    when = said_of(event["when"], scene) if event is not None else None
    if event is not None and when is not None and when.due_text and len(event["what"].split()) <= _LONGEST_THING:
        return Piece(text, Sort.THING, Add(event["what"], due_text=when.due_text))
    made = quick_add(text, scene)
    title = _EVENT.sub("", made.title) if made is not None else ""
    thing = made is not None and 0 < len(title.split()) <= _LONGEST_THING and not _TELLING.fullmatch(title)
    if thing and made is not None and not tells_why(title) and title.split()[0].lower() not in _COMMANDS:
        return Piece(text, Sort.THING, replace(made, title=title))
    if _TELLING.fullmatch(text) or tells_why(text):
        return Piece(text, Sort.TOLD, Add("", due_text=made.due_text if made is not None else None))
    return Piece(text, Sort.OTHER)


_THEN_IS: Final = caseless(
    r"(?P<when>.{3,40}?),? (?:is|there(?:['’]?s| is| are)|(?:i|we)(?:['’]ve| have|['’]ve got| have got)|it['’]s)(?: "
    r"an?)? (?P<what>\S.*)"
)
_LONGEST_THING: Final = 5  # words
