"""What Errand asked is answered in the next message: a proposal, a choice, an offer, a day that was missing."""

from __future__ import annotations

import pytest

from tests.fakes.openai_server import OpenAIServer, calls, empty
from tests.scenarios.stage import Stage

YES_OR_NO = "Say yes to do it, or no to leave everything as it is."


def told(stage: Stage, *said: str) -> str:
    """The last answer to what is said one after the other."""
    return [stage.answer("ana", "dm", words) for words in said][-1]


def with_a_proposal(stage: Stage) -> None:
    asked = told(stage, "add yoga", "add gym", "add call mom", "delete yoga and gym")
    assert asked == f"Delete 2 tasks?\n• #1 yoga\n• #2 gym\n{YES_OR_NO}"


@pytest.mark.parametrize("yes", ["yes delete them", "yes delete it", "yes, delete both of them please", "delete both"])
def test_a_yes_in_other_words_is_for_the_proposal(stage: Stage, yes: str) -> None:
    with_a_proposal(stage)

    assert told(stage, yes) == "Deleted #1 yoga\nDeleted #2 gym"
    assert stage.tasks("ana") == [(3, "call mom")]


@pytest.mark.parametrize("some", ["no just the gym", "yes but keep yoga", "no, leave the yoga", "only 2"])
def test_a_proposal_is_narrowed_and_asked_about_again(stage: Stage, some: str) -> None:
    with_a_proposal(stage)

    assert told(stage, some) == f"Delete 1 task?\n• #2 gym\n{YES_OR_NO}"
    assert told(stage, "yes") == "Deleted #2 gym"
    assert stage.tasks("ana") == [(1, "yoga"), (3, "call mom")]


def test_a_yes_and_one_more_request_are_both_done(stage: Stage) -> None:
    with_a_proposal(stage)

    assert told(stage, "yes and also add pilates") == "Deleted #1 yoga\nDeleted #2 gym\nAdded #4 pilates"


def test_a_model_is_not_asked_what_a_proposal_is_answered_with(modelled: Stage, model: OpenAIServer) -> None:
    for title in ("yoga", "gym"):
        model.script(calls(("add_task", {"title": title})), empty())
        told(modelled, f"there is one thing: {title}")
    model.script(calls(("delete_tasks", {"status": "open"})), empty())
    told(modelled, "get rid of it all")

    assert told(modelled, "yes but keep yoga").startswith("Delete 1 task?\n• #2 gym")
    assert told(modelled, "yes delete it") == "Deleted #2 gym"


def with_a_choice(stage: Stage, request: str) -> None:
    assert "which one?" in told(stage, "add call ana about the lease", "add call ana about the keys", request)


def test_all_that_fit_are_chosen(stage: Stage) -> None:
    with_a_choice(stage, "done call ana")

    assert told(stage, "both").count("Completed") == 2


def test_several_deletions_that_are_chosen_are_proposed(stage: Stage) -> None:
    with_a_choice(stage, "delete call ana")

    assert told(stage, "all of them").startswith("Delete 2 tasks?")
    assert len(stage.tasks("ana")) == 2


def test_neither_is_chosen(stage: Stage) -> None:
    with_a_choice(stage, "done call ana")

    assert told(stage, "neither") == "All right, nothing was changed."


@pytest.mark.parametrize("asked", ["cancel gym", "scrap that", "scrap the gym"])
def test_whether_to_delete_is_answered_with_yes(stage: Stage, asked: str) -> None:
    assert told(stage, "add gym", asked).startswith("Delete 1 task?")
    assert told(stage, "yes") == "Deleted #1 gym"


def test_what_may_be_a_new_task_is_asked_about_as_before(stage: Stage) -> None:
    asked = told(stage, "add gym", "cancel the newspaper")

    assert asked.startswith("Shall I delete “the newspaper” from your list, or add “cancel the newspaper” to it?")


@pytest.mark.parametrize(
    ("asked", "answer", "done"),
    [
        ("move the dentist", "friday", "Updated #1 dentist, due Fri 27 Nov 2026 (had no due date)"),
        ("move the dentist", "to 10", "Updated #1 dentist, due Sat 21 Nov 2026, 10:00 EST (had no due date)"),
        ("milk", "yes, tomorrow", "Added #2 milk, due Sat 21 Nov 2026"),
        ("milk", "yes", "Added #2 milk"),
    ],
)
def test_the_answer_completes_the_question(stage: Stage, asked: str, answer: str, done: str) -> None:
    assert told(stage, "add dentist", asked, answer) == done


def test_when_to_remind_is_answered(stage: Stage) -> None:
    answer = told(stage, "add dentist", "remind me about the dentist", "tomorrow at 9")

    assert answer == "Updated #1 dentist (I'll remind you Sat 21 Nov 2026, 09:00 EST)"


def test_another_request_is_no_answer(stage: Stage) -> None:
    assert told(stage, "add dentist", "move the dentist", "add milk friday") == "Added #2 milk, due Fri 27 Nov 2026"
    assert told(stage, "friday").startswith("1 open task, due friday")


def test_both_are_the_two_that_were_added(stage: Stage) -> None:
    told(stage, "add call mom tomorrow 9am", "add call dad friday 3pm")

    assert told(stage, "do both at 10am").count("10:00 EST (was due") == 2
    assert told(stage, "move the first two to monday").count("due Mon 23 Nov 2026") == 2
    assert told(stage, "add bread", "make both urgent").startswith("More than one task fits “both”: which one?")
    assert told(stage, "all of them").count("high priority") == 3


def test_them_may_be_one_or_all_and_is_asked_about(stage: Stage) -> None:
    assert told(stage, "add eggs", "move them to friday") == "Updated #1 eggs, due Fri 27 Nov 2026 (had no due date)"
    assert told(stage, "add milk", "move them to sunday").startswith("More than one task fits “them”: which one?")


@pytest.mark.parametrize("words", ["it's not done", "actually that's not done", "no I haven't", "not done yet"])
def test_what_was_completed_is_not_done_after_all(stage: Stage, words: str) -> None:
    assert told(stage, "add slides", "done slides", words) == "Reopened #1 slides"


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("no wait, 8", "20:00"),
        ("8 not 7", "20:00"),
        ("at 9", "21:00"),
        ("I said 4pm not 3", "16:00"),
        ("no, 8am", "08:00"),
    ],
)
def test_another_time_for_what_was_added(stage: Stage, words: str, time: str) -> None:
    answer = told(stage, "add gym tomorrow at 7pm", words)

    assert answer.startswith(f"Updated #1 gym, due Sat 21 Nov 2026, {time} EST (was due")


def test_a_number_after_a_completion_is_no_time(stage: Stage) -> None:
    answer = told(stage, "add gym tomorrow at 7", "add bread", "done 1", "no wait, 2")

    assert answer == "I don't know which task that time is for. Say it like “move 3 to 8am”. Nothing was changed."


@pytest.mark.parametrize(
    ("change", "question"),
    [
        ("push everything due friday to monday", "Move 2 open tasks, due friday, to Mon 23 Nov 2026?"),
        ("make everything due friday high priority", "Set 2 open tasks, due friday, to high priority?"),
        ("archive all #home tasks", "Archive 2 open tasks, #home?"),
        ("remove the date from everything", "Take the date off 2 open tasks?"),
    ],
)
def test_a_proposal_says_what_would_change(stage: Stage, change: str, question: str) -> None:
    asked = told(stage, "add yoga friday #home", "add gym friday at 6pm #home", change)

    assert asked.splitlines()[0] == question


def test_what_that_was_is_asked_where_a_note_was_changed_last(stage: Stage) -> None:
    asked = told(stage, "add fix gutters", "add a note to gutters: need 40ft", "change that to 50ft")

    assert asked == (
        "The title of #1 fix gutters, or its note? Say “rename 1 to 50ft” or “note on 1: 50ft”. Nothing was changed."
    )
    assert stage.tasks("ana") == [(1, "fix gutters")]


def test_what_is_put_back_was_done_or_else_is_something_to_do(stage: Stage) -> None:
    assert told(stage, "add milk", "done milk", "put the milk back") == "Reopened #1 milk"
    assert told(stage, "put the bins back") == "Added #2 put the bins back"


def test_what_is_done_may_be_cleared(stage: Stage) -> None:
    asked = told(stage, "add milk", "add eggs", "done eggs", "clear what's done")

    assert asked == f"Delete 1 completed task?\n✓ #2 eggs\n{YES_OR_NO}"


@pytest.mark.parametrize(
    "words", ["fine then keep them", "ok and never mind", "yes?", "ok drop it", "ok and list them first"]
)
def test_what_takes_a_proposal_back_deletes_nothing(stage: Stage, words: str) -> None:
    with_a_proposal(stage)
    told(stage, words)

    assert [number for number, _ in stage.tasks("ana")][:3] == [1, 2, 3]


def test_a_denial_chooses_nothing(stage: Stage) -> None:
    told(stage, "add tax return", "add tax refund", "delete tax", "not the refund")

    assert stage.tasks("ana") == [(1, "tax return"), (2, "tax refund")]


def test_a_sentence_about_another_task_repeats_nothing(stage: Stage) -> None:
    told(stage, "add yoga", "add gym class", "complete yoga", "the gym class isn't too")

    assert told(stage, "list") == "1 open task:\n• #2 gym class"
