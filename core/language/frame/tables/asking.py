"""What is asked of the list in other Englishes: "got what for today ah", "what is expected of me", "have I put the gym
down?"."""

from typing import Final

from core.language.frame.turns import turns

_DAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|weekend|week|morning|afternoon|evening|day)"
)
_BE_DONE: Final = r"(?:do|doing|finish(?:ed)?|done|complete[d]?|make|making|made)"

# A thing that stands in front of what is asked of it.
_THING: Final = (
    r"((?:the |my |our )?(?!(?:i|we|you|it|that|this|what|which|when|any|anything|how|is|are|add|did|do)\b)[\w'’-]+"
    r"(?: (?!(?:i|we|you|and|but)\b)[\w'’-]+){0,4}?)"
)
_PERIOD: Final = r"((?:this|last|the past|the last|past) (?:week|month|year|weekend|\w+day)|yesterday|today)"

ASKING: Final = turns(
    (
        # whether it was seen to: "legacy users, removed yet?"
        (
            "?",
            rf"^{_THING}[\s,:;–—-]*[,:;–—-]\s*(?:(?:is|was|has|have|are|were) (?:it|that|they|those)(?: been)? )?"
            r"(?:[a-z]{2,}ed|paid|sent|done|bought|made|cut|sold|built|written|taken|brought|fed|gone|hung|told)"
            r"(?: (?:off|up|out|in|away|back))?(?: (?:yet|already|now|or not|or no|anot|or what))?\s*\?+$",
            r"is \1 done?",
        ),
        # "infra, open": in what state those are that are asked for
        (
            "open|pending|outstanding|overdue",
            r"^(?:the |my )?(?!(?:all|ok|okay|yes|no|it|that|show|list|what|anything|still|hey|hi)\b)([a-z][\w-]*)"
            r"(?: (?:ones|tasks|stuff|jobs))?[,:] (?:still )?(open|pending|outstanding|overdue)(?: (?:ones|only|"
            r"please|pls))*"
            r"[\s.?]*$",
            r"show \2 \1 tasks",
        ),
        (
            "on which|on what|at what",
            rf"^{_THING} (?:is|are|was) (?:on|at) (?:which|what) (?:date|day|time)[\s?]*$",
            r"when is \1?",
        ),
        (
            "what",
            rf"^{_PERIOD},? (i|we) (?:have |did |has )?(?:finish(?:ed)?|complete[d]?|did|do|done|"
            rf"clear(?:ed)?) what(?: (?:ah|"
            r"already|all|things|tasks|ones))*[\s?]*$",
            r"what did \2 finish \1?",
        ),
        (
            "have still|must still|need still|still must",
            r"^(?:which|what)(?: things| tasks| works?| jobs)? (i|we) (?:(?:have|need|must) still|still must)(?: to)? "
            r"(?:make|do|finish)(?P<of> for)?(?(of) (?:the |my |our )?)",
            r"what do \1 have to do\2 ",
        ),
        # nothing is to be done to it: it is asked about
        (
            "n't|n’t|dont|do not|not ",
            r"^(?:please |pls |no,? )*(?:don['’]?t|do not|not to|no need to) (?:delete|remove|move|change|touch|tick|"
            r"mark|"
            r"complete|finish|cancel|archive|reopen) (?:the |my |our )?([\w'’-]+(?: [\w'’-]+){0,3}?)(?: (?:one|task|"
            r"yet|now))*"
            r"[\s,;.–—-]+(?:(?:just|only|but|instead|please|pls|can you|could you|i only want to|"
            r"i just want to) )*(?:tell|"
            r"show|remind|let|know|see|check)(?: me)?(?: know)? (?:when|what (?:day|date|time)) (?:it|that|this|they) "
            r"(?:is|was|are|were)(?: (?:for|on|due|at))*[\s?.!]*$",
            r"when is \1?",
        ),
        (
            "got ",
            r"^(?:y['’]?all|yous|you|u|ye|av u|have (?:you|u|ye|ya)|has(?:n['’]t)? (?:it|there)) (?:still )?got "
            r"(?:anything|any|something|much)"
            r"(?: (?:on|in))?(?= (?:due|for|on|left|planned|today|tomorrow|this|next)\b)",
            "do i have anything",
        ),
        ("giss|gis |giz |gies |gie", r"^(?:gissa|gis a|giz a|gies a|gie['’]?s a|gie us a) ", "give me a "),
        (" one ", r"^(can|could|may|might|would|should|does) one (?=[a-z])", r"\1 i "),
        (
            "wanna|want|need|try|look",
            r"^(?:(?:i )?(?:just|only) |i )?(?:wanna|want to|need to|trying to|tryna|looking to) (?:just )?(?:see|"
            r"know|view|find out) "
            r"(?=what(?:['’]s|s)?\b|everything\b|which\b|my (?:list|tasks|to-?dos)\b)",
            "show me ",
        ),
        (
            "got what",
            r"^got what (?:(?:task|thing|work|stuff)s? )?(?=(?:for|on|to|due|left|this|next|today|tomorrow)\b)",
            "what do i have ",
        ),
        ("anot|or not", r"^(.{2,30}?) (?:still )?(?:got|have) (?:or not|anot|any or not)[\s?]*$", r"any \1?"),
        (
            "what",
            r"^(.{2,40}?)(?: also| still)? (?:have|got) what (?:tasks?|things?|work)(?: (?:not|never|no) (?:yet "
            r")?(?:finish|do|done|"
            r"finished))?[\s?]*$",
            r"what tasks do i have \1?",
        ),
        (" when| where", r"^([\w'’ -]{3,40}?) (?:is|are) (when|where)[\s?]*$", r"\2 is \1?"),
        (
            "what",
            rf"^what (?:does|do|will|has) (?:my |the )?((?:[\w'’]+ )?{_DAY}(?: (?:morning|afternoon|evening))?) "
            rf"(?:hold|"
            r"look like|have in store|bring|involve|entail|got in store)(?: for me)?\b",
            r"what's on \1",
        ),
        (
            "of me",
            r"\bwhat(?:['’]?s| is| exactly is) (?:being )?(?:expected|required|demanded|asked|needed|wanted) of me\b",
            "what do i have to do",
        ),
        (
            "that",
            rf"^what (?:is|are)(?: it| those)? that (i|we) have (?:for|to) {_BE_DONE}\b",
            r"what do \1 have to do",
        ),
        (
            "made|reali|accompl|achiev|clos|execut",
            r"\b(tasks|things|jobs|works|ones)(?: (?:of mine|on my list))? (?:have|did|had) (i|we) (?:made|make|"
            r"realised|realized|"
            r"accomplished|achieved|closed|executed)\b",
            r"\1 have \2 completed",
        ),
        (" who", r"\b(tasks|things|items|ones|jobs) who\b", r"\1 that"),
        (
            "late|delay|arrears|retarded|behind",
            r"\b(tasks|things|items|ones|jobs|what(?:['’]?s| is| are)) ((?:that|which) )?((?:is|are) )?(?:in late|in "
            r"delay|in arrears|"
            r"retarded|behind schedule)\b",
            r"\1 \2\3overdue",
        ),
        (
            "in the |on the |in motion|in hand|under way",
            r"\b(what(?:['’]?s| is| are)?(?: currently| still)?) (?:in the works|on the go|on the boil|in motion|in "
            r"hand|under way|"
            r"in the pipeline|on the bench)\b",
            r"\1 in progress",
        ),
        (
            "concern|relat|regard|pertain|to do with|touch",
            r"^((?:show|see|list|view|give)(?: me| us)?|(?:could|can|may|might) (?:one|i|we)(?: perhaps| possibly| "
            r"please)? (?:see|"
            r"view|have)) (?:all|everything|whatever|anything|the things|the tasks|what) (?:that |which "
            r")?(?:concerns?|concerning|"
            r"relates? to|relating to|regards|pertains? to|pertaining to|has to do with|is to do with|touches(?: "
            r"on)?) ",
            "show me everything about ",
        ),
        (
            "concern|relat|regard|pertain|to do with|touch",
            r"^(?:which|what)(?: of (?:the|my))? (?:things|tasks|items|ones|jobs)(?: on my list)? (?:concern|regard|"
            r"relate to|pertain "
            r"to|have to do with|are to do with|touch(?: on)?) ",
            "show me everything about ",
        ),
        (
            "concern|regard|about|to do with",
            r"^(?:(?:i )?(?:wonder|was wondering|would like to know) (?:whether|if) |(?:whether|if) )?"
            r"(?:(?:do|have) (i|we)(?: have| got)?|(i|we) have(?: got)?) (?:anything|something|aught|owt) (?:put |"
            r"noted |"
            r"written |jotted )?(?:down )?(?:concerning|regarding|about|as regards|with regard to|to do with) ",
            "do i have anything about ",
        ),
        (
            "have ",
            r"^have (?:i|we) (?:put|got|noted|written|jotted|set|listed) (.+?) (?:down|in|on)(?: (?:yet|already|"
            r"anywhere))?[\s?]*$",
            r"is \1 on my list?",
        ),
        (
            "exactly|precisely",
            r"^((?:when|where|what|which)(?: (?:time|day|date))?),? (?:exactly|precisely),? (?=(?:is|are|was|were|do|"
            r"does|did|"
            r"should|am|have|must|will)\b)",
            r"\1 ",
        ),
        (
            "exactly|precisely",
            r"^(when|what (?:time|day|date)|which day)\b([^,.]+?),? (?:exactly|precisely)[\s?]*$",
            r"\1\2?",
        ),
        (
            "whether| if ",
            r"^(?:(?:(?:can|could|would|will) (?:you|u) (?:please |kindly |just )*)?(?:tell me|let me know)|(?:can|"
            r"could) (?:you|u)"
            r" (?:please |kindly |just )*(?:check|see|say|confirm))(?: please)? (?:whether|if) ((?:the|my|our|"
            r"that) [\w'’ -]+?) "
            r"(is|are|was|were) ((?:still |now |already )?(?:down|due|set|booked|scheduled|planned|on|"
            r"for)\b[^,.]*?)[\s?.]*$",
            r"\2 \1 \3?",
        ),
        (
            " or ",
            r"^((?:is|are|was|were|(?:did|have|do) (?:i|we)|has|anything|any)\b[^,.;]+?),? or (?:(?:did|have|has|am|"
            r"are|is|was) )?"
            r"(?:i|we|not yet|already|it)(?:['’](?:ve|m|re|s)| have| am| are| already)? ?(?:already )?(?:paid|did|"
            r"done|sent|"
            r"finished|sorted|good|ok|okay|fine|clear|free|all (?:clear|good|done)|off the hook|bought|called|booked|"
            r"got|"
            r"forgot|missed|cancelled)?(?: (?:it|that|them))?(?: (?:already|yet|now|or what))?[\s?]*$",
            r"\1?",
        ),
    )
)
