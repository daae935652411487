"""What a task is called, what is noted of it and its labels, told in many ways: "Name on 62 ought to be …", "a note for
the turkey: …", "whack the money label on the quote".

Put as the plain request that it is, as ``moved`` does.
"""

from typing import Final

from core.language.frame.tables.retouched import NAME, NUMBERS, SLAP, THE
from core.language.frame.turns import ASKED, turns

_BE_CALLED: Final = r"(?:be|read|say|go by|be called|be named|be titled|be renamed(?: to)?)"
_OUGHT: Final = r"(?:ought to|should|must|needs? to|wants? to|has to|have to|had better|['’]?d better|is to)"

INSCRIBED: Final = turns(
    (
        # what it is called
        (
            "wrong name|wrong title|name is wrong|title is wrong|misnamed",
            rf"^({NAME}) (?:has|have|got|is under) (?:a|the) wrong (?:name|title)[\s,;:.–—-]+(?:and |but )?(?:the )?"
            r"(?:correct|right|proper|real)(?: one| name| title)? (?:is|would be|should be|being)\s?:? (?=\w)",
            r"rename \1 to ",
        ),
        (
            "be called|be named|be titled|be renamed",
            rf"^({NAME}) {_OUGHT} be (?:called|named|titled|renamed(?: to)?|known as)\s?:? (?=\w)",
            r"rename \1 to ",
        ),
        (
            "name|title",
            rf"^(?:the )?(?:name|title) (?:on|of|for) ({NAME}) {_OUGHT} (?:be|read|say)(?! (?:\w+ed|shorter|better|"
            rf"longer)\b)"
            r"\s?:? (?=\w)",
            r"rename \1 to ",
        ),
        (
            "name|title",
            rf"^({NAME})[\s,:;–—-]+(?:please )?let (?:the|its) (?:name|title) {_BE_CALLED}\s?:? (?=\w)",
            r"rename \1 to ",
        ),
        (
            " naam | nam ",
            r"^(#?\d+) ka na+m (?:change|badal\w*|rakho|karo)(?: karo| do| kar do)?[\s:,–—-]+",
            r"rename \1 to ",
        ),
        # what is noted of it
        (
            "note|remark|comment",
            rf"^{ASKED}(?:a |an |one |add a )?(?:quick |small |little )?(?:note|remark|comment)(?: down)? "
            rf"(?:for|on|against|under|4|about|re) ({THE})(?:,[^:]{{2,40}})?\s?: (?=\S)",
            r"add a note to \1: ",
        ),
        (
            "note|remark|comment",
            rf"^(?:in|on|to|for|under|against) ({NAME}),? (?:please )?(?:add|put|write|make|keep|leave)(?: a| one|"
            rf" this)? "
            r"(?:note|remark|comment)\s?: (?=\S)",
            r"add a note to \1: ",
        ),
        (
            "note",
            rf"^{ASKED}{SLAP} (?:this|that|the following) (?:in|into|on|under) (?:the )?notes? (?:for|of|on|"
            rf"to) ({NAME})\s?: "
            r"(?=\S)",
            r"add a note to \1: ",
        ),
        # its labels
        (
            "label|tag",
            rf"^{ASKED}(?:take|get|pull|rip|peel|strip|knock|lift|whip) (?:the |that )?([\w-]+) (?:label|tag) off(?: "
            rf"of)? ({THE})(?:[\s,;.]+(?:it['’]?s|its|that['’]?s|because|cos|since|they|he|she|i|we)\b[^?]*)?[\s.!]*$",
            r"remove the label \1 from \2",
        ),
        (
            "label|tag",
            rf"^{ASKED}(?:delete|remove|take away|drop|lose|clear|erase|scrap) (?:the |that )?(?!(?:the|a|my|all|"
            rf"every)\b)([\w-]+) (?:label|tag) "
            rf"(?:from|off|on)(?: of)? (?!(?:the|my|our) list|everything|all\b)({NAME})[\s.!]*$",
            r"remove the label \1 from \2",
        ),
        (
            "label|tag",
            rf"^{ASKED}(?:take away|drop|lose|clear|erase|scrap|take) the (?:label|tag) ([\w-]+) (?:from|off|"
            rf"on)(?: of)? ({NAME})[\s.!]*$",
            r"remove the label \1 from \2",
        ),
        (
            "label|tag",
            rf"^({NAME}) (?:should ?n['’]?t|should not|must ?n['’]?t|must not|does ?n['’]?t need to|"
            rf"ought not to) (?:have|be "
            r"under|carry|be in|get|wear) (?:the |a |an )?([\w-]+) (?:label|tag)\b(?:[\s,;.]+(?:so |and |please |"
            r"just )*(?:lose|"
            r"drop|remove|delete|take|get rid of)(?: off)? (?:the (?:label|tag)|it|that)(?: off)?(?: please|"
            r" pls)?)?[\s.!]*$",
            r"remove the label \2 from \1",
        ),
        (
            " label | tag ",
            rf"^{ASKED}{SLAP} (?:the |a |an )?([\w-]+) (?:label|tag) (?:on|onto|to|against) ({NAME})[\s.!]*$",
            r"add label \1 to \2",
        ),
        (
            "label|tag",
            rf"^{ASKED}(?:label|tag) ({NUMBERS}) (?:all |both )?(?:as |with |under )?([^\W\d_][\w-]*)[\s.!]*$",
            r"tag \1 with \2",
        ),
        (
            "label|tag",
            rf"^{ASKED}(?:label|tag) ((?:all|everything|every|both|the) [\w' -]+? (?:tasks|ones|things|jobs|stuff)) "
            r"(?!(?:with|as|under)\b)([^\W\d_][\w-]*)[\s.!]*$",
            r"tag \1 with \2",
        ),
        (
            "wait|wrong one|scratch that|not that one|i meant",
            r"^[^?\n]{3,60}?[\s,.;–—-]+(?:(?:no|oh|ah|oops|sorry|hang on)[\s,]+)*(?:wait|wrong one|scratch that|"
            r"not that one|i meant)[\s,.;!–—-]+(?:(?:no|wait|wrong one|i mean|sorry|not that one|actually|"
            r"that['’]?s wrong)[\s,.;–—-]+)*"
            r"(?=(?:tag|label|move|mark|rename|put|make|set|start|reopen|push) (?:task )?#?\d)",
            "",
        ),
    )
)
