"""What is said in front of a request and is no part of it: "howzit,", "it's very important:", "okay, first one:",
"quick one before I log off:", "on the shopping list put …".

Put into plain English as ``roundings`` does.
"""

from typing import Final

from core.language.frame.tables.put_off import PUT_OFF
from core.language.frame.tables.trailing import TRAILING
from core.language.frame.turns import turns

_VERY: Final = r"(?:(?:very|really|super|extremely|so|most|quite|v|too|highly|absolutely|kinda|pretty) )*"
_SPOKEN_TO: Final = r"(?:(?:please|pls|plz|kindly|just|also|(?:can|could|would|will) (?:you|u|ya))[\s,]+)*"
_PUT: Final = (
    r"(?:put|add|pop|stick|chuck|bung|jot|note|write|include|throw|whack|enter|log|place|get|i (?:need|want|have|"
    r"would like)|i['’]d like)(?: (?:down|in|on))?"
)
_DAY: Final = (
    r"(?:(?:this|next|coming) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight|tmrw|weekend|"
    r"week|month)(?: (?:morning|afternoon|evening|night))?|the \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?(?: of)? "
    r"[a-z]{3,9}"
)
_COUNT: Final = r"(?:an?|one|two|three|four|five|six|some|a few|few|a couple|couple|several|\d)"
_THING: Final = (
    r"(?:things?|ones?|bits?|tasks?|items?|jobs?|to-?dos?|errands?|chores?|actions?|action items?|action points?|"
    r"notes?|reminders?|more)"
)
# By the way, between what is announced and its colon: "two things while I'm stuck in the queue:".
_MEANWHILE: Final = (
    r"(?:(?:before|while|whilst|as|now(?: that)?|since|until|seeing as|in case)(?: (?:i|we|it|the|my|"
    r"he|she|they)\b(?:['’]\w+)?| im\b)|from|after|out of|following|off the back of)"
)

_LEADING: Final = turns(
    (
        (
            "howzit|g'day|g’day|gday|sup|yo |yo,|wassup|namast|hola|ciao|aloha|salaam|wagwan|ahoy|servus|bonjour|"
            "sawubona|molo|oi |mabuhay|kumusta|vanakkam|sat sri|buenos|buenas|ola|top of|evenin|mornin|heyo|ello",
            r"^(?:howzit|g['’]?day|sup|yo|wassup|what['’]?s up|namaste|namaskar|hola|ciao|aloha|(?:as-?)?salaa?m(?: "
            r"alaikum)?|wagwan|ahoy|servus|bonjour|sawubona|molo|mabuhay|kumusta|vanakkam|sat sri akal|buenos d[ií]as|"
            r"buenas(?: \w+)?|ol[aá]|top of the morning|(?:good )?(?:evenin|mornin)['’]?|heyo|['’]?ello)"
            r"(?: (?:mate|bru|boet|all|there|errand|bot|bro|boss|friend|guys|team|everyone|to you|"
            r"again))*\s*[,!.…–—-]+\s*"
            r"(?=\w)(?!(?:how|hope|hows|hru|you|what['’]?s up)\b)",
            "",
        ),
        # how much it matters
        (
            "important|urgent|crucial|critical|vital|essential",
            rf"^(?:(?:so|ok|hey|and|please|pls)[\s,]+)*(?:(?:this|it|that|the next|this one|next one)?(?:['’]?s|"
            rf" is)?\s?)"
            rf"{_VERY}(?:important|urgent|crucial|critical|vital|essential)(?: (?:one|task|thing|this|for me|that))?"
            r"\s*(?::|,|;|\s[–—-])\s+(?!(?:due|label|tag|by|high|low)\b)([^:\n]+?)[\s.!]*$",
            r"\1, high priority",
        ),
        # after all else that is said, which one it is
        (
            "first one|first thing|first task|first up|next one|next thing|next up|next task|last one|last thing|new "
            "one|another one|one more|new task|here goes|here it is|here's one|here’s one|here is one",
            r"^(?!.*\b(?:add|put|remind|delete|remove|move|mark|change)\b.*:|.*(?:day|tomorrow|morning|today|tonight|"
            r"week),? first thing\b)[^:\n\"“]{0,90}?[\s,;.!–—-]*\b(?:(?:the|my|your|a|and|okay|ok|so) )*(?:first|"
            r"next|last|new|another|one more|here['’]?s|here is)(?: (?:one|thing|task|up|item|to-?do))*(?: (?:is|for "
            r"(?:you|the list|today)|then|goes|to add|on the list|i guess|here))*\s*:\s+(?=\w)(?!(?:add|put|note|jot|"
            r"remind|can|could|please|pls|i|we|delete|remove|mark|move)\b)",
            "add ",
        ),
        (
            "here goes|here it is|here we go|here you go|here goes nothing",
            r"^[^:\n\"“]{0,60}?[\s,;.!–—-]*\bhere (?:goes(?: nothing)?|it is|we go|you go|it goes|"
            r"it comes)\s*[:,–—-]+\s+"
            r"(?=\w)",
            "",
        ),
        (
            "before |while |whilst |as |now |since |until |from |after |out of |following |off the back|in case ",
            rf"^((?:(?:so|ok|okay|right|just|quick|a|really|small|little|oh|and|hey)[\s,]+)*(?:{_COUNT} )?(?:(?:quick|"
            rf"small|more|little|new|other|last|short)\s+)*{_THING})(?: (?:for (?:me|you|the list)|to (?:do|add|note|"
            rf"remember)|on my mind|please|pls))*,? {_MEANWHILE} (?!list\b|#?\d|(?:the )?{_DAY}|(?:the|my|"
            rf"our) [\w-]+ list|[\w-]+ "
            r"list)(?:1:1|[^:\n\"“])*?\s*:\s+(?=[a-z])",
            r"\1: ",
        ),
        (
            "there is|there's|there’s|theres|there are|i've got|i’ve got|i have|got ",
            rf"^(?:(?:so|ok|okay|oh|and|also|hey|right)[\s,]+)*(?:there(?:['’]?s| is| are)|(?:i|we)(?:['’]ve)?(?: have|"
            rf" got)*|got) (?:just |also |still )*{_COUNT}(?: (?:more|other|further|last|quick|small|extra|new))* "
            rf"{_THING}(?: (?:to (?:do|add|note)|left|for (?:me|you|the list)))*(?: (?:from|for|after|out of|on|at) "
            rf"(?!(?:{_DAY})\b)(?:the |my |our |this |today['’]s )?[\w:'’-]+(?: [\w'’-]+)?)?\s*(?:[,:;–—-]+)\s+"
            r"(?=[a-z]+ )(?!(?:and|but|one|so|which|that|it)\b)([^\n]*?)(?:, (?:it|this|that)(?:['’]?s| is) "
            r"((?:p1|p2|p3|high priority|urgent|important|low priority)))?[\s.!]*$",
            r"add \1, \2",
        ),
        # where to, before what: "on the shopping list put milk"
        (
            " list ",
            rf"^{_SPOKEN_TO}(?:on|to|onto|in|for) ((?:my|the|our) [\w-]+ list)[\s,]+{_SPOKEN_TO}{_PUT} "
            r"([^\n?]+?)(?:[\s,]+(?:please|pls|thanks|thank you|thx|cheers|ta))*[\s.!]*$",
            r"add \2 to \1",
        ),
        (
            "trouble you|bother you|ask you|burden you|task you|tax you|call on you",
            r"^(?:may|might|can|could) i (?:please |possibly |perhaps |just )*(?:trouble|bother|ask|burden|task|tax) "
            r"you (?:for|with|about) (?=(?:an?|one|two|three|four|five|some|a few|another|\d) )",
            "",
        ),
        (
            "all for |all due |all by |each for |each by |both for |both by |all on ",
            r"^([^:\n]{3,50}?),? (?:and )?(?:all|each|both)(?: (?:of (?:them|these)|due))* (for|by|"
            r"on) ([^:,\n]{2,30}?)\s*:\s+",
            r"\1 \2 \3: ",
        ),
        (
            "may as well|might as well|may aswell|might aswell",
            r"^(?:(?:sure|so|ok|well|and|i suppose|i guess|yeah|right)[\s,]+)*(?:i|we) (?:may|might) (?:as well|"
            r"aswell) (?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "for |on |by ",
            rf"^(?:for|on|by) ({_DAY})[\s,:]+{_SPOKEN_TO}(?:add|put down|note down|note|jot down|include|write down)"
            r"(?: (?:these|the following|this|me))?:? ([^\n?]+, [^\n?]+)$",
            r"\1: \2",
        ),
        # to be put down
        (
            "note,|note:|note -|note –|note —|note;",
            rf"^{_SPOKEN_TO}(?:take|make|have)(?: (?:an?|some))? note(?: of (?:this|that|it))?\s*[:,;–—-]+\s+(?=\w)",
            "add ",
        ),
        (
            "include |write |insert |enter |record |register |save |append ",
            rf"^((?:.{{0,60}}[,.;:–—-] )?)({_SPOKEN_TO})(?:also )?(?:include|write|insert|enter|record|register|save|"
            rf"append)"
            r"(?:(?: also)?\s*:| also:?|(?: also)?(?= (?:[a-z]+) (?:the|my|our|an?|his|her|their|some|those|"
            r"these) ))\s+"
            r"(?!(?:to|a|an|the|my|our|in|on|for|it|that|this|down|some|about|and|up|out|off|over|back|me|him|her|"
            r"us)\b)(?=[a-z])",
            r"\1\2add ",
        ),
        (
            "asked by|told by|instructed by|requested by|reminded by|tasked by|begged by",
            r"^(?:(?:so|ok|and|just)[\s,]+)*(?:(?:i|we)(?:['’]ve| have| was| were|['’]m| am| have been|['’]ve been)? "
            r"|been )(?:just |also |been )*(?:asked|told|instructed|requested|reminded|tasked|begged) by (?:the |my "
            r"|our |his |her )?(?:[\w'’-]+ ){1,3}?to (?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "something ",
            r"^((?:(?:please|pls|can you|could you|would you|just|so|hey)[\s,]+)*)(?:stick|put|pop|chuck|bung|whack|"
            r"get|add|throw|slot|pencil) (?:something|a thing|summat) (?:in|on|down)(?: (?:the|my) (?:list|diary|"
            r"calendar))?(?: for me)? to (?=[a-z]+ [a-z])",
            r"\1add ",
        ),
    )
)
# All that is said around a request, and news that are one.
AROUND: Final = TRAILING + _LEADING + PUT_OFF
