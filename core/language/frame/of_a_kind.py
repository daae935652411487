"""What is asked of one kind of thing on the list: "the easter jobs, what's left", "what bills did I settle",
"high priority cattle jobs?"; and the same in the words of other Englishes.

Each shape is put as "what easter stuff is left", or as the plainest question of its kind.
"""

from typing import Final

from core.language.frame.of_one import DAY, LEAD
from core.language.frame.stocktaking import ALREADY, DATE, DAYS, DID, END, THINGS, TO
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
