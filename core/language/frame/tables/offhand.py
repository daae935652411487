"""Ordinary messages in their offhand shapes: "napkins and forks on the party list please", "have I got anything left
before I shut up shop", "a quick look at friday", "14's paid".

Put into plain English before anything is read, as ``roundings`` does.
"""

from typing import Final

from core.language.frame.turns import ASKED, turns

_PUT: Final = r"(?:put|stick|pop|write|jot|chuck|bung|whack|note|throw|add|get|slap|log|save|enter|scribble)"
_NO_ITEM: Final = (
    r"(?!(?:what|any|anything|is|are|how|which|show|everything|all|put|add|stick|pop|get|have|need|keep|leave|see|read|"
    r"give|tell|whatever|nothing|what['’]?s|chuck|bung|whack|write|jot|note|remind|move|delete|remove|i|we|do|did|that|"
    r"it|this|those|them|these|no|tick|mark|check|cross|take|done|label|tag|find|list|can|could|please|pls|make|set|"
    r"create|start|change|rename|clear|new|undo|oh|ooh|ah|and|also|plus|ok|okay|so|then)\b)"
)
_ITEM: Final = r"(?!(?:all|both|these|those|they|this)\b)[\w'’-]+(?: (?!(?:on|to|for)\b)[\w'’-]+){0,4}?"
_LIST: Final = r"(?:the|my|our) (?!(?:to-?do|todo|do|task|mailing|waiting|guest|price)\b)([\w-]+) list"
_DAY: Final = (
    r"(?:(?:(?:this|next|last) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month)|today|tomorrow|"
    r"tonight|the (?:week|weekend|month|list|rest)|my (?:list|tasks|day|week)|what['’a-z]*|\d)"
)

_ASKING: Final = r"^(?:(?:so|and|ok|okay|hey|hi|right|now)[\s,]+)*"
_KIND: Final = (
    r"(?:the |my |our )?(?!(?:the|my|our|an?|me|us|you|him|her|them|it|that|this|these|those|today|tonight|tomorrow|"
    r"yesterday|next|"
    r"last|"
    r"now|later|week|weekend|month|year|rest|end|morning|afternoon|evening|day|date|first|second|dinner|lunch|"
    r"breakfast|"
    r"tea|supper|early|late|\w+day|christmas|easter)s?\b)([a-z][a-z-]+)"
)
_DAYS: Final = (
    r"((?:(?:due|on|for|by|before|over|during|until|from) )*(?:today|tonight|tomorrow|yesterday|(?:(?:this|next|last|"
    r"the) "
    r")?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month|year|morning|afternoon|evening))(?: or "
    r"\w+day)?)"
)

_NEW_TIME: Final = (
    r"(?:(?:(?:this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|next week|the \d[^,;.]*?|"
    r"\d[^,;]*?|noon|midday|half [a-z ]+|quarter [a-z ]+)"
)

OFFHAND: Final = turns(
    (
        # for a feast, and not on it
        (
            "xmas|christmas|easter|thanksgiving|halloween|diwali|eid|hanukkah|ramadan",
            r"^(?:(?:is there )?(?:anything|something)|what(?:['’]?s| is)?)(?: (?:still|else|all))* (?:left|"
            r"outstanding|"
            r"remaining|missing|to (?:do|buy|get|make|order|sort|prepare|organi[sz]e|plan))(?: to do| still)* for "
            r"(xmas|christmas|easter|thanksgiving|halloween|diwali|eid|hanukkah|ramadan)[\s?]*$",
            r"show open \1 tasks",
        ),
        # put down for the wrong day, and which is the right one
        (
            "wrong d|wrong time|wrong week|wrong month|wrong hour",
            r"^(?:(?:oops|sorry|oh|hmm|ah|so|actually|wait|hey|i think|it seems|looks like)[\s,]+)*(?:(?:i|"
            r"we)(?:['’]ve)? (?:(?:"
            r"seem|appear|believe|think|fear|must|may|might|i|we)\b ?)*(?:to )?(?:have )?(?:put|got|had|set|"
            r"written|wrote|"
            r"noted|booked|entered|added|have) )?((?:the |my |our )?(?!(?:i|we|you)\b)[\w'’-]+(?: "
            r"(?!down\b)[\w'’-]+){0,4}?)"
            r"(?:(?:['’]s| is| are| was| were| has| have| got))?(?: (?:down|in|put|put down|set|noted|been|booked|"
            r"due))*"
            r"(?: (?:for|on|under|with|at|as))? the wrong (?:day|date|time|week|month|hour)[\s,.;:–—-]+(?:(?:so|"
            r"but|and|"
            r"please|actually)\s)*(?:(?:it|that|they)(?:['’]s| is|['’]re| are)?(?: (?:should|ought to|needs? to|"
            r"has to|must|was|"
            r"were|meant to|supposed to|really|actually|due))*(?: be| have been)?|should(?: be| have been)?|make "
            r"it|(?:move|"
            rf"change|set|put) (?:it|that) (?:to|for))(?: (?:on|at|for|to))? ({_NEW_TIME})(?: (?:instead|please|"
            rf"pls|actually))*[\s.!]*$",
            r"move \1 to \2",
        ),
        # "aircon shift to 2pm can?"
        (
            "can|boleh|possible|ok",
            r"^(?!(?:can|could|please|pls|i|we|the|add|move|shift|change|push)\b)((?:my )?[\w'’-]+(?: "
            r"[\w'’-]+){0,3}?) (?:shift|move|"
            rf"change|push|postpone|bring forward|reschedule|adjust) to ({_NEW_TIME}),? (?:can|boleh|possible|ok|"
            rf"okay|can or not|"
            r"can anot)(?: (?:ah|lah|leh|or not|anot|please|pls))*[\s?]*$",
            r"move \1 to \2",
        ),
        # several things for one list
        (
            " list",
            rf"^{_NO_ITEM}({_ITEM}(?:, {_ITEM})*,? (?:and|&) {_ITEM}|{_ITEM}(?:, {_ITEM})+)[\s,;–—-]+(?:(?:all|both|"
            rf"these|those|they|this|please) )*(?:for|on|onto|to|in) {_LIST},?(?: (?:please|pls|plz|ta|thanks|thank "
            r"you))*[\s.!]*$",
            r"add \1 to the \2 list",
        ),
        (
            " list",
            rf"^(?:(?:oh|ah|and|also|plus|ok|so)[\s,]+)*((?:an?|some|more|another|two|three|four|\d+) {_ITEM}) "
            rf"(?:for|on|onto|to) {_LIST},?(?: (?:too|as well|please|pls|plz|ta|thanks|thank you))*[\s.!]*$",
            r"add \1 to the \2 list",
        ),
        (
            " want to",
            r"^((?:(?:so|and|oh|ok)[\s,]+)*i)(?:['’]d| would) (?:also |really )?want to (?!(?:see|know|view|check|"
            r"look|hear)\b)",
            r"\1 want to ",
        ),
        # what has run out, and is to be got
        (
            "out of|low on|short of|short on",
            r"^(?:(?:oh|so|and|hey)[\s,]+)*(?:(?:i|we)(?:['’](?:re|m|ve)| are| am| have)? |there['’]s )?(?:(?:nearly|"
            r"almost|"
            r"all|just|completely|totally|clean|getting|running|run|ran) )*(?:out of|low on|short of|short on) "
            r"(?:the )?([\w'’-]+(?: (?!and\b|so\b)[\w'’-]+){0,2}?)(?:\s*[,;.–—-]+\s+|\s+(?=so |and ))(?:(?:so|and|"
            r"please|pls|"
            r"can you|could you|need to|must|i['’]?ll|we need to|i need to|i have to|better|gotta|then) )*"
            r"(get|buy|grab|order|pick up|fetch|bring) (some(?: more)?|more)\b(?! [a-z]+ (?:on|at|"
            r"from)\b)(?=[\s.,!]*$| (?:on|"
            r"by|before|at|from|for|today|tomorrow|tonight|this|next|in|later|when|after|\w+day)\b)",
            r"\2 \3 \1",
        ),
        # asked for behind it, if it may be
        (
            "if you c|if u c|if ya c|if you w|if you'd|if you’d",
            rf"[\s,]+if (?:you|u|ya)(?:['’]d| could| can| would| will)(?: please| just| maybe| kindly)*(?: be "
            rf"(?:(?:so|as|"
            rf"that) )?(?:kind|good|nice|dear|sweet|lovely|a (?:dear|love|pet|star|sport|doll|sweetheart|darling))"
            rf"(?: enough)?(?: (?:as )?to| and))? (?={_PUT} (?:(?:down|in|on) )?(?:that|it|this)\b(?: (?:down|in|on|up|"
            rf"to|for)\b|[\s.!]*$))",
            ", please ",
        ),
        (
            "mind ",
            rf"[\s,]+if (?:you|u|ya)(?: (?:don['’]?t|do not|wouldn['’]?t|would not)|['’]d not)(?: awfully| "
            rf"terribly)? mind "
            rf"({_PUT}?)(?:ting|ing|t?ping) (?=(?:that|it|this)\b(?: (?:down|in|on|up|to|for)\b|[\s.!]*$))",
            r", please \1 ",
        ),
        (
            "add|note",
            r"(?<=\w)[,;.]\s+(?:please|pls|plz|kindly) (?:add|note down)[\s.!]*$",
            "",
        ),
        (
            "forget|remember",
            rf"^(?:(?:ok|oh|so|and|right)[\s,]+)*if i (?:don['’]?t|do not) {_PUT} (?:it|this|that)(?: (?:down|in|on|up|"
            r"somewhere|here|now|right now|on the list|on my list))*,? (?:then )?(?:i['’]?ll|i will|i['’]?m going to|"
            r"i['’]?m gonna|i am going to) (?:only |just |definitely |totally |never )*(?:forget|remember)"
            r"(?: (?:it|about it|again))*\s*[,:;.!–—-]+\s*(?=\w)",
            "",
        ),
        # what is asked of the list, about one kind of things and some days
        (
            " for ",
            rf"{_ASKING}(?:(?:(?:is|are) there|(?:do|have) (?:i|we)(?: have| got)?) )?(?:still )?(?:anything|"
            rf"something|any "
            rf"(?:tasks|jobs|things|stuff)|much|what(?:['’]?s| is| are)?(?: there)?|what (?:do|have) (?:i|we)(?: "
            rf"have| got)?)"
            rf"(?: (?:left|due|still|open|on|there|planned|down|to do|outstanding|else|coming up|happening))* for "
            rf"{_KIND} "
            rf"{_DAYS}[\s?.!]*$",
            r"show \1 tasks \2",
        ),
        (
            " for ",
            rf"{_ASKING}what(?:['’]ve| have| did)? (?:i|we)(?:['’]ve)? (?:all |actually )?(?:get|got|gotten|do|done|"
            rf"did|finish|"
            rf"finished|complete|completed|manage|managed|accomplish|accomplished)(?: done| finished| to do)? for "
            rf"{_KIND} "
            rf"{_DAYS}[\s?.!]*$",
            r"show completed \1 tasks \2",
        ),
        (
            "before ",
            r"^((?:(?:so|and|ok|hey)[\s,]+)*(?:have|do|did|am|is|are|got|should|what|anything|any|which|how "
            r"many)\b[^,.?]*?),? "
            r"before "
            r"(?:i|"
            r"we) (?!(?:can|could|should|need|have)\b)(?:\w+ )*?(?:shut|close|go|head|leave|log|finish|clock|knock|"
            r"call|"
            r"sign|pack|turn|wrap|switch|get|start|set)\b[^,.?]*?( (?:for )?(?:today|tonight|tomorrow|this \w+|(?:on )?"
            r"\w+day))?[?\s.]*$",
            r"\1\2?",
        ),
        (
            "still ",
            r"^((?:so |and |ok )?(?:have|do) (?:i|we)) still (?:got|have)(?= (?:anything|something|any|much|stuff)\b)",
            r"\1 got",
        ),
        (
            "did i|did we|have i|have we|i've|i’ve|we've",
            r"^(?:which|what)(?: ones| tasks| things| jobs| items| stuff)?(?: (?:did|have) (i|we)|(?<=\w) (i|we)['’]ve)"
            r"(?: all| already| actually)? (?:close[d]?(?: out| off)?|cross(?:ed)?(?: off| out)?|check(?:ed)? off|"
            r"tick(?:ed)? off|knock(?:ed)? (?:off|out)|clear(?:ed)?(?: off)?|polish(?:ed)? off|wrap(?:ped)? up|g[eo]t "
            r"through|deal(?:t)? with|manage(?:d)? to (?:do|finish|get done)|sort(?:ed)? out)(?=[\s?.!]*$| (?:on|in|"
            r"this|last|today|yesterday|since|over|during)\b)",
            r"what did \1\2 finish",
        ),
        (
            "look |peek |glance |gander ",
            rf"^{ASKED}(?:an? )?(?:wee |quick |little |short |brief )+(?:look|peek|glance|gander) (?:at|over|through) "
            rf"(?=(?:the |my )?{_DAY}\b)",
            "show me ",
        ),
        # one that is done
        (
            "'s |’s ",
            r"^((?:so |and |ok |yep |yes )?(?:task |number )?#?\d{1,4})['’]s (?=(?:all |now |already |been |finally "
            r"|also )*(?:done|paid|sent|finished|sorted|complete|completed|ready|bought|booked|fixed|ordered|posted|"
            r"submitted|cleaned|washed|off|in|over)\b)",
            r"\1 is ",
        ),
        (
            "left ",
            r"^((?:(?:i|we)(?:['’]ve| have)?(?: just| already)? )?)left ((?:the|my|our|his|her|those|that) "
            r"[^,.;?]{2,40}?) back\b(?= |[.!]*$)",
            r"\1returned \2",
        ),
        (
            " in| off| away",
            r"^(?:(?:so|and|ok|finally|phew|yay)[\s,]+)*(?:the |my |our )?((?:[\w'’-]+ ){0,2}?(?:return|form|"
            r"application|report|claim|assignment|essay|homework|paperwork|invoice|payment|deposit|order|expenses|"
            r"timesheet|proposal|registration|entry|vat|taxes|forms|papers|thesis|coursework|grades|return))(?:['’]s|"
            r" is|"
            r" are)(?: now| finally| all| already)?(?:(?: gone| sent| handed) (?:in|away|off)"
            r"( for (?:the |my |our )(?!\w+day\b|next|week)[\w'’-]+(?: [\w'’-]+)?)?| (?:in|away|"
            r"off))(?:[,.!;–—-]+ (?:thank \w+|phew|finally|at last|"
            r"hooray|"
            r"yay|woo\w*|yippee|hurrah|about time|good riddance|done|what a relief)[^?]*)?[\s.!]*$",
            r"the \1\2 is done",
        ),
        # one that goes, and why
        (
            " off, | off. | off - | off; | off – ",
            r"^(?:please |pls |just |can you |could you )*take (?!(?:it|that|this|them|the (?:day|morning|afternoon|"
            r"week)|"
            r"some|a|an|time|\w+day|tomorrow|today)\b)((?:the |my |our )?[\w'’-]+(?: (?!off\b)[\w'’-]+){0,3}) off"
            r"\s*[,.;–—-]+ (?=(?:i|we|it|they|he|she|my|the|our|\w+['’]?s?)\b)(?=[^?]*(?:\b(?:gone|cancelled|"
            r"canceled|sold|"
            r"no longer|not|never|hurt|broken|injured|dead|ill|sick|sorted|done|fallen through|called off|changed|quit|"
            r"already|moved|closed|shut|over|elsewhere)\b|n['’]t\b))[^?]*$",
            r"delete \1",
        ),
    )
)
