"""Turns of phrase of those who speak to an assistant: "from next month remind me every …", "read my list out to me",
"is there anything that I ought to know about".

Put into plain English before anything is read, as ``roundings`` does. Only the frame of a sentence is changed, never
what may be the words of a title.
"""

from typing import Final

from core.language.frame.turns import turns

_ASKS: Final = r"^((?:tell|show|list|read|give|see|what|which|how many)\b.*?)"
_REPEATS: Final = r"\b(?:every|each|daily|weekly|monthly|yearly)\b"
_SINCE: Final = r"^(?:from|starting|starting from|beginning|as of|commencing) ((?:\S+ ){0,4}?\S+?),? "

SPOKEN: Final = turns(
    (
        # said once more, or to somebody
        (
            " for me | for us ",
            r"^(set|add|put|create|make|show|give|note|leave|write|record|log|get|read|find|mark|tick) for (?:me|us) "
            r"(?=(?:an?|the|my|our|another|to|all)\b)",
            r"\1 ",
        ),
        (
            "in every",
            r"(?<!weigh )(?<!check )(?<!clock )(?<!log )(?<!sign )(?<!drop )(?<!pop )(?<!dial )(?<!call )"
            r"\bin every (?=(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?)\b)",
            "every ",
        ),
        ("later ", r"^later (?=(?:at|on|around|by) )", ""),
        (
            "calendar|diary|planner|agenda|phone|schedule",
            r"\b(reminder|alarm|alert|entry|event|note|task) (?:in|on|into|onto|to) (?:my|the|our) "
            r"(?:calendar|diary|planner|agenda|phone|schedule) (?=(?:for|to|at|on|about|saying|that)\b)",
            r"\1 ",
        ),
        (
            ": ",
            r"^(?:from|per|as per|via|out of) (?!.*\b(?:\w+day|tomorrow|now|next|noon)\b[^:]*:)"
            r"(?:the |today's |yesterday's |this morning's |my |our )?[a-z][\w-]*(?: [\w-]+)?: (?=\S)",
            "",
        ),
        # since when, before what repeats
        (
            "every|each|daily|ly",
            rf"{_SINCE}(remind me .*?{_REPEATS}.*?)( to .*)$",
            r"\2 starting \1\3",
        ),
        (
            "every|each|daily|ly",
            rf"{_SINCE}(?=(?:please |pls |can you |could you )*(?:remind me|add|put|set|schedule|i need to|i have "
            rf"to)\b)"
            rf"(.*{_REPEATS}.*?)(?= (?:until|till|through)\b|[.!]*$)",
            r"\2 starting \1",
        ),
        ("of the", r"\b(for|on|by|before|until|till) the (?:first|1st) of the (?:new )?year\b", r"\1 1 january"),
        # what is asked about, without what it is to oneself
        (
            " i | we ",
            r"^((?:(?:is|are) there |(?:do|have) (?:i|we) (?:have|got) |got )?(?:anything|any|something|stuff|what|"
            r"which)\b.*?) (?:that |which )?(?:i|we) (?:ought to|should|need to|have to|must|might want to|may want to|"
            r"can|could|'d better) (?:(?:really|still|probably) )*(?:be )?(?:know|worry|worried|think|care|hear|knock|"
            r"aware|mindful|concerned|bothered|pay attention|stress)(?: (?:about|of|out|with|on|over|to|off))*[?.]*$",
            r"\1",
        ),
        ("any|something", r"^(?:anything|something|any)[?.]*$", "is there anything"),
        (
            "n't|nt | not ",
            r"^((?:how|what|which|show|list|tell|give|any|anything|everything|all)\b.*?)(?: in (?:total|all))? "
            r"(?:that|which|i|we) (?:are not|aren'?t|is not|isn'?t|have not been|haven'?t been|haven'?t|have not)"
            r"(?: yet| been)* (?:done|finished|completed|ticked off|started)(?: yet)?\b",
            r"\1 not done",
        ),
        (
            "manage|round|end|happen",
            r"^((?:what|which|how)\b.*?\b(?:did|have) (?:i|we)) (?:manage(?:d)?|get (?:a)?round|got (?:a)?round|end up|"
            r"ended up|happen(?:ed)?) to (?=\w)",
            r"\1 ",
        ),
        (
            "my |the ",
            r"^(?:(?:please|pls|can you|could you|go ahead and|just) )*(?:read|show|say|call|go) "
            r"(?:through |over )?(?:me )?(my|the) (list|tasks|to-?dos?)(?: (?:out|back|aloud|out loud))*"
            r"(?: (?:to|for) (?:me|us))?[?.]*$",
            r"show \1 \2",
        ),
        (
            "say|said|promise|agree|tell|told|plan",
            r"^(what|which)((?: \w+)?) (?:did|have) (i|we) (?:say|said|promise[d]?|agree[d]?|tell \w+|told \w+|"
            r"plan(?:ned)?) (?:that )?(?:(?:i|we)(?:['’]d|['’]ll| would| will) |to )(?=do\b|get done\b|finish\b)",
            r"\1\2 do \3 have to ",
        ),
        (
            "read ",
            r"^((?:can|could|would|will) (?:you|u) |please |pls )*read (?:me|us) (?=what(?:['’]?s| is)\b)",
            "tell me ",
        ),
        (
            "what am i",
            r"^what am i (?:on the hook|down|in|signed up|booked|booked in|scheduled|responsible|on the line) for"
            r"(?= \w)",
            "what do i have",
        ),
        ("to-dos", rf"{_ASKS}\bto-dos\b", r"\1todos"),
        ("p1s|p2s|p3s", rf"{_ASKS}\bp([123])s\b", r"\1p\2 tasks"),
        # the list, by its labels: "open tasks w/ label infra"
        (
            "label|tag",
            r"^(?:show (?:me )?|list )?((?:(?:all|my|the|open|pending|overdue|outstanding|active|unfinished|remaining|"
            r"late|urgent|"
            r"(?:high|low|medium)(?: priority|-priority| prio)?) )*(?:tasks?|items?|to-?dos?|jobs|chores|ones|things)) "
            r"(?:that are |which are )?(?:(?:with|w/?|under|having|by|in)(?: (?:the|a))? (?:label|tag)|label|tag|"
            r"labell?ed|tagged)(?: (?:as|with))? [#+]?([\w-]+)[\s.?!]*$",
            r"show \1 with label \2",
        ),
        # what is asked politely, or only in case
        (
            "may i|might i|can i|could i|may we|can we|could we",
            r"^(?:may|might|can|could) (?:i|we) (?:please |kindly |just |also )*(?:ask|enquire|inquire)(?: you)?,?:? "
            r"(?=(?:what|which|how|when|if|whether|is|are|do|have)\b)",
            "",
        ),
        (
            "may i|might i|can i|could i|may we|can we|could we",
            r"^(?:may|might|can|could) (?:i|we) (?:please |kindly |just |also )*(?:request|ask)(?: (?:the following|"
            r"you|"
            r"this|one thing|something))?\s*(?::|that you)\s+(?=\w)",
            "please ",
        ),
        (
            "if i |if we |when i |when we ",
            r"^what (?:all )?(?:breaks|goes(?: away| missing| wrong)?|changes|disappears|(?:gets|is|will be) (?:lost|"
            r"removed|"
            r"deleted|gone)|(?:do|will|would) (?:i|we) lose|would (?:happen|break|change|go)|will (?:happen|break|"
            r"change|"
            r"go)) (?:if|when) (?=(?:i|we) )",
            "what happens if ",
        ),
        # who took something off the list
        (
            "did u |did ya |did some|did any|has some|has any|did we |have you |have u |did the ",
            r"^(?:did (?:u|ya|some(?:one|body)|any(?:one|body)|we|the bot) (delete|remove|erase|bin|archive|complete|"
            r"finish|move|rename|change|add)|(?:has|have) (?:some(?:one|body)|any(?:one|body)|you|u) (?:just |already "
            r")?(delete|remove|erase|archive|complete|finish|move|rename|change|add)n?e?d) (?=(?:the|my|our|that) )",
            r"did you \1\2 ",
        ),
        # thought in another language
        (
            "not more ",
            r"\b(is|are) not more (?=(?:necessary|needed|required|relevant|important|there|valid|possible|due)\b)",
            r"\1 no longer ",
        ),
        (
            "finished|done|complete|ready|closed",
            r"\b(?:set|put|turn|switch|change) (it|that|this|them|(?:task |#)?\d+|the [\w -]{2,40}?) (?:on|to|as) "
            r"[\"'“‘]?(?:finished|done|completed?|ready|closed)[\"'”’]?(?=$|[.!,?])",
            r"mark \1 as done",
        ),
        (
            "backward|un-did|undone",
            r"\b(?:make|do|turn|set) (?:it|that|this) (?:(?:back|again) )?(?:backwards?|un-?done)(?=$|[.!,?])",
            "undo that",
        ),
        (
            ", is |. is |; is ",
            r"(?<=\w)[,.;]\s+is (?:(?:very|really|so|quite|super|extremely|most|too) )*(important|urgent)(?=[\s.!]*$)",
            r", it's very \1",
        ),
        # one thing said of another, without a comma
        (
            " make it | make that ",
            r"^((?:the |my |our )?(?!(?:please|can|could|just|and|then|so|add|put|set|task|i|we|you|to|don|do|let)\b)"
            r"[a-z][\w'’-]*(?: (?!(?:make|and|to|on|at|by|for|today|tomorrow|tonight|"
            r"\w+day)\b)[\w'’-]+){0,3}) make (?:it|"
            r"that) (?=(?:a |an )?(?:high|low|medium|urgent|top|p[123]\b)[\w -]*(?:$| and ))",
            r"\1, make it ",
        ),
        (
            " list ",
            r"\b((?:delete|remove|drop|take|scratch|strike|cross|get rid of|knock|bin) .{2,50}? (?:off|"
            r"from) (?:of )?(?:"
            r"my|the|our) (?:to-?do )?list) (?=(?:i|we|he|she|they|it|there|his|her|my|our|their|the|someone|somebody|"
            r"nobody|mum|mom|dad)(?:['’]\w+)? [\w'’]+ \w)",
            r"\1, ",
        ),
        (
            "apolog|sorry ",
            r"(?<=\w)[,.;]?\s+(?:(?:and|but|so|i)\s+)*(?:apologi[sz]e|(?:my )?(?:sincere )?apologies|(?:am |['’]m )?"
            r"(?:very |so )?sorry) for (?:the |my |being |this |any |such )*(?:late\w*|delay\w*|wait|inconvenience|"
            r"confusion|trouble|mess|hold-?up|bother|slow\w*)[\s.!]*$",
            "",
        ),
        # what is needed, several things of it
        (
            "need ",
            r"^(?:(?:i|we|oh|also|and|so) )*need (?!(?:to|you|u|your|help|a hand|him|her|them|it|that|this|someone|"
            r"somebody|more time|not)\b)(?=[^,.;?]+, (?:[^,.;?]+, )*(?:and |& )?[^,.;?]+$)(?=.*(?:,| and |"
            r" & ))(?!.*\b(?:"
            r"because|so|before|can|could|please|is|are|has|have|to|by|i|we|for(?! (?:the|my|our) [\w'-]+,))\b)",
            "add ",
        ),
        # one date for all, and a note that goes on
        (
            "add: |new: |tasks: |todo: ",
            r"^(?:add|new|tasks|todo): (?=[^:]+[,.;] (?:all|both|each)(?: of (?:them|these))?(?: (?:due|by|on|for))? "
            r"[\w ]{2,20}[.!]*$)",
            "add ",
        ),
        (
            "note on |notes on |note for |note to |notes for ",
            r"^notes? (?:on|for|to) (#?\d+|(?:the|my|our) [\w' -]{2,30}?): (?=[^,.;]+[,.;] )",
            r"add a note to \1: ",
        ),
    )
)
