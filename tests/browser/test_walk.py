"""A walk through `errand demo` in a real browser, without a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.demo.running_demo import Demo

from .screen import Screen

pytestmark = pytest.mark.browser

Visit = Callable[..., Screen]


def tomorrow(zone: str) -> str:
    """Tomorrow at 17:00 in that zone, as Errand writes it."""
    there = datetime.now(ZoneInfo(zone)) + timedelta(days=1)
    moment = there.replace(hour=17, minute=0)
    return f"{moment:%a} {moment.day} {moment:%b %Y}, 17:00 {moment:%Z}"


def test_a_newcomer_is_shown_what_to_say_and_it_works(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "chika/app")
    for prompt in ("What's on my list?", "Add a task", "How am I doing?", "What can you do?"):
        screen.main.get_by_role("button", name=prompt).wait_for()

    screen.main.get_by_role("button", name="Add a task").click()

    assert f"buy milk  · due {tomorrow('Asia/Tokyo')}" in screen.answer(1)


def test_a_task_is_added_in_the_direct_message_and_answered_beside(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url)

    said = screen.ask("add water the plants tomorrow at 5pm")

    assert re.fullmatch(rf"➕ Added #\d+ water the plants  · due {tomorrow('America/New_York')}\nUndo", said)
    root = screen.main.get_by_role("article").filter(has_text="add water the plants")
    assert root.get_by_role("button", name="1 reply").is_visible()


def test_a_question_is_answered_and_the_answer_undone_by_a_press(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url)
    for words in ("add ring the north office", "add ring the south office", "done ring office"):
        screen.ask(words)

    screen.thread.get_by_role("button", name="ring the south office").click()
    screen.thread.get_by_text(re.compile(r"^Answered: #\d+ ring the south office$")).wait_for()
    screen.thread.get_by_role("button", name="Undo").click()

    screen.thread.get_by_text("(status was completed, is pending)").wait_for()
    screen.thread.get_by_text("Undone", exact=True).wait_for()
    assert screen.thread.locator(".block-actions").count() == 0


def test_a_mention_in_a_channel_and_a_follow_up_without_one(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/general")
    screen.composer.press_sequentially("@Err")
    screen.page.get_by_role("option", name="Errand").wait_for()
    screen.page.keyboard.press("Enter")
    screen.composer.press_sequentially("add book the review room on friday")
    screen.page.keyboard.press("Enter")
    assert "book the review room" in screen.answer(1)

    screen.reply("done")

    assert re.match(r"✅ Completed #\d+ book the review room", screen.answer(2))


def test_tasks_is_answered_for_its_person_alone(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/home")
    screen.composer.press_sequentially("/ta")
    screen.page.get_by_role("option", name="/tasks").wait_for()
    screen.page.keyboard.press("Tab")
    screen.composer.press_sequentially("add call the plumber")
    screen.page.keyboard.press("Enter")

    answer = screen.main.get_by_role("article").filter(has_text="Only visible to you")
    answer.get_by_text("call the plumber").wait_for()
    screen.become("Ben Fischer")

    screen.main.get_by_text("Ask Errand in front of everybody").wait_for()
    assert screen.main.get_by_text("call the plumber").count() == 0


def test_somebody_else_has_their_own_tasks_and_their_own_tomorrow(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.ask("add a secret of mine")
    screen.become("Ben Fischer")

    said = screen.ask("add ring the bank tomorrow at 5pm")

    assert f"due {tomorrow('Europe/Berlin')}" in said
    listed = screen.ask("list")
    assert "ring the bank" in listed
    assert "secret" not in listed
    clock = screen.answers(screen.thread).first.locator("time").inner_text()
    here = datetime.now(ZoneInfo("Europe/Berlin"))
    assert clock in {f"{moment:%-I:%M %p}" for moment in (here, here - timedelta(minutes=1))}


def test_reloading_changes_nothing(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ben/app")
    screen.ask("add sweep the yard")
    before = screen.thread.get_by_role("feed").inner_text()

    screen.reload()

    screen.answers(screen.thread).first.wait_for()
    assert screen.thread.get_by_role("feed").inner_text() == before
    assert screen.page.get_by_role("radio", name="Ben Fischer", checked=True).is_visible()


def test_the_inspector_shows_the_event_the_turn_and_the_rows(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.ask("add post the parcel, high priority")

    screen.inspect(screen.thread.get_by_role("article").first)

    told = screen.inspector.locator("section").filter(has_text="Slack told the bot")
    told.get_by_text(re.compile(r"200 · [\d.]+ m?s")).first.wait_for()
    assert re.search(r"message\.im\s+200 · [\d.]+ m?s", told.inner_text())
    done = screen.inspector.locator("section").filter(has_text="What the bot did")
    done.get_by_text("delivered", exact=True).wait_for()
    steps = [step.inner_text() for step in done.locator(".step").all()]
    assert [step.split("\n")[0] for step in steps] == ["Person", "Grammar", "add_task", "Answer"]
    assert "post the parcel" in steps[1]
    rows = {
        row.locator("th").inner_text(): row.locator("td").inner_text() for row in done.locator(".diff tbody tr").all()
    }
    assert (rows["title"], rows["priority"], rows["status"]) == ("post the parcel", "high", "pending")
    called = screen.inspector.locator(".wire").filter(has_text="chat.postMessage")
    called.get_by_text("chat.postMessage").click()
    called.get_by_text("What Slack answered (200)").wait_for()


def test_what_went_over_the_wire_is_listed(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.ask("list")
    screen.page.keyboard.press("Control+i")

    screen.inspector.get_by_role("tab", name="Wire").click()

    screen.inspector.locator(".wire-kind", has_text="chat.postMessage").first.wait_for()
    screen.inspector.locator(".wire-kind", has_text="message.im").first.wait_for()


def test_an_answer_that_slack_lost_is_not_posted_twice(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.faults()
    screen.inspector.get_by_role("button", name="Lose the answer").click()
    screen.inspector.get_by_text("lose answer").wait_for()

    screen.ask("add iron the shirts")

    screen.inspector.get_by_role("tab", name="Message").click()
    screen.inspector.get_by_text("delivered", exact=True).wait_for(timeout=60_000)
    assert screen.answers(screen.thread).count() == 1


def test_an_event_that_comes_again_does_nothing_again(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.ask("add feed the fish")
    screen.inspect(screen.thread.get_by_role("article").first)

    screen.inspector.get_by_role("button", name="Deliver again").first.click()

    screen.inspector.get_by_text("2 tries").wait_for()
    assert screen.answers(screen.thread).count() == 1


def test_a_killed_errand_still_answers_once(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.faults()
    screen.inspector.get_by_role("button", name="Kill Errand before its next answer").click()
    screen.inspector.get_by_text("rate limit", exact=True).wait_for()

    screen.write("add survive a crash")

    screen.inspector.get_by_text("Errand is back after").last.wait_for(timeout=60_000)
    found = screen.answers(screen.thread)
    found.first.wait_for(timeout=60_000)
    assert re.fullmatch(r"➕ Added #\d+ survive a crash\nUndo", found.first.locator(".content").inner_text())
    assert found.count() == 1


def test_without_a_model_the_button_says_why(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.faults()

    switch = screen.inspector.get_by_role("button", name="Model down")

    assert switch.is_disabled()
    assert "No model is set" in switch.inner_text()


def test_what_slack_refuses_is_said_where_one_writes(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")

    screen.write("/nonsense do it")

    screen.main.get_by_role("alert").get_by_text("/nonsense is not a valid command").wait_for()
    assert screen.composer.input_value() == "/nonsense do it"


def test_a_command_in_a_thread_is_refused_as_in_slack(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.ask("list")

    screen.reply("/tasks list")

    screen.thread.get_by_role("article").filter(has_text="is not supported in threads").wait_for()


def test_starting_over_empties_everything(demo: Demo, visit: Visit) -> None:
    screen = visit(demo.url, "ana/app")
    screen.ask("add forget me")
    screen.faults()
    screen.inspector.get_by_role("button", name="Start over").click()

    screen.page.get_by_role("dialog").get_by_role("button", name="Start over").click()

    screen.page.locator(".toast", has_text="Everything is as new.").wait_for(timeout=60_000)
    assert screen.main.get_by_role("article").count() == 0
    assert screen.ask("list") == "No open tasks."
    screen.inspect(screen.thread.get_by_role("article").first)
    screen.inspector.get_by_text("delivered", exact=True).wait_for()
