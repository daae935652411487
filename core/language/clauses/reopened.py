"""What is to be open again, told first and then asked for: "I still need to get the emissions test, un-check it", "the
culvert's blocked again, reopen it"."""

from typing import Final

from core.language.readings import Commands, Reading, Reopen
from core.language.tasks.references import is_pointer
from core.language.text.caseless import caseless
from core.language.text.verbs import present_of

_ASKED: Final = caseless(
    r"^(?P<told>.+?)(?:\s*[,.;!?–—-]+\s+|\s+)(?:(?:so|and|but|then|now|please|pls|just|can you|could "
    r"you|you can)[\s,]+)*"
    r"(?:(?:re-?open|un-?check|un-?tick|un-?complete|un-?mark|reactivate)(?: (?:it|that|this)(?: (?:one|task))?)?|"
    r"open (?:it|that|this)(?: (?:one|task))?(?: (?:back up|up again|back|again|up))+|"
    r"(?:put|bring|stick|pop) (?:it|that|this)(?: (?:one|task))? (?:back|back on|back up|back to open|back on (?:there|"
    r"(?:my|the) list))|"
    r"(?:put|set|mark|flag) (?:it|that|this)(?: (?:one|task))? (?:back )?(?:as|to) (?:not done|undone|open|pending|"
    r"unfinished|to ?do|incomplete))"
    r"(?:,? (?:again|please|pls|thanks|then|now|i guess|i suppose|i think|ok|lol|for me))*$",
)
_OPENING: Final = caseless(
    r"^(?:(?:wait|oh|no|oops|sorry|actually|hey|ok|so|right|well|never ?mind|nvm|hang on|hmm|ugh|damn|turns out|"
    r"it turns out)[\s,]+)+",
)
_LAUGHS: Final = caseless(
    r"(?:[\s,]+(?:lol|lmao|haha+|hehe|omg|oops|whoops|sorry|tbh|ngl|my bad|ugh|smh|fml|actually))+$",
)
# "I still need to get the test", "still have to do the hotel", "there's half the hedge still to do"
_STILL: Final = caseless(
    r"^(?:(?:i|we)(?:['’]ve)? )?(?:(?:still|actually|really|do|did|will) )*(?:need|have|have got|got|want|ought|gotta|"
    r"going) to (?:(?:still|actually) )?(?P<what>.+?)(?: (?:again|still|after all|yet))*$",
)
_LEFT: Final = caseless(
    r"^there(?:['’]?s| is| are)(?: still)? (?:half|some|part|a bit|more|most) (?:of )?(?P<what>the .+?)"
    r"(?: (?:still )?(?:left|to do|to go|left to do|undone))*$",
)
_NEVER: Final = caseless(
    r"^(?:i|we) (?:(?:still|actually|really) )*(?:never|didn['’]?t|haven['’]?t|did not|have not)(?: (?:actually|really|"
    r"even|yet))* (?P<verb>[a-z]+) (?P<what>.+?)(?: (?:yet|after all|at all))*$",
)
_STATE: Final = caseless(
    r"^(?P<what>(?:(?:the|my|our|that) )?[\w'’-]+(?: [\w'’-]+){0,4}?)(?:['’]s|['’]re| (?:is|are|was|"
    r"were|has|have|had|came|"
    r"went|broke|failed|needs?|bounced|never|still|isn['’]?t|wasn['’]?t|hasn['’]?t|aren['’]?t|didn['’]?t|doesn['’]?t|"
    r"isnt|wasnt|hasnt|arent|didnt|doesnt|keeps?|got|started|not|no longer|ain['’]?t))\s+\S.*$",
)
# What was deleted or changed isn't done: the last change is to be undone.
_GONE: Final = caseless(r"\b(?:mean|meant|keep|delet\w+|remov\w+|mov\w+|chang\w+|undo|archiv\w+|wrong|mistake)\b")
_CUT: Final = caseless(r"\s*[,.;!]\s+|\s+so (?=(?:that|it|this|they)\b)")
# What happened to something ("the payment bounced"), and what somebody did with it ("kids ate the candy").
_PAST: Final = (
    r"(?:(?!(?:need|feed|seed|speed|red|bed|shed)\b)\w{2,}ed|ate|cut|ran|fell|broke|went|came|got|lost|left|burst|blew|"
    r"froze|burnt|tore|spilt|split|leaks|shut|sank|stuck|stank|wore|won|took|threw|drank|sold|sent|gave|forgot|hit|bit|"
    r"chewed|stole|undid)"
)
_DONE_TO: Final = caseless(
    rf"^(?:[\w'’-]+ ){{1,4}}?{_PAST}(?: (?:up|off|out|down|away|through|into))? (?:(?:all|both|half|most)(?: of)? )?"
    r"(?P<what>(?:the|my|our|that) .+?)(?: (?:again|already|up|off|out|down|away|today|yesterday|last night|this "
    r"morning))*$",
)
_HAPPENED: Final = caseless(
    rf"^(?P<what>(?:(?:the|my|our|that) )?[\w'’-]+(?: [\w'’-]+){{0,3}}?)(?: (?:just|already|only|then|"
    rf"all))* {_PAST}\b.*$",
)
# "The worksheet isn't done after all, I did the wrong page"
_AFTER_ALL: Final = caseless(
    r"^(?P<what>(?:(?:the|my|our|that) )?[\w'’-]+(?: [\w'’-]+){0,5}?) (?:is|are|was|were)(?:n['’]?t| not)(?: "
    r"(?:actually|"
    r"really|quite))? (?:done|finished|complete[d]?|over) (?:after all|yet|though)[\s,.;–—-]+(?:(?:because|cos|cause|"
    r"as|"
    r"since|so|but|and) )?(?:i|we|he|she|they|it|there|turns|turned)(?:['’]\w+)? \w",
)
# "Mom checked and my room isn't clean": who says so, and then what.
_BECAUSE: Final = caseless(
    r"^.*\b(?:checked|looked|said|says|noticed|saw|told me|reckons|called|rang|emailed|complained|found|back)(?: "
    r"(?:that|and|but|"
    r"so|out))* (?=(?:the|my|our|that|his|her) )",
)
_NOBODY: Final = caseless(r"^(?:i|we|you|he|she|they|it|that|this|there|who|what|nobody|someone)(?:['’]\w+)?$")
_LONGEST: Final = 7  # words of a name


def reopened(text: str) -> Reading | None:
    """The task to be open again; None for any other text."""
    not_yet = _AFTER_ALL.match(_OPENING.sub("", text.strip(" .!"))) if "done" in text or "finished" in text else None
    if not_yet is not None and not text.rstrip().endswith("?") and not _NOBODY.match(not_yet["what"]):
        return Commands((Reopen((not_yet["what"],)),), exact=False)
    found = _ASKED.match(text.strip(" .!"))
    if found is None or "\n" in text or _GONE.search(found["told"]):
        return None
    told = _LAUGHS.sub("", _OPENING.sub("", found["told"].strip(" ,")))
    name = _name(_CUT.split(told)[0])
    if name is None or len(name.split()) > _LONGEST or _BECAUSE.search(name):
        name = _name(_BECAUSE.sub("", told))
    if name is None or is_pointer(name) or _NOBODY.match(name) or len(name.split()) > _LONGEST:
        return None
    return Commands((Reopen((name,)),), exact=False)


def _name(told: str) -> str | None:
    """What is told of a task, as its name: with its verb, where one is said."""
    if never := _NEVER.match(told):
        verb = never["verb"].lower()
        plain = present_of(verb) or verb
        return never["what"] if plain in ("do", "finish", "complete") else f"{plain} {never['what']}"
    found = (
        _STILL.match(told) or _LEFT.match(told) or _DONE_TO.match(told) or _STATE.match(told) or _HAPPENED.match(told)
    )
    return found["what"] if found is not None else None
