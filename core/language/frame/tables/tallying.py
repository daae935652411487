"""How one is doing, asked in whatever words: "how I am performing these days", "how did last week go", "what's my hit
rate", "am I getting quicker". Each is put as "how productive was I".
"""

from typing import Final

from core.language.frame.turns import turns

_LEAD: Final = (
    r"^(?:(?:so|and|but|hey|hi|ok|okay|um|please|pls|just|be honest|honestly|(?:can|could|would|will|may|might) "
    r"(?:you|u|ya|i|we)"
    r"(?: please| just)?(?: tell| show| give| see)?(?: me| us)?|tell me|show me|give me|let me (?:know|see)|"
    r"(?:i|we)(?:['’]d| would| just)? (?:want|need|like|wanna|love)(?: to)? (?:know|see|hear|find out)|any idea|"
    r"(?:i|we)(?:['’]d| would) be (?:curious|interested|keen|glad|grateful|happy|intrigued) to (?:know|see|hear|learn)|"
    r"do you know|i wonder|(?:get |have |see )?(?:an?|the|some) (?:quick |short |brief |rough )?(?:summary|idea|report|"
    r"overview|sense|picture|rundown|recap|breakdown|review|look) (?:of|on|about|at|into))[\s,:]+)*"
)
_WHEN: Final = (
    r"( (?:(?:in|since|over|for|during) (?:the )?)?(?:this|last|past|yesterday|today|january|february|march|"
    r"april|may|june|"
    r"july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|these "
    r"days|lately|recently|nowadays)\b[\w ]*?)?"
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
_SHOW_STATS: Final = (
    r"(?:see|show|view|share|pull|give|provide|display|present|bring|send|get|generate|run|print)(?: (?:me|us|up|"
    r"out))* "
    r"(?:my |our |the )?(?:(?:completion|task|productivity|performance|weekly|monthly|overall|latest|full|current) )*"
    r"(?:(?<=productivity )(?:report|summary|recap|review|breakdown|overview|numbers|score|data)|stats?|statistics|"
    r"analytics|metrics|numbers|figures|kpis?)(?: (?:for|of|from|on)(?: the)?(?= ))?"
    r"(?: (?:month|week|year|quarter|day))?"
)
_PLAIN: Final = "how productive was i"

TALLYING: Final = turns(
    (
        # "how I am performing these days": the order of a statement
        (
            "how i|how we|how well i|how well we|how’m|how'm",
            rf"{_LEAD}how (?:well )?(?:i|we)(?:['’](?:m|re|ve)|m| am| are| was| were| have| did| do)?(?: "
            rf"(?:actually|really))?"
            rf"(?: {_DOING}| did| done| do| performed| fared| progressed| managed)?{_WITH}{_WHEN}{_WITH}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "productive|effective|efficient|consistent|reliable|punctual|organi|diligent|disciplined|quick|fast|"
            "slow|lazy|"
            "focus|hard|success|how good|how bad|on time",
            rf"{_LEAD}how {_GOOD} (?:(?:i|we)(?:['’]ve been|['’]m| am| was| were| have been| are)|(?:am|are|"
            rf"was|were|have|"
            rf"has) (?:i|we)(?: been)?){_WITH}{_WHEN}{_WITH}{_END}",
            rf"{_PLAIN}\1",
        ),
        # what the numbers are
        (
            "rate|record|average|performance|productivity|progress|streak|trend|figures|score|stats|statistic|"
            "numbers|output|"
            "throughput|efficiency|punctuality|best day",
            rf"{_LEAD}(?:[\w-]+: )?(?:how(?:['’]?s| is| are| was| were| has)|what(?:['’]?s| is| are| was| were)|check) "
            rf"(?:my|our) {_RATE}"
            rf"(?: (?:looking|going|doing|like|been|coming along|at|so far))*{_WITH}{_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "stats|statistic|analytics|metrics|numbers|figures|kpi|productivity ",
            rf"{_LEAD}{_SHOW_STATS}{_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        (
            "completion|productivity|performance|success rate|on-time|on time",
            rf"{_LEAD}(?:(?:see|show|view|get|have|check) )?(?:my |our |the )?(?:task )?(?:completion|productivity|"
            rf"performance|success|on[- ]time) (?:rates?|stats|statistics|numbers|figures|report|summary|metrics|"
            rf"score)(?: (?:for|of|in|from|over|during)(?: the)?(?= ))?{_WHEN}{_END}",
            rf"{_PLAIN}\1",
        ),
        # asked twice over: "have I been slacking? pull my stats", "numbers for march, did I do better than february"
        (
            "stats|statistic|analytics|metrics|numbers|figures|kpi|report|summary",
            rf"^([^.!?;:]*\b(?:i|we|my)\b[^.!?;:]*?)[.!?;:,]+\s*(?:and |so )?(?:please |pls |kindly )*"
            rf"(?:{_SHOW_STATS}|any (?:report|summary|stats|statistics|numbers|figures)){_END}",
            r"\1",
        ),
        (
            "better|worse|improv|faster|slower|fewer|more|less",
            rf"^({_LEAD[1:]}(?:my |the )?(?:stats|statistics|numbers|figures|analytics|progress)(?: (?:for|of|from|"
            rf"in))? "
            rf"[\w' ]+?)[,;.?!–—-]+\s*(?:did|am|was|were|have|is|are|has) (?:i|we|it|that)\b[^,;.]*\b(?:better|worse|"
            rf"improv\w+|faster|slower|fewer|more|less)\b.*$",
            r"\1",
        ),
        (
            "on time|in time|before the deadline|by the deadline|punctually",
            rf"{_LEAD}how many (?:(?:of )?(?:my |the |our )?(?:tasks|jobs|things|items|chores|deadlines) )?(?:do|did|"
            rf"have|"
            rf"am)? ?(?:i|we) (?:usually |actually |ever |manage to |normally )*(?:finish|complete|get|do|make|manage|"
            rf"deliver|hit|meet)\w*\b.*\b(?:on|in) time\b.*$",
            _PLAIN,
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
            rf"{_LEAD}(?:what|which|how (?:many|much|big|large|high)(?: (?:an?|of an?|is the))?) "
            rf"(?:proportion|share|fraction|percentage|percent|per cent)\b.*\b(?:i|we)\b.*",
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
