"""What people write every day around what they ask for: "stick on there …", "…, needs to go on the list", "got an
extension on the outline, it's due the 27th now", "is there anything left for the studio".

Put into plain English before anything is read, as ``roundings`` does.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

_PUT: Final = r"(?:put|stick|pop|write|jot|chuck|bung|whack|note|throw|add|get|slap)"
_DAY: Final = (
    r"(?:(?:on |for |by )?(?:(?:next|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|"
    r"sat|"
    r"sun|week|weekend|month)|tomorrow|today|tonight|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)?(?: of)? \w+)"
)
# "It's kinda urgent", behind a task.
_PRESSING: Final = (
    r"(?:\s*[,;.–—-]+\s*(?:and |but |as |cos |because )?|\s(?:cos|because) )(?:it|that|this|this one)(?:['’]?s| is)"
    r"(?: (?:kinda|kind of|sorta|sort of|pretty|quite|fairly|rather|an?|bit|little|somewhat|super|really|rlly|very|"
    r"so|v|"
    r"extremely|mega|dead|well))* (urgent|important|(?:high|top|low)[- ]priority)[\s.!]*$"
)
_OBLIGED: Final = (
    r"(?:i|we)(?:['’](?:ve|d|ll))?\s(?:(?:also|still|really) )?(?:gotta|(?:have|need|got|ought|had) to|must|should)"
)
_HAPPENS: Final = r"(?:need|has|have|ought|needs|got)(?: all)? to|must|should|can"
_THINGS: Final = r"(?:ones|tasks|jobs|things|stuff|items|chores|errands|to-?dos)"

EVERYDAY: Final = turns(
    (
        # to be put down
        (
            "me down|us down|me in for",
            rf"^{ASKED}(?:get|put|pencil|mark|jot|write|note|stick|pop) (?:me|us) (?:down|in) (?:for|to) (?=\w)",
            "add ",
        ),
        ("have ", r"^(?:can|could|may|might) (?:we|i) (?:please |just |also )?have (?=['\"“‘])", "add "),
        (
            "put ",
            rf"^{ASKED}(?:help (?:me |us )?(?:to )?)?put (?:down )?"
            r"(?!.*\b(?:(?:on|in|onto|to) (?:there|here|my|the|our|it)|(?:in|down) (?:for|on))\b)(?=(?:buy|"
            r"pay|pick up|send|renew|submit|collect|fetch|bring|visit|hoover|email|finish|book|order|return|ring|"
            r"remind|go to) )",
            "add ",
        ),
        # put on the list
        (
            "on there|in there|on here|in here",
            rf"^({ASKED}){_PUT}(?: (?:it|down|up))? (?:on|in) (?:there|here)[,:]? (?:that )?(?:{_OBLIGED} )?"
            r"(?=[a-z]+ [a-z])(?!(?:for|by|on|at|and|then|as|to|please|thanks|or|but|so|too|with|under|when|if)\b)",
            r"\1add ",
        ),
        (
            "list",
            rf"^(?!(?:i|we|what|which|who|when|does|do|is|are)\b)(.+?)(?: please| pls| plz)?\s*[,;.–—-]+ "
            rf"(?:(?:these|those|they|all|it|that|this|which|both|please|and) )*(?:{_HAPPENS}) (?:all )?"
            r"(?:go|be|get)(?: (?:put|added))? (?:on|onto|to) (?:the|my|our) ((?:[\w-]+ )?list)(?: please| "
            r"pls)?[\s.!]*$",
            r"add \1 to the \2",
        ),
        (
            "add it|add that|add this",
            rf"^(?!(?:{_PUT}|remind)\b)[^:\n]{{4,90}}?[,.;–—-]+ (?:(?:so|and|please|pls|just|(?:can|could) you) )*add "
            r"(?:it|that|this)\s*:\s+(?=\w)",
            "add ",
        ),
        (
            "new |more |other",
            r"^(?:(?:ok|okay|so|right|hey|hi|and)[\s,]+)*(?:new|more|some more|other|another) (?:stuff|things?|"
            r"ones|jobs?|chores?|errands?)(?: for (?:me|the list|my list))?\s*:\s+(?=\w)",
            "add ",
        ),
        (
            "label:|tag:",
            r"^add (?:these|this|those|the following),? (?:with |under )?(?:the |my )?([a-z][\w-]*) (?:label|tag):\s+",
            r"add these to my \1 list: ",
        ),
        (
            "urgent|important|priority",
            rf"^{ASKED}{_PUT} (.+?) (?:on|in) (?:there|here)( (?:for|by|on|before) [\w ]+?)?{_PRESSING}",
            r"add \1\2, \3",
        ),
        ("urgent|important|priority", rf"^({ASKED}(?:add|{_PUT})\b.+?){_PRESSING}", r"\1, \2"),
        (
            "as high|as low|as medium|as urgent|as top|as important|as a high|as a low",
            r"[\s,.;–—-]+(?:(?:please|pls|and|can you|could you) )*(?:add|put|log|note) (?:that|it|this)(?: (?:down|"
            r"in|on "
            r"there))? as (?:an? )?(high|low|medium|urgent|top|important)(?: prio(?:rity)?)?[\s.!]*$",
            r", \1 priority",
        ),
        # that it repeats, said once more behind it
        (
            "recurring|repeating|regular|repeat|standing",
            r"^(?=.*\b(?:every|each|daily|weekly|monthly|\w+days)\b)(.+?)[\s,.;–—-]+(?:(?:and|so|please|pls|just|"
            r"(?:can|"
            r"could|would|will) you) )*(?:make|set|have|put|add) (?:that|it|this)(?: (?:up|in|down))?(?: (?:as|into|to "
            r"be|on))? ?(?:an? )?(?:recurring|repeating|regular|standing|repeat)(?: (?:thing|task|one|reminder|event|"
            r"item|job))?(?: please| pls| for me)?[\s.!?]*$",
            r"\1",
        ),
        # when
        (
            "first thing",
            rf"\b({_DAY}),? (?:am|a\.m\.|morning),? first thing\b",
            r"\1 first thing",
        ),
        (
            "be ready|be done|be today|be tomorrow|be this|be next|happen|get done|be mon|be tue|be wed|be thu|be "
            "fri|be s",
            r"(?:\s*[,;.–—-]+|(?<=\w)\s+so)\s+(?:(?:and|but|so|which|it|that|this|they|he|she|i) )*(?:needs|has|must|"
            r"have|need|ought|['’]s got) (?:to )?(?:(?:be|happen|get)(?: (?:ready|done|sorted|finished|there|in|"
            rf"out))?) (?:(?=by |before |no later)|(?={_DAY}))",
            ", due ",
        ),
        (
            "extension|more time|extra time",
            r"^(?:(?:yay|woo|so|ok|good news|update|phew)[\s,!:.]+)*(?:(?:i|we)(?:['’]ve| have)? )?(?:just |finally "
            r")?(?:got|"
            r"have|been given|was given|were given|(?:they|he|she) gave (?:me|us)|managed to get|asked for and got)"
            r"(?: an?| some)? (?:extension|more time|extra time) (?:on|for|with) ((?:the |my |our "
            r")?[^,.;!]+?)[\s,.;!–—-]+"
            r"(?:(?:so|and|now) )*(?:(?:it|that)(?:['’]?s| is| will be)|now)(?: now)? (?:(?:due|for|until|till) "
            r")?(?:on |by )?"
            r"([^,.;!]+?)(?: now| instead)?[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "extension|more time|extra time",
            r"^(?:(?:yay|woo|so|ok|good news|update|phew|just)[\s,!:.]+)*(?:(?:i|we)(?:['’]ve| have)? )?(?:just |"
            r"finally )?"
            r"(?:got|have|been given|was given|were given|(?:they|he|she) gave (?:me|us))(?: an?|"
            r" some)? (?:extension|more "
            r"time|extra time)[\s,.;!–—-]+(?:(?:so|and|now)\s)*(?=[\w'’ -]+(?:['’]s| is| are) (?:now )?(?:due|for|on|"
            r"by)\b)",
            "",
        ),
        (
            "all |everything ",
            rf"^(?:please |pls )?(?:all|everything)(?: (?:of (?:the|my)|the|my))?(?: {_THINGS})?(?: (?:that|which))?"
            rf"(?:['’]?s| is| are)? (overdue|late|unfinished)(?: {_THINGS})? (?:goes|go|can go|moves?|should go|"
            rf"shifts?)"
            rf"(?: over| on)? (?:to|till|until|on) ({_DAY})(?: please| pls)?[\s.!]*$",
            r"move everything overdue to \2",
        ),
        (
            "all ",
            rf"^(?:please |pls )?all (?:of )?(?:the |my |our )?((?!(?:overdue|late)\b)[\w&-]+) {_THINGS}(?: (?:go|"
            rf"can go|"
            rf"should go|move))? to ({_DAY})(?: please| pls)?(?:,\s.*)?[\s.!]*$",
            r"move all \1 tasks to \2",
        ),
        (
            "all ",
            rf"^(?:please |pls )?all (?:of )?(?:the |my |our )?([\w&-]+) {_THINGS} (?:are|is|should be|needs? to be|"
            rf"become|go) "
            r"(high|low|medium|top)(?: prio(?:rity)?)?(?: (?:from now on|now|please|pls|again))*[\s.!]*$",
            r"make all \1 tasks \2 priority",
        ),
        (
            " i ha| we ha| i'v| i’v",
            rf"^({_DAY}(?: (?:at|from) [\w:.]+(?: ?[ap]m)?)?),? (?:i|we)(?:['’]ve| have)(?: got)? (?:an? |my |the )?"
            r"(?=(?:[\w'’-]+ )?(?:meeting|appointment|appt|call|lunch|dinner|interview|haircut|class|date|exam|flight|"
            r"lesson|session|visit|training|shift)\b)",
            r"\1 ",
        ),
        (
            "instead",
            r"^(?:i['’]?m|i am|we['’]?re|we are|i['’]?ll|i will|we['’]?ll|imma) (?:(?:gonna|going to|gunna|planning "
            r"to|just|"
            r"rather|probably) )*(?:do|get|have|tackle|handle|sort|take|attend|finish) ((?:the|my|our) [^,.;]+?) "
            rf"({_DAY}(?: (?:morning|afternoon|evening|night))?) instead(?: please| now)?[\s.!]*$",
            r"move \1 to \2",
        ),
        # notes
        (
            "note ",
            rf"^({ASKED})(?:have|leave|set|keep|take) (?:an?|the|another) (?:\w+ )?note (?:for|on|against|"
            r"under|about|to|in) ((?:the |my |our )?[\w'’-]+(?: [\w'’-]+){0,3}|#?\d+)\s*:\s+(?=\w)",
            r"\1add a note to \2: ",
        ),
        (
            "note that",
            r"^((?!(?:add|please|note|also|and|remind|hi|hey|reminder|todo|new)\b)[\w'’#-]+(?: "
            r"[\w'’#-]+){0,4})\s*[:–—]\s*"
            r"(?:please |pls |just )?note that (?=\w)",
            r"add a note to \1: ",
        ),
        # done, and gone
        (
            "so is|so are",
            r"^(.+?) (is|are|['’]s) (done|finished|sorted|paid|complete|completed|fixed|ready)(?: now)?,? and so "
            r"(is|are) "
            r"((?:the|my|our|that|task) [^,.;]+|#?\d+)[\s.!]*$",
            r"\1 and \5 are done",
        ),
        (
            " can ",
            r"(?<![\w#])(#?\d+) (?:can|may|could|should) (?:now )?be (?:ticked|crossed|checked|marked|signed)(?: off| "
            r"done| complete| as done)+[\s.!]*$",
            r"mark \1 done",
        ),
        (
            "that's me|thats me|that’s me|that's us|thats us|that’s us|that is me",
            r"(?<=\w)[\s,;.!–—-]+(?:so |and )?that(?:['’]?s| is) (?:me|us) (?:all )?(?:sorted|done|set|finished|good|"
            r"happy|"
            r"organi[sz]ed)(?: now| then| for (?:now|today|tonight|the day))?[\s.!]*$",
            "",
        ),
        (
            "that's me|thats me|that’s me|that's us|thats us|that’s us|that is me",
            r"^that(?:['’]?s| is) (?:me|us) (?:all )?(?:sorted|done|set|finished|good|happy|organi[sz]ed)(?: now|"
            r" then| for "
            r"(?:now|today|tonight|the day))?[\s.!]*$",
            "that's all for now",
        ),
        ("come off", r"\bcan (?:now )?come off[\s.!]*$", "can come off the list"),
        (
            " off",
            r"^((?:i|we)(?:['’]ve| have)? (?:just |finally |already )?(?:sold|cancelled|canceled|gave|quit|binned|"
            r"scrapped|lost|returned|got rid|gave up|don['’]?t|won['’]?t|no longer)\b[^,;.]*)[,;.]+ (?:(?:so|and|"
            r"please|"
            r"pls|just|you can|can you) )*(?:take|get) ((?:the|my|our|that) [\w'’ -]+?) off[\s.!]*$",
            r"delete \2",
        ),
        (
            "please",
            r"\bplease to (?=(?:delete|remove|add|move|mark|change|put|show|list|remind)\b)",
            "please ",
        ),
        (
            "please",
            r"\b(?:(delete|remove|add|move|"
            r"show) please (?=(?:the|this|that|my)\b))",
            r"please \1 ",
        ),
        ("remind us", rf"^({ASKED})remind us (?=\w)", r"\1remind me "),
        # questions about the list
        (
            "anything|something|any |stuff",
            rf"^((?:is|are) there|(?:do|have) (?:i|we)(?: have| got)?) (?:still )?(anything|something|stuff|any "
            rf"{_THINGS}) "
            r"(?:else|(?:else )?(?:still )?(?:left|outstanding|remaining|going on))(?: to do)? (?:for|on|with|at|in) "
            r"((?:the |my |our )?[a-z][\w'’-]*)[\s?]*$",
            r"\1 anything for \3?",
        ),
        (
            "going on|happening",
            r"^what(?: all|['’]?s all)?(?:['’]?s| is) (?:going on|happening) (?:at|over at|in|with|for) ((?:the |my "
            r"|our )?"
            rf"(?!{_DAY}\b)(?!the (?:week|day|morning))[a-z][\w'’-]*)[\s?]*$",
            r"show me everything for \1",
        ),
        (
            " rn| atm|at the mo|at present|as of now",
            r"^((?:so |and |hey |ok )*(?:how many|what(?:['’]?s)?|wats|anything|which|any|is|are|do|have|show|"
            r"list)\b.+?)[\s,]+(?:rn|atm|at "
            r"the mo|"
            r"at present|as of now)(?: please| pls|,? be honest|,? honestly|,? tbh)*[\s?.!]*$",
            r"\1?",
        ),
        (
            "forgot|missed|overlooked|neglected",
            r"^(?:is|are|was|were) there (?:some|any|a|an)?\s?(?:task|thing|job|item|stuff|anything|something)s?(?: "
            r"(?:which|"
            r"that))? (?:i|we)(?:['’]ve| have)? (?:forgot|forgotten|missed|overlooked|neglected)\b[^,.]*$",
            "am i forgetting something?",
        ),
        (
            "is it ",
            rf"^is it (?:on )?{_DAY} (?:that |when )?(?:(?:i|we)(?:['’]m|['’]re| am| are| have| do)?) (?:\w+ing "
            rf")?((?:the|my|"
            r"our) [\w'’-]+(?: [\w'’-]+){0,2})[\s?]*$",
            r"when is \1?",
        ),
        (
            "will you|would you|can you|could you",
            r"^((?:list|show)\b.+?)(?:,? (?:for me|will you|would you|can you|could you|please|pls))+[\s?.!]*$",
            r"\1",
        ),
    )
)
