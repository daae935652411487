"""What is asked of one thing on the list: in what state it is, which day it is on. Each is put as "what's
the status of", or "when is".
"""

from typing import Final

from core.language.frame.turns import turns

# What may stand before a question.
LEAD: Final = (
    r"^(?:(?:so|and|but|hey|hi|ok|okay|um|yo|oi|please|pls|just|quick question|(?:can|could|would|will) (?:you|u|ya) "
    r"(?:please |just )?(?:tell|show|give|list|say)(?: me| us)?|tell me|show me|let me know|remind me|do you know|"
    r"(?:please )?(?:i|we)(?: just)?(?:['’]?d| would)? (?:want|need|like|wanna)(?: to)? (?:know|see|hear|find out)|"
    r"let me see|any idea|"
    r"i wonder|i (?:forget|forgot|can['’]?t remember|don['’]?t remember|don['’]?t know))[\s,:]+)*"
)
DAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)"
SOME_DAY: Final = (
    rf"(?:(?:on |for |due |at |this |next )*(?:{DAY}|today|tomorrow|tmrw|week|month|weekend|the \d+\w*)"
    r"(?: (?:morning|afternoon|evening|night))?)"
)
_NOT_MINE: Final = (
    r"(?!(?:you|it|that|this|things?|everything|life|work|the (?:weather|world|news|market|"
    r"economy)|i|we)\b)"
)

OF_ONE: Final = turns(
    (
        # in what state something is
        (
            "state|shape|condition|stage|status",
            rf"{LEAD}(?:in |at )?(?:what|which)(?:['’]?s the)? (?:state|shape|condition|stage|status) (?:is|are) "
            rf"(?:the |my |our )?{_NOT_MINE}(.{{2,40}}?)(?: (?:in|at|now|currently))*[\s?]*$",
            r"what's the status of \1?",
        ),
        (
            "stand",
            rf"{LEAD}(?:how|where) (?:does|do) (?:the |my |our )?{_NOT_MINE}(.{{2,40}}?) (?:stand|stand now|stand at "
            r"(?:present|the moment))[\s?]*$",
            r"what's the status of \1?",
        ),
        (
            "where do|how do",
            rf"{LEAD}(?:where|how) do (?:we|i) stand (?:on|with) (?:the |my |our )?(.{{2,40}}?)[\s?]*$",
            r"what's the status of \1?",
        ),
        (
            "deal with|score with|craic with|word on|how far|status",
            rf"{LEAD}(?:what(?:['’]?s| is) the (?:deal|score|craic|word|progress) (?:with|on)|how far (?:is|"
            rf"are|has|have)|"
            rf"(?:status|state) of|status on) (?:the |my |our ){_NOT_MINE}(.{{2,40}}?)(?: (?:got|gotten|come|along))*"
            r"[\s?]*$",
            r"what's the status of \1?",
        ),
        # which day something is on
        (
            "day|date|time|when",
            rf"{LEAD}(?:on |at )?(?:(?:which|what) (?:day|date|time)|when)(?: (?:of the (?:week|"
            rf"month)))? (?:is|are|was|"
            r"were) (?:it (?:that )?)?(?:the |my |our )?(?!(?:it|that|this|there|i|we|they|you)\b)([\w'’ -]{2,40}?)"
            r"(?: (?:is|are|was))?(?: (?:on|at|for|again|due|meant to be|supposed to be|scheduled(?: for)?))+[\s?]*$",
            r"when is \1?",
        ),
        (
            "day|date|time|when",
            rf"{LEAD}(?:on |at )?(?:(?:which|what) (?:day|date|time)|when) (?:did|do) (?:i|we) (?:say|put|set|"
            rf"have|write|"
            r"note|plan)(?: down)?(?: that)? (?:the |my |our )?([\w'’ -]{2,40}?)(?: (?:is|was|would be|for|down|on|at|"
            r"in))*[\s?]*$",
            r"when is \1?",
        ),
        (
            "what day|what time|what date|which day|when",
            r"^(?:(?:can|could) you )?(?:please )?(?:remind|tell) me (?:(?:which|what) (?:day|date|time)|"
            r"when) (?:the |my |"
            r"our )?([\w'’ -]{2,40}?) (?:is|are|was)(?: (?:on|at|due|again))*[\s?]*$",
            r"when is \1?",
        ),
        (
            " or |is it|are they|was it|is that",
            rf"{LEAD}(?:the |my |our )?([\w'’ -]{{2,40}}?)[\s,:;–—-]+(?:is|are|was|were) (?:it|they|that|those|this) "
            rf"{SOME_DAY}(?: or {SOME_DAY}|, or not| or not)?\s*\?$",
            r"when is \1?",
        ),
        (
            "is |are |was |were ",
            rf"^(?:(?:so|and|wait|hey)[\s,]+)*(?:is|are|was|were) (?:the |my |our )(?!.*\b(?:free|busy|on my "
            rf"list|open|closed|shut|working|running|available|on duty|on call|sunny|done)\b)"
            rf"([\w'’ -]{{2,40}}?) {SOME_DAY}(?: or (?:is it )?(?:{SOME_DAY}|next|this|not|the \w+))?[\s?]*$",
            r"when is \1?",
        ),
        (
            "is it|was it",
            rf"{LEAD}(?:is|was) it {SOME_DAY}(?: or {SOME_DAY})? (?:that )?(?:the |my |our )([\w'’ -]{{2,40}}?)"
            r"(?: (?:is|was|on|due))*[\s?]*$",
            r"when is \1?",
        ),
        (
            "when ",
            rf"{LEAD}(?:(?:by|till|until) )?when (?:should|must|does|do|has|have|is|are) (?:the |my |our "
            rf")?{_NOT_MINE}(.{{2,40}}?)"
            rf"(?: (?:need|have|due|supposed|meant))?(?: to)? be (?:[a-z]+ed|paid|done|sent|made|bought|in|"
            rf"back|ready)[\s?]*$",
            r"when is \1?",
        ),
        (
            "days|long|weeks",
            rf"{LEAD}how (?:many (?:days|weeks)|long) (?:is it )?(?:till|until|til|before|to) (?:the |my |our "
            rf")?([a-z'’ -]{{2,30}}?)"
            r" (?:is|are) (?:due|over|up)[\s?]*$",
            r"when is \1?",
        ),
        (
            "priority|label|tag|category|notes",
            rf"{LEAD}(?:what|which) (?:priority|labels?|tags?|category) (?:is|are|has|does|do) (?:the |my |our "
            rf")?{_NOT_MINE}"
            r"(#?\d+|.{2,40}?)(?: (?:have|has|under|on|in|got))*[\s?]*$",
            r"what's the status of \1?",
        ),
        (
            " about",
            rf"{LEAD}what(?:['’]?s| is| was) (?:task |number |no\.? ?|item )?#?(\d+) (?:about|again|for)[\s?]*$",
            r"show \1",
        ),
        (
            "what did |what have ",
            rf"{LEAD}what (?:did|have) (?:i|we) (?:say|said|write|written|put|note|noted|got|have)(?: down)? "
            rf"(?:about|regarding|"
            r"concerning) (?:the |my |our )?(?=\w)",
            "show me everything about ",
        ),
        (
            "where",
            rf"{LEAD}where(?:['’]?s| is) (?:the|my|that) (.{{2,30}}?) (?:one|task|item|reminder)(?: (?:gone|"
            rf"now))?[\s?]*$",
            r"show me everything about \1",
        ),
        # "of Tico" may be "Tico's" in the title: the thing itself is looked for
        (
            " of ",
            rf"{LEAD}(when|where)(?:['’]?s| is| are) (?:the |my |our )?([a-z-]+) of (?:(?:my|our|the) [\w'’-]+|"
            rf"(?-i:[A-Z])"
            r"[\w'’-]+)[\s?]*$",
            r"\1 is \2?",
        ),
    )
)
