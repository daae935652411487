"""What people say around a request: greetings, "could you please", "thanks". Taken off before reading it."""

import re
from functools import lru_cache
from typing import Final

from core.language.frame.figured import spelled_out
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

_MENTION: Final = re.compile(
    r"^(?:(?:<@[A-Z0-9|a-z_.-]+>|@[Ee]rrand\b|(?:(?:hey|ok|okay|hi|yo|sorry|oops|no|wait|i mean|i meant|i "
    r"said)[\s,]+)*(?:siri|alexa|google(?=,)|(?<=hey )google|(?<=ok )google|(?<=okay )google|cortana|bixby|errand|"
    r"errandbot|olly|bot)\b(?=[\s,:!]*\w))"
    r"[\s,:!.]*)+|^[/!](?=(?:add|done|list|delete|remind|todo|task|complete|show|undo|help|move)\b)|"
    r"^(?:[-*•]\s*)?\[\s?\]\s*(?=\w)",
    re.IGNORECASE,
)
# What may be left out before anything.
_FILLERS: Final = (
    r"bruh|bruv|jesus|christ|jeez|sheesh|ffs|dammit|damn it|goddamn(?:it)?|for (?:god|goodness|fuck|heaven|christ|"
    r"pete)['’]?s sake|"
    r"bloody hell|wah|aiyo|aiyah|aiya|eish|haba|chai|ah ah|oya|ehen|arre|accha|achha|lowkey|well done o|look here|"
    r"i (?:fear|regret|am afraid)(?: that)?|if you (?:wouldn['’]?t|would not) mind|if it['’]?s (?:ok|okay|alright|all "
    r"right|no trouble|not too much trouble|not a bother)(?: with you)?|"
    r"p\.?s\.?|plus|oh (?:shoot|crap|no|god|dear me|snap|damn)|crap|damn|dang|shoot|shit|oops|whoops|eek|blast|bugger|"
    r"yikes|sorry one more|one more|another one|another thing|last thing|one last thing|it (?:seems|looks like|turns "
    r"out)(?: that)?|"
    r"seems like|looks like|i (?:believe|reckon|figure)|aye|eh|welp|sound|grand|righto|alrighty|nice one|och|ach|sir|"
    r"boss|guys|folks|hi|hey|yo|hello|hiya|howdy|hey there|hi there|ok(?:ay)?|alright|all right|so|well|um+|uh+|er+|"
    r"erm|hmm+|also|and|oh|ah|"
    r"actually|please|pls|plz|plse|kindly|just|good (?:morning|afternoon|evening)|btw|by the way|yes|yeah|yep|"
    r"then|errand|oh dear|oh my|omg|omfg|ugh|argh|aargh|gosh|yikes|whoa|lol|haha|abeg|quick one|quick thing|"
    r"quick question|quick favou?r|one more thing|another thing|"
    r"i think|i guess|i suppose|i reckon|i feel like|looks like|turns out|if you could|if you can|"
    r"if u can|if u could|mind(?= (?:\w+ing|remind)\b)|just so you know|(?:just )?(?:to let|"
    r"letting) you know(?: that)?|"
    r"heads up|good news|"
    r"quick update|just checking|just wondering|i was wondering|"
    r"to (?=(?:delete|remove|mark|complete|add|move|show|list|cancel|rename)\b)|nah|do one thing|"
    r"just a quick one|small request|one request|a favou?r|new one|i want that you|"
    r"please to|i would ask you to|be (?:an? )?(?:\w+ )?(?:star|darling|angel|dear|love|sweetheart|pal|legend|gem|"
    r"treasure|sport|good sport|champ) and|"
    r"(?:i was|was) thinking(?: that)?|(?:before|lest) i forget(?: again| this| it)?|while i remember|small "
    r"correction|correction|change of plans?|wondering|quick q|apparently|argh+|nah|sorted so|new thing|"
    r"basically|honestly|to be (?:perfectly |quite )?honest|tbh|ngl|literally|real quick|so the thing is|"
    r"the thing is|as i said|jsyk|heya|good day|hey so|ok so|"
    r"oh and|oh yeah|oh yes|now then|right then|ah yes|also also|anyhow|anyways|btw|hullo|greetings|"
    r"fyi|oi|dear errand|wahoo|woohoo|woo hoo|woo|yay|yippee|hooray|hurrah|phew|finally|at last|guess what|"
    r"tell you what|you know what|done and dusted|"
    r"(?:i would like|i'd like|i want|i wanted|this is|just wanted|wanted) to (?:inform|tell|confirm|"
    r"let)(?: you)?(?: know)?(?: that)?|"
    r"please be (?:informed|advised|aware) that|(?:just )?(?:to )?inform(?:ing)? you that|kindly note that|"
    r"please note that|"
    r"fyi|oi|dear errand|if you don'?t mind|if you can|if possible|when you get a chance|when you can|no wait|"
    r"be a dear and|be so kind (?:as|and) to"
)
# What opens a title as well ("quick chat with bob", "look for keys"): left out only where a mark follows.
_MARKED_FILLERS: Final = (
    r"right|now|anyway|sorry|sure|next|finally|thanks|thank you|great|cool|perfect|quick(?:ly)?|bot|mate|"
    r"dude|listen|look|"
    r"(?:please|kindly) note|n\.?b\.?|lol|haha|wait|no worries|nice|good|no"
)
# What is only ever done to the list, and what may be an everyday chore as well ("I need to remove the wallpaper").
_LISTED: Final = r"(?:add|create|see|list|view|undo|get a list|know what)\b"
_POINTED: Final = (
    r"(?:delete|remove|complete|finish|move|mark|rename|cancel|postpone|reschedule|archive|reopen|snooze|push|"
    r"change|tag|clear|"
    r"tick|check|cross|set|make|update|put)\s+(?:off\s+)?(?:(?:the|my|that|this) [^,.;]*?(?:task|one|item|to-?do|"
    r"reminder|entry)\b|#?\d|it\b|that\b|this\b|them\b|the (?:last|first|"
    r"second)\b|"
    r"tasks?\b|all\b|everything\b)"
)
_ASKING: Final = (
    r"let'?s|lets|let us|go ahead and|help me(?: to)?|do me a favou?r and|be a love and|i was wondering if you could|"
    r"i wonder if you could|(?:is|would) it (?:be )?possible (?:for you )?(?:to|that you(?: could| can| would)?)|"
    r"(?:do|would) you (?:think|reckon) you (?:can|could)|(?:you|ye|ya|yous|y'all) (?:can|could|may)|any "
    r"chance (?:that )?(?:you|u|ya|ye)(?:['’]d| would| could| can|['’]ll| might)(?: be able to)?|"
    r"(?:are|r) (?:you|u) able to|feel free to|it would be great if you could|it'?d be great if you could|"
    r"mind if i|u can|(?:let me|lemme)(?= (?:add|put|create|note|jot)\b)|let me know(?= what| which|"
    r" how| if)"
)
_LEAD: Final = caseless(
    r"^(?:"
    r"(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening|day)|morning|"
    r"evening)(?: (?!\w+ing\b)[\w']+)?\s*[,!.]+\s*(?=\w)"
    r"|(?:hi|hello|hey|hiya|(?:good )?(?:morning|afternoon|evening|day))(?: (?:errand|bot|there|mate|all|again|love))? "
    r"(?=(?:what|what's|whats|which|how many|how much|when's|show|list|add|remind|delete|can you|could you|do i|have i|"
    r"is there|any|anything|tell me|give me|i need|i have to|i've got to)\b)"
    rf"|(?:{_FILLERS})(?:\s*[,.!:–—-]+\s*|\s+(?=\w|[\"'“‘#<(])|\s*\n+\s*)"
    rf"|(?:{_MARKED_FILLERS})\s*[,.!:–—]+\s*"
    r"|(?:(?:can|could|would|will) )?(?:someone|somebody|anyone)(?: please| pls)? (?=remind|add|tell me|show|list|"
    r"put|note)"
    r"|(?:can|could|would|will|cud|wud|can't|couldn'?t) (?:you|u|ya|ye|yous|yall|y'all|we)"
    r"(?: (?:like|um|uh|kinda|ever|please|pls|plz|kindly|maybe|possibly|just|quickly|also|go ahead and|be so kind as "
    r"to|be able to|be willing to|help me(?: "
    r"to)?))*"
    r"(?:,\s*|\s+)(?!see |have |do |are )(?=\w)"
    r"|(?:might|may|shall) (?:we|i) (?:(?:please|just|possibly|perhaps|also) )*(?=(?:add|put|pop|chuck|stick|note|jot|"
    r"pencil|schedule|write|move|push|reschedule|postpone|rename|show|see|list)\b)"
    r"|(?:can|could) (?:please |pls |just |(?:kindly )?help (?:me )?(?:to )?)*"
    r"(?=(?:add|put|pop|chuck|stick|delete|remove|show|list|mark|remind|move|"
    r"tick|note|create|close|change|update|set|push|reschedule|postpone|snooze|label|tag|edit|shift|"
    r"complete|finish|cross|check off|reopen|rename|cancel)\b)"
    r"|(?:can|could) (?:please |pls |just )?help (?:me|us) (?:to )?(?=\w)"
    r"|(?:would|do) you mind\s+"
    rf"|(?:can|could|may|might) i(?: just| please| also)*(?: ask you to| get you to| have you)?\s+(?={_LISTED}|"
    rf"{_POINTED})"
    r"|(?:i'?d|i would|id|i) (?:like|love|want|need) to know\s+(?=what|which|how|if|whether|when)"
    r"|(?:make sure (?:to|you)|be sure to|you (?:need|have|got) to|remember to|don'?t forget to|you should|i need you "
    r"to)\s+(?=remind me\b)"
    r"|(?:permanently|completely|totally|fully)\s+(?=(?:delete|remove|erase|clear)\b)"
    r"|(?:i'?d|i would|i should|id|i) (?:like|love|want|wanna)(?: to)?\s+(?=(?:mark|tick|untick|check off|cross|"
    r"reschedule|"
    r"postpone|rename|reopen|archive|snooze|undo|prioriti[sz]e)\b)"
    r"|(?:thanks|cheers|ta|great|perfect|ok|okay|cool)[\s,.!]+(?:and\s+|now\s+|also\s+|then\s+)+"
    r"|(?:quickly|simply|kindly|now|need (?:you|u) to|want (?:you|u) to)\s+(?=(?:delete|remove|mark|complete|"
    r"move|add|show|list|rename|undo)\b)"
    r"|(?:no[\s,]+)?i meant? (?:to )?(?=(?:delete|remove|mark|complete|move|add|rename)\b)"
    r"|(?:tell me|let me know) (?:whether|if)\s+(?=\w)"
    r"|(?:see|check) (?:whether|if)\s+(?=(?:i|i've|there|there's|my|we|anything)\b|.* (?:on|in) (?:my|the) list\b)"
    rf"|(?:i'?d|i would|i should|id) (?:like|love|want)(?: to)?(?: please)?\s+(?={_LISTED}|{_POINTED})"
    r"|(?:i'?d|i would|id) (?:like|love|appreciate it if)(?: for)? (?:you|u)(?: to| could)?\s+"
    r"|i (?:want|need|would like)(?: for)? (?:you|u) to\s+"
    rf"|i (?:want|need|wanna|would like)(?: to)?\s+(?={_LISTED}|{_POINTED})"
    rf"|(?:{_ASKING})\s+"
    r")",
)
_TAIL: Final = caseless(
    r"(?:[\s,.!?–—-]+(?:(?:but )?(?:keep|leave) the task(?: itself)?|"
    r"(?:don'?t|dont|do not) let me forget(?: (?:it|that|this))?|or (?:not|nah)(?=\s*\?*$)|can(?: or not)?(?=\s*\?)|"
    r"or (?:else|i'?m (?:dead|toast|screwed|in trouble|doomed)|i'?ll (?:forget|cry|die)|(?:s?he|they|mum|mom|my "
    r"boss)(?:'ll| will) kill me)|"
    r"tia|kthx|kthxbye|thank you+|when you get (?:a sec|a moment|a minute|the chance)|(?:so |or )?i keep "
    r"forgetting(?: it)?|before i forget(?: it| again)?|"
    r"so (?:that )?i (?:don'?t|won'?t) forget(?: it)?|(?:or|otherwise) i(?:'ll|'m going to| will) (?:forget|be in "
    r"trouble)(?: it)?|"
    r"(?<=thanks )x+|(?<=ta )x+|(?<=please )x+|(?<=love )x+|(?<=night )x+|(?<=bye )x+|(?<=tomorrow )x+|alright|"
    r"right(?=\s*\?)|yeah(?=\s*\?)|you (?:legend|star|"
    r"beauty|hero|gem|absolute legend)|kindly|good sir|sorry|(?:thx|thanks|ta) bye|"
    r"(?:and )?that'?s (?:it|all)(?: for now)?|(?:and )?that is (?:it|all)|just that|nothing else|just in case|"
    r"(?:like|as) i said|"
    r"as (?:discussed|agreed|mentioned|promised)|for real|(?<=[,.!–—-] )(?:seriously|(?:be |to be |"
    r"let'?s be )?hones(?:t|tly))|one of these days|"
    r"(?:when(?:ever)?|if|once|as soon as) i (?:can|(?:get|have|find) (?:a |the |some |any )?(?:chance|time|moment|"
    r"minute|sec|second))|"
    r"(?:if|unless) it(?:'s| is|isn'?t| is not|'s not) (?:not |on |already )*(?:there|on there|on it|"
    r"in there)(?: already| yet)?|"
    r"(?:because |cos |as |since )?i (?:always|keep|constantly|tend to) forget(?:ting)?(?: it)?|(?:please|kindly) "
    r"not(?:e|ed)|note (?:it|please|kindly)|kindly (?:oblige|do so)|"
    r"noted|remember that|"
    r"make a note(?: of (?:it|that))?|(?:really|so) need to|though|also|as usual|"
    r"(?:please|pls|thanks) and (?:thank you|thanks|ty|thx)|and thank(?:s| you)|i (?:think|guess|reckon|suppose)|or "
    r"something|or whatever|or so|please|pls|plz|pleease|plss|thanks|thank you|"
    r"thx|ty|ta|cheers|for me|thanks a lot|"
    r"thank you so much|"
    r"thank you very much|thanks so much|many thanks|thanks in advance|will you|would you|could you|can you|ok|"
    r"okay|yeah|"
    r"dear|love|sir|madam|ma'?am|boss|bro|bud|buddy|pal|dude|hun|hon|sweetie|darling|my friend|friend|"
    r"would ya|will ya|could ya|would u|could u|thanks ever so much|ever so much|"
    r"thank you ever so much|thank you kindly|"
    r"much appreciated|appreciate it|appreciated|i'?d appreciate it|that would be great|"
    r"that'?d be great|if that'?s ok(?:ay)?|"
    r"if that'?s all right|if that'?s alright|when you have a (?:sec|second|minute|moment)|"
    r"whenever you can|no rush|cheers mate|thanks mate|"
    r"as well|too|(?<!by )(?<!before )(?<!until )(?<!till )then|"
    r"hey|ah|sha|bru|boet|fam|(?<!wait )(?<!sandali )(?<!teka )lang|naman|muna|lor|hor|liao|né|"
    r"ta love|thanks love|thanks a million|thanks a bunch|thank u|gracias|merci|danke|arigato|abeg|o|"
    r"po|lah|leh|yaar|na|innit|eh|k|kk|"
    r"mate|if you can|if you could|if possible|if you don'?t mind|when you can|when you get a chance|errand|lol|haha|"
    r"hooray|hurrah|yay|woohoo|yippee|thank god|at last|phew|cool|"
    r"thankyou|tks|thnx|thanx|tnx|tysm|xx|xxx|🙏|🙂|😊|👍|:\)))+[\s.!?]*$",
)
# "An email to my boss" ends in no courtesy.
_DANGLING: Final = caseless(
    r"\b(?:my|a|an|the|to|for|with|our|your|his|her|their|from|of|and|new|old|about|best|girl|boy|dear|say|that|this)$",
)
_GERUNDS: Final = {
    "adding": "add",
    "creating": "create",
    "putting": "put",
    "marking": "mark",
    "deleting": "delete",
    "removing": "remove",
    "showing": "show",
    "listing": "list",
    "moving": "move",
    "renaming": "rename",
    "changing": "change",
    "making": "make",
    "setting": "set",
    "telling": "tell",
    "letting": "let",
    "giving": "give",
    "reminding": "remind",
    "scheduling": "schedule",
    "rescheduling": "reschedule",
    "pushing": "push",
    "undoing": "undo",
    "ticking": "tick",
    "crossing": "cross",
    "checking": "check",
}


_ASKED: Final = caseless(
    r"^(?:(?:hi|hey|hello|ok|okay|so|please|pls|hiya|errand|oh|um|uh|yo|good \w+)[\s,!.]+)*"
    r"(?:(?:can|could|would|will|cud|wud|can't|couldn'?t) (?:you|u|ya)|(?:would|do) you mind|"
    r"i(?: want| need| would like|['’]?d like| would appreciate it if|['’]?d appreciate it if)(?: for)? (?:you|u)\b|"
    r"can (?=(?:add|put|change|move|update|set|push|reschedule|postpone|snooze|show|list|rename|label|tag|edit|"
    r"shift)\b)|"
    r"any chance (?:that )?(?:you|u|ya)\b|(?:are|r) (?:you|u) able to|(?:can|could) (?:please |pls )?help (?:me )?|"
    r"(?:you|u) (?:can|could) (?!delete|remove|erase|clear|archive|cancel|drop|bin|scrap)(?=[^.!;]*\?\s*$)|"
    r"(?:would|is) it (?:be )?possible|(?:do|would) you (?:think|reckon) you (?:can|could))\b",
)
# A service, and nothing to be noted down: "order a pizza for me".
_FOR_ME: Final = caseless(
    r"^(?:\w+[\s,]+)?(?:order|book|call|ring|phone|e-?mail|mail|post|fax|forward|whats-?app|text|message|dm|find|"
    r"write|grade|"
    r"pay|buy|purchase|do|solve|reserve|translate|cook|draw|draft|compose|google|look up|research|send|submit|renew|"
    r"print|transfer|wire|ssh|restart|reboot|bounce|deploy|redeploy|install|uninstall|compile|scan|"
    r"configure)\b.* (?:for me|(?:on|in) (?:my|our) (?:behalf|stead|place))"
    r"(?: (?:at|on|by|for|tomorrow|today|tonight|now|asap|this|"
    r"thru|through|via|using|with|online|next)\b[^,;.]*)?"
    r"[\s.!?]*(?:lol|lmao|pls|please|thanks|thx|haha|mate|bro)?[\s.!?]*$",
)
# Sounds, wherever they stand; "like" and "you know" are words of titles.
_SOUNDS: Final = caseless(r"(?<!\S)(?:um+|uh+|erm+|er|eh(?=,? [a-z])|hmm+|uhm+|ehm+)[,.…]*(?=\s|$)\s*")
_PARTICLES: Final = caseless(  # of politeness, and not "send the po"
    r"(?=\s+(?:po|lah|leh|lor|hor)\b)(?<!\bthe)(?<!\ba)(?<!\bnew)(?<!\bmy)(?<!\bthis)(?<!\bthat)(?<!\bour)(?<!\bpo)\s+(?:po|lah|leh|lor|"
    r"hor)(?=\s*[:,.!?]|$)",
)
_DECORATION: Final = re.compile(r"[\s\u2600-\u2704\u2706-\u2712\u2715-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]+$")
# Pictures before the words; a tick or a cross says something, and stays.
_PICTURED: Final = re.compile(
    r"^(?:[\u2600-\u2704\u2706-\u2712\u2715-\u274b\u274d-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]\s*)+(?=\S)"
)


def was_asked(text: str) -> bool:
    """Whether it is put as a wish to Errand ("could you …"), so that it means what Errand should do itself."""
    body = _MENTION.sub("", text.strip())
    return any(asked.match(body) for asked in (_ASKED, _FOR_ME, _IN_OFFICE))


# A clerk's act in a system that Errand has no part in: "please approve the leave in the portal".
_IN_OFFICE: Final = caseless(
    r"^(?:(?:hi|hey|hello|ok|so|and)[\s,]+)*(?:please|pls|plz|kindly)[\s,]+(?:approve|reject|sanction|authori[sz]e|"
    r"grant)\b"
    r".*\b(?:in|on|through|via|from) (?:the|our|my) (?:[\w-]+ )?(?:portal|system|hrms|erp|crm|intranet|software|app|"
    r"dashboard|workflow|tool|server)\b",
)


def _undecorated(text: str) -> str:
    """Without sounds of thinking, and without pictures at the end (a tick says something, and stays)."""
    if '"' not in text and "“" not in text:
        text = _PARTICLES.sub("", _SOUNDS.sub("", text))
    return _PICTURED.sub("", _DECORATION.sub("", text))


_PLEASE_INSIDE: Final = caseless(
    r"^(add|put|create|remind me|delete|remove|show|list|move|mark) (?:please|pls|kindly)[,:]? (?=\S)"
)


def imperative(word: str) -> str:
    """ "texting" as "text"; any other word as it is."""
    low = word.lower()
    if low in _GERUNDS or not low.endswith("ing"):
        return _GERUNDS.get(low, word)
    stem = low[:-3]
    return next((verb for verb in (stem, f"{stem}e", stem[:-1]) if verb in IMPERATIVES), word)


@lru_cache(maxsize=256)
def plain_request(text: str) -> str:
    """The text without the courtesies at either end; never made empty by it."""
    body = _MENTION.sub("", text.strip())
    body = _PLEASE_INSIDE.sub(r"\1 ", spelled_out(_undecorated(body) or body))
    for _ in range(6):
        lead = _LEAD.match(body)
        if lead is None or not body[lead.end() :].strip(" .,!?"):
            break
        ends_in_mind = lead[0].lower().rstrip().endswith("mind")
        body = body[lead.end() :]
        if ends_in_mind:
            word, _, rest = body.partition(" ")
            body = f"{imperative(word)} {rest}".strip()
    return without_tail(body)


@lru_cache(maxsize=128)
def without_tail(text: str) -> str:
    """The text without "please" and "thanks" at its end."""
    for _ in range(3):
        shorter = _TAIL.sub("", text)
        if shorter == text or not shorter.strip(" .,!?") or _DANGLING.search(shorter):
            return text
        text = shorter
    return text
