"""What people add behind a task that is no part of it: "…, it really stinks", "… - they close at 5", "… and yes i mean
it this time", "no date needed"."""

import re
from typing import Final

from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_CUT: Final = caseless(
    r"(?:\s*[,;.!?…]+\s+|\s+[-–—]+\s+|\s+\()(?=\S)|"
    r"(?:(?<=\btask)|(?<=\bitem)|(?<=\bone))\s+(?=(?:its|it['’]?s|im|ive|shes|"
    r"hes|theyre|theyve|weve|thats|theres|(?:i|they|we|he|she|there|that)(?:['’](?:m|s|re|ve|ll|d))?)\s)|"
    r"\s+(?=(?:and (?:yes|"
    r"no) i|(?:and|n|&|but) i (?:keep|always|still)|"
    r"because|cos|cuz|coz|'cause|bc|bcos|bcoz|bcus|bcz|becuz|becos|cus|"
    r"otherwise|or else|or (?:i|we|it|they|he|she|you)(?:['’]?(?:ll|d|m|re)| will| might| may| gets?)|"
    r"or (?=(?:[\w'’-]+ ){0,3}?[\w’-]+(?:'s|’s| is| are) (?:gonna|going to|not) )|or (?=(?:[\w'’-]+ ){1,4}?(?:will|"
    r"won['’]?t|can['’]?t|gets?) )|or (?=(?:they|we|he|she|i) [a-z])|or (?:no|not) |so (?:that )?(?:i|we) "
    r"(?:don'?t|can|won'?t|have|am)|(?P<plain>while (?:it['’]?s|it is|it lasts|they['’]?re|they are|there['’]?s|"
    r"(?:the|my) \w+(?:['’]s| is| are))(?= |$)|(?:i|we|he|she|they|it|there)(?:['’](?:s|re|ve|ll|m|d))?|im|ive|its|"
    r"theyre|hes|shes|theres)(?= )|before (?:i|we) forget|as (?:i|we|it'?s|he|"
    r"she|they|there|there['’]?s|you)|lol|haha|ugh|omg|"
    r"thank (?:you|u)|thanks)\b)",
)
# A clause with a subject of its own, or one that takes up what was said.
_REASON: Final = caseless(
    r"^(?:(?:and|n|&|but|so|as|because|cos|cuz|coz|'cause|bc|bcos|bcoz|bcus|bcz|becuz|becos|cus|since|for|or|though|"
    r"while|"
    r"although|honestly|seriously|well|oh|lol|apparently|basically|anyway|yes|no|ok|yeah|also|"
    r"plus)\s+)*"
    r"(?:(?:it|they|he|she|we|i|you|that|this|there|who|which|everyone|everybody|nobody|someone|people)"
    r"(?:['’](?:s|re|m|ve|ll|d))?|its|theyre|theyve|shes|hes|weve|im|ive|ill|thats|theres|youre|don'?t want|can'?t|"
    r"cannot|must ?n'?t|"
    r"been (?!\w+ed)|"
    r"(?<=or )(?:no|not) [\w'’-]+|(?<=or )(?:[\w'’-]+ ){0,3}?[\w’-]+(?:'s|’s| is| are) (?:gonna|going to|not)|"
    r"(?<=or )(?:[\w'’-]+ ){1,4}?(?:will|won['’]?t|can['’]?t|gets?) [a-z]+|"
    r"otherwise|or else|else|finally|again|(?:because|cos|cuz|coz|'cause) (?!of (?:the |it)|it|that)[\w'’]+|"
    r"(?:(?:the|my|our|his|her|their) )?(?:[\w-]+ ){1,3}?(?!(?:always|plus|across|towards|perhaps|"
    r"versus)\b)\w{2,}[^s\W]s "
    r"(?:you|me|us|him|them)\b(?! (?:all )?$)|[^,;.]* otherwise$|"
    r"(?:the |my |our |her |his |their )?[\w'’-]+['’]s? (?:orders?|rules|wish(?:es)?|instructions?|insistence|"
    r"request)$|"
    r"(?:(?:the|my|our|his|her|their) )?[a-z][\w-]+['’]s (?:(?:nearly|almost|near|all|about|only|well|dead|half|"
    r"still|really|running|just) )*"
    r"(?:up|over|out|closed|closing|coming|back|gone|broken|bust|full|empty|dead|off|expired|bare|flat|low|"
    r"running|waiting|going|dry|knackered|buggered|shot|worn|dying|done for|"
    r"getting|leaving)(?! (?:at|on|by|for|the|to) )|"
    r"(?:the|my|his|her|our|their) (?:\w+ ){1,3}?(?:lends?|gives?|takes?|brings?|helps?|picks?|pays?|lets?|offers?|"
    r"asks?|goes|"
    r"drives?|stops?|leaves?|moves?|sells?|buys?|gets?|will|can|can['’]?t|won['’]?t|doesn['’]?t|isn['’]?t|"
    r"don['’]?t) (?!(?:due)\b)|"
    r"the (?:\w+ ){1,3}?(?:\w+ed|\w+['’]s|got|gets|went|fell|found|left|sold|is|are|was|were|has|have|ran|broke|died|"
    r"keeps?|needs?|closes?|opens?|starts?|ends?|"
    r"expires?|said|says|wants?|came|comes|looks?|smells?)|"
    r"(?:my|his|her|our|their) (?:\w+ ){1,3}?(?:\w+ed|\w+['’]s|got|gets|went|fell|found|left|sold|is|are|was|were|has|"
    r"have|ran|broke|died|keeps?|needs?|said|says|wants?|"
    r"came|comes|looks?|loves?|hates?|likes?))\b"
    r"(?!['’]?s? (?:due|urgent|important|high|low|medium|top|not urgent|not important|repeat\w*|recurring|daily|weekly|"
    r"monthly|priority|prio|p[123])\b)",
)
_EMPTY: Final = caseless(
    r"^(?:(?:and|but|so|with|there'?s)\s+)*(?:no (?:due |specific |particular |set |fixed )?(?:date|deadline|due date|"
    r"rush|"
    r"hurry|priority|time)(?: (?:needed|required|necessary|set|yet|on it|for it|"
    r"at all|really|on (?:this|that)(?: one)?|with (?:this|that)(?: one)?|whatsoever|though|by the way|at present))*|"
    r"without an? (?:due )?(?:date|deadline)|whenever(?: (?:you|i) (?:can|like))?|"
    r"nothing (?:else|fancy|urgent|special)|that'?s (?:it|all)(?: (?:for now|thanks|thank you))?|"
    r"(?:many )?thanks?(?: (?:you|u))?(?: (?:so|very) much| in advance| a lot| ever so much| again)?(?:,? \w+)?|"
    r"cheers|ta|please|pls|lol|haha+|ugh+|omg|phew|sigh|cool\?*|ok(?:ay)?\?*|yeah\?*|right\?*|good\?*|alright\?*)$",
)
# Said of the task, or a request of its own: not to be dropped.
TELLS: Final = caseless(
    r"\b(?:due|deadline|priority|prio|urgent|important|asap|label|tag|tagged|category|remind|reminder|repeat|every|"
    r"note|notes|add|put|pop|stick|chuck|"
    r"delete|remove|done|mark|cross|tick|check off|list|task|undo|rename|move|make it|also|today|tomorrow|tonight|"
    r"tmrw|by|until|"
    r"on the \d|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|need to|have to|must|should|gotta|at \d|instead|"
    r"actually "
    r"not|never ?mind|scratch|cancel|forget)\b|[#+]\w|\d{1,2}[:/.]\d",
)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']+'(?!\w)")
FEWEST: Final = 2  # words of what is left, and of a reason


_TAKEN_BACK: Final = caseless(
    r"\b(?:mean|meant|wait|actually|keep|leave|almost|nearly|if|unless|maybe|perhaps|instead|not|never|no|stop|still|"
    r"yet|"
    r"except|but not|just kidding|jk|hold on|soon|later)\b|(?:do|did|does|ca|wo|is|are|was|were|has|have|had|should|"
    r"would|could)n['’]?t\b",
)
_NO_NEED: Final = caseless(
    r"\b(?:(?:do|does|wo|is|did|are|sha|ca)n['’]?t|dont|wont|isnt|no longer|not|never|won['’]?t|can['’]?t|nobody|no "
    r"one)\s+"
    r"(?:really |actually |be |even |gonna )*(?:needs?|needed|needing|wants?|wanted|required?|relevant|necessary|"
    r"happening|going|"
    r"doing|matters?|using|use|coming|interested|care|bother|important|worth|work\w*|applies|apply)\b[^.]*?"
    r"(?:any ?more|any longer|now|after all|this year|this week|either)?|"
    r"\b(?:not|isn['’]?t|aren['’]?t|won['’]?t be|never)\s+(?!sure|trying|asking|saying|kidding|joking)\w+ing\b|"
    r"\b(?:can|could|wo)(?:not|n['’]?t)\s+(?!decide|remember|tell|find|see|know|think|do it|delete|remove|wait)\w+",
)


def is_taken_back(behind: str) -> bool:
    """Whether what is said behind a command may take it back; why something goes ("nobody needs it") does not."""
    return _TAKEN_BACK.search(_NO_NEED.sub(" ", behind)) is not None


# "It was not fixed", "they never came": why a task is open again.
_UNDONE: Final = caseless(
    r"^[\s,;.–—-]*(?:(?:as|because|since|cos|cuz|coz|and|but) )?(?:it|they|that|he|she|i|we|the \w+|my \w+)"
    r"(?:['’](?:s|re))?(?: (?:was|were|is|are|has|have|had|did|does|do|never|still|just|really|only|actually|wo)|"
    r"(?: \w+)?n['’]t)*(?: (?:not|never|still))*(?: been)? [\w'’ -]+?(?: (?:yet|after all|at all|properly|again|"
    r"today))*"
    r"[\s.!]*$",
)


def is_undone(behind: str) -> bool:
    """Whether what is said behind a command to open a task again is why: that it isn't done after all."""
    return _UNDONE.match(behind) is not None and _SECOND_THOUGHT.search(behind) is None


_SECOND_THOUGHT: Final = caseless(
    r"\b(?:mean|meant|wait|keep|leave|if|unless|maybe|perhaps|instead|stop|kidding|jk|hold on|mind|later|soon)\b"
)


# "They've missed us again, by thursday": why, and then when.
_ASIDE: Final = re.compile(
    r"(?P<why>\S+ .*?\w)(?:,|\)|\s[-–—]+|,?\s+so(?: (?:it|that)(?:['’]?s| is|['’]ll| has| needs| must)? ?(?:to )?(?:be "
    r")?(?:got to be )?"
    r"(?:done|in)?)?)\s+(?P<when>\S.*)"
)
# "…, my daughter's school is asking, label family".
_SAID_OF_IT: Final = caseless(
    r"^(?:(?:label|tag|labelled|tagged|category|labels|tags)(?: it| as| with| under|:)* #?[\w-]+|(?:high|medium|low|"
    r"top)"
    r"[ -]prio(?:rity)?|urgent|p[123]|#[\w-]+)$",
)


def _said_then(behind: str, scene: Scene) -> str | None:
    """What joins a date, a label or a priority that is said behind a reason to the task before it; None for others."""
    if scene.is_due(behind):
        return " "
    return ", " if _SAID_OF_IT.match(behind) else None


_MARKS: Final = caseless(r"(?:\s+(?:[#+][^\W\d_][\w/-]*|p[123]|!(?:\w+|!{0,2})))+$")
_OF_OTHERS: Final = caseless(
    r"(?:(?:and|but|so|as|because|cos|cuz|since|yes|no|ok)\s+)*(?!(?:it|its|it's|this|that)\b)\w"
)


def without_reason(text: str, scene: Scene) -> str | None:
    """The text up to where somebody says why, or nothing; None where all of it is said of the task."""
    if "\n" in text:
        return None
    quotes = [found.span() for found in _QUOTED.finditer(text)]
    for cut in _CUT.finditer(text):
        if any(start < cut.start() < end for start, end in quotes) or not _stands_behind(cut, text, scene):
            continue
        head, behind = text[: cut.start()].rstrip(" ,;"), text[cut.end() :].strip(" .!?)")
        if len(head.split()) < FEWEST or re.search(r"\b(?:mr|mrs|ms|dr|st|no|vs|etc|prof)$", head, re.IGNORECASE):
            continue
        if _EMPTY.match(behind):
            return head
        marks = _MARKS.search(behind)
        if (
            marks is not None
            and tells_why(behind[: marks.start()])
            and not _says_more(behind[: marks.start()], head, scene)
        ):
            return head + marks[0]
        aside = _ASIDE.match(behind)
        if aside is not None and tells_why(aside["why"]) and (kind := _said_then(aside["when"], scene)) is not None:
            return None if _says_more(aside["why"], head, scene) else f"{head}{kind}{aside['when']}"
        if cut[0].endswith("(") and ")" in behind:
            continue  # more is said behind the brackets
        if tells_why(behind) and len(behind.split()) >= FEWEST and not _says_more(behind, head, scene):
            return head
    return None


# Where the sentence with the task is over, though no mark says so: "… on my list she won't stop asking".
_OVER: Final = caseless(
    r"(?:\b(?:(?:on|to|in|onto) (?:my|the|our) (?:[\w-]+ )?list|please|pls|plz|thanks|thx|for me)|"
    r"[^\w\s,.;:!?\"'’”)\]}%$€£°+*/&@#<>=-])$",
)
_SAYING: Final = caseless(
    r"\b(?:tell|ask|say|said|remind|inform|let|check|confirm|see|know|think|hope|when|if|what|why|how|who|where|that|"
    r"which)\b"
)


def _stands_behind(cut: re.Match[str], text: str, scene: Scene) -> bool:
    """Whether something tells that a clause without a mark before it isn't of the title: a date, or the end of what
    was asked for."""
    if cut["plain"] is None:
        return True
    head = text[: cut.start()].rstrip()
    if _OVER.search(head):
        return True
    found = None if _SAYING.search(head) else scene.find(head)
    return found is not None and len(found.rest.split()) >= FEWEST and head.endswith(found.phrase)


# Of others, whoever they are: "JPS don't joke", "feed store's out".
_OF_THEM: Final = caseless(
    r"^(?:(?P<the>the|my|our|his|her|their)\s+|(?:all|"
    r"both)\s+)?(?P<who>[^\W\d_][\w-]*)(?:['’]s?(?=\s\w+\s))?(?:\s+[\w-]+){0,4}?(?:\s+(?:is|are|was|"
    r"were|has|had|reckons?|thinks?|thought|told|shuts?|close|open|starts?|needs|comes?|came|goes|gets|got|gave|gives|"
    r"sent|left|rang|called|texted|charges?|takes|smells?|stinks?|leaks?|looks?|hurts?|finishe?s?|ends|arrives?|flies|"
    r"changes?|turns|waits|keep|begins?|resumes?|expects?|hopes?|worries|complains?|threatens?|needed|fines?|renews|"
    r"runs|breaks|drips?|squeaks?|rattles?|dey|don|reopens|returns|lands|matters|depends|counts on|relies|"
    r"retires|moves|costs?|failed|needed|promised|agreed|insists?|swears?|claims?|spilt|spilled|knocked|dropped|"
    r"smashed|ruined|dented|scratched|forgot|"
    r"isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|won['’]?t|hasn['’]?t|wants|said|says|keeps|"
    r"will|would|closes|opens|leaves|expires|went|ran|broke|died|asked|loves|hates|likes|not \w+ing|no longer)\b|"
    r"['’]s (?:out|off|closed|gone|away|"
    r"full|shut|sick|ill|late|broken|coming|waiting|asking|nagging|leaking|dying|due|leaving|visiting|gone|been|too|so|"
    r"very|really|almost|nearly|always|never|not|getting|"
    r"(?!(?:wed|meet|build|train|cloth|open|christen|draw|paint|hear|read|land|park|shop|swim|danc|cook|clean|hous|"
    r"wash|morn|even|spr|r|k|str|th|someth|anyth|everyth|noth|see|br|s)ing)\w+ing)\b)",
)
_NO_SUBJECTS: Final = vocabulary(
    "and or but if unless when whenever until who which that what where how why make see check ask tell for to with "
    "in on at by from of about re due note label tag urgent high low important priority asap it's its "
    "end start middle beginning next this today tomorrow tonight monday tuesday wednesday thursday friday saturday "
    "sunday weekend week any anytime sometime can could will would may might shall please pls then just let lets and "
    "now"
)


def tells_why(behind: str) -> bool:
    """Whether it is a clause with a subject of its own, which says why or what others do."""
    return _REASON.match(behind) is not None or _is_told(behind)


def _is_told(behind: str) -> bool:
    """Whether it is a clause about somebody or something else, and no request."""
    found = _OF_THEM.match(behind)
    if found is None:
        return False
    who = found["who"].lower()
    if found["the"]:
        return who not in _NO_SUBJECTS  # "the shop shuts at one": no verb stands behind an article
    return who not in IMPERATIVES | _NO_SUBJECTS and present_of(who) is None


_DAYS: Final = caseless(
    r"\b(?:on |by |until |next |this )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|tonight)\b",
)
# "Sort the recycling tonight, it's collection tomorrow": what that day is, where the task has its own.
_IT_IS: Final = caseless(
    r"it(?:['’]?s| is) (?!(?:due|for|on|at|by|not|now|to|in|actually|really|also|the|high|low|medium|urgent|important|"
    r"\d+|\w*day|"
    r"tomorrow|today|tonight|next|this)\b)[a-z]",
)
_OWN_DAY: Final = caseless(r"i(?:['’]?ve| have| need| must|['’]m)\b")


_HOUR: Final = caseless(
    r"\b(?:at|by|until|till) (?:(?:half|quarter)(?: past| to)? )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|lunch(?:time)?)\b"
    r"(?: o['’]?clock)?)"
)


def _says_more(behind: str, head: str, scene: Scene) -> bool:
    """Whether a date or something else is said of the task: it must not be lost. A time of day in a sentence about
    others ("they close at 5") is theirs."""
    others = _OF_OTHERS.match(behind) or (_IT_IS.match(behind) if scene.find(head) is not None else None)
    plain = _HOUR.sub(" ", behind) if others else behind
    if others and not _OWN_DAY.match(behind) and _DAYS.search(plain) and scene.find(head) is not None:
        plain = _DAYS.sub(" ", plain)  # "thursday at 8, I get paid wednesday"
    if TELLS.search(plain):
        return True
    found = None if others else scene.find(behind)
    return found is not None and bool(found.rest)
