"""What is done with tasks in other Englishes: "the third you can erase it", "pass the meeting for monday", "I'm after
paying the rent"."""

from typing import Final

from core.language.frame.turns import ASKED, turns

# What is done to things on the list and hardly to anything else; with it a verb of no other kind moves them.
_MEETING: Final = (
    r"(?:the |my |our )?(?:[\w'’-]+ ){0,2}?(?:meeting|call|appointment|appt|task|deadline|session|lesson|interview|"
    r"visit|"
    r"inspection|lunch|dinner|class|one)(?: (?:with|of|for) (?:the |my |our )?[\w'’-]+(?: [\w'’-]+)?)?"
)

# What was done to something.
_DEED: Final = (
    r"(?:all )?(?:\w{2,}ed|done|paid|sent|bought|sold|made|cut|put (?:out|away)|written|taken (?:out|care of|in)|"
    r"hung|fed|built|"
    r"sorted|swept|mown|sewn|given|brought|met|read|found|dealt with|ready)(?: (?:up|off|out|away|back|in))?"
)

HANDLING: Final = turns(
    (
        # what is done
        (
            "delete|remove|erase|cancel|drop|scrap",
            r"^((?:(?:tasks?|numbers?|nos?\.?) )?#?\d+(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+|\s+)#?\d+)+),? "
            r"(?:please |pls |just |you can |can |to be )*(delete|remove|erase|cancel|drop|scrap)d?(?: (?:them|those|"
            r"these|all))*(?=[\s.,!]|$)",
            r"\2 \1",
        ),
        (
            "that",
            r"^that['’]?s (?=(?:the|my|our|all the) [\w'’ -]+ (?:\w+ed|sent|paid|bought|put out|fed|cut|sold|"
            r"made)(?: now)?\b)",
            "",
        ),
        (
            "after start|after begin|after kick",
            r"^(?:i|we)(?:['’](?:m|re)| am| are) (?:only |just )?after (?:starting|beginning|kicking off)(?: on)? "
            r"(?=\w)",
            "i have started ",
        ),
        (
            "after ",
            r"^(?:i|we)(?:['’](?:m|re)| am| are) (?:only |just )?after (?=\w+ing\b(?! (?:for|a|an|some)\b))",
            "i have finished ",
        ),
        # what stands in front of the news, or tells how it was done: "just got off the phone, the feed is ordered"
        (
            "just ",
            r"^(?:(?:i|we)(?:['’](?:ve|m|re)| have| am| are)? )?(?:only )?just (?:got|gotten|come|came|been|hung up|"
            r"home|back|in|out|"
            r"finished)(?: (?:off|up|home|back|in|out of|the|a|my|an|phone|call|work|meeting|door|from|through|"
            r"here))*\s*[,;–—-]+ "
            r"(?:and |so )?(?=[\w'’-]+ \w)",
            "",
        ),
        (
            "paid|sent|booked|ordered|filed|submitted|settled|renewed|transferred|posted",
            r"^((?!(?:get|have|need|want|make|add|remind|see|check|be|should|must|to|is|was|are)\b)[\w'’-]+(?: "
            r"[\w'’-]+){0,4}? (?:paid|sent|"
            r"booked|ordered|filed|submitted|settled|renewed|transferred|posted)) (?:online|in (?:cash|full|person)|"
            r"(?:by|via|through|"
            r"thru|with|using|over) (?:the |my )?(?:\w+ ?pay|g ?pay|gcash|card|cash|che(?:que|ck)|bank|bank transfer|"
            r"transfer|upi|[a-z]*pe|bkash|m-?pesa|momo|gpay|swish|twint|klarna|revolut|wise|paypal|venmo|"
            r"zelle|phone|post|mail|e-?mail|courier|app|website|web|portal|internet|direct debit|"
            r"wire))(?=\s*[,.;!–—-]|$)",
            r"\1",
        ),
        (
            " so th| so it",
            r"^(?:(?:i|we)(?:['’]ve| have)? )?(?:(?:just|finally|already) )*(?!(?:add|need|it|that|this)\b)\w+ "
            r"((?:the|my|our|her|his) [\w'’-]+"
            rf"(?: [\w'’-]+){{0,3}}?)[\s,;.]+so (?:that|it)(?:['’]?s| is)(?: now| all)? ({_DEED})[\s.!]*$",
            r"\1 is \2",
        ),
        (
            " while | whilst ",
            r"^((?:(?:i|we)(?:['’]ve| have)? )?(?:(?:just|also|already|finally) )*(?:\w{2,}ed|got|bought|paid|sent|"
            r"did|took|made|left|went|"
            r"rang|fed|cut|put)\b.+?),? (?:while|whilst) (?:i|we) (?:was|were) (?:in|at|out|there|on|off|about|up|"
            r"over|down|passing|away|by|it)\b"
            r"[^,;.?]*[\s.!]*$",
            r"\1",
        ),
        # a note, behind the name that it is of
        (
            " note",
            r"^((?!(?:note|task|todo|reminder)\b)[\w'’# -]{2,40}?)\s*[:–—]\s*(?:please |pls )?(?:add|put|write|jot|"
            r"leave|stick|make)(?: down)? "
            r"(?:the |a )?note(?: (?:that|saying|of)|:)? (?!to\b|on\b)(?=\w)",
            r"add a note to \1: ",
        ),
        ("mark ", r"\bmark (it|that|this|them) (?:down )?(?:so|accordingly|thus|as such)\b", r"mark \1 done"),
        (
            "you ",
            r"\byou (can|could|may) (it|that|this|them) (tick off|check off|delete|remove|close|cancel|erase|mark(?: "
            r"as)? done)\b",
            r"you \1 \3 \2",
        ),
        (
            "made|did|done|finish|complet|took care",
            r"^((?:the |my |our )[\w'’ -]+?),? (?:i|we) (?:have |already |just )*(?:made|did|done|finished|completed|"
            r"took care of) "
            r"(?:it|them)\b",
            r"\1 is done",
        ),
        (
            "also|too|as well|same",
            r"^(.+?) (?:is|are) (?:already )?(?:done|finish|finished|ok|ready|complete|completed)[\s.,;]+(?:and "
            r")?(?:also )?"
            r"(the [\w'’ -]+?) (?:also|too|as well|same)[\s.!]*$",
            r"\1 and \2 are done",
        ),
        # "the dues are paid and so is the gas", "rent is paid, the gas too"
        (
            "so is|so are|so was|so were|so has|so have|same with|same for|same goes",
            rf"^((?!(?:i|we|it|that|this|he|she|they)\b)[\w'’ -]{{2,40}}?) (is|are|was|were|has been|have been|got) "
            rf"({_DEED})[\s.,;]+(?:and )?"
            r"(?:so (?:is|are|was|were|has|have)|same (?:with|for|goes for)) ([\w'’ -]{2,40}?)[\s.!]*$",
            r"\1 and \4 are \3",
        ),
        (
            " too| as well| also",
            rf"^((?!(?:i|we|it|that|this|he|she|they)\b)[\w'’ -]{{2,40}}?) (is|are|was|were|has been|have been|got) "
            rf"({_DEED})(?:\s*[.,;]+ (?:and )?| and )"
            r"((?:the |my |our )?[\w'’-]+(?: [\w'’-]+){0,3}?)(?: (?:is|are|was|were))?,? (?:too|as well|also)[\s.!]*$",
            r"\1 and \4 are \3",
        ),
        (
            "this |only |just ",
            r"\b(i|we)(?:['’]ve| have) (?:this (?:very )?(?:minute|moment|second|instant)|only just|just this "
            r"(?:minute|second)|just now) ",
            r"\1 have just ",
        ),
        (
            "also|too|as well",
            r"^(?:the )?(first|second|third|fourth|last|\d(?:st|nd|rd|th))(?: one| task)? (?:is |are )?(?:already "
            r")?(?:done|finish|finished|"
            r"ok|ready|complete|completed)[\s.,;]+(?:and )?(?:also )?(?:the )?(first|second|third|fourth|last|"
            r"\d(?:st|nd|rd|th))"
            r"(?: one| task)? (?:also|too|as well)[\s.!]*$",
            r"the \1 one and the \2 one are done",
        ),
        (
            "both|all ",
            r"[,;–—-]+ (?:both|all)(?: (?:of )?(?:them|['’]?em|these|those))?(?:['’](?:s|re)| are| is| have been| "
            r"got)?(?: been)? "
            r"(?:done|finished|sorted|took care of|taken care of|completed?|dealt with)[\s.!]*$",
            " are done",
        ),
        # what is asked
        (
            "take |get |knock |strike |cross |drop |scratch ",
            r"^((?:so|ok|hey|hmm|um|and)[\s,]+)*(should|shall) (i|we) (?:take|get|knock|strike|cross|drop|scratch) "
            r"(?!it\b)(.{2,40}?) off(?: of)?"
            r"(?: (?:my|the|our|this)(?: [\w-]+)? list| there| here)[\s?.!]*$",
            r"\2 \3 delete \4?",
        ),
        (
            "taken care of|sorted|dealt with|handled|out of the way|squared away|settled|seen to|wrapped up|ticked "
            "off|crossed off",
            r"^((?:so|ok|hey|and|um)[\s,]+)*(?:is|are|was|were|has|have) ((?:the|my|our|that) (?!\w+(?:ing)\b)[\w'’ "
            r"-]{2,40}?)(?: (?:thing|stuff|"
            r"business|matter))?(?: (?:been|all|already|now|finally))* (?:taken care of|sorted(?: out)?|dealt with|"
            r"handled|out of the way|"
            r"squared away|settled|seen to|wrapped up|ticked off|crossed off)(?: (?:yet|already|now|or not))*[\s?]*$",
            r"is \2 done?",
        ),
        (
            "whatever |everything |anything ",
            r"^((?:can|could) you |please |pls )?(?:pull up|bring up|show|list|get|give|read|tell)(?: me| us)? "
            r"(?:whatever|everything|anything)"
            r"(?: that)?(?: is|['’]s)? (?:on|in) (?:my|our|the) (?:calendar|diary|agenda|planner|schedule|list|"
            r"plate) (?=(?:for|on|in|this|next|"
            r"today|tomorrow|tonight)\b)",
            "show my tasks ",
        ),
        (
            " self| myself",
            r"^(?:(?:a |quick |just a )*)(?:reminder|memo) (?:to|for) (?:self|myself|me)\s*[:,–—-]+\s*(?=\w)",
            "remind me to ",
        ),
        # what is deleted, moved and opened again
        (
            "you ",
            r"^((?:the |my |that |this )[\w'’ -]{2,40}?),? you (?:can|may|could) (move|push|shift|put|change|mark|"
            r"tick|reschedule|reopen) "
            r"(it|that|them)\b",
            r"\1, \2 \3",
        ),
        (
            " it| them",
            r"^((?:the|my|our|that)(?: (?!(?:is|isn|so|and|to|can|not|but|then|now|just|i|we|you|has|was|due|who|"
            r"which)\b)[\w'’-]+){1,5}?) "
            r"(?:please |pls |can you |could you )?(change|move|push|shift|delete|remove|"
            r"reschedule|postpone|cancel|mark|tick) (it|them)\b",
            r"\1, \2 \3",
        ),
        (
            "you ",
            r"^((?:the |my |that |this )?[\w'’ -]{2,40}?),? you (?:can|may|could) (delete|erase|remove|cancel|bin|"
            r"scrap) (?:it|that|"
            r"them)\b",
            r"\2 \1",
        ),
        (
            "pass|lay|decal|shove|budge|transfer|shift",
            rf"^({ASKED})(?:pass|lay|decal|shove|budge|transfer|shift) ({_MEETING}) (?:for|to|on|at|over to|until) "
            r"(?=\S)",
            r"\1move \2 to ",
        ),
        (
            "shove",
            rf"^({ASKED})shove (.+?) (?:back|on|out|along) (?:by )?(?=(?:an?|\d|half|two|three) ?\w*)",
            r"\1push \2 back ",
        ),
        (
            "prepone|pre-pone|advance",
            rf"^({ASKED})(?:prepone|pre-pone|advance) (.+?) (to|by) (?=\S)",
            r"\1bring forward \2 \3 ",
        ),
        (
            "s no ",
            r"(['’]s|\bis|\bwas) no (?=(?:due|done|finished|needed|ready|working|paid|happening|fixed|sorted|sent|"
            r"booked)\b(?! "
            r"(?:dates?|deadline)))",
            r"\1 not ",
        ),
        ("if you please", r"[\s,]+if you please(?=[\s.!?]*$)", ""),
        ("pit ", r"\bpit (it|that|this|them) (?:aw )?back\b", r"put \1 back"),
        (" wis", r"(?<=\bway it) wis\b", " was"),
        (
            "open ",
            r"\bopen (that|this|it|(?:the|that|this|my) (?:[\w-]+ ){0,4}(?:task|one))(?: one| task)? (?:up )?(?:back|"
            r"again)(?: up)?\b",
            r"reopen \1",
        ),
    )
)
