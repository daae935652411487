"""A request behind a clause that says why: "the landlord is coming on thursday, so clean the flat on wednesday".

Asked last, where the whole was not understood or was kept as one long title.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from core.language.frame import courtesy
from core.language.frame.chatty import told_plainly
from core.language.frame.polite import plain_request
from core.language.frame.reasons import tells_why
from core.language.readings import Add, Change, Command, Commands, Complete, Reading, Remind
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import opens_with_verb
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import vocabulary

_CUT: Final = caseless(
    r"(?:\s*[,;.!…]+\s+|\s+[-–—]+\s+|\s+(?=so:?\s))(?:(?:and|so|but|then|anyway|therefore|plus|also|that "
    r"means|which means)[:,]?\s+)*(?:now\s+(?=(?:i|we)\b))?",
)
# What opens a clause, or is the verb of one that is no request.
_TELLS: Final = caseless(
    r"^(?:because|since|as|due to|owing to|seeing|after|now that|with|for|given|in case|worth|before|while)\b|"
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|needs?|wants?|said|says|told|asked|came|comes|coming|"
    r"going|got|gets|keeps?|went|ran|runs|starts?|ends?|expires?|failed|broke|died|\w{3,}ed)\b|"
    r"['’](?:s|re|ve|ll|d|m)\b",
)
_NO_LEAD: Final = caseless(
    r"^(?:if|unless|when|whenever|once|until|should|don'?t|do not|never|no|not|what|which|who|how|why|where|add|remind|"
    r"create|put|new|todo|task|note)\b|[\"“?]",
)
_OBLIGED: Final = caseless(
    r"^(?:(?:by|before|on|until|till|at) [^,;.?]{2,30}?,? |(?:tomorrow|tonight|today),? )?(?!(?:i|we)['’]d (?:need|"
    r"have) to\b)"
    r"(?:i|we)(?:['’](?:ve|ll|d|m))?\s+(?:\w+ly\s+|also\s+|still\s+|just\s+)?(?:need to|have to|got to|gotta|"
    r"must|should|"
    r"had better|better|ought to)\s+(?=(?P<verb>[a-z]+)\b)",
)
_ASKED: Final = vocabulary("add remind")
_SO: Final = caseless(r"\bso\b")
_FEW: Final = 2  # words
_CHANGED: Final = caseless(r"change the (?!date|due|deadline|time|priority|title|name|label|task|status)\w")
# What is done to the list, or may be said of what went before.
_BACK: Final = caseless(
    r"\b(?:it|th(?:is|at)(?! (?:morning|afternoon|arvo|evening|night|week|weekend|month|quarter|year|term|\w+day)\b)|"
    r"them|those|one|ones)\b|#\d",
)
_NOT_CHORES: Final = vocabulary(
    "delete remove mark tick complete finish move push set make change rename reopen cancel drop clear put cross check "
    "label tag archive start stop keep leave see look let wait thank sort track do go get lose use try test think"
)
_ON_THE_LIST: Final = vocabulary(
    "delete remove mark tick complete move push rename reopen cancel drop cross label tag archive stop wait thank think"
)
# A duty, a need or a list of the speaker's own is asked for as well; what points back is a request.
_OWN: Final = caseless(
    r"\b(?:i|we)(?:['’](?:ve|d|ll))? (?:\w+ly |also |still |just |really )*(?:have|need|must|should|got|gotta|ought|"
    r"want|"
    r"better|will|would)\b|"
    r"\b(?:tasks?|things|jobs|chores|reminders?|errands|one|"
    r"(?<!wee )(?<!little )(?<!young )(?<!loved )(?<!small )ones)\b|#\d+$",
)
_AND: Final = re.compile(r"(?:,|\band\b|\bbut\b)\s+")
# "Water's off", "book club is moved": a thing that is called as a verb is.
_THING_FIRST: Final = caseless(
    r"[\w-]+(?:['’]s| is| are| was| were| has| have| keeps?| needs?| wants?| says?| ran| went| broke| died)\b|"
    r"[\w-]+ [\w-]+(?:['’]s| is| are| was| were| has| have)\b(?! (?:due|on|at|by)\b)",
)
_LONGEST: Final = 45  # words


def request_behind(text: str, reading: Reading, scene: Scene, read: Callable[[str], Reading]) -> Reading | None:
    """The new tasks that the last clauses ask for; None for any other text. `reading` is what the whole came to."""
    words = text.split()
    if not 5 <= len(words) <= _LONGEST or "\n" in text or text.rstrip().endswith("?"):
        return None
    items = reading.items if isinstance(reading, Commands) else ()
    if not all(isinstance(item, Add) or _is_told(item) for item in items) and not _is_only_told(reading):
        return None
    request = plain_request(text)
    if _NO_LEAD.search(request) or _opens_a_chore(request):
        return None
    for cut in _CUT.finditer(request):
        lead, behind = request[: cut.start()], _asked_plainly(request[cut.end() :])
        so = _SO.search(cut[0]) is not None and len(lead.split()) > _FEW
        if not _is_why(lead, behind, reading, scene, so=so):
            continue
        whole = items[0] if len(items) == 1 else None
        if isinstance(whole, Add) and not so and behind.split()[0].lower() not in whole.title.lower().split()[1:]:
            return None
        made = read(behind)
        if not isinstance(made, Commands) or not all(isinstance(item, Add | Remind) for item in made.items):
            return None
        return Commands(tuple(_dated(item, whole, behind) for item in made.items), exact=False)
    return None


def _opens_a_chore(request: str) -> bool:
    """Whether its first word is a verb, and no thing that is told of ("book club's moved", "water is off")."""
    first = _CUT.split(request)[0]
    return request.split()[0].lower() in IMPERATIVES and _THING_FIRST.match(first) is None


def _is_why(lead: str, behind: str, reading: Reading, scene: Scene, *, so: bool) -> bool:
    """Whether the lead only tells why, and what stands behind it is asked for. Where the whole was read as several
    tasks, it must be said that it is to be added, or the lead be a clause that tells of others."""
    added = behind.startswith("add ") and len(lead.split()) > _FEW and _BACK.match(behind[4:]) is None
    several = isinstance(reading, Commands) and len(reading.items) > 1
    occasion = _OCCASION.search(lead) is not None and not behind.lower().startswith("remind")
    if any(map(_is_told, _items(reading))) and not (so or occasion):
        return False
    told = _OWN.search(lead) is None and (occasion or tells_why(lead) or (so and tells_why(_AND.split(lead)[-1])))
    if several and not added and not (told and not _opens_a_chore(lead)):
        return False
    if not (so or added or told or _TELLS.search(lead) or _is_address(lead, behind, scene)):
        return False
    if _is_only_told(reading) and not (so or occasion):
        return False
    return _is_request(behind, so=so or told) or (so and _CHANGED.match(behind) is not None)


# A day of others that is told of and not moved: "Gran's birthday is the 4th, post her card by thursday".
_OCCASION: Final = caseless(
    r"^(?!(?:i|we|if|when|once)\b).*\b(?:birthday|b-?day|anniversary|wedding|christening|baptism|communion|shower|"
    r"graduation|funeral|wake|party|reunion|housewarming|bar mitzvah|bat mitzvah|hen do|stag do|prom|christmas|xmas|"
    r"easter|eid|diwali|thanksgiving|halloween|hanukkah|(?:mother|father|valentine)['’]?s['’]? day)(?:['’]?s| is| are| "
    r"falls| comes)\b",
)


def _items(reading: Reading) -> tuple[Command, ...]:
    return reading.items if isinstance(reading, Commands) else ()


def _is_told(item: Command) -> bool:
    """Whether it is a date that was told, and no request."""
    return isinstance(item, Change) and item.told


def _asked_plainly(text: str) -> str:
    """The last clause without its courtesies, and with "put down", "pop on my list to" as "add"."""
    plain = plain_request(text)
    plain = told_plainly(plain_request(courtesy.request_behind(plain) or plain))
    found = _PUT.match(plain)
    verb = "" if found is None else plain[found.end() :].split()[0].lower()
    return f"add {plain[found.end() :]}" if found is not None and verb in IMPERATIVES else plain


_PUT: Final = caseless(
    r"(?:put|pop|jot|note|write|stick|chuck|bung|whack|throw|get|add|enter|log)(?: it| this)? (?:down|in|on)"
    r"(?:(?:to)? (?:my|the|our) (?:[a-z-]+ )?list)?(?: for me)?(?: to| that i (?:need|have) "
    r"to)?\s*[:,–—-]?\s+(?=[a-z]+ [a-z])",
)


def _is_only_told(reading: Reading) -> bool:
    """Whether it is something that was told and not asked for: "spring forward is sunday", "got paged last night"."""
    if not isinstance(reading, Commands) or reading.exact or len(reading.items) != 1:
        return False
    (item,) = reading.items
    return isinstance(item, Complete) or (isinstance(item, Change) and item.told)


def _is_address(lead: str, behind: str, scene: Scene) -> bool:
    """ "Kia ora", "Honey", "yalla": a word or three before what is plainly asked for, and no date."""
    words = lead.split()
    if len(words) > _MOST_ADDRESSED or not lead.replace(" ", "").isalpha() or scene.find(lead) is not None:
        return False
    asked = behind.split()[0].lower() in _ASKED or _OBLIGED.match(behind) is not None
    return asked or (len(words) == 1 and len(behind.split()) > _MOST_ADDRESSED)


_MOST_ADDRESSED: Final = 3  # words


def _is_request(behind: str, *, so: bool) -> bool:
    """Whether it opens as a request or a chore with what it is done to, and says nothing of what went before. `so`:
    it follows from what went before, and any verb will do that isn't one for the list."""
    words = behind.lower().split()
    obliged = _OBLIGED.match(behind)
    verb = obliged["verb"].lower() if obliged is not None else words[0] if words else ""
    if len(words) < 2 or (_BACK.search(behind) and verb not in _ASKED):
        return False
    if so and verb not in _ON_THE_LIST and opens_with_verb(words) and words[1] not in IMPERATIVES:
        return True
    return verb in _ASKED or (verb in IMPERATIVES and (verb not in _NOT_CHORES or obliged is not None))


def _dated(item: Add | Remind | object, whole: Add | object | None, behind: str) -> Add | Remind:
    """Due when the lead says, where only that has a date and the request is plainly to add it."""
    assert isinstance(item, Add | Remind)
    asks = behind.lower().startswith("add ")
    if isinstance(item, Add) and isinstance(whole, Add) and asks and not item.due_text and not item.repeat_text:
        return replace(item, due_text=whole.due_text)
    return item
