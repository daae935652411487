"""Deletions and completions in other words than the plainest: "1, 5 and 6 can all go", "305 dup, delete", "the bills
are paid, tick them off".

Each is put as the plain command.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

NUMBERS: Final = r"#?\d+(?:(?: ?, ?(?:and )?| and | ?& ?| )#?\d+)*"
_THEM: Final = (
    r"(?:them|['’]?em|those|these|that|it|(?:all|both) of (?:them|those|these|it)|(?:them|those|these) all|the lot)"
)
_SO: Final = r"\s*[,;.!–—-]*\s+(?:(?:so|and|then|now|please|pls|kindly|just|you can|can you|could you|go ahead and) )*"
DONE: Final = (
    r"(?:done|finished|completed?|sorted(?: out)?|paid|settled|bought|sent|packed|booked|handled|cleared|ready|"
    r"out of the way|taken care of|dealt with|wrapped up|in the bag|signed off|ticked off|delivered|submitted|filed)"
)
_END: Final = (
    r"(?: (?:now|please|pls|thanks|then|too|as well|for me|from (?:the|my) list|off (?:the|my) list))*[\s.!]*$"
)

TAKEN_OFF: Final = turns(
    (
        (
            "what's|whats|what’s|what is|whatever is|whatever's",
            rf"^({ASKED}(?:clear|delete|remove|archive|clean|get rid of)(?: (?:out|up|away|off))?) (?:all |"
            rf"everything )?"
            r"(?:what(?:ever)?(?:['’]?s| is)) (?:already )?(done|finished|completed|ticked off|overdue)[\s.!]*$",
            r"\1 everything \2",
        ),
        (
            "everything o",
            r"^(?:(?:i|we)(?:['’]ve| have)? )?(?:just |finally |now |already )*(?:got|bought|picked up|grabbed|"
            r"collected|sorted|paid)(?: me| us)? everything (?:on|off) (?:the|my|our) list(?: (?:today|now|"
            r"already))?[\s.!]*$",
            "everything on my list is done",
        ),
        (
            "can |may |should |could |need to ",
            rf"^(?:tasks? |numbers? |nos?\.? )?({NUMBERS}) (?:(?:can|may|should|could|need to|have to)(?: both| all| "
            rf"also| now| just| safely)* (?:be (?:deleted|removed|erased|binned|scrapped|dropped|dumped|wiped|"
            rf"cleared|taken off|crossed out)|go|come off|get deleted|disappear))(?: now| too| completely| "
            rf"altogether)*(?=[\s,.!]*$|,)",
            r"delete \1",
        ),
        (
            "dup|redundant|obsolete|stale|irrelevant|typo|mistake|moot|pointless|outdated|wrong|junk|test|old",
            rf"^({NUMBERS})(?: is| are|['’]s)?(?: an?| all| both| just)* (?:dup(?:e|licate)?s?|redundant|obsolete|"
            rf"stale|irrelevant|typo|mistakes?|moot|pointless|outdated|wrong|junk|tests?|old|old news){_SO}(delete|"
            rf"remove|bin|scrap|drop|erase|get rid of)(?: {_THEM})?{_END}",
            r"\2 \1",
        ),
        (
            " not|n't|n’t| no",
            rf"^({NUMBERS} (?:(?:is|are) )?(?:all |both )?(?:done|finished|completed?))(?:[\s,;]+(?:but|and|though|"
            rf"while))*"
            rf"[\s,;]+(?:not {NUMBERS}|{NUMBERS} (?:not|isn['’]?t|aren['’]?t|is not|are not|no))"
            r"(?: (?:yet|done|ready|finished))*[\s.!]*$",
            r"\1",
        ),
        (
            "tick|check|mark|cross|close|strike",
            rf"^((?:all |everything |every |both )\S.*? (?:is|are|was|were|has been|have been|got)(?: all| both| now|"
            rf" already| finally)* {DONE}(?: now| already)?){_SO}(?:tick|check|mark|cross|close|strike)(?: off)? "
            rf"{_THEM}(?: all| both)*(?: (?:off|out|down|done|as done|as complete|complete|completed|as completed|as "
            rf"finished))*{_END}",
            r"\1",
        ),
        (
            " too| as well| also",
            rf"^((?!(?:i|we|you)\b)[\w'’# -]{{1,30}}?)(?: is| are|['’]s)?(?: all)? {DONE}[,;]? (?:and |so (?:is|are) )?"
            r"(?:so (?:is|are) )?((?:the |my )?[\w'’#-]+(?: [\w'’-]+)?)(?: is| are)? (?:too|as well|also)[\s.!]*$",
            r"\1 and \2 are done",
        ),
        (
            " off ",
            rf"^({ASKED})(?:flick|whip|yank|pull|lift|peel|ping|boot|scrub|shift|whack|toss|fling|shave|trim|prune|"
            rf"lop|sweep|brush|chop|rip|zap|slide|swipe) (\S.*?) off ((?:of )?(?:the|my|our|this) (?:[\w-]+ )?list\b)",
            r"\1take \2 off \3",
        ),
    )
)
