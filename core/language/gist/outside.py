"""What Errand doesn't do: the weather, the lights, letters, other people's lists."""

import re
from typing import Final

from core.language.gist.elsewhere import ASKS_WORLD, PLAYING, SAYS
from core.language.gist.questions import ASKING
from core.language.gist.wording import WORD
from core.language.readings import CannotDo, Reading
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import MONTHS, WEEKDAYS, vocabulary

_TOPICS: Final = caseless(
    r"\b(?:weather|will it (?:rain|snow|be (?:sunny|cold|hot|warm|wet|nice))|is it going to (?:rain|snow)|forecast|"
    r"temperature outside|raining|going to rain|news|headlines|football|footy|"
    r"cricket score|stock price|share price|exchange rate|bitcoin|"
    r"joke|riddle|horoscope|lottery|recipe for|capital of|population of|president of|prime minister|"
    r"what time (?:does|do|is|will|did) (?!(?:i|we)\b).*\b(?:opens?|close[sd]?|shuts?|leaves?|arrives?|lands?|"
    r"departs?|on tv|"
    r"kick ?off|set|rise)\b|meaning of life|define|definition of|"
    r"how (?:tall|old|far|deep|heavy) (?:is|are)|square root|percent of|% of|translate|in (?:french|"
    r"spanish|german|italian|japanese|hindi) is)\b",
)
_DEVICES: Final = caseless(
    r"^(?:turn|switch|dim|set|put|raise|lower|crank|start|stop|open|close|lock|"
    r"unlock)\b(?! (?:away|up|down|in|out)\b).*\b(?:lights?|lamp|thermostat|heating|radiator|ac|air con|tv|telly|"
    r"volume|music|"
    r"radio|speakers?|oven|kettle|coffee machine|blinds|curtains|garage door|front door|alarm system|"
    r"degrees|timer|stopwatch)\b",
)
_MUSIC: Final = caseless(
    r"^(?:play(?!.*\b(?:with|against|tennis|football|soccer|golf|squash|cricket|chess|games?|rugby|padel|pool|cards|"
    r"bingo|lottery|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight)\b)|sing|hum|skip(?! (?:hire|bin|"
    r"bag|permit|lorr|truck|compan|rental|licen))|translate|calculate|"
    r"google)\b|^(?:tell|sing|read|give) (?:me|us) (?:a|an|"
    r"some|another) (?:\w+ )?(?:joke|story|song|poem|riddle|fact|quote)\b",
)
_WRITES: Final = caseless(
    r"^(?:send|drop|shoot|fire) (?!me\b)[\w']+(?: [\w']+)? an? (?:message|text|note|mail|dm|e-?mail),? "
    r"(?:and (?:say|tell)|saying|that|to (?:say|tell))|^(?:text|message|dm|whatsapp) (?!me\b)[\w']+ and (?:say|tell)\b|"
    r"^(?:text|tell|message|msg|dm|whatsapp|inform|let) (?!(?:me|us|you)\b)(?:my |the |our )?[\w'’-]+(?: know)?,? "
    r"(?:that )?"
    r"(?:i|i['’]?m|i['’]?ll|i am|we|we['’]?re|we['’]?ll) (?!(?:need|have|want)\b)\w|"
    r"^put on (?:some|a bit of|(?:my|the|our|that|an?) (?:[\w'-]+ )?(?:playlist|music|radio|album|podcast|audiobook|"
    r"song)$)|^what(?:'s| is)? (?:the )?time (?:is it|in)\b|"
    r"^set (?:a|the|my|an) (?:timer|stopwatch|thermostat|oven)\b|"
    r"^(?:write|compose|draft|generate|make up) (?:me|us)\b|^(?:write|compose|generate) (?:a|an|"
    r"some) (?:poem|haiku|essay|story|song|limerick|code|python|script|tweet|joke)\b",
)
# Only where Errand is asked to: "check the status of the refund" is a chore.
LOOKED_UP: Final = caseless(
    r"^(?:check|track|look up|find out|get|tell me|pull up) (?:me )?(?:on )?(?:the |my |our |today['’]?s |what )?"
    r"(?:[\w'’-]+ ){0,4}?(?:status|balance|fares?|prices?|scores?|traffic|availability|timings?|exchange rates?|"
    r"timetable|"
    r"weather|whereabouts|eta|location|(?:phone|tele?phone|contact|fax) numbers?|address|post ?code|zip ?code|"
    r"(?:opening|business|trading) (?:times|hours)|directions|definition|meaning|spelling|lyrics)(?: (?:of|for|on|in|"
    r"at|to)\b(?!.*\b(?:tasks?|list|to-?dos?)\b).*)?$",
)
_SERVES: Final = caseless(
    r"^(?:grade|reboot|restart|debug|hack|code|program|do my|wire|venmo|deposit|"
    r"(?:grade|mark|read|check|proofread|do|finish|answer|solve|fix) (?:these|this|those|them) (?:all )?for (?:me|"
    r"us)|e-?mail|text|message|dm|call|phone|telephone|ring|send|order|"
    r"book|buy|pay|google|search (?:the (?:web|"
    r"internet)|online|google)|look up|find me|tell|ask|invite|"
    r"play|translate|calculate|solve|convert|drive|cook|schedule (?:a|an) (?:meeting|call|zoom)|post|"
    r"check (?:if|whether|up on)|see (?:if|whether)|find out|approve|reject|sanction|authori[sz]e|grant|tweet|share|"
    r"forward|kick|ban|mute|unmute|summari[sz]e|"
    r"open|close|download|upload|install|run|transfer|reserve|hire|fetch|bring|make me|get me|"
    r"recommend|suggest|print|fax|draw|generate|write)\b",
)
_OWN: Final = caseless(
    r"\b(?:my|the|our|to-?do|task) (?:\w+ )?(?:list|tasks?|todos?|items?|stats|reminders?|progress)\b|#\d|\btasks?\b",
)
_OTHERS: Final = caseless(
    r"\b(?=[^\W\d_]+'s\b)(?!(?:today|tomorrow|yesterday|tonight|week|weekend|month|year|what|that|it|there|here|who|"
    r"where|how|let|one|everyone|everybody|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|"
    r"sunday)'s\b)(?P<who>[^\W\d_]{2,})'s (?:\w+ )?(?:list|tasks?|todos?|to-?dos?|to-?do list|plate|"
    r"workload|items)\b|"
    r"\b(?:his|her|their|somebody else's|someone else's|everyone's|everybody's|"
    r"the team's) (?:\w+ )?(?:list|tasks?|todos?|to-?do list|plate|workload)\b|"
    r"^does (?!(?:it|this|that|my|the|anything|errand|everything|today|tomorrow|anyone|\w+day)\b)[^\W\d_]+ have "
    r"(?:anything|"
    r"something|any|much|a lot|lots)\b|\bon (?!(?:my|the|our|today|tomorrow)\b)[^\W\d_]+(?<!day)['’]s (?:calendar|"
    r"agenda|"
    r"schedule|diary)\b|^(?:has|have|did|is|are) (?!(?:i|we)\b).*\b(?:his|her|their) (?:tasks?|assignments?|to-?dos?|"
    r"list|"
    r"chores?|part|share)\b|"
    r"^(?:assign|delegate|reassign) (?:the |my )?[\w '’-]+ to (?!(?:me|myself|my|the|a)\b)[^\W\d_]+$|"
    r"\b(?:assign|delegate|reassign|hand over|give)\b.*\b(?:task|this|that|it|#\d+)\b.* to (?!(?:me|"
    r"my|the|medium|high|low)\b)\w+|\bwhat(?:'s| is| are| does)? (?!(?:the|my|a|this|that|there|it|"
    r"he|i|we|you|u|is|are|do|am|else)\b)[^\W\d_]+ (?:working on|supposed to do|have to do|got to do|doing)\b|"
    r"\b(?:what|which)(?: tasks?| things?| stuff| items?)? (?:does|has|is) (?!(?:the|my|a|this|that|there|it|"
    r"everything|"
    r"next|left|due|one|today)\b)[^\W\d_]+ (?:have|got|need|working|doing|supposed)\b",
)
_PLACES: Final = caseless(
    r"^(?:delete|remove|kick|archive|rename|invite|create|leave|join|clear|ban|mute|add)\b.*\b(?:this|"
    r"the|that|our)? ?(?:#[\w-]+ )?(?:channel|workspace|group chat|thread|slack|server|calendar event|"
    r"email|inbox|"
    r"account|database|files?|folder)\b[\s?.!]*$|"
    r"^(?:delete|remove|unsend|recall|edit|retract|pull|take down|un-?send|take back|pin|unpin) (?:the|that|my|this) "
    r"(?:last |latest |previous )?(?:msg|message|text|post|dm|e-?mail|comment|tweet|photo|picture|pic|gif|reply|"
    r"story)s? (?:that |which )?(?:i|we)(?:['’]ve| have)?(?: (?:just|only|accidentally))* (?:sent|posted|wrote|put|"
    r"shared|uploaded|dropped|texted)\b",
)
_ERRANDS: Final = caseless(
    r"^(?:(?:please|pls) )?(?:post|share|send|forward|drop|paste|copy) (?:this|that|it|these|my (?:list|tasks|stats))"
    r"(?: message)? (?:in|to|into|on) (?:#[\w-]+|(?:the )?(?:\w+ )?channel|slack|teams)\b[^,;]*$|"
    r"^(?:(?:please|pls) )?(?:create|make|start|add|set up|open|begin|give|i (?:need|want)|new)(?: me)?(?: an?| "
    r"another| the)?"
    r"(?: (?:new|separate|different|second))* (?:list|project|folder|board|category|notebook) (?:called|named|titled|"
    r"labell?ed) [^:,\n]+$|"
    r"^(?:(?:please|pls) )?(?:create|make|start|add|set up|open|begin)(?: me)? (?:a|another) (?:new|separate|second) "
    r"(?:list|board|folder|category)"
    r"(?: for (?:the |my |our )?[\w'’-]+)?$|"
    r"^(?:start|set|stop|cancel|pause|resume|begin) (?:(?:a|an|the|my|another) )?(?:[\w-]+ ){0,3}(?:timer|stopwatch|"
    r"countdown|vacuum|roomba)$|^(?:cancel|stop|snooze|delete|turn off|switch off|show|list) (?:me )?(?:my |the |all "
    r"|of )*"
    r"(?:alarms?|timers?)(?: clock)?$|"
    r"^(?:read|play|show|tell|give) (?:me|us) (?:the |today'?s |some )?(?:news|headlines|weather|forecast|jokes?|"
    r"music|football)\b|"
    r"^(?:order|book|bring|fetch|cook|grab|hail|call|find|get|recommend|suggest) (?:me|us) (?:an?|some|the|\d+|one|"
    r"two|three|"
    r"four|five|six|ten|more|"
    r"another)\b(?!.*\btasks?\b)|"
    r"^(?:send|e-?mail|forward|share|print|export|text|post) (?:this|that|my|the|these|it|all my) "
    r"(?:\w+ |to do )?(?:list|lists|tasks|"
    r"todos|to-?dos)\b|"
    r"^(?:read|check|open|play|show|get|search|see|go through)(?: out| me| up| through)* (?:my|the|our|any|new) "
    r"(?:\w+ )?"
    r"(?:e-?mails?|messages|texts|voice ?mails?|inbox|dms|photos|pictures|bank balance|balance|playlist|notifications|"
    r"news"
    r"feed|feed)$|"
    r"^(?:set|turn|put|change) (?:the |my )?(?:thermostat|heating|temperature|volume|brightness|ac|air con) (?:to|"
    r"up|down|on|off)\b",
)
_DATED: Final = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|To|Yester)day|Tomorrow|January|February|March|April|May|June|July|August"
)
_FOR_OTHERS: Final = re.compile(
    r"(?:[Aa]dd|[Cc]reate|[Mm]ake|[Ss]et) (?:an? )?(?:new )?(?:task|todo|to-do) for "
    rf"(?!Me\b|Us\b|{_DATED}|September|October|November|December|Christmas|Easter)[A-Z][a-z]+ to [a-z]+ "
)


# Spoken, without a capital: what isn't a person goes on as a task.
_FOR_SOMEBODY: Final = caseless(
    r"(?:add|create|make|set) (?:an? )?(?:new )?(?:task|todo|to-do) for (?P<who>[a-z]+) to (?P<verb>[a-z]+) "
    r"\w",
)
_NOBODY: Final = vocabulary(
    "me us myself today tomorrow tonight later now work home school uni college office house garden kitchen car "
    "christmas xmas easter thanksgiving weekend weekends weekdays morning evening lunch dinner everyone"
)


def _is_for_somebody(body: str) -> bool:
    found = _FOR_SOMEBODY.match(body)
    return found is not None and found["verb"].lower() in IMPERATIVES and not _is_nobody(found["who"].lower())


def _is_nobody(who: str) -> bool:
    return who in _NOBODY or who in WEEKDAYS or who in MONTHS


def not_theirs(text: str) -> Reading | None:
    """About somebody else's list, or about a channel or a file: nothing that Errand could touch."""
    body = text.strip(" ?!.")
    first = body.split()[0].lower() if body else ""
    if _FOR_OTHERS.match(body) or _is_for_somebody(body):
        return CannotDo("give tasks to other people")  # "add a task for Ravi to fix the printer"
    if (
        _ERRANDS.search(body)
        or _OTHERS.search(body)
        or (first not in ("add", "create", "clear") and _PLACES.search(body))
    ):
        return CannotDo("do that")
    return CannotDo("tell you that") if ASKS_WORLD.match(body) else None


_WORLD: Final = caseless(
    r"^(?:(?:so|and|hey|ok|um|quick question)[\s,]+)*(?:who(?!'?s? (?:am|is) i)\b|why (?:is|are|do|does|did|was|can|"
    r"should)\b|how (?!many|much|do|can|am|"
    r"about|come|is my|are my|have|did|was|to\b|should (?:this|that|it)\b)\w+ (?:is|are|was|were|do|does|did|should|"
    r"can|would|will)\b|where (?:is|are|can|"
    r"do|does|did|was|should)\b|what(?:'s| is| are| was) (?:the|a|an) (?:\w+ ){1,4}(?:of|in|for|between|to) \w)",
)


def asks_of_the_world(text: str) -> bool:
    """Whether it asks for what isn't on anybody's list: "how hot should a sauna be"."""
    return _WORLD.match(text.strip()) is not None and _OWN.search(text) is None and len(text.split()) > 3


_FAVOUR: Final = caseless(
    r"^(?:do|reboot|restart|fix|solve|help|cook|clean|teach|explain|draw|sing|find|make|get|give|buy|drive|walk|wash|"
    r"write|pay|"
    r"answer|check|measure|count|guess|predict|describe|calculate|compute|connect|disconnect|record|show|talk|chat|"
    r"speak|recommend|"
    r"suggest|turn|switch|pick|choose|load|unload|scan|film|charge|order|book|deliver|ship|hack|debug|deploy|code|"
    r"program)\b",
)


def is_favour(text: str) -> bool:
    """Whether "can you …" went on with something that Errand would have to do itself."""
    return is_service(text) or (_FAVOUR.match(text.strip()) is not None and _OWN.search(text) is None)


# What "can you …" asks for the list's own sake: the rest is somebody's to do.
_NOTED: Final = vocabulary(
    "add put note create make remember remind schedule write log record keep hold save store include enter list track "
    "jot pop stick chuck pencil throw bung whack slap toss shove plonk sling set get have let help try be do go tell "
    "show give mark tick move change update take drop start stop finish complete check plan diarise diarize mention"
)


def is_service(request: str) -> bool:
    """Whether it opens with something to be done in the world: "merge the branch", after a "can you"."""
    words = WORD.findall(request.lower())
    opens = bool(words) and words[0] in IMPERATIVES | _SERVING and words[0] not in _NOTED
    return opens and _OWN.search(request) is None


_SERVING: Final = vocabulary(
    "proofread merge rebase commit deploy release review edit rewrite rephrase reword paraphrase spellcheck lint test "
    "analyse analyze compare rate sanction unlock restart reboot reset monitor watch listen read look inspect diagnose "
    "negotiate complain apologise apologize fill sign pick feed walk drive cook bake iron hoover vacuum mow paint"
)
_CAN_YOU: Final = caseless(r"^(?:can|could|will|would) (?:you|u|ya) (?:please |pls )?")


# "Translate the contract by friday" is somebody's work.
_DEADLINE: Final = caseless(
    r"\b(?:by|before|due)(?: on| the| this| next| end of)* (?:\w+day|tomorrow|tonight|noon|midnight|\d|end|eo[dwm]\b|"
    r"mon|"
    r"tues?|wed|thurs?|fri|sat|sun|week|month)",
)


def outside(text: str, *, asked: bool = False) -> Reading | None:
    """What nobody keeps a list of tasks for: the weather, a song, the lights, a message to be sent by Errand."""
    body = _CAN_YOU.sub("", text.strip(" ?!."))
    words = WORD.findall(body.lower())
    if not words:
        return None
    theirs = not_theirs(text)
    if theirs is not None:
        return theirs
    if words[0] in ("add", "remind", "todo", "done"):
        return None
    if any(told.search(body) for told in (_DEVICES, SAYS, PLAYING)):
        return CannotDo("do that")
    if (_MUSIC.search(body) or _WRITES.search(body)) and _DEADLINE.search(body) is None:
        return CannotDo("do that")
    if asked and (_SERVES.search(body) or LOOKED_UP.match(body)) and not _OWN.search(body):
        return CannotDo("do that")
    asks = text.rstrip().endswith("?") or words[0] in ASKING
    named = _WEATHER if words[0] in ("is", "are") else _TOPICS
    return CannotDo("tell you that") if asks and named.search(body) else None


_WEATHER: Final = caseless(
    r"\b(?:rain\w*|snow\w*|sunny|cloudy|windy|storm\w*|weather|humid|cold outside|hot outside|warm "
    r"outside)\b(?!.*\blist\b)",
)
