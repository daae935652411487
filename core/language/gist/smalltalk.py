"""Greetings, thanks and goodbyes, in so many words."""

import re
from typing import Final

from core.language.gist.wording import WORD
from core.language.readings import Kind, Reading, Smalltalk
from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_HELLO: Final = vocabulary(
    "hi hello hey hiya howdy yo heya hullo greetings morning afternoon evening gday g'day hola sup "
    "namaste oi aloha bonjour salut hallo servus moin ciao salaam salam konnichiwa ola olá guten "
    "buenos buongiorno kia ora howzit wassup dias buenas tardes noches morgen tag abend dzien dobry selamat pagi "
    "xin chao annyeong annyeonghaseyo moi hei hej ahoj czesc cześć mahlzeit grüezi gruezi "
    "grüß gruss gott kalimera merhaba privet zdravo halla hoi sawubona"
)
_THANKS: Final = vocabulary(
    "thanks thank thx ty tysm cheers ta thankyou tnx thanx appreciate appreciated grateful legend "
    "lifesaver star brilliant "
    "awesome perfect great nice lovely amazing wonderful excellent fantastic cool sweet champion gem "
    "obliged muchas gracias merci danke obrigado obrigada arigato grazie shukran dhanyavaad kudos thnx thanq "
    "thankies fab"
)
_BYE: Final = vocabulary(
    "bye goodbye goodnight cya ttyl ciao cheerio toodles tata night later laters adios farewell "
    "tschuss tschüss sayonara"
)
_AROUND: Final = vocabulary(
    "a an the and to you u your ya for of my so very much again all everyone there errand bot team "
    "friend mate buddy pal dear "
    "love sir madam ma'am bro dude folks how are is it going things doing today this that's thats "
    "was what is's up good have "
    "day weekend week evening nice one great see soon tomorrow tmrw later then now help helping me "
    "that it really ever kindly "
    "will all matters many lot lots loads million bunch ok okay alright right oh well just wanted say i'm im off home "
    "done been have had got "
    "bed work job well you're youre be are we're as always ur the best rest we i know lunch monday "
    "on in talk speak catch "
    "take care enjoy night gotta go must run signing out yes yep haha lol x xx xo from hope hows "
    "how's doin life pleasure "
    "stuff nothing wow quick pleasure doing business with obliged no them happy friday new year "
    "christmas merry holidays sleep tight xmas easter thanksgiving halloween diwali eid advance everything tonight "
    "today's "
    "that's'll ramadan hanukkah birthday mubarak holi new year's "
    "helped kind most truly indeed such hoping you've made saved bacon glad here worries problem worry matter "
    "oga mate sis bruv bruh fam luv hun darling sweetie boss chief lads y'all yall team's big up "
    "respect walk safe travels "
    "wish wishing wishes season's seasons compliments prosperous joyful joyous peaceful safe early belated "
    "bless god blessed welcome anytime usual useful helpful quickly quick support assistance effort efforts response"
)


def talk(words: list[str]) -> Reading | None:
    """Nothing but greetings, thanks and goodbyes."""
    if len(words) > 14 or not all(
        word in _AROUND or word in _HELLO or word in _THANKS or word in _BYE for word in words
    ):
        return None
    said = set(words)
    if said & _ASKS and said & {"i", "we"} and said & {"have", "got"}:
        return None  # "good morning what have I got on today"
    if said & {
        "bye",
        "goodbye",
        "goodnight",
        "cya",
        "ttyl",
        "ciao",
        "cheerio",
        "toodles",
        "laters",
        "adios",
        "farewell",
    }:
        return Smalltalk(Kind.BYE)
    if said & (_THANKS - _PRAISE):
        return Smalltalk(Kind.THANKS)
    if said & _HELLO or {"how", "you"} <= said or {"what's", "up"} <= said:
        return Smalltalk(Kind.GREETING)
    joined = " ".join(words)
    if said & {"happy", "merry"} and said & _FEASTS:
        return Smalltalk(Kind.GREETING)
    if re.search(
        r"^(?:and )?that(?:'?s| is| was| will be|'ll be) (?:it|all|everything|the lot|all folks)"
        r"(?: (?:for|from) (?:now|today|tonight|me))?$|"
        r"have a (?:\w+ )?(?:day|one|weekend|night|evening|week|rest)|see (?:you|ya|u)|take care|"
        r"good night|talk (?:to you )?(?:later|soon)",
        joined,
    ):
        return Smalltalk(Kind.BYE)
    return Smalltalk(Kind.THANKS) if said & _THANKS and len(words) <= 4 and "day" not in said else None


_ASKS: Final = vocabulary("what what's anything")
_FEASTS: Final = vocabulary(
    "christmas xmas year easter thanksgiving birthday halloween diwali eid ramadan hanukkah holidays friday monday "
    "weekend "
    "holi navratri pongal vaisakhi sunday saturday"
)
_PRAISE: Final = vocabulary(
    "great nice cool star sweet lovely awesome perfect brilliant amazing wonderful excellent "
    "fantastic champion gem legend"
)
_OPENS_TALK: Final = caseless(
    r"^(?:i )?hop(?:e|ing) (?:you(?:'re|r| are)|all is|all's|this finds you) (?:well|good|ok|okay|fine)\b|"
    r"^(?:m[oō]rena|t[eē]n[aā] koe|assalamu? alaikum|as-salamu alaykum|vanakkam|sawadee|xin chào|"
    r"merhaba|shalom|jambo|habari)\b|"
    r"^(?:(?:hi|hey|hello|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|morning|evening|hola|"
    r"namaste|bonjour)\b)|"
    r"\bhow(?:'s| are| is| r) (?:you|u|it going|things|life|your day)\b|\bnice to meet you\b",
)
_ENDS_TALK: Final = caseless(
    r"\bthat (?:really )?helped(?: a lot| loads| me)?\b|^(?:well[\s,]+)?(?:no worries|no problem|not at all|anytime|"
    r"glad (?:you(?:'re|r| are) here|to have you)|you(?:'re| are)?(?: really| truly)?(?: are)? "
    r"(?:most|very|too|so) kind)\b|"
    r"\bthat(?:'s|s| is| will be|'ll be) (?:all|everything|it) (?:for|from) (?:now|today|tonight|me)\b|"
    r"\bthat(?:['’]?s| is) (?:me|us) (?:all )?(?:sorted|done|set|finished|good|happy|organised|organized|covered)\b|"
    r"\b(?:thanks|thank (?:you|u)|thx|ty|tysm|cheers|much appreciated|appreciate (?:it|that|you|your)|"
    r"you(?:'re| are|r) (?:the best|a star|a legend|amazing|awesome|great|"
    r"so helpful|brilliant|a lifesaver)|well done|good (?:job|work|bot)|great (?:job|work|help)|"
    r"nice (?:job|work|one)|that(?:'s| was| is) (?:great|perfect|helpful|brilliant|awesome|lovely|"
    r"all))\b",
)
_LEAVES: Final = caseless(
    r"\bgood day to you\b|^(?:(?:ok|right|well|anyway)[\s,]+)*i(?:'?m| am) (?:off to bed|off home|"
    r"heading (?:off|home|out)|"
    r"calling it a (?:day|night)|turning in|done for (?:today|the day|the night|now))\b|"
    r"\b(?:bye|good ?night|see (?:you|ya|u)|talk (?:to you )?(?:later|soon|tomorrow)|catch you|"
    r"take care|have a (?:good|nice|great|lovely)|signing off|logging off|ttyl|cya|nighty)\b",
)


def chatter(text: str) -> Reading | None:
    """A greeting, thanks or a goodbye in so many words, where nothing else was found in the message."""
    words = WORD.findall(text.lower())
    if not 1 <= len(words) <= 16 or re.search(r"\d|[#\"“]", text):
        return None
    if _LEAVES.search(text):
        return Smalltalk(Kind.BYE)
    if _ENDS_TALK.search(text):
        return Smalltalk(Kind.THANKS)
    return (
        Smalltalk(Kind.GREETING)
        if len(words) <= 9 and _OPENS_TALK.search(text) and _ASKS_FOR.search(text) is None
        else None
    )


_ASKS_FOR: Final = caseless(
    r"\b(?:can|could|would|please|need|want|add|delete|remove|list|task|tasks|show|move|done|do the)\b"
)
