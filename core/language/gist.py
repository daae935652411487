"""What a message is about when no template fits it: by its telling words, for what changes nothing or is said plainly.

Nothing here deletes. What it reads is never `exact`, so that a model, where there is one, has the better word.
"""

import re
from typing import Final

from core.language.filters import Scene, filter_of
from core.language.kernels import kernel
from core.language.makers import done_names, listing, possessive
from core.language.readings import (
    Archive,
    ArchiveWhere,
    Ask,
    CannotDo,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    Filter,
    Kind,
    ListTasks,
    Reading,
    Reopen,
    Smalltalk,
    Stats,
    Status,
    Undo,
)
from core.language.verbs import IMPERATIVES, present_of
from core.language.words import vocabulary

_WORD: Final = re.compile(r"[\w']+")


def early(text: str, scene: Scene) -> Reading | None:
    """What is nothing but small talk or a question about Errand itself, before anything else is made of it."""
    if len(text) > 160 or "\n" in text:
        return None
    words = _WORD.findall(text.lower().replace("’", "'"))
    if not words:
        return Smalltalk(Kind.GREETING) if _WAVES.search(text) else None
    if (
        _ABLE.match(text.strip(" ?!."))
        and _OWN_LIST.search(text) is None
        and words[-1] not in ("undo", "add", "create")
    ):
        return Smalltalk(Kind.HELP)
    if _EITHER.match(text) and _OWN_LIST.search(text) is None:
        return Smalltalk(Kind.HELP)
    ticked = _TICKED_WRONGLY.match(text.strip(" .!"))
    if ticked is not None:
        named = done_names(ticked["task"])
        return Commands((Reopen(named),), exact=False) if named else None
    if _TAKE_BACK.search(text):
        taken = _undo(text, words)
        if taken is not None:
            return taken
    if _INCLUDING.search(text) and words[0] in _ASKING:
        made = _all_about(text, scene)
        if made is not None:
            return Commands((made,), exact=False)
    return _talk(words) if len(words) > 1 and words[0] not in ("ok", "yes", "no") else None


_TICKED_WRONGLY: Final = re.compile(
    r"^(?:(?:oops|sorry|whoops|oh no|damn|argh|my bad)[\s,.!]+)?i (?:accidentally |wrongly )?(?:ticked|checked|"
    r"completed|finished|closed|marked|"
    r"crossed)(?: off)? (?P<task>.+?)(?: as (?:done|complete|completed|finished)| off)?(?:,? (?:by (?:accident|"
    r"mistake)|accidentally|too (?:early|soon)))$",
    re.IGNORECASE,
)
_WAVES: Final = re.compile("[\U0001f44b\U0001f642\U0001f600-\U0001f60a\U0001f64f\u2764\U0001f970\U0001f917]")
_TAKE_BACK: Final = re.compile(
    r"\b(?:wrong (?:one|task|item)|by (?:mistake|accident)|accidentally|did(?:n'?t| not) mean|"
    r"restore (?:it|that|them)|bring (?:it|that|them) back|bring back what|go back one|undo|"
    r"back (?:to )?(?:how|the way|what) (?:it|that|they|things) (?:was|were)|put (?:it|that|them) back(?! (?:on|to|"
    r"in|as)))\b",
    re.IGNORECASE,
)
_INCLUDING: Final = re.compile(
    r"\b(?:done|completed|finished)(?: ones| tasks)? (?:too|as well)\b|\b(?:includ\w+|incl\.?|and|with|plus|even) "
    r"(?:the |my |all )?(?:completed|done|finished|closed|"
    r"archived)\b|\beverything i(?:'ve)? ever\b",
    re.IGNORECASE,
)


def about_the_list(text: str, scene: Scene) -> Reading | None:
    """A question of which every word is about the list: "between the 21st and the 24th what's on?"."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    if not words or len(words) > 16 or not (text.rstrip().endswith("?") or words[0] in _ASKING):
        return None
    help_first = _help(text, words)
    if help_first is not None:
        return help_first
    made = _all_about(text, scene)
    return None if made is None else Commands((made,), exact=False)


def by_gist(text: str, scene: Scene, *, asked: bool = False) -> Reading | None:
    """The reading that the telling words of a message make likely; None where they don't. ``asked``: it began with
    "could you"."""
    words = [word.replace("’", "'") for word in _WORD.findall(text.lower().replace("’", "'"))]
    if not words or len(words) > 30:
        return None
    return (
        _talk(words)
        or _help(text, words)
        or _undo(text, words)
        or outside(text, asked=asked)
        or _stats(text, words)
        or _done(text, words)
        or _question(text, words, scene)
    )


# Small talk

_HELLO: Final = vocabulary(
    "hi hello hey hiya howdy yo heya hullo greetings morning afternoon evening gday g'day hola sup "
    "namaste oi aloha bonjour salut hallo servus moin ciao salaam salam konnichiwa ola olá guten "
    "buenos buongiorno kia ora howzit wassup dias buenas tardes noches morgen tag abend dzien dobry selamat pagi "
    "xin chao annyeong annyeonghaseyo moi hei hej ahoj czesc cześć privet zdravo halla hoi sawubona"
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
    "that's'll ramadan hanukkah birthday mubarak holi new year's"
)


def _talk(words: list[str]) -> Reading | None:
    """Nothing but greetings, thanks and goodbyes."""
    if len(words) > 14 or not all(
        word in _AROUND or word in _HELLO or word in _THANKS or word in _BYE for word in words
    ):
        return None
    said = set(words)
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
        r"have a (?:\w+ )?(?:day|one|weekend|night|evening|week|rest)|see (?:you|ya|u)|take care|"
        r"good night|talk (?:to you )?(?:later|soon)",
        joined,
    ):
        return Smalltalk(Kind.BYE)
    return Smalltalk(Kind.THANKS) if said & _THANKS and len(words) <= 4 and "day" not in said else None


_FEASTS: Final = vocabulary(
    "christmas xmas year easter thanksgiving birthday halloween diwali eid ramadan hanukkah holidays friday monday "
    "weekend "
    "holi navratri pongal vaisakhi sunday saturday"
)
_PRAISE: Final = vocabulary(
    "great nice cool star sweet lovely awesome perfect brilliant amazing wonderful excellent "
    "fantastic champion gem legend"
)

_OPENS_TALK: Final = re.compile(
    r"^(?:(?:hi|hey|hello|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|morning|evening|hola|"
    r"namaste|bonjour)\b)|"
    r"\bhow(?:'s| are| is| r) (?:you|u|it going|things|life|your day)\b|\bnice to meet you\b",
    re.IGNORECASE,
)
_ENDS_TALK: Final = re.compile(
    r"\b(?:thanks|thank (?:you|u)|thx|ty|tysm|cheers|much appreciated|appreciate (?:it|that|you|your)|"
    r"you(?:'re| are|r) (?:the best|a star|a legend|amazing|awesome|great|"
    r"so helpful|brilliant|a lifesaver)|well done|good (?:job|work|bot)|great (?:job|work|help)|"
    r"nice (?:job|work|one)|that(?:'s| was| is) (?:great|perfect|helpful|brilliant|awesome|lovely|"
    r"all))\b",
    re.IGNORECASE,
)
_LEAVES: Final = re.compile(
    r"\b(?:bye|good ?night|see (?:you|ya|u)|talk (?:to you )?(?:later|soon|tomorrow)|catch you|"
    r"take care|have a (?:good|nice|great|lovely)|signing off|logging off|ttyl|cya|nighty)\b",
    re.IGNORECASE,
)


def chatter(text: str) -> Reading | None:
    """A greeting, thanks or a goodbye in so many words, where nothing else was found in the message."""
    words = _WORD.findall(text.lower())
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


_ASKS_FOR: Final = re.compile(
    r"\b(?:can|could|would|please|need|want|add|delete|remove|list|task|tasks|show|move|done|do the)\b", re.IGNORECASE
)

# Help

_ABLE: Final = re.compile(
    r"^(?:(?:can|could|are|do|will) (?:you|u|ya|errand)(?: able to| also| even| actually)?|(?:can|could|may) (?:i|"
    r"we|one)|"
    r"(?:is|was|would) it (?:be )?possible to|am i able to|is there (?:a|any) way (?:to|of)) (?:delete|"
    r"remove|complete|add|create|edit|change|move|rename|set|send|make|do|handle|manage|track|"
    r"show|list|label|tag|snooze|undo|deleting|removing|adding|changing|editing) ?(?:up )?(?:a |an |multiple |"
    r"several |some |recurring |"
    r"repeating )*(?:tasks?|things|stuff|items|reminders?|labels?|todos?|lists?|deadlines)?$",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"^(?:can|could|do) (?:you|u)\b[^#\d]*\bor\b[^#\d]*\?", re.IGNORECASE)
_OWN_LIST: Final = re.compile(r"\b(?:my|all|list|show)\b", re.IGNORECASE)
_ABILITY: Final = re.compile(
    r"\b(?:what (?:all |else |exactly )?(?:can|could|do|does|will) (?:you|u|this|it|errand|"
    r"the bot)(?: (?:actually|even|all|really))?(?: (?:do|help|handle|understand|offer|"
    r"support)\b.*)?$|"
    r"(?:what|who) (?:are|r) (?:you|u)\b(?! (?:\w+ing\b|up))|what (?:is|does) (?:this|errand|the bot|"
    r"this (?:bot|thing|app))\b|what'?s (?:this|errand|this (?:bot|thing|app)) ?(?:for|do|about)?$|"
    r"how (?:do|does|can|should|would|could) (?:i|you|u|we|this|it|errand|one|the bot|this (?:bot|"
    r"thing|app))\b.*\b(?:work|use|talk to|start|add|create|make|delete|remove|complete|mark|"
    r"finish|undo|see|list|get|set|change|move|rename|edit|snooze|label|tag|prioriti[sz]e|interact)\b|"
    r"how (?:to|do i|do you|can i|would i|should i|does one) (?:use|add|create|delete|remove|complete|mark|undo|see|"
    r"list|"
    r"set|change|move|rename|edit|tag|label|cross|tick|check|repeat|prioriti[sz]e|reopen|archive|search|filter|sort|"
    r"make|get)\b(?! (?:the |my )?(?:cake|bread|dinner|lunch|money|rid))|"
    r"how (?:does|do|is) (?:\w+ing|reminders?|labels?|priorit\w+|repeats?|deadlines?|due dates?)\b.*\b(?:works?|here|"
    r"done)\b|"
    r"what happens (?:if|when) (?:i|you)\b|"
    r"wh(?:at|ich) (?:kind|kinda|sort|type|kinds|sorts|types)(?: of)? (?:things|stuff|tasks|commands|messages|words|"
    r"requests|"
    r"questions)\b.*\b(?:can|could|do|should|may)\b.*\b(?:say|ask|type|write|tell|do|send|understand|you)\b|"
    r"what (?:are|is) (?:the |your |all the )?(?:commands?|features?|options|instructions|functions)|"
    r"(?:can|could) (?:i|we|you) (?:get|bring|have) (?:things|tasks|stuff|it|something|them) back\b|"
    r"how (?:do|can|should|could|would) (?:i|we) (?:get|have|make|tell|ask) (?:you|u|it|errand) to\b|"
    r"(?:is|are) there (?:a|any|some) (?:way|chance|possibility|option|shortcut|commands?|trick)s? (?:to|of|for) "
    r"(?:\w+)"
    r"(?: \w+)?(?: (?:a|an|one|some|any|several|many|multiple))? ?(?:something|tasks?|things|items?|reminders?|lists?|"
    r"todos?|labels?|it|them)\b|"
    r"(?:what|which|show|list|tell)\b.*\b(?:commands?|features?|capabilities|instructions?|options|functions)\b|"
    r"(?:need|want|give|get|some|little|bit of) (?:me |some |a |any )*(?:help|guidance|assistance|"
    r"instructions|a hand)(?: (?:please|pls|here|with this|with you|with errand|using (?:this|you|"
    r"it)))?$|"
    r"(?:explain|show me|teach me|tell me|walk me through|demo)\b.*\b(?:how (?:this|it|you|to|errand)|"
    r"what you (?:can|do)|(?:this|it|that|everything) works?|use (?:this|you|it)|the ropes)\b|"
    r"(?:i'?m|im|i am) (?:new (?:here|to this|at this)|confused|lost|stuck|not sure (?:how|what))\b|"
    r"(?:can|could|do) (?:you|u) (?:only|also|even|just)\b.*\bor\b|what can i (?:do|say|ask|type|"
    r"write)|what (?:should|do) i (?:type|say|write))",
    re.IGNORECASE,
)


def _help(text: str, words: list[str]) -> Reading | None:
    if len(words) > 16 or re.search(r"[#\"“]|\b\d", text) or words[0] in ("add", "remind", "put", "create"):
        return None
    return Smalltalk(Kind.HELP) if _ABILITY.search(text.strip(" ?!.")) else None


# What Errand doesn't do

_TOPICS: Final = re.compile(
    r"\b(?:weather|will it (?:rain|snow|be (?:sunny|cold|hot|warm|wet|nice))|is it going to (?:rain|snow)|forecast|"
    r"temperature outside|raining|going to rain|news|headlines|football|footy|"
    r"cricket score|stock price|share price|exchange rate|bitcoin|"
    r"joke|riddle|horoscope|lottery|recipe for|capital of|population of|president of|prime minister|"
    r"what time (?:does|do|is|will|did) (?!(?:i|we)\b).*\b(?:opens?|close[sd]?|shuts?|leaves?|arrives?|lands?|"
    r"departs?|on tv|"
    r"kick ?off|set|rise)\b|meaning of life|define|definition of|"
    r"how (?:tall|old|far|deep|heavy) (?:is|are)|square root|percent of|% of|translate|in (?:french|"
    r"spanish|german|italian|japanese|hindi) is)\b",
    re.IGNORECASE,
)
_DEVICES: Final = re.compile(
    r"^(?:turn|switch|dim|set|put|raise|lower|crank|start|stop|open|close|lock|"
    r"unlock)\b(?! (?:away|up|down|in|out)\b).*\b(?:lights?|lamp|thermostat|heating|radiator|ac|air con|tv|telly|"
    r"volume|music|"
    r"radio|speakers?|oven|kettle|coffee machine|blinds|curtains|garage door|front door|alarm system|"
    r"degrees|timer|stopwatch)\b",
    re.IGNORECASE,
)
_MUSIC: Final = re.compile(
    r"^(?:play(?!.*\b(?:with|against|tennis|football|soccer|golf|squash|cricket|chess|games?|rugby|padel|pool|cards|"
    r"bingo|lottery|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)\b)|sing|hum|skip|translate|calculate|"
    r"google)\b|^(?:tell|sing|read|give) (?:me|us) (?:a|an|"
    r"some|another) (?:\w+ )?(?:joke|story|song|poem|riddle|fact|quote)\b",
    re.IGNORECASE,
)
_WRITES: Final = re.compile(
    r"^(?:send|drop) (?!me\b)[\w']+(?: [\w']+)? an? (?:message|text|note|mail|dm|e-?mail),? "
    r"(?:and (?:say|tell)|saying|that|to (?:say|tell))|^(?:text|message|dm|whatsapp) (?!me\b)[\w']+ and (?:say|tell)\b|"
    r"^put on (?:some|a bit of)\b|^what(?:'s| is)? (?:the )?time (?:is it|in)\b|"
    r"^set (?:a|the|my|an) (?:timer|stopwatch|thermostat|oven)\b|"
    r"^(?:write|compose|draft|generate|make up) (?:me|us)\b|^(?:write|compose|generate) (?:a|an|"
    r"some) (?:poem|haiku|essay|story|song|limerick|code|python|script|tweet|joke)\b",
    re.IGNORECASE,
)
_SERVES: Final = re.compile(
    r"^(?:reboot|restart|debug|hack|code|program|do my|e-?mail|text|message|dm|call|phone|telephone|ring|send|order|"
    r"book|buy|pay|google|search (?:the (?:web|"
    r"internet)|online|google)|look up|find me|tell|ask|invite|"
    r"play|translate|calculate|solve|convert|drive|cook|schedule (?:a|an) (?:meeting|call|zoom)|post|"
    r"tweet|share|forward|kick|ban|mute|unmute|summari[sz]e|"
    r"open|close|download|upload|install|run|transfer|reserve|hire|fetch|bring|make me|get me|"
    r"recommend|suggest|print|fax|draw|generate|write)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\b(?:my|the|our|to-?do|task) (?:\w+ )?(?:list|tasks?|todos?|items?|stats|reminders?|progress)\b|#\d|\btasks?\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    r"\b(?!(?:today|tomorrow|yesterday|tonight|week|weekend|month|year|what|that|it|there|here|who|"
    r"where|how|let|one|everyone|everybody|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday)'s\b)(?P<who>[^\W\d_]{2,})'s (?:\w+ )?(?:list|tasks?|todos?|to-?dos?|to-?do list|plate|"
    r"workload|items)\b|"
    r"\b(?:his|her|their|somebody else's|someone else's|everyone's|everybody's|"
    r"the team's) (?:\w+ )?(?:list|tasks?|todos?|to-?do list|plate|workload)\b|"
    r"\b(?:assign|delegate|reassign|hand over|give)\b.*\b(?:task|this|that|it|#\d+)\b.* to (?!(?:me|"
    r"my|the|medium|high|low)\b)\w+|\bwhat(?:'s| is| are| does)? (?!(?:the|my|a|this|that|there|it|"
    r"he|i|we|you|u|is|are|do|am|else)\b)[^\W\d_]+ (?:working on|supposed to do|have to do|got to do|doing)\b|"
    r"\b(?:what|which)(?: tasks?| things?| stuff| items?)? (?:does|has|is) (?!(?:the|my|a|this|that|there|it|"
    r"everything|"
    r"next|left|due|one|today)\b)[^\W\d_]+ (?:have|got|need|working|doing|supposed)\b",
    re.IGNORECASE,
)
_PLACES: Final = re.compile(
    r"^(?:delete|remove|kick|archive|rename|invite|create|leave|join|clear|ban|mute|add)\b.*\b(?:this|"
    r"the|that|our)? ?(?:#[\w-]+ )?(?:channel|workspace|group chat|thread|slack|server|calendar event|"
    r"email|inbox|"
    r"account|database|files?|folder)\b[\s?.!]*$",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Whether it asks something."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return text.rstrip().endswith("?") or bool(
        words and words[0] in _ASKING - {"check", "look", "show", "see", "tell", "let"}
    )


_ERRANDS: Final = re.compile(
    r"^(?:read|play|show|tell|give) (?:me|us) (?:the |today'?s |some )?(?:news|headlines|weather|forecast|jokes?|"
    r"music|football)\b|"
    r"^(?:order|book|bring|fetch|cook|grab|hail|call|find|get|recommend|suggest) (?:me|us) (?:an?|some|the|"
    r"another)\b(?!.*\btasks?\b)|"
    r"^(?:send|e-?mail|forward|share|print|export|text|post) (?:this|that|my|the|these|it|all my) (?:\w+ )?(?:list|"
    r"lists|tasks|"
    r"todos|to-?dos)\b|"
    r"^(?:read|check|open|play|show|get|search|see|go through)(?: out| me| up| through)* (?:my|the|our|any|new) "
    r"(?:\w+ )?"
    r"(?:e-?mails?|messages|texts|voice ?mails?|inbox|dms|photos|pictures|bank balance|balance|playlist|notifications|"
    r"news"
    r"feed|feed)$|"
    r"^(?:set|turn|put|change) (?:the |my )?(?:thermostat|heating|temperature|volume|brightness|ac|air con) (?:to|"
    r"up|down|on|off)\b",
    re.IGNORECASE,
)


_DATED: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|To|Yester)day|Tomorrow|January|February|March|April|May|June|July|August"
)
_FOR_OTHERS: Final = re.compile(
    r"(?:[Aa]dd|[Cc]reate|[Mm]ake|[Ss]et) (?:an? )?(?:new )?(?:task|todo|to-do) for "
    rf"(?!Me\b|Us\b|{_DATED}|September|October|November|December|Christmas|Easter)[A-Z][a-z]+ to [a-z]+ "
)


def not_theirs(text: str) -> Reading | None:
    """About somebody else's list, or about a channel or a file: nothing that Errand could touch."""
    body = text.strip(" ?!.")
    first = body.split()[0].lower() if body else ""
    if _FOR_OTHERS.match(body):
        return CannotDo("give tasks to other people")  # "add a task for Ravi to fix the printer"
    if (
        _ERRANDS.search(body)
        or _OTHERS.search(body)
        or (first not in ("add", "create", "clear") and _PLACES.search(body))
    ):
        return CannotDo("do that")
    return None


def sure(text: str, reading: Reading | None, *, asked: bool = False) -> Reading | None:
    """The reading, unless it would finish, delete or archive something on words that are a question, a denial, a maybe
    or somebody else's: then None, or the question whether that was meant."""
    if not isinstance(reading, Commands) or not any(isinstance(item, _FINAL) for item in reading.items):
        return None if only_asks(text, reading) and not asked else reading
    if any(_unlikely(item) for item in reading.items):
        return None
    plain = _QUOTED.sub(" ", text)
    if any(isinstance(item, Delete | Archive) for item in reading.items):
        plain = _NOT_NEEDED.sub(" ", plain)  # why it goes, and no doubt
    words = _WORD.findall(plain.lower().replace("’", "'"))
    if words and words[0] in _WONDERS and not asked and (words[0] not in ("did", "do") or words[1:2] in _PEOPLE):
        return None
    if _STILL_NEEDED.search(plain):
        return Ask("Shall I do that, or leave it as it is? Write it once more as a plain command, like “delete 3”.")
    if _DOUBT.search(plain) is None and not (plain.rstrip().endswith("?") and not asked):
        return reading
    if any(isinstance(item, Complete) for item in reading.items):
        return None
    return Ask("Shall I do that, or leave it as it is? Write it once more as a plain command, like “delete 3”.")


_STILL_NEEDED: Final = re.compile(r"\bbut (?:i|we) (?:still |do |really )+(?:need|want|have)\b", re.IGNORECASE)
_NOT_NEEDED: Final = re.compile(
    r"\bnever ?mind\b|\b(?:it'?s|that'?s|they'?re|it is|it|i|we|i'm|we're)?\s*\b(?:not|no longer|don'?t|dont|isn'?t|"
    r"won'?t|"
    r"doesn'?t|didn'?t|do not|never)\s+"
    r"(?:really |actually |be )?(?:needed|needing|need|required|relevant|necessary|happening|want|wanted|going|"
    r"doing|matter|use)\b"
    r"(?: it| that| them| to)?(?: any ?more| any longer| now| after all)?",
    re.IGNORECASE,
)


def _unlikely(item: Command) -> bool:
    """A filter that searches for half a sentence was none."""
    if not isinstance(item, CompleteWhere | DeleteWhere | ArchiveWhere):
        return False
    return len((item.filter.search or "").split()) > 3


def only_asks(text: str, reading: Reading | None) -> bool:
    """Whether a plain question ("did you move the milk?") was read as something to be done: it never is."""
    if not isinstance(reading, Commands) or not text.rstrip().endswith("?"):
        return False
    words = _WORD.findall(text.lower().replace("’", "'"))
    return (
        bool(words) and words[0] in _WONDERS and any(not isinstance(item, ListTasks | Stats) for item in reading.items)
    )


_PEOPLE: Final = (["i"], ["we"], ["you"], ["he"], ["she"], ["they"], ["it"])
_FINAL: Final = (Complete, CompleteWhere, Delete, DeleteWhere, Archive, ArchiveWhere)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']+'(?!\w)")
_DOUBT: Final = re.compile(
    r"\b(?:by (?:accident|mistake)|accidentally|not|never|don'?t|dont|doesn'?t|didn'?t|didnt|won'?t|wont|can'?t|"
    r"cannot|isn'?t|isnt|aren'?t|"
    r"wasn'?t|haven'?t|havent|hasn'?t|nothing|almost|nearly|half|halfway|partly|mostly|"
    r"tried|trying|no answer|waiting|keep|should i|if|once|when|whenever|unless|until|maybe|perhaps|might|"
    r"may want|thinking|considering|said|says|thinks|forgot|skipped|missed|"
    r"would|wonder\w*|later|soon|eventually|someday|hope\w*|wish|let me know|"
    r"(?:done|finished|through|complete) for (?:the day|today|now|tonight)|for the day|for now|with work|with this|"
    r"of this|"
    r"with you)\b",
    re.IGNORECASE,
)
_WONDERS: Final = vocabulary(
    "did do does is are was were have has had what what's whats why when where who how should which am if"
)


_WORLD: Final = re.compile(
    r"^(?:(?:so|and|hey|ok|um|quick question)[\s,]+)*(?:who(?!'?s? (?:am|is) i)\b|why (?:is|are|do|does|did|was|can|"
    r"should)\b|how (?!many|much|do|can|am|"
    r"about|come|is my|are my|have|did|was|to\b|should (?:this|that|it)\b)\w+ (?:is|are|was|were|do|does|did|should|"
    r"can|would|will)\b|where (?:is|are|can|"
    r"do|does|did|was|should)\b|what(?:'s| is| are| was) (?:the|a|an) (?:\w+ ){1,4}(?:of|in|for|between|to) \w)",
    re.IGNORECASE,
)


def asks_of_the_world(text: str) -> bool:
    """Whether it asks for what isn't on anybody's list: "how hot should a sauna be"."""
    return _WORLD.match(text.strip()) is not None and _OWN.search(text) is None and len(text.split()) > 3


_FAVOUR: Final = re.compile(
    r"^(?:do|reboot|restart|fix|solve|help|cook|clean|teach|explain|draw|sing|find|make|get|give|buy|drive|walk|wash|"
    r"write|pay|"
    r"answer|check|measure|count|guess|predict|describe|calculate|compute|connect|disconnect|record|show|talk|chat|"
    r"speak|recommend|"
    r"suggest|turn|switch|pick|choose|load|unload|scan|film|charge|order|book|deliver|ship|hack|debug|deploy|code|"
    r"program)\b",
    re.IGNORECASE,
)


def is_favour(text: str) -> bool:
    """Whether "can you …" went on with something that Errand would have to do itself."""
    return _FAVOUR.match(text.strip()) is not None and _OWN.search(text) is None


def outside(text: str, *, asked: bool = False) -> Reading | None:
    """What nobody keeps a list of tasks for: the weather, a song, the lights, a message to be sent by Errand."""
    body = text.strip(" ?!.")
    words = _WORD.findall(body.lower())
    if not words:
        return None
    theirs = not_theirs(text)
    if theirs is not None:
        return theirs
    if words[0] in ("add", "remind", "todo", "done"):
        return None
    if _DEVICES.search(body) or _MUSIC.search(body) or _WRITES.search(body):
        return CannotDo("do that")
    if asked and _SERVES.search(body) and not _OWN.search(body):
        return CannotDo("do that")
    asks = text.rstrip().endswith("?") or words[0] in _ASKING
    named = _WEATHER if words[0] in ("is", "are") else _TOPICS
    return CannotDo("tell you that") if asks and named.search(body) else None


_WEATHER: Final = re.compile(
    r"\b(?:rain\w*|snow\w*|sunny|cloudy|windy|storm\w*|weather|humid|cold outside|hot outside|warm "
    r"outside)\b(?!.*\blist\b)",
    re.IGNORECASE,
)


# Undo

_BACK: Final = re.compile(
    r"\b(?:undo|un-?do|revert|undelete|un-?delete|rollback|roll (?:that|it|this) back|ctrl ?[+-]? ?z|"
    r"take (?:that|it|this) back|(?:put|bring|change|get|switch) (?:that|it|them|this|"
    r"those) (?:all )?back\b(?! (?:on|in|as)\b)|"
    r"go back to (?:how|what|before)|how it was|didn'?t mean (?:to|that|it|for)|did not mean (?:to|"
    r"that)|didnt mean|by (?:mistake|accident)|accidentally|wrong (?:one|task|item|button|thing)|"
    r"(?:click|press|tapp|hit|pick|choos|chos)\w* wrong|"
    r"my (?:bad|mistake)|made a mistake|oops\w*|whoops\w*|restore (?:it|that|them|this|the last)|"
    r"reverse (?:that|it|this|the)|(?:cancel|revoke|annul|withdraw|take back|reverse|revert) (?:the|my|that|your) "
    r"(?:last|latest|previous) (?:operation|action|change|command|thing|step|edit)|(?:pressed|hit|clicked|tapped|"
    r"typed|did|"
    r"chose|picked) the wrong (?:thing|one|button|key|task|item)|(?:put|change|set|make|turn) (?:it|that|them) "
    r"back(?:wards)? "
    r"(?:as|how|the way|like|to how|to what) (?:it|they|that)|what (?:you|i) just did|last (?:change|action|thing|"
    r"step))\b",
    re.IGNORECASE,
)
_NOT_BACK: Final = re.compile(
    r"\b(?:hasn'?t|isn'?t|wasn'?t|haven'?t|add|remind|list|show|what (?!it|they|things|i|you)|how (?!it|they|"
    r"things)|why|when|rename|buy|call|"
    r"move|tomorrow|friday|monday)\b|\d",
    re.IGNORECASE,
)


_GONE: Final = re.compile(
    r"[,;.]\s*(?:so |please |pls |and |can you )*(?:delete|remove|bin|scrap) (?:it|that|this|them)\b(?: please| "
    r"pls)?[.!]*$",
    re.IGNORECASE,
)


def _undo(text: str, words: list[str]) -> Reading | None:
    if len(words) > 14 or _NOT_BACK.search(text) or _BACK.search(text) is None or _GONE.search(text):
        return None
    if text.rstrip().endswith("?") and words[0] in ("did", "what", "why", "how", "is", "was"):
        return None
    return Commands((Undo(),), exact=False)


# How the person is doing

_MEASURES: Final = re.compile(
    r"\b(?:stats?|statistics?|analytics|metrics|productiv\w*|(?:completion|success|on[- ]time|"
    r"finish) rate|my (?:score|numbers|progress|performance|trend|track record|stats)|"
    r"progress (?:report|so far|this|lately|update)|average (?:completion )?time|how (?:am i|"
    r"have i been|did i|was i|'m i) (?:doing|getting on|tracking|going|do|performing)|"
    r"how well (?:am i|are we|have i|did i)|how (?:are|were|have) we (?:been )?(?:doing|getting on|going|performing)|"
    r"how much (?:%|per ?cent|percent|percentage|work|stuff|of (?:it|my (?:work|tasks|list))).*\b(?:done|complete|"
    r"completed|"
    r"finish|finished)|how many %|any numbers|performance (?:report|summary|stats)|(?:weekly|"
    r"monthly) (?:report|summary|stats|recap) of my|am i (?:getting|doing|becoming) (?:any )?(?:better|worse|more|"
    r"faster)|keeping up|on top of (?:things|my tasks|it)|"
    r"what percent\w*|percentage)\b",
    re.IGNORECASE,
)


def _stats(text: str, words: list[str]) -> Reading | None:
    if len(words) > 16 or words[0] in (
        "add",
        "remind",
        "put",
        "create",
        "finish",
        "prepare",
        "send",
        "review",
        "update",
        "write",
        "done",
        "delete",
    ):
        return None
    if re.search(r"[#\"“]|\b(?:due|overdue|tomorrow)\b", text, re.IGNORECASE):
        return None
    return Commands((Stats(),), exact=False) if _MEASURES.search(text) else None


# Done, in other words

_HEDGE: Final = re.compile(
    r"\b(?:not|n't|isnt|arent|wasnt|havent|hasnt|didnt|dont|never|need|needs|must|should|will|would|"
    r"want|wants|if|unless|until|when|before|once|almost|nearly|half|to be|have to|"
    r"has to|gotta|going to|gonna|remind|add|delete|remove|who|what|why|how|which|tomorrow|hope|"
    r"hopefully|think|wish|someone|nobody|everyone|tired|happy|he|she|they)\b|n't\b|\?",
    re.IGNORECASE,
)
_FINISHED: Final = re.compile(
    r"\b(?:done and dusted|all done|done|finished|completed?|sorted(?: out)?|ticked off|crossed off|"
    r"checked off|wrapped up|taken care of|dealt with|handled|out of the way|over (?:and done )?with|"
    r"in the bag|squared away|good to go|nailed|accomplished|tick|managed to|got round to|"
    r"got around to|knocked out|smashed|polished off)\b|[✅✔☑✓]",
    re.IGNORECASE,
)
_FILLING: Final = re.compile(
    r"\b(?:i|we|i've|ive|i'm|im|have|has|had|is|are|was|were|been|be|just|already|finally|now|all|"
    r"also|actually|please|pls|mark|tick|cross|check|as|it|that|so|yay|woo|woohoo|phew|ok|okay|right|"
    r"great|good|news|well|today|yesterday|this morning|this afternoon|this evening|last night|"
    r"earlier|at last|up|off|got|getting|get|gone|went|ahead|you can|can you|consider|call|set|with|"
    r"and|then|lol|haha|thanks|thank you|finally|update|fyi|hey|hi|oh|by the way|btw|me|boss|mate|"
    r"successfully|completely|totally|from my side|from my end|on my side)\b",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    r"^(?:(?:ok|okay|so|hey|right|yes|yep|yay|and|fyi|btw|good news|"
    r"finally)[\s,:!-]+)*(?P<what>(?:the |my |that |all the |our )?[\w'’/&-]+(?: [\w'’/&-]+){0,5}?)"
    r"(?:'s|’s|'re| is| are| was| were| has been| have been| have| has| got| gets)?(?: (?:all|now|"
    r"already|finally|just|been|successfully))*"
    r" (?P<verb>[a-z]{3,}(?: (?:up|off|out|in|over|back))?)(?P<tail>(?: (?:now|already|today|"
    r"yesterday|this morning|just now|too|as well|at last|earlier|in full|online))*)[\s.!✅✔👍🎉]*$",
    re.IGNORECASE,
)


def _done(text: str, words: list[str], *, passive: bool = False) -> Reading | None:
    if len(words) > 12 or _HEDGE.search(text):
        return None
    told = _FINISHED.search(text)
    if told is not None and words[0] not in ("finish", "complete", "do"):
        before, behind = (
            _FILLING.sub(" ", part).strip(" ,.!:;-–—") for part in (text[: told.start()], text[told.end() :])
        )
        if re.search(r"\w", before) and re.search(r"\w", behind):
            return None  # "Bob finished the report": whoever did it
        rest = f"{before} {behind}"
        rest = re.sub(r"\s+", " ", re.sub(r"[^\w\s#'’&/-]", " ", rest)).strip(" -")
        return _completed(rest)
    found = _SUBJECT.match(text)
    if found is None:
        return None
    verb, *particle = found["verb"].lower().split()
    plain = present_of(verb)
    what = found["what"].strip()
    if (
        plain is None
        or what.lower().split()[0] in _NOT_SUBJECTS | _WONDERS
        or (verb in _ACTIVE and not passive and _PASSIVE.search(text) is None)
    ):
        return None
    return _completed(" ".join((plain, *particle, what)))


def participle(text: str) -> Reading | None:
    """ "Rent paid", "lawns mowed": done, though the first word may be a verb as well."""
    words = text.split()
    if not 2 <= len(words) <= 5 or _HEDGE.search(text):
        return None
    last = words[-1].lower().strip(".!")
    if _UNLISTED.fullmatch(last) and present_of(last) is None and words[0].lower() not in IMPERATIVES | _WONDERS:
        return _completed(text.strip(" .!"))
    if (
        present_of(last) is None
        or last in IMPERATIVES
        or (last in _ACTIVE and not (len(words) == 2 and _PLURAL.search(words[0])))
        or words[0].lower() in _WONDERS
        or words[0].lower() in ("add", "get", "need", "buy")
        or (words[0].lower() in IMPERATIVES and words[1].lower() in ("the", "my", "a", "an", "our"))
        or words[-2].lower() in ("as", "to", "be", "the", "not", "when", "if")
    ):
        return None
    return _done(text, [word.lower() for word in words], passive=True)


# "Per diems approved": whatever the verb.
_UNLISTED: Final = re.compile(
    r"(?!need|feed|seed|speed|breed|indeed|exceed|proceed|succeed|hundred|naked|sacred)[a-z]{3,}ed"
)
_PLURAL: Final = re.compile(r"[^s'’]s$", re.IGNORECASE)  # "books returned", and not "Tom returned"


_ACTIVE: Final = vocabulary(
    "called rang phoned emailed texted helped asked visited moved changed started stopped returned "
    "replied agreed worked went came arrived told "
    "tried closed opened wrote spoke said met came finished completed sold lost left made got cancelled"
)
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been|got|gets)\b|['’]s\b", re.IGNORECASE)
_NOT_SUBJECTS: Final = vocabulary(
    "i we you he she they it this that it's its that's thats they're there who someone somebody everyone nobody people "
    "what i've we've ive everything nothing a an"
)


_NO_TASKS: Final = frozenset(
    [
        "the",
        "my",
        "a",
        "the list",
        "my list",
        "clear",
        "clean",
        "delete",
        "remove",
        "show",
        "list",
        "wipe",
        "mark",
        "add",
    ]
)


def _completed(name: str) -> Reading | None:
    named = done_names(name)
    if not named or len(name.split()) > 8 or name.lower() in _NO_TASKS:
        return None
    return Commands((Complete(named),), exact=False)


# Questions about the list

_ASKING: Final = vocabulary(
    "what what's whats which when when's whens is are do does did have has am any anything how show "
    "list gimme give see tell remind whats wats wat wot who where where's check look display"
)
_ABOUT_ONE: Final = re.compile(
    r"^(?:so |and |hey |ok |right )*(?:"
    r"(?:when(?:'s|s| is| are| was| do| did| does| must| should)|what (?:day|date|time)(?:'s|s| is|"
    r" are| do| does)|by when (?:do|must|should|is)|how (?:soon|long till|long until) (?:is|do))"
    r" (?:i |we )?(?:have to |need to |meant to |supposed to |got to |must |should |"
    r"be )?(?P<when>.+?)(?: (?:due|happening|for|by|again|on|scheduled|supposed to be done|deadline|"
    r"be done|need doing))*$"
    r"|(?:what(?:'s|s| is| was| are)) the (?:due date|deadline|status|priority|date|time|state|"
    r"story)s? (?:of|for|on|with) (?P<state>.+)$"
    r"|(?:did|have|has|had|do|does|is|are|was|were) (?:i |we |you |there |my |the |someone |somebody |anyone |"
    r"anybody |they )?(?:already |ever |"
    r"still |really |actually |just )?"
    r"(?:add|added|put|include|included|got|get|have|having|note|noted|write|written|remember|"
    r"remembered|finish|finished|do|done|complete|completed|tick|ticked|delete|deleted|remove|removed|"
    r"log|logged)?"
    r" ?(?:off |down )?(?:the |my |that |any |a |an )*(?P<one>.+?)(?: (?:task|one|thing|item|todo|reminder))?"
    r"(?: (?:on|in|to|from|off) (?:my |the |our |your )?(?:list|todo list|to-?do list|to do list|"
    r"tasks|there|here|todos))?"
    r"(?: (?:get|got|been|was|is|still|already|yet|deleted|removed|done|finished|completed|there|"
    r"listed|added|written down|noted|open|outstanding|pending|or not|or no|or something|in there|"
    r"on there|somewhere))*$"
    r"|(?:is|are|was|were) there (?:a|an|any|anything|something)?\s?(?:task|tasks|todo|thing|things|"
    r"reminder|item)?\s?(?:about|for|on|called|named|to|with|regarding|involving) (?:the |"
    r"my )?(?P<there>.+?)(?: (?:on|in) (?:there|here|(?:my|the) (?:list|tasks|todo list|"
    r"to-?do list)))?(?: (?:already|yet|still))?$"
    r"|(?:any|anything|something|what|got anything)(?: do i have| have i got| is there)? (?:about|on|"
    r"regarding|to do with|related to|with|involving|for) (?:the |my )?(?P<about>.+?)(?: (?:on|"
    r"in) (?:there|(?:my|the) list))?$"
    r"|(?:find|search|look)(?: for| up| through my tasks for| my tasks for| my list for)? (?:the |my |"
    r"any |anything )?(?:task |tasks |one |about )*(?P<find>.+?)(?: (?:task|one))?(?: (?:on|in) (?:my|"
    r"the) (?:list|tasks))?$"
    r")",
    re.IGNORECASE,
)
_FULLER: Final = re.compile(
    r"\b(?:can you|could you|would you|please|pls|hey|tell me|remind me|show me|let me (?:know|see)|"
    r"give me|i wonder|i was wondering|so|again|ok|um|uh|dear|love|mate|bot|errand|"
    r"right now|at the moment|currently|atm|exactly|actually|still|today's agenda|looking like|"
    r"look like|looks like|lined up|coming up|going on|planned|scheduled|happening|"
    r"do i have to do|do i have on|do i have|have i got on|have i got|did i have|was it i had|"
    r"had to do|need to do|have to do|got to do|supposed to do|meant to do|should do|"
    r"do i need to do|am i supposed to be doing|supposed to be doing|(?:i|we) (?:have|need|got|ought|want|should|"
    r"must|am supposed|"
    r"had|am meant)(?: to)? (?:do|get done|finish|tackle)|(?:do|have) (?:i|we) got|remains?|remaining|on the docket|"
    r"on the cards|for me|am i doing|i'm doing|in store|on my plate|to worry about|do i still|do i|have i|"
    r"are there|is there|there is|quickly|real quick|"
    r"shall i|should i|must i|need to|want to|i can|we|us|me|u|ya|kindly|share|full|complete view of|"
    r"view|overview|rundown|summary of|breakdown|including|include|only|just|but|except|"
    r"plan|plans|let|everything|anything|busy|free|many|much|like|what|which|when|who|how|about|"
    r"does|will|would|has|had|look|see|read|out|loud|get|doing|due|it|hmm|no|yes|or|if|lol|pending|"
    r"deadline is|deadlines)\b",
    re.IGNORECASE,
)


def _question(text: str, words: list[str], scene: Scene) -> Reading | None:
    """A question that is about the list: by what it leaves when its question is taken away, or about one task."""
    if words[:1] in (["check"], ["look"]) and "".join(words[1:2]) in ("in", "on", "out", "up", "with", "after", "into"):
        return None  # "check in for my flight"
    asks = text.rstrip().endswith("?") or words[0] in _ASKING or words[-1] in ("show", "list", "please?")
    if not asks or len(words) > 16:
        return None
    made = _all_about(text, scene)
    if made is not None:
        return Commands((made,), exact=False)
    if not text.rstrip().endswith("?") and words[0] in ("show", "list", "give", "tell", "remind", "see", "let", "can"):
        return None
    found = _ABOUT_ONE.match(text.strip(" ?!."))
    people = (["i"], ["we"], ["you"], ["the"], ["my"])
    if found is None or (words[0] in ("do", "did", "have", "has", "had") and words[1:2] not in people):
        return None
    name, value = next((name, value) for name, value in found.groupdict().items() if value is not None)
    value = re.sub(r"^(?:the|my|a|an|any|that|to)\s+", "", value.strip(" ?!.,\"'“”"), flags=re.IGNORECASE)
    if not value or len(value.split()) > 6 or value.lower().split()[0] in _NO_NAMES:
        return None
    dated = scene.find(value)
    if dated is not None and dated.rest:
        value = dated.rest
    value = kernel(value, scene) or value
    status = Status.ALL if name in ("when", "state", "one") else Status.OPEN
    return Commands((ListTasks(status, search=value),), exact=False)


_NO_NAMES: Final = vocabulary(
    "i you we he she they it this that what who going good ok okay the world everything nothing "
    "people life someone anyone ready sure able raining christmas easter "
    "thanksgiving dinner sunrise sunset possible true there anything something"
)


def _all_about(text: str, scene: Scene) -> Command | None:
    body = _CONTRACTED.sub(r"\1 is", text.strip(" ?!."))
    shown_last = re.fullmatch(r"(?P<what>.+?) (?:show|list|display|give)(?: me| please)?", body, re.IGNORECASE)
    if shown_last is not None:
        chosen = filter_of(shown_last["what"], scene, words_search=True)
        return None if chosen is None else listing(chosen)
    everything = _INCLUDING.search(body)
    body = body if everything is None else body[: everything.start()] + " " + body[everything.end() :]
    bare = re.sub(r"\s+", " ", _FULLER.sub(" ", possessive(body))).strip(" ,.-")
    found = filter_of(bare, scene, words_search=False) if bare else Filter()
    if found is None:
        return None
    if everything is not None:
        return ListTasks(Status.ALL, found.due_text, found.label, found.priority)
    if found == Filter() and not _LISTS.search(body):
        return None
    counts = re.search(r"\bhow many\b|\bnumber of\b|\bcount\b", body, re.IGNORECASE) is not None
    return listing(found, count=counts)


_CONTRACTED: Final = re.compile(r"\b(what|when|how|where|who|wat|wot)['’]?s\b", re.IGNORECASE)
_LISTS: Final = re.compile(
    r"\b(?:list|lists|tasks?|todos?|to-?dos?|to do|on my plate|agenda|schedule|things|stuff|items?|"
    r"left|remaining|outstanding|to-do list|pending|still open)\b",
    re.IGNORECASE,
)

# Not done after all

_UNDONE: Final = re.compile(
    r"^(?:(?:sorry|oops|actually|wait|hey|oh|hmm|no|um|my bad|whoops)[\s,.!-]+)*(?:i|"
    r"we) (?:(?:actually|really|still) )?(?:didn'?t|haven'?t|did not|have not|never|"
    r"hadn'?t)(?: (?:actually|really|even|quite))?"
    r" (?:manage to |get round to |get around to |finish |do |finished |done |complete |"
    r"completed )?(?:the )?(?P<task>[\w'’ -]+?)(?: (?:yet|after all|at all|today|actually|though))?$",
    re.IGNORECASE,
)


_NOT_YET: Final = re.compile(
    r"^(?:(?:sorry|oops|actually|wait|hey|oh|hmm|no|um|my bad|whoops)[\s,.!-]+)*(?:the |my )?(?P<what>[\w'’ -]{2,40}?) "
    r"(?:hasn'?t|has not|wasn'?t|weren'?t|haven'?t|were never|was never|has never)(?: (?:actually|really|"
    r"even))?(?: (?:been|got|gotten))? "
    r"(?P<verb>[a-z]+)(?: (?:yet|after all|at all|though|actually))?$",
    re.IGNORECASE,
)


def not_done(text: str) -> Reading | None:
    """ "I didn't actually water the plants": to be open again."""
    passive = _NOT_YET.match(text.strip(" .!"))
    if passive is not None and (verb := present_of(passive["verb"].lower())) is not None:
        return Commands((Reopen((f"{verb} {passive['what']}",)),), exact=False)
    found = _UNDONE.match(text.strip(" .!"))
    if found is None:
        return None
    verb, _, rest = found["task"].partition(" ")
    name = f"{present_of(verb.lower()) or verb} {rest}".strip()
    if not 1 < len(name.split()) <= 7 or verb.lower() in (
        "mean",
        "meant",
        "know",
        "want",
        "get",
        "see",
        "ask",
        "say",
        "think",
        "add",
        "tell",
        "need",
        "like",
    ):
        return None
    return Commands((Reopen((name,)),), exact=False)
