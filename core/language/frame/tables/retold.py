"""A date that changed, as it is told of by whoever rang: "the surgery rang to say the nurse is off, it's wednesday
now", "coach says tryouts are at 9 not 8:30", "the dentist can only see me at 3", "the weaners will have to wait for
tuesday".

Put as the plain request that it is, as ``moved`` does; a task that isn't there is asked about.
"""

from typing import Final

from core.language.frame.turns import turns

_DAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|tomorrow|today|tonight|the \d|the (?:[a-z]+th|first|second|"
    r"third|twenty|thirti|week|weekend|morning|afternoon|evening|end|following)\b|\d|noon|midday|midnight|half |"
    r"quarter |"
    r"lunch|week\b|month\b|weekend|early |late |jan|feb|march|april|may \d|june|july|aug|sep|oct|nov|dec)"
)
_WHEN: Final = rf"((?:(?:on|at|for|by|until|till) )?(?:(?:next|this|early|late) )?{_DAY}[^,;!?]*?)"
_NOT_THEN: Final = rf"(?:(?:on|at|for|by) )?(?:(?:next|this) )?{_DAY}[^,;.!?]*?"
_NOBODY: Final = (
    r"(?!(?:i|we|you|he|she|they|it|that|this|there|who|what|which|when|if|everyone|everything|someone|somebody|nobody|"
    r"please|can|could|will|add|move|remind|so|and|but|not|all|both|these|those)(?:['’]\w+)?\b)"
)
_NAME: Final = rf"(?:(?:the|my|our|that|her|his) )?({_NOBODY}[a-z][\w'’-]*?(?: {_NOBODY}[\w'’-]+?){{0,4}}?)"
_CALLER: Final = (
    rf"(?:(?:the|my|our|a) )?(?:(?:girl|guy|man|woman|lady|lad|fella|chap|bloke|people|folks|lot|nurse|receptionist) "
    rf"(?:from|at|of) (?:the |my )?)?({_NOBODY}[a-z][\w'’-]*(?: {_NOBODY}[\w'’-]+){{0,2}}?)"
)
_SOMEBODY: Final = rf"(?:(?:the|my|our|a) )?{_NOBODY}[a-z][\w'’-]*(?: {_NOBODY}[\w'’-]+)?"
_RANG: Final = (
    r"(?:rang|called|phoned|emailed|texted|messaged|wrote|got in touch|got back(?: to me)?|was on the phone|just "
    r"(?:rang|called|phoned|emailed|texted|messaged)|has (?:rung|called|phoned|written|emailed|texted))"
)
_SAYS: Final = r"(?:says|said|is saying|are saying|say|told (?:me|us)|tells (?:me|us)|confirmed|reckons|writes|wrote)"
_IT_IS: Final = (
    r"(?:(?:so|and|but|then|now|instead)\s+)*(?:it['’]?s|it is|it has to be|it will be|it['’]ll be|make it|that['’]s|"
    r"(?:they|"
    r"he|she)(?:['’]ll|['’]re| will| can| could| would|['’]d| are| is)? ?(?:now |only |rather )*(?:come|coming|do|see "
    r"me|"
    r"be here|be there|make it|manage|can do|will do)(?: (?:it|me|us))?)(?: now| to be| moved to| been moved to| for)*"
)
_SAME: Final = (
    r"(?: now| instead| then|,? (?:at )?(?:the )?same (?:time|hour|day)(?: as before)?(?: (?:remains|stays))?|,? "
    r"(?:and )?the "
    r"(?:time|hour|rest) (?:remains|stays|is|will be)(?: (?:the same|as it (?:is|was)|unchanged))?)*[\s.!]*$"
)
_WHY: Final = r"(?:\s*[,;.–—-]+\s+(?!(?:add|remind|move|and|or|then|not|but|also|put)\b)[^?:]{3,60})?[\s.!]*$"
_MUST: Final = r"(?:should|has to|have to|must|needs? to|is to|are to|ought to)"
_FRONT: Final = r"(?:[^?:;\"“]{4,70}?(?:,\s+so\s+|[.!]+\s+(?:so\s+)?))?"

RETOLD: Final = turns(
    (
        (
            " say| said| that ",
            rf"^{_SOMEBODY} {_RANG}(?: (?:me|us))?,? (?:to say|to tell me|and said|saying|and says|that)(?: that)? "
            rf"{_NAME}"
            rf"(?:['’]s| is| are| was| can['’]?t| cannot| has| have| won['’]?t| will| needs?) [^?]*?[,;.]\s+{_IT_IS} "
            rf"{_WHEN}{_SAME}",
            r"move the \1 to \2",
        ),
        (
            " not | n't|n’t|can't|can’t|cannot|cant",
            rf"^{_CALLER}(?: {_RANG}(?: (?:me|us))?[\s,;.]+)?(?:(?: |\b(?:and )?)(?:he |she |they |it )?)?"
            rf"(?:(?:are |is )?(?:saying|said|says?|told me) not|(?:(?:said|says) (?:he|she|they) )?(?:can['’]?t|"
            rf"cannot|"
            rf"won['’]?t|isn['’]?t able to|is not able to) (?:do|make|come|manage|see me|be here|be there|fit me "
            rf"in)(?: it|"
            rf" me)?) {_NOT_THEN}[,;.]+\s+{_IT_IS} {_WHEN}{_SAME}",
            r"move the \1 to \2",
        ),
        (
            " not |instead of|rather than|instead| now",
            rf"^{_SOMEBODY}(?: (?:just|now))? {_SAYS}(?: that)? {_NAME}(?:['’]s| is| are| starts?| begins?| will be| "
            rf"has been "
            rf"moved| got moved)(?: now| at)? {_WHEN}(?:,? (?:and )?(?:not|instead of|rather than) [^,;?]+|,? instead|"
            rf",? "
            r"now)[\s.!]*$",
            r"move the \1 to \2",
        ),
        (
            " only ",
            rf"^(?:{_SOMEBODY} {_RANG}(?: (?:me|us))?[,;.]+\s+)?{_NAME}(?: can(?: now)? only (?:receive|see|take|do|"
            rf"fit|have|"
            rf"squeeze|come|manage|make|treat|meet)(?: (?:me|us|it|this|in|that))*| (?:is|are)(?: now)? only "
            rf"(?:possible|"
            rf"available|free|bookable|doable|feasible|ready|open))(?: again)? {_WHEN}{_SAME}",
            r"move the \1 to \2",
        ),
        (
            " earlier| later| sooner| another day",
            rf"^(?:i|we)(?:['’]d| would) (?:sooner|rather|prefer to|like to|better) (?:do|have|get|finish|make) "
            rf"{_NAME}(?: done)? "
            rf"(?:a (?:bit|little) )?(?:earlier|later|sooner|another day)\s*[,;–—-]+\s*(?:say|maybe|perhaps|let['’]s "
            rf"say|like)? "
            rf"?{_WHEN}[\s.!]*$",
            r"move the \1 to \2",
        ),
        (
            " wait ",
            rf"^{_NAME}(?:['’]ll| will| is going to| are going to|['’]s gonna| must| can| has to| have to| needs? "
            rf"to)(?: "
            rf"just)?(?: have to)? wait (?:for|until|till) {_WHEN}{_WHY}",
            r"move the \1 to \2",
        ),
        (
            " now",
            rf"^{_FRONT}{_NAME}(?:['’]s| is| are) (?:due|on|at|set for|for|(?:scheduled|booked(?: in)?|down|"
            rf"arranged|fixed|rebooked|pencilled in) (?:for|on)|happening) {_WHEN} (?:now|"
            r"instead)[\s.!]*$",
            r"move the \1 to \2",
        ),
        (
            "same |already",
            rf"^{_FRONT}{_NAME} {_MUST} be (?:ready|done|finished|there|in|sent|delivered|booked|ordered|paid|"
            rf"submitted|made|"
            rf"collected|bought|on)(?: already)? {_WHEN}(?: already)?,? (?:already|(?:at )?(?:the )?same (day|"
            rf"time))[\s.!]*$",
            r"move the \1 to \2, same \3",
        ),
    )
)
