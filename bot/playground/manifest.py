"""Reading an app manifest: what the app may do, hear and be asked for.

See https://docs.slack.dev/reference/app-manifest. Only what changes the behaviour of the workspace is read; what
Slack would refuse to install is refused here too, since a bot that was only ever tried against a lenient stand-in
finds out on the day it is installed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.playground.errors import ManifestError

EVENT_SCOPES: Mapping[str, tuple[str, ...]] = {
    "agent_session_stopped": ("chat:write",),
    "app_home_opened": (),
    "app_mention": ("app_mentions:read",),
    "app_uninstalled": (),
    "assistant_thread_context_changed": ("assistant:write",),
    "assistant_thread_started": ("assistant:write",),
    "channel_archive": ("channels:read",),
    "channel_rename": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "link_shared": ("links:read",),
    "member_joined_channel": ("channels:read", "groups:read"),
    "member_left_channel": ("channels:read", "groups:read"),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "message.mpim": ("mpim:history",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "team_join": ("users:read",),
    "tokens_revoked": (),
    "user_change": ("users:read",),
}
"""The events a manifest may subscribe to here; one of the scopes named is needed for each."""


@dataclass(frozen=True)
class SlashCommand:
    """One of the app's commands, as the manifest declares it."""

    command: str
    description: str
    usage_hint: str = ""
    should_escape: bool = False


@dataclass(frozen=True)
class Shortcut:
    """A global or message shortcut; `type` is `global` or `message`."""

    name: str
    type: str
    callback_id: str
    description: str


@dataclass(frozen=True)
class App:
    """What an app manifest allows and asks for."""

    name: str
    description: str
    bot_name: str
    scopes: tuple[str, ...]
    bot_events: tuple[str, ...]
    commands: tuple[SlashCommand, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    home_tab: bool = False
    messages_tab: bool = True
    messages_tab_read_only: bool = False
    agent: bool = False
    agent_description: str = ""
    long_description: str = ""
    suggested_prompts: tuple[tuple[str, str], ...] = ()
    interactivity: bool = False
    socket_mode: bool = False

    def command(self, name: str) -> SlashCommand | None:
        """The command of that name (with its slash), or None."""
        return next((command for command in self.commands if command.command == name), None)


def read_manifest(manifest: Mapping[str, Any]) -> App:
    """The app that a manifest (a mapping loaded from YAML or JSON) describes.

    Raises ManifestError where Slack would refuse it.
    """
    info, features = _mapping(manifest, "display_information"), _mapping(manifest, "features")
    settings = _mapping(manifest, "settings")
    scopes = _texts(_mapping(_mapping(manifest, "oauth_config"), "scopes"), "bot", "oauth_config.scopes.bot")
    events = _texts(_mapping(settings, "event_subscriptions"), "bot_events", "settings.event_subscriptions.bot_events")
    name = _text(info, "name", "display_information.name", longest=35)
    home, bot, agent = (_mapping(features, key) for key in ("app_home", "bot_user", "agent_view"))
    _check_events(events, scopes)
    commands = tuple(_command(item) for item in _list(features, "slash_commands"))
    if commands and "commands" not in scopes:
        raise ManifestError("oauth_config.scopes.bot: slash commands need the scope commands")
    return App(
        name=name,
        description=_text(info, "description", "display_information.description", default="", longest=140),
        bot_name=_text(bot, "display_name", "features.bot_user.display_name", default=name, longest=80),
        scopes=scopes,
        bot_events=events,
        commands=commands,
        shortcuts=tuple(_shortcut(item) for item in _list(features, "shortcuts")),
        home_tab=bool(home.get("home_tab_enabled", False)),
        messages_tab=bool(home.get("messages_tab_enabled", True)),
        messages_tab_read_only=bool(home.get("messages_tab_read_only_enabled", False)),
        agent=bool(agent),
        agent_description=_text(agent, "agent_description", "features.agent_view.agent_description", default=""),
        long_description=_text(info, "long_description", "display_information.long_description", default=""),
        suggested_prompts=tuple(_prompt(item) for item in _list(agent, "suggested_prompts")),
        interactivity=bool(_mapping(settings, "interactivity").get("is_enabled", False)),
        socket_mode=bool(settings.get("socket_mode_enabled", False)),
    )


def _check_events(events: Sequence[str], scopes: Sequence[str]) -> None:
    for event in events:
        if event not in EVENT_SCOPES:
            raise ManifestError(f"settings.event_subscriptions.bot_events: unknown event {event}")
        needed = EVENT_SCOPES[event]
        if needed and not set(needed) & set(scopes):
            raise ManifestError(f"oauth_config.scopes.bot: the event {event} needs {' or '.join(needed)}")


def _command(item: Any) -> SlashCommand:
    if not isinstance(item, Mapping):
        raise ManifestError("features.slash_commands: every item is a mapping")
    command = _text(item, "command", "features.slash_commands.command", longest=32)
    if not command.startswith("/") or any(letter.isspace() or letter.isupper() for letter in command):
        raise ManifestError(f"features.slash_commands.command: {command!r} is not a lower-case /word")
    return SlashCommand(
        command=command,
        description=_text(item, "description", "features.slash_commands.description", longest=2000),
        usage_hint=_text(item, "usage_hint", "features.slash_commands.usage_hint", default="", longest=1000),
        should_escape=bool(item.get("should_escape", False)),
    )


def _shortcut(item: Any) -> Shortcut:
    if not isinstance(item, Mapping) or item.get("type") not in ("global", "message"):
        raise ManifestError("features.shortcuts.type: global or message")
    return Shortcut(
        name=_text(item, "name", "features.shortcuts.name", longest=24),
        type=item["type"],
        callback_id=_text(item, "callback_id", "features.shortcuts.callback_id", longest=255),
        description=_text(item, "description", "features.shortcuts.description", longest=150),
    )


def _prompt(item: Any) -> tuple[str, str]:
    if not isinstance(item, Mapping):
        raise ManifestError("features.agent_view.suggested_prompts: every item is a mapping")
    where = "features.agent_view.suggested_prompts"
    return _text(item, "title", f"{where}.title"), _text(item, "message", f"{where}.message")


def _mapping(parent: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = parent.get(key) or {}
    if not isinstance(value, Mapping):
        raise ManifestError(f"{key}: a mapping is expected")
    return value


def _list(parent: Mapping[str, Any], key: str) -> Sequence[Any]:
    value = parent.get(key) or []
    if not isinstance(value, list):
        raise ManifestError(f"{key}: a list is expected")
    return value


def _texts(parent: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
    values = _list(parent, key)
    if not all(isinstance(value, str) for value in values):
        raise ManifestError(f"{where}: every item is a text")
    return tuple(values)


def _text(
    parent: Mapping[str, Any], key: str, where: str, *, default: str | None = None, longest: int | None = None
) -> str:
    value = parent.get(key, default)
    if not isinstance(value, str) or (default is None and not value):
        raise ManifestError(f"{where}: a text is expected")
    if longest is not None and len(value) > longest:
        raise ManifestError(f"{where}: at most {longest} characters")
    return value
