"""A day, a time and a zone beside each other, in any order: "friday at 5pm PST", "5 tomorrow afternoon", "eod
monday"."""

from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from core.language.text.quantities import Tokens, low, plain_phrases, words_at
from core.language.text.words import MONTHS, PARTS, TODAY, TOMORROW, TONIGHT, WEEKDAYS, YESTERDAY
from core.language.time.around import ABOUT, CLOCK_HEADS, HEAD_STARTS, HEADS, LAST_TAILS, LINKS, OVER, OWN_HEADS, TAILS
from core.language.time.clocks import Clock, Part, clock_at, hours_at, may_start_clock, part_at, with_minutes
from core.language.time.context import Context
from core.language.time.days import Day, day_at, may_start_day
from core.language.time.figures import ends_in_month
from core.language.time.parts import PART_STARTS
from core.language.time.zones import zone_at

_HEADS: Final = plain_phrases(*HEADS)
_LINKS: Final = plain_phrases(*LINKS)
_FIXED: Final = frozenset({"noon", "close", "midnight"})  # parts of the day that are a time: "eod EST"
_ASSUMED: Final = frozenset({"morning", "noon", "afternoon", "evening", "night"})


@dataclass(slots=True)
class Moment:
    """What one phrase said: any of a day, a time, a part of the day and a zone, and how it was marked."""

    heads: list[str] = field(default_factory=list[str])
    day: Day | None = None
    clock: Clock | None = None
    part: Part | None = None
    zone: ZoneInfo | None = None
    first: str = ""  # which kind of piece came first: day, clock or part
    today: bool = False  # the day was said as today, tomorrow, tonight or yesterday
    alone: bool = False  # nothing but a date is looked for: "between 3 and 4" can't be how many

    @property
    def empty(self) -> bool:
        """Whether nothing was recognised."""
        return self.day is None and self.clock is None and self.part is None


def moment_at(cx: Context, tokens: Tokens, i: int, *, alone: bool = False) -> tuple[int, Moment] | None:
    """The longest moment that starts at ``i``, prepositions before it included; None where there is none. ``alone``:
    the whole text is known to be a date, and no title."""
    if not may_start(low(tokens, i)):  # nearly always: this is asked of every word of a message
        return None
    moment = Moment(alone=alone)
    j, end = i, None
    if low(tokens, i) in OWN_HEADS:  # "in 3 days" and "in the morning" are one thing: their "in" is no head of another
        end = _first_piece(cx, tokens, i, moment)
    if end is None:
        moment = Moment(alone=alone)
        j = _heads(tokens, i, moment)
        end = _first_piece(cx, tokens, j, moment)
    if end is None and moment.heads:
        moment = Moment(alone=alone)
        end = _first_piece(cx, tokens, i, moment)
    if end is None or not _heads_fit(tokens, moment, j):
        return None
    while True:
        further = _next_piece(cx, tokens, end, moment)
        if further is None:
            break
        end = further
    for tail in TAILS:
        end = words_at(tokens, end, tail) or end
    for tail in LAST_TAILS:
        end = len(tokens) if words_at(tokens, end, tail) == len(tokens) else end
    return None if _loose(moment) else (end, moment)


@lru_cache(maxsize=1024)
def may_start(word: str) -> bool:
    """Whether a day or a time can begin with this word."""
    return word in _STARTS or may_start_clock(word) or may_start_day(word)


_STARTS: Final = HEAD_STARTS | OWN_HEADS | PART_STARTS | TONIGHT | {"this", "last", "later"}


def _heads(tokens: Tokens, i: int, moment: Moment) -> int:
    while low(tokens, i) in HEAD_STARTS and len(moment.heads) < 3:
        for after, head in _HEADS.at(tokens, i):
            if moment.heads[-1:] == ["in"]:
                return i - 1  # "fit me in on friday"
            if moment.heads[-1:] == ["at"] and head.startswith(("some", "any")):
                return i  # "get it looked at sometime next week"
            if head != "this":
                moment.heads.append(head)
                i = after + 1 if low(tokens, after) == ":" else after
                break
        else:
            break
    return i


def _first_piece(cx: Context, tokens: Tokens, i: int, moment: Moment) -> int | None:
    if i > 0 and i < len(tokens) and not tokens[i].starts and not moment.heads:
        return None
    return _piece(cx, tokens, i, moment, timed=bool(moment.heads) and moment.heads[-1] in CLOCK_HEADS)


def _next_piece(cx: Context, tokens: Tokens, end: int, moment: Moment) -> int | None:
    if moment.zone is None and (moment.clock is not None or (moment.part is not None and moment.part.name in _FIXED)):
        zoned = zone_at(tokens, end, cx.zone, cx.now)
        if zoned is not None:
            moment.zone = zoned[1]
            return zoned[0]
    after = _piece(cx, tokens, end, moment, timed=False)
    if after is not None:
        return after
    if low(tokens, end) == "t" and tokens[end].glued:  # 2026-12-24T17:00
        return _piece(cx, tokens, end + 1, moment, timed=True)
    for j, link in _LINKS.at(tokens, end):
        if link == "of" and moment.part is None and moment.clock is None:
            continue
        after = _piece(cx, tokens, j, moment, timed=link in CLOCK_HEADS)
        if after is not None:
            return after
    return _same_day(cx, tokens, end, moment)


def _same_day(cx: Context, tokens: Tokens, end: int, moment: Moment) -> int | None:
    """The same day in other words: "tomorrow (friday)", "june 14, a sunday", "tomorrow, 18 december"."""
    if moment.day is None or moment.day.exact_time is not None:
        return None
    bracket = low(tokens, end) == "("
    j = end + 1 if bracket or low(tokens, end) == "," else end
    if low(tokens, j) == "a" and low(tokens, j + 1) in WEEKDAYS:
        j += 1
    if low(tokens, j) in WEEKDAYS and low(tokens, end - 1) in WEEKDAYS:
        return None
    if low(tokens, j) in WEEKDAYS and WEEKDAYS[low(tokens, j)] == moment.day.day.weekday():
        after = j + 1
    else:
        again = day_at(cx, tokens, j)
        if again is None or again[1].day != moment.day.day or again[1].exact_time is not None:
            return None
        after = again[0]
    if not bracket:
        return after
    return after + 1 if low(tokens, after) == ")" else None


def _piece(cx: Context, tokens: Tokens, i: int, moment: Moment, *, timed: bool) -> int | None:
    """Takes the longest piece at ``i`` into the moment; of two equally long, a time after "at" and a day
    otherwise."""
    if i >= len(tokens):
        return None
    choices: list[tuple[int, int, str, Day | Clock | Part]] = []
    today = _today_part(cx, tokens, i) if moment.day is None else None
    if today is not None and (moment.part is None or moment.part.name == "midnight"):
        end, day, part = today
        moment.part, moment.day, moment.today = moment.part or part, day, True
        moment.first = moment.first or "day"
        return end
    if moment.day is None and (day := day_at(cx, tokens, i)) is not None:
        choices.append((day[0], 0 if timed and not _is_dotted_day(cx, tokens, i, moment) else 2, "day", day[1]))
    if (
        moment.clock is None
        and (clock := with_minutes(tokens, clock_at(tokens, i)) if timed else clock_at(tokens, i)) is not None
        and (_timed(tokens, clock, moment, timed=timed) or _in_figures(cx, tokens, clock))
    ):
        choices.append((clock[0], 1, "clock", clock[1]))
    elif moment.clock is None and moment.day is not None and (hours := _hours_behind_day(tokens, i)) is not None:
        choices.append((hours[0], 1, "clock", hours[1]))
    part = part_at(tokens, i, dated=moment.day is not None)
    if (
        part is not None
        and not _is_meal(tokens, i, moment)
        and (moment.part in (None, part[1]) or (part[1].name, moment.part) == ("midnight", Part("night")))
    ):
        choices.append((part[0], 1, "part", part[1]))
    if not choices:
        return None
    end, _, kind, value = max(choices, key=lambda choice: choice[:2])
    _take(tokens, i, moment, kind, value)
    return end


def _is_dotted_day(cx: Context, tokens: Tokens, i: int, moment: Moment) -> bool:
    """ "Till 18.12" where the day comes first; 9.05 and 9.10 are as well times, and stay them."""
    word = low(tokens, i)
    return cx.day_first and moment.heads[-1:] not in (["at"], ["@"]) and ends_in_month(word) and int(word[-1]) % 5 > 0


def _hours_behind_day(tokens: Tokens, i: int) -> tuple[int, Clock] | None:
    """ "Tues 12-1", "tomorrow afternoon 2-3": hours right behind a day, where they count nothing."""
    before, hours = low(tokens, i - 1), hours_at(tokens, i)
    if hours is None or not (before in WEEKDAYS or before in TODAY or before in TOMORROW or before in PARTS):
        return None
    counts = hours[0] < len(tokens) and tokens[hours[0]].kind == "word" and low(tokens, hours[0]) not in _BEHIND_HOURS
    return None if counts else hours


_BEHIND_HOURS: Final = frozenset({"with", "w", "at", "in", "for", "and", "then", "on", "to", "about", "re", "near"})


def _is_meal(tokens: Tokens, i: int, moment: Moment) -> bool:
    """Whether "lunch" is something to do: with somebody, or where the time is known ("friday at noon lunch")."""
    if low(tokens, i) != "lunch":
        return False
    with_whom = low(tokens, i + 1) in ("with", "w") and low(tokens, i - 1) not in CLOCK_HEADS
    return moment.clock is not None or moment.part is not None or with_whom


def _take(tokens: Tokens, i: int, moment: Moment, kind: str, value: Day | Clock | Part) -> None:
    moment.first = moment.first or kind
    if isinstance(value, Day):
        moment.day = value
        moment.today = low(tokens, i) in TODAY or low(tokens, i) in TOMORROW or low(tokens, i) in YESTERDAY
    elif isinstance(value, Clock):
        moment.clock = value
    else:
        moment.part = value


def _today_part(cx: Context, tokens: Tokens, i: int) -> tuple[int, Day, Part] | None:
    """``tonight``, ``this morning``, ``this lunchtime``, ``last night``."""
    i = i + 1 if low(tokens, i) == "later" else i
    if low(tokens, i) in TONIGHT:
        return i + 1, Day(cx.today), Part("night")
    if low(tokens, i) == "this" and (part := part_at(tokens, i + 1, dated=True)) and low(tokens, i + 1) != "the":
        return part[0], Day(cx.today), part[1]
    if low(tokens, i) == "last" and low(tokens, i + 1) == "night":
        return i + 2, Day(cx.today - timedelta(days=1)), Part("night")
    return None


def _timed(tokens: Tokens, match: tuple[int, Clock], moment: Moment, *, timed: bool) -> bool:
    """A lone number is a time after "at", or where a part of the day follows or went before: "7 tonight"."""
    end, clock = match
    if not clock.bare or timed:
        return True
    if clock.ranged and (moment.alone or moment.day is not None):
        return True
    word = low(tokens, end - 1)
    if len(word) == 4 and word.startswith("0") and clock.sure:
        return True  # "0900": nobody writes a quantity so
    if moment.alone and "." in word and int(word.partition(".")[2]) > 12:  # "9.30 tomorrow": no month has that number
        return True
    if moment.day is not None and ("." in word or len(word) == 4) and moment.clock is None:
        return True
    if moment.part is not None:  # the one behind can't be its as well
        return moment.part.name in _ASSUMED
    between = (
        low(tokens, end) in TOMORROW or low(tokens, end) in WEEKDAYS or (moment.alone and low(tokens, end) == "this")
    )
    if moment.alone and len(word) == 4 and between:  # "1030 tomorrow"
        return True
    after = end + 1 if between else end
    return part_at(tokens, after) is not None or low(tokens, end) in TONIGHT


def _in_figures(cx: Context, tokens: Tokens, match: tuple[int, Clock]) -> bool:
    """ "1500 UTC": four figures before a zone."""
    end = match[0]
    return len(low(tokens, end - 1)) == 4 and zone_at(tokens, end, cx.zone, cx.now) is not None


def _loose(moment: Moment) -> bool:
    """A lone number before "night" ("3 night") is no time."""
    return moment.clock is not None and moment.clock.bare and moment.clock.hour > 24


def _heads_fit(tokens: Tokens, moment: Moment, j: int) -> bool:
    """Whether the preposition goes with what it introduces: "at 5", "on friday", "in march"; not "on tomorrow"."""
    if not moment.heads:
        return True
    head = moment.heads[-1]
    if head == "on":
        return moment.first == "day" and not moment.today
    if head == "@" and moment.first == "day":
        return True
    if head == "at" and low(tokens, j + 1 if low(tokens, j) == "the" else j) in ("start", "beginning", "end", "middle"):
        return True
    if head in ("at", "@"):
        return moment.first in ("clock", "part") or (moment.day is not None and moment.day.weak)
    if head == "for" and low(tokens, last := j + (low(tokens, j) == "the")) == "last":
        return low(tokens, last + 2) in ("of", "in")  # "the report for last month" isn't due then
    if head == "in":
        return moment.first == "day" and _is_month(tokens, j)
    if head in OVER:
        return moment.first == "day" and _is_over_weekend(tokens, j)
    if head in ABOUT:
        return moment.first != "day" or head in ("around", "circa", "~")
    return True


def _is_over_weekend(tokens: Tokens, j: int) -> bool:
    """ "Over the weekend" at either end; in "go over the weekend plans" it is of the verb."""
    k = next((k for k in range(j, j + 3) if low(tokens, k) in ("weekend", "wknd")), None)
    return k is not None and (j == 1 or k + 1 == len(tokens) or tokens[k + 1].kind != "word")


def _is_month(tokens: Tokens, j: int) -> bool:
    word = low(tokens, j + 1) if low(tokens, j) in ("early", "late", "mid", "next", "the") else low(tokens, j)
    return word in MONTHS or word in ("-", "new", "middle", "month")
