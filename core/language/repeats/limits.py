"""From when, until when and counted from what: "starting monday", "10 times", "this week", "after I finish"."""

from dataclasses import replace
from datetime import date
from typing import Final

from core.language.repeats.drafts import Draft
from core.language.text.quantities import Span, Tokens, low, span, whole, words_at
from core.language.text.words import MONTHS, phrases_of
from core.language.time.calendar_dates import month_end
from core.language.time.context import Context
from core.language.time.days import day_at
from core.language.time.due import DueOn
from core.language.time.moments import moment_at
from core.language.time.named_ranges import periods
from core.language.time.settling import settle


def limit(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``until friday``, ``10 times``, ``for 3 weeks``."""
    if not draft.freq or draft.until is not None or draft.count is not None or draft.lasts is not None:
        return None
    last = _last_day(cx, tokens, i, started=draft.start is not None)
    if last is not None:
        return last[0], replace(draft, until=last[1])
    number = whole(tokens, i + 1 if low(tokens, i) in ("only", "just") else i)
    if number is not None and low(tokens, number[0]) in (
        "times",
        "x",
        "occurrences",
        "repetitions",
        "repeats",
        "time",
        "occasions",
        "instances",
        "goes",
    ):
        return number[0] + 1, replace(draft, count=number[1])
    if low(tokens, i - 1) != "for":
        return None
    length = next(
        (
            found
            for lead in ("the next", "next", "the", "")
            if (j := words_at(tokens, i, lead)) is not None and (found := span(tokens, j))
        ),
        None,
    )
    if length is None or length[1].seconds:
        return None
    return length[0], replace(draft, lasts=length[1])


_UNTIL: Final = ("until", "till", "til", "untill", "up to", "up until", "ending on", "ending", "ends on", "stopping on")


_THROUGH: Final = ("through", "thru")


def _last_day(cx: Context, tokens: Tokens, i: int, *, started: bool) -> tuple[int, date] | None:
    """``until friday``, ``until june`` (its first), ``through november`` (all of it), ``to 14 december``."""
    for word in (*_UNTIL, *_THROUGH, *(("to",) if started else ())):
        j = words_at(tokens, i, word)
        moment = moment_at(cx, tokens, j) if j is not None else None
        due = settle(cx, moment[1]) if moment else None
        if j is not None and moment is not None and isinstance(due, DueOn):
            whole_month = word in _THROUGH and low(tokens, j) in MONTHS and moment[0] == j + 1
            return moment[0], month_end(due.day) if whole_month else due.day
    return None


def within(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``every day this week``, ``every monday next month``, ``daily for the rest of the year``."""
    if not draft.freq or draft.until or draft.count or draft.lasts or draft.start:
        return None
    j = i + 1 if low(tokens, i) == "the" else i
    if low(tokens, j) not in ("this", "next", "rest", "remainder"):
        return None
    for length in (4, 2):
        days = periods(cx.today).get(" ".join(low(tokens, k) for k in range(j, j + length)))
        if days is not None:
            return j + length, replace(draft, until=days[1], start=days[0] if days[0] > cx.today else None)
    return None


def start(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``starting monday``, ``from 1 december``."""
    if not draft.freq or draft.start is not None:
        return None
    for word in (
        "starting from",
        "starting on",
        "starting",
        "beginning on",
        "beginning",
        "from",
        "as of",
        "commencing",
        "start",
        "starts",
        "effective",
        "first one",
        "first on",
        "begin",
    ):
        j = words_at(tokens, i, word)
        if j is None:
            continue
        if word == "from" and words_at(tokens, j, "now on") is not None:
            return j + 2, draft
        day = day_at(cx, tokens, j + 1 if low(tokens, j) == "on" else j)
        if day is not None and day[1].exact_time is None:
            return day[0], replace(draft, start=day[1].day)
    return None


_FINISHED: Final = phrases_of(
    "i finish it|i finish|i finished it|i finished|i complete it|i complete|i've finished|ive finished|"
    "i'm done|im done|i am done|completion|completing it|completing|finishing it|finishing|it's done|its done|"
    "it is done|it's finished|it's completed|its finished|it is finished|it is completed|done|finished|"
    "completed|i do it|i did it|i last did it|last time|the last time|doing it|each completion|"
    "every completion|i tick it off|i check it off|i've done it|ive done it|i have done it|i get it done|"
    "i mark it done|last completion|the last completion|i complete the task|i finish the task|"
    "the previous one|the previous one is done|each time i finish|i last finished|i last did|it was last done|"
    "it gets done|i have finished|i've completed it|task completion|the last one|the last one is done|"
    "being done|it's been done|i tick it|i mark it as done|i mark it complete|it has been done|it's complete|"
    "it was last completed|it was completed|it was last done|it was done|it was finished|"
    "last completed|last done|last finished|it's last done|"
    "i'm finished|i wrap it up"
)


_FINISHED_BY_LENGTH: Final = tuple(sorted(_FINISHED, key=lambda phrase: -len(phrase.split())))


def completion(cx: Context, tokens: Tokens, i: int, draft: Draft) -> tuple[int, Draft] | None:
    """``3 days after I finish``; and ``after I finish`` behind "every 3 days"."""
    if low(tokens, i) in ("after", "from", "since", "following", "once") and draft.freq and not draft.from_completion:
        end = _finished(tokens, i + 1)
        return None if end is None else (end, replace(draft, from_completion=True))
    if draft.freq:
        return None
    length = span(tokens, i)
    if length is None or low(tokens, length[0]) not in ("after", "from", "since", "following"):
        return None
    end = _finished(tokens, length[0] + 1)
    unit = _as_interval(length[1])
    if end is None or unit is None:
        return None
    return end, replace(draft, freq=unit[0], interval=unit[1], said=True, from_completion=True)


def _finished(tokens: Tokens, i: int) -> int | None:
    for phrase in _FINISHED_BY_LENGTH:
        end = words_at(tokens, i, phrase)
        if end is not None:
            for tail in ("it", "each time", "every time", "again", "the last one", "the previous one"):
                end = words_at(tokens, end, tail) or end
            return end
    return None


def _as_interval(amount: Span) -> tuple[str, int] | None:
    if amount.seconds or amount.business_days or bool(amount.months) == bool(amount.days):
        return None
    if amount.months:
        return ("YEARLY", amount.months // 12) if amount.months % 12 == 0 else ("MONTHLY", amount.months)
    return ("WEEKLY", amount.days // 7) if amount.days % 7 == 0 else ("DAILY", amount.days)
