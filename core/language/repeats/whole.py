"""A text that is nothing but a repetition, whatever the order of its words."""

import re
from typing import Final

from core.language.repeats.recurrences import Recurrence, of_draft
from core.language.repeats.repetition import repeat_at
from core.language.text.quantities import Tokens, low
from core.language.text.tokens import tokenise
from core.language.time.context import Context


def whole(cx: Context, text: str) -> Recurrence | None:
    """The repetition that the whole text names, in its own words or in others of the same meaning."""
    return _as_it_stands(cx, text) or next(
        (
            found
            for said, plain in _OTHER_WORDS
            if (better := said.sub(plain, text)) != text and (found := _as_it_stands(cx, better))
        ),
        None,
    )


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


def _as_it_stands(cx: Context, text: str) -> Recurrence | None:
    tokens = _trimmed(tokenise(text))
    match = repeat_at(cx, tokens, 0) if tokens else None
    if match is None or match[0] != len(tokens) or not (match[1].said or match[1].of_month):
        return None
    return of_draft(cx, match[1])


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
