"""A report of something done, in a sentence that no template fits: "the contract email to Claire went
out". A task is completed only where the words fit one, and the verb no other."""

from typing import Final

from core.language.gist.wording import OF_OTHERS, WORD
from core.language.readings import Commands, Complete, Reading
from core.language.tasks.names import done_names, only_happened
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_LONGEST_REPORT: Final = 16  # words
_UNSURE: Final = caseless(
    r"\b(?:not|never|to be|need|needs|must|should|will|would|could|can|can't|cannot|couldn't|won't|want|wants|wanted|"
    r"if|"
    r"unless|until|till|"
    r"when|before|after|once|almost|nearly|half|partly|have to|has to|gotta|going to|gonna|remind|add|delete|"
    r"remove|drop|cancel|"
    r"who|what|why|how|which|tomorrow|hope|hopefully|think|thinks|wish|someone|somebody|nobody|everyone|he|she|"
    r"they|maybe|perhaps|"
    r"might|mean|meant|said|says|told|asked|required|requested|forgot|forgotten|supposed|trying|tried|"
    r"still|yet|keep|reopen|undo|move|moved|postponed|"
    r"cancelled|"
    r"canceled|back|again|instead|wrong|mistake|due|late|missed|lost|broken|stuck|waiting|started|working|soon|"
    rf"later|next)\b|n't\b|[?:]|\b{OF_OTHERS}",
)
_FILLING: Final = vocabulary(
    "i we i've ive i'm im have has had is are was were been be just already finally now all also actually please "
    "pls so yay woo "
    "phew ok okay right great good news well today yesterday this that morning afternoon evening last night "
    "earlier at up off "
    "gone went ahead and then lol haha thanks thank you fyi hey hi oh by the way btw me my our a an of it it's "
    "its got gotten get "
    "did do done finished complete completed sorted with from for on in to out over too as an hour ago minutes "
    "few couple about"
)
# "The books went back this morning": whoever took them.
_WENT_BACK: Final = caseless(r"\b(?:have |has )?(?:went|gone|been (?:taken|brought|sent|handed)) back\b")
# "The eye doctor called, she was very nice": what is said behind it is of whoever called.
_CALLED: Final = caseless(
    r"^(?!(?:i|we|ive|weve|i['’]ve|we['’]ve|just|already|finally|have|has)\b)(?:[\w'’&/-]+ ){1,4}?"
    r"(?:called|rang|phoned|telephoned|e-?mailed|texted|messaged|wrote|replied|answered|visited|came|faxed|pinged)"
    r"(?: (?:me|us|back|over|by|round|in|up|earlier|today|just now|this (?:morning|afternoon|evening)|last night))*"
    r"(?:\s*[,;:.!–—]+|\s-+)\s*\w",
)
# "BBQ over labor day": when, and not that it is over.
_OVER_IT: Final = caseless(r"\bover (?!(?:and done|with|now|already|finally|at last|today|too|as well)\b)\w")
_GENERIC: Final = vocabulary("done finished complete completed sorted over did do")


def called_with_news(text: str) -> bool:
    """Whether somebody is said to have called, and then what about it: they were not called."""
    return _CALLED.match(text) is not None


# "The deposit has been paid this morning", "deposit sent to Aoife", "gas bottles fetched just this morning".
_PASSIVE: Final = caseless(
    r"^(?:(?:ok|okay|right|so|well|settle|good news|update|fyi|phew|yay)[\s,:!]+)*(?:(?:the|my|our|his|her|their|"
    r"both|all) )*"
    r"(?P<first>[\w'’&/-]+)(?P<more>(?: (?!(?:that|who|which|to|if|when|whether|what|how|why)\b)[\w'’&/-]+){0,5}?)"
    r"(?: (?P<been>has|have|was|were|got|['’]s)(?: (?:now|already|finally|just|all|been))*)? (?P<verb>[a-z]+)(?: "
    r"(?:off|out|up|"
    r"in|back|over))?"
    r"(?: (?:to|with|by|from|at|for) (?!(?:be|get|do)\b)(?:[\w'’-]+ ?){1,5}?)?"
    r"(?P<when>(?: (?:just|only|already))*(?: (?:this (?:morning|afternoon|evening)|today|yesterday(?: \w+)?|last "
    r"(?:night|week)|"
    r"earlier(?: today| on)?|just now|a (?:minute|while|bit) ago|as of (?:now|today|tonight)))+)?(?: there)?[\s.!]*$"
)


# "The class is on friday, yoga is done".
_TWO_CLAUSES: Final = caseless(r"\S (?:is|are|was|were) (?!done|finished).+(?:,| and) .*\S (?:is|are|was|were) \S")
_OF_ITSELF: Final = vocabulary("worked passed failed arrived finished started ended came went")
_MAKES_SURE: Final = vocabulary("check confirm verify ensure see ask find make remind tell review chase note test")


def is_passive(text: str) -> bool:
    """Whether it tells what was done to something, whatever its first word is elsewhere: "deposit sent to Aoife"."""
    found = _PASSIVE.match(text)
    if found is None or present_of(found["verb"].lower()) is None or present_of(found["first"].lower()):
        return False
    if found["verb"].lower() in _OF_ITSELF or found["first"].lower() in _MAKES_SURE:
        return False
    asked = found["first"].lower() in IMPERATIVES
    if found["been"] is None and found["when"] is None and (not asked or found["more"]):
        return False  # "order baked beans", "room booked for friday"
    return not (asked and found["more"] and found["been"] is None) and _UNSURE.search(text) is None


def reported(text: str) -> Reading | None:
    """ "The contract email to Claire went out this morning": what was done, in its own words; None for no report."""
    text = _WENT_BACK.sub("returned", text)
    words = WORD.findall(text.lower().replace("’", "'"))
    if not 2 <= len(words) <= _LONGEST_REPORT or _UNSURE.search(text):
        return None
    if (words[0] in IMPERATIVES and not is_passive(text)) or _TWO_CLAUSES.search(text):
        return None
    done = next(
        (word for word in words if word not in IMPERATIVES | {"been"} and (present_of(word) or word in _GENERIC)), None
    )
    if (done == "over" and _OVER_IT.search(text)) or called_with_news(text):
        return None
    if done is None or not _done_by_them(words, words.index(done)):
        return None
    rest = [word.removesuffix("'s") for word in words if word != done and word not in _FILLING]
    verb = present_of(done)
    if verb is not None and only_happened(" ".join((verb, *words[words.index(done) + 1 :]))):
        return None
    named = " ".join([*([verb] if verb and done not in _GENERIC else []), *rest])
    if not rest or len(rest) > 7:
        return None
    return Commands((Complete(done_names(named)[:1] or (named,)),), exact=False)


_OURS: Final = vocabulary("i we i've ive we've weve just finally already have been")
_SAYING: Final = vocabulary(
    "rung rang called phoned telephoned written wrote texted emailed messaged replied answered asked "
    "told spoken spoke come "
    "gone came left moved changed started begun agreed offered promised decided refused"
)
_ITS_NEWS: Final = vocabulary("it it's its they they're saying say now instead that there there's")
_DETERMINERS: Final = vocabulary("the my a an our his her that this their your some")  # "Sarah fixed the bug"
_HAPPENED_TO: Final = vocabulary("is are was were been be got gets has have had now all just finally already")


def _done_by_them(words: list[str], at: int) -> bool:
    """Whether the one who writes did it, or it was done; who else did something is no report of theirs."""
    if words[0] in _OURS or at == 0:
        return True
    before = words[at - 1]
    if words[at] == "went" and words[at + 1 : at + 2] not in (["out"], ["off"], ["in"], ["to"]):
        return False  # "the meeting went well"
    if words[at] in ("got", "had", "made", "left", "kept", "found"):
        return False
    if words[at] in _SAYING and (before in ("have", "has", "had", "just") or {*words[at + 1 :]} & _ITS_NEWS):
        return False  # "the eye clinic have rung", "the garage rang and it's now friday"
    return before in _HAPPENED_TO or before.endswith("'s") or not _meets_an_object(words[at + 1 :])


def _meets_an_object(behind: list[str]) -> bool:
    """Whether it was done to what stands behind the verb: "the bug", and not "this morning"."""
    timed = behind[:1] == ["this"] and behind[1:2] and behind[1] in ("morning", "afternoon", "evening", "week", "month")
    return bool({*behind[:1]} & _DETERMINERS) and not timed
