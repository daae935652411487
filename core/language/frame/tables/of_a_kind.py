"""What is asked of one kind of thing on the list: "the easter jobs, what's left", "what bills did I settle",
"high priority cattle jobs?"; and the same in the words of other Englishes.

Each shape is put as "what easter stuff is left", or as the plainest question of its kind.
"""

from typing import Final

from core.language.frame.tables.of_one import DAY, LEAD
from core.language.frame.tables.stocktaking import ALREADY, DATE, DAYS, DID, END, THINGS, TO
from core.language.frame.turns import turns

_WORD: Final = (
    r"(?!(?:what|which|any|all|my|the|this|that|these|those|more|other|most|new|old|task|tasks|thing|things|stuff|one|"
    r"ones|is|are|next|last|today|tomorrow|high|low|medium|top|no|some|it|else|left|due|time|day|kind|sort|main|few|"
    r"how|many|of|on|for|in|i|we|you|did|do|have)\b)[^\W\d_][\w'’-]+"
)
_STATE: Final = (
    r"(?:(?:still )?(?:left|open|outstanding|overdue|late|pending|remaining|unfinished|undone|to do|due|to go|urgent|"
    r"high priority|important|low priority|in progress|done|finished|completed|coming up|not done))"
)
_WHAT: Final = (
    rf"{LEAD}(?:(?:read|tell|show|give|get|list|see)(?: me| us)? (?:all )?)?(?:what|whatever|which|anything|everything)"
    rf"(?: {THINGS})?(?:['’]?s| is| are| that['’]?s| that is| that are)?(?: still| currently)*"
)
_WITH: Final = (
    rf"(?:for|with|in|on|under|from) (?:the |my |our )?(?!(?:{DAYS}|list|plate|agenda|schedule|calendar|docket|cards|"
    rf"me|"
    rf"us|now|it|this|that|there|here)\b)({_WORD})"
)

OF_A_KIND: Final = turns(
    (
        (
            "everything|anything|all|stuff|things|tasks",
            rf"^(?:please |pls |kindly )*(?:show|list|give|tell|display|see)(?: me| us)? (?:everything|anything|"
            rf"all(?: the)? "
            rf"{THINGS}|all|stuff|things|tasks|whatever)(?: (?:i|we) (?:have|got))? (?:for|about|to do with|under|"
            rf"tagged|"
            rf"labelled|regarding) (?:the |my )?(?!(?:{DAY}|today|tomorrow|tonight|next)\b)({_WORD}) "
            rf"(?:due )?({DAYS}){END}",
            r"what \1 stuff is due \2",
        ),
        (
            "did i|did we|have i|have we|i did|i have",
            rf"{LEAD}(?:which|what) ({_WORD})(?: {THINGS})? (?:did|have) (i|we){ALREADY} (?:{DID}|do|done|"
            rf"finish(?:ed)?|complete[d]?){ALREADY}(?=(?: "
            rf"(?:on|since|in|over|during|between|this|last|yesterday|today|earlier)\b.*)?[\s?]*$)",
            r"what \1 tasks have \2 completed",
        ),
        # what of one kind there is
        (
            "what|which|anything|how many",
            rf"^(?:the |my |our |all the )?({_WORD})(?: {THINGS})?(?:(?: that (?:is|are)|,)? (?:{_STATE}|(?:in "
            rf"(?:delay|arrears))"
            rf")(?=[,:]))?\s?[,:–—-]+ (?:what(?:['’]?s| is| are|s)?|which(?: ones)?(?: are| is)?|anything|any|how "
            rf"many(?: are)?)(?: still)? ({_STATE}){END}",
            r"what \1 stuff is \2",
        ),
        (
            "which|what",
            rf"^(?:the |my |our |all the )?({_WORD})(?: {THINGS})? (?:that (?:is|are) |which (?:is|are) )?({_STATE}|"
            rf"in (?:delay|arrears)|delayed),? (?:which ones|which|what|what are they|which are they)[\s?.!]*$",
            r"what \1 stuff is \2",
        ),
        (" in delay| in arrears", r"^(what [\w'’-]+ stuff is) in (?:delay|arrears)$", r"\1 overdue"),
        (
            "?",
            rf"^({_WORD}), ((?:still )?(?:open|overdue|outstanding|pending|urgent|high priority|low priority|left|in "
            rf"progress))\s*\?$",
            r"what \1 stuff is \2",
        ),
        (
            "priority|urgent|overdue|important|outstanding|open|pending|late|unfinished",
            rf"{LEAD}(?:(?:the|my|any|all|what|which|got any) )*(high priority|low priority|top priority|urgent|"
            rf"overdue|important|"
            rf"outstanding|open|pending|late|unfinished) ({_WORD}) (?:tasks|things|stuff|ones|items|jobs|chores|"
            rf"errands)(?: (?:left|please|pls|there|are there|do i have))*\s*\?$",
            r"what \2 stuff is \1",
        ),
        (
            "matter|issue|point|business|concern",
            rf"{LEAD}((?:any|what|which|is there any|have i(?: got)? any|do i have any)(?: other| more)? (?:(?:high|"
            rf"low|top|medium) priority|urgent|important|overdue|pending|open)) (?:matters?|issues?|points?|business|"
            rf"concerns?)\b",
            r"\1 tasks",
        ),
        (
            "happening|landing|needed|coming up",
            rf"{_WHAT} (?:happening|landing|needed|coming up) ({DAYS}) {_WITH}{END}",
            r"what \2 stuff is due \1",
        ),
        (
            "left|remain|late|overdue|outstanding|pending|open|due|unfinished|urgent|important|priority|to do|to go",
            rf"{_WHAT} ({_STATE}) {_WITH}{END}",
            r"what \2 stuff is \1",
        ),
        (
            "left|remain|outstanding|pending|open|due|unfinished|to do|to go|happening|landing|needed|coming up",
            rf"{_WHAT} (?:{_STATE}|happening|landing|needed|coming up) {_WITH},? (?:due )?({DAYS}){END}",
            r"what \1 stuff is due \2",
        ),
        (
            "what|which",
            rf"{LEAD}(?:what|which) ({_WORD}) (?:(?:have|has|need|needs|ought) to(?: be| get)?|must be|should be|"
            rf"needs?) "
            rf"(?:sorted(?: out)?|sorting(?: out)?|done|doing|finished|ready|handled|completed|dealt with|paid|"
            rf"paying|sent|"
            rf"in|handed in|submitted|out|returned) ({DAYS}){END}",
            r"what \1 stuff is due \2",
        ),
        (
            "anything|any?|what?",
            rf"^(?:for|on|about|under) (?:the |my )?({_WORD}) (?:on |due |for )?({DAYS}),? (?:is there |got |do i have "
            rf")?(?:anything|any|what)(?: (?:on|due|left|there))?[\s?]*$",
            r"what \1 stuff is due \2",
        ),
        (
            "when am i|when are we",
            r"\bwhen (?:am i|are we) (?:to|supposed to|meant to|due to|expected to) ",
            "when do i have to ",
        ),
        (
            "status|state|eta|update|progress|news|latest",
            r"^(?:(?:the|current|quick|any) )*(?:status|state|eta) (?:of|on|for|with|about|regarding) (?:the |my |"
            r"our )?(.+?)[\s?]*$|"
            r"^(?:(?:the|current|quick|any|latest) )*(?:progress|updates?|news|latest|word) (?:of|on|for|with|about|"
            r"regarding) "
            r"(?:the |my |our )?(.+?)\s*\?+\s*$",
            r"what's the status of \1\2",
        ),
        # so many of them: lists are in order of urgency
        (
            "top|first|next|last|latest| most | main|biggest|highest",
            r"^((?:(?:show|list|give|see|display|tell|get)(?: (?:me|us))? |what(?:['’]?s| is| are) |"
            r"which are )?(?:(?:the|my|"
            r"our) )*)(?:(?:top|first|next|last|latest) (?:\d{1,2}|two|three|four|five|six|seven|eight|"
            r"ten) (?=(?:most|main|"
            r"biggest|highest|high|important|urgent|oldest|newest|latest|upcoming|priority|priorities|overdue|tasks?|"
            r"things?|"
            r"to-?dos?|items?|ones|jobs)\b)|(?:\d{1,2}|two|three|four|five) (?=(?:most|main|top|biggest|highest|oldest|"
            r"newest|latest|next)\b))(?=[^,;]*$)",
            r"\1",
        ),
        (
            "top ",
            r"^((?:show|list|give|what(?:['’]?s| are))(?: me)? )?(?:my |the )?top (?:\d{1,2}|three|five|ten)[\s?!.]*$",
            "what are my most important tasks",
        ),
        ("only|just", r"^(?:only|just) (?=(?:show|list|display)\b)", ""),
        (" only", r"^((?:show|list|display|give me|see)\b[^,;]*?\w) only[\s.!]*$", r"\1"),
        # the days first
        (
            "what|anything|which|how many",
            rf"^(?:on |for |in )?({DAYS}),? (what (?:tasks |things |stuff )?(?:do|have) (?:i|we)(?: got|"
            rf" have)?(?: on| due| "
            rf"planned| to do)*|what['’]?s (?:on|due|there|happening|planned)|what is (?:on|due|there|planned)|anything"
            rf"(?: on| due| planned)*|how many (?:tasks |things )?(?:do|have) (?:i|we)(?: got| have)?)[\s?]*$",
            r"\2 \1",
        ),
        (
            "most |top |biggest ",
            rf"^(?:the |my )?(?:most (?:urgent|important|pressing)|top|biggest|highest) (?:priority )?(?:{THINGS}|one)"
            rf"(?: (?:rn|right now|now|atm|at the moment|currently|left|please|pls|there is))*[\s?]*$",
            "what's the most urgent task",
        ),
        (
            "panic|worry|worried|fret|stress|know|care|aware|concern|sweat",
            r"\b(late|overdue|due|urgent|important|today|tomorrow|week|coming up|left|outstanding|open|"
            r"behind)(?: that| which)? "
            r"(?:i|we) (?:should|need to|ought to|must|have to|gotta|better) (?:really |actually )?(?:panic|worry|"
            r"fret|stress|"
            r"know|care|sweat|be (?:worried|aware|concerned|panicking|stressing|worrying))(?: about| of)?(?=[\s?!.]*$)",
            r"\1",
        ),
        (
            "most important|most urgent",
            rf"\b(?:the |my )?(?:(?:\d+|two|three|four|five|few) )?{THINGS} (?:(?:that|which) are )?(?:the )?most "
            rf"(important|urgent)\b",
            r"\1 tasks",
        ),
        (
            "done|finished|completed",
            rf"{LEAD}(?:what|which|anything)(?: {THINGS})? (?:from|of|in|for) (?:the |my )?({_WORD})(?: (?:list|"
            rf"project))? (?:is|"
            rf"are|has been|have been)(?: (?:already|now))* (done|finished|completed)(?: (?:already|now))*{END}",
            r"what \1 stuff is \2",
        ),
        # begun, and not done
        (
            "begun|started|middle of|halfway|half way|half-way|working on",
            r"^(?:i|we)(?:['’](?:d|ve|m)| had| was| were| have)?(?: \w+ly)? (?:begun|started(?: on)?|been (?:doing|"
            r"working on)|"
            r"working on|in the middle of|half-? ?way through) (?:something|a (?:task|job|thing)|one of (?:them|these|"
            r"those))\b.*\b(?:what|which)(?: one)? (?:was|is) (?:it|that)[\s?!.]*$",
            "what's in progress",
        ),
        # in the words of other Englishes
        (
            " got ",
            rf"^({DAYS}) (?:still )?got (?:any ?thing|what|something)(?: (?:on|due|to do|left|planned))*{END}",
            r"what's on \1",
        ),
        (
            "how many",
            rf"^({DAYS}|from {DATE}{TO}{DATE}) (?:i |we )?(?:still )?(?:got|have) how many(?: {THINGS})?{END}",
            r"how many tasks do i have \1",
        ),
        (
            " got ",
            rf"^({_WORD})(?: {THINGS})? (?:still )?(?:got|have) (?:what|anything|some)(?: {THINGS})?(?: (?:i |we "
            rf")?(?:haven['’]?t|never|not|no|still)(?: yet)? (?:do|done|finish|finished|settle|clear))(?: yet)?{END}",
            r"what \1 stuff is left",
        ),
        (
            "dey|remain",
            rf"^(?:abeg,? )?(?:wetin|what|anything|something) (?:dey|still dey|remain|still remain|dey ground|dey "
            rf"happen)(?: (?:my |the )?(?:list|ground))?(?: ({DAYS}))?{END}",
            r"what's on \1",
        ),
        (
            "never",
            r"^(?:abeg,? )?(?:wetin|what)(?: (?:things?|tasks?))? (?:i|we) never (?:do|finish|complete)(?: (?:wey|"
            r"that))?"
            r"(?: (?:don|has|have) (?:pass|past|passed)(?: (?:the|im|e|dia|its))? (?:day|date|time|deadline))[\s?]*$",
            "what's overdue",
        ),
        (
            "in there|in here|on there|see any|got any|find any|spot any",
            r"^(?:(?:do|can|did|could) )?(?:you|u|ya|ye) (?:see|got|have|find|spot)(?: (?:down|listed))? (?:anything|"
            r"something|any "
            r"tasks?|owt)(?: (?:down|listed))?(?: (?:in|on) (?:there|here|(?:my|the) list))? (?:for|about|on|from|"
            r"with|to do with|regarding|involving|re) (?=\w)",
            "is there anything about ",
        ),
    )
)
