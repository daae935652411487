"""Which tasks of a list a person's words mean: "the board deck".

Pure: titles and numbers in, numbers out. Several that fit are all returned, so that the caller asks; nothing that fits
badly is returned at all, because a deletion may hang on it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from core.language.text.caseless import caseless
from core.language.text.typos import slips
from core.language.text.verbs import IMPERATIVES, present_of
from core.language.text.words import vocabulary

_NOISE: Final = vocabulary(
    "the a an my our your his her their its this that these those of to for on in at from with about by and or re i "
    "we me us it is was be been task tasks item items thing things one ones todo todos reminder entry list please "
    "stuff off up out down some any called named own finally just already now again still also actually really yet "
    "never back he she they him them who which because since so but not no if then there has have had bloody damn "
    "damned darn flipping flippin freaking stupid silly wretched blasted fecking flaming crappy annoying dreaded "
    "lousy ruddy poxy sodding myself yourself himself herself itself ourselves themselves somebody someone"
)
# People say one for the other; the first stands for all.
_SAME: Final = {
    word: group[0]
    for group in (
        ("call", "ring", "phone", "telephone", "dial"),
        ("send", "mail", "post", "email", "submit"),
        ("buy", "get", "purchase", "pick", "collect", "grab", "order"),
        ("finish", "complete", "do", "write", "draft", "prepare", "make"),
        ("fix", "repair", "mend", "sort"),
        ("book", "schedule", "arrange"),
        ("mum", "mom", "mam", "mother"),
        ("dad", "father"),
        ("appointment", "appt", "apt", "appointments"),
        ("meeting", "meet", "mtg", "meetup"),
        ("gift", "present", "pressie", "prezzie"),
        ("birthday", "bday"),
        ("christmas", "xmas"),
        ("document", "doc", "docs", "documents"),
        ("presentation", "slide", "slides", "deck", "preso"),
        ("grocery", "groceries", "shopping"),
        ("laundry", "washing"),
        ("trash", "rubbish", "garbage", "bin", "bins"),
        ("doctor", "doctors", "gp"),
        ("dentist", "dental"),
        ("ticket", "tix"),
        ("clean", "tidy", "scrub"),
        ("review", "check"),
        ("hoover", "vacuum"),
        ("register", "registration", "rego", "signup", "enrol", "enroll"),
        ("photo", "picture", "pic", "snap"),
        ("library", "lib"),
        ("application", "apply"),
        ("subscription", "subs"),
        ("car", "auto"),
        ("bike", "bicycle"),
        ("fridge", "refrigerator"),
        ("information", "info"),
        ("flat", "apartment"),
        ("veterinarian", "vet"),
        ("vaccination", "vaccine", "jab", "shot"),
        ("prescription", "script", "meds", "medication", "medicine"),
        ("lawn", "grass"),
        ("tv", "telly", "television"),
        ("exam", "test", "examination"),
        ("holiday", "vacation"),
        ("accommodation", "hotel"),
        ("colleague", "coworker"),
        ("lunch", "luncheon"),
        ("refund", "reimbursement"),
        ("talk", "speak", "chat"),
        ("expense", "expenses", "exp"),
    )
    for word in group
}
_VERB_WEIGHT: Final = 0.5  # "did the garage" is the garage's task, whatever was to be done with it
# What is said beside a name: "the damp chap" is the task about the damp, "the dentist appointment" that of the dentist.
_WEAK: Final = vocabulary(
    "guy man woman lady chap bloke fella fellow people folks lot team girl lad person place thingy appointment appt "
    "booking job errand chore business matter slot situation saga"
)
_WEAK_WEIGHT: Final = 0.4  # where no title has the word
_LIKE: Final = 0.85  # another word for it
_DISSENT: Final = 0.85
_NAMED: Final = 0.9
_ENOUGH: Final = 0.6  # of the words said must be in the title, by weight
_MARGIN: Final = 0.1  # closer than this, two titles fit equally
_LIKENESS: Final = 72  # per cent of the letters of a word
_FEWEST: Final = 3  # letters of a stem
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_Word = tuple[str, str, float]  # as written, its stem, its weight


def fitting(words: str, titles: Mapping[int, str]) -> list[int]:
    """The numbers of the titles that the words fit best, several where they can't be told apart; empty for none."""
    folded = _folded(words)
    same = [number for number, title in titles.items() if _folded(title) == folded]
    if same:
        return same
    said = _content(words)
    if not said:
        return []
    if said[0][1] == "cancel":  # "Vienna's cancelled" is not the task to book it
        titles = {
            number: title for number, title in titles.items() if any(stem == "cancel" for _, stem, _ in _content(title))
        }
    if _NOUN.match(words) and len(said) == 1:
        said = [(said[0][0], said[0][1], 1.0)]
    said = _weakened(said, titles)
    fits = {number: (_content(title), _misses_a_part(words, _content(title))) for number, title in titles.items()}
    scores = {number: 0.0 if misses else _fit(said, title) for number, (title, misses) in fits.items()}
    best = max(scores.values(), default=0.0)
    if best < _ENOUGH:
        return []
    close = [number for number, score in scores.items() if score >= best - _MARGIN]
    whole = [number for number in close if _covers(said, _content(titles[number]))]
    if len(whole) == 1:
        close = whole
    return [*close, *_hardly_others(said, titles, close[0])] if len(close) == 1 else close


def _hardly_others(said: Sequence[_Word], titles: Mapping[int, str], best: int) -> list[int]:
    """The titles that fit as well where a word isn't in the best one as it was said: "call ann" among Anna and Anne."""
    written = {word for word, _, _ in _content(titles[best])}
    unwritten = [word for word in said if word[0] not in written and len(word[0]) > 2 and not word[0].isdigit()]
    exact = [word for word in said if word not in unwritten]
    return [
        number
        for number, title in titles.items()
        if unwritten
        and number != best
        and all(any(_is_slip(word[0], other[0]) for other in _content(title)) for word in unwritten)
        and all(any(_alike(word, other) for other in _content(title)) for word in exact)
    ]


def _is_slip(one: str, other: str) -> bool:
    return one[0] == other[0] and abs(len(one) - len(other)) <= 1 and slips(one, other) <= 1


def resembling(words: str, titles: Mapping[int, str]) -> list[int]:
    """The numbers of the titles that share with `words` a word that carries meaning, or one like it by its letters.

    Only those may be asked about at all: articles, "one" and "about" are no likeness.
    """
    from rapidfuzz import fuzz

    said = [word for word, _, _ in _content(words) if word not in _NOISE]
    return [
        number
        for number, title in titles.items()
        if any(
            _alike((word, _stem(word), 1.0), other) or fuzz.ratio(word, other[0]) >= _LIKENESS
            for word in said
            for other in _content(title)
            if other[0] not in _NOISE
        )
    ]


def _weakened(said: Sequence[_Word], titles: Mapping[int, str]) -> Sequence[_Word]:
    """What was said, its weak words with little weight where no title has them."""
    if len(said) < 2 or not any(word in _WEAK for word, _, _ in said):
        return said
    known = {stem for title in titles.values() for _, stem, _ in _content(title)}
    return [
        (word, stem, _WEAK_WEIGHT if word in _WEAK and stem not in known else weight) for word, stem, weight in said
    ]


# Behind an article what is a verb elsewhere is a thing: "delete the invoice".
_NOUN: Final = caseless(r"\s*(?:the|my|our|that|this|an?)\s")
_AND: Final = caseless(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s+and\s+(?:also\s+)?|\s+&\s+|\s+plus\s+)")


def each_named(words: str, titles: Mapping[int, str]) -> tuple[int, ...]:
    """The tasks that the parts of "rope and soap" mean, each part one of its own, in that order; () where a title has
    all of the words ("bread and butter"), or where a part fits none, several, or one that another fits."""
    parts = [part for part in _AND.split(words.strip(" .,!?")) if part]
    said = _content(words)
    if len(parts) < 2 or any(_covers(_content(title), said) for title in titles.values()):
        return ()
    verb = parts[0].split()[0]
    found = [fitting(part, titles) or fitting(f"{verb} {part}", titles) for part in parts]
    numbers = tuple(dict.fromkeys(each[0] for each in found if len(each) == 1))
    return numbers if len(numbers) == len(parts) else ()


def _misses_a_part(words: str, title: Sequence[_Word]) -> bool:
    """Whether of several things that were named one isn't in the title at all: it isn't what was meant by both."""
    parts = [_telling(_content(part)) for part in _AND.split(words.strip(" .,!?")) if part]
    return len(parts) > 1 and not all(any(_alike(word, other) for word in part for other in title) for part in parts)


def _telling(words: Sequence[_Word]) -> Sequence[_Word]:
    """Without their verbs, where there are other words."""
    return [word for word in words if word[2] != _VERB_WEIGHT] or words


def share_a_word(one: str, other: str) -> bool:
    """Whether a word that carries meaning is in both texts, in whatever form."""
    return any(_alike(word, same) > 0 for word in _content(one) for same in _content(other))


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("’", "'")))


@lru_cache(maxsize=1024)
def _content(text: str) -> tuple[tuple[str, str, float], ...]:
    """(word, stem, weight) of the words that carry meaning; of a text that has no other, all of them."""
    words = _WORD.findall(text.casefold().replace("’", "'"))
    kept = [word for word in words if word not in _NOISE] or words
    return tuple((word, _stem(word), _weight(word)) for word in kept)


def _weight(word: str) -> float:
    return _VERB_WEIGHT if word in IMPERATIVES or present_of(word) is not None else 1.0


def _stem(word: str) -> str:
    """Without its endings, roughly: enough to tell that "mowing the lawns" is "mow the lawn"."""
    word = word.removesuffix("'s").removesuffix("'d").replace("'", "")
    word = present_of(word) or word
    if word in _SAME:
        return _SAME[word]
    for ending, left in (
        ("ies", "y"),
        ("ing", ""),
        ("ation", ""),
        ("ment", ""),
        ("ion", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ):
        fewest = _FEWEST + (ending == "ation")  # "rotation" goes with "rotate"
        if word.endswith(ending) and len(word) - len(ending) >= fewest and not word.endswith("ss"):
            word = word.removesuffix(ending) + left
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    word = word.removesuffix("e") if len(word) > 3 else word
    return _SAME.get(word) or _SAME.get(word + "e") or word


def _fit(said: Sequence[_Word], title: Sequence[_Word]) -> float:
    """How well they fit: by how much of what was said is in the title; where all of a title was said, it is that one,
    whatever else was said beside it. Not where something else was done with it ("the milk was spilt")."""
    score = _score(said, title)
    if _other_verb(said, title):
        return score * _DISSENT
    return max(score, _NAMED) if len(title) > 1 and _covers(said, title) else score


def _other_verb(words: Sequence[_Word], title: Sequence[_Word]) -> bool:
    """Whether what was said opens with a verb, and the title with another; doing and finishing go with any, and what
    was said too is a thing ("paid the water bill")."""
    first, verbs = words[0], {stem for _, stem, weight in title[:1] if weight == _VERB_WEIGHT}
    said = {stem for _, stem, _ in words} if len(title) > 1 else {first[1]}
    return (
        first[2] == _VERB_WEIGHT
        and bool(verbs)
        and not verbs & (said | {_SAME["finish"]})
        and (first[1] != _SAME["finish"])
    )


def _score(said: Sequence[tuple[str, str, float]], title: Sequence[tuple[str, str, float]]) -> float:
    total = sum(weight for _, _, weight in said)
    return sum(word[2] * max((_alike(word, other) for other in title), default=0.0) for word in said) / total


def _covers(said: Sequence[tuple[str, str, float]], title: Sequence[tuple[str, str, float]]) -> bool:
    """Whether every word of the title was said."""
    return all(any(_alike(other, word) for word in said) for other in title)


def _alike(one: tuple[str, str, float], other: tuple[str, str, float]) -> float:
    """1 for the same word in whatever form, a little less for one with a typo, 0 for another."""
    if one[1] == other[1]:
        return 1.0 if one[2] == _VERB_WEIGHT or one[0][:3] == other[0][:3] else _LIKE
    short, long = sorted((one[1], other[1]), key=len)
    if len(short) >= 5 and long.startswith(short):
        return 0.95
    if len(short) < 5 or one[1].isdigit():
        return 0.0
    from rapidfuzz import fuzz  # only where words differ, and not with the import of the language

    return 0.9 if one[0][0] == other[0][0] and fuzz.ratio(one[0], other[0]) >= 80 else 0.0
