"""What can be pressed under an answer does what it says, once, for the person it was offered to, and then goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from core.models import Task, TaskChange
from core.storage import people
from tests.fakes.openai_server import OpenAIServer, calls, says
from tests.rows import a_task
from tests.scenarios.stage import Stage, until

NO_QUESTION = "There is no question waiting for your answer. Nothing was changed."
NO_PROPOSAL = "There is nothing waiting for your answer. Nothing was changed."
TOO_LATE = "That was more than ten minutes ago, so I let it go. Say again what to do. Nothing was changed."
UNDONE_ALREADY = "That was undone already. Nothing was changed."
NOT_YOURS = "Only the person whose tasks these are can undo that. Nothing was changed."
LIES_OVER = "#1 was changed again after that, so I can't undo it without losing the later change. Nothing was changed."
ALL_OFF = "\n".join(f"Undone {task} (off the list again)" for task in ("#3 bread", "#2 eggs", "#1 milk"))
ALL_BACK = "\n".join(f"Redone {task} (back on the list)" for task in ("#1 milk", "#2 eggs", "#3 bread"))


@dataclass(frozen=True)
class Story:
    """What is said; what is pressed under the last answer, which offers `offered`; what that says, what is left there
    then, and what a press says that comes too late or from somebody else."""

    said: tuple[str, ...]
    offered: tuple[str, ...]
    press: str
    answer: str
    left: str
    again: str
    others: str


@dataclass(frozen=True)
class Shown:
    """A message as people see it: its text, what can be pressed in it, and the small print under it."""

    text: str
    offered: tuple[str, ...]
    remarks: tuple[str, ...]


CALLS = ("add call ana about the lease", "add call ana about the keys")
STORIES = {
    "a choice": Story(
        (*CALLS, "delete call ana"),
        ("#1 call ana about the lease", "#2 call ana about the keys"),
        "choose_option_2",
        "Deleted #2 call ana about the keys",
        "Answered: #2 call ana about the keys",
        NO_QUESTION,
        NO_QUESTION,
    ),
    "a yes": Story(
        (*CALLS, "complete everything"),
        ("Yes, do it", "No"),
        "confirm_proposal",
        "Completed #1 call ana about the lease\nCompleted #2 call ana about the keys",
        "Answered: Yes, do it",
        NO_PROPOSAL,
        NO_PROPOSAL,
    ),
    "a no": Story(
        (*CALLS, "delete everything"),
        ("Yes, do it", "No"),
        "dismiss_proposal",
        "All right, nothing was changed.",
        "Answered: No",
        NO_PROPOSAL,
        NO_PROPOSAL,
    ),
    "an undo": Story(
        ("add milk, eggs and bread",),
        ("Undo",),
        "undo_turn",
        ALL_OFF,
        "Undone",
        UNDONE_ALREADY,
        NOT_YOURS,
    ),
}


def told(stage: Stage, story: Story, channel: str) -> dict[str, Any]:
    """Say all of it; the last answer."""
    mention = "" if channel == "dm" else "@Errand "
    return [stage.exchange("ana", channel, f"{mention}{words}") for words in story.said][-1]


def press(
    stage: Stage, user: str, answer: dict[str, Any], name: str, value: Any = None, *, channel: str = "dm"
) -> list[str]:
    """Press something under an answer; what is posted in its thread then."""
    place = stage.slack.dm(user) if channel == "dm" else channel
    before = len(stage.slack.thread(place, answer["thread_ts"]))
    stage.slack.click(user, channel, answer["ts"], name, value)
    stage.settle()
    return [each.text for each in stage.slack.thread(place, answer["thread_ts"])[before:]]


def as_it_is(stage: Stage, answer: dict[str, Any], channel: str = "dm") -> Shown:
    """An answer as people see it now."""
    place = stage.slack.dm("ana") if channel == "dm" else channel
    [found] = [each for each in stage.slack.thread(place, answer["thread_ts"]) if each.ts == answer["ts"]]
    return Shown(found.text, tuple(offered(found.blocks)), tuple(remarks(found.blocks)))


def offered(blocks: list[dict[str, Any]]) -> list[str]:
    """What can be pressed, by what stands on it."""
    rows = [element for block in blocks if block["type"] == "actions" for element in block["elements"]]
    return [text for each in rows for text in ([each["text"]["text"]] if "text" in each else _options(each))]


def _options(menu: dict[str, Any]) -> list[str]:
    return [option["text"]["text"] for option in menu["options"]]


def remarks(blocks: list[dict[str, Any]]) -> list[str]:
    return [block["elements"][0]["text"] for block in blocks if block["type"] == "context"]


def whispers(stage: Stage, user: str) -> list[str]:
    return [each.text for each in stage.slack.ephemerals(user)]


@pytest.mark.parametrize("name", STORIES)
def test_a_press_is_answered_in_the_thread_and_no_longer_offered(stage: Stage, name: str) -> None:
    story = STORIES[name]
    answer = told(stage, story, "dm")
    before = as_it_is(stage, answer)

    posted = press(stage, "ana", answer, story.press)

    assert before == Shown(answer["text"], story.offered, ())
    assert posted == [story.answer]
    assert as_it_is(stage, answer) == Shown(f"{answer['text']}\n({story.left})", (), (story.left,))
    assert whispers(stage, "ana") == []


@pytest.mark.parametrize("name", STORIES)
def test_it_is_one_persons_and_happens_once(stage: Stage, name: str) -> None:
    """Somebody else presses it first; and its own person twice, before Slack has shown that it was pressed."""
    story = STORIES[name]
    answer = told(stage, story, "#general")
    before = stage.tasks("ana")

    others = press(stage, "ben", answer, story.press, channel="#general")
    after_others = stage.tasks("ana"), as_it_is(stage, answer, "#general")
    stage.slack.fail("chat.update", "error")
    own = press(stage, "ana", answer, story.press, channel="#general")
    changed = len(stage.rows(TaskChange))
    again = press(stage, "ana", answer, story.press, channel="#general")

    assert after_others == (before, Shown(answer["text"], story.offered, ()))
    assert (others, own, again) == ([], [story.answer], [])
    assert [(each.text, each.thread_ts) for each in stage.slack.ephemerals("ben")] == [
        (story.others, answer["thread_ts"])
    ]
    assert whispers(stage, "ana") == [story.again]
    assert len(stage.rows(TaskChange)) == changed


def test_a_question_is_open_for_ten_minutes(stage: Stage) -> None:
    story = STORIES["a choice"]
    answer = told(stage, story, "dm")
    before = stage.tasks("ana")
    stage.slack.advance(601)

    posted = press(stage, "ana", answer, story.press)

    assert (posted, whispers(stage, "ana")) == ([], [TOO_LATE])
    assert stage.tasks("ana") == before


def test_an_old_yes_is_no_yes_to_a_newer_question(stage: Stage) -> None:
    old = told(stage, STORIES["a yes"], "dm")
    stage.answer("ana", "dm", "no")
    new = stage.exchange("ana", "dm", "delete everything")

    too_late = press(stage, "ana", old, "confirm_proposal")
    in_time = press(stage, "ana", new, "confirm_proposal")

    assert (too_late, whispers(stage, "ana")) == ([], [NO_PROPOSAL])
    assert in_time == ["Deleted #1 call ana about the lease\nDeleted #2 call ana about the keys"]


def test_many_that_fit_are_a_menu(stage: Stage) -> None:
    stage.answer("ana", "dm", "\n".join(f"add ring office {count}" for count in range(1, 7)))
    asked = stage.exchange("ana", "dm", "done ring office")
    [menu] = [block["elements"][0] for block in asked["blocks"] if block["type"] == "actions"]

    posted = press(stage, "ana", asked, "choose_option", menu["options"][5]["value"])

    assert offered(asked["blocks"]) == [f"#{number} ring office {number}" for number in range(1, 7)]
    assert posted == ["Completed #6 ring office 6"]
    assert as_it_is(stage, asked).remarks == ("Answered: #6 ring office 6",)


def test_of_two_questions_in_one_answer_the_one_that_waits_can_be_answered(stage: Stage) -> None:
    stage.answer("ana", "dm", "\n".join((*CALLS, "add buy milk", "add buy oat milk")))

    answer = stage.exchange("ana", "dm", "done call ana\ndone milk")
    posted = press(stage, "ana", answer, "choose_option_4")

    assert answer["text"].count("which one?") == 2
    assert offered(answer["blocks"]) == ["#3 buy milk", "#4 buy oat milk"]
    assert posted == ["Completed #4 buy oat milk"]


def test_undo_takes_back_what_was_done_there_and_waits_for_what_lies_over_it(stage: Stage) -> None:
    added = stage.exchange("ana", "dm", "add milk, eggs and bread")
    renamed = stage.exchange("ana", "dm", "rename 1 to oat milk")
    stage.answer("ana", "dm", "add call mum")

    refused = press(stage, "ana", added, "undo_turn")
    offered_still = as_it_is(stage, added).offered
    last = press(stage, "ana", renamed, "undo_turn")
    first = press(stage, "ana", added, "undo_turn")
    in_words = stage.answer("ana", "dm", "undo")

    assert (refused, whispers(stage, "ana"), offered_still) == ([], [LIES_OVER], ("Undo",))
    assert last == ["Undone #1 milk (was “oat milk”)"]
    assert first == [ALL_OFF]
    assert in_words == ALL_BACK
    assert stage.tasks("ana") == [(1, "milk"), (2, "eggs"), (3, "bread"), (4, "call mum")]


def test_undo_stands_where_something_was_done_and_nowhere_else(stage: Stage) -> None:
    said = ("add milk", "list", "done 1", "finish 1", "undo", "reminders off", "delete 1")

    shown = [words for words in said if offered(stage.exchange("ana", "dm", words)["blocks"]) == ["Undo"]]

    assert shown == ["add milk", "done 1", "delete 1"]


def test_a_bulk_change_has_one_undo(stage: Stage) -> None:
    with stage.core.database.write() as session:
        user = people.ensure_user(session, stage.person_ref("ana"), stage.core.clock.now())
        for number in range(1, 61):
            a_task(session, user, f"chore {number}")
    asked = stage.exchange("ana", "dm", "complete everything")
    stage.slack.click("ana", "dm", asked["ts"], "confirm_proposal")
    done = stage.reply_to(asked["ts"], stage.slack.dm("ana"), asked["thread_ts"])

    [undone] = press(stage, "ana", done, "undo_turn")

    assert offered(done["blocks"]) == ["Undo"]
    assert undone.count("(status was completed, is pending)") == 50
    assert undone.splitlines()[-1] == "and 10 more"
    assert {task.status.value for task in stage.rows(Task)} == {"pending"}


def test_what_a_channel_is_not_told_is_undone_in_the_direct_message(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")
    stage.answer("ana", "#general", "@Errand add book the room")
    aloud = stage.exchange("ana", "#general", "@Errand done 1 and 2")
    home = stage.slack.dm("ana")
    [private] = [each for each in stage.slack.messages(home) if each.bot_id and not each.thread_ts]
    kept = offered(private.blocks)

    stage.slack.click("ana", "dm", private.ts, "undo_turn")
    stage.settle()

    assert (offered(aloud["blocks"]), kept) == ([], ["Undo"])
    [before, undone] = stage.slack.thread(home, private.ts)
    assert (offered(before.blocks), remarks(before.blocks)) == ([], ["Undone"])
    assert undone.text.splitlines() == [
        "Undone #2 book the room (status was completed, is pending)",
        "Undone #1 buy milk (status was completed, is pending)",
    ]


def test_a_question_about_what_a_channel_is_not_told_names_no_titles(stage: Stage) -> None:
    stage.answer("ana", "dm", "\n".join(CALLS))

    asked = stage.exchange("ana", "#general", "@Errand done call ana")
    posted = press(stage, "ana", asked, "choose_option_2", channel="#general")

    assert offered(asked["blocks"]) == ["#1", "#2"]
    assert posted == ["1 task changed: the details are in our messages."]


def test_under_the_answer_to_a_command_the_answer_takes_its_place(stage: Stage) -> None:
    for words in ("add milk", "add eggs"):
        stage.slack.command("ana", "#general", "/tasks", words)
        stage.settle()
    milk, eggs = stage.slack.ephemerals("ana")
    stage.answer("ana", "dm", "done 1")

    for each in (milk, eggs):
        stage.slack.click("ana", "#general", each.ts, "undo_turn")
        stage.settle()

    assert whispers(stage, "ana") == ["Added #1 milk", "Undone #2 eggs (off the list again)", LIES_OVER]
    assert offered(milk.blocks) == ["Undo"]
    assert stage.shown("#general") == []


def test_a_refusal_that_slack_does_not_take_at_once_comes_later(stage: Stage) -> None:
    added = stage.exchange("ana", "dm", "add milk")
    stage.answer("ana", "dm", "undo")
    stage.slack.fail("chat.postEphemeral", "rate_limit", retry_after=5)

    stage.slack.click("ana", "dm", added["ts"], "undo_turn")
    until(lambda: any(turn.not_before for turn in stage.turns()))
    stage.wake(6)
    stage.settle()

    assert whispers(stage, "ana") == [UNDONE_ALREADY]


def test_what_a_model_did_is_undone_by_a_press(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "buy milk"})), says("There you go."))
    added = modelled.exchange("ana", "dm", "milk, i keep forgetting it")

    assert press(modelled, "ana", added, "undo_turn") == ["Undone #1 buy milk (off the list again)"]
    assert "undo_turn" not in str(model.bodies)


def test_beside_a_message_that_begins_no_thread_yet_a_refusal_stands_in_the_room(stage: Stage) -> None:
    """Slack shows nothing for one person alone in a thread in which nobody wrote."""
    stage.answer("ana", "dm", "remind me to call ben in 1 hour")
    stage.slack.advance(3601)
    stage.core.reminders.tick()
    stage.settle()
    [reminder] = [each for each in stage.slack.messages(stage.slack.dm("ana")) if each.bot_id and not each.thread_ts]
    stage.answer("ana", "dm", "delete 1")

    stage.slack.click("ana", "dm", reminder.ts, "reminder_done_1")
    stage.settle()

    [said] = stage.slack.ephemerals("ana")
    assert (said.text, said.thread_ts) == ("There is no task #1. Say “list” to see your tasks.", None)
