"""A day, a time and a zone beside each other, in any order: "friday at 5pm PST", "5 tomorrow afternoon", "eod
monday"."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from core.language.clocks import Clock, Part, clock_at, part_at
from core.language.context import Context, instant
from core.language.days import Day, day_at
from core.language.due import Due, DueAt, DueOn
from core.language.quantities import Tokens, low, words_at
from core.language.words import MONTHS, PART_CLOCKS, TODAY, TOMORROW, TONIGHT, WEEKDAYS, YESTERDAY
from core.language.zones import zone_at

HEADS: Final = (
    *(
        "no later than",
        "not later than",
        "not after",
        "on or before",
        "on / before",
        "by or before",
        "at the latest by",
        "latest by",
        "any time before",
        "anytime before",
    ),
    *(
        "some time before",
        "sometime before",
        "any time",
        "any time on",
        "anytime on",
        "some time on",
        "sometime on",
        "some time",
    ),
    *("as of", "in time for", "up to", "at around", "at about", "at approximately", "at", "@", "on", "by", "before"),
    *(
        "until",
        "untill",
        "till",
        "til",
        "due",
        "deadline",
        "for",
        "in",
        "around",
        "about",
        "approximately",
        "approx",
        "circa",
    ),
    *("from", "starting", "beginning", "sometime", "anytime", "when", "~", "bfore", "b4", "b 4", "onn", "this"),
)
_HEAD_STARTS: Final = frozenset(head.split()[0] for head in HEADS)
# After these a lone number is a time: "at 5", "by 5".
_CLOCK_HEADS: Final = frozenset(
    [
        "at",
        "@",
        "by",
        "before",
        "until",
        "untill",
        "till",
        "til",
        "around",
        "about",
        "approximately",
        "approx",
        "circa",
        "~",
        "from",
        "starting",
        "at around",
        "at about",
        "at approximately",
        "no later than",
        "not later than",
        "latest by",
        "up to",
        "b4",
        "b 4",
    ]
)
_OWN_HEADS: Final = frozenset({"in", "within", "at", "after", "from"})
_ABOUT: Final = frozenset(
    {"around", "about", "approximately", "approx", "circa", "~", "at around", "at about", "at approximately"}
)
_LINKS: Final = (
    "at around",
    "at about",
    "at",
    "@",
    "on",
    "by",
    "around",
    "about",
    "before",
    "from",
    "until",
    "of",
    "for",
    ",",
    "-",
    "–",
)
_TAILS: Final = (
    "at the very latest",
    "at the latest",
    "at latest",
    "latest",
    "sharp",
    "on the dot",
    "or before",
    "or earlier",
    "or sooner",
    "itself",
    "for sure",
)
# Only where nothing follows: "5pm approximately", but not "5pm approximately 10 km".
_LAST_TAILS: Final = ("or thereabouts", "approximately", "approx", "sometime", "some time")
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
    moment = Moment(alone=alone)
    j, end = i, None
    if low(tokens, i) in _OWN_HEADS:  # "in 3 days" and "in the morning" are one thing: their "in" is no head of another
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
    for tail in _TAILS:
        end = words_at(tokens, end, tail) or end
    for tail in _LAST_TAILS:
        end = len(tokens) if words_at(tokens, end, tail) == len(tokens) else end
    return None if _loose(moment) else (end, moment)


def _heads(tokens: Tokens, i: int, moment: Moment) -> int:
    while low(tokens, i) in _HEAD_STARTS and len(moment.heads) < 3:
        for head in HEADS:
            after = words_at(tokens, i, head)
            if after is not None and moment.heads[-1:] == ["in"]:
                return i - 1  # "fit me in on friday"
            if after is not None and moment.heads[-1:] == ["at"] and head.startswith(("some", "any")):
                return i  # "get it looked at sometime next week"
            if after is not None and head != "this":
                moment.heads.append(head)
                i = after + 1 if low(tokens, after) == ":" else after
                break
        else:
            break
    return i


def _first_piece(cx: Context, tokens: Tokens, i: int, moment: Moment) -> int | None:
    if i > 0 and i < len(tokens) and not tokens[i].starts and not moment.heads:
        return None
    return _piece(cx, tokens, i, moment, timed=bool(moment.heads) and moment.heads[-1] in _CLOCK_HEADS)


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
    for link in _LINKS:
        j = words_at(tokens, end, link)
        if j is None or (link == "of" and moment.part is None and moment.clock is None):
            continue
        after = _piece(cx, tokens, j, moment, timed=link in _CLOCK_HEADS)
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
        choices.append((day[0], 0 if timed else 2, "day", day[1]))
    if (
        moment.clock is None
        and (clock := clock_at(tokens, i)) is not None
        and (_timed(tokens, clock, moment, timed=timed) or _in_figures(cx, tokens, clock))
    ):
        choices.append((clock[0], 1, "clock", clock[1]))
    part = part_at(tokens, i, dated=moment.day is not None)
    if part is not None and (
        moment.part in (None, part[1]) or (part[1].name, moment.part) == ("midnight", Part("night"))
    ):
        choices.append((part[0], 1, "part", part[1]))
    if not choices:
        return None
    end, _, kind, value = max(choices, key=lambda choice: choice[:2])
    _take(tokens, i, moment, kind, value)
    return end


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
    if head == "for" and "last" in (low(tokens, j), low(tokens, j + 1) if low(tokens, j) == "the" else ""):
        return False  # "the report for last month" isn't due then
    if head == "in":
        return moment.first == "day" and _is_month(tokens, j)
    if head in _ABOUT:
        return moment.first != "day" or head in ("around", "circa", "~")
    return True


def _is_month(tokens: Tokens, j: int) -> bool:
    word = low(tokens, j + 1) if low(tokens, j) in ("early", "late", "mid", "next", "the") else low(tokens, j)
    return word in MONTHS or word in ("-", "new", "middle", "month")


def settle(cx: Context, moment: Moment) -> Due | None:
    """The due day or instant that a moment means; None where its pieces contradict each other."""
    if moment.day is not None and moment.day.exact_time is not None:
        if moment.clock is not None or moment.part is not None:
            return None
        return DueAt(instant_of(moment.day))
    clock = time_of(moment)
    if clock is None:
        if moment.day is None or moment.clock is not None or moment.part is not None:
            return None
        return DueOn(moment.day.day)
    hour, minute, days = clock
    zone = moment.zone or cx.zone
    if moment.day is not None:
        return DueAt(instant(moment.day.day + timedelta(days=days), hour, minute, zone))
    today = cx.now.astimezone(zone).date() + timedelta(days=days)
    at = instant(today, hour, minute, zone)
    stays = moment.clock is None and moment.part is not None and moment.part.name in ("close", "midnight")
    if at <= cx.now and not stays:
        at = instant(today + timedelta(days=1), hour, minute, zone)
    return DueAt(at)


def instant_of(day: Day) -> datetime:
    """The instant of a counted time ("in 2 hours"), in UTC."""
    if day.exact_time is None:
        raise ValueError("that is a day, not an instant")
    return day.exact_time.astimezone(UTC)


def time_of(moment: Moment) -> tuple[int, int, int] | None:
    """Hour, minute and days to add; None when there is no time or morning and evening contradict."""
    clock, part = moment.clock, moment.part
    if clock is None:
        return None if part is None else (*PART_CLOCKS[part.name], 0)
    if part is None or part.name in ("close", "midnight") or (part.name == "noon" and clock.sure):
        return _guessed(clock), clock.minute, 0
    if clock.sure:
        return _confirmed(clock, part)
    return _by_part(clock, part)


def _guessed(clock: Clock) -> int:
    """ "at 5" with no am or pm: 7 to 11 are mornings, 12 is noon, 1 to 6 are afternoons."""
    return clock.hour + 12 if not clock.sure and 1 <= clock.hour <= 6 else clock.hour


def _confirmed(clock: Clock, part: Part) -> tuple[int, int, int] | None:
    low_hour, high_hour = {
        "morning": (0, 12),
        "noon": (11, 15),
        "afternoon": (12, 19),
        "evening": (15, 24),
        "night": (16, 29),
    }[part.name]
    if low_hour <= clock.hour <= high_hour:
        return clock.hour, clock.minute, 0
    if part.name == "night" and clock.hour < 5:  # "2am tonight" is after midnight
        return clock.hour, clock.minute, 1
    return None


def _by_part(clock: Clock, part: Part) -> tuple[int, int, int] | None:
    hour = clock.hour % 12
    if part.name == "morning":
        return hour, clock.minute, 0
    if part.name == "night" and hour == 0:
        return 0, clock.minute, 1
    if part.name == "night" and hour < 4:
        return hour, clock.minute, 1
    return hour + 12, clock.minute, 0
