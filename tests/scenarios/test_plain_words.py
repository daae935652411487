"""What can't be done as asked: a clear sentence that says what to do, and nothing changed."""

from __future__ import annotations

from core.models import Task, TaskChange
from tests.fakes.openai_server import OpenAIServer, calls, empty
from tests.scenarios.stage import Stage

NO_DATE = "I can't make a date of “{words}”. Say it like “tomorrow 5pm”, “friday” or “2026-12-24”. Nothing was changed."
NO_TITLE = "A task needs a title. Say what is to be done, like “add buy milk”."


def test_an_empty_title(stage: Stage) -> None:
    answers = [stage.answer("ana", "dm", text) for text in ("add", 'add ""', "add tomorrow at 5pm")]

    assert all("?" in answer or answer == NO_TITLE for answer in answers), answers
    assert stage.rows(Task) == []


def test_an_empty_title_from_a_model(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": " \n "})), empty())

    assert modelled.answer("ana", "dm", "put something on it, anything") == NO_TITLE
    assert modelled.rows(Task) == []


def test_a_date_that_does_not_exist(stage: Stage) -> None:
    stage.answer("ana", "dm", "add pay rent on friday")

    for text in ("add call mum due 31 february", "add call mum on 2026-02-31", "move 1 to 31 february"):
        assert stage.answer("ana", "dm", text).startswith("I can't make a date of “"), text

    assert stage.tasks("ana") == [(1, "pay rent")]
    assert len(stage.rows(TaskChange)) == 1


def test_a_date_that_does_not_exist_from_a_model(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "call mum", "due_text": "31 february"})), empty())

    assert modelled.answer("ana", "dm", "mum wants a call, end of february") == NO_DATE.format(words="31 february")
    assert modelled.rows(Task) == []


def test_a_task_that_is_not_there(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")

    answers = [stage.answer("ana", "dm", text) for text in ("done 7", "delete 7", "done fix the roof", "reopen 7")]

    unknown = "There is no task #7. Say “list” to see your tasks."
    unlike = "I found no task like “fix the roof”. Say “list” to see your tasks, or give its number, like #12."
    assert answers == [unknown, unknown, unlike, unknown]
    assert len(stage.rows(TaskChange)) == 1


def test_two_tasks_that_fit(stage: Stage) -> None:
    for title in ("call ana about the lease", "call ana about the keys"):
        stage.answer("ana", "dm", f"add {title}")

    answers = [stage.answer("ana", "dm", text) for text in ("done call ana", "delete call ana")]

    which = (
        "More than one task fits “call ana”: which one?\n• #1 call ana about the lease\n• #2 call ana about the keys"
    )
    assert answers == [which, which]
    assert len(stage.rows(TaskChange)) == 2


WORDS = " ".join(f"word{n}" for n in range(700))[:4_990]
CUT = WORDS[:199].rsplit(" ", 1)[0] + "…"


def test_a_long_line_becomes_a_title_and_notes_and_nothing_is_lost(stage: Stage) -> None:
    answer = stage.answer("ana", "dm", f"add {WORDS}")

    assert answer == f"Added #1 {CUT}, with notes"
    assert [(row.title, row.notes) for row in stage.rows(Task)] == [(CUT, WORDS)]


def test_a_long_text_of_many_lines_becomes_a_title_and_notes(stage: Stage) -> None:
    answer = stage.answer("ana", "dm", f"add first line\nsecond line\n{WORDS}")

    assert answer == "Added #1 first line, with notes"
    assert [(row.title, row.notes) for row in stage.rows(Task)] == [("first line", f"second line\n{WORDS}")]


def test_a_long_text_from_a_model_becomes_titles_and_notes(modelled: Stage, model: OpenAIServer) -> None:
    model.script(
        calls(
            ("add_task", {"title": WORDS}),
            ("add_task", {"title": f"first line\nsecond line\n{WORDS}"}),
            ("add_task", {"title": WORDS, "notes": "and more"}),
        ),
        empty(),
    )

    answer = modelled.answer("ana", "dm", f"keep this for me, would you: {WORDS}")

    added = [f"Added #1 {CUT}, with notes", "Added #2 first line, with notes", f"Added #3 {CUT}, with notes"]
    assert answer.splitlines() == added
    assert [(row.title, row.notes) for row in modelled.rows(Task)] == [
        (CUT, WORDS),
        ("first line", f"second line\n{WORDS}"),
        (CUT, f"{WORDS}\nand more"),
    ]


def test_a_date_in_the_past_is_overdue_and_said(stage: Stage) -> None:
    added = stage.answer("ana", "dm", "add pay rent yesterday")
    timed = stage.answer("ana", "dm", "add call mum today at 9am")

    assert added == "Added #1 pay rent, due Thu 19 Nov 2026 (overdue)"
    assert timed == "Added #2 call mum, due Fri 20 Nov 2026, 09:00 EST (overdue)"
