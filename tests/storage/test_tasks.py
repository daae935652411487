"""Tasks: found, ordered, counted, changed, always their owner's, and never changed without a trace."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from core.models import ChangeKind, Priority, Status, Task, TaskChange, User
from core.storage import people, tasks
from core.storage.engine import Database
from core.storage.searching import is_mentioned
from core.storage.tasks import OPEN, DueRange, TaskFilter
from tests.rows import ANA, BEN, NEW_YORK, NOW, a_person, a_room, a_task, a_turn

TODAY = NOW.date()
DAY = timedelta(days=1)
EVERYTHING = tuple(Status)


def _found(database: Database, wanted: TaskFilter, ref: str = ANA, **page: int) -> list[str]:
    """The titles that a filter finds, in order; what is counted must be what is found."""
    with database.read() as session:
        user = people.find_user(session, ref)
        assert user is not None
        found = tasks.find_tasks(session, user.id, wanted, **{"limit": 100, **page})
        if not page:
            assert tasks.count_tasks(session, user.id, wanted) == len(found)
        return [task.title for task in found]


def _add(database: Database, *rows: dict[str, Any], ref: str = ANA) -> None:
    with database.write() as session:
        user = a_person(session, ref)
        for row in rows:
            a_task(session, user, **row)


# --- filters ---


def test_due_ranges_cover_days_and_instants(database: Database) -> None:
    _add(
        database,
        {"title": "day before", "due_on": TODAY - DAY},
        {"title": "day first", "due_on": TODAY},
        {"title": "day last", "due_on": TODAY + DAY},
        {"title": "day after", "due_on": TODAY + 2 * DAY},
        {"title": "instant before", "due_at": NOW - timedelta(microseconds=1)},
        {"title": "instant start", "due_at": NOW},
        {"title": "instant last", "due_at": NOW + DAY - timedelta(microseconds=1)},
        {"title": "instant end", "due_at": NOW + DAY},
        {"title": "undated"},
    )

    def within(**ends: Any) -> set[str]:
        due = DueRange(**{"first": None, "last": None, "start": None, "end": None, **ends})
        return set(_found(database, TaskFilter(due=due)))

    assert within(first=TODAY, last=TODAY + DAY, start=NOW, end=NOW + DAY) == {
        "day first", "day last", "instant start", "instant last",
    }  # fmt: skip
    assert within(last=TODAY, end=NOW) == {"day before", "day first", "instant before"}
    assert within(first=TODAY + DAY, start=NOW + DAY) == {"day last", "day after", "instant end"}
    assert "undated" not in within()


def test_overdue_is_a_day_that_is_over_or_an_instant_that_has_passed(database: Database) -> None:
    _add(
        database,
        {"title": "yesterday", "due_on": TODAY - DAY},
        {"title": "today", "due_on": TODAY},
        {"title": "just now", "due_at": NOW},
        {"title": "a moment ago", "due_at": NOW - timedelta(microseconds=1)},
        {"title": "done in time", "due_on": TODAY - DAY, "status": Status.COMPLETED},
        {"title": "undated"},
    )
    assert _found(database, TaskFilter(overdue_at=(TODAY, NOW))) == ["yesterday", "a moment ago"]


LABELS = ("home", "ho", "homework", "50%", "5", "a_b", "axb", "é", "c/d", "\\")


@pytest.mark.parametrize("label", LABELS)
def test_a_label_is_found_whole_and_letter_by_letter(database: Database, label: str) -> None:
    _add(database, *({"title": f"is {each}", "labels": ("first", each)} for each in LABELS))
    assert _found(database, TaskFilter(label=label)) == [f"is {label}"]


@pytest.mark.parametrize("label", ["%", "_", "", "|", "home|", "|home|work|", "ome", "' OR 1=1 --"])
def test_no_label_is_a_pattern(database: Database, label: str) -> None:
    _add(database, {"title": "x", "labels": ("home", "work")}, {"title": "y"})
    assert _found(database, TaskFilter(label=label)) == []


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("milk", ["Buy MILK", "notes"]),
        ("BUY milk", ["Buy MILK"]),
        ("100%", ["100% sure"]),
        ("%", ["100% sure", "%' OR 1=1"]),
        ("_", ["a_b"]),
        ("%' OR 1=1", ["%' OR 1=1"]),
        ("' OR 1=1 --", []),
        ("a/b", ["a/b"]),
        ("/", ["a/b"]),
        ("\\", ["back\\slash"]),
        ("äpfel", ["ÄPFEL"]),
        ("Äpfel", ["ÄPFEL"]),
        ("😀", ["grin 😀"]),
        ("\0milk\0", ["Buy MILK", "notes"]),
        ("\ud800", []),
    ],
    ids=ascii,
)
def test_a_search_finds_letters_and_never_patterns(database: Database, search: str, titles: list[str]) -> None:
    titled = ("Buy MILK", "100% sure", "%' OR 1=1", "a_b", "axb", "a/b", "back\\slash", "ÄPFEL", "grin 😀")
    _add(database, *({"title": title} for title in titled), {"title": "notes", "notes": "oat\nmilk"})
    assert _found(database, TaskFilter(search=search)) == titles


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("Di", ["call Di"]),
        ("interviews", ["interview: Jane", "Raj (interview)"]),
        ("Raj's interview", ["Raj (interview)"]),
        ("battery", ["batteries"]),
        ("the batteries", ["batteries"]),
        ("1:1s", []),
        ("cars", ["wash the car"]),
        ("car", ["wash the car", "send a card"]),
        ("interview raj", ["Raj (interview)"]),
        ("view", []),
        ("買う", ["牛乳を買う"]),
    ],
)
def test_words_are_found_at_their_beginning_one_or_several(database: Database, search: str, titles: list[str]) -> None:
    titled = ("call Di", "plan the audit", "interview: Jane", "Raj (interview)", "batteries")
    _add(database, *({"title": each} for each in (*titled, "wash the car", "send a card", "牛乳を買う")))
    assert _found(database, TaskFilter(search=search)) == titles
    assert [
        each for each in (*titled, "wash the car", "send a card", "牛乳を買う") if is_mentioned(search, each)
    ] == titles


def test_those_that_repeat(database: Database) -> None:
    _add(database, {"title": "gym", "recurrence": "FREQ=DAILY", "due_on": TODAY, "occurs_on": TODAY}, {"title": "milk"})
    assert _found(database, TaskFilter(repeating=True)) == ["gym"]


def test_filters_narrow_each_other(database: Database) -> None:
    right = {"labels": ("home",), "priority": Priority.HIGH, "due_on": TODAY, "status": Status.IN_PROGRESS}
    wrong: list[dict[str, Any]] = [
        {"labels": ("work",)}, {"priority": Priority.LOW}, {"due_on": TODAY - DAY}, {"status": Status.PENDING},
    ]  # fmt: skip
    _add(database, {"title": "milk", **right}, *({"title": "milk", **right, **each} for each in wrong))
    _add(database, {"title": "bread", **right})
    wanted = TaskFilter(
        statuses=(Status.IN_PROGRESS,),
        due=DueRange(TODAY, TODAY, NOW, NOW),
        label="home",
        priority=Priority.HIGH,
        search="milk",
    )
    with database.read() as session:
        found = tasks.find_tasks(session, 1, wanted, limit=10)
    assert [task.number for task in found] == [1]


def test_those_without_a_date_and_all_but_some(database: Database) -> None:
    _add(database, {"title": "milk"}, {"title": "rent", "due_on": TODAY}, {"title": "gym", "labels": ("fun",)})
    assert _found(database, TaskFilter(undated=True)) == ["milk", "gym"]
    assert _found(database, TaskFilter(besides=(TaskFilter(search="fun"), TaskFilter(number=1)))) == ["rent"]


def test_those_without_a_label_and_those_added_then(database: Database) -> None:
    _add(database, {"title": "milk"}, {"title": "gym", "labels": ("fun",), "created_at": NOW - DAY})
    assert _found(database, TaskFilter(unlabelled=True)) == ["milk"]
    assert _found(database, TaskFilter(added=DueRange(None, None, NOW - DAY, NOW))) == ["gym"]


# --- order, count, pages ---


def test_the_most_pressing_comes_first(database: Database) -> None:
    expected = [
        {"title": "overdue", "due_on": TODAY - DAY},
        {"title": "this morning", "due_at": NOW - timedelta(hours=5)},
        {"title": "this evening", "due_at": NOW + timedelta(hours=5)},
        {"title": "today, high", "due_on": TODAY, "priority": Priority.HIGH},
        {"title": "today", "due_on": TODAY},
        {"title": "today, second", "due_on": TODAY},
        {"title": "today, low", "due_on": TODAY, "priority": Priority.LOW},
        {"title": "tomorrow, high", "due_on": TODAY + DAY, "priority": Priority.HIGH},
        {"title": "far", "due_on": date(9999, 12, 31)},
        {"title": "undated, high", "priority": Priority.HIGH},
        {"title": "undated"},
        {"title": "undated, low", "priority": Priority.LOW},
    ]
    titles = [str(row["title"]) for row in expected]
    shuffled = sorted(expected, key=lambda row: (row["title"] != "today", str(row["title"])))
    _add(database, *shuffled)
    assert _found(database, TaskFilter()) == titles


def test_pages_join_up_without_gap_or_overlap(database: Database) -> None:
    _add(database, *({"title": f"task {index:02}"} for index in range(25)))
    pages = [_found(database, TaskFilter(), limit=10, offset=offset) for offset in (0, 10, 20, 30)]
    assert [len(page) for page in pages] == [10, 10, 5, 0]
    assert [title for page in pages for title in page] == [f"task {index:02}" for index in range(25)]


def test_counting_in_a_place_leaves_out_the_others(database: Database) -> None:
    _add(database, {"title": "here", "place": "C1"}, {"title": "there", "place": "C2"}, {"title": "nowhere"})
    with database.read() as session:
        counts = [tasks.count_tasks(session, 1, TaskFilter(), place) for place in (None, "C1", "C3")]
    assert counts == [3, 1, 0]


# --- whose they are ---


def test_another_persons_tasks_can_be_found_in_no_way(database: Database) -> None:
    _add(database, {"title": "Ana's secret", "labels": ("home",), "due_on": TODAY - DAY})
    _add(database, {"title": "Ben's", "labels": ("home",)}, {"title": "Ben's second"}, ref=BEN)
    with database.read() as session:
        ana, ben = (people.find_user(session, ref) for ref in (ANA, BEN))
        assert ana is not None
        assert ben is not None
        found = tasks.by_number(session, ben.id, 1)
        assert found is not None
        assert (found.title, tasks.by_number(session, ana.id, 2)) == ("Ben's", None)
        assert tasks.titles(session, ben.id, EVERYTHING) == [(1, "Ben's"), (2, "Ben's second")]
        assert {change.after["title"] for change in tasks.recent_changes(session, ben.id, 10)} == {
            "Ben's",
            "Ben's second",
        }
    for wanted in (TaskFilter(search="secret"), TaskFilter(overdue_at=(TODAY, NOW)), TaskFilter(search="Ana")):
        assert _found(database, wanted, BEN) == []
    assert _found(database, TaskFilter(label="home"), BEN) == ["Ben's"]


def test_a_deleted_task_is_nowhere_but_in_the_table(database: Database) -> None:
    _add(database, {"title": "gone", "labels": ("home",)}, {"title": "kept", "labels": ("home",)})
    with database.write() as session:
        task = tasks.by_number(session, 1, 1)
        assert task is not None
        tasks.change_task(session, task, None, ChangeKind.DELETED, NOW, deleted_at=NOW)
    with database.read() as session:
        assert tasks.by_number(session, 1, 1) is None
        assert tasks.titles(session, 1, EVERYTHING) == [(2, "kept")]
        kept = session.scalars(select(Task).where(Task.number == 1)).one()
    assert (kept.title, kept.deleted_at) == ("gone", NOW)
    for wanted in (TaskFilter(), TaskFilter(label="home"), TaskFilter(statuses=EVERYTHING, search="e")):
        assert "gone" not in _found(database, wanted)


def test_titles_are_those_in_the_states_that_are_asked_for(database: Database) -> None:
    _add(database, *({"title": status.value, "status": status} for status in Status))
    with database.read() as session:
        assert tasks.titles(session, 1, OPEN) == [(1, "pending"), (2, "in_progress")]
        assert tasks.titles(session, 1, (Status.ARCHIVED,)) == [(4, "archived")]


# --- occurrences ---


def test_nothing_can_follow_an_occurrence_twice(database: Database) -> None:
    _add(database, {"title": "plants"})
    _add(database, {"title": "plants", "follows_id": 1})

    with pytest.raises(IntegrityError):
        _add(database, {"title": "plants", "follows_id": 1})

    with database.read() as session:
        assert session.scalars(select(Task.number).order_by(Task.number)).all() == [1, 2]


@pytest.mark.parametrize(("recurrence", "occurs_on"), [("FREQ=DAILY", None), (None, TODAY)])
def test_a_rule_and_its_day_go_together(database: Database, recurrence: str | None, occurs_on: Any) -> None:
    with pytest.raises(IntegrityError):
        _add(database, {"title": "plants", "recurrence": recurrence, "occurs_on": occurs_on})


def test_where_a_series_has_come_to(database: Database) -> None:
    done = {"title": "plants", "status": Status.COMPLETED}
    _add(database, done, {**done, "follows_id": 1}, {**done, "follows_id": 2}, {"title": "plants", "follows_id": 3})
    with database.write() as session:
        middle = tasks.by_number(session, 1, 2)
        assert middle is not None
        tasks.change_task(session, middle, None, ChangeKind.DELETED, NOW, deleted_at=NOW)

    with database.read() as session:
        rows = session.scalars(select(Task).order_by(Task.number)).all()
        after = [task.number if (task := tasks.open_after(session, each)) else None for each in rows]
        following = [task.number if (task := tasks.next_of(session, each)) else None for each in rows]
        named = tasks.titles(session, 1, EVERYTHING)
    assert (after, following) == ([4, 4, 4, None], [2, 3, 4, None])
    assert named == [(1, "plants"), (4, "plants")]


def test_a_task_is_as_made_until_something_is_changed_and_again_once_it_is_changed_back(database: Database) -> None:
    _add(database, {"title": "plants"})
    seen: list[bool] = []
    with database.write() as session:
        task = tasks.by_number(session, 1, 1)
        assert task is not None
        seen.append(tasks.is_as_made(session, task))
        for title in ("cactus", "plants"):
            tasks.change_task(session, task, None, ChangeKind.UPDATED, NOW, title=title)
            seen.append(tasks.is_as_made(session, task))
    assert seen == [True, False, True]


def test_what_was_added_and_is_taken_back_leaves_its_place_in_the_series(database: Database) -> None:
    _add(database, {"title": "plants", "status": Status.COMPLETED}, {"title": "plants", "follows_id": 1})
    with database.write() as session:
        added = tasks.recent_changes(session, 1, 1)[0]
        undone = tasks.undo_change(session, added, None, NOW)
        another = a_task(session, a_person(session), "plants", follows_id=1)
    assert (undone.before or {})["follows_id"] == 1
    assert undone.after["follows_id"] is None
    assert another.number == 3


# --- the trail ---

BLANK = {
    "number": 1, "title": "milk", "notes": None, "status": "pending", "priority": "medium", "labels": [],
    "due_on": None, "due_at": None, "recurrence": None, "occurs_on": None, "follows_id": None, "remind_at": None,
    "remind_before": None, "completed_at": None, "deleted_at": None, "place": None,
}  # fmt: skip


def test_every_write_leaves_the_row_as_it_was_and_as_it_is(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        turn = a_turn(session, a_room(session, user))
        task = a_task(session, user, "milk")
        steps: list[tuple[ChangeKind, dict[str, Any]]] = [
            (ChangeKind.UPDATED, {"due_on": TODAY, "labels": ("home",), "priority": Priority.HIGH}),
            (ChangeKind.UPDATED, {"due_on": None, "due_at": NOW, "title": "oat milk", "notes": "two"}),
            (ChangeKind.COMPLETED, {"status": Status.COMPLETED, "completed_at": NOW}),
            (ChangeKind.REOPENED, {"status": Status.PENDING, "completed_at": None}),
            (ChangeKind.DELETED, {"deleted_at": NOW}),
            (ChangeKind.UNDONE, {"deleted_at": None}),
        ]
        for step, (kind, values) in enumerate(steps, start=1):
            tasks.change_task(session, task, turn.id, kind, NOW + step * DAY, **values)
    at = NOW.isoformat()
    rows = [BLANK]
    for difference in (
        {"due_on": TODAY.isoformat(), "labels": ["home"], "priority": "high"},
        {"due_on": None, "due_at": at, "title": "oat milk", "notes": "two"},
        {"status": "completed", "completed_at": at},
        {"status": "pending", "completed_at": None},
        {"deleted_at": at},
        {"deleted_at": None},
    ):
        rows.append({**rows[-1], **difference})
    with database.read() as session:
        changes = session.scalars(select(TaskChange).order_by(TaskChange.id)).all()
        stored = session.scalars(select(Task)).one()
    kinds = [ChangeKind.ADDED, *(kind for kind, _ in steps)]
    assert [(each.kind, each.before, each.after) for each in changes] == list(
        zip(kinds, [None, *rows[:-1]], rows, strict=True)
    )
    assert [each.created_at for each in changes] == [NOW + step * DAY for step in range(7)]
    assert [each.turn_id for each in changes] == [None, *[turn.id] * 6]
    assert {(each.user_id, each.task_id, each.undone_at) for each in changes} == {(user.id, task.id, None)}
    assert tasks.snapshot(stored) == rows[-1]
    assert stored.updated_at == NOW + 6 * DAY


@pytest.mark.parametrize(
    "values",
    [{}, {"title": "milk"}, {"labels": ()}, {"due_on": None, "due_at": None}, {"title": "mi\0lk"}],
    ids=str,
)
def test_what_changes_nothing_leaves_no_trace(database: Database, values: dict[str, Any]) -> None:
    _add(database, {"title": "milk"})
    with database.write() as session:
        task = tasks.by_number(session, 1, 1)
        assert task is not None
        change = tasks.change_task(session, task, None, ChangeKind.UPDATED, NOW + DAY, **values)
    with database.read() as session:
        kinds = session.scalars(select(TaskChange.kind)).all()
        updated_at = session.scalars(select(Task.updated_at)).one()
    assert (change, kinds, updated_at) == (None, [ChangeKind.ADDED], NOW)


def test_the_same_instant_in_another_zone_is_no_change(database: Database) -> None:
    _add(database, {"title": "milk", "due_at": NOW})
    with database.write() as session:
        task = tasks.by_number(session, 1, 1)
        assert task is not None
        assert tasks.change_task(session, task, None, ChangeKind.UPDATED, NOW, due_at=NOW.astimezone(NEW_YORK)) is None


def _failing_write(database: Database) -> None:
    with database.write() as session:
        task = a_task(session, session.get_one(User, 1), "second")
        tasks.change_task(session, task, None, ChangeKind.UPDATED, NOW, title="changed")
        raise ZeroDivisionError


def test_a_write_and_its_trace_are_kept_together_or_not_at_all(database: Database) -> None:
    _add(database, {"title": "first"})
    with pytest.raises(ZeroDivisionError):
        _failing_write(database)
    with database.read() as session:
        assert session.scalars(select(Task.title)).all() == ["first"]
        assert [change.after["title"] for change in session.scalars(select(TaskChange))] == ["first"]


def test_a_turns_changes_are_in_order_and_the_newest_come_first(database: Database) -> None:
    with database.write() as session:
        user = a_person(session)
        room = a_room(session, user)
        first, second = a_turn(session, room, "1"), a_turn(session, room, "2")
        task = a_task(session, user, "one")
        for turn, title in ((first, "two"), (second, "three"), (first, "four")):
            tasks.change_task(session, task, turn.id, ChangeKind.UPDATED, NOW, title=title)
    with database.read() as session:
        of_first = [change.after["title"] for change in tasks.changes_of_turn(session, first.id)]
        newest = [change.after["title"] for change in tasks.recent_changes(session, user.id, 3)]
    assert (of_first, newest) == (["two", "four"], ["four", "three", "two"])
