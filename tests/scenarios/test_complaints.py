"""What people complain of in task bots, in trackers and forums, each by its name; and that Errand isn't like that.

It is Friday 20 November 2026, 10:00 in New York and 16:00 in Berlin, but Saturday already in Tokyo.
"""

from __future__ import annotations

import pytest

from bot.playground import FaultKind
from core.models import TaskChange, Turn
from tests.fakes.openai_server import OpenAIServer, calls, says
from tests.scenarios.stage import Stage

LATE = 13.8 * 3600  # from 10:00 to 23:48


def test_due_day_off_by_one_from_utc(stage: Stage) -> None:
    """At 23:48 in New York it is tomorrow in UTC: today is still today, and tomorrow the day after that."""
    stage.slack.advance(LATE)

    assert stage.answer("ana", "dm", "add call ben today") == "Added #1 call ben, due Fri 20 Nov 2026"
    assert stage.answer("ana", "dm", "add buy milk tomorrow") == "Added #2 buy milk, due Sat 21 Nov 2026"


def test_today_and_overdue_wrong(stage: Stage) -> None:
    """One moment, two days: what is due on the 20th is today's in New York, and overdue in Tokyo."""
    for person in ("ana", "chika"):
        stage.answer(person, "dm", "add file the report 2026-11-20")

    assert stage.answer("ana", "dm", "what's due today?").startswith("1 open task")
    assert stage.answer("ana", "dm", "what's overdue?") == "No overdue tasks."
    assert stage.answer("chika", "dm", "what's overdue?").startswith("1 overdue task")


def test_wrong_weekdays_from_the_model(modelled: Stage, model: OpenAIServer) -> None:
    """The model says Monday; the person reads the day that stands in the row, counted by code."""
    model.script(calls(("add_task", {"title": "Call Ben", "due_text": "2026-11-24"})), says("Added for Monday!"))

    answer = modelled.answer("ana", "dm", "I should call Ben on the 24th")

    assert "Added #1 Call Ben, due Tue 24 Nov 2026" in answer
    assert "Monday" not in answer


@pytest.mark.parametrize(
    "title", ["buy March Madness tickets", "watch Sunday Night Football", "read “The Friday Book”", "return May's call"]
)
def test_date_words_inside_titles_hijacked(stage: Stage, title: str) -> None:
    stage.answer("ana", "dm", f"add {title}")

    [row] = stage.tasks("ana")
    assert row[1].replace('"', "") in (title, title.replace("“", "").replace("”", ""))
    assert "due" not in stage.answer("ana", "dm", "list")


def test_done_when_nothing_was_done(modelled: Stage, model: OpenAIServer) -> None:
    modelled.token("ana")
    model.script(says("Done! I deleted it."))

    answer = modelled.answer("ana", "dm", "get rid of that milk thing, would you")

    assert answer == "Nothing was changed."
    assert modelled.rows(TaskChange) == []


def test_duplicate_replies_and_tasks_from_slacks_retries(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk")
    event = stage.events("message.im")[0]
    for attempt in (1, 2, 3):
        stage.slack.courier.redeliver(event.request["event_id"], retry_num=attempt)
    stage.settle()

    assert stage.tasks("ana") == [(1, "buy milk")]
    assert stage.shown(stage.slack.dm("ana")) == ["Added #1 buy milk"]
    assert len(stage.rows(Turn)) == 1


def test_recurring_tasks_that_move_or_double_on_completion_or_at_dst(stage: Stage) -> None:
    """The clocks go forward on Sunday 14 March 2027: nine o'clock stays nine o'clock, and a day brings one task."""
    stage.slack.advance(112 * 86_400)  # Friday 12 March 2027, 10:00
    stage.answer("ana", "dm", "add feed the cat every day at 9am")

    nexts = [stage.answer("ana", "dm", f"done {number}").rpartition("next: ")[2] for number in (1, 2)]
    again = stage.answer("ana", "dm", "done 1")

    assert nexts == ["#2, Sun 14 Mar 2027, 09:00 EDT", "#3, Mon 15 Mar 2027, 09:00 EDT"]
    assert "already" in again
    assert stage.answer("ana", "dm", "list").startswith("1 open task:")


def test_reminder_floods_with_no_off_switch(stage: Stage) -> None:
    for hour in (12, 13):
        stage.answer("ana", "dm", f"remind me to call room {hour} at {hour}:00")

    off = stage.answer("ana", "dm", "turn reminders off")
    stage.slack.advance(86_400)
    stage.core.reminders.tick()
    stage.settle()

    assert "off" in off
    assert stage.shown(stage.slack.dm("ana"))[-1] == off


def test_a_digest_sent_twice(stage: Stage) -> None:
    """What Errand sends first is sent once, though Slack's answer to it was lost."""
    stage.answer("ana", "dm", "remind me to call ben at 11:00")
    before = len(stage.shown(stage.slack.dm("ana")))
    stage.slack.fail("chat.postMessage", FaultKind.LOSE_ANSWER)

    stage.wake(3601)
    for _ in range(3):
        stage.core.reminders.tick()
        stage.wake(60)

    assert len(stage.shown(stage.slack.dm("ana"))) == before + 1


def test_accidental_deletion_without_undo(stage: Stage) -> None:
    stage.answer("ana", "dm", "add buy milk tomorrow !high #home")
    stage.answer("ana", "dm", "delete 1")

    stage.answer("ana", "dm", "undo")

    listed = "1 open task:\n• #1 buy milk, due Sat 21 Nov 2026, high priority, #home"
    assert stage.answer("ana", "dm", "list") == listed


def test_private_lists_posted_in_a_channel(stage: Stage) -> None:
    stage.answer("ana", "dm", "add see the doctor")

    stage.answer("ana", "#general", "@Errand what's on my list?")

    assert stage.shown("#general") == ["1 open task:\nand 1 more, in our messages"]


def test_replies_that_vanish_because_a_message_was_too_long(stage: Stage) -> None:
    for number in range(20):
        stage.answer("ana", "dm", f"add {number} {'very long words ' * 12}")

    listed = stage.answer("ana", "dm", "list")

    assert listed.startswith("20 open tasks:")
    assert all(f"#{number} " in listed for number in range(1, 21))
