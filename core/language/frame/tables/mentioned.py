"""What people ask and tell by the way of what is on their list: "did I ever put something down about …", "what's
tomorrow looking like", "the contract's off to …", "flu jab's booked for …, stick the date on it".

Put into plain English as ``chatty`` does.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

_TASKS: Final = r"(?:tasks?|ones|things|stuff|jobs|items|to-?dos|chores|bits)"
_PAPERS: Final = (
    r"(?:[\w'’-]+ ){0,2}?(?:contract|letter|e-?mail|form|invoice|report|parcel|package|card|cheque|payment|application|"
    r"proposal|quote|draft|manuscript|return|gift|present|documents?|papers?|paperwork|file|deck|slides|order|cv|"
    r"résumé|resume|claim|forms|letters|invoices|cards|invitations?|invites?)"
)
_MOVED: Final = (
    r"(?:extended|pushed|moved|put|bumped|shifted|rescheduled|postponed|delayed|brought|rearranged|changed|set|"
    r"deferred|"
    r"switched|rebooked|re-booked|kicked|knocked)"
)

MENTIONED: Final = turns(
    (
        # what was put on the list
        (
            "did i|have i|did we|have we",
            r"^(?:(?:hang on|wait|hey|so|and|um)[\s,]+)*(?:did|have) (?:i|we)(?: ever| already| even| actually)* "
            r"(?:put|"
            r"noted?|write|written|jot|jotted|add|added|mention|mentioned|log|logged|stick|stuck|pop|popped|"
            r"include|included|make|made|set|save|saved)(?: down)? (?:something|anything|owt|summat|a (?:task|note|"
            r"reminder|thing|to-?do))(?: (?:down|in|on|up))?(?: (?:there|here|(?:on |in )?(?:my|the) list))? "
            r"(about|for|on|regarding|re|to do with|with) (?=\w)",
            r"do i have anything \1 ",
        ),
        (
            "any|some",
            r"^(?:has|have|did) (?:anyone|anybody|someone|somebody)(?: already| ever| actually| been and)? (?:done|"
            r"finished|"
            r"dealt with|sorted|seen to|do|finish|deal with|sort|see to)(?: out)? (?=(?:the|my|our)\b)",
            "did i do ",
        ),
        (
            "am i |are we ",
            r"^(?:am i|are we) (?:supposed|meant|expected|due|needed|wanted|booked|down)(?: (?:in|to (?:be|go)|for))? "
            r"(?:anywhere|somewhere|anything|something)(?: else)?\b",
            "do i have anything",
        ),
        (
            "am i |are we ",
            r"^(?:what time|when) (?:am i|are we) (?:expected|due|supposed to (?:be|go)|meant to (?:be|go)|booked in|"
            r"booked|"
            r"needed|wanted|down)(?: (?:in|at|for|to))? (?:the |my )?(?=\w)",
            "when is ",
        ),
        (
            "day",
            r"^(?:what(?:['’]s| is)|how(?:['’]s| is| does)|what does) (?:on )?(?:my )?day (?:look(?:ing)?)?(?: "
            r"like)?[\s?.]*$",
            "what's on today",
        ),
        (
            "look",
            r"\b(?:what|how)(?:['’]?s| is| does| will| do)? (?:my |the )?((?:(?:this|next) )?"
            r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|weekend|(?<=this )week|(?<=next )week)(?: "
            r"(?:morning|afternoon|"
            r"evening))?) look(?:ing)?(?: like)?\b",
            r"what's on \1",
        ),
        (
            "week",
            r"^(?:what|how)(?:['’]?s| is| does| will| do)? (?:my|the) (week(?:end)?) look(?:ing)?(?: like)?\b",
            r"what's on this \1",
        ),
        (
            "need|outstanding|left|remain|there",
            r"^what(?: still| else| all)* (?:needs?|has)(?: still)? (?:doing|to be done|sorting|finishing|sorted|"
            r"seeing to)(?: still)? (?:for|on|in|with|around|at|about) (?:the |my |our )?(?!today|tonight|tomorrow|"
            r"this|next|"
            r"now|me\b|us\b|\w+day\b|christmas|easter|thanksgiving)([a-z-]+)[?.]*$",
            r"show \1 tasks",
        ),
        (
            " for ",
            r"^(?:may|might|could|can) (?:i|one|we) (?:possibly |perhaps |please )*(?:trouble|bother|ask|beg) (?:you "
            r")?for "
            r"(?:an? |the )?(?:list|rundown|run-?down|summary|note|reminder) of (?=what|which|all|everything|my|the)",
            "",
        ),
        (
            "numbers",
            r"\b((?:show|give|tell|see|what(?:['’]s| are)|how(?:['’]s| are)) (?:me )?)my numbers\b(?=[\s.?!]*$)",
            r"\1my stats",
        ),
        (
            "so far",
            r"^what(?:['’]s| is| do (?:i|we) have| have (?:i|we)(?: got)?)(?: down| planned| lined up| noted)* for "
            r"(xmas|christmas|thanksgiving|easter|halloween|diwali|eid|hanukkah|ramadan|new year['’]?s?)(?: day)? so "
            r"far"
            r"[\s?.]*$",
            r"show \1 tasks",
        ),
        # of what is there already
        (
            "know|remember|recall",
            r"^(?:(?:so|ok|hey|right|oh|um)[\s,]+)*(?:(?:do )?you (?:know|remember)|remember|y['’]?know|recall) "
            r"((?:the|that|my|our) "
            r"(?!if|when|what)[\w'’ -]{2,40}?)\s*[?,]\s+(?:(?:well|so|ok|yeah|right)[\s,]+)*(?=.*\b(?:it|that|them|"
            r"done)\b)",
            r"\1, ",
        ),
        (
            "scrub|junk|shelve|sack|bin off|chuck|do away|knock",
            rf"^({ASKED})(?:scrub|junk|shelve|sack off|bin off|chuck out|chuck|do away with) ((?:the|that|my) [\w'’ "
            rf"-]{{1,40}}? "
            r"(?:one|task|item|to-?do|entry)|#?\d+|it|that)(?=$|[,.!;]| (?:please|pls|off|too|for me|now|from|on the "
            r"list))",
            r"\1delete \2",
        ),
        (
            "date |day |time |deadline ",
            r"^(.{3,60}?)(?:['’]s| is| are) (?:now |all )?(?:booked|confirmed|scheduled|arranged|set|fixed|sorted)(?: "
            r"in)? (?:for|"
            r"on) (.+?)[,.;]+ (?:(?:so|please|can you|could you|just|and)\s)*(?:stick|put|add|pop|set|note|update|"
            r"change|enter|"
            r"get|whack|bung) (?:the|that|its|this) (?:due )?(?:date|day|time|deadline)(?: and time)? (?:on|in|to|"
            r"against|"
            r"for)(?: (?:it|that|there|the task|the list|that one))?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "face|bother|arsed|stomach|cba",
            r"^(?:(?:i|we) )?(?:cannae|can['’]?t|cannot|couldn['’]?t|cba|canna)(?: really| possibly)?(?: be "
            r"(?:bothered|arsed|"
            r"fussed)| face| stomach)?(?: (?:with|doing|to do|to face))? (?=(?:the|my|our|that)\b.*\b(?:it|that|"
            r"them)\b)",
            "",
        ),
        (
            "both ",
            r"^both (?:of )?(?:the |my |our )?[a-z][\w'’ -]*?s (?:are|were|have been|got) (?:now |both |all |finally )*"
            r"(?:done|paid|sent|bought|made|\w+ed)[\s.!]*$",
            "both are done",
        ),
        (
            "both",
            r"^(?:the |my |our )?[a-z][\w'’ -]*?s (?:are|were|have been|got) (?:now |all |finally )*(?:done|paid|sent|"
            r"bought|"
            r"made|\w+ed)[\s,.–—-]+both(?: of (?:them|those|['’]em))?[\s.!]*$",
            "both are done",
        ),
        (
            "all |both |every",
            rf"^((?:all|both)(?: of)? (?:my|the|our|these|those) (?:[\w-]+ ){{0,3}}?{_TASKS}) (?=to (?:the )?\S)",
            r"move \1 ",
        ),
        (
            "down as",
            r"\b(?:mark|put) ((?:the|my|our|that) .{2,60}?|it|that|this|#?\d+) down as (?=(?:done|finished|completed?|"
            r"paid|sent|"
            r"sorted|bought|booked|\w+ed)\b)",
            r"mark \1 as ",
        ),
        (
            "note ",
            rf"^({ASKED})(?:make|put|add|leave|stick|pop) (?:an? |another )?note (?:against|beside|by|under|next to|"
            rf"with|"
            r"onto|alongside|in) (?=(?:the|my|our|#|\d|task)\b)",
            r"\1add a note to ",
        ),
        (
            "remind",
            r"^((?:(?:please|pls|just|ok|oh|so|and)[\s,]+)*)(?:(?:quit|cease|lay off|leave off|give over|pack in|knock "
            r"off|cut "
            r"out|no more|enough (?:of|with)|don['’]?t bother(?: with)?|no point|no need for)(?: the| your| you)? "
            r"remind(?:ing|ers)|(?:no need|don['’]?t bother|you (?:don['’]?t need|needn['’]?t bother|don['’]?t have)) "
            r"to "
            r"remind|you needn['’]?t remind)(?: (?:me|us))? (?=(?:about|of|to|for)\b)",
            r"\1stop reminding me ",
        ),
        (
            " to | till | until ",
            rf"^((?:the |my |our )(?:[\w'’-]+ ){{0,4}}?[\w'’-]+) (?:(?:has |have )?(?:just |now )?(?:got|gotten|been)|"
            rf"gets) "
            rf"{_MOVED}(?: (?:back|out|forward|off|on|up))? (?:to|till|until) (?=\S)",
            r"move \1 to ",
        ),
        (
            " to ",
            rf"^((?:the |my |our )?{_PAPERS})(?:['’]s| is| are|['’]re)(?: now| all| finally)? (?:off|(?:well )?on "
            rf"(?:its|their) "
            r"way|winging its way|in the (?:post|mail)|out) to (?!an?\b)(?=\w)",
            r"sent \1 to ",
        ),
    )
)
