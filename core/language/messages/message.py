"""A message of one line or many, before its lines are looked at: what was pasted, held back or misspelt."""

import re
from typing import Final

from core.language.adding.half_of_day import told_by_what_it_is
from core.language.adding.shedding import shed
from core.language.clauses import dropped, every_part, for_good, one_moved, piecemeal, told_when
from core.language.clauses.left_out import all_but
from core.language.clauses.of_sets import of_set
from core.language.clauses.of_the_world import of_the_world
from core.language.frame import german, holding
from core.language.frame.misspellings import as_typed, put_right
from core.language.gist import commanding, gist, reported_first, roundabout
from core.language.messages.by_table import whole_phrase
from core.language.messages.clause import of_clause
from core.language.messages.line import of_line
from core.language.messages.lines import MAX_LINE, of_lines, of_paste
from core.language.readings import Commands, ListTasks, Reading
from core.language.tasks.filters import Scene
from core.language.text.german import in_english

# What shows nothing: it comes with pasted text, and would keep "#\u2060home" from being a label.
_INVISIBLE: Final = re.compile("[\ufe0f\u2060\u200b\ufeff]")
_TICKS: Final = re.compile("[☑✔✓]")
_MAX_LINES: Final = 120


def read(text: str, scene: Scene) -> Reading:
    """What the message asks for. Never raises."""
    plain, held = holding.without_shortcodes(_INVISIBLE.sub("", text.replace("\x00", " ")))
    body = _TICKS.sub("✅", plain).strip()
    if not body:
        return Commands((ListTasks(),), exact=True)
    whole = whole_phrase(body)
    if whole is not None:
        return whole
    if max(len(line) for line in body.splitlines()) > MAX_LINE or body.count("\n") > _MAX_LINES:
        return holding.with_shortcodes(of_paste(body, scene), body, held)
    body, typed = in_english(body, scene.locale)
    mended = shed(german.as_typed(_mended_first(body, scene), typed))
    reading = told_by_what_it_is(commanding.settled(body, mended))
    return holding.with_shortcodes(reading, body, held)


def _whole(text: str, scene: Scene) -> Reading | None:
    """What is said of many tasks at once, and what is deleted because it fell through: by all of the message."""
    but_some = of_set(text, scene) or all_but(text, scene, lambda part: of_line(part, scene))
    return but_some or dropped.fell_through(text, lambda part: of_clause(part, scene))


def _mended_first(body: str, scene: Scene) -> Reading:
    """Read with slips in the words of commands put right, and titles left as they were typed."""
    better, typed = put_right(body)
    reading = (
        (whole_phrase(better) if typed else None)
        or gist.asks_how(better)
        or for_good.retimed(better, lambda part: of_line(part, scene))
        or of_lines(better, scene)
        or _whole(better, scene)
    )
    if reading is None:
        reading = told_when.dated_in_front(better, of_line(better, scene), scene)
        reading = told_when.dated_behind(better, reading, scene)
        reading = every_part.completed(better, reading, lambda part: of_line(part, scene))
        reading = one_moved.put_plainly(better, reading, scene)
        reading = reported_first.reported(better, reading, lambda part: of_line(part, scene))
        reading = piecemeal.by_clauses(better, reading, scene)
    reading = roundabout.settled(better, scene, of_the_world(better, reading, scene))
    if typed and isinstance(reading, Commands):
        return Commands(tuple(as_typed(item, typed) for item in reading.items), exact=False)
    return reading
