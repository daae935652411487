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
    r"let me see|any idea|i wonder|i (?:forget|forgot|can['’]?t remember|don['’]?t remember|don['’]?t know))[\s,:]+)*"
)
DAY: Final = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)"
SOME_DAY: Final = (
    rf"(?:(?:on |for |due |at |this |next )*(?:{DAY}|today|tomorrow|tmrw|week|month|weekend|the \d+\w*)"
    r"(?: (?:morning|afternoon|evening|night))?)"
)
_NOT_MINE: Final = (
    r"(?!(?:you|it|that|this|things?|everything|life|work|the (?:weather|world|news|market|economy)|i|we)\b)"
)

# The thing that stands in front of what is asked of it: no greeting, and nobody who does something.
_THING: Final = (
    r"(?!(?:ok|okay|hey|hi|hello|hiya|so|well|sorry|wait|right|no|yes|thanks|errand|when|what|which|how|who|where|why|"
    r"if|is|are|"
    r"do|did|does|have|has|am|was|were|i|i['’]\w+|we|you|he|she|they|it|that|this|there|and|but|remind|tell|show|let|"
    r"ask|give|"
    r"check|see|not|just|please|pls|kindly|can|could|would|add|put|move|delete|set|change|any|anything|every|all|text|"
    r"message|find|know|say|done|good|great|cool|morning|afternoon|evening|also|then|oh|ah|um+|uh+|hmm+|er+m?)\b)"
    r"(?:the |my |our )?([\w'’-]+(?: (?!(?:i|we|you|he|she|it|they|and|but|to|that|says?|said|told|"
    r"know)\b)[\w'’-]+){0,4}?)"
)
_PARTICLE: Final = r"(?:ah|huh|again|one|leh|po|nga|lah|uh|eh|then|exactly|sia|hor|ha|na|please|pls)"
_TAG: Final = rf"(?:,? {_PARTICLE})*[\s?.!]*$"

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
            r"when) (?:the |my |our )?([\w'’ -]{2,40}?) (?:is|are|was)(?: (?:on|at|due|again))*[\s?]*$",
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
            rf")?([a-z'’ -]{{2,30}}?) (?:is|are) (?:due|over|up)[\s?]*$",
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
            rf"(?:about|regarding|concerning) (?:the |my |our )?(?=\w)",
            "show me everything about ",
        ),
        (
            "where",
            rf"{LEAD}where(?:['’]?s| is) (?:the|my|that) (.{{2,30}}?) (?:one|task|item|reminder)(?: (?:gone|"
            rf"now))?[\s?]*$",
            r"show me everything about \1",
        ),
        # the thing first, and then what is asked of it
        (
            "when|what time|what day|what date|which day",
            rf"^{_THING}[\s,:;–—-]+(?:and |so )?(?:(?:by )?when|(?:what|which) (?:day|date|time))(?:['’]?s| is| are| "
            rf"was| do| does| "
            rf"did| must| should| am| has| have)? (?:(?:i|we|they|he|she) )?(?:[a-z]+ )*?(?:it|that|they|those|this|"
            rf"these|them|him|her|due|again|for|by|on)\b[\w ]*{_TAG}",
            r"when is \1?",
        ),
        (
            "when|what time|what day|what date|which day",
            rf"^{_THING}(?:(?:,? is|,? are|,? was)?(?: (?:due|on|at|for|happening))?(?: to (?:be )?[a-z]+)? (?:when|"
            rf"(?:what|which) "
            rf"(?:day|date|time))(?: (?:is it|was it|is that|are they))?(?:[\s,]*\?|(?: {_PARTICLE})+[\s?]*$)"
            rf"|,? (?:what|which) (?:day|date|time)[\s?]*$)",
            r"when is \1?",
        ),
        (
            "anything|something",
            rf"^{_THING}[,:;–—-]+ (?:is there |there is |there['’]?s |do (?:i|we) have |have (?:i|we) got |got |any "
            rf"chance there['’]?s )?"
            rf"(?:anything|something|any tasks?)(?: (?:on|in) (?:there|here|my list|the list))? (?:about|for|on|with|"
            rf"regarding|from|"
            rf"to do with|re) (?:it|him|her|them|that|this|those|these)(?: (?:on|in) (?:there|here|my list|the "
            rf"list))?{_TAG}",
            r"is there anything about \1?",
        ),
        (
            "recall|remember|there was|i had",
            r"^(?:i (?:seem to |vaguely |kind of |sort of |do |can )*(?:recall|remember)(?: (?:there was|there being|"
            r"having|adding|"
            r"putting down))?|there was|i (?:had|put down|wrote down|noted)|wasn['’]?t there) (?:something about |"
            r"something to do "
            r"with |some kind of |some sort of )?(?:an? |the |some )?(?!(?:something|to|it|that|i|when|what|"
            r"one)\b)([\w'’-]+(?: [\w'’-]+)?)(?: of (?:some|a) (?:sort|kind)| or other| or something(?: like that)?| "
            r"thing)*[\s.,;:!?–—-]+(?:and )?(?:which|what|when|where)(?: one)? (?:was|is) (?:it|that)\b[\s?!.]*$",
            r"is there anything about \1?",
        ),
        (
            "supposed|meant|have to|need to|making|doing|should",
            rf"{LEAD}(?:is|was|isn['’]?t|wasn['’]?t) there (?:an?|any|some|one|this) (?!(?:way|chance|reason|time|day|"
            rf"thing|task)\b)"
            rf"((?:[\w'’-]+ )?[\w'’-]+) (?:that )?(?:i|we)(?:['’](?:m|re|ve)| am| are| was| were| have)? (?:still "
            rf")?(?:(?:supposed|"
            rf"meant|due|going) to|have to|had to|need to|needed to|should|must|got to|gotta) (?:have |be )*[a-z]+(?: "
            rf"(?:to|for|at|in|on|up|off))?{_TAG}",
            r"is there anything about \1?",
        ),
        ("phone call|video call|zoom call", r"^(is there anything about )(?:phone|video|zoom) (?=call\?$)", r"\1"),
        # whether it was seen to
        (
            "round to|around to|to do|managed to|remember to",
            r"^((?:did|have|had) (?:i|we))(?: (?:ever|already|actually|even|finally|never))* (?:get|got|gotten|"
            r"manage|managed|remember|remembered)(?: (?:round|around))? to (?!(?:do|doing)\b)",
            r"\1 do ",
        ),
        (
            "get |got |have |had ",
            r"^(did|have|had) (i|we)(?: (?:ever|already|actually|even|finally))* (?:get|got|gotten|have|had) ((?:the|"
            r"my|our|that|"
            r"those|these) (?!.*\b(?:down|on|in|there|here|list|left|due)\b)[\w'’-]+(?: [\w'’-]+)??) (?:[a-z]{2,}ed|"
            r"paid|sent|done|"
            r"bought|made|cut|sold|built|cleaned|written|taken|brought|hung|fed|put (?:up|away)|sorted out|out|off|up|"
            r"in|over with)(?: (?:yet|already|in the end))?[\s?]*$",
            r"\1 \2 do \3?",
        ),
        (
            "already|liao",
            r"^(?!(?:did|do|have|has|is|are|am|was|were|i|we|you|what|which|when|any|anything)\b)(?:the |my |our "
            r")?([\w'’-]+"
            r"(?: [\w'’-]+)?) (?:[a-z]+) (?:already|liao)(?: or not(?: yet)?|,? not yet| or no| anot| ah| or "
            r"haven['’]?t|\s*\?)[\s?]*$",
            r"is \1 done?",
        ),
        (
            "whether|if",
            r"^(?:(?:please|kindly|pls|can you|could you|just) )*(?:check|see|tell(?: me)?|confirm|verify|let me know|"
            r"inform(?: me)?) "
            r"(?:whether|if) (?:the |my |our )?(?!(?:i|we|there|you|it|they)\b)([\w'’-]+(?: [\w'’-]+){0,3}?) (?:i|"
            r"we)(?:['’]ve| have|"
            r" had| did)? (?:put|added|add|noted|note|kept|written|done|made|given|entered|booked|paid|sent|listed|do|"
            r"got|(?<=have )[a-z]+ed)(?: (?:down|in|there|it))?(?:,? or not| already| yet| or no)*[\s?.!]*$",
            r"is there anything about \1?",
        ),
        # which day somebody does it on
        (
            "when do|what time do|what day do|which day do",
            rf"{LEAD}(?:when|what time|(?:what|which) day) (?:do|does|did|will) (?!(?:i|we|you|it|that|this)\b)(?:the "
            rf"|my |our )?"
            rf"[\w'’-]+ (?:(?:have|need|got|get|want)(?: to)? )?(?:go(?:es)? (?:back )?(?:to|for|in for|on)|have|see|"
            rf"meet|visit|need|get|"
            rf"attend|take|start|finish|do)(?: (?:the|my|our|his|her|its|their|an?))? (?!(?:to|up|out|off|back|home)\b)"
            rf"([\w'’-]+(?: [\w'’-]+)?)(?: (?:again|next|on|at|for))*[\s?]*$",
            r"when is \1?",
        ),
        (
            "gotta|wanna|got ta",
            r"^(when|what day|what time|by when) (do|did|should) (i|we) (?:gotta|wanna|got ta) ",
            r"\1 \2 \3 have to ",
        ),
        (
            " or",
            r"^((?:did|have|had) (?:i|we) .{3,40}?),? or(?: what| nah| did i not| not yet)?[\s?.…]*$",
            r"\1?",
        ),
        # "of Tico" may be "Tico's" in the title: the thing itself is looked for
        (
            " of ",
            rf"{LEAD}(when|where)(?:['’]?s| is| are) (?:the |my |our )?([a-z-]+) of (?:(?:my|our|the) [\w'’-]+|"
            rf"(?-i:[A-Z])[\w'’-]+)[\s?]*$",
            r"\1 is \2?",
        ),
    )
)
