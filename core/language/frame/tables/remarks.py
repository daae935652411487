"""What is said by the way, as to a colleague: "the offer is out since this morning", "for school, what is still open?",
"I was thinking it would be good to …", "would you mind jogging my memory about …".

Put into plain English before anything is read, as ``roundings`` does.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

_NO_DAY: Final = (
    r"(?!(?:today|tonight|tomorrow|this|next|last|now|me|us|it|them|that|which|what|when|overdue|urgent|open|done|"
    r"high|low|"
    r"important|other|some|any|all|\w+day|week|weekend|month|christmas|easter|thanksgiving)s?\b)"
)
_OPEN: Final = r"(?:open|left|missing|outstanding|to do|to be done|pending|remaining|undone|lacking|needed|not done)"
_WHAT_IS_OPEN: Final = (
    rf"(?:what(?:['’]s| is| are)?(?: (?:still|yet|there|all))*(?: {_OPEN})+(?: to do)?|what (?:do|have) (?:i|we)(?: "
    rf"(?:still|"
    rf"yet|got|have|left))*(?: {_OPEN})*|anything (?:still )?(?:left|{_OPEN}))(?: then| now| please)?[\s?.!]*$"
)

REMARKS: Final = turns(
    (
        (
            " any | some | much ",
            rf"^(?:(?:and|so|ok|hey)[\s,]+)*(?:do|have) (?:i|we) (?:have|got|still have)(?: got)? (?:any|some|"
            rf"much)(?: more)? (?:work|stuff|things|"
            rf"tasks|jobs)(?: still)? {_OPEN} (?:for|at|in|on) (?:the |my |our )?{_NO_DAY}([a-z][\w-]+)[\s?.!]*$",
            r"show \1 tasks",
        ),
        # what is asked about, named first
        (
            "what|anything",
            rf"^(?:(?:and|so|ok|now|then|right)[\s,]+)*(?:for|about|regarding|concerning|as for|on) (?:the |my |our "
            rf")?{_NO_DAY}"
            rf"([a-z][\w-]+)(?: (?:things|stuff|tasks|jobs|list|side))?\s*[,:;–—-]+\s*{_WHAT_IS_OPEN}",
            r"show \1 tasks",
        ),
        (
            "what|anything",
            rf"^(?:(?:and|so|ok|now|then|right)[\s,]+)*(?:the |my |our )?{_NO_DAY}([a-z][\w-]+) (?:things|stuff|tasks|"
            rf"jobs|items|"
            rf"matters|errands|chores)\s*[,:;?–—-]+\s*{_WHAT_IS_OPEN}",
            r"show \1 tasks",
        ),
        (
            "what have ",
            r"\bwhat have (i|we)(?: got)?(?: (?:still|yet|left|also))* to (do|finish|get done|be doing|see to)\b",
            r"what do \1 still have to \2",
        ),
        (
            "should",
            r"^(what (?:(?:all )?should (?:i|we) have|ought (?:i|we) to have) (?:done|finished|got done))(?: by "
            r"now)?,? (?:and|but)"
            r" (?:have ?n['’]?t|have not|huvnae|havenae|hinnae|didn['’]?t|did not|not)(?: yet| done| "
            r"finished)?[\s?.!]*$",
            r"\1 by now",
        ),
        (
            "is it|is that|are they|is this|was it|has it",
            r"^(?:(?:so|and|hey|ok)[\s,]+)*((?:that|the|my|our|those) [\w'’-]+(?: (?!is\b|"
            r"are\b)[\w'’-]+){0,5}?)\s*[,:;–—-]+ (?:is|are|was|"
            r"has|have) (?:it|that|this|they|those)(?: been)? (?:done|finished|complete(?:d)?|sorted|ready|paid|sent|"
            r"over|through)"
            r"(?: (?:or not|yet|already|now|by now))*\s*\?*$",
            r"is \1 done?",
        ),
        # done since
        (
            " since | as of ",
            r"^(?:(?:so|and|well|ok)[\s,]+)*((?:the|my|our|that) [\w'’-]+(?: (?!is\b|are\b)[\w'’-]+){0,5}?) (?:is|are|"
            r"has been|"
            r"went) (?:out|in|off|away|through|sent|gone|posted|submitted|paid)(?: the door)? (?:since|as of) "
            r"(?:this (?:morning|afternoon|week|noon)|yesterday|today|now|last (?:night|week)|an hour(?: ago)?|lunch|"
            r"noon|"
            r"\w+day)[\s.!]*$",
            r"\1 is done",
        ),
        # reminders
        (
            "my memory",
            r"^((?:(?:please|pls|hey|hi|would you mind|(?:can|could|would|will) you(?: please)?|do you "
            r"mind)[\s,]+)*)(?:jog(?:ging)?|"
            r"prod(?:ding)?|nudg(?:e|ing)) my memory (?=(?:at|on|in|about|to|tomorrow|tonight|this|next|before|of|"
            r"when)\b)",
            r"\1remind me ",
        ),
        (
            "remind me",
            r"^((?:today|tomorrow|tonight|on |at |in |this |next |(?:mon|tues|wednes|thurs|fri|satur|"
            r"sun)day)[^,;.?]{0,40}?),? "
            r"(?:(?:please|pls|kindly|(?:can|could|will|would) you)(?: please| kindly)? )+(?=remind me (?:to|about|of|"
            r"that)\b)",
            r"\1 ",
        ),
        (
            "remind us",
            rf"^({ASKED})remind us (?=(?:at|on|in|about|to|of|tomorrow|tonight|this|next|the morr)\b)",
            r"\1remind me ",
        ),
        ("the morr", r"\bthe morr(?:a|ow)\b", "tomorrow"),
        # what stands before a chore
        (
            "thinking|wondering",
            r"^(?:(?:so|and|hey|oh)[\s,]+)*(?:i|we)(?: was|['’]m| am|['’]ve been| were|['’]re| have been) (?:just |"
            r"also )?"
            r"(?:thinking|wondering)(?: that| if| whether)? (?=it(?:['’]d| would| might|['’]s| is) (?:be )?(?:good|"
            r"nice|great|wise|"
            r"sensible|best|smart|clever|an idea|time|better|useful) (?:idea )?to [a-z])",
            "",
        ),
        (
            " be |d like to | love to | like to | want to ",
            r"^(?:(?:i|we)(?:['’]d| would| really would|['’]d really) (?:like|love|want|prefer) to (?=(?:get|"
            r"have) (?:the|my|our|"
            r"his|her|their|a|an) )|(?:it(?:['’]d| would| might) be|(?:it['’]s|it is) (?:probably )?) ?(?:good|nice|"
            r"great|wise|sensible|"
            r"best|smart|better|"
            r"useful|time)(?: idea)? to )(?=(?:get|have) \S.* (?:done|cut|sorted|fixed|checked|[a-z]{3,}ed)\b)",
            "add ",
        ),
        (
            ", well|, i mean|, admittedly|, against|, foolishly|, stupidly|, reluctantly|, somehow",
            r",\s+(?:well|i mean|admittedly|against my better judge?ment|foolishly|stupidly|reluctantly|"
            r"somehow)(?:,\s+[^,;.?]{3,50})?,"
            r"\s+(?=to [a-z]+ [a-z])",
            " ",
        ),
        (
            "promised",
            r"^(?:(?:so|and|oh|also)[\s,]+)*(i|we)(?:['’]ve| have|['’]d| had)? promised (?:(?:my|the|our) )?(?!(?:to|"
            r"me|that|i|we|you|"
            r"myself|ourselves)\b)[\w'’-]+(?: [\w'’-]+)? to (?=[a-z]+ [a-z])",
            r"\1 need to ",
        ),
        (
            "itself",
            r"(\d(?:st|nd|rd|th)?|day|tomorrow|morning|evening|week|month) itself\b(?! (?:is|was|has|will)\b)",
            r"\1",
        ),
        (
            "arvo|mornin|evenin|avo",
            r"^(?:arvo|mornin['’]?|evenin['’]?|afternoon|['’]?avo)(?: (?:all|mate|mates|bud|love|pal|errand|boss|team|"
            r"there))?[\s]*[,!.]+\s+"
            r"(?=\w+[^,]* \w)",
            "",
        ),
    )
)
