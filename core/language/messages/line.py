"""One line: what stands around its request, and whether it is one request, several, or a task told in passing."""

from dataclasses import replace
from typing import Final

from core.language.adding import impossible
from core.language.adding.sequences import opens_strictly, sequence
from core.language.answers import corrections
from core.language.clauses import (
    headings,
    kinds,
    later,
    quoted,
    rewritten,
    rows_of_tasks,
    said_of_it,
    several,
    topics,
    whenever,
    why,
)
from core.language.clauses.added_behind import added_behind
from core.language.clauses.by_number import by_number
from core.language.clauses.dated import dated
from core.language.clauses.done_first import done_in_front
from core.language.clauses.dropped import dropped
from core.language.clauses.each_its_own import each_its_own
from core.language.clauses.items import apart, item
from core.language.clauses.needed import needed
from core.language.clauses.news import behind_news
from core.language.clauses.periodic import periodic
from core.language.clauses.pointed_at import named_before
from core.language.clauses.reminded import reminded
from core.language.clauses.reopened import reopened
from core.language.frame.comments import without_comment
from core.language.frame.courtesy import request_behind
from core.language.frame.leads import chore_behind
from core.language.frame.polite import plain_request, was_asked
from core.language.frame.reasons import is_taken_back, is_undone, without_reason
from core.language.frame.repairs import repaired
from core.language.frame.roundings import plainly
from core.language.gist import (
    doubts,
    gist,
    in_part,
    inquiries,
    instead,
    left_alone,
    list_questions,
    loose,
    outside,
    questions,
    reports,
    smalltalk,
    unfinished,
    unmet,
)
from core.language.messages.by_table import by_grammar, by_mended
from core.language.messages.clause import of_clause, of_part
from core.language.messages.judging import is_exact, is_of_one, is_offer, is_one_add, is_report, only_lists, reopens
from core.language.readings import (
    Add,
    Archive,
    CannotDo,
    Change,
    Commands,
    Delete,
    Reading,
    Remind,
    Reopen,
    Undo,
    Unknown,
)
from core.language.tasks.filters import Scene
from core.language.text.caseless import caseless

_RETRACTED: Final = caseless(
    r"(?:no |oh |actually )?(?:scratch|strike|forget|cancel|ignore|never mind|nvm) (?:that|it|this)"
)


def of_line(text: str, scene: Scene) -> Reading:
    """One line, of which a plain question changes nothing."""
    alone = left_alone.left_alone(text)
    if alone is not None:
        return alone
    told = _of_line(text, scene)
    left_open = in_part.left_open(text, told, lambda whole: _of_line(whole, scene))
    if left_open is not None:
        return left_open
    reading = doubts.contradicted(text, named_before(text, told))
    return reading if was_asked(text) else inquiries.settled(plain_request(text), scene, reading)


def _of_line(text: str, scene: Scene) -> Reading:
    """Without a roundabout lead, and without what is said behind a task to explain it."""
    plainer = _plainer(text, scene)
    if plainer is not None:
        return _as_sure(of_line(plainer, scene), plain_request(text), scene)
    request = plain_request(text)
    behind = request_behind(text.strip())
    if behind is not None and plain_request(behind) != request:
        return _inexact(of_line(behind, scene))
    reading = _led(text, scene)
    done = done_in_front(request, reading, scene, lambda part: of_part(part, scene))
    if done is not None:
        return done
    if isinstance(reading, Unknown | CannotDo) or not is_exact(reading):
        asked = why.request_behind(text, reading, scene, lambda part: of_line(part, scene))
        asked = asked or behind_news(request, reading, lambda part: of_line(part, scene))
        if asked is not None:
            return asked
    plain = is_exact(reading) or not is_report(reading) or reports.called_with_news(request)
    told = None if plain else without_comment(request)
    if told is not None and is_report(better := of_line(told, scene)) and not isinstance(better, Unknown):
        return _inexact(better)
    return _unreasoned(request, reading, scene)


def _as_sure(reading: Reading, request: str, scene: Scene) -> Reading:
    """The reading of plainer words; exact only where the table makes just that of the words as they were said."""
    table = by_grammar(request, scene) if isinstance(reading, Commands) else None
    same = isinstance(table, Commands) and isinstance(reading, Commands) and table.items == reading.items
    return table if same and table is not None else _inexact(reading)


def _unreasoned(request: str, reading: Reading, scene: Scene) -> Reading:
    """The reading of a request, or of what is left of it without why it is made."""
    undone = isinstance(reading, Commands) and reading.items == (Undo(),)
    if undone or is_exact(reading) or (shorter := without_reason(request, scene)) is None:
        return reading
    better = of_line(shorter, scene)
    if is_one_add(better) and (isinstance(reading, Unknown) or is_one_add(reading)):
        return _inexact(better)
    if only_lists(better) and only_lists(reading):
        return _inexact(better)
    behind = request[len(shorter) :]
    news = is_report(better) and reports.called_with_news(request)
    if is_of_one(better) and not news and not (is_taken_back(behind) and not (reopens(better) and is_undone(behind))):
        return _inexact(better)
    return reading


def _plainer(text: str, scene: Scene) -> str | None:
    """The text in plainer words, where need be without its courtesies; None where it is plain."""
    better = plainly(text)
    better = repaired(better, scene) or better
    if better != text:
        return better
    request = plain_request(text)
    return better if (better := plainly(request)) != request else None


def _inexact(reading: Reading) -> Reading:
    return replace(reading, exact=False) if isinstance(reading, Commands) else reading


def _led(text: str, scene: Scene) -> Reading:
    """As it stands, or where that leaves the words before a chore in its title or makes nothing of it, by the
    chore behind them."""
    reading = _as_it_stands(text, scene)
    if text.rstrip().endswith("?") or (isinstance(reading, Commands) and reading.exact and not is_one_add(reading)):
        return reading
    refused = isinstance(reading, CannotDo) and unmet.unmet(plain_request(text)) is not None
    if refused or questions.is_question(plain_request(text)):
        return reading
    led = chore_behind(plain_request(text))
    if led is None or not _misses(reading, led.chore):
        return reading
    found = scene.find(led.lead)
    better = of_part(("remind me to " if led.reminds else "add ") + led.chore, scene)
    if not isinstance(better, Commands) or not all(isinstance(item, Add | Remind) for item in better.items):
        return reading
    if found and any(not isinstance(item, Add) or item.due_text for item in better.items):
        return reading  # a second date must not be lost
    items = tuple(
        replace(item, due_text=found.phrase) if found and isinstance(item, Add) and not item.due_text else item
        for item in better.items
    )
    return Commands(items, exact=False)


def _misses(reading: Reading, chore: str) -> bool:
    """Whether the reading makes nothing of the chore, or a title that only ends in it."""
    if not isinstance(reading, Commands):
        return True
    if not all(isinstance(item, Add | Remind) for item in reading.items):
        return not reading.exact and not any(
            isinstance(item, Delete | Archive | Change | Reopen | Undo) for item in reading.items
        )
    first = reading.items[0]
    title = first.title if isinstance(first, Add) else first.task_or_title if isinstance(first, Remind) else ""
    return title.lower().split()[:1] != chore.lower().split()[:1]


def _as_it_stands(text: str, scene: Scene) -> Reading:
    """One line: as a whole by the grammar, else as several commands in a row, else by its one telling clause, else as a
    bare task."""
    moved = impossible.moved(text.strip(), sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)
    if moved is not None:
        return Commands((Change((moved[0],), due_text=moved[1]),), exact=False)
    request = plain_request(text)
    told = reminded(request, scene, lambda part: of_line(part, scene)) or reopened(request)
    early = told or gist.early(text.strip(), scene) or corrections.corrected(text, scene)
    if early is not None:
        return early
    missing = unmet.unmet(request) or unfinished.question(request)
    if missing is not None:
        return missing
    plain = (
        by_number(request)
        or each_its_own(request, lambda part: of_part(part, scene))
        or rows_of_tasks.several(request, scene)
        or several.several(request, scene, lambda part: of_line(part, scene))
        or later.asked_later(request, lambda part: of_part(plain_request(part), scene))
        or list_questions.listed(request, scene)
        or kinds.of_two(request, scene)
        or rewritten.by_arrow(request, scene)
        or instead.moved(request, scene)
        or quoted.titled(request, scene)
        or topics.told(request, scene, lambda part: of_clause(part, scene))
        or topics.two_changes(request, lambda part: of_clause(part, scene))
        or dropped(request, lambda part: of_clause(part, scene))
    )
    if plain is not None:
        return doubts.sure(text, plain, asked=was_asked(text)) or plain
    row = _aside(request, scene) or _in_a_row(request, scene)
    if row is not None:
        return row
    reading = of_part(request, scene, asked=was_asked(text), clauses=True)
    if isinstance(reading, Unknown):
        reading = by_mended(request, scene) or smalltalk.chatter(text) or reading
    if isinstance(reading, Unknown | CannotDo) or is_offer(reading):
        reading = _last_resort(request, text, scene, reading)
        if was_asked(text) and (isinstance(reading, Unknown) or is_offer(reading)) and outside.is_favour(request):
            return CannotDo("do that")
    return reading


def _aside(request: str, scene: Scene) -> Reading | None:
    """A task with something said around it."""
    return (
        item(request, scene)
        or periodic(request, scene)
        or apart(request, scene)
        or added_behind(request, scene)
        or headings.announced(request, scene)
        or headings.agenda(request, scene)
        or headings.of_a_project(request, scene)
        or said_of_it.attributed(request, scene, lambda part: of_part(plain_request(part), scene))
        or dated(request, scene)
    )


def _in_a_row(request: str, scene: Scene) -> Reading | None:
    """Several commands in one sentence."""
    parts = sequence(request)
    if parts is None:
        return None
    if len(parts) > 1 and _RETRACTED.fullmatch(parts[0].strip(" .,!")):
        return of_line(request[request.index(parts[1]) :], scene)  # "scratch that, delete 3"
    readings = [reading for part in parts if isinstance(reading := of_part(part, scene), Commands)]
    items = tuple(item for reading in readings for item in reading.items)
    if len(readings) < len(parts) or said_of_it.tells_why(items) or said_of_it.points_back(items):
        return None
    return Commands(
        said_of_it.dated_alike(said_of_it.merged(items)),
        exact=opens_strictly(parts) and all(reading.exact for reading in readings),
    )


def _last_resort(request: str, text: str, scene: Scene, reading: Reading) -> Reading:
    """By what is telling in it, where otherwise nothing would be done."""
    question = list_questions.question_behind(text)
    told = whenever.put_behind(request, scene) or needed(request)
    if told is not None and not was_asked(text):
        return told
    if isinstance(reading, CannotDo):
        found = None if outside.outside(text) else loose.asked(request, scene)
    elif question is not None and list_questions.only_asks(listed := of_line(question, scene)):
        found = listed
    else:
        found = (
            reports.reported(request)
            or loose.asked(request, scene)
            or loose.added(request, scene)
            or loose.kind_words(text)
        )
    general = isinstance(reading, Unknown) and found is None and outside.asks_of_the_world(text)
    return doubts.sure(text, found) or (CannotDo("tell you that") if general else reading)
