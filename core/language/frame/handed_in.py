"""A chore that is handed in between the verb of putting and where it is put: "throw renew my license on there by
friday", "stick buy batteries down"; and other words of the kind around an addition.

Put into plain English as ``roundings`` does. Only where a verb stands behind the putting, so that "put the bins out"
stays.
"""

from typing import Final

from core.language.frame.turns import turns
from core.language.text.caseless import caseless
from core.language.text.imperatives import is_phrasal, opens_with_verb
from core.language.text.words import vocabulary

_PUT: Final = caseless(
    r"^(?:(?:yo|hey|oi|ok|so|and|y['’]?all|please|pls|just|can you|could you|will you|would you|couldja|wouldja|canya|"
    r"could ya|can ya|let['’]s)[\s,]+)*(?:put|stick|pop|chuck|throw|slap|bung|whack|lob|shove|toss|sling|pit|"
    r"plonk|jot|squeeze|pencil|fling|slide|slot|get)(?P<in> (?:down|in|on|doon))?(?: (?:for me|for us))? (?P<what>.+)$"
)
_THERE: Final = caseless(
    r"(?<!\bback)\s+(?:down|doon|on there|in there|(?:on|onto|in|to) (?:my|the|our) (?:to-?do )?list|on|in)"
    r"(?=(?:\s+(?:for|by|on|at|before|4|next|this|tomorrow|today|tonight|please|pls|will you|would you|ok|thanks)\b.*)?"
    r"[\s.!?]*$)"
)
# What is also a thing, or goes with the putting: "put water down for the dog", "stick post in the box".
_THINGS: Final = vocabulary(
    "laundry water paint salt butter oil book post mail stock plant paper tape glue dust polish light "
    "away back up off out through together forward aside over"
)

HANDED_IN: Final = turns(
    (
        ("urgent|important|asap|sos", r"^(?:sos|s\.o\.s\.?|emergency)[\s,:!–—-]+(?=urgent|important|asap)", ""),
        ("urgent |important |asap |urgent!|urgent,", r"^(urgent|important|asap)(?:[\s,!]+\1)+\b", r"\1"),
        (
            "week on|week from",
            r"(^|[,;–—-]\s*|\w\s(?<!\ba\s)(?<!\bone\s)(?<!\bthe\s)(?<!\bthis\s)(?<!\bnext\s)(?<!\bper\s)(?<!\bevery\s)"
            r"(?<!\blast\s)(?<!\beach\s))week (on|from) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s.!]*$)",
            r"\1a week \2 ",
        ),
        (" like ", r"\b(at|by|around|before) like (?=\d|noon|half|quarter)", r"\1 "),
        (" the day", r"\b(by|at|before) (\d[\d:.]*(?: ?[ap]m)?|noon) the day(?=[\s.!]*$)", r"\1 \2 today"),
        (" both ", r"\b(need to|have to|got to|must|should|want to|gotta) both (?=[a-z]+ .* and )", r"\1 "),
        ("willing", r"(?:^|(?<=\w)|(?<=,))[\s,]*\b(?:god|lord) willing(?: and the creek don['’]?t rise)?,?(?=\s)", ""),
        (
            "forget am|forget it|forget o",
            r"(?<=\w)[\s,.;–—-]+(?:so |and )*(?:make (?:i|we)|so i|i) no (?:go )?forget(?: am| it)?(?: o)?[\s.!]*$",
            "",
        ),
        (
            "me a|us a",
            r"^(?:please |pls |can you |could you )*(?:give|gie|get) (?:me|us) an? (?:new |quick )?(?:task|to-?do|"
            r"item) (?:called|named|titled|saying)\s*:?\s*(?=\S)",
            "add a task called ",
        ),
        (
            "take up|put up|write in|note in|note on|enter in|write on",
            r"^(?:please |pls |kindly |can you |could you )*(?:take up|put|write|note|enter|write down|note down|"
            r"set) (?:in|on|into|onto|to) (?:my|the|our) (?:to-?do )?list,? (?:that i (?:want to|have to|must|need "
            r"to|should|will|shall)|to) (?=[a-z]+ [a-z])",
            "add ",
        ),
        (
            "until |till |by |before ",
            r"^([a-z]+) ((?:by|until|till|before) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?:\.|(?: of)? [a-z]{3,9})?|"
            r"(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow)) (?=(?:an?|the|my|our|some|new)\b)"
            r"([^,.;:]+)$",
            r"\1 \3 \2",
        ),
        (
            " add",
            r"^(?!(?:please |pls |can you |could you )*(?:add|put|what|how|did|do|when|i|you|can)\b)([^?,.;:]{8,}?\w)"
            r"(?<!please)(?<!pls)(?<!and)(?<!you)(?<!to)(?<!so) add(?: (?:that|this|it)(?: one)? for (?:me|us)| for "
            r"(?:me|us))?[\s.!]*$",
            r"add \1",
        ),
        (
            " he | she | they ",
            r"^(?:my|the|our) ([a-z]+) (?:he|she|they) (?:asks?|asked|wants?|wanted|told|tells?|says?) (?:me|us)? ?to "
            r"(?=[a-z]+ [a-z])",
            "i need to ",
        ),
        (
            "if i d|if i f|if we d|if we f",
            r"^(?:(?:so|ok|oh|and)[\s,]+)*(?:(?:the |my |our )?[\w-]+(?:['’]ll|['’]s gonna| will| is going to| is "
            r"gonna) (?:kill|murder|skin|haunt|divorce|fire|sack|strangle|disown|never forgive|have a go at|go mad "
            r"at|shout at) (?:me|us)|(?:i|we)(?:['’]?(?:m|re|ll be)| am| are| will be)? (?:so |well and truly "
            r")?(?:dead(?: meat)?|toast|screwed|stuffed|in (?:big |deep )?trouble|doomed|done for|finished))(?: "
            r"alive)? if (?:i|we) (?:don['’]?t|do not|forget to|fail to) (?=[a-z]+ [a-z])",
            "i need to ",
        ),
        ("mind and|mind tae", r"^mind (?:and|tae) (?=[a-z]+ (?:the|my|our|an?|some)\b)", "i need to "),
        ("ve tae", r"\b(i|we)['’]?ve tae (?=[a-z])", r"\1 have to "),
        ("needin", r"\b(i|we)(?:['’](?:m|re)| am| are) needin[g'’]? (?=(?!to\b|tae\b)[a-z])", r"\1 need "),
    )
)


def handed_in(text: str) -> str:
    """ "Add renew my license by friday" for a chore that is put somewhere; any other text as it is."""
    found = _PUT.match(text)
    if found is None:
        return text
    words = found["what"].split()
    if not (opens_with_verb(words) or is_phrasal(found["what"])) or words[0].lower() in _THINGS:
        return text
    there = _THERE.search(found["what"])
    if there is not None and len(found["what"][: there.start()].split()) > 1:
        behind = found["what"][there.end() :]
        return f"add {found['what'][: there.start()]}{behind.replace(' 4 ', ' for ', 1)}"
    return f"add {found['what']}" if found["in"] else text
