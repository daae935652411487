"""Words of commands as people say or write them who dictate, text, or think in another language: "remember me to",
"can you to put", "what've I got", "question mark", "this wk".

Put into plain English before anything is read; only where they can't be words of a title.
"""

from functools import lru_cache
from typing import Final

from core.language.frame.chatty import told_plainly
from core.language.frame.dialects import put_plainly
from core.language.frame.figured import MOVED_2
from core.language.frame.handed_in import HANDED_IN, handed_in
from core.language.frame.sameness import without_sameness
from core.language.frame.tables.abstracts import ABSTRACTS
from core.language.frame.tables.asides import ASIDES
from core.language.frame.tables.beside import BESIDE
from core.language.frame.tables.framing import FRAMING
from core.language.frame.tables.leading import AROUND
from core.language.frame.tables.of_one import OF_ONE
from core.language.frame.tables.offhand import OFFHAND
from core.language.frame.tables.spoken import SPOKEN
from core.language.frame.tables.struck import TOLD_OF_ONE
from core.language.frame.tables.surveying import SURVEYING
from core.language.frame.tables.taken_off import TAKEN_OFF
from core.language.frame.tables.tallying import TALLYING
from core.language.frame.tables.unreminding import UNREMINDING
from core.language.frame.turns import put, turns

_WEEKDAYS: Final = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|today|tomorrow|tmrw|tmr|2moro"
)
_AS_MEANT: Final = turns(
    (
        # dictated
        ("question mark", r"\s+(?:question mark)[\s.?]*$", "?"),
        ("full stop|period|exclamation", r"\s+(?:full stop|period|exclamation (?:mark|point))[\s.!]*$", ""),
        ("a m|p m|a. m|p. m", r"(?<=\d) ?([ap])\.? m\b\.?", r"\1m"),
        (
            "a m|p m|a. m|p. m",
            r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (o'?clock )?([ap])\.? m\b",
            r"\1 \2\3m",
        ),
        # texted
        (
            "'ve |’ve |whatve|whereve|whenve|howve|whove|whichve",
            r"\b(what|where|when|how|who|which)['’]?ve\b(?= (?:i|we|you)\b)",
            r"\1 have",
        ),
        ("'d |’d ", r"\b(what|where|when|how|who)['’]d\b(?= (?:i|we|you)\b)", r"\1 did"),
        (" wk", r"\b(this|next|nxt|last|every|per|the|a|in \d+|\d+) wks?\b", r"\1 week"),
        ("nxt", rf"\bnxt\b(?= (?:{_WEEKDAYS}|week|wk|month|year)\b)", "next"),
        ("wk|w/e", r"\b(?:wk-?end|wknd|w/e)\b", "weekend"),
        (" 2 ", MOVED_2, r"\1 to "),
        ("ad ", r"^ad (?=[a-z]+ )", "add "),
        (" too ", r"\b(remind me|need|have|got|want|forget|remember|going|supposed) too (?=[a-z]+ )", r"\1 to "),
        (" ma | me list| me to", r"\b(on|to|in|off|from) m[ae] (?=(?:to[- ]?do )?list\b)", r"\1 my "),
        ("wetin|wat |wot ", r"^(?:wetin|wat|wot) (?=[a-z])", "what "),
        ("what remain ", r"^what remain (?=for|on|to|in|today|this)", "what remains "),
        (
            "remains",
            r"^((?:can|could|may|might) i |let me |i(?:'d like| want) to )?(?:see|know|view) what (?:still )?remains\b",
            "what remains",
        ),
        ("i don |we don ", r"^(i|we) don (?=[a-z]+ [a-z])", r"\1 did "),
        (
            "begin|start",
            r"^(?:i|we) (?:will )?(?:begin|start)(?: now)?(?: with| on)? (?=the |my |our )",
            "i am starting ",
        ),
        (" tae ", r"\b(need|have|got|gotta|going|want|supposed|remind me|forget) tae (?=[a-z])", r"\1 to "),
        ("gonnae", r"^gonnae (?:no )?(?=[a-z]+ )", "can you "),
        ("be needing to|be having to", r"\bi(?:['’]ll| will) be (?:needing|having) to\b", "i need to"),
        # to see the list, to see what was done, and how Errand is used
        (
            " up| out| down| through",
            r"^((?:can|could|would|will) (?:you|u|i|we) |let me |let's |please |pls )*(?:pull|bring|call|get|read|run|"
            r"print|flash)(?: me| us)? (?:up|out|through|down)(?: me| us)? "
            r"(?=(?:all |the |my |our |today's |this week's |tomorrow's )+(?:[\w-]+ )?(?:tasks?|jobs?|list|to-?dos?|"
            r"chores|ones)\b)",
            "show me ",
        ),
        (
            "view |list |look |peek |glance |gander |picture|recap|summary|breakdown|run",
            r"^(?:please |pls |can you |could you )*(?:(?:give|gimme|let)(?: me| us)?(?: have| get| take)?|"
            r"(?:can|could|may|might) (?:i|we) (?:have|get|take|see)) (?:an?|the) "
            r"(?:quick |little |short |full )?(?:look|peek|glance|gander|overview|rundown|run-?down|run-?through|view|"
            r"recap|picture|breakdown|list|summary) (?:at|of|on|over) "
            r"(?=(?:all |the |my |our |what |what's |whats |everything |today|tomorrow|this|next|monday|tuesday|"
            r"wednesday|"
            r"thursday|friday|saturday|sunday|overdue|anything)(?!.*\b(?:progress|stats|productivity|done)\b))",
            "show me ",
        ),
        (
            "see ",
            r"^(?:can i |could i |may i |let me )?see (?:the (?:whole )?(?:lot|list)|everything|it all|all of it)\b",
            "show me everything",
        ),
        (
            "details of |list of |summary of ",
            r"^(?:please |pls |kindly |can you |could you )*"
            r"(?:provide|share|furnish|send|display|present|give|get|fetch)(?: me| us)?(?: with)? (?:the |a |my )?"
            r"(?:complete |full |entire |updated |current )?(?:list|details|summary) of (?:all )?(?:of )?"
            r"(?:the |my |our )?(tasks|items|to-?dos|jobs|things|reminders)(?: which| that)?(?: are| is)?\b",
            r"show \1",
        ),
        (
            " through ",
            r"^(?:can you |could you |please |pls )*(?:run|talk|walk|take) (?:me|us) through (?=\w)",
            "show me ",
        ),
        (
            "shaping up|looking",
            r"^how(?:['’]?s| is| are) (?!it\b|that\b|things?\b|everything|you)"
            r"(?=.*\b(?:day|\w+day|week|weekend|month|tomorrow|tonight|morning|afternoon|evening|list|schedule|agenda|"
            r"plate|tasks|year)\b)(.+?) (?:shaping up|looking)(?: like)?[.?]*$",
            r"what's on \1",
        ),
        (
            "looking",
            r"^how(?:['’]?s| is| are) ((?:the|my|our) (?!\w+ list\b|(?:traffic|weather|roads?|forecast|market)\b)"
            r"[\w'’ -]{2,40}?) looking(?: like)?[.?]*$",
            r"what's the status of \1?",
        ),
        ("what else", r"^what else (?=(?:is|have i|do i|are)\b)", "what "),
        (
            "first |next ",
            r"^what(?:['’]?s| is) (?:up )?(?:first|next) (?=(?:on |for )?(?:today|tomorrow|this|\w+day)\b)",
            "what's on ",
        ),
        (
            "pressing|burning",
            r"^what(?:['’]?s| is| are) (?:most )?(?:pressing|burning)(?: (?:tasks?|ones?|things?))?(?=$|[ ?])",
            "what's urgent",
        ),
        ("sure ", r"^(?:i['’]?m |im )?not (?:quite )?sure (?=(?:what|which)['’a-z]* (?:i|we|is|are|have)\b)", ""),
        (
            "can you|can u|could you|could u",
            r"^(what.+?)[,.;]? (?:can|could) (?:you|u) (?:check|look|tell me|see|have a look)(?: for me)?[?.]*$",
            r"\1",
        ),
        ("only |just ", r"^(?:only|just) (?=(?:the|my) [\w-]+ (?:ones?|tasks?|stuff)\b)", ""),
        (
            "everything ",
            r"^(?=everything (?:for|about|to do with|tagged|labelled|on) )(?!.*\b(?:is|are|has|have|can|should|was|"
            r"were|will|done|please)\b)",
            "show ",
        ),
        ("remind me what|remind me which", r"^remind me (?=(?:what|which)(?:'s|s)? )", "tell me "),
        (
            "did i |did we |have i |have we ",
            r"^(?:which|what)(?: ones| tasks| things| jobs)? (?:did|have) (i|we) "
            r"(?=(?:finish|complete|tick|do|done|finished|completed)\b)",
            r"what did \1 ",
        ),
        (
            "how many|how much",
            r"^how (?:many|much)(?: (?:things|stuff|jobs|tasks|work|of (?:it|them|my (?:list|tasks))))? (?:did|have) "
            r"(?:i|we) (?:manage to )?(?:knock(?:ed)? off|g[eo]t (?:done|through)|get through|gotten (?:through|done)|"
            r"clear(?:ed)?|accomplish(?:ed)?|achieve[d]?|crack(?:ed)? through|smash(?:ed)?)",
            "how productive was i",
        ),
        (
            "average|how many |how much |performance|productivity|streak|throughput",
            r"^(?:what(?:['’]?s| is| was) my (?:longest |current |best |weekly |daily )?(?:streak|average|productivity|"
            r"throughput)\b.*|how (?:much|many) .*\b(?:vs\.?|versus|compared (?:to|with)) .*|"
            r"(?:my )?(?:productivity|performance) (?:report|summary|stats|numbers)\b.*)$",
            "how productive was i",
        ),
        (
            "is there ",
            r"^is there (?:a|any|some) (?:way|option|means|possibility) (?:to|of|for me to|that i can|i can) ",
            "how do i ",
        ),
        (
            "me in for|me down for|us in for|us down for",
            r"^(?:please |pls |can you |could you )*(?:put|pencil) (?:me|us) (?:down|in) for ",
            "add ",
        ),
        ("include ", r"^(?:please |pls |kindly |can you |could you )+include (?=\w+ing )", "add "),
        # of what is begun
        (
            "crack|digging|diving|getting|got|made|making",
            r"^(?:i(?:['’]?m| am|['’]?ve| have|['’]?ll)? |we(?:['’]re|['’]ve)? )?(?:just |now )?(?:making|made|"
            r"getting|got|cracking|cracked|crack|diving|digging)(?: an?)? ?(?:start(?:ed)?|going|cracking|stuck in|"
            r"stuck|on|in)?(?: (?:on|with|into|to|in))+ (?=(?:the|my|our|that|#|\d|task)\b)",
            "started ",
        ),
        (
            "the one |the item |the task |the thing |the to-do |the todo ",
            r"\b(the (?:one|task|item|thing|to-?do)) (?:that |which )?(?:i|we|you)(?:['’]ve| have)?(?: just)? "
            r"(?:added|made|put in|put on|wrote|created|had) (about|for|regarding|concerning|re|called|named) (?=\S)",
            r"\1 \2 ",
        ),
        (
            "open|remain|outstanding|pending|left",
            r"^what(?:['’]?s| is)? (?:still )?(?:open|remains|remaining|outstanding|pending|left) (?:for|on|in|under) "
            r"(?:the )?(?!today|tonight|tomorrow|this|next|now|me|us|my|our|it|them|\w+day\b)([a-z-]+)[?.]*$",
            r"show \1 tasks",
        ),
        ("how i |how we ", r"^how (?:i|we) (can|do|could|should) ", r"how \1 i "),
        (
            "remind me ",
            r"^((?:at|on|in|by|tomorrow|tonight|today)\b.{0,25}?),? remind me "
            r"(?=(?!to|about|of|that|again|at|on|in|when|how|what|for|by|it\b|tomorrow|next)[a-z]+ [a-z])",
            r"\1 remind me to ",
        ),
        (
            "mate|m8|bro|bruv|dude|hun|babe|pal|buddy|boss|oga|bhai|yaar|arre|aiyo|yalla|habibi|darl",
            r"^(?:mate|m8|bro|bruv|dude|hun|babe|pal|buddy|boss|oga|bhai|yaar|arre|aiyo|yalla|habibi|darl),? "
            r"(?=(?:can|could|will|would|please|pls|add|remind|put|i|we|what|show|delete|mark|move)\b)",
            "",
        ),
        (
            " in a",
            r"^(?:(?:can|could|will|would)(?: (?:you|ya|u|ye))? |please |pls )*"
            r"(?:chuck|pop|put|stick|whack|bung|slot|lob|throw) in an? (?:reminder|task|note) ",
            "add a reminder ",
        ),
        (
            "chuck in|pop in|put in|stick in|whack in|bung in|slot in|lob in",
            r"^(?:(?:can|could|will|would)(?: (?:you|ya|u|ye))? |please |pls )*"
            r"(?:chuck|pop|put|stick|whack|bung|slot|lob) in (?=[\"“‘]|"
            r"(?!(?:to|at|on|for|and|an?|the|my|our|some|more|place|that)\b)[a-z]+ [a-z])",
            "add ",
        ),
        # of what is moved
        ("open ", r"\bopen (it|that|this)(?: one)? (?:up )?(?:back|again)(?: up)?\b", r"reopen \1"),
        ("back on|back up", r"\bput (it|that|this)(?: one)? back (?:on|up)(?=$|[.!,])", r"reopen \1"),
        (
            "slide |kick |knock |scoot |roll |drag |nudge |haul ",
            r"^((?:can|could) (?:you|u|we) |please |pls |just )?(?:slide|kick|knock|scoot|roll|drag|nudge|haul) "
            r"(?=(?:the |my |our |that |it |task |#|\d).*\b(?:to|till|until|by|back|forward)\b)",
            r"\1move ",
        ),
        (
            "priority ",
            r"\b(priority (?:of|for|on) .+?) from (?:low|medium|high|normal|p[123]) to (?=\w+[.!]?$)",
            r"\1 to ",
        ),
        ("what dey", r"^what dey (?=my|the)", "what is on "),
        (
            "what i |what we ",
            r"^what (?=(?:i|we) (?:get|got|have) (?:for|on|to|left|due|today|tomorrow)\b)",
            "what do ",
        ),
        (
            "i need|we need|i have|we have|gotta|i must|we must|should|really need|still need|still have",
            r"^(?!what|whatever|when|where|which|how|who|why|if|do|did|does|should|would|could|can|and|so|but|that|"
            r"because|since|as|things?|stuff|everything|all|anything|something|nothing|today|tomorrow|tonight|"
            r"yesterday|then|maybe|perhaps|probably|actually|now|until|till|before|after|once|the|mark|add|tell|show|list|put|note|"
            r"remember|is|are|was|\w+day\b|\w+s\b)"
            r"[a-z]+,? (?=(?:i|we) (?:need|have(?! (?:already|just|finally|now)\b)|gotta|must|really need|"
            r"still need|still have|should)\b(?: to)? [a-z]+ [a-z])",
            "",
        ),
        # thought in another language
        (
            "remember me |recall me |remind me ",
            r"\b(?:remember|recall|remind) me (?:please )?(?:at the |at |in the )(\S+(?: \S+)?) "
            r"(?:of|to|that i (?:must|have to|need to)) (?=[a-z])",
            r"remind me at \1 to ",
        ),
        (
            "remember me |recall me ",
            r"^((?:can|could|would) (?:you|u) )?(?:please )?(?:remember|recall) me (?=(?:to|of|that|about|at|on|in)\b)",
            r"\1remind me ",
        ),
        ("you to |u to | i to ", r"\b(can|could|would|will) (you|u|i) to (?=[a-z])", r"\1 \2 "),
        (
            "the next ",
            r"\bthe (?=next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!'))",
            "",
        ),
        (
            "all the ",
            r"\ball the (day|morning|evening|afternoon|night|week|month|monday|tuesday|wednesday|thursday|friday|"
            r"saturday|sunday)s\b",
            r"every \1",
        ),
        ("ress ", r"^((?:can|could|would) you |please |kindly )?sup+ress (?=the |my |\d|#|task)", r"\1delete "),
        ("i should like|i would like", r"\bi (should|would) (?=like\b)", "i'd "),
    )
)
_FIRST: Final = TALLYING + TAKEN_OFF + ASIDES + BESIDE + AROUND + OFFHAND + _AS_MEANT + FRAMING + SPOKEN
_ASKED: Final = ABSTRACTS + SURVEYING + OF_ONE + UNREMINDING + TOLD_OF_ONE


@lru_cache(maxsize=256)
def plainly(text: str) -> str:
    """The text with such words as they are meant."""
    if '"' in text or "“" in text or "\n" in text:
        return text
    text = put(told_plainly(put_plainly(put(handed_in(put(text, HANDED_IN)), _FIRST))), _ASKED)
    text = without_sameness(text)
    return text.strip() or text
