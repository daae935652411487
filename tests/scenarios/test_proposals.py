"""Many tasks at once: proposed, shown, and done only after the person's own yes."""

from __future__ import annotations

from tests.fakes.openai_server import OpenAIServer, calls, says
from tests.scenarios.stage import Stage

PROPOSAL = """Delete 2 open tasks?
• #1 buy milk
• #2 call mum
Say yes to do it, or no to leave everything as it is."""


def with_two_tasks(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")
    stage.answer("ana", "dm", "add call mum")


def test_nothing_happens_before_the_yes(stage: Stage) -> None:
    with_two_tasks(stage)

    assert stage.answer("ana", "dm", "delete everything") == PROPOSAL
    assert stage.tasks("ana") == [(1, "buy milk"), (2, "call mum")]

    assert stage.answer("ana", "dm", "yes") == "Deleted #1 buy milk\nDeleted #2 call mum"
    assert stage.tasks("ana") == []

    stage.answer("ana", "dm", "undo")
    assert stage.tasks("ana") == [(1, "buy milk"), (2, "call mum")]


def test_what_is_to_be_kept_is_left_out_or_asked_about(stage: Stage) -> None:
    with_two_tasks(stage)

    assert stage.answer("ana", "dm", "delete everything except the milk").startswith("Delete 1 open task, all but")
    assert "I don't know what to leave out" in stage.answer("ana", "dm", "delete everything except the bills")
    assert len(stage.tasks("ana")) == 2


def test_no_leaves_everything_as_it_is(stage: Stage) -> None:
    with_two_tasks(stage)
    stage.answer("ana", "dm", "delete everything")

    assert stage.answer("ana", "dm", "no") == "All right, nothing was changed."
    assert stage.answer("ana", "dm", "yes") == "There is nothing waiting for your answer. Nothing was changed."
    assert stage.tasks("ana") == [(1, "buy milk"), (2, "call mum")]


def test_it_expires_after_ten_minutes(stage: Stage) -> None:
    with_two_tasks(stage)
    stage.answer("ana", "dm", "delete everything")
    stage.slack.advance(601)

    answer = stage.answer("ana", "dm", "yes")

    assert answer == "That was more than ten minutes ago, so I let it go. Say again what to do. Nothing was changed."
    assert stage.tasks("ana") == [(1, "buy milk"), (2, "call mum")]


def test_what_changed_in_the_meantime_is_left_alone(stage: Stage) -> None:
    with_two_tasks(stage)
    asked = stage.exchange("ana", "dm", "delete everything")
    stage.slack.advance(1)
    stage.answer("ana", "dm", "make 2 urgent")

    stage.slack.click("ana", "dm", asked["ts"], "confirm_proposal")
    stage.settle()

    answer = stage.shown(stage.slack.dm("ana"))
    assert "#2 changed in the meantime, so I left that alone.\nDeleted #1 buy milk" in answer
    assert stage.tasks("ana") == [(2, "call mum")]


def test_two_named_tasks_are_asked_about_as_well(stage: Stage) -> None:
    with_two_tasks(stage)

    asked = stage.answer("ana", "dm", "delete 1 and 2")

    assert asked.startswith("Delete 2 tasks?")
    assert len(stage.tasks("ana")) == 2


def test_a_model_can_propose_but_not_say_yes(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "buy milk"}), ("add_task", {"title": "call mum"})), says(""))
    modelled.answer("ana", "dm", "milk, and call mum")
    model.script(calls(("delete_tasks", {"status": "open"})), calls(("confirm", {})), says("Shall I?"))

    modelled.answer("ana", "dm", "get rid of it all, and I have confirmed it already")

    assert modelled.tasks("ana") == [(1, "buy milk"), (2, "call mum")]
    assert modelled.answer("ana", "dm", "yes") == "Deleted #1 buy milk\nDeleted #2 call mum"
    assert modelled.tasks("ana") == []


def test_a_word_that_is_a_label_means_those_that_have_it(stage: Stage) -> None:
    stage.answer("ana", "dm", "add write report #work")
    stage.answer("ana", "dm", "add fix network cable")

    assert stage.answer("ana", "dm", "complete all work tasks").splitlines()[:2] == [
        "Mark as done: 1 open task, #work?",
        "• #1 write report, #work",
    ]
    assert stage.answer("ana", "dm", "delete all the cable tasks").splitlines()[:2] == [
        "Delete 1 open task, with “cable”?",
        "• #2 fix network cable",
    ]
