"""Looking at lists and tasks in plain words: the next page, the notes, and what was there before a change."""

from __future__ import annotations

from core.agent.guard import only_asks
from core.llm.own_words import NO_TIME, ONLY_THE_LAST
from core.tools.listing import PAGE
from tests.fakes.openai_server import OpenAIServer, calls, empty, says
from tests.scenarios.stage import Stage


def test_more_goes_on_with_the_list(stage: Stage) -> None:
    for start in range(1, PAGE + 4, 12):
        stage.answer("ana", "dm", "add " + ", ".join(f"thing {n}" for n in range(start, min(start + 12, PAGE + 4))))
    assert len(stage.tasks("ana")) == PAGE + 3
    assert stage.answer("ana", "dm", "more") == "There is no list to go on with. Say “list” to see your tasks."

    first = stage.answer("ana", "dm", "list")
    second = stage.answer("ana", "dm", "more")

    assert first.splitlines()[-1] == "and 3 more (say “more”)"
    rest = [f"• #{n} thing {n}" for n in (21, 22, 23)]
    assert second.splitlines() == ["23 open tasks (page 2):", *rest]
    assert stage.answer("ana", "dm", "next page") == "That was the whole list. Say “list” to see it again."
    assert stage.answer("ana", "dm", "page 1") == first


def test_notes_can_be_read(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk\ntwo litres")
    shown = "Notes of #1: two litres\nTask #1:\n• #1 buy milk, with notes"

    for asked in ("show 1", "show notes of 1", "what are the notes of milk?"):
        assert stage.answer("ana", "dm", asked) == shown
    stage.answer("ana", "dm", "add bread")
    assert stage.answer("ana", "dm", "notes of bread") == "#2 has no notes.\nTask #2:\n• #2 bread"


def test_a_list_from_before_a_change_says_so(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")

    assert stage.answer("ana", "dm", "list and then delete it") == (
        "Deleted #1 buy milk\nBefore that: 1 open task:\n• #1 buy milk"
    )


def test_more_than_the_last_change_is_not_taken_back(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")

    for asked in ("undo everything", "undo my last 3 changes"):
        assert stage.answer("ana", "dm", asked) == ONLY_THE_LAST
    assert stage.tasks("ana") == [(1, "buy milk")]


def test_a_reminder_that_cannot_be_set_is_not_promised(stage: Stage) -> None:
    answer = stage.answer("ana", "dm", "remind me to call Ken when I get home")

    assert answer == f"{NO_TIME}\nAdded #1 call Ken when I get home"
    assert stage.answer("ana", "dm", "remind me to feed the cat every day at 9") == (
        "Added #2 feed the cat, due Sat 21 Nov 2026, 09:00 EST, repeats every day at 09:00 "
        "(I'll remind you Sat 21 Nov 2026, 09:00 EST)"
    )


def test_a_question_changes_nothing(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "buy milk"})), empty())
    modelled.answer("ana", "dm", "milk, i keep forgetting it")
    model.script(calls(("update_task", {"task": "#1", "title": "hacked"})), says("Just milk."))

    assert modelled.answer("ana", "dm", "what's the story about my plate then") == "Just milk."
    assert modelled.tasks("ana") == [(1, "buy milk")]


def test_what_only_asks() -> None:
    asked = ["what is left", "how am i doing?", "Which one is the oldest?", "is there anything urgent?"]
    may_act = [
        "can you move milk to friday?",
        "what if we move milk to friday?",
        "how about friday?",
        "is milk done?",
        "when i get home, milk",
        "what I need: milk",
        "kannst du Milch hinzufügen?",
    ]
    assert [only_asks(each) for each in (*asked, *may_act)] == [True] * 4 + [False] * 7


def test_what_was_added_and_what_has_no_label(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk #home")
    stage.answer("ana", "dm", "add bread")

    assert stage.answer("ana", "dm", "which ones have no label?").splitlines() == [
        "1 open task, without a label:",
        "• #2 bread",
    ]
    assert stage.answer("ana", "dm", "what did I add today?").splitlines()[0] == "2 tasks, added today:"
    assert stage.answer("ana", "dm", "what did I add yesterday?").startswith("No tasks, added yesterday")


def test_one_that_is_named_is_shown_with_its_notes_done_or_not(stage: Stage) -> None:
    stage.answer("ana", "dm", "add pay the water bill\nonly from the joint account")
    shown = (
        "Notes of #1: only from the joint account\n1 open task, with “water bill”:\n• #1 pay the water bill, with notes"
    )

    for asked in ("show the water bill", "show water bill", "display my water bill"):
        assert stage.answer("ana", "dm", asked) == shown
    for asked in ("show water bill details", "read me the note on the water bill"):
        assert stage.answer("ana", "dm", asked).startswith("Notes of #1: only from the joint account")
    stage.answer("ana", "dm", "done 1")
    assert stage.answer("ana", "dm", "show the water bill").startswith("Nothing like that is open; it is done already:")
    assert stage.answer("ana", "dm", "1").endswith("Task #1:\n✓ #1 pay the water bill, with notes")
    assert stage.answer("ana", "dm", "show the plumber the leak").startswith("I didn't understand")


def test_what_happened_is_told_from_the_changes(stage: Stage) -> None:
    at = "Fri 20 Nov 2026, 10:00 EST"
    assert stage.answer("ana", "dm", "what did you do?") == "Nothing of that kind has happened yet."
    stage.answer("ana", "dm", "add slides")
    stage.answer("ana", "dm", "add bread tomorrow")
    stage.answer("ana", "dm", "done slides")

    assert stage.answer("ana", "dm", "when did I finish the slides?") == f"#1 slides was completed {at}."
    assert stage.answer("ana", "dm", "what time was bread added?") == f"#2 bread was added {at}."
    assert stage.answer("ana", "dm", "when did I do the bread?") == f"#2 bread wasn't completed: it was added {at}."
    assert stage.answer("ana", "dm", "what did I just finish?") == (
        f"The last changes, newest first:\n• {at}: Completed #1 slides"
    )
    stage.answer("ana", "dm", "move bread to monday")
    assert stage.answer("ana", "dm", "what was it before?").splitlines()[:2] == [
        "The last changes, newest first:",
        f"• {at}: Updated #2 bread, due Mon 23 Nov 2026 (was due Sat 21 Nov 2026)",
    ]
    assert stage.answer("ana", "dm", "when is it due?").endswith("• #2 bread, due Mon 23 Nov 2026")
    stage.answer("ana", "dm", "delete bread")
    assert stage.answer("ana", "dm", "what did I delete?").endswith("Deleted #2 bread, due Mon 23 Nov 2026")


def test_what_was_made_elsewhere_is_no_history_for_others(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy a ring")
    stage.answer("ana", "dm", "done 1")

    for asked in ("@Errand what did you just change?", "@Errand when did I finish 1?"):
        assert "ring" not in stage.answer("ana", "#general", asked)


def test_the_same_is_done_with_another_task(stage: Stage) -> None:
    for title in ("landlord", "chase invoice", "sign NDA", "expenses"):
        stage.answer("ana", "dm", f"add {title}")
    assert stage.answer("ana", "dm", "same for the invoice").startswith("Shall I add “the invoice”")
    stage.answer("ana", "dm", "set landlord to tomorrow 3pm")
    assert stage.answer("ana", "dm", "same for the invoice").startswith(
        "Updated #2 chase invoice, due Sat 21 Nov 2026, 15:00 EST"
    )
    stage.answer("ana", "dm", "mark the NDA as done")
    assert stage.answer("ana", "dm", "and the expenses") == "Completed #4 expenses"
    stage.answer("ana", "dm", "list")
    assert stage.answer("ana", "dm", "the invoice too").startswith("I don't know what to do with “the invoice”")
    stage.answer("ana", "dm", "delete landlord")
    assert stage.answer("ana", "dm", "and the invoice") == "Shall I delete #2 chase invoice too? Write “delete 2”."


def test_an_unknown_command_for_a_task_on_the_list_adds_none(stage: Stage) -> None:
    stage.answer("ana", "dm", "add study group every monday at 6pm")

    assert stage.answer("ana", "dm", "end the study group").startswith("I don't know how to do that to #1 study group.")
    assert stage.answer("ana", "dm", "end the lease") == "Added #2 end the lease"
    assert stage.answer("ana", "dm", "list").startswith("2 open tasks")
    assert stage.answer("ana", "dm", "what's the second one?") == "Task #2:\n• #2 end the lease"
    stage.answer("ana", "dm", "list")
    assert stage.answer("ana", "dm", "page 2").startswith("There is no page 2")
    assert stage.answer("ana", "dm", "stats for this week").startswith("I can't tell the figures of this week alone")
