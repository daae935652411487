"""What stands around a chore and is no part of it: who asked for it, whose turn it is, how surely it is meant, and the
words by which it is handed over: "my boss is asking me to", "I'm the one who has to", "without fail", "put this down,
pal".

Put into plain English before anything is read, as ``roundings`` does.
"""

from typing import Final

from core.language.frame.tables.everyday import EVERYDAY
from core.language.frame.turns import turns

_FEW_WORDS: Final = (
    r"(?:prob(?:s|ably)?|prolly|defo|deffo|def|definitely|rly|rlly|really|actually|honestly|seriously|srsly)"
)
_DUTY: Final = r"(?:need to|have to|has to|got to|gotta|must|should|ought to|had better|better)"
_CALLED: Final = (
    r"(?:pal|mate|love|luv|hen|hun|hon|dear|buddy|bud|bro|bruv|friend|my friend|darling|duck|petal|son|doll|chief|boss|"
    r"sir|"
    r"madam|lad|lass|pet|sunshine|babe|sweetie|dude|man|please|pls|plz|thanks|(?:will|would|can|could) (?:you|ye|ya|u)|"
    r"quick(?:ly)?|now|then|for me|for us)"
)
_SURELY: Final = (
    r"(?:without fail|no matter what|come what may|whatever happens|come hell or high water|come rain or shine|rain or "
    r"shine|at all costs?|at any cost|by hook or by crook|(?:even )?if it kills me|if it['’]?s the last thing i do|for "
    r"definite|for deffo|no excuses|non[- ]negotiable|(?:i |we )?(?:must ?n['’]?t|must not|can['’]?t|cannot|dare not|"
    r"better not|don['’]?t want to) (?:miss|forget|skip|be late for) (?:it|this|that|this one|that one)(?: again|"
    r" this time)?|no ifs(?:,| and| or)? (?:no )?buts|without (?:further )?delay)"
)
_NAGS: Final = (
    r"(?:asking|telling|begging|nagging|pestering|bugging|pushing|hassling|chasing|reminding|expecting|wanting)"
)
# Who asks for what is then to be done by the person; others ask for themselves ("Sue is asking to borrow the drill").
_OVER_ME: Final = (
    r"(?:boss|manager|supervisor|director|head|lead|principal|teacher|professor|prof|client|customer|office|school|"
    r"work|"
    r"hr|accounts|finance|legal|council|management|team|auditor|coach)"
)

FRAMING: Final = EVERYDAY + turns(
    (
        (
            " it is | it's | its | it s | which is | called | named | saying ",
            r"^((?:(?:please|pls) )?(?:add|create|make|put) (?:me )?(?:an?|another) (?:new )?(?:task|to-?do|item|entry|"
            r"reminder)) (?:to|on|onto|in) (?:my|the|our) (?:(?:to-?do|to do|task) )?list((?: (?:for|on|by) "
            r"(?:\S+ ){0,3}?\S+)?),? (?:and )?(?:it is|it['’]?s|which is|called|named|saying)(?: (?:called|named|to))? "
            r"(?=\w)",
            r"\1\2: ",
        ),
        (
            "negotiable|miss |forget |skip |be late|without |matter what|what may|happens|high water|shine|all cost|"
            "any cost|or by crook|kills me|last "
            "thing|for "
            "def|no excuses|no ifs",
            rf"(?:^{_SURELY}\s*[,:–—-]*\s+|[\s,–—-]+{_SURELY}(?=\s*(?:$|[,.;:!]|(?:by|on|at|before|this|next|"
            rf"tomorrow|today|tonight|please)\b)))(?:,(?=\s))?",
            " ",
        ),
        (
            "not to forget|lest|mustn|forget",
            r"^(?:(?:and|also|oh|so)\s+)*(?:not to (?:be )?forg[eo]t(?:ten)?|not to be missed|lest (?:i|we) "
            r"forget)\s*[:,–—-]+\s*"
            r"(?=\w)",
            "add ",
        ),
        (
            "prob|prolly|def|rl|srs|really|actually|honestly|seriously",
            rf"\b({_DUTY})(?: {_FEW_WORDS})+ (?=[a-z])",
            r"\1 ",
        ),
        ("prob|prolly|def|rl|srs", rf"^((?:so |and )?(?:i|we))(?: {_FEW_WORDS})+ (?={_DUTY}\b)", r"\1 "),
        # who asked for it, and whose turn it is
        (
            "asking|telling|begging|nagging|pestering|bugging|pushing|hassling|chasing|reminding|expecting|wanting",
            rf"^(?=.*{_NAGS} (?:me|us|for me|on me) to\b|.*\b{_OVER_ME}\b.*{_NAGS} to\b)"
            rf"(?:(?:so|and|apparently|my|the|our|her|his)\s+)*(?!(?:i|you|who|what|how|why|is|are|add|"
            rf"remind)\b)[a-z][\w'’-]*"
            rf"(?: [\w'’-]+)?(?:['’]s|['’]re| is| are| was| were| keeps| keep| has been|['’]s been| have been)"
            rf"(?: (?:still|now|already|always|constantly))? {_NAGS} (?:me |us |for me |on me )?to (?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "the one|on me|turn to|job to|down to me|up to me|falls|my go",
            r"\b(?:(?:it (?:seems|looks like|turns out)|apparently|looks like|seems|turns out|so|"
            r"and)\s+)*(?:(?:i['’]?m|i am|"
            r"we['’]re|we are) the ones? (?:who|that|what)(?:['’]s| is| are)?(?: (?:has|have|got|needs?|supposed|"
            r"meant))? to|"
            r"it(?:['’]?s| is| was) (?:(?:up|down) to|on) (?:me|us) to|it(?:['’]?s| is) my (?:turn|job|go|"
            r"responsibility) to|it "
            r"falls (?:up)?on? ?(?:to )?me to) (?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "at it",
            r"(?:(?<=\w)[,;.]?\s+and )?\bwhile (?:i|we|you|u)(?:['’]?(?:re|m)| am| are) at it[,:]?\s+(?:also )?"
            r"(?=(?:can you |could you |please )?(?:add|put|remind|i|we|note|[a-z]+ (?:the|my|a|an|our|some)) )",
            ", and ",
        ),
        (
            "forget to",
            r"^(?:(?:i|we) )?(?:(?:really|just|so) )*(?:hope|pray|wish|want|wouldn['’]?t want|trust)(?: that)? (?:i|"
            r"we) "
            r"(?:(?:do ?n['’]?t|do not|not|never|wo ?n['’]?t|will not|must ?n['’]?t|don['’]t) )(?:ever )?forget to "
            r"(?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "on the list|on my list|on our list",
            r"^(?:and |so |also )*it (?:has|needs|ought|must|should)(?: to)? (?:go|be|get|be put|be added)(?: down)? "
            r"(?:on|to|onto) (?:the|my|our) list[,:]? that (?:i|we) (?:need to|must|have to|should|gotta|"
            r"am to) (?=[a-z]+ [a-z])",
            "i need to ",
        ),
        # somebody who is spoken to, without a comma
        (
            " add | put down | note down | remind me | mark | delete | remove ",
            r"^(?:honey|hon|hun|love|luv|sweetie|sweetheart|darling|dear|mate|pal|bro|bruv|sis|babe|baby|girl|dude|"
            r"buddy|bud|"
            r"friend|oga|yaar|bhai|boss|chief|captain|bestie|sunshine|angel|petal|duck|pet|sugar|lad|lass|robot|"
            r"computer) "
            r"(?=(?:please |pls |just |also )*(?:add|put down|note down|remind me|mark|delete|remove) )",
            "",
        ),
        # handed over
        (
            "this|that",
            rf"^((?:{_CALLED}[\s,]+)*)(?:put|write|note|jot|take|get|mark|stick|pop|chuck|bung|log|scribble|record) "
            rf"(?:this|that)"
            rf"(?: one)?(?: (?:down|in|on|up))?(?:,? {_CALLED})*\s*(?::|,|;|\s[–—-]+)\s+(?=\w)(?!(?:for|by|on|at|and|"
            rf"then|as|to|"
            r"please|thanks|or|but|so|it|due|high|low|urgent)\b)",
            "add ",
        ),
        (
            "for that|for this|for it|about that|about it|of that|of it",
            r"\b((?:make|add|create|put)(?: in| down| me)?) (?:an? )?(?:new |quick )?(task|reminder|note|to-?do|item) "
            r"(?:for|about|"
            r"of) (?:that|this|it)[\s,:.–—-]+(?=[a-z]+ [a-z])(?!(?:by|on|for|at|in|to|tomorrow|today|tonight|next|this|"
            r"please|"
            r"thanks|and|every|due|before|would|will|can|could|when|if|is|as)\b)",
            r"\1 a task: ",
        ),
        (
            "need is|want is|like is|would be",
            r"\b(?:so |and |now )*(?:what|all|one thing) (?:i|we)(?:['’]d)? (?:really )?(?:need|want|would like|"
            r"like)(?: (?:from )?"
            r"you to do| from you)? (?:is|would be)(?: for you)?(?: to)? (?=(?:add|put|remind|note|create|make|write|"
            r"jot|pop|"
            r"stick|chuck)\b)",
            "please ",
        ),
        (
            "shout me|nudge me|ping me|buzz me|poke me|prod me|bug me|nag me|holler at me|pester me|hassle me|alert me",
            r"^((?:(?:please|pls|kindly|and|can you|could you|will you|would you) )*)(?:shout|nudge|ping|buzz|poke|"
            r"prod|bug|nag|"
            r"holler at|pester|hassle|alert) me (?=(?:to|about|at|on|in|today|tomorrow|tonight|this|next|every|"
            r"\w+day|by|first thing|an?|half|\d)\b)(?!an? (?!day|week|hour|month|minute|couple))",
            r"\1remind me ",
        ),
        (
            "gimme|give me|drop me|send me|give us",
            r"^((?:(?:please|pls|can you|could you|will you|would you)\s+)*)(?:gimme|(?:give|drop|send) (?:me|us)) an? "
            r"(?:wee |"
            r"little |quick )?(?:bell|shout|buzz|nudge|poke|ping|heads?[- ]up|holler|hoy|tinkle|prod|alert|yell)(?= "
            r"(?:to|about|"
            r"at|on|in|before|when|an?|half|\d|two|three|ten|tomorrow|tonight|this|next)\b)",
            r"\1remind me",
        ),
        # when it is to be done by
        (
            " be ",
            r"[,;–—-]+\s*(?:and |which |it |that |this )*(?:needs|has|must|have|need|should|ought|['’]s got)(?: to)? "
            r"be "
            r"(?:(?:done|in|away|off|out|sent|sorted|finished|ready|completed|submitted|gone|paid|posted|handed in|"
            r"there)(?: and "
            r"| )?)*(?=(?:by|before|on|no later than|for)\b)",
            ", due ",
        ),
    )
)
