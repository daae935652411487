"""What holds for any text: nothing raises, no word is lost or gained, and what is taken is shown back."""

import re
import sys
import time
from datetime import datetime

from hypothesis import example, given
from hypothesis import strategies as st

from core.language import commands, dates, recurrence
from core.language.commands import Add, Commands
from core.language.text.words import phrases_of
from tests.unit.language.when import NEW_YORK, SENT, at

TITLES = phrases_of(
    "buy milk|call Ana|pay rent|finish the Q3 report|read Friday Night Lights|call May|buy 2 tickets|email bob re: x|"
    "fix #12|“quote” of the day|buy 3/4 inch pipe|prepare the Monday report|meet bob, ana & co.|a|sun cream|"
    "1:1 with Zoë|look for keys|quick chat with bob|card for dear x"
)
PHRASES = phrases_of(
    "tomorrow|by friday|on the 3rd|at 5pm|next week|eod|in 3 days|friday 5pm|tonight|3/4|before 12 december|at noon|"
    "for monday|due tuesday|on saturday at 8"
)
REPEATS = phrases_of(
    "every day|every monday|on the 1st of every month|daily|every 2 weeks on friday|every weekday at 9:30"
)
JOINTS = st.sampled_from(("{0} {1}", "{1} {0}", "{1}: {0}", "{0}, {1}", "{0} {1}!", "{0} {1} {0}", "{1} {0} {1}"))
TYPED = st.builds(str.format, JOINTS, st.sampled_from(TITLES), st.sampled_from((*PHRASES, *REPEATS)))
WORDY = st.lists(st.sampled_from(" ".join((*TITLES, *PHRASES, *REPEATS)).split()), max_size=14).map(" ".join)
ANY_TEXT = st.one_of(st.text(max_size=300), WORDY, TYPED)


def words(text: str) -> list[str]:
    return sorted(re.findall(r"\w+", text.lower()))


@given(text=ANY_TEXT)
@example("\x00\x1f‮ 5pm")
@example("in 999999999999999999999 years")
@example("９月 ٣ pm ½ ²")
def test_nothing_raises_and_every_answer_can_be_shown(text: str) -> None:
    for sent_at in (SENT, at("9999-12-31 23:59", NEW_YORK), at("0001-01-02 00:00", NEW_YORK)):
        found = dates.resolve(text, sent_at=sent_at, zone=NEW_YORK)
        if found is not None:
            assert dates.show(found, NEW_YORK)
            dates.is_past(found, sent_at, NEW_YORK)
        dates.resolve_days(text, sent_at=sent_at, zone=NEW_YORK)
        dates.find(text, sent_at=sent_at, zone=NEW_YORK)
        repeats = recurrence.parse(text, sent_at=sent_at, zone=NEW_YORK)
        if repeats is not None:
            assert recurrence.show(repeats)
        recurrence.find(text, sent_at=sent_at, zone=NEW_YORK)
        commands.parse(text, sent_at=sent_at, zone=NEW_YORK)


@given(text=ANY_TEXT)
def test_no_word_of_a_title_is_lost_or_gained(text: str) -> None:
    found = dates.find(text, sent_at=SENT, zone=NEW_YORK)
    if found is not None:
        assert words(f"{found.phrase} {found.rest}") == words(text)


@given(text=ANY_TEXT)
def test_no_word_is_lost_or_gained_to_a_repetition(text: str) -> None:
    found = recurrence.find(text, sent_at=SENT, zone=NEW_YORK)
    if found is not None:
        assert words(f"{found.phrase} {found.rest}") == words(text)


@given(text=ANY_TEXT)
def test_what_is_taken_means_the_same_alone(text: str) -> None:
    found = dates.find(text, sent_at=SENT, zone=NEW_YORK)
    if found is not None:
        assert dates.resolve(found.phrase, sent_at=SENT, zone=NEW_YORK) == found.due


@given(text=TYPED)
def test_every_word_after_add_ends_up_in_the_task(text: str) -> None:
    reading = commands.parse(f"add {text}", sent_at=SENT, zone=NEW_YORK)
    if (
        isinstance(reading, Commands)
        and all(isinstance(item, Add) for item in reading.items)
        and len(reading.items) == 1
    ):
        (item,) = reading.items
        assert isinstance(item, Add)
        parts = (item.title, item.due_text or "", item.repeat_text or "", *item.labels)
        assert words(" ".join(parts)) == words(text)


@given(second=st.integers(0, 3_000_000_000), text=st.sampled_from(PHRASES))
def test_the_same_words_always_mean_something(second: int, text: str) -> None:
    assert dates.resolve(text, sent_at=datetime.fromtimestamp(second, tz=NEW_YORK), zone=NEW_YORK) is not None


def test_huge_texts_are_quick() -> None:
    huge = (
        "a" * 50_000,
        "1" * 50_000,
        "buy milk tomorrow " * 3000,
        "!" * 50_000,
        '"' * 50_001,
        "a week before " * 4000,
    )

    started = time.process_time()
    for text in huge:
        commands.parse(text, sent_at=SENT, zone=NEW_YORK)
        dates.resolve(text, sent_at=SENT, zone=NEW_YORK)
        dates.find(text, sent_at=SENT, zone=NEW_YORK)
        recurrence.find(text, sent_at=SENT, zone=NEW_YORK)

    assert time.process_time() - started < 1.0


def test_the_package_needs_no_library_until_it_is_asked_for_one() -> None:
    import subprocess

    script = "import sys, core.language.commands; print([m for m in ('dateparser', 'dateutil') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
