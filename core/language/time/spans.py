"""From one hour to another: "6-7pm", "from 3 to 5", "noon-1"; when it begins."""

import re
from dataclasses import replace
from typing import Final

from core.language.text.quantities import Tokens, low
from core.language.time.hours import Clock, Match, meridiem, numeric, spelled, with_meridiem
from core.language.time.parts import is_midday

_HYPHENED: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?-(\d{1,2})(?:[:.](\d{2}))?")


def from_to(tokens: Tokens, i: int) -> Match | None:
    """``6-7pm``, ``4 to 5:30pm``, ``from 3 to 5``, ``between noon and 2``: when it starts. Without "from" or
    "between" only where the end is plainly a time."""
    led = low(tokens, i) in ("from", "between")
    found = _hyphened(tokens, i + led) or _two(tokens, i + led, _TO if not led else (*_TO, "and"))
    if found is None:
        return None
    end, start, finish = found
    if not led and (start.bare and not finish.sure if not finish.bare else not _is_joined(tokens, i, start)):
        return None
    if start.sure:
        return end, replace(start, bare=False)
    if finish.sure:
        return end, _before(start, finish)
    return end, replace(start, ranged=start.bare)


def _is_joined(tokens: Tokens, i: int, start: Clock) -> bool:
    """ "Noon-1", "3pm-5": behind what is surely a time, a hyphen with no blank around it leads to its end."""
    j = next((j for j in range(i + 1, min(i + 4, len(tokens) - 1)) if low(tokens, j) in ("-", "–")), 0)
    return bool(j) and start.sure and not start.bare and tokens[j].glued and tokens[j + 1].glued


def hours_at(tokens: Tokens, i: int) -> Match | None:
    """ "12-1", "10-11", "2-3.30": from one hour to another of the same half of a day, which is a time only right
    behind a day; when it begins."""
    found = _hyphened(tokens, i)
    if found is None or low(tokens, i).startswith("0"):
        return None
    end, start, finish = found
    long = 1 <= start.hour <= 12 and 1 <= finish.hour <= 12 and 1 <= (finish.hour - start.hour) % 12 <= _LONGEST
    return (end, replace(start, bare=False)) if long else None


_LONGEST: Final = 6  # hours
_TO: Final = ("-", "–", "to", "till", "til", "until")


def _two(tokens: Tokens, i: int, links: tuple[str, ...]) -> tuple[int, Clock, Clock] | None:
    start = _end_point(tokens, i)
    if start is None or low(tokens, start[0]) not in links:
        return None
    finish = _end_point(tokens, start[0] + 1)
    return None if finish is None else (finish[0], start[1], finish[1])


def _end_point(tokens: Tokens, i: int) -> Match | None:
    if is_midday(tokens, i):
        return i + 1, Clock(12, 0, sure=True)
    return numeric(tokens, i) or spelled(tokens, i)


def _hyphened(tokens: Tokens, i: int) -> tuple[int, Clock, Clock] | None:
    """``9-11am`` and ``15:00-16:30``, which are one word."""
    match = _HYPHENED.fullmatch(low(tokens, i))
    if match is None:
        return None
    hour, until = int(match[1]), int(match[3])
    minute, until_minute = int(match[2] or 0), int(match[4] or 0)
    if hour > 24 or until > 24 or minute > 59 or until_minute > 59:
        return None
    start = Clock(hour, minute, sure=hour > 12 or match[1].startswith("0"), bare=match[2] is None)
    half = meridiem(tokens, i + 1)
    if half is None:
        timed = match[2] is not None and match[4] is not None
        sure = timed and (until > 12 or match[3].startswith("0"))
        return i + 1, start, Clock(until, until_minute, sure, bare=not timed)
    finish = with_meridiem(until, until_minute, half[1])
    return None if finish is None else (half[0], start, finish)


def _before(start: Clock, finish: Clock) -> Clock:
    """The last such time before the end: "11 to 1pm" begins in the morning, "6 to 7pm" in the evening."""
    if start.hour > 12:
        return replace(start, bare=False)
    hours = [hour for hour in (start.hour % 12, start.hour % 12 + 12) if (hour, start.minute) < _pair(finish)]
    return Clock(hours[-1] if hours else start.hour % 12 + 12, start.minute, sure=True)


def _pair(clock: Clock) -> tuple[int, int]:
    return clock.hour, clock.minute
