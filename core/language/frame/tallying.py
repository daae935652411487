"""How one is doing, asked in whatever words: "how I am performing these days", "how did last week go", "what's my hit
rate", "am I getting quicker". Each is put as "how productive was I".
"""

from typing import Final

from core.language.frame.turns import turns

_LEAD: Final = (
    r"^(?:(?:so|and|but|hey|hi|ok|okay|um|please|pls|just|be honest|honestly|(?:can|could|would|will) (?:you|u|ya|i|we)"
    r"(?: please| just)?(?: tell| show| give| see)?(?: me| us)?|tell me|show me|give me|let me (?:know|see)|"
    r"(?:i|we)(?:['’]d| would| just)? (?:want|need|like|wanna|love)(?: to)? (?:know|see|hear|find out)|any idea|"
    r"do you know|i wonder)[\s,:]+)*"
)
_WHEN: Final = (
    r"( (?:(?:in|since|over|for|during) (?:the )?)?(?:this|last|past|yesterday|today|january|february|march|"
    r"april|may|june|"
    r"july|august|september|october|november|december|these days|lately|recently|nowadays)\b[\w ]*?)?"
)
_END: Final = r"(?:,? (?:please|pls|so far|lately|recently|these days|overall|then|exactly|really|now))*[\s?.!]*$"
_DOING: Final = (
    r"(?:performing|doing|getting (?:on|along)|faring|progressing|going|coming along|holding up|tracking|keeping up|"
    r"managing|"
    r"been (?:doing|performing|getting on|faring|going))"
)
_GOOD: Final = (
    r"(?:productive|effective|efficient|consistent|reliable|punctual|organi[sz]ed|diligent|disciplined|quick|fast|slow|"
    r"lazy|focused|hard-?working|successful|on time|good|bad)"
)
_WITH: Final = r"(?: (?:with|at|on|about|when it comes to|in terms of) [\w' -]{2,40}?)?"
_RATE: Final = (
    r"(?:(?:on[- ]time|completion|success|hit|strike|finish(?:ing)?|track|overall|average|weekly|monthly|daily|best|"
    r"longest|"
    r"current|task) )*(?:rates?|records?|batting average|performance|productivity|progress|streaks?|trends?|averages?|"
    r"figures|scores?|stats|statistics|numbers|output|throughput|efficiency|punctuality|best day)"
)
_REPORT: Final = (
    r"(?:summary|recap|report|review|breakdown|overview|rundown|run-down|round-?up|picture|idea|account|figures|"
    r"numbers)"
)
_PLAIN: Final = "how productive was i"

TALLYING: Final = turns(
    (
        # "how I am performing these days": the order of a statement
        (
            "how i|how we|how well i|how well we|how’m|how'm",
            rf"{_LEAD}how (?:well )?(?:i|we)(?:['’](?:m|re|ve)|m| am| are| was| were| have| did| do)?(?: "
            rf"(?:actually|really))?"
            rf"(?: {_DOING}| did| done| do)?{_WITH}{_WHEN}{_WITH}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "productive|effective|efficient|consistent|reliable|punctual|organi|diligent|disciplined|quick|fast|slow|lazy|"
            "focus|hard|success|how good|how bad|on time",
            rf"{_LEAD}how {_GOOD} (?:(?:i|we)(?:['’]ve been|['’]m| am| was| were| have been| are)|(?:am|are|"
            rf"was|were|have|"
            rf"has) (?:i|we)(?: been)?){_WITH}{_WHEN}{_WITH}{_END}",
            rf"{_PLAIN}\1",
        ),
        # what the numbers are
        (
            "rate|record|average|performance|productivity|progress|streak|trend|figures|score|stats|statistic|numbers|output|"
            "throughput|efficiency|punctuality|best day",
            rf"{_LEAD}(?:how(?:['’]?s| is| are| was| were| has)|what(?:['’]?s| is| are| was| were)|check) "
            rf"(?:my|our) {_RATE}"
            rf"(?: (?:looking|going|doing|like|been|coming along|at|so far))*{_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "progress|streak|trend|figures",
            rf"{_LEAD}(?:how(?:['’]?s| is) (?:the )?progress|my (?:streak|trends?)|streak|(?:give me |show me "
            rf")?(?:the|my) "
            rf"(?:figures|trends)|how much progress have (?:i|we) made|how far have (?:i|we) (?:got|gotten|come))"
            rf"(?: (?:going|so far))?{_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "proportion|share|fraction|percent",
            rf"{_LEAD}(?:what|which) (?:proportion|share|fraction|percentage|percent)\b.*\b(?:i|we)\b.*",
            _PLAIN,
        ),
        (
            "summary|recap|report|review|breakdown|overview|rundown|picture|idea|account|figures|numbers",
            rf"{_LEAD}(?:(?:give|show|send|get|write|do) (?:me|us) )?(?:my |a |the |an |our )?(?:(?:quick|"
            rf"short|weekly|monthly|"
            rf"daily|full|honest) )*{_REPORT} (?:of|on|about|for) (?:how (?:i|we)|my (?:progress|performance|"
            rf"productivity|"
            rf"stats))\b[\w' ]*?{_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "per |on average|usually|typically|a day|a week|a month",
            rf"{_LEAD}how (?:many|much|long|often)\b(?=.*\b(?:i|we|me|us|tasks?)\b).*\b(?:per (?:day|week|"
            rf"month)|on average|"
            rf"(?:usually|typically|normally) (?:finish|complete|get|take)|a (?:day|week|month) (?:do|did|am|"
            rf"have) (?:i|we))\b"
            r".*",
            _PLAIN,
        ),
        (
            "how long|how often",
            rf"{_LEAD}how (?:long (?:do|does|did) (?:it|tasks|things|a task|my tasks) (?:usually |normally "
            rf")?take(?: (?:me|us))?"
            rf"(?: to (?:finish|complete|do)(?: (?:tasks|things|a task|something|stuff))?)?|often (?:am|do|"
            rf"have) (?:i|we)"
            rf"(?: been)? (?:late|overdue|miss(?:ed|ing)? (?:a |my )?(?:deadlines?|due dates?))){_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        # how a while went
        (
            " go| been|how was|how were",
            rf"{_LEAD}how (?:(?:did|has) (?:my |the )?((?:last |this |past )*(?:day|week|month|quarter|year|"
            rf"today|yesterday))"
            rf"(?: go| gone| been| turn out)|(?:was|were) (?:my )((?:last |this |past )*(?:week|month|quarter|year)))"
            rf"(?:,? (?:productivity|task|work)[- ]?wise)?{_END}",
            _PLAIN,
        ),
        (
            "improving|getting|on track|slack|lazy|productive|efficient|quicker|faster|slower|better|worse|consistent",
            rf"{_LEAD}(?:am|was|were|are|have|did) (?:i|we)(?: been)? (?:improving|on track|lazy|slacking|"
            rf"(?:more |less |very |"
            rf"that |any )*(?:productive|efficient|effective|consistent)|quicker|faster|slower|do(?:ing)? "
            rf"(?:better|worse|more|"
            rf"less)|getting (?:quicker|faster|slower|better|worse)){_WITH}{_WHEN}(?: than\b.*)?{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "rate |grade |score |compare",
            rf"{_LEAD}(?:(?:rate|grade|score) (?:my|our) (?:(?:last |past )*(?:day|week|month|productivity|performance|"
            rf"progress))|(?:rate|grade|score) me|compare (?:this|last) (?:week|month|year|quarter) (?:with|to|"
            rf"and|against) "
            rf"(?:this|last|the) (?:\w+ )?(?:week|month|year|quarter|one)){_END}",
            _PLAIN,
        ),
    )
)
