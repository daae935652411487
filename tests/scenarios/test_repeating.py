"""Tasks that repeat, as people talk about them. It is Friday 20 November 2026, 10:00 in New York.

"Recurring tasks that move or double on completion or at DST" is what people complain of.
"""

from __future__ import annotations

import json

import pytest

from core.models import Task
from tests.fakes.openai_server import OpenAIServer, calls, empty
from tests.scenarios.stage import Stage

MONDAY, NEXT_MONDAY = "Mon 23 Nov 2026", "Mon 30 Nov 2026"

STORIES = {
    "one after the other": [
        (
            "water plants every monday at 9",
            f"Added #1 water plants, due {MONDAY}, 09:00 EST, repeats every Monday at 09:00",
        ),
        ("done 1", f"Completed #1 water plants, due {MONDAY}, 09:00 EST · next: #2, {NEXT_MONDAY}, 09:00 EST"),
        ("done 1", "#1 water plants was already done, and its next one is #2. Nothing was changed."),
        ("list", f"1 open task:\n• #2 water plants, due {NEXT_MONDAY}, 09:00 EST, repeats every Monday at 09:00"),
    ],
    "one of them": [
        ("add water plants every monday", f"Added #1 water plants, due {MONDAY}, repeats every Monday"),
        (
            "move 1 to tuesday",
            f"Updated #1 water plants, due Tue 24 Nov 2026, repeats every Monday (was due {MONDAY}; only this one)",
        ),
        ("done water plants", f"Completed #1 water plants, due Tue 24 Nov 2026 · next: #2, {NEXT_MONDAY}"),
        ("skip 2", f"Skipped #2 water plants, due Mon 7 Dec 2026, repeats every Monday (was due {NEXT_MONDAY})"),
        (
            "skip water plants just this time",
            "Skipped #2 water plants, due Mon 14 Dec 2026, repeats every Monday (was due Mon 7 Dec 2026)",
        ),
    ],
    "all of them": [
        ("add call mum", "Added #1 call mum"),
        (
            "make 1 repeat every friday",
            "Updated #1 call mum, due Fri 20 Nov 2026, repeats every Friday (had no due date; didn't repeat)",
        ),
        (
            "change 1 to every sunday",
            "Updated #1 call mum, due Sun 22 Nov 2026, "
            "repeats every Sunday (was due Fri 20 Nov 2026; repeated every Friday)",
        ),
        ("stop repeating 1", "Updated #1 call mum, due Sun 22 Nov 2026 (doesn't repeat any more)"),
        (
            "skip 1",
            "#1 call mum doesn't repeat, so there is no next date. "
            "Say one, like “move 1 to friday”, or “delete 1”. Nothing was changed.",
        ),
        ("done 1", "Completed #1 call mum, due Sun 22 Nov 2026"),
    ],
    "taken back": [
        ("add water plants every monday", f"Added #1 water plants, due {MONDAY}, repeats every Monday"),
        ("done 1", f"Completed #1 water plants, due {MONDAY} · next: #2, {NEXT_MONDAY}"),
        (
            "undo",
            f"Undone #2 water plants, due {NEXT_MONDAY} (off the list again)\n"
            f"Undone #1 water plants, due {MONDAY}, repeats every Monday (status was completed, is pending)",
        ),
        ("done 1", f"Completed #1 water plants, due {MONDAY} · next: #3, {NEXT_MONDAY}"),
        ("delete 3", f"Deleted #3 water plants, due {NEXT_MONDAY} (it won't repeat any more)"),
        ("undo", f"Undone #3 water plants, due {NEXT_MONDAY}, repeats every Monday (back on the list)"),
    ],
    "until it ends": [
        ("take pills every day 2 times", "Added #1 take pills, due Fri 20 Nov 2026, repeats every day, 2 times"),
        ("done 1", "Completed #1 take pills, due Fri 20 Nov 2026 · next: #2, Sat 21 Nov 2026"),
        ("done 2", "Completed #2 take pills, due Sat 21 Nov 2026 (that was the last one)"),
        ("list", "No open tasks."),
    ],
    "from completion": [
        (
            "water plants 3 days after i finish",
            "Added #1 water plants, due Fri 20 Nov 2026, repeats 3 days after it is done",
        ),
        ("done 1", "Completed #1 water plants, due Fri 20 Nov 2026 · next: #2, Mon 23 Nov 2026"),
    ],
    "many at once": [
        ("add water plants every day", "Added #1 water plants, due Fri 20 Nov 2026, repeats every day"),
        ("add buy milk", "Added #2 buy milk"),
        (
            "complete everything",
            "Mark as done: 2 open tasks?\n• #1 water plants, due Fri 20 Nov 2026, repeats every day\n• #2 buy milk\n"
            "Say yes to do it, or no to leave everything as it is.",
        ),
        ("yes", "Completed #1 water plants, due Fri 20 Nov 2026 · next: #3, Sat 21 Nov 2026\nCompleted #2 buy milk"),
    ],
}


@pytest.mark.parametrize("story", STORIES)
def test_what_people_say_and_read(stage: Stage, story: str) -> None:
    said, expected = zip(*STORIES[story], strict=True)

    answers = tuple(stage.answer("ana", "dm", words) for words in said)

    assert answers == expected


def test_a_completion_that_comes_three_times_makes_one_next(stage: Stage) -> None:
    stage.answer("ana", "dm", "add water plants every monday")
    stage.slack.courier.twice = True
    stage.answer("ana", "dm", "done 1")
    came = [entry.request for entry in stage.events("message.im") if "bot_id" not in entry.request["event"]]

    stage.slack.courier.redeliver(came[-1]["event_id"], retry_num=1)
    stage.settle()

    assert stage.tasks("ana") == [(1, "water plants"), (2, "water plants")]
    assert [task.status.value for task in stage.rows(Task)] == ["completed", "pending"]


def test_a_model_says_it_in_the_persons_words_and_slack_shows_it(modelled: Stage, model: OpenAIServer) -> None:
    model.script(calls(("add_task", {"title": "water plants", "repeat_text": "every monday at 9"})), empty())
    model.script(calls(("complete_task", {"task": "#1"})), empty())

    added = modelled.exchange("ana", "dm", "the plants want water on mondays, say at nine, every week")
    done = modelled.exchange("ana", "dm", "the plants are happy again")

    due = "due Mon 23 Nov 2026, 09:00 EST · repeats every Monday at 09:00"
    assert due in json.dumps(added["blocks"], ensure_ascii=False)
    assert " · next: #2, Mon 30 Nov 2026, 09:00 EST" in json.dumps(done["blocks"], ensure_ascii=False)


def test_a_repetition_that_a_model_got_wrong_is_said_and_nothing_is_written(
    modelled: Stage, model: OpenAIServer
) -> None:
    model.script(calls(("add_task", {"title": "water plants", "repeat_text": "now and then"})), empty())

    answer = modelled.answer("ana", "dm", "I should water the plants now and then, put that somewhere for me")

    assert answer.startswith("I can't tell from “now and then” how it repeats. Say it like “every monday at 9”")
    assert modelled.rows(Task) == []
