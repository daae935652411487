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

HANDLING: Final = turns(
    (
        # what is done
        (
            "that",
            r"^that['’]?s (?=(?:the|my|our|all the) [\w'’ -]+ (?:\w+ed|sent|paid|bought|put out|fed|cut|sold|"
            r"made)(?: now)?\b)",
            "",
        ),
        (
            "after ",
            r"^(?:i|we)(?:['’](?:m|re)| am| are) (?:only |just )?after (?=\w+ing\b(?! (?:for|a|an|some)\b))",
            "i have finished ",
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
            "open ",
            r"\bopen (that|this|it|(?:the|that|this|my) (?:[\w-]+ ){0,4}(?:task|one))(?: one| task)? (?:back|"
            r"again)(?: up)?\b",
            r"reopen \1",
        ),
    )
)
