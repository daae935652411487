"""Turns of phrase of the many Englishes: "holler at me in an hour to …", "it is necessary that I …", "the third you can
erase it", "got what for today ah", "what the hell am I doing monday".

Put into plain English before anything is read, as ``roundings`` does. Only the frame of a sentence is changed, never
what may be the words of a title.
"""

from functools import lru_cache
from typing import Final

from core.language.frame.tables.asking import ASKING
from core.language.frame.tables.handling import HANDLING
from core.language.frame.tables.inquiring import INQUIRING
from core.language.frame.tables.manners import MANNERS
from core.language.frame.turns import ASKED, put, turns
from core.language.text.caseless import caseless

_HOUR: Final = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_MINUTES: Final = r"o['’]?clock|thirty|fifteen|twenty|forty[- ]five|ten|oh five|(?:twenty|thirty|forty|fifty)[- ]five"

_TURNS: Final = turns(
    (
        # dictated
        ("a m|p m|a.m|p.m", rf"\b({_HOUR}) ({_MINUTES}) ([ap])\.? m\b\.?", r"\1 \2 \3m"),
        ("comma", r"\s+comma\b(?= .*\bcomma\b)", ","),
        (
            "comma",
            r"(,[^,]+?|^[^,]+?)\s+comma\b(?= (?:due|high|low|medium|label|priority|urgent|tomorrow|today|by|at|on|"
            r"and|then|next|this|every|"
            r"\w+day)\b)",
            r"\1,",
        ),
        ("comma", r"(,[^,]+?)\s+comma\b(?= \w)", r"\1,"),
        # curses, and what is said to a machine
        (
            "hell|heck|fuck|feck|devil|earth|blazes|world|god|hades",
            r"^((?:(?:so|and|but|ok|hey|well|seriously|right|oi)[\s,]+)*(?:what|where|when|which|how|who|"
            r"why))(?:['’]?s| is)? "
            r"(?:the|on|in) (?:(?:bloody|actual|ever[- ]loving) )?"
            r"(?:hell|heck|fuck|feck|devil|earth|blazes|world|name of god|god['’]?s name|hades)\b",
            r"\1",
        ),
        (
            "you ",
            r"^(?:(?:listen|look|hey|oi|ok|right|and|now)[\s,]+)?you (?:\w+ ){0,2}?(?:toaster|bot|machine|thing|"
            r"computer|"
            r"idiot|moron|contraption|robot|fool|muppet|donkey|dimwit|piece of (?:junk|crap|shit))[\s,.!:]+(?=\w)",
            "",
        ),
        # to be reminded
        (
            "holler|shout|yell|whistle|buzz|prod|badger|hassle|pester|nag|chase|remind us",
            rf"^({ASKED})(?:holler at|shout at|yell at|whistle at|buzz|prod|badger|hassle|pester|nag|remind|chase) "
            r"(?:me|us) (?=.*\b(?:to|about|re)\b)",
            r"\1remind me ",
        ),
        (
            "shout|holler|bell|ring|buzz|nudge|poke|tinkle|prod|line|ping",
            rf"^({ASKED})(?:(?:give|gie|send|drop) (?:me|us)|gimme|gies) (?:a|an|wee|a wee|a quick) (?:shout|holler|"
            r"bell|ring|buzz|nudge|poke|tinkle|prod|line|ping) (?=.*\b(?:to|about|re)\b)",
            r"\1remind me ",
        ),
        (
            "min|hour|hr",
            r"\b(remind|ping|nudge|remember) me (?:after )?((?:in )?(?:an?|one|two|three|five|ten|fifteen|twenty|"
            r"thirty|half an|"
            r"\d{1,3}) (?:minutes?|mins?|hours?|hrs?)) (?:later|after|time)(?: to)? (?=[a-z])",
            r"\1 me in \2 to ",
        ),
        ("remember", r"^make me (?:to )?remember ((?:\S+ )*?)(?:of|to|that i) (?=[a-z]+ [a-z])", r"remind me \1to "),
        # what has to be done
        (
            "neces|need|requir|imperat|oblig|essent|vital|urgent|important|crucial|compuls",
            r"^(?:(?:it|that)(?: is|['’]?s)|is) (?:\w+ly )?(?:necessary|needed|required|imperative|obligatory|"
            r"essential|"
            r"vital|urgent|important|crucial|compulsory)(?: for me)? (?:that (?:i|we)(?: must| should| have to)?|to) "
            r"(?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "mind|have|intend|propose|oblig|requir|bound|shall|should|will",
            r"^(?:i|we) (?:do )?(?:have it in mind|have (?:a|the) (?:mind|notion|intention|need|obligation)|intend|"
            r"propose|"
            r"am obliged|am required|am bound|shall (?:need|have)|should (?:need|have)|will (?:need|have)|am to "
            r"have) to "
            r"(?=[a-z]+ [a-z])",
            "i need to ",
        ),
        ("ve to|’ve to", r"\b(i|we)['’]ve to (?=[a-z])", r"\1 have to "),
        (
            "reckon|guess|suppose|think|figure",
            r"^(?:i (?:reckon|guess|suppose|think|figure) )(?=(?:i|we) (?:oughta|ought to|gotta|should|must|need|"
            r"better)\b)",
            "",
        ),
        (
            "need|want|must to|got|ought",
            r"\b(i|we) (?:need|want|must to|have got|ought) (?=(?:buy|pay|bring|take|fetch|get|go|make|renew|submit|"
            r"collect|"
            r"pick|prepare|return|send|call|wash|clean|fix|ask|tell|change|cook|find|write|talk|see)\b (?!me\b))",
            r"\1 need to ",
        ),
        (" finish", r"\b(is|are|was|were|already|have|has) finish(?=[\s.!,]|$)", r"\1 finished"),
        ("task ", r"^task (?:number |no\.? ?|#)?(\d+) (?=(?:is |are )?(?:finish|done|complete))", r"\1 "),
        ("ing", r"^i(?:['’]m| am) (want|need)ing\b", r"i \1"),
        (
            "reckon|think|suppose",
            r"^(?:do you |d['’]you )?(?:reckon|think|suppose) (?:you|u|ya|ye) (?:could|can|might|would)(?: possibly| "
            r"maybe| just)? ",
            "can you ",
        ),
        (
            " there| here",
            r"^(?:put|pop|stick|add|chuck|bung|whack|sling|slap) (?!(?:it|that|this|them|those)\b)(.+?) on (?:there|"
            r"here)[\s?.!]*$",
            r"add \1",
        ),
        (
            "reminder|nudge|alert",
            r"^(?:lemme|let me|can i|could i|i['’]ll) (?:get|have|grab|take) (?:an?) (?:quick "
            r")?(?=(?:reminder|nudge|alert)\b)",
            "set a ",
        ),
        ("oughta|oughtta", r"\b(?:oughta|oughtta)\b", "ought to"),
        ("hafta|needa", r"\b(have|need)?(?<!\w)(?:hafta|needa)\b", "have to"),
        (
            " that i| that we| say ",
            rf"^({ASKED})(?:stick|pop|put|note|write|jot|make (?:me )?a note|take (?:a )?note|mark|set|log|record|"
            rf"add)(?: it| am)?"
            r"(?: down| in| up)? (?:that|say) (?:i|we)(?:['’]ve| have| am| are| need| must| should| ought| gotta| "
            r"got| want| will| go| "
            r"wan| suppose)+(?: to)? (?=[a-z]+ [a-z])",
            r"\1add ",
        ),
        (
            "task|item|to-do|todo|entry|reminder",
            r"^(?!.*\b(?:delete|remove|move|change|rename|done)\b).{0,60}?\b(?:task|item|to-?do|entry|"
            r"reminder)[.,;:]\s+(?:it is|it['’]s|its|"
            r"this is|that is|the) (?:to be )?(?:called|named|titled|title is|name is)\s*[:,–—-]?\s*(?=\w)",
            "add ",
        ),
        (
            "it should|it must|it has|it needs|it is",
            r"[.;]\s+it (?:should|must|has to|needs to|is to|is)(?: be)?(?: done| due| finished| ready)? (?=(?:until|"
            r"by|on|before|for|due)\b)",
            " ",
        ),
        (
            "starting|beginning|commencing",
            r",? (?:starting|beginning|commencing) (?:from|on|as of|with|at) (?=today|tomorrow|\w+day\b|next|the \d|"
            r"this)",
            " starting ",
        ),
        (
            "note|keep|enter|record|write|jot|list",
            r"(?:^|(?<=[.;!])\s+)(?:please |kindly |pls |so )+(?:note|add|keep|enter|record|write|jot|list)(?: "
            r"(?:this|that|it|the following))?"
            r"(?: one| down| in)*(?: for me)?\s*[:–—]\s*(?=\w)",
            " add ",
        ),
        ("morra|morrow|the morn", r"\b(?:on )?the (?:morra|morrow|morn)\b(?=[\s.!?]*$)", "tomorrow"),
        (
            "daal|laga|bana|dal ",
            r"\b(?:ek )?(reminder|task) (?:daal|dal|laga|bana)(?: ?do| dena| de| lo)?\b",
            r"add a \1",
        ),
        (
            "kar|kr",
            r"\b(delete|remove|add|complete|cancel|move|mark|done) (?:kar|kr) ?(?:do|de|dena|dijiye|lo|diya)\b",
            r"\1",
        ),
        (" ka | ki ", r"\b([a-z]{3,}) (?:ka|ki) (?=[a-z]{3,})", r"\1's "),
        ("wal", r"\b([a-z]+) wal[aiey]h?(?= (?:task|one|thing|item|reminder)\b)", r"\1"),
    )
)
_ALL: Final = MANNERS + _TURNS + INQUIRING + ASKING + HANDLING
# At the end of what is said, by whoever says it.
_PARTICLES: Final = caseless(
    r"(?:[\s,.!]+(?:an['’]? aw|an['’]? that|jare|leh|lor|sia|meh|hor|wor|liao|pal|hen|o jare|na so|nau|abi|mehn|"
    r"lol+|lma+o+|lmfao|rofl|smh|ffs|fr fr|no cap|apparently|supposedly|allegedly|thanks be to god|please god|god "
    r"willing|"
    r"inshallah|insha'?allah|praise the lord|bless (?:you|your heart)|(?:and )?shut up|happy now|(?:and )?"
    r"don['’]?t (?:screw|mess|cock|fuck|muck|balls) (?:it|this|that) up(?: this time| again)?|don['’]?t @ me|"
    r"jesus|christ|omg|thank (?:god|goodness|christ|heavens|fuck)|can already|(?<=[ap]m )can|(?<=list )can|dammit|"
    r"damn it|god ?damn it|you (?:idiot|muppet|donkey|"
    r"moron)))+[\s.!?]*$",
)


_DANGLING: Final = caseless(
    r"\b(?:my|a|an|the|to|for|with|our|your|his|her|their|from|of|and|or|new|old|about|best|say|that|this|"
    r"tagged|labell?ed|tag|label|called|named|under|except|besides|\d+)$",
)


@lru_cache(maxsize=256)
def put_plainly(text: str) -> str:
    """The text with such turns put into plain English; as it is where there are none."""
    shorter = _PARTICLES.sub("", text)
    kept = shorter != text and len(shorter.split()) > 1 and _DANGLING.search(shorter) is None
    return put(shorter if kept else text, _ALL)
