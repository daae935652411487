"""What is asked of the whole list by its shape, in more words than the plainest: what a day still holds
for one, what one is to get through, what was got through.

Each shape is put as the plainest question of its kind. There are others in `surveying`, `of_a_kind` and `of_one`.
"""

from typing import Final

from core.language.frame.tables.of_one import DAY, LEAD
from core.language.frame.turns import turns

_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|"
    r"aug|sept?|oct|nov|dec)"
)
DATE: Final = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: (?:of )?{_MONTH})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|"
    rf"\d{{1,2}}[./]\d{{1,2}}\.?|(?:this |next )?{DAY}|today|tomorrow|now)"
)
TO: Final = r"(?: ?[-–—] ?| (?:to|until|till|til|thru|through|and) )"
# Some days: the whole of a phrase, or how it begins.
DAYS: Final = (
    rf"(?:(?:(?:due|on|for|over|during|in|at|from|by|before|until|till|between|all|this|next|the|coming|whole|rest of|"
    rf"(?:first|second|other) half of|end of|start of|long) )*(?:{DAY}|{_MONTH}|today|tomorrow|tmrw|tmr|tonight|"
    r"(?:day|week|month|year|weekend|wkend|morning|afternoon|arvo|evening|night|quarter|half-?term|holidays?|christmas|"
    r"xmas|easter)|\d{1,2}(?:st|nd|rd|th))\b(?! to (?!myself|ourselves)[a-z])(?: (?:and |to |till |until |the |of |"
    r"this |next |on |"
    rf"after |morning|afternoon|arvo|evening|night|{DAY}|{_MONTH}|week|month|year|\d{{1,2}}(?:st|nd|rd|th)?)*)*)"
)
END: Final = (
    r"(?:,? (?:or not|or what|or no|anot|then|again|at all|please|pls|at the moment|so far|huh|eh|ah|po))*[\s?.!]*$"
)
THINGS: Final = r"(?:tasks?|things?|stuff|ones|items?|jobs?|chores?|errands|bits)"
_CAN_DO: Final = (
    r"(?:knock (?:over|out|off|on the head)|smash (?:out|through)|bang out|churn out|crank out|hammer out|grind (?:out|"
    r"through)|power through|plou?gh through|plow through|get through|work (?:through|my way through)|push through|"
    r"blast through|(?:crack|get|press) on with|get stuck into|see to|attend to|face|polish off|take on|get "
    r"(?:a)?round to|"
    r"look after|be on top of|get over the line|nail(?: down)?|crush|rattle off|wrap up|clear|chip away at|be "
    r"getting on with|be at|get off my (?:plate|chest)|put to bed|get out of the way|turn my hand to|hit|achieve|"
    r"accomplish|execute|carry out|get on top of|make a start on|be dealing with|be facing|do with myself)"
)
DID: Final = (
    r"(?:tick(?:ed)?(?: off)?|cross(?:ed)? off|check(?:ed)? off|knock(?:ed)? (?:out|off|over)|polish(?:ed)? off|"
    r"wrap(?:ped)? up|settled?|clear(?:ed)?|sort(?:ed)?(?: out)?|deal(?:t)? with|handled?|closed?(?: off)?|"
    r"(?:get|got) (?:done|through|finished|sorted)|achieved?|"
    r"accomplish(?:ed)?|smash(?:ed)?|nail(?:ed)?|manage[d]?|put to bed|take care of|taken care of|took care of)"
)
ALREADY: Final = r"(?: (?:already|actually|really|just|even|ever|manage(?:d)? to|all|so far))*"
_BUSY: Final = (
    r"(?:free|clear|busy|available|booked(?: up| in| out)?|tied up|swamped|snowed under|in the clear|flat out|rammed|"
    r"chocka(?:block)?|chockers|slammed|at a loose end|full(?: up)?|packed|doing (?:anything|something|much)|up to "
    r"(?:anything|something|much)|off)"
)

STOCKTAKING: Final = turns(
    (
        # what is in front of a question and isn't part of it
        (
            "wait|hang on|hold on|hmm|ma'am|ma’am|madam|refresh",
            r"^(?:(?:wait|hang on|hold on|hmm+|erm|ma['’]?am|madam|refresh my memory)[\s,.!…:–—-]+)+(?=(?:did|"
            r"(?:do|have|am|should) (?:i|we)|(?:is|are) (?:there|the|my|it)|was|were|what|when(?! i\b)|which|where|"
            r"how many|has|does|what['’]?s|when['’]?s)\b)",
            "",
        ),
        (
            "reckon|think|suppose",
            r"^(?:(?:do |d['’])?(?:you|u|ya|ye) |i )?(?:reckon|think|suppose)(?: that)? there(?:['’]?s| is| might be|"
            r" was|['’]?ll be) (?=(?:anything|something|any)\b)",
            "is there ",
        ),
        (
            "this with myself|say me|tell me|show me",
            r"^((?!(?:you|they|he|she|please)\b)(?:the |my |all |what |which ).{2,60}?),? (?:say|tell|show|give|"
            r"list)(?: it| them)?(?: to)? (?:me|us)[\s.!?]*$",
            r"show me \1",
        ),
        # days in front of the question
        (
            "by |before |until |till |from ",
            rf"^((?:by|before|until|till|from) {DATE}(?:{TO}{DATE})?),? (?=(?:what|which|anything|how many|"
            rf"what['’]?s|have i|do i|is there|got|any)\b)(?!.*{DATE}.*{DATE})(.{{3,50}}?)[\s?]*$",
            r"\2 \1",
        ),
        ("got how many", rf"^(?:still )?got how many(?: {THINGS})?\b", "how many tasks do i have"),
        (
            " nga| po| naman| ba",
            r"^((?:what|when|where|which|who|how|is|are|do|did|have|am|any|anything|show|list)\b.*?)(?<!the|.my) "
            r"(?:nga|po|naman|ba)\b(?! \w+s?$)",
            r"\1",
        ),
        (
            "from now ",
            r"(?<!mins )(?<!minutes )(?<!hour )(?<!hours )(?<!hrs )(?<!days )(?<!weeks )"
            r"\bfrom now (?=(?:until|till|til|to|through|thru)\b)",
            "from today ",
        ),
        # whether a day is free, and how full it is
        (
            "am i|are we|will i|will we|i free|i busy|i clear",
            rf"{LEAD}(?:am|are|will) (?:i|we)(?: be)?(?: (?:all|still|totally|completely|really|actually|very|going "
            rf"to be))* {_BUSY} ({DAYS})(?:,? or\b.*)?{END}",
            r"what's on \1",
        ),
        (
            "busy|free|clear|full|packed|booked|off",
            rf"^(?:(?:so|and|ok|hey)[\s,]+)*({DAYS}),?(?: (?:is|are|am|do|will|looks?|looking|i|we|be|how))* "
            rf"(?:{_BUSY})(?:\s*\?|,? (?:or not|anot|or what|or no|or nah)[\s?]*$)",
            r"what's on \1",
        ),
        (
            "free|clear|to myself|off",
            rf"{LEAD}(?:have|do) (?:i|we)(?: (?:have|got|get))? ({DAYS})(?: (?:all|completely|entirely))? (?:to "
            rf"(?:myself|ourselves)|free|clear|off)\b.*$",
            r"what's on \1",
        ),
        (
            "what",
            rf"^(what['’]?s on) (?:(?:(?:this |my )?(?:day|week|weekend|month|morning|afternoon|evening)|today) )"
            rf"(?:on |for )?(?=(?:next|this|tomorrow|{DAY})\b)",
            r"\1 ",
        ),
        ("the long weekend", r"^(what['’]?s on) the long weekend\b", r"\1 the weekend"),
        (
            "look|shap|pan",
            rf"{LEAD}(?:what|how)(?:['’]?s| is| are|s| does| do) (?:my|the|our) (?:day|week|weekend|month|schedule|"
            rf"calendar|"
            rf"diary|agenda|plate|workload|list|load|evening|morning|afternoon) (?:look(?:ing)?|shaping up|panning out)"
            rf"(?: like)? ({DAYS}){END}",
            r"what's on \1",
        ),
        (
            "waking|walking|in for|staring|stuck with|on the hook|letting|dealing|headed|up against",
            rf"{LEAD}what (?:am i|are we)(?: (?:gonna be|going to be))? (?:waking up to|walking into|in for|staring "
            rf"(?:at|"
            rf"down)|stuck with|on the hook for|letting myself in for|dealing with|headed (?:for|into)|up against) "
            rf"({DAYS}){END}",
            r"what's on \1",
        ),
        (
            "much|a lot|lots|loads|a load|plenty|tons|heaps|a great deal|anything else",
            rf"{LEAD}(?:is there|are there|have (?:i|we)(?: got)?|do (?:i|we) have|got)(?: (?:really|still|"
            rf"actually))* (?:too |"
            rf"very |so |that )?(?:much|a lot|lots|loads|a load|plenty|tons|heaps|a great deal|a ton|anything "
            rf"else)(?: of "
            rf"(?:{THINGS}|work))?(?: (?:else|on|going on|happening|planned|lined up|left|due|(?:in|on) the (?:books|"
            rf"cards|"
            rf"docket|agenda|diary|calendar|schedule|pipeline|horizon)|to (?:do|{_CAN_DO}|deal with|sort(?: out)?|"
            rf"handle|tackle|finish|get done)))* ({DAYS}){END}",
            r"do i have anything due \1",
        ),
        # what is to be done, by another verb
        (
            "knock|smash|bang |churn|crank|hammer|grind|through|on with|stuck into|see to|attend|face|polish|take on|"
            "round to|"
            "look after|on top|nail|crush|rattle|wrap|clear|chip|off my|to bed|of the way|my hand|hit |achieve|"
            "accomplish|"
            "execute|carry out|start on|dealing|facing|myself",
            rf"{LEAD}((?:what|which|anything|is there anything|how many|how much)\b[\w'’ ]{{0,30}}? (?:(?:i|"
            rf"we)(?:['’](?:ve|m|d))?"
            rf"(?: \w+)?? (?:have(?: got)? to|got to|gotta|must|should|need to|ought to|supposed to|meant to|can|want "
            rf"to|shall)|(?:should|must|can|shall) (?:i|we))) {_CAN_DO}(?= {DAYS}|[\s?]*$| (?:now|next|first|still|"
            rf"soon)\b)",
            r"\1 do",
        ),
        (
            "oblig|required|expected|committed|signed up|down for|down to|bound|booked",
            rf"{LEAD}(?:is there |do i have |have i got )?(?:anything|something|any {THINGS}|what|which "
            rf"{THINGS})(?: (?:that|"
            rf"which))? (?:(?:i|we)(?:['’](?:m|re)| am| are)|(?:am|are) (?:i|we)) (?:(?:obliged|obligated|required|"
            rf"expected|"
            rf"committed|bound|booked(?: in)?|down) to (?:do|be doing|attend|finish|be at)|committed to|signed up "
            rf"(?:for|to)|down for|booked (?:in )?for) ({DAYS}){END}",
            r"do i have anything due \1",
        ),
        (
            " to finish| to do| to complete| to get done",
            rf"{LEAD}(?:which|what)(?: {THINGS})? (?:have|must|should|do|need) (?:i|we)(?: have)? (?:until|till|by|"
            rf"before) ({DATE}) to (?:finish|do|complete|get done|have done){END}",
            r"what's due by \1",
        ),
        (
            "oldest|longest",
            rf"{LEAD}(?:what|which|show me|show|the|my)(?:['’]?s| is| are| has| have| ones?| of (?:these|those|them)| "
            rf"{THINGS}|"
            r" the| been| my)* (?:oldest|(?:sitting|hanging|lying|waiting|on|in|around)(?: (?:there|here|around|about|"
            r"on|"
            rf"my list|the list|for))* (?:the )?longest)(?: (?:ones?|{THINGS}|thing|task|on (?:my|the) list))*{END}",
            "show me my list",
        ),
        (
            "first thing",
            rf"{LEAD}what(?:['’]?s| is) (?:the |my )?(?:very )?first (?:thing|task|job|one)(?: that)? (?:i|we) "
            rf"(?:should|must|need to|have to|ought to|can|gotta) (?:\w+|{_CAN_DO})(?: now| next| today)?{END}",
            "what's next",
        ),
        # what was done
        (
            "did i|did we|have i|have we|i did|i have",
            rf"{LEAD}(?:which|what)(?: (?:of (?:these|those|them)|{THINGS}))? (?:did|have) (i|we)(?:['’]ve)?{ALREADY} "
            rf"{DID}{ALREADY}(?=(?: (?:on|since|in|over|during|between|this|last|yesterday|today|earlier|the "
            rf"other)\b.*)?[\s?]*$)",
            r"what tasks have \1 completed",
        ),
        (
            "which one|which of",
            rf"{LEAD}which (?:ones?|of (?:these|those|them|mine)) (?:did|have) (i|we)(?:['’]ve)?{ALREADY} (?:do|done|"
            rf"finish(?:ed)?|"
            rf"complete[d]?){ALREADY}(?=(?: (?:on|since|in|over|during|this|last|yesterday|today)\b.*)?[\s?]*$)",
            r"what tasks have \1 completed",
        ),
        (" again", r"^((?:what|which|when|where|who|how many|did)\b[^,;.]*?),? again[\s?]*$", r"\1"),
        (
            "done|completed|finished|closed|ticked|crossed|checked|sorted",
            r"^(?:done|completed|finished|closed|ticked(?: off)?|crossed off|checked off|sorted)(?: (?:tasks|ones|"
            r"stuff|things))?"
            r"(?: so far)? ((?:since|between|during|within) (?!me\b|it\b).{2,30}|(?:over|in|for) the (?:last|past) "
            r".{2,20}|(?:this|last) (?:week|month|weekend|year|quarter|morning|"
            rf"{DAY}))[\s?.!]*$",
            r"show completed \1",
        ),
        (
            "due",
            rf"^due (?!\d+(?:st|nd|rd|th)?{TO}\d+(?:st|nd|rd|th)?[\s?.!]*$)((?:between |from "
            rf")?{DATE}{TO}{DATE})[\s?.!]*$",
            r"what's due \1",
        ),
        # in what order
        (
            "sorted|ordered|arranged|ranked| sort | order ",
            r"^((?:.*\b(?:list|show|see|give|display|view|tasks?|items|to-?dos|"
            r"what)\b.*?))[\s,]+(?:and )?(?:sorted|ordered|"
            r"arranged|ranked|sort|order)(?: (?:it|them|these))? (?:by|on|according to|in order of) (?:the |"
            r"their |its )?"
            r"(?:due )?(?:dates?|days?|time|deadlines?|priorit(?:y|ies)|urgency|importance|labels?|names?|age|status)"
            r"[\s?.!]*$",
            r"\1",
        ),
        (
            "everything ",
            r"^((?:please |pls |can you |could you )*(?:list|show(?: me)?|give me|tell me|"
            r"read me)) everything (?:that )?(?:i|we)"
            r"(?:['’]ve| have| need| got|['’]ve got|['’]ve to)? ?(?:left |got |need )?(?:to )?(?:do|get done|"
            r"be done|finish) "
            r"(?:for|about|with|regarding) (?=\S)",
            r"\1 everything about ",
        ),
        (
            "any ",
            rf"^(?:do|did|have) (?:i|we) (?:have |got |have got )?(any [\w-]+) (?:to|i (?:have|need) to) (?:make|"
            rf"do|send|write|"
            rf"pay|run|attend|return|finish|prepare|give|take) (?:on |for )?({DATE})[\s?.!]*$",
            r"\1 \2",
        ),
        (
            "got any",
            rf"^got any(?:thing|\b(?: [\w-]+)?)(?: on| for| due)* (?:for |on )?({DATE})[\s?.!]*$",
            r"anything for \1",
        ),
        (
            "to be anywhere|to be somewhere|to go anywhere",
            rf"^(?:do|am|have) (?:i|we) (?:need|have|supposed|got|meant) to (?:be|go) (?:anywhere|"
            rf"somewhere)(?: on| for)? "
            rf"({DATE})[\s?.!]*$",
            r"what do i have \1",
        ),
        (
            "for the day",
            r"^(?:am|are) (?:i|we) (?:all )?(?:done|finished|through) for the day[\s?.!]*$",
            "what's left today",
        ),
    )
)
