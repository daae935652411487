"""Whether what the table made of a message holds: hearsay, wishes and doubts are no commands."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from core.language.gist.wording import WONDERS, WORD
from core.language.readings import (
    Add,
    Archive,
    ArchiveWhere,
    Ask,
    Command,
    Commands,
    Complete,
    CompleteWhere,
    Delete,
    DeleteWhere,
    ListTasks,
    Reading,
    Start,
    Stats,
)
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary


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
    words = WORD.findall(plain.lower().replace("’", "'"))
    if words and words[0] in WONDERS and not asked and (words[0] not in ("did", "do") or _of_others(words)):
        return None
    if _STILL_NEEDED.search(plain):
        return Ask("Shall I do that, or leave it as it is? Write it once more as a plain command, like “delete 3”.")
    if _DOUBT.search(plain) is None and not (plain.rstrip().endswith("?") and not asked):
        return reading
    if any(isinstance(item, Complete) for item in reading.items):
        return None
    return Ask("Shall I do that, or leave it as it is? Write it once more as a plain command, like “delete 3”.")


def contradicted(text: str, reading: Reading) -> Reading:
    """The reading; a question where it finishes tasks although a clause plainly says to delete ("the quote can go, sold
    it"): which of the two is meant isn't guessed, nor whether it is done at all ("I might have signed it"). What
    somebody says to be working on is begun."""
    if not isinstance(reading, Commands) or not all(
        isinstance(item, Complete | Add | ListTasks) for item in reading.items
    ):
        return reading
    if _MAY_BE_DONE.match(text) or _MAYBE_DONE.match(text) or _tells_of_two(text, reading.items):
        return _NOT_SURE
    if _MAY_BE_OFF.match(text) or _MAY_DROP.match(text):
        return _LEFT_AS_IT_IS
    if _SHALL_I.match(text) or _WHAT_IF.match(text):
        return Ask("That is for you to decide. Write it as a plain command, like “delete 3”, and I will do it.")
    if not all(isinstance(item, Complete) for item in reading.items):
        return reading
    if _UNSURE.search(text) or _HEARSAY.match(text):
        return _NOT_SURE
    if _AT_IT.search(text):
        return Commands(tuple(Start(item.tasks) for item in reading.items if isinstance(item, Complete)), exact=False)
    names = " ".join(name for item in reading.items if isinstance(item, Complete) for name in item.tasks).lower()
    said = _DELETES.search(_QUOTED.sub(" ", text))
    if said is None:
        return reading
    if (said["verb"] or said["go"]).lower() in names and not said[0].lower().startswith("you "):
        return reading
    return Ask("Is it done, or shall I delete it? Write “done” or “delete”, and the number, like “delete 3”.")


# "Squash might be cancelled, I'm not sure yet": nothing to be done until it is known.
_MAY_BE_OFF: Final = caseless(
    r"(?:(?:hm+|so|well|oh|ok|and|but|um|fyi|heads up|apparently|i (?:think|guess|reckon|hear|"
    r"heard))[\s,:]+)*(?!(?:i|we|you|"
    r"if|add|note|remind)\b)[^,.;:!?]{2,60}? (?:(?:might|may|could)(?: (?:well|yet|just|still|actually|possibly|"
    r"not))*(?: (?:be|get|have been|end up|need to be|have to be))*|(?:is|are|['’]s) (?:maybe|possibly|perhaps|"
    r"probably))"
    r"(?: (?:getting|being))? (?:(?:re)?scheduled|cancelled|canceled|called off|off|postponed|moved|delayed|"
    r"changed|happen(?:ing)?|"
    r"pushed(?: back| out)?|put (?:off|back)|brought forward|on|going ahead|scrapped|dropped|happen)"
    r"(?:\s*[,;.–—-]+\s*(?:(?:but|and|still|just|though) )*(?:(?:i|we)(?:['’]m|['’]re| am| are)? )?(?:not "
    r"(?:really |quite |100% |"
    r"entirely )?(?:sure|certain|confirmed|known|clear|decided)|(?:don['’]?t|do not|dunno|won['’]?t|will)(?: "
    r"\w+)?(?: know| see| "
    r"say)?|waiting (?:to hear|on \w+|for \w+)|tbc|tbd|unconfirmed|unclear|"
    r"(?:i['’]?ll|we['’]?ll|will) (?:see|find out|know|hear|let you know)|no idea|to be confirmed|hard to say)"
    r"(?: [\w'’]+){0,4})?[\s.!]*$",
)
_LEFT_AS_IT_IS: Final = Ask("I leave it as it is until you know. Then write it as a plain command, like “delete 3”.")
_NOT_SURE: Final = Ask("Is it done? Write “done” and the number, like “done 3”, once you are sure.")


def _tells_of_two(text: str, items: Sequence[Command]) -> bool:
    """Whether what is done is half a sentence, of which one half tells something else: "the class is friday and the
    milk is done"."""
    names = [name for item in items if isinstance(item, Complete) for name in item.tasks]
    found = [_TELLS.search(name) for name in names] + ([_TELLS_BEFORE.match(text)] if len(names) == 1 else [])
    said = [told["what"].lower() for told in found if told is not None]
    return any(not word.endswith("ed") and present_of(word) is None for word in said)


_TELLS_BEFORE: Final = caseless(
    r"^[^,]*\S (?:is|are|was|were) (?:on |at |only |very )?(?!done|finished|complete|sorted|ready|over|all|both|now|"
    r"already|finally)(?P<what>\w+)\b[^,]*(?:,| and | but )[^,]*\S (?:is|are) (?:done|finished|complete|sorted|paid|"
    r"sent)\b"
)
_TELLS: Final = caseless(
    r"\S (?:is|are|was|were) (?:on |at |only |very )?(?!done|finished|complete|sorted|ready|over)(?P<what>\w+)\b.*"
    r"(?:,| and | but )"
)
# "I might have already signed the slip": not known to be done, whatever is said behind it.
_MAY_BE_DONE: Final = caseless(
    r"(?:(?:hm+|so|well|oh|ok|and|but|um|hang on)[\s,]+)*(?:(?:i|we) (?:think|guess|suppose|reckon) )?(?:i|we) "
    r"(?:(?:might|may|could) (?:well |just )?(?:have|of|['’]ve)|can['’]?t (?:remember|recall|tell|say) (?:if|whether) "
    r"(?:i|we)(?:['’]ve| have)?) (?:already |just |actually )?(?!to\b|an?\b|the\b|some\b|been\b|time\b)\w+",
)
# "The bike is maybe repaired, I have to ask".
_MAYBE_DONE: Final = caseless(
    r"(?:(?:hm+|so|well|oh|ok|and|but|um|(?:i|we) (?:think|reckon|guess|suppose|believe|"
    r"feel)(?: that)?)[\s,]+)*(?!(?:i|we|you|if|add|note|remind)\b)[^,.;:!?]{2,50}?"
    r"(?: (?:is|are|was|were|has been|have been)|['’]s) (?:(?:already|now) )?(?:maybe|perhaps|possibly|probably) "
    r"(?:(?:already|now|been) )*(?:[a-z]{2,}ed|done|paid|sent|sold|bought|ready|over|through|made|built|cut|gone|in)\b"
)
# "I might bin the footy, see how I feel": nothing to be done until it is decided.
_MAY_DROP: Final = caseless(
    r"(?:(?:hm+|so|well|oh|ok|and|but|um)[\s,]+)*(?:maybe |perhaps )?(?:i|we)(?:['’]ll| will)? (?:might|may|could|"
    r"maybe|"
    r"perhaps)(?: (?:well|just|have to|need to|yet|still))* (?:bin|drop|skip|scrap|cancel|ditch|delete|remove|move|"
    r"push|"
    r"postpone|lose|axe|chuck|leave|shift|reschedule|bail on|get rid of|quit|archive|tick|"
    r"close) [^,;.!?]+[\s]*[,;.–—-]+\s*"
    r"(?:(?:but|and|i|we|i['’]ll|we['’]ll|let['’]?s|will|we will|i will|just|still) )*(?:see|wait|think|decide|depends|"
    r"depending|not|haven['’]?t|don['’]?t|dunno|undecided|tbd|tbc|ask|check with)\b[^;.!?]*[\s.!]*$"
)
# "Priyanka reckons the plan is signed off": what somebody else believes.
_HEARSAY: Final = caseless(
    r"(?:(?:so|well|oh|ok|and|but|fyi|apparently)[\s,]+)*(?!(?:i|we)\b)(?:(?:my|the|our|his|her) )?[\w'’-]+(?: "
    r"[\w'’-]+)?(?: (?:and|&) [\w'’-]+)? (?:(?:reckon|believe|suspect|assume|suppose|figure|guess|expect|insist|"
    r"swear)(?:e?s)?|"
    r"(?:is|are|was|seems?|sounds?) (?:(?:pretty|fairly|quite|almost|not) )?(?:sure|certain|convinced|positive)|"
    r"seems? to think|is under the impression|has it)(?: that)? (?=[\w'’#]+(?:['’]s)? \S)"
)
# "Reckon I should delete the tip run? They come round anyway".
_SHALL_I: Final = caseless(
    r"(?:(?:hm+|so|well|oh|ok|and|but|um|hey)[\s,]+)*(?:(?:(?:do (?:you|u|ya)|d['’]?(?:you|ya)|you|ya) )?(?:(?:think|"
    r"reckon|suppose|figure|guess) (?:that )?)?(?:(?:i|we) (?:should|could|ought to|can)|(?:should|shall|could) (?:i|"
    r"we)) "
    r"(?:just |maybe |really |better )?(?:delete|remove|bin|scrap|cancel|drop|ditch|archive|skip|chuck|dump|get rid of|"
    r"erase|wipe|trash|axe|nuke|toss|purge|forget|lose|abandon|"
    r"take|tick|cross|mark|knock|close)\b|(?:should|shall|could|can|may|must|does) (?:#?\d+|it|that|this|(?:the|my|our|"
    r"that|task) [^,;.!?]{1,40}?) (?:still |just |really )*(?:(?:need |have )?to )?(?:be|get|go|stay|come off)\b)"
    r"(?:[^.!?]*\?|.*\bor (?:not|nah|no|naw|what|nope|else|stay|keep|leave)\b(?: \w+){0,3}[\s.!?]*$)",
)
_WHAT_IF: Final = caseless(
    r"(?:(?:hm+|so|well|oh|ok|and|but|um|hey)[\s,]+)*what if (?:i|we|you) (?:(?:just|simply|were to|was to|maybe|"
    r"also) )*"
    r"(?:delet|remov|clear|bin|scrap|cancel|drop|ditch|archiv|wip|eras|nuk|trash|got rid|get rid|tick|complet|mark|"
    r"clos|"
    r"mov|push|postpon|chang|skip|chuck|dump)"
)
# "Opened up the slides, working on those now".
_AT_IT: Final = caseless(
    r"[,;.–—-]\s+(?:(?:and|so|i|we|['’]?m|am|are|['’]re|im|i['’]m|we['’]re|just|now|still|currently|already|getting) )*"
    r"(?:working|busy|cracking on|getting on|making a start|under ?way|going|at work|stuck in)(?: away)?"
    r"(?: (?:on|with|through|into|at) (?:it|this|that|them|those|these|that one|this one))"
    r"(?: (?:right )?now| at the moment| as we speak| already| currently| today)?[\s.!]*$",
)
# Behind a report that is taken half back: "I think I did the form, I am not sure".
_UNSURE: Final = caseless(
    r"[,;.–—-]\s*(?:(?:but|though|although|well|actually|i|we|['’]?m|am|are|['’]re|im|honestly|tbh) ?)*"
    r"(?:not|can['’]?t|cannot|don['’]?t|do not|couldn['’]?t|could)(?: (?:really|quite|so|too|entirely|completely|"
    r"totally|100%|exactly|even|be))* (?:sure|certain|positive|remember|recall|wrong|swear to it|tell|say)\b"
    r"[\w\s'’]*[.!]*$|\byet\s*\?+\s*$",
)
_DELETES: Final = caseless(
    r"\b(?:you (?:can|could|may|might|should)|please|pls|just|so|can you|could you|that one|it)(?: now| just| please)* "
    r"(?P<verb>delete|remove|bin|scrap|erase|ditch|drop|chuck|get rid of)\b"
    r"|\b(?:can|may|should|could) (?P<go>go|be (?:deleted|removed|scrapped|binned))(?=[\s.!]*(?:$|,|now|"
    r"please|pls|hey|too|;))",
)
_STILL_NEEDED: Final = caseless(r"\bbut (?:i|we) (?:still |do |really )+(?:need|want|have)\b")
_NOT_NEEDED: Final = caseless(
    r"\bnever ?mind\b|\b(?:it'?s|that'?s|they'?re|it is|it|i|we|i'm|we're)?\s*\b(?:not|no longer|don'?t|dont|isn'?t|"
    r"won'?t|"
    r"doesn'?t|didn'?t|do not|never)\s+"
    r"(?:really |actually |be )?(?:needed|needing|need|required|relevant|necessary|want|wanted|matter|use|"
    r"(?!delet|remov|sure)\w+ing)\b"
    r"(?: it| that| them| to)?(?: any ?more| any longer| now| after all)?|"
    r"\b(?:he|she|they|it|we) (?:can'?t|cannot|couldn'?t|won'?t|isn'?t|aren'?t|doesn'?t|don'?t|didn'?t|never) "
    r"(?!decide|remember|tell|find|see|know|think|want you|delete|remove|wait|do it|mean)\w+",
)


def _unlikely(item: Command) -> bool:
    """A filter that searches for half a sentence was none, and "make sure the report is done" finishes nothing."""
    if isinstance(item, Complete):
        return item.tasks[0].lower().startswith("sure ") or item.tasks[0].lower() in ("me", "us")
    if not isinstance(item, CompleteWhere | DeleteWhere | ArchiveWhere):
        return False
    return len((item.filter.search or "").split()) > 3


def only_asks(text: str, reading: Reading | None) -> bool:
    """Whether a plain question ("did you move the milk?") was read as something to be done: it never is."""
    if not isinstance(reading, Commands) or not text.rstrip().endswith("?"):
        return False
    words = WORD.findall(text.lower().replace("’", "'"))
    return (
        bool(words) and words[0] in WONDERS and any(not isinstance(item, ListTasks | Stats) for item in reading.items)
    )


def _of_others(words: list[str]) -> bool:
    """Whether "did" and "do" ask what somebody or something did: "did the parcel get sent", "did dana call"; in "did
    the dishes", "did the phone call" nothing is asked."""
    if words[1:2] in _PEOPLE:
        return True
    named = words[2:] if words[1:2] and words[1] not in _ARTICLES else words[3:]
    happened = any(word in _HAPPENS for word in named) or any(
        word == "get" and follows != "well" for word, follows in pairwise(named)
    )
    calls = len(words) == _NAME_AND_VERB and words[1] not in IMPERATIVES | _ARTICLES and words[2] in _CALLS
    return words[0] == "did" and (happened or calls)


_PEOPLE: Final = (["i"], ["we"], ["you"], ["he"], ["she"], ["they"], ["it"])
_ARTICLES: Final = vocabulary("the my our his her their a an that this those these")
_HAPPENS: Final = vocabulary("ever go come arrive reply respond happen pay confirm agree")
_CALLS: Final = vocabulary("call ring phone text email answer write say cancel show turn manage finish")
_NAME_AND_VERB: Final = 3
_FINAL: Final = (Complete, CompleteWhere, Delete, DeleteWhere, Archive, ArchiveWhere)
_QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']+'(?!\w)")
_DOUBT: Final = caseless(
    r"\b(?:by (?:accident|mistake)|accidentally|not|never|don'?t|dont|doesn'?t|didn'?t|didnt|won'?t|wont|can'?t|"
    r"cannot|isn'?t|isnt|aren'?t|"
    r"wasn'?t|haven'?t|havent|hasn'?t|nothing|almost|nearly|half|halfway|partly|mostly|"
    r"tried|trying|no answer|waiting|keep|should i|if|once|when|whenever|unless|until|maybe|perhaps|might|"
    r"may want|thinking|considering|said|says|thinks|forgot|skipped|missed|"
    r"would|wonder\w*|later|soon|eventually|someday|hope\w*|wish|let me know|"
    r"(?:done|finished|through|complete) for (?:the day|today|now|tonight)|for the day|for now|with work|with this|"
    r"of this|"
    r"with you)\b",
)
