"""Words of commands with letters swapped, left out or doubled ("tsak", "remnid", "teh"), where that makes no other
word.

Put right before a message is read; what went into a title is put back as it was typed.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Final

from core.language.readings import Add, Command, Remind
from core.language.text.words import vocabulary

_TARGETS: Final = vocabulary(
    "task tasks list remind reminder reminders please show what what's whats thanks hello complete completed "
    "finished finish delete "
    "deleted remove removed rename postpone reschedule change priority high urgent undo label overdue could would "
    "should have with "
    "from about because mark marked done move need the and can you my add buy due for month every remember"
)
# What a slip makes of them and is a word, a name or an abbreviation all the same.
_WORDS: Final = vocabulary(
    "ask asks ist its lit lis lst tak tas lets pleas lease pease sow how hat wat ha tanks thank than thinks hank "
    "hallo hell helo halo "
    "finis finishes fish deletes move moves mover names renamed chang hang hange range pot prior igh hi hig gent "
    "urge do und ndo un "
    "lab able lap over ver due cold coul old woul wold hold should sold shoul have hav ave hive wit it wih form "
    "fro rom bout abut out "
    "cause mar ark mak mask markt marks one don doe dome ode on mov ove mole more mode nee need ned eed eden nude "
    "knee she he te th "
    "han an ad ads an nd ca an cn yo ou your me by bu but bud due de du do or of fo far fort ford fir fur ore "
    "adds odd buys guy bun "
    "mail tick ticked sks tass ass lisst lists mi m y a dude duel dues canny caan cann youu tee thee ands hand "
    "band land sand mar marc "
    "dad compete competed completer finnish donne moe hae fom nad labe chane marke mared boot aout wuth wth hats "
    "tsk marc mared doone "
    "reind listen hares sows showy tasker mover remover deleter renal wont duel rind mast nudo hello hallo haves "
    "hoed hired quad "
    "remid mind remin eminder lables lael label hades shoe shoo shaw shop shot shows whaat whit wheat chat that "
    "hats tasked moth moths mont mouth ever eery very"
)
# As they are texted, or written as they are spoken; none of them is a word that a title needs.
_TEXTED: Final = {
    typed: word
    for word, spellings in {
        "gotta": "gta gtta gota gotsta",
        "have": "hav hve hv",
        "what": "wot wat wht whut wut",
        "what's": "wots wats whts wot's wat's wht's whit's whits wuts whts",
        "when": "wen whn",
        "which": "wich whch",
        "could": "cud cld",
        "would": "wud wld",
        "should": "shud shld",
        "are": "r",
        "remind": "rmnd rmd remnd rmind remined",
        "reminder": "rmndr remindr",
        "forget": "4get fget forgt frget",
        "forgot": "4got",
        "don't": "dinnae dinna didnae dnt",
        "isn't": "isnae urnae urny arenae",
        "not": "nae",
        "clear": "clr",
        "delete": "dlt dlete delt",
        "one": "wan yin",
        "things": "fings thangs thngs",
        "something": "summat sumthing sumfing sumthin somethin smth smthn smthng sth somethng",
        "everything": "everyfing evrything everythin",
        "anything": "anyfing anythin owt aught",
        "nothing": "nowt nuthin nuffin",
        "morning": "mornin",
        "evening": "evenin",
        "already": "alrdy alr ady aredi oredi",
        "finished": "finshed finishd fnshed",
        "because": "becos bcos bcoz bcuz cus",
        "about": "abt",
        "before": "b4",
        "please": "plis plox pleas pweez",
        "done": "doen dne dond",
        "called": "caled",
        "bought": "bougt bougth",
        "paid": "payed",
        "to": "tae",
        "off": "aff",
        "now": "noo",
    }.items()
    for typed in spellings.split()
}
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*")
_QUOTES: Final = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\w)'[^']*'(?!\w)")


@cache
def _slips() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for word in sorted(_TARGETS):
        for slip in _slips_of(word):
            other = table.get(slip, word)
            table[slip] = other if word.startswith(other) and other else ""  # of two words that it could be, neither
    slips = {slip: word for slip, word in table.items() if word and slip not in _WORDS | _TARGETS and len(slip) > 2}
    return slips | _TEXTED


def _slips_of(word: str) -> set[str]:
    """Two neighbours swapped, and in words of four letters and more one left out or written twice."""
    pairs = range(len(word) - 1)
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in pairs}
    if len(word) < 4:
        return swapped - {word}
    missing = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    doubled = {word[:i] + word[i] + word[i:] for i in range(len(word))}
    return (swapped | missing | doubled) - {word}


def put_right(text: str) -> tuple[str, dict[str, str]]:
    """The text with its slips mended, and what each mended word was typed as."""
    quotes = [found.span() for found in _QUOTES.finditer(text)]
    typed: dict[str, str] = {}
    pieces: list[str] = []
    at = 0
    for found in _WORD.finditer(text):
        better = _slips().get(found[0].lower().replace("’", "'"))
        if better is None or any(start <= found.start() < end for start, end in quotes) or _is_name(found):
            continue
        pieces += [text[at : found.start()], better]
        typed[better] = found[0]
        at = found.end()
    return "".join([*pieces, text[at:]]), typed


def _is_name(found: re.Match[str]) -> bool:
    word = found[0]
    return found.start() > 0 and word[:1].isupper() and not word.isupper()


def as_typed(command: Command, typed: Mapping[str, str]) -> Command:
    """A new task with the words of its title as they were written."""
    match command:
        case Add(title=title, notes=notes):
            return replace(command, title=_restored(title, typed), notes=notes and _restored(notes, typed))
        case Remind(task_or_title=title, new=True):
            return replace(command, task_or_title=_restored(title, typed))
        case _:
            return command


def _restored(text: str, typed: Mapping[str, str]) -> str:
    return _WORD.sub(lambda found: typed.get(found[0], found[0]), text)
