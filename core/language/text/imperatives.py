"""Whether words open with a verb, though no list of verbs has it: "swab the deck", "zest the lemons"."""

from typing import Final

from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_DETERMINERS: Final = vocabulary("the my our his her their a an some all both that those these mum's mom's dad's")
# Words of other kinds, and what is only ever done to the list.
_NO_VERBS: Final = vocabulary(
    "in on at to for from with by of off out up down over under about after before into onto near behind between "
    "beside "
    "without within through during until till since like than then as so and or but not no only just also even both "
    "all half "
    "such what which who when where why how maybe perhaps probably hopefully is are was were be been am the a an my "
    "our your "
    "his her their this that these those every each any some more most less enough another other same here there now "
    "never "
    "always still yet hi hello hey thanks thank ok okay yes sorry please great good nice love hate miss enjoy pass "
    "hope wish "
    "see say mean know think feel want need like guess bet told said was done finished completed undone show tell "
    "hold leave "
    "keep forget ignore delete remove mark untick uncheck reopen undo restore rename postpone reschedule snooze "
    "prioritise "
    "prioritize skip stop cancel drop scrap ditch bin axe toss chuck trash yeet nuke zap kill lose dump wipe purge "
    "erase "
    "archive prepone push pull bump shove shift delay defer swap replace call name nearly almost already finally today "
    "tomorrow tonight monday tuesday wednesday thursday friday saturday sunday nevermind nvm bye lol haha damn oh ah "
    "ugh "
    "change set update edit adjust modify amend switch put make get take give do begin move tick check cross complete "
    "finish "
    "start tag label add create remind list have has had can could will would should must may might did does"
)


def opens_with_verb(words: list[str]) -> bool:
    """Whether the first of the words is a verb of an everyday task, or can be nothing else: there is an article behind
    it."""
    if len(words) < 2:
        return False
    return words[0].lower() in IMPERATIVES or is_unlisted(words) or changes_a_thing(words)


def changes_a_thing(words: list[str]) -> bool:
    """ "Change the oil": a change of nothing that a task has."""
    low = [word.lower().strip(".,!") for word in words]
    return len(low) > 2 and low[0] == "change" and low[1] in _DETERMINERS and _OF_TASKS.isdisjoint(low)


_OF_TASKS: Final = vocabulary(
    "date dates due deadline time times priority title name label tag task tasks it that this list reminder one ones "
    "status"
)


def is_unlisted(words: list[str]) -> bool:
    """Whether the first of the words is in no list, and a verb by what stands behind it."""
    if len(words) < 3:
        return False
    first, second = words[0].lower(), words[1].lower()
    plain = first.isalpha() and len(first) > 2 and not first.endswith(("ing", "ed", "ly", "s"))
    return plain and present_of(first) is None and first not in _NO_VERBS and second in _DETERMINERS


_PHRASAL: Final = caseless(
    r"(?!(?:is|are|was|got|went|came|ran|fell|just|put|get|go|come|what|who|how|all|this|that|it|mixed|fed|made|left|run|"
    r"time|day)\b)[a-z]{3,} (?:up|out|off|down|away) (?:the|my|our|his|her|their|a|an|some|all)\b"
)


def is_phrasal(text: str) -> bool:
    """Whether it opens with a verb of two words, whatever verb it is: "hose out the van", "pen up the heifers"."""
    return _PHRASAL.match(text) is not None


_CAUSED: Final = caseless(
    r"have (?:(?:the|my|our|his|her|their|a|an|some|all) |[\w-]+['’]s )(?:[\w'’-]+ ){1,5}?"
    r"(?!(?:need|red|bed|shed|speed|feed|seed)\b)"
    r"(?:\w{2,}ed|done|cut|made|sent|put|taken|written|built|drawn|shorn|sewn|hung|laid|redone)\b",
)


def is_caused(text: str) -> bool:
    """Whether something is to be had done by others: "have Sandra's leaving card signed"."""
    return _CAUSED.match(text) is not None


_TAKEN_APART: Final = caseless(
    r"(?:please |pls )?(?:undo|un-do) (?:all )?(?:of )?(?:the|my|our|his|her|their|both|these|those|every|each) "
    r"(?:\w+ ){0,2}?(?:knots?|screws?|bolts?|nuts?|buttons?|zips?|zippers?|laces?|shoelaces?|"
    r"straps?|belts?|seat ?belts?|"
    r"buckles?|clasps?|hooks?|latch(?:es)?|catch(?:es)?|locks?|chains?|ropes?|cords?|strings?|ties?|ribbons?|bows?|"
    r"wrapping|parcels?|packages?|stitch(?:es)?|stitching|seams?|hems?|braids?|plaits?|hair|nails?|clamps?|cables?|"
    r"cable ties?|wiring|plumbing|lids?|panels?|brackets?|fasteners?|poppers?|snaps?|velcro|bandages?|damage|"
    r"decorations?)\b",
)


def takes_apart(text: str) -> bool:
    """Whether something of the world is undone: "undo the screws on the panel"."""
    return _TAKEN_APART.match(text.lstrip()) is not None
