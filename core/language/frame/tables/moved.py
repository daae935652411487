"""What people tell of a date that changed, without asking for it in so many words: "the dentist rang, it's thursday
at 10 now", "won't manage the report today, friday will have to do", "sunday's better for the garage".

Put as the plain request that it is; a task that isn't there is asked about.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

WHEN: Final = (
    r"(?:(?:on|at|for|by) )?(?:(?:next|this|early|late) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|"
    r"tonight|the \d|the (?:week|morning|afternoon|evening)|\d{1,2}[.:]\d\d|\d|noon|midday|week\b|month\b|"
    r"weekend|half |quarter |(?:mon|tues?|weds?|thur?s?|fri|sat|sun)\b|"
    r"jan|feb|march|april|may \d|june|july|aug|sep|oct|nov|dec)[^,.;!?]*?"
)
_NAME: Final = r"(?:the|my|our|that) (?!\w+ (?:i|we|you)\b)[\w'’-]+(?: (?!so\b|and\b|but\b|is\b|then\b)[\w'’-]+){0,4}?"
_BARE: Final = (
    r"(?!(?:i|we|you|he|she|they|it|that|this|there|what|who|if|when|add|the|my|our)\b)[a-z][\w-]+(?: [\w'’-]+){0,3}?"
)
_TODAY: Final = (
    r"(?: (?:today|tonight|tomorrow|this \w+|in time|now|after all|on time|by then|(?:on |by )?\w+day|as planned))?"
)
# Why it isn't done then: ", I'm shattered", ", too tired".
_EXCUSE: Final = (
    r"(?:\s*[,;.–—-]+\s*(?:(?:i|we|it|they|he|she|work|things|there|today|the|my)(?:['’]\w+| \w+)? |(?:way |far )?too |"
    r"(?:so|really|just|bit|a bit) )(?!\w*\b(?:want|need)\b)[^,;.\d]{2,40}?)?"
)
_MOVES: Final = r"(?:make|move|push|shove|shift|bump|put|try|do|call|say|let['’]?s (?:do|say|try|make)|have|leave|give)"
_TOLD: Final = (
    r"(?:rang|called|phoned|emailed|texted|messaged|got in touch|got back to me|wrote|said|says|cancelled|can['’]?t|"
    r"couldn['’]?t|"
    r"had to|has to|need(?:s|ed)? to|wants?|wanted|asked|is (?:ill|sick|off|away)|(?:has|have|['’]s)(?: "
    r"just)? (?:rung|phoned|texted|messaged|written|"
    r"called|"
    r"emailed|asked|cancelled))"
)
# Who speaks for whom one goes to: "the eye doctor's office called".
_OFFICE: Final = (
    r"(?:['’]s (?:office|surgery|clinic|practice|place|people|secretary|reception(?:ist)?|team|assistant|nurse|salon))?"
)

MOVED: Final = turns(
    (
        # all of it, first named and then told where it goes: "everything overdue, bring it to friday"
        (
            "all |everything ",
            r"^(?:please |pls )?(?:all|everything)(?: (?:of it|of them|tasks?|things?|stuff))?(?: (?:that|"
            r"which))?(?:['’]s| is|"
            r" are| has| have)? (overdue|late|due [^,;:]{2,30}?|(?:high|low|medium) priority|"
            r"urgent)\s*[,;:–—-]+ (?:please |pls |"
            r"just |can you |could you )*(?:move|bring|push|put|shift|set|postpone|bump) (?:it|them|that|"
            r"those|these)(?: all)? "
            r"(?:back |on |forward )?(?:to|till|until|for) ",
            r"move everything \1 to ",
        ),
        (
            "not |n't|n’t|never|wont|cant|dont|didnt",
            r"^(?:(?:i|we)(?:['’](?:m|re|ll)| am| are| will)? )?(?:not|never|won['’]?t|can['’]?t|cannot|couldn['’]?t|"
            r"didn['’]?t|"
            r"don['’]?t|haven['’]?t|ain['’]?t)(?: (?:going to|gonna|likely to|think i['’]ll|be able to))? (?:be )?"
            r"(?:get(?:ting)?|got|manag(?:e|ing|ed)|mak(?:e|ing)|made|do(?:ing)?|done|fit(?:ting)?|see(?:ing)?|"
            r"finish(?:ing|ed)?|"
            r"have|had)(?: (?:to|(?:a)?round to|time for|in))? "
            rf"({_NAME})(?: (?:done|finished|in|sorted))?{_TODAY}{_EXCUSE}[\s,.;–—-]+(?:(?:so|and|but|think)\s)*"
            rf"(?:({WHEN}) (?:will|['’]ll|is going to)(?: just)?(?: have to)? (?:do|work|be fine|be ok)"
            rf"|{_MOVES} (?:it |that |them )?(?:back )?(?:to |for |till |until )?({WHEN}))(?: instead)?[\s.!]*$",
            r"move \1 to \2\3",
        ),
        (
            " better| best| easier| works| suits",
            rf"^(?:(?:so|actually|no|hmm|turns out|i think|apparently)[\s,]+)*({WHEN})(?:['’]s| is| works| would be| "
            rf"suits|"
            r" might be| would work| looks)(?: (?:much |a lot |far |probably |way )?(?:better|best|easier|more "
            r"convenient))?"
            rf"(?<!is)(?<!['’]s)(?<!be) (?:for|with) ({_NAME})[\s.!]*$",
            r"move \2 to \1",
        ),
        (
            "now",
            rf"^({_NAME}|[a-z][\w-]+)(?:['’]s| is| are) now (?:due |set |booked |scheduled |happening )?(?:for |at |on "
            rf")?"
            rf"({WHEN})(?:,? instead)?[\s.!]*$",
            r"move \1 to \2",
        ),
        # to be done then, and at the same time: it is there already
        (
            "same",
            rf"^({_NAME}|{_BARE})(?: (?:is|are|has|have))? to be (?:done|held|completed|finished|moved|kept|scheduled) "
            rf"({WHEN})(?=[\s,;.]+(?:(?:and|but|with|at|the|keep)\s+)*(?:same|timings?|times?|hours?)\b)",
            r"move \1 to \2",
        ),
        (
            " to be ",
            rf"^({_NAME}|{_BARE}) (?:is|are|has|have) to be (?:done|held|completed|finished|submitted|paid|sent|handed "
            rf"in|returned) ((?:on|by|before|at) [^,.;?]+?)[\s.!]*$",
            r"\1 is due \2",
        ),
        # "the turkey can only be collected at 12"
        (
            " only be ",
            rf"^({_NAME}|{_BARE}) can (?:now )?only be [a-z]+(?:ed|en|t|ne)(?: (?:up|off|in|out|back))? ({WHEN})"
            rf"(?: now| instead)?[\s.!]*$",
            r"move \1 to \2",
        ),
        # "the ham can't be got till 12", "the hall won't be free until friday"
        (
            "can't be|can’t be|cannot be|cant be|won't be|won’t be|wont be|couldn't be|couldn’t be|can not be|will "
            "not be",
            rf"^({_NAME}) (?:(?:ca|wo|could)n['’]?t|can ?not|will not|could not) (?:now )?be (?:[a-z]+(?:ed|en|t|"
            rf"ne)(?: "
            rf"(?:up|off|in|out|back))?|ready|available|free|possible) (?:till?|['’]til|until|before) ({WHEN})"
            rf"(?: now| instead)?((?:,? (?:the )?same (?:day|time))?)[\s.!]*$",
            r"move \1 to \2\3",
        ),
        # "the flight only lands at ten past six now"
        (
            "only |now",
            rf"^(?=.*\b(?:only|now)\b)({_NAME}|{_BARE}) (?:(?:only|now|actually)\s)*(?:lands?|arrives?|gets? in|"
            rf"gets? here|"
            rf"comes?|opens?|leaves?|departs?|docks?|finishes|kicks off|closes|turns up) (?:at |on |in "
            rf")?((?!in\b){WHEN}|(?:[a-z]+ "
            rf")?(?:past|to) [a-z]+)(?: now)?[\s.!]*$",
            r"move \1 to \2",
        ),
        # "the plumber can't make the 4th, says the 6th"
        (
            "can't|can’t|cant|cannot|couldn't|couldn’t|won't|won’t",
            rf"^({_NAME}|{_BARE}) (?:ca|could|wo)n?(?:['’]?t|not) (?:make|do|manage|come(?: on)?)(?: it)?(?: "
            rf"on)? {WHEN}\s*[,;.–—-]+ "
            rf"(?:(?:but|and|so|he|she|they|it)(?:['’]s)? )*(?:says?|said|suggest(?:s|ed)|offers|offered|wants|"
            rf"proposed|can (?:do|"
            rf"make|come)|could (?:do|make|come)|asked for|is free|are free|prefers?|coming|make it|how about)(?: "
            rf"(?:to|do|it|on|can|"
            rf"for|come|he|she|they))* ({WHEN})((?:,? (?:the )?same (?:day|time))?)[\s.!]*$",
            r"move \1 to \2\3",
        ),
        # "I need the vet visit moved, I work friday. Monday at 3 works"
        (
            " moved| rescheduled| pushed| changed| shifted",
            rf"^(?:i|we)(?:['’]d| would)? (?:need|want|have|like)(?: to have)? ((?:the |my |our )?[\w'’-]+(?: "
            rf"[\w'’-]+){{0,4}}?)(?: "
            rf"(?:to be|to get|being))? (?:moved|rescheduled|pushed(?: back)?|changed|shifted)\s*[,;.–—-]+ "
            rf"(?:[^?]*[,;.–—-]+ )?({WHEN}) "
            rf"(?:works?|would work|will do|is (?:better|good|fine|ok|okay|free|best)|suits(?: me)?|would be "
            rf"(?:better|good|best|fine))"
            rf"[\s.!]*$",
            r"move \1 to \2",
        ),
        # "203 and 206, both to monday"; "the bins and the stair to monday, both"
        (
            "both|all |each",
            rf"^(?:please |pls )?(#?\d+(?:(?:, | and | & |, and )#?\d+)+),? (?:both|all|each)(?: of (?:them|those|"
            rf"these))? "
            rf"(?:go |are |move |moved )?(?:to|till|until|on|for) ({WHEN})[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "both|all ",
            rf"^(?:please |pls )?([\w'’-]+(?: [\w'’-]+){{0,3}} (?:and|&) [\w'’-]+(?: [\w'’-]+){{0,3}}?),? (?:(?:both|"
            rf"all) )?(?:to|till|"
            rf"until) ({WHEN}),? (?:both|all)(?: of (?:them|those|these)| (?:two|three))?[\s.!]*$",
            r"move \1 to \2",
        ),
        # another day, and not which
        (
            "another |some other |a different |a later |an other |other day|better day",
            rf"^(?!.* (?:back|out|off|on) another )({ASKED})(?:move|change|put|push|shift|make|set|reschedule|switch|"
            r"swap|bump|shove|do) ((?:the |my |our |that |this )?[\w'’#-]+(?: (?!(?:to|for|on|till|until)\b)"
            r"[\w'’-]+){0,4}?) (?:(?:to|for|on|till|until|at) )?"
            r"(?:(?:some |an)other|another|a different|a later|a better|an earlier|some later) (?:day|date|time|week|"
            r"slot|hour|month)(?: (?:please|pls|instead|then|entirely|altogether))*[\s.!]*$",
            r"\1reschedule \2",
        ),
        (
            " it's| it’s| its | it is| that's| make it| it'll",
            rf"^(?:the |my |our )?((?!they|he|she|i|we|it|that|this|who|what|if|when|someone|everyone)[a-z][\w-]+(?: "
            rf"[\w-]+)?){_OFFICE} "
            rf"{_TOLD}\b(?=.*\b(?:now|instead|moved|changed)\b)[^.;?]*?[,;.]?\s(?:(?:and|so|but|to say|"
            rf"saying)\s)*(?:now\s)?"
            r"(?:it['’]?s|it is|that['’]s|it['’]ll be|make it)(?: now)?(?: been)?(?: moved| changed| pushed| "
            r"brought forward)? "
            rf"(?:for |at |on |to |to be )?({WHEN})((?: now| instead|,? same (?:day|time))*)[\s.!]*$",
            r"move the \1 to \2\3",
        ),
        (
            "they|they're|they’re| he | she ",
            rf"^(?:the |my |our )?((?!they|he|she|i|we|it|that|this|who|what|if|when|someone|everyone)[a-z][\w-]+(?: "
            rf"[\w-]+)?){_OFFICE} "
            rf"{_TOLD}\b[^.;?]*?[,;.]?\s(?:(?:and|so|but|to say|saying)\s)*(?:they|he|she)(?:['’](?:re|ve|s|ll|d)| "
            rf"(?:are|have|can|will|"
            rf"want|had|is|has))?(?: (?:to|now|just|only))* (?:put|putting|fit|fitting|squeez(?:e|ing)|see|seeing|"
            rf"tak(?:e|ing)|have|having|"
            rf"got|mov(?:e|ed|ing)|do|doing|book(?:ed|ing)?|switch(?:ed|ing)?|chang(?:e|ed|ing)|push(?:ed|ing)?|"
            rf"reschedul(?:e|ed|ing)|"
            rf"bump(?:ed|ing)?)(?: (?:me|us|it|him|her|that))?(?: (?:in|down|back|out|forward|up))? (?:(?:at|for|to|"
            rf"on|until) )?({WHEN})"
            rf"((?:,? (?:now|instead|(?:(?:on )?(?:the |that )?(?:very )?same|(?:on )?that) (?:day|"
            rf"time)(?: only)?))*)[\s.!]*$",
            r"move the \1 to \2\3",
        ),
        (
            " us | me ",
            rf"^(?:the |my |our )?((?!they|he|she|i|we|it|that|this|who|what|if|when|someone|can|could|please|will|"
            rf"just)[a-z][\w-]+"
            rf"(?: (?!(?:has|have|had|is|are|just|now|wants?|needs?)\b)[\w-]+)?)(?:['’]s| has| have|"
            rf"['’]ve)?(?: (?:had to|has to|have to|needs? to|wants? to|just|now))* "
            rf"(?:switch(?:ed)?|moved?|changed?|push(?:ed)?|bump(?:ed)?|shift(?:ed)?|put|rescheduled?) (?:me|us) "
            rf"(?:back |forward |down |in )?(?:to|until|for) ({WHEN})((?:,? (?:now|instead|(?:the )?same (?:day|"
            rf"time)))*)"
            r"[\s.!]*$",
            r"move the \1 to \2\3",
        ),
        (
            "push|move|shift|bump|delay|postpone|reschedule",
            rf"^({ASKED})(?:push|move|shift|bump|delay|postpone|reschedule) ({_NAME})[,;.]\s[^,;.]+[,;.]\s(?:say|to|"
            rf"maybe|let['’]?s "
            rf"say|make it|until|till)(?: to)? ({WHEN})[\s.!]*$",
            r"\1move \2 to \3",
        ),
        (
            "leave|hold off|put off|park",
            rf"^({ASKED})(?:leave|hold off(?: on)?|put off|park) ({_NAME}) (?:till|until|to) ({WHEN})[\s.!]*$",
            r"\1move \2 to \3",
        ),
        (
            "put |brought|switched|set ",
            rf"^(?:(?:so|apparently|and|but|ok|oh)[\s,]+)*(?:they|he|she|work|school)(?:['’]ve|['’]s| have| has)?(?: "
            rf"now| just)? "
            rf"(?:put|brought|switched|set|kicked|knocked) ({_NAME}) (?:back|forward|out|off|on) (?:to|till|"
            rf"until) ({WHEN})"
            rf"(?: now| instead)?[\s.!]*$",
            r"move \1 to \2",
        ),
        (" sooner ", r"^(i|we)(['’]d| would) sooner ", r"\1\2 rather "),
        # how often, and what is noted
        (
            "every|each|daily|weekly|monthly",
            rf"^({_NAME}) (?:should|needs? to|ought to|must|has to|have to) (?:come (?:up|round|back)|repeat|recur|"
            rf"happen|show up|"
            r"pop up|appear|be (?:repeated|repeating|recurring))(?: again)? (?=(?:every|each|daily|weekly|monthly)\b)",
            r"make \1 repeat ",
        ),
        (
            " on it| on there| against it| to it| in the note",
            rf"^({_NAME}) (?:should|must|has to|needs to|is to|are to|have to|need to) be (.+?)[,.;]+ (?:(?:so|please|"
            rf"can you|could "
            r"you|just|and)\s)*(?:put|add|stick|pop|write|jot|note) (?:that|it|this)(?: down)? (?:on|against|to|in) "
            r"(?:it|there|the "
            r"notes?)[\s.!]*$",
            r"add a note to \1: \2",
        ),
    )
)
