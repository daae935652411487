"""News of when something is now: "the slides are now needed by friday", "they can only do 1pm for the cake, could you
change it", "the carnival got rained off, it's the 19th now".

Put as the plain request that it is, as ``moved`` does.
"""

from typing import Final

from core.language.frame.tables.moved import WHEN
from core.language.frame.turns import turns

_NAME: Final = (
    r"(?:(?:the|my|our|that|his|her) |(?:m[rs]s?\.? )?[a-z][\w-]*['’]s )(?!\w+ (?:i|we|you)\b)[\w'’-]+(?: (?!so\b|"
    r"and\b|but\b|is\b|then\b|until\b)[\w'’-]+){0,4}?"
)
_BARE: Final = (
    r"(?!(?:i|we|you|he|she|they|it|that|this|there|what|who|if|when|which|add|tell|ask|remind|say|check|see|let|"
    r"note|make|put|get|buy|call|"
    r"show|list|email|text|message|write|log|move|if|think|know|check|jot|phone|ring|inform|create|set|can|could|"
    r"everything|nothing|anything|all|"
    r"next|today|tomorrow|\w+day)\b)[a-z][\w-]+(?: (?!(?:i|we|you|they|which|that|is|are|says?|said|reckons?|thinks?|"
    r"told|tells)\b)[\w'’-]+){0,3}?"
)
_THEN: Final = (
    r"(?:[\s,;.–—-]+(?:now|instead|after all|apparently|actually))*(?:[\s,;.–—-]+(?:(?:so|and|please|pls|kindly|just|"
    r"then|(?:can|could|would|will) you|be (?:a dear|so kind|an angel) and)[\s,]+)*(?:change|move|shift|update|"
    r"adjust|amend|push|reschedule|fix|correct|put|edit) (?:it|that|this)(?: (?:to match|accordingly|for me|please|"
    r"over|there|then|on the list))*)?[\s?.!]*$"
)
_OFF: Final = (
    r"(?:rained off|rained out|cancelled|canceled|postponed|put (?:back|off)|called off|moved|rescheduled|delayed|"
    r"bumped|pushed(?: back)?|shifted|snowed off|changed|brought forward|rearranged)"
)

PUT_OFF: Final = turns(
    (
        (
            "needed |required |wanted |expected ",
            rf"^(?:[^.!?;]{{3,60}}[.!;]+ )?(?=.*(?:\bnow\b|n['’]t |\bnot |no longer|only |after all))({_NAME}|{_BARE})"
            r"(?:['’]s| is| are|['’]re|(?: is| are|wo|wasn|isn|aren)n?['’]t(?: be)?| will not be)"
            r"(?: (?:now|not|only|no longer|actually|going to be))* (?:needed|required|wanted|expected)(?: now)? "
            rf"(?:until|till|['’]til|by|before|for|on)? ?({WHEN}){_THEN}",
            r"move \1 to \2",
        ),
        (
            "only ",
            r"^(?:[^?\n]{3,80}?[,.;:–—-]+ (?:and |so |but )?)?(?:they|he|she)(?: can|['’]ll| could| are|['’]re| is|"
            r"['’]s)? "
            r"(?:now )?only (?:do|manage|make|offer|have|got|free|available|able to do|deliver|come)(?: at| on)? "
            rf"({WHEN}) for ({_NAME}){_THEN}",
            r"move \2 to \1",
        ),
        (
            " off|cancelled|canceled|postponed|moved|rescheduled|delayed|bumped|pushed|shifted|changed|forward|"
            "rained|rearranged|put back",
            rf"^((?:the|my|our) [\w'’ -]{{2,40}}?)(?:['’]s| has| have)?(?: (?:got|been|was|is|are|were))* {_OFF}"
            r"(?: by \w+| again| due to [\w ]+?)?[\s,;.!–—-]+(?:(?:so|and|but|it['’]?s|it is|now|it['’]ll be|is|"
            r"will be)\s)+"
            rf"(?:on |at )?({WHEN})(?: now| instead)?(?:,? (?:but |and )?(?:still(?: at)?|"
            rf"at the same time,?) (\d\S*(?: "
            r"?[ap]m)?))?[\s.!]*$",
            r"move \1 to \2 \3",
        ),
        (
            " now",
            rf"^[^.!?;:]{{3,60}}[.!;]+ ({_NAME}|{_BARE})(?:['’]s| is| are) (?:on |at )?({WHEN})(?<!\bnow),? now"
            r"[\s.!]*$",
            r"move \1 to \2",
        ),
        (
            "be marked|be moved|be changed|be set|be pushed|be put|be shifted|be rescheduled|be flagged|be renamed|"
            "be labelled|be labeled|be tagged|be postponed|be made|be bumped",
            r"^(?:(?:hi|hey|so|and|please)[\s,]+)*(?:can|could|would|may|might|should) ((?:the|my|our) [\w'’ -]{2,40}?)"
            r"(?: (?:please|pls|kindly|possibly|perhaps|just|also|maybe))* be (mark|move|change|set|push|put|shift|"
            r"reschedule|flag|rename|label|tag|postpone|make|bump)(?:ed|d|led|ged|ped)? ((?:as|to|with|back|on|until|"
            r"till|forward|for)\b[^?.!\n]*?)(?:,? please)?(?:[?.!]+(?: (?!(?:and|also|add|put|then)\b)[^?\n]*)?)?$",
            r"\2 \1 \3",
        ),
        (
            " so he | so she | so they | so it | so everyone | so my | so the | so people | so we | so i ",
            r"^((?:(?:i|we)(?:['’]ve| have)? )?(?:(?:finally|just|already|now|also) )*[a-z]{2,}(?:ed|t|d|de|nt|ve) "
            r".{3,60}?)[\s,]+so (?:that )?(?:he|she|they|it|everyone|people|we|i|(?:(?:my|the) )?\w+) can (?:all |"
            r"now |finally |please )*(?:stop|quit|get off|leave|shut|chill|relax|rest|calm|sleep|breathe|move on|"
            r"back off|zip it)\b[^?]*$",
            r"\1",
        ),
    )
)
