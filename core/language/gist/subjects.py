"""What a question is about: the one thing that it names, or the kind of things, by the words that say something."""

import re
from dataclasses import dataclass
from typing import Final

from core.language.gist.plain_words import BEFORE_VERBS, IDLE, KINDS
from core.language.tasks.kernels import plain_verb
from core.language.text.words import DATE_HINTS, WEEKDAYS, vocabulary

_WORD: Final = re.compile(r"[^\W_](?:[\w'&/-]*[\w])?|[.,;:!?…()\n]+|\s[-–—]+(?=\s)|[–—]")
_ARTICLES: Final = vocabulary("the my our a an that this those these his her their")
_LONGEST_NAME: Final = 4  # words
_LONGEST_KIND: Final = 2


@dataclass(frozen=True, slots=True)
class Said:
    """A word as typed. ``at`` counts the words and marks; a mark has no letters."""

    typed: str
    low: str
    at: int


def said(text: str) -> list[Said]:
    """The words and marks of a text."""
    found = enumerate(match[0].strip() for match in _WORD.finditer(text.replace("’", "'")))
    return [Said(word, word.lower().replace("'", ""), at) for at, word in found]


def runs(words: list[Said]) -> list[list[Said]]:
    """The words that say something, in unbroken rows."""
    rows: list[list[Said]] = []
    for word in words:
        if not _tells(words, word):
            continue
        if rows and rows[-1][-1].at == word.at - 1:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [row for each in rows if (row := _noun(each))]


def _tells(words: list[Said], word: Said) -> bool:
    low = word.low
    before = words[word.at - 1].low if word.at else ""
    after = words[word.at + 1].low if word.at + 1 < len(words) else ""
    if low in _LABELS and (after in KINDS or (before in _OF and after != "on")):
        return True  # "work stuff", "for work", "xmas bits"
    if not low[:1].isalpha() or low in IDLE or low.removesuffix("s") in IDLE or low in DATE_HINTS:
        return False
    if "'" in word.typed and low.removesuffix("s") in DATE_HINTS:
        return False
    return before not in BEFORE_VERBS or not _is_done(low)


def _is_done(low: str) -> bool:
    return plain_verb(low) is not None or (len(low) > 4 and low.endswith(("ed", "ing", "in")))


def _noun(row: list[Said]) -> list[Said]:
    """Without whose it is, and without what is done to it: "Maya's skates" as "skates", "agreement scanning"."""
    while len(row) > 1 and row[0].typed.lower().endswith("'s"):
        row = row[1:]
    while len(row) > 1 and (row[-1].low.endswith("ing") or _is_letter(row)):
        row = row[:-1]
    return [] if len(row) == 1 and _is_past(row[0].low) else row


def _is_past(low: str) -> bool:
    return low.endswith("ed") and len(low) > 4 and plain_verb(low) is not None


def _is_letter(row: list[Said]) -> bool:
    return row[-1].low in ("email", "call", "text", "reply")


def name_of(row: list[Said]) -> str:
    """The words of a row as they were typed, without an "'s" at its end."""
    return re.sub(r"['’]s$", "", " ".join(word.typed for word in row))


def thing(words: list[Said]) -> str | None:
    """The one thing that is asked about: what stands behind "about", else what is named first."""
    rows = runs(words)
    about = [row for row in rows if _before(words, row[0]) in ("about", "regarding", "re")]
    row = next(iter(about or rows), None)
    return name_of(row) if row is not None and len(row) <= _LONGEST_NAME else None


def _before(words: list[Said], word: Said) -> str:
    at = word.at - 1
    while at >= 0 and words[at].low in _ARTICLES:
        at -= 1
    return words[at].low if at >= 0 else ""


def kind(words: list[Said]) -> str | None:
    """The kind of things that are asked for: "house ones", "the biz label", "for the car", "thesis! what's left"."""
    rows = runs(words)
    for row in rows:
        after = words[row[-1].at + 1].low if row[-1].at + 1 < len(words) else ""
        if (after in KINDS or _is_labelled(row[-1])) and len(row) <= _LONGEST_KIND:
            return name_of(row).removesuffix("-labeled").removesuffix("-labelled").removesuffix("-tagged")
    for row in rows:
        before = row[0].at - 2
        counted = before >= 0 and any(words[before] in other for other in rows)  # "cup of tea"
        if len(row) <= _LONGEST_KIND and _before(words, row[0]) in _OF and not counted and _is_name(row[0].low):
            return name_of(row)
    first = rows[0] if rows else None
    alone = first is not None and _is_topic(words, first)
    return name_of(first) if first is not None and alone and len(first) <= _LONGEST_KIND else None


def _is_name(low: str) -> bool:
    return low in _LABELS or not _is_done(low)


_OF: Final = vocabulary("for of from under about only")
_LABELS: Final = vocabulary("work xmas christmas easter")


def _is_labelled(word: Said) -> bool:
    return word.low.endswith(("-labeled", "-labelled", "-tagged"))


def _is_topic(words: list[Said], row: list[Said]) -> bool:
    """Whether a row is all of its clause, and the clause the first."""
    behind = words[row[-1].at + 1 : row[-1].at + 2]
    opens = all(word.low in _ARTICLES or word.low in ("so", "and", "ok", "right") for word in words[: row[0].at])
    return opens and bool(behind) and not behind[0].low[:1].isalnum()


def opens_with_thing(words: list[Said]) -> bool:
    """Whether it opens with a question of one thing: "is the nct this week", "did Thommo's quote go out"."""
    first = next(iter(runs(words)), None)
    leads = [] if first is None else [word.low for word in words[: first[0].at] if word.low[:1].isalnum()]
    plain = [low for low in leads if low not in _ARTICLES and not low.endswith("s")]
    asks = bool(leads) and any(low in _HELPS for low in leads)
    return asks and all(low in _HELPS or low in _TALKS for low in plain)


_HELPS: Final = vocabulary("is are was were has have did does")
_TALKS: Final = vocabulary("so and hey ok wait um uh please")


def opens_with_day(words: list[Said]) -> bool:
    """Whether it opens with a question of a day: "is thursday a heavy one", "is my saturday free"."""
    lows = [word.low for word in words[:3] if word.low not in _TALKS]
    return lows[:1] in (["is"], ["hows"], ["was"]) and any(low in WEEKDAYS or low in _DAYS for low in lows[1:])


_DAYS: Final = vocabulary("today tomorrow tonight tmrw weekend week month")
