"""Words of commands as people say or write them who dictate, text, or think in another language: "remember me to",
"can you to put", "what've I got", "question mark", "this wk".

Put into plain English before anything is read; only where they can't be words of a title.
"""

import re
from typing import Final

_WEEKDAYS: Final = (
    r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?|today|tomorrow|tmrw|tmr|2moro"
)
_AS_MEANT: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), plain)
    for pattern, plain in (
        # dictated
        (r"\s+(?:question mark)[\s.?]*$", "?"),
        (r"\s+(?:full stop|period|exclamation (?:mark|point))[\s.!]*$", ""),
        (r"(?<=\d) ?([ap])\.? m\b\.?", r"\1m"),
        (r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (o'?clock )?([ap])\.? m\b", r"\1 \2\3m"),
        # texted
        (r"\b(what|where|when|how|who|which)['’]?ve\b(?= (?:i|we|you)\b)", r"\1 have"),
        (r"\b(what|where|when|how|who)['’]d\b(?= (?:i|we|you)\b)", r"\1 did"),
        (r"\b(this|next|nxt|last|every|per|the|a|in \d+|\d+) wks?\b", r"\1 week"),
        (rf"\bnxt\b(?= (?:{_WEEKDAYS}|week|wk|month|year)\b)", "next"),
        (r"\b(?:wk-?end|wknd|w/e)\b", "weekend"),
        (rf"(?<=\S) 2 (?={_WEEKDAYS}\b)", " to "),
        (r"^ad (?=[a-z]+ )", "add "),
        (r"\b(remind me|need|have|got|want|forget|remember|going|supposed) too (?=[a-z]+ )", r"\1 to "),
        (r"\b(on|to|in|off|from) m[ae] (?=(?:to[- ]?do )?list\b)", r"\1 my "),
        (r"^(?:wetin|wat|wot) (?=(?:i|we|dey|is|are|do|my)\b)", "what "),
        (r"^what dey (?=my|the)", "what is on "),
        (r"^what (?=(?:i|we) (?:get|got|have) (?:for|on|to|left|due|today|tomorrow)\b)", "what do "),
        # thought in another language
        (
            r"\b(?:remember|recall|remind) me (?:please )?(?:at the |at |in the )(\S+(?: \S+)?) "
            r"(?:of|to|that i (?:must|have to|need to)) (?=[a-z])",
            r"remind me at \1 to ",
        ),
        (
            r"^((?:can|could|would) (?:you|u) )?(?:please )?(?:remember|recall) me "
            r"(?=(?:to|of|that|about|at|on|in)\b)",
            r"\1remind me ",
        ),
        (r"\b(can|could|would|will) (you|u|i) to (?=[a-z])", r"\1 \2 "),
        (r"^it'?s possible (?:to )?(?=see|view|show|add|delete|remove|know|list|move|change)", "is it possible to "),
        (r"\bthe (?=next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!'))", ""),
        (
            r"\ball the (day|morning|evening|afternoon|night|week|month|monday|tuesday|wednesday|thursday|friday|"
            r"saturday|sunday)s\b",
            r"every \1",
        ),
        (r"\b(?:please |kindly )?do the needful(?: and|[:,.]) ", ""),
        (r"^((?:can|could|would) you |please |kindly )?teach me (?=(?:my|the|all|what)\b)", r"\1show me "),
        (r"^((?:can|could|would) you |please |kindly )?sup+ress (?=the |my |\d|#|task)", r"\1delete "),
        (r"\bi (should|would) (?=like\b)", "i'd "),
    )
)


def plainly(text: str) -> str:
    """The text with such words as they are meant."""
    if '"' in text or "“" in text or "\n" in text:
        return text
    for pattern, plain in _AS_MEANT:
        text = pattern.sub(plain, text)
    return text.strip() or text
