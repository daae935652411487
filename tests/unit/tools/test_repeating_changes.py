"""One occurrence of a task that repeats moved, skipped, deleted, undone or opened again; all of them changed; how they
are shown. Said on Friday 20 November 2026 at 10:00 in New York, unless a test says otherwise.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from core.models import TaskChange
from core.storage import tasks

from .conftest import Desk
from .series import at, later, line_up, said

# --- one of them, all of them, none of them ---


@pytest.mark.parametrize(
    ("moved", "done", "expected"),
    [
        ("tuesday", "2026-11-24 12:00", "2026-11-30"),  # a day late: the series stays on Mondays
        ("tomorrow", "2026-11-21 12:00", "2026-11-30"),  # brought forward: not this Monday again
        ("30 november", "2026-11-30 12:00", "2026-12-07"),  # put off to the next one's day: not that day again
        ("1 december at 15:00", "2026-11-25 12:00", "2026-12-07"),
    ],
)
def test_a_new_date_moves_one_occurrence(desk: Desk, moved: str, done: str, expected: str) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    later(desk, "2026-11-20 11:00")
    desk.ok("update_task", task="#1", due_text=moved)
    assert said(desk)[0].endswith("repeats every Monday (was due Mon 23 Nov 2026; only this one)")
    later(desk, done)

    desk.ok("complete_task", task="#1")

    assert line_up(desk)[1] == (2, "pending", expected)


def test_a_new_name_is_kept_for_all_that_follow(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("update_task", task="#1", title="water the cactus", notes="little", add_labels=["home"], priority="low")

    desk.ok("complete_task", task="#1")

    kept = {name: desk.row(2).get(name) for name in ("title", "notes", "labels", "priority")}
    assert kept == {"title": "water the cactus", "notes": "little", "labels": ["home"], "priority": "low"}


@pytest.mark.parametrize(
    ("due", "words", "summary"),
    [
        (
            None,
            {"repeat_text": "every friday"},
            "due Fri 20 Nov 2026, repeats every Friday (had no due date; didn't repeat)",
        ),
        (
            date(2026, 11, 25),
            {"repeat_text": "every friday"},
            "due Fri 27 Nov 2026, repeats every Friday (was due Wed 25 Nov 2026; didn't repeat)",
        ),
        (date(2026, 11, 25), {"repeat_text": "every week"}, "due Wed 25 Nov 2026, repeats every week (didn't repeat)"),
        (
            date(2026, 11, 18),
            {"repeat_text": "every week"},
            "due Wed 18 Nov 2026 (overdue), repeats every week (didn't repeat)",
        ),
        (
            date(2026, 10, 5),
            {"repeat_text": "every tuesday"},
            "due Tue 24 Nov 2026, repeats every Tuesday (was due Mon 5 Oct 2026; didn't repeat)",
        ),
        (
            date(2026, 11, 25),
            {"due_text": "every friday"},
            "due Fri 27 Nov 2026, repeats every Friday (was due Wed 25 Nov 2026; didn't repeat)",
        ),
        (
            date(2026, 11, 25),
            {"repeat_text": "every friday", "due_text": "december 4"},
            "due Fri 4 Dec 2026, repeats every Friday (was due Wed 25 Nov 2026; didn't repeat)",
        ),
        (
            date(2026, 11, 25),
            {"repeat_text": "every week starting monday"},
            "due Mon 23 Nov 2026, repeats every week (was due Wed 25 Nov 2026; didn't repeat)",
        ),
    ],
    ids=str,
)
def test_a_task_can_be_made_to_repeat(desk: Desk, due: date | None, words: dict[str, str], summary: str) -> None:
    desk.have("call mum", due_on=due)

    desk.ok("update_task", task="#1", **words)

    assert said(desk) == [f"Updated #1 call mum, {summary}"]


def test_a_task_with_a_time_keeps_it(desk: Desk) -> None:
    desk.have("call mum", due_at=at("2026-11-27 15:00"))

    desk.ok("update_task", task="#1", repeat_text="every friday")
    desk.ok("complete_task", task="#1")

    assert line_up(desk)[1] == (2, "pending", "2026-12-04 15:00")


def test_a_new_repetition_is_for_all_from_now_on(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    later(desk, "2026-11-20 12:00")

    desk.ok("update_task", task="#1", repeat_text="every friday")
    assert said(desk) == [
        "Updated #1 water plants, due Fri 27 Nov 2026, repeats every Friday "
        "(was due Mon 23 Nov 2026; repeated every Monday)"
    ]
    desk.ok("complete_task", task="#1")

    assert line_up(desk)[1] == (2, "pending", "2026-12-04")


def test_what_stops_repeating_is_there_once_more(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    later(desk, "2026-11-20 12:00")

    desk.ok("update_task", task="#1", stop_repeating=True)
    assert said(desk) == ["Updated #1 water plants, due Mon 23 Nov 2026 (doesn't repeat any more)"]
    assert desk.ok("update_task", task="#1", stop_repeating=True) == (
        "#1 water plants is like that already. Nothing was changed."
    )
    assert desk.ok("complete_task", task="#1") == "Completed #1 water plants, due Mon 23 Nov 2026"

    assert line_up(desk) == [(1, "completed", "2026-11-23")]


@pytest.mark.parametrize("words", [{"repeat_text": "every friday"}, {"stop_repeating": True}], ids=str)
def test_what_is_over_points_at_its_next_one(desk: Desk, words: dict[str, Any]) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("complete_task", task="#1")
    desk.ok("complete_task", task="#2")

    assert desk.error("update_task", task="#1", **words) == (
        "#1 water plants is done already, and its next one is #3. Say how an open task is to repeat. "
        "Nothing was changed."
    )


def test_both_at_once_is_asked_about(desk: Desk) -> None:
    desk.have("water plants")
    assert desk.error("update_task", task="#1", repeat_text="weekly", stop_repeating=True) == (
        "Say either how it is to repeat, or that it is to stop. Nothing was changed."
    )


# --- skipping ---


@pytest.mark.parametrize(
    ("repeat", "skipped", "expected"),
    [
        ("every monday", "2026-11-20 11:00", "2026-11-30"),
        ("every monday", "2026-12-16 11:00", "2026-12-21"),  # late: to one that is still to come
        ("every monday at 9", "2026-11-23 09:30", "2026-11-30 09:00"),
        ("3 days after I finish", "2026-11-20 11:00", "2026-11-23"),
        ("every day 2 times", "2026-11-20 11:00", "2026-11-21"),
    ],
)
def test_skipping_moves_to_the_next_date(desk: Desk, repeat: str, skipped: str, expected: str) -> None:
    desk.ok("add_task", title="water plants", repeat_text=repeat)
    later(desk, skipped)

    assert desk.ok("skip_task", task="#1").startswith("Skipped #1 water plants, due ")

    assert line_up(desk) == [(1, "pending", expected)]


def test_only_the_next_time_is_skipped(desk: Desk) -> None:
    desk.ok("add_task", title="gym", repeat_text="every weekday at 7am")

    assert desk.error("skip_task", task="#1", day_text="wednesday") == (
        "I can only skip the next time of #1 gym, which is Mon 23 Nov 2026, 07:00 EST. Nothing was changed."
    )
    assert desk.ok("skip_task", task="#1", day_text="next week").startswith("Skipped #1 gym, due Tue 24 Nov 2026")


def test_all_that_follow_can_be_at_another_time(desk: Desk) -> None:
    desk.ok("add_task", title="gym", repeat_text="every monday at 7am")
    desk.ok("update_task", task="#1", repeat_text="at 8pm")
    desk.ok("complete_task", task="#1")

    assert line_up(desk) == [(1, "completed", "2026-11-23 20:00"), (2, "pending", "2026-11-30 20:00")]
    assert desk.ok("add_task", title="milk").startswith("Added #3")
    assert desk.error("update_task", task="#3", repeat_text="at 8pm").startswith("I can't tell from “at 8pm” how")


def test_skipping_counts(desk: Desk) -> None:
    desk.ok("add_task", title="take pills", repeat_text="every day 2 times")
    later(desk, "2026-11-20 11:00")

    desk.ok("skip_task", task="#1")
    assert said(desk) == [
        "Skipped #1 take pills, due Sat 21 Nov 2026, repeats every day, for the last time (was due Fri 20 Nov 2026)"
    ]
    assert desk.error("skip_task", task="#1") == (
        "#1 take pills has no next date: this is its last time. Complete or delete it instead. Nothing was changed."
    )


def test_skipping_what_does_not_repeat_or_is_over_is_refused(desk: Desk) -> None:
    desk.have("buy milk")
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("complete_task", task="#2")

    assert desk.error("skip_task", task="#1") == (
        "#1 buy milk doesn't repeat, so there is no next date. Say one, like “move 1 to friday”, or "
        "“delete 1”. Nothing was changed."
    )
    assert desk.error("skip_task", task="#2") == (
        "#2 water plants is done already, and its next one is #3. Nothing was changed."
    )


# --- deleting, archiving, opening again ---


def test_deleting_one_ends_the_series_and_says_so(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("complete_task", task="#1")
    later(desk, "2026-11-20 12:00")

    summary = desk.ok("delete_task", task="water plants")

    assert summary == "Deleted #2 water plants, due Mon 30 Nov 2026 (it won't repeat any more)"
    assert said(desk) == [summary]
    assert line_up(desk) == [(1, "completed", "2026-11-23")]

    later(desk, "2026-11-20 12:01")
    desk.ok("undo")
    assert line_up(desk) == [(1, "completed", "2026-11-23"), (2, "pending", "2026-11-30")]
    assert desk.row(2)["recurrence"] == "FREQ=WEEKLY;BYDAY=MO"


def test_deleting_one_that_is_done_ends_nothing(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("complete_task", task="#1")

    assert desk.ok("delete_task", task="#1") == "Deleted #1 water plants, due Mon 23 Nov 2026"

    assert line_up(desk) == [(2, "pending", "2026-11-30")]


def test_undoing_a_completion_takes_the_next_one_away_and_undoing_that_brings_it_back(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    later(desk, "2026-11-23 12:00")
    desk.ok("complete_task", task="#1")
    done = line_up(desk)

    later(desk, "2026-11-23 12:01")
    desk.ok("undo")
    assert line_up(desk) == [(1, "pending", "2026-11-23")]
    assert said(desk) == [
        "Undone #2 water plants, due Mon 30 Nov 2026 (off the list again)",
        "Undone #1 water plants, due Mon 23 Nov 2026, repeats every Monday (status was completed, is pending)",
    ]

    later(desk, "2026-11-23 12:02")
    desk.ok("undo")
    assert line_up(desk) == done

    later(desk, "2026-11-23 12:03")
    desk.ok("undo")
    desk.ok("complete_task", task="#1")
    assert line_up(desk) == [(1, "completed", "2026-11-23"), (3, "pending", "2026-11-30")]


def test_a_completion_is_not_undone_over_a_change_of_the_next_one(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    later(desk, "2026-11-23 12:00")
    desk.ok("complete_task", task="#1")
    later(desk, "2026-11-23 12:01")
    desk.ok("update_task", task="#2", title="water the cactus")
    before = line_up(desk)

    with desk.database.write() as session:
        added = session.scalars(select(TaskChange).where(TaskChange.task_id == desk.rows()[1].id)).first()
        assert added is not None
        with pytest.raises(LookupError):
            tasks.undo_change(session, added, None, desk.now)

    assert line_up(desk) == before


def test_opening_one_again_takes_its_next_one_away(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("complete_task", task="#1")
    later(desk, "2026-11-20 12:00")

    desk.ok("reopen_task", task="water plants")

    assert line_up(desk) == [(1, "pending", "2026-11-23")]
    assert said(desk) == [
        "Undone #2 water plants, due Mon 30 Nov 2026 (off the list again)",
        "Reopened #1 water plants, due Mon 23 Nov 2026, repeats every Monday",
    ]
    desk.ok("complete_task", task="#1")
    assert line_up(desk) == [(1, "completed", "2026-11-23"), (3, "pending", "2026-11-30")]


@pytest.mark.parametrize(
    ("meanwhile", "left"),
    [
        (("update_task", {"task": "#2", "title": "water the cactus"}), [(2, "pending", "2026-11-30")]),
        (("delete_task", {"task": "#2"}), []),
        (("complete_task", {"task": "#2"}), [(2, "completed", "2026-11-30"), (3, "pending", "2026-12-07")]),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    ("again", "receipt"),
    [
        (
            ("reopen_task", {}),
            "Reopened #1 water plants, due Mon 23 Nov 2026 (this one doesn't repeat any more)",
        ),
        (
            ("update_task", {"status": "in_progress"}),
            "Updated #1 water plants, due Mon 23 Nov 2026, in progress "
            "(doesn't repeat any more; status was completed, is in progress)",
        ),
    ],
    ids=["reopen_task", "update_task"],
)
def test_opening_one_again_whose_next_one_was_changed_leaves_one_series(
    desk: Desk,
    meanwhile: tuple[str, dict[str, str]],
    left: list[Any],
    again: tuple[str, dict[str, str]],
    receipt: str,
) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("complete_task", task="#1")
    desk.ok(meanwhile[0], **meanwhile[1])
    later(desk, "2026-11-20 12:00")

    desk.ok(again[0], task="#1", **again[1])

    assert said(desk) == [receipt]
    assert line_up(desk)[1:] == left
    desk.ok("complete_task", task="#1")
    assert line_up(desk) == [(1, "completed", "2026-11-23"), *left]


def test_what_is_archived_repeats_no_more_until_it_is_opened_again(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.ok("update_task", task="#1", status="archived")
    assert line_up(desk) == [(1, "archived", "2026-11-23")]

    desk.ok("reopen_task", task="#1")
    desk.ok("complete_task", task="#1")

    assert line_up(desk) == [(1, "completed", "2026-11-23"), (2, "pending", "2026-11-30")]


# --- showing ---


def test_the_list_shows_how_it_repeats(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday at 9")

    listed = desk.call("list_tasks").result.data["tasks"]

    assert listed == [
        {
            "number": 1, "title": "water plants", "status": "pending", "due": "Mon 23 Nov 2026, 09:00 EST",
            "repeats": "every Monday at 09:00", "priority": "medium",
        }
    ]  # fmt: skip


def test_words_mean_the_newest_of_a_series(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    for number in (1, 2, 3):
        desk.ok("complete_task", task=f"#{number}")

    assert desk.call("reopen_task", task="water plants").result.data["task"]["number"] == 3
    assert desk.call("delete_task", task="water plants").result.data["task"]["number"] == 3


def test_a_series_among_others_names_nothing_that_is_not_theirs_to_hear(desk: Desk) -> None:
    desk.ok("add_task", title="water plants", repeat_text="every monday")
    desk.room = {"room": "channel", "place": "C1", "shared": True}

    ran = desk.call("complete_task", task="#1")

    assert ran.result.summary == "Completed #1 (in our messages) · next: #2"
    assert ran.result.data == {"task": {"number": 1, "private": True}, "next": {"number": 2, "private": True}}
