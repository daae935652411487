"""Which tasks a phrase of many means that ``bulk`` doesn't know: "everything except the bills", "the tasks without a
date", "the church ones", "whatever's down for tomorrow"."""

import re
from dataclasses import replace
from typing import Final

from core.language.readings import Ask, Filter, Status
from core.language.tasks.bulk import bulk
from core.language.tasks.filters import Scene
from core.language.tasks.references import is_pointer
from core.language.tasks.states import PRIORITIES, STATUSES
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary
from core.language.time.holidays import HOLIDAY_ENDS

ALL_BUT: Final = Ask(
    "I can't leave those out of all. Give the numbers of the tasks that you mean, like “done 1, 2 and 4”. "
    "Nothing was changed."
)
THINGS: Final = (
    r"(?:ones|wans|yins|anes|tasks|to-?dos|items|jobs|things|stuff|chores|errands|entries|bits|lot|junk|crap|reminders)"
)
_EXCEPT: Final = caseless(
    r"^(?P<all>.+?)[\s,]+(?:(?:except(?:ing)?(?: for)?|apart from|aside from|other than|bar(?:ring)?|excluding|"
    r"save(?: for)?|besides|minus|not counting|not including|but for|but not|but|"
    r"(?:just |only |but |and |so )*(?:keep|leave)|(?:that|which|what)(?:['’]?s| is| are)? "
    r"?(?:isn['’]?t|aren['’]?t|not|"
    r"ain['’]?t|doesn['’]?t|don['’]?t)(?: (?:have|has|say|mention|belong))?|(?<!, )not)\s+"
    r"(?:(?:anything|everything|whatever|what|the ones|stuff|those|that)(?:['’]s| is| are)? )?"
    r"(?:(?:to do with|related to|part of|about|for|under|in|on|tagged|labell?ed|marked|from|to) )?)(?P<left>.+)$",
)
_KEPT: Final = caseless(
    r"^(?:(?:please|pls|just|only)\s)*(?:keep|leave|save) (?:(?:only|just|me) )*(?P<left>[^,;.]+?)(?: alone| on there)?"
    r"(?:\s*[,;.–—-]+\s+|\s+)(?:and )?(?:then )?(?:you can )?"
    r"(?:delete|remove|erase|clear|wipe|ditch|bin|scrap|dump|drop|trash|nuke|get rid of|lose|chuck)(?: out| off| "
    r"away)? "
    r"(?:all )?(?:of )?(?:the rest|the others?|the other ones|everything else|all else|the remaining(?: "
    r"ones)?|the other "
    r"tasks|the rest of (?:them|it|the list))(?: please| pls| thanks)*[\s.!]*$",
)
_EVERY: Final = caseless(
    r"(?:absolutely |literally )?(?:(?:everything|every(?: single)? (?:task|thing|one|item)|all|anything|whatever|the "
    r"lot|the (?:whole|entire) (?:list|lot|thing)|(?:my|the) list|all of (?:it|them|those|these)|them all|(?:all "
    r")?(?:of "
    rf")?(?:the|my|our|those|these) {THINGS}|all {THINGS}|every(?:thing)? else|tasks|ones)(?: (?:on|from|off) (?:there|"
    r"here|it|(?:the|my) list))?)",
)
_UNDATED: Final = caseless(
    r"\s*\b(?:(?:that |which |who )?(?:with no|without|w/o|ha(?:s|ve|ving)(?: got)? no|(?:do|does)(?: not|n['’]?t) "
    r"have)(?: (?:a|an|any|the))?(?: set| due| fixed)? (?:dates?|deadlines?|due dates?|days?|due)(?: (?:on (?:them|it)|"
    r"set|yet|at all|attached|given))?|(?:that |which )?(?:are|is|['’]s)(?:n['’]?t| not) (?:dated|scheduled)|undated|"
    r"dateless|unscheduled|not dated)(?=$|\s)",
)
_BEHIND_TIME: Final = caseless(
    r"\b(?:that|which) (?:was|were)(?: due)?(?: for| by| on)? yesterday (?:or|and) (?:before|earlier)\b|"
    r"\b(?:that|which) should have been done(?: by now| already)?$|\b(?:that|which) (?:has|have) (?:passed|gone past|"
    r"missed|slipped past) (?:its|their|the) (?:due )?(?:dates?|deadlines?)\b",
)
_WHATEVER: Final = caseless(
    r"^(?:what(?:so)?ever|whichever|anything)(?: ones| tasks)?(?:['’]?s| is| are| was| were| has| have)?(?= )"
)
_SLANG: Final = caseless(
    r"(?<!\btagged)(?<!\blabelled)(?<!\blabeled)(?<!\blabel)(?<!\btag)(?<!\babout)(?<!\bunder) "
    r"(?:wans|yins|anes|junk|crap|bits|lot|entries|chores|errands|jobs)\b(?! of)"
)
_THOSE: Final = caseless(
    rf"^(?:all |any )?(?:of )?(?:the |my |our )?(?:those|these|{THINGS}) "
    rf"(?=(?:that|which|due|dated|with|without|for|from|"
    r"under|tagged|labell?ed|about|to do with)\b)|^those (?=\w)",
)
_DATED: Final = caseless(r"\b(?:dated|down|pencilled in|penciled in|lined up|slated|marked down)(?: for)? ")
_ALL_OF: Final = caseless(
    rf"^(?:(?:both|all)(?: of)? (?:the|my|our|those|these) (?=.* {THINGS}$)|(?:the|my|our|those|these) (?:two|three|"
    rf"four|five|\d+) (?=[\w-]+ {THINGS}$))",
)
_KIND: Final = caseless(
    rf"^(?P<every>each (?:of )?|every(?: single)? )?(?:all )?(?:of )?(?:(?:the|my|me|our|those|these) )?(?:whole )?"
    rf"(?P<kind>[#+]?[\w&'’-]+(?: [\w&'’-]+)?) (?:{THINGS}|(?(every)(?:thing|one|task|job|chore|item)|ones))$|"
    r"^both (?:of )?(?:(?:the|my|our|those|these) )?(?P<pair>[\w&'’-]+s)$",
)
_NO_KIND: Final = vocabulary(
    "i me my we our you your he she they it this that these those the a an and or but not no which who what is are was "
    "were of to in on at by for from with without except bar apart than all both every any some other others rest same "
    "new old last first next two three four five six many few couple more most little big done can could should "
    "will if "
    "starts start starting begins ends ending only just second third one isn't isnt aren't don't doesn't also too "
    "what whose how when where show list see wrong right extra duplicate main good bad single whole such own go "
    "goes gone going come comes came down up off away back here there now already today tomorrow"
)
_AND: Final = caseless(r"\s*(?:,\s*(?:and|or|nor)?|\s(?:and|or|nor|&|plus)\s)\s*")
_LEFT_HEAD: Final = caseless(r"^(?:(?:the|my|our|all|any|of|those|for|anything|stuff) )+(?=\S)")
_LEFT_TAIL: Final = caseless(rf"(?: (?:{THINGS}|one|task|job|thing|label|tag|alone|please|pls))+$")


def set_of(text: str, scene: Scene) -> Filter | None:
    """The filter of a phrase that means several tasks by what they are; None for any other, and for all tasks alike."""
    body = " ".join(text.strip(" .,!;:–—-").split())
    if not body or len(body) > 120:
        return None
    body = _BEHIND_TIME.sub("overdue", body)
    undated = _UNDATED.search(body)
    if undated is not None:
        return _narrowed((body[: undated.start()] + body[undated.end() :]).strip(), scene, undated=True)
    left = _EXCEPT.match(body)
    if left is not None:
        kept = left_out(left["left"], scene)
        return _narrowed(left["all"].strip(), scene, besides=kept) if kept else None
    return _of_kind(body, scene)


def all_but_kept(text: str, scene: Scene) -> Filter | None:
    """What "keep the house ones, delete the others" deletes."""
    found = _KEPT.match(text.strip())
    kept = left_out(found["left"], scene) if found is not None else ()
    return Filter(besides=kept) if kept else None


def _narrowed(text: str, scene: Scene, *, undated: bool = False, besides: tuple[str, ...] = ()) -> Filter | None:
    """All tasks, or those of a filter, that have no date, or without some of them."""
    chosen = Filter() if not text or _EVERY.fullmatch(text) else _of_kind(text, scene)
    return None if chosen is None else replace(chosen, undated=undated, besides=besides)


def _of_kind(body: str, scene: Scene) -> Filter | None:
    plain = _ALL_OF.sub("all the ", body)
    plain = _DATED.sub("due ", _THOSE.sub("everything ", _WHATEVER.sub("everything", plain)))
    plain = re.sub(r"\bme (?=[\w-]+ )", "my ", _SLANG.sub(" tasks", plain), flags=re.IGNORECASE)
    chosen = bulk(plain, scene)
    if chosen is not None:
        return chosen if chosen != Filter() and _is_kind(f"{chosen.search or chosen.label or ''}") else None
    named = _KIND.match(plain)
    kind = (named["kind"] or named["pair"]).strip("#+").lower() if named is not None else ""
    opens = plain.split()[0].lower()
    if opens in IMPERATIVES or not kind or not _is_kind(kind) or is_pointer(plain) or _is_time(kind, scene):
        return None
    if kind in STATUSES:
        return Filter(status=STATUSES[kind])
    return Filter(priority=PRIORITIES[kind]) if kind in PRIORITIES else Filter(search=kind)


def _is_kind(words: str) -> bool:
    """Whether the words can be a label, or stand in titles; not where a sentence goes on in them."""
    said = words.lower().replace("’", "'").split()
    return len(said) <= 2 and not any(
        word in _NO_KIND or word.isdigit() or word.endswith(("'s", "s'")) or (word.endswith("ed") and present_of(word))
        for word in said
    )


def left_out(text: str, scene: Scene) -> tuple[str, ...]:
    """The words or numbers ("#3") of what is to be left out; empty where one of them isn't plain."""
    words: list[str] = []
    for part in _AND.split(text.strip(" .,!")):
        word = _LEFT_TAIL.sub("", _LEFT_HEAD.sub("", part.strip())).strip(" #\"'“”")
        if word.isdigit():
            words.append(f"#{word}")
            continue
        lowered = word.lower()
        if not _is_kind(word) or lowered in STATUSES or lowered in PRIORITIES or _is_time(word, scene) or not word:
            return ()
        words.append(lowered)
    return tuple(words)


def _is_time(words: str, scene: Scene) -> bool:
    """Whether it says when; "the xmas ones" are about Christmas."""
    return scene.is_range(words) and words.lower() not in HOLIDAY_ENDS


def is_overdue(chosen: Filter) -> bool:
    """Whether it is about what is late."""
    return chosen.status is Status.OVERDUE
