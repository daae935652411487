"""What repeats, in people's own words, as RRULE text; and which day comes next.

``BYHOUR`` and ``BYMINUTE`` are wall-clock time in the person's zone, kept across changes of the clocks.
``BYMONTHDAY=31`` is
the last day of shorter months. ``COUNT`` is how many occurrences are left, the present one included: ``remaining``
takes one off.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from core.language.context import Context, context, instant
from core.language.drafts import Draft, rule_of
from core.language.due import Due, DueAt, DueOn
from core.language.extract import joined
from core.language.often import FREQUENT
from core.language.quantities import Tokens, low
from core.language.repeat_days import EVERY
from core.language.repeats import repeat_at
from core.language.rules import Rule, english, one_less, parse_rule
from core.language.tokens import tokenise
from core.language.verbs import IMPERATIVES
from core.language.words import NUMBERS, PLURAL_WEEKDAYS, WEEKDAYS, vocabulary

__all__ = [
    "FoundRecurrence",
    "Recurrence",
    "anchored",
    "find",
    "first",
    "next_after",
    "parse",
    "remaining",
    "show",
    "valid",
]

_MAX_PHRASE: Final = 160
_MAX_TITLE: Final = 1000
_FROM_COMPLETION: Final = ";X-FROM=COMPLETION"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """``rule`` is RRULE text with no DTSTART. ``from_completion``: counted from the day it was done, not from when
    it was due.
    ``start`` is the first day that counts, where one was named ("starting monday")."""

    rule: str
    from_completion: bool = False
    start: date | None = None

    @property
    def text(self) -> str:
        """Rule and flag in one string, to be stored; every function here that takes a rule takes this too."""
        return self.rule + (_FROM_COMPLETION if self.from_completion else "")


@dataclass(frozen=True, slots=True)
class FoundRecurrence:
    """A repetition taken out of a text: ``phrase`` are the words it was read from, ``rest`` all the others as
    typed."""

    recurrence: Recurrence
    phrase: str
    rest: str


def parse(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> Recurrence | None:
    """The repetition that the whole text names, or None. Never raises."""
    if not 0 < len(text.strip()) <= _MAX_PHRASE:
        return None
    try:
        cx = context(sent_at, zone, locale)
        return _whole(cx, text) or next(
            (
                found
                for said, plain in _OTHER_WORDS
                if (better := said.sub(plain, text)) != text and (found := _whole(cx, better))
            ),
            None,
        )
    except (OverflowError, ValueError):
        return None


def _whole(cx: Context, text: str) -> Recurrence | None:
    tokens = _trimmed(tokenise(text))
    match = repeat_at(cx, tokens, 0) if tokens else None
    if match is None or match[0] != len(tokens) or not (match[1].said or match[1].of_month):
        return None
    return _recurrence(cx, match[1])


_DAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
# What is said in another order or form than the grammar reads; only where the whole text is known to be a repetition.
_OTHER_WORDS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(said, re.IGNORECASE), plain)
    for said, plain in (
        (r"^(?:on )?weekend (morning|afternoon|evening|night)s\b", r"weekends \1"),
        (r"^((?:\w+ times|twice|thrice|\dx) (?:a|per|each|every) (?:week|month)): ?", r"\1 on "),
        (rf"^(?:on )?({_DAY}|weekday|workday) (morning|afternoon|evening|night)s\b", r"every \1 \2"),
        (r"^(?:in the |on )?(morning|afternoon|evening|night)s\b", r"every \1"),
        (rf"^(?:on )?(?:alternate|alternating) ({_DAY})s?\b", r"every other \1"),
        (r"^(?:weekly|daily|monthly|yearly),? (?=(?:every|each)\b)", ""),
        (
            r"^(?:starting|beginning|from)(?: on)? (.+?),? ((?:every|each|daily|weekly|monthly|"
            r"fortnightly)\b.*)$",
            r"\2 starting \1",
        ),
        (r"^(\w+) times,? ((?:every|each)\b.*)$", r"\2 \1 times"),
        (r"^(?:at |on )?(?:the )?(?:start|beginning) of (?:the|each|every) month\b", "the 1st of every month"),
        (r"^(?:at |on )?(?:the )?end of (?:the|each|every) month\b", "the last day of every month"),
        (r"^(?:at |on )?(?:the )?(?:start|beginning) of (?:each|every) quarter\b", "the first day of every quarter"),
        (r"^(?:at |on )?(?:the )?end of (?:each|every) quarter\b", "the last day of every quarter"),
        (r"^(?:at |on )?(?:the )?(?:start|beginning) of (?:each|every) week\b", "every monday"),
        (r"^(?:at |on )?(?:the )?end of (?:each|every) week\b", "every friday"),
        (r"^(?:at |on )?(?:the )?(?:start|beginning) of (?:each|every) year\b", "every 1 january"),
        (r"^(?:at |on )?(?:the )?end of (?:each|every) year\b", "every 31 december"),
        (r"^(?:every|each) \w+,\s+(?=(?:on )?the \d)", ""),
        (
            r"^((?:on )?the \d{1,2}(?:st|nd|rd|th)(?:(?:,| and|, and|,? &)? (?:the )?\d{1,2}(?:st|nd|rd|"
            r"th))+)(?= at\b|$)",
            r"\1 of every month",
        ),
        (r"^all (weekdays|days|weekends)\b", r"\1"),
        (r"\b(?:wkday|wk day)(s?)\b", r"weekday\1"),
        (r"\b(?:evry|evrey|every|evey) ?(day|week|month|morning|night|evening)\b", r"every \1"),
        (rf"^(weekly|fortnightly|biweekly),? on an? ({_DAY})\b", r"\1 on \2"),
        (r"^(?:five|5) days a week\b", "weekdays"),
        (r"^(?:once|1x|one time) (?:in )?(?:a |per |every |each )?(\d+ (?:days|weeks|months|years))\b", r"every \1"),
        (r"^(?:once|one time|1x) (?:every|each|in every) (.+)$", r"every \1"),
        (r"^(?:each|every) (.+?),? (?:but|only|just) on (.+)$", r"every \1 on \2"),
        (r",\s+", " "),
    )
)


def find(text: str, *, sent_at: datetime, zone: ZoneInfo, locale: str | None = None) -> FoundRecurrence | None:
    """The repetition named in a title ("pay rent on the 1st of every month"), and the title without it. Never
    raises.

    "every …" counts anywhere; "daily" and "mondays" only at the edges, since they are names as well ("the weekly
    report").
    """
    if not text.strip() or len(text) > _MAX_TITLE:
        return None
    try:
        return _find(context(sent_at, zone, locale), text)
    except (OverflowError, ValueError):
        return None


def first(recurrence: Recurrence | str, *, sent_at: datetime, zone: ZoneInfo, start: Due | None = None) -> Due | None:
    """The first occurrence: not before ``start`` (or the start that was named, or now). None when the rule has
    ended."""
    try:
        rule = parse_rule(_bare(recurrence))
        now = sent_at.astimezone(zone)
        named = recurrence.start if isinstance(recurrence, Recurrence) else None
        begin = named or now.date()
        if start is not None:
            begin = start.day if isinstance(start, DueOn) else start.at.astimezone(zone).date()
        # The first is the next that fits; only from then on is "every other" counted.
        for day in replace(rule, interval=1).days_after(begin, inclusive=True):
            due = _at(rule, day, start, zone)
            if isinstance(due, DueOn) or due.at > sent_at or start is not None:
                return due
    except (OverflowError, ValueError):
        return None
    return None


def next_after(
    rule: Recurrence | str,
    previous: Due,
    now: datetime,
    zone: ZoneInfo,
    *,
    moved_to: date | None = None,
    skipped: bool = False,
) -> Due | None:
    """The occurrence after ``previous`` that is not already past at ``now``: what was missed is not caught up on.

    Where ``previous`` was put off to a later day, ``moved_to``, it comes after that day as well. Counted from
    completion, it is reckoned from ``now``; where ``previous`` was ``skipped`` nothing was completed, and it is
    reckoned from ``previous`` after all. None when the rule has ended (its count or its last day).
    """
    try:
        parsed = parse_rule(_bare(rule))
        if one_less(parsed) is None:
            return None
        today = now.astimezone(zone).date()
        last = previous.day if isinstance(previous, DueOn) else previous.at.astimezone(zone).date()
        if _counts_from_completion(rule) and not skipped:
            last, moved_to = today, None
        for day in parsed.days_after(last, since=today):
            due = _at(parsed, day, previous, zone)
            if moved_to is not None and day <= moved_to:
                continue
            if day >= today if isinstance(due, DueOn) else due.at > now:
                return due
    except (OverflowError, ValueError):
        return None
    return None


def remaining(rule: Recurrence | str) -> str | None:
    """The text to store for the next occurrence: a count is one less. None when there is no next one, or no such
    rule."""
    try:
        less = one_less(parse_rule(_bare(rule)))
    except ValueError:
        return None
    return None if less is None else less.text + (_FROM_COMPLETION if _counts_from_completion(rule) else "")


def anchored(recurrence: Recurrence, due: Due, zone: ZoneInfo) -> Recurrence:
    """With what it leaves open written into the rule, from its first occurrence: the time of day, so that 17:00 stays
    17:00, and the day of a monthly or yearly one, so that the 31st stays the 31st."""
    try:
        rule = parse_rule(recurrence.rule)
    except ValueError:
        return recurrence
    if isinstance(due, DueAt) and rule.hour is None:
        local = due.at.astimezone(zone)
        rule = replace(rule, hour=local.hour, minute=local.minute)
    if rule.freq in ("MONTHLY", "YEARLY") and not (rule.month_days or rule.weekdays or recurrence.from_completion):
        day = due.day if isinstance(due, DueOn) else due.at.astimezone(zone).date()
        months = (day.month,) if rule.freq == "YEARLY" and not rule.months else rule.months
        rule = replace(rule, month_days=(day.day,), months=months)
    return replace(recurrence, rule=rule.text)


def show(rule: Recurrence | str) -> str:
    """In plain English: ``every 2 weeks on Tuesday at 09:30``. Raises ValueError for what is no rule of ours."""
    parsed = parse_rule(_bare(rule))
    if _counts_from_completion(rule):
        length = english(parsed).removeprefix("every ")
        return f"{length if parsed.interval > 1 else f'a {length}'} after it is done"
    return english(parsed)


def valid(rule: str) -> bool:
    """Whether the text is a rule that Errand can follow."""
    try:
        parse_rule(_bare(rule))
    except ValueError:
        return False
    return True


def _bare(rule: Recurrence | str) -> str:
    return rule.rule if isinstance(rule, Recurrence) else rule.removesuffix(_FROM_COMPLETION)


def _counts_from_completion(rule: Recurrence | str) -> bool:
    return rule.from_completion if isinstance(rule, Recurrence) else rule.endswith(_FROM_COMPLETION)


def _at(rule: Rule, day: date, like: Due | None, zone: ZoneInfo) -> Due:
    """The day with the rule's time, else with the wall-clock time of the occurrence before, else without any."""
    if rule.hour is not None:
        return DueAt(instant(day, rule.hour, rule.minute, zone))
    if isinstance(like, DueAt):
        local = like.at.astimezone(zone)
        return DueAt(instant(day, local.hour, local.minute, zone))
    return DueOn(day)


def _recurrence(cx: Context, draft: Draft) -> Recurrence | None:
    rule = rule_of(cx, draft)
    return None if rule is None else Recurrence(rule.text, draft.from_completion, draft.start)


def _trimmed(tokens: Tokens) -> Tokens:
    size = len(tokens)
    while size and tokens[size - 1].low in (".", "!", "?", ",", ";", "please", "pls", "only"):
        size -= 1
    start = 0
    while start < size and low(tokens, start) in (
        "repeat",
        "repeats",
        "repeating",
        "recurring",
        ":",
        ",",
        "on",
        "it",
        "happens",
        "(",
    ):
        start += 1
    return tokens[start:size]


# Without one of these, or two weekdays ("mon - fri"), nothing repeats: most titles need no further look.
_REPEATING: Final = (
    EVERY
    | FREQUENT
    | PLURAL_WEEKDAYS.keys()
    | vocabulary(
        "once twice thrice times per repeat repeats repeating recurring recurs weekdays workdays weekends months all "
        "mornings evenings afternoons nights lunchtimes after business working"
    )
)


def _may_repeat(tokens: Tokens) -> bool:
    lows = [token.low for token in tokens]
    return not _REPEATING.isdisjoint(lows) or sum(low in WEEKDAYS for low in lows) > 1


def _find(cx: Context, text: str) -> FoundRecurrence | None:
    tokens = tokenise(text)
    size = len(tokens)
    if not _may_repeat(tokens):
        return None
    while size and tokens[size - 1].low in (".", "!", "?", ",", ";", "…", ")"):
        size -= 1
    body = tokens[:size]
    for i in range(size):
        if not body[i].starts or body[i].kind == "quoted":
            continue
        begin = i + 1 if low(body, i) in _HEADS else i
        if begin > i and low(body, begin) == "the" and low(body, i) != "the":
            begin = begin + 1
        match = repeat_at(cx, body, begin)
        if match is None or not match[1].said or not body[match[0] - 1].ends or not _stands(body, i, *match):
            continue
        recurrence = _recurrence(cx, match[1])
        if recurrence is None:
            continue
        start, end = body[i].start, body[match[0] - 1].end
        return FoundRecurrence(recurrence, text[start:end], joined(text[:start], text[end:]))
    return None


_HEADS: Final = frozenset({"on", "at", "the", "in", "repeat", "repeats", "repeating", "recurring", "due", "by", "for"})
_NOUNS: Final = frozenset(
    {
        "the",
        "a",
        "an",
        "my",
        "our",
        "his",
        "her",
        "your",
        "this",
        "their",
        "and",
        "of",
        "about",
        "called",
        "named",
        "new",
    }
)


def _stands(tokens: Tokens, i: int, end: int, draft: Draft) -> bool:
    """Whether the words are a repetition where they stand: "every …" anywhere, the others only on the edges."""
    before = low(tokens, i - 1)
    plain = not any(low(tokens, k) in EVERY for k in range(i, end)) and not draft.from_completion
    if plain and (before[:1].isdigit() or before in NUMBERS or before in ("few", "couple", "many", "several")):
        return False  # "in 2 business days"
    if plain and before in ("from", "between"):
        return False  # "a trip from monday to friday"
    if plain and (before in _NOUNS or (low(tokens, i) == "the" and not draft.month_days and not draft.weekdays)):
        return False
    if end == len(tokens) or not plain:
        return True
    following = low(tokens, end)
    if any(low(tokens, k) in PLURAL_WEEKDAYS for k in range(i, end)) and low(tokens, i) == "on":
        return True
    return i == 0 and (following in (",", ":", "-", "–", "—") or following in IMPERATIVES)
