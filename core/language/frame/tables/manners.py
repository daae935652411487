"""What letters, courtesy and rudeness put around a request: "Dear machine, …", "might I possibly trouble you to …",
"if it isn't a dreadful imposition", "With kind regards, Margaret", "you useless toaster"."""

from typing import Final

from core.language.frame.turns import turns

_ASSISTANT: Final = (
    r"(?:sir|madam|ma['’]am|sirs|sir or madam|sir/madam|errand|machine|computer|robot|assistant|bot|friend|all|team|"
    r"colleague|"
    r"app|list|helper|secretary)"
)
_PLEA: Final = (
    r"(?:(?:i (?:do |must |most humbly )?(?:beg|crave|ask)(?: for)? your (?:pardon|forgiveness|indulgence)|forgive "
    r"me|pardon me|"
    r"excuse me|do forgive me|i do apologi[sz]e|my apologies|with apologies|apologies|so sorry|i hate to (?:ask|"
    r"bother you|be a "
    r"(?:pain|bother))|(?:if|unless) (?:it|that)(?: is|['’]s| would be|['’]d be| were| wouldn['’]t be| isn['’]t| is "
    r"not|['’]s not|"
    r"s not)(?: not)? (?:too (?:much(?: (?:of )?(?:an? )?)?)?|an? (?:\w+ )?|any |no )?(?:trouble|bother|imposition|"
    r"inconvenience|"
    r"problem|nuisance|hassle|dreadful imposition)(?: (?:to|for) you)?|if (?:i|one) may(?: be so bold)?|if i might|"
    r"if you(?:['’]d| "
    r"would|['’]ll| will)?(?: please)? (?:be so kind|be so good|permit|allow me|indulge me)|when you have (?:a|the) "
    r"(?:moment|"
    r"minute|second|time)|at your (?:earliest )?convenience|whenever (?:it is |it['’]s )?convenient(?: (?:to|for) "
    r"you)?)[\s,;:.–—-]+"
    r"(?:but[\s,]+|and[\s,]+)?)"
)

MANNERS: Final = turns(
    (
        ("dear ", rf"^(?:my )?dear(?:est)? {_ASSISTANT}[\s,.!:–—-]+(?=\w)", ""),
        (
            "regards|wishes|thanks|truly|sincerely|faithfully|cordially|respectfully|love",
            r"(?<=[.!?])\s+(?:(?:with |many )?(?:(?:kind(?:est)?|best|warm(?:est)?|many|sincere|all good) "
            r")+(?:regards|wishes|"
            r"thanks)|regards|yours (?:truly|sincerely|faithfully|ever)|sincerely(?: yours)?|cordially|respectfully|"
            r"with (?:love|thanks)|love)(?:,?\s+(?-i:[A-Z])[\w'’-]*\.?(?:\s+(?-i:[A-Z])[\w'’-]*\.?){0,2})?[\s.!]*$",
            "",
        ),
        (
            "pardon|forgive|indulgence|excuse|apolog|sorry|hate|trouble|bother|impos|inconv|problem|nuisance|hassle|"
            "if i|if one|if you|"
            "when you|conven",
            rf"^{_PLEA}+(?=\w)",
            "",
        ),
        (
            "trouble|ask|beg|request|impose|prevail|bother|burden|get",
            r"^(?:may|might|could|can) (?:i|one|we) (?:possibly |perhaps |please |just )*(?:ask|trouble|beg|request|"
            r"bother|burden|impose (?:up)?on|prevail (?:up)?on|get) (?:of )?you(?:,[^,]{2,30},)? "
            r"(?:to |with a request to )(\w[^?]*)\?*(?=$|\s)",
            r"\1",
        ),
        (
            "like|gratef|oblig|glad|appreciat|delight|thank",
            r"^(?:i|we) (?:should|would|['’]d)(?: be)?(?: \w+)? (?:like|grateful|obliged|glad|appreciate|delighted|"
            r"thankful|love)(?: it)?"
            r"(?: if (?:you|i) (?:could|would)| to)? (?:know|learn|hear|be told|tell me|be informed|find out) "
            r"(?=what|which|how|whether|"
            r"if|when)",
            "",
        ),
        (
            "report|say|announce|tell|inform|confirm|know|pleased|happy|glad|delighted|proud|relieved|thrilled",
            r"^(?:i am|i['’]m|we are|we['’]re|it (?:gives|is) me (?:great |much )?pleasure|(?:i have )?the (?:honour|"
            r"honor|pleasure)) "
            r"(?:very |most |so |rather )?(?:pleased|happy|glad|delighted|proud|relieved|thrilled|of|to)* ?(?:to "
            r")?(?:report|say|announce|"
            r"tell you|inform you|confirm|let you know)(?: to you)? that ",
            "",
        ),
        (
            "doubt|query|question|favour|favor|request",
            r"^(?:i (?:am having|have|['’]ve(?: got)?|had|got)|having|there is) (?:a|an|one|some|small|a small|a "
            r"quick|another)"
            r"(?: \w+)? (?:doubts?|quer(?:y|ies)|questions?|favou?r(?: to ask)?|requests?)[\s,:.–—-]+(?=\w)",
            "",
        ),
        (
            "what",
            r"\bwhat (?:it is )?(?:that )?you(?:['’]re| are) (?:able to|capable of)(?: do(?:ing)?)?\b",
            "what can you do",
        ),
        (
            "back|return",
            r"\b(?:put|set|make|turn|return|restore) (?:matters|things|everything|it all|all|the list) (?:back "
            r")?(?:to )?(?:as|how|the way) "
            r"(?:they|it|things|matters|everything) (?:was|were|had been)(?: (?:a moment|a minute|just) (?:ago|"
            r"before)| before)?\b",
            "put it back how it was",
        ),
        (
            "place|inscribe|enter|record|register|insert|set down|write",
            r"^((?:(?:please|pls|kindly|just|and|so|also|(?:can|could|would|will) (?:you|u|ya|ye)(?: please| kindly| "
            r"just)?) )*)(?:place|"
            r"inscribe|enter|record|register|insert|set down|write) (?=.+ (?:on|in|onto|to|into|upon) (?:my|the|our) "
            r"(?:[\w-]+ )?list\b)",
            r"\1put ",
        ),
        (
            "up with",
            r"^((?:(?:please|pls|can you|could you) )*)(?:set|hook|fix|sort|line) me up with(?: (?:an?|the|one))?(?: "
            r"(?:new |quick )?"
            r"(?:task|reminder|item|to-?do))?\s*[:,–—-]?\s*(?=\w)",
            r"\1add ",
        ),
        (
            "inform|advise|apprise|notify",
            r"^(?:please |kindly )*(?:inform|advise|apprise|notify) (?:me|us)(?: of| about| as to| on)? "
            r"(?=what|which|how many|my|the (?:tasks|list))",
            "tell me ",
        ),
        (
            "regret|sorry|afraid|hasten|must|beg",
            r"^(?:i|we)(?:['’]m| am| are)? (?:regret|sorry|afraid|hasten|must|beg)(?: to)? "
            r"(?:say|report|inform you|tell you|announce|confess|admit)(?: that)? ",
            "",
        ),
        ("possible", r"\b((?:is|would) it (?:be )?possible) for (?:me|us|you) to ", r"\1 to "),
        # talked at a machine
        (
            "shut|stop|listen|hurry|move on|wake|job|useful|fine|whatever|said|told|time",
            r"^(?:(?:just|ok|please|ugh|oh|you \w+ thing)[\s,]+)*(?:(?:shut (?:up|it)|stop (?:being|messing|whining|"
            r"wasting|faffing|playing)"
            r"[\w' ]{0,24}?|listen up|hurry up|get a move on|wake up|do your job|make yourself useful|be useful|fine|"
            r"whatever|"
            r"(?:like )?i (?:already )?(?:said|told you)(?: to)?|for the (?:last|second|third|hundredth) "
            r"time)[\s,:.!]+(?:and )?(?:just )?)+"
            r"(?=(?:add|show|delete|remove|move|mark|put|remind|list|tell|give|reopen|rename)\b)",
            "",
        ),
        (
            "down|in",
            r"^((?:(?:please|pls|just|alright|ok|so|and|can you|could you) )*)(?:put|mark|note|jot|get|stick|write) "
            r"(?:this|that) (?:one )?"
            r"(?:down|in|up)(?: for me)?(?: as)?(?: an?)? (low|medium|high|top) "
            r"(?:prio(?:rity)?)[\s:,.–—-]+(?=[a-z]+ [a-z])",
            r"\1add \2 priority task: ",
        ),
        (
            "remind me",
            r"^(?:(?:and|then|also|so|ok|well|oh)[\s,]+)*(?:i|we) (?:also )?(?:have to|need to|gotta|got to|must|"
            r"should) (.+?)"
            r"(?:[\s,.;]+(?:so|and|please|pls|can you|could you))+ remind me(?: (?:about|of) (?:that|it|this)| "
            r"to)?[\s.!]*$",
            r"remind me to \1",
        ),
        (
            "lost|forg|remember|recall|idea|track",
            r"^((?:(?:uh|um|so|ok|hey|and|wait|sorry)[\s,]+)*(?:what|which|when|how)\b.{8,}?)[\s,]+(?:(?:because|cos|"
            r"as|since|again)[\s,]+)*"
            r"(?:i|i['’]?m|i['’]?ve|i have) (?:totally |completely |already |just |kinda |kind of )*(?:lost|"
            r"forgot(?:ten)?|forget|"
            r"can['’]?t (?:remember|recall|keep)|don['’]?t (?:remember|recall)|keep (?:forgetting|losing)|have no "
            r"idea|no idea)\b.*$",
            r"\1",
        ),
        (
            "quit|stop|no more|enough|don",
            r"^((?:please |pls )?(?:quit|stop|no more|enough|don['’]?t)\b.+?)[\s,.;–—-]+(?:and |so |just |please "
            r")*(?:kill|cancel|stop|drop|"
            r"delete|remove|turn off|bin|scrap|lose) (?:the|that|this|those|its) (?:reminder|alarm|nudge|"
            r"alert)s?[\s.!]*$",
            r"\1",
        ),
        (
            "bugging|pestering|nagging|hassling|harassing|bothering|badgering|hounding",
            r"^((?:(?:please|pls|just|ok|so)[\s,]+)*)(?:quit|stop|no more) (?:bugging|pestering|nagging|hassling|"
            r"harassing|bothering|"
            r"badgering|hounding)(?: me)? (?:about|with|over|for) ",
            r"\1stop reminding me about ",
        ),
        (
            "kill|bin|scrap|ditch|lose|axe|nix",
            r"^((?:please |pls |just )?)(?:kill|bin|scrap|ditch|lose|axe|nix) (?=(?:the|that|my) (?:reminder|alarm)\b)",
            r"\1cancel ",
        ),
    )
)
