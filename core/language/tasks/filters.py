"""Which tasks people mean by what they are: "overdue", "high priority ones due this week", "everything tagged
home"."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from core.language import dates, recurrence
from core.language.readings import Filter, Priority, Status
from core.language.tasks.narrowing import added, repeating, unlabelled
from core.language.tasks.states import PRIORITIES, STATUSES
from core.language.text.caseless import caseless
from core.language.text.templates import compile_template, match
from core.language.text.tokens import Token, tokenise
from core.language.text.words import DATE_HINTS, WEEKDAYS, vocabulary
from core.language.time.holidays import HOLIDAY_ENDS


@dataclass(frozen=True, slots=True)
class Scene:
    """When, where and for whom words are read."""

    sent_at: datetime
    zone: ZoneInfo
    locale: str | None

    def is_due(self, text: str) -> bool:
        """Whether the whole text is a date phrase."""
        return _is_due(text, self)

    def is_range(self, text: str) -> bool:
        """Whether the whole text is a range of days, or a day."""
        return _is_range(text, self)

    def find(self, text: str) -> dates.Found | None:
        """A date phrase on the edges of a text."""
        return _find(text, self)

    def repeats(self, text: str) -> bool:
        """Whether the whole text is a repetition."""
        return _repeats(text, self)


# Templates try the same words in several places: what they mean is worked out once.
@lru_cache(maxsize=512)
def _is_due(text: str, scene: Scene) -> bool:
    return dates.resolve(text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale) is not None


@lru_cache(maxsize=512)
def _is_range(text: str, scene: Scene) -> bool:
    return dates.resolve_days(text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale) is not None


@lru_cache(maxsize=128)
def _find(text: str, scene: Scene) -> dates.Found | None:
    return dates.find(text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale)


@lru_cache(maxsize=128)
def _repeats(text: str, scene: Scene) -> bool:
    return recurrence.parse(text, sent_at=scene.sent_at, zone=scene.zone, locale=scene.locale) is not None


_MAX_TOKENS: Final = 25
_NOISE: Final = vocabulary(
    "what which soon next priorities single matters falling side owt summat tackle there all every everything each "
    "any anything some something my the a an of task tasks todo todos item items thing things stuff one ones list "
    "lists that which are is were was i i've ive have have've got to do me please still currently marked as with "
    "there what's what whats show been be right now so far already yet else entire whole full complete's reminder "
    "reminders status priority prio marked on up at set coming assigned just only also been in going need needs get "
    "must should i'm im am supposed gotta scheduled planned booked lined remain remains summary overview rundown "
    "breakdown lemme see want happening by due deadline deadlines date dates falling your you thats that's tagged "
    "labelled labeled label tag for from under off over plate board agenda and then whatever whichever written stands "
    "standing must finish newest latest recent recently oldest lurking hanging floating knocking kicking whatever's "
    "whatevers rn"
)
_ABOUT: Final = tuple(
    compile_template(text)
    for text in (
        "{front} with_the_word|with_the_words|containing_the_word|that_has_the_word {search} "
        "in_it|in_them|in_the_name|in_the_title",
        "{front} about|containing|matching|mention|mentions|contain|contains|involve|involves|refer_to|mentioning|"
        "regarding|named|called|related_to|to_do_with|"
        "that_mention|that_say|that_contain|including|involving|with_the_word|with_the_words|concerning {search}",
        "about|containing|matching|mentioning|regarding|named|called|related_to|involving {search}",
    )
)
_LABELLED: Final = tuple(
    compile_template(text)
    for text in (
        "{front} under|with|in|on|for|has [the] {label} label|tag|category [on]",
        "under|with|in [the] {label} label|tag|category",
        "[the] {label} label|tag|category task|tasks|ones|stuff|items|things",
        "{front} under [the|my] {label}",
        "{front} tagged|labelled|labeled|tagged_with|labelled_with|labeled_with|tagged_as|"
        "labelled_as|labeled_as|with_tag|with_label|"
        "with_the_tag|with_the_label|under_the_label|under_label|in_category|in_the_category|categorised_as {label}",
        "tagged|labelled|labeled|tagged_with|labelled_with|labeled_with|tagged_as|with_tag|"
        "with_label|with_the_label|with_the_tag {label}",
    )
)


def slice_of(text: str, tokens: list[Token], first: int, end: int) -> str:
    """The text as typed between two tokens, the end excluded."""
    return text[tokens[first].start : tokens[end - 1].end] if first < end else ""


@lru_cache(maxsize=128)
def filter_of(text: str, scene: Scene, *, words_search: bool) -> Filter | None:
    """The filter that the whole text describes, or None. With ``words_search`` words of no other meaning are
    searched for."""
    tokens = tokenise(text)
    if len(tokens) > _MAX_TOKENS:
        return None
    while tokens and tokens[-1].low in ("?", ".", "!", ","):
        tokens.pop()
    chosen = Filter()
    used = [False] * len(tokens)
    chosen = _labels(text, tokens, used, chosen)
    chosen = _searches(text, tokens, used, chosen)
    chosen = unlabelled(tokens, used, _due(text, tokens, used, chosen, scene))
    chosen = added(tokens, used, repeating(tokens, used, chosen))
    chosen = _statuses(tokens, used, chosen)
    for i in range(1, len(tokens)):  # "what must get done" is about what is open
        used[i] = used[i] or (tokens[i].low in ("done", "finished") and tokens[i - 1].low in _GET)
    left = [i for i, token in enumerate(tokens) if not used[i] and token.low not in _NOISE and token.low[:1].isalnum()]
    left += [i for i, token in enumerate(tokens) if not used[i] and token.kind == "quoted"]
    if not left:
        return chosen
    if not words_search or chosen.search is not None or max(left) - min(left) > 6 or _says_not(tokens, left):
        return None
    return replace(chosen, search=slice_of(text, tokens, min(left), max(left) + 1).strip("\"'“”"))


def _says_not(tokens: list[Token], left: list[int]) -> bool:
    """Whether words to search for begin as a sentence goes on: "not for work", "but haven't started"."""
    return tokens[min(left)].kind != "quoted" and tokens[min(left)].low in _TURNS


_TURNS: Final = vocabulary(
    "not no but except without isn't isnt aren't arent haven't havent hasn't hasnt don't dont didn't didnt "
    "doesn't doesnt"
)


def loose_filter(text: str, scene: Scene) -> tuple[Filter, list[str]]:
    """The filter of what a text says of days, states, priorities and labels, and its other words as typed."""
    tokens = tokenise(text)[:_MAX_TOKENS]
    used = [False] * len(tokens)
    chosen = _labels(text, tokens, used, Filter())
    chosen = unlabelled(tokens, used, _due(text, tokens, used, chosen, scene))
    chosen = added(tokens, used, repeating(tokens, used, chosen))
    chosen = _statuses(tokens, used, chosen)
    left = [token for i, token in enumerate(tokens) if not used[i] and token.kind != "mark" and token.low not in _NOISE]
    return chosen, [text[token.start : token.end].strip("\"'“”") for token in left]


_GET: Final = frozenset({"get", "be", "getting", "gets"})


def _labels(text: str, tokens: list[Token], used: list[bool], chosen: Filter) -> Filter:
    for i, token in enumerate(tokens[:-1]):
        if token.low in ("#", "+") and token.starts and tokens[i + 1].glued and tokens[i + 1].kind == "word":
            end = i + 2
            while end < len(tokens) and tokens[end].glued and tokens[end].low not in (",", ".", "?", "!"):
                end += 1
            used[i:end] = [True] * (end - i)
            return replace(chosen, label=text[tokens[i + 1].start : tokens[end - 1].end].lower())
    for template in _LABELLED:
        slots = next(match(template, tokens), None)
        if slots is not None and (slots["label"][1] - slots["label"][0] <= 2 or _goes_on(tokens, slots["label"])):
            first, end = slots["label"]
            if f"{tokens[first - 1].low} {tokens[first].low}" in STATUSES:
                continue  # "under way"
            end = end if end - first <= 2 else first + 1
            start = slots["front"][1] if "front" in slots else 0
            used[start:end] = [True] * (end - start)
            return replace(chosen, label=slice_of(text, tokens, first, end).strip("\"'").lower())
    return chosen


_BEHIND_LABELS: Final = vocabulary(
    "due for this next that which by on today tomorrow tonight overdue and with in left that's thats are is i still"
)


def _goes_on(tokens: list[Token], label: tuple[int, int]) -> bool:
    """ "labelled home due this week": the label is one word, and what is behind it says more."""
    first, end = label
    return end == len(tokens) and first + 1 < end and tokens[first + 1].low in _BEHIND_LABELS


def _searches(text: str, tokens: list[Token], used: list[bool], chosen: Filter) -> Filter:
    for template in _ABOUT:
        slots = next(match(template, tokens), None)
        if slots is not None:
            first, end = slots["search"]
            if tokens[first].low in ("the", "my", "a", "an") and end - first > 1:
                first += 1
            start = slots["front"][1] if "front" in slots else 0
            used[start:end] = [True] * (end - start)
            return replace(chosen, search=slice_of(text, tokens, first, end).strip("\"'“”"))
    return chosen


def _due(text: str, tokens: list[Token], used: list[bool], chosen: Filter, scene: Scene) -> Filter:
    """The longest run of unused words that is a range of days."""
    hints = [token.low in DATE_HINTS or token.low[:1].isdigit() for token in tokens]
    if not any(hints):
        return chosen
    for length in range(min(len(tokens), 9), 0, -1):
        for first in range(len(tokens) - length + 1):
            end = first + length
            if (
                not any(hints[first:end])
                or any(used[first:end])
                or not tokens[first].starts
                or not tokens[end - 1].ends
            ):
                continue
            if tokens[first].low in ("my", "to", "all", "i") or tokens[first].kind == "quoted":
                continue
            phrase = slice_of(text, tokens, first, end)
            if end < len(tokens) and tokens[end].low in _NOUNS_BEHIND and tokens[end - 1].low in HOLIDAY_ENDS:
                continue  # "the xmas tasks" are about Christmas, not due then
            if length == 1 and tokens[first].low in _FEASTS and _is_a_kind(tokens, first):
                continue  # and so is "anything xmas left"
            if possible_range(tokens, first, end) and scene.is_range(phrase):
                used[first:end] = [True] * length
                return replace(chosen, due_text=_plain_due(phrase, scene))
    return chosen


def _is_a_kind(tokens: list[Token], at: int) -> bool:
    """Whether a name has no preposition before it, and isn't all that is said."""
    return tokens[at - 1].low in _ANY if at else len(tokens) > 1


_ANY: Final = frozenset({"anything", "any", "something", "everything"})
_FEASTS: Final = HOLIDAY_ENDS - WEEKDAYS.keys()
_NOUNS_BEHIND: Final = vocabulary("task tasks ones stuff items things todos jobs chores label tag list")
_HEAD: Final = caseless(r"^(?:due|deadline|on for|on|for|in|during|of|from)\s+")


def _plain_due(phrase: str, scene: Scene) -> str:
    """The range without "due" and "for" before it, where that says the same."""
    for _ in range(2):
        shorter = _HEAD.sub("", phrase)
        if shorter == phrase or not scene.is_range(shorter) or phrase.lower().startswith(("in ", "from the ")):
            break
        phrase = shorter
    return phrase


def possible_range(tokens: list[Token], first: int, end: int) -> bool:
    """Whether a run could be a date at all: lone numbers and lone small words are not."""
    if end - first == 1:
        return tokens[first].kind == "word" and len(tokens[first].low) > 2
    return any(len(token.low) > 2 for token in tokens[first:end])


def _statuses(tokens: list[Token], used: list[bool], chosen: Filter) -> Filter:
    for table, name in ((STATUSES, "status"), (PRIORITIES, "priority")):
        for length in (4, 3, 2, 1):
            for i in range(len(tokens) - length + 1):
                if any(used[i : i + length]) or (i and tokens[i - 1].low in _GET):
                    continue  # "what must get done" is about what is open
                value = table.get(" ".join(token.low for token in tokens[i : i + length]))
                if value is None:
                    continue
                if name == "status" and (chosen.status is Status.OPEN):
                    used[i : i + length] = [True] * length
                    chosen = replace(chosen, status=Status(value))
                elif name == "priority" and chosen.priority is None:
                    used[i : i + length] = [True] * length
                    chosen = replace(chosen, priority=Priority(value))
    return chosen
