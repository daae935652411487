"""The page by itself: keyboard, widths, themes, hostile text, Block Kit and modals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_sdk import WebClient

from bot.playground import LocalSlack, running
from tests.playground.recorder import RecordingBot, Say, recording_bot

from .screen import Screen

pytestmark = pytest.mark.browser

Visit = Callable[..., Screen]
GENERAL = "C07GENERAL1"
MANIFEST = Path(__file__).parents[1] / "playground" / "manifest.yml"


@pytest.fixture(scope="module")
def bot() -> Iterator[RecordingBot]:
    with recording_bot() as bot:
        yield bot


@pytest.fixture(scope="module")
def module_slack(bot: RecordingBot) -> Iterator[LocalSlack]:
    slack = LocalSlack(yaml.safe_load(MANIFEST.read_text("utf-8")), bot.url)
    with running(slack):
        yield slack


@pytest.fixture
def slack(module_slack: LocalSlack, bot: RecordingBot) -> LocalSlack:
    module_slack.reset()
    bot.forget()
    return module_slack


@pytest.fixture
def client(slack: LocalSlack) -> WebClient:
    return WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])


def words(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def option(text: str) -> dict[str, Any]:
    return {"text": words(text), "value": text}


def test_what_people_and_bots_write_stays_text(slack: LocalSlack, client: WebClient, visit: Visit) -> None:
    nasty = "<img src=x onerror=document.title='owned'> <script>document.title='owned'</script> javascript:alert(1)"
    slack.say("ana", "#general", nasty)
    client.chat_postMessage(channel=GENERAL, text="&lt;b&gt;x&lt;/b&gt; <javascript:document.title='owned'|press me>")
    blocks = [{"type": "markdown", "text": f"{nasty} [x](javascript:alert(1))"}]
    client.chat_postMessage(channel=GENERAL, text="x", blocks=blocks)
    screen = visit(slack.base_url, "ana/general")

    shown = screen.main.get_by_role("article")

    assert [shown.nth(0).locator(".content").inner_text(), shown.nth(1).locator(".content").inner_text()] == [
        nasty,
        "<b>x</b> press me",
    ]
    assert screen.main.locator("img, script, b > *, a[href^='javascript']").count() == 0
    assert screen.page.title() == "#general · Errand & Co"


def test_messages_come_live_and_are_read_out(slack: LocalSlack, client: WebClient, visit: Visit) -> None:
    screen = visit(slack.base_url, "ana/general")

    slack.say("ben", "#general", "hello from berlin")

    screen.main.get_by_role("article", name="Ben Fischer").wait_for()
    assert screen.page.locator("#announcer").inner_text() == "Ben Fischer: hello from berlin"


def test_unread_conversations_are_marked(slack: LocalSlack, client: WebClient, visit: Visit) -> None:
    screen = visit(slack.base_url, "ana/general")

    client.chat_postMessage(channel=slack.dm("ana"), text="a reminder")

    entry = screen.page.get_by_role("button", name="Probe 1 unread")
    entry.click()
    screen.main.get_by_text("a reminder").wait_for()
    screen.go_to("general")
    screen.page.get_by_role("navigation", name="Workspace").get_by_role("button", name="Probe", exact=True).wait_for()


def test_everything_can_be_done_with_the_keyboard(slack: LocalSlack, visit: Visit) -> None:
    root = slack.say("ana", "#general", "first")
    slack.say("ana", "#general", "second")
    slack.say("ben", "#general", "a reply", thread_ts=root.ts)
    screen = visit(slack.base_url, "ana/general")
    keyboard = screen.page.keyboard

    screen.main.get_by_role("article").last.focus()
    keyboard.press("ArrowUp")
    keyboard.press("Enter")
    screen.thread.get_by_text("a reply").wait_for()
    screen.thread.get_by_role("combobox").focus()
    keyboard.type("from the keys")
    keyboard.press("Enter")
    screen.thread.get_by_text("from the keys").wait_for()
    keyboard.press("Escape")
    screen.thread.wait_for(state="hidden")
    assert screen.composer.evaluate("field => field === document.activeElement")
    keyboard.press("ArrowUp")
    screen.main.get_by_role("textbox", name="Edit message").wait_for()
    keyboard.press("Control+a")
    keyboard.type("second thoughts")
    keyboard.press("Enter")

    screen.main.get_by_role("article").filter(has_text="second thoughts").wait_for()
    assert [message.text for message in slack.messages("#general")] == ["first", "second thoughts"]


def test_every_control_has_a_name(slack: LocalSlack, client: WebClient, visit: Visit) -> None:
    slack.say("ana", "#general", "hello")
    screen = visit(slack.base_url, "ana/general")
    screen.page.keyboard.press("Control+i")
    screen.inspector.get_by_role("tab", name="Faults").click()

    unnamed = screen.page.evaluate(
        """() => [...document.querySelectorAll("button, input, textarea, select, [role=tab], [role=radio]")]
            .filter((each) => each.checkVisibility())
            .filter((each) => !each.innerText?.trim() && !each.ariaLabel && !each.labels?.length)
            .map((each) => each.outerHTML)"""
    )

    assert unnamed == []


def test_a_button_tells_the_bot_after_it_was_confirmed(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, visit: Visit
) -> None:
    confirm = {"title": words("Sure?"), "text": words("It goes."), "confirm": words("Delete"), "deny": words("Keep")}
    button = {"type": "button", "action_id": "del", "text": words("Delete it"), "value": "7", "confirm": confirm}
    menu = {"type": "overflow", "action_id": "more", "options": [option("Edit"), option("Move")]}
    client.chat_postMessage(channel=GENERAL, text="x", blocks=[{"type": "actions", "elements": [button, menu]}])
    slack.wait_idle()
    bot.forget()
    screen = visit(slack.base_url, "ana/general")

    screen.main.get_by_role("button", name="Delete it").click()
    screen.page.get_by_role("dialog").get_by_role("button", name="Keep").click()
    screen.main.get_by_role("button", name="Delete it").click()
    screen.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    slack.until(lambda: len(bot.heard) == 1)
    screen.main.get_by_role("button", name="More actions").click()
    screen.page.get_by_role("menuitem", name="Move").click()
    slack.until(lambda: len(bot.heard) == 2)

    pressed, chosen = [heard.payload["actions"][0] for heard in bot.heard]
    assert (pressed["action_id"], pressed["value"]) == ("del", "7")
    assert (chosen["action_id"], chosen["selected_option"]["value"]) == ("more", "Move")


def test_a_modal_is_filled_in_and_its_errors_are_shown(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, visit: Visit
) -> None:
    button = {"type": "button", "action_id": "open", "text": words("Edit task")}
    client.chat_postMessage(channel=GENERAL, text="x", blocks=[{"type": "actions", "elements": [button]}])
    slack.wait_idle()
    screen = visit(slack.base_url, "ana/general")
    bot.forget()
    screen.main.get_by_role("button", name="Edit task").click()
    slack.until(lambda: bot.heard)
    field = {"type": "plain_text_input", "action_id": "title"}
    day = {"type": "datepicker", "action_id": "due"}
    pick = {"type": "static_select", "action_id": "priority", "options": [option("low"), option("high")]}
    blocks = [
        {"type": "input", "block_id": "t", "label": words("Title"), "element": field},
        {"type": "input", "block_id": "d", "label": words("Due"), "element": day, "optional": True},
        {"type": "input", "block_id": "p", "label": words("Priority"), "element": pick},
    ]
    view = {"type": "modal", "title": words("Edit"), "submit": words("Save"), "blocks": blocks}
    client.views_open(trigger_id=bot.heard[-1].payload["trigger_id"], view=view)
    dialog = screen.page.get_by_role("dialog", name="Edit")
    dialog.wait_for()

    dialog.get_by_role("button", name="Save").click()
    dialog.get_by_role("alert").get_by_text("Please complete this required field.").wait_for()
    dialog.get_by_label("Title").fill("buy milk")
    dialog.get_by_label("Due").fill("2026-11-27")
    dialog.get_by_label("Priority").select_option("high")
    bot.forget()
    bot.answers.append(Say.json({"response_action": "errors", "errors": {"t": "There is one already."}}))
    dialog.get_by_role("button", name="Save").click()
    dialog.get_by_text("There is one already.").wait_for()
    assert dialog.get_by_label("Title").input_value() == "buy milk"
    dialog.get_by_role("button", name="Save").click()
    dialog.wait_for(state="hidden")

    values = bot.heard[-1].payload["view"]["state"]["values"]
    assert (values["t"]["title"]["value"], values["d"]["due"]["selected_date"]) == ("buy milk", "2026-11-27")
    assert values["p"]["priority"]["selected_option"]["value"] == "high"


def test_a_stream_grows_before_ones_eyes(slack: LocalSlack, client: WebClient, visit: Visit) -> None:
    said = slack.say("ana", "dm", "work on it")
    dm = slack.dm("ana")
    screen = visit(slack.base_url, f"ana/app/{said.ts}")
    client.assistant_threads_setStatus(channel_id=dm, thread_ts=said.ts, status="is thinking…")
    screen.thread.get_by_role("status").get_by_text("Probe is thinking…").wait_for()

    stream = client.api_call("chat.startStream", json={"channel": dm, "thread_ts": said.ts, "markdown_text": "Two of "})
    place = {"channel": dm, "ts": stream["ts"]}
    screen.thread.get_by_text("Two of").wait_for()
    client.api_call("chat.appendStream", json={**place, "markdown_text": "**three**"})
    answer = screen.answers(screen.thread).first
    answer.get_by_text("three").wait_for()
    assert answer.get_by_text("still writing").count() == 1
    client.api_call("chat.stopStream", json={**place, "markdown_text": " done"})
    answer.get_by_text("done").wait_for()

    assert answer.locator(".content").inner_text() == "Two of three done"
    assert screen.thread.get_by_role("status").inner_text() == ""


def test_home_is_drawn_and_its_opening_told(
    slack: LocalSlack, client: WebClient, bot: RecordingBot, visit: Visit
) -> None:
    view = {"type": "home", "blocks": [{"type": "header", "text": words("Your day")}]}
    client.views_publish(user_id="U07ANA00001", view=view)
    screen = visit(slack.base_url, "ana/general")

    screen.go_to("Probe Home")

    screen.main.get_by_role("heading", name="Your day").wait_for()
    slack.until(lambda: any(heard.payload.get("event", {}).get("tab") == "home" for heard in bot.heard))


def test_a_chart_can_be_read_out(slack: LocalSlack, client: WebClient, visit: Visit) -> None:
    weeks = ["W1", "W2"]
    series = {"name": "Done", "data": [{"label": "W1", "value": 3}, {"label": "W2", "value": 5}]}
    chart = {"type": "bar", "series": [series], "axis_config": {"categories": weeks}}
    client.chat_postMessage(
        channel=GENERAL, text="x", blocks=[{"type": "data_visualization", "title": "Completed", "chart": chart}]
    )
    screen = visit(slack.base_url, "ana/general")

    rows = screen.main.get_by_role("figure", name="Completed").locator("table tr")

    assert [row.inner_text().split() for row in rows.all()] == [["Done"], ["W1", "3"], ["W2", "5"]]


def test_a_server_that_was_away_is_found_again_with_what_was_said(tmp_path: Path, visit: Visit) -> None:
    def workspace() -> LocalSlack:
        return LocalSlack(yaml.safe_load(MANIFEST.read_text("utf-8")), state_file=tmp_path / "slack.json")

    with running(workspace()) as url:
        screen = visit(url, "ana/general")
    screen.page.get_by_text("Connecting again…").wait_for()
    again = workspace()
    again.say("ben", "#general", "said meanwhile")

    with running(again, port=int(url.rpartition(":")[2])):
        screen.main.get_by_text("said meanwhile").wait_for(timeout=20_000)
        screen.page.get_by_text("Connecting again…").wait_for(state="hidden")
        screen.page.close()

    assert all("ERR_" in error for error in screen.errors), screen.errors  # the requests that found nobody
    screen.errors.clear()


@pytest.mark.parametrize(("scheme", "is_dark"), [("light", False), ("dark", True)])
def test_the_theme_follows_the_system_and_a_switch(slack: LocalSlack, visit: Visit, scheme: str, is_dark: bool) -> None:
    screen = visit(slack.base_url, "ana/general", color_scheme=scheme)
    dark = "getComputedStyle(document.querySelector('main')).backgroundColor === 'rgb(26, 29, 33)'"
    assert screen.page.evaluate(dark) is is_dark

    for name in ("Theme: as the system", "Theme: light"):
        screen.page.get_by_role("button", name=name).click()

    screen.page.get_by_role("button", name="Theme: dark").wait_for()
    assert screen.page.evaluate(dark) is True
    screen.reload()
    assert screen.page.evaluate(dark) is True


def test_on_a_phone_the_side_bar_is_a_drawer(slack: LocalSlack, visit: Visit) -> None:
    root = slack.say("ana", "#home", "first")
    slack.say("ben", "#home", "a reply", thread_ts=root.ts)
    screen = visit(slack.base_url, "ana/general", width=390, height=844)
    bar = screen.page.get_by_role("navigation", name="Workspace")
    assert bar.is_hidden()

    screen.page.get_by_role("button", name="Open the side bar").click()
    bar.wait_for()
    screen.go_to("home")
    bar.wait_for(state="hidden")
    screen.main.get_by_role("button", name="1 reply").click()
    screen.thread.get_by_text("a reply").wait_for()
    screen.thread.get_by_role("button", name="Back").click()
    screen.thread.wait_for(state="hidden")

    assert screen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_what_happens_around_the_bot_is_said(slack: LocalSlack, visit: Visit) -> None:
    screen = visit(slack.base_url, "ana/general")
    screen.faults()

    slack.note("The bot was killed.", "warning")

    screen.page.locator(".toast", has_text="The bot was killed.").wait_for()
    screen.inspector.get_by_text("The bot was killed.").wait_for()
