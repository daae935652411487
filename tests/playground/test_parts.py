"""The small parts on their own: manifests, typed text, clocks, signatures, the command line."""

from __future__ import annotations

import copy
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from bot.playground import LocalSlack, ManifestError, ManualClock, SystemClock
from bot.playground.emoji import names
from bot.playground.manifest import SlashCommand, read_manifest
from bot.playground.signing import signature
from bot.playground.text import escape, parse, rich_text, unescape, wire

MANIFEST = Path(__file__).with_name("manifest.yml")


def test_a_manifest_says_what_an_app_may_do(manifest: dict[str, Any]) -> None:
    app = read_manifest(manifest)

    assert (app.name, app.bot_name, app.agent, app.home_tab, app.interactivity) == (
        "Probe",
        "Probe",
        True,
        True,
        True,
    )
    assert app.command("/probe") == SlashCommand("/probe", "Ask the probe", "[anything]", should_escape=True)
    assert [(shortcut.type, shortcut.callback_id) for shortcut in app.shortcuts] == [
        ("message", "probe_message"),
        ("global", "probe_global"),
    ]
    assert app.suggested_prompts == (("What is up?", "What is up today?"),)


def without(*scopes: str) -> Callable[[dict[str, Any]], None]:
    def change(manifest: dict[str, Any]) -> None:
        kept = [scope for scope in manifest["oauth_config"]["scopes"]["bot"] if scope not in scopes]
        manifest["oauth_config"]["scopes"]["bot"] = kept

    return change


def setting(*path: str, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(manifest: dict[str, Any]) -> None:
        place = manifest
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (without("im:history"), "the event message.im needs im:history"),
        (without("app_mentions:read"), "the event app_mention needs app_mentions:read"),
        (without("channels:read", "groups:read"), "needs channels:read"),
        (without("commands"), "slash commands need the scope commands"),
        (setting("display_information", "name", to="x" * 36), "at most 35 characters"),
        (setting("display_information", to={}), "display_information.name"),
        (setting("features", to=[]), None),
        (setting("features", to=["x"]), "features: a mapping is expected"),
        (setting("settings", "event_subscriptions", "bot_events", to=["message.everything"]), "unknown event"),
        (setting("settings", "event_subscriptions", "bot_events", to=[1]), "every item is a text"),
        (setting("features", "slash_commands", to=[{"command": "tasks", "description": "x"}]), "lower-case /word"),
        (setting("features", "slash_commands", to=[{"command": "/Tasks", "description": "x"}]), "lower-case /word"),
        (setting("features", "slash_commands", to=[{"command": "/tasks"}]), "slash_commands.description"),
        (setting("features", "slash_commands", to="x"), "slash_commands: a list is expected"),
        (setting("features", "shortcuts", to=[{"type": "other"}]), "shortcuts.type"),
        (setting("features", "agent_view", "suggested_prompts", to=["x"]), "suggested_prompts"),
    ],
)
def test_manifests_that_slack_would_not_install(
    manifest: dict[str, Any], change: Callable[[dict[str, Any]], None], complaint: str | None
) -> None:
    changed = copy.deepcopy(manifest)
    change(changed)

    if complaint is None:
        assert read_manifest(changed).commands == ()
    else:
        with pytest.raises(ManifestError, match=re.escape(complaint)):
            read_manifest(changed)


@pytest.mark.parametrize(
    ("typed", "wire"),
    [
        ("plain", "plain"),
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ("&amp;", "&amp;amp;"),
        ("<!channel> <@U07BEN00001>", "&lt;!channel&gt; &lt;@U07BEN00001&gt;"),
        ("@Probe @probe @ben @Ben Fischer!", "<@U07LOCALBOT> <@U07LOCALBOT> <@U07BEN00001> <@U07BEN00001>!"),
        ("a@ben.com @benjamin @nobody", "a@ben.com @benjamin @nobody"),
        ("#home, #homes #general-2 x#home", "<#C07HOME0001|home>, #homes #general-2 x#home"),
        ("@here @channel @everyone", "<!here> <!channel> <!everyone>"),
        ("(see https://e.com/a?b=1&c=2).", "(see <https://e.com/a?b=1&amp;c=2>)."),
        ("http://e.com, ftp://e.com", "<http://e.com>, ftp://e.com"),
        ("``` x ``` *bold* 😀", "``` x ``` *bold* 😀"),
    ],
)
def test_what_slacks_client_makes_of_what_is_typed(slack: LocalSlack, typed: str, wire: str) -> None:
    said = slack.say("ana", "#general", typed)

    assert said.text == wire
    assert unescape(escape(typed)) == typed


def test_private_channels_are_only_linked_for_those_inside(slack: LocalSlack) -> None:
    channel = slack.add_channel("closed", ["ana"], private=True)

    assert slack.say("ana", "#general", "#closed").text == f"<#{channel.id}|closed>"
    assert slack.say("ben", "#general", "#closed").text == "#closed"


def test_a_message_carries_a_rich_text_block(slack: LocalSlack) -> None:
    (block,) = slack.say("ana", "#general", "@Probe see https://e.com #home @here").blocks

    assert block["elements"] == [
        {
            "type": "rich_text_section",
            "elements": [
                {"type": "user", "user_id": "U07LOCALBOT"},
                {"type": "text", "text": " see "},
                {"type": "link", "url": "https://e.com"},
                {"type": "text", "text": " "},
                {"type": "channel", "channel_id": "C07HOME0001"},
                {"type": "text", "text": " "},
                {"type": "broadcast", "range": "here"},
            ],
        }
    ]


def test_signatures_are_slacks() -> None:
    body = "grüße".encode()
    expected = SignatureVerifier("secret").generate_signature(timestamp="1700000000", body=body)
    assert signature("secret", "1700000000", body) == expected


def test_a_manual_clock_calls_in_order_at_the_right_moment() -> None:
    clock, called = ManualClock(100.0), []
    clock.call_later(20, lambda: called.append(("b", clock.now())))
    clock.call_later(10, lambda: called.append(("a", clock.now())))
    clock.call_later(15, lambda: clock.call_later(5, lambda: called.append(("c", clock.now()))))
    clock.call_later(99, lambda: called.append(("late", clock.now())))

    clock.advance(30)

    assert called == [("a", 110.0), ("b", 120.0), ("c", 120.0)]
    assert (clock.now(), clock.next_due()) == (130.0, 69.0)


def test_the_systems_clock_calls_in_order_and_forgets_on_close() -> None:
    clock, called, done = SystemClock(), [], threading.Event()
    clock.call_later(30, lambda: called.append("never"))
    clock.call_later(0.02, lambda: (called.append("second"), done.set()))
    clock.call_later(0.01, lambda: called.append("first"))

    assert done.wait(5)
    clock.close()
    clock.call_later(0, lambda: called.append("after"))

    assert called == ["first", "second"]


def test_only_a_manual_clock_can_be_moved(manifest: dict[str, Any], serve: Callable[..., LocalSlack]) -> None:
    with pytest.raises(TypeError, match="ManualClock"):
        serve(clock=SystemClock()).advance(1)


def test_waiting_ends_with_an_error(slack: LocalSlack) -> None:
    with pytest.raises(TimeoutError):
        slack.until(lambda: slack.messages("#general"), timeout=0.01)
    slack.say("ana", "#general", "hello")
    assert slack.until(lambda: slack.messages("#general"))[0].text == "hello"


def test_waiting_ends_when_the_bot_acts(slack: LocalSlack, client: WebClient) -> None:
    threading.Timer(0.02, lambda: client.chat_postMessage(channel="#general", text="hi")).start()

    assert [message.text for message in slack.until(lambda: slack.messages("#general"))] == ["hi"]


def command_line(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot.playground", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )


def test_the_command_line_prints_what_a_bot_needs_and_ends_politely(tmp_path: Path) -> None:
    state = tmp_path / "slack.json"
    options = ("--bot-url", "http://127.0.0.1:1/", "--port", "0", "--state", str(state))
    with command_line("--manifest", str(MANIFEST), *options) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        lines = dict(re.split(r" {2,}", process.stdout.readline().strip()) for _ in range(4))
        answer = WebClient(token=lines["bot token"], base_url=lines["base URL"]).auth_test()
        process.send_signal(signal.SIGTERM)
        status, complaints = process.wait(10), process.stderr.read()

    assert answer["user"] == "probe"
    assert len(lines["signing secret"]) == 32
    assert (status, complaints) == (0, "")
    assert state.exists()


def test_the_command_line_refuses_a_bad_manifest(tmp_path: Path) -> None:
    bad = tmp_path / "manifest.yml"
    bad.write_text("display_information: {}", "utf-8")
    with command_line("--manifest", str(bad), "--bot-url", "http://127.0.0.1:1/") as process:
        _, complaints = process.communicate(timeout=20)

    assert (process.returncode, complaints) == (2, "display_information.name: a text is expected\n")


def test_emoji_that_people_type_are_names_on_the_wire(slack: LocalSlack) -> None:
    parts = parse(slack.world, "ship 🚀 by 3, well done 👍🏼✔️ 🦩", by=slack.person_in("ana", "dm")[0].id)

    assert wire(parts) == "ship :rocket: by 3, well done :+1::skin-tone-3::heavy_check_mark: 🦩"
    assert rich_text(parts)[0]["elements"][0]["elements"][1] == {"type": "emoji", "name": "rocket"}
    assert {"🎉": "tada", "👍": "+1", "💯": "100", "❤": "heart"}.items() <= names().items()
