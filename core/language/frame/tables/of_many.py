"""What is done with many tasks at once, told in many ways: "christmas jobs, the whole lot of them, high", "anything wey
carry wedding label, delete everything".

Put as the plain request that it is, before sets are looked for.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

_SET: Final = r"(?:tasks|ones|things|jobs|stuff|items|chores|errands|to-?dos)"
_BUT: Final = r"(?:except|bar|apart from|but not|excluding|other than)(?: for)?"
_WHY: Final = (
    r"(?:[\s,;.!–—-]+(?!.*\b(?:but|if|unless|until|maybe|perhaps|might|keep|leave|add|remind|wait|not sure|when|or|"
    r"move|also)\b)[^?]*)?"
)

OF_MANY: Final = turns(
    (
        # what was done with all of a list: "got everything on the shopping list"
        (
            "everything o|everything f|everything under|everything in|everythin o|the whole|all the things on",
            r"^(?:(?:i|we)(?:['’]ve| have)? )?(?:just |finally |now |already )*(?:bought|got|gotten|picked up|did|done|"
            r"finished|completed|sorted|paid|sent|packed|collected|grabbed|ticked off|been through)(?: with)? "
            r"(everything|everythin|the whole lot|all the things) (on|from|for|under|in) (.+?)"
            r"(?: (?:today|yesterday|already|earlier|just now|now|this (?:morning|afternoon|evening)|last "
            r"night))?[\s.!]*$",
            r"everything \2 \3 is done",
        ),
        (
            " off the list| off my list| off our list",
            rf"^((?:the |my |our )?[\w-]+ {_SET})(?: can| should| all| now| please)* (?:come |go |be )?off (?:the|my|"
            rf"our) list{_WHY}$",
            r"delete all \1",
        ),
        (
            "delete|remove|get rid|bin|clear|scrap",
            rf"^({ASKED}(?:delete|remove|get rid of|bin|clear|scrap|ditch) (?:all |both |every )(?:of )?(?:the |my |"
            rf"our )?[\w-]+ {_SET}(?: off)?)"
            r",? (?=(?:we|i|they|he|she|it)(?:['’]\w+|m|re)? )",
            r"\1, ",
        ),
        (
            "tick|mark|check|cross|close",
            rf"^((?:all |both |every )?(?:of )?(?:the |my |our )?[\w-]+ {_SET})(?:['’]re| are| is|"
            rf" have been)?(?: all| both| now)* (?:done|finished|"
            rf"complete|completed|sorted)(?: now| already)*[\s,;.–—-]+(?:so |and |please |you can )*(?:tick|mark|"
            rf"check|cross|close)"
            r"(?: (?:them|those|these|all|off|as|please|pls|done|complete|finished))*[\s.!]*$",
            r"mark \1 as done",
        ),
        # what of many
        (
            "both ",
            rf"\bboth (?:of )?(?:the |my |our )?(?=(?!(?:of|the|my|our|those|these)\b)[\w-]+ {_SET}\b)",
            "all the ",
        ),
        (
            "wey ",
            r"\b(?:wey|which|that) (?:carry|get|have|dey under|dey for) (?:the )?([\w-]+) (?:label|tag)\b",
            r"with the \1 label",
        ),
        (
            "everything|anything|whatever|all ",
            r"^(?:anything|everything|whatever|all) ([^,;.?]{4,50}?)[\s,;–—-]+(?:please |pls |just |so )*(delete|"
            r"remove|erase|bin|complete|archive|scrap|clear|get rid of) (?:everything|all|it all|them all|the lot|"
            r"all of (?:it|them|those)|them|those)[\s.!]*$",
            r"\2 everything \1",
        ),
        (
            " can ",
            rf"^((?:the |my |our |all )*[\w-]+ {_SET}) can (?:all |both |now )*(?:be )?(?:deleted|removed|binned|"
            rf"scrapped|go) (?:bar|except|"
            r"apart from|but not|save|excluding)(?: for)? (?=\S)",
            r"delete all \1 except ",
        ),
        ("delete all ", r"^delete all (?:all )?(?:the |my |our )", "delete all the "),
        (
            " except | bar | apart from | but not ",
            rf"^({ASKED}(?:make|set|mark|put)) ((?:all |the |my |our )*[\w-]+ {_SET}) (?:to |as |at |on )?(high|low|"
            rf"medium|urgent|done)"
            r"(?: prio(?:rity)?)? (?:except|bar|apart from|but not)(?: for)? (.+?)[\s.!]*$",
            r"\1 \2 except \4 \3",
        ),
        (
            "lot|every last one|every single one|all of",
            rf"^(?:all )?(?:the |my |our )?([\w-]+ {_SET}), (?:the (?:whole )?lot|all|every (?:last|"
            rf"single) one)(?: of (?:them|it|those|"
            r"these))?, (?:to |make (?:it|them) |now )?",
            r"make all the \1 ",
        ),
        (
            "label|tag",
            r"^(?:the )?([\w-]+) (?:label|tag)[\s,:–—-]+(?:everything|all|anything|the lot)(?: (?:in|with|under|on|"
            r"of) it)?[\s,:–—-]+(?:priority )?(?:to be|to|be|should be|is|make it|on|goes to)? ?(?=high|low|medium|"
            r"urgent)",
            r"make everything with the \1 label ",
        ),
        (
            " na ",
            rf"^(all (?:the |my |our )?[\w-]+ {_SET}) na (high|low|medium)(?: priority)?(?: now| o)*[\s.!]*$",
            r"make \1 \2",
        ),
        (
            "give it |give them ",
            r"(?<=[,;] )(?:please |just )?give (?:it|them) (?!to\b)(?:all )?(?=\w+day|tomorrow|the \d|next)",
            "move it to ",
        ),
    )
)
