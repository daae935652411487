from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import ChangeKind, Priority
from core.models.task import TITLE_LIMIT
from core.reply import Receipt, TaskLine
from core.tools.adding import is_visible, split_title
from core.tools.labels import clean_label, clean_labels

from .conftest import Desk


def test_a_task_is_added_with_all_that_was_said(desk: Desk) -> None:
    ran = desk.call(
        "add_task",
        title="  buy  milk ",
        notes="two litres",
        due_text="tomorrow at 5pm",
        priority="high",
        labels=["#Home", "+shop", "home"],
    )

    due = "Sat 21 Nov 2026, 17:00 EST"
    assert ran.ok
    assert ran.result.changed
    assert ran.result.summary == f"Added #1 buy milk, due {due}, high priority, #home, #shop, with notes"
    assert ran.result.data == {
        "task": {
            "number": 1,
            "title": "buy milk",
            "status": "pending",
            "due": due,
            "priority": "high",
            "labels": ["home", "shop"],
            "notes": "two litres",
        }
    }
    assert (ran.result.cards, ran.result.private_cards) == ((), ())
    assert desk.receipt() == Receipt(
        ChangeKind.ADDED,
        TaskLine(1, "buy milk", due=due, priority=Priority.HIGH, labels=("home", "shop"), has_notes=True),
    )
    assert desk.row(1) == {
        "title": "buy milk",
        "notes": "two litres",
        "priority": "high",
        "labels": ["home", "shop"],
        "due_at": "2026-11-21T22:00:00+00:00",
    }


def test_a_title_is_enough(desk: Desk) -> None:
    assert desk.ok("add_task", title="buy milk") == "Added #1 buy milk"
    assert desk.ok("add_task", title="buy milk", due_text="  ", labels=[], notes="") == "Added #2 buy milk"
    assert desk.row(2) == {"title": "buy milk"}


@pytest.mark.parametrize("title", ["", "   ", "\n\t", "\0", " \0 "], ids=ascii)
def test_without_a_title_nothing_is_added(desk: Desk, title: str) -> None:
    assert desk.error("add_task", title=title) == ("A task needs a title. Say what is to be done, like “add buy milk”.")


@pytest.mark.parametrize("words", ["31 february", "soonish", "when pigs fly", "2026-13-01", "x" * 5000])
def test_a_date_that_is_none_is_asked_about_and_nothing_is_added(desk: Desk, words: str) -> None:
    assert desk.error("add_task", title="buy milk", due_text=words) == (
        f"I can't make a date of “{words}”. Say it like “tomorrow 5pm”, “friday” or “2026-12-24”. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("yesterday", "Thu 19 Nov 2026"),
        ("today at 9am", "Fri 20 Nov 2026, 09:00 EST"),
        ("2020-01-01", "Wed 1 Jan 2020"),
    ],
)
def test_what_lies_in_the_past_is_taken_as_overdue_and_said(desk: Desk, words: str, due: str) -> None:
    ran = desk.call("add_task", title="call mum", due_text=words)
    assert ran.result.summary == f"Added #1 call mum, due {due} (overdue)"
    assert ran.result.data["task"]["overdue"] is True
    assert desk.receipt().task == TaskLine(1, "call mum", due=due, overdue=True)


@pytest.mark.parametrize(
    "words", ["0001-01-01", "9999-12-31", "9999-12-31 23:59", "0001-01-01 00:00", "in 9999999 years"]
)
@pytest.mark.parametrize("tool", ["add_task", "list_tasks"])
@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_the_ends_of_the_calendar_are_no_catastrophe(desk: Desk, words: str, tool: str, zone: str) -> None:
    desk.zone = ZoneInfo(zone)
    title = {"title": "x"} if tool == "add_task" else {}
    ran = desk.call(tool, due_text=words, **title)
    assert ran.ok or "I can't make" in ran.result.summary
    assert desk.call("list_tasks").ok


# --- titles: no word is lost ---


def test_a_text_of_several_lines_is_a_title_and_notes(desk: Desk) -> None:
    desk.ok("add_task", title="Plan the party\n\n- cake\n- music\n", notes="for Ben")
    assert desk.row(1) == {"title": "Plan the party", "notes": "- cake\n- music\nfor Ben"}


def test_five_thousand_characters_become_title_and_notes(desk: Desk) -> None:
    text = " ".join(f"word{index}" for index in range(700))[:5000].strip()
    desk.ok("add_task", title=text)
    row = desk.row(1)
    assert row["notes"] == text
    assert len(row["title"]) <= TITLE_LIMIT
    assert row["title"].endswith("…")
    assert text.startswith(row["title"][:-1] + " ")


def test_a_word_that_never_ends_is_cut_anywhere(desk: Desk) -> None:
    desk.ok("add_task", title="x" * 5000)
    assert desk.row(1) == {"title": "x" * (TITLE_LIMIT - 1) + "…", "notes": "x" * 5000}


@given(
    title=st.text(max_size=600).filter(lambda text: is_visible(text.strip().partition("\n")[0])),
    notes=st.none() | st.text(max_size=50),
)
def test_no_word_is_lost_in_splitting(title: str, notes: str | None) -> None:
    first, rest = split_title(title, notes)
    kept = f"{first} {rest or ''}".split()
    assert set(title.split()) <= set(kept)
    assert set((notes or "").split()) <= set(kept)
    assert 0 < len(first) <= TITLE_LIMIT
    assert "\n" not in first
    assert rest is None or rest.strip()


# --- labels ---


@pytest.mark.parametrize(
    ("given_label", "label"),
    [
        ("home", "home"),
        ("#Home", "home"),
        ("+HOME ", "home"),
        (" # home", "home"),
        ("##home", "home"),
        ("# #home", "home"),
        ("two words", "two-words"),
        ("a|b", "a-b"),
        ("Straße", "strasse"),
        ("x" * 100, "x" * 100),  # too long, which is said
        ("#", ""),
        ("", ""),
    ],
)
def test_a_label_is_one_word_without_marks(given_label: str, label: str) -> None:
    assert clean_label(given_label) == label


@given(st.text(max_size=60))
def test_a_clean_label_stays_as_it_is(label: str) -> None:
    once = clean_label(label)
    assert clean_label(once) == once
    assert "|" not in once


@given(st.lists(st.text(max_size=8), max_size=20))
def test_labels_are_each_there_once_and_never_empty(labels: list[str]) -> None:
    cleaned = clean_labels(labels)
    assert len(set(cleaned)) == len(cleaned)
    assert "" not in cleaned
    assert {clean_label(label) for label in labels} - {""} == set(cleaned)


def test_labels_that_no_database_can_hold_are_cleaned(desk: Desk) -> None:
    assert desk.ok("add_task", title="x", labels=["a\0b", "c\ud800"]) == "Added #1 x, #ab, #c\ufffd"
    assert desk.receipt().task.labels == ("ab", "c\ufffd")
