"""What a title has left on it of the sentence that it came in, wherever its date stood: "I have to …", "reminder to …",
"… will do". Taken off last of all, and what was so mended is never the only reading."""

import re
from dataclasses import replace
from typing import Final

from core.language.readings import (
    Add,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    ListTasks,
    Reading,
    Remind,
    Reopen,
    Start,
)
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES

# What somebody says of having to do it, not of what is to be done.
_OBLIGED: Final = caseless(
    r"^(?:(?:and|so|that|but|also|then|there'?s|for)\s+)*"
    r"(?:(?:i|we)(?:['’](?:ve|d|m|ll|re))?|i'?ll|ive|im)\s+(?:(?:also|still|just|really|actually|must|will|be|am|are|"
    r"got|had|have)\s+)*?"
    r"(?:(?<=['’]ve )to|(?<=['’]m )to|been (?:told|asked|meaning|reminded) to|promised to|"
    r"(?:have|has|had|need|needs|needing|got|ought|want|wanted|supposed|meant|going|due|about) to|gotta|needa|"
    r"must(?: still| really)?|should(?: really| probably)?|better)\s+(?=[a-z])",
)
_NEEDED: Final = caseless(
    r"^(?:(?:need|needs|have|got|gotta|want|wanna|supposed|going|ought|about|bout|fixin[g'’]?|trying|aiming) to|"
    r"(?:i['’]?m |im |i )?(?:gonna|finna|imma|i['’]?ma|tryna|fixin[g'’]? to|(?:a)?bout to))\s+(?!(?:the|an?|my|our|"
    r"his|her|their|some)\b)(?=[a-z]+ [a-z])",
)
_EARNESTLY: Final = caseless(
    r"^(?:actually|really|finally|definitely|seriously|honestly|probably)\s+"
    r"(?=(?:do|go|get|buy|call|pay|send|make|start|finish|write|book|fix|clean|read|take|sort)\b)",
)
# "A wee reminder to get a card", "remind us to ring her", "alert me about the boiler".
_REMINDED: Final = caseless(
    r"^(?:(?:set|make|put|leave|give|an?|another|one|me|wee|little|quick|gentle|small|friendly|new|my|self|in)\s+)*"
    r"(?:reminder|note|memo|alert|nudge)\s+(?:(?:to|for) (?:self|myself|me|us)\s*)?[:,–—-]?\s*(?:to\s+)(?=[a-z])|"
    r"^remind (?:(?:me|us|myself)\s+)?(?:again\s+)?(?:to|that i (?:have|need) to|about)\s+(?=[a-z])",
)
# "Help add submit the claims", "pop in photocopy the sheets": the verb of the list before the verb of the chore.
_PUT: Final = caseless(
    r"^(?:(?:help|please|pls|kindly|can|could)\s+)*(?:me\s+)?(?:to\s+)?"
    r"(?:add|create|(?:put|place|enter|note|write|insert|include)(?=:)|(?:put|place|enter|insert|include)(?=\s+(?:buy|pay|bring|fetch|make|renew|submit|collect|pick|"
    r"prepare|return|"
    r"send|wash|clean|fix|ask|tell|cook|find|write|talk|call|ring|do)\s+\w)|(?:put|pop|stick|chuck|throw|bung|slot|"
    r"pencil|jot|note|log|whack|lob|slap|get)\s+(?:in|down|up|on))"
    r"(?:\s+(?:a|an|one|the|new|another|task|item|reminder|note))*(?::|\s+to)?\s+(?=(?P<verb>[a-z]+)\s)",
)
_PUT_THAT: Final = caseless(
    r"^(?:put|pop|stick|jot|note|write|log|add)(?:\s+(?:in|down|up|on))?\s+(?:that\s+)?(?=(?:i|we)\s)"
)
_GOT: Final = caseless(
    r"^(?:(?:i|we)(?:['’]ve| have)\s+)?got\s+(?:an?\s+)?(?=\S)|^having\s+(?:an?\s+)?(?=\S)|"
    r"^have\s+(?=(?:meeting|appointment|exam|interview|class|call|test|training|flight|inspection|visit|"
    r"presentation)\b)",
)
_BOTH: Final = caseless(r"[\s,–—-]+(?:both|all of (?:it|them|these)|each)$|\s+[–—-]+\s+all$")
_OR_ELSE: Final = caseless(
    r"\s+or (?:else\b|(?:it|they|he|she|we|i|you)\b(?=[ '’]\w)|(?:the|my|our) \w+ (?=\w+s\b)).*$|"
    r"[\s,–—-]+(?:please |pls )?(?:don['’]?t|do not) (?:let me )?forget(?: (?:it|this|that))?!*$",
)
# "(Renew the passports) if we can".
_IF_CAN: Final = caseless(
    r"[\s,]+(?:(?:if|when|whenever) (?:i|we) (?:can|(?:get|have|find) (?:a |the |any |some )?(?:chance|time|moment|"
    r"minute)|manage(?: "
    r"it)?|get round to it)|if (?:at all )?poss(?:ible)?)$",
)
# "(Get some cash out), he's coming", where the day behind it has been taken off.
_OTHERS_THEN: Final = caseless(
    r"(?<=\w)\s*[,;–—-]+\s+(?:(?:and|as|because|cos|since) )?(?:he|she|they|it|everyone|everybody|(?:the|my|our) "
    r"[\w'’-]+)"
    r"(?:['’](?:s|re|ll)| is| are| will(?: be)?|['’]ll be) (?:only |all |both )?(?:coming|arriving|here|back|due|"
    r"visiting|"
    r"leaving|starting|calling|over|landing|flying|moving|staying|off|away|closed|shut)"
    r"(?: (?:in|over|home|round|back|here|again))?$",
)
_TWO_COMMAS: Final = re.compile(r",\s*,")


def shed(reading: Reading) -> Reading:
    """The reading with the titles of its new tasks shortened so."""
    if not isinstance(reading, Commands):
        return reading
    items = tuple(_shorter(item) for item in reading.items)
    return reading if items == reading.items else Commands(items, exact=False)


# Around the name of a task that exists: "to call the plumber after all", "the thing about the gym".
_NAME_LEAD: Final = caseless(
    r"^(?:to\s+|they['’]ve\s+|(?:the|that|this) (?:thing|one|bit|task|item|job|stuff) "
    r"(?:about|for|with|re|regarding|of|to)\s+)+",
)
_NAME_TAIL: Final = caseless(
    r"(?:[\s,]+(?:after all|any ?more|any longer|in on time|on time|at last|all sorted|all good|sorted|"
    r"for now|right now|"
    r"as well|for good|finally|already|today|this morning|in the end)|(?<=\w)['’]s)$",
)


def plain_name(name: str) -> str:
    """The name of a task without what its sentence left on it; as it is where nothing else would be left."""
    if name[:1] in "\"'“‘":
        return name
    plain = _NAME_TAIL.sub("", _NAME_LEAD.sub("", name)).strip()
    return plain or name


# Around what is looked for: "anything down for the plumber", "the boiler task".
_SEARCH_LEAD: Final = caseless(
    r"^(?:(?:anything|something|any|all|whatever|everything|stuff|the|my|our|things?|bits?|me|what|still|left|down|"
    r"to|of|"
    r"for|about|with|re|is|are|do|that|which|from|related|relating|regarding|mentioning|idea|out|on)\s+)+(?=\S)",
)
_SEARCH_TAIL: Final = caseless(
    r"(?:\s+(?:tasks?|ones?|things?|stuff|items?|bits?|go|gone|going(?: (?:in|on|out|off|up|down|ahead|back))?|jobs|"
    r"chores|errands|again|then|list|at all|so far|in it|on it|now|"
    r"still|wise|related))+$",
)
# "The seating plan, when's that for".
_ASKED_ALSO: Final = caseless(
    r"(?<=\w)[,;–—-]+ (?:and |or )?(?:when|what|where|how|who|is|are|do|did|has|have|can|could|should)\b.*$",
)
_MOST_SEARCHED: Final = 2  # words of which a model need not look for another sense


def plain_search(search: str) -> str:
    """What is looked for, without the words around it."""
    if search[:1] in "\"'“‘":
        return search
    search = _ASKED_ALSO.sub("", search)
    return _SEARCH_TAIL.sub("", _SEARCH_LEAD.sub("", search)) or search


def _shorter(item: Command) -> Command:
    if isinstance(item, ListTasks):
        return item if item.search is None else replace(item, search=plain_search(item.search))
    if isinstance(item, Complete | Delete | Change | Reopen | Start):
        names = tuple(plain_name(name) for name in item.tasks)
        return item if names == item.tasks else replace(item, tasks=names)
    if not isinstance(item, Add | Remind):
        return item
    if isinstance(item, Remind):
        title = plain_title(item.task_or_title, dated=item.when_text is not None)
        return item if title == item.task_or_title else replace(item, task_or_title=title)
    title = plain_title(item.title, dated=item.due_text is not None)
    return item if title == item.title else replace(item, title=title)


def plain_title(title: str, *, dated: bool) -> str:
    """The title without what stands before and behind what is to be done. `dated`: a date has been taken off it."""
    if title[:1] in "\"'“‘":
        return title
    for _ in range(2):
        plain = _PUT_THAT.sub("", title)
        plain = _EARNESTLY.sub("", _OBLIGED.sub("", _NEEDED.sub("", plain)))
        plain = _REMINDED.sub("", plain)
        put = _PUT.match(plain)
        if put is not None and put["verb"].lower() in IMPERATIVES:
            plain = plain[put.end() :]
        if plain == title:
            break
        title = plain if len(plain.split()) > 1 else title
    if dated:
        plain = _GOT.sub("", title)
        plain = plain if len(plain.split()) > 1 else title
        without = _BOTH.sub("", plain)
        title = _OR_ELSE.sub("", without if len(without.split()) > 1 else plain)
        title = _IF_CAN.sub("", _OTHERS_THEN.sub("", title)) or title
    return _TWO_COMMAS.sub(",", title)
