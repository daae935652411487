"""A reminder that is no longer wanted, and what is said beside that of the task, which stays: "drop the reminder on the
lights, keep the job on the list", "I need no reminder for the dentist, please delete only the reminder".
"""

from typing import Final

from core.language.frame.turns import turns

_NEEDS: Final = "remind|alarm|alert|nudge|notif"
_REMINDER: Final = r"(?:reminders?|alarms?|alerts?|nudges?|notifications?)"
_TASK: Final = r"(?:(?:the |that |my )?(?:task|job|item|thing|entry|to-?do|rest|chore|appointment)(?: itself)?|it)"

UNREMINDING: Final = turns(
    (
        (
            _NEEDS,
            rf"^(?:(?:sorry|hi|hello|ok|so|with apologies|apologies|thanks|actually)[\s,.:]+)*((?:i|we)(?: no "
            rf"longer| don['’]?t"
            rf"| do not)? (?:need|want)(?: no| any| a| the| that)* {_REMINDER} (?:for|of|about|on) "
            rf"[^,;.]+?)[\s,;.–—-]+(?:so |"
            rf"and |please |pls |kindly |(?:can|could) you )*(?:cancel|delete|remove|drop|clear|scrap|get rid "
            rf"of) (?:it|that|"
            rf"(?:only |just )?(?:the|that) {_REMINDER})(?: please| pls)?[\s.!]*$",
            r"\1",
        ),
        (
            "keep|leave|stay|hang on|hold on|not the|just the|only the",
            rf"^(?=.*\b{_REMINDER}\b)(.+?)[\s,.;:–—-]+(?:(?:but|and|just|please|pls)\s+)*(?:(?:keep|leave|hang "
            rf"on to|hold on "
            rf"to) {_TASK}(?: (?:on (?:the|my) list|on there|there|as it is|as is|alone|in place|where it is|up|on))*|"
            rf"{_TASK} (?:itself )?(?:stays|can stay|should stay)(?: (?:on (?:the|my) list|there|put))?|"
            rf"(?:not|only|just) {_TASK})"
            r"[\s.!]*$",
            r"\1",
        ),
        (
            _NEEDS,
            rf"^(?:please |pls |(?:can|could) you |just |only )*(delete|remove|cancel|drop|clear|scrap|stop|"
            rf"kill) (?:only |just )?"
            rf"(?:the|that|this) {_REMINDER}(?: only)?[\s.!]*$",
            r"\1 the reminder for it",
        ),
    )
)
