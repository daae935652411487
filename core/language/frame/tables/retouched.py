"""How soon and how much something matters, told in many ways: "the boss wants the report by friday", "gimme one more
day on 54", "chuck us a high on the boards".

Put as the plain request that it is, as ``moved`` does.
"""

from typing import Final

from core.language.frame.tables.moved import WHEN
from core.language.frame.turns import ASKED, turns

NUMBERS: Final = r"(?:tasks? |numbers? |nos?\.? )?#?\d{1,6}(?:(?:\s*,\s*(?:and |& )?| and | & | )#?\d{1,6})*"
_OPEN: Final = (
    r"(?!(?:i|we|you|he|she|they|it|there|what|which|who|when|where|why|how|if|and|but|or|so|not|no|yes|please|add|"
    r"remind|note|list|show|tell|ask|let|buy|get|call|everything|all|can|could|will|would|should|do|did|is|are|was|"
    r"ye|ya|u|delete|remove|take|drop|scrap|bin|strike|cross|knock|kick|pull|chuck|throw|lose|ditch|clear|tick|check|"
    r"hi|hey|ok|have|has|need|want|make|put|set|move|mark|take|give|today|tomorrow|tonight|next)\b)"
)
# A number, "this one", or a name of a few words.
NAME: Final = (
    rf"(?:(?:task |number )*#?\d{{1,6}}|(?:this|that)(?: one)?|(?:(?:the|my|our) )?{_OPEN}[\w'’&-]+(?: (?!(?:is|are|"
    rf"was|"
    r"has|have|had|and|but|so|i|we|they|he|she|it|that|which|who|wants?|needs?|says?|said)\b)[\w'’&-]+){0,5}?)"
)
# One that can only be a thing that is there already: with a number, an article or an owner.
THE: Final = (
    r"(?:(?:task |number )*#?\d{1,6}|(?:this|that)(?: one| task)|(?:(?:the|my|our) |[\w-]+['’]s )[\w'’&-]+(?: (?!(?:is|"
    r"are|was|and|but|so|because|cos|its?|it['’]s|i|we|they|he|she|would|will|could|can|please|pls)\b)[\w'’&-]+){0,4}?)"
)
_LEVEL: Final = r"(?:high|low|medium|top|urgent|p[123])(?: prio(?:rity)?)?"
SLAP: Final = r"(?:whack|slap|stick|chuck|bung|pop|put|add|sling|hang|throw|drop|place|plonk|attach|apply|give)"
_WHO: Final = r"(?:(?:the|my|our|his|her) )?(?!(?:i|we|you|it|that|this|there|who|what)\b)[\w'’-]+(?: [\w'’-]+)?"
_SO_CHANGE: Final = (
    r"(?:[\s,;.–—-]+(?:(?:so|and|please|pls|kindly|just|can you|could you)\s)*(?:change|adjust|update|amend|move|edit|"
    r"shift|fix|correct|set)(?: (?:it|that|this|those|them|the date|the time|accordingly|please|pls|for me))*)"
)
_SAME: Final = r"(?:,? (?:but |at )?(?:the )?same (?:time|hour|day)| still at \S+)?"

RETOUCHED: Final = turns(
    (
        # its priority
        (
            "high|low|medium|urgent|top",
            rf"^{ASKED}{SLAP}(?: us| me)? (?:a |an )?({_LEVEL}) (?:on|to|against) ({NAME}?)(?: (?:would|will|could|"
            rf"can) (?:you|ya|ye|u))?[\s.!?]*$",
            r"make \2 \1 priority",
        ),
        (
            "mark ",
            rf"^{ASKED}mark ({NAME}) ({_LEVEL})[\s,;.]+(?:i|we|it|its|it['’]s|they|he|she|there|no|not|"
            rf"nobody)\b(?!.*\b(?:add|"
            r"remind|but|if)\b)[^?]*$",
            r"mark \1 as \2",
        ),
        (
            "p1 |p2 |p3 ",
            rf"^({NAME}) (?:to |is |at )?p([123]) (?:now|from now on|instead|please now)[\s.!]*$",
            r"make \1 priority p\2",
        ),
        # when it is
        (
            "arvo",
            r"\b(\d{1,2}(?:[.:]\d\d)?) (?:in|this|of) (?:the |an )?(?:arvo|aft|avo)\b",
            r"\1pm",
        ),
        (
            "gimme|give me|give us|allow me|need|i get|i have|me have",
            rf"^(?:(?:gimme|give me|give us|allow me|i(?:['’]ll)? need|need|can i (?:have|get)|let me have)) (\d+|"
            rf"an?|one|two|three|another|an extra|one more|a few|a couple(?: of)?) (?:more |extra |additional )?(day|"
            rf"week|hour)s? (?:more )?(?:on|for|with|to do) ({NAME})[\s.!]*$",
            r"push \3 back by \1 \2s",
        ),
        ("back by ", r"\bback by (?:an?|another|an extra|one more|1|one) (day|week|hour)s$", r"back by 1 \1"),
        (
            "sooner than|earlier than|later than",
            rf"^(?:i|we)(?:['’](?:m|re)| am| are)? need(?:in['’]?|ing)? ({THE}?) (?:sooner|earlier|"
            rf"later) than [^,;.?]+?[\s,;.–—-]+(?:so "
            r"|and |please )*(bring|push|move|put) (?:it|that) (forward|back|up|out) ",
            r"\2 \1 \3 ",
        ),
        (
            "after ",
            rf"^(?:(?:the|my|our) )?[\w-]+(?: [\w-]+)?(?:['’]s| is| are|['’]re) after (?:changing|moving|switching|"
            rf"putting|shifting|pushing) ({THE}) (?:back |on |out |forward )?(?:to|till|"
            rf"until) ({WHEN})(?:,? still (?:at )?[\w: ]+)?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "then| so| instead",
            rf"^[^?]{{3,60}}? (?:on|for|with|to|of) ({THE})(?: this week| today| tomorrow|"
            rf" in time)?[\s,;.–—-]+({WHEN}) (?:then|so|instead){_SAME}[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " wants | needs | expects | asking for ",
            rf"^({NAME})[\s,:–—-]+{_WHO} (?:wants|needs|expects|is asking for|requires) (?:it|that|those|them|this|"
            rf"these) (?:in |back |done )?(?:by|on|for|before) ({WHEN})(?: even (?:though|if) "
            rf"[^,;.]+)?{_SO_CHANGE}?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " wants | needs | expects | asking for ",
            rf"^{_WHO} (?:wants|needs|expects|is asking for|requires) ({THE})(?: back| in| done)? by ({WHEN})[\s.!]*$",
            r"\1 is due \2",
        ),
        (
            " instead",
            rf"^(?:[^?]{{3,60}}?[\s,;.–—-]+(?:so |and )?)?(?:he|she|they|{_WHO}) (?:wants?|needs?|would like|"
            rf"['’]d like|prefers?|asked for) ({THE}) "
            rf"(?:at |on |for |to )?({WHEN}) instead(?:,? still (?:at )?\d\S*)?{_SO_CHANGE}?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " to move | to push | to shift | to reschedule ",
            rf"^{_WHO} (?:asked|asks|wants|needs|is asking|would like|wanted)(?: me| us)? to (?:move|push|shift|"
            rf"reschedule|switch|change) ({THE}) (?:to|till|until) ({WHEN})[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "due til|due till|due until|due before",
            rf"^(?:[^?]{{3,60}}?[\s,;.–—-]+(?:so |and )?)?((?:the|my|our|his|her|"
            rf"their) [\w'’ -]{{2,30}}?) (?:isn['’]?t|is not|aren['’]?t|are not|"
            rf"won['’]?t be) due (?:['’]?til|till|until|before) ({WHEN})(?: now)?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " push to| move to| shift to| postpone to| bump to",
            rf"^({NAME}) (?:push|move|shift|postpone|bump) to ({WHEN})(?: (?:can|lah|please|pls|instead|ok))*[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " instead",
            rf"^({NAME})(?:\s?[,:–—-]+ {_WHO})? (?:says?|said|is saying|are saying|wants?|asked for|offered|"
            rf"suggests?|told me|prefers?)(?: (?:to )?(?:come|do|make|be|have))?(?: (?:it|in))? (?:at |for |to |by |"
            rf"on )?({WHEN}) instead(?: of [\w: ]+?)?{_SO_CHANGE}?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " say | says | said ",
            rf"^({NAME}) (?:don )?(?:says?|said|talk)(?: say| that)? (?:he|she|they|e|dem)\b[^?]*?(?:not|no|"
            rf"n['’]t)\b[^?]*?[,;.–—-]+ (?:but |so )?(?:na|it['’]?s|it is|now|make it) ({WHEN})[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "till |until | to |for ",
            rf"^({NAME})\s?[:–—] [^:?]*\b(?:till|until|to|for|it['’]s) ({WHEN}){_SO_CHANGE}[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            " not | instead of | rather than ",
            rf"^({NAME}|[\w-]+['’]s [\w-]+)[,:]? (?:they|he|she)(?:['’]ve| have| has)? (?:rang|called|rung|phoned|"
            rf"texted|emailed|messaged|wrote|said|say)[\s,;.–—-]+(?:and |so )?(?:it['’]?s|it is|now|"
            rf"make it) ({WHEN})(?: now)?,? (?:not|instead "
            r"of|rather than) (?:at )?\d[\d:.]*(?: ?[ap]m)?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "set ",
            rf"^((?:(?:can|could) you |please |pls )?)set (?!(?:the|my|our|that|#?\d+|an?|up|out|down|off|"
            rf"alarms?|timers?|table|reminders?|it|that|this)\b)({NAME}) for ({WHEN})[\s.!?]*$",
            r"\2 is due \3",
        ),
        (
            "put |set |stick |pop |schedule |have |do ",
            rf"^{ASKED}(?:put|set|stick|pop|schedule|have|shove|stuff|pencil|bung|do) ({NUMBERS})(?: (?:all|both|in|"
            rf"down))? (?:on|for|to|till|until) ({WHEN})[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "carry ",
            rf"^{ASKED}carry ({NAME}) (?:go|to|reach) ({WHEN})[\s.!]*$",
            r"move \1 to \2",
        ),
        ("like ", r"\b((?:can|could|would|will) (?:you|u)),? like,? (?=[a-z]+ )", r"\1 "),
        (
            "shunt |slide |scooch |nudge |budge |kick ",
            rf"^{ASKED}(?:(?:can|could|shall|should) we |let['’]?s )?(?:shunt|slide|scooch|nudge|budge|kick|"
            rf"scoot) ({NAME}) (?:over |back |along |on |out )?(?:to|till|until) ({WHEN})"
            r"(?:,? (?:the )?same (?:time|hour))?(?:[\s,;.–—-]+(?:i|we|they|he|she|it|there|no|not)\b[^?]*)?[\s.!?]*$",
            r"move \1 to \2",
        ),
        (
            "can't|can’t|cannot|cant|cannae|couldn't|won't",
            rf"^((?:the|my|our) [\w'’-]+(?: [\w'’-]+)?) (?:can['’]?t|cannot|cannae|couldn['’]?t|won['’]?t) (?:take|"
            rf"see|fit|do|have|manage|"
            rf"squeeze)(?: in)? [\w'’-]+(?: [\w'’-]+)?(?: in)? (?:till|until|before) ({WHEN}){_SAME}[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "quick one|quick q|quick ask|quick thing",
            r"^(?:(?:hey|hi|ok|so|and)[\s,]+)*(?:just )?(?:a )?quick (?:one|q|question|thing|ask)[\s,:–—-]+(?=(?:can|"
            r"could|please|move|push|mark|delete|add|put)\b)",
            "",
        ),
    )
)
