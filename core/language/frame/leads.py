"""What people say before a chore: "the next thing I need to do is", "my boss wants me to", "quick reminder to".

A lead is made of announcing words alone; the chore begins with its verb behind them.
"""

import re
from dataclasses import dataclass
from typing import Final

from core.language.tasks.references import is_marked
from core.language.text.caseless import caseless
from core.language.text.verbs import IMPERATIVES
from core.language.text.words import TODAY, TOMORROW, vocabulary

_LEADING: Final = vocabulary(
    "i i'd i'm im i've ive i'll ill id we we'd we'll we're we've me my myself you you'd u can could would will "
    "please pls pop put down "
    "in on note of a an the that this it it's its it'd to for so if be is was am are have had has got get need "
    "needs needed must should "
    "been ought supposed meant required obliged expected asked asking told wants wanted want like love lovely great "
    "good nice grateful kind "
    "possible possibly think guess suppose reckon better best might may as well also still really just at some "
    "point one these days keep "
    "meaning always nearly almost forgot forgetting forget don't dont never let oh yeah yes and but then reminder "
    "remind reminding quick "
    "self memo task job jobs action point ap up next plus add adding added in another thing something someone "
    "somebody entry create make "
    "making sure see ensure list stick chuck log ticket open raise file register capture track save store keep "
    "mind bear remember "
    "remembering reminded try trying help plan plans planning plan's only all what do doing first turn promised "
    "promise said agreed "
    "signed says give assign set schedule aside find some time book block carve out pencil going gonna errand "
    "chore hi hey hello ok okay "
    "right now well um uh about how when not he she they nag bug shout poke tell force by today's tomorrow's "
    "there there's "
    "someone's somebody's everyone's favour favor do big small little friendly reckons thinks supposedly apparently "
    "probably maybe definitely "
    "absolutely honestly "
    "basically finally eventually later soon i'd'd y'know know sometime someday day yourself goal aim intention "
    "priority main important high anyway anyhow urgent essential vital crucial necessary since"
)
_PEOPLE: Final = caseless(
    r"\b(?:my |the |our )?[^\W\d_]+ (?=(?:has |have |had |just |also |really |keeps? )*(?:asked|asking|wants?|"
    r"wanted|told|telling|reminded|needs|needed|expects|begged|"
    r"would like) me to\b)|\bpromised (?:my |the |our )?(?!(?:me|that|i|to)\b)[^\W\d_]+ (?=to\b)|\b(?:promised|told|"
    r"assured) (?:my |the |our )?(?!(?:me|that|i)\b)[^\W\d_]+ (?=(?:that "
    r")?i\b)",
)
_BEFORE: Final = vocabulary(
    "better must should gotta oughta i'll to is me i'd would sure and i'll will just : , - – — . !"
)
_REMINDS: Final = caseless(r"\b(?:remind\w*|reminder|nag|bug|shout|poke|tell|nudge|ping)\b")
# What is done to the list, and asked of it.
_NO_CHORE: Final = vocabulary(
    "add delete remove see show list view know undo mark complete tick rename have be do go get like want need "
    "let keep try remember note "
    "create put set make help tell say ask think"
)
_TOKEN: Final = re.compile(r"[\w']+|[:,.!–—-]")
_FORBIDDING: Final = caseless(
    r"\b(?:not|no|don'?t (?!let)|dont (?!let)|never (?!let)|without|stop|didn'?t|doesn'?t|won'?t|can'?t)\b",
)
_FEWEST: Final = 2  # words of a chore


_MAYBE: Final = caseless(r"\b(?:maybe|perhaps|might|could|think|guess|wonder)\b")
_TAKES_AWAY: Final = vocabulary("drop bin scrap ditch cancel skip stop lose clear")
_OBLIGING: Final = vocabulary(
    "need needs needed have has had got must should ought supposed meant told asked asking wants want wanted forget "
    "forgot forgetting remember better time promised agreed plan goal required obliged expected remind reminder task "
    "job "
    "thing good nice best said told says"
)


def _obliges(tokens: list[re.Match[str]], place: int) -> bool:
    """Whether the words before say plainly that something is to be done: "… need to", "… better", "… said I would"."""
    said = [token[0].lower() for token in tokens[:place]]
    if said[-2:] == ["going", "to"] and "for" in said[-3:-2]:
        return False  # "a task for going to passport control"
    if said[-1] == "to":
        return bool({*said[-5:]} & _OBLIGING)
    return said[-1] in ("better", "must", "should", "gotta", "oughta") or (
        said[-1] in ("would", "i'd", "i'll", "will") and bool({*said} & {"said", "told", "promised", "agreed", "says"})
    )


def _may_be_verb(word: str) -> bool:
    """A word of no other kind that is known, so that a verb need not be listed: "swab the deck"."""
    return word.isalpha() and len(word) > 2 and word not in _LEADING | _NO_CHORE | _NOT_VERBS


_NOT_VERBS: Final = vocabulary(
    "him her his hers them their theirs its ours your yours who whom whose which where why any every each both either "
    "all "
    "none bed sleep work school home death tears lunch dinner breakfast reply death admit agree disagree confess cry "
    "die "
    "scream more less much many than then too very fun die laugh live hate worry panic vent rant leave stop wait talk"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """What was said before the chore, and the chore from its verb on. ``reminds``: a reminder was asked for."""

    lead: str
    chore: str
    reminds: bool


def chore_behind(text: str) -> Lead | None:
    """The chore behind a lead; None where there is no such lead, or what follows is meant for the list."""
    plain = _PEOPLE.sub(lambda found: "_" * len(found[0].rstrip()) + " ", text.replace("’", "'"))
    tokens = list(_TOKEN.finditer(plain))
    at = None
    for place, token in enumerate(tokens):
        word = token[0].lower()
        behind = place > 0 and tokens[place - 1][0].lower() in _BEFORE
        if word in IMPERATIVES and word not in _NO_CHORE and behind:
            at = token.start()
        if at is None and behind and _obliges(tokens, place) and _may_be_verb(word):
            at = token.start()
        if (
            word not in _LEADING
            and not (word.endswith("ly") and len(word) > 4)
            and word not in TODAY
            and word not in TOMORROW
            and word.strip("_")
            and word.isalnum()
        ):
            break
    if at is None:
        return None
    lead, chore = text[:at].strip(" ,:-–—"), text[at:].strip()
    if len(lead.split()) < _FEWEST and ":" not in text[len(lead) : at]:
        return None
    if _MAYBE.search(lead) and chore.split()[0].lower() in _TAKES_AWAY:
        return None
    if (
        len(chore.split()) < _FEWEST
        or text[:at].count('"') % 2
        or text[:at].count("“") > text[:at].count("”")
        or _FORBIDDING.search(lead)
        or is_marked(chore.split(maxsplit=1)[1])
        or not lead
    ):
        return None
    return Lead(lead, chore, _REMINDS.search(lead) is not None)
