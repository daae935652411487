"""By what a question shows itself, what state and how urgent the tasks are that it asks for, and what is asked of the
world. Patterns and what they stand for."""

from typing import Final

from core.language.readings import Priority, Status
from core.language.text.caseless import caseless

_EDGE: Final = r"(?:^|[.,;:!?…–—\n-]\s*|\b(?:so|and|but|hey|wait|sec|ok|oh|or|uh|um|if|whether|check|wonder|then) )"
_DAY: Final = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
_WHO: Final = r"(?:i|we|you|it|that|they|those|this|these|he|she|there)"
# "When is it?", in any order: "which day", "last date is what".
WHEN: Final = caseless(
    r"\bwhen(?:['’]?s| is| are| was| were| do| did| does| am| should| must| can)\b|\bwhen\b(?: (?:exactly|again|ah|"
    r"siah|yaar|though|precisely|only|sef))?\W*(?:$|,)|"
    r"\b(?:since when|(?:what|which|wat) (?:day|date|time|month|week)|(?:last|due) date|dl|how "
    r"late|by when|date i (?:gave|put|set)|(?:give|gave|given|put|set) (?:it|that|this|them|those) a (?:date|day))\b"
)
# A question that is answered with yes or no, as it is put or by what is hung on it.
EITHER: Final = caseless(
    rf"{_EDGE}(?:did|have|has|had|was|were|is|are|isn['’]?t|wasn['’]?t|does|am) {_WHO}\b|"
    r"^(?:(?:so|and|hey|ok|wait|um|uh|please)[\s,]+)*(?:is|are|was|were|has|did|does) (?:the |my |our |that |an? )?"
    r"[^\W\d_]|"
    r"\b(?:or (?:not|no|nah|nope|what|never)|anot|abi never|isn['’]?t it|innit|was it|is it|did i|have i|meh)\b\W*$|"
    r"\b(?:on|in) (?:there|here|(?:the|my) (?:list|calendar|agenda|diary))\b\W*$|"
    r"^have .*\byet\W*$|"
    r"\b(?:started|begun|sorted|done|renewed|paid|booked|ordered|sent|posted|called|finished|ready|due|over)"
    r"(?: (?:yet|already|no|or what|or not))?\s*\?|"
    r"\bi (?:don |do )?(?:\w+ )?(?:am|already)(?: meh)?\s*\?*$|\b(\w+) or not \1\b|\b[a-z]{3,}ed(?: yet|"
    r" already)?\s*\?|\b(?:noted|listed|written down|"
    r"put down|jotted down)\b\W*\?|"
    rf"\b{_DAY} or {_DAY}\b|\b{_DAY}\?\s*{_DAY}\?|"
    r"\b(?:due|is|are)\b.*\b(?:ay|eh|right|yeah|huh|innit|correct)\W*\?"
)
# What asks for several, or for whatever there is.
SEVERAL: Final = caseless(
    r"\b(?:what|what['’]?s|whats|what['’]?ve|what['’]?d|wat|wats|wot|wetin|which|any|anything|owt|summat|something|how "
    r"many|how much|how['’]?s|how looks|whatever(?! else)|whatever['’]?s|everything|every last|all(?! good| well|"
    r" right| fine| set)|nothing|much|a lot|ones|"
    r"things|stuff|tasks|items|jobs|chores|deadlines?|plans|workload|tally|pieces|points|the (?:lot|rest|list)|full "
    r"list|my list|overview|(?<!or )am i|is my|free|whole (?:lot|list|shebang|thing|caboodle)|busy|occupied|balance|"
    r"clash|i['’]?m (?:flat|busy|free|swamped|slammed|"
    r"snowed|booked|packed|chocka))\b"
)
# What asks to be shown.
SHOWN: Final = caseless(
    r"\b(?:show|list|display|hit me|give (?:me|us)|gimme|lemme see|let me see|let['’]?s be having|let us see|pull up|"
    r"read (?:me )?out|peek|gander|look|see|view|bring|chuck (?:us|me)|avail (?:me|us)|intimate|describe|tell me|"
    r"need to know|wanna know|want to know|curious|as a whole|the whole|only|nko|i could do|just the)\b"
)
# Only a question has it, so that what was taken for a task was none.
_SURELY: Final = caseless(
    rf"(?<!what )\b(?:do|did|have|am|should) (?:i|we)\b(?! (?:hate|love|look))|\bis (?:it|he|she|that|this) (?:there|"
    rf"noted|"
    r"completed|done|on (?:it|there|the list))\b|"
    r"\b(?:which|how many|what) (?:ones?|tasks?|things|already)\b(?=[^.]*$)|\b(?:i|have) (?:gotta |have |must )*what\b|"
    r"\bhow (?:much|many) i\b|\bwhat['’]?s inside\b|\bat what time i\b|\bor (?:not|nah|no|what)\b\W*$|"
    r"\b(?:a|quick|take a|have a) (?:peek|gander|squiz|shufti) at\b|^(?:go on then[, ]+)?hit me with\b|"
    rf"\bi gave or not\b|{_EDGE}(?:owt|anything|any|what)\s*\?|^(?:(?:so|and|hey|ok|um|uh) )*anything\b.*\b(?:on|for|"
    rf"down)\b|"
    rf"{_EDGE}(?:what(?! (?:i|we|if)\b)|whats|what['’]?s|which(?! (?:is why|means|is when|is where)\b)|how many|"
    rf"any(?! chance)|anything|owt|wetin|am i|have i|did i|do i|are there|is there)\b"
    r"[^.!]*$|\balready (?:meh|ah|or not|anot)\W*$|\bmeh\W*$|^(?:done|finished|completed|closed) ones\b|\b(?:open|"
    r"done|finished|closed) or (?:closed|not|open|unfinished|done)\b|[,.;] (?:can |pls |please )?show(?: me| all|"
    r" can)?\W*$|\bgimme\W*$|"
    r"\btally of\b|^reckon\b|^will it\b|\b(?:everything|every last \w+|all|what) (?:that )?(?:i|we) (?:have ?n['’]?t|"
    r"did ?n['’]?t|never)\b|\bwas it\W*\?|"
    r"\bwhat (?:you(?:['’]?ve| have)? (?:got|have)|y['’]?all (?:got|have)|all (?:must|do|have|i|we|needs?))\b|"
    r"\b(?:wanna|"
    r"want to|like to) (?:know|see)\b.*\b(?:ones|stuff|tasks|things|overdue|late)\b|^will [\w']+ (?:win|beat|lose|"
    r"rain|snow)\b|\b(?:describe|read out) (?:it|them)\b|\bmost urgent\b|\bpull everything up\b|"
    r"\bthat['’]?d be\b\W*$|^list\W+(?:open|all|done|overdue)\b"
)
# Each way to ask surely has one of these: few messages have, and the pattern is dear.
_CUES: Final = (
    *(
        "do i",
        "do we",
        "did i",
        "did we",
        "have i",
        "have we",
        "am i",
        "am we",
        "should i",
        "should we",
        "is it",
        "is he",
    ),
    *("is she", "is that", "is this", "which", "how m", "what", "or n", "peek", "gander", "squiz", "shufti", "hit me"),
    *(
        "?",
        "any",
        "owt",
        "wetin",
        "are there",
        "is there",
        "already",
        "meh",
        " ones",
        " or ",
        "show",
        "gimme",
        "tally of",
    ),
    *(
        "reckon",
        "will ",
        "have n",
        "haven",
        "did n",
        "didn",
        "never",
        "know",
        "see",
        "describe",
        "read out",
        "most urgent",
    ),
    *("pull every", "that'd be", "that’d be", "thatd be", "list"),
)


def surely_asks(text: str) -> bool:
    """Whether it has what only a question has."""
    low = text.lower()
    return any(cue in low for cue in _CUES) and _SURELY.search(text) is not None


# A thing is to be added or changed, in so many words.
ORDERS: Final = caseless(
    r"(?:^|[.;,!?]\s*|\b(?:and|then|please|pls|so) )(?:add|remove|delete|move|change|rename|set|push|postpone|make "
    r"(?!i\b)|mark(?!ed)|tick|untick|undo|archive|reopen|snooze|put (?!or not)|remind me to|cancel|create|call it|"
    r"assign|label it|reschedule)\b|\b(?:delet\w+|remov\w+|rid of|bin|binned|cross off|tak(?:e|ing)\b.*\boff|"
    r"come off|scrap(?! that)|"
    r"cancel|keeping|e-?mail (?:my|the|them|him|her))\b|\b(?:should|shall|might) (?:i|we) (?:take|drop|cross|keep|skip|"
    r"tick)|\bis it (?:ok|okay|fine|all right|alright|worth|possible)\b|\bwhat if\b|^(?:all )?(?:done|"
    r"finished) (?!ones\b|and\b|things\b|stuff\b|tasks\b)|\b(?:order|sort|rank)ed by\b|^what (?:i|we) (?:also |"
    r"still |really |do )*need\b|^if\b|^can (?:it|that|this)\b|"
    r"\b(?:(?:it|they) (?:may|might) be|(?:i|we) (?:may|might) have)\b|^might be\b|^(?:my |the )?[\w'’]+ (?:says|"
    r"said|reckons|told me)\b|\b(?:should|shall|can|could) (?:i|we|you) (?:please )?(?:add|remove|delete|move|"
    r"change|mark|tick|set|put|cancel|drop|push|skip)\b"
)

_STATES: Final = (
    (
        Status.ALL,
        caseless(
            r"\bdone and all\b|\b(?:finished|done|completed|closed) (?:ones |things |stuff )?(?:too|as well|also|"
            r"included)\b|\bopen (?:or|and) (?:closed|done|finished)\b|\bdone (?:or|and) not(?: done)?\b|\b(?:closed|"
            r"finished|done) (?:or|and) (?:open|unfinished)\b"
        ),
    ),
    (
        Status.OPEN,
        caseless(
            r"\b(?:don['’]?t|dun|do not|no) (?:need|want|show me) (?:the |any )?(?:finished|done|completed|closed)|"
            r"\bwithout (?:the )?(?:finished|done|completed)\b|(?:\bnot|n['’]?t|\bnever)(?: (?:yet|been|i|have))* "
            r"(?:done|do|crossed off|ticked off|finished|completed)\b|\bstill to (?:be done|do|go|make)\b"
        ),
    ),
    (
        Status.IN_PROGRESS,
        caseless(
            r"\b(?:start|started|begin|began|begun)\b.*\b(?:not finish|(?:is|was)n['’]?t (?:ready|done|finished)|"
            r"never finish\w*|underway)\b|\bmade a start\b|\bmid-?way\b|\bhalf-?way\b|\bunder ?way\b|\bin the thick "
            r"of\b|\bon the go\b|\bi (?:don|have|['’]ve) (?:start|started|begun|begin)\b|\bin the middle of\b|"
            r"\bpart-?way\b|\bon the boil\b"
        ),
    ),
    (
        Status.OVERDUE,
        caseless(
            r"\bshould(?:['’]?ve| have| of|a) been\b.*\b(?:now|already)\b|\b(?:gone |went |go )?past (?:its|his|"
            r"their|him|the|due|them)(?: own)?(?: due)?(?: (?:date|deadline))?\b|\bpass(?:ed)? (?:its|his|their|"
            r"him|the|due|them) (?:due )?(?:date|deadline)\b|\bcross(?:ed|ing) (?:the )?(?:due )?(?:date|deadline)|"
            r"\blet (?:slide|slip)\b|\bput(?:ting)? off\b|\bhanging (?:since|for) ages\b|\bmissed (?:a|the|any|some|"
            r"my) (?:deadline|date)|\b(?:blown|blew) (?:the|a|any|my|its|their) (?:deadline|date)|\b(?:after|beyond) "
            r"(?:the |its |their )?(?:deadline|due date)\b|\bdropped the ball\b|\b(?:too|that['’]?s|running|am i) "
            r"late\b|\bpast due\b|\boverdue\b|\bslipped\b"
        ),
    ),
    (
        Status.COMPLETED,
        caseless(
            r"\b(?:i|we)(?:['’]?ve| have| do| don| all| already)* (?:ticked off|crossed off|knocked (?:out|off)|got "
            r"(?:done|through|finished)|managed|finish(?:ed)?|complete[d]?|closed|cleared|polished off|wrapped up|"
            r"accomplished|achieved|did)\b(?<!\bi finish)(?<!\bwe finish)(?<!\bi complete)(?<!\bwe complete)|\b(?:i|"
            r"we) all (?:managed|done|finished)\b|\bafter (?:finishing|doing|"
            r"completing) (?:loads|lots|a )|^done ones\b|\bclear(?:ed)? how many\b|\bdid (?:i|"
            r"we) (?:manage to )?(?:polish off|knock (?:out|off)|tick off|get through|wrap up|get done)\b|\b(?:done|"
            r"finished|completed) ones "
            r"only\b|\bhave (?:i|we) (?:all |already )*(?:managed|accomplished|achieved|cleared|closed)\b"
        ),
    ),
)


def state_of(text: str) -> Status | None:
    """The state that the tasks are in that are asked for, where it is told by a turn of phrase."""
    return next((status for status, told in _STATES if told.search(text)), None)


_URGENT: Final = caseless(
    r"\b(?:most (?:pressing|urgent|critical|important)|top[- ](?:dog|priority)|matters? (?:the )?most|urgent|important|"
    r"critical|burning|hot pass)\b"
)
_MINOR: Final = caseless(r"\b(?:low[- ](?:prio(?:rity)?|pri|key)|least (?:urgent|important|pressing))\b")


def level_of(text: str) -> Priority | None:
    """How urgent the tasks are that are asked for, where that is told by a turn of phrase."""
    if _MINOR.search(text):
        return Priority.LOW
    return Priority.HIGH if _URGENT.search(text) else None


# How it goes in the world: the weather, teams, prices, places.
WORLDLY: Final = caseless(
    r"\b(?:will|['’]ll|is|are|does|gonna|going to|was|were)\b.*\b(?:win|winning|beat|lose|rain\w*|snow\w*|"
    r"(?:running|on time) (?:late|tomorrow|today)|sunny|frost)\b|\bwill\b.*\b(?:trains?|buses)\b|\bnear (?:me|"
    r"here)\b|\b(?:dollar|pound|euro|naira|bitcoin|petrol|fuel)s?\b"
    r".*\b(?:climb|rise|drop|rate|cost|how much|price)\w*|\b(?:who (?:won|wins|is winning)|the score)\b"
)
# Why it is asked, and what is told beside it.
REASON: Final = caseless(
    r"(?:[\s,;]+(?:bc|because|cos|cuz|coz|since i|as i|so (?:that )?i can|need (?:it |this )?for|in case)\b.*$)|"
    r",\s*(?:my|the|me)? ?(?:missus|ma|mum|mam|boss|pastor|wife|husband|himself|herself)(?:['’]s)?\b[^?]*$"
)
# What was taken back before: "this arvo… nah scrap that, tomorrow".
RETRACTS: Final = caseless(r"^.*\b(?:scrap|scratch|forget|strike) that\b[\s,.!-]*(?=.*\w)")
# "Admin side, please": a kind, and nothing else.
KIND_ALONE: Final = caseless(
    r"^(?:the |my )?[\w'-]+ (?:side|ones|stuff|label|tag|category)\b(?:\W+(?:pls|please|plz|thx|thanks|ta))?\W*$"
)
# "The house stuff is nearly finished" is told, and asks for nothing.
TOLD: Final = caseless(
    r"^(?!.*(?:\?|\b(?:what|whats|what's|which|any|anything|how|owt|show|list|see|wetin|am i|is my|gimme|give|anot|or "
    r"n\w+)\b))(?:[\w'-]+ ){1,6}?(?<!that )(?<!which )(?:is|are|was|were|has been|have been) "
)
WHOLE: Final = caseless(r"\b(?:whole|full|entire) (?:lot|list|shebang|thing|caboodle)\b")
OUGHT: Final = caseless(r"\bwhat (?:should|must|shall|ought|do|can) (?:i|we)\b")
THROUGH: Final = caseless(r"\b(?:right )?(?:through|thru|up|all the way) to\b")
WEEKEND: Final = caseless(r"\bwk ?e?nd\b")
MONTH: Final = caseless(
    r"(?:in |of |during )?(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
ON_LIST: Final = caseless(r"\b(?:on|in) (?:the|my|our) (?:to-?do )?(?:list|agenda|calendar|diary|plate|schedule)\b")
# Something is told to be done, before whatever is asked behind it.
REPORTS: Final = caseless(
    r"^(?:(?:ok|so|right|hey|and|just) )*(?:(?:i|we)(?:['’]ve| have)?(?: just| already| finally)* (?!do |have |am "
    r")(?:[a-z]+ed|did|done|paid|sent|bought|made|got|took|rang|wrote|cut|sold|swept|fed|gave)\b(?! (?:loads|lots|a "
    r"(?:lot|bunch|load)|something|some)\b)|(?:done|finished) (?:with|the|my|all)\b|(?:(?!need|feed)[a-z]+ed|paid|"
    r"sent|bought|took|rang|wrote|sold|did) (?:the|my|our|off|up|for)\b|[\w' -]+? (?:is |are )?(?:done|paid|finished|"
    r"sorted)[,.;!])"
)
ASKS_OF_IT: Final = caseless(r"\b(?:was it|is it|did i|have i|what were they|which ones|or not|or nah)\b|\bopen or\b")
