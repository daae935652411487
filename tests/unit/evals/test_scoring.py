"""The scorer itself: it says right for right answers, and wrong for wrong ones. All rows here are made up for it."""

from __future__ import annotations

from typing import Any

import pytest

from core.language.commands import (
    Add,
    Ask,
    Change,
    Command,
    Commands,
    Complete,
    Delete,
    DeleteWhere,
    Filter,
    Kind,
    ListTasks,
    No,
    Priority,
    Reading,
    Remind,
    Smalltalk,
    Status,
    Unknown,
)
from tests.evals.harness import Unscorable, Utterances, score_phrases, score_utterances, wilson
from tests.evals.outcomes import from_reading
from tests.evals.pointing import desk_of
from tests.evals.report import lines_of
from tests.evals.rows import Row, row_of
from tests.evals.whens import Mark, same_rule

LIST = [
    {"number": 1, "title": "Buy milk", "due": "2026-11-27", "labels": ["home"], "priority": None, "status": "pending"},
    {
        "number": 2,
        "title": "Call Tom",
        "due": "2026-11-26T10:00",
        "labels": [],
        "priority": "high",
        "status": "pending",
    },
    {"number": 3, "title": "Call Tina", "due": None, "labels": [], "priority": None, "status": "completed"},
    {"number": 4, "title": "Call Tom back", "due": "2026-11-20", "labels": [], "priority": None, "status": "pending"},
]
MILK = {"title": "buy milk", "due": "2026-11-26", "repeat": None, "priority": None, "labels": [], "notes": None}


def row(text: str, shown: tuple[int, ...] = (), **gold: Any) -> Row:
    """Said on Wednesday 25 November 2026 at 10:00 in New York."""
    frame = {
        "id": "x1",
        "text": text,
        "sent_at": "2026-11-25T10:00:00-05:00",
        "zone": "America/New_York",
        "locale": "en-US",
    }
    return row_of({**frame, "tasks": LIST, "shown": list(shown), **gold})


def did(*items: Command) -> Commands:
    return Commands(items, exact=False)


def scored(
    reading: Reading, expect: dict[str, Any], text: str = "some words", shown: tuple[int, ...] = ()
) -> Utterances:
    scores, one = Utterances(), row(text, shown, expect=expect)
    desk = desk_of(one)
    scores.add(one, from_reading(reading, one, desk), desk, keep=True)
    return scores


RIGHT: list[tuple[Reading, dict[str, Any]]] = [
    (did(Add("Buy milk.", due_text="tomorrow")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Remind("buy milk", "tomorrow")), {"tool": "add_task", "tasks": [MILK]}),
    (
        did(Add("call Sam", due_text="at 5pm")),
        {"tool": "remind", "number": None, "title": "call Sam", "at": "2026-11-25T17:00"},
    ),
    (
        did(Remind("the milk one", "5pm", new=False)),
        {"tool": "remind", "number": 1, "title": None, "at": "2026-11-25T17:00"},
    ),
    (did(Complete(("milk",))), {"tool": "complete_task", "numbers": [1]}),
    (did(Complete(("1",)), Complete(("#2",))), {"tool": "complete_task", "numbers": [1, 2]}),
    (did(Delete(("2", "4"))), {"tool": "bulk", "action": "delete", "numbers": [2, 4], "changes": {}}),
    (did(DeleteWhere(Filter(label="home"))), {"tool": "bulk", "action": "delete", "numbers": [1], "changes": {}}),
    (did(DeleteWhere(Filter(Status.OVERDUE))), {"tool": "bulk", "action": "delete", "numbers": [4], "changes": {}}),
    (did(Delete(("Tom",))), {"tool": "ask"}),
    (did(Complete(("99",))), {"tool": "ask"}),
    (did(Delete(("it",))), {"tool": "ask"}),
    (did(Add("x", due_text="the 45th")), {"tool": "ask"}),
    (Ask("Which?"), {"tool": "ask"}),
    (Unknown(), {"tool": "ask"}),
    (
        did(Change(("2",), due_text="friday")),
        {"tool": "update_task", "numbers": [2], "changes": {"due": "2026-11-27T10:00"}},
    ),
    (
        did(Change(("1",), due_text="4pm")),
        {"tool": "update_task", "numbers": [1], "changes": {"due": "2026-11-27T16:00"}},
    ),
    (
        did(Change(("1",), due_text="2 days later")),
        {"tool": "update_task", "numbers": [1], "changes": {"due": "2026-11-29"}},
    ),
    (did(ListTasks(due_text="this week")), {"tool": "list_tasks", "first": "2026-11-23", "last": "2026-11-29"}),
    (did(ListTasks(Status.ALL, search="the milk")), {"tool": "list_tasks", "search": "milk"}),
    (did(ListTasks(search="home")), {"tool": "list_tasks", "label": "home"}),
    (Smalltalk(Kind.THANKS), {"tool": "greeting"}),
]


@pytest.mark.parametrize(("reading", "expect"), RIGHT)
def test_right_answers_are_right(reading: Reading, expect: dict[str, Any]) -> None:
    scores = scored(reading, expect)

    assert (scores.total, scores.right_tool, scores.right, scores.destructive) == (1, 1, 1, 0)
    assert scores.failures == []


WRONG_ARGUMENTS: list[tuple[Reading, dict[str, Any]]] = [
    (did(Add("milk", due_text="tomorrow")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk", due_text="friday")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk", due_text="tomorrow", priority=Priority.HIGH)), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk", due_text="tomorrow", labels=("home",))), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk", notes="2 l", due_text="tomorrow")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk", repeat_text="every thursday")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Add("buy milk", due_text="tomorrow"), Add("bread")), {"tool": "add_task", "tasks": [MILK]}),
    (did(Change(("1",), due_text="friday")), {"tool": "update_task", "numbers": [1], "changes": {"due": "2026-11-28"}}),
    (did(Change(("2",), due_text="friday")), {"tool": "update_task", "numbers": [2], "changes": {"due": "2026-11-27"}}),
    (
        did(Change(("1",), title="buy oats")),
        {"tool": "update_task", "numbers": [1], "changes": {"title": "buy oat milk"}},
    ),
    (did(ListTasks()), {"tool": "list_tasks", "status": "overdue"}),
    (did(ListTasks(due_text="today")), {"tool": "list_tasks", "status": "open"}),
    (did(ListTasks(search="Tom")), {"tool": "list_tasks", "search": "milk"}),
]


@pytest.mark.parametrize(("reading", "expect"), WRONG_ARGUMENTS)
def test_wrong_arguments_are_wrong_though_the_tool_is_right(reading: Reading, expect: dict[str, Any]) -> None:
    scores = scored(reading, expect)

    assert (scores.right_tool, scores.right, scores.destructive) == (1, 0, 0)
    assert [failure.why for failure in scores.failures] == ["arguments"]


@pytest.mark.parametrize(
    ("reading", "expect", "proposed"),
    [
        (did(Delete(("1",))), {"tool": "ask"}, 0),
        (did(Delete(("1",))), {"tool": "complete_task", "numbers": [1]}, 0),
        (did(Complete(("2",))), {"tool": "complete_task", "numbers": [1]}, 0),
        (did(Complete(("1", "2"))), {"tool": "complete_task", "numbers": [1]}, 0),
        (did(Add("milk"), Delete(("1",))), {"tool": "add_task", "tasks": [MILK]}, 0),
        (did(DeleteWhere(Filter())), {"tool": "list_tasks"}, 1),
        (did(DeleteWhere(Filter())), {"tool": "delete_task", "numbers": [1]}, 1),
    ],
)
def test_what_the_gold_does_not_destroy_is_a_wrong_destructive_action(
    reading: Reading, expect: dict[str, Any], proposed: int
) -> None:
    scores = scored(reading, expect)

    assert (scores.right, scores.destructive, scores.proposed) == (0, 1, proposed)


def test_a_sentence_that_only_forbids_is_met_by_whatever_changes_nothing() -> None:
    harmless, other = did(No()), did(Add("anything"))

    assert scored(harmless, {"tool": "ask"}, "don't delete anything").right == 1
    assert scored(harmless, {"tool": "ask"}, "delete").right == 0
    assert scored(other, {"tool": "ask"}, "don't delete anything").right == 0


@pytest.mark.parametrize(
    ("reference", "shown", "numbers"),
    [
        ("that", (2,), [2]),
        ("the last one", (1, 2, 4), [4]),
        ("the first two", (4, 2, 1), [4, 2]),
        ("both", (1, 2), [1, 2]),
        ("the second one", (1, 2), [2]),
    ],
)
def test_pointing_is_resolved_by_what_was_shown(reference: str, shown: tuple[int, ...], numbers: list[int]) -> None:
    expect = {"tool": "complete_task", "numbers": numbers}

    assert scored(did(Complete((reference,))), expect, shown=shown).right == 1
    assert scored(did(Complete((reference,))), expect, shown=()).right == 0


def test_only_the_open_half_keeps_what_failed() -> None:
    bad = row("asdkjh qwe", expect={"tool": "undo"})

    assert [failure.id for failure in score_utterances([bad], keep=True).failures] == ["x1"]
    assert score_utterances([bad]).failures == []


def test_tools_that_were_confused_are_counted() -> None:
    scores = score_utterances([row("undo", expect={"tool": "undo"}), row("undo", expect={"tool": "help"})])

    assert scores.confused == {("undo", "undo"): 1, ("help", "undo"): 1}
    assert "    help            0/1     0  undo 1" in list(lines_of("open", "utterances", scores))


def test_a_takeover_that_is_wrong_is_counted() -> None:
    rows = [row("done 1", expect={"tool": "complete_task", "numbers": [1]}), row("done 1", expect={"tool": "undo"})]

    scores = score_utterances(rows)

    assert (scores.exact, scores.exact_wrong) == (2, 1)


def test_dates_are_right_wrong_or_not_answered() -> None:
    rows = [row("friday", due="2026-11-27"), row("friday", due="2026-11-28"), row("friday", due=None)]
    rows += [row("gibberish", due="2026-11-27"), row("gibberish", due=None), row("5pm", due="2026-11-25T17:00")]

    marks = score_phrases(rows, "dates")

    assert marks.counts == {Mark.RIGHT: 3, Mark.WRONG: 2, Mark.UNANSWERED: 1}


def test_ranges_compare_both_ends() -> None:
    rows = [row("this week", first="2026-11-23", last="2026-11-29"), row("this week", first="2026-11-23", last=None)]

    assert score_phrases(rows, "ranges").counts == {Mark.RIGHT: 1, Mark.WRONG: 1}


def test_recurrences_compare_occurrences_first_and_flag() -> None:
    gold = {"rule": "FREQ=DAILY;INTERVAL=7", "from_completion": False, "first": "2026-11-27"}
    rows = [row("every friday", **gold)]
    rows += [row("every friday", **{**gold, **change}) for change in (
        {"rule": "FREQ=DAILY;INTERVAL=14"}, {"from_completion": True}, {"first": "2026-12-04"}, {"rule": None},
    )]  # fmt: skip
    rows += [row("gibberish", **gold), row("gibberish", **{**gold, "rule": None})]

    assert score_phrases(rows, "recurrence").counts == {Mark.RIGHT: 2, Mark.WRONG: 4, Mark.UNANSWERED: 1}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "FREQ=DAILY", True),
        ("FREQ=WEEKLY;BYDAY=FR;BYHOUR=9;BYMINUTE=30", "FREQ=WEEKLY", True),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20261129", True),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=4", False),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=30", False),
        (None, "FREQ=DAILY", False),
        (None, None, True),
    ],
)
def test_rules_are_the_same_when_their_days_are(one: str | None, other: str | None, same: bool) -> None:
    assert same_rule(one, other, "2026-11-27") is same


def test_an_error_while_scoring_does_not_tell_the_row() -> None:
    broken = row("a secret", expect={"tool": "complete_task"}, tasks=[{"number": 1}])

    with pytest.raises(Unscorable) as caught:
        score_utterances([broken])

    assert str(caught.value) == "utterances: KeyError"
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (95, 100, 0.8882, 0.9785), (0, 0, 0.0, 1.0)],
)
def test_intervals_are_wilsons(hits: int, total: int, low: float, high: float) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=1e-4)
