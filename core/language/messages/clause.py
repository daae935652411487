"""One clause: by the table where it fits, else by what is telling in it, else as a bare task."""

from dataclasses import replace
from typing import Final

from core.language.clauses import chatter, dropped
from core.language.frame.polite import plain_request, was_asked
from core.language.gist import doubts, finished, gist, outside, questions, smalltalk, tellings, undoing
from core.language.gist.statements import bare_task
from core.language.grammar.sureness import is_clean
from core.language.messages.by_table import by_grammar, by_phrase
from core.language.readings import Add, Ask, CannotDo, Commands, Delete, Reading, Unknown
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless


def of_part(text: str, scene: Scene, *, asked: bool = False, clauses: bool = False) -> Reading:
    """By the table where it fits; where it doesn't, or says that this is nothing of Errand's, by what is telling."""
    table = doubts.sure(text, by_phrase(text) or by_grammar(text, scene), asked=asked)
    if table is not None and not isinstance(table, CannotDo | Ask) and not (clauses and _goes_on(table, text)):
        return outside.not_theirs(text) or table
    if clauses:
        told = gist.about_the_list(text, scene)
        if told is not None:
            return told
        found = tellings.deeds(text) or chatter.in_clauses(text, scene, lambda part: of_clause(part, scene))
        if found is not None:
            return found
    if isinstance(table, Ask | Commands):
        return table
    done = finished.participle(text) or tellings.told(text)
    if done is not None:
        return done
    bare = _bare(text, scene)
    if isinstance(bare, Commands) and not questions.is_question(text):
        thanked = smalltalk.chatter(text) if text.lower().startswith(("thank you", "thank u ")) else None
        return thanked or outside.outside(text, asked=asked) or (_served(bare, text) if asked else bare)
    told = doubts.sure(text, gist.by_gist(text, scene, asked=asked), asked=asked) or undoing.not_done(text)
    if isinstance(told, CannotDo) and isinstance(table, CannotDo):
        return table  # it says what
    return told or table or bare or Unknown()


def _served(bare: Commands, text: str) -> Reading:
    """ "Can you merge the branch" is asked of Errand itself; with a day beside it, it may be a plan as well."""
    if not outside.is_service(text):
        return bare
    plain = all(isinstance(item, Add) and not (item.due_text or item.repeat_text) for item in bare.items)
    return CannotDo("do that") if plain else replace(bare, exact=False)


def _goes_on(reading: Reading, text: str) -> bool:
    """Whether a name goes on past a clause, or is one that only says why."""
    return chatter.rambles(reading) or chatter.opens_with_why(reading, text)


_OFF_LIST: Final = caseless(
    r"(?:so |and |just |please |pls |you can |can you |could you )*(?:(?:take|get|knock|kick|pull|throw|chuck|strike|"
    r"scratch|yank|flick|whip|wipe|lift|drop|toss|boot|rub|scrub|clear|bin|ditch|remove|delete|shift) (?P<it>it|am|em|"
    r"that|this|them|(?:that|this) (?:one|task|thing)|that task) (?:right |straight |down |back )*(?:off|from|out of)"
    r"(?: of)?(?: (?:my|the|our) (?:[\w-]+ )?list| there| here| on "
    r"there)?|(?:yank|nix|zap|axe|ditch|bin|scrap|trash|dump|"
    r"chuck|bust|cull) (?:(?:that|this) (?:one|task)|it(?= from| off|$)))",
)
_WOULD: Final = caseless(r"(?:but |and |so )?(?:i|we)['’]d (?:first )?(?:need|have) to\b")
# A clause of one word, about what the others are about.
_BARE_VERBS: Final = frozenset(["reopen", "delete", "remove", "undelete", "restore"])


def of_clause(text: str, scene: Scene) -> Reading | None:
    """One clause among several: only what the table itself knows. What would have to be done is no plan."""
    if _WOULD.match(text):
        return None
    request = plain_request(text)
    if _OFF_LIST.fullmatch(request.strip(" .!")):
        return Commands((Delete(("it",)),), exact=False)
    named = dropped.offered(request.strip(" .!"))
    if named is not None:
        return doubts.sure(text, named, asked=was_asked(text))
    if request.strip(" .!").lower() in _BARE_VERBS:
        request = f"{request.strip(' .!')} it"
    return doubts.sure(text, by_phrase(request) or by_grammar(request, scene), asked=was_asked(text))


def _bare(text: str, scene: Scene) -> Reading | None:
    made = bare_task(text, scene)
    if made is None or isinstance(made, Ask):
        return made
    items, sure = made
    return Commands(items, exact=sure and all(is_clean(item, text) for item in items))
