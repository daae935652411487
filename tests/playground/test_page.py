"""The page: served as files, fed by the same server, with a look behind each message."""

from __future__ import annotations

import http.client
import re
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from slack_sdk import WebClient

from bot.playground import FaultKind, LocalSlack
from bot.playground.asking import Unanswered
from bot.playground.asking import ask as ask_bot
from bot.playground.bench import Bench, Control
from bot.playground.static import PAGE

from .conftest import ANA, GENERAL
from .recorder import RecordingBot
from .test_person_api import act, ask, listening, next_change, state


def get(slack: LocalSlack, path: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(slack.base_url).netloc, timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content


def kinds(seen: dict[str, Any]) -> list[tuple[str, str]]:
    return [(entry["direction"], entry["kind"]) for entry in seen["entries"]]


def inspect(slack: LocalSlack, channel: str, ts: str) -> dict[str, Any]:
    status, seen = ask(slack, f"/playground/inspect?channel={channel}&ts={ts}")
    assert status == 200, seen
    return seen


# Files


def test_the_page_comes_from_the_same_server_and_runs_nothing_but_itself(slack: LocalSlack) -> None:
    status, headers, content = get(slack, "/")

    assert (status, headers["content-type"]) == (200, "text/html; charset=utf-8")
    policy = headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert b'<script type="module" src="js/main.js">' in content


def test_every_file_that_the_page_names_is_there_and_has_its_type(slack: LocalSlack) -> None:
    found = re.findall(rb'(?:href|src)="([\w./-]+)"', get(slack, "/")[2])
    modules = [path.relative_to(PAGE) for path in PAGE.rglob("*.js")]
    imported = {
        (PAGE / module.parent / name).resolve().relative_to(PAGE)
        for module in modules
        for name in re.findall(r'from "(\.[\w./-]+)"', (PAGE / module).read_text("utf-8"))
    }

    served = {path: get(slack, f"/{path}") for path in [*(name.decode() for name in found), *map(str, imported)]}

    assert {path: status for path, (status, _, _) in served.items() if status != 200} == {}
    assert {served[str(path)][1]["content-type"] for path in imported} == {"text/javascript; charset=utf-8"}
    assert imported | {Path("js/main.js")} == set(modules)


@pytest.mark.parametrize("path", ["/nothing", "/js", "/../slack.py", "/%2e%2e/slack.py", "/js/..%2f..%2fslack.py"])
def test_nothing_else_is_served(slack: LocalSlack, path: str) -> None:
    assert get(slack, path)[0] == 404


def test_nothing_becomes_html_from_a_string() -> None:
    """What bots and people write reaches the page as text nodes only."""
    forbidden = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\(")

    found = [path.name for path in PAGE.rglob("*.js") if forbidden.search(path.read_text("utf-8"))]

    assert found == []


# Behind a message


def test_a_question_is_traced_to_its_event_and_the_calls_that_followed(slack: LocalSlack, client: WebClient) -> None:
    first = slack.say("ana", "#general", "@Probe one")
    client.chat_postMessage(channel=GENERAL, text="answer one", thread_ts=first.ts)
    second = slack.say("ana", "#general", "@Probe two", thread_ts=first.ts)
    slack.wait_idle()
    client.assistant_threads_setStatus(channel_id=GENERAL, thread_ts=first.ts, status="is thinking…")
    client.chat_postMessage(channel=GENERAL, text="answer two", thread_ts=first.ts)
    client.auth_test()

    events = [("out", "event:app_mention"), ("out", "event:message.channels")]
    assert kinds(inspect(slack, GENERAL, first.ts)) == [*events, ("in", "chat.postMessage")]
    assert kinds(inspect(slack, GENERAL, second.ts)) == [
        *events,
        ("in", "assistant.threads.setStatus"),
        ("in", "chat.postMessage"),
    ]


def test_an_answer_is_traced_to_its_question(slack: LocalSlack, client: WebClient) -> None:
    said = slack.say("ana", "dm", "hello")
    slack.wait_idle()
    answer = client.chat_postMessage(channel=slack.dm("ana"), text="hi", thread_ts=said.ts)["ts"]
    client.chat_update(channel=slack.dm("ana"), ts=answer, text="hi there")
    slack.wait_idle()

    seen = inspect(slack, slack.dm("ana"), answer)

    posted, updated = ("in", "chat.postMessage"), ("in", "chat.update")
    told = ("out", "event:message.im")
    assert kinds(seen) == [told, told, posted, told, updated]  # Slack notes a call once it has answered it


def test_a_commands_answer_is_traced_through_its_trigger(slack: LocalSlack, bot: RecordingBot) -> None:
    slack.command("ben", GENERAL, "/probe", "other")
    slack.command("ana", GENERAL, "/probe", "mine")
    slack.wait_idle()
    mine = next(heard.payload for heard in bot.heard if heard.payload.get("text") == "mine")
    path = urlsplit(mine["response_url"]).path
    assert ask(slack, path, {"text": "only for you"})[0] == 200

    (answer,) = slack.ephemerals("ana")
    seen = inspect(slack, GENERAL, answer.ts)

    assert kinds(seen) == [("out", "command"), ("in", "response_url")]
    assert seen["entries"][0]["request"]["text"] == "mine"


def test_a_click_belongs_to_its_message(slack: LocalSlack, client: WebClient) -> None:
    button = {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Go"}}
    ts = client.chat_postMessage(channel=GENERAL, text="x", blocks=[{"type": "actions", "elements": [button]}])["ts"]
    slack.click("ana", GENERAL, ts, "go")
    slack.wait_idle()

    assert ("out", "block_actions") in kinds(inspect(slack, GENERAL, ts))


def test_the_bot_is_asked_what_it_did(serve: Callable[..., LocalSlack], bot: RecordingBot) -> None:
    asked: list[list[tuple[str, str]]] = []

    def look(fields: list[tuple[str, str]]) -> dict[str, Any]:
        asked.append(fields)
        return {"turns": []}

    slack = serve(bot.url, bench=Bench(inspect=look))
    client = WebClient(token=slack.token, base_url=slack.base_url + "/api/", retry_handlers=[])
    said = slack.say("ana", "dm", "hello")
    metadata = {"event_type": "t", "event_payload": {"key": "1"}}
    dm = slack.dm("ana")
    answer = client.chat_postMessage(channel=dm, text="hi", thread_ts=said.ts, metadata=metadata)["ts"]

    seen = inspect(slack, dm, answer)

    assert (seen["bot"], seen["bot_error"]) == ({"turns": []}, None)
    team = slack.world.workspace.team_id
    told = ("metadata", '{"event_type": "t", "event_payload": {"key": "1"}}')
    assert asked == [[("team", team), ("channel", dm), ("ts", said.ts), told]]


def test_a_bot_that_does_not_answer_is_an_ordinary_thing(serve: Callable[..., LocalSlack], bot: RecordingBot) -> None:
    def silent(fields: list[tuple[str, str]]) -> dict[str, Any]:
        del fields
        raise Unanswered("not now")

    slack = serve(bot.url, bench=Bench(inspect=silent))
    said = slack.say("ana", "dm", "hello")

    seen = inspect(slack, slack.dm("ana"), said.ts)

    assert (seen["bot"], seen["bot_error"]) == (None, "not now")


@pytest.mark.parametrize("ts", ["", "1.000001", "x"])
def test_only_what_is_there_can_be_looked_into(slack: LocalSlack, ts: str) -> None:
    assert ask(slack, f"/playground/inspect?channel={quote(GENERAL)}&ts={ts}")[0] == 400


# The bench


def test_faults_that_wait_and_switches_are_shown(slack: LocalSlack) -> None:
    slack.fail("chat.postMessage", FaultKind.RATE_LIMIT, retry_after=3, times=2)
    act(slack, "deliver_twice", on=True)
    act(slack, "hold_events")

    seen = ask(slack, "/playground/bench")[1]

    assert [(fault["kind"], fault["method"], fault["times"]) for fault in seen["waiting"]] == [
        ("rate_limit", "chat.postMessage", 2)
    ]
    assert (seen["twice"], seen["held"], seen["rate_limit"], seen["controls"]) == (True, True, False, [])
    act(slack, "release_events")
    assert ask(slack, "/playground/bench")[1]["held"] is False


def test_whoever_runs_the_playground_adds_buttons(serve: Callable[..., LocalSlack], bot: RecordingBot) -> None:
    down: list[bool] = []
    switch = Control("down", "Model down", "…", lambda: down.append(True) or "It is down.", is_on=lambda: bool(down))
    absent = Control("absent", "Not here", "…", lambda: "never", unavailable="There is none.")
    slack = serve(bot.url, bench=Bench(controls=(switch, absent)))

    assert act(slack, "control", id="down") == "It is down."
    assert [control["on"] for control in ask(slack, "/playground/bench")[1]["controls"]] == [True, None]
    refused = [ask(slack, "/playground/act/control", {"id": id}) for id in ("absent", "nothing")]
    assert [(status, body["error"]) for status, body in refused] == [
        (400, "There is none."),
        (400, "there is no control nothing"),
    ]


def test_notes_reach_every_open_page(slack: LocalSlack) -> None:
    with listening(slack, "ben") as stream:
        slack.note("the bot was killed", "warning")
        seen = next_change(stream, "bench.note")

    assert (seen["level"], seen["text"]) == ("warning", "the bot was killed")
    assert ask(slack, "/playground/bench")[1]["notes"][-1]["text"] == "the bot was killed"


def test_the_page_learns_at_once_what_the_agent_is_doing(slack: LocalSlack, client: WebClient) -> None:
    said = slack.say("ana", "dm", "hello")
    with listening(slack, "ana") as stream:
        client.assistant_threads_setStatus(channel_id=slack.dm("ana"), thread_ts=said.ts, status="is thinking…")
        seen = next_change(stream, "agent.changed")

    assert (seen["thread_ts"], seen["agent"]["status"]) == (said.ts, "is thinking…")


def test_the_page_about_the_app_is_drawn_from_the_manifest(slack: LocalSlack, manifest: dict[str, Any]) -> None:
    app = state(slack, ANA)["app"]

    assert app["description"] == manifest["display_information"]["description"]
    assert app["long_description"] == manifest["display_information"].get("long_description", "")


def test_a_bot_elsewhere_is_asked_over_http(serve: Callable[..., LocalSlack]) -> None:
    elsewhere = serve(None)  # any server that answers JSON will do

    assert ask_bot(elsewhere.base_url + "/playground/bench", [("ts", "1.000001")])["waiting"] == []
    with pytest.raises(Unanswered, match="answered 404"):
        ask_bot(elsewhere.base_url + "/nothing", [])
    with pytest.raises(Unanswered, match="isn’t a JSON object"):
        ask_bot(elsewhere.base_url + "/icon.svg", [])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        nobody = f"http://127.0.0.1:{listener.getsockname()[1]}/"
    with pytest.raises(Unanswered, match="isn’t running"):
        ask_bot(nobody, [])
