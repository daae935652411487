"""What is plainly said and can't be done as it was said: other people's lists, all but some, a list with ticks in it.

It is answered before anything else is made of the words, so that none of them ends in a title or a search.
"""

import re
from typing import Final

from core.language.readings import Ask, CannotDo, Commands, ListTasks, Reading, Unknown
from core.language.tasks.references import is_marked
from core.language.tasks.sets import ALL_BUT
from core.language.text.caseless import caseless

_DOES: Final = (
    r"(?:done(?: with)?|complete|completed|finish|finished|tick(?: off)?|check(?: off)?|mark|delete|remove|clear|drop|"
    r"cancel|archive|move|push|postpone|reschedule|reopen)"
)
_EXCEPT: Final = caseless(
    rf"^(?:i(?:'ve| have)? )?{_DOES} (?:off )?(?:(?:all|every|everything|each|them|the lot|the rest|both)\b).*?"
    r"\s(?:except|but(?: not)?|apart from|other than|besides|excluding|save for)\b(?: for)? \S",
)
_ABOUT_ME: Final = caseless(
    rf"^{_DOES} (?:all|every|everything|anything|tasks?)\b.*\babout (?:me|myself|us|you|it|that)$"
)
# "Should I close 303?": for the person to decide.
_SHALL_I: Final = caseless(
    rf"^(?:do you think (?:that )?(?:i|we) (?:should|could|can|ought to)|(?:should|shall|ought|may) (?:i|we)) "
    rf"(?:just |maybe |really |better )?(?:{_DOES}|bin|scrap|close|kill|"
    r"ditch|get rid of|take|knock|tick|cross|check|chuck|toss|dump|wipe|erase|trash|bin off|strike|lose)"
    r"\s+(?:off |out )?\S",
)
_ONE: Final = caseless(r"#?\b\d{1,6}$|\b(?:task|one|to-?do|item|it|that|this)$")
_AWAY: Final = caseless(r"(?: (?:off|out|down|away|now|already|too|then|or not))+$")
_UNDECIDED: Final = Ask("That is for you to decide. Write it as a plain command, like “delete 3”, and I will do it.")
_WHICH: Final = Ask("Which tasks do you mean? Give their numbers, like #3 and #4, or a few words of their titles.")
_NOBODY_ELSE: Final = (
    r"(?!(?:i|we|you|my|the|our|it|this|that|there|everything|anything|else|is|are|do|does|did|has|have)\b)"
)
_OTHERS_LIST: Final = caseless(
    rf"^(?:what|which(?: tasks?)?|how many tasks?)(?:'s| is| does| has| do)? {_NOBODY_ELSE}(?:[^\W\d_]+ ){{1,2}}"
    r"(?:have|has|got|need)?.*\b(?:on|in) (?:his|her|their|its) (?:\w+ )?(?:list|plate|agenda)\b",
)
_ONTO_THEIRS: Final = caseless(
    r"^(?:add|put|create|make|stick|pop|write|note|log)\b.* (?:to|on|onto|in) (?:my )?"
    r"(?!(?:tomorrow|tonight|\w+day|week|month|year|it|that|what|let|the|today|errand)'s\b)[^\W\d_]+'s (?:to-?do |"
    r"task )?(?:list|to-?dos?)\b",
)
_HOMEWORK: Final = caseless(
    r"^(?:(?:can|could|will|would) (?:you|u|ya) (?:please |pls )?)do (?:my|our|his|her|their) "
    r"(?!.*\b(?:list|tasks?|to-?dos?|reminders?)\b)\w",
)
# "Text Luis for me that he's off", "reboot the server for me": the one who writes won't do it.
_BOOKED: Final = caseless(
    r"^(?:please |pls |kindly |just )*(?:book|order|hail|call|reserve|hire|get) (?:an?|one|two|\d+|some) (?:\S+ "
    r"){1,3}for (?:me|us) "
    r"(?:to|from|at|for|in|till|until) (?!.*\b(?:remind|tasks?|list)\b)\S",
)
OWN_WORK: Final = caseless(
    r"(?:(?:please|pls|hey|can you|could you|will you|so|ok)[\s,]+)*help (?:me|us) (?:to |with )?(?:design|write|draft|"
    r"brainstorm|understand|learn|choose|decide|edit|translate|proofread|code|debug|solve|study|practi[sc]e|rehearse|"
    r"research|analy[sz]e|summari[sz]e|rewrite|compose|build|cook|pick out|come up with|figure out|think of|make sense "
    r"of)\b|"
    r"^(?:please |pls |kindly |just )*(?:do|finish|solve|answer|write|complete|study|learn|type up|proofread) (?:my|"
    r"our|this|these|that|"
    r"the) [\w' -]+? for (?:me|us)(?:,? (?:please|pls|plz|lol|haha+|then|now|thanks|x+|ok|k|tho))*$",
)
_FOR_ME: Final = caseless(
    r"^(?:(?:can|could|will|would) (?:you|u|ya) |please |pls |kindly |just )*(?:call|ring|phone|telephone|text|message|"
    r"msg|dm|e-?mail|mail|whatsapp|tell|ask|inform|write(?: to)?|reply to|answer|send|reboot|restart|fix|repair|clean|"
    r"cook|drive|wash|translate|google|look up|order|print|fax|scan|transfer|wire)\b(?!.*\b(?:remind|tasks?|list|"
    r"reminders?)\b)(?: \S+){1,6}? for (?:me|us)(?:(?:,| please)? (?:that|and|saying|to (?:say|tell|ask|let)|"
    r"because|as|"
    r"now|please|asap)\b.*|,.*)?$",
)
_HANDED_OVER: Final = caseless(
    r"^(?:hand|pass|give|delegate|reassign|assign)(?: over)? (?:#?\d+|(?:the|my|this|that) (?:\S+ "
    r"){0,4}(?:task|one|job)|"
    r"it|this|that)(?: over)? to (?!me\b|us\b|my\b|the\b|a\b|high|low|medium|top|mon|tue|wed|thu|fri|sat|sun|next|\d)"
    r"[^\W\d_]+$"
    r"|^(?:sync|connect|link|integrate|export|import|hook up|copy)\b.* (?:to|with|from|into|as) (?:my |the |"
    r"an? )?(?:google|"
    r"outlook|icloud|apple|notion|todoist|trello|jira|asana|excel|csv|pdf|spreadsheet|calendar|gmail|alexa|"
    r"siri)\b[\w ]*$",
)
_LANGUAGE: Final = caseless(
    r"^(?:(?:can|could|do|will) you )?(?:speak|talk|answer|reply|respond|write back|switch)(?: to me)?(?: in| to)? "
    r"(?:german|english|french|spanish|italian|dutch|portuguese|polish|russian|turkish|chinese|japanese|hindi|"
    r"deutsch)$",
)
_NOT_OURS: Final = (_OTHERS_LIST, _ONTO_THEIRS, _HOMEWORK, _FOR_ME, _BOOKED, _HANDED_OVER, _LANGUAGE)
_PAGE: Final = caseless(
    r"^(?:(?:list|show|give|see|open|go to|the)(?: me)?(?: my| the| all)?(?: tasks| list)? )?page #?(?P<page>\d{1,4})$",
)
_MORE: Final = caseless(
    r"^(?:(?:list|show|give|see)(?: me)? )?(?:more|some more|the rest|(?:the )?(?:next|previous|last) (?:page|ones))$",
)
_TODAY_IN_GERMAN: Final = caseless(
    r"^was (?:steht|liegt|habe ich|ist|gibt(?:'s| es)) (?P<day>heute|morgen)(?: (?:an|zu tun|noch an|fällig|vor))?$",
)
_DAYS: Final = {"heute": "today", "morgen": "tomorrow"}
_GERMAN: Final = caseless(
    r"^(?:was|wie|wo|wer|wann|welche)\b.*\b(?:ich|ist|sind|steht|stehen|gibt|habe|hab|muss|soll|kann|mache|liegt|"
    r"heute|morgen|meine?|aufgaben|noch)\b",
)
_TICKED: Final = caseless(r"^\s*(?:[-*•]\s*)?\[\s?(?:x|✓|✔|✅)\s?\]\s+(?P<title>\S.*)$")
_UNTICKED: Final = re.compile(r"^\s*(?:[-*•]\s*)?\[\s?\]\s*\S")


def unmet(text: str) -> Reading | None:
    """The question, the refusal or the list that the whole text asks for; None for any other text."""
    said = " ".join(text.replace("’", "'").split()).strip(" .!?")
    if _EXCEPT.match(said):
        return ALL_BUT
    if _SHALL_I.match(said) and (is_marked(said.split(maxsplit=3)[-1]) or _ONE.search(_AWAY.sub("", said))):
        return _UNDECIDED
    if _ABOUT_ME.match(said):
        return _WHICH
    if any(pattern.match(said) for pattern in _NOT_OURS):
        return CannotDo("do that")
    if paged := _PAGE.match(said):
        return Commands((ListTasks(page=int(paged["page"])),), exact=True) if int(paged["page"]) else Unknown()
    if day := _TODAY_IN_GERMAN.match(said):
        return Commands((ListTasks(due_text=_DAYS[day["day"].lower()]),), exact=False)
    return Unknown() if _MORE.match(said) or _GERMAN.match(said) else None


def ticked(text: str) -> Ask | None:
    """The question about a pasted list in which some are ticked already; None for any other text."""
    lines = text.splitlines()
    done = [found["title"].strip() for line in lines if (found := _TICKED.match(line))]
    if not done or len(done) + sum(_UNTICKED.match(line) is not None for line in lines) < 2:
        return None
    names = ", ".join(f"“{title}”" for title in done[:5])
    return Ask(f"There is a tick beside {names}. Send me the list without what is done, and I will add the rest.")
