"""The manifest that people paste asks for what the code uses: no less, and no more."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

import bot.listeners
from bot.playground.manifest import EVENT_SCOPES, read_manifest
from bot.playground.methods import REGISTRY
from tests.scenarios.stage import MANIFEST

APP = read_manifest(yaml.safe_load(MANIFEST.read_text()))
SOURCES = Path(bot.listeners.__file__).parents[1]
# Reading takes the scope of the room's kind, which the registry can't say of a method as a whole.
HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
READING = {"conversations.history": HISTORY, "conversations.replies": HISTORY}


class Recorder:
    """Stands in for the Bolt app: what a listener module registers for."""

    def __init__(self) -> None:
        self.heard: dict[str, list[str]] = {}

    def __getattr__(self, kind: str) -> Callable[..., Any]:
        def registering(name: Any, *_more: Any) -> Callable[[Any], Any]:
            if isinstance(name, str):
                self.heard.setdefault(kind, []).append(name)
            return lambda listener: listener

        return registering


def registered() -> Recorder:
    """Everything that the modules in `bot.listeners` register for by name; the catch-all is a pattern, and isn't."""
    recorder = Recorder()
    for found in pkgutil.iter_modules(bot.listeners.__path__):
        register = importlib.import_module(f"bot.listeners.{found.name}").register
        register(*([recorder, None][: register.__code__.co_argcount]))
    return recorder


def called_methods() -> Iterator[str]:
    """The Web API methods that the bot names anywhere but in the local Slack, as Slack writes them."""
    by_client_name = {name.replace(".", "_"): name for name in REGISTRY.methods}
    for path in SOURCES.rglob("*.py"):
        if "playground" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr in by_client_name:
                yield by_client_name[node.attr]


def test_every_event_has_a_listener_and_every_listener_its_events() -> None:
    listened = set(registered().heard["event"])
    subscribed = {event.partition(".")[0] for event in APP.bot_events}

    assert subscribed == listened


def test_the_messages_of_every_kind_of_room_arrive() -> None:
    kinds = {event for event in APP.bot_events if event.startswith("message.")}

    assert kinds == {"message.channels", "message.groups", "message.im", "message.mpim"}


def test_the_commands_are_those_that_are_listened_to() -> None:
    assert [command.command for command in APP.commands] == registered().heard["command"]


def test_every_method_that_is_called_has_its_scope_and_no_scope_is_idle() -> None:
    called = {name for name in called_methods() if not REGISTRY.methods[name].app_level}
    needed = {scope for name in called for scope in READING.get(name, REGISTRY.methods[name].scopes[:1])}
    needed |= {EVENT_SCOPES[event][0] for event in APP.bot_events if EVENT_SCOPES[event]}
    needed |= {"commands"} if APP.commands else set()

    assert {"chat.postMessage", "users.info", "conversations.open", "assistant.threads.setStatus"} <= called
    assert set(APP.scopes) == needed


def test_it_is_an_agent_that_can_be_written_to() -> None:
    manifest = yaml.safe_load(MANIFEST.read_text())

    assert "assistant_view" not in manifest["features"]
    assert APP.agent
    assert APP.messages_tab
    assert not APP.messages_tab_read_only
    assert APP.commands[0].should_escape


def test_every_address_is_the_one_path_that_is_served() -> None:
    addresses = re.findall(r"https://[^\s\"']+", re.sub(r"(?m)^\s*#.*$", "", MANIFEST.read_text()))

    assert set(addresses) == {"https://errand.example.com/slack/events"}
    assert len(addresses) == 3
