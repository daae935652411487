"""What is asked of the list in a roundabout way: what should have been done by now, how something is going, how long
there is until it is due, what a room or a party still needs, whether anyone did a thing.
"""

from typing import Final

from core.language.frame.turns import turns

_LEAD: Final = (
    r"^(?:(?:so|and|but|hey|hi|ok|okay|um|please|pls|just|quick question|can (?:you|u)|could (?:you|u)|tell me|show me|"
    r"let me know|remind me)[\s,:]+)*"
)
_ANY: Final = r"(?:anything|something|any tasks?|any of (?:it|them)|a task|any|one)"
_DONE: Final = r"(?:done|finished|completed|sorted|handed in|submitted|ticked off|dealt with)"
_THING: Final = r"(?:the |my |our |that )?(?!(?:day|week|month|list|tasks?|to-?dos?|stuff|things|everything|it|that)\b)"
# What goes on in the world, and how one is getting on oneself.
_NO_THING: Final = (
    r"(?!.*\b(?:weather|traffic|stocks?|market|news|world|economy|war|game|match|score|you|your|errand|list|tasks|"
    r"progress|productivity|day|week|weekend|month|schedule|agenda)\b)"
)

INQUIRING: Final = turns(
    (
        # what should have been done
        (
            "should|ought|supposed|meant",
            rf"{_LEAD}(?:what|which|is there|are there|anything|any|have i|have we|do i|did i)\b.*\b(?:should(?: have| "
            rf"of|['’]ve)|ought to have|(?:supposed|meant) to have)\b(?: (?:been|already|got|gotten))*(?: {_DONE})?"
            r"(?: (?:by now|already|before now|long ago|by this point|earlier))*[?\s]*$",
            "what is overdue?",
        ),
        (
            "forg|miss|overlook|neglect|slip|let |the ball|behind",
            rf"{_LEAD}(?:have|did|am|what(?: have| did| am|['’]ve)?|(?:is there )?(?:anything|something)(?: that)?)"
            r"(?: (?:i|we)(?: have|['’]ve|['’]m| am)?)?(?: (?:been|already|maybe))*"
            r" (?:forgot(?:ten)?|forget(?:ting)?|miss(?:ed|ing)?|overlook(?:ed|ing)?|neglect(?:ed|ing)?|let slip|let "
            r"(?:anything|something|things|stuff|a task|any(?: tasks?)?) (?:slip|slide|lapse|drop|go|pass)(?: by|"
            r" me by|"
            r" past| through the (?:cracks|net))?|drop(?:ped|ping)? the ball on|(?:fallen|fell) behind (?:on|with))"
            rf"(?: {_ANY}(?: important)?)?(?: (?:at all|so far|lately|recently|yet))*[?\s]*$",
            "what is overdue?",
        ),
        (
            "n't|n’t|nt i|nt we",
            rf"{_LEAD}(?:what|which (?:ones|tasks|things)) (?:have|has|did|do)n['’]?t (?:i|we) (?:yet )?(?:get |got "
            rf"|gotten |been )?(?:{_DONE}|do|finish|complete|tick off|started|start)(?: (?:yet|so far))?\b",
            "what is still open",
        ),
        # how it is going
        (
            "going|happening|up with|along|the status|the state|the story|the latest|where are we|where am i|news|"
            "update"
            "|progress|word on|coming on",
            rf"{_LEAD}{_NO_THING}(?:what(?:['’]?s| is) (?:happening|going on|the (?:story|state|latest|situation|"
            r"progress)) (?:with|of|on|about|re)(?! (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
            r"today|to"
            r"morrow|tonight|this|next))|where (?:are|am) (?:we|i) (?:with|on|at with)|how far (?:along "
            r")?(?:am|"
            r"are) (?:i|we) (?:with|on|along with)|any (?:news|updates?|progress|word|movement) (?:on|about|with|of)|"
            rf"(?:check on|show me|give me) the (?:status|state|progress) of) {_THING}(.{{2,40}}?)[?\s]*$",
            r"what's the status of \1?",
        ),
        (
            "how",
            rf"{_LEAD}{_NO_THING}how(?:['’]?s| is| are| r) (?:the|my|our) (.{{2,40}}?) (?:going|coming along|coming on|"
            r"getting on|getting along|progressing|shaping up)[?\s]*$",
            r"what's the status of \1?",
        ),
        (
            "how",
            rf"{_LEAD}how(?:['’]?s| is| does) (?:my|the) day(?: (?:looking|look|going|shaping up))(?: like)?(?: so "
            rf"far)?"
            r"[?\s]*$",
            "what do i have today?",
        ),
        (
            "how",
            rf"{_LEAD}how(?:['’]?s| is| does) (?:my|the) (week|weekend|month|morning|afternoon|evening)"
            r"(?: (?:looking|look|going|shaping up))(?: like)?(?: so far)?[?\s]*$",
            r"what do i have this \1?",
        ),
        (" my day", rf"{_LEAD}what(?:['’]?s| is) (?:on|in) my day[?\s]*$", "what do i have today?"),
        ("what does", rf"{_LEAD}what does (?:my|the) day look(?: like)?[?\s]*$", "what do i have today?"),
        (
            "list for|list under|list about|list regarding",
            rf"{_LEAD}(?:what(?:['’]?s| is)?|anything|is there anything|everything)(?: (?:still|left|else))* (?:on|in) "
            r"(?:my |the )(?:to-?do |todo )?list (?:for|under|about|regarding|to do with) (?=(?:the |my )?\w)",
            "what do i have for ",
        ),
        # when it is due
        ("by when|until when|till when", rf"{_LEAD}(?:by|until|till) when\b", "when"),
        (
            "how long|how many|how soon|how far",
            rf"{_LEAD}how (?:long|many (?:days|weeks|hours)|much time|soon)(?: left)?(?: (?:do|have) (?:i|we)"
            r"(?: have| got| still have)?(?: left)?| is it| is left| are left| away is| off is)? (?:till|until|til|"
            r"before|to)"
            r" (?:(?:i|we) (?:have to|need to|must) [a-z]+(?: in| up| off)? )?(?:the|my|our) (.{2,40}?)"
            r"(?: (?:is|are))?(?: (?:due|over|up|happening))?[?\s]*$",
            r"when is my \1 due?",
        ),
        (
            "am i |are we |i'm |im ",
            rf"{_LEAD}(?:when|what time|what day) (?:am i|are we) (?:expected|due|needed|booked(?: in)?|supposed to be|"
            r"meant to be|scheduled|seeing|meeting|visiting|having)(?: (?:at|to|for|with|by|in))? (?:the |my )?"
            r"(?!(?:free|done|busy|back|home|up|off|here|there)\b)(.{2,30}?)"
            r"(?: (?:today|tomorrow|this \w+|next \w+|on \w+day))?[?\s]*$",
            r"when is my \1?",
        ),
        (
            "who",
            rf"{_LEAD}who(?:m)? (?:am i|are we|was i|were we) (?:supposed|meant|due|scheduled|going) to ",
            "who do i have to ",
        ),
        # whether it was done
        (
            "was |were |has |have |is |are ",
            rf"{_LEAD}(?:was|were|has|have|is|are) (?:the |my |our )?(?!(?:to|i|we|you|it|that|this|there|they|he|she|"
            rf"any\w*|"
            r"some\w*|every\w*|all|what)\b)([\w'’ -]{2,30}?) (?:been |already |gotten )*(?!need)(?:[a-z]{3,}ed|paid|"
            r"sent|bought|"
            r"made|done|taken|brought|written|sold|cut)(?: (?:yet|already|now))?[?\s]*$",
            r"is \1 done?",
        ),
        (
            "paid?|sent?|bought?|done?|booked?",
            r"^([\w'’-]+(?: [\w'’-]+)?) (?:paid|sent|bought|done|booked) ?\?$",
            r"is \1 done?",
        ),
        (
            "did |have ",
            rf"{_LEAD}(?:did|have) (i|we) (?:finish|finished|complete|completed|do|done|"
            rf"accomplish(?:ed)?) "
            rf"(?:anything|"
            r"something|any tasks?)(?: done)?(?= (?:today|yesterday|this|last|on))",
            r"what did \1 finish",
        ),
        # all of it
        (
            "brief me|fill me in|catch me up|lowdown|scoop|skinny|briefing|me through",
            rf"{_LEAD}(?:brief me on|fill me in on|catch me up on|(?:give|get) me (?:the |a )?(?:lowdown|scoop|"
            rf"skinny|briefing)"
            r" (?:on|for|of)|(?:talk|walk|run) me through) (?=(?:today|tomorrow|tonight|this |next |the week|"
            r"\w+day\b|what|"
            r"everything|my (?:day|week|list|tasks)))",
            "show me ",
        ),
        ("show me my day", r"^show me my day[?\s]*$", "what do i have today?"),
        (
            "how many",
            rf"{_LEAD}how many (?:things|items|tasks) (?:are |do i have |is )?(?:there )?(?:on|in) (?:my|the) "
            rf"(?=(?!to|task|my)[a-z]+ "
            r"list\b)",
            "what's on the ",
        ),
        # what one is at
        (
            " to start| to begin| to make a start| to get going",
            rf"{_LEAD}(?:(?:i['’]?m|i am|we['’]?re)(?: just| now)? )?(?:(?:just )?(?:off|heading(?: out| off| "
            rf"over)?|going(?: "
            r"out| off| over)?|away|about|setting out|getting ready|ready)) to (?:start|begin|make a start|get going)"
            r"(?: (?:on|with))? (?=(?:the|my|our|that|#|\d)\b ?[^,;]*?(?: now)?[\s.!]*$)",
            "starting ",
        ),
        (
            "picking up|taking on|jumping on|getting on with",
            rf"{_LEAD}(?:i['’]?m |i am |we['’]?re )?(?:picking up|taking on|jumping on(?:to)?|getting on with) (?=.+ "
            rf"(?:right )?"
            r"now$)",
            "starting ",
        ),
        (
            "tackling|diving into|cracking on|digging into|stuck into|get cracking|getting cracking",
            rf"{_LEAD}(?:i['’]?m |i am |we['’]?re )?(?:tackling|diving into|cracking on with|digging into|getting "
            rf"stuck "
            r"into|getting cracking on|getting cracking with) (?=(?:the|my|our) )",
            "starting ",
        ),
        (
            "in progress|underway|under way|being worked on",
            r"^(?!(?:what|which|is|are|show|list|any|every|all|who|how|if|mark|set|move|put|everything|tasks|my "
            r"tasks)\b)"
            r"(.{2,40}?) (?:is|are)(?: now| already| currently)? (?:in progress|underway|under way|being worked "
            r"on)[.!]*$",
            r"start \1",
        ),
        # to be told of it
        (
            "notification",
            rf"{_LEAD}(?:give|send|drop|push|get) (?:me|us) (?:an? )?(?:push )?notifications? ",
            "give me a reminder ",
        ),
        (
            "a reminder in|a reminder on|a reminder up|a reminder down",
            rf"{_LEAD}(?:chuck|pop|stick|put|bung|whack|throw|slip|set) (?:me )?a reminder (?:in|on|up|down)(?: "
            rf"there)? "
            r"(?:for|about|re) (?!\d|noon|midnight|mon|tue|wed|thu|fri|sat|sun|tomorrow|today|tonight|next|this|the \d|"
            r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)\b)",
            "give me a reminder about ",
        ),
        ("hit me up|hmu ", rf"{_LEAD}(?:hit me up|hmu) (?=about|at|on|in|re|tomorrow|when)", "ping me "),
        # what it needs
        (
            "need|remain|outstanding|left|pending|to do|to be|wants",
            rf"{_LEAD}(what|anything|is there anything)(?:['’]?s| is| are)?(?: (?:still|else|all|exactly|now|that))* "
            r"(?:needs?|has got|has|remains?|wants?|requires?|must|outstanding|left|pending|to)(?: (?:still|left))?"
            r"(?: to)?(?: (?:be|get))?(?: (?:doing|done|finished|finishing|completed|sorted|sorting|attention|"
            r"outstanding|"
            r"left|pending|do))*(?: out)? (?:for|in|on|with|around|at|about|regarding|re) (?=(?:the |my |our )?[a-z])",
            r"\1 do i have to do for ",
        ),
        (
            "to be |must be",
            rf"{_LEAD}what (?:all )?(?:(?:has|have|needs?) to|must) be (?:ready|done|finished|completed|in|submitted|"
            rf"sent|"
            r"paid|sorted|handed in) (?=by|until|till|before|on|today|tomorrow|this|next)",
            "what is due ",
        ),
        (
            "there",
            r"^there(?:['’]s| is| are) (?:anything|something|any tasks?|some tasks?|a task) (?:about|regarding|to do "
            r"with) "
            r"(.+?)(?: (?:in|on) (?:my|the) list)?\s*\?$",
            r"is there anything about \1?",
        ),
        (
            "priority to",
            r"^(?:please |pls )?(?:add|give|assign|set|put) (?:a )?(high|low|medium|top) priority to "
            r"((?:the |my |that |this |it\b|task |#|\d).{0,40})$",
            r"make \2 \1 priority",
        ),
        # whether it was put down, and whether there is anything
        (
            "put |write |wrote |written |note|jot|add|save|mention|log",
            rf"{_LEAD}(?:did|have|had) (?:i|we)(?: (?:ever|already|actually|also|even))* (?:put|write|wrote|written|"
            rf"noted?|jot(?:ted)?|add(?:ed)?|saved?|mention(?:ed)?|log(?:ged)?) (?:{_ANY}|a reminder|a note|owt)"
            r"(?: (?:down|in|up))? (?:about|for|on|regarding|re|concerning|to do with) ",
            "do i have anything about ",
        ),
        (
            "was there|were there|wasn",
            rf"{_LEAD}(?:was|were|wasn['’]?t)(?: there)? (?:there )?(?:{_ANY})(?: (?:on|in) (?:my|the) list)? (?:about|"
            r"regarding|concerning|to do with) ",
            "is there anything about ",
        ),
        (
            "supposed|meant|scheduled|expected",
            rf"{_LEAD}(?:was|were|am|are) (?:i|we) (?:supposed|meant|scheduled|expected) to (?:be (?:anywhere|"
            rf"somewhere|"
            r"doing (?:anything|something)|at anything)|do (?:anything|something)|go (?:anywhere|somewhere)|see "
            r"(?:anyone|anybody)|meet (?:anyone|anybody))\b",
            "do i have anything",
        ),
    )
)
