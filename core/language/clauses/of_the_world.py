"""Chores that only sound like commands for the list: "close all the windows", "delete all the old photos", "move all
the chairs into the hall by friday". Many tasks are changed at once only where nothing says that things of the world are
meant: where only the chore makes sense it is a task, and what may be deleted is asked about."""

import re
from typing import Final

from core.language.adding.quickadd import quick_add
from core.language.frame.polite import plain_request
from core.language.readings import (
    ArchiveWhere,
    Ask,
    Change,
    ChangeWhere,
    Commands,
    CompleteWhere,
    DeleteWhere,
    Reading,
    Unknown,
)
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless
from core.language.text.imperatives import takes_apart
from core.language.text.words import vocabulary

_Where = CompleteWhere | ChangeWhere | DeleteWhere | ArchiveWhere
# What is said of tasks, and of nothing else.
_TASKS_SAID: Final = caseless(
    r"\b(?:tasks?|to-?dos?|ones|wans|yins|anes|items?|jobs?|chores?|errands?|entries|reminders?|lists?|labels?|"
    r"labell?ed|tags|tagged|categor\w+|priorit\w+|overdue|due)\b|[#+]\w",
)
_VERB: Final = caseless(
    r"^(?P<verb>get rid of|get shot of|do away with|[a-z]+)(?: (?P<part>up|off|out|down|away|over|back|in))? "
    r"(?P<set>(?:absolutely |literally )?(?:all|every|each|everything|any|anything|the (?:rest|whole lot))\b.*)$",
)
_AS_DONE: Final = caseless(
    r"\b(?:off|as|done|finished|completed?|closed|ticked|high|medium|low|urgent|important|top)\b"
)
_ABOUT: Final = caseless(
    r"\b(?:about|to do with|related to|regarding|concerning|mentioning|containing|with|under|called|named)\b"
)
# Where something is put, which no day is.
_ONTO: Final = caseless(
    r"(?:^|\s)(?:into|onto|to|in|against|across|through|towards?|inside|outside|indoors|upstairs|downstairs|back|up|"
    r"down|out|over|around|away|from|off|under|behind|beside|near|next to|between) ?",
)
_PLACE: Final = caseless(
    r"\b(?:in|on|from|off|out|inside|under|behind|around|at|across|along)(?: of)? (?:the|my|our|"
    r"his|her|their|this|that|"
    r"an?|[\w-]+['’]s?) (?:[\w'’-]+ ){0,2}?(?:attic|loft|basement|cellar|garage|shed|kitchen|bathroom|toilet|bedroom|"
    r"nursery|room|lounge|fridge|freezer|pantry|larder|cupboards?|wardrobes?|closets?|drawers?|desk|dresser|cabinets?|"
    r"shelf|shelves|car|boot|trunk|van|truck|trailer|caravan|boat|garden|yard|lawn|drive|driveway|roof|gutters?|porch|"
    r"patio|balcony|hall|hallway|stairs|landing|walls?|floors?|ceiling|table|counters?|worktop|"
    r"sofa|couch|bed|oven|sink|"
    r"windows?|windowsill|mantelpiece|fence|pond|pool|tank|barn|stable|field|paddock|greenhouse|phone|laptop|computer|"
    r"pc|mac|ipad|tablet|server|disk|inbox|mailbox|outbox|camera|usb|desktop|downloads?|folder|cloud|icloud|dropbox|"
    r"site|website|whiteboard|fileserver|backup|hangar|warehouse|storage|unit|flat|house|apartment|building|"
    r"office|classroom|locker|bag|suitcase|box|boxes|bins?|skip|dryer|washer|dishwasher|machine)\b",
)
_STATES: Final = vocabulary(
    "old broken spam junk dead dirty unused unwanted rotten mouldy moldy stale empty blurry "
    "leftover worn torn rusty ugly "
    "cracked used spare damaged faulty loose wet damp dusty smelly ripped stained faded "
    "outgrown scratched chipped bent "
    "burnt burned frozen outdated obsolete duplicate duplicated temporary temp fake wilted withered overgrown clogged "
    "unread expired redundant surplus excess secondhand second-hand crusty soggy squashed bruised fallen"
)
_THINGS: Final = vocabulary(
    "email emails e-mails mails photo photos pics pictures selfies videos screenshots files "
    "folders apps cookies tweets "
    "contacts messages texts voicemails downloads bookmarks tabs passwords accounts subscriptions memberships backups "
    "logs spreadsheets newsletters weeds leaves ants mice rats wasps moths flies slugs spiders cobwebs rubbish trash "
    "garbage dust dirt mud mould mold moss mildew rust stains grease limescale ice snow debris litter crumbs clutter "
    "clothes shoes toys books magazines newspapers furniture chairs boxes bottles cans cups "
    "plates dishes mugs wallpaper "
    "carpet tiles nails screws bolts staples pins stickers glass branches twigs stumps rocks stones bricks rubble "
    "plants flowers bulbs trees hedges bushes thorns whiteboards posters graffiti paint varnish bandages stitches "
    "splinters ticks fleas lice hair hairs lights decorations baubles tinsel bedding curtains "
    "blinds windows doors gates"
)
_WATCHED: Final = vocabulary(
    "alarm alarms clocks clock timers timer watches traps tables thermostats sprinklers heaters"
)
_CHECKS: Final = vocabulary("check close shut mark cross flag")
_FINISHES: Final = vocabulary("finish complete")
_TIDIES: Final = vocabulary("tidy clean clear empty sweep flush")
_MOVES: Final = vocabulary("move push shift shove bump carry drag slide roll kick put set")
_OF_THE_LIST: Final = (
    _CHECKS
    | _FINISHES
    | _MOVES
    | vocabulary("postpone reschedule delay defer make change turn switch tick strike scratch do done")
)
_LONGEST: Final = 16  # words


def of_the_world(text: str, reading: Reading, scene: Scene) -> Reading:
    """The reading, or the task or the question in its place where it isn't plain that tasks of the list are meant."""
    if isinstance(reading, Unknown) or (isinstance(reading, Ask) and reading.question.startswith("Shall I add")):
        request = plain_request(text)
        return (_as_task(request.strip(" .!"), scene) if takes_apart(request) else _in_need(text, scene)) or reading
    item = reading.items[0] if isinstance(reading, Commands) and len(reading.items) == 1 else None
    if not isinstance(item, _Where) or item.filter.search is None or _TASKS_SAID.search(text):
        return reading
    request = plain_request(text).strip(" .!")
    if item.filter.search.lower().startswith("rest of ") and isinstance(item, ChangeWhere) and item.changes.due_text:
        told = Change((f"the {item.filter.search}",), due_text=item.changes.due_text, told=True)
        return Commands((told,), exact=False)
    found = _VERB.match(request)
    if found is None:
        moved = isinstance(item, ChangeWhere) and item.changes.due_text is not None
        return _is_gone(request, item) or (None if moved else _in_need(text, scene)) or reading
    if isinstance(item, DeleteWhere | ArchiveWhere):
        return _cleared(request, found, item, scene) or reading
    if isinstance(item, CompleteWhere) and found["verb"].lower() == "finish" and item.filter.due_text is None:
        what = found["set"]
        return Ask(f"Is “{what}” done, or shall I add it? Write “done” and the numbers, or “add finish {what}”.")
    chore = _is_finished_chore(found, item, scene) if isinstance(item, CompleteWhere) else _is_moved(found, item)
    return _as_task(request, scene) or reading if chore else reading


def _as_task(request: str, scene: Scene) -> Reading | None:
    add = quick_add(request, scene)
    return None if add is None else Commands((add,), exact=False)


def _is_finished_chore(found: re.Match[str], item: CompleteWhere, scene: Scene) -> bool:
    """ "Check all the smoke alarms", "finish all the notes by sunday"; "tick all the groceries" is of the list."""
    verb, chosen = found["verb"].lower(), found["set"]
    if found["part"] == "off" or _AS_DONE.search(chosen) or _ABOUT.search(chosen):
        return False
    return verb in _CHECKS or (verb in _FINISHES and (item.filter.due_text or scene.find(chosen)) is not None)


def _is_moved(found: re.Match[str], item: ChangeWhere) -> bool:
    """ "Move everything into storage next week", "mark all the papers by friday", "set all the alarms for 6"."""
    verb, search = found["verb"].lower(), (item.filter.search or "").lower()
    if verb not in _OF_THE_LIST:
        return item.changes.due_text is not None
    if verb in ("check", "close", "mark", "cross", "flag"):
        return (item.changes.due_text is not None or verb == "flag") and _AS_DONE.search(found["set"]) is None
    if item.changes.due_text is None or verb not in _MOVES:
        return False
    return bool(_ONTO.search(search) or _PLACE.search(found["set"]) or search.split()[-1] in _WATCHED)


_GONE: Final = caseless(r"^(?P<what>.+?)(?: is| are|['’]s|['’]re)(?: all| now)* gone$")


def _is_gone(request: str, item: _Where) -> Ask | None:
    """ "All the guests are gone": told of, and no plain wish that anything is deleted."""
    found = _GONE.match(request) if isinstance(item, DeleteWhere) else None
    return (
        None
        if found is None
        else Ask(f"Shall I delete “{found['what']}” from your list? Write “delete” and the numbers.")
    )


def _cleared(request: str, found: re.Match[str], item: DeleteWhere | ArchiveWhere, scene: Scene) -> Reading | None:
    """A task for what is tidied; a question for what is deleted, both ways of which it says how to write."""
    verb, what = found["verb"].lower(), found["set"]
    if verb == "tidy" or (verb in _TIDIES and found["part"] not in (None, "off") and not _ABOUT.search(what)):
        return _as_task(request, scene)
    words = (item.filter.search or "").lower().split()
    adjective = len(words) > 1 and not _STATES.isdisjoint(words[:-1])
    if not (adjective or {words[-1], f"{words[-1]}s"} & _THINGS or _PLACE.search(what)):
        return None
    done = "archive" if isinstance(item, ArchiveWhere) else "delete"
    return Ask(
        f"Shall I {done} “{what}” from your list, or add “{request}” to it? Write “{done}” and the numbers, like "
        f"“{done} 1 and 2”, or “add {request}”."
    )


_NEEDS: Final = caseless(
    r"^(?:all(?: of)? (?:the|my|our|his|her|their|those|these|[\w-]+['’]s?) (?P<what>[\w'’ -]+?)|"
    r"(?:every|each)(?: single)? [\w'’ -]+?|everything (?:in|on|at|from|under|for|inside) [\w'’ -]+?|"
    r"the (?:rest|remainder) of [\w'’ -]+?) "
    r"(?:needs?|wants?|could do with|(?:must|should|ought to|ha(?:s|ve) (?:got )?to|can|could)"
    r"(?= (?:all )?(?:go (?:in|into|to|on|out|back|over)|be [a-z]+(?:ed|en|wn|ne|ld|nt|ut))\b)) "
    r"(?!(?:me|us|you|help|more|less|no|not|some|any)\b)(?:to )?[\w'’ -]+$",
)
_PERSONAL: Final = caseless(r"\b(?:i|you|we|he|she|they|it|not|never|who|what|if|when|done|fine|ok|okay)\b|n['’]t\b")


def _in_need(text: str, scene: Scene) -> Reading | None:
    """ "All the plants need watering": to be seen to, whoever of many things it is said of."""
    request = text.strip(" .!")
    if request[:1].lower() not in "aet" or len(request.split()) > _LONGEST or _NEEDS.match(request) is None:
        return None
    if _PERSONAL.search(request) or _TASKS_SAID.search(request):
        return None
    add = quick_add(request, scene)
    return None if add is None else Commands((add,), exact=False)
