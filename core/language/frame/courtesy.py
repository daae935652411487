"""Roundabout ways of asking: "would you be so good as to …", "if it isn't too much trouble, I'd love to see …", "sorry
to be a pain, but …".

Not a list of phrases: a lead is made of courteous words alone, addresses Errand, and ends where a command begins.
"""

import re
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.words import vocabulary

_COURTEOUS: Final = vocabulary(
    "i i'd i'm im i'll we we'd me my you you'd you're you've u ya ur your yourself it it's its it'd that that's this "
    "would could can "
    "can't couldn't may might will won't shall should must be been being is isn't are am was were do does did don't "
    "have having has had get getting got go going so as to too for of in on at a an the and or but if when whenever "
    "then there here with from by not no any some one once all only just even also still really very quite "
    "ever most forever truly eternally kindly gently please pls plz possibly possible perhaps maybe quickly quick "
    "simply actually hopefully "
    "good great lovely nice wonderful kind kindest kindness sweet fine okay ok right well best better dear star "
    "darling "
    "love angel legend favour favor hand help helping helpful helped thanks thank thankful grateful gratefully "
    "appreciate appreciated obliged glad "
    "happy delighted pleased enough much little bit small tiny huge big lot bother bothering trouble troubling pain "
    "nuisance sorry apologies apologise apologize "
    "excuse pardon forgive disturb interrupt hello hi hey hiya greetings morning afternoon evening day hope hoping "
    "hopeful wonder wondered wondering ask asking asked request requesting like want wanted need needed wish mind "
    "minding able willing ready chance chances moment moments minute minutes sec secs second seconds time spare free "
    "busy able convenient convenience ease possible earliest available see let know tell how what about think "
    "thinking thought say saying said imagine suppose guess someone somebody anyone anybody errand bot assistant "
    "friend mate buddy sir madam team again another more thing things something feel way make sure making give "
    "giving doing done up way hate know remembered forgot before forget problem issue worries worry hook hooking "
    "trouble whether oh drama dramas stress pressure hassle probs"
)
_ADDRESS: Final = vocabulary(
    "you you'd you're u ya your someone somebody anyone anybody errand bot possible possibly trouble bother mind "
    "chance grateful appreciate sorry pain favour favor hope wonder wondering kind kindly love like want need please "
    "hook sort"
)
# A wish that is the speaker's own names something to do, unless it is to see the list.
_TO_YOU: Final = vocabulary(
    "hook you you'd you're you've u ya someone somebody anyone anybody possible trouble bother mind chance grateful "
    "appreciate "
    "favour favor wonder wondering"
)
_SHOWN: Final = vocabulary("see view know hear check show list")
_COMMANDS: Final = vocabulary(
    "add put create delete remove erase complete mark tick untick check uncheck cross show list tell give read display "
    "move push postpone reschedule change set rename reopen undo remind schedule note jot write include stick pop "
    "log record enter save track flag label tag untag cancel clear archive start snooze bump delay shift update edit "
    "make bring take strike scratch drop find search see view know hear prioritise prioritize append insert throw"
)
_BEFORE: Final = vocabulary(
    "someone somebody anyone you'd you'll to and please pls plz just you u ya could can would will kindly quickly "
    "also then possibly might may"
)
_YOU: Final = vocabulary("you u ya")
_MODALS: Final = vocabulary("can could will would can't couldn't won't may might")
_NO_NEED: Final = re.compile(r"\b(?:don'?t|do not|not|never|no) (?:\w+ly |even |actually )?(?:need|have|want)\b")
# "Don't you go deleting my porch light"; "if you don't mind deleting it" is a request.
_FORBIDS: Final = caseless(
    r"^(?:(?:please|pls|so|and|but|hey|oi|no|now)[\s,]+)*(?:don['’]?t|do not|never|dinnae|"
    r"nae)\s+(?:you|ya|u|ever|go|even|"
    r"be|start)\b",
)
_GERUNDS: Final = {
    "adding": "add",
    "putting": "put",
    "creating": "create",
    "deleting": "delete",
    "removing": "remove",
    "marking": "mark",
    "ticking": "tick",
    "crossing": "cross",
    "checking": "check",
    "showing": "show",
    "listing": "list",
    "telling": "tell",
    "reading": "read",
    "moving": "move",
    "pushing": "push",
    "changing": "change",
    "setting": "set",
    "renaming": "rename",
    "reminding": "remind",
    "scheduling": "schedule",
    "rescheduling": "reschedule",
    "including": "include",
    "noting": "note",
    "making": "make",
    "taking": "take",
    "reopening": "reopen",
    "undoing": "undo",
}
_WORD: Final = re.compile(r"[\w'’]+|[,.!;:–—-]+(?=\s)")
_ITEM: Final = caseless(
    r"(?:an?|another)(?: new| quick)? (?:task|to-?do|item|reminder) (?:to|for|about|called|named|saying)\b",
)
_SURE: Final = caseless(r"\s+sure (?:that )?(?:i|we|to)\b")
_LONGEST: Final = 30  # words of a lead
_MARKS: Final = frozenset(",.!;:–—-")


def request_behind(text: str) -> str | None:
    """The request without such a lead; None where there is none."""
    body = _behind_apology(text) or text
    return _from_command(body) or (body if body != text else None)


def _behind_apology(text: str) -> str | None:
    """ "So sorry to be a pain, but could …": what stands behind the last mark up to which all is courtesy."""
    said: set[str] = set()
    at = None
    for token in _WORD.finditer(text):
        word = token[0].lower().replace("’", "'")
        if word[0] in _MARKS or word == "but":
            if said & _ADDRESS and len(said) > 1:
                at = token.end()
        elif word not in _COURTEOUS:
            break
        said.add(word)
    rest = text[at:].strip(" ,.!;:–—-") if at is not None else ""
    rest = re.sub(r"^(?:but|and|so)\s+", "", rest, flags=re.IGNORECASE)
    return rest if len(rest.split()) > 1 else None


def _from_command(text: str) -> str | None:
    """ "Would you be so good as to move the milk": from its command on."""
    said: list[str] = []
    if _FORBIDS.search(text) or re.match(
        r"(?:so |and |but |hey |hi |ok |sorry |please )*"
        r"(?:how (?!about)|what|why|which|when(?! (?:you|u|ya)\b)|where)\b",
        text,
        re.IGNORECASE,
    ):
        return None  # "how do I get you to remind me"
    for token in _WORD.finditer(text):
        word = token[0].lower().replace("’", "'")
        if said and _begins(word, said, text[token.end() :]) and not _NO_NEED.search(" ".join(said)):
            return f"{_GERUNDS.get(word, token[0])}{text[token.end() :]}"
        if word in ("a", "an", "another") and {*said} & _TO_YOU and _ITEM.match(text[token.start() :]):
            return f"add {text[token.start() :]}"
        if (word not in _COURTEOUS and word[0] not in _MARKS) or len(said) > _LONGEST:
            return None
        said.append(word)
    return None


def _begins(word: str, said: list[str], rest: str) -> bool:
    """Whether the command begins with this word, after what was said before it."""
    if len(said) < 2 or not rest.strip(" .?!"):
        return False
    if word == "make" and re.match(r"\s+sure\b", rest, re.IGNORECASE) and not _SURE.match(rest):
        return False
    if word in _GERUNDS:
        return bool({*said} & _TO_YOU) or said[-1] in ("about", "for", "of")
    loosely = word in ("add", "remind", "put") and said[0] in ("when", "whenever", "if", "once", "as")
    if word not in _COMMANDS or (said[-1] not in _BEFORE and said[-1][0] not in _MARKS and not loosely):
        return False
    if said[-1] in _YOU and said[-2] not in _MODALS:
        return False  # "did you remove the milk"
    if word in ("tell", "give", "see", "know", "hear") and not re.match(
        r"\s+(?:me|us|what|which|how|if|my|the)\b", rest
    ):
        return False
    return bool({*said} & _TO_YOU) or (word in _SHOWN and bool({*said} & {"love", "like", "want", "need", "i'd"}))
