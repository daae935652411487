"""What is asked of the list by its shape, in whatever words: what is past its date, what must be done by a day, what a
day has in store, what is left, what comes first.

Each shape is put as the plainest question of its kind.
"""

from typing import Final

from core.language.frame.tables.of_a_kind import OF_A_KIND
from core.language.frame.tables.of_one import DAY, LEAD, SOME_DAY
from core.language.frame.tables.stocktaking import STOCKTAKING
from core.language.frame.turns import turns

_LATE: Final = (
    r"(?:delayed|expired|lapsed|out of date|overrunning|overrun|past due|slipp(?:ed|ing)(?: (?:past|by|behind)"
    r"(?: (?:its|their|the|my) (?:due )?(?:dates?|deadlines?))?)?|(?:(?:gone|went|run|ran|go) )?(?:past|over|beyond)"
    r"(?: (?:its|their|the|my))? (?:due )?(?:dates?|deadlines?|time)|passed(?: (?:its|their|the|"
    r"my))? (?:due )?(?:dates?|deadlines?)|missed (?:its|their|the|my) (?:due )?(?:dates?|deadlines?)|(?:in )?arrears|"
    r"late(?: (?:by now|already|now))?|overdue)"
)
_IS: Final = (
    r"(?:['’](?:s|ve|re)|s| is| are| has| have| was| were| been| being| got| gotten| already| now| still| that)*"
)
_OF_LIST: Final = (
    r"(?: (?:tasks?|ones?|things?|stuff|items?|jobs?|chores?))?(?: of (?:these|those|them|mine|my (?:tasks|"
    r"things|jobs)|the (?:tasks|things|list|lot)))?(?: (?:tasks?|ones?|things?|stuff|items?|jobs?))?"
)
_ANY: Final = (
    r"(?:is there (?:anything|something|any(?: tasks?| stuff| things?)?|much|a task)|"
    r"are there (?:any )?(?:tasks|things|"
    r"ones)|(?:have (?:i|we) (?:got )?|do (?:i|we) have |got )?(?:anything|something|any tasks?|much)|"
    r"what(?: (?:tasks?|things?|stuff|jobs))?|which(?: ones?| tasks?| things?| jobs?)?)"
)
_DONE: Final = (
    r"(?:do|finish|complete|get (?:done|finished|completed|sorted|in|out)|have (?:done|finished|ready|sorted)|sort(?: "
    r"out)?|hand in|turn in|submit|deliver|wrap up|deal with|take care of|see to|handle|attend to|tackle|be doing)"
)
_OBLIGED: Final = (
    r"(?:(?:that|which) )?(?:i|we)(?:['’]ve|['’]m|['’]d| am| are)? (?:(?:still|really|absolutely|definitely|also) )*"
    r"(?:must|should|have(?: got)? to|got to|gotta|need to|ought to|(?:am )?supposed to|(?:am )?meant to|better|"
    r"want to|can)"
)
_TO_BE: Final = (
    r"(?:(?:that|which) )?(?:(?:still|really) )*(?:has|have|needs?|must|should|wants?|"
    r"ought)(?: got)?(?: to)?(?: be| get)?"
    r" (?:done|finished|completed|doing|finishing|completing|sorted|sorting|happen|to happen|attention|in|ready)"
)
_KINDS: Final = r"(?:business|matters|affairs|bits(?: and (?:bobs|pieces))?|gubbins|crap|shit|duties|bits'?n'?bobs)"

SURVEYING: Final = (
    STOCKTAKING
    + OF_A_KIND
    + turns(
        (
            # the things that are on a list, by other names
            (
                "these|those|them",
                rf"{LEAD}(how many|which|what|any|are any|is any|what number) of (?:these|those|them)(?: (?:tasks|"
                rf"things))?(?= (?:are|is|were|have|has|do|did)\b)",
                r"\1 tasks",
            ),
            (
                "jobs|chores|duties",
                r"^((?:(?:show|list|give|tell)(?: me| us)? )?(?:(?:my|all|the|any|our|what are|today['’]?s|"
                r"tomorrow['’]?s|"
                rf"tonight['’]?s|(?:this|next) (?:week|weekend|month)['’]?s|{DAY}['’]?s) )*)(?:jobs|chores|duties)"
                r"(?=[\s?.!]*$| (?:for|on|due|left|today|tomorrow|tonight|this|next|by|that are|which are|still|to "
                r"do)\b"
                r"(?!.*\d))",
                r"\1tasks",
            ),
            (
                "business|matters|affairs|bits|gubbins|crap|shit|duties",
                rf"{LEAD}((?:what|which|any)(?: (?:other|more))? (?!(?:is|are|the|my|of)\b)[a-z-]+) {_KINDS}"
                r"(?=[\s?]*$| (?:have|do|are|is|did|left|for|on|this|next|today|tomorrow|due|should|must)\b)",
                r"\1 stuff",
            ),
            (
                "how many",
                rf"{LEAD}how many(?: of (?:these|those|them|my tasks))?(?: (?:tasks?|things?|jobs?|items?))? "
                rf"(?:did|have) (i|we)"
                r"(?:['’]ve)?(?: (?:already|actually|managed? to|just|really))* (?:do|done|finish(?:ed)?|complete[d]?|"
                r"tick(?:ed)? off|cross(?:ed)? off|check(?:ed)? off|close[d]?|handle[d]?)(?= |[?.]|$)(?! to\b)",
                r"how many tasks have \1 completed",
            ),
            # what is late
            (
                "delay|expire|lapse|out of date|overr|past|slip|over |beyond|passed|missed|late|arrears",
                rf"{LEAD}(?:how many|number of)(?: tasks| things| ones| jobs)?{_OF_LIST}{_IS} {_LATE}[\s?.!]*$",
                "how many tasks are overdue",
            ),
            (
                "delay|expire|lapse|out of date|overr|past|slip|beyond|passed|missed|arrears",
                rf"{LEAD}(?:what|which|is anything|anything|something|is something|are any|any|"
                rf"whatever){_OF_LIST}{_IS} "
                rf"{_LATE}[\s?.!]*$",
                "what's overdue",
            ),
            (
                "late|overdue",
                rf"{LEAD}(?:what|which|any)(?: tasks| ones)? of (?:these|those|them|mine){_IS} {_LATE}[\s?.!]*$",
                "what's overdue",
            ),
            (
                "slide|slip|blown|deadline|hanging over|on time",
                rf"{LEAD}(?:what|which(?: ones| tasks| things)?|anything|is there anything)(?: (?:have|did|do|has|am))?"
                r"(?: (?:i|we)(?:['’]ve| have)?)?(?: (?:let|allowed to))? (?:slide|slip(?: by)?|blown|"
                r"hanging over (?:me|us)|"
                r"miss(?:ed)? the (?:deadline|date)(?: (?:on|for|of))?|not (?:do|done|finish|finished) on "
                r"time)[\s?.!]*$",
                "what's overdue",
            ),
            (
                "past|passed|gone|over",
                r"^((?:please |pls )?(?:(?:all|everything|anything|whatever)(?: of (?:it|them|those))?)) (?:that |"
                r"which )?"
                r"(?:['’]s |is |are |has |have )?(?:gone |went )?(?:past|passed|over|beyond) (?:its|their|the) (?:due "
                r")?"
                r"(?:dates?|deadlines?)\b",
                r"\1 overdue",
            ),
            # what must be done by a day
            (
                "must|should|have to|got to|gotta|need to|ought|supposed|meant|want to|better|can ",
                rf"{LEAD}({_ANY})(?: important| urgent| else)? {_OBLIGED} {_DONE}(?= (?:by|before|until|till|for|on|"
                r"this|next|today|tomorrow|tonight|in the)\b)",
                r"\1 due",
            ),
            (
                "done|doing|finish|complet|sort|happen|attention|ready| in ",
                rf"{LEAD}({_ANY})(?: important| urgent| else)? (?:{_TO_BE}|(?:that['’]?s )?needing (?:done|doing|"
                rf"finished)|to (?:do|finish|complete|be done|get done))(?= (?:by|before|until|till|for|on) "
                rf"(?:{DAY}|the \d|today|tomorrow|tonight|this|next|end|noon|lunch|\d|[a-z]+ \d))",
                r"\1 due",
            ),
            # what a day has in store
            (
                "stand|cooking|brewing|books|lying|sitting|cracking|waiting",
                rf"{LEAD}what(?:['’]?s| is| are|s)?(?: (?:still|there))?(?: (?:stands?(?: there)?|standing|"
                rf"cooking|brewing|"
                rf"cracking|lying (?:ahead|around)|sitting(?: there)?|waiting(?: there)?|(?:on|in) the books))+"
                rf"(?: (?:for me|there))?(?= (?:on|for|this|next|today|tomorrow|tonight|{DAY})\b)",
                "what's on",
            ),
            (
                "how",
                rf"{LEAD}how(?:['’]?s| is) ((?:this |next )?{DAY}|tomorrow|today)(?: (?:looking|shaping up|"
                rf"like))*[\s?]*$",
                r"what's on \1",
            ),
            (
                "busy|full|packed|loaded|tight|hectic|bad|heavy|light|crammed",
                rf"{LEAD}how (?:busy|full|packed|loaded|tight|hectic|bad|heavy|light|crammed|booked up) (?:am i|"
                rf"are we|is my|is|"
                rf"will (?:i|we|it) be|does my|does)(?: (?:on|for|my))?(?: look)? ((?:this |next )?(?:{DAY}|today|"
                rf"tomorrow|week|month|weekend|morning|afternoon|evening))(?: look(?:ing)?)?[\s?]*$",
                r"what's on \1",
            ),
            # what is left, and what is put off
            (
                "need|want",
                rf"{LEAD}(which|what) ((?!(?:is|are|of|do|does|did|has|have|else|still|one|ones|i|we|tasks?|"
                rf"things?|jobs?)\b)[a-z-]+"
                rf"(?: [a-z-]+)?)(?: (?:still|now))? (?:need|needs|want|wants)(?: (?:to be|to get))? (?:doing|done|"
                rf"sorting|sorted|paying|paid|finishing|finished|attention|[a-z]+ing)(?: {SOME_DAY})?[\s?]*$",
                r"any \2 left?",
            ),
            (
                "hanging|linger|left over|carried over|rolled over|kicking about|lying about",
                rf"{LEAD}(?:what|which ones|anything)(?:['’]?s| is| are| was| were|s)?(?: (?:still|been|got))* "
                rf"(?:hanging "
                r"(?:around|about|over)|lingering|left over|carried over|rolled over|kicking (?:about|around)|"
                r"lying (?:about|around)) (?=from )",
                "what's outstanding ",
            ),
            (
                "by now|putting off|avoid|neglect|procrastinat|dodging|ages|longest",
                rf"{LEAD}(?:what|which(?: ones?| tasks?| things?)?|anything)(?: (?:have|am|should|was|is|"
                rf"that))*(?: (?:i|we)"
                r"(?:['’]ve|['’]m| have| am)?)?(?: (?:be|been))? (?:done by now|finished by now|putting off|"
                r"avoiding|neglecting|"
                r"dodging|procrastinating on|sitting (?:there|around) (?:for ages|the longest|longest))[\s?]*$",
                "what's overdue",
            ),
            (
                "n't|n’t|nt ",
                rf"{LEAD}(?:what|which ones?) (?:is|are)n['’]?t (?=urgent|important|done|finished)",
                "what's not ",
            ),
            (
                "how many",
                rf"{LEAD}how many(?: (?:more|are|is|do i have|have i got|tasks|things|jobs))* (?:to go|more(?: to "
                rf"(?:do|go))?|still to (?:do|go)|to get through|left to do|still left|remain|remaining)[\s?]*$",
                "how many tasks are left",
            ),
            (
                "how many",
                rf"{LEAD}how many(?: (?:do i have|have i got|are there|are))? (?:for|under|in|about) (?:the |my )?"
                rf"(?!(?:{DAY}|today|tomorrow|tonight|this|next|total|all|me|now|progress)\b)([a-z-]+)[\s?]*$",
                r"how many \1 tasks are left",
            ),
            (
                "good for|damage|craic|story|script|score|plan|deal|programme|program|line-?up|vibe|word",
                rf"{LEAD}what(?:['’]?s| is) (?:good|the (?:damage|craic|story|script|score|deal|programme|program|"
                rf"lineup|line-up|vibe|word|sitch|situation)) (?:for|on|with) ({SOME_DAY})[\s?]*$",
                r"what's on \1",
            ),
            (
                "up to|looking at|in for|facing",
                rf"{LEAD}what (?:am i|are we) (?:up to|in for|facing|up against)(?: (?:on|for))? ({SOME_DAY})[\s?]*$",
                r"what's on \1",
            ),
            (
                "hit me with|memory|refresh me|bring me up to|get me up to|clue me in",
                r"^(?:please |pls |can you |could you )*(?:hit me with|(?:refresh|jog) my memory (?:on|about|of|"
                r"for)|refresh me on|"
                r"(?:bring|get) me up to (?:speed|date) (?:on|with|for)|clue me in on) (?=(?:today|tomorrow|"
                rf"tonight|this |next |the (?:list|week|day)|what|everything|my (?:day|week|list|tasks)|{DAY}))",
                "show me ",
            ),
            (
                "have i|have we",
                rf"{LEAD}what (?:have|has) (?:i|we) (?:(?:still|left|got|yet) )*to (?:do|get done|finish) "
                rf"(?=(?:for|in|on|at|with) )",
                "what do i have to do ",
            ),
            (
                "have|got|are there",
                rf"{LEAD}((?:do|have) (?:i|we)(?: have| got)?|are there)(?: any)? ([a-z-]+s) to (?:pay|do|make|"
                rf"send|write|buy|post|return|book|read|finish|attend|call|sign|review)(?= (?:{SOME_DAY})|[\s?]*$)",
                r"\1 any \2",
            ),
            (
                "related|wise|connected",
                r"^(?:show |list )?(?:me )?(?:everything|anything|all(?: things| tasks| stuff)?|things|stuff) "
                r"(?:that['’]?s )?([a-z-]+)[- ](?:related|connected)[\s?.!]*$",
                r"show me everything about \1",
            ),
            # what was done, and the whole list
            (
                "done|completed|finished",
                r"^(?:done|completed|finished|closed)(?: (?:tasks|ones|stuff|things))?(?: so far)? (today|"
                r"yesterday|(?:this|last) (?:week|month|weekend))[\s?.!]*$",
                r"show completed \1",
            ),
            (
                "list",
                r"^(?:please |pls )?(?:can|could|may|might) (?:i|we) (?:please )?(?:have|get) (?:a look at "
                r")?(?:my|the)( whole| full| entire)? (?:to-?do )?list(?: please| pls| now)*[\s?.!]*$",
                "show me my list",
            ),
            (
                "overdue|late|urgent|high priority|low priority|completed|open|pending",
                rf"{LEAD}(?:are there|is there|do (?:i|we) have|have (?:i|we) got)(?: any| some)? (overdue|late|"
                rf"urgent|high priority|"
                r"low priority|completed|finished|open|pending) (?!tasks?\b|things?\b|ones?\b|stuff\b|"
                r"items?\b)([a-z-]+)"
                r"(?: (?:tasks?|things?|stuff|ones?|items?|jobs?))?(?: left)?[\s?]*$",
                r"what \2 stuff is \1",
            ),
            (
                "what",
                r"^(?:(?:i['’]?ve |i have |i )?got (?:about |only |just )?(?:\d+|an?|half an|some|a few|five|ten|"
                r"twenty|thirty) "
                r"(?:spare |free )?(?:minutes?|mins?|hours?|time)(?: (?:free|to spare|spare|left|now))*|i['’]?m "
                r"(?:bored|free|ready|"
                r"done)(?: now)?)[\s,.;–—-]+(?:so )?(?:what(?:['’]?s next| now| (?:can|should|shall|could) i "
                r"(?:do|tackle|get done|work on|start))\b.*)$",
                "what should i do",
            ),
            (
                "anything",
                r"^(?:should|must) (?:i|we) (?:be doing|do|be getting on with) anything(?: (?:right )?now)?[\s?]*$",
                "do i have anything due",
            ),
            # what is to come first
            (
                "first|next|soonest|nearest|closest|begin|start",
                rf"{LEAD}(?:what(?:['’]?s|s| is)?|which(?: one| task)? is|which(?: one| task)?)(?: (?:my|the|due|up))*"
                r"(?: (?:comes?|coming)(?: up)? (?:first|next|soonest)| (?:soonest|nearest|closest)(?: deadline)?)"
                r"(?: (?:up|due|deadline|then|on (?:my|the) list))*[\s?]*$|"
                rf"{LEAD}where (?:should|do|shall|can) (?:i|we) (?:start|begin)[\s?]*$",
                "what's next",
            ),
            # what is open for somebody
            (
                "need",
                rf"{LEAD}what (?:do|does) (?:the|my|our) (?!(?:list|day|week)\b)([\w'’-]+(?: [\w'’-]+)?)(?: still)? "
                rf"need"
                r"(?: doing| done| (?:me|us) to do)?[\s?]*$",
                r"what do i have to do for \1",
            ),
        )
    )
)
